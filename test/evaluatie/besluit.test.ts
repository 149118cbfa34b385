import assert from 'node:assert/strict'
import { after as naTests, before, describe, test } from 'node:test'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { herbeslisEvaluatie } from '#evaluatie/besluit/herbeslis.ts'
import { besluitbrievenNa } from '#evaluatie/besluit/brieven/jobs.ts'
import { stelBesluitVoor } from '#evaluatie/besluit/store.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { aBewijs, negenPunten } from '#indicatie/indicatie.fixture.ts'
import { after, dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { handle } from '#platform/store/handle.ts'
import { systeem } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { tweedeLezer } from '#test/journey/mensen.ts'
import { meldAan, site, type Hand } from '#test/luik/hand.ts'
import { testdag } from '#test/support/database.ts'
import { aGesproken, evaluator, type Gesproken } from './gesproken.ts'
import { leestabellenKloppen } from './leestabellen.ts'

const { gerda, holle, sneeuwwitje } = medewerkers
const { peperkoek } = werkgevers

const motivering = 'U werkt trager dan vroeger, want het zicht is minder. U vraagt meer uitleg.'
const hoger = { wat: 'pakket', loonpremie: '55', begeleiding: 'hoog', motivering }
const traject = {
  wat: 'traject',
  'trajectVanaf-dag': '1',
  'trajectVanaf-maand': '2',
  'trajectVanaf-jaar': '2027',
  motivering,
}

/** What an employer may never read about a worker. */
const nietVoorWerkgever = /zicht is minder|grond G|HOOG-|PMAH|WOP [1-5]\b|ICF|derde jaar/i

describe('De beslissing na een evaluatie, over het net', () => {
  let tom: Hand
  let lezer: Hand
  let baas: Hand
  before(async () => {
    tom = await meldAan(gerda.id)
    lezer = await meldAan(holle.id)
    baas = await meldAan(peperkoek.id)
  })
  naTests(async () => (await site()).setDay(testdag))

  const stelVoor = async (zaak: Gesproken, velden: Readonly<Record<string, string>>, wie = tom) =>
    wie.stuur(urls.evaluatieVoorstel.href(zaak.params), { ...velden, actie: 'voorstellen' })
  const beslis = (zaak: Gesproken, wie = lezer) =>
    wie.stuur(urls.evaluatieBeslissing.href(zaak.params), { actie: 'beslissen' })

  async function dossierrij({ history }: Gesproken) {
    const { store } = await site()
    const [rij] = await store.read(systeem, (tx) =>
      tx.query<Record<string, unknown>>(
        `select d.loonpremie, d.begeleiding, d.wop_tot as tot, d.evaluatie,
           (select start || ' ' || dag from termijn t where t.history = d.history and t.id = 'D-04') as termijn
         from dossier d where d.history = $1`,
        [history],
      ),
    )
    return rij
  }

  async function brieven({ history }: Gesproken) {
    const { store } = await site()
    const rijen = await store.read(systeem, (tx) =>
      tx.query<{ soort: string; ontvanger: string }>(
        `select soort, ontvanger from brief where history = $1 and soort in ('evaluatie', 'doorstroomtraject') order by 1, 2`,
        [history],
      ),
    )
    return rijen.map(({ soort, ontvanger }) => `${soort} ${ontvanger}`)
  }

  test('drie stappen van de lijst tot de brieven: pakket en traject, voorstel, tweede lezer', async () => {
    const zaak = await aGesproken()
    const wie = await meldAan(evaluator.id)
    const lijst = await wie.haal(urls.dossiers.href({}, { status: 'GESPREK_GEVOERD' }))
    assert.ok(lijst.tekst.includes(zaak.nummer))
    const dossier = await wie.haal(urls.dossier.href(zaak.params))
    const stap1 = urls.evaluatieVaststellingen.href(zaak.params)
    assert.ok(dossier.tekst.includes(`href="${stap1}"`), 'twee klikken van de lijst')
    const vaststellingen = await wie.haal(stap1)
    assert.match(vaststellingen.tekst, /stap 1 van 3/)
    assert.match(vaststellingen.tekst, /12 december 2026/)
    const stap2 = await wie.haal(urls.evaluatieVoorstel.href(zaak.params))
    for (const percentage of [40, 45, 50, 55, 60, 65, 70, 75])
      assert.ok(stap2.tekst.includes(`value="${percentage}"`))
    assert.doesNotMatch(stap2.tekst, /value="(35|80|42)"/)

    const ingevuld = { ...traject, ...hoger }
    const naam = urls.evaluatieVoorstelBrieven.href(zaak.params)
    const alleenTraject = await wie.stuur(naam, traject)
    assert.match(alleenTraject.tekst, /stap 3 van 3/)
    assert.match(alleenTraject.tekst, /Brief over het traject \(L-3\)/)
    assert.doesNotMatch(alleenTraject.tekst, /Brief over het pakket/)
    const nalezen = await wie.stuur(naam, ingevuld)
    assert.equal(nalezen.status, 200)
    assert.match(nalezen.tekst, /<mark><span[^>]*>Alleen in deze brief: <\/span>U werkt trager/)
    assert.match(nalezen.tekst, /Aan de werkgever/)
    assert.deepEqual(await zaak.types(), [], 'nalezen bewaart niets')
    const terug = await wie.stuur(urls.evaluatieVoorstel.href(zaak.params), {
      ...ingevuld,
      actie: 'wijzigen',
    })
    assert.ok(terug.tekst.includes(motivering))
    assert.match(terug.tekst, /value="55" selected|selected[^>]*value="55"/)

    assert.equal((await stelVoor(zaak, hoger, wie)).status, 303)
    assert.equal((await dossierrij(zaak))?.['evaluatie'], 'EVAL_VOORGESTELD')
    const opDossier = await lezer.haal(urls.dossier.href(zaak.params))
    assert.ok(opDossier.tekst.includes(urls.evaluatieBeslissing.href(zaak.params)))
    const lees = await lezer.haal(urls.evaluatieBeslissing.href(zaak.params))
    assert.match(lees.tekst, /Beslis en verstuur de brieven/)
    assert.ok(lees.tekst.includes(motivering))
    assert.equal((await beslis(zaak)).status, 303)
    assert.deepEqual(await zaak.types(), [
      'EvaluatiebesluitVoorgesteld',
      'EvaluatieBeslist',
      'PakketGewijzigd',
    ])
    assert.deepEqual(await dossierrij(zaak), {
      loonpremie: 55,
      begeleiding: 'hoog',
      tot: '2031-11-21',
      evaluatie: null,
      termijn: '2026-11-22 2031-11-21',
    })
  })

  test('pakket en traject samen: vier brieven, één keer, en de taak om het traject te starten', async () => {
    const zaak = await aGesproken()
    const zaal = await site()
    const { store } = zaal
    await store.write(gerda, async (tx) => {
      const gedaan = await stelBesluitVoor(tx, zaak.history, zaak.params.aanvraag, testdag, {
        pakket: { loonpremie: 45, begeleiding: 'midden' },
        doorstroomtraject: true,
        trajectVanaf: dag('2027-02-01'),
        motivering,
      })
      assert.ok(!isNotPossible(gedaan))
    })
    assert.equal((await beslis(zaak)).status, 303)
    assert.equal((await dossierrij(zaak))?.['tot'], '2031-11-21', 'gelijk geeft ook 5 jaar')
    assert.equal((await dossierrij(zaak))?.['evaluatie'], 'TRAJECT_STARTEN')
    const taken = await tom.haal(urls.dossiers.href({}, { status: 'TRAJECT_STARTEN' }))
    assert.ok(taken.tekst.includes(zaak.nummer))
    assert.match(taken.tekst, /Doorstroomtraject starten/)
    const dossier = await tom.haal(urls.dossier.href(zaak.params))
    assert.match(dossier.tekst, /Doorstroomtraject starten tegen 1 februari 2027/)

    await zaal.work()
    const alle = [
      'doorstroomtraject persoon',
      'doorstroomtraject werkgever',
      'evaluatie persoon',
      'evaluatie werkgever',
    ]
    assert.deepEqual(await brieven(zaak), alle)
    const beslist = (await zaak.events()).find(({ type }) => type === 'EvaluatieBeslist')!
    await store.write(systeem, (tx) => tx.plan(besluitbrievenNa(beslist)[0]!))
    await zaal.work()
    assert.deepEqual(await brieven(zaak), alle)

    const mijn = await (await meldAan(zaak.insz)).haal(urls.mijn.href())
    assert.match(mijn.tekst, /Gelijk: een loonpremie van 45/)
    assert.match(mijn.tekst, /Begeleiding naar een gewone job/)
    assert.match(mijn.tekst, /22 november 2031, na 5 jaar/)
    const werkgever = await baas.haal(urls.werknemer.href(zaak.params))
    assert.match(werkgever.tekst, /22 november 2031, na 5 jaar/)
    assert.match(werkgever.tekst, /De steun voor .* blijft dezelfde/)
    assert.match(werkgever.tekst, /krijgt begeleiding naar een gewone job/)
    assert.match(werkgever.tekst, /Een correctie kan alleen zolang het startpakket geldt/)
    const persoon = await meldAan(zaak.insz)
    for (const mag of [
      await persoon.haal(urls.mijnEvaluatie.href()),
      await baas.haal(urls.werkgeverEvaluatie.href(zaak.params)),
      await tom.haal(urls.dossierEvaluatie.href(zaak.params)),
    ])
      assert.match(mag.tekst, /Wacht tot 22 november 2031/, 'G2 is 5 jaar dicht (Q-09)')
    const aanvraag = await baas.haal(urls.aanvraag.href(zaak.params))
    assert.match(aanvraag.tekst, /Gelijk: een loonpremie van 45/)
    for (const { tekst } of [werkgever, await baas.haal(urls.werkgever.href())])
      assert.doesNotMatch(tekst, nietVoorWerkgever)
    assert.ok(!aanvraag.tekst.includes(motivering))
    const staf = await tom.haal(urls.dossierEvaluatie.href(zaak.params))
    assert.ok(staf.tekst.includes(motivering))
    assert.match(staf.tekst, /Te do\S*en: doorstroom\S*traject starten/)
    assert.equal(herbeslisEvaluatie(beslist as unknown as EvaluatieEvent), undefined)
    await leestabellenKloppen(zaak)
  })

  test('een traject alleen laat het pakket en zijn einddatum zoals ze waren', async () => {
    const zaak = await aGesproken()
    const ervoor = await dossierrij(zaak)
    assert.equal((await stelVoor(zaak, traject)).status, 303)
    assert.equal((await beslis(zaak)).status, 303)
    assert.deepEqual(await zaak.types(), ['EvaluatiebesluitVoorgesteld', 'EvaluatieBeslist'])
    assert.deepEqual(await dossierrij(zaak), { ...ervoor, evaluatie: 'TRAJECT_STARTEN' })
  })

  test('20 dagen na het gesprek is op tijd, de dag erna te laat: dat staat er, en beslissen kan nog', async () => {
    const zaal = await site()
    for (const [dagen, laat] of [
      [20, false],
      [21, true],
    ] as const) {
      const zaak = await aGesproken()
      zaal.setDay(after(testdag, { days: dagen }))
      const nalezen = await tom.stuur(urls.evaluatieVoorstelBrieven.href(zaak.params), hoger)
      assert.equal(/Deze beslissing is te laat/.test(nalezen.tekst), laat)
      assert.equal((await stelVoor(zaak, hoger)).status, 303)
      assert.equal((await beslis(zaak)).status, 303)
      const { besluit } = await zaak.besluit()
      assert.equal(besluit?.uitkomst.teLaat, laat)
      for (const wie of [tom, baas]) {
        const waar = wie === tom ? urls.dossier : urls.werknemer
        const { tekst } = await wie.haal(waar.href(zaak.params))
        assert.equal(/Te laat: het kon tot en met 12 december 2026/.test(tekst), laat)
      }
      zaal.setDay(testdag)
    }
  })

  test('twee lezers tegelijk: één beslist, de ander hoort wie voor was en houdt wat die schreef', async () => {
    const zaak = await aGesproken()
    await stelVoor(zaak, hoger)
    const ander = await meldAan(tweedeLezer.id)
    const reden = 'De begeleiding lijkt mij te veel.'
    const antwoorden = await Promise.all(
      [lezer, ander].map((wie) =>
        wie.stuur(urls.evaluatieBeslissing.href(zaak.params), { actie: 'beslissen', reden }),
      ),
    )
    assert.deepEqual(antwoorden.map(({ status }) => status).toSorted(), [303, 409])
    const verliezer = antwoorden.find(({ status }) => status === 409)!
    assert.match(verliezer.tekst, /besliste al op/)
    assert.ok(verliezer.tekst.includes(reden))
    assert.equal((await zaak.types()).filter((type) => type === 'EvaluatieBeslist').length, 1)
  })

  test('twee voorstellen tegelijk: één wacht, de ander houdt zijn uitleg', async () => {
    const zaak = await aGesproken()
    const wie = await meldAan(evaluator.id)
    const antwoorden = await Promise.all([tom, wie].map((hand) => stelVoor(zaak, hoger, hand)))
    assert.deepEqual(antwoorden.map(({ status }) => status).toSorted(), [303, 409])
    const verliezer = antwoorden.find(({ status }) => status === 409)!
    assert.match(verliezer.tekst, /maakte al een voorstel/)
    assert.ok(verliezer.tekst.includes(motivering))
    assert.deepEqual(await zaak.types(), ['EvaluatiebesluitVoorgesteld'])
  })

  test('wie voorstelde, krijgt de beslissing niet; terugsturen vraagt een reden', async () => {
    const zaak = await aGesproken()
    const { store } = await site()
    await store.write({ ...tweedeLezer, rol: 'team TOM' }, async (tx) => {
      const gedaan = await stelBesluitVoor(tx, zaak.history, zaak.params.aanvraag, testdag, {
        pakket: { loonpremie: 55, begeleiding: 'hoog' },
        doorstroomtraject: false,
        trajectVanaf: null,
        motivering,
      })
      assert.ok(!isNotPossible(gedaan))
    })
    const zelf = await beslis(zaak, await meldAan(tweedeLezer.id))
    assert.equal(zelf.status, 403)
    assert.match(zelf.tekst, /Wie het voorstel maakte/)
    const waar = urls.evaluatieBeslissing.href(zaak.params)
    assert.equal((await lezer.stuur(waar, { actie: 'terugsturen' })).status, 409)
    const reden = 'Zeg ook iets over de begeleiding.'
    assert.equal((await lezer.stuur(waar, { actie: 'terugsturen', reden })).status, 303)
    assert.equal((await dossierrij(zaak))?.['evaluatie'], 'GESPREK_GEVOERD')
    for (const wie of [tom, baas])
      assert.ok((await beslis(zaak, wie)).status >= 403, 'alleen een beslisser')
  })

  test('een bewijs dat na het voorstel kwam, maakt het ongeldig; wat getypt is, blijft', async () => {
    const zaak = await aGesproken()
    await stelVoor(zaak, hoger)
    const { store } = await site()
    await store.write(sneeuwwitje, async (tx) => {
      const bewijs = aBewijs({ id: crypto.randomUUID(), attest: negenPunten })
      const vast = { type: 'leg bewijs vast', op: testdag, bewijs } as const
      assert.ok(!isNotPossible(await handle(tx, indicatie, zaak.history, vast)))
    })
    const lees = await lezer.haal(urls.evaluatieBeslissing.href(zaak.params))
    assert.match(lees.tekst, /Er kwamen feiten bij/)
    assert.doesNotMatch(lees.tekst, /Beslis en verstuur/)
    assert.equal((await beslis(zaak)).status, 409)
    assert.deepEqual(await zaak.types(), ['EvaluatiebesluitVoorgesteld'])
  })

  test('een formulier met fouten zegt wat ontbreekt en houdt wat getypt is', async () => {
    const zaak = await aGesproken()
    const waar = urls.evaluatieVoorstelBrieven.href(zaak.params)
    const zonder = await tom.stuur(waar, { wat: 'pakket', motivering })
    assert.equal(zonder.status, 422)
    assert.match(zonder.tekst, /Kies een percentage\./)
    assert.match(zonder.tekst, /Kies hoeveel begeleiding\./)
    assert.ok(zonder.tekst.includes(motivering))
    assert.equal((await tom.stuur(waar, { motivering })).status, 422)
    const kort = await tom.stuur(waar, { ...hoger, motivering: 'Te kort.' })
    assert.match(kort.tekst, /minstens 20 tekens/)
    for (const loonpremie of ['35', '80', '42', '45.5'])
      assert.equal((await tom.stuur(waar, { ...hoger, loonpremie })).status, 422)
    const gisteren = await tom.stuur(waar, { ...traject, 'trajectVanaf-jaar': '2026' })
    assert.equal(gisteren.status, 409)
    assert.match(gisteren.tekst, /niet voor vandaag beginnen/)
    assert.deepEqual(await zaak.types(), [])
  })
})
