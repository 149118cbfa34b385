import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { aanleidingen, berichten, naarWaar, woordenVan, type BerichtCommand } from './bericht.ts'
import {
  contactvoorkeur,
  isGsm,
  kanalen,
  leesMailadres,
  leesNummer,
  uren,
  zonderKeuze,
  type Contactvoorkeur,
} from './voorkeur.ts'

const op = dag('2026-11-22')
const door = { id: 'x', naam: 'Roodkapje', rol: 'burger' }
const kies = (voorkeur: Contactvoorkeur, state = contactvoorkeur.initial) =>
  contactvoorkeur.decide({ type: 'kies voorkeur', op, voorkeur, door, namens: null }, state)

describe('hoe iemand bericht krijgt', () => {
  test('wie niets koos, krijgt bericht met de post: daar is geen toestel of adres voor nodig', () => {
    assert.deepEqual(contactvoorkeur.initial, { kanaal: 'post', adres: null, bellen: null })
  })

  const keuzes: [wat: string, keuze: Contactvoorkeur, kan: boolean][] = [
    ['post', { kanaal: 'post', adres: null, bellen: null }, true],
    ['portaal', { kanaal: 'portaal', adres: null, bellen: null }, true],
    ['e-mail zonder adres', { kanaal: 'e-mail', adres: null, bellen: null }, false],
    ['e-mail met adres', { kanaal: 'e-mail', adres: 'rood@bos.be', bellen: null }, true],
    ['e-mail met een half adres', { kanaal: 'e-mail', adres: 'rood@bos', bellen: null }, false],
    ['sms naar een gsm', { kanaal: 'sms', adres: '0470000000', bellen: null }, true],
    ['sms naar een vaste lijn', { kanaal: 'sms', adres: '090000000', bellen: null }, false],
    ['telefoon zonder nummer', { kanaal: 'telefoon', adres: null, bellen: null }, false],
    [
      'telefoon met nummer',
      { kanaal: 'telefoon', adres: null, bellen: { nummer: '090000000', uren: 'namiddag' } },
      true,
    ],
  ]
  for (const [wat, keuze, kan] of keuzes)
    test(`${wat}: ${kan ? 'kan' : 'kan niet'}`, () => {
      const besluit = kies(keuze, { kanaal: 'sms', adres: '+3112345678', bellen: null })
      assert.equal(!isNotPossible(besluit), kan)
    })

  test('dezelfde keuze nog eens is geen nieuwe keuze', () => {
    assert.deepEqual(kies(zonderKeuze), [])
  })

  test('een nummer wordt gelezen zoals mensen het schrijven', () => {
    assert.equal(leesNummer('0470 00.00/00'), '0470000000')
    assert.equal(leesNummer('+32 470 00 00 00'), '+32470000000')
    for (const fout of ['', '12', 'bel mij', '04700000000'])
      assert.equal(leesNummer(fout), undefined)
    assert.equal(isGsm('047000000'), false)
    assert.equal(leesMailadres(' a@b.be '), 'a@b.be')
    assert.equal(leesMailadres('a b@c.be'), undefined)
  })
})

const eenVoorkeur: fc.Arbitrary<Contactvoorkeur> = fc.record({
  kanaal: fc.constantFrom(...kanalen),
  adres: fc.option(fc.string({ minLength: 4 })),
  bellen: fc.option(
    fc.record({ nummer: fc.string({ minLength: 4 }), uren: fc.constantFrom(...uren) }),
  ),
})

describe('een bericht zegt niets dan dat er nieuws is', () => {
  // Law words and health words that would tell a stranger what it is about.
  const verboden =
    /maatwerk|premie|pakket|attest|handicap|ziek|medisch|psych|icf|wop|indicatie|evaluatie|weiger|advies|beslis|brief|werkgever|noodtoegang|helper|mandaat|\d{11}|€/i

  test('het gaat langs het kanaal dat de persoon koos, welk ook', () => {
    fc.assert(
      fc.property(eenVoorkeur, (voorkeur) =>
        assert.equal(naarWaar(voorkeur).kanaal, voorkeur.kanaal),
      ),
    )
  })

  test('geen woord van een procedure, geen woord over gezondheid, geen nummer van een persoon', () => {
    for (const aanleiding of aanleidingen) {
      const { onderwerp, tekst } = woordenVan(aanleiding, '0800 00 000')
      assert.doesNotMatch(`${onderwerp} ${tekst}`, verboden)
      assert.match(tekst, /Meld u aan of bel 0800 00 000\.$/)
    }
  })

  test('het adres is dat van het gekozen kanaal', () => {
    const bellen = { nummer: '090000000', uren: 'altijd' } as const
    const naar = (voorkeur: Contactvoorkeur) => naarWaar(voorkeur).adres
    assert.equal(naar({ kanaal: 'e-mail', adres: 'a@b.be', bellen }), 'a@b.be')
    assert.equal(naar({ kanaal: 'telefoon', adres: null, bellen }), '090000000')
    assert.equal(naar(zonderKeuze), null)
  })
})

describe('een bericht wordt gepland, bezorgd en gelezen', () => {
  const na = (...commands: readonly BerichtCommand[]) =>
    commands.reduce((state, command) => {
      const decision = berichten.decide(command, state)
      if (isNotPossible(decision)) assert.fail(decision.notPossible)
      return decision.reduce((before, event) => berichten.evolve(before, event), state)
    }, berichten.initial)
  const plan = (kanaal: Contactvoorkeur['kanaal']): BerichtCommand => ({
    type: 'plan bericht',
    op,
    id: 'b1',
    aanleiding: 'brief',
    kanaal,
    adres: null,
  })
  const bezorgd = (uitkomst: 'overhandigd' | 'mislukt'): BerichtCommand => ({
    type: 'meld bezorgd',
    op,
    id: 'b1',
    uitkomst,
    reden: '',
    door,
  })

  test('in het portaal is het er meteen; elk ander kanaal wacht op wie het brengt', () => {
    for (const kanaal of kanalen)
      assert.equal(
        na(plan(kanaal))['b1']!.staat,
        kanaal === 'portaal' ? 'overhandigd' : 'todo',
        kanaal,
      )
  })

  test('wat mislukte, kan nog overhandigd worden; wat overhandigd is, blijft dat', () => {
    const gelukt = na(plan('telefoon'), bezorgd('mislukt'), bezorgd('overhandigd'))
    assert.equal(gelukt['b1']!.staat, 'overhandigd')
    assert.ok(isNotPossible(berichten.decide(bezorgd('mislukt'), gelukt)))
    assert.ok(isNotPossible(berichten.decide(bezorgd('mislukt'), {})))
  })

  test('hetzelfde bericht twee keer plannen of lezen is één keer', () => {
    const state = na(plan('post'))
    assert.deepEqual(berichten.decide(plan('post'), state), [])
    const lees: BerichtCommand = { type: 'markeer gelezen', op, ids: ['b1', 'b2'] }
    const gelezen = na(plan('post'), lees)
    assert.equal(gelezen['b1']!.gelezen, true)
    assert.deepEqual(berichten.decide(lees, gelezen), [])
  })
})
