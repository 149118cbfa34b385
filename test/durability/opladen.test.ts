import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { places } from '#platform/config.ts'
import { urls } from '#urls.ts'
import { aPdf, velden } from '#test/luik/hand.ts'
import { quickToLive } from './crash.ts'

const program = fileURLToPath(new URL('oplader.ts', import.meta.url))
const loader = fileURLToPath(new URL('../../src/platform/tsx.ts', import.meta.url))
const keren = 3

interface Said {
  readonly address: string
  readonly cookie: string
  /** What was sent of each paper, by its id. */
  readonly stukken: Readonly<Record<string, string>>
}

describe('Het programma wordt gedood (kill -9) terwijl er papieren toekomen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maatwerkloket-opladen-'))
  const gegevens = join(folder, 'gegevens')
  const tijdelijk = join(folder, 'tijdelijk')
  mkdirSync(tijdelijk)
  after(() => rmSync(folder, { recursive: true }))
  const merk = `MERK${randomUUID().replaceAll('-', '')}`
  const bevestigd = new Map<string, Buffer>()
  let logboek = ''

  function start(mode: 'serve' | 'tel') {
    const child = spawn(
      process.execPath,
      [...quickToLive, '--import', loader, program, gegevens, mode],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, TMPDIR: tijdelijk },
      },
    )
    const regels: string[] = []
    child.stderr.on('data', (data: Buffer) => void regels.push(data.toString()))
    const ended = new Promise<void>((resolve) =>
      child.on('close', () => {
        logboek += regels.join('')
        resolve()
      }),
    )
    const said = new Promise<Said>((resolve, reject) => {
      let text = ''
      child.stdout.on('data', (data: Buffer) => {
        text += data.toString()
        if (text.includes('\n')) resolve(JSON.parse(text.split('\n')[0]!) as Said)
      })
      child.on('close', () => reject(new Error(`Het programma stopte: ${regels.join('')}`)))
    })
    return { child, ended, said }
  }

  async function tel() {
    const { said, ended } = start('tel')
    const { stukken } = await said
    await ended
    return stukken
  }

  function bestanden(map: string): readonly string[] {
    return readdirSync(map, { recursive: true, encoding: 'utf8' })
      .map((naam) => join(map, naam))
      .filter((pad) => statSync(pad).isFile())
  }
  const leesbaar = () => bestanden(folder).filter((pad) => readFileSync(pad).includes(merk))

  /** Sends a paper; remembers it when the answer says that it was kept. */
  async function geefAf({ address, cookie }: Said): Promise<void> {
    const bytes = aPdf(`${merk} ${randomUUID()}`)
    const body = new FormData()
    for (const [naam, waarde] of Object.entries({ _sleutel: randomUUID(), ...velden('attest') }))
      body.append(naam, waarde)
    body.append('bestanden', new Blob([new Uint8Array(bytes)]), 'attest.pdf')
    const antwoord = await fetch(address + urls.mijnPapierNieuw.href(), {
      method: 'POST',
      headers: { cookie, origin: address },
      body,
      redirect: 'manual',
    }).catch(() => undefined)
    if (antwoord === undefined) return
    // Two at once in one dossier: the second is asked to try again.
    assert.ok([303, 409].includes(antwoord.status), String(antwoord.status))
    if (antwoord.status !== 303) return
    const id = /[0-9a-f-]{36}$/.exec(antwoord.headers.get('location')!)![0]
    bevestigd.set(id, bytes)
  }

  test('wat bevestigd was, is er en is te lezen; niets staat ooit leesbaar op de schijf, ook niet in de tijdelijke map', async (t) => {
    for (let keer = 0; keer < keren; keer += 1) {
      const { child, said, ended } = start('serve')
      const server = await said
      const eerst = bevestigd.size
      const gestopt = new AbortController()
      const bezig = [1, 2, 3].map(async () => {
        while (!gestopt.signal.aborted) await geefAf(server)
      })
      const until = Date.now() + 20_000
      while (bevestigd.size === eerst && Date.now() < until) await sleep(10)
      await sleep(randomInt(400))
      child.kill('SIGKILL')
      gestopt.abort()
      await Promise.all([ended, ...bezig])
      assert.deepEqual(leesbaar(), [])
    }
    const stukken = await tel()
    assert.ok(bevestigd.size >= keren)
    for (const [id, bytes] of bevestigd) assert.equal(stukken[id], bytes.toString('latin1'), id)
    // A paper of which nobody heard any more is there as a whole, or not at all.
    for (const tekst of Object.values(stukken)) assert.ok(tekst.includes(merk))
    t.diagnostic(
      `${keren} keer gedood: ${bevestigd.size} bevestigd, ${Object.keys(stukken).length} aanwezig, 0 verloren`,
    )
  })

  test('een verbinding die halverwege breekt laat geen rij en geen bestand na; het log van de server noemt niets van wat op het papier staat', async () => {
    const voor = {
      stukken: Object.keys(await tel()).length,
      op: bestanden(places(gegevens).documents).length,
    }
    const { child, said, ended } = start('serve')
    const { address, cookie } = await said
    const { port } = new URL(address)
    const grens = 'grens'
    const deel = (naam: string, waarde: string) =>
      `--${grens}\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}\r\n`
    const lijf = Buffer.concat([
      Buffer.from(
        Object.entries({ _sleutel: randomUUID(), ...velden('attest') })
          .map(([naam, waarde]) => deel(naam, waarde))
          .join(''),
      ),
      Buffer.from(
        `--${grens}\r\nContent-Disposition: form-data; name="bestanden"; filename="a.pdf"\r\n\r\n`,
      ),
      aPdf(merk),
      Buffer.from(`\r\n--${grens}--\r\n`),
    ])
    for (const stuk of [0.3, 0.6, 0.9]) {
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('error', () => {})
      socket.write(
        `POST ${urls.mijnPapierNieuw.href()} HTTP/1.1\r\nHost: ${new URL(address).host}\r\nOrigin: ${address}\r\n` +
          `Cookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=${grens}\r\nContent-Length: ${lijf.length}\r\n\r\n`,
      )
      await new Promise<void>((done) => {
        socket.write(lijf.subarray(0, Math.floor(lijf.length * stuk)), () => done())
      })
      await sleep(50)
      socket.destroy()
    }
    const daarna = await fetch(`${address}${urls.mijnPapieren.href()}`, { headers: { cookie } })
    assert.equal(daarna.status, 200)
    await daarna.text()
    child.kill('SIGTERM')
    await ended
    const na = {
      stukken: Object.keys(await tel()).length,
      op: bestanden(places(gegevens).documents).length,
    }
    assert.deepEqual(na, voor)
    assert.deepEqual(leesbaar(), [])
    assert.match(logboek, /"route"|"url"|"status"|statusCode/)
    assert.ok(!logboek.includes(merk))
  })
})
