import { attestRegels, beoordeelAttest, type Oordeel } from '#indicatie/attesten.ts'
import { beslissendeVelden, steuntOpBeschutteWoonvorm } from '#indicatie/beslissend.ts'
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
  /** The assumption that it rests on; whether it rests on Q-22 depends on the facts of the paper. */
  readonly vraag: VraagId | undefined
}

function weging(code: AttestCode, oordeel: Oordeel): Weging {
  const { voorwaarde, grondslag, vraag } = attestRegels[code]
  return Object.freeze({
    tekst: `${code}. ${aanhef[oordeel]}: ${voorwaarde}.`,
    grondslag: citeer(grondslag),
    vraag: vraag !== 'Q-22' && (oordeel === 'ja' || vraag === 'Q-65') ? vraag : undefined,
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

/** Weighs all papers into the case of the decision table; `oordelen` gets each judgement and is left out in bulk. */
function weeg({ attesten, icf, peildatum }: StartpakketFeiten, oordelen?: Oordeel[]): Beslissing {
  let pmah: Oordeel = 'nee'
  let hoog: Oordeel = 'nee'
  for (let nr = 0; nr < attesten.length; nr++) {
    const attest = attesten[nr]!
    const oordeel = beoordeelAttest(attest, peildatum)
    if (papieren[attest.code].telt === 'PMAH') pmah = sterkste(pmah, oordeel)
    else hoog = sterkste(hoog, oordeel)
    if (oordelen !== undefined) oordelen[nr] = oordeel
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
  const { attesten } = feiten
  const aantal = attesten.length
  const oordelen = new Array<Oordeel>(aantal)
  const { uitkomst, open, beslissend, slot, grondslagen, aannames: vaste } = weeg(feiten, oordelen)
  // Arrays of the right length from the start: growing them costs a fifth of the explanation.
  const motivering = new Array<Stap>(aantal + slot.length)
  let aannames = vaste
  for (let nr = 0; nr < aantal; nr++) {
    const attest = attesten[nr]!
    const { tekst, grondslag, vraag } = papieren[attest.code][oordelen[nr]!]
    motivering[nr] = { tekst, grondslag, feiten: attest }
    if (vraag !== undefined) aannames = metVraag(aannames, vraag)
    if (steuntOpBeschutteWoonvorm(attest, feiten.peildatum, oordelen[nr]!))
      aannames = metVraag(aannames, 'Q-22')
  }
  for (let nr = 0; nr < slot.length; nr++) motivering[aantal + nr] = slot[nr]!
  return {
    soort: 'startpakket',
    uitkomst,
    gebreken: niets,
    ontbreekt: open ? ontbrekendIn(feiten, beslissend) : niets,
    motivering,
    grondslagen,
    aannames,
    regelversie: versie.geldigVan,
  }
}

/** The facts that were not given and that can still change the outcome, each once. */
function ontbrekendIn(
  { attesten, peildatum }: StartpakketFeiten,
  beslissend: Beslissing['beslissend'],
): readonly string[] {
  const velden = attesten
    .filter(({ code }) => beslissend[papieren[code].telt])
    .flatMap((attest) => beslissendeVelden(attest, peildatum))
  return [...new Set(beslissend.profiel ? [...velden, 'icf.profiel'] : velden)]
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
