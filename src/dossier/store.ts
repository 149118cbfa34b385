import { randomUUID } from 'node:crypto'
import type { Dag } from '#law/dag.ts'
import { isNotPossible, type NotPossible } from '#law/decider.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Actor, Projection, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import { provincieVan } from '#register/provincie.ts'
import {
  dossier,
  type Betrokkene,
  type Dossier,
  type DossierEvent,
  type Persoon,
} from './dossier.ts'
import type { Relatie } from './permissions.ts'

/** The actor as histories remember him. */
export function betrokkene({ id, naam, rol }: Actor): Betrokkene {
  return { id, naam, rol }
}

/** Organisation code of the provincial team that a dossier belongs to. */
export function teamVan(provincie: string): string {
  return `VDAB-${provincie}`
}

/**
 * Opens the dossier of a person: a number, and access for who opens it and for the provincial team. Comes back as
 * `notPossible` when the person has one already.
 */
export async function openDossier(
  tx: Tx,
  persoon: Persoon,
  op: Dag,
): Promise<{ readonly nummer: string } | NotPossible> {
  // Two who open the same person at once go one after the other, so that the second is told of the first.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [persoon.insz])
  const [bestaand] = await tx.query<{ nummer: string }>(
    'select nummer from dossier where insz = $1',
    [persoon.insz],
  )
  if (bestaand) return { notPossible: `Deze persoon heeft al een dossier: ${bestaand.nummer}.` }
  const [volgend] = await tx.query<{ nr: number }>(`select nextval('dossier_nummer')::int as nr`)
  const nummer = `WOP-${op.slice(0, 4)}-${String(volgend!.nr).padStart(6, '0')}`
  const decision = await handle(tx, dossier, randomUUID(), {
    type: 'open',
    op,
    nummer,
    persoon,
    behandelaar: betrokkene(tx.actor),
  })
  return isNotPossible(decision) ? decision : { nummer }
}

interface BandRow {
  readonly soort: 'eigen' | 'werkgever' | 'toegewezen'
  readonly van: Dag
  readonly tot: Dag | null
}

/** The ties between an actor and the dossier with this number; undefined when there is no such dossier. */
export async function findRelatie(
  tx: ReadTx,
  nummer: string,
  actor: Actor,
  op: Dag,
): Promise<Relatie | undefined> {
  const [gevonden] = await tx.query<{ history: string; voorsteller_id: string | null }>(
    'select history, voorsteller_id from dossier where nummer = $1',
    [nummer],
  )
  if (!gevonden) return undefined
  const banden = await tx.query<BandRow>(
    'select soort, van, tot from band where history = $1 and sleutel = any($2)',
    [gevonden.history, [actor.id, ...(actor.organisatie ? [actor.organisatie] : [])]],
  )
  return {
    dossier: gevonden.history,
    op,
    banden: banden.map(({ soort, van, tot }) => ({ soort, van, ...(tot === null ? {} : { tot }) })),
    ...(gevonden.voorsteller_id === null ? {} : { voorsteller: gevonden.voorsteller_id }),
  }
}

/** Adds a tie from `van` on; the same tie twice is one. */
export async function legBand(
  tx: ReadTx,
  history: string,
  soort: BandRow['soort'],
  sleutel: string,
  van: Dag,
): Promise<void> {
  await tx.query(
    `insert into band (history, soort, sleutel, van) values ($1, $2, $3, $4) on conflict do nothing`,
    [history, soort, sleutel, van],
  )
}

/** Ends the open ties of this kind after `tot`, the last day on which they hold. */
export async function eindigBanden(
  tx: ReadTx,
  history: string,
  soort: BandRow['soort'],
  tot: Dag,
): Promise<void> {
  await tx.query('update band set tot = $3 where history = $1 and soort = $2 and tot is null', [
    history,
    soort,
    tot,
  ])
}

/** The person, the follow-up and the first ties of each dossier. */
export const dossierProjectie: Projection = {
  name: 'dossier',
  tables: ['dossier', 'band'],
  async apply(tx, event) {
    const happened = event as unknown as DossierEvent & StoredEvent
    switch (happened.type) {
      case 'DossierGeopend':
        return geopend(tx, happened.history, happened)
      case 'BehandelaarGekozen': {
        const { id, naam } = happened.data.behandelaar
        await tx.query(
          'update dossier set behandelaar_id = $2, behandelaar = $3 where history = $1',
          [happened.history, id, naam],
        )
        return legBand(tx, happened.history, 'toegewezen', id, happened.dag)
      }
      default:
        return
    }
  },
}

async function geopend(
  tx: ReadTx,
  history: string,
  { dag, data }: Extract<DossierEvent, { type: 'DossierGeopend' }>,
): Promise<void> {
  const { persoon, nummer, behandelaar } = data
  const provincie = provincieVan({ postcode: persoon.adres.postcode, op: dag }).uitkomst?.provincie
  await tx.query(
    `insert into dossier (history, nummer, voornaam, familienaam, insz, provincie, behandelaar_id, behandelaar, geopend_op, sinds)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [
      history,
      nummer,
      persoon.voornaam,
      persoon.familienaam,
      persoon.insz,
      provincie ?? 'ONBEKEND',
      behandelaar.id,
      behandelaar.naam,
      dag,
    ],
  )
  await legBand(tx, history, 'eigen', persoon.insz, dag)
  await legBand(tx, history, 'toegewezen', behandelaar.id, dag)
  await legBand(tx, history, 'toegewezen', teamVan(provincie ?? 'ONBEKEND'), dag)
}

/** Finds the ties of the actor with the dossier whose number stands in the address. */
export function opNummer(
  tx: ReadTx,
  request: {
    readonly params: { readonly nummer: string }
    readonly actor: Actor
    readonly today: Dag
  },
): Promise<Relatie | undefined> {
  return findRelatie(tx, request.params.nummer, request.actor, request.today)
}

/** A dossier as its history tells it. Throws when the history is not one of a dossier: the permission found it before. */
export async function loadDossier(tx: ReadTx, relatie: Relatie | undefined): Promise<Geladen> {
  if (!relatie) throw new Error('Deze bladzijde vraagt een dossier.')
  const events = await tx.history(relatie.dossier)
  const state = fold(dossier, events)
  if (!state) throw new Error('Deze geschiedenis begint niet met een dossier.')
  return { history: relatie.dossier, dossier: state, events }
}

export interface Geladen {
  readonly history: string
  readonly dossier: Dossier
  readonly events: readonly StoredEvent[]
}
