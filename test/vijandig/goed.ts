import { deflateRawSync } from 'node:zlib'
import { bladzijde, jpeg, latin, pdf, stroom } from './bouw.ts'
import { beelden } from './goed-beelden.ts'
import { pdfs } from './goed-pdf.ts'

/** A paper as people send it, and what must still be in the copy: texts of its pages, or the same points. */
export interface Goed {
  readonly wat: string
  readonly naam: string
  readonly bytes: Buffer
  readonly teksten?: readonly string[]
  readonly bladzijden?: number
}

/** Papers that must pass with all that they show. */
export function goed(): readonly Goed[] {
  return [...pdfs(), ...beelden()]
}

/** Twelve megabytes of one photo that no packing makes smaller. */
export function groteScan(): Buffer {
  const ruis = deflateRawSync(
    latin(
      Array.from({ length: 400_000 }, (_, nr) => Math.imul(nr + 1, 2_654_435_761) >>> 0).join(''),
    ),
  )
  const data = Buffer.concat(
    Array.from({ length: Math.ceil(12_000_000 / ruis.length) }, () => ruis),
  ).map((byte) => (byte === 255 ? 254 : byte))
  const foto = jpeg({ breed: 4_000, hoog: 3_000, scan: Buffer.from(data) })
  return pdf({
    ...bladzijde({ middelen: '/XObject << /X 12 0 R >>' }),
    12: stroom(
      '/Type /XObject /Subtype /Image /Width 4000 /Height 3000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
      foto,
    ),
  })
}
