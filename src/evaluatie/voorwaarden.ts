import type { Dag } from '#law/dag.ts'
import { openbaar, vdabWop } from '#law/regelingen/documenten.ts'
import { inWerking } from '#law/regelversie.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'
import { toetsDocumenten } from './documenten.ts'
import { aanvragerNaam, gronden, type EvaluatieAanvrager, type EvaluatieGrond } from './gronden.ts'
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
 * request) and whether its papers are complete (`volledig`). Every shortcoming is named at once. Source: domain/4 section 4.5.
 */
export function beoordeelAanvraag(aanvraag: Evaluatieaanvraag): Vaststelling<Evaluatieuitkomst> {
  const o = onderzoek<Evaluatieuitkomst>('evaluatie', inWerking.CMW)
  const { grondslag } = gronden[aanvraag.grond]
  const vroegsteDag = toetsOpening(o, aanvraag)
  const ontvankelijk = !o.heeftGebrek
  const volledig = toetsDocumenten(o, aanvraag)
  o.stap(slotzin(ontvankelijk, volledig), grondslag, { ontvankelijk, volledig })
  return o.besluit({ volledig, vroegsteDag }, ontvankelijk)
}

/** The part of `beoordeelAanvraag` that asks no papers: whether, and from when, somebody can ask on this ground. */
export function beoordeelOpening(aanvraag: Evaluatieaanvraag): Vaststelling<Opening> {
  const o = onderzoek<Opening>('evaluatie', inWerking.CMW)
  const vroegsteDag = toetsOpening(o, aanvraag)
  return o.besluit({ vroegsteDag }, !o.heeftGebrek)
}

function toetsOpening(o: Onderzoek<unknown>, aanvraag: Evaluatieaanvraag): Dag | null {
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

function toetsAanvrager(o: Onderzoek<unknown>, { grond, aanvrager }: Evaluatieaanvraag): void {
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
  { aangevraagdOp, vorigeEvaluatie }: Evaluatieaanvraag,
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
  if (!vorigeEvaluatie || vorigeEvaluatie <= aangevraagdOp) return
  o.stap(
    `De vorige evaluatie van ${vorigeEvaluatie} ligt na de aanvraag van ${aangevraagdOp}.`,
    vdabWop.evaluatie,
    { aangevraagdOp, vorigeEvaluatie },
  )
  o.gebrek('DAGEN_TEGENSTRIJDIG', 'Kijk de datum van de vorige evaluatie na.', vdabWop.evaluatie)
}
