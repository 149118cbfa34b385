import type { Dag } from '#law/dag.ts'
import { eigenLezing, openbaar, vdabWop } from '#law/regelingen/documenten.ts'
import { inWerking } from '#law/regelversie.ts'
import {
  begeleidingsgraden,
  isPakket,
  ontbrekendInPakket,
  pakketTekst,
  type Deels,
  type Pakket,
} from '#law/soort.ts'
import { periode } from '#law/termijn.ts'
import { bereken, laatsteDag } from '#law/termijnen.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'

/** What VDAB decides after the talk. `nieuw` is the package that holds from `beslistOp`, also when it is equal. */
export interface Evaluatiebesluit {
  readonly gesprekOp: Dag
  readonly beslistOp?: Dag | undefined
  readonly huidig: Pakket
  readonly nieuw?: Pakket | undefined
  readonly doorstroomtraject: boolean
}

export type Richting = 'hoger' | 'gelijk' | 'lager'

export interface Besluituitkomst {
  readonly beslisUiterlijk: Dag
  /** Null as long as no day of decision is given. */
  readonly teLaat: boolean | null
  /** Last day of the new package; absent without a new package or without its day. */
  readonly geldigTot?: Dag
  readonly richting?: Richting
}

type O = Onderzoek<Besluituitkomst>
type Besluit = Deels<Evaluatiebesluit>

const grond = vdabWop.evaluatie
const loonpremie = openbaar['Herwin, loonpremie']
const vijfJaar = periode({ years: 5 })

/** The percentages that a package can have after an evaluation (domain/3, A-08). */
export const evaluatiePercentages = [40, 45, 50, 55, 60, 65, 70, 75] as const

/**
 * Judges a decision on an evaluation: by which day it was due (D-10, no sanction), through which day the new package holds
 * (5 years, the day before the anniversary) and whether it is higher or lower. A new package and a doorstroomtraject can go
 * together, as the published figures show. A fact that is not given is asked where it can matter: without a new package the
 * current one does not, with one the traject does not. Source: domain/4 section 4.5.
 */
export function beoordeelBesluit(besluit: Besluit): Vaststelling<Besluituitkomst> {
  const o = onderzoek<Besluituitkomst>('evaluatiebeslissing', inWerking.CMW)
  const tijd = toetsTijd(o, besluit)
  const { huidig, nieuw, doorstroomtraject } = besluit
  const mogelijk = toetsPercentage(o, 'huidige', huidig)
  if (doorstroomtraject)
    o.stap('VDAB start een doorstroomtraject. Dat kan ook als niemand het vroeg.', grond, {
      doorstroomtraject,
    })
  if (!nieuw) {
    zonderPakket(o, besluit)
    return o.besluit(tijd)
  }
  const nieuwMogelijk = toetsPercentage(o, 'nieuwe', nieuw)
  if (!mogelijk || !nieuwMogelijk) return o.besluit(tijd)
  const richting = bepaalRichting(o, huidig, nieuw)
  if (!tijd || !richting) return o.besluit(null)
  return o.besluit({ ...tijd, ...geldigheid(o, besluit), richting })
}

function toetsTijd(
  o: O,
  { gesprekOp, beslistOp }: Besluit,
): Pick<Besluituitkomst, 'beslisUiterlijk' | 'teLaat'> | null {
  o.mist(
    gesprekOp === undefined ? ['gesprekOp'] : [],
    'De dag van het gesprek is niet gegeven: vanaf die dag heeft VDAB 20 dagen om te beslissen.',
    grond,
  )
  if (gesprekOp === undefined) return null
  const beslisUiterlijk = laatsteDag('D-10', gesprekOp)
  o.steuntOp('Q-01')
  for (const stap of bereken('D-10', gesprekOp).stappen) o.stap(stap, grond, { gesprekOp })
  if (!beslistOp) {
    o.stap(`VDAB beslist ten laatste op ${beslisUiterlijk}.`, grond, { beslisUiterlijk })
    return { beslisUiterlijk, teLaat: null }
  }
  const teLaat = beslistOp > beslisUiterlijk
  const feiten = { beslistOp, beslisUiterlijk }
  if (beslistOp < gesprekOp) {
    o.stap(`De beslissing van ${beslistOp} ligt voor het gesprek van ${gesprekOp}.`, grond, feiten)
    o.gebrek('BESLIST_VOOR_GESPREK', 'VDAB beslist na het gesprek. Kijk de dagen na.', grond)
  } else
    o.stap(
      teLaat
        ? `De beslissing van ${beslistOp} is te laat. De beslissing blijft gelden: er is geen sanctie bekend.`
        : `De beslissing van ${beslistOp} is op tijd.`,
      grond,
      feiten,
    )
  return { beslisUiterlijk, teLaat }
}

/** Whether a package can have this percentage; one that is not given can be any. */
function toetsPercentage(
  o: O,
  welk: 'huidige' | 'nieuwe',
  pakket: Deels<Pakket> | undefined,
): boolean {
  if (pakket?.loonpremie === undefined) return true
  const mogelijk = evaluatiePercentages.some((percentage) => percentage === pakket.loonpremie)
  if (mogelijk) return true
  const procent = String(pakket.loonpremie).replace('.', ',')
  o.stap(`Een loonpremie van ${procent} % bestaat niet.`, loonpremie, { pakket })
  o.gebrek(
    'PERCENTAGE_ONMOGELIJK',
    `Kies voor het ${welk} pakket ${evaluatiePercentages.join(', ')} %.`,
    loonpremie,
  )
  return false
}

/** Between two packages that can be; undefined, with what is missing, when the facts do not tell. */
function bepaalRichting(
  o: O,
  huidig: Deels<Pakket> | undefined,
  nieuw: Deels<Pakket>,
): Richting | undefined {
  const grondslag = eigenLezing['volgorde van de pakketten']
  const regel = 'Het percentage telt eerst, daarna de begeleiding.'
  const richting = huidig && vergelijkDeels(huidig, nieuw)
  if (huidig && richting)
    o.stap(`Van ${genoemd(huidig)} naar ${genoemd(nieuw)}: ${richting}. ${regel}`, grondslag, {
      huidig,
      nieuw,
    })
  else
    o.mist(
      [...ontbrekendInPakket('huidig', huidig), ...ontbrekendInPakket('nieuw', nieuw)],
      `Of het nieuwe pakket hoger, gelijk of lager is, volgt uit beide pakketten; die zijn niet volledig gegeven. ${regel}`,
      grondslag,
      { huidig: huidig ?? null, nieuw },
    )
  return richting
}

/** Two packages as far as they are given: unequal percentages decide without the guidance. */
function vergelijkDeels(huidig: Deels<Pakket>, nieuw: Deels<Pakket>): Richting | undefined {
  if (isPakket(huidig) && isPakket(nieuw)) return vergelijk(huidig, nieuw)
  const [van, naar] = [huidig.loonpremie, nieuw.loonpremie]
  if (van === undefined || naar === undefined || van === naar) return undefined
  return naar > van ? 'hoger' : 'lager'
}

function genoemd(pakket: Deels<Pakket>): string {
  return isPakket(pakket) ? pakketTekst(pakket) : `${pakket.loonpremie} %`
}

function zonderPakket(o: O, { beslistOp, doorstroomtraject }: Besluit): void {
  if (doorstroomtraject)
    return o.stap(
      'Er is geen uitspraak over het pakket: die hoeft niet als er een traject start.',
      grond,
    )
  if (!beslistOp) return o.stap('VDAB deed nog geen uitspraak over het pakket.', grond)
  if (doorstroomtraject === undefined)
    return o.mist(
      ['doorstroomtraject'],
      'Er is geen uitspraak over het pakket. Of dat kan, hangt ervan af of er een doorstroomtraject start, en dat is niet gegeven.',
      grond,
    )
  o.stap('Er is geen uitspraak over het pakket en er start geen doorstroomtraject.', grond)
  o.gebrek(
    'GEEN_UITSPRAAK',
    'Start er geen traject, dan spreekt VDAB zich altijd uit over het pakket: hoger, gelijk of lager. Vul het pakket in.',
    grond,
  )
}

/**
 * Whether `nieuw` is more or less than `huidig`. No source says what counts when percentage and guidance move apart; read
 * here: the percentage first, then the guidance, as the order of the start packages (60 hoog > 45 hoog > 45 midden > 45 laag).
 */
export function vergelijk(huidig: Pakket, nieuw: Pakket): Richting {
  const graad = ({ begeleiding }: Pakket) => begeleidingsgraden.indexOf(begeleiding)
  const verschil = nieuw.loonpremie - huidig.loonpremie || graad(nieuw) - graad(huidig)
  return verschil > 0 ? 'hoger' : verschil < 0 ? 'lager' : 'gelijk'
}

/** The last day on which a decision of this day is valid: 5 years, as the package that it gives. Source: domain/4 section 4.5. */
export function geldigTotEnMet(beslistOp: Dag): Dag {
  const { laatsteDag: dag = beslistOp } = vijfJaar.bereken(beslistOp)
  return dag
}

function geldigheid(o: O, { beslistOp }: Besluit): { geldigTot?: Dag } {
  if (!beslistOp) return {}
  o.stap('Een pakket is hoogstens 5 jaar geldig.', vdabWop.startpakketten, { beslistOp })
  for (const stap of vijfJaar.bereken(beslistOp).stappen)
    o.stap(stap, vdabWop.startpakketten, { beslistOp })
  o.stap('Na 5 jaar volgt een nieuwe evaluatie.', grond)
  return { geldigTot: geldigTotEnMet(beslistOp) }
}
