import type { Band } from '#dossier/permissions.ts'
import type { Rol } from '#dossier/toegang.ts'
import type { Dag } from '#law/dag.ts'
import type { ReadTx } from '#platform/types.ts'

/** A tie as it begins: `sleutel` is the id of a person or an organisation; `rol` is left out for every role of it. */
interface NieuweBand {
  readonly soort: Band['soort']
  readonly sleutel: string
  readonly van: Dag
  /** Last day on which it holds; left out while that is not known. */
  readonly tot?: Dag
  readonly rol?: Rol
  /** What the tie is for, as the person reads it. */
  readonly doel: string
  /** Who gave it: a name, or the rule that it follows from. */
  readonly verleendDoor: string
  readonly medisch?: boolean
}

/** Adds a tie to the dossier; the same tie from the same day twice is one, and the last word on it counts. */
export async function legBand(tx: ReadTx, history: string, band: NieuweBand): Promise<void> {
  const { soort, sleutel, van, tot, rol = '', doel, verleendDoor, medisch = false } = band
  await tx.query(
    `insert into band (history, soort, sleutel, van, tot, rol, doel, verleend_door, medisch)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (history, soort, sleutel, rol, van) do update
       set tot = excluded.tot, doel = excluded.doel, verleend_door = excluded.verleend_door, medisch = excluded.medisch`,
    [history, soort, sleutel, van, tot ?? null, rol, doel, verleendDoor, medisch],
  )
}

/** Which ties end: of one kind, and where given of one key or one purpose. */
interface Einde {
  readonly soort: Band['soort']
  readonly sleutel?: string
  readonly doel?: string
  /** Last day on which they hold. */
  readonly tot: Dag
}

/** Ends after `tot` the ties of this kind that are open or would end later. */
export async function eindigBanden(tx: ReadTx, history: string, einde: Einde): Promise<void> {
  const { soort, sleutel = null, doel = null, tot } = einde
  await tx.query(
    `update band set tot = $3 where history = $1 and soort = $2 and (tot is null or tot > $3)
       and ($4::text is null or sleutel = $4) and ($5::text is null or doel = $5)`,
    [history, soort, tot, sleutel, doel],
  )
}
