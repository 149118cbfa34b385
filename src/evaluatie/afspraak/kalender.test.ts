import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { after, dag } from '#law/dag.ts'
import { aBezoek } from './afspraak.fixture.ts'
import { afspraakbestand, agendabestand, instantVan, type Kalenderpunt } from './kalender.ts'
import { momentOp, type Uur } from './uur.ts'

const gemaakt = '2026-11-22T08:00:00.000Z'
const uur = (tekst: string) => tekst as Uur

function aPunt(anders: Partial<Kalenderpunt> = {}): Kalenderpunt {
  return { id: 'e1', kalendernr: 2, stand: 'bevestigd', bezoek: aBezoek(), ...anders }
}

// Not the arithmetic of the code: how a clock in Brussels shows the instant, by the calendar of the platform.
const klok = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
})

describe('De uren van een afspraak', () => {
  test('Winter is een uur voor op UTC, zomer twee, ook op de dagen dat de klok verspringt', () => {
    const om = (op: string, tijd: string) => instantVan({ op: dag(op), uur: uur(tijd) })
    assert.equal(om('2026-10-24', '10:00'), '2026-10-24T08:00:00Z')
    assert.equal(om('2026-10-25', '01:59'), '2026-10-24T23:59:00Z')
    assert.equal(om('2026-10-25', '03:00'), '2026-10-25T02:00:00Z')
    assert.equal(om('2026-10-25', '10:00'), '2026-10-25T09:00:00Z')
    assert.equal(om('2027-03-27', '10:00'), '2027-03-27T09:00:00Z')
    assert.equal(om('2027-03-28', '01:59'), '2027-03-28T00:59:00Z')
    assert.equal(om('2027-03-28', '03:00'), '2027-03-28T01:00:00Z')
    assert.equal(om('2027-03-28', '10:00'), '2027-03-28T08:00:00Z')
  })

  test('Een uur dat de zomertijd overslaat, is het uur erna', () => {
    const overgeslagen = instantVan({ op: dag('2027-03-28'), uur: uur('02:30') })
    assert.equal(overgeslagen, '2027-03-28T01:30:00Z')
  })

  test('Elk uur van elke dag staat op een klok in Brussel zoals het getypt is', () => {
    const verspringt = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26']
    const dagen = fc.oneof(
      fc.constantFrom(...verspringt).map((op) => dag(op)),
      fc.integer({ min: 0, max: 4000 }).map((days) => after(dag('2026-01-01'), { days })),
    )
    fc.assert(
      fc.property(dagen, fc.integer({ min: 0, max: 24 * 60 - 1 }), (op, minuten) => {
        const tijd = `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`
        fc.pre(!(op.slice(5, 7) === '03' && tijd.startsWith('02')))
        const instant = instantVan({ op, uur: uur(tijd) })
        assert.equal(klok.format(Date.parse(instant)), `${op} ${tijd}`)
        assert.deepEqual(momentOp(instant), { op, uur: tijd })
      }),
      { numRuns: 1000 },
    )
  })
})

describe('Het kalenderbestand van een afspraak', () => {
  const lees = (kant: 'werkgever' | 'werknemer', anders: Partial<Kalenderpunt> = {}) =>
    afspraakbestand(aPunt(anders), kant, 'WOP-2026-000012', gemaakt)

  test('Voorgesteld, bevestigd, verzet, afgezegd: altijd hetzelfde punt, met een hoger nummer', () => {
    const voorgesteld = lees('werknemer', { stand: 'voorgesteld', kalendernr: 1 })
    assert.match(voorgesteld, /UID:e1@maatwerkloket\r\nSEQUENCE:1\r\n/)
    assert.match(voorgesteld, /METHOD:PUBLISH\r\n/)
    assert.match(voorgesteld, /STATUS:TENTATIVE/)
    assert.match(
      lees('werknemer'),
      /SEQUENCE:2[^]*DTSTART:20261209T090000Z\r\nDTEND:20261209T100000Z[^]*STATUS:CONFIRMED/,
    )
    const afgezegd = lees('werknemer', { stand: 'afgezegd', kalendernr: 5 })
    assert.match(
      afgezegd,
      /METHOD:CANCEL\r\n[^]*UID:e1@maatwerkloket\r\nSEQUENCE:5[^]*STATUS:CANCELLED/,
    )
  })

  test('Apart: elke kant krijgt het eigen uur', () => {
    const bezoek = aBezoek({ uurWerkgever: uur('13:30') })
    assert.match(lees('werknemer', { bezoek }), /DTSTART:20261209T090000Z/)
    assert.match(lees('werkgever', { bezoek }), /DTSTART:20261209T123000Z/)
  })

  test('Er staat geen naam in, ook niet van wie komt', () => {
    for (const kant of ['werkgever', 'werknemer'] as const)
      assert.doesNotMatch(lees(kant), /Wolkje|Roodkapje|Krentenbol/)
  })

  test('De agenda van wie komt: nummer en plaats, het hele bezoek, geen naam', () => {
    const apart = aPunt({ bezoek: aBezoek({ uurWerkgever: uur('08:30') }) })
    const bestand = agendabestand([{ ...apart, nummer: 'WOP-2026-000012' }], gemaakt)
    assert.match(bestand, /SUMMARY:Gesprek WOP-2026-000012\r\nLOCATION:Ovenstraat 1\\, 9000 Gent/)
    assert.match(bestand, /DTSTART:20261209T073000Z\r\nDTEND:20261209T100000Z/)
    assert.doesNotMatch(bestand, /Wolkje|Roodkapje|Krentenbol/)
  })
})
