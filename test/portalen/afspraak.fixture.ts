import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createApp, jobHandlers, projections, type AppDeps } from '#app.ts'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { leesEvaluaties } from '#evaluatie/store.ts'
import { dag, type Dag } from '#law/dag.ts'
import { systemClock } from '#platform/clock.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { openSessions } from '#platform/http/session.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { runJobs } from '#platform/store/jobs.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor, type StoredEvent } from '#platform/types.ts'
import { reactions } from '#reactions.ts'
import { meldIndienst } from '#startpakket/procedure.fixture.ts'
import { doe, kenToe, openMetBewijs } from '#startpakket/store.fixture.ts'
import { testdag, testStore } from '#test/support/database.ts'
import { urls } from '#urls.ts'

export const { gerda, goudlokje } = medewerkers
export const baas: Actor = werkgevers.peperkoek

/** An evaluator of the team of Gerda, of this test process alone. */
export const wolkje = {
  id: `wolkje-${randomUUID()}`,
  naam: 'Wolkje Schaapsvacht',
  rol: 'evaluator',
  organisatie: gerda.organisatie ?? '',
} satisfies Actor

/** A worker of De Peperkoek whose request for an evaluation is complete: a talk can be planned. */
export async function aVolledigeAanvraag(store: OpenStore) {
  const persoon = aPersoon()
  const { history, nummer } = await openMetBewijs(store, persoon)
  await kenToe(store, history)
  const werkgever = { kbo: werkgevers.peperkoek.organisatie, naam: 'De Peperkoek' }
  const inDienst = dag('2024-05-06')
  const aanvraag = randomUUID()
  const door = { id: 'gerda', naam: 'Gerda Sneeuw', rol: 'team TOM' }
  const over = { id: aanvraag, door }
  const events: readonly EvaluatieEvent[] = [
    {
      type: 'EvaluatieVoorbereid',
      dag: testdag,
      data: { ...over, aanvrager: 'werknemer', werkgever, inDienst },
    },
    {
      type: 'EvaluatieAangevraagd',
      dag: testdag,
      data: { ...over, grond: 'G3', aanvrager: 'werknemer' },
    },
    { type: 'EvaluatieOntvankelijk', dag: testdag, data: over },
    {
      type: 'DossierVolledig',
      dag: testdag,
      data: { ...over, papieren: { verslag: null, pop: null } },
    },
  ]
  await store.write(systeem, async (tx) => {
    await doe(tx, history, meldIndienst('2024-05-06', werkgever))
    const past = await tx.history(history)
    await tx.append(history, past.at(-1)!.version, events)
  })
  const zelf: Actor = { id: persoon.insz, naam: 'Roodkapje Van den Bos', rol: 'burger' }
  return { history, nummer, aanvraag, zelf }
}

export type Zaak = Awaited<ReturnType<typeof aVolledigeAanvraag>>
export type Velden = Readonly<Record<string, string | readonly string[]>>

/** The hidden number that a page gives along. */
export function verborgen(body: string, naam: 'gezien' | 'nr'): string {
  return new RegExp(`name="${naam}" value="(\\d+)"`).exec(body)?.[1] ?? ''
}

function fout(error: Error): never {
  throw error
}

/** The whole product over the database of the tests, on a day that can be moved, with hands that plan and confirm. */
export async function openKantoor() {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-afspraak-'))
  let vandaag: Dag = testdag
  const clock = { today: () => vandaag, now: () => `${vandaag}T08:00:00.000Z` }
  // Only the letters of this part: other work would be left for whoever works next on the shared database.
  const eigen = (event: StoredEvent) =>
    reactions(event).filter(({ kind }) => kind === 'afspraakbrief')
  const store = await testStore({ clock, projections, reactions: eigen })
  const vault = { folder, kek: kekFromText(Buffer.alloc(32, 5).toString('base64')) }
  const deps: AppDeps = { store, clock, vault, magda: magdaDemo(clock), telefoon: '0800 00 000' }
  const app = await createApp({
    ...deps,
    http: { limits: { perAddress: 1e6, perSession: 1e6, login: 1e6 }, log: { level: 'silent' } },
  })
  const tokens = new Map<string, string>()
  for (const wie of [gerda, wolkje]) await aangemeld(wie)

  async function aangemeld(wie: Actor): Promise<string> {
    const bekend = tokens.get(wie.id)
    if (bekend !== undefined) return bekend
    const token = await openSessions(store, systemClock).login(wie, systemClock.now())
    tokens.set(wie.id, token)
    return token
  }

  async function vraag(wie: Actor, url: string, body?: Velden) {
    return app.inject({
      method: body ? 'POST' : 'GET',
      url,
      headers: {
        cookie: `sessie=${await aangemeld(wie)}`,
        'sec-fetch-site': 'same-origin',
        accept: 'text/html',
      },
      ...(body ? { payload: { _sleutel: randomUUID(), ...body } } : {}),
    })
  }

  return {
    app,
    store,
    vraag,
    setDay: (op: Dag) => void (vandaag = op),
    aZaak: () => aVolledigeAanvraag(store),
    /** Proposes a talk for three with Wolkje on 9 December 2026 at half past nine. */
    async stelVoor(zaak: Zaak, anders: Velden = {}, wie: Actor = gerda) {
      const url = urls.afspraakPlannen.href(zaak)
      const { body } = await vraag(wie, url)
      const code = new RegExp(`<option value="([0-9a-f]{10})"[^>]*>${wolkje.naam}`).exec(body)?.[1]
      return vraag(wie, url, {
        gezien: verborgen(body, 'gezien'),
        'op-dag': '9',
        'op-maand': '12',
        'op-jaar': '2026',
        uur: '9.30',
        duur: '60',
        vorm: 'samen',
        evaluator: code ?? '',
        straat: 'Ovenstraat 1',
        postcode: '9000',
        gemeente: 'Gent',
        // The one who comes goes to many places at once in these tests.
        toch: 'ja',
        ...anders,
      })
    },
    async bevestig({ aanvraag }: Zaak, begeleider = 'Bakker Krentenbol') {
      const url = urls.werkgeverAfspraak.href({ aanvraag })
      const { body } = await vraag(baas, url)
      return vraag(baas, url, { nr: verborgen(body, 'nr'), begeleider })
    },
    async stand({ history }: Zaak) {
      const { lijst } = await store.read(systeem, (tx) => leesEvaluaties(tx, history))
      assert.ok(lijst[0])
      return lijst[0]
    },
    /** Prints the letters that wait, and gives those about the appointment of this dossier, the oldest first. */
    async brieven({ history }: Zaak) {
      const { afspraakbrief } = jobHandlers(deps)
      await runJobs(store, { afspraakbrief: afspraakbrief! }, { once: true, onError: fout })
      return store.read(systeem, (tx) =>
        tx.query<{ ontvanger: string; titel: string }>(
          `select ontvanger, titel from brief where history = $1 and soort = 'afspraak' order by created_at, ontvanger`,
          [history],
        ),
      )
    },
    async sluit() {
      await app.close()
      rmSync(folder, { recursive: true })
    },
  }
}
