import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  andereBaas,
  baas,
  doe,
  tom,
  verstuurd,
  vind,
  waaromNiet,
  werknemer,
} from '#evaluatie/evaluatie.fixture.ts'
import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { dag } from '#law/dag.ts'
import { antwoorden, evaluator, gepland, leg, volledig } from './gesprek.fixture.ts'
import { vragenlijstVan, type Gesprekcommand } from './gesprek.ts'
import { geenAntwoorden, gespreksvragen, vraagcodes } from './vragenlijst.ts'

const op = dag('2026-10-12')

function lijst(
  type: 'bewaar vragenlijst' | 'verstuur vragenlijst',
  anders: object = {},
): Gesprekcommand {
  return {
    type,
    id: 'e1',
    op,
    door: baas,
    antwoorden,
    na: 0,
    samen: true,
    ...anders,
  }
}

const woord = (anders: object = {}): Gesprekcommand => ({
  type: 'zeg eigen woord',
  id: 'e1',
  op,
  door: werknemer,
  tekst: 'Ik wil minder lawaai.',
  ...anders,
})

describe('De vragenlijst voor het gesprek', () => {
  test('de bladzijde opent de evaluatie die voorbereid wordt, ook als een latere al beslist is; anders de laatste die verstuurd is', () => {
    const bezig = vind(gepland())
    const { gespreksmap } = vind(doe(gepland(), lijst('verstuur vragenlijst')))
    const klaar = (id: string): Evaluatie => ({ ...bezig, id, status: 'BESLIST', gespreksmap })
    const kbo = baas.organisatie!
    const open = (...alle: readonly Evaluatie[]) => vragenlijstVan(alle, kbo)?.id
    assert.equal(open(bezig, klaar('e2')), 'e1')
    assert.equal(open(klaar('e2'), bezig), 'e1')
    assert.equal(open(klaar('e2'), klaar('e3')), 'e3')
    assert.equal(open({ ...bezig, status: 'INGETROKKEN' }), undefined)
    assert.equal(vragenlijstVan([bezig, klaar('e2')], andereBaas.organisatie!), undefined)
  })

  test('geen enkele vraag gaat over de gezondheid', () => {
    for (const { vraag, hint } of Object.values(gespreksvragen))
      assert.doesNotMatch(`${vraag} ${hint}`, /ziek|gezond|medis|dokter|arts|beperking|handicap/i)
  })

  test('kan zodra het dossier volledig is, en tot het gesprek geweest is', () => {
    assert.match(
      waaromNiet(verstuurd('2022-01-03', '2026-08-03'), lijst('bewaar vragenlijst'))!,
      /nu niet/,
    )
    for (const state of [volledig(), gepland()])
      assert.equal(waaromNiet(state, lijst('bewaar vragenlijst')), undefined)
    assert.match(waaromNiet(doe(gepland(), leg()), lijst('bewaar vragenlijst'))!, /al geweest/)
  })

  test('is van de werkgever van nu: geen andere werkgever, geen werknemer, geen VDAB', () => {
    for (const door of [
      andereBaas,
      werknemer,
      tom,
      evaluator,
      { ...baas, namens: 'Roodkapje' },
      { ...baas, id: werknemer.id },
    ])
      assert.match(
        waaromNiet(volledig(), lijst('bewaar vragenlijst', { door }))!,
        /werkgever van nu/,
      )
  })

  test('wordt tussendoor bewaard, ook half leeg, en twee keer hetzelfde bewaren laat één spoor', () => {
    const half = { ...geenAntwoorden, taken: 'Brood bakken' }
    const een = doe(volledig(), lijst('bewaar vragenlijst', { antwoorden: half }))
    assert.deepEqual(vind(een).gespreksmap.vragenlijst?.antwoorden, half)
    assert.equal(vind(een).gespreksmap.vragenlijst?.verstuurd, null)
    const twee = doe(een, lijst('bewaar vragenlijst', { antwoorden: half, na: 1 }))
    assert.equal(vind(twee).gespreksmap.stand.vragenlijst, 1)
  })

  test('wie bewaart terwijl een collega intussen bewaarde, hoort dat en overschrijft niets', () => {
    const een = doe(volledig(), lijst('bewaar vragenlijst'))
    const reden = waaromNiet(een, lijst('bewaar vragenlijst', { antwoorden: geenAntwoorden }))
    assert.match(reden!, /collega bewaarde dit intussen/)
  })

  test('wordt verstuurd als elke vraag een antwoord heeft, en één leeg antwoord houdt dat tegen', () => {
    assert.equal(waaromNiet(volledig(), lijst('verstuur vragenlijst')), undefined)
    for (const code of vraagcodes) {
      const mist = { ...antwoorden, [code]: '  ' }
      const reden = waaromNiet(volledig(), lijst('verstuur vragenlijst', { antwoorden: mist }))
      assert.ok(reden!.includes(gespreksvragen[code].vraag))
    }
  })

  test('wordt niet verstuurd zolang ze niet met de werknemer besproken is', () => {
    assert.match(
      waaromNiet(volledig(), lijst('verstuur vragenlijst', { samen: false }))!,
      /Bespreek/,
    )
  })

  test('wordt één keer verstuurd en verandert daarna niet meer', () => {
    const klaar = doe(volledig(), lijst('verstuur vragenlijst'))
    for (const type of ['bewaar vragenlijst', 'verstuur vragenlijst'] as const)
      assert.match(waaromNiet(klaar, lijst(type, { na: 1 }))!, /al verstuurd/)
  })
})

describe('Het eigen woord van de werknemer', () => {
  test('schrijft alleen de werknemer zelf, tot het gesprek geweest is', () => {
    const gezegd = doe(volledig(), woord())
    assert.equal(vind(gezegd).gespreksmap.eigenWoord?.tekst, 'Ik wil minder lawaai.')
    for (const door of [baas, tom, evaluator, { ...werknemer, id: 'een ander' }])
      assert.match(waaromNiet(volledig(), woord({ door }))!, /werknemer zelf/)
    assert.match(waaromNiet(volledig(), woord({ tekst: '  ' }))!, /Schrijf/)
    assert.match(waaromNiet(doe(gepland(), leg()), woord())!, /al geweest/)
  })

  test('kan veranderen, en raakt de vragenlijst van de werkgever niet', () => {
    const nieuw = doe(doe(volledig(), woord()), woord({ tekst: 'Ik wil ook leren rijden.' }))
    assert.equal(vind(nieuw).gespreksmap.eigenWoord?.tekst, 'Ik wil ook leren rijden.')
    assert.equal(vind(nieuw).gespreksmap.vragenlijst, null)
  })
})
