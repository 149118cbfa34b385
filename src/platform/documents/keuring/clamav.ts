import { connect, type NetConnectOpts, type Socket } from 'node:net'
import { Weigering } from './weigering.ts'

const patienceMs = 20_000
const piece = 64 * 1024

/**
 * Where ClamAV listens: the path of a unix socket, or `tcp://127.0.0.1:3310`. Papers never leave the machine: another
 * host throws.
 */
export function leesAdres(text: string): NetConnectOpts {
  if (text.startsWith('/')) return { path: text }
  const found = /^tcp:\/\/(127\.0\.0\.1|localhost|\[::1\]):(\d{1,5})$/.exec(text)
  if (!found || Number(found[2]) > 65_535 || Number(found[2]) === 0)
    throw new Error(
      `MAATWERK_CLAMAV is het pad van een socket of tcp://127.0.0.1:3310, niet "${text.slice(0, 100)}".`,
    )
  return { host: found[1]!.replace(/^\[|\]$/g, ''), port: Number(found[2]) }
}

/** Has ClamAV scan the bytes (INSTREAM). Throws `Weigering`: a virus, or no clear answer. */
export async function scan(bytes: Uint8Array, adres: NetConnectOpts): Promise<void> {
  let answer: string
  try {
    answer = await ask(bytes, adres)
  } catch {
    throw new Weigering('geen virusscan')
  }
  if (/^stream: .+ FOUND$/.test(answer)) throw new Weigering('virus')
  if (answer !== 'stream: OK') throw new Weigering('geen virusscan')
}

/** Whether ClamAV answers there (PING), in words for who runs the program. */
export async function antwoordt(
  adres: NetConnectOpts,
): Promise<{ readonly ok: boolean; readonly detail: string }> {
  try {
    const answer = await converse(adres, 5_000, (socket) => void socket.write('zPING\0'))
    if (answer === 'PONG') return { ok: true, detail: 'ingesteld, en antwoordt.' }
    return { ok: false, detail: 'ingesteld, maar wat daar luistert antwoordt niet als ClamAV.' }
  } catch {
    return {
      ok: false,
      detail: 'ingesteld, maar antwoordt niet: papieren worden geweigerd tot hij weer antwoordt.',
    }
  }
}

function ask(bytes: Uint8Array, adres: NetConnectOpts): Promise<string> {
  return converse(adres, patienceMs, (socket) => {
    socket.write('zINSTREAM\0')
    for (let at = 0; at < bytes.length; at += piece) {
      const part = bytes.subarray(at, at + piece)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(part.length)
      socket.write(length)
      socket.write(part)
    }
    socket.write(Buffer.alloc(4))
  })
}

/** What the other side says until it hangs up. Throws when it is not there, or takes too long. */
function converse(
  adres: NetConnectOpts,
  patience: number,
  say: (socket: Socket) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(adres)
    let answer = ''
    const timer = setTimeout(() => socket.destroy(new Error('Geen antwoord.')), patience)
    socket.on('data', (data) => {
      answer += data.toString('latin1')
      if (answer.length > 1_000) socket.destroy(new Error('Onbegrijpelijk antwoord.'))
    })
    socket.on('error', reject)
    // An error was told before; without one this is the end of the answer.
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(answer.replace(/[\0\n]+$/, ''))
    })
    say(socket)
  })
}
