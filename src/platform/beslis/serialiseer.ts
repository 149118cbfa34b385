import { isVast } from '#law/vast.ts'
import type { Stap, Vaststelling } from '#law/vaststelling.ts'
import type { Blok } from './blok.ts'
import { feitJson } from './json.ts'

// Most of a finding is the same for everybody: frozen steps, outcomes and grounds.
const vasteDelen = new WeakMap<object, Buffer>()

function objectBytes(deel: object): Buffer {
  const known = vasteDelen.get(deel)
  if (known !== undefined) return known
  const made = Buffer.from(JSON.stringify(deel))
  if (Object.isFrozen(deel)) vasteDelen.set(deel, made)
  return made
}

/** The JSON of a step up to its facts. */
interface Aanhef {
  readonly grondslag: string
  readonly bytes: Buffer
}

const meesteAanheffen = 5_000
const aanheffen = new Map<string, Aanhef>()

/** The sentences of the law return in every finding; those with a day or an amount in them do not fill memory. */
function aanhefBytes({ tekst, grondslag }: Stap): Buffer {
  const known = aanheffen.get(tekst)
  if (known !== undefined && known.grondslag === grondslag) return known.bytes
  const bytes = Buffer.from(
    `{"tekst":${JSON.stringify(tekst)},"grondslag":${JSON.stringify(grondslag)},"feiten":`,
  )
  if (aanheffen.size < meesteAanheffen) aanheffen.set(tekst, { grondslag, bytes })
  return bytes
}

const eindeStap = Buffer.from('},')

/** Writes the first `aantal` steps, each with the comma before the next: there is always one more. */
function schrijfStappen(motivering: readonly Stap[], aantal: number, blok: Blok): void {
  for (let nr = 0; nr < aantal; nr++) {
    const stap = motivering[nr]!
    blok.voegToe(aanhefBytes(stap))
    const known = vasteDelen.get(stap.feiten)
    if (known !== undefined) blok.voegToe(known)
    else if (isVast(stap.feiten)) blok.voegToe(objectBytes(stap.feiten))
    else blok.schrijf(feitJson(stap.feiten))
    blok.voegToe(eindeStap)
  }
}

/** What a finding has from its case in a table of the law, as bytes around what is of the person. */
interface Zaak {
  readonly bevinding: Vaststelling<unknown>
  /** The last steps, which are of the case. */
  readonly slot: readonly Stap[]
  /** Up to the facts that are missing, and the same where none are. */
  readonly begin: Buffer
  readonly beginZonderGemis: Buffer
  readonly einde: Buffer
}

function beginJson({ soort, uitkomst, ontvankelijk, gebreken }: Vaststelling<unknown>): string {
  const oordeel = ontvankelijk === undefined ? '' : `,"ontvankelijk":${ontvankelijk}`
  return `{"soort":${JSON.stringify(soort)},"uitkomst":${JSON.stringify(uitkomst)}${oordeel},"gebreken":${JSON.stringify(gebreken)},"ontbreekt":`
}

function ontbreektJson(ontbreekt: readonly string[]): string {
  return `${JSON.stringify(ontbreekt)},"motivering":[`
}

function eindeJson(
  { grondslagen, aannames, regelversie }: Vaststelling<unknown>,
  slot: readonly Stap[],
): string {
  const stappen = slot.map((stap) => JSON.stringify(stap)).join(',')
  return `${stappen}],"grondslagen":${JSON.stringify(grondslagen)},"aannames":${JSON.stringify(aannames)},"regelversie":"${regelversie}"}`
}

// A case is found by its list of assumptions; whether the rest is of that case too is looked at each time.
const zaken = new WeakMap<readonly string[], Zaak>()

function zaakVan(bevinding: Vaststelling<unknown>): Zaak | undefined {
  const known = zaken.get(bevinding.aannames)
  if (known !== undefined) return isVanZaak(bevinding, known) ? known : undefined
  const { uitkomst, gebreken, grondslagen, aannames, motivering } = bevinding
  if (![uitkomst, gebreken, grondslagen, aannames].every(Object.isFrozen)) return undefined
  const slot = motivering.slice(motivering.findLastIndex((stap) => !Object.isFrozen(stap)) + 1)
  if (slot.length === 0) return undefined
  const begin = beginJson(bevinding)
  const made = {
    bevinding,
    slot,
    begin: Buffer.from(begin),
    beginZonderGemis: Buffer.from(begin + ontbreektJson([])),
    einde: Buffer.from(eindeJson(bevinding, slot)),
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

/** Writes the finding into `blok` as JSON: the same bytes as JSON.stringify gives, several times faster in bulk. */
export function serialiseer(bevinding: Vaststelling<unknown>, blok: Blok): void {
  const { motivering, ontbreekt } = bevinding
  const zaak = zaakVan(bevinding)
  if (zaak === undefined) {
    const eigen = motivering.length - 1
    blok.schrijf(beginJson(bevinding) + ontbreektJson(ontbreekt))
    schrijfStappen(motivering, eigen, blok)
    blok.schrijf(eindeJson(bevinding, motivering.slice(Math.max(eigen, 0))))
    return
  }
  if (ontbreekt.length === 0) blok.voegToe(zaak.beginZonderGemis)
  else {
    blok.voegToe(zaak.begin)
    blok.schrijf(ontbreektJson(ontbreekt))
  }
  schrijfStappen(motivering, motivering.length - zaak.slot.length, blok)
  blok.voegToe(zaak.einde)
}
