import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { dag } from '#law/dag.ts'
import { urls } from '#urls.ts'
import {
  dagvelden,
  druk,
  fouten,
  ga,
  keur,
  leest,
  meldAan,
  site,
  tekst,
  vul,
  type Bezoeker,
} from './hand.ts'
import { mensen, tweedeLezer } from './mensen.ts'
import { openZaak, stelVoor, type Zaak } from './zaak.ts'

const onbekend = 'WOP-1999-999999'

describe('Wat misloopt, in een browser zonder script', () => {
  let zaak: Zaak
  let consulent: Bezoeker
  const bewijs = (code: string) => urls.bewijsVastleggen.href({ nummer: zaak.nummer, code })

  before(async () => {
    zaak = await openZaak(mensen.tinnesoldaat)
    consulent = await meldAan(medewerkers.sneeuwwitje)
  })

  test('Een attest dat niet bestaat in het adres geeft een gewone bladzijde 404', async () => {
    const { tab } = consulent
    for (const code of ['PMAH-99', 'toString']) assert.equal(await ga(tab, bewijs(code)), 404, code)
    await leest(tab, 'Deze pagina is er niet')
    await keur(tab, 'niet-gevonden')
  })

  test('Een dag die niet bestaat wordt geweigerd en blijft staan om te verbeteren', async () => {
    const { tab } = consulent
    await ga(tab, bewijs('PMAH-1'))
    await vul(tab, {
      vaph_erkend: 'ja',
      uitgever: 'VAPH',
      document: 'Map 3',
      nagekeken: 'ja',
      ...dagvelden('afgegevenOp', '2026-02-30'),
    })
    assert.equal(await druk(tab, 'Bewaar het attest'), 422)
    assert.equal((await fouten(tab)).length, 1)
    assert.equal(await tab.locator('[name="afgegevenOp-dag"]').inputValue(), '30')
  })

  test('Hetzelfde formulier tweemaal verstuurd is één keer gedaan', async () => {
    const { tab } = consulent
    await ga(tab, bewijs('PMAH-6'))
    const key = await tab.locator('main input[name="_sleutel"]').getAttribute('value')
    const form = {
      _sleutel: key!,
      invaliditeit_uitkering: 'ja',
      uitgever: 'Ziekenfonds',
      document: 'Map 4',
      nagekeken: 'ja',
      ...dagvelden('afgegevenOp', '2026-09-01'),
    }
    const { address } = await site()
    const voor = (await zaak.events()).length
    const antwoorden = await Promise.all(
      [1, 2].map(() =>
        tab.context().request.post(address + bewijs('PMAH-6'), {
          form,
          maxRedirects: 0,
          headers: { 'sec-fetch-site': 'same-origin' },
        }),
      ),
    )
    assert.deepEqual(
      antwoorden.map((antwoord) => antwoord.status()),
      [303, 303],
    )
    assert.equal((await zaak.events()).length, voor + 1)
  })

  test('Twee lezers beslissen tegelijk: één wint, de andere houdt wat hij schreef', async () => {
    await stelVoor(zaak)
    const [een, twee] = [await meldAan(medewerkers.holle), await meldAan(tweedeLezer)]
    const pad = urls.beslissing.href({ nummer: zaak.nummer })
    await ga(een.tab, pad)
    await ga(twee.tab, pad)
    assert.equal(await druk(een.tab, 'Beslis: ken het pakket toe'), 200)
    await vul(twee.tab, { reden: 'De begeleiding lijkt mij te laag.' })
    assert.equal(await druk(twee.tab, 'Stuur terug'), 409)
    await leest(
      twee.tab,
      'Iemand anders was u voor',
      'Holle Vederbed besliste al op 22 november 2026. Er is niets van u bewaard.',
      'De begeleiding lijkt mij te laag.',
    )
    await keur(twee.tab, 'was-u-voor')
    const besluiten = (await zaak.events()).filter(({ type }) => type === 'AdviesToegekend')
    assert.equal(besluiten.length, 1)
  })

  test('Het dossier van een ander team is er niet, net zoals een nummer dat niet bestaat', async () => {
    const { tab } = await meldAan(medewerkers.hamel)
    const bladzijden = []
    for (const nummer of [zaak.nummer, onbekend]) {
      assert.equal(await ga(tab, urls.dossier.href({ nummer })), 404)
      bladzijden.push(await tekst(tab))
    }
    assert.equal(bladzijden[0], bladzijden[1])
  })

  test('Een werkgever op een bladzijde van VDAB leest wie dit wel kan', async () => {
    const { tab } = await meldAan(werkgevers.goudengans)
    const { nummer } = zaak
    for (const pad of [
      urls.dossiers.href(),
      urls.dossier.href({ nummer }),
      urls.dossier.href({ nummer: onbekend }),
      urls.icf.href({ nummer }),
      urls.beslissing.href({ nummer }),
    ]) {
      assert.equal(await ga(tab, pad), 403, pad)
      await leest(tab, 'U kunt dit niet doen', 'Dit kan wel: ')
      assert.ok(!(await tekst(tab)).includes('Papierboot'))
    }
    await keur(tab, 'niet-toegelaten')
  })

  test('Ook wie zelf in het dossier staat, opent de bladzijde van VDAB niet', async () => {
    const { tab } = await meldAan({ id: mensen.tinnesoldaat.insz })
    for (const pad of [urls.dossiers.href(), urls.dossier.href({ nummer: zaak.nummer })])
      assert.equal(await ga(tab, pad), 403, pad)
  })

  test('Wie een dossiernummer raadt, weet daarmee niet van wie het is en werft niemand aan', async () => {
    const { tab } = await meldAan(werkgevers.goudengans)
    await ga(tab, urls.indienst.href())
    const raad = { nummer: zaak.nummer, ...dagvelden('inDienst', '2026-11-23') }
    await vul(tab, { ...raad, insz: mensen.klokmuis.insz })
    assert.equal(await druk(tab, 'Meld de indiensttreding'), 422)
    assert.match((await fouten(tab))[0]!, /^Met dit nummer kan u nu niemand aanwerven\./)
    assert.ok((await zaak.events()).some(({ type }) => type === 'AdviesToegekend'))
    assert.ok((await zaak.events()).every(({ type }) => type !== 'WopGestart'))
  })

  test('Met een vervallen advies kan niemand aanwerven, en de werkgever leest niet waarom', async () => {
    const { tab } = await meldAan(werkgevers.goudengans)
    const meld = async (nummer: string, inDienst: string) => {
      await ga(tab, urls.indienst.href())
      await vul(tab, { nummer, insz: mensen.tinnesoldaat.insz, ...dagvelden('inDienst', inDienst) })
      await druk(tab, 'Meld de indiensttreding')
      return fouten(tab)
    }
    const dezeSite = await site()
    dezeSite.setDay(dag('2031-11-22'))
    try {
      const vervallen = await meld(zaak.nummer, '2031-11-22')
      assert.equal(await tab.locator('[name="nummer"]').inputValue(), zaak.nummer)
      assert.deepEqual(vervallen, await meld(onbekend, '2031-11-22'))
      assert.match(vervallen[0]!, /^Met dit nummer kan u nu niemand aanwerven\./)
    } finally {
      dezeSite.setDay(dag('2026-11-22'))
    }
    assert.ok((await zaak.events()).every(({ type }) => type !== 'WopGestart'))
  })

  test('Een rijksregisternummer staat in geen enkele logregel, ook niet na een fout', async () => {
    const { insz } = mensen.tinnesoldaat
    const { tab, bezocht } = consulent
    await ga(tab, urls.dossierNieuw.href())
    await vul(tab, { insz, voornaam: 'Tinnesoldaat', familienaam: 'Papierboot' })
    assert.equal(await druk(tab, 'Open het dossier'), 422)
    assert.equal(await ga(tab, `${urls.dossiers.href()}/${insz}`), 404)
    const { log } = await site()
    assert.ok(log.length > 20)
    for (const regel of log) assert.doesNotMatch(regel, new RegExp(`${insz}|Papierboot`))
    const zelfGetypt = `${urls.dossiers.href()}/${insz}`
    for (const adres of bezocht.filter((each) => !each.endsWith(zelfGetypt)))
      assert.ok(!adres.includes(insz), adres)
  })
})
