import {
  attestRegels,
  beoordeelAttest,
  ontbrekendeVelden,
  type Oordeel,
} from '#indicatie/attesten.ts'
import { attestCodes, type Attest, type AttestCode, type IcfBesluit } from '#indicatie/feiten.ts'
import { citeer } from '#law/bron.ts'
import { dag, type Dag } from '#law/dag.ts'
import { versieOp } from '#law/regelversie.ts'
import { onderzoek, type Stap, type Vaststelling } from '#law/vaststelling.ts'
import type { VraagId } from '#law/vragen.ts'
import { beslissing, type Beslissing, type IcfStand } from './beslistabel.ts'
import { grondslagPakketten, type Startpakket } from './pakketten.ts'

/** The facts from which a start package follows. `peildatum` is the day of the advice. */
export interface StartpakketFeiten {
  readonly peildatum: Dag
  readonly attesten: readonly Attest[]
  readonly icf?: IcfBesluit | undefined
}

/** The versions of the rule; art. 50 is in force since 2019-01-01. */
export const versies = [{ geldigVan: dag('2019-01-01') }] as const

const aanhef: Readonly<Record<Oordeel, string>> = {
  ja: 'Bewezen',
  nee: 'Niet bewezen',
  onbekend: 'Niet te zeggen, er ontbreken feiten',
}

/** What a judgement on one paper adds to the reasons; the same for everybody. */
interface Weging {
  readonly tekst: string
  readonly grondslag: string
  readonly vraag: VraagId | undefined
}

function weging(code: AttestCode, oordeel: Oordeel): Weging {
  const { voorwaarde, grondslag, vraag } = attestRegels[code]
  return Object.freeze({
    tekst: `${code}. ${aanhef[oordeel]}: ${voorwaarde}.`,
    grondslag: citeer(grondslag),
    vraag: oordeel === 'ja' || vraag === 'Q-65' ? vraag : undefined,
  })
}

interface Papier extends Readonly<Record<Oordeel, Weging>> {
  readonly telt: 'PMAH' | 'HOOG'
}

const papieren = Object.fromEntries(
  attestCodes.map((code): [AttestCode, Papier] => [
    code,
    {
      telt: code.startsWith('PMAH') ? 'PMAH' : 'HOOG',
      ja: weging(code, 'ja'),
      nee: weging(code, 'nee'),
      onbekend: weging(code, 'onbekend'),
    },
  ]),
) as Readonly<Record<AttestCode, Papier>>

type Noteer = (attest: Attest, oordeel: Oordeel, weging: Weging) => void

/** Weighs all papers into the case of the decision table; `noteer` hears each judgement and is left out in bulk. */
function weeg({ attesten, icf, peildatum }: StartpakketFeiten, noteer?: Noteer): Beslissing {
  let pmah: Oordeel = 'nee'
  let hoog: Oordeel = 'nee'
  for (const attest of attesten) {
    const papier = papieren[attest.code]
    const oordeel = beoordeelAttest(attest, peildatum)
    if (papier.telt === 'PMAH') pmah = sterkste(pmah, oordeel)
    else hoog = sterkste(hoog, oordeel)
    noteer?.(attest, oordeel, papier[oordeel])
  }
  return beslissing(pmah, hoog, icfStand(icf))
}

function sterkste(een: Oordeel, ander: Oordeel): Oordeel {
  if (een === 'ja' || ander === 'nee') return een
  return ander === 'ja' || een === 'nee' ? ander : een
}

function icfStand(icf: IcfBesluit | undefined): IcfStand {
  if (icf === undefined) return 'geen'
  if (icf.doelgroep === 'UK') return 'UK'
  return icf.profiel === undefined
    ? 'PMP onbekend'
    : icf.profiel === 'zwak'
      ? 'PMP zwak'
      : 'PMP sterk'
}

/**
 * The start package alone, for bulk: null when the law gives none, undefined when facts are missing. Allocates nothing.
 * Source: Maatwerkbesluit art. 50, rules R1 to R6 of domain/3 section 3.6.
 */
export function pakketVan(feiten: StartpakketFeiten): Startpakket | null | undefined {
  if (versieOp(versies, feiten.peildatum) === undefined) return null
  const { open, uitkomst } = weeg(feiten)
  return open ? undefined : uitkomst
}

/** The decision table's case for these facts, with the packages that were not given and why. */
export function beslissingVoor(feiten: StartpakketFeiten): Beslissing {
  return weeg(feiten)
}

const niets: readonly never[] = Object.freeze([])

/**
 * The start package with its reasons: the judgement on each paper, the rule that applied, and for each better package why
 * it was not given and which proof would change that. Same rule and table as `pakketVan`.
 */
export function bepaalStartpakket(feiten: StartpakketFeiten): Vaststelling<Startpakket> {
  const versie = versieOp(versies, feiten.peildatum)
  if (versie === undefined) return voorInwerkingtreding(feiten.peildatum)
  const motivering: Stap[] = []
  const vragen: VraagId[] = []
  const ontbreekt: string[] = []
  const { uitkomst, open, slot, grondslagen, aannames } = weeg(
    feiten,
    (attest, oordeel, { tekst, grondslag, vraag }) => {
      motivering.push({ tekst, grondslag, feiten: attest })
      if (vraag !== undefined) vragen.push(vraag)
      if (oordeel === 'onbekend') ontbreekt.push(...ontbrekendeVelden(attest))
    },
  )
  if (feiten.icf?.doelgroep === 'PMP' && feiten.icf.profiel === undefined)
    ontbreekt.push('icf.profiel')
  for (const stap of slot) motivering.push(stap)
  return {
    soort: 'startpakket',
    uitkomst,
    gebreken: niets,
    ontbreekt: open ? [...new Set(ontbreekt)] : niets,
    motivering,
    grondslagen,
    aannames: vragen.reduce(metVraag, aannames),
    regelversie: versie.geldigVan,
  }
}

const verlengd = new WeakMap<readonly VraagId[], Map<VraagId, readonly VraagId[]>>()

/** The assumptions with one more, in order and each once; few lists exist, so each is made once. */
function metVraag(aannames: readonly VraagId[], vraag: VraagId): readonly VraagId[] {
  const bekend = verlengd.get(aannames)
  const known = bekend?.get(vraag)
  if (known !== undefined) return known
  const made = aannames.includes(vraag) ? aannames : Object.freeze([...aannames, vraag].sort())
  if (bekend === undefined) verlengd.set(aannames, new Map([[vraag, made]]))
  else bekend.set(vraag, made)
  return made
}

function voorInwerkingtreding(peildatum: Dag): Vaststelling<Startpakket> {
  const o = onderzoek<Startpakket>('startpakket', versies[0].geldigVan)
  o.stap(
    'Op deze dag bestonden de vijf startpakketten nog niet: ze gelden vanaf 1 januari 2019.',
    grondslagPakketten,
    { peildatum },
  )
  return o.besluit(null)
}
