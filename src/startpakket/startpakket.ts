import { attestRegels, oordeelTekst, type Oordeel } from '#indicatie/attesten.ts'
import { beslissendeVelden } from '#indicatie/beslissend.ts'
import { attestCodes, type Attest, type AttestCode, type IcfBesluit } from '#indicatie/feiten.ts'
import { eenVan } from '#indicatie/oordeel.ts'
import { citeer } from '#law/bron.ts'
import { dag, type Dag } from '#law/dag.ts'
import { versieOp } from '#law/regelversie.ts'
import { onderzoek, type Stap, type Vaststelling } from '#law/vaststelling.ts'
import { beslissing, beslissingen, type Beslissing, type IcfStand } from './beslistabel.ts'
import { grondslagPakketten, type Startpakket } from './pakketten.ts'

/**
 * The facts from which a start package follows. `peildatum` is the day on which the papers and their age count, and the rule
 * version is chosen: in a dossier the day of the proposal (docs/adr/0010).
 */
export interface StartpakketFeiten {
  readonly peildatum: Dag
  readonly attesten: readonly Attest[]
  readonly icf?: IcfBesluit | undefined
}

/** The versions of the rule; art. 50 is in force since 2019-01-01. */
export const versies = [{ geldigVan: dag('2019-01-01') }] as const

/** What a judgement on one paper adds to the reasons; the same for everybody. */
interface Weging {
  readonly tekst: string
  readonly grondslag: string
  readonly oordeel: Oordeel
  readonly telt: 'PMAH' | 'HOOG'
  /** Its ground, as a bit of `papiergronden`. */
  readonly grond: number
  /** The judgement under the other reading of the assumption that it takes; undefined when it takes none. */
  readonly anders: ((attest: Attest, aanvraag: Dag) => Oordeel | undefined) | undefined
  /** That assumption, as a bit of `papiervragen`; 0 without one. */
  readonly vraag: number
}

interface Papier extends Readonly<Record<Oordeel, Weging>> {
  readonly telt: Weging['telt']
  readonly beoordeel: (attest: Attest, aanvraag: Dag) => Oordeel
}

/** What a paper can add to what its case cites; a finding gathers them as bits. */
const papiergronden = uniek(Object.values(attestRegels).map(({ grondslag }) => grondslag))
const papiervragen = uniek(Object.values(attestRegels).flatMap(({ vraag }) => vraag ?? []))

function uniek<T>(delen: readonly T[]): readonly T[] {
  return [...new Set(delen)]
}

function bit<T>(lijst: readonly T[], deel: T): number {
  return 1 << lijst.indexOf(deel)
}

function telt(code: AttestCode): Weging['telt'] {
  return code.startsWith('PMAH') ? 'PMAH' : 'HOOG'
}

function weging(code: AttestCode, oordeel: Oordeel): Weging {
  const { voorwaarde, grondslag, vraag } = attestRegels[code]
  const anders = attestRegels[code].anders?.[oordeel]
  return Object.freeze({
    tekst: `${code}. ${oordeelTekst[oordeel]}: ${voorwaarde}.`,
    grondslag: citeer(grondslag),
    oordeel,
    telt: telt(code),
    grond: bit(papiergronden, grondslag),
    anders,
    vraag: vraag === undefined || anders === undefined ? 0 : bit(papiervragen, vraag),
  })
}

const papieren = Object.fromEntries(
  attestCodes.map((code): [AttestCode, Papier] => [
    code,
    {
      telt: telt(code),
      beoordeel: attestRegels[code].beoordeel,
      ja: weging(code, 'ja'),
      nee: weging(code, 'nee'),
      onbekend: weging(code, 'onbekend'),
    },
  ]),
) as Readonly<Record<AttestCode, Papier>>

/** Weighs all papers into the case of the decision table; `wegingen` gets what each adds and is left out in bulk. */
function weeg({ attesten, icf, peildatum }: StartpakketFeiten, wegingen?: Weging[]): Beslissing {
  let pmah: Oordeel = 'nee'
  let hoog: Oordeel = 'nee'
  for (let nr = 0; nr < attesten.length; nr++) {
    const attest = attesten[nr]!
    const papier = papieren[attest.code]
    const oordeel = papier.beoordeel(attest, peildatum)
    if (papier.telt === 'PMAH') pmah = eenVan(pmah, oordeel)
    else hoog = eenVan(hoog, oordeel)
    if (wegingen !== undefined)
      wegingen[nr] = oordeel === 'ja' ? papier.ja : oordeel === 'nee' ? papier.nee : papier.onbekend
  }
  return beslissing(pmah, hoog, icfStand(icf))
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

/** What the papers of one finding add; used again for the next, for the list itself is no part of any finding. */
const kladblad: Weging[] = []

/** What the explanation of one case of the decision table takes from it: made once, the same for everybody. */
interface Zaak {
  /** By number of papers: the steps of the case, after a place for the step of each paper. */
  readonly stappen: readonly (readonly Stap[])[]
  /** By set of `papiergronden`, then of `papiervragen`: what the case cites with what the papers add, each once. */
  readonly bronnen: readonly (readonly Bronnen[])[]
}

type Bronnen = Pick<Vaststelling<Startpakket>, 'grondslagen' | 'aannames'>

const plaats: Stap = { tekst: '', grondslag: '', feiten: {} }

function metPlaats(aantal: number, slot: readonly Stap[]): Stap[] {
  return [...Array.from({ length: aantal }, () => plaats), ...slot]
}

function perVerzameling<T, U>(lijst: readonly T[], maak: (deel: readonly T[]) => U): readonly U[] {
  return Array.from({ length: 1 << lijst.length }, (_, bits) =>
    maak(lijst.filter((each) => bits & bit(lijst, each))),
  )
}

const zaken: readonly Zaak[] = beslissingen.map(({ slot, grondslagen, aannames }) => ({
  stappen: Array.from({ length: attestCodes.length + 1 }, (_, aantal) => metPlaats(aantal, slot)),
  bronnen: perVerzameling(papiergronden, (gronden) =>
    perVerzameling(papiervragen, (vragen) => ({
      grondslagen: Object.freeze(uniek([...gronden, ...grondslagen])),
      aannames: Object.freeze([...uniek([...aannames, ...vragen])].sort()),
    })),
  ),
}))

/** Every set of `papiervragen` but the empty one, the smallest first. */
const vraagverzamelingen = perVerzameling(papiervragen, (vragen) => vragen)
  .slice(1)
  .sort((een, ander) => een.length - ander.length)
  .map((vragen) => vragen.reduce((bits, vraag) => bits | bit(papiervragen, vraag), 0))

/** The assumptions that papers of the indicatie take; the others are of HOOG. */
const vraagPmah = Object.values(papieren).reduce(
  (bits, { telt: groep, ja, nee, onbekend }) =>
    groep === 'PMAH' ? bits | ja.vraag | nee.vraag | onbekend.vraag : bits,
  0,
)

/**
 * Which of the assumptions `mogelijk` the outcome rests on: they belong to a smallest set whose other reading gives another
 * outcome. A paper that changes nothing, or beside one that is sure, brings none.
 */
function gesteundOp(feiten: StartpakketFeiten, mogelijk: number, zaak: Beslissing): number {
  if ((mogelijk & vraagPmah) === 0 && !zaak.keertMetHoog) return 0
  // Nearly always there is one, and no set of them to make.
  if ((mogelijk & (mogelijk - 1)) === 0) return keert(feiten, mogelijk, zaak) ? mogelijk : 0
  const gevonden: number[] = []
  for (const bits of vraagverzamelingen)
    if (
      (bits & ~mogelijk) === 0 &&
      !gevonden.some((kleiner) => (kleiner & ~bits) === 0) &&
      keert(feiten, bits, zaak)
    )
      gevonden.push(bits)
  return gevonden.reduce((samen, bits) => samen | bits, 0)
}

/** Whether the outcome is another when these assumptions are read the other way. Weighs what stands on `kladblad`. */
function keert(feiten: StartpakketFeiten, vragen: number, zaak: Beslissing): boolean {
  const { attesten, icf, peildatum } = feiten
  let pmah: Oordeel = 'nee'
  let hoog: Oordeel = 'nee'
  let anders = false
  for (let nr = 0; nr < attesten.length; nr++) {
    const weging = kladblad[nr]!
    let { oordeel } = weging
    if ((weging.vraag & vragen) !== 0) {
      oordeel = weging.anders?.(attesten[nr]!, peildatum) ?? oordeel
      anders ||= oordeel !== weging.oordeel
    }
    if (weging.telt === 'PMAH') pmah = eenVan(pmah, oordeel)
    else hoog = eenVan(hoog, oordeel)
  }
  if (!anders) return false
  const { uitkomst, open } = beslissing(pmah, hoog, icfStand(icf))
  return uitkomst !== zaak.uitkomst || open !== zaak.open
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
  const zaak = weeg(feiten, kladblad)
  const { uitkomst, open, beslissend, slot } = zaak
  const { stappen, bronnen } = zaken[zaak.nr]!
  const aantal = attesten.length
  // Copying a list that is long enough is twice as quick as making one step by step.
  const motivering = stappen[aantal]?.slice() ?? metPlaats(aantal, slot)
  let gronden = 0
  let vragen = 0
  for (let nr = 0; nr < aantal; nr++) {
    const attest = attesten[nr]!
    const { tekst, grondslag, grond, vraag } = kladblad[nr]!
    motivering[nr] = { tekst, grondslag, feiten: attest }
    gronden |= grond
    vragen |= vraag
  }
  const { grondslagen, aannames } =
    bronnen[gronden]![vragen === 0 ? 0 : gesteundOp(feiten, vragen, zaak)]!
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

function voorInwerkingtreding(peildatum: Dag): Vaststelling<Startpakket> {
  const o = onderzoek<Startpakket>('startpakket', versies[0].geldigVan)
  o.stap(
    'Op deze dag bestonden de vijf startpakketten nog niet: ze gelden vanaf 1 januari 2019.',
    grondslagPakketten,
    { peildatum },
  )
  return o.besluit(null)
}
