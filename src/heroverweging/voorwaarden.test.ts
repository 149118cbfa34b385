import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { beantwoord } from '#law/invoer.ts'
import type { Deels } from '#law/soort.ts'
import { soortHeroverweging } from './soorten.ts'
import {
  beoordeelVerzoek,
  beslissingen,
  indieners,
  type Heroverwegingsverzoek,
} from './voorwaarden.ts'

function oordeel(anders: Deels<Heroverwegingsverzoek> = {}) {
  const gevonden = beoordeelVerzoek({
    regeling: 'IMW',
    beslissing: 'indicatie',
    indiener: 'werknemer',
    kennisname: dag('2024-03-14'),
    ingediendOp: dag('2024-04-29'),
    ...anders,
  })
  return { ...gevonden, codes: gevonden.gebreken.map(({ code }) => code) }
}

describe('Heroverweging in collectief maatwerk', () => {
  test('Er is geen termijn (Q-02): ook jaren later is een verzoek ontvankelijk', () => {
    const { uitkomst, ontvankelijk, aannames, codes } = oordeel({
      regeling: 'CMW',
      kennisname: dag('2019-03-14'),
    })
    assert.deepEqual(uitkomst, { laatsteDag: null })
    assert.deepEqual([ontvankelijk, aannames, codes], [true, ['Q-02'], []])
  })

  test('De drie indieners staan in het antwoord met de cijfers per indiener', () => {
    const { motivering } = oordeel({ regeling: 'CMW' })
    assert.match(motivering[0]!.grondslag, /aanvragen WOP \(2023\), antwoord 2$/)
  })

  test('Werkzoekende, werknemer en werkgever mogen elke beslissing aanvechten', () => {
    for (const beslissing of beslissingen)
      for (const indiener of indieners) {
        const { ontvankelijk } = oordeel({ regeling: 'CMW', beslissing, indiener })
        assert.equal(ontvankelijk, true, `${indiener} over ${beslissing}`)
      }
  })

  test('De kennisname is niet nodig zonder termijn', () => {
    const { ontbreekt, uitkomst } = oordeel({ regeling: 'CMW', kennisname: undefined })
    assert.deepEqual([ontbreekt, uitkomst], [[], { laatsteDag: null }])
  })

  test('Met het profiel "IMW" gelden 45, 60 en 30 dagen', () => {
    const cmw = { regeling: 'CMW', profiel: 'IMW', indiener: 'werkgever' } as const
    const { uitkomst, codes, aannames } = oordeel(cmw)
    assert.deepEqual(uitkomst, {
      laatsteDag: '2024-04-29',
      adviesTegen: '2024-06-28',
      beslissingTegen: '2024-07-28',
    })
    assert.deepEqual([codes, aannames], [[], ['Q-02']])
    assert.deepEqual(oordeel({ ...cmw, ingediendOp: dag('2024-04-30') }).codes, ['TE_LAAT'])
    assert.deepEqual(oordeel({ ...cmw, kennisname: undefined }).ontbreekt, ['kennisname'])
  })
})

describe('Heroverweging in individueel maatwerk (D-20, D-21, D-22)', () => {
  test('Kennisname op 14 maart 2024: zondag 28 april schuift op, 29 april is op tijd', () => {
    const { uitkomst, ontvankelijk } = oordeel()
    assert.deepEqual(uitkomst, {
      laatsteDag: '2024-04-29',
      adviesTegen: '2024-06-28',
      beslissingTegen: '2024-07-28',
    })
    assert.equal(ontvankelijk, true)
  })

  test('Een dag later is het recht vervallen', () => {
    const { codes, ontvankelijk, uitkomst } = oordeel({ ingediendOp: dag('2024-04-30') })
    assert.deepEqual([codes, ontvankelijk], [['TE_LAAT'], false])
    assert.equal(uitkomst?.laatsteDag, '2024-04-29')
  })

  test('Kennisname op 1 maart 2024: 15 april is de laatste dag', () => {
    const op = (ingediendOp: string) =>
      oordeel({ kennisname: dag('2024-03-01'), ingediendOp: dag(ingediendOp) }).codes
    assert.deepEqual(op('2024-04-15'), [])
    assert.deepEqual(op('2024-04-16'), ['TE_LAAT'])
  })

  test('Zonder kennisname is niets te zeggen: dat feit ontbreekt', () => {
    const gevonden = oordeel({ kennisname: undefined })
    assert.deepEqual([gevonden.uitkomst, gevonden.ontbreekt], [null, ['kennisname']])
    assert.equal('ontvankelijk' in gevonden, false)
    const verkeerd = oordeel({ kennisname: undefined, indiener: 'werkgever' })
    assert.equal(verkeerd.ontvankelijk, false)
  })

  test('Wie mag: de indicatie alleen werkzoekende of werknemer, de evaluatie werknemer of werkgever', () => {
    const mag = beslissingen.flatMap((beslissing) =>
      indieners
        .filter((indiener) => oordeel({ beslissing, indiener }).ontvankelijk)
        .map((indiener) => `${beslissing}: ${indiener}`),
    )
    assert.deepEqual(mag, [
      'indicatie: werkzoekende',
      'indicatie: werknemer',
      'evaluatie: werknemer',
      'evaluatie: werkgever',
    ])
    assert.deepEqual(oordeel({ indiener: 'werkgever' }).codes, ['VERKEERDE_INDIENER'])
  })

  test('De motivering zegt in een zin wie mag en wie vraagt', () => {
    const { motivering } = oordeel({ beslissing: 'indicatie', indiener: 'werkgever' })
    assert.ok(
      motivering.some(
        ({ tekst }) =>
          tekst ===
          'Over de indicatie in individueel maatwerk kunnen werkzoekende en werknemer heroverweging vragen; hier vraagt de werkgever.',
      ),
    )
  })

  test('Een aparte beslissing over startpakket of correctie bestaat niet', () => {
    for (const beslissing of ['startpakket', 'correctie'] as const) {
      const { uitkomst, ontvankelijk, codes, gebreken } = oordeel({ beslissing })
      const raad = beslissing === 'startpakket' ? /van de indicatie/ : /Kijk de regeling na/
      assert.match(gebreken[0]!.tekst, raad)
      assert.deepEqual([uitkomst, ontvankelijk, codes], [null, false, ['BESLISSING_BESTAAT_NIET']])
    }
  })

  test('Wie zo een beslissing ook nog te laat aanvecht, leest beide gebreken; zonder kennisname is er niets te vragen', () => {
    for (const beslissing of ['startpakket', 'correctie'] as const) {
      const op = (ingediendOp: string) =>
        oordeel({ beslissing, kennisname: dag('2024-01-01'), ingediendOp: dag(ingediendOp) })
      assert.deepEqual(op('2024-02-15').codes, ['BESLISSING_BESTAAT_NIET'])
      const laat = op('2024-12-31')
      assert.deepEqual(laat.codes, ['BESLISSING_BESTAAT_NIET', 'TE_LAAT'])
      assert.deepEqual([laat.uitkomst, laat.ontvankelijk], [null, false])
      const zonder = oordeel({ beslissing, kennisname: undefined })
      assert.deepEqual([zonder.codes, zonder.ontbreekt], [['BESLISSING_BESTAAT_NIET'], []])
    }
  })

  test('Individueel maatwerk bestaat vanaf 1 juli 2023', () => {
    const op = (kennisname: string) =>
      oordeel({ kennisname: dag(kennisname), ingediendOp: dag('2023-07-10') }).codes
    assert.deepEqual(op('2023-06-30'), ['VOOR_INWERKINGTREDING'])
    assert.deepEqual(op('2023-07-01'), [])
  })

  test('Een verzoek van voor de kennisname spreekt zichzelf tegen, op de dag zelf niet', () => {
    const eerder = oordeel({ ingediendOp: dag('2024-03-13') })
    assert.deepEqual(eerder.codes, ['DAGEN_TEGENSTRIJDIG'])
    assert.match(eerder.gebreken[0]!.grondslag, /individueel maatwerk/)
    const cmw = oordeel({ regeling: 'CMW', ingediendOp: dag('2024-03-13') })
    assert.deepEqual(cmw.codes, ['DAGEN_TEGENSTRIJDIG'])
    assert.match(cmw.gebreken[0]!.grondslag, /werkgeverspagina/)
    assert.deepEqual(oordeel({ ingediendOp: dag('2024-03-14') }).codes, [])
  })

  test('Het voorbeeld van de soort wordt gelezen en aanvaard', () => {
    const soorten = new Map([[soortHeroverweging.naam, soortHeroverweging]])
    const antwoord = beantwoord(soorten, {
      soort: 'heroverweging',
      ...soortHeroverweging.voorbeeld,
    })
    assert.ok('uitkomst' in antwoord)
    assert.deepEqual(antwoord.uitkomst, oordeel().uitkomst)
    assert.equal(antwoord.regelversie, '2023-07-01')
  })
})

describe('Een verzoek waarvan feiten ontbreken', () => {
  test('In collectief maatwerk is er nooit een termijn (Q-02): beslissing en indiener zijn niet nodig', () => {
    const gevonden = beoordeelVerzoek({ regeling: 'CMW', ingediendOp: dag('2024-12-31') })
    assert.deepEqual(gevonden.uitkomst, { laatsteDag: null })
    assert.deepEqual([gevonden.ontvankelijk, gevonden.ontbreekt], [true, []])
    assert.deepEqual(gevonden.aannames, ['Q-02'])
  })

  test('In individueel maatwerk zijn de kennisname en de dag van het verzoek nodig: beide worden genoemd, onder de regel van 1 juli 2023', () => {
    const gevonden = oordeel({ kennisname: undefined, ingediendOp: undefined })
    assert.deepEqual(gevonden.ontbreekt, ['kennisname', 'ingediendOp'])
    assert.deepEqual([gevonden.uitkomst, gevonden.regelversie], [null, '2023-07-01'])
    assert.equal(gevonden.motivering.length, 3)
  })

  test('Wie het vraagt, is nodig zolang het verzoek op tijd is; te laat niet meer', () => {
    const opTijd = oordeel({ indiener: undefined })
    assert.deepEqual([opTijd.uitkomst, opTijd.ontbreekt], [null, ['indiener']])
    const teLaat = oordeel({ indiener: undefined, ingediendOp: dag('2024-04-30') })
    assert.deepEqual([teLaat.ontvankelijk, teLaat.ontbreekt], [false, []])
    assert.equal(teLaat.uitkomst?.laatsteDag, '2024-04-29')
  })

  test('Over een startpakket in individueel maatwerk bestaat geen beslissing, wat er ook ontbreekt', () => {
    const gevonden = beoordeelVerzoek({ regeling: 'IMW', beslissing: 'startpakket' })
    assert.deepEqual(
      [gevonden.uitkomst, gevonden.ontvankelijk, gevonden.ontbreekt],
      [null, false, []],
    )
  })

  test('Zonder regeling wordt alles gevraagd wat in een van beide nodig is', () => {
    assert.deepEqual([...beoordeelVerzoek({ indiener: 'werknemer' }).ontbreekt].sort(), [
      'beslissing',
      'ingediendOp',
      'kennisname',
      'regeling',
    ])
  })
})
