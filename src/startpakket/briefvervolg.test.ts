import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Brief } from '#brieven/brief.ts'
import { alsTekst } from '#brieven/druk.ts'
import { dag } from '#law/dag.ts'
import { beslissingsbrief } from './brief.ts'
import { aDubbelTicket, aStart, aVoortzetting } from './brief.fixture.ts'
import { wopNummers } from './pakketten.ts'

const voortzetting = beslissingsbrief(aVoortzetting('WOP 3'))
const deel = (brief: Brief) => JSON.stringify([brief.titel, brief.kader]).replaceAll('\u00a0', ' ')

describe('Een andere werkgever terwijl het pakket nog geldt (Q-20)', () => {
  test('hetzelfde pakket en dezelfde einddatum, voor de persoon en voor de nieuwe werkgever', () => {
    for (const brief of Object.values(voortzetting)) {
      assert.match(deel(brief), /45 %/)
      assert.match(deel(brief), /2 juni 2029/)
      assert.doesNotMatch(alsTekst(brief), /2031/)
    }
  })

  test('de nieuwe werkgever leest niets over de vorige job', () => {
    assert.match(alsTekst(voortzetting.voorPersoon), /Uw vorige job liep van 3 juni 2024/)
    assert.doesNotMatch(alsTekst(voortzetting.voorWerkgever!), /vorige|2024|30 oktober/)
  })

  test('de nieuwe werkgever is geadresseerd, en alleen die', () => {
    assert.deepEqual(voortzetting.voorWerkgever!.adres, [
      'Het Peperkoekenhuis',
      'Bosrand 3',
      '9000 Gent',
    ])
    assert.deepEqual(Object.keys(voortzetting), ['voorPersoon', 'voorWerkgever'])
  })

  test('een pakket van onbepaalde duur blijft dat', () => {
    for (const brief of Object.values(beslissingsbrief(aVoortzetting('WOP 3', { tot: null })))) {
      assert.match(deel(brief), /voor onbepaalde duur/)
      assert.doesNotMatch(alsTekst(brief), /einddatum/)
    }
  })

  test('WOP 1 en WOP 2 geven de werkgever dezelfde brief', () => {
    const [een, twee] = (['WOP 1', 'WOP 2'] as const).map(
      (wop) => beslissingsbrief(aVoortzetting(wop)).voorWerkgever,
    )
    assert.deepEqual(een, twee)
  })

  test('er staat alleen bij een voortzetting dat de einddatum niet verandert', () => {
    for (const wop of wopNummers)
      assert.doesNotMatch(alsTekst(beslissingsbrief(aStart(wop)).voorWerkgever!), /einddatum/)
    assert.match(alsTekst(voortzetting.voorWerkgever!), /de einddatum verandert niet/)
  })
})

describe('Het dubbele ticket komt er later bij (schriftelijke vraag 170)', () => {
  const brieven = beslissingsbrief(aDubbelTicket())
  const tekst = alsTekst(brieven.voorPersoon)

  test('alleen de persoon krijgt de brief: 55 % en hoog, tot en met de laatste dag van het ticket', () => {
    assert.deepEqual(Object.keys(brieven), ['voorPersoon'])
    assert.match(tekst, /Loonpremie \| geen \| 55 %/)
    assert.match(tekst, /Begeleiding \| geen \| veel \(hoog\)/)
    assert.match(tekst, /individueel maatwerk geldt tot en met 14 januari 2029/)
  })

  test('het oudere advies blijft wat het was', () => {
    assert.match(tekst, /onze beslissing, 1 maart 2022/)
    assert.match(tekst, /collectief maatwerk verandert niet\. Die geldt nog tot en met 28 februari/)
  })

  test('alleen de stappen van individueel maatwerk, geteld vanaf de dag van de brief', () => {
    assert.match(tekst, /45 dagen/)
    assert.match(tekst, /90 dagen/)
    assert.match(tekst, /Alleen u mag dit vragen/)
    assert.doesNotMatch(tekst, /2 maanden|twee beslissingen/)
    const later = beslissingsbrief(aDubbelTicket({ beslisdatum: dag('2024-03-01') }))
    assert.match(alsTekst(later.voorPersoon), /tot en met 15 april 2024 bent u zeker op tijd/)
    assert.match(alsTekst(later.voorPersoon), /geldt vanaf 15 januari 2024/)
  })
})
