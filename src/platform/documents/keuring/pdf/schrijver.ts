import { Weigering } from '#platform/documents/keuring/weigering.ts'
import { Naam, Stroom, Tekst, Verwijzing, type Waarde } from './waarden.ts'

/** Writes values as one new PDF: a header, the objects, one table of places, nothing before or behind. */
export function schrijf(objects: ReadonlyMap<number, Waarde>, root: Verwijzing): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let at = parts[0]!.length
  const add = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  const places: number[] = []
  for (let number = 1; number <= objects.size; number += 1) {
    places.push(at)
    const value = objects.get(number) ?? null
    add(
      Buffer.from(
        `${number} 0 obj\n${tekst(value instanceof Stroom ? value.dict : value)}\n`,
        'latin1',
      ),
    )
    if (value instanceof Stroom) {
      add(Buffer.from('stream\n'))
      add(value.ruw)
      add(Buffer.from('\nendstream\n'))
    }
    add(Buffer.from('endobj\n'))
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.size + 1
  const start = at
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root ${root.nummer} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts, at)
}

function tekst(value: Waarde): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return getal(value)
  if (value instanceof Naam) return naam(value.tekst)
  // Hexadecimal: whatever the text says, it is never mistaken for something of the document.
  if (value instanceof Tekst) return `<${value.bytes.toString('hex')}>`
  if (value instanceof Verwijzing) return `${value.nummer} 0 R`
  if (Array.isArray(value)) return `[${value.map((each) => tekst(each as Waarde)).join(' ')}]`
  if (value instanceof Map)
    return `<< ${[...value].map(([key, each]) => `${naam(key)} ${tekst(each)}`).join(' ')} >>`
  throw new Weigering('beschadigd')
}

function getal(value: number): string {
  const held = Math.max(-1e15, Math.min(1e15, value))
  return Number.isSafeInteger(held) ? String(held) : held.toFixed(6).replace(/\.?0+$/, '')
}

function naam(text: string): string {
  const written = text.replace(
    /[^A-Za-z0-9_.+*@-]/g,
    (mark) => `#${mark.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
  return `/${written}`
}
