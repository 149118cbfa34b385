import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isNotPossible } from '#law/decider.ts'
import type { TekenCommand } from './gebeurtenissen.ts'
import {
  aVraag,
  bakker,
  consulente,
  gevraagd,
  hash,
  opdracht,
  teamlid,
  tekendag,
  verzoek,
  vreemdeBakker,
  werknemer,
} from './tekenen.fixture.ts'
import { tekenen } from './tekenen.ts'
import { codeVan, isVolledigGetekend, sleutelVan, wieMoetNog } from './verzoek.ts'
import type { Handelaar } from './verzoek.ts'

const sleutels = ['werknemer', 'werkgever 0999000128'] as const
type Sleutel = (typeof sleutels)[number]

const mensen: readonly Handelaar[] = [
  werknemer,
  werknemer,
  bakker,
  bakker,
  consulente,
  teamlid,
  vreemdeBakker,
  { ...werknemer, rol: 'vertrouwenspersoon' },
  { ...consulente, namens: werknemer.id },
]
/** Index in `mensen` of who signs as which signer; nobody else ever does. */
const tekenaars: readonly (Sleutel | undefined)[] = [
  sleutels[0],
  sleutels[0],
  sleutels[1],
  sleutels[1],
  ...Array<undefined>(5).fill(undefined),
]
const vdab = new Set([4, 5])

const zet = fc.record({
  wat: fc.constantFrom(
    ...(['teken', 'teken', 'nee', 'praten', 'betwist', 'ontvang', 'ontvang'] as const),
    ...(['bevestig', 'bevestig', 'wijs af', 'wijzig', 'trek in'] as const),
  ),
  wie: fc.nat(mensen.length - 1),
  sleutel: fc.constantFrom(...sleutels),
  /** Which text the hash or the code is of; mostly the present one. */
  tekst: fc.constantFrom('nu', 'nu', 'nu', 'nu', 'a', 'b', 'c'),
  nieuw: fc.constantFrom('a', 'b', 'c'),
})
type Zet = typeof zet extends fc.Arbitrary<infer T> ? T : never

/** Two maps and three words: what the law asks, written apart from the product. */
interface Model {
  tekst: string
  weg: boolean
  getekend: Map<Sleutel, string>
  papier: Map<Sleutel, number>
}

/** Does the move in the model; false when it may not be done. */
function speel(model: Model, { wat, wie, sleutel, tekst, nieuw }: Zet): boolean {
  const zelf = tekenaars[wie]
  const juist = tekst === 'nu' || tekst === model.tekst
  if (model.weg && wat !== 'betwist') return false
  switch (wat) {
    case 'teken':
      if (!zelf || !juist) return false
      model.getekend.set(zelf, model.tekst)
      model.papier.delete(zelf)
      return true
    case 'nee':
    case 'praten':
      if (!zelf || !juist || model.getekend.has(zelf)) return false
      model.papier.delete(zelf)
      return true
    case 'betwist':
      if (!zelf || !(model.getekend.has(zelf) || model.papier.has(zelf))) return false
      model.getekend.delete(zelf)
      model.papier.delete(zelf)
      return true
    case 'ontvang':
      if (!vdab.has(wie) || !juist || model.getekend.has(sleutel) || model.papier.has(sleutel))
        return false
      model.papier.set(sleutel, wie)
      return true
    case 'bevestig':
    case 'wijs af': {
      const ontvanger = model.papier.get(sleutel)
      if (!vdab.has(wie) || ontvanger === undefined || ontvanger === wie) return false
      if (wat === 'bevestig' && !juist) return false
      model.papier.delete(sleutel)
      if (wat === 'bevestig') model.getekend.set(sleutel, model.tekst)
      return true
    }
    case 'wijzig':
      if (zelf !== sleutels[1]) return false
      if (nieuw === model.tekst) return true
      model.tekst = nieuw
      model.getekend.clear()
      model.papier.clear()
      return true
    case 'trek in':
      if (zelf !== sleutels[1]) return false
      model.weg = true
      return true
  }
}

function commando({ wat, wie, sleutel, tekst, nieuw }: Zet, nu: string): TekenCommand {
  const door = mensen[wie]!
  const gezien = hash(tekst === 'nu' ? nu : tekst)
  const code = codeVan(gezien)
  const woorden = { delen: false }
  switch (wat) {
    case 'teken':
      return opdracht('teken', door, { hash: gezien })
    case 'nee':
      return opdracht('ga niet akkoord', door, { hash: gezien, woorden })
    case 'praten':
      return opdracht('wil praten', door, { hash: gezien, woorden })
    case 'betwist':
      return opdracht('betwist', door, {})
    case 'ontvang':
      return opdracht('ontvang papier', door, { sleutel, code, getekendOp: tekendag })
    case 'bevestig':
      return opdracht('bevestig papier', door, { sleutel, code })
    case 'wijs af':
      return opdracht('wijs papier af', door, { sleutel, reden: 'Onleesbaar.' })
    case 'wijzig': {
      const { titel, inhoud, uiterlijk } = aVraag()
      return opdracht('wijzig', door, {
        titel,
        inhoud,
        uiterlijk,
        hash: hash(nieuw),
        getoond: [...sleutels],
      })
    }
    case 'trek in':
      return opdracht('trek in', door, {})
  }
}

describe('tekenen als model', () => {
  test('in 4.000 toevallige reeksen tekent niemand voor een ander, en telt geen handtekening op een oude tekst', () => {
    const gezien = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(zet, { minLength: 5, maxLength: 25, size: 'max' }), (zetten) => {
        const model: Model = { tekst: 'a', weg: false, getekend: new Map(), papier: new Map() }
        let staat = gevraagd
        for (const zet of zetten) {
          const command = commando(zet, model.tekst)
          const mag = speel(model, zet)
          const decision = tekenen.decide(command, staat)
          assert.equal(!isNotPossible(decision), mag, `${zet.wat} door ${mensen[zet.wie]!.rol}`)
          if (isNotPossible(decision)) {
            assert.match(decision.notPossible, /^[A-Z].*\.$/)
            continue
          }
          staat = decision.reduce((each, event) => tekenen.evolve(each, event), staat)
          for (const { type } of decision) gezien.set(type, (gezien.get(type) ?? 0) + 1)
          vergelijk(model, verzoek(staat))
        }
      }),
      { numRuns: 4_000, seed: 2_026 },
    )
    for (const type of [
      'Getekend',
      'NietAkkoord',
      'WilEerstPraten',
      'HandtekeningBetwist',
      'PapierOntvangen',
      'PapierAfgewezen',
      'VerzoekGewijzigd',
      'VerzoekIngetrokken',
    ])
      assert.ok((gezien.get(type) ?? 0) >= 20, `${type}: ${gezien.get(type) ?? 0}`)
  })
})

function vergelijk(model: Model, nu: ReturnType<typeof verzoek>): void {
  const nog = sleutels.filter((sleutel) => model.getekend.get(sleutel) !== model.tekst)
  assert.deepEqual(wieMoetNog(nu).map(sleutelVan), nog)
  assert.equal(isVolledigGetekend(nu), nog.length === 0 && !model.weg)
  assert.deepEqual(
    nu.partijen
      .filter(({ stand }) => stand.stand === 'papier ontvangen')
      .map(({ ondertekenaar }) => sleutelVan(ondertekenaar)),
    sleutels.filter((sleutel) => model.papier.has(sleutel)),
  )
}
