import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { accountVan } from '#demo/burgers.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import type { Persoon } from '#dossier/dossier.ts'
import { legBand } from '#dossier/banden/store.ts'
import { openDossier } from '#dossier/store.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { systemClock } from '#platform/clock.ts'
import { demoAccounts, putDemoAccounts } from '#platform/http/accounts.ts'
import { openSessions } from '#platform/http/session.ts'
import { systeem, type Actor, type AuditLine } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { testdag } from '#test/support/database.ts'
import { wholeSite, type Site } from '#test/support/site.ts'
import { bladzijde, inhoud, jpeg, pdf, png, stroom } from '#test/vijandig/bouw.ts'
import { wereld } from '#test/journey/mensen.ts'

export const site = (): Promise<Site> => wholeSite(wereld)

/** A dossier in Oost-Vlaanderen of somebody who can sign in. */
export interface Map {
  readonly nummer: string
  readonly history: string
  readonly persoon: Persoon
}

export async function openMap(): Promise<Map> {
  const { store } = await site()
  const persoon = aPersoon()
  await store.write(systeem, (tx) =>
    putDemoAccounts(tx, store.clock, [accountVan(persoon, 'Geeft papieren af.')]),
  )
  const geopend = await store.write(medewerkers.sneeuwwitje, (tx) =>
    openDossier(tx, persoon, testdag),
  )
  if (isNotPossible(geopend)) assert.fail(geopend.notPossible)
  return { ...geopend, persoon }
}

/** Ties a company to the person, as a hire does. */
export async function inDienst({ history }: Map, kbo: string): Promise<void> {
  const { store } = await site()
  await store.write(systeem, (tx) =>
    legBand(tx, history, {
      soort: 'werkgever',
      sleutel: kbo,
      van: dag('2026-01-01'),
      doel: 'tewerkstelling',
      verleendDoor: 'de indiensttreding',
    }),
  )
}

export interface Antwoord {
  readonly status: number
  readonly headers: Headers
  readonly tekst: string
  readonly bytes: Buffer
}

export interface Bestand {
  readonly naam: string
  readonly bytes: Uint8Array
  readonly veld?: string
}

/** Somebody who is signed in and sends forms as a browser does. */
export interface Hand {
  haal(pad: string): Promise<Antwoord>
  stuur(
    pad: string,
    velden: Readonly<Record<string, string>>,
    bestanden?: readonly Bestand[],
    sleutel?: string,
  ): Promise<Antwoord>
}

export async function meldAan(id: string): Promise<Hand> {
  const { address } = await site()
  const origin = { origin: address }
  const antwoord = async (response: Response): Promise<Antwoord> => {
    const bytes = Buffer.from(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, tekst: bytes.toString(), bytes }
  }
  const { store } = await site()
  const account = await demoAccounts(store).find(id)
  assert.ok(account, `Niemand in de demo heet ${id}.`)
  // Strongly, because medical papers ask it; how that comes about stands in the tests of signing in.
  const token = await openSessions(store, systemClock).login(account, systemClock.now())
  const cookie = `sessie=${token}`
  return {
    haal: async (pad) =>
      antwoord(await fetch(address + pad, { headers: { cookie }, redirect: 'manual' })),
    async stuur(pad, velden, bestanden, sleutel = randomUUID()) {
      const alles = { _sleutel: sleutel, ...velden }
      let body: FormData | URLSearchParams = new URLSearchParams(alles)
      if (bestanden) {
        body = new FormData()
        for (const [naam, waarde] of Object.entries(alles)) body.append(naam, waarde)
        for (const { veld = 'bestanden', naam, bytes } of bestanden)
          body.append(veld, new Blob([new Uint8Array(bytes)]), naam)
      }
      return antwoord(
        await fetch(address + pad, {
          method: 'POST',
          headers: { cookie, ...origin },
          body,
          redirect: 'manual',
        }),
      )
    },
  }
}

/** What stands on a paper, as a form asks it. */
export function velden(soort: string | null, anders: Readonly<Record<string, string>> = {}) {
  return {
    ...(soort === null ? {} : { soort }),
    'datum-dag': '1',
    'datum-maand': '10',
    'datum-jaar': '2026',
    uitgever: 'Ziekenhuis De Lepel',
    ...anders,
  }
}

/** Day and sender of the post, as staff fills them in. */
export const metDePost = {
  'ontvangenOp-dag': '20',
  'ontvangenOp-maand': '11',
  'ontvangenOp-jaar': '2026',
  namens: 'dienst',
}

/** A small PDF in which the text stands readable. */
export function aPdf(tekst: string, anders: Parameters<typeof bladzijde>[0] = {}): Buffer {
  return pdf({
    ...bladzijde(anders),
    5: stroom('', inhoud.replace(/\(.*\)/, `(${tekst})`)),
  })
}

export const aPng = (): Buffer => png()
export const aJpeg = (): Buffer => jpeg()

/** The id of the paper in the address that a form led to. */
export function stukUit({ headers }: Antwoord): string {
  const gevonden = /\/([0-9a-f-]{36})$/.exec(headers.get('location') ?? '')
  if (!gevonden) assert.fail(`Geen papier in ${headers.get('location')}`)
  return gevonden[1]!
}

/** The audit lines of a dossier that somebody caused. */
export async function logVan(
  { history }: Map,
  { id }: Pick<Actor, 'id'>,
): Promise<readonly Pick<AuditLine, 'action' | 'klasse' | 'document'>[]> {
  const { store } = await site()
  return store.read(systeem, (tx) =>
    tx.query(
      `select action, klasse, document from audit where history = $1 and actor->>'id' = $2 order by id`,
      [history, id],
    ),
  )
}

/** How many events of this kind the history holds. */
export async function aantal({ history }: Map, type: string): Promise<number> {
  const { store } = await site()
  const events = await store.read(systeem, (tx) => tx.history(history))
  return events.filter((event) => event.type === type).length
}

/** One dossier with the people around it. */
export interface Kring {
  readonly map: Map
  readonly persoon: Hand
  readonly consulent: Hand
  readonly werkgever: Hand
  /** The person puts a paper with this text in. */
  geefAf(tekst: string, soort?: string): Promise<Antwoord>
  /** The employer hands a paper with this text in. */
  bezorg(soort: string, tekst: string): Promise<Antwoord>
}

export async function aKring(): Promise<Kring> {
  const map = await openMap()
  await inDienst(map, werkgevers.peperkoek.organisatie)
  const persoon = await meldAan(map.persoon.insz)
  const werkgever = await meldAan(werkgevers.peperkoek.id)
  return {
    map,
    persoon,
    werkgever,
    consulent: await meldAan(medewerkers.sneeuwwitje.id),
    geefAf: (tekst, soort = 'attest') =>
      persoon.stuur(urls.mijnPapierNieuw.href(), velden(soort), [
        { naam: 'attest.pdf', bytes: aPdf(tekst) },
      ]),
    bezorg: (soort, tekst) =>
      werkgever.stuur(urls.bezorgdNieuw.href({ nummer: map.nummer }), velden(soort), [
        { naam: 'papier.pdf', bytes: aPdf(tekst) },
      ]),
  }
}
