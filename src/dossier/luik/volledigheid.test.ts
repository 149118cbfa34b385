import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { after, dag } from '#law/dag.ts'
import { aRij } from './stukken.fixture.ts'
import type { StukRij } from './rij.ts'
import { tekort, volledigheid } from './volledigheid.ts'

const op = dag('2026-11-22')
const alles = { pop: true, motivatieverslag: true }
const zinnen = (rijen: readonly StukRij[], kent = alles) =>
  volledigheid(rijen, op, kent).map(({ tekst }) => tekst)

describe('Wat een aanvraag tot evaluatie in de map vindt', () => {
  test('een POP van 22 november 2025 is vandaag nog goed, een van 21 november 2025 is ouder dan 1 jaar', () => {
    const pop = (datum: string) => zinnen([aRij({ datum: dag(datum) })])[0]
    assert.equal(pop('2025-11-22'), 'Het POP is hoogstens 1 jaar oud.')
    assert.match(pop('2025-11-21') ?? '', /ouder dan 1 jaar/)
  })

  test('het jongste POP telt, niet het laatst afgegeven', () => {
    const rijen = [aRij({ datum: dag('2024-01-01') }), aRij({ datum: dag('2026-10-01') })]
    assert.equal(zinnen(rijen)[0], 'Het POP is hoogstens 1 jaar oud.')
  })

  test('een ingetrokken papier en een oude versie tellen niet', () => {
    for (const anders of [{ ingetrokkenOp: op }, { laatste: false }])
      assert.equal(zinnen([aRij(anders)])[0], 'Er is geen POP.')
  })

  test('elk van de vier motivatieverslagen telt als verslag', () => {
    for (const soort of [
      'motivatieverslag gewoon',
      'motivatieverslag doorstroom',
      'motivatieverslag medisch',
      'motivatieverslag psychosociaal',
    ] as const)
      assert.ok(zinnen([aRij({ soort })]).includes('Er is een motivatieverslag.'), soort)
    assert.ok(zinnen([aRij({ soort: 'verslag' })]).includes('Er is geen motivatieverslag.'))
  })

  test('geldig tot en met vandaag is nog geldig, tot gisteren niet meer', () => {
    const attest = (geldigTot: typeof op) => aRij({ soort: 'attest', geldigTot })
    assert.equal(tekort(attest(op), op), undefined)
    const gisteren = after(op, { days: -1 })
    assert.deepEqual(tekort(attest(gisteren), op), { tekst: 'Niet meer geldig', sinds: gisteren })
    assert.ok(zinnen([attest(gisteren)]).includes('Niet meer geldig: 1 papier.'))
  })

  test('wie POP of motivatieverslag niet mag kennen, hoort er niets over', () => {
    assert.deepEqual(zinnen([], { pop: false, motivatieverslag: false }), [])
    assert.deepEqual(zinnen([], { pop: true, motivatieverslag: false }), ['Er is geen POP.'])
  })
})
