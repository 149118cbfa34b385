import { dag } from '#law/dag.ts'
import { beoordeelAttest } from '#indicatie/attesten.ts'
import { stelAttestenVoor } from '#indicatie/magda.ts'
import { beoordeelInsz } from '#register/insz.ts'
import { beoordeelKbo, beoordeelVestiging } from '#register/kbo.ts'
import { leesAntwoord } from '#register/magda/antwoord.ts'
import { operaties } from '#register/magda/operaties.ts'
import type { Antwoord } from '#register/magda/port.ts'
import type { XmlNode } from '#register/magda/tree.ts'
import { magdaMap, metMagdaMap } from '#test/support/magda.ts'
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { demoOndernemingen, type DemoPersoon, demoPersonen } from './magda-demo-personen.ts'
import { demoAntwoord, magdaDemo } from './magda-demo.ts'
import { leesXml } from './xml.ts'
import { XsdMap } from './xml-schema.ts'

const vandaag = dag('2026-11-22')
const clock = { today: () => vandaag }
const overPersonen = operaties.filter(({ dienst }) => dienst !== 'Onderneming.GeefOnderneming')

async function alleAntwoorden({ insz }: DemoPersoon, xsd?: XsdMap): Promise<Antwoord[]> {
  const magda = magdaDemo(clock, xsd)
  return Promise.all(overPersonen.map(({ dienst }) => magda.vraag(dienst, insz)))
}

/** The tree again and again, each time with one element left out, and each time with nonsense for one text. */
function* verminkt(root: XmlNode): Generator<XmlNode> {
  for (const [index, child] of root.children.entries()) {
    yield { ...root, children: root.children.toSpliced(index, 1) }
    for (const other of verminkt(child))
      yield { ...root, children: root.children.with(index, other) }
  }
  if (root.text) yield { ...root, text: 'onzin' }
}

describe('MAGDA van de demo', () => {
  const verwacht: Readonly<Record<string, readonly string[]>> = {
    'Hansje Peperkoek': ['PMAH-3', 'HOOG-4', 'PMAH-2', 'HOOG-1'],
    'Grietje Peperkoek': ['PMAH-3'],
    'Repel Steeltje': ['PMAH-2'],
    'Roodkapje Woudman': [],
    'Witje Geit': ['PMAH-5', 'HOOG-3'],
    'Moeder Geit': [],
    'Klein Duimpje': [],
    'Doornroosje Slaapwel': [],
    'Gelaarsde Kater': [],
    'Sterre Talers': ['PMAH-3', 'HOOG-4'],
  }
  const leesbaar = demoPersonen.filter(({ onleesbaar }) => !onleesbaar)

  for (const persoon of leesbaar)
    test(`${persoon.naam}: ${verwacht[persoon.naam]?.join(', ') || 'geen attest'}`, async () => {
      const antwoorden = await alleAntwoorden(persoon)
      const geweigerd = antwoorden.filter(({ resultaat }) => resultaat.soort === 'geweigerd')
      assert.deepEqual(geweigerd, [])
      const { voorstellen } = stelAttestenVoor(antwoorden, persoon.insz, vandaag)
      assert.deepEqual(
        voorstellen.map(({ attest }) => attest.code),
        verwacht[persoon.naam],
      )
      for (const { attest } of voorstellen) assert.equal(beoordeelAttest(attest, vandaag), 'ja')
    })

  test('een dag die niet bestaat, wordt geweigerd en nooit hersteld', async () => {
    const [persoon] = demoPersonen.filter(({ onleesbaar }) => onleesbaar)
    const { resultaat } = await magdaDemo(clock).vraag('SocZek.GeefDossierHandicap', persoon!.insz)
    assert.ok(resultaat.soort === 'geweigerd')
    assert.match(resultaat.reden, /2023-02-30/)
  })

  test('elke persoon heeft een eigen TST-nummer, elk bedrijf geldige nummers', () => {
    const nummers = demoPersonen.map(({ insz }) => insz)
    assert.equal(new Set(nummers).size, nummers.length)
    for (const insz of nummers) {
      const oordeel = beoordeelInsz(insz)
      assert.ok(oordeel.geldig && oordeel.test)
    }
    for (const { kbo, vestiging } of Object.values(demoOndernemingen)) {
      assert.ok(beoordeelKbo(kbo).geldig)
      assert.ok(beoordeelVestiging(vestiging).geldig)
    }
  })

  test('een onbekend nummer geeft "geen gegevens", een storing zegt dat de bron niet antwoordde', async () => {
    const magda = magdaDemo(clock)
    const onbekend = await magda.vraag('LED.GeefBewijs', '85073003328')
    assert.match(
      onbekend.resultaat.soort === 'bewijst niets' ? onbekend.resultaat.reden : '',
      /30101: Geen gegevens/,
    )
    const kater = demoPersonen.find(({ storing }) => storing)!
    const storing = await magda.vraag('SocZek.GeefDossierHandicap', kater.insz)
    assert.ok(storing.resultaat.soort === 'bewijst niets')
    assert.equal(storing.resultaat.uitzonderingen[0]?.geenGegevens, false)
  })

  test('een bedrijf van de demo wordt gelezen zoals een echt antwoord', async () => {
    const { kbo, naam } = demoOndernemingen.peperkoek
    const { resultaat } = await magdaDemo(clock).vraag('Onderneming.GeefOnderneming', kbo)
    assert.ok(resultaat.soort === 'feiten')
    const [feit] = resultaat.feiten
    assert.ok(feit?.soort === 'onderneming')
    assert.deepEqual(
      [feit.naam, feit.kbo, feit.adres?.gemeente, feit.bron.datum, feit.activiteiten.length],
      [naam, kbo, 'Gent', vandaag, 1],
    )
  })

  test('welk element ook ontbreekt of onzin bevat: nooit een crash, altijd feiten of een reden', () => {
    const hansje = demoPersonen[0]!
    const aantal = { feiten: 0, 'bewijst niets': 0, geweigerd: 0 }
    for (const { dienst } of overPersonen) {
      const xml = leesXml(demoAntwoord(dienst, hansje.insz, vandaag))
      assert.ok(xml.soort === 'gelezen')
      for (const root of verminkt(xml.root)) {
        const result = leesAntwoord(root)
        aantal[result.soort]++
        const zegt = result.soort === 'feiten' ? result.feiten.length > 0 : result.reden.length > 10
        assert.ok(zegt, JSON.stringify(result))
      }
    }
    assert.ok(
      Object.values(aantal).every((each) => each > 50),
      JSON.stringify(aantal),
    )
  })

  test('elk antwoord van de demo is geldig volgens het schema', metMagdaMap, async () => {
    using xsd = new XsdMap(join(magdaMap()!, 'xsd'))
    const ondernemingen = Object.values(demoOndernemingen).map(({ kbo }) =>
      magdaDemo(clock, xsd).vraag('Onderneming.GeefOnderneming', kbo),
    )
    const personen = leesbaar.map((persoon) => alleAntwoorden(persoon, xsd))
    const alle = [...(await Promise.all(personen)).flat(), ...(await Promise.all(ondernemingen))]
    assert.equal(alle.length, leesbaar.length * 8 + ondernemingen.length)
    for (const { operatie, sleutel, schema, resultaat } of alle)
      assert.equal(
        schema,
        'geldig volgens het schema',
        `${operatie} ${sleutel} ${JSON.stringify(resultaat)}`,
      )
  })
})
