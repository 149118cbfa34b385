// The product as a process that lives to be killed while letters and messages go out: node --import
// ./src/platform/tsx.ts test/durability/zender.ts <folder> werk|af. It tells on standard output each decision that was
// confirmed and each piece of work that it begins, or what there is in the end.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { brievenProjectie } from '#brieven/store.ts'
import { burger } from '#demo/burgers.ts'
import { werkgevers } from '#demo/mensen.ts'
import { oost } from '#demo/ploegen.ts'
import type { Stap } from '#demo/regie.ts'
import { attest, open } from '#demo/stappen/bewijs.ts'
import { kiestKanaal } from '#demo/stappen/hulp.ts'
import { beslis, stelVoor, werfAan } from '#demo/stappen/pakket.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { herinnerJob } from '#dossier/termijn/jobs.ts'
import { berichtJobs } from '#dossier/voorkeur/jobs.ts'
import { berichtProjectie } from '#dossier/voorkeur/store.ts'
import { after, dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { bodeInMap, type Bode } from '#platform/bode/bode.ts'
import { places } from '#platform/config.ts'
import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database/database.ts'
import { migrate, schemaVersion } from '#platform/database/migrate.ts'
import { kekFromFile } from '#platform/documents/blob-key.ts'
import { stopPdf } from '#platform/documents/pdf.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { runJobs, type JobHandler } from '#platform/store/jobs.ts'
import { openStore } from '#platform/store/store.ts'
import { verify } from '#platform/store/verify.ts'
import { Botsing, systeem, type Clock, type Tx } from '#platform/types.ts'
import { reactions } from '#reactions.ts'
import { beslissingsbriefJob } from '#startpakket/jobs.ts'
import { startpakketProjectie } from '#startpakket/store.ts'
import type { Stand } from './zenden.ts'

const [folder = '', mode = 'werk'] = process.argv.slice(2)
const { database, documents, keyFile } = places(folder)
const postmap = join(folder, 'berichten')
const postlog = join(folder, 'post.log')
const say = (message: object) => writeSync(1, `${JSON.stringify(message)}\n`)

mkdirSync(documents, { recursive: true })
const db = await openDatabase({ folder: database })
if ((await schemaVersion(db)) === undefined) await migrate(db)
// In the end every second attempt is due at once.
const laterMinuten = mode === 'af' ? 120 : 0
const clock: Clock = {
  today: () => systemClock.today(),
  now: () =>
    Temporal.Instant.from(systemClock.now())
      .add({ minutes: laterMinuten })
      .toString({ fractionalSecondDigits: 3 }),
}
// The pages of the product play no part here: without them it starts in a third of the time.
const projections = [dossierProjectie, berichtProjectie, startpakketProjectie, brievenProjectie]
const store = openStore(db, { clock, projections, reactions })
const vault = { folder: documents, kek: await kekFromFile(keyFile) }
const naarMap = bodeInMap(postmap)
const telefoon = '0800 00 000'
const bode: Bode = {
  async stuur(zending) {
    appendFileSync(postlog, `${zending.id}\n`)
    await naarMap.stuur(zending)
  },
}
const herinneren = 'herinner aan termijnen'
const handlers: Readonly<Record<string, JobHandler>> = {
  beslissingsbrief: beslissingsbriefJob({ vault, magda: magdaDemo(clock), telefoon }),
  ...berichtJobs({ bode, clock, telefoon }),
  [herinneren]: herinnerJob(clock),
}
const herinner = (tx: Tx) => tx.plan({ kind: herinneren, data: {} })

/** Somebody with an advice that lapses within a month, and every second one hired at once. */
async function eenZaak(nr: number): Promise<void> {
  const geboren = after(dag('1950-01-01'), { days: nr })
  const persoon = burger(
    ['Klein Duimpje', `Bericht ${nr}`],
    geboren,
    1 + (nr % 900),
    'Bospad 1',
    'Gent',
  )
  const toen = after(after(clock.today(), { years: -5 }), { days: 20 })
  const papier = { uitgever: 'De Lepel', afgegevenOp: toen }
  const speel = async (tx: Tx, history: string, stappen: readonly Stap[]) => {
    for (const stap of stappen) {
      const door = betrokkene(stap.wie)
      const uitkomst = await stap.doe({ tx, op: stap.op, door, persoon, history, vault })
      if (isNotPossible(uitkomst)) throw new Error(uitkomst.notPossible)
    }
  }
  const history = await store.write(systeem, async (tx) => {
    await speel(tx, '', [open(toen, oost.consulent)])
    const [rij] = await tx.query<{ history: string }>(
      'select history from dossier where insz = $1',
      [persoon.insz],
    )
    await speel(tx, rij!.history, [
      attest(toen, oost.consulent, { code: 'PMAH-6', invaliditeit: { uitkering: true } }, papier),
      kiestKanaal(toen, persoon, { kanaal: 'e-mail', adres: 'iemand@voorbeeld.be', bellen: null }),
      stelVoor(toen, oost.tom),
      beslis(toen, oost.beslisser),
    ])
    await herinner(tx)
    return rij!.history
  })
  say({ bevestigd: `${history} AdviesToegekend` })
  if (nr % 2 === 0) return
  // The letter of the advice may be printed at this moment: then somebody else was first, and nobody is hired.
  await store
    .write(systeem, (tx) => speel(tx, history, [werfAan(clock.today(), werkgevers.peperkoek)]))
    .then(() => say({ bevestigd: `${history} WopGestart` }))
    .catch((error: unknown) => {
      if (!(error instanceof Botsing)) throw error
    })
}

async function werk(): Promise<void> {
  const [telling] = await store.read(systeem, (tx) =>
    tx.query<{ aantal: number }>('select count(*)::int as aantal from dossier'),
  )
  const gestopt = new AbortController()
  const verteld = Object.fromEntries(
    Object.entries(handlers).map(([soort, doe]): [string, JobHandler] => [
      soort,
      (tx, job) => {
        say({ bezig: soort })
        return doe(tx, job)
      },
    ]),
  )
  void runJobs(store, verteld, { pollMs: 2, signal: gestopt.signal })
  // Without end: somebody else ends it.
  for (let nr = telling!.aantal; ; nr += 1) {
    await eenZaak(nr)
    while ((await wachtend()) > 3) await sleep(20)
  }
}

/** How much work waits: people decide no faster than letters leave. */
async function wachtend(): Promise<number> {
  const [rij] = await store.read(systeem, (tx) =>
    tx.query<{ aantal: number }>(
      `select count(*)::int as aantal from job where state = 'waiting' and not_before <= $1`,
      [clock.now()],
    ),
  )
  return rij!.aantal
}

async function stand(): Promise<Stand> {
  await store.write(systeem, herinner)
  await runJobs(store, handlers, { once: true })
  const vraag = <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    store.read(systeem, (tx) => tx.query<Row>(sql, values))
  const lijst = async (sql: string) =>
    (await vraag<{ regel: string }>(sql)).map(({ regel }) => regel).toSorted()
  const [werk] = await vraag<{ dood: number; wacht: number }>(
    `select count(*) filter (where state = 'dead')::int as dood,
       count(*) filter (where state = 'waiting' and not_before <= $1)::int as wacht from job`,
    [clock.now()],
  )
  const { breuken } = await verify(store)
  return {
    besluiten: await lijst(
      `select history || ' ' || type as regel from history_event where type in ('AdviesToegekend', 'WopGestart')`,
    ),
    brieven: await lijst(`select history || ' ' || soort || ' ' || ontvanger as regel from brief`),
    // The same from the histories, so that a read table cannot hide a second one.
    gemaakt: await lijst(
      `select history || ' ' || (data->'brief'->>'soort') || ' ' || (data->'brief'->>'ontvanger') as regel
       from history_event where type = 'BriefGemaakt'`,
    ),
    gepland: await lijst(
      `select history || ' ' || (data->>'aanleiding') as regel from history_event where type = 'BerichtGepland'`,
    ),
    geplandIds: await lijst(
      `select data->>'id' as regel from history_event where type = 'BerichtGepland'`,
    ),
    bezorgd: await lijst(
      `select data->>'id' as regel from history_event where type = 'BerichtBezorgd' and data->>'uitkomst' = 'overhandigd'`,
    ),
    herinnerd: await lijst(`select history || ' ' || moment as regel from herinnering`),
    open: await lijst(`select history::text as regel from termijn where id = 'D-05'`),
    post: existsSync(postmap)
      ? readdirSync(postmap)
          .map((naam) => naam.replace('.txt', ''))
          .toSorted()
      : [],
    aangeboden: existsSync(postlog) ? readFileSync(postlog, 'utf8').trim().split('\n') : [],
    ...werk!,
    breuken: breuken.length,
  }
}

if (mode === 'werk') await werk()
else {
  say({ stand: await stand() })
  await stopPdf()
  await store.close()
}
