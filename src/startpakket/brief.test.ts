import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { tussentitels, type Brief } from '#brieven/brief.ts'
import { alsTekst } from '#brieven/druk.ts'
import { BriefPreview } from '#brieven/preview.tsx'
import { dag } from '#law/dag.ts'
import { beslissingsbrief } from './brief.ts'
import type { Toekenning } from './briefgegevens.ts'
import {
  aDubbelTicket,
  aStart,
  aToekenning,
  aVoortzetting,
  aWeigering,
  aWeigeringMetAma,
  aWeigeringMetImw,
  eenWerkgever,
} from './brief.fixture.ts'
import {
  assertAfkortingen,
  assertInOrder,
  stroef,
  verbodenVoorWerkgever as verboden,
  volgorde,
  zinnenVan,
} from './briefcontrole.fixture.ts'
import { wopNummers } from './pakketten.ts'

const voorDubbelTicket = dag('2023-06-30')
const afwijking = {
  voorstel: { loonpremie: 60, begeleiding: 'hoog' },
  reden: 'bewijs niet aanvaard',
  toelichting: 'Uw intelligentietest is van 3 maart 2020. Die is ouder dan 5 jaar.',
} as const

const toekenningen = wopNummers.map((wop) => beslissingsbrief(aToekenning(wop)).voorPersoon)
const starts = wopNummers.map((wop) => beslissingsbrief(aStart(wop)))
const voortzettingen = wopNummers.map((wop) => beslissingsbrief(aVoortzetting(wop)))
const alleBrieven: readonly Brief[] = [
  ...toekenningen,
  ...wopNummers.map(
    (wop) => beslissingsbrief(aToekenning(wop, { beslisdatum: voorDubbelTicket })).voorPersoon,
  ),
  ...[...starts, ...voortzettingen].flatMap((brieven) => Object.values(brieven)),
  ...Object.values(beslissingsbrief(aVoortzetting('WOP 3', { tot: null }))),
  beslissingsbrief(aWeigeringMetImw()).voorPersoon,
  beslissingsbrief(aWeigeringMetAma()).voorPersoon,
  beslissingsbrief(aDubbelTicket()).voorPersoon,
  beslissingsbrief(aWeigering()).voorPersoon,
  beslissingsbrief(aWeigering({ afwijking, ontbrekend: [] })).voorPersoon,
  beslissingsbrief(aToekenning('WOP 3', { afwijking })).voorPersoon,
  ...Object.values(beslissingsbrief(aToekenning('WOP 3', { werkgever: eenWerkgever }))),
]

describe('De zeven delen, in volgorde', () => {
  test('in de tekst', () => {
    for (const brief of alleBrieven) assertInOrder(alsTekst(brief), volgorde(brief))
  })

  test('op het scherm, met één hoofdtitel en koppen op hun niveau', () => {
    for (const brief of alleBrieven) {
      const html = renderToString(h(BriefPreview, { brief }))
      assertInOrder(html, volgorde(brief))
      assert.equal(html.split('<h1').length, 2)
      assert.equal(html.split('<h2').length, 5)
    }
  })

  test('op het scherm blijft ingevoerde tekst tekst', () => {
    const [brief] = toekenningen
    const html = renderToString(
      h(BriefPreview, { brief: { ...brief!, titel: '<img src=x onerror=alert(1)>' } }),
    )
    assert.equal(html.includes('<img'), false)
    assert.ok(html.includes('&lt;img'))
  })
})

describe('Toekenning', () => {
  test('vanaf 1 juli 2023 is het een dubbel ticket met 55 % en hoog; de dag ervoor niet', () => {
    const op = (beslisdatum: string) =>
      tekst(beslissingsbrief(aToekenning('WOP 3', { beslisdatum: dag(beslisdatum) })).voorPersoon)
    assert.match(op('2023-07-01'), /individueel maatwerk \(hulp bij een gewone werkgever\)/)
    assert.match(op('2023-07-01'), /45 % \| 55 %\n.*gemiddeld \(midden\) \| veel \(hoog\)/)
    assert.doesNotMatch(op('2023-06-30'), /[Ii]ndividueel maatwerk \(|55 %/)
  })

  test('de tickets van het besluit beslissen, niet de datum; elk ticket staat er met zijn laatste dag', () => {
    const metTickets = (tickets: Toekenning['tickets']) =>
      tekst(beslissingsbrief(aToekenning('WOP 3', { tickets })).voorPersoon)
    assert.doesNotMatch(metTickets([]), /[Ii]ndividueel maatwerk \(|55 %|45 dagen/)
    const imw = { soort: 'IMW', geldigTot: dag('2028-11-19'), pakket: null } as const
    assert.match(metTickets([imw]), /individueel maatwerk geldt tot en met 19 november 2028/)
    assert.match(metTickets([imw]), /45 % \| nog te bepalen/)
  })

  test('het advies geldt 5 jaar (D-05)', () => {
    assert.match(tekst(toekenningen[0]!), /geldt tot en met 19 november 2031/)
  })

  test('wie twee indicaties heeft, leest beide redenen (Q-03)', () => {
    const gegevens = aToekenning('WOP 4', { indicaties: ['PMAH', 'PMP'] })
    const brief = tekst(beslissingsbrief(gegevens).voorPersoon)
    assert.match(brief, /arbeidshandicap/)
    assert.match(brief, /psychosociale problemen/)
  })

  test('"uiterst kwetsbaar" staat één keer in de brief, en alleen in deel 6', () => {
    const [body, rules] = tekst(toekenningen[4]!).split(tussentitels.regels)
    assert.doesNotMatch(body!, /kwetsbaar/)
    assert.equal(rules!.split('uiterst kwetsbaar').length, 2)
  })

  test('buiten deel 6 leest niemand PMAH, PMP, zwak, sterk of een WOP-nummer', () => {
    for (const brief of alleBrieven)
      assert.doesNotMatch(
        tekst(brief).split(tussentitels.regels)[0]!,
        /PMAH|PMP|PSP|\bUK\b|\bzwak|\bsterk|WOP [1-5]|doelgroep/i,
      )
  })

  test('een dossiernummer, nooit een rijksregisternummer', () => {
    for (const brief of alleBrieven)
      assert.doesNotMatch(tekst(brief), /\d{11}|\d{2}\.\d{2}\.\d{2}-/)
  })
})

test('wie geen aanspreking koos, wordt met voor- en familienaam begroet', () => {
  const { persoon } = aToekenning('WOP 3')
  const { aanspreking: _, ...zonder } = persoon
  const aanhef = (wie: typeof zonder) =>
    beslissingsbrief(aToekenning('WOP 3', { persoon: wie })).voorPersoon.aanhef
  assert.equal(aanhef(zonder), 'Beste Roodkapje Van den Bos')
  assert.equal(aanhef(persoon), 'Beste mevrouw Van den Bos')
})

test('een afwijking van het voorstel staat er met het voorstel, de reden en de uitleg', () => {
  const brief = tekst(beslissingsbrief(aToekenning('WOP 3', { afwijking })).voorPersoon)
  assert.match(brief, /Het voorstel volgens de regels was een loonpremie van 60 % en veel begelei/)
  assert.match(brief, /want wij aanvaarden een bewijs niet\./)
  assert.ok(brief.includes(afwijking.toelichting))
})

test('een weigering toont de bekeken bewijzen, wat ontbreekt en waar men dat vraagt; geen werkgever krijgt ze', () => {
  const brieven = beslissingsbrief(aWeigering())
  assert.deepEqual(Object.keys(brieven), ['voorPersoon'])
  const brief = tekst(brieven.voorPersoon)
  assert.match(brief, /geen erkenning door het VAPH .* 2 november 2026/)
  assert.match(brief, /invaliditeitsuitkering krijgt\. Vraag het aan uw ziekenfonds\./)
})

test('een start loopt van de aanwerving tot de dag voor de vijfde verjaardag (D-04)', () => {
  const { voorPersoon, voorWerkgever } = beslissingsbrief(
    aStart('WOP 3', { inDienst: dag('2019-03-01') }),
  )
  for (const brief of [voorPersoon, voorWerkgever!]) {
    assert.match(tekst(brief), /Vanaf 1 maart 2019/)
    assert.match(tekst(brief), /tot en met 29 februari 2024/)
  }
  assert.ok(tekst(voorPersoon).includes('Maatwerkbedrijf De Zeven Dwergen'))
})

describe('Kopie voor de werkgever (wet 29 juli 1991, art. 4)', () => {
  const kopieen = wopNummers.flatMap((wop) =>
    [undefined, afwijking].flatMap((anders) => {
      const change = anders ? { afwijking: anders } : {}
      return [
        beslissingsbrief(aStart(wop, change)),
        beslissingsbrief(aStart(wop, { ...change, indicaties: ['PMAH', 'PMP', 'UK'] })),
        beslissingsbrief(aToekenning(wop, { ...change, werkgever: eenWerkgever })),
        beslissingsbrief(aVoortzetting(wop)),
      ].map(({ voorWerkgever }) => ({ wop, brief: voorWerkgever! }))
    }),
  )
  test(`in ${kopieen.length} kopieën (elk pakket, elke doelgroep, met en zonder afwijking) geen enkel gegeven over gezondheid`, () => {
    assert.equal(kopieen.length, 40)
    for (const { wop, brief } of kopieen) {
      assert.doesNotMatch(tekst(brief), verboden, wop)
      assert.doesNotMatch(JSON.stringify(brief), verboden, wop)
    }
  })

  test('de test hierboven kan falen: elke brief aan de persoon bevat wel zulke gegevens', () => {
    for (const brief of toekenningen) assert.match(tekst(brief), verboden)
  })

  test('WOP 1 en WOP 2 geven dezelfde brief: uit het verschil valt niets af te leiden', () => {
    const [een, twee] = ['WOP 1', 'WOP 2'].map((wop) =>
      kopieen.filter((kopie) => kopie.wop === wop).map(({ brief }) => brief),
    )
    assert.deepEqual(een, twee)
  })

  test('de persoon leest dat de werkgever een kortere brief krijgt, maar alleen als dat zo is', () => {
    const met = beslissingsbrief(aToekenning('WOP 3', { werkgever: eenWerkgever })).voorPersoon
    assert.match(tekst(met), /De Zeven Dwergen krijgt een kortere brief/)
    assert.doesNotMatch(tekst(toekenningen[2]!), /kortere brief/)
  })

  test('een afwijking of een extra indicatie verandert geen letter', () => {
    for (const wop of wopNummers) {
      const gewoon = beslissingsbrief(aStart(wop)).voorWerkgever
      const anders = aStart(wop, { afwijking, indicaties: ['UK', 'PMAH'], gronden: [] })
      assert.deepEqual(beslissingsbrief(anders).voorWerkgever, gewoon)
    }
  })

  test('wel: percentage, begeleiding in woorden, periode en wat de werkgever kan doen', () => {
    const kopie = tekst(starts[2]!.voorWerkgever!)
    assert.match(kopie, /loonpremie van 45 % en gemiddelde begeleiding \(midden\)/)
    assert.match(kopie, /tot en met 30 november 2031/)
    assert.match(kopie, /arbeidsrechtbank/)
  })
})

describe('Klare taal (B1)', () => {
  const zinnen = alleBrieven.flatMap((brief) => zinnenVan(brief))

  test('geen zin langer dan 20 woorden, gemiddeld hoogstens 15', () => {
    const lengtes = zinnen.map((zin) => zin.split(/\s+/).length)
    const langste = zinnen[lengtes.indexOf(Math.max(...lengtes))]!
    assert.ok(Math.max(...lengtes) <= 20, langste)
    assert.ok(lengtes.reduce((sum, n) => sum + n, 0) / lengtes.length <= 15)
    assert.ok(zinnen.length > 300)
  })

  test('geen ambtelijke woorden, geen je of jij', () => {
    for (const zin of zinnen) assert.doesNotMatch(zin, stroef)
  })

  test('WOP en ICF worden uitgelegd waar ze voor het eerst staan', () => {
    for (const brief of alleBrieven) assertAfkortingen(brief)
  })
})

describe('Voorbeeldbrieven: een gewijzigd woord valt op bij het nalezen', () => {
  for (const [naam, brief] of [
    ['toekenning', toekenningen[0]!],
    ['weigering', beslissingsbrief(aWeigering()).voorPersoon],
    ['start', starts[3]!.voorPersoon],
    ['werkgever', starts[0]!.voorWerkgever!],
    ['weigering-imw', beslissingsbrief(aWeigeringMetImw()).voorPersoon],
    ['weigering-ama', beslissingsbrief(aWeigeringMetAma()).voorPersoon],
    ['voortzetting', voortzettingen[0]!.voorPersoon],
    ['voortzetting-werkgever', voortzettingen[0]!.voorWerkgever!],
    ['dubbel-ticket', beslissingsbrief(aDubbelTicket()).voorPersoon],
    ['afwijking', beslissingsbrief(aToekenning('WOP 3', { afwijking })).voorPersoon],
  ] as const)
    test(naam, (t) => {
      const path = join(import.meta.dirname, 'brieven.golden', `${naam}.txt`)
      t.assert.fileSnapshot(alsTekst(brief), path, { serializers: [String] })
    })
})

function tekst(brief: Brief): string {
  return alsTekst(brief)
}
