import assert from 'node:assert/strict'
import { after as naAlles, before, describe, test } from 'node:test'
import { eenGesprek } from '#evaluatie/gesprek/gesprek.fixture.ts'
import { anAfspraak } from '#evaluatie/afspraak/afspraak.fixture.ts'
import type { FastifyInstance } from 'fastify'
import { aBesluit } from '#evaluatie/besluit/besluit.fixture.ts'
import { createApp, jobHandlers, projections, type AppDeps } from '#app.ts'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { termijnstand, schrijf, volledigeAanvraag } from '#evaluatie/store.fixture.ts'
import type { Vrager } from '#evaluatie/openheid.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import { systemClock } from '#platform/clock.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { openSessions } from '#platform/http/session.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { runJobs } from '#platform/store/jobs.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor, type Clock } from '#platform/types.ts'
import { doe, kenToe, openMetBewijs } from '#startpakket/store.fixture.ts'
import { meldIndienst } from '#startpakket/procedure.fixture.ts'
import { reactions } from '#reactions.ts'
import { testStore } from '#test/support/database.ts'
import { urls } from '#urls.ts'

const { gerda } = medewerkers
const baas: Actor = werkgevers.peperkoek
const andereBaas: Actor = { ...baas, id: 'ezel', organisatie: '0999000227' }
const bij = { kbo: werkgevers.peperkoek.organisatie, naam: 'De Peperkoek' }
const gesprek = dag('2026-05-20')

/** What somebody reads: no tags, one space between words. */
function tekst(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&shy;', '')
    .replaceAll(/[\u00ad]/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([:,.])/g, '$1')
}

describe('Termijnen van een evaluatie, op het scherm van elke kant', () => {
  let store: OpenStore
  let app: FastifyInstance
  let deps: AppDeps
  let vandaag = dag('2026-03-02')
  const clock: Clock = { today: () => vandaag, now: () => `${vandaag}T08:00:00.000Z` }
  const fouten: Error[] = []

  before(async () => {
    store = await testStore({ clock, projections, reactions })
    const vault = { folder: '/nergens', kek: kekFromText(Buffer.alloc(32, 5).toString('base64')) }
    deps = { store, clock, vault, magda: magdaDemo(clock), telefoon: '0800 00 000' }
    app = await createApp({
      ...deps,
      http: {
        limits: { perAddress: 1e6, perSession: 1e6, login: 1e6 },
        log: { level: 'silent' },
      },
    })
  })
  naAlles(() => app.close())

  const inService = async (aanvrager: Vrager = 'werkgever') => {
    vandaag = dag('2026-03-02')
    const persoon = aPersoon()
    const { history, nummer } = await openMetBewijs(store, persoon)
    await kenToe(store, history)
    await store.write(
      systeem,
      async (tx) => void (await doe(tx, history, meldIndienst('2024-05-06', bij))),
    )
    const id = await store.write(systeem, (tx) =>
      volledigeAanvraag(tx, history, vandaag, { aanvrager, werkgever: bij }),
    )
    const zelf: Actor = { id: persoon.insz, naam: 'Roodkapje', rol: 'burger' }
    return { history, nummer, id, zelf }
  }
  type Zaak = Awaited<ReturnType<typeof inService>>
  const door = { id: gerda.id, naam: gerda.naam, rol: gerda.rol }
  const gebeurt = ({ history }: Zaak, event: EvaluatieEvent) => {
    vandaag = event.dag
    return store.write(systeem, (tx) => schrijf(tx, history, [event]))
  }
  const afgesproken = (zaak: Zaak, op = gesprek) =>
    gebeurt(zaak, {
      type: 'AfspraakBevestigd',
      dag: dag('2026-04-01'),
      data: { id: zaak.id, afspraak: anAfspraak(op), door },
    })
  const gevoerd = (zaak: Zaak) =>
    gebeurt(zaak, {
      type: 'GesprekGevoerd',
      dag: gesprek,
      data: { id: zaak.id, gesprek: eenGesprek(gesprek), door },
    })
  const beslist = (zaak: Zaak, op: Dag) =>
    gebeurt(zaak, {
      type: 'EvaluatieBeslist',
      dag: op,
      data: { id: zaak.id, besluit: aBesluit(), door },
    })

  async function lees(wie: Actor, url: string, op = vandaag): Promise<string> {
    vandaag = op
    const token = await openSessions(store, systemClock).login(wie, systemClock.now())
    const antwoord = await app.inject({
      url,
      headers: { cookie: `sessie=${token}`, accept: 'text/html' },
    })
    assert.equal(antwoord.statusCode, 200, antwoord.body)
    return tekst(antwoord.body)
  }
  /** Does what was planned for this dossier. */
  async function werk({ history }: Zaak): Promise<void> {
    const soorten = ['bericht plannen', 'bericht van intrekking', 'nieuws voor werkgever']
    const alle = jobHandlers(deps)
    const handlers = Object.fromEntries(soorten.map((soort) => [soort, alle[soort]!]))
    await runJobs(store, handlers, { once: true, onError: (error) => fouten.push(error) })
    assert.deepEqual(fouten, [])
    assert.ok(history)
  }

  test('D-10 staat er voor medewerker, persoon en werkgever met artikel, telling en aanname', async () => {
    const zaak = await inService()
    await afgesproken(zaak)
    await gevoerd(zaak)
    const paginas = [
      await lees(gerda, urls.dossier.href(zaak)),
      await lees(zaak.zelf, urls.mijn.href()),
      await lees(baas, urls.werknemer.href(zaak)),
    ]
    for (const bladzijde of paginas) {
      assert.match(bladzijde, /20 dagen vanaf 20 mei 2026 = 9 juni 2026/)
      assert.match(bladzijde, /Aanname Q-01: Kalenderdagen/)
      assert.match(bladzijde, /Nog 20 dagen/)
      assert.match(bladzijde, /werkgeverspagina over het WOP, evaluatie/)
    }
  })

  test('een beslissing na 9 juni is voor alle drie te laat, voor en na de beslissing', async () => {
    const zaak = await inService()
    await afgesproken(zaak)
    await gevoerd(zaak)
    const kanten = [
      [gerda, urls.dossier.href(zaak)],
      [zaak.zelf, urls.mijn.href()],
      [baas, urls.werknemer.href(zaak)],
    ] as const
    for (const [wie, url] of kanten) {
      assert.doesNotMatch(await lees(wie, url, dag('2026-06-09')), /dag te laat|Te laat: /)
      assert.match(
        await lees(wie, url, dag('2026-06-10')),
        /1 dag te laat, sinds 10 juni 2026|Te laat: 1 dag, sinds 10 juni 2026/,
      )
    }
    await beslist(zaak, dag('2026-06-12'))
    for (const [wie, url] of kanten)
      assert.match(
        await lees(wie, url, dag('2027-01-04')),
        /3 dagen te laat, gedaan op 12 juni 2026/,
      )
    const rijen = await store.read(systeem, (tx) => termijnstand(tx, zaak.history, zaak.id))
    assert.deepEqual(
      rijen.map(({ id, hoe }) => `${id} ${hoe}`),
      ['D-09 vervallen', 'D-10 gedaan'],
    )
  })

  test('een beslissing op 9 juni is op tijd: er blijft niets te laat staan', async () => {
    const zaak = await inService()
    await afgesproken(zaak)
    await gevoerd(zaak)
    await beslist(zaak, dag('2026-06-09'))
    const rijen = await store.read(systeem, (tx) => termijnstand(tx, zaak.history, zaak.id))
    assert.deepEqual(
      rijen.map(({ id }) => id),
      ['D-09'],
    )
  })

  test('meldt de werkgever ten laatste op 9 juni dat de job op 30 juni stopt, dan is D-10 van 9 juni niet te laat', async () => {
    const hoeGestopt = async (gemeld: Dag) => {
      const zaak = await inService()
      await afgesproken(zaak)
      await gevoerd(zaak)
      vandaag = gemeld
      const stop = { type: 'meld einde', op: dag('2026-06-30'), reden: 'ontslag', door } as const
      await store.write(systeem, async (tx) => void (await doe(tx, zaak.history, stop)))
      const rijen = await store.read(systeem, (tx) => termijnstand(tx, zaak.history, zaak.id))
      return rijen.filter(({ id }) => id === 'D-10').map((rij) => [rij.beeindigd_op, rij.hoe])
    }
    assert.deepEqual(await hoeGestopt(dag('2026-06-09')), [])
    assert.deepEqual(await hoeGestopt(dag('2026-06-10')), [['2026-06-10', 'vervallen']])
  })

  test('de werkgever heeft het POP in zijn taken en het gesprek in zijn nieuws, ook als de werknemer het vroeg; een andere werkgever niets', async () => {
    for (const aanvrager of ['werkgever', 'werknemer'] as const) {
      const zaak = await inService(aanvrager)
      await afgesproken(zaak)
      await werk(zaak)
      const eigen = await lees(baas, urls.werkgever.href())
      assert.match(eigen, /U werkt het POP bij voor het gesprek, uiterlijk op 10 mei 2026/)
      assert.match(eigen, /1 april 2026, [^:]+: het gesprek voor de evaluatie is afgesproken/)
      assert.doesNotMatch(eigen, /G2|doorstroom/)
      const elders = await lees(andereBaas, urls.werkgever.href())
      assert.doesNotMatch(elders, /POP|gesprek/)
    }
  })

  test('de persoon hoort van een weigering en van een vraag om papieren aan hem, van een gesprek door de brief alleen; de werkgever van wat hij vroeg', async () => {
    for (const aanvrager of ['werkgever', 'werknemer'] as const) {
      const zaak = await inService(aanvrager)
      const { id } = zaak
      await gebeurt(zaak, {
        type: 'AanvullingGevraagd',
        dag: dag('2026-03-10'),
        data: { id, gebreken: [], papieren: { verslag: null, pop: null }, van: aanvrager, door },
      })
      await afgesproken(zaak)
      await gebeurt(zaak, {
        type: 'EvaluatieNietOntvankelijk',
        dag: dag('2026-04-02'),
        data: { id, gebreken: [], wegen: [], door },
      })
      await werk(zaak)
      await werk(zaak)
      const { berichten, nieuws } = await store.read(systeem, async (tx) => ({
        berichten: await tx.query<{ aanleiding: string }>(
          `select aanleiding from bericht where history = $1 and aanleiding in ('evaluatie', 'papieren') order by dag, aanleiding`,
          [zaak.history],
        ),
        nieuws: await tx.query<{ aanleiding: string }>(
          'select aanleiding from nieuws_werkgever where history = $1 order by version',
          [zaak.history],
        ),
      }))
      const zelf = aanvrager === 'werknemer'
      assert.deepEqual(
        berichten.map((each) => each.aanleiding),
        [...(zelf ? ['papieren'] : []), 'evaluatie'].toSorted(),
      )
      assert.deepEqual(
        nieuws.map((each) => each.aanleiding),
        zelf ? ['gesprek'] : ['papieren', 'gesprek', 'weigering'],
      )
    }
  })

  test('trekt de ene kant een verstuurde aanvraag in, dan hoort de andere het; van een klad hoort niemand, en de werkgever hoort niets van wat hij nog niet kende', async () => {
    const gehoord = async (aanvrager: Vrager, verstuurd: boolean) => {
      const zaak = await inService(aanvrager)
      const rol = aanvrager === 'werkgever' ? 'werkgever' : 'burger'
      const data = { id: zaak.id, verstuurd, door: { ...door, rol } }
      await gebeurt(zaak, { type: 'EvaluatieIngetrokken', dag: vandaag, data })
      await werk(zaak)
      const vraag = `select 'persoon' as wie from bericht where history = $1 and aanleiding = 'evaluatie'
        union all select 'werkgever' from nieuws_werkgever where history = $1`
      return store.read(systeem, (tx) => tx.query(vraag, [zaak.history]))
    }
    assert.deepEqual(await gehoord('werkgever', true), [{ wie: 'persoon' }])
    assert.deepEqual(await gehoord('werknemer', true), [{ wie: 'werkgever' }])
    for (const kant of ['werkgever', 'werknemer'] as const)
      assert.deepEqual(await gehoord(kant, false), [])
  })

  test('de lijst van termijnen toont wat te laat is en nadert, met wie iets moet doen', async () => {
    const zaak = await inService()
    await afgesproken(zaak)
    const op = (dagen: number) => after(dag('2026-05-10'), { days: dagen })
    const rij = new RegExp(`${zaak.nummer}[^W]*bijgewerkt POP voor het gesprek[^W]*de werkgever`)
    assert.doesNotMatch(await lees(gerda, urls.termijnlijst.href(), op(-31)), rij)
    assert.match(await lees(gerda, urls.termijnlijst.href(), op(-30)), rij)
    assert.match(await lees(gerda, urls.termijnlijst.href(), op(9)), rij)
  })

  test('de werklijst toont de stand van de evaluatie, niet die van het pakket', async () => {
    const zaak = await inService()
    await afgesproken(zaak)
    const lijst = await lees(gerda, urls.dossiers.href({}, { nummer: zaak.nummer }))
    assert.match(lijst, new RegExp(`${zaak.nummer} [^0-9]+ Evaluatie: gesprek gepland`))
  })

  test('een dienst kiest wanneer wie herinnerd wordt, met een reden; wat niet te lezen is, blijft staan', async () => {
    const token = await openSessions(store, systemClock).login(gerda, systemClock.now())
    const verstuur = (body: Readonly<Record<string, string>>) =>
      app.inject({
        method: 'POST',
        url: urls.herinneringen.href(),
        headers: {
          cookie: `sessie=${token}`,
          'sec-fetch-site': 'same-origin',
          accept: 'text/html',
        },
        payload: { _sleutel: crypto.randomUUID(), termijn: 'D-10', ...body },
      })
    const reden = 'Onze tweede lezer werkt op dinsdag.'
    for (const dagen of ['veel', '1, 2, 3, 4', '181', '-3']) {
      const antwoord = await verstuur({ dagen, reden })
      assert.equal(antwoord.statusCode, 422)
      assert.ok(antwoord.body.includes(`value="${dagen}"`))
    }
    assert.equal((await verstuur({ dagen: '3', reden: 'kort' })).statusCode, 422)
    assert.equal((await verstuur({ dagen: '3, 10', reden })).statusCode, 303)
    const bladzijde = await lees(gerda, urls.termijnlijst.href())
    assert.match(bladzijde, /10 en 3/)
    assert.match(bladzijde, /tweede lezer werkt op dinsdag/)
    assert.doesNotMatch(await lees(medewerkers.hamel, urls.termijnlijst.href()), /op dinsdag/)
    assert.equal(
      (await verstuur({ dagen: '7, 2', reden: 'Terug naar het voorstel.' })).statusCode,
      303,
    )
  })
})
