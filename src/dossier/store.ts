import { randomUUID } from 'node:crypto'
import type { Dag } from '#law/dag.ts'
import { isNotPossible, type NotPossible } from '#law/decider.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Actor, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import { betrokkene, dossier, type Dossier, type Persoon } from './dossier.ts'
import { loopt, type Band, type Belangenconflict, type Relatie } from './permissions.ts'

/** Organisation code of the provincial team that a dossier belongs to. */
export function teamVan(provincie: string): string {
  return `VDAB-${provincie}`
}

/** Where a dossier that was just opened is found: by its number in an address, by its history in the store. */
interface Geopend {
  readonly nummer: string
  readonly history: string
}

/**
 * Opens the dossier of a person: a number, and access for who opens it and for the provincial team. Comes back as
 * `notPossible` when the person has one already, or is near to who opens it.
 */
export async function openDossier(
  tx: Tx,
  persoon: Persoon,
  op: Dag,
): Promise<Geopend | NotPossible> {
  // Two who open the same person at once go one after the other, so that the second is told of the first.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [persoon.insz])
  // Before the question whether there is a dossier: who is near does not hear that either.
  const [nabij] = await tx.beyond(() =>
    tx.query<{ zelf: boolean; collega: boolean }>(
      'select mijn_insz() = $1 as zelf, is_collega($1, $2) as collega',
      [persoon.insz, medewerkersorganisatie(tx.actor)],
    ),
  )
  if (nabij?.zelf) return { notPossible: 'Dit is uw eigen dossier: een ander team opent het.' }
  if (nabij?.collega)
    return { notPossible: 'Dit is het dossier van een collega: een ander team opent het.' }
  const bestaat = await alGeopend(tx, persoon.insz, op)
  if (bestaat) return bestaat
  const [volgend] = await tx.query<{ nr: number }>(`select nextval('dossier_nummer')::int as nr`)
  const nummer = `WOP-${op.slice(0, 4)}-${String(volgend!.nr).padStart(6, '0')}`
  const history = randomUUID()
  const decision = await handle(tx, dossier, history, {
    type: 'open',
    op,
    nummer,
    persoon,
    behandelaar: betrokkene(tx.actor),
  })
  return isNotPossible(decision) ? decision : { nummer, history }
}

/** Why a second dossier cannot be opened; the number of the first is for who has a tie with it. */
async function alGeopend(tx: Tx, insz: string, op: Dag): Promise<NotPossible | undefined> {
  const [bestaand] = await tx.beyond(() =>
    tx.query<{ nummer: string }>('select nummer from dossier where insz = $1', [insz]),
  )
  if (!bestaand) return undefined
  const relatie = await findRelatie(tx, bestaand.nummer, tx.actor, op)
  const volgt = relatie?.conflict === undefined && relatie?.banden.some((band) => loopt(band, op))
  return {
    notPossible: volgt
      ? `Deze persoon heeft al een dossier: ${bestaand.nummer}.`
      : 'Deze persoon heeft al een dossier, dat u niet opvolgt. Vraag het team van de provincie waar de persoon woont om verder te gaan.',
  }
}

interface BandRow {
  readonly soort: Band['soort']
  readonly van: Dag
  readonly tot: Dag | null
  readonly medisch: boolean
}

interface Stand {
  readonly history: string
  readonly voorsteller_id: string | null
  readonly verzegeld: boolean
  readonly eigen: boolean
  readonly collega: boolean
  readonly conflict: Belangenconflict | null
  readonly noodtoegang: boolean
  readonly evalueert: boolean
  readonly banden: readonly BandRow[]
}

/**
 * The ties between an actor and the dossier with this number on the day `op`, and what stands in their way; undefined
 * when there is no such dossier.
 */
export async function findRelatie(
  tx: ReadTx,
  nummer: string,
  actor: Actor,
  op: Dag,
): Promise<Relatie | undefined> {
  const { id, rol, organisatie = '' } = actor
  const [gevonden] = await tx.query<Stand>('select * from relatie_van($1, $2, $3, $4, $5, $6)', [
    nummer,
    id,
    rol,
    organisatie,
    medewerkersorganisatie(actor),
    op,
  ])
  if (!gevonden) return undefined
  const { history, voorsteller_id, verzegeld, noodtoegang, evalueert, banden } = gevonden
  const conflict = conflictVan(gevonden, actor)
  return {
    dossier: history,
    op,
    banden: banden.map(bandVan),
    ...(voorsteller_id === null ? {} : { voorsteller: voorsteller_id }),
    ...(conflict === null ? {} : { conflict }),
    ...(verzegeld ? { verzegeld } : {}),
    ...(noodtoegang ? { noodtoegang } : {}),
    ...(evalueert ? { vervuld: ['lopende evaluatie'] } : {}),
  }
}

function conflictVan({ eigen, conflict, collega }: Stand, { rol }: Actor): Belangenconflict | null {
  if (eigen && rol !== 'burger') return 'eigen dossier'
  return conflict ?? (collega ? 'collega' : null)
}

/** The organisation whose members keep away from each other's dossiers; empty for a citizen and an employer. */
function medewerkersorganisatie({ rol, organisatie = '' }: Actor): string {
  return ['burger', 'vertrouwenspersoon', 'werkgever'].includes(rol) ? '' : organisatie
}

function bandVan({ soort, van, tot, medisch }: BandRow): Band {
  return { soort, van, ...(tot === null ? {} : { tot }), ...(medisch ? { medisch } : {}) }
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
