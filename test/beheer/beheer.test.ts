import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { projections } from '#app.ts'
import {
  controleerOpdracht,
  dokterOpdracht,
  golfOpdracht,
  herbouwOpdracht,
  herneemOpdracht,
} from '#beheer.ts'
import { inDienstSinds } from '#evaluatie/golf/golf.fixture.ts'
import { beslissing } from '#evaluatie/besluit/besluit.fixture.ts'
import { after as daysAfter, dag, type Dag } from '#law/dag.ts'
import type { Io } from '#platform/beslis/beslis-opdracht.ts'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openData } from '#platform/open.ts'
import { rebuild } from '#platform/store/rebuild.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { meldEinde, meldIndienst } from '#startpakket/procedure.fixture.ts'
import { doe, kenToe, openMetBewijs } from '#startpakket/store.fixture.ts'
import { maatwerk } from '#test/contract/opdracht.fixture.ts'
import { klaartje, newHistory } from '#test/support/database.ts'

const map = mkdtempSync(join(tmpdir(), 'maatwerkloket-beheer-'))
const env = { MAATWERK_GEGEVENS: map, DATABASE_URL: '' }

interface Afloop {
  readonly code: number
  readonly uit: string
  readonly fouten: string
}

/** Runs a maintenance command in this process and keeps what it writes. */
async function voerUit(
  opdracht: (omgeving: typeof env, io: Io) => Promise<number>,
  omgeving: typeof env & Readonly<Record<string, string>> = env,
): Promise<Afloop> {
  const geschreven = { uit: '', fouten: '' }
  const naar = (waar: keyof typeof geschreven) =>
    new Writable({
      write(deel, _codering, klaar) {
        geschreven[waar] += String(deel)
        klaar()
      },
    })
  const io = { stdin: new PassThrough(), stdout: naar('uit'), stderr: naar('fouten') }
  const code = await opdracht(omgeving, io)
  return { code, ...geschreven }
}

async function metGegevens<T>(werk: (store: OpenStore) => Promise<T>): Promise<T> {
  const { store } = await openData(readConfig(env), { projections, reactions: () => [] })
  try {
    return await werk(store)
  } finally {
    await store.close()
  }
}

/** The read tables as they stand, without the moment at which each row was written. */
function leestabellen(store: OpenStore): Promise<unknown> {
  return store.read(klaartje, async (tx) => ({
    dossier: await tx.query(
      `select to_jsonb(t) - 'created_at' as rij from dossier t order by history`,
    ),
    band: await tx.query(
      `select to_jsonb(t) - 'created_at' as rij from band t order by history, soort, sleutel, van`,
    ),
    termijn: await tx.query(
      `select to_jsonb(t) - 'created_at' as rij from termijn t order by history, id`,
    ),
  }))
}

/** A decision changed in the database, and what does not follow from its facts although its chain is whole. */
async function vervals(store: OpenStore): Promise<void> {
  const { voorstel } = (await wijzigPercentage(store)).besluit
  voorstel.feiten.attesten[1]!.it.punten = 8
  const event = {
    type: 'StartpakketVoorgesteld',
    dag: voorstel.feiten.peildatum,
    data: { voorstel },
  }
  const evaluatie = beslissing()
  const { besluit } = evaluatie.data
  const langer = { ...besluit.uitkomst, geldigTot: dag('2034-03-27') }
  const anders = {
    ...evaluatie,
    data: { ...evaluatie.data, besluit: { ...besluit, uitkomst: langer } },
  }
  await store.write(klaartje, (tx) => tx.append(newHistory(), 0, [event, evaluatie, anders]))
}

/** Gives the first decision 75 % with the guards switched off, as who owns the machine could; gives what it said before. */
async function wijzigPercentage(store: OpenStore): Promise<Los> {
  const client = await store.db.pool.connect()
  try {
    await client.query('begin; alter table history_event disable trigger user')
    await client.query(`select set_config('wop.actor', 'proef', true)`)
    const { rows } = await client.query<{ data: Los; position: number }>(
      `select data, position from history_event where type = 'AdviesToegekend' order by position limit 1`,
    )
    const { data, position } = rows[0]!
    await client.query(
      `update history_event set data = jsonb_set(data, '{besluit,pakket,loonpremie}', '75') where position = $1`,
      [position],
    )
    for (const naam of ['only_wipe', 'no_delete', 'no_truncate'])
      await client.query(`alter table history_event enable always trigger ${naam}`)
    await client.query('commit')
    return data
  } finally {
    client.release()
  }
}

/** The part of a stored decision that is falsified here. */
interface Los extends Record<string, unknown> {
  readonly besluit: {
    readonly voorstel: {
      readonly feiten: {
        readonly peildatum: Dag
        readonly attesten: readonly { readonly it: { punten: number } }[]
      }
    }
  }
}

describe('Beheer van een installatie', () => {
  let gegevens: unknown
  let herbouwd = false
  before(async () => {
    gegevens = await metGegevens(async (store) => {
      for (const command of [
        [],
        [meldIndienst('2024-06-03')],
        [meldIndienst('2024-06-03'), meldEinde('2025-01-31')],
      ]) {
        const { history } = await openMetBewijs(store)
        await kenToe(store, history)
        for (const each of command) await store.write(klaartje, (tx) => doe(tx, history, each))
      }
      const zoals = await leestabellen(store)
      // Built once, so that the next start does not fill them by itself; then changed by hand.
      await rebuild(store)
      await store.write(klaartje, async (tx) => {
        await tx.query(`update dossier set status = 'GEEN', loonpremie = 75, termijn_dag = null`)
        await tx.query('delete from termijn')
        await tx.query(`update band set tot = '2020-01-01'`)
      })
      return zoals
    })
  })
  after(() => rmSync(map, { recursive: true }))

  test('controleer: geschiedenissen die niemand aanraakte zijn heel en vallen opnieuw hetzelfde uit, code 0', async () => {
    const { code, uit, fouten } = await voerUit(controleerOpdracht)
    assert.deepEqual([code, fouten], [0, ''])
    assert.match(
      uit,
      /^3 geschiedenissen, \d+ gebeurtenissen, 0 breuken, 0 beslissingen die nu anders uitvallen\.\n/,
    )
  })

  test('herbouw: leestabellen die iemand veranderde worden weer precies wat de geschiedenissen zeggen', async () => {
    const luisteraars = process.listenerCount('SIGINT')
    const { code, uit } = await voerUit(herbouwOpdracht)
    assert.equal(code, 0)
    assert.match(uit, /^Klaar: \d+ gebeurtenissen verwerkt\.\n$/)
    assert.equal(process.listenerCount('SIGINT'), luisteraars)
    herbouwd = true
  })

  test('een verkeerde instelling: code 1 en een zin met de naam ervan', async () => {
    for (const opdracht of [dokterOpdracht, herbouwOpdracht, controleerOpdracht]) {
      const { code, uit, fouten } = await voerUit(opdracht, { ...env, MAATWERK_DEMO: 'ja' })
      assert.deepEqual([code, uit], [1, ''])
      assert.equal(fouten, 'MAATWERK_DEMO is 1 (aan) of 0 (uit), niet "ja".\n')
    }
  })

  test('op een bezette map: dokter, herbouw en controleer geven code 1 en zeggen wie hem bezet', async () => {
    await metGegevens(async (store) => {
      assert.ok(herbouwd)
      assert.deepEqual(await leestabellen(store), gegevens)
      const dokter = await voerUit(dokterOpdracht)
      assert.equal(dokter.code, 1)
      assert.match(dokter.uit, /WEIGERT .* al in gebruik[^]*Het programma kan niet starten\.\n$/)
      for (const opdracht of [herbouwOpdracht, controleerOpdracht]) {
        const { code, uit, fouten } = await voerUit(opdracht)
        assert.deepEqual([code, uit], [1, ''])
        assert.match(fouten, /^De gegevensmap .* is al in gebruik door proces \d+.*\n$/)
      }
      await vervals(store)
    })
  })

  test('controleer van buitenaf: wat in de databank gewijzigd is en wat niet uit zijn feiten volgt wordt gevonden, code 2', async () => {
    const { code, uit } = await maatwerk(['controleer'], '', env)
    assert.equal(code, 2)
    const regels = uit.split('\n').filter((regel) => regel.startsWith('{'))
    const gevonden = regels.map((regel) => JSON.parse(regel) as Readonly<Record<string, unknown>>)
    assert.equal(gevonden.length, 4)
    assert.match(String(gevonden[0]!['reden']), /gewijzigd na het vastleggen/)
    const zonder = gevonden.slice(1).map(({ toen, nu }) => ({ toen, nu }))
    assert.deepEqual(zonder, [
      { toen: 'WOP 1, 75 %, hoog', nu: 'WOP 1, 60 %, hoog' },
      { toen: 'WOP 1, 60 %, hoog', nu: 'WOP 3, 45 %, midden' },
      {
        toen: '55 % met begeleiding midden hoger, tot en met 2034-03-27, op tijd, uiterlijk 2024-03-31',
        nu: '55 % met begeleiding midden hoger, tot en met 2029-03-27, op tijd, uiterlijk 2024-03-31',
      },
    ])
    assert.match(
      uit,
      /^4 geschiedenissen, .* 1 breuken, 3 beslissingen die nu anders uitvallen\.$/m,
    )
  })

  test('dokter op een gezonde map: code 0 en de tellingen', async () => {
    const { code, uit } = await voerUit(dokterOpdracht)
    assert.equal(code, 0)
    assert.match(uit, /geschiedenissen: 4\n[^]*Het programma kan starten\.\n$/)
  })

  test('een brief die nooit gedrukt raakte: dokter noemt de taak en de opdracht, herneem doet haar opnieuw', async () => {
    const herneem = (...args: readonly string[]) =>
      voerUit((omgeving, io) => herneemOpdracht(args, omgeving, io))
    const ids = await metGegevens((store) =>
      store.write(klaartje, async (tx) => {
        for (const nr of [1, 2, 3]) await tx.plan({ kind: `proefbrief ${nr}`, data: {} })
        await tx.query(
          `update job set last_error = 'Error: geen' || chr(10) || 'papier', finished_at = now(),
             state = case kind when 'proefbrief 3' then 'done' else 'dead' end where kind like 'proefbrief %'`,
        )
        const rijen = await tx.query<{ id: number }>(
          `select id from job where kind like 'proefbrief %' order by kind`,
        )
        return rijen.map(({ id }) => id)
      }),
    )
    const ziek = await voerUit(dokterOpdracht)
    assert.equal(ziek.code, 0)
    assert.match(ziek.uit, /LET OP +opgegeven taken: 2\. .*"maatwerk herneem"/)
    for (const nr of [0, 1])
      assert.match(
        ziek.uit,
        new RegExp(`^ +${ids[nr]} proefbrief ${nr + 1}: Error: geen papier$`, 'm'),
      )
    assert.match(ziek.uit, /LET OP +nachtwerk dat dossiers oversloeg: 1\./)
    assert.match(ziek.uit, new RegExp(`^ +${ids[2]} proefbrief 3: Error: geen papier$`, 'm'))

    const hernomen = 'Hernomen: 1. Het programma doet dit zodra het loopt.\n'
    assert.equal((await herneem(String(ids[1]))).uit, `${ids[1]} proefbrief 2\n${hernomen}`)
    const nogeens = await herneem(String(ids[1]))
    assert.deepEqual([nogeens.code, nogeens.uit], [1, `Taak ${ids[1]} is niet opgegeven.\n`])
    assert.equal((await herneem()).uit, `${ids[0]} proefbrief 1\n${hernomen}`)
    const klaar = await herneem()
    assert.deepEqual([klaar.code, klaar.uit], [0, 'Er zijn geen opgegeven taken.\n'])
    for (const verkeerd of [['alles'], ['1', '2'], ['0']]) {
      const { code, fouten } = await herneem(...verkeerd)
      assert.equal(code, 2)
      assert.match(fouten, /nummer van één taak/)
    }
  })

  test('dokter zegt of er een virusscanner ingesteld is en of hij antwoordt; starten kan in elk geval', async () => {
    const zonder = await voerUit(dokterOpdracht)
    assert.match(zonder.uit, /^LET OP +virusscanner: niet ingesteld .*"niet gescand"\.\n/)
    const weg = await voerUit(dokterOpdracht, {
      ...env,
      MAATWERK_CLAMAV: join(map, 'geen-scanner'),
    })
    assert.match(weg.uit, /^LET OP +virusscanner: ingesteld, maar antwoordt niet/)
    assert.deepEqual([zonder.code, weg.code], [0, 0])
  })

  test('golf: telt eerst zonder iets te wijzigen, begint dan elke evaluatie één keer', async () => {
    const vandaag = systemClock.today()
    await metGegevens(async (store) => {
      const laatste = [-1, 0, 120, 121].map((dagen) => daysAfter(vandaag, { days: dagen }))
      await inDienstSinds(
        store,
        laatste.map((each) => daysAfter(each, { years: -5 })),
        '3500',
      )
    })
    const proef = (omgeving: typeof env, io: Io) => golfOpdracht(['--proef'], omgeving, io)
    const echt = (omgeving: typeof env, io: Io) => golfOpdracht([], omgeving, io)
    assert.match(
      (await voerUit(proef)).uit,
      /^Limburg: 3 beginnen nu, 1 te laat$[^]*Er is niets gewijzigd\./m,
    )
    assert.match((await voerUit(echt)).uit, /^3 evaluaties begonnen, 0 overgeslagen\.$/m)
    assert.match((await voerUit(proef)).uit, /^Limburg: 0 beginnen nu, 1 te laat$/m)
  })
})
