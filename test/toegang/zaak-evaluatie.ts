import { randomUUID } from 'node:crypto'
import { eenGesprek } from '#evaluatie/gesprek/gesprek.fixture.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import { aBezoek, aWensen } from '#evaluatie/afspraak/afspraak.fixture.ts'
import { aBesluit } from '#evaluatie/besluit/besluit.fixture.ts'
import { leeg } from '#evaluatie/evaluatie.fixture.ts'
import { geplandGesprek, schrijf } from '#evaluatie/store.fixture.ts'
import { leegVerslag } from '#evaluatie/gesprek/verslag.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import type { Vrager } from '#evaluatie/openheid.ts'
import type { EvaluatieCommand } from '#evaluatie/procedure.ts'
import { doeEvaluatie } from '#evaluatie/store.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { after } from '#law/dag.ts'
import { fold } from '#platform/store/handle.ts'
import type { Actor, Tx } from '#platform/types.ts'
import { testdag } from '#test/support/database.ts'
import { moet } from '#law/decider.fixture.ts'

/** A request in the making of each side; VDAB sees neither before it is sent. */
export async function evaluaties(tx: Tx, history: string, insz: string, werkgever: Actor) {
  const zelf = handelaar({ id: insz, naam: 'Roodkapje', rol: 'burger' })
  const begin = async (aanvrager: Vrager, door: typeof zelf): Promise<string> => {
    const id = randomUUID()
    const over = { id, op: testdag, door }
    const doe = async (command: EvaluatieCommand) => moet(await doeEvaluatie(tx, history, command))
    await doe({ ...over, type: 'begin', aanvrager })
    await doe({ ...over, type: 'bewaar', concept: { ...leeg, grond: 'G2' } })
    return id
  }
  return {
    werkgever: await begin('werkgever', handelaar(werkgever)),
    werknemer: await begin('werknemer', zelf),
  }
}

/** An evaluation that was decided after its talk, and one with a talk that is prepared: what was written is health data. */
export async function gesprekken(tx: Tx, history: string, kbo: string, medisch: string) {
  const op = testdag
  const door = { id: 'els', naam: 'Els', rol: 'evaluator' }
  const werkgever = { kbo, naam: 'De Peperkoek' }
  const verslag = { ...leegVerslag, op, samenvatting: medisch }
  const vorig = geplandGesprek(op, werkgever)
  const nu = geplandGesprek(op, werkgever)
  await schrijf(tx, history, [
    ...vorig.events,
    { type: 'GesprekGevoerd', dag: op, data: { id: vorig.id, gesprek: { op, verslag }, door } },
    { type: 'EvaluatieBeslist', dag: op, data: { id: vorig.id, besluit: aBesluit(), door } },
    ...nu.events,
    { type: 'EigenWoordGezegd', dag: op, data: { id: nu.id, tekst: medisch, door } },
    { type: 'GesprekBewaard', dag: op, data: { id: nu.id, verslag, door } },
  ])
  return { gevoerd: vorig.id, gepland: nu.id }
}

export const naHetGesprek = /evaluatie\/:aanvraag\/(vaststellingen|voorstel|beslissing)/

/** An evaluation after its talk, with a proposal whose reasons are about health. */
export async function metVoorstel(
  tx: Tx,
  history: string,
  kbo: string,
  medisch: string,
): Promise<string> {
  const id = randomUUID()
  const door = { id: 'evaluator', naam: 'Evaluator', rol: 'evaluator' }
  const over = { id, door }
  const bij = { kbo, naam: 'Het bedrijf' }
  const begin = { ...over, aanvrager: 'werkgever', werkgever: bij, inDienst: testdag } as const
  const gevraagd = { ...over, grond: 'G2', aanvrager: 'werkgever' } as const
  const events: readonly EvaluatieEvent[] = [
    { type: 'EvaluatieVoorbereid', dag: testdag, data: begin },
    { type: 'EvaluatieAangevraagd', dag: testdag, data: gevraagd },
    { type: 'GesprekGevoerd', dag: testdag, data: { ...over, gesprek: eenGesprek(testdag) } },
  ]
  const past = await tx.history(history)
  await tx.append(history, past.at(-1)!.version, events)
  const { stand } = fold(indicatie, await tx.history(history))
  const keuze = {
    pakket: { loonpremie: 50, begeleiding: 'hoog' },
    doorstroomtraject: true,
    trajectVanaf: after(testdag, { months: 1 }),
    motivering: `Dit is waarom: ${medisch}.`,
  } as const
  const gedaan = { type: 'stel besluit voor', id, op: testdag, keuze, stand, door } as const
  moet(await doeEvaluatie(tx, history, gedaan))
  return id
}

/** A request with a proposal for a talk, and what the worker told VDAB alone about it. */
export async function metAfspraak(
  tx: Tx,
  history: string,
  kbo: string,
  medisch: string,
): Promise<string> {
  const id = randomUUID()
  const door = { id: 'gerda', naam: 'Gerda', rol: 'team TOM' }
  const past = await tx.history(history)
  const naar = { kbo, naam: 'De Peperkoek' }
  const wensen = aWensen({ vergezeld: medisch, noden: ['stil'], toelichting: medisch })
  const events: readonly EvaluatieEvent[] = [
    {
      type: 'EvaluatieVoorbereid',
      dag: testdag,
      data: { id, door, aanvrager: 'werkgever', werkgever: naar, inDienst: testdag },
    },
    {
      type: 'EvaluatieAangevraagd',
      dag: testdag,
      data: { id, door, grond: 'G2', aanvrager: 'werkgever' },
    },
    {
      type: 'DossierVolledig',
      dag: testdag,
      data: { id, door, papieren: { verslag: null, pop: null } },
    },
    { type: 'WensenBewaard', dag: testdag, data: { id, door, wensen } },
    {
      type: 'AfspraakVoorgesteld',
      dag: testdag,
      data: { id, door, bezoek: aBezoek(), vervangt: null },
    },
  ]
  await tx.append(history, past.at(-1)?.version ?? 0, events)
  return id
}
