import type { Oordeel } from '#indicatie/attesten.ts'
import { citeer, type Grondslag } from '#law/bron.ts'
import { eigenLezing, vdabWop } from '#law/regelingen/documenten.ts'
import type { Stap } from '#law/vaststelling.ts'
import type { VraagId } from '#law/vragen.ts'
import {
  gunstigsteEerst,
  grondslagPakketten,
  pakketten,
  type Startpakket,
  type WopNummer,
} from './pakketten.ts'

/** What the ICF decision of a person says: no ICF, PMP with or without its profile, or UK. */
export type IcfStand = 'geen' | 'PMP zwak' | 'PMP sterk' | 'PMP onbekend' | 'UK'

export const icfStanden: readonly IcfStand[] = [
  'geen',
  'PMP zwak',
  'PMP sterk',
  'PMP onbekend',
  'UK',
]
export const oordelen: readonly Oordeel[] = ['nee', 'onbekend', 'ja']

/** A package that was not given: why, and which proof would change it, by which road and until when. */
export interface Alternatief {
  readonly wop: WopNummer
  readonly waarom: string
  /** Empty when no proof is needed: the package given is at least as favourable. */
  readonly watNodig: string
  readonly weg: string
}

/** One case of the decision table: everything about the outcome that does not depend on the person. */
export interface Beslissing {
  /** Its place in `beslissingen`. */
  readonly nr: number
  readonly uitkomst: Startpakket | null
  /** The outcome still depends on facts that were not given. */
  readonly open: boolean
  /** Another judgement on HOOG alone would give another outcome. */
  readonly keertMetHoog: boolean
  /** Which unknown judgements can still change the outcome; all false when it is not open. */
  readonly beslissend: Readonly<Record<'PMAH' | 'HOOG' | 'profiel', boolean>>
  readonly slot: readonly Stap[]
  readonly alternatieven: readonly Alternatief[]
  /** The grounds of `slot`. */
  readonly grondslagen: readonly Grondslag[]
  readonly aannames: readonly VraagId[]
}

function attestroute(pmah: boolean, hoog: boolean): WopNummer | undefined {
  return pmah ? (hoog ? 'WOP 1' : 'WOP 3') : undefined
}

const icfroute: Readonly<Record<Exclude<IcfStand, 'PMP onbekend'>, WopNummer | undefined>> = {
  geen: undefined,
  'PMP zwak': 'WOP 2',
  'PMP sterk': 'WOP 4',
  UK: 'WOP 5',
}

function gunstigste(...routes: readonly (WopNummer | undefined)[]): WopNummer | undefined {
  return gunstigsteEerst.find((wop) => routes.includes(wop))
}

/** One way to read the unknown judgements, and the package that it gives. */
interface Lezing {
  readonly PMAH: boolean
  readonly HOOG: boolean
  readonly profiel: Exclude<IcfStand, 'PMP onbekend'>
  readonly wop: WopNummer | undefined
}

/** Every reading of what is unknown; the case is settled when all of them give the same package. */
function lezingen(pmah: Oordeel, hoog: Oordeel, icf: IcfStand): readonly Lezing[] {
  const als = (oordeel: Oordeel) => (oordeel === 'onbekend' ? [false, true] : [oordeel === 'ja'])
  const profielen = icf === 'PMP onbekend' ? (['PMP sterk', 'PMP zwak'] as const) : [icf]
  return als(pmah).flatMap((PMAH) =>
    als(hoog).flatMap((HOOG) =>
      profielen.map((profiel) => {
        const wop = gunstigste(attestroute(PMAH, HOOG), icfroute[profiel])
        return { PMAH, HOOG, profiel, wop }
      }),
    ),
  )
}

/** Whether two readings that differ in this judgement alone give another package. */
function beslist(alle: readonly Lezing[], oordeel: 'PMAH' | 'HOOG' | 'profiel'): boolean {
  const andere = (['PMAH', 'HOOG', 'profiel'] as const).filter((each) => each !== oordeel)
  return alle.some((een) =>
    alle.some(
      (ander) => een.wop !== ander.wop && andere.every((each) => een[each] === ander[each]),
    ),
  )
}

const gemis: Readonly<Record<WopNummer, string>> = {
  'WOP 1': 'geen indicatie PMAH met een attest HOOG',
  'WOP 2': 'geen ICF-besluit PMP zwak',
  'WOP 3': 'geen indicatie PMAH',
  'WOP 4': 'geen ICF-besluit PMP sterk',
  'WOP 5': 'geen ICF-besluit uiterst kwetsbaar',
}

const attestWeg =
  'nu bij dit advies; na aanwerving via een correctie door de werkgever, tot en met 8 weken (D-01); later via een evaluatie (G3 of G4)'
const icfWeg = 'een ICF-onderzoek door VDAB of een bevoegde partner; na aanwerving een evaluatie'

function alternatief(wop: WopNummer, gekozen: WopNummer | undefined, pmah: boolean): Alternatief {
  if (gekozen !== undefined && gunstigsteEerst.indexOf(wop) > gunstigsteEerst.indexOf(gekozen))
    return { wop, waarom: `${gekozen} is minstens even gunstig`, watNodig: '', weg: '' }
  const alleenHoog = wop === 'WOP 1' && pmah
  return {
    wop,
    waarom: alleenHoog ? 'geen attest HOOG-1 tot HOOG-5 is bewezen' : gemis[wop],
    watNodig: alleenHoog ? 'een attest HOOG-1 tot HOOG-5' : pakketten[wop].als,
    weg: pakketten[wop].adviesOp === 'attesten' ? attestWeg : icfWeg,
  }
}

/** The packages that were within reach, grouped by the road that leads to them, as sentences. */
function nietGekozen(alternatieven: readonly Alternatief[]): string[] {
  const bereikbaar = alternatieven.filter(({ weg }) => weg !== '')
  return [attestWeg, icfWeg].flatMap((weg) => {
    const groep = bereikbaar.filter((each) => each.weg === weg)
    if (groep.length === 0) return []
    return [
      `${groep.map(({ wop, waarom }) => `Niet ${wop}: ${waarom}.`).join(' ')} Nieuw bewijs kan dit veranderen: ${weg}.`,
    ]
  })
}

/** What a step of a case says, on which ground. */
type Zin = readonly [tekst: string, grondslag: Grondslag]

function icfTekst(icf: IcfStand): string {
  return icf === 'PMP onbekend' ? 'PMP, zwak of sterk is niet gegeven' : icf
}

function indicatieZinnen(pmah: Oordeel, hoog: Oordeel, icf: IcfStand): Zin[] {
  const zinnen: Zin[] = []
  if (pmah === 'ja')
    zinnen.push([
      'Eén bewezen attest PMAH volstaat: de persoon heeft de indicatie PMAH.',
      eigenLezing['één attest volstaat'],
    ])
  if (pmah === 'nee')
    zinnen.push([
      'Geen enkel attest PMAH is bewezen: er is geen indicatie PMAH.',
      vdabWop['PMAH-attesten'],
    ])
  if (pmah !== 'ja' && hoog === 'ja')
    zinnen.push(['Een attest HOOG geeft op zich geen indicatie.', vdabWop['hoge WOP-attesten']])
  if (icf !== 'geen')
    zinnen.push([`Team TOM besliste na het ICF-onderzoek: ${icfTekst(icf)}.`, vdabWop.ICF])
  return zinnen
}

function pakketZin(gekozen: WopNummer | undefined, open: boolean): string {
  if (open) return 'Welk pakket het wordt, hangt nog af van feiten die niet gegeven zijn.'
  if (gekozen === undefined)
    return 'Regel R6: geen enkel pakket past, dus er komt geen advies collectief maatwerk.'
  const { regel, als, pakket } = pakketten[gekozen]
  return `Regel ${regel}, ${als}: ${gekozen}, loonpremie ${pakket.loonpremie} % met begeleiding ${pakket.begeleiding}.`
}

type Cel = Omit<Beslissing, 'nr' | 'keertMetHoog'>

function maak(pmah: Oordeel, hoog: Oordeel, icf: IcfStand): Cel {
  const alle = lezingen(pmah, hoog, icf)
  const open = new Set(alle.map(({ wop }) => wop)).size > 1
  const gekozen = open ? undefined : alle[0]?.wop
  const beide = pmah === 'ja' && icf !== 'geen'
  const alternatieven = open
    ? []
    : gunstigsteEerst
        .filter((wop) => wop !== gekozen)
        .map((wop) => alternatief(wop, gekozen, pmah === 'ja'))
  const zinnen = indicatieZinnen(pmah, hoog, icf)
  if (beide)
    zinnen.push([
      'Beide wegen zijn bekeken; het gunstigste pakket telt en beide indicaties blijven bewaard.',
      eigenLezing['volgorde van de pakketten'],
    ])
  for (const zin of [pakketZin(gekozen, open), ...nietGekozen(alternatieven)])
    zinnen.push([zin, grondslagPakketten])
  return {
    uitkomst: gekozen ? pakketten[gekozen].pakket : null,
    open,
    beslissend: Object.freeze({
      PMAH: beslist(alle, 'PMAH'),
      HOOG: beslist(alle, 'HOOG'),
      profiel: beslist(alle, 'profiel'),
    }),
    slot: Object.freeze(zinnen.map(stap)),
    alternatieven: Object.freeze(alternatieven),
    grondslagen: Object.freeze([...new Set(zinnen.map(([, grondslag]) => grondslag))]),
    aannames: Object.freeze<VraagId[]>([
      ...(beide ? (['Q-03'] as const) : []),
      ...(icf === 'geen' ? [] : (['Q-04'] as const)),
    ]),
  }
}

function stap([tekst, grondslag]: Zin): Stap {
  return Object.freeze({ tekst, grondslag: citeer(grondslag), feiten: Object.freeze({}) })
}

const cellen = oordelen.flatMap((pmah) =>
  oordelen.flatMap((hoog) => icfStanden.map((icf) => ({ pmah, icf, ...maak(pmah, hoog, icf) }))),
)

/** All 45 cases, made once: judgement on PMAH x judgement on HOOG x ICF decision. */
export const beslissingen: readonly Beslissing[] = cellen.map(({ pmah, icf, ...cel }, nr) =>
  Object.freeze({
    nr,
    keertMetHoog: cellen.some(
      (ander) =>
        ander.pmah === pmah &&
        ander.icf === icf &&
        (ander.uitkomst !== cel.uitkomst || ander.open !== cel.open),
    ),
    ...cel,
  }),
)

/** The case of the table for these judgements (rules R1 to R6, domain/3 section 3.6). */
export function beslissing(pmah: Oordeel, hoog: Oordeel, icf: IcfStand): Beslissing {
  return beslissingen[(oordeelNr(pmah) * 3 + oordeelNr(hoog)) * 5 + icfNr(icf)]!
}

// The place in the lists above, written out: a look-up by name in each finding costs more than the rest of the rule.
function oordeelNr(oordeel: Oordeel): number {
  return oordeel === 'nee' ? 0 : oordeel === 'ja' ? 2 : 1
}

function icfNr(icf: IcfStand): number {
  if (icf === 'geen') return 0
  if (icf === 'PMP zwak') return 1
  if (icf === 'PMP sterk') return 2
  return icf === 'UK' ? 4 : 3
}
