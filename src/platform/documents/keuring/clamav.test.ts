import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { bladzijde, eicar, jpeg, latin, pdf } from '#test/vijandig/bouw.ts'
import { antwoordt, leesAdres } from './clamav.ts'
import { keur } from './keuring.ts'
import { stopKeuring } from './ploeg.ts'

/** A virus scanner that speaks INSTREAM as clamd does: pieces with their length, a piece of nothing as the end. */
function clamd(received: Buffer[]): Server {
  return createServer((socket) => {
    let held = Buffer.alloc(0)
    const paper: Buffer[] = []
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      held = Buffer.concat([held, data])
      if (paper.length === 0) {
        if (held.length < 10) return
        if (held.toString('latin1', 0, 10) !== 'zINSTREAM\0')
          return void socket.end('UNKNOWN COMMAND\0')
        held = held.subarray(10)
        paper.push(Buffer.alloc(0))
      }
      for (;;) {
        if (held.length < 4) return
        const length = held.readUInt32BE(0)
        if (length === 0) break
        if (held.length < 4 + length) return
        paper.push(held.subarray(4, 4 + length))
        held = held.subarray(4 + length)
      }
      const whole = Buffer.concat(paper)
      received.push(whole)
      const virus = whole.includes(eicar)
      socket.end(virus ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0')
    })
  })
}

function luister(server: Server, waar: string | number): Promise<void> {
  return new Promise((done) =>
    typeof waar === 'string' ? server.listen(waar, done) : server.listen(waar, '127.0.0.1', done),
  )
}

async function bijScanner<T>(
  antwoord: (socket: Socket) => void,
  doe: (adres: { host: string; port: number }) => Promise<T>,
): Promise<T> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    antwoord(socket)
  })
  await luister(server, 0)
  try {
    return await doe({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
  } finally {
    server.close()
  }
}

const attest = { naam: 'attest.pdf', bytes: pdf(bladzijde()) }

describe('De virusscan', () => {
  const received: Buffer[] = []
  const server = clamd(received)
  const lijn = clamd(received)
  let folder = ''
  let poort = 0
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clam-'))
    await Promise.all([luister(server, 0), luister(lijn, join(folder, 's'))])
    poort = (server.address() as AddressInfo).port
  })
  after(async () => {
    server.close()
    lijn.close()
    stopKeuring()
    await rm(folder, { recursive: true })
  })

  test('zonder scanner zegt de keuring dat het bestand niet gescand is', async () => {
    const found = await keur(attest)
    assert.equal(found.ok && found.virusscan, 'niet gescand')
  })

  test('een zuiver bestand gaat door, over een lijn en over een socket; de scanner ziet het origineel', async () => {
    for (const adres of [leesAdres(`tcp://127.0.0.1:${poort}`), leesAdres(join(folder, 's'))]) {
      const found = await keur(attest, adres)
      assert.equal(found.ok && found.virusscan, 'geen virus')
      assert.ok(received.pop()!.equals(attest.bytes))
    }
  })

  test('een bestand van vijftien megabyte komt geheel bij de scanner', async () => {
    const bytes = Buffer.concat([jpeg(), Buffer.alloc(15 * 1024 * 1024 - jpeg().length, 7)])
    const found = await keur({ naam: 'foto.jpg', bytes }, { host: '127.0.0.1', port: poort })
    assert.ok(found.ok)
    assert.ok(received.pop()!.equals(bytes))
  })

  test('EICAR wordt geweigerd, ook waar de kopie het niet meer zou hebben', async () => {
    for (const [naam, bytes] of [
      ['a.pdf', Buffer.concat([attest.bytes, latin(eicar)])],
      ['a.jpg', jpeg({ achter: latin(eicar) })],
    ] as const) {
      const zonder = await keur({ naam, bytes })
      assert.equal(zonder.ok, true)
      const found = await keur({ naam, bytes }, { host: '127.0.0.1', port: poort })
      assert.equal(found.ok ? '' : found.reden, 'virus')
    }
  })

  const gebroken: Readonly<Record<string, (socket: Socket) => void>> = {
    'de lijn meteen sluit': (socket) => socket.destroy(),
    'niets antwoordt en sluit': (socket) => void socket.resume().on('data', () => socket.end()),
    'zegt dat het bestand te groot is': (socket) =>
      void socket.resume().on('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0')),
    'half antwoordt': (socket) => void socket.resume().on('data', () => socket.end('stream: O')),
    'een ander antwoord geeft waar OK in staat': (socket) =>
      void socket.resume().on('data', () => socket.end('stream: OK stream: fout ERROR\0')),
    'een eindeloos antwoord geeft': (socket) =>
      void socket.resume().on('data', () => socket.write('a'.repeat(2_000))),
  }
  for (const [wat, antwoord] of Object.entries(gebroken))
    test(`een scanner die ${wat}, laat niets door`, async () => {
      const found = await bijScanner(antwoord, (adres) => keur(attest, adres))
      assert.equal(found.ok ? '' : found.reden, 'geen virusscan')
      assert.match(found.ok ? '' : found.tekst, /Probeer het later opnieuw/)
    })

  test('een scanner die er niet is, laat niets door', async () => {
    const found = await keur(attest, { path: join(folder, 'nergens') })
    assert.equal(found.ok ? '' : found.reden, 'geen virusscan')
  })

  test('het adres is een socket of een poort van deze machine', () => {
    assert.deepEqual(leesAdres('/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' })
    assert.deepEqual(leesAdres('tcp://127.0.0.1:3310'), { host: '127.0.0.1', port: 3310 })
    assert.deepEqual(leesAdres('tcp://[::1]:65535'), { host: '::1', port: 65_535 })
    for (const fout of [
      'tcp://10.0.0.1:3310',
      'tcp://voorbeeld.invalid:3310',
      'tcp://127.0.0.1:0',
      'tcp://127.0.0.1:65536',
      'http://127.0.0.1:3310',
      'clamd.ctl',
    ])
      assert.throws(() => leesAdres(fout), /^Error: MAATWERK_CLAMAV is het pad/)
  })
})

describe('Of de virusscanner er is', () => {
  /** What somebody who listens there and says this amounts to. */
  const bij = (zegt: string) =>
    bijScanner(
      (socket) =>
        socket.once('data', (vraag) =>
          socket.end(`${vraag.toString() === 'zPING\0' ? zegt : '?'}\0`),
        ),
      antwoordt,
    )

  test('wie PONG zegt, antwoordt; wie iets anders zegt, is geen ClamAV', async () => {
    assert.deepEqual(await bij('PONG'), { ok: true, detail: 'ingesteld, en antwoordt.' })
    const ander = await bij('220 smtp.voorbeeld.example')
    assert.equal(ander.ok, false)
    assert.match(ander.detail, /niet als ClamAV/)
  })

  test('waar niemand luistert, komt geen antwoord', async () => {
    const { ok, detail } = await antwoordt({ path: join(tmpdir(), 'hier-luistert-niemand') })
    assert.equal(ok, false)
    assert.match(detail, /antwoordt niet: papieren worden geweigerd/)
  })
})
