import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from './dag.ts'
import { beantwoord } from './invoer.ts'
import { berekenTermijn, regelversieVan, soortTermijn, termijnIds } from './soort-termijn.ts'
import { termijn } from './termijnen.ts'

const soorten = new Map([[soortTermijn.naam, soortTermijn]])
const vraag = (feiten: object) => beantwoord(soorten, { soort: 'termijn', ...feiten })

describe('De soort "termijn"', () => {
  test('Alle 52 termijnen D-01 tot D-52 worden aanvaard', () => {
    const alle = Array.from({ length: 52 }, (_, i) => `D-${String(i + 1).padStart(2, '0')}`)
    assert.deepEqual(termijnIds, alle)
  })

  test('De motivering noemt de termijn, de manier van tellen, de berekening en de laatste dag', () => {
    const { motivering, uitkomst } = berekenTermijn('D-11', dag('2024-01-31'))
    const teksten = motivering.map(({ tekst }) => tekst)
    assert.deepEqual(uitkomst, { laatsteDag: '2024-04-02' })
    assert.match(teksten[0]!, /^D-11, verzoekschrift bij de arbeidsrechtbank: 2 maanden/)
    assert.match(teksten[1]!, /schuift op naar de volgende werkdag/)
    assert.match(teksten[2]!, /2024-03-31/)
    assert.match(teksten[3]!, /2024-03-31 is een zondag: de laatste dag schuift op naar 2024-04-02/)
    assert.match(teksten[4]!, /definitief/)
    assert.deepEqual(motivering[0]!.feiten, { id: 'D-11', start: '2024-01-31' })
  })

  test('Bij D-23 is de uitkomst de laatste dag; de veilige dag ervoor staat in de motivering', () => {
    const { uitkomst, aannames, motivering } = berekenTermijn('D-23', dag('2024-09-02'))
    assert.deepEqual(uitkomst, { laatsteDag: '2024-12-04' })
    assert.ok(motivering.some(({ tekst }) => tekst.includes('2024-12-03')))
    assert.deepEqual(aannames, ['Q-61'])
  })

  test('Q-42 staat er alleen als de zaterdag meetellen een andere dag geeft', () => {
    const aannames = (id: 'D-23' | 'D-27', start: string) => berekenTermijn(id, dag(start)).aannames
    assert.deepEqual(aannames('D-27', '2024-09-01'), [])
    assert.deepEqual(aannames('D-27', '2024-09-02'), ['Q-42'])
    assert.deepEqual(aannames('D-23', '2024-09-06'), ['Q-42', 'Q-61'])
    assert.deepEqual(aannames('D-23', '2024-05-07'), ['Q-42'])
  })

  for (const [id, profiel, zin] of [
    ['D-01', undefined, /: 8 weken, geteld vanaf de aanwerving\.$/],
    ['D-09', undefined, /: 10 dagen, teruggeteld vanaf het gesprek\.$/],
    ['D-35', undefined, /: 12 maanden, teruggeteld vanaf de aanvraag\.$/],
    ['D-44', 'a', /: 2 jaar, teruggeteld vanaf de aanvraag\.$/],
    ['D-49', undefined, /: 4 kwartalen, teruggeteld vanaf de aanvraag\.$/],
    ['D-41', undefined, /: de regeling legt de dag vast\.$/],
    ['D-42', undefined, /: de regeling legt de dag vast\.$/],
    ['D-52', undefined, /: de regeling legt de dag vast\.$/],
  ] as const)
    test(`${id} zegt hoe geteld wordt: vooruit, terug of niet`, () => {
      const { motivering } = berekenTermijn(id, dag('2024-05-02'), profiel)
      assert.match(motivering[0]!.tekst, zin)
    })

  test('Elke termijn geeft voor elke dag een uitkomst of een reden, en elke stap een bron', () => {
    for (const id of termijnIds) {
      const profielen = [undefined, ...Object.keys(termijn(id).varianten ?? {})]
      for (const profiel of profielen) {
        const vast = berekenTermijn(id, dag('2024-01-31'), profiel)
        assert.ok(vast.motivering.length > 0, `${id} zonder motivering`)
        assert.ok(vast.motivering.every(({ grondslag }) => grondslag.length > 0))
        assert.ok(vast.grondslagen.length > 0)
        assert.deepEqual(vast.gebreken, [])
        if (vast.uitkomst === null && vast.ontbreekt.length === 0)
          assert.match(vast.motivering[0]!.tekst, /^Er is geen laatste of vroegste dag: /)
      }
    }
  })
})

describe('Profielen van een termijn', () => {
  for (const id of ['D-16', 'D-33', 'D-34', 'D-40', 'D-44', 'D-47'] as const)
    test(`${id} zonder profiel: het profiel ontbreekt en de stap noemt elke keuze`, () => {
      const { uitkomst, ontbreekt, motivering } = berekenTermijn(id, dag('2024-01-01'))
      assert.equal(uitkomst, null)
      assert.deepEqual(ontbreekt, ['profiel'])
      for (const naam of Object.keys(termijn(id).varianten ?? {}))
        assert.ok(motivering[0]!.tekst.includes(naam), naam)
    })

  test('Hoofdletters, spaties en streepjes maken geen verschil', () => {
    const start = dag('2024-01-01')
    const verwacht = { laatsteDag: '2024-03-31' }
    assert.deepEqual(berekenTermijn('D-16', start, 'stage').uitkomst, verwacht)
    assert.deepEqual(berekenTermijn('D-16', start, 'STAGE').uitkomst, verwacht)
    assert.ok(berekenTermijn('D-18', start, 'team tom').uitkomst)
    assert.ok(berekenTermijn('D-30', start, 'na-evaluatie').uitkomst)
  })

  test('Een onbekend profiel is een gebrek dat de keuzes en de dichtste naam noemt', () => {
    const { uitkomst, gebreken, ontbreekt } = berekenTermijn('D-16', dag('2024-01-01'), 'stagee')
    assert.equal(uitkomst, null)
    assert.deepEqual(ontbreekt, [])
    assert.equal(gebreken[0]?.code, 'PROFIEL_ONBEKEND')
    assert.match(gebreken[0].tekst, /VOORTRAJECT, JOBMATCHING, STAGE, NAZORG.*"STAGE"/)
  })

  test('Een profiel bij een termijn zonder profielen is een gebrek', () => {
    const { gebreken, uitkomst } = berekenTermijn('D-01', dag('2024-01-01'), 'oud')
    assert.equal(uitkomst, null)
    assert.equal(gebreken[0]?.code, 'PROFIEL_ONBEKEND')
    assert.match(gebreken[0].tekst, /Laat het profiel weg/)
  })
})

describe('Termijnen die er niet zijn', () => {
  test('D-03 opent nooit voor wie op 31 december 2018 in dienst kwam (Q-19), wel vanaf 1 januari 2019', () => {
    const voor = berekenTermijn('D-03', dag('2018-12-31'))
    assert.equal(voor.uitkomst, null)
    assert.deepEqual(voor.aannames, ['Q-19'])
    assert.match(voor.motivering[0]!.tekst, /voor 1 januari 2019/)
    const na = berekenTermijn('D-03', dag('2019-01-01'))
    assert.deepEqual(na.uitkomst, { vroegsteDag: '2021-01-01' })
    assert.deepEqual(na.aannames, [])
  })

  test('D-02 is niet actief (Q-08), tenzij het profiel "oud" gekozen is', () => {
    const { uitkomst, aannames, motivering } = berekenTermijn('D-02', dag('2024-01-08'))
    assert.equal(uitkomst, null)
    assert.deepEqual(aannames, ['Q-08'])
    assert.match(motivering[0]!.tekst, /niet actief/)
    const oud = berekenTermijn('D-02', dag('2024-01-08'), 'Oud').uitkomst
    assert.deepEqual(oud, { vroegsteDag: '2024-03-04' })
  })

  for (const id of ['D-12', 'D-13'] as const)
    test(`${id}: geen bron geeft een termijn (Q-02); het profiel van individueel maatwerk wel`, () => {
      const { uitkomst, aannames, ontbreekt } = berekenTermijn(id, dag('2024-03-01'))
      assert.equal(uitkomst, null)
      assert.deepEqual(aannames, ['Q-02'])
      assert.deepEqual(ontbreekt, [])
      const profiel = Object.keys(termijn(id).varianten ?? {})[0]
      assert.ok(berekenTermijn(id, dag('2024-03-01'), profiel).uitkomst)
    })

  test('D-46: "eind juni" is geen dag', () => {
    const { uitkomst, motivering } = berekenTermijn('D-46', dag('2023-01-01'))
    assert.equal(uitkomst, null)
    assert.match(motivering[0]!.tekst, /eind juni/)
  })

  test('D-42: gevraagd vanaf 1 april 2023, beslist vanaf 1 juli 2023; ervoor geldt de VOP', () => {
    assert.equal(berekenTermijn('D-42', dag('2023-03-31')).uitkomst, null)
    const verwacht = { vroegsteDag: '2023-07-01' }
    assert.deepEqual(berekenTermijn('D-42', dag('2023-04-01')).uitkomst, verwacht)
  })
})

describe('Een periode die de wet zelf vastlegt', () => {
  test('D-41: de SINE-voordelen lopen 24 maanden vanaf 1 juli 2023, welke dag ook gegeven is', () => {
    const { uitkomst, motivering } = berekenTermijn('D-41', dag('2024-01-01'))
    assert.deepEqual(uitkomst, { laatsteDag: '2025-06-30' })
    assert.ok(
      motivering.some(
        ({ tekst }) => tekst === '24 maanden vanaf en met 2023-07-01: tot en met 2025-06-30.',
      ),
    )
  })
})

describe('Regelversie en invoer van een termijn', () => {
  test('Collectief maatwerk geldt vanaf 1 januari 2019, individueel vanaf 1 juli 2023', () => {
    assert.equal(regelversieVan('D-01'), '2019-01-01')
    assert.equal(regelversieVan('D-20'), '2023-07-01')
    assert.equal(regelversieVan('D-38'), '2023-07-01')
    assert.equal(regelversieVan('D-51'), '2024-01-01')
  })

  test('Een termijn die niet bestaat, een verkeerde dag en een vreemd veld zijn invoerfouten', () => {
    for (const feiten of [
      { id: 'D-53', start: '2024-01-01' },
      { id: 'D-01', start: '2023-02-29' },
      { id: 'D-01', start: '1899-12-31' },
      { id: 'D-01', start: '3000-01-01' },
      { id: 'D-01', start: '2024-01-01', profeil: 'oud' },
    ])
      assert.ok('fout' in vraag(feiten), JSON.stringify(feiten))
    assert.ok('uitkomst' in vraag({ id: 'D-37', start: '2999-12-31' }))
    assert.ok('uitkomst' in vraag({ id: 'D-11', start: '1900-01-01' }))
  })

  test('Zonder start ontbreekt de start', () => {
    const antwoord = vraag({ id: 'D-01' })
    assert.deepEqual('ontbreekt' in antwoord && antwoord.ontbreekt, ['start'])
    assert.match(
      'motivering' in antwoord ? antwoord.motivering[0]!.tekst : '',
      /geteld vanaf de aanwerving\. Die dag is niet gegeven/,
    )
  })

  test('Waar de regeling de dag vastlegt, of geen bron een lengte geeft, is de start niet nodig', () => {
    const vast = berekenTermijn('D-52', undefined)
    assert.deepEqual([vast.uitkomst, vast.ontbreekt], [{ vroegsteDag: '2024-03-31' }, []])
    const periode = berekenTermijn('D-41', undefined)
    assert.deepEqual([periode.uitkomst, periode.ontbreekt], [{ laatsteDag: '2025-06-30' }, []])
    const geen = berekenTermijn('D-12', undefined)
    assert.deepEqual([geen.uitkomst, geen.ontbreekt], [null, []])
    assert.deepEqual(berekenTermijn('D-12', undefined, 'IMW').ontbreekt, ['start'])
  })

  test('D-42 legt de dag vast, maar niet voor een vraag van voor 1 april 2023: de start is nodig', () => {
    assert.deepEqual(berekenTermijn('D-42', undefined).ontbreekt, ['start'])
  })

  test('Zonder start en zonder profiel ontbreken beide, met een onbekend profiel geen van beide', () => {
    assert.deepEqual([...berekenTermijn('D-16', undefined).ontbreekt].sort(), ['profiel', 'start'])
    const onbekend = berekenTermijn('D-16', undefined, 'stagee')
    assert.deepEqual([onbekend.ontbreekt, onbekend.gebreken.length], [[], 1])
  })

  test('Zonder termijn ontbreekt welke het is, en de start als die er niet is', () => {
    for (const [feiten, ontbreekt] of [
      [{}, ['id', 'start']],
      [{ start: '2024-01-01' }, ['id']],
    ] as const) {
      const antwoord = vraag(feiten)
      assert.deepEqual('ontbreekt' in antwoord && antwoord.ontbreekt, ontbreekt)
    }
  })
})
