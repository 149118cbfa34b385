import { inflateSync } from 'node:zlib'

/**
 * All that can be read in a file, the way a suspicious reader would: as it stands, its packed streams unpacked, its
 * hexadecimal texts decoded. Written apart from the product, and simpler: it follows no structure.
 */
export function allesLeesbaar(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes)
  const text = raw.toString('latin1')
  const hex = [...text.matchAll(/<([0-9a-f]{4,})>/gi)].map(([, digits]) =>
    Buffer.from(digits!, 'hex').toString('latin1'),
  )
  return [text, ...stromen(raw), ...hex].join('\n')
}

/** The streams of a PDF, unpacked where they are packed plainly. */
export function stromen(bytes: Uint8Array): readonly string[] {
  const raw = Buffer.from(bytes)
  const found: string[] = []
  const open = 'stream\n'
  for (let at = raw.indexOf(open); at >= 0; at = raw.indexOf(open, at + 1)) {
    if (raw.toString('latin1', at - 3, at) === 'end') continue
    const end = raw.indexOf('\nendstream', at)
    const data = raw.subarray(at + open.length, end)
    found.push(unpacked(data).toString('latin1'))
  }
  return found
}

function unpacked(data: Buffer): Buffer {
  try {
    return inflateSync(data, { finishFlush: 2, maxOutputLength: 64 * 1024 * 1024 })
  } catch {
    return data
  }
}
