import type { Betrokkene } from '#dossier/dossier.ts'
import { listCollegas } from '#dossier/toegangslijst/store.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { meld } from '#dossier/voorkeur/store.ts'
import { isEvaluatieEvent, type Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import type { Kop } from '#evaluatie/aanvragen/adressen.ts'
import { doeEvaluatie, findKop, leesEvaluaties, stapVan } from '#evaluatie/store.ts'
import type { Evaluatietaak } from '#evaluatie/taken.ts'
import { isNotPossible, type NotPossible } from '#law/decider.ts'
import type { Projection, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import { bezoekers, type Afspraakcommand } from './afspraak.ts'
import { afspraakTypen, beginVan, eindeVan, type Bezoek, type Kant } from './bezoek.ts'
import { standVan, takenVan, type Afspraakrij } from './taken.ts'

/** The evaluation with this id and what it rests on; undefined when the dossier has none. With the sight of the program. */
export function findEvaluatie(
  tx: ReadTx,
  history: string,
  id: string,
): Promise<{ readonly evaluatie: Evaluatie; readonly state: Evaluaties } | undefined> {
  return tx.beyond(async () => {
    const state = await leesEvaluaties(tx, history)
    const evaluatie = state.lijst.find((each) => each.id === id)
    return evaluatie && { evaluatie, state }
  })
}

/** Carries out a command. The person hears of a first proposal; of what follows the letter tells. */
export async function doeAfspraak(
  tx: Tx,
  history: string,
  command: Afspraakcommand,
): Promise<NotPossible | readonly StoredEvent[]> {
  const decision = await doeEvaluatie(tx, history, command)
  if (isNotPossible(decision)) return decision
  for (const { type, data, version } of decision)
    if (type === 'AfspraakVoorgesteld' && data['vervangt'] === null)
      await meld(tx, history, 'aanvraag', `afspraak ${version}`)
  return decision
}

/** Somebody who can go, with the code that stands for him in a form: an id may be a number of the national register. */
export interface Bezoeker extends Betrokkene {
  readonly code: string
}

/** The colleagues who may go and talk, without those who keep away from this dossier. */
export async function listBezoekers(tx: ReadTx, history: string): Promise<readonly Bezoeker[]> {
  const collegas = (await listCollegas(tx, { allen: true })).filter(({ rol }) =>
    bezoekers.includes(rol),
  )
  const rijen = await tx.beyond(() =>
    tx.query<{ id: string; code: string; weg: boolean }>(
      `select g.id, collega_code(g.id) as code,
         exists (select from belangenconflict c where c.history = $2 and c.sleutel = g.id and (c.tot is null
           or c.tot >= current_setting('wop.dag')::date))
         or exists (select from dossier d where d.history = $2
           and d.insz in (g.id, (select p.insz from account_persoon p where p.id = g.id))) as weg
       from unnest($1::text[]) as g (id)`,
      [collegas.map(({ id }) => id), history],
    ),
  )
  const bij = new Map(rijen.map((rij) => [rij.id, rij]))
  return collegas.flatMap((collega) => {
    const rij = bij.get(collega.id)
    return rij && !rij.weg ? [{ ...collega, code: rij.code }] : []
  })
}

/** Whether who comes has another visit at that time; of which dossier is not told. */
export async function isBezet(
  tx: ReadTx,
  evaluatie: string,
  bezoek: Omit<Bezoek, 'nr'>,
): Promise<boolean> {
  const heel = { ...bezoek, nr: 0 }
  const rijen = await tx.beyond(() =>
    tx.query(
      `select 1 from afspraak where evaluator_id = $1 and dag = $2 and stand <> 'afgezegd' and evaluatie <> $3
         and van < $5 and tot > $4 limit 1`,
      [bezoek.evaluator.id, bezoek.op, evaluatie, beginVan(heel).uur, eindeVan(heel).uur],
    ),
  )
  return rijen.length > 0
}

/** As pages and calendars read an appointment. */
export const afspraakkolommen = `a.evaluatie, d.nummer, d.voornaam || ' ' || d.familienaam as naam, a.stand, a.kalendernr,
  a.bezoek, a.van, a.tot`

/** What stands in the calendar of one side from today on, the first one first. */
export function listKomende(tx: ReadTx, kant: Kant): Promise<readonly Afspraakrij[]> {
  return tx.query<Afspraakrij>(
    `select ${afspraakkolommen} from afspraak a join dossier d on d.history = a.history
     where a.stand <> 'afgezegd' and a.dag >= current_setting('wop.dag')::date and ${van(kant)}
     order by a.dag, a.van, a.evaluatie`,
    [eigen(tx, kant)],
  )
}

/**
 * What waits for the employer of the actor, or for the citizen who is signed in; `href` makes the address of the page. Of a
 * day that has passed nothing waits for them: VDAB plans again, or writes the report.
 */
export async function listAfspraaktaken(
  tx: ReadTx,
  kant: Kant,
  href: (evaluatie: string) => string,
): Promise<readonly Evaluatietaak[]> {
  const taak = kant === 'werkgever' ? 'a.taak_werkgever' : 'a.taak_werknemer'
  const rijen = await tx.query<Evaluatietaak>(
    `select a.evaluatie as id, d.voornaam || ' ' || d.familienaam as naam, ${taak} as taak
     from afspraak a join dossier d on d.history = a.history
     where ${taak} is not null and a.dag >= current_setting('wop.dag')::date and ${van(kant)} order by a.dag, a.evaluatie`,
    [eigen(tx, kant)],
  )
  return rijen.map((rij) => ({ ...rij, href: href(rij.id) }))
}

function van(kant: Kant): string {
  return kant === 'werkgever' ? 'a.kbo = $1' : 'd.insz = $1'
}

function eigen({ actor }: ReadTx, kant: Kant): string {
  return kant === 'werkgever' ? (actor.organisatie ?? '') : actor.id
}

/** What can change an appointment. */
const telt = new Set([
  ...Object.keys(afspraakTypen),
  'AfspraakBevestigd',
  'GesprekGevoerd',
  'EvaluatieBeslist',
  'EvaluatieIngetrokken',
  'WopBeeindigd',
])

/** The appointment of each evaluation: the last proposal and who must do something. */
export const afspraakProjectie: Projection = {
  name: 'afspraak',
  tables: ['afspraak'],
  async apply(tx, event) {
    if (!telt.has(event.type)) return
    const { history } = event
    // Most jobs end without an appointment: their history is not read for it.
    if (!isEvaluatieEvent(event) && !(await heeftAfspraak(tx, history))) return
    const { na } = await stapVan(tx, event)
    for (const evaluatie of na.lijst) await bewaar(tx, history, evaluatie)
  },
}

async function heeftAfspraak(tx: ReadTx, history: string): Promise<boolean> {
  const rijen = await tx.query('select 1 from afspraak where history = $1 limit 1', [history])
  return rijen.length > 0
}

async function bewaar(tx: ReadTx, history: string, evaluatie: Evaluatie): Promise<void> {
  const { bezoek, kalendernr } = evaluatie.planning
  const stand = standVan(evaluatie)
  if (!bezoek || !stand) return
  const taken = takenVan(evaluatie)
  await tx.query(
    `insert into afspraak (evaluatie, history, kbo, stand, kalendernr, bezoek, dag, van, tot, evaluator_id, taak_werkgever,
       taak_werknemer, aandacht)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (evaluatie) do update set stand = excluded.stand, kalendernr = excluded.kalendernr, bezoek = excluded.bezoek,
       dag = excluded.dag, van = excluded.van, tot = excluded.tot, evaluator_id = excluded.evaluator_id,
       taak_werkgever = excluded.taak_werkgever, taak_werknemer = excluded.taak_werknemer, aandacht = excluded.aandacht`,
    [
      evaluatie.id,
      history,
      evaluatie.werkgever.kbo,
      stand,
      kalendernr,
      JSON.stringify(bezoek),
      bezoek.op,
      beginVan(bezoek).uur,
      eindeVan(bezoek).uur,
      bezoek.evaluator.id,
      taken.werkgever,
      taken.werknemer,
      taken.aandacht,
    ],
  )
}

interface Gevraagd {
  readonly relatie: Relatie | undefined
  readonly params: { readonly aanvraag: string }
}

/** The appointment in the address for one side of it: the person, or the employer of the job that it is about. */
export async function findVoorKant(
  tx: ReadTx,
  kant: Kant,
  { relatie, params }: Gevraagd,
): Promise<VoorKant | undefined> {
  if (!relatie) return undefined
  const gevonden = await findEvaluatie(tx, relatie.dossier, params.aanvraag)
  const evaluatie = gevonden?.evaluatie
  // What is not complete yet, and what another employer had, is not there.
  if (!evaluatie || evaluatie.volledigOp === null) return undefined
  if (kant === 'werkgever' && evaluatie.werkgever.kbo !== tx.actor.organisatie) return undefined
  return {
    evaluatie,
    history: relatie.dossier,
    kop: { vrager: kant, ...(await findKop(tx, relatie.dossier)) },
  }
}

export interface VoorKant {
  readonly evaluatie: Evaluatie
  readonly history: string
  readonly kop: Kop
}
