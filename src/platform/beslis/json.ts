// Longer text is left to JSON.stringify, which looks at many characters at once.
const meesteGewoneTekens = 40

/** Whether a text stands between quotes in JSON as it is: short, ASCII and nothing to escape. */
function isGewoneTekst(tekst: string): boolean {
  if (tekst.length > meesteGewoneTekens) return false
  for (let at = 0; at < tekst.length; at++) {
    const teken = tekst.charCodeAt(at)
    if (teken < 32 || teken > 126 || teken === 34 || teken === 92) return false
  }
  return true
}

/** A fact as JSON.stringify writes it. Facts are small plain objects, for which its start-up costs more than its work. */
export function feitJson(feit: unknown): string {
  switch (typeof feit) {
    case 'boolean':
      return feit ? 'true' : 'false'
    case 'string':
      return isGewoneTekst(feit) ? `"${feit}"` : JSON.stringify(feit)
    case 'number':
      return Number.isFinite(feit) ? String(feit) : 'null'
    case 'object':
      if (Array.isArray(feit)) return lijstJson(feit)
      return isGewoon(feit) ? gewoonJson(feit) : JSON.stringify(feit)
    default:
      return JSON.stringify(feit)
  }
}

// Asking the prototype itself leaves the compiled code; an object that hides where it comes from is written the long way.
function isGewoon(feit: object | null): feit is Readonly<Record<string, unknown>> {
  return feit !== null && feit.constructor === Object
}

function wordtGeschreven(waarde: unknown): boolean {
  return waarde !== undefined && typeof waarde !== 'function' && typeof waarde !== 'symbol'
}

function lijstJson(lijst: readonly unknown[]): string {
  let tekst = ''
  for (let nr = 0; nr < lijst.length; nr++) {
    const deel = wordtGeschreven(lijst[nr]) ? feitJson(lijst[nr]) : 'null'
    tekst += nr === 0 ? deel : `,${deel}`
  }
  return `[${tekst}]`
}

function gewoonJson(feit: Readonly<Record<string, unknown>>): string {
  let tekst = ''
  for (const naam in feit) {
    const waarde = feit[naam]
    if (!wordtGeschreven(waarde)) {
      if (naam === 'toJSON') return JSON.stringify(feit)
      continue
    }
    const { eerst, verder } = naamJson(naam)
    tekst += (tekst === '' ? eerst : verder) + feitJson(waarde)
  }
  return tekst === '' ? '{}' : `${tekst}}`
}

/** The name of a field as the first of its object and after another. */
interface Naam {
  readonly eerst: string
  readonly verder: string
}

const meesteNamen = 1_000
const namen = new Map<string, Naam>()

function naamJson(naam: string): Naam {
  const known = namen.get(naam)
  if (known !== undefined) return known
  const geschreven = JSON.stringify(naam)
  const made = { eerst: `{${geschreven}:`, verder: `,${geschreven}:` }
  // A stranger may name a fact as he likes, and must not fill memory with it.
  if (namen.size < meesteNamen) namen.set(naam, made)
  return made
}
