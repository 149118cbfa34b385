import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { identificeer } from './insz-identificatie.ts'
import { beoordeelKbo, beoordeelRsz, beoordeelVestiging, demoKbo, demoVestiging } from './kbo.ts'

const volgnummer = fc.integer({ min: 1, max: 9999 })

describe('nummers van ondernemingen (domain 2.5)', () => {
  test('een ondernemingsnummer is geldig met punten, spaties of BE ervoor', () => {
    for (const text of ['0206731645', '0206.731.645', 'BE 0206.731.645', ' be0206731645'])
      assert.deepEqual(beoordeelKbo(text), { geldig: true, nummer: '0206731645' })
  })

  test('elk veranderd cijfer wordt gevonden', () => {
    const at = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(volgnummer, at, fc.integer({ min: 1, max: 9 }), (nr, index, add) => {
        const nummer = demoKbo(nr)
        const other = String((Number(nummer[index]) + add) % 10)
        const changed = nummer.slice(0, index) + other + nummer.slice(index + 1)
        assert.equal(beoordeelKbo(changed).geldig, false)
      }),
    )
  })

  test('de controle is 01 tot 97, nooit 00', () => {
    fc.assert(
      fc.property(volgnummer, (nr) => {
        assert.ok(beoordeelKbo(demoKbo(nr)).geldig)
        assert.ok(beoordeelVestiging(demoVestiging(nr)).geldig)
        assert.equal(beoordeelKbo(`${demoKbo(nr).slice(0, 8)}00`).geldig, false)
      }),
    )
  })

  test('een onderneming begint met 0 of 1, een vestiging met 2 tot 8', () => {
    const metControle = (acht: string) => acht + String(97 - (Number(acht) % 97)).padStart(2, '0')
    const oordelen = '0123456789'.split('').map((first) => {
      const nummer = metControle(`${first}2067316`)
      return [beoordeelKbo(nummer).geldig, beoordeelVestiging(nummer).geldig]
    })
    const onderneming = oordelen.map(([kbo]) => kbo)
    const vestiging = oordelen.map(([, vest]) => vest)
    assert.deepEqual(onderneming, [true, true, ...Array(8).fill(false)])
    assert.deepEqual(vestiging, [false, false, ...Array(7).fill(true), false])
  })

  test('een RSZ-nummer telt 12 cijfers', () => {
    assert.equal(beoordeelRsz('083123456789').geldig, true)
    assert.equal(beoordeelRsz('08312345678').geldig, false)
    assert.equal(beoordeelRsz('0831234567890').geldig, false)
  })

  test('een demonummer heeft een volgnummer van 1 tot 9999', () => {
    assert.throws(() => demoKbo(0), RangeError)
    assert.throws(() => demoKbo(10_000), RangeError)
    assert.match(demoKbo(9999), /^09999999\d\d$/)
  })
})

describe('beslissing identificatie', () => {
  test('een INSZ geeft geboortejaar, bis en test', () => {
    assert.deepEqual(identificeer({ insz: '85073003328' }), {
      uitkomst: { geldig: true, geboortejaar: 1985, bis: false, test: false },
      reden: null,
      ontbreekt: [],
    })
    assert.deepEqual(identificeer({ insz: '91610100176' }).uitkomst, {
      geldig: true,
      geboortejaar: 1991,
      bis: false,
      test: true,
    })
  })

  test('een ongeldig nummer is een antwoord, met de reden', () => {
    const { uitkomst, reden } = identificeer({ insz: '85073003300' })
    assert.deepEqual(uitkomst, { geldig: false })
    assert.match(reden!, /laatste twee cijfers/)
    assert.match(identificeer({ kbo: '2206731645' }).reden!, /begint met 0 of 1/)
    assert.match(identificeer({ vestiging: '0206731645' }).reden!, /begint met 2 tot 8/)
  })

  test('een geldig KBO- of vestigingsnummer zegt alleen dat het geldig is', () => {
    assert.deepEqual(identificeer({ kbo: '0206731645' }).uitkomst, { geldig: true })
    assert.deepEqual(identificeer({ vestiging: demoVestiging(1) }).uitkomst, { geldig: true })
  })

  test('zonder nummer of met twee nummers is er geen uitkomst', () => {
    assert.deepEqual(identificeer({}), {
      uitkomst: null,
      reden: null,
      ontbreekt: ['insz', 'kbo', 'vestiging'],
    })
    const twee = identificeer({ insz: '85073003328', kbo: '0206731645' })
    assert.equal(twee.uitkomst, null)
    assert.match(twee.reden!, /één nummer tegelijk/)
  })
})
