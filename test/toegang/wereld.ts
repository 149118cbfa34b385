import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createApp, projections, routesOf, type AppDeps } from '#app.ts'
import { rollen, type Rol } from '#dossier/toegang.ts'
import { after } from '#law/dag.ts'
import { systemClock } from '#platform/clock.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import type { Route } from '#platform/http/route.ts'
import { openSessions } from '#platform/http/session.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor, type Tx } from '#platform/types.ts'
import { fixedClock, testdag, testStore } from '#test/support/database.ts'
import { kbo, maakZaak, type Zaak } from './zaak.ts'

/** What there is between an actor and a dossier. */
export const standen = [
  'geen band',
  'eigen band',
  'andere werkgever',
  'verlopen band',
  'belangenconflict',
  'noodtoegang',
] as const
export type Stand = (typeof standen)[number]

export interface Wereld {
  readonly app: FastifyInstance
  readonly store: OpenStore
  readonly routes: readonly Route[]
  readonly zaken: Readonly<Record<Stand, Zaak>>
  /** The session cookie of the actor in this role that has this tie; undefined for a visitor. */
  cookie(rol: Rol, stand: Stand): string | undefined
  sluit(): Promise<void>
}

const anderKbo = '0999000227'
const werkgeverrollen: readonly Rol[] = [
  'werkgever',
  'werkvloerbegeleider',
  'werkgever-toegangsbeheer',
]

/** Somebody in this role whose tie with the dossier of `stand` is just that; of this world (`merk`) and of no other. */
function actor(rol: Rol, stand: Stand, merk: string): Actor {
  const organisatie = werkgeverrollen.includes(rol) ? { organisatie: organisatieVan(stand) } : {}
  return { id: `${rol} met ${stand}, ${merk}`, naam: 'Iemand', rol, ...organisatie }
}

// Each its own company, so that a tie of one is never a tie of another.
function organisatieVan(stand: Stand): string {
  return stand === 'eigen band' ? kbo : stand === 'andere werkgever' ? anderKbo : `KBO ${stand}`
}

/** The whole product over the database of the tests, with one dossier for each tie and an actor for each role and tie. */
export async function openWereld(): Promise<Wereld> {
  const clock = fixedClock(testdag)
  const store = await testStore({ clock, projections })
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-toegang-'))
  const deps: AppDeps = {
    store,
    clock,
    vault: { folder, kek: kekFromText(Buffer.alloc(32, 9).toString('base64')) },
    magda: magdaDemo(clock),
    telefoon: '0800 00 000',
    http: { limits: { perAddress: 1e6, perSession: 1e6, login: 1e6 }, log: { level: 'error' } },
  }
  const merk = randomUUID().slice(0, 8)
  const zaken = {} as Record<Stand, Zaak>
  for (const stand of standen) {
    zaken[stand] = await maakZaak(deps.vault, store)
    await store.write(systeem, (tx) => legBanden(tx, zaken[stand].history, stand, merk))
  }
  const cookies = await meldAan(store, merk)
  const app = await createApp(deps)
  await app.ready()
  return {
    app,
    store,
    routes: routesOf(deps),
    zaken,
    cookie: (rol, stand) => cookies.get(`${rol} met ${stand}`),
    async sluit() {
      await app.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function meldAan(store: OpenStore, merk: string): Promise<ReadonlyMap<string, string>> {
  const sessions = openSessions(store, systemClock)
  const cookies = new Map<string, string>()
  for (const rol of rollen.filter((rol) => rol !== 'anoniem'))
    for (const stand of standen) {
      const wie = actor(rol, stand, merk)
      cookies.set(`${rol} met ${stand}`, `sessie=${await sessions.login(wie, systemClock.now())}`)
    }
  return cookies
}

// Written as rows: the ties that the product makes by itself would give every role more than the one tie asked for.
async function legBanden(tx: Tx, history: string, stand: Stand, merk: string): Promise<void> {
  await tx.query('delete from band where history = $1', [history])
  await tx.query('delete from belangenconflict where history = $1', [history])
  if (stand === 'geen band') return
  for (const rol of rollen.filter((rol) => rol !== 'anoniem')) {
    const wie = actor(rol, stand, merk)
    const van = after(testdag, { days: -30 })
    const soort =
      rol === 'burger' ? 'eigen' : werkgeverrollen.includes(rol) ? 'werkgever' : 'toegewezen'
    const tot = stand === 'verlopen band' ? after(testdag, { days: -1 }) : null
    // For who is no employer, the tie of another employer is no tie at all.
    const heeftBand = stand !== 'noodtoegang' && stand !== 'andere werkgever'
    if (heeftBand)
      await tx.query(
        `insert into band (history, soort, sleutel, van, tot, rol, doel, verleend_door, medisch)
         values ($1, $2, $3, $4, $5, $6, 'proef', 'proef', true) on conflict do nothing`,
        [history, soort, wie.organisatie ?? wie.id, van, tot, wie.organisatie ? '' : rol],
      )
    if (stand === 'belangenconflict')
      await tx.query(
        `insert into belangenconflict (history, sleutel, soort, van) values ($1, $2, 'familie', $3)`,
        [history, wie.id, van],
      )
    if (stand === 'noodtoegang')
      await tx.query(
        `insert into noodtoegang (id, history, sleutel, rol, categorie, reden, van, tot)
         values (gen_random_uuid(), $1, $2, $3, 'proef', 'proef van de toegang', $4::timestamptz, $4::timestamptz + interval '30 minutes')`,
        [history, wie.id, rol, `${testdag}T07:45:00.000Z`],
      )
  }
  if (stand === 'andere werkgever')
    await tx.query(
      `insert into band (history, soort, sleutel, van, doel, verleend_door) values ($1, 'werkgever', $2, $3, 'proef', 'proef')`,
      [history, kbo, after(testdag, { days: -30 })],
    )
}
