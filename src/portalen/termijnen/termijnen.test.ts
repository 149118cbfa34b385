import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { citeer } from '#law/bron.ts'
import { dag } from '#law/dag.ts'
import { telTermijn } from '#law/schorsing.ts'
import { bereken, laatsteDag } from '#law/termijnen.ts'
import { termijnregels, type Termijnrij } from './termijnen.ts'

const aTermijn = (anders: Partial<Termijnrij>): Termijnrij => ({
  id: 'D-05',
  wat: 'geldigheid van een advies',
  start: dag('2021-11-22'),
  dag: laatsteDag('D-05', dag('2021-11-22')),
  bewaakt: true,
  stappen: [],
  vraag: null,
  beeindigdOp: null,
  hoe: null,
  ...anders,
})

describe('een termijn in het dossier', () => {
  test('zegt op welk artikel hij steunt, wanneer hij begint en hoe hij geteld is', () => {
    const start = dag('2026-03-02')
    const [regel] = termijnregels(
      [aTermijn({ id: 'D-01', start, dag: laatsteDag('D-01', start), bewaakt: false })],
      'medewerker',
      dag('2026-04-01'),
    )
    assert.equal(regel!.som, '8 weken vanaf 2 maart 2026 = 27 april 2026')
    assert.ok(citeer(regel!.grondslag!).length > 5)
    assert.equal(regel!.stand.join(''), 'Nog 26 dagen')
  })

  test('waarvan de dag anders is dan de regel telt, verzwijgt dat niet: die dag staat in het dossier', () => {
    const [regel] = termijnregels(
      [aTermijn({ dag: dag('2027-01-31') })],
      'medewerker',
      dag('2026-11-22'),
    )
    assert.equal(
      regel!.som,
      'vastgelegd in het dossier: van 22 november 2021 tot en met 31 januari 2027',
    )
  })

  test('is op de laatste dag niet te laat en de dag erna wel, voor elke lezer', () => {
    const rij = aTermijn({ id: 'D-04' })
    assert.equal(rij.dag, '2026-11-21')
    for (const lezer of ['medewerker', 'persoon', 'werkgever'] as const) {
      assert.equal(termijnregels([rij], lezer, dag('2026-11-21'))[0]!.laat, false)
      const [laat] = termijnregels([rij], lezer, dag('2026-11-22'))
      assert.equal(laat!.laat, true)
      assert.match(laat!.stand.join(''), /1 dag/)
      assert.match(laat!.stand.join(''), /te laat/i)
      assert.equal(laat!.dag, rij.dag)
    }
  })

  test('van de evaluatie door VDAB is voor elke lezer te laat, en zegt wie moest handelen: het pakket loopt door (Q-21)', () => {
    const start = dag('2021-11-21')
    const rij = aTermijn({ id: 'D-06', wat: 'periodieke evaluatie', start, dag: dag('2026-11-21') })
    for (const lezer of ['medewerker', 'persoon', 'werkgever'] as const) {
      const [opTijd] = termijnregels([rij], lezer, dag('2026-11-21'))
      const [laat] = termijnregels([rij], lezer, dag('2026-11-22'))
      assert.deepEqual([opTijd!.laat, laat!.laat, laat!.dag], [false, true, '2026-11-21'])
      assert.equal(laat!.som, '5 jaar vanaf 21 november 2021 = 21 november 2026')
      assert.match(
        laat!.stand.join(''),
        lezer === 'medewerker' ? /het pakket loopt door/ : /VDAB moest dit doen/,
      )
    }
  })

  test('die vanzelf sluit heet voorbij en niet te laat', () => {
    const [regel] = termijnregels(
      [aTermijn({ id: 'D-15', bewaakt: false })],
      'persoon',
      dag('2026-12-01'),
    )
    assert.deepEqual(
      [regel!.laat, regel!.stand.join('')],
      [false, 'Voorbij sinds 21 november 2026'],
    )
  })

  test('die de werkgever niet aangaat, ziet hij niet: het advies en een vraag over de eigen gegevens', () => {
    const rijen = [
      aTermijn({}),
      aTermijn({
        id: 'rechtzetting:1',
        wat: 'antwoord',
        start: dag('2026-11-01'),
        dag: dag('2026-12-01'),
      }),
      aTermijn({ id: 'D-08', bewaakt: false }),
    ]
    const ids = (lezer: 'persoon' | 'werkgever') =>
      termijnregels(rijen, lezer, dag('2026-11-22')).map(({ id }) => id)
    assert.deepEqual(ids('werkgever'), ['D-08'])
    assert.deepEqual(ids('persoon'), ['D-05', 'rechtzetting:1', 'D-08'])
    assert.equal(
      termijnregels(rijen, 'persoon', dag('2026-11-22'))[1]!.som,
      '1 maand vanaf 1 november 2026 = 1 december 2026',
    )
  })

  test('die te laat gedaan werd, houdt zijn dagen te laat, ook lang daarna, voor elke lezer', () => {
    const start = dag('2026-03-02')
    const rij = aTermijn({
      id: 'D-10',
      start,
      dag: laatsteDag('D-10', start),
      vraag: 'Q-01',
      stappen: bereken('D-10', start).stappen,
      beeindigdOp: dag('2026-03-25'),
      hoe: 'gedaan',
    })
    for (const lezer of ['medewerker', 'persoon', 'werkgever'] as const) {
      const [regel] = termijnregels([rij], lezer, dag('2028-01-01'))
      assert.equal(regel!.stand.join(''), '3 dagen te laat, gedaan op 25 maart 2026')
      assert.equal(regel!.laat, true)
      assert.match(regel!.aanname!.tekst, /^Kalenderdagen/)
    }
    const [gestopt] = termijnregels([{ ...rij, hoe: 'vervallen' }], 'persoon', dag('2028-01-01'))
    assert.equal(gestopt!.stand.join(''), '3 dagen te laat, niet gedaan. Gestopt op 25 maart 2026')
  })

  test('die teruggeteld wordt, staat ook zo in de telling', () => {
    const start = dag('2026-05-20')
    const [regel] = termijnregels(
      [aTermijn({ id: 'D-09', start, dag: laatsteDag('D-09', start) })],
      'werkgever',
      dag('2026-04-01'),
    )
    assert.equal(regel!.som, '10 dagen voor 20 mei 2026 = 10 mei 2026')
  })

  test('die nog loopt en te laat is, zegt sinds wanneer', () => {
    const [regel] = termijnregels([aTermijn({ id: 'D-10' })], 'werkgever', dag('2026-11-24'))
    assert.equal(
      regel!.stand.join(''),
      '3 dagen te laat, sinds 22 november 2026. VDAB moest al beslissen. Beslissen kan nog.',
    )
  })

  test('die opschoof, toont hoe: eerst geteld, dan waarom', () => {
    const start = dag('2020-03-01')
    const { laatsteDag: uiterlijk, stappen } = telTermijn('D-16', start, 'STAGE')!
    const [regel] = termijnregels(
      [aTermijn({ id: 'D-16', start, dag: uiterlijk, stappen })],
      'medewerker',
      dag('2020-04-01'),
    )
    assert.equal(regel!.som, '3 maanden vanaf en met 1 maart 2020: tot en met 31 mei 2020.')
    assert.deepEqual(regel!.verder, [
      'Algemene schorsing van 2020: van 20 maart 2020 tot en met 21 juni 2020 staat de klok 94 dagen stil: 2 september 2020.',
    ])
  })
})
