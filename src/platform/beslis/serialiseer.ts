import type { Stap, Vaststelling } from '#law/vaststelling.ts'
import { feitJson, json, type ByteTekst } from './json.ts'

// Most of a finding is the same for everybody: frozen steps, outcomes and grounds.
const vasteDelen = new WeakMap<object, ByteTekst>()

function objectJson(deel: object): ByteTekst {
  const known = vasteDelen.get(deel)
  if (known !== undefined) return known
  const made = json(deel)
  if (Object.isFrozen(deel)) vasteDelen.set(deel, made)
  return made
}

function lijstJson(lijst: readonly unknown[]): string {
  return lijst.length === 0 ? '[]' : objectJson(lijst)
}

/** The JSON of a step up to its facts. */
interface Aanhef {
  readonly grondslag: string
  readonly geschreven: string
}

const meesteAanheffen = 5_000
const aanheffen = new Map<string, Aanhef>()

/** The sentences of the law return in every finding; those with a day or an amount in them do not fill memory. */
function aanhefJson({ tekst, grondslag }: Stap): string {
  const known = aanheffen.get(tekst)
  if (known !== undefined && known.grondslag === grondslag) return known.geschreven
  const geschreven = `{"tekst":${json(tekst)},"grondslag":${json(grondslag)},"feiten":`
  if (aanheffen.size < meesteAanheffen) aanheffen.set(tekst, { grondslag, geschreven })
  return geschreven
}

function stappenJson(motivering: readonly Stap[], aantal: number): string {
  let tekst = ''
  for (let nr = 0; nr < aantal; nr++) {
    const stap = motivering[nr]!
    if (nr > 0) tekst += ','
    tekst += aanhefJson(stap) + feitJson(stap.feiten) + '}'
  }
  return tekst
}

/** What a finding has from its case in a table of the law, as text around what is of the person. */
interface Zaak {
  readonly bevinding: Vaststelling<unknown>
  /** The last steps, which are of the case. */
  readonly slot: readonly Stap[]
  readonly begin: string
  readonly slotJson: string
  readonly einde: string
}

function beginJson({ soort, uitkomst, ontvankelijk, gebreken }: Vaststelling<unknown>): string {
  const oordeel = ontvankelijk === undefined ? '' : `,"ontvankelijk":${ontvankelijk}`
  const resultaat =
    typeof uitkomst === 'object' && uitkomst !== null ? objectJson(uitkomst) : json(uitkomst)
  return `{"soort":${json(soort)},"uitkomst":${resultaat}${oordeel},"gebreken":${lijstJson(gebreken)},"ontbreekt":`
}

function eindeJson({ grondslagen, aannames, regelversie }: Vaststelling<unknown>): string {
  return `],"grondslagen":${lijstJson(grondslagen)},"aannames":${lijstJson(aannames)},"regelversie":"${regelversie}"}`
}

// A case is found by its list of assumptions; whether the rest is of that case too is looked at each time.
const zaken = new WeakMap<readonly string[], Zaak>()

function zaakVan(bevinding: Vaststelling<unknown>): Zaak | undefined {
  const known = zaken.get(bevinding.aannames)
  if (known !== undefined) return isVanZaak(bevinding, known) ? known : undefined
  const { uitkomst, gebreken, grondslagen, aannames, motivering } = bevinding
  if (![uitkomst, gebreken, grondslagen, aannames].every(Object.isFrozen)) return undefined
  const slot = motivering.slice(motivering.findLastIndex((stap) => !Object.isFrozen(stap)) + 1)
  const made = {
    bevinding,
    slot,
    begin: beginJson(bevinding),
    slotJson: slot.map(objectJson).join(','),
    einde: eindeJson(bevinding),
  }
  zaken.set(aannames, made)
  return made
}

function isVanZaak(een: Vaststelling<unknown>, { bevinding: ander, slot }: Zaak): boolean {
  if (
    een.uitkomst !== ander.uitkomst ||
    een.soort !== ander.soort ||
    een.ontvankelijk !== ander.ontvankelijk ||
    een.gebreken !== ander.gebreken ||
    een.grondslagen !== ander.grondslagen ||
    een.regelversie !== ander.regelversie
  )
    return false
  const vanaf = een.motivering.length - slot.length
  if (vanaf < 0) return false
  for (let nr = 0; nr < slot.length; nr++) if (een.motivering[vanaf + nr] !== slot[nr]) return false
  return true
}

/** The finding as JSON: the same bytes as JSON.stringify gives, several times faster in bulk. */
export function serialiseer(bevinding: Vaststelling<unknown>): ByteTekst {
  const { motivering } = bevinding
  const ontbreekt = lijstJson(bevinding.ontbreekt)
  const zaak = zaakVan(bevinding)
  if (zaak === undefined)
    return `${beginJson(bevinding)}${ontbreekt},"motivering":[${stappenJson(motivering, motivering.length)}${eindeJson(bevinding)}` as ByteTekst
  const { slot, begin, slotJson, einde } = zaak
  const eigen = motivering.length - slot.length
  const komma = eigen > 0 && slot.length > 0 ? ',' : ''
  return `${begin}${ontbreekt},"motivering":[${stappenJson(motivering, eigen)}${komma}${slotJson}${einde}` as ByteTekst
}
