import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { beantwoord } from '#law/invoer.ts'
import { soortIdentificatie, soortProvincie } from './soorten.ts'

const soorten = new Map([soortIdentificatie, soortProvincie].map((each) => [each.naam, each]))

function antwoord(vraag: object) {
  const gevonden = beantwoord(soorten, vraag)
  assert.ok('uitkomst' in gevonden, JSON.stringify(gevonden))
  return gevonden
}

const nummer = (feiten: object) => antwoord({ soort: 'identificatie', ...feiten })
const plaats = (feiten: object) => antwoord({ soort: 'provincie', ...feiten })

describe('De soort "identificatie"', () => {
  test('Het controlegetal zegt de eeuw van geboorte; een TST-nummer hoort bij niemand', () => {
    const test = (insz: string) => nummer({ insz }).uitkomst
    const stappen = nummer({ insz: '85673003360' }).motivering.map(({ tekst }) => tekst)
    assert.ok(stappen.includes('Dit is een TST-nummer: het hoort bij niemand.'))
    assert.ok(!stappen.some((tekst) => tekst.includes('bisnummer')))
    const rest = { geldig: true, bis: false, test: true }
    assert.deepEqual(test('85673003360'), { ...rest, geboortejaar: 1985 })
    assert.deepEqual(test('05.67.30-033.58'), { ...rest, geboortejaar: 2005 })
  })

  test('Een fout controlegetal geeft een ongeldig nummer met de reden, zonder gebrek', () => {
    const { uitkomst, motivering, gebreken } = nummer({ insz: '85673003361' })
    assert.deepEqual(uitkomst, { geldig: false })
    assert.match(motivering[0]!.tekst, /laatste twee cijfers/)
    assert.deepEqual(gebreken, [])
  })

  test('Zonder nummer staan de drie velden in ontbreekt en zegt de stap dat er één volstaat, met twee nummers is er een gebrek', () => {
    assert.equal(nummer({}).uitkomst, null)
    assert.deepEqual(nummer({}).ontbreekt, ['insz', 'kbo', 'vestiging'])
    assert.match(nummer({}).motivering[0]!.tekst, /Eén nummer volstaat: insz, kbo of vestiging\.$/)
    const twee = nummer({ insz: '85673003360', kbo: '0999000129' })
    assert.equal(twee.uitkomst, null)
    assert.equal(twee.gebreken[0]?.code, 'EEN_NUMMER_TEGELIJK')
  })

  test('Een ondernemingsnummer begint met 0 of 1, een vestiging met 2 tot 8', () => {
    assert.deepEqual(nummer({ kbo: '0999.000.129' }).uitkomst, { geldig: true })
    assert.deepEqual(nummer({ kbo: '0999000128' }).uitkomst, { geldig: false })
    assert.deepEqual(nummer({ vestiging: '2999000171' }).uitkomst, { geldig: true })
    assert.deepEqual(nummer({ vestiging: '0999000129' }).uitkomst, { geldig: false })
    assert.deepEqual(nummer({ kbo: '2999000171' }).uitkomst, { geldig: false })
  })
})

describe('De soort "provincie"', () => {
  test('Postcode 2070 ligt tot en met 31 december 2024 in Antwerpen, daarna in Oost-Vlaanderen', () => {
    const voor = plaats({ postcode: '2070', op: '2024-12-31' })
    assert.deepEqual(voor.uitkomst, { provincie: 'ANTWERPEN' })
    assert.equal(voor.regelversie, '2019-01-01')
    const na = plaats({ postcode: '2070', op: '2025-01-01' })
    assert.deepEqual(na.uitkomst, { provincie: 'OOST_VLAANDEREN' })
    assert.equal(na.regelversie, '2025-01-01')
  })

  test('De NIS-code 11056 verhuist op dezelfde dag als postcode 2070', () => {
    const na = plaats({ nis: '11056', op: '2025-01-01' })
    assert.deepEqual(na.uitkomst, { provincie: 'OOST_VLAANDEREN' })
    assert.equal(na.regelversie, '2025-01-01')
    assert.match(na.motivering[1]!.tekst, /^De NIS-code/)
    assert.equal(plaats({ postcode: '3500', op: '2025-01-01' }).regelversie, '2019-01-01')
  })

  test('De dag is alleen nodig waar de provincie ervan afhangt', () => {
    const zonder = plaats({ postcode: '2070' })
    assert.deepEqual(zonder.ontbreekt, ['op'])
    assert.match(zonder.motivering[0]!.tekst, /Antwerpen .* Oost-Vlaanderen.*niet gegeven/)
    assert.deepEqual(plaats({ postcode: '3500' }).uitkomst, { provincie: 'LIMBURG' })
  })

  test('De grens tussen Vlaams-Brabant en Limburg ligt tussen 3499 en 3500', () => {
    const op = (postcode: string) => plaats({ postcode, op: '2024-01-01' }).uitkomst
    assert.deepEqual(op('3499'), { provincie: 'VLAAMS_BRABANT' })
    assert.deepEqual(op('3500'), { provincie: 'LIMBURG' })
  })

  test('De motivering schrijft de naam van de provincie voluit; Brussel is een gewest', () => {
    const zin = (feiten: object) => plaats(feiten).motivering.at(-1)!
    assert.equal(
      zin({ postcode: '9000' }).tekst,
      'De postcode hoort bij de provincie Oost-Vlaanderen.',
    )
    assert.equal(zin({ nis: '21004' }).tekst, 'De NIS-code hoort bij het Brussels Gewest.')
    assert.match(zin({ nis: '21004' }).grondslag, /NIS-codes/)
    assert.match(zin({ postcode: '9000' }).grondslag, /postnummers/)
  })

  test('Een code die niet bestaat is een gebrek, geen code ontbreekt', () => {
    const onbekend = plaats({ postcode: '0999', op: '2024-01-01' })
    assert.equal(onbekend.uitkomst, null)
    assert.equal(onbekend.gebreken[0]?.code, 'CODE_ONBEKEND')
    const zonder = plaats({ op: '2024-01-01' })
    assert.deepEqual(zonder.ontbreekt, ['postcode', 'nis'])
    assert.match(zonder.motivering[0]!.tekst, /Eén code volstaat: postcode of nis\.$/)
  })

  test('Een postcode als getal is een invoerfout', () => {
    assert.ok('fout' in beantwoord(soorten, { soort: 'provincie', postcode: 2070 }))
  })
})
