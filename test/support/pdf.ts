import { execFileSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'

/** What a reader program sees of a PDF as our letters are made: plain objects, one content stream a page. */
export interface ReadPdf {
  readonly pages: number
  /** Text in reading order, without what is marked as decoration (the page footer). */
  readonly text: string
  /** The page footers, one a page. */
  readonly footers: readonly string[]
  /** Where the text furthest to the right ends, in points from the left of the paper. */
  readonly rightmost: number
  /** Structure types in the order of the file: H1, H2, P, Table, TH, L, Link and so on. */
  readonly tags: readonly string[]
  /** The catalogue and the document data, as written. */
  readonly catalogue: string
  readonly title: string
}

/** Reads a PDF without any program from outside. Throws when it is not built as expected. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const source = Buffer.from(pdf).toString('latin1')
  const objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id, body]) => [
      id!,
      body!,
    ]),
  )
  const kids = must(/\/Type \/Pages[^]*?\/Kids \[(.*?)\]/.exec(source))
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => readPage(objects, id!))
  const catalogue = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? ''
  return {
    pages: pages.length,
    text: pages.map(({ text }) => text).join('\n'),
    footers: pages.map(({ decoration }) => decoration),
    rightmost: Math.max(...pages.map(({ rightmost }) => rightmost)),
    tags: [...source.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/g)].map(([, tag]) => tag!),
    catalogue,
    title: decodeText(must(/\/Title (<[0-9A-F]+>|\(.*?\))\s+\/Author/.exec(source))),
  }
}

/** The text without white space, invisible breaks and end-of-line hyphens, to compare with what went in. */
export function compact(text: string): string {
  return text.replaceAll(/[\s\u00a0\u00ad\u200b]/gu, '')
}

/** Runs a program of poppler on the PDF; undefined where it is not installed. */
export function poppler(program: 'pdfinfo' | 'pdftotext', pdf: Uint8Array): string | undefined {
  const args = program === 'pdftotext' ? ['-', '-'] : ['-']
  try {
    return execFileSync(program, args, { input: pdf, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function must(match: RegExpExecArray | null): string {
  if (!match?.[1]) throw new Error('Onverwachte opbouw van de PDF.')
  return match[1]
}

function readPage(objects: ReadonlyMap<string, string>, id: string) {
  const page = objects.get(id) ?? ''
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, ref]) => [
      name!,
      readFont(objects, objects.get(ref!) ?? ''),
    ]),
  )
  const content = inflate(objects.get(must(/\/Contents (\d+) 0 R/.exec(page))) ?? '')
  return readContent(content, fonts)
}

function inflate(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length
  const end = body.lastIndexOf('\nendstream')
  const content = body.slice(start, end)
  if (!body.slice(0, start).includes('/FlateDecode')) return content
  return inflateSync(Buffer.from(content, 'latin1')).toString('latin1')
}

/** What a glyph means, and how wide it is in thousandths of the size. */
type Glyphs = ReadonlyMap<number, { readonly text: string; readonly width: number }>

function readFont(objects: ReadonlyMap<string, string>, font: string): Glyphs {
  const cmap = inflate(objects.get(must(/\/ToUnicode (\d+) 0 R/.exec(font))) ?? '')
  const shapes = objects.get(must(/\/DescendantFonts \[(\d+) 0 R\]/.exec(font))) ?? ''
  const ranges = [...must(/\/W \[(.*?)\]/s.exec(shapes)).matchAll(/(\d+) (\d+) ([\d.]+)/g)].map(
    ([, from, to, width]) => ({ from: Number(from), to: Number(to), width: Number(width) }),
  )
  return new Map(
    [...cmap.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gm)].map(([, hex, text]) => {
      const code = Number.parseInt(hex!, 16)
      const width = ranges.find(({ from, to }) => from <= code && code <= to)?.width ?? 0
      return [code, { text: utf16(text!), width }]
    }),
  )
}

// A string may hold balanced brackets without escape; deeper than this they do not occur in one word.
const literal = [1, 2, 3, 4].reduce(
  (inner) => String.raw`\((?:\\.|[^\\()]|${inner})*\)`,
  String.raw`\((?:\\.|[^\\()])*\)`,
)
const string = `(?:${literal}|<[0-9A-F]+>)`
const token = new RegExp(
  String.raw`(?<open>/(?<kind>\w+)\s*(?:<<(?<props>.*?)>>\s*BDC|BMC))|(?<close>\bEMC\b)` +
    String.raw`|1 0 0 -1 (?<left>[\d.]+) [\d.]+ cm|/(?<font>f\d+) (?<size>[\d.]+) Tf|(?<string>${string})|(?<end>\bET\b)`,
  'gs',
)
const actualText = new RegExp(`/ActualText (${string})`, 's')

function readContent(content: string, fonts: ReadonlyMap<string, Glyphs>) {
  const nesting: { readonly decoration: boolean; readonly actual: boolean }[] = []
  let glyphs: Glyphs = new Map()
  let [size, right] = [0, 0]
  const read = { text: '', decoration: '', rightmost: 0 }
  const write = (text: string) => {
    read[nesting.some(({ decoration }) => decoration) ? 'decoration' : 'text'] += text
  }
  for (const { groups = {} } of content.matchAll(token)) {
    if (groups['open']) {
      const actual = actualText.exec(groups['props'] ?? '')
      if (actual) write(decodeText(actual[1]!))
      nesting.push({ decoration: groups['kind'] === 'Artifact', actual: actual !== null })
    } else if (groups['close']) nesting.pop()
    else if (groups['left']) right = Number(groups['left'])
    else if (groups['font']) {
      glyphs = fonts.get(groups['font']) ?? new Map()
      size = Number(groups['size'])
    } else if (groups['end']) write(' ')
    else if (groups['string']) {
      const shown = decodeGlyphs(bytesOf(groups['string']), glyphs)
      if (!nesting.some(({ actual }) => actual)) write(shown.text)
      right += (shown.width * size) / 1000
      read.rightmost = Math.max(read.rightmost, right)
    }
  }
  return read
}

function decodeGlyphs(bytes: Buffer, glyphs: Glyphs): { text: string; width: number } {
  const codes = Array.from({ length: bytes.length >> 1 }, (_, n) => bytes.readUInt16BE(2 * n))
  const shown = codes.map((code) => glyphs.get(code) ?? { text: '\ufffd', width: 0 })
  return {
    text: shown.map(({ text }) => text).join(''),
    width: shown.reduce((sum, { width }) => sum + width, 0),
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function bytesOf(literal: string): Buffer {
  if (literal.startsWith('<')) return Buffer.from(literal.slice(1, -1), 'hex')
  const text = literal
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3}|.)/gs, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
    )
  return Buffer.from(text, 'latin1')
}

function decodeText(value: string): string {
  if (value.startsWith('<')) return utf16(value.slice(1, -1)).replace('\ufeff', '')
  const bytes = bytesOf(value)
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? utf16(bytes.subarray(2).toString('hex'))
    : bytes.toString('latin1')
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
