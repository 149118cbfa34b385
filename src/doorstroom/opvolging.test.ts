import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { after, dag, latest } from '#law/dag.ts'
import { beantwoord } from '#law/invoer.ts'
import { geen, gevonden, job } from './opvolging.fixture.ts'
import { meetDoorstroom, type Tewerkstelling } from './opvolging.ts'
import { soortDoorstroom } from './soorten.ts'

/** A file closed on 30 June 2019: follow-up from 1 July 2019 through 30 June 2021. */
function oordeel(...tewerkstellingen: readonly Tewerkstelling[]) {
  return meetDoorstroom({ afgeslotenOp: dag('2019-06-30'), tewerkstellingen })
}

/** A file closed on 30 June 2023, the day before IMW: follow-up through 30 June 2025. */
function vanafImw(...tewerkstellingen: readonly Tewerkstelling[]) {
  return meetDoorstroom({ afgeslotenOp: dag('2023-06-30'), tewerkstellingen })
}

describe('Doorstroom: een job zonder WOP binnen 24 maanden na de afsluiting (D-15)', () => {
  test('Zonder jobs is er geen doorstroom', () => {
    assert.deepEqual(oordeel().uitkomst, geen)
    assert.deepEqual(oordeel().aannames, [])
  })

  test('Een job op de eerste dag van de opvolging telt', () => {
    assert.deepEqual(oordeel(job('2019-07-01', null)).uitkomst, gevonden('2019-07-01'))
  })

  test('Een job die op afsluiting plus 24 maanden begint telt, een dag later niet', () => {
    assert.deepEqual(oordeel(job('2021-06-30', null)).uitkomst, gevonden('2021-06-30'))
    assert.deepEqual(oordeel(job('2021-07-01', null)).uitkomst, geen)
  })

  test('Een job die al liep bij de afsluiting telt vanaf de dag erna (Q-10)', () => {
    const lopend = oordeel(job('2018-01-01', null))
    assert.deepEqual(lopend.uitkomst, gevonden('2019-07-01'))
    assert.deepEqual(lopend.aannames, ['Q-10', 'Q-11'])
    const zelfdeDag = oordeel(job('2019-06-30', null))
    assert.deepEqual(zelfdeDag.uitkomst, gevonden('2019-07-01'))
    assert.deepEqual(zelfdeDag.aannames, ['Q-10', 'Q-11'])
    assert.ok(zelfdeDag.motivering.some(({ tekst }) => tekst.includes('liep al bij de afsluiting')))
    assert.deepEqual(oordeel(job('2019-07-01', null)).aannames, ['Q-11'])
  })

  test('Een job die op de dag van de afsluiting eindigt telt niet, een dag later wel', () => {
    assert.deepEqual(oordeel(job('2018-01-01', '2019-06-30')).uitkomst, geen)
    const net = oordeel(job('2018-01-01', '2019-07-01'))
    assert.deepEqual(net.uitkomst, gevonden('2019-07-01'))
  })

  test('Een job van één dag telt', () => {
    const kort = oordeel(job('2020-02-29', '2020-02-29'))
    assert.deepEqual(kort.uitkomst, gevonden('2020-02-29'))
    assert.deepEqual(kort.aannames, ['Q-11'])
  })

  test('Het jaar is dat van de eerste gevonden dag, in welke volgorde de jobs ook staan (Q-11)', () => {
    const jobs = [job('2021-01-04', null), job('2019-12-31', '2020-03-01')]
    assert.deepEqual(oordeel(...jobs).uitkomst, gevonden('2019-12-31'))
    assert.deepEqual(oordeel(...jobs.toReversed()).uitkomst, gevonden('2019-12-31'))
  })

  test('Een job met WOP telt niet; individueel maatwerk wordt apart vermeld (Q-63)', () => {
    assert.deepEqual(oordeel(job('2019-09-01', null, 'CMW')).uitkomst, geen)
    const imw = vanafImw(job('2023-09-01', null, 'IMW'))
    assert.deepEqual(imw.uitkomst, geen)
    assert.deepEqual(imw.aannames, ['Q-63'])
    assert.ok(imw.motivering.some(({ tekst }) => tekst.includes('2023-09-01')))
    const beide = vanafImw(job('2023-09-01', null, 'IMW'), job('2024-01-02', null))
    assert.deepEqual(beide.uitkomst, gevonden('2024-01-02'))
    assert.deepEqual(beide.aannames, ['Q-11', 'Q-63'])
  })

  test('Een job met individueel maatwerk na de gemeten job wordt vermeld, maar de uitkomst steunt er niet op (Q-63)', () => {
    const later = vanafImw(job('2023-10-01', '2023-12-31'), job('2024-02-01', null, 'IMW'))
    assert.deepEqual(later.aannames, ['Q-11'])
    assert.ok(later.motivering.some(({ tekst }) => tekst.includes('2024-02-01')))
    const eerder = vanafImw(job('2023-10-01', '2023-12-31'), job('2023-09-30', null, 'IMW'))
    assert.deepEqual(eerder.aannames, ['Q-11', 'Q-63'])
  })

  test('Een job die al liep bij de afsluiting draagt de uitkomst niet als een andere job dezelfde dag geeft (Q-10)', () => {
    const lopend = job('2018-01-01', '2019-12-31')
    assert.deepEqual(oordeel(lopend, job('2019-07-01', '2019-12-31')).aannames, ['Q-11'])
    assert.deepEqual(oordeel(lopend, job('2019-07-02', '2019-12-31')).aannames, ['Q-10', 'Q-11'])
    // The same first day, but another last day: then there is a return in the one reading only.
    const wop = job('2020-01-01', null, 'CMW')
    assert.deepEqual(oordeel(lopend, wop, job('2019-07-01', null)).aannames, ['Q-10', 'Q-11'])
  })

  test('Een job die individueel maatwerk draagt en al voor 1 juli 2023 begon, draagt het pas vanaf die dag', () => {
    const lopend = vanafImw(job('2015-01-01', null, 'IMW'))
    assert.ok(
      lopend.motivering.some(({ tekst }) => tekst.startsWith('Op 2023-07-01 is er een job')),
    )
    const vroeger = oordeel(job('2015-01-01', null, 'IMW'))
    assert.ok(!vroeger.motivering.some(({ tekst }) => tekst.includes('individueel maatwerk')))
    assert.deepEqual(vroeger.aannames, [])
  })

  test('Een job die eindigde voor 1 juli 2023 kan geen individueel maatwerk hebben, een job tot en met die dag wel', () => {
    const voor = oordeel(
      job('2019-07-10', '2023-06-30', 'IMW'),
      job('2020-01-02', null),
      job('2019-07-10', '2019-08-01', 'IMW'),
    )
    assert.equal(voor.uitkomst, null)
    assert.deepEqual(
      voor.gebreken.map(({ code }) => code),
      ['VOOR_INWERKINGTREDING', 'VOOR_INWERKINGTREDING'],
    )
    assert.match(voor.gebreken[1]!.tekst, /van 2019-07-10 tot en met 2019-08-01/)
    const op = oordeel(job('2019-07-10', '2023-07-01', 'IMW'), job('2020-01-02', null))
    assert.deepEqual([op.gebreken, op.uitkomst], [[], gevonden('2020-01-02')])
  })

  test('Elke aanname die er staat geeft anders gelezen een andere uitkomst, en elke die dat doet staat er (Q-10, Q-63)', () => {
    const dagRond = fc
      .integer({ min: -40, max: 800 })
      .map((days) => after(dag('2023-06-30'), { days }))
    const jobs = fc.array(
      fc
        .record({
          van: dagRond,
          duur: fc.option(fc.integer({ min: 0, max: 300 })),
          wop: fc.constantFrom(null, null, 'CMW', 'IMW'),
        })
        .map(({ van, duur, wop }) => ({
          van: wop === 'IMW' ? latest(van, dag('2023-07-01')) : van,
          duur,
          wop,
        }))
        .map(({ van, duur, wop }): Tewerkstelling => ({
          van,
          tot: duur === null ? null : after(van, { days: duur }),
          wop,
        })),
      { maxLength: 5 },
    )
    const gezien = new Set<string>()
    fc.assert(
      fc.property(jobs, (tewerkstellingen) => {
        const { aannames, uitkomst } = vanafImw(...tewerkstellingen)
        const anders = (lijst: readonly Tewerkstelling[]) =>
          !isDeepStrictEqual(vanafImw(...lijst).uitkomst, uitkomst)
        const begonnen = tewerkstellingen.filter(
          ({ van, wop }) => wop !== null || van > '2023-06-30',
        )
        const imwTelt = tewerkstellingen.map((each) =>
          each.wop === 'IMW' ? { ...each, wop: null } : each,
        )
        assert.deepEqual(aannames, [
          ...(anders(begonnen) ? ['Q-10'] : []),
          ...(uitkomst?.doorstroom ? ['Q-11'] : []),
          ...(anders(imwTelt) ? ['Q-63'] : []),
        ])
        gezien.add(aannames.join())
      }),
      { numRuns: 5_000, seed: 22112026 },
    )
    for (const aannames of ['', 'Q-11', 'Q-10,Q-11', 'Q-11,Q-63', 'Q-63'])
      assert.ok(gezien.has(aannames), aannames)
  })

  test('Eén job telt voor elk WOP-dossier waarvan de opvolging ze ziet', () => {
    const nec = job('2020-05-04', null)
    for (const afgeslotenOp of ['2018-12-31', '2019-12-31'])
      assert.equal(
        meetDoorstroom({ afgeslotenOp: dag(afgeslotenOp), tewerkstellingen: [nec] }).uitkomst
          ?.doorstroom,
        true,
      )
  })

  test('Van 29 februari 2020 loopt de opvolging tot en met 28 februari 2022', () => {
    const op = (van: string) =>
      meetDoorstroom({ afgeslotenOp: dag('2020-02-29'), tewerkstellingen: [job(van, null)] })
    assert.equal(op('2022-02-28').uitkomst?.doorstroom, true)
    assert.equal(op('2022-03-01').uitkomst?.doorstroom, false)
  })

  test('Elke dag van drie jaar: een job van één dag telt precies binnen het venster', () => {
    for (let days = -30; days < 900; days++) {
      const van = after(dag('2019-06-30'), { days })
      const { uitkomst } = oordeel(job(van, van))
      assert.equal(uitkomst?.doorstroom, van > '2019-06-30' && van <= '2021-06-30', van)
    }
  })
})

describe('Terugkeer: na de gemeten job begint een nieuw WOP in collectief maatwerk', () => {
  const nec = job('2019-09-02', '2020-08-31')

  test('Een WOP na de job is terugkeer, ook na de 24 maanden', () => {
    const na = oordeel(nec, job('2020-09-01', null, 'CMW')).uitkomst
    assert.deepEqual(na, { ...gevonden('2019-09-02'), terugkeer: true, terugkeerOp: '2020-09-01' })
    const veelLater = oordeel(nec, job('2024-01-08', null, 'CMW')).uitkomst
    assert.equal(veelLater?.terugkeerOp, '2024-01-08')
  })

  test('Een WOP dat begint terwijl de job nog loopt, is een dubbele job en geen terugkeer', () => {
    assert.equal(oordeel(nec, job('2020-08-31', null, 'CMW')).uitkomst?.terugkeer, false)
    const lopend = job('2019-09-02', null)
    assert.equal(oordeel(lopend, job('2020-09-01', null, 'CMW')).uitkomst?.terugkeer, false)
  })

  test('Het vorige WOP of een job met individueel maatwerk is geen terugkeer', () => {
    const vorig = job('2015-01-01', '2019-06-30', 'CMW')
    const imw = job('2023-07-03', null, 'IMW')
    assert.equal(oordeel(vorig, nec, imw).uitkomst?.terugkeer, false)
  })

  test('Van meerdere nieuwe WOP telt het eerste', () => {
    const jobs = [job('2022-01-03', null, 'CMW'), nec, job('2021-01-04', '2021-12-31', 'CMW')]
    assert.equal(oordeel(...jobs).uitkomst?.terugkeerOp, '2021-01-04')
  })

  test('Van twee jobs op dezelfde eerste dag is de job die het eerst eindigt de gemeten job', () => {
    const kort = job('2019-09-02', '2019-12-31')
    const wop = job('2020-02-03', null, 'CMW')
    assert.equal(oordeel(nec, kort, wop).uitkomst?.terugkeerOp, '2020-02-03')
    assert.equal(oordeel(kort, nec, wop).uitkomst?.terugkeerOp, '2020-02-03')
  })

  test('De job die het eerst gevonden wordt is de gemeten job, ook als ze langer duurt', () => {
    const later = job('2019-10-01', '2019-11-30')
    const wop = job('2020-02-03', null, 'CMW')
    assert.equal(oordeel(later, nec, wop).uitkomst?.terugkeer, false)
  })

  test('Zonder doorstroom is er geen terugkeer', () => {
    assert.deepEqual(oordeel(job('2022-01-03', null, 'CMW')).uitkomst, geen)
  })
})

describe('De invoer van doorstroom', () => {
  const soorten = new Map([[soortDoorstroom.naam, soortDoorstroom]])

  test('Het voorbeeld van de soort wordt gelezen', () => {
    const antwoord = beantwoord(soorten, { soort: 'doorstroom', ...soortDoorstroom.voorbeeld })
    assert.ok('uitkomst' in antwoord)
    assert.deepEqual(antwoord.uitkomst, {
      doorstroom: true,
      eersteNecDag: '2019-09-02',
      jaar: 2019,
      terugkeer: true,
      terugkeerOp: '2020-10-01',
    })
  })

  test('Een job die eindigt voor ze begint is een invoerfout, op dezelfde dag niet', () => {
    const vraag = (tot: string) =>
      beantwoord(soorten, {
        soort: 'doorstroom',
        afgeslotenOp: '2019-06-30',
        tewerkstellingen: [{ van: '2020-01-02', tot, wop: null }],
      })
    assert.ok('fout' in vraag('2020-01-01'))
    assert.ok('uitkomst' in vraag('2020-01-02'))
  })
})
