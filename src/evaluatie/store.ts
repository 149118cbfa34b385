import { zetStaat } from '#dossier/lijststatus.ts'
import { listStukken, voegBijAanvraag } from '#dossier/luik/store.ts'
import type { StukRij } from '#dossier/luik/rij.ts'
import type { StukkenEvent } from '#dossier/luik/stukken.ts'
import { magKennen } from '#dossier/luik/zicht.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { findRelatie } from '#dossier/store.ts'
import { eindigTermijn, zetTermijn } from '#dossier/termijn/store.ts'
import { ophoudOp } from '#dossier/termijn/termijn.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible, type NotPossible } from '#law/decider.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Actor, Projection, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import { isEvaluatieEvent, lopendeStatussen, type Evaluatie } from './gebeurtenissen.ts'
import { lijststatus } from './besluit/uitkomst.ts'
import type { Nieuwsregel } from './nieuws.ts'
import type { Vrager } from './openheid.ts'
import type { Evaluatietaak } from './taken.ts'
import { idsVan } from './papieren.ts'
import {
  evaluatieProcedure,
  type EvaluatieCommand,
  type Evaluaties,
  type Gelezen,
} from './procedure.ts'
import { taakVanAanvrager, termijnenVan } from './termijnen.ts'

/** Carries out a command; an employer may cause it without the right to read the history. */
export function doeEvaluatie(
  tx: Tx,
  history: string,
  command: EvaluatieCommand,
): Promise<NotPossible | readonly StoredEvent[]> {
  return tx.beyond(() => handle(tx, evaluatieProcedure, history, command))
}

/** The evaluations of a person with what they rest on. For who may read the history, or inside `beyond`. */
export async function leesEvaluaties(tx: ReadTx, history: string): Promise<Evaluaties> {
  return fold(evaluatieProcedure, await tx.history(history))
}

/** As `leesEvaluaties`, for the one who asks: of the list comes out what that side made itself, and what VDAB began. */
export function leesAlsVrager(tx: ReadTx, history: string, vrager: Vrager): Promise<Evaluaties> {
  return tx.beyond(async () => {
    const alles = await leesEvaluaties(tx, history)
    const { organisatie } = tx.actor
    const lijst = alles.lijst.filter(
      ({ aanvrager, werkgever }) =>
        (aanvrager === vrager || aanvrager === 'VDAB') &&
        (vrager === 'werknemer' || werkgever.kbo === organisatie),
    )
    return { ...alles, lijst }
  })
}

/** Whether an evaluation that was sent runs at the employer of now, whoever asked it. */
export function looptEvaluatie(tx: ReadTx, history: string, kbo: string): Promise<boolean> {
  return tx.beyond(async () => {
    const rijen = await tx.query(
      'select 1 from evaluatie where history = $1 and kbo = $2 and status = any($3) limit 1',
      [history, kbo, [...lopendeStatussen]],
    )
    return rijen.length > 0
  })
}

/** The papers of the luik that the one who asks may know of. */
export async function listEigenStukken(
  tx: ReadTx,
  relatie: Relatie,
  lezer: Actor,
): Promise<readonly StukRij[]> {
  const rijen = await listStukken(tx, relatie.dossier)
  return rijen.filter((rij) => magKennen(lezer, relatie, rij))
}

interface Gevraagd {
  readonly params: { readonly aanvraag: string }
  readonly actor: Actor
  readonly today: Dag
}

/** The ties of the actor with the dossier of the request in the address; undefined when there is no such request. */
export async function opAanvraag(
  tx: ReadTx,
  { params, actor, today }: Gevraagd,
): Promise<Relatie | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(params.aanvraag)) return undefined
  const [rij] = await tx.beyond(() =>
    tx.query<{ nummer: string }>(
      'select d.nummer from evaluatie e join dossier d on d.history = e.history where e.id = $1',
      [params.aanvraag],
    ),
  )
  return rij && findRelatie(tx, rij.nummer, actor, today)
}

/** Number and name of the dossier, for who sees no more of it. */
export async function findKop(
  tx: ReadTx,
  history: string,
): Promise<{ readonly nummer: string; readonly naam: string }> {
  const [rij] = await tx.query<{ nummer: string; naam: string }>(
    `select nummer, voornaam || ' ' || familienaam as naam from dossier where history = $1`,
    [history],
  )
  return rij ?? { nummer: '', naam: '' }
}

/** What waits for the employer of the actor, or for the citizen who is signed in, in what they asked. */
export function listEvaluatietaken(tx: ReadTx, vrager: Vrager): Promise<readonly Evaluatietaak[]> {
  return tx.query<Evaluatietaak>(
    `select e.id, d.voornaam || ' ' || d.familienaam as naam, e.taak_aanvrager as taak
     from evaluatie e join dossier d on d.history = e.history
     where (e.aanvrager = $1 or (e.aanvrager = 'VDAB' and $1 = 'werkgever')) and e.taak_aanvrager is not null
       and (($1 = 'werkgever' and e.kbo = $2) or ($1 = 'werknemer' and d.insz = $3)) order by e.position`,
    [vrager, tx.actor.organisatie ?? '', tx.actor.id],
  )
}

/** What the employer of the actor heard of evaluations at its place since `vanaf`, the last first; at most 50. */
export function listWerkgevernieuws(tx: ReadTx, vanaf: Dag): Promise<readonly Nieuwsregel[]> {
  return tx.query<Nieuwsregel>(
    `select d.nummer, d.voornaam || ' ' || d.familienaam as naam, n.aanleiding, n.dag
     from nieuws_werkgever n join dossier d on d.history = n.history
     where n.kbo = $1 and n.dag >= $2 order by n.dag desc, n.created_at desc, n.version desc limit 50`,
    [tx.actor.organisatie ?? '', vanaf],
  )
}

/** Sends a request, and remembers of its papers that they belong to it. */
export async function verstuur(
  tx: Tx,
  history: string,
  evaluatie: Evaluatie,
  command: Extract<EvaluatieCommand, { readonly type: 'vraag aan' }>,
): Promise<NotPossible | readonly StoredEvent[]> {
  const decision = await doeEvaluatie(tx, history, command)
  if (isNotPossible(decision)) return decision
  for (const id of idsVan(evaluatie.concept)) {
    const gevoegd = await tx.beyond(() => voegBijAanvraag(tx, { history, id }, command.op))
    if (isNotPossible(gevoegd)) throw new Error(gevoegd.notPossible)
  }
  return decision
}

/** What an event did to the evaluations of a person: the events up to and with it, and the state before and after. */
interface Stap {
  readonly past: readonly StoredEvent[]
  readonly voor: Evaluaties
  readonly na: Evaluaties
}

// Several read tables follow the same event, one after the other: its past is read and folded for the first of them.
const stappen = new WeakMap<StoredEvent, Stap>()

/** The step of this event, for a read table that follows it. */
export async function stapVan(tx: ReadTx, event: StoredEvent): Promise<Stap> {
  const bekend = stappen.get(event)
  if (bekend) return bekend
  const past = await tx.history(event.history, event.version)
  const voor = fold(evaluatieProcedure, past.slice(0, -1))
  const stap = { past, voor, na: evaluatieProcedure.evolve(voor, event as unknown as Gelezen) }
  stappen.set(event, stap)
  return stap
}

const papiernieuws: ReadonlySet<string> = new Set<StukkenEvent['type']>([
  'StukNeergelegd',
  'StukVervangen',
  'StukIngetrokken',
])

/** Whether an event can change something about a request; a paper only where one was made. */
async function gaatErover(tx: ReadTx, event: StoredEvent): Promise<boolean> {
  if (isEvaluatieEvent(event) || event.type === 'WopBeeindigd') return true
  if (!papiernieuws.has(event.type)) return false
  const rijen = await tx.query('select 1 from evaluatie where history = $1 limit 1', [
    event.history,
  ])
  return rijen.length > 0
}

/** Every request with who must act, the status that lists of dossiers show, and its terms. */
export const evaluatieProjectie: Projection = {
  name: 'evaluatie',
  tables: ['evaluatie'],
  async apply(tx, event) {
    if (!(await gaatErover(tx, event))) return
    const { history } = event
    const { past, na: state } = await stapVan(tx, event)
    if (state.lijst.length === 0) return
    const lopend = state.lijst.find(({ status }) => lopendeStatussen.has(status))
    for (const evaluatie of state.lijst) await bewaar(tx, event, evaluatie, lopend)
    await tx.query(
      `update dossier d set ${zetStaat('evaluatie', '$2', '$3')}
       where d.history = $1 and d.evaluatie is distinct from $2`,
      [history, lijststatus(state), event.dag],
    )
    for (const evaluatie of state.lijst.filter(({ aangevraagdOp }) => aangevraagdOp !== null))
      await bewaarTermijnen(tx, history, termijnenVan(evaluatie, state, past, ophoudOp(event)))
  },
}

async function bewaar(
  tx: ReadTx,
  { history, position }: StoredEvent,
  evaluatie: Evaluatie,
  lopend: Evaluatie | undefined,
): Promise<void> {
  // What cannot be sent while another one runs, is no task.
  const wacht =
    evaluatie.status === 'VOORBEREID' && lopend?.werkgever.kbo === evaluatie.werkgever.kbo
  await tx.query(
    `insert into evaluatie (id, history, kbo, aanvrager, status, aangevraagd_op, taak_aanvrager, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set status = excluded.status, aangevraagd_op = excluded.aangevraagd_op,
       taak_aanvrager = excluded.taak_aanvrager`,
    [
      evaluatie.id,
      history,
      evaluatie.werkgever.kbo,
      evaluatie.aanvrager,
      evaluatie.status,
      evaluatie.aangevraagdOp,
      wacht ? null : taakVanAanvrager(evaluatie),
      position,
    ],
  )
}

async function bewaarTermijnen(
  tx: ReadTx,
  history: string,
  termijnen: ReturnType<typeof termijnenVan>,
): Promise<void> {
  for (const termijn of termijnen)
    if ('loopt' in termijn) await zetTermijn(tx, history, termijn.loopt)
    else await eindigTermijn(tx, history, termijn, termijn.einde)
}
