import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { beantwoord } from '#law/invoer.ts'
import { soortIdentificatie, soortProvincie, vindProvincie } from './soorten.ts'

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

  test('Een NIS-code en een postcode uit een andere provincie spreken elkaar tegen: geen provincie', () => {
    for (const [nis, postcode] of [
      ['70000', '1000'],
      ['70000', '2070'],
      ['11002', '2070'],
      ['11056', '2000'],
    ]) {
      const bots = plaats({ nis, postcode, op: '2025-02-01' })
      assert.equal(bots.uitkomst, null, `${nis} ${postcode}`)
      assert.deepEqual(
        bots.gebreken.map(({ code }) => code),
        ['CODES_TEGENSTRIJDIG'],
      )
    }
    const elders = plaats({ nis: '70000', postcode: '2070', op: '2025-02-01' })
    assert.equal(elders.regelversie, '2019-01-01')
    assert.deepEqual(
      elders.motivering.map(({ tekst }) => tekst),
      [
        'De NIS-code hoort bij de provincie Limburg.',
        'Deze postcode hoort tot 2025-01-01 bij de provincie Antwerpen en vanaf die dag bij de provincie Oost-Vlaanderen.',
        'De postcode hoort bij de provincie Oost-Vlaanderen.',
        'De NIS-code en de postcode horen niet bij dezelfde provincie.',
      ],
    )
  })

  test('Horen beide codes op die dag bij dezelfde provincie, dan is er geen gebrek', () => {
    const beide = (nis: string, postcode: string, op: string) => {
      const { uitkomst, gebreken } = vindProvincie({ nis, postcode, op: dag(op) })
      return gebreken[0]?.code ?? uitkomst?.provincie
    }
    assert.equal(beide('70000', '3500', '2025-02-01'), 'LIMBURG')
    assert.equal(beide('11002', '2070', '2024-12-31'), 'ANTWERPEN')
    assert.equal(beide('11002', '2070', '2025-01-01'), 'CODES_TEGENSTRIJDIG')
    assert.equal(beide('46030', '2070', '2024-12-31'), 'CODES_TEGENSTRIJDIG')
    assert.equal(beide('46030', '2070', '2025-01-01'), 'OOST_VLAANDEREN')
    assert.equal(beide('11056', '2070', '2025-01-01'), 'OOST_VLAANDEREN')
  })

  test('Zonder dag botst postcode 2070 alleen met een provincie waar ze nooit lag', () => {
    const { uitkomst, ontbreekt, gebreken } = plaats({ nis: '46030', postcode: '2070' })
    assert.deepEqual([uitkomst, ontbreekt, gebreken], [{ provincie: 'OOST_VLAANDEREN' }, [], []])
    const elders = plaats({ nis: '70000', postcode: '2070' })
    assert.deepEqual([elders.uitkomst, elders.ontbreekt], [null, []])
    assert.equal(elders.gebreken[0]?.code, 'CODES_TEGENSTRIJDIG')
    const beide = plaats({ nis: '11056', postcode: '2070' })
    assert.deepEqual([beide.uitkomst, beide.ontbreekt], [null, ['op']])
    assert.match(beide.motivering[0]!.tekst, /^Deze NIS-code .*De dag \(op\) is niet gegeven\.$/)
    const onbekend = plaats({ nis: '11056', postcode: '0999' })
    assert.deepEqual([onbekend.ontbreekt, onbekend.gebreken[0]?.code], [[], 'CODE_ONBEKEND'])
  })

  test('Van twee codes die niet bestaan, staan beide gebreken er', () => {
    const codes = (feiten: object) => plaats(feiten).gebreken.map(({ code }) => code)
    assert.deepEqual(codes({ nis: '99999', postcode: '0999' }), ['CODE_ONBEKEND', 'CODE_ONBEKEND'])
    assert.deepEqual(codes({ nis: '70000', postcode: '0999' }), ['CODE_ONBEKEND'])
    assert.equal(plaats({ nis: '70000', postcode: '0999' }).uitkomst, null)
  })

  test('Een postcode als getal is een invoerfout', () => {
    assert.ok('fout' in beantwoord(soorten, { soort: 'provincie', postcode: 2070 }))
  })
})
