import type { XmlNode } from '#register/magda/tree.ts'
import { diag } from 'libxml2-wasm'
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { XsdMap } from './xml-schema.ts'
import { leesXml, maxXmlBytes, type XmlResultaat } from './xml.ts'

function gelezen(result: XmlResultaat): XmlNode {
  assert.ok(result.soort === 'gelezen', JSON.stringify(result))
  return result.root
}

function geweigerd(result: XmlResultaat) {
  assert.ok(result.soort === 'geweigerd')
  return result
}

describe('XML lezen', () => {
  test('een element heeft naam, naamruimte, attributen, kinderen, tekst en regel', () => {
    const root = gelezen(
      leesXml(
        '<p:a xmlns:p="urn:x" b="1">\n  <c>Hoger\n     onderwijs</c>\n  <c><![CDATA[<ja> &]]></c>\n</p:a>',
      ),
    )
    assert.deepEqual(
      [root.name, root.namespace, root.attributes, root.text, root.line],
      ['a', 'urn:x', { b: '1' }, '', 1],
    )
    assert.deepEqual(
      root.children.map(({ name, text, line }) => [name, text, line]),
      [
        ['c', 'Hoger onderwijs', 2],
        ['c', '<ja> &', 4],
      ],
    )
  })

  test('bytes worden gelezen in de tekenset die het bestand noemt', () => {
    const latin1 = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>België</a>', 'latin1')
    assert.equal(gelezen(leesXml(latin1)).text, 'België')
    assert.equal(gelezen(leesXml('<a>België</a>')).text, 'België')
  })

  const kapot: [
    waarom: string,
    xml: string,
    element: string,
    regel: number | null,
    reden: RegExp,
  ][] = [
    ['een afgebroken bestand', '<a>\n<b>\n<c>1</c>\n', 'b', 4, /stopt binnen "b"/],
    ['een verkeerd afgesloten element', '<a>\n<b></c>\n</a>', 'b', 2, /"b" .* afgesloten als "c"/],
    ['een onaf begin van een element', '<a>\n<b', 'b', 2, /begin van "b" is niet af/],
    ['gewone tekst', 'dit is geen xml', 'document', 1, /begint niet met een element/],
    ['tekst na het einde', '<a/>\n<b/>', 'document', 2, /nog tekst na het laatste/],
    ['een onbekende afkorting', '<a>&nbsp;</a>', 'document', 1, /"&nbsp;" bestaat niet/],
    [
      'een bodemloos bestand',
      '<a>'.repeat(300) + '</a>'.repeat(300),
      'document',
      1,
      /te diep in elkaar/,
    ],
    ['een leeg bestand', '', 'document', null, /leeg/],
  ]
  for (const [waarom, xml, element, regel, reden] of kapot)
    test(`${waarom} wordt geweigerd, met element en regel`, () => {
      const result = geweigerd(leesXml(xml))
      assert.deepEqual([result.element, result.regel, result.bij], [element, regel, 'xml'])
      assert.match(result.reden, reden)
    })

  test('een bom van afkortingen wordt geweigerd zonder haar uit te schrijven', () => {
    const lagen = Array.from(
      { length: 12 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    )
    const bom = `<!DOCTYPE a [<!ENTITY l0 "ha">${lagen.join('')}]><a>&l12;</a>`
    const result = geweigerd(leesXml(bom))
    assert.match(result.reden, /DOCTYPE|groeien te ver/)
    const inAttribuut = `<!DOCTYPE a [<!ENTITY l0 "ha">${lagen.join('')}]><a b="&l12;"/>`
    assert.match(geweigerd(leesXml(inAttribuut)).reden, /DOCTYPE|groeien te ver/)
  })

  test('een afkorting die een bestand wil binnenhalen wordt geweigerd', () => {
    const xml = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
    const result = geweigerd(leesXml(xml))
    assert.equal(result.element, '!DOCTYPE')
    const extern = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>'
    assert.match(geweigerd(leesXml(extern)).reden, /DOCTYPE/)
  })

  test('een bestand van 5 MB wordt gelezen, een byte meer niet', () => {
    const rand = '<a></a>'
    const vol = `<a>${'x'.repeat(maxXmlBytes - rand.length)}</a>`
    assert.equal(gelezen(leesXml(vol)).text.length, maxXmlBytes - rand.length)
    assert.match(geweigerd(leesXml(`${vol} `)).reden, /groter dan 5 MB/)
  })

  test('na het lezen blijft er niets achter in het geheugen van libxml2', () => {
    diag.configure({ enabled: true })
    try {
      leesXml('<a><b/></a>')
      leesXml('<a><b></a>')
      leesXml('<!DOCTYPE a><a/>')
      metXsdMap('map/Deel/deel.xsd', (map) => {
        using xsd = new XsdMap(map)
        leesXml('<GeefBewijsResponse/>', xsd)
        leesXml('<GeefBewijsResponse><Punten>9</Punten></GeefBewijsResponse>', xsd)
      })
      assert.deepEqual(Object.keys((diag.report() as object | undefined) ?? {}), [])
    } finally {
      diag.configure({ enabled: false })
    }
  })
})

const antwoordXsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t">
  <xs:import namespace="urn:t" schemaLocation="../../Deel/deel.xsd"/>
  <xs:element name="GeefBewijsResponse"><xs:complexType><xs:sequence>
    <xs:element name="Punten" type="t:PuntenType"/>
    <xs:element name="Naam" type="xs:string" minOccurs="0"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`
const deelXsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">
  <xs:simpleType name="PuntenType"><xs:restriction base="xs:int"><xs:maxInclusive value="18"/></xs:restriction></xs:simpleType>
</xs:schema>`

/** Runs `work` with a folder of two small schemas, the second in `deel`. */
function metXsdMap(deel: string, work: (map: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'xsd-'))
  try {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    write('map/LED.GeefBewijsDienst-02.00/WebService/GeefBewijsResponse.xsd', antwoordXsd)
    write(deel, deelXsd)
    work(join(root, 'map'))
  } finally {
    rmSync(root, { recursive: true })
  }
}

describe('XML tegen het schema', () => {
  test("zonder map met schema's zegt het resultaat dat er niet gecontroleerd is", () => {
    const result = leesXml('<GeefBewijsResponse/>')
    assert.ok(result.soort === 'gelezen')
    assert.deepEqual(result.schema, {
      soort: 'geen schema',
      melding: 'niet tegen het schema gecontroleerd',
    })
  })

  test('een geldig antwoord is gecontroleerd; een fout noemt element, regel en wat er mis is', () => {
    metXsdMap('map/Deel/deel.xsd', (map) => {
      using xsd = new XsdMap(map)
      const goed = leesXml('<GeefBewijsResponse><Punten>9</Punten></GeefBewijsResponse>', xsd)
      assert.deepEqual(goed.soort === 'gelezen' && goed.schema, { soort: 'geldig' })
      const fout = (inhoud: string) =>
        geweigerd(leesXml(`<GeefBewijsResponse>\n${inhoud}\n</GeefBewijsResponse>`, xsd))
      const tekst = fout('<Punten>negen</Punten>')
      assert.deepEqual([tekst.element, tekst.regel, tekst.bij], ['Punten', 2, 'schema'])
      assert.match(tekst.reden, /"negen" is geen geldige waarde/)
      assert.match(fout('<Punten>19</Punten>').reden, /"19" is geen toegelaten waarde/)
      assert.match(fout('<Naam>x</Naam>').reden, /verwacht is Punten/)
      const leeg = fout('')
      assert.equal(leeg.element, 'GeefBewijsResponse')
      assert.match(leeg.reden, /ontbreekt een element in; verwacht is Punten/)
    })
  })

  test('een operatie zonder schema in de map wordt gelezen, en dat staat erbij', () => {
    metXsdMap('map/Deel/deel.xsd', (map) => {
      using xsd = new XsdMap(map)
      const result = leesXml('<GeefOndernemingResponse/>', xsd)
      assert.match(
        result.soort === 'gelezen' && result.schema.soort === 'geen schema'
          ? result.schema.melding
          : '',
        /niet tegen het schema gecontroleerd: het schema ontbreekt/,
      )
    })
  })

  test('een schema haalt niets van buiten de map', () => {
    metXsdMap('Deel/deel.xsd', (map) => {
      writeFileSync(
        join(map, 'LED.GeefBewijsDienst-02.00/WebService/GeefBewijsResponse.xsd'),
        antwoordXsd.replace('../../Deel', '../../../Deel'),
      )
      using xsd = new XsdMap(map)
      assert.throws(() => xsd.validatorFor('GeefBewijsResponse'), /schema .* is niet bruikbaar/)
    })
  })

  test('een map die er niet is, is een fout van de installatie', () => {
    assert.throws(() => new XsdMap('/er/is/geen/map'), /bestaat niet/)
  })
})
