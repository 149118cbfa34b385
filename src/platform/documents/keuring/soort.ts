import { Weigering, type Reden } from './weigering.ts'
import type { Soort } from './namen.ts'

const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex').toString('latin1')

const starts: readonly (readonly [begin: string, Soort])[] = [
  [hex('ff d8 ff'), 'image/jpeg'],
  [hex('89 50 4e 47 0d 0a 1a 0a'), 'image/png'],
  [hex('49 49 2a 00'), 'image/tiff'],
  [hex('4d 4d 00 2a'), 'image/tiff'],
]
// A mark of byte order or a line end before the header is a slip of a program; anything else there is a second face.
const pdf = /^(?:\u00ef\u00bb\u00bf)?\s{0,4}%PDF-\d\.\d/
const zips = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']
const archives = [
  ...zips,
  'Rar!',
  hex('37 7a bc af'),
  hex('1f 8b'),
  'BZh',
  hex('fd 37 7a 58'),
  hex('28 b5 2f fd'),
]
const offices = [hex('d0 cf 11 e0'), '{\\rtf']
const inOffice = /\[Content_Types\]|word\/|xl\/|ppt\/|mimetype/
const heic = /^ftyp(?:hei|hev|mif1|msf1|avif)/

/** What the first bytes say the paper is. The name has no say. Throws `Weigering`. */
export function soortVan(bytes: Uint8Array): Soort {
  if (bytes.length === 0) throw new Weigering('leeg')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString(
    'latin1',
  )
  if (pdf.test(head)) return 'application/pdf'
  const soort = starts.find(([begin]) => head.startsWith(begin))?.[1]
  if (soort) return soort
  throw new Weigering(redenVan(head))
}

function redenVan(head: string): Reden {
  const starts = (marks: readonly string[]) => marks.some((mark) => head.startsWith(mark))
  if (heic.test(head.slice(4))) return 'heic'
  if (starts(offices) || (starts(zips) && inOffice.test(head))) return 'kantoor'
  return starts(archives) ? 'archief' : 'soort'
}
