import type { Writable } from 'node:stream'
import type { Soort } from './namen.ts'
import type { Bevinding } from './lees.ts'

type Aanvaard = Extract<Bevinding, { readonly ok: true }>

/** What the process says of one paper; the copy, `lengte` bytes, follows behind the line. */
export type Antwoord = (
  | (Omit<Aanvaard, 'bytes'> & { readonly lengte: number })
  | (Extract<Bevinding, { readonly ok: false }> & { readonly lengte: 0 })
) & {
  /** The memory that the process holds now, in bytes. */
  readonly geheugen: number
}

/** A question begins with the length of the paper in four bytes and its kind in one. */
export const kopLengte = 5
export const soorten: readonly Soort[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/tiff',
]

/** The head of a question. */
export function kop(soort: Soort, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(kopLengte)
  head.writeUInt32BE(bytes.length, 0)
  head[4] = soorten.indexOf(soort)
  return head
}

/** Writes an answer and waits until it is gone, so that its memory is free before the next paper. */
export async function schrijfAntwoord(
  out: Writable,
  found: Bevinding,
  geheugen: number,
): Promise<void> {
  const bytes = found.ok ? found.bytes : Buffer.alloc(0)
  const { bytes: _, ...rest } = { bytes, ...found }
  const line = { ...rest, lengte: bytes.length, geheugen } as Antwoord
  out.write(`${JSON.stringify(line)}\n`)
  await new Promise((done) => out.write(bytes, done))
}
