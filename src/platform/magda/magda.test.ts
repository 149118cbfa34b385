import { dag } from '#law/dag.ts'
import type { Feit, Leesresultaat } from '#register/magda/feiten.ts'
import { beoordeelInsz } from '#register/insz.ts'
import { type Operatie, operaties } from '#register/magda/operaties.ts'
import { alsTekst } from '#register/magda/tekst.ts'
import { feitenVan, magdaMap, metMagdaMap } from '#test/support/magda.ts'
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { leesMagdaXml, magdaUitMap } from './magda.ts'
import { XsdMap } from './xml-schema.ts'

const map = magdaMap() ?? ''
const antwoorden = join(map, 'antwoorden')

/** Files with facts, files that prove nothing, refused files, facts in all. */
const telling: Readonly<Record<Operatie, readonly [number, number, number, number]>> = {
  'Gezin.GeefKindVoordelen': [6, 0, 0, 37],
  'LED.GeefBewijs': [24, 6, 0, 105],
  'Onderneming.GeefOnderneming': [28, 0, 0, 28],
  'Onderwijs.GeefHistoriekInschrijving': [51, 1, 0, 314],
  'SocEcon.GeefStatusRechtOndersteuningen': [10, 2, 0, 10],
  'SocZek.GeefDossierHandicap': [10, 0, 0, 19],
  'SocZek.GeefSociaalStatuut': [17, 4, 0, 24],
  'Werk.GeefDmfaVoorWerknemer': [6, 2, 0, 20],
  'Werk.GeefWerkrelaties': [16, 2, 0, 20],
}

describe('de gepubliceerde testantwoorden van MAGDA', metMagdaMap, () => {
  let xsd: XsdMap
  before(() => {
    xsd = new XsdMap(join(map, 'xsd'))
  })
  after(() => xsd[Symbol.dispose]())

  for (const { dienst, versie } of operaties)
    test(`${dienst}: elk antwoord is geldig volgens het schema en geeft feiten of een reden`, async () => {
      const folder = join(antwoorden, `${dienst}.${versie}.0000`)
      const counts = { feiten: 0, 'bewijst niets': 0, geweigerd: 0 }
      let facts = 0
      for (const name of await readdir(folder)) {
        const { resultaat, schema } = leesMagdaXml(await readFile(join(folder, name)), xsd)
        assert.equal(schema, 'geldig volgens het schema', name)
        counts[resultaat.soort]++
        if (resultaat.soort === 'feiten') facts += resultaat.feiten.length
        else assert.match(resultaat.reden, /\w{4,}.*\.$/, name)
        assert.ok(alsTekst(resultaat).join('').length > 20, name)
      }
      assert.deepEqual(
        [counts.feiten, counts['bewijst niets'], counts.geweigerd, facts],
        telling[dienst],
      )
    })

  const magda = magdaUitMap(antwoorden)
  const lees = async (operatie: Operatie, sleutel: string): Promise<Leesresultaat> =>
    (await magda.vraag(operatie, sleutel)).resultaat
  const feiten = async (operatie: Operatie, sleutel: string): Promise<readonly Feit[]> => {
    const result = await lees(operatie, sleutel)
    assert.ok(result.soort === 'feiten', JSON.stringify(result))
    return result.feiten
  }

  test('dossier handicap: recht sinds 4 september 2020, IVT C, IT 1, 9 punten', async () => {
    const alle = await feiten('SocZek.GeefDossierHandicap', '00683042157')
    const [recht] = feitenVan(alle, 'tegemoetkoming handicap')
    assert.deepEqual(
      [
        recht?.persoon,
        recht?.geldigVan,
        recht?.geldigTot,
        recht?.ivt.categorie,
        recht?.it.categorie,
      ],
      ['00683042157', '2020-09-04', null, 'C', 1],
    )
    assert.equal(recht?.bron.datum, '2025-11-19')
    const [erkenning] = feitenVan(alle, 'erkenning handicap')
    assert.deepEqual([erkenning?.punten, erkenning?.zonderEinde], [9, true])
  })

  test('dossier handicap van een kind: een erkenning zonder punten', async () => {
    const [erkenning] = feitenVan(
      await feiten('SocZek.GeefDossierHandicap', '16661094171'),
      'erkenning handicap',
    )
    assert.deepEqual([erkenning?.wie, erkenning?.punten], ['kind', null])
  })

  test('dossier handicap met alleen een kaart: geen recht, en wat weggelaten is staat erbij', async () => {
    const result = await lees('SocZek.GeefDossierHandicap', '04651999966')
    assert.ok(result.soort === 'feiten')
    assert.deepEqual(
      result.feiten.map(({ soort, persoon, geldigVan, geldigTot }) => [
        soort,
        persoon,
        geldigVan,
        geldigTot,
      ]),
      [['sociale kaart', null, '2023-05-15', '2030-05-15']],
    )
    assert.match(result.opmerkingen[0]!.reden, /liet het element "filteredElement" weg/)
  })

  test('sociaal statuut: een van de twee statuten is van toepassing', async () => {
    const statuten = feitenVan(
      await feiten('SocZek.GeefSociaalStatuut', '07612656930'),
      'sociaal statuut',
    )
    assert.deepEqual(
      statuten.map(({ naam, vanToepassing }) => [naam, vanToepassing]),
      [
        ['GENT_PARKING_CHILD', false],
        ['GENT_PARKING_ADULT', true],
      ],
    )
  })

  test('sociaal statuut van een nummer dat niet bestaat: de bron zegt het zelf', async () => {
    const result = await lees('SocZek.GeefSociaalStatuut', '06691087347')
    assert.equal(
      result.soort === 'bewijst niets' && result.reden,
      'KSZ meldt 30001: Geen gegevens gevonden voor de vraag.',
    )
  })

  test('onderwijs: vier schooljaren BuSO opleidingsvorm 1', async () => {
    const alle = feitenVan(
      await feiten('Onderwijs.GeefHistoriekInschrijving', '99681543224'),
      'inschrijving onderwijs',
    )
    const buso = alle.filter(({ opleidingsvorm }) => opleidingsvorm === 1)
    assert.deepEqual(buso.map(({ geldigVan, geldigTot }) => [geldigVan, geldigTot]).toSorted(), [
      ['2013-09-01', '2014-08-31'],
      ['2014-09-01', '2015-08-31'],
      ['2015-09-01', '2016-08-31'],
      ['2016-09-01', '2017-08-31'],
    ])
    assert.deepEqual([buso[0]?.buitengewoon, buso[0]?.typeBuitengewoon], [true, '2'])
  })

  test('onderwijs: buitengewoon lager onderwijs type 1 heeft geen opleidingsvorm', async () => {
    const result = await lees('Onderwijs.GeefHistoriekInschrijving', '99610100150')
    assert.ok(result.soort === 'feiten')
    const [blo] = feitenVan(result.feiten, 'inschrijving onderwijs').filter(
      (each) => each.buitengewoon,
    )
    assert.deepEqual([blo?.opleidingsvorm, blo?.opleiding], [null, 'BLO Lager onderwijs type 1'])
    // The answer says level 4, "Lager onderwijs"; the schema explains 1, 2 and 3 only.
    assert.equal(blo?.niveau, null)
    assert.match(result.opmerkingen[0]!.reden, /code 4; wat die betekent, staat niet in het schema/)
  })

  test('studiebewijzen: drie attesten van OV2 en een van OV3', async () => {
    const bewijzen = feitenVan(await feiten('LED.GeefBewijs', '96611827972'), 'studiebewijs')
    assert.deepEqual(bewijzen.map(({ opleidingsvorm }) => opleidingsvorm).toSorted(), [2, 2, 2, 3])
    assert.ok(bewijzen.every(({ buitengewoon, authentiek }) => buitengewoon && authentiek))
  })

  test('studiebewijzen: een eigen verklaring en een datum in 1800 zijn geen bewijs', async () => {
    const [verklaring] = feitenVan(await feiten('LED.GeefBewijs', '00681700983'), 'studiebewijs')
    assert.deepEqual(
      [verklaring?.authentiek, verklaring?.uitgereiktOp, verklaring?.jaar],
      [false, '2013-06-30', 2013],
    )
    const result = await lees('LED.GeefBewijs', '90642300294')
    assert.ok(result.soort === 'feiten')
    const [zonderDag] = feitenVan(result.feiten, 'studiebewijs')
    assert.deepEqual(
      [zonderDag?.uitgereiktOp, zonderDag?.jaar, zonderDag?.geldigVan],
      [null, null, null],
    )
    assert.match(result.opmerkingen[0]!.reden, /jaar 1800/)
  })

  test('studiebewijzen: 23 van de 24 gaan over iemand anders dan gevraagd', async () => {
    const personen = (await feiten('LED.GeefBewijs', '88642199886')).map(({ persoon }) => persoon)
    assert.equal(personen.filter((each) => each === '88642199886').length, 1)
    assert.equal(personen.filter((each) => each === '90722501082').length, 23)
  })

  test('kindvoordelen: de toeslag staat bij het kind en bij wie het geld ontvangt', async () => {
    const toeslagen = feitenVan(
      await feiten('Gezin.GeefKindVoordelen', '75681245770'),
      'kindvoordeel',
    ).filter(({ categorie }) => categorie === 'ZORG_SPECIALE_NODEN')
    assert.deepEqual(
      toeslagen
        .map(({ rol, persoon, geldigVan, geldigTot }) => [rol, persoon, geldigVan, geldigTot])
        .slice(0, 2),
      [
        ['kind', '15652014525', '2019-01-01', '2021-08-31'],
        ['begunstigde', '75681245770', '2019-01-01', '2021-08-31'],
      ],
    )
  })

  test('werkrelaties: een contract van 8 september 2019 tot 28 februari 2022', async () => {
    const [werk] = feitenVan(await feiten('Werk.GeefWerkrelaties', '00630300287'), 'werkrelatie')
    assert.deepEqual(
      [werk?.persoon, werk?.kbo, werk?.geldigVan, werk?.geldigTot, werk?.paritairComite],
      ['00630300287', '0456123791', '2019-09-08', '2022-02-28', '145'],
    )
  })

  test('DmfA: van zeven aangiften tellen er drie; de andere zijn geannuleerd of vervangen', async () => {
    const result = await lees('Werk.GeefDmfaVoorWerknemer', '82650300149')
    assert.ok(result.soort === 'feiten')
    const werk = feitenVan(result.feiten, 'tewerkstelling in kwartaal')
    assert.deepEqual(
      [werk[0]?.kwartaal, werk[0]?.kbo, werk[0]?.urenWerknemer, werk[0]?.prestaties],
      ['2023K2', '0308356862', 3500, [{ code: '2', dagen: 3200, uren: null }]],
    )
    assert.deepEqual([werk.length, result.opmerkingen.length], [3, 4])
  })

  test('recht op ondersteuning: VOP toegekend voor 2018', async () => {
    const [status] = feitenVan(
      await feiten('SocEcon.GeefStatusRechtOndersteuningen', '71690999827'),
      'recht op ondersteuning',
    )
    assert.deepEqual(
      [status?.maatregel, status?.status, status?.beslistOp, status?.geldigVan, status?.geldigTot],
      ['VOP', 'TG', '2017-10-13', '2018-01-01', '2018-12-31'],
    )
  })

  test('onderneming: naam, zetel en vestiging', async () => {
    const [bedrijf] = feitenVan(
      await feiten('Onderneming.GeefOnderneming', '0572123717'),
      'onderneming',
    )
    assert.deepEqual(
      [
        bedrijf?.naam,
        bedrijf?.rechtspersoon,
        bedrijf?.actief,
        bedrijf?.adres?.nis,
        bedrijf?.adres?.gemeente,
      ],
      ['Goossens Accounting', false, true, '23025', 'Grimbergen'],
    )
    assert.deepEqual(
      bedrijf?.vestigingen.map(({ nummer, actief }) => [nummer, actief]),
      [['2454123754', true]],
    )
  })

  test('een nummer zonder antwoord bewijst niets', async () => {
    const result = await lees('LED.GeefBewijs', '85073003328')
    assert.match(
      result.soort === 'bewijst niets' ? result.reden : '',
      /geen antwoord van deze dienst/,
    )
  })

  test('een antwoord dat het schema breekt wordt geweigerd bij het element', async () => {
    const path = join(antwoorden, 'SocZek.GeefDossierHandicap.03.00.0000/00683042157.xml')
    const goed = await readFile(path, 'utf8')
    const kapot = (from: string | RegExp, to: string) => {
      const { resultaat, schema } = leesMagdaXml(goed.replace(from, to), xsd)
      assert.ok(resultaat.soort === 'geweigerd')
      assert.equal(schema, 'ongeldig volgens het schema')
      return resultaat.element
    }
    assert.equal(kapot('<totalPoints>9<', '<totalPoints>negen<'), 'totalPoints')
    assert.equal(kapot(/<categoryIVT>.*<\/categoryIVT>/, ''), 'categoryIT')
    assert.equal(kapot('<ssin>00683042157<', '<ssin>1<'), 'ssin')
  })
})

describe('MAGDA als map', () => {
  test('een sleutel die geen nummer is, komt nooit in een pad', async () => {
    await assert.rejects(
      magdaUitMap('/tmp').vraag('LED.GeefBewijs', '../../etc/passwd'),
      RangeError,
    )
  })
})

test('de testnummers van MAGDA zijn TST-nummers', () => {
  const oordeel = beoordeelInsz('00683042157')
  assert.deepEqual(oordeel.geldig && [oordeel.test, oordeel.geboortedatum], [
    true,
    dag('2000-08-30'),
  ])
})
