import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tussentitels } from '#brieven/brief.ts'
import { alsTekst } from '#brieven/druk.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { consulent } from '#indicatie/indicatie.fixture.ts'
import { dag } from '#law/dag.ts'
import {
  assertAfkortingen,
  assertInOrder,
  stroef,
  verbodenVoorWerkgever,
  volgorde,
  zinnenVan,
} from '#startpakket/briefcontrole.fixture.ts'
import { correctiebrief } from './brief.ts'
import { gegevensNa } from './briefgegevens.ts'
import {
  alleenPmah,
  beslis,
  dagErna,
  gegeven,
  lopend,
  metHoog,
  stelVoor,
  vraag,
} from './correctie.fixture.ts'
import type { CorrectieCommand } from './gebeurtenissen.ts'

const dossier = {
  nummer: 'WOP-2024-000012',
  persoon: aPersoon(),
  behandelaar: consulent,
  geopendOp: dag('2024-05-01'),
  voordien: [],
}

function brieven(indicatie: typeof metHoog, ...commands: readonly CorrectieCommand[]) {
  const event = gegeven(...commands).events.at(-1)!
  const gegevens = gegevensNa(event, { dossier, indicatie, lopend, telefoon: '0800 00 000' })
  assert.ok(gegevens)
  const werkgever = { naam: gegevens.werkgever.naam, adres: ['Mijnstraat 12', '9040 Gent'] }
  return correctiebrief({ ...gegevens, werkgever })
}

const afwijking = {
  reden: 'bewijs niet aanvaard',
  tekst: 'Het bewijs gaat over iemand anders met dezelfde naam.',
} as const
const toegekend = brieven(metHoog, vraag(), stelVoor(), beslis())
const geweigerd = brieven(
  alleenPmah,
  vraag({ op: dag('2024-06-20') }),
  stelVoor({ op: dag('2024-06-24'), indicatie: alleenPmah }),
  beslis({ op: dag('2024-06-25'), indicatie: alleenPmah }),
)
const laterGeweigerd = brieven(
  alleenPmah,
  vraag(),
  stelVoor({ indicatie: alleenPmah }),
  beslis({ indicatie: alleenPmah }),
)
const tegenDeRegels = brieven(metHoog, vraag(), stelVoor({ afwijking }), beslis())
const teLaat = brieven(metHoog, vraag({ op: dagErna }))
const paren = [toegekend, geweigerd, laterGeweigerd, tegenDeRegels, teLaat]
const alle = paren.flatMap(({ voorPersoon, voorWerkgever }) => [voorPersoon, voorWerkgever])
const tekst = (brief: (typeof alle)[number]) => alsTekst(brief).replaceAll('\u00a0', ' ')

describe('De brieven na een correctie', () => {
  test('hebben de zeven delen in volgorde, in gewone woorden, met elke afkorting uitgelegd', () => {
    for (const brief of alle) {
      assertInOrder(alsTekst(brief), volgorde(brief))
      assertAfkortingen(brief)
      for (const zin of zinnenVan(brief)) assert.doesNotMatch(zin, stroef)
    }
  })

  test('geven altijd de twee wegen voor wie niet akkoord gaat', () => {
    for (const brief of alle) {
      const deel = tekst(brief).split(tussentitels.nietAkkoord)[1]!
      assert.match(deel, /heroverweging/)
      assert.match(deel, /arbeidsrechtbank/)
    }
  })

  test('aan de werkgever zegt nooit iets over gezondheid, bewijs of grond', () => {
    for (const { voorWerkgever } of paren) {
      for (const zin of zinnenVan(voorWerkgever)) assert.doesNotMatch(zin, verbodenVoorWerkgever)
      for (const { tekst: regel } of voorWerkgever.regels) assert.doesNotMatch(regel, /attest/i)
    }
    assert.ok(!tekst(tegenDeRegels.voorWerkgever).includes(afwijking.tekst))
  })

  test('de toekenning: 60 % en veel begeleiding vanaf de aanwerving, de einddatum dezelfde', () => {
    const { voorPersoon, voorWerkgever } = toegekend
    assert.match(voorPersoon.titel.replaceAll('\u00a0', ' '), /hoger vanaf 3 juni 2024$/)
    for (const brief of [voorPersoon, voorWerkgever]) {
      assert.deepEqual(
        brief.kader.tabel?.rijen.map((rij) => rij.map((cel) => cel.replaceAll('\u00a0', ' '))),
        [
          ['Loonpremie', '45 %', '60 %'],
          ['Begeleiding', 'gemiddeld (midden)', 'veel (hoog)'],
          ['Geldig tot en met', '2 juni 2029', '2 juni 2029'],
        ],
      )
      assert.match(tekst(brief), /De einddatum verandert niet/)
    }
    assert.match(tekst(voorPersoon), /U hebt minstens 9 punten voor zelfredzaamheid/)
  })

  test('de weigering zegt wat nog kan: opnieuw binnen de 8 weken, en een evaluatie', () => {
    for (const brief of [geweigerd.voorPersoon, geweigerd.voorWerkgever]) {
      assert.match(tekst(brief), /opnieuw vragen tot en met 29 juli 2024/)
      assert.match(tekst(brief), /evaluatie/)
    }
    for (const brief of [laterGeweigerd.voorPersoon, laterGeweigerd.voorWerkgever])
      assert.doesNotMatch(tekst(brief), /opnieuw vragen tot/)
    assert.match(tekst(geweigerd.voorPersoon), /geen bewijs dat recht geeft/)
  })

  test('een afwijking staat met haar uitleg in de brief aan de werknemer', () => {
    const brief = tekst(tegenDeRegels.voorPersoon)
    assert.match(brief, /Volgens de regels kon uw pakket hoger/)
    assert.ok(brief.includes(afwijking.tekst))
  })

  test('te laat: de laatste dag, het pakket dat blijft, en de weg die open is', () => {
    for (const brief of [teLaat.voorPersoon, teLaat.voorWerkgever]) {
      assert.match(tekst(brief), /vraag kwam te laat/)
      assert.match(tekst(brief), /De laatste dag was 29 juli 2024/)
      assert.match(tekst(brief), /evaluatie/)
      assert.match(tekst(brief), /45 % en gemiddelde begeleiding/)
    }
    assert.doesNotMatch(tekst(teLaat.voorPersoon), /zelfredzaamheid/)
  })
})
