import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createApp, projections, type AppDeps } from '#app.ts'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { geefPapier } from '#demo/stappen/papieren.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { legBand } from '#dossier/banden/store.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { aBezoek } from '#evaluatie/afspraak/afspraak.fixture.ts'
import { gevraagd, schrijf } from '#evaluatie/store.fixture.ts'
import { grondnaam } from '#evaluatie/woorden.tsx'
import { leesEvaluaties } from '#evaluatie/store.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { systemClock } from '#platform/clock.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { openSessions } from '#platform/http/session.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { kenToe, openMetBewijs } from '#startpakket/store.fixture.ts'
import { doe } from '#startpakket/store.fixture.ts'
import { meldIndienst } from '#startpakket/procedure.fixture.ts'
import { fixedClock, testdag, testStore } from '#test/support/database.ts'
import { urls } from '#urls.ts'

const { gerda } = medewerkers
const baas: Actor = werkgevers.peperkoek
const anderBedrijf: Actor = { ...baas, id: 'ezel', organisatie: '0999000227' }

describe('Een evaluatie vragen, over het net', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-evaluatie-'))
  const vault = { folder, kek: kekFromText(Buffer.alloc(32, 5).toString('base64')) }
  let store: OpenStore
  let app: FastifyInstance

  before(async () => {
    const clock = fixedClock(testdag)
    store = await testStore({ clock, projections })
    const deps: AppDeps = { store, clock, vault, magda: magdaDemo(clock), telefoon: '0800 00 000' }
    app = await createApp({
      ...deps,
      http: {
        limits: { perAddress: 1e6, perSession: 1e6, login: 1e6 },
        log: { level: 'silent' },
      },
    })
  })
  after(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })

  /** A worker who is at work at the company since 6 May 2024, with a POP and a report of the employer. */
  async function aZaak(popDatum = '2026-10-01') {
    const persoon = aPersoon()
    const { history, nummer } = await openMetBewijs(store, persoon)
    await kenToe(store, history)
    const bij = { kbo: werkgevers.peperkoek.organisatie, naam: 'De Peperkoek' }
    await store.write(
      systeem,
      async (tx) => void (await doe(tx, history, meldIndienst('2024-05-06', bij))),
    )
    const papier = async (soort: 'POP' | 'motivatieverslag gewoon', datum: string) => {
      const stap = geefPapier(testdag, baas, soort, { datum: dag(datum), uitgever: 'De Peperkoek' })
      await store.write(baas, async (tx) => {
        const toneel = { tx, op: testdag, door: betrokkene(baas), persoon, history, vault }
        assert.ok(!isNotPossible(await stap.doe(toneel)))
      })
      const rijen = await store.read(systeem, (tx) =>
        tx.query<{ id: string }>('select id from stuk where history = $1 and soort = $2', [
          history,
          soort,
        ]),
      )
      return rijen[0]!.id
    }
    const pop = await papier('POP', popDatum)
    const verslag = await papier('motivatieverslag gewoon', '2026-10-01')
    const zelf: Actor = { id: persoon.insz, naam: 'Roodkapje Van den Bos', rol: 'burger' }
    const stand = () => store.read(systeem, (tx) => leesEvaluaties(tx, history))
    return { history, nummer, zelf, pop, verslag, stand }
  }

  async function vraag(wie: Actor, url: string, body?: Readonly<Record<string, string>>) {
    const token = await openSessions(store, systemClock).login(wie, systemClock.now())
    return app.inject({
      method: body ? 'POST' : 'GET',
      url,
      headers: { cookie: `sessie=${token}`, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
      ...(body ? { payload: { _sleutel: crypto.randomUUID(), ...body } } : {}),
    })
  }

  async function begin(wie: Actor, url: string): Promise<string> {
    const antwoord = await vraag(wie, url, {})
    assert.equal(antwoord.statusCode, 303, antwoord.body)
    return String(antwoord.headers.location).split('/').at(-1)!
  }

  const gezien = (body: string) => /name="gezien" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? ''

  /** The employer fills in everything and signs. */
  async function vulIn({ nummer, pop, verslag }: Awaited<ReturnType<typeof aZaak>>) {
    const aanvraag = await begin(baas, urls.werkgeverEvaluatie.href({ nummer }))
    const stap = async (url: string, body: Readonly<Record<string, string>>) =>
      assert.equal((await vraag(baas, url, body)).statusCode, 303)
    await stap(urls.aanvraagReden.href({ aanvraag }), { grond: 'G1' })
    await stap(urls.aanvraagVerslag.href({ aanvraag }), {
      stuk: verslag,
      ondertekendDoor: 'werkgever',
    })
    await stap(urls.aanvraagPop.href({ aanvraag }), { stuk: pop })
    const blad = await vraag(baas, urls.aanvraagTekenen.href({ aanvraag }))
    await stap(urls.aanvraagTekenen.href({ aanvraag }), { gezien: gezien(blad.body) })
    return aanvraag
  }

  async function tekenAlsWerknemer({ zelf, stand }: Awaited<ReturnType<typeof aZaak>>) {
    const { tekenen } = await stand()
    const { id, hash } = tekenen.verzoeken.at(-1)!
    const url = urls.mijnTekenverzoek.href({ verzoek: id })
    assert.equal((await vraag(zelf, url, { keuze: 'akkoord', hash })).statusCode, 303)
  }

  test('Van vraag tot volledig dossier: werkgever, werknemer, team TOM', async () => {
    const zaak = await aZaak()
    const { nummer, stand } = zaak
    const mag = await vraag(baas, urls.werkgeverEvaluatie.href({ nummer }))
    assert.match(mag.body, /Ja, nu al/)
    assert.match(mag.body, /Q-08/)
    const aanvraag = await vulIn(zaak)
    const nakijken = urls.aanvraagNakijken.href({ aanvraag })
    const voor = await vraag(baas, nakijken)
    assert.doesNotMatch(voor.body, /Verstuur de aanvraag<\/button>/)
    const teVroeg = await vraag(baas, nakijken, {
      gezien: gezien((await vraag(baas, urls.aanvraagTekenen.href({ aanvraag }))).body) || 'x',
    })
    assert.equal(teVroeg.statusCode, 409)
    await tekenAlsWerknemer(zaak)
    const klaar = await vraag(baas, nakijken)
    assert.match(klaar.body, /Alles is er\./)
    const body = { gezien: gezien(klaar.body) }
    assert.equal((await vraag(baas, nakijken, body)).statusCode, 303)
    for (let keer = 0; keer < 2; keer++) {
      const bevestiging = await vraag(baas, urls.aanvraag.href({ aanvraag }))
      assert.match(bevestiging.body, /Uw aanvraag is verstuurd/)
      assert.match(bevestiging.body, /20 dagen/)
    }
    const lijst = await vraag(gerda, urls.dossiers.href())
    assert.match(lijst.body, /Evaluatie nakijken/)
    const werk = urls.evaluatieNakijken.href({ nummer, aanvraag })
    assert.equal((await vraag(gerda, urls.dossierEvaluatie.href({ nummer }))).statusCode, 200)
    assert.match((await vraag(gerda, werk)).body, /Verklaar ontvankelijk/)
    assert.equal((await vraag(gerda, werk, { keuze: 'ontvankelijk' })).statusCode, 303)
    const papieren = { verslag: zaak.verslag, ondertekendDoor: 'werkgever', pop: zaak.pop }
    const zonder = await vraag(gerda, werk, { ...papieren, pop: 'geen', keuze: 'volledig' })
    assert.equal(zonder.statusCode, 409)
    assert.match(zonder.body, /nog niet volledig/)
    assert.equal((await vraag(gerda, werk, { ...papieren, keuze: 'volledig' })).statusCode, 303)
    assert.equal((await stand()).lijst[0]?.status, 'EVAL_GOEDGEKEURD')
    assert.match(
      (await vraag(zaak.zelf, urls.mijn.href())).body,
      /Alle papieren voor de evaluatie zijn er/,
    )
  })

  test('Een wijziging na het tekenen zegt eerst welke handtekeningen wegvallen', async () => {
    const zaak = await aZaak()
    const aanvraag = await vulIn(zaak)
    await tekenAlsWerknemer(zaak)
    const url = urls.aanvraagPop.href({ aanvraag })
    const eerst = await vraag(baas, url, { stuk: 'geen' })
    assert.equal(eerst.statusCode, 200)
    assert.match(eerst.body, /Deze handtekeningen vallen weg/)
    assert.equal((await zaak.stand()).lijst[0]?.concept.pop, zaak.pop)
    const getoond = /name="getoond" value="([^"]+)"/.exec(eerst.body)![1]!
    assert.equal((await vraag(baas, url, { stuk: 'geen', getoond })).statusCode, 303)
    const { lijst, tekenen } = await zaak.stand()
    assert.equal(lijst[0]?.concept.pop, null)
    assert.ok(tekenen.verzoeken[0]!.partijen.every(({ stand }) => stand.stand === 'wacht'))
  })

  test('De werknemer vraagt alleen, en de werkgever ziet niet waarom', async () => {
    const zaak = await aZaak()
    const aanvraag = await begin(zaak.zelf, urls.mijnEvaluatie.href())
    const reden = urls.mijnAanvraagReden.href({ aanvraag })
    assert.equal((await vraag(zaak.zelf, reden, { grond: 'G3' })).statusCode, 303)
    const nakijken = urls.mijnAanvraagNakijken.href({ aanvraag })
    const blad = await vraag(zaak.zelf, nakijken)
    assert.match(blad.body, /motivatieverslag over de gewijzigde medische problematiek/)
    assert.match(blad.body, /Laad een POP/)
    assert.equal((await vraag(zaak.zelf, nakijken, { gezien: gezien(blad.body) })).statusCode, 303)
    const { lijst, tekenen } = await zaak.stand()
    assert.equal(lijst[0]?.status, 'EVAL_AANGEVRAAGD')
    assert.equal(tekenen.verzoeken[0]?.partijen.length, 1)
    const { nummer } = zaak
    const vanBaas = await vraag(baas, urls.werkgeverEvaluatie.href({ nummer }))
    assert.match(vanBaas.body, /Er loopt al een evaluatie/)
    assert.ok(!vanBaas.body.includes(aanvraag))
    assert.equal((await vraag(baas, urls.aanvraag.href({ aanvraag }))).statusCode, 404)
    assert.equal((await vraag(baas, urls.werkgeverEvaluatie.href({ nummer }), {})).statusCode, 409)
    assert.ok(!(await vraag(baas, urls.werkgeverTekenen.href({ nummer }))).body.includes('medisch'))
  })

  test('Een andere werkgever of een andere burger vindt de aanvraag niet, en kan ze niet wijzigen', async () => {
    const zaak = await aZaak()
    const ander = await aZaak()
    const aanvraag = await begin(baas, urls.werkgeverEvaluatie.href({ nummer: zaak.nummer }))
    for (const wie of [anderBedrijf, zaak.zelf, ander.zelf, gerda])
      for (const plaats of [
        urls.aanvraag,
        urls.aanvraagReden,
        urls.mijnAanvraag,
        urls.mijnAanvraagReden,
      ]) {
        const url = plaats.href({ aanvraag })
        assert.ok([403, 404].includes((await vraag(wie, url)).statusCode), `${wie.rol} ${url}`)
      }
    const poging = await vraag(anderBedrijf, urls.aanvraagReden.href({ aanvraag }), { grond: 'G2' })
    assert.ok([403, 404].includes(poging.statusCode))
    const vreemd = await vraag(baas, urls.aanvraagPop.href({ aanvraag }), { stuk: ander.pop })
    assert.ok([404, 409, 422].includes(vreemd.statusCode))
    assert.equal((await zaak.stand()).lijst[0]?.concept.pop, null)
    const klad = urls.evaluatieNakijken.href({ nummer: zaak.nummer, aanvraag })
    assert.equal((await vraag(gerda, klad)).statusCode, 404)
  })

  test('Twee die tegelijk beginnen: er komt één aanvraag', async () => {
    const { nummer, stand } = await aZaak()
    const url = urls.werkgeverEvaluatie.href({ nummer })
    const antwoorden = await Promise.all([vraag(baas, url, {}), vraag(baas, url, {})])
    assert.deepEqual(antwoorden.map(({ statusCode }) => statusCode).toSorted(), [303, 409])
    assert.equal((await stand()).lijst.length, 1)
  })

  test('Een papier dat nog ontbreekt: na het bezorgen komt men terug bij de aanvraag', async () => {
    const zaak = await aZaak()
    const aanvraag = await begin(zaak.zelf, urls.mijnEvaluatie.href())
    const pop = await vraag(zaak.zelf, urls.mijnAanvraagPop.href({ aanvraag }))
    const link = `${urls.mijnPapierNieuw.href()}?aanvraag=${aanvraag}&amp;soort=POP`
    assert.ok(pop.body.includes(link))
    const bezorg = await vraag(zaak.zelf, link.replace('&amp;', '&'))
    assert.ok(bezorg.body.includes(`href="${urls.mijnAanvraag.href({ aanvraag })}"`))
  })

  test('een partner leest dat er een evaluatie loopt, maar niet waarom er iets gevraagd, verzet of teruggestuurd is', async () => {
    const { history, nummer } = await aZaak()
    const tijl: Actor = medewerkers.tijl
    const id = crypto.randomUUID()
    const over = { id, door: betrokkene(gerda) }
    await store.write(systeem, async (tx) => {
      await legBand(tx, history, {
        soort: 'toegewezen',
        sleutel: tijl.organisatie!,
        rol: 'partner (OCMW/GTB)',
        van: testdag,
        doel: 'helpen met het dossier',
        verleendDoor: gerda.naam,
      })
      const vraagWoorden = {
        nr: 1,
        van: 'werknemer',
        op: testdag,
        reden: 'Chemo op dinsdag.',
      } as const
      await schrijf(tx, history, [
        ...gevraagd(testdag, { kbo: baas.organisatie!, naam: 'De Peperkoek' }, 'werknemer', id),
        { type: 'AnderMomentGevraagd', dag: testdag, data: { ...over, vraag: vraagWoorden } },
        {
          type: 'AfspraakAfgezegd',
          dag: testdag,
          data: {
            ...over,
            bezoek: aBezoek(),
            reden: 'stop',
            toelichting: 'Ligt in het ziekenhuis.',
          },
        },
        {
          type: 'EvaluatiebesluitTeruggestuurd',
          dag: testdag,
          data: { ...over, reden: 'De aandoening staat er niet bij.' },
        },
      ])
    })
    const bladzijde = async (wie: Actor) =>
      (await vraag(wie, urls.dossier.href({ nummer }))).body.replaceAll('\u00AD', '')
    const woorden = [
      'Chemo op dinsdag.',
      'Ligt in het ziekenhuis.',
      'De aandoening staat er niet bij.',
      `${grondnaam('G2')}, door`,
      'Hoe kwamen de regels tot dit besluit?',
    ]
    const [vanTeam, vanPartner] = [await bladzijde(gerda), await bladzijde(tijl)]
    for (const woord of woorden) {
      assert.ok(vanTeam.includes(woord), woord)
      assert.ok(!vanPartner.includes(woord), woord)
    }
    for (const titel of ['Evaluatie gevraagd', 'De werknemer vraagt een ander moment'])
      assert.ok(vanPartner.includes(titel), titel)
  })
})
