import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { CorrectieEvent } from '#correctie/gebeurtenissen.ts'
import { herbeslisCorrectie } from '#correctie/herbeslis.ts'
import { herbeslisEvaluatie } from '#evaluatie/besluit/herbeslis.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { draaiGolf } from '#evaluatie/golf/jobs.ts'
import { evaluaties } from '#evaluatie/golf/woorden.ts'
import { leesInstellingen, telVooruit } from '#evaluatie/golf/store.ts'
import {
  kolomIds,
  kolommen,
  kolomVan,
  teLaat,
  vannacht,
  type Telling,
} from '#evaluatie/golf/vooruitblik.ts'
import { isDag, type Dag } from '#law/dag.ts'
import { projections } from './app.ts'
import { readConfig, places } from '#platform/config.ts'
import type { Io } from '#platform/beslis/beslis-opdracht.ts'
import { dokter } from '#platform/database/dokter.ts'
import { antwoordt } from '#platform/documents/keuring/clamav.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { openData } from '#platform/open.ts'
import { reviveJobs } from '#platform/store/jobs.ts'
import { rebuild } from '#platform/store/rebuild.ts'
import { openDocuments } from '#platform/database/snapshot-documents.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type StoredEvent } from '#platform/types.ts'
import { verify } from '#platform/store/verify.ts'
import { voegDubbeleTicketsToe } from '#startpakket/dubbelticket/jobs.ts'
import { herbeslis } from '#startpakket/herbeslis.ts'
import type { StartpakketEvent } from '#startpakket/gebeurtenissen.ts'
import { reactions } from './reactions.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Streams with a terminal behind them get a line that is written over; others get nothing between. */
function progress(io: Io, what: string): (done: number, total?: number) => void {
  const terminal = 'isTTY' in io.stderr && io.stderr.isTTY === true
  return (done, total) => {
    if (terminal)
      io.stderr.write(
        `\r${what}: ${done}${total === undefined ? '' : ` van ${total}`} gebeurtenissen `,
      )
  }
}

/** `maatwerk dokter`: profile, versions, health, and why it refuses. Exit code 0 when the program can start. */
export async function dokterOpdracht(env: Env, io: Io): Promise<number> {
  const config = await orRefusal(io, () => readConfig(env))
  if (!config) return 1
  const diagnose = await dokter({
    folder: places(config.folder).database,
    ...(config.databaseUrl === undefined ? {} : { url: config.databaseUrl }),
  })
  const { ok, detail } = config.clamav
    ? await antwoordt(config.clamav)
    : {
        ok: false,
        detail: 'niet ingesteld (MAATWERK_CLAMAV): papieren krijgen het merk "niet gescand".',
      }
  io.stdout.write(`${ok ? 'in orde ' : 'LET OP  '} virusscanner: ${detail}\n${diagnose.text}\n`)
  return diagnose.ok ? 0 : 1
}

/** What `open` gives, or undefined when it refuses: the sentence that says why is then on stderr. */
async function orRefusal<T>(io: Io, open: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await open()
  } catch (error) {
    io.stderr.write(`${(error as Error).message}\n`)
    return undefined
  }
}

async function withStore(
  env: Env,
  io: Io,
  work: (store: OpenStore, vault: Vault) => Promise<number>,
): Promise<number> {
  const opened = await orRefusal(io, () => openData(readConfig(env), { projections, reactions }))
  if (!opened) return 1
  const { store, vault } = opened
  try {
    return await work(store, vault)
  } finally {
    await store.close()
  }
}

/** `maatwerk herbouw`: makes the read tables anew from the histories; Ctrl-C stops it, a next run goes on. */
export async function herbouwOpdracht(env: Env, io: Io): Promise<number> {
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  return withStore(env, io, async (store) => {
    const show = progress(io, 'Herbouw')
    const { events, complete } = await rebuild(store, {
      signal: stop.signal,
      onProgress: ({ done, total }) => show(done, total),
    })
    io.stdout.write(
      complete
        ? `Klaar: ${events} gebeurtenissen verwerkt.\n`
        : `Gestopt na ${events} gebeurtenissen. Start "maatwerk herbouw" opnieuw om verder te gaan.\n`,
    )
    return complete ? 0 : 1
  }).finally(() => process.off('SIGINT', onInterrupt))
}

/**
 * `maatwerk herneem [nummer]`: gives the jobs that were given up, or the one with this number, a new series of attempts;
 * the program does them when it runs. Exit code 1 when that job was not given up.
 */
export async function herneemOpdracht(args: readonly string[], env: Env, io: Io): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
  const [nummer] = positionals
  if (positionals.length > 1 || (nummer !== undefined && !/^[1-9]\d{0,14}$/.test(nummer))) {
    io.stderr.write(
      'Geef het nummer van één taak, zoals "maatwerk dokter" het noemt, of geen nummer voor alle opgegeven taken.\n',
    )
    return 2
  }
  return withStore(env, io, async (store) => {
    const een = nummer === undefined ? undefined : Number(nummer)
    const taken = await store.write(systeem, (tx) => reviveJobs(tx, store.clock.now(), een))
    if (taken.length === 0) {
      io.stdout.write(
        nummer === undefined
          ? 'Er zijn geen opgegeven taken.\n'
          : `Taak ${nummer} is niet opgegeven.\n`,
      )
      return nummer === undefined ? 0 : 1
    }
    for (const { id, kind } of taken) io.stdout.write(`${id} ${kind}\n`)
    io.stdout.write(`Hernomen: ${taken.length}. Het programma doet dit zodra het loopt.\n`)
    return 0
  })
}

/**
 * `maatwerk controleer`: recomputes every hash chain, decides every stored decision again and opens every document; exit
 * code 2 on a difference.
 */
export async function controleerOpdracht(env: Env, io: Io): Promise<number> {
  return withStore(env, io, async (store, vault) => {
    const show = progress(io, 'Controle')
    const { histories, events, breuken } = await verify(store, {
      onProgress: ({ done }) => show(done),
    })
    for (const breuk of breuken) io.stdout.write(`${JSON.stringify(breuk)}\n`)
    const verschillen = await herbeslisAlles(store, io)
    let onleesbaar = 0
    const documenten = await openDocuments(store, vault, (found) => {
      onleesbaar += 1
      io.stdout.write(`${JSON.stringify(found)}\n`)
    })
    io.stdout.write(
      `${histories} geschiedenissen, ${events} gebeurtenissen, ${breuken.length} breuken, ${verschillen} beslissingen die nu anders uitvallen.\n` +
        `${documenten} documenten geopend, ${onleesbaar} onleesbaar.\n`,
    )
    return breuken.length + verschillen + onleesbaar === 0 ? 0 : 2
  })
}

const perKeer = 500

async function herbeslisAlles(store: OpenStore, io: Io): Promise<number> {
  let position = 0
  let verschillen = 0
  for (;;) {
    const rows = await store.read(systeem, (tx) =>
      tx.query<{
        position: number
        history: string
        version: number
        type: string
        dag: string
        data: object
      }>(
        `select position, history, version, type, dag, data from history_event
         where position > $1 and type in ('StartpakketVoorgesteld', 'AdviesToegekend', 'AdviesGeweigerd',
           'CorrectieToegekend', 'CorrectieGeweigerd', 'EvaluatieBeslist')
         order by position limit $2`,
        [position, perKeer],
      ),
    )
    for (const row of rows) {
      position = row.position
      const verschil =
        herbeslis(row as unknown as StartpakketEvent & StoredEvent) ??
        herbeslisCorrectie(row as unknown as CorrectieEvent & StoredEvent) ??
        herbeslisEvaluatie(row as unknown as EvaluatieEvent & StoredEvent)
      if (!verschil) continue
      verschillen++
      io.stdout.write(
        `${JSON.stringify({ geschiedenis: row.history, versie: row.version, ...verschil })}\n`,
      )
    }
    if (rows.length < perKeer) return verschillen
  }
}

/**
 * `maatwerk dubbelticket --batch NAAM --op JJJJ-MM-DD`: adds the ticket individueel maatwerk to older unused advices; can be
 * stopped and run again, and changes nothing that was.
 */
export async function dubbelticketOpdracht(
  args: readonly string[],
  env: Env,
  io: Io,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { batch: { type: 'string' }, op: { type: 'string' } },
  })
  const { batch, op } = values
  if (!batch || !isDag(op)) {
    io.stderr.write('Geef --batch een naam en --op een dag (jjjj-mm-dd).\n')
    return 2
  }
  return withStore(env, io, async (store) => {
    const { bekeken, toegevoegd, overgeslagen } = await voegDubbeleTicketsToe(store, { batch, op })
    io.stdout.write(
      `${bekeken} adviezen bekeken, ${toegevoegd} tickets toegevoegd, ${overgeslagen} overgeslagen.\n`,
    )
    return 0
  })
}

/**
 * `maatwerk golf`: begins the periodic evaluations whose turn it is, as the night does; with `--proef` it only counts them,
 * by province. Ctrl-C stops it after what is being done; a next run, or the night, goes on.
 */
export async function golfOpdracht(args: readonly string[], env: Env, io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { proef: { type: 'boolean' } } })
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  return withStore(env, io, async (store) => {
    const op = store.clock.today()
    if (values.proef) {
      io.stdout.write(await golfproef(store, op))
      return 0
    }
    const show = progress(io, 'Evaluaties')
    const { begonnen, overgeslagen, volledig } = await draaiGolf(store, {
      op,
      signal: stop.signal,
      onProgress: (stand) => show(stand.begonnen),
    })
    io.stdout.write(
      `${evaluaties(begonnen)} begonnen, ${overgeslagen} overgeslagen.${volledig ? '' : ' Gestopt: start "maatwerk golf" opnieuw.'}\n`,
    )
    return volledig ? 0 : 1
  }).finally(() => process.off('SIGINT', onInterrupt))
}

async function golfproef(store: OpenStore, op: Dag): Promise<string> {
  const telling = await store.read(systeem, async (tx) =>
    telVooruit(tx, op, await leesInstellingen(tx, op)),
  )
  const regels = kolomIds.map((kolom) => {
    const eigen = telling.filter(({ provincie }) => kolomVan(provincie) === kolom)
    const som = (past: (each: Telling) => boolean) =>
      eigen.filter(past).reduce((totaal, { aantal }) => totaal + aantal, 0)
    const begint = som(({ begin }) => begin === vannacht)
    return `${kolommen[kolom]}: ${begint} beginnen nu, ${som(({ laatste }) => laatste === teLaat)} te laat`
  })
  return `${regels.join('\n')}\nEr is niets gewijzigd.\n`
}

/** `maatwerk importeer`: answers of MAGDA into facts. */
export async function importeerOpdracht(
  args: readonly string[],
  io: Io & { readonly stdin: Readable },
): Promise<number> {
  const { importeer } = await import('#platform/magda/magda-import.ts')
  return importeer(args, {
    out: (line) => void io.stdout.write(`${line}\n`),
    err: (line) => void io.stderr.write(`${line}\n`),
  })
}

/** `maatwerk register`: the record of processing, as text or as JSON, made from the tables that the program decides with. */
export async function registerOpdracht(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
  const { registerTekst, verwerkingsregister } = await import('#dossier/avg/register.ts')
  const register = verwerkingsregister()
  io.stdout.write(`${values.json ? JSON.stringify(register, null, 2) : registerTekst(register)}\n`)
  return 0
}
