import type { Dag } from '#law/dag.ts'
import { openbaar, vdabWop } from '#law/regelingen/documenten.ts'
import { inWerking } from '#law/regelversie.ts'
import { gegevenFeiten, type Deels } from '#law/soort.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'
import { weegDocumenten } from './documenten.ts'
import {
  aanvragerNaam,
  evaluatieGronden,
  gronden,
  type EvaluatieAanvrager,
  type EvaluatieGrond,
} from './gronden.ts'
import type { Ondertekenaar, VerslagSoort } from './gronden.ts'
import { vroegsteDagVan } from './opening.ts'

const voor2019 = openbaar['Herwin, werknemers van voor 2019']

/**
 * A request for an evaluation as it was handed in. Papers that are not given are not in the file: they are judged as
 * absent. `vorigeEvaluatie` is the day of the last evaluation decision; `profiel` "oud" adds the 8 weeks of the older text.
 */
export interface Evaluatieaanvraag {
  readonly grond: EvaluatieGrond
  readonly aanvrager: EvaluatieAanvrager
  readonly inDienst: Dag
  readonly aangevraagdOp: Dag
  readonly werknemerTekende?: boolean | undefined
  readonly pop?: { readonly datum: Dag } | undefined
  readonly motivatieverslag?:
    | { readonly soort: VerslagSoort; readonly ondertekendDoor: Ondertekenaar }
    | undefined
  readonly vorigeEvaluatie?: Dag | undefined
  readonly profiel?: 'oud' | undefined
}

/** The facts of a request on a known ground, as far as they are given. */
export type Aanvraagfeiten = Deels<Evaluatieaanvraag> & Pick<Evaluatieaanvraag, 'grond'>

/** `vroegsteDag` is null when this ground never opens. */
export interface Opening {
  readonly vroegsteDag: Dag | null
}

/** `volledig` speaks of the papers alone. */
export interface Evaluatieuitkomst extends Opening {
  readonly volledig: boolean
}

/**
 * Whether an evaluation can be asked (`ontvankelijk`: the right applicant, and the ground is open on the day of the
 * request) and whether its papers are complete (`volledig`). Every shortcoming is named at once. A fact that is not given is
 * asked where one of these, or the first day, depends on it; a paper that is not given is not there. Source: domain/4 section 4.5.
 */
export function beoordeelAanvraag(
  aanvraag: Deels<Evaluatieaanvraag>,
): Vaststelling<Evaluatieuitkomst> {
  const o = onderzoek<Evaluatieuitkomst>('evaluatie', inWerking.CMW)
  const { grond } = aanvraag
  if (grond === undefined) return zonderGrond(o, aanvraag)
  const feiten = { ...aanvraag, grond }
  const { grondslag } = gronden[grond]
  const vroegsteDag = toetsOpening(o, feiten)
  const afgewezen = o.heeftGebrek
  mistVoorOpening(o, feiten, afgewezen)
  const ontvankelijk = afgewezen ? false : o.mistFeiten ? undefined : true
  const volledig = weegDocumenten(o, feiten)
  if (typeof volledig !== 'boolean')
    o.mist(
      volledig,
      'Of het dossier volledig is, is niet te zeggen: er ontbreken feiten over de papieren.',
      grondslag,
    )
  if (o.mistFeiten || typeof volledig !== 'boolean' || ontvankelijk === undefined)
    return o.besluit(null, ontvankelijk)
  o.stap(slotzin(ontvankelijk, volledig), grondslag, { ontvankelijk, volledig })
  return o.besluit({ volledig, vroegsteDag }, ontvankelijk)
}

function zonderGrond(
  o: Onderzoek<Evaluatieuitkomst>,
  aanvraag: Deels<Evaluatieaanvraag>,
): Vaststelling<Evaluatieuitkomst> {
  const verder = evaluatieGronden.flatMap(
    (grond) => beoordeelAanvraag({ ...aanvraag, grond }).ontbreekt,
  )
  o.mist(
    ['grond', ...verder],
    'De grond van de evaluatie is niet gegeven: die zegt wie ze kan vragen, vanaf wanneer en met welke papieren.',
    vdabWop.evaluatie,
    gegevenFeiten(aanvraag),
  )
  return o.besluit(null)
}

/** What decides whether the request is admissible, unless it fails already; the day of hire also gives the first day. */
function mistVoorOpening(
  o: Onderzoek<unknown>,
  { grond, aanvrager, inDienst, aangevraagdOp }: Aanvraagfeiten,
  afgewezen: boolean,
): void {
  const { grondslag } = gronden[grond]
  if (aanvrager === undefined && !afgewezen)
    o.mist(
      ['aanvrager'],
      'Wie de evaluatie vraagt, is niet gegeven: niet iedereen kan dat op deze grond.',
      grondslag,
    )
  if (inDienst === undefined)
    o.mist(
      ['inDienst'],
      'De dag van de aanwerving is niet gegeven: die zegt vanaf wanneer deze evaluatie kan.',
      grondslag,
    )
  if (aangevraagdOp === undefined && !afgewezen)
    o.mist(
      ['aangevraagdOp'],
      'De dag van de aanvraag is niet gegeven: die zegt of ze te vroeg komt.',
      grondslag,
    )
}

/** The part of `beoordeelAanvraag` that asks no papers: whether, and from when, somebody can ask on this ground. */
export function beoordeelOpening(aanvraag: Evaluatieaanvraag): Vaststelling<Opening> {
  const o = onderzoek<Opening>('evaluatie', inWerking.CMW)
  const vroegsteDag = toetsOpening(o, aanvraag)
  return o.besluit({ vroegsteDag }, !o.heeftGebrek)
}

function toetsOpening(o: Onderzoek<unknown>, aanvraag: Aanvraagfeiten): Dag | null {
  const { grond } = aanvraag
  o.stap(`Grond ${grond}: ${gronden[grond].naam}.`, gronden[grond].grondslag, { grond })
  toetsAanvrager(o, aanvraag)
  toetsDagen(o, aanvraag)
  return vroegsteDagVan(o, aanvraag)
}

function slotzin(ontvankelijk: boolean, volledig: boolean): string {
  const papieren = volledig ? 'het dossier is volledig' : 'het dossier is niet volledig'
  return ontvankelijk
    ? `De evaluatie kan gevraagd worden; ${papieren}.`
    : `De evaluatie kan zo niet gevraagd worden; ${papieren}.`
}

function toetsAanvrager(o: Onderzoek<unknown>, { grond, aanvrager }: Aanvraagfeiten): void {
  if (aanvrager === undefined) return
  const { aanvragers, grondslag, vervroegd } = gronden[grond]
  const mag = aanvragers.includes(aanvrager)
  o.stap(
    `De aanvraag komt van ${aanvragerNaam[aanvrager]}. Op deze grond kan ze komen van ${aanvragers.map((wie) => aanvragerNaam[wie]).join(' of ')}.`,
    grondslag,
    { aanvrager },
  )
  if (mag && aanvrager === 'werknemer' && vervroegd && grond !== 'G2') o.steuntOp('Q-66')
  if (mag) return
  o.gebrek(
    'VERKEERDE_AANVRAGER',
    grond === 'G5'
      ? 'Een periodieke evaluatie gaat uit van VDAB. Kies een andere grond (G1 tot G4).'
      : 'Op deze grond vraagt de werknemer of de werkgever de evaluatie. VDAB evalueert op grond G5.',
    grondslag,
  )
}

/** An evaluation before the hire is possible, at a former employer; one before there was a WOP to evaluate is not. */
function toetsDagen(
  o: Onderzoek<unknown>,
  { aangevraagdOp, vorigeEvaluatie }: Aanvraagfeiten,
): void {
  if (vorigeEvaluatie && vorigeEvaluatie < inWerking.CMW) {
    o.stap(
      `Op ${vorigeEvaluatie} was er nog geen WOP om te evalueren: dat bestaat vanaf ${inWerking.CMW}.`,
      voor2019,
      { vorigeEvaluatie },
    )
    o.gebrek(
      'VOOR_INWERKINGTREDING',
      `Evaluaties bestaan vanaf ${inWerking.CMW}. Kijk de datum van de vorige evaluatie na.`,
      voor2019,
    )
  }
  if (!vorigeEvaluatie || !aangevraagdOp || vorigeEvaluatie <= aangevraagdOp) return
  o.stap(
    `De vorige evaluatie van ${vorigeEvaluatie} ligt na de aanvraag van ${aangevraagdOp}.`,
    vdabWop.evaluatie,
    { aangevraagdOp, vorigeEvaluatie },
  )
  o.gebrek('DAGEN_TEGENSTRIJDIG', 'Kijk de datum van de vorige evaluatie na.', vdabWop.evaluatie)
}
