import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { alsTekst } from '#brieven/druk.ts'
import { dag } from '#law/dag.ts'
import { baas, doe, vind, waaromNiet, werknemer } from '#evaluatie/evaluatie.fixture.ts'
import { aBezoek, aWensen, nu, voorgesteld, voorstel } from './afspraak.fixture.ts'
import { beeldVoorWerkgever } from './beeld.ts'
import { noodsoorten, type Wensen } from './bezoek.ts'
import { afspraakbrief } from './brief.ts'
import type { Voorval } from './briefdelen.ts'
import { takenVan } from './taken.ts'
import type { Uur } from './uur.ts'

function brieven(voorval: Voorval, bezoek = aBezoek(), wensen: Wensen | null = null) {
  const { voorPersoon, voorWerkgever } = afspraakbrief({
    persoon: {
      voornaam: 'Roodkapje',
      familienaam: 'Van den Bos',
      adres: ['Bospad 1', '9000 Gent'],
    },
    dossiernummer: 'WOP-2026-000012',
    datum: dag('2026-11-22'),
    werkgever: { naam: 'De Peperkoek', adres: ['Ovenstraat 1', '9000 Gent'] },
    bezoek,
    voorval,
    wensen,
    telefoon: '0800 00 000',
  })
  return { persoon: alsTekst(voorPersoon), werkgever: alsTekst(voorWerkgever) }
}

const bevestigd = { wat: 'bevestigd', begeleider: 'Bakker Krentenbol' } as const

describe('De brief over de afspraak (L-5)', () => {
  test('Aan de werkgever: dag, uur, plaats, dat de begeleider erbij moet zijn, en hoe te verzetten', () => {
    const { werkgever } = brieven(bevestigd)
    assert.match(werkgever, /^De Peperkoek\nOvenstraat 1/)
    assert.match(
      werkgever,
      /# Gesprek over het pakket van Roodkapje Van den Bos op 9 december 2026/,
    )
    assert.match(werkgever, /Dag \| woensdag 9 december 2026/)
    assert.match(werkgever, /Uur \| 10 uur, ongeveer 60 minuten/)
    assert.match(werkgever, /Plaats \| Ovenstraat 1, 9000 Gent/)
    assert.match(
      werkgever,
      /begeleider die kan beoordelen hoe uw werknemer werkt, moet erbij zijn\. U noemde Bakker Krentenbol/,
    )
    assert.match(werkgever, /## Past dit moment niet\?\n\n1\. Vraag een ander moment/)
    assert.match(werkgever, /VDAB, werkgeverspagina over het WOP, evaluatie/)
  })

  test('Aan de werknemer: wat, wie komt, iemand meebrengen, alleen praten, en niets over beroep', () => {
    const { persoon } = brieven(bevestigd)
    assert.match(persoon, /# Wij komen praten op uw werk op 9 december 2026/)
    assert.match(persoon, /Wie komt \| Wolkje Schaapsvacht van VDAB/)
    assert.match(persoon, /iemand meebrengen die u vertrouwt/)
    assert.match(persoon, /alleen met VDAB praten, zonder uw werkgever/)
    assert.doesNotMatch(persoon, /arbeidsrechtbank|heroverweging|Onze beslissing/)
  })

  test('Apart: elke kant leest het eigen uur', () => {
    const { persoon, werkgever } = brieven(bevestigd, aBezoek({ uurWerkgever: '13:30' as Uur }))
    assert.match(persoon, /Uur \| 10 uur/)
    assert.match(persoon, /U praat alleen met Wolkje Schaapsvacht/)
    assert.match(werkgever, /Uur \| 13\.30 uur/)
    assert.match(werkgever, /Wij praten apart met Roodkapje Van den Bos en met u/)
  })

  test('Verzet: het oude moment gaat niet door, het nieuwe staat er, en de werkgever bevestigt opnieuw', () => {
    const oud = aBezoek({ op: dag('2026-12-01'), uur: '14:00' as Uur })
    const { persoon, werkgever } = brieven({ wat: 'verzet', oud }, aBezoek({ nr: 2 }))
    for (const brief of [persoon, werkgever]) {
      assert.match(brief, /Het gesprek van dinsdag 1 december 2026 om 14 uur gaat niet door/)
      assert.match(brief, /woensdag 9 december 2026/)
    }
    assert.match(werkgever, /Bevestig het nieuwe moment/)
    assert.doesNotMatch(persoon, /Bevestig/)
  })

  test('Afgezegd: waarom in één zin, en of er een nieuw moment komt', () => {
    const vdab = brieven({ wat: 'afgezegd', reden: 'vdab' })
    for (const brief of Object.values(vdab)) {
      assert.match(brief, /gaat niet door\. Onze medewerker kan dan niet komen\./)
      assert.match(brief, /Wij stellen een nieuw moment voor/)
    }
    const stop = brieven({ wat: 'afgezegd', reden: 'stop' })
    for (const brief of Object.values(stop)) {
      assert.match(brief, /gaat niet door\. De aanvraag van de evaluatie is ingetrokken\./)
      assert.doesNotMatch(brief, /nieuw moment|Er loopt een evaluatie/)
    }
  })
})

describe('Wat de werkgever niet weet', () => {
  const geheim = fc
    .string({ unit: fc.constantFrom('q', 'x', 'z'), minLength: 8, maxLength: 20 })
    .map((tekst) => `Geheim${tekst}`)
  const wensen = fc.record({
    alleen: fc.boolean(),
    vergezeld: fc.option(geheim),
    noden: fc.subarray([...noodsoorten]),
    toelichting: geheim,
  })

  test('Geen brief en geen bladzijde van de werkgever zegt wie meekomt, waarom, of dat er een tolk nodig is', () => {
    fc.assert(
      fc.property(wensen, (gewild) => {
        const uurWerkgever = gewild.alleen ? ('11:00' as Uur) : null
        const { werkgever } = brieven(bevestigd, aBezoek({ uurWerkgever }), gewild)
        const state = doe(voorgesteld({ uurWerkgever: '11:00' as Uur }), {
          type: 'bewaar wensen',
          id: 'e1',
          nu,
          door: werknemer,
          wensen: gewild,
        })
        const beeld = JSON.stringify(beeldVoorWerkgever(vind(state), nu))
        for (const tekst of [werkgever, beeld])
          assert.doesNotMatch(tekst, /Geheim|tolk|"tijd"|pauze/i)
        assert.equal(/Er komt iemand mee/.test(werkgever), gewild.vergezeld !== null)
        assert.equal(/stil lokaal/.test(werkgever), gewild.noden.includes('stil'))
      }),
      { numRuns: 200 },
    )
  })

  test('Vroeg de werknemer een ander moment of een gesprek alleen: de werkgever ziet twee keer hetzelfde', () => {
    const voor = voorgesteld()
    const na = doe(voor, {
      type: 'vraag ander moment',
      id: 'e1',
      nu,
      door: werknemer,
      nr: 1,
      reden: 'Geheim',
    })
    const alleen = doe(voor, {
      type: 'bewaar wensen',
      id: 'e1',
      nu,
      door: werknemer,
      wensen: aWensen({ alleen: true, vergezeld: null, noden: [] }),
    })
    const beeld = beeldVoorWerkgever(vind(na), nu)
    assert.deepEqual(beeld, beeldVoorWerkgever(vind(alleen), nu))
    assert.deepEqual(beeld, { ...beeldVoorWerkgever(vind(voor), nu), kanBevestigen: false })
    assert.equal(takenVan(vind(na)).werkgever, takenVan(vind(alleen)).werkgever)
    const bevestiging = { type: 'bevestig afspraak', id: 'e1', nu, door: baas, nr: 1 } as const
    const geweigerd = [na, alleen].map((each) =>
      waaromNiet(each, { ...bevestiging, begeleider: 'Bakker Krentenbol' }),
    )
    assert.match(geweigerd[0]!, /^VDAB past dit voorstel nog aan/)
    assert.equal(geweigerd[1], geweigerd[0])
    const weer = doe(na, voorstel(na, { op: dag('2026-12-11') }))
    assert.equal(beeldVoorWerkgever(vind(weer), nu).kanBevestigen, true)
    const zelf = doe(voor, {
      type: 'vraag ander moment',
      id: 'e1',
      nu,
      door: baas,
      nr: 1,
      reden: 'Levering',
    })
    assert.equal(beeldVoorWerkgever(vind(zelf), nu).gevraagd, true)
  })

  test('Wie alleen wil praten: de werkgever ziet alleen dat er nog een voorstel komt', () => {
    const state = doe(voorgesteld(), {
      type: 'bewaar wensen',
      id: 'e1',
      nu,
      door: werknemer,
      wensen: aWensen({ alleen: true }),
    })
    const beeld = beeldVoorWerkgever(vind(state), nu)
    assert.equal(beeld.kanBevestigen, false)
    assert.deepEqual([beeld.komtMee, beeld.lokaal, beeld.stand], [false, [], 'voorgesteld'])
  })
})
