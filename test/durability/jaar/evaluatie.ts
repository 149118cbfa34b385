import type { Stap } from '#demo/regie.ts'
import { vraagEvaluatie } from '#demo/stappen/evaluatie.ts'
import { geefPapier } from '#demo/stappen/papieren.ts'
import { listStukken } from '#dossier/luik/store.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import type { Handelaar } from '#dossier/tekenen/verzoek.ts'
import { aBezoek } from '#evaluatie/afspraak/afspraak.fixture.ts'
import type { Uur } from '#evaluatie/afspraak/uur.ts'
import { keuze } from '#evaluatie/besluit/besluit.fixture.ts'
import { beslisEvaluatie, stelBesluitVoor } from '#evaluatie/besluit/store.ts'
import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { eenVerslag } from '#evaluatie/gesprek/gesprek.fixture.ts'
import type { Nakijkcommand } from '#evaluatie/nakijken.ts'
import { vanSoort } from '#evaluatie/papieren.ts'
import type { EvaluatieCommand } from '#evaluatie/procedure.ts'
import { doeEvaluatie, leesEvaluaties } from '#evaluatie/store.ts'
import { after, type Dag } from '#law/dag.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { beslisser, tom, type Ploeg, type Zaak } from './ploeg.ts'

import { loopt, stap, type Doe } from './stap.ts'

const nakijk = (op: Dag, zaak: Zaak, command: Omit<Nakijkcommand, 'id' | 'op' | 'door'>): Stap =>
  stap(op, tom, ({ tx, history }) =>
    doeEvaluatie(tx, history, {
      ...command,
      id: zaak.evaluatie,
      op,
      door: handelaar(tom),
    } as Nakijkcommand),
  )

/** Does something with the evaluation as it stands. */
function evaluatiestap(
  op: Dag,
  zaak: Zaak,
  wie: Actor,
  maak: (evaluatie: Evaluatie, door: Handelaar) => EvaluatieCommand,
): Stap {
  return stap(op, wie, async ({ tx, history }) => {
    const { lijst } = await tx.beyond(() => leesEvaluaties(tx, history))
    const evaluatie = lijst.find(({ id }) => id === zaak.evaluatie)!
    return doeEvaluatie(tx, history, maak(evaluatie, handelaar(wie)))
  })
}

/** VDAB proposes a day and the employer confirms it, the same day. */
async function spreekAf(ploeg: Ploeg, zaak: Zaak, op: Dag): Promise<Dag> {
  const gekozen = after(op, { days: 12 + ploeg.kies(45) })
  // Who moves a talk moves it to another day.
  const gesprek = gekozen === zaak.gesprek ? after(gekozen, { days: 1 }) : gekozen
  const nu = { op, uur: '11:00' as Uur }
  const { nr: _nr, ...bezoek } = aBezoek({ op: gesprek })
  await ploeg.speel(
    zaak,
    evaluatiestap(op, zaak, tom, ({ id, planning }, door) => ({
      type: 'stel afspraak voor',
      id,
      nu,
      door,
      gezien: planning.versie,
      bezoek,
    })),
    evaluatiestap(op, zaak, zaak.werkgever, ({ id, planning }, door) => ({
      type: 'bevestig afspraak',
      id,
      nu,
      door,
      nr: planning.bezoek!.nr,
      begeleider: 'Bakker Krentenbol',
    })),
  )
  // A day that was moved is told of twice: that it moves, and that it is agreed on.
  if (zaak.gesprek !== null) ploeg.brief(zaak, 'afspraak', 'persoon', 'werkgever')
  ploeg.brief(zaak, 'afspraak', 'persoon', 'werkgever')
  zaak.gesprek = gesprek
  ploeg.planOp(zaak, 'gesprek', gesprek)
  return gesprek
}

const pop = (op: Dag, { werkgever }: Zaak): Stap =>
  geefPapier(op, werkgever, 'POP', { datum: op, uitgever: werkgever.organisatienaam })

/** What people do about an evaluation, from the request to the decision. */
export const evaluatiestappen: Readonly<Record<string, Doe>> = {
  async evaluatie(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    await ploeg.speel(zaak, ...vraagEvaluatie(op, zaak.burger, 'G2'))
    const { lijst } = await ploeg.store.read(systeem, (tx) => leesEvaluaties(tx, zaak.history))
    zaak.evaluatie = lijst.at(-1)!.id
    ploeg.plan(zaak, 'ontvankelijk', 'VDAB')
  },
  async ontvankelijk(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    await ploeg.speel(zaak, nakijk(op, zaak, { type: 'verklaar ontvankelijk' }))
    ploeg.plan(zaak, 'aanvulling', 'VDAB')
  },
  async aanvulling(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    const papieren = { verslag: null, pop: null }
    await ploeg.speel(
      zaak,
      nakijk(op, zaak, { type: 'vraag aanvulling', papieren } as Nakijkcommand),
    )
    ploeg.plan(zaak, 'pop', 'werkgever')
  },
  async pop(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    await ploeg.speel(zaak, pop(op, zaak))
    ploeg.plan(zaak, 'volledig', 'VDAB')
  },
  async volledig(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    const rijen = await ploeg.store.read(systeem, (tx) => listStukken(tx, zaak.history))
    const [plan] = vanSoort(rijen, 'POP')
    const papieren = { verslag: null, pop: plan!.id }
    await ploeg.speel(
      zaak,
      nakijk(op, zaak, { type: 'verklaar volledig', papieren } as Nakijkcommand),
    )
    ploeg.verwacht(zaak, 'D-07', plan!.datum, 'persoon')
    ploeg.plan(zaak, 'afspraak', 'VDAB')
  },
  async afspraak(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    ploeg.verwacht(zaak, 'D-09', await spreekAf(ploeg, zaak, op), 'werkgever')
    ploeg.plan(zaak, 'popbij', 'werkgever')
    if (ploeg.soms(30)) ploeg.planOp(zaak, 'verplaats', after(op, { days: 4 }))
  },
  async verplaats(ploeg, zaak, op) {
    if (!loopt(zaak) || zaak.gesprek === null) return
    const gesprek = await spreekAf(ploeg, zaak, op)
    if (zaak.termijnen.has('D-09')) ploeg.verwacht(zaak, 'D-09', gesprek, 'werkgever')
  },
  async popbij(ploeg, zaak, op) {
    if (!loopt(zaak) || zaak.gesprek === null) return
    await ploeg.speel(zaak, pop(op, zaak))
    zaak.termijnen.delete('D-09')
    ploeg.verwacht(zaak, 'D-07', op, 'persoon')
  },
  async gesprek(ploeg, zaak, op) {
    // An appointment that was moved meanwhile has another day.
    if (!loopt(zaak) || zaak.gesprek !== op) return
    zaak.gesprek = null
    await ploeg.speel(
      zaak,
      evaluatiestap(op, zaak, tom, ({ id }, door) => ({
        type: 'leg gesprek vast',
        id,
        op,
        door,
        verslag: eenVerslag({ op }),
        na: 0,
      })),
    )
    zaak.termijnen.delete('D-07')
    zaak.termijnen.delete('D-09')
    ploeg.verwacht(zaak, 'D-10', op, 'VDAB')
    ploeg.plan(zaak, 'besluitvoorstel', 'VDAB')
  },
  async besluitvoorstel(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    await ploeg.speel(
      zaak,
      stap(op, tom, ({ tx, history }) => stelBesluitVoor(tx, history, zaak.evaluatie, op, keuze())),
    )
    ploeg.plan(zaak, 'beslissing', 'VDAB')
  },
  async beslissing(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    await ploeg.speel(
      zaak,
      stap(op, beslisser, ({ tx, history }) => beslisEvaluatie(tx, history, zaak.evaluatie, op)),
    )
    ploeg.brief(zaak, 'evaluatie', 'persoon', 'werkgever')
    zaak.termijnen.delete('D-10')
    ploeg.verwacht(zaak, 'D-04', op, 'VDAB')
  },
}
