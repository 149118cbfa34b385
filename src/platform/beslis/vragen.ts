import type { InvoerFout } from '#law/invoer.ts'
import { geenJson } from './beslis.ts'

/** A question as it was asked, or why it cannot be read; `plaats` says where it stands, in the words of the reader. */
type Gesteld = { readonly plaats: string } & (
  | { readonly vraag: unknown }
  | { readonly fout: InvoerFout }
)

/** The questions of one file; `lijst` when there can be more than one. */
export interface Vragen {
  readonly vragen: readonly Gesteld[]
  readonly lijst: boolean
}

/** A file that holds no question that can be read. */
export function geen(naam: string, tekst: string): Vragen {
  const fout = { veld: '', verwacht: 'JSON met één vraag of een lijst van vragen', tekst }
  return { vragen: [{ plaats: naam, fout }], lijst: false }
}

/**
 * The questions in the text of file `naam`: one JSON document (a list is as many questions), or JSON Lines when it is none and
 * at least one line is a whole question. A line that is no JSON is a fault in its place; empty lines count and are passed over.
 */
export function ontleed(inhoud: string, naam: string): Vragen {
  const geheel = leesJson(inhoud)
  if (geheel === undefined) return ontleedRegels(inhoud, naam)
  if (!Array.isArray(geheel.waarde))
    return { vragen: [{ plaats: `${naam}, regel 1`, vraag: geheel.waarde }], lijst: false }
  const vragen = geheel.waarde.map((vraag: unknown, nr) => ({
    plaats: `${naam}, vraag ${nr + 1} van de lijst`,
    vraag,
  }))
  return { vragen, lijst: true }
}

function ontleedRegels(inhoud: string, naam: string): Vragen {
  const vragen = inhoud.split('\n').flatMap((regel, nr): readonly Gesteld[] => {
    if (regel.trim() === '') return []
    const gelezen = leesJson(regel)
    const plaats = `${naam}, regel ${nr + 1}`
    return [gelezen ? { plaats, vraag: gelezen.waarde } : { plaats, fout: geenJson }]
  })
  if (vragen.some((each) => 'vraag' in each && isObject(each.vraag))) return { vragen, lijst: true }
  return geen(naam, `${naam} is geen geldige JSON. Kijk aanhalingstekens, komma's en accolades na.`)
}

function isObject(vraag: unknown): boolean {
  return typeof vraag === 'object' && vraag !== null && !Array.isArray(vraag)
}

function leesJson(tekst: string): { readonly waarde: unknown } | undefined {
  try {
    return { waarde: JSON.parse(tekst) as unknown }
  } catch {
    return undefined
  }
}
