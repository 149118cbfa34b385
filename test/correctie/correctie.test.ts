import assert from 'node:assert/strict'
import { after as naTests, before, describe, test } from 'node:test'
import { accountVan } from '#demo/burgers.ts'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { statusOpLijst } from '#dossier/lijststatus.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { after, dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { handle } from '#platform/store/handle.ts'
import { putDemoAccounts } from '#platform/http/accounts.ts'
import { systeem } from '#platform/types.ts'
import { beslisCorrectie, stelCorrectieVoor } from '#correctie/store.ts'
import { urls } from '#urls.ts'
import { neemInDienst, openZaak, type Zaak } from '#test/journey/zaak.ts'
import { tweedeLezer } from '#test/journey/mensen.ts'
import { aPdf, meldAan, site, stukUit, velden, type Hand } from '#test/luik/hand.ts'
import { testdag } from '#test/support/database.ts'

const { peperkoek, wensput } = werkgevers
const { sneeuwwitje, gerda, holle } = medewerkers
const laatste = after(testdag, { days: 56 })

interface Geval extends Zaak {
  readonly insz: string
  readonly adres: { readonly nummer: string }
}

/** Somebody with WOP 3 whom De Peperkoek hired on the day of the tests. */
async function aWerknemer(): Promise<Geval> {
  const zaal = await site()
  const { store } = zaal
  zaal.setDay(testdag)
  const persoon = aPersoon()
  await store.write(systeem, (tx) =>
    putDemoAccounts(tx, store.clock, [accountVan(persoon, 'Werkt.')]),
  )
  const zaak = await openZaak(persoon)
  await neemInDienst(zaak, peperkoek)
  return { ...zaak, insz: persoon.insz, adres: { nummer: zaak.nummer } }
}

/** The consultant records what the paper proves: 9 points. */
async function legHoogVast({ history }: Geval): Promise<void> {
  const { store } = await site()
  await store.write(sneeuwwitje, async (tx) => {
    const vast = await handle(tx, indicatie, history, {
      type: 'leg bewijs vast',
      op: testdag,
      bewijs: {
        id: `hoog-${history}`,
        attest: { code: 'HOOG-4', it: { recht: true, punten: 9 } },
        uitgever: 'FOD Sociale Zekerheid',
        afgegevenOp: dag('2026-10-01'),
        geldigTot: null,
        herkomst: 'papier',
        document: 'attest',
        aanvaardDoor: betrokkene(sneeuwwitje),
      },
    })
    assert.ok(!isNotPossible(vast))
  })
}

async function status({ history }: Geval): Promise<string> {
  const { store } = await site()
  const [rij] = await store.read(systeem, (tx) =>
    tx.query<{ status: string }>(
      `select ${statusOpLijst} as status from dossier d where d.history = $1`,
      [history],
    ),
  )
  return rij!.status
}

async function soorten(zaak: Geval): Promise<readonly string[]> {
  return (await zaak.events())
    .map(({ type }) => type)
    .filter((type) => /^(Correctie|PakketGewijzigd)/.test(type))
}

describe('Een hoger pakket vragen na de aanwerving', () => {
  let werkgever: Hand
  let tom: Hand
  let lezer: Hand
  before(async () => {
    werkgever = await meldAan(peperkoek.id)
    tom = await meldAan(gerda.id)
    lezer = await meldAan(holle.id)
  })
  naTests(async () => (await site()).setDay(testdag))

  const vraag = (zaak: Geval, bewijs = 'werknemer', wie = werkgever) =>
    wie.stuur(urls.werknemerCorrectie.href(zaak.adres), { bewijs })

  test('van de vraag met een papier tot het hogere pakket en de brieven', async () => {
    const zaak = await aWerknemer()
    const papier = await werkgever.stuur(urls.bezorgdNieuw.href(zaak.adres), velden('attest'), [
      { naam: 'attest.pdf', bytes: aPdf('Negen punten') },
    ])
    const stuk = stukUit(papier)
    const formulier = await werkgever.haal(urls.werknemerCorrectie.href(zaak.adres))
    assert.match(formulier.tekst, /Nog 56 dagen/)
    assert.ok(formulier.tekst.includes(stuk))

    assert.equal((await vraag(zaak, stuk)).status, 303)
    assert.equal(await status(zaak), 'CORRECTIE_INGEDIEND')
    const daarna = await werkgever.haal(urls.werknemerCorrectie.href(zaak.adres))
    assert.match(daarna.tekst, /Wij kijken uw vraag na/)
    assert.doesNotMatch(daarna.tekst, /<button[^>]*>\s*Vraag een hoger pakket/)
    const lijst = await tom.haal(urls.dossiers.href({}, { status: 'CORRECTIE_INGEDIEND' }))
    assert.ok(lijst.tekst.includes(zaak.nummer))

    const mijn = await (await meldAan(zaak.insz)).haal(urls.mijn.href())
    assert.match(mijn.tekst, /Uw werkgever vraagt een hoger pakket/)
    assert.match(mijn.tekst, /1 nieuw bericht/)

    await legHoogVast(zaak)
    const voorstel = await tom.haal(urls.correctieVoorstel.href(zaak.adres))
    assert.match(voorstel.tekst, /60 % met begeleiding hoog/)
    assert.equal(
      (await tom.stuur(urls.correctieVoorstel.href(zaak.adres), { keuze: 'berekend' })).status,
      303,
    )
    const beslissing = await lezer.haal(urls.correctieBeslissing.href(zaak.adres))
    assert.match(beslissing.tekst, /Beslis: verhoog het pakket/)
    const beslist = await lezer.stuur(urls.correctieBeslissing.href(zaak.adres), {
      actie: 'beslissen',
    })
    assert.equal(beslist.status, 303)
    assert.deepEqual(await soorten(zaak), [
      'CorrectieGevraagd',
      'CorrectieVoorgesteld',
      'CorrectieToegekend',
      'PakketGewijzigd',
    ])
    assert.equal(await status(zaak), 'WOP_ACTIEF')

    const zaal = await site()
    const { store } = zaal
    await zaal.work()
    const [rij] = await store.read(systeem, (tx) =>
      tx.query<{ loonpremie: number; tot: string }>(
        'select loonpremie, wop_tot as tot from dossier where history = $1',
        [zaak.history],
      ),
    )
    assert.deepEqual(rij, { loonpremie: 60, tot: '2031-11-21' })
    const werknemer = await werkgever.haal(urls.werknemer.href(zaak.adres))
    assert.match(werknemer.tekst, /Het pakket is hoger/)
    assert.match(werknemer.tekst, /U krijgt meer steun voor/)
    for (const pagina of [formulier, daarna, werknemer])
      assert.doesNotMatch(pagina.tekst, /HOOG-|PMAH|WOP [1-5]\b|zelfredzaam|ICF/)
    const brieven = await store.read(systeem, (tx) =>
      tx.query<{ ontvanger: string }>(
        `select ontvanger from brief where history = $1 and soort = 'correctie' order by 1`,
        [zaak.history],
      ),
    )
    assert.deepEqual(
      brieven.map(({ ontvanger }) => ontvanger),
      ['persoon', 'werkgever'],
    )
    const opDossier = await tom.haal(urls.dossier.href(zaak.adres))
    assert.match(opDossier.tekst, /Toegekend door/)
  })

  test('op de laatste dag kan het nog; de dag erna is er geen knop en weigert de wet', async () => {
    const zaal = await site()
    const [eerste, tweede] = [await aWerknemer(), await aWerknemer()]
    zaal.setDay(laatste)
    const nog = await werkgever.haal(urls.werknemerCorrectie.href(eerste.adres))
    assert.match(nog.tekst, />Vandaag</)
    assert.equal((await vraag(eerste)).status, 303)
    zaal.setDay(after(laatste, { days: 1 }))
    const teLaat = await werkgever.haal(urls.werknemer.href(tweede.adres))
    assert.match(teLaat.tekst, /Dat kon tot en met 17 januari 2027/)
    assert.doesNotMatch(teLaat.tekst, /Vraag een hoger pakket/)
    assert.match(teLaat.tekst, /evaluatie/)
    const formulier = await werkgever.haal(urls.werknemerCorrectie.href(tweede.adres))
    assert.doesNotMatch(formulier.tekst, /name="bewijs"/)
    // A page that was opened before midnight: the law refuses, with a letter and the road that is open.
    assert.equal((await vraag(tweede)).status, 303)
    assert.deepEqual(await soorten(tweede), ['CorrectieTeLaat'])
    assert.equal(await status(tweede), 'WOP_ACTIEF')
    await zaal.work()
    const daarna = await werkgever.haal(urls.werknemer.href(tweede.adres))
    assert.match(daarna.tekst, /Uw vraag kwam te laat/)
    assert.match(daarna.tekst, /De steun voor .* blijft dezelfde/)
    zaal.setDay(testdag)
  })

  test('twee keer op de knop is één vraag; een tweede vraag hoort dat er al een loopt', async () => {
    const zaak = await aWerknemer()
    const pad = urls.werknemerCorrectie.href(zaak.adres)
    const sleutel = crypto.randomUUID()
    const [een, twee] = await Promise.all(
      [1, 2].map(() => werkgever.stuur(pad, { bewijs: 'werknemer' }, undefined, sleutel)),
    )
    assert.deepEqual([een!.status, twee!.status], [303, 303])
    const opnieuw = await vraag(zaak)
    assert.equal(opnieuw.status, 409)
    assert.match(opnieuw.tekst, /Er loopt al een vraag/)
    assert.deepEqual(await soorten(zaak), ['CorrectieGevraagd'])
  })

  test('de werkgever van een andere werknemer ziet niets, en een papier van een ander telt niet', async () => {
    const zaak = await aWerknemer()
    const ander = await meldAan(wensput.id)
    assert.equal((await ander.haal(urls.werknemerCorrectie.href(zaak.adres))).status, 404)
    assert.equal((await vraag(zaak, 'werknemer', ander)).status, 404)
    const persoon = await meldAan(zaak.insz)
    const eigen = await persoon.stuur(urls.mijnPapierNieuw.href(), velden('attest'), [
      { naam: 'attest.pdf', bytes: aPdf('Van de persoon') },
    ])
    assert.equal((await vraag(zaak, stukUit(eigen))).status, 422)
    assert.equal((await vraag(zaak, '')).status, 422)
    assert.deepEqual(await soorten(zaak), [])
    for (const wie of [werkgever, tom])
      assert.ok(
        (await wie.stuur(urls.correctieBeslissing.href(zaak.adres), { actie: 'beslissen' }))
          .status >= 403,
      )
  })

  test('twee lezers tegelijk: één beslist, de ander hoort wie voor was en houdt wat die schreef', async () => {
    const zaak = await aWerknemer()
    await vraag(zaak)
    await tom.stuur(urls.correctieVoorstel.href(zaak.adres), { keuze: 'berekend' })
    const tweede = await meldAan(tweedeLezer.id)
    const getypt = 'Dit attest las ik nog niet.'
    const antwoorden = await Promise.all(
      [lezer, tweede].map((wie) =>
        wie.stuur(urls.correctieBeslissing.href(zaak.adres), { actie: 'beslissen', reden: getypt }),
      ),
    )
    assert.deepEqual(antwoorden.map(({ status }) => status).toSorted(), [303, 409])
    const verliezer = antwoorden.find(({ status }) => status === 409)!
    assert.match(verliezer.tekst, /besliste al op/)
    assert.ok(verliezer.tekst.includes(getypt))
    assert.deepEqual(await soorten(zaak), [
      'CorrectieGevraagd',
      'CorrectieVoorgesteld',
      'CorrectieGeweigerd',
    ])
  })

  test('wie het voorstel maakte, krijgt de beslissing niet', async () => {
    const zaak = await aWerknemer()
    await vraag(zaak)
    const { store } = await site()
    await store.write({ ...tweedeLezer, rol: 'team TOM' }, async (tx) => {
      const gedaan = await stelCorrectieVoor(tx, zaak.history, testdag)
      assert.ok(!isNotPossible(gedaan))
    })
    const zelf = await meldAan(tweedeLezer.id)
    const antwoord = await zelf.stuur(urls.correctieBeslissing.href(zaak.adres), {
      actie: 'beslissen',
    })
    assert.equal(antwoord.status, 403)
    assert.match(antwoord.tekst, /Wie het voorstel maakte/)
    const terug = await lezer.stuur(urls.correctieBeslissing.href(zaak.adres), {
      actie: 'terugsturen',
      reden: 'Kijk het attest na.',
    })
    assert.equal(terug.status, 303)
    assert.equal(await status(zaak), 'CORRECTIE_INGEDIEND')
  })

  test('een vraag overleeft het einde van de job: er wordt nog over beslist', async () => {
    const zaak = await aWerknemer()
    await vraag(zaak)
    await legHoogVast(zaak)
    const zaal = await site()
    const { store } = zaal
    zaal.setDay(after(testdag, { days: 10 }))
    const einde = { 'laatsteDag-dag': '1', 'laatsteDag-maand': '12', 'laatsteDag-jaar': '2026' }
    const gemeld = await werkgever.stuur(urls.werknemerEinde.href(zaak.adres), {
      ...einde,
      reden: 'Het contract liep af.',
    })
    assert.equal(gemeld.status, 303)
    assert.equal(await status(zaak), 'CORRECTIE_INGEDIEND')
    await store.write(gerda, (tx) => stelCorrectieVoor(tx, zaak.history, testdag))
    await store.write(holle, (tx) => beslisCorrectie(tx, zaak.history, testdag))
    assert.equal(await status(zaak), 'WOP_BEEINDIGD')
    const [rij] = await store.read(systeem, (tx) =>
      tx.query<{ loonpremie: number }>('select loonpremie from dossier where history = $1', [
        zaak.history,
      ]),
    )
    assert.equal(rij!.loonpremie, 60)
    zaal.setDay(testdag)
  })
})
