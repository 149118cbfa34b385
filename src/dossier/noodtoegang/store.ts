import type { Relatie } from '#dossier/permissions.ts'
import { findRelatie } from '#dossier/store.ts'
import type { Dag } from '#law/dag.ts'
import type { Actor, Projection, ReadTx, StoredEvent } from '#platform/types.ts'
import type { Categorie, NoodtoegangEvent, Uitkomst } from './noodtoegang.ts'

/** Access in an emergency as the lists show it. */
export interface NoodRij {
  readonly id: string
  readonly history: string
  readonly nummer: string
  readonly sleutel: string
  readonly naam: string
  readonly rol: string
  readonly organisatie: string
  readonly categorie: Categorie
  readonly reden: string
  readonly van: string
  readonly tot: string
  readonly meldenVanaf: string
  readonly uitstelReden: string | null
  readonly nazichtTegen: Dag
  readonly nagezienOp: Dag | null
  readonly nagezienDoor: string | null
  readonly uitkomst: Uitkomst | null
  readonly bevinding: string | null
}

/** Follows the openings, so that permissions and lists see them. */
export const noodtoegangProjectie: Projection = {
  name: 'noodtoegang',
  tables: ['noodtoegang'],
  async apply(tx, event) {
    const happened = event as unknown as NoodtoegangEvent & StoredEvent
    switch (happened.type) {
      case 'NoodtoegangGeopend': {
        const { id, door, categorie, reden, van, tot, meldenVanaf, nazichtTegen } = happened.data
        await tx.query(
          `insert into noodtoegang (id, history, sleutel, rol, naam, organisatie, categorie, reden, van, tot, melden_vanaf, nazicht_tegen)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
          [
            id,
            happened.history,
            door.id,
            door.rol,
            door.naam,
            door.organisatie ?? '',
            categorie,
            reden,
            van,
            tot,
            meldenVanaf,
            nazichtTegen,
          ],
        )
        return
      }
      case 'NoodtoegangBeeindigd':
        await tx.query('update noodtoegang set tot = $2 where id = $1', [
          happened.data.id,
          happened.data.om,
        ])
        return
      case 'MeldingUitgesteld':
        await tx.query(
          'update noodtoegang set melden_vanaf = $2, uitstel_reden = $3 where id = $1',
          [happened.data.id, happened.data.meldenVanaf, happened.data.reden],
        )
        return
      case 'NoodtoegangNagezien':
        await tx.query(
          `update noodtoegang set nagezien_op = $2, nagezien_door = $3, uitkomst = $4, bevinding = $5 where id = $1`,
          [
            happened.data.id,
            happened.dag,
            happened.data.door.naam,
            happened.data.uitkomst,
            happened.data.bevinding,
          ],
        )
        return
      default:
        return
    }
  },
}

const kolommen = `n.id, n.history, d.nummer, n.sleutel, n.naam, n.rol, n.organisatie, n.categorie, n.reden, n.van, n.tot,
  n.melden_vanaf as "meldenVanaf", n.uitstel_reden as "uitstelReden", n.nazicht_tegen as "nazichtTegen",
  n.nagezien_op as "nagezienOp", n.nagezien_door as "nagezienDoor", n.uitkomst, n.bevinding`

/** What waits for review, the one that is due first on top; with `alles` also what was reviewed, the last first. */
export function listNoodtoegang(
  tx: ReadTx,
  { alles = false }: { readonly alles?: boolean } = {},
): Promise<readonly NoodRij[]> {
  return tx.query<NoodRij>(
    `select ${kolommen} from noodtoegang n join dossier d on d.history = n.history
     where n.nazicht_tegen is not null and (n.nagezien_op is null or $1)
     order by n.nagezien_op desc nulls first, n.nazicht_tegen, n.id limit 100`,
    [alles],
  )
}

/** One opening; undefined when there is none with this id. */
export async function findNoodtoegang(tx: ReadTx, id: string): Promise<NoodRij | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const rijen = await tx.query<NoodRij>(
    `select ${kolommen} from noodtoegang n join dossier d on d.history = n.history where n.id = $1`,
    [id],
  )
  return rijen[0]
}

/** The opening of the actor that runs now in this dossier. */
export async function eigenNoodtoegang(
  tx: ReadTx,
  history: string,
): Promise<{ readonly id: string; readonly tot: string } | undefined> {
  const rijen = await tx.query<{ id: string; tot: string }>(
    `select id, tot from noodtoegang where history = $1 and sleutel = $2 and rol = $3
       and tot > current_setting('wop.nu')::timestamptz order by tot desc limit 1`,
    [history, tx.actor.id, tx.actor.rol],
  )
  return rijen[0]
}

/** What the person reads of an opening: never the reason, which may speak of others. */
export interface Melding {
  readonly van: string
  readonly tot: string
  readonly rol: string
  readonly organisatie: string
  readonly categorie: Categorie
}

/** What is told to the person by now, the last first. */
export function listMeldingen(tx: ReadTx, history: string): Promise<readonly Melding[]> {
  return tx.beyond(() =>
    tx.query<Melding>(
      `select van, tot, rol, organisatie, categorie from noodtoegang
       where history = $1 and melden_vanaf <= current_setting('wop.nu')::timestamptz order by van desc limit 20`,
      [history],
    ),
  )
}

/** Finds the ties with the dossier of the opening in the address. */
export async function opNoodtoegang(
  tx: ReadTx,
  request: {
    readonly params: { readonly noodtoegang: string }
    readonly actor: Actor
    readonly today: Dag
  },
): Promise<Relatie | undefined> {
  const gevonden = await findNoodtoegang(tx, request.params.noodtoegang)
  return gevonden && findRelatie(tx, gevonden.nummer, request.actor, request.today)
}
