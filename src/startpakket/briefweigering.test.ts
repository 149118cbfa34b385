import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tussentitels } from '#brieven/brief.ts'
import { alsTekst } from '#brieven/druk.ts'
import { beslissingsbrief } from './brief.ts'
import { aWeigering, aWeigeringMetAma, aWeigeringMetImw } from './brief.fixture.ts'
import type { Weigering } from './briefgegevens.ts'

const brief = (gegevens: Weigering) => beslissingsbrief(gegevens).voorPersoon
const tekst = (gegevens: Weigering) => alsTekst(brief(gegevens))

describe('Weigering van collectief maatwerk, met een ander ticket in hetzelfde besluit', () => {
  test('individueel maatwerk: de titel en het kader zeggen wat wel en wat niet', () => {
    const { titel, kader } = brief(aWeigeringMetImw())
    assert.equal(
      titel,
      'U krijgt nu geen toegang tot collectief maatwerk, wel tot individueel maatwerk',
    )
    assert.match(kader.beslissing.join(' '), /wel toegang tot individueel maatwerk/)
    assert.deepEqual(
      kader.tabel?.rijen.map(([soort, toegang]) => [soort, toegang]),
      [
        ['Collectief maatwerk', 'nee'],
        ['Individueel maatwerk', 'ja'],
      ],
    )
  })

  test('er staat geen pakket voor individueel maatwerk: dat ligt nog niet vast', () => {
    const gegevens = aWeigeringMetImw()
    assert.doesNotMatch(tekst(gegevens), /55 %|[Ll]oonpremie/)
    assert.match(tekst(gegevens), /Hoe groot die hulp is, ligt nog niet vast/)
    assert.match(tekst(gegevens), /individueel maatwerk geldt tot en met 19 november 2031/)
  })

  test('twee klokken (Q-48); over individueel maatwerk mag alleen de persoon het vragen', () => {
    const [cmw, imw] = brief(aWeigeringMetImw()).nietAkkoord.wegen.map((weg) => JSON.stringify(weg))
    assert.match(cmw!, /2\u00a0maanden/)
    assert.doesNotMatch(cmw!, /Alleen u mag/)
    assert.match(imw!, /45\u00a0dagen.*90\u00a0dagen/)
    assert.match(imw!, /Alleen u mag dit vragen, uw werkgever niet/)
  })

  test('arbeidsmatige activiteiten: in gewone woorden, zonder verzonnen einddatum en met één klok', () => {
    const gegevens = aWeigeringMetAma()
    assert.match(brief(gegevens).titel, /, wel tot arbeidsmatige activiteiten$/)
    const [body, regels] = tekst(gegevens).split(tussentitels.regels)
    assert.doesNotMatch(body!, /AMA/)
    assert.match(body!, /begeleide activiteit zonder loon/)
    assert.match(body!, /activiteiten is geen einddatum bekend/)
    assert.match(regels!, /"AMA"/)
    assert.equal(brief(gegevens).nietAkkoord.wegen.length, 1)
  })

  test('zonder ander ticket staat er niets over een ander ticket, en één klok', () => {
    const [body] = tekst(aWeigering()).split(tussentitels.regels)
    assert.doesNotMatch(body!, /individueel maatwerk|arbeidsmatige|45 dagen/)
    assert.equal(brief(aWeigering()).kader.tabel, undefined)
  })
})

describe('De reden van de weigering', () => {
  for (const [reden, zin, bron] of [
    ['tijd', /minstens 45 % meer tijd kosten/, /vraag nr\. 170/],
    ['begeleiding', /moet u begeleiding nodig hebben/, /vraag nr\. 170/],
    ['betaald werk', /is betaald werk\. Dat is voor u nu niet haalbaar/, null],
    ['bewijs', /geen bewijs en geen onderzoek/, /Maatwerkbesluit, art\. 50/],
  ] as const)
    test(`${reden}: staat in deel 3 en heeft haar regel in deel 6`, () => {
      const [body, regels] = tekst(aWeigering({ redenen: [reden] })).split(tussentitels.regels)
      assert.match(body!, zin)
      if (bron) assert.match(regels!, bron)
    })

  test('alle redenen staan er, niet alleen de eerste', () => {
    const body = tekst(aWeigering({ redenen: ['tijd', 'begeleiding', 'bewijs'] }))
    assert.match(body, /45 %.*begeleiding nodig hebben.*geen bewijs/s)
  })

  test('een afwijking zegt haar eigen reden, daarna pas wat de persoon wel krijgt', () => {
    const { besluit } = brief(
      aWeigeringMetImw({
        redenen: [],
        afwijking: {
          voorstel: { loonpremie: 45, begeleiding: 'midden' },
          reden: 'bewijs niet aanvaard',
          toelichting: 'Het attest is niet ondertekend.',
        },
      }),
    ).waarom
    assert.match(besluit.join(' '), /^Het voorstel .* niet ondertekend\. Voor individueel maatwerk/)
  })

  test('wie niet aan een drempel voldoet, leest niet dat een bewijs helpt', () => {
    assert.doesNotMatch(tekst(aWeigeringMetImw()), /nieuw bewijs/)
    assert.match(tekst(aWeigering()), /nieuw bewijs/)
  })
})
