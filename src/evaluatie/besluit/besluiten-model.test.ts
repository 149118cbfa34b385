import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { baas, na, vind } from '#evaluatie/evaluatie.fixture.ts'
import { evaluatieProcedure, type EvaluatieCommand, type Evaluaties } from '#evaluatie/procedure.ts'
import { after, daysBetween } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import {
  beslis,
  evaluator,
  gesproken,
  gesprekOp,
  keuze,
  lezer,
  metNieuwPapier,
  metPakket,
  stelVoor,
  stuurTerug,
} from './besluit.fixture.ts'

const daden = [
  ...(['stel voor', 'stel voor', 'stel voor', 'stel voor', 'stel voor'] as const),
  ...(['beslis', 'beslis', 'beslis', 'beslis', 'beslis', 'terug', 'terug'] as const),
  ...(['bewijs', 'papier', 'pakket', 'trek in', 'job stopt'] as const),
]

/** One move, `wachten` days after the one before it. */
interface Zet {
  readonly wat: (typeof daden)[number]
  readonly wachten: number
  /** Who tries it: somebody who may, or somebody with the other task. */
  readonly wie: 'juist' | 'ander'
  readonly loonpremie: number | null
  /** The track begins so many days after the proposal; null without one. */
  readonly traject: number | null
}

const alleZetten: readonly Zet[] = daden.flatMap((wat) =>
  [0, 1, 14].flatMap((wachten) =>
    (['juist', 'juist', 'juist', 'ander'] as const).flatMap((wie) =>
      [null, 45, 55, 70, 35, 80].flatMap((loonpremie) =>
        [null, null, 8, 8, 0, -1].map((traject) => ({ wat, wachten, wie, loonpremie, traject })),
      ),
    ),
  ),
)
const zet = fc.nat(alleZetten.length - 1).map((nr) => alleZetten[nr]!)

/** What the law asks, in words and flags, written apart from the product. */
interface Model {
  stand: 'open' | 'voorgesteld' | 'beslist' | 'dood'
  /** Something came in since the proposal. */
  verouderd: boolean
  /** How often the package changed since: an even number of times gives the same one again. */
  wijzigingen: number
  /** Day of the history on which the track begins. */
  trajectOp: number | null
  premie: number | null
  jobLoopt: boolean
}

/** Does the move in the model on day `op`, counted from the talk; false when it may not be done. */
function speel(model: Model, { wat, wie, loonpremie, traject }: Zet, op: number): boolean {
  const loopt = model.stand === 'open' || model.stand === 'voorgesteld'
  switch (wat) {
    case 'stel voor': {
      const mag =
        model.stand === 'open' &&
        model.jobLoopt &&
        wie === 'juist' &&
        loonpremie !== 35 &&
        loonpremie !== 80 &&
        (loonpremie !== null || traject !== null) &&
        traject !== -1
      if (mag)
        Object.assign(model, {
          stand: 'voorgesteld',
          verouderd: false,
          wijzigingen: 0,
          premie: loonpremie,
          trajectOp: traject === null ? null : op + traject,
        })
      return mag
    }
    case 'beslis': {
      const mag =
        model.stand === 'voorgesteld' &&
        wie === 'juist' &&
        !isVerouderd(model) &&
        (model.trajectOp === null || model.trajectOp >= op)
      if (mag) model.stand = 'beslist'
      return mag
    }
    case 'terug': {
      const mag = model.stand === 'voorgesteld' && wie === 'juist'
      if (mag) model.stand = 'open'
      return mag
    }
    // The talk was held: nobody escapes the ruling.
    case 'trek in':
      return false
    case 'job stopt':
      if (loopt) model.stand = 'dood'
      model.jobLoopt = false
      return true
    case 'bewijs':
    case 'papier':
      model.verouderd = true
      return true
    case 'pakket':
      model.wijzigingen++
      return true
  }
}

const isVerouderd = ({ verouderd, wijzigingen }: Model) => verouderd || wijzigingen % 2 === 1

const standen = { GESPREK_GEVOERD: 'open', BESLIST: 'beslist' } as const

test('Voorstel, tweede lezer en beslissing volgen een eenvoudig model, 20.000 keer', () => {
  const begin = gesproken()
  const melder = { id: 'd', naam: 'D', rol: 'werkgever' }
  const gezien = { beslist: 0, laat: 0, verouderd: 0, dood: 0, teruggestuurd: 0 }

  fc.assert(
    fc.property(fc.array(zet, { minLength: 3, maxLength: 12, size: 'max' }), (zetten) => {
      let state = begin
      let [dagen, stand] = [0, 0]
      const model: Model = {
        stand: 'open',
        verouderd: false,
        wijzigingen: 0,
        trajectOp: null,
        premie: null,
        jobLoopt: true,
      }
      for (const each of zetten) {
        dagen += each.wachten
        if (each.wat === 'bewijs') stand++
        const voor = state
        const mocht = speel(model, each, dagen)
        state = voer(state, each, dagen, stand)
        if ((state !== voor) !== mocht) assert.fail(`dag ${dagen}: ${JSON.stringify(each)}`)
        controleer(state, model, each, mocht)
      }
      if (model.stand === 'dood') gezien.dood++
    }),
    { numRuns: 20_000, seed: 45_2024 },
  )
  for (const [wat, keer] of Object.entries(gezien)) assert.ok(keer > 500, `${wat}: ${keer}`)

  function controleer(state: Evaluaties, model: Model, { wat }: Zet, mocht: boolean): void {
    const { status, voorstel, besluit } = vind(state)
    const nu =
      voorstel && status === 'GESPREK_GEVOERD'
        ? 'voorgesteld'
        : ((standen as Readonly<Record<string, string>>)[status] ?? 'dood')
    assert.equal(nu, model.stand)
    if (!mocht) {
      if (wat === 'beslis' && model.stand === 'voorgesteld' && isVerouderd(model))
        gezien.verouderd++
      return
    }
    if (wat === 'terug') gezien.teruggestuurd++
    if (wat !== 'beslis') return
    assert.ok(besluit)
    assert.notEqual(besluit.door.id, besluit.voorstel.door.id)
    assert.equal(besluit.pakket?.loonpremie ?? null, model.premie)
    assert.equal(besluit.doorstroomtraject, model.trajectOp !== null)
    const na20 = daysBetween(gesprekOp, besluit.beslistOp) > 20
    assert.equal(besluit.uitkomst.teLaat, na20)
    gezien.beslist++
    if (na20) gezien.laat++
  }

  function voer(state: Evaluaties, each: Zet, dagen: number, stand: number): Evaluaties {
    const op = after(gesprekOp, { days: dagen })
    const door = (each.wat === 'stel voor') === (each.wie === 'juist') ? evaluator : lezer
    const probeer = (command: EvaluatieCommand) => {
      const decision = evaluatieProcedure.decide(command, state)
      return isNotPossible(decision) ? state : na(decision, { ...state })
    }
    switch (each.wat) {
      case 'stel voor': {
        const { loonpremie, traject } = each
        const wat = keuze({
          pakket: loonpremie === null ? null : { loonpremie, begeleiding: 'hoog' },
          doorstroomtraject: traject !== null,
          trajectVanaf: traject === null ? null : after(op, { days: traject }),
        })
        return probeer(stelVoor({ op, door, keuze: wat, stand }))
      }
      case 'beslis':
        return probeer(beslis({ op, door, stand }))
      case 'terug':
        return probeer(stuurTerug({ op, door }))
      case 'trek in':
        return probeer({ type: 'trek in', id: 'e1', op, door: baas })
      case 'bewijs':
        return { ...state }
      case 'papier':
        return metNieuwPapier(state)
      case 'pakket':
        return anderPakket(state)
      case 'job stopt':
        return na([{ type: 'WopBeeindigd', dag: op, data: { reden: 'ontslag', melder } }], {
          ...state,
        })
    }
  }
})

/** Another package than the one of now, such as a correctie gives. */
function anderPakket(state: Evaluaties): Evaluaties {
  assert.ok('wop' in state.wop)
  const { loonpremie, begeleiding } = state.wop.wop.pakket
  return metPakket(state, { loonpremie: loonpremie === 45 ? 60 : 45, begeleiding })
}
