import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import {
  andereBaas,
  aPop,
  aVerslag,
  baas,
  inDienst,
  leeg,
  metStuk,
  na,
  onderteken,
  tom,
  vind,
  werknemer,
} from './evaluatie.fixture.ts'
import type { Vrager } from './openheid.ts'
import { evaluatieProcedure, type EvaluatieCommand, type Evaluaties } from './procedure.ts'

/** What the law asks, in words and flags, written apart from the product. */
interface Model {
  stand: 'niets' | 'klad' | 'gevraagd' | 'behandeld' | 'wacht op papier' | 'klaar' | 'dood'
  grond: 'G1' | 'G2' | null
  papieren: boolean
  getekend: boolean
}

const op = dag('2026-11-22')
const papierOp = dag('2026-11-02')
const namen = { werkgever: 'e1', werknemer: 'e2' } as const
const mensen = { baas, andereBaas, werknemer, tom } as const

const daden = [
  ...(['begin', 'vul in', 'vul in', 'teken', 'teken', 'verstuur', 'verstuur', 'trek in'] as const),
  ...(['ontvankelijk', 'ontvankelijk', 'niet', 'volledig', 'volledig', 'aanvulling'] as const),
]

interface Zet {
  readonly wat: (typeof daden)[number]
  readonly over: Vrager
  readonly vreemd: boolean
  readonly grond: 'G1' | 'G2'
  readonly metPapier: boolean
}

// Every move there is, drawn as one number: five draws for each move cost more than the procedure itself.
const alleZetten: readonly Zet[] = daden.flatMap((wat) =>
  (['werkgever', 'werknemer'] as const).flatMap((over) =>
    (['G1', 'G2'] as const).flatMap((grond) =>
      [true, false].flatMap((metPapier) =>
        Array.from({ length: 10 }, (_, n) => ({ wat, over, grond, metPapier, vreemd: n === 0 })),
      ),
    ),
  ),
)
const zet = fc.nat(alleZetten.length - 1).map((nr) => alleZetten[nr]!)

const loopt = ({ stand }: Model) =>
  ['gevraagd', 'behandeld', 'wacht op papier', 'klaar'].includes(stand)

/** Does the move in the model; false when it may not be done. `jong`: in service for less than two years. */
function speel(
  modellen: Record<Vrager, Model>,
  { wat, over, vreemd, grond, metPapier }: Zet,
  jong: boolean,
) {
  const model = modellen[over]
  const bezet = loopt(modellen.werkgever) || loopt(modellen.werknemer)
  if (vreemd) return false
  const mag = (ja: boolean, dan: Partial<Model>) => {
    if (ja) Object.assign(model, dan)
    return ja
  }
  switch (wat) {
    case 'begin':
      return mag(model.stand === 'niets' && !bezet, { stand: 'klad' })
    case 'vul in':
      return mag(model.stand === 'klad', {
        grond,
        papieren: metPapier,
        getekend: false,
      })
    case 'teken':
      return mag(model.stand === 'klad' && model.grond !== null, { getekend: true })
    case 'verstuur':
      return mag(model.stand === 'klad' && model.getekend && !bezet, { stand: 'gevraagd' })
    case 'trek in':
      return mag(model.stand === 'klad' || loopt(model), { stand: 'dood' })
    case 'ontvankelijk':
      return mag(model.stand === 'gevraagd' && !(jong && model.grond === 'G1'), {
        stand: 'behandeld',
      })
    case 'niet':
      return mag(model.stand === 'gevraagd' && jong && model.grond === 'G1', { stand: 'dood' })
    case 'volledig':
      return mag(
        (model.stand === 'behandeld' || model.stand === 'wacht op papier') && model.papieren,
        {
          stand: 'klaar',
        },
      )
    case 'aanvulling':
      return mag(model.stand === 'behandeld' && !model.papieren, { stand: 'wacht op papier' })
  }
}

const standen: Readonly<Record<string, Model['stand']>> = {
  VOORBEREID: 'klad',
  EVAL_ONVOLLEDIG: 'wacht op papier',
  EVAL_GOEDGEKEURD: 'klaar',
  EVAL_NIET_ONTVANKELIJK: 'dood',
  INGETROKKEN: 'dood',
}

function standVan(state: Evaluaties, over: Vrager): Model['stand'] {
  const gevonden = state.lijst.find(({ id }) => id === namen[over])
  if (!gevonden) return 'niets'
  return standen[gevonden.status] ?? (gevonden.ontvankelijkOp === null ? 'gevraagd' : 'behandeld')
}

test('Willekeurige opdrachten van beide kanten en van VDAB volgen een eenvoudig model, 20.000 keer', () => {
  const pop = aPop(papierOp)
  const verslagen = {
    G1: aVerslag(papierOp),
    G2: aVerslag(papierOp, 'motivatieverslag doorstroom'),
  }
  const begin = (van: string) => [pop, verslagen.G1, verslagen.G2].reduce(metStuk, inDienst(van))
  const werelden = { jong: begin('2025-05-06'), oud: begin('2024-05-06') }
  let gelukt = 0
  const bereikt = new Set<string>()
  fc.assert(
    fc.property(
      fc.array(zet, { minLength: 8, maxLength: 18, size: 'max' }),
      fc.boolean(),
      fc.boolean(),
      (zetten, jong, ver) => {
        let state = jong ? werelden.jong : werelden.oud
        const nieuw = (): Model => ({
          stand: 'niets',
          grond: null,
          papieren: false,
          getekend: false,
        })
        const modellen = { werkgever: nieuw(), werknemer: nieuw() }
        const begint = {
          ...zetten[0]!,
          wat: 'begin',
          over: zetten.at(-1)!.over,
          vreemd: false,
        } as const
        // By chance alone hardly any request gets as far as its papers: half of them begin there.
        const weg = (['vul in', 'teken', 'verstuur', 'ontvankelijk'] as const).map((wat): Zet => ({
          ...begint,
          wat,
          grond: 'G2',
        }))
        for (const each of [begint, ...(ver ? weg : []), ...zetten]) {
          const voor = state
          const mocht = speel(modellen, each, jong)
          state = voer(state, each)
          if ((state !== voor) !== mocht) assert.fail(JSON.stringify(each))
          if (mocht) gelukt++
          for (const over of ['werkgever', 'werknemer'] as const) {
            assert.equal(standVan(state, over), modellen[over].stand)
            bereikt.add(modellen[over].stand)
          }
          const open = state.lijst.filter(({ status }) =>
            ['EVAL_AANGEVRAAGD', 'EVAL_ONVOLLEDIG', 'EVAL_GOEDGEKEURD'].includes(status),
          )
          assert.ok(open.length <= 1)
        }
      },
    ),
    { numRuns: 20_000 },
  )
  assert.ok(gelukt > 50_000)
  assert.equal(bereikt.size, 7)

  function voer(state: Evaluaties, { wat, over, vreemd, grond, metPapier }: Zet): Evaluaties {
    const id = namen[over]
    const eigen = over === 'werkgever' ? mensen.baas : mensen.werknemer
    const door = vreemd ? mensen.andereBaas : eigen
    const gevonden = state.lijst.find((each) => each.id === id)
    const probeer = (command: EvaluatieCommand) => {
      const decision = evaluatieProcedure.decide(command, state)
      return isNotPossible(decision) ? state : na(decision, { ...state })
    }
    const nakijker = vreemd ? mensen.werknemer : mensen.tom
    const papieren = {
      pop: gevonden?.concept.pop ?? null,
      verslag: gevonden?.concept.verslag ?? null,
    }
    switch (wat) {
      case 'begin':
        return probeer({ type: 'begin', id, op, aanvrager: over, door })
      case 'vul in': {
        const verslag = { stuk: verslagen[grond].id, ondertekendDoor: 'werkgever' } as const
        const concept = metPapier ? { ...leeg, grond, pop: pop.id, verslag } : { ...leeg, grond }
        // The same answers twice are no news, and no refusal either: the state is another one all the same.
        return probeer({ type: 'bewaar', id, op, door, concept })
      }
      case 'teken':
        if (vreemd || vind(state, id)?.status !== 'VOORBEREID') return state
        if (vind(state, id).concept.grond === null) return state
        return onderteken(
          state,
          op,
          over === 'werkgever' ? ['werknemer', 'werkgever'] : ['werknemer'],
          id,
        )
      case 'verstuur':
        return probeer({ type: 'vraag aan', id, op, door })
      case 'trek in':
        return probeer({ type: 'trek in', id, op, door })
      case 'ontvankelijk':
        return probeer({ type: 'verklaar ontvankelijk', id, op, door: nakijker })
      case 'niet':
        return probeer({ type: 'verklaar niet ontvankelijk', id, op, door: nakijker })
      case 'volledig':
        return probeer({ type: 'verklaar volledig', id, op, door: nakijker, papieren })
      case 'aanvulling':
        return probeer({ type: 'vraag aanvulling', id, op, door: nakijker, papieren })
    }
  }
})
