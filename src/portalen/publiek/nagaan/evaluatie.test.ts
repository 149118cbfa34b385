import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { renderPage } from '#ui/render.ts'
import { checkPage, textOf } from '#ui/words.ts'
import { leesDagen, mogelijkheden } from './evaluatie.ts'
import { evaluatiePage } from './evaluatiepagina.tsx'

const vandaag = dag('2026-11-22')
const kan = (inDienst: string, vorige?: string) =>
  Object.fromEntries(
    mogelijkheden(dag(inDienst), vorige === undefined ? undefined : dag(vorige), vandaag).map(
      ({ grond, kan }) => [grond, kan],
    ),
  )

describe('Wanneer een werknemer een evaluatie kan vragen', () => {
  test('na 2 jaar werken kan de gewone evaluatie; een dag eerder nog niet', () => {
    assert.equal(kan('2024-11-22')['G1'], 'vandaag')
    assert.equal(kan('2024-11-23')['G1'], '2026-11-23')
  })

  test('wie voor 2019 begon, krijgt geen gewone evaluatie', () => {
    assert.equal(kan('2018-12-31')['G1'], 'nooit')
    assert.equal(kan('2019-01-01')['G1'], 'vandaag')
  })

  test('met een nieuw bewijs kan het vroeger, en naar een gewone job ook', () => {
    const { G2, G3, G4 } = kan('2026-11-02')
    assert.deepEqual([G2, G3, G4], ['vandaag', 'vandaag', 'vandaag'])
  })

  test('zolang een beslissing na een evaluatie geldt, kan het voor een gewone job niet (Q-09)', () => {
    assert.notEqual(kan('2019-03-01', '2025-05-05')['G2'], 'vandaag')
    assert.equal(kan('2019-03-01', '2025-05-05')['G3'], 'vandaag')
  })

  test('alleen de redenen die een werknemer zelf kan geven, staan er', () => {
    assert.deepEqual(Object.keys(kan('2024-01-08')), ['G1', 'G2', 'G3', 'G4'])
  })
})

describe('De dagen in het adres', () => {
  const lees = (query: string) => leesDagen(new URLSearchParams(query), vandaag)
  const velden = (query: string) => lees(query).problems.map(({ field }) => field)

  test('zijn goed tot en met vandaag', () => {
    assert.deepEqual(velden('start=2026-11-22'), [])
    assert.deepEqual(velden('start=2026-11-23'), ['start'])
    assert.deepEqual(velden('start=2020-02-30'), ['start'])
  })

  test('de vorige beslissing ligt na de eerste werkdag', () => {
    assert.deepEqual(velden('start=2020-01-01&vorige=2020-01-01'), [])
    assert.deepEqual(velden('start=2020-01-01&vorige=2019-12-31'), ['vorige'])
    assert.deepEqual(velden('vorige=2019-12-31'), ['start'])
  })

  test('een vorige beslissing van voor 2019 bestaat niet, van 1 januari 2019 wel', () => {
    assert.deepEqual(velden('start=2011-05-02&vorige=2018-12-31'), ['vorige'])
    assert.deepEqual(velden('start=2011-05-02&vorige=2019-01-01'), [])
  })
})

test('de pagina spreekt gewone taal, zonder en met antwoord', () => {
  const leeg = renderPage(evaluatiePage({ vandaag, problems: [] }))
  const gevuld = renderPage(evaluatiePage({ vandaag, problems: [], inDienst: dag('2025-06-01') }))
  assert.deepEqual(checkPage(leeg, 'burger'), [])
  assert.deepEqual(checkPage(gevuld, 'burger'), [])
  assert.match(textOf(gevuld), /Vanaf 1 juni 2027/)
  assert.doesNotMatch(textOf(leeg), /Wanneer kan het\?/)
})
