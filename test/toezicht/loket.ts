import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { createApp, projections } from '#app.ts'
import { medewerkers } from '#demo/mensen.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import type { Persoon } from '#dossier/dossier.ts'
import { openDossier } from '#dossier/store.ts'
import { isNotPossible } from '#law/decider.ts'
import { dagIn } from '#platform/clock.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { demoAccounts, putDemoAccounts } from '#platform/http/accounts.ts'
import { keyInput } from '#platform/http/form.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Clock } from '#platform/types.ts'
import { reactions } from '#reactions.ts'
import { meldAan } from '#test/support/aanmelden.ts'
import { testStore } from '#test/support/database.ts'

/** What came back of a request, as text. */
export interface Antwoord {
  readonly status: number
  readonly body: string
  readonly naar: string
}

/** Somebody who is signed in. */
export interface Bezoek {
  get(pad: string): Promise<Antwoord>
  post(pad: string, velden?: Readonly<Record<string, string>>): Promise<Antwoord>
}

/** The whole product over the shared database, with a clock that is set by hand to the millisecond. */
export interface Loket {
  readonly store: OpenStore
  zet(at: string): void
  als(id: string): Promise<Bezoek>
  /** A dossier of a new person in Oost-Vlaanderen, with an account for that person. */
  nieuwDossier(anders?: Partial<Persoon>): Promise<Zaak>
}

export interface Zaak {
  readonly nummer: string
  readonly history: string
  readonly persoon: Persoon
}

const sluiten: (() => Promise<void>)[] = []
// Registered when the first test file loads, so it runs once, after the tests of every file.
after(async () => {
  for (const sluit of sluiten) await sluit()
})

/** Opens the product on Wednesday 18 November 2026 at nine. */
export async function openLoket(): Promise<Loket> {
  let nu = '2026-11-18T08:00:00.000Z'
  const clock: Clock = { now: () => nu, today: () => dagIn(nu) }
  const store = await testStore({ clock, projections, reactions })
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-loket-'))
  const app = await createApp({
    store,
    clock,
    vault: { folder, kek: kekFromText(Buffer.alloc(32, 7).toString('base64')) },
    magda: magdaDemo(clock, undefined, { personen: [], ondernemingen: [] }),
    telefoon: '0800 00 000',
    accounts: demoAccounts(store),
    http: { limits: { perAddress: 100_000, perSession: 100_000, login: 100_000 }, log: false },
  })
  sluiten.push(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })
  const mensen = Object.values(medewerkers)
  await store.write(systeem, (tx) => putDemoAccounts(tx, clock, mensen))

  async function vraag(method: 'GET' | 'POST', url: string, payload?: object, cookie = '') {
    const antwoord = await app.inject({
      method,
      url,
      headers: { 'sec-fetch-site': 'same-origin', cookie },
      ...(payload ? { payload: { ...payload, [keyInput]: randomUUID() } } : {}),
    })
    return {
      status: antwoord.statusCode,
      body: antwoord.body,
      naar: antwoord.headers.location ?? '',
    }
  }

  return {
    store,
    zet: (at) => {
      nu = at
    },
    async als(account) {
      const { cookie } = await meldAan(app, account)
      return {
        get: (pad) => vraag('GET', pad, undefined, cookie),
        post: (pad, velden = {}) => vraag('POST', pad, velden, cookie),
      }
    },
    async nieuwDossier(anders = {}) {
      const persoon = aPersoon(anders)
      const { voornaam, familienaam, insz } = persoon
      const account = { id: insz, naam: `${voornaam} ${familienaam}`, rol: 'burger', uitleg: '' }
      await store.write(systeem, (tx) => putDemoAccounts(tx, clock, [account]))
      const geopend = await store.write(medewerkers.sneeuwwitje, (tx) =>
        openDossier(tx, persoon, clock.today()),
      )
      if (isNotPossible(geopend)) throw new Error(geopend.notPossible)
      const [rij] = await store.read(systeem, (tx) =>
        tx.query<{ history: string }>('select history from dossier where nummer = $1', [
          geopend.nummer,
        ]),
      )
      return { ...geopend, history: rij!.history, persoon }
    },
  }
}
