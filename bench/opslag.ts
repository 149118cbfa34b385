import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { dag } from '#law/dag.ts'
import type { Database } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openStore } from '#platform/store/store.ts'
import { systeem, type Clock, type Projection, type Store } from '#platform/types.ts'
import { openProefdatabank } from './databank.ts'
import { getal, klok, mediaan, type Meting, type Opties, type Uitslag } from './meting.ts'

const vandaag = dag('2026-11-22')
const clock: Clock = { today: () => vandaag, now: () => `${vandaag}T08:00:00.000Z` }
const feit = { type: 'Proef', dag: vandaag, data: { bewijs: 'PMAH-3' } } as const

const bijwerken = `insert into proefstand (history, version, dag) values ($1, $2, $3)
  on conflict (history) do update set version = excluded.version, dag = excluded.dag`

const stand: Projection = {
  name: 'proefstand',
  tables: ['proefstand'],
  async apply(tx, { history, version, dag: op }) {
    await tx.query(bijwerken, [history, version, op])
  },
}

/** One fact with all that stands or falls with it: its row in a read table, audit, outbox and planned work. */
function bewaar(store: Store): Promise<void> {
  return store.write(systeem, async (tx) => {
    const history = randomUUID()
    await tx.append(history, 0, [feit])
    await tx.plan({ kind: 'proef', data: { history } })
  })
}

const begin = `begin; select set_config('role', 'wop_app', true), set_config('wop.actor', 'systeem', true),
  set_config('wop.rol', 'systeem', true), set_config('wop.dag', '${vandaag}', true), set_config('wop.nu', '${clock.now()}', true)`
const tekst = JSON.stringify({
  ...feit,
  version: 1,
  at: clock.now(),
  actor: systeem,
  nonce: 'ab'.repeat(32),
})
const plannen = 'insert into job (kind, data, not_before, at) values ($1, $2, $3, $3)'

/** The same statements by the driver alone, each awaited: what engine, disk and wire give without our layer. */
async function kaal(client: PoolClient): Promise<void> {
  const history = randomUUID()
  const doe = (name: string, text: string, values: readonly unknown[]) =>
    client.query({ name, text, values: [...values] })
  await client.query(begin)
  await doe('voegToe', 'select * from append_events($1, $2, $3)', [history, 0, [tekst]])
  await doe('werkBij', bijwerken, [history, 1, vandaag])
  await doe('plan', plannen, ['proef', { history }, clock.now()])
  await client.query('commit')
}

/** The script of the same statements for pgbench, the server's own yardstick. */
const voorPgbench = `${begin.replaceAll(/\s+/g, ' ')};
select append_events(gen_random_uuid(), 0, array['${tekst}']);
insert into proefstand (history, version, dag) values (gen_random_uuid(), 1, '${vandaag}') on conflict (history) do update set version = excluded.version, dag = excluded.dag;
insert into job (kind, data, not_before, at) values ('proef', '{"history": null}', '${clock.now()}', '${clock.now()}');
commit;
`

/** Transactions a second by pgbench; undefined where there is no server or no pgbench. */
function pgbench(db: Database, schrijvers: number, seconden: number): number | undefined {
  if (db.profile === 'embedded') return undefined
  const map = mkdtempSync(join(tmpdir(), 'maatwerk-bench-'))
  try {
    const script = join(map, 'feit.sql')
    writeFileSync(script, voorPgbench)
    const opties = [
      '-n',
      '-M',
      'prepared',
      '-f',
      script,
      '-T',
      `${seconden}`,
      '-c',
      `${schrijvers}`,
    ]
    const server = db.pool.options.connectionString ?? ''
    const { stdout } = spawnSync('pgbench', [...opties, server], { encoding: 'utf8' })
    const gemeten = /^tps = ([\d.]+)/m.exec(stdout ?? '')
    return gemeten ? Number(gemeten[1]) : undefined
  } finally {
    rmSync(map, { recursive: true })
  }
}

async function perSeconde(
  aantal: number,
  schrijvers: number,
  werk: () => Promise<unknown>,
): Promise<number> {
  const schrijver = async () => {
    for (let nr = 0; nr < aantal / schrijvers; nr++) await werk()
  }
  return (
    (aantal / (await klok(() => Promise.all(Array.from({ length: schrijvers }, schrijver))))) * 1000
  )
}

async function maakTafels(client: PoolClient): Promise<void> {
  await client.query('create table proefstand (history uuid primary key, version int, dag date)')
  await client.query('create table proefleeg (nr int)')
  await client.query('grant all on proefstand, proefleeg to wop_app')
}

async function meet({ rook }: Opties): Promise<Uitslag> {
  const aantal = rook ? 16 : 1_000
  const rondes = rook ? 1 : 7
  const { db, soort, sluit } = await openProefdatabank()
  try {
    await migrate(db)
    const store = openStore(db, { clock, projections: [stand] })
    const met = async (werk: (client: PoolClient) => Promise<unknown>) => {
      const client = await db.pool.connect()
      try {
        await werk(client)
      } finally {
        client.release()
      }
    }
    await met(maakTafels)
    const wij = () => bewaar(store)
    const metKaal = () => met(kaal)
    const leeg = () => met((client) => client.query('insert into proefleeg values (1)'))
    const manieren: [naam: string, meet: () => Promise<number | undefined>, gemeten: number[]][] = [
      ['Maatwerkloket', () => perSeconde(aantal, 1, wij), []],
      ['dezelfde opdrachten, één na één', () => perSeconde(aantal, 1, metKaal), []],
      ['dezelfde opdrachten, pgbench', async () => pgbench(db, 1, rook ? 1 : 3), []],
      ['Maatwerkloket, 8 schrijvers', () => perSeconde(aantal, 8, wij), []],
      ['dezelfde opdrachten, pgbench, 8 schrijvers', async () => pgbench(db, 8, rook ? 1 : 3), []],
      ['één rij bewaren, de ondergrens', () => perSeconde(aantal, 1, leeg), []],
    ]
    for (let ronde = 0; ronde < rondes; ronde++)
      for (const [, werk, gemeten] of manieren) {
        const tempo = await werk()
        if (tempo !== undefined) gemeten.push(tempo)
      }
    const [eerste] = manieren
    const ijk = mediaan(eerste![2])
    return {
      kolommen: ['manier', 'transacties per seconde', 'tegenover Maatwerkloket'],
      rijen: manieren
        .filter(([, , gemeten]) => gemeten.length > 0)
        .map(([naam, , gemeten]) => [
          naam,
          getal(mediaan(gemeten)),
          `${getal(mediaan(gemeten) / ijk)}x`,
        ]),
      uitleg: [
        `${soort}; elke transactie staat op de schijf voor ze bevestigd is. Een feit met zijn rij in een leestabel, logregel, bericht naar buiten en gepland werk.`,
        'Doel: op een server minstens 60 % van pgbench met dezelfde opdrachten; ingebed minstens 600 per seconde.',
      ],
    }
  } finally {
    await sluit()
  }
}

export const opslag: Meting = {
  naam: 'opslag',
  titel: 'Een feit bewaren, met alles wat erbij hoort',
  meet,
}
