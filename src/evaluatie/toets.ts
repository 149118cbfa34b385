import type { Luik } from '#dossier/luik/stukken.ts'
import type { Tekenen } from '#dossier/tekenen/tekenen.ts'
import { vindVerzoek } from '#dossier/tekenen/tekenen.ts'
import { latest, type Dag } from '#law/dag.ts'
import { inWerking } from '#law/regelversie.ts'
import { onderzoek, type Vaststelling } from '#law/vaststelling.ts'
import { vorigeEvaluatie, type Beslissing } from './besluit/vorige.ts'
import { toetsDocumenten } from './documenten.ts'
import type { Evaluatie, Papierkeuze } from './gebeurtenissen.ts'
import { loopbaanVan } from './golf/periodiek.ts'
import type { EvaluatieGrond } from './gronden.ts'
import { inhoudVan, zelfdeInhoud } from './inhoud.ts'
import { verslagsoort, geldigStuk } from './papieren.ts'
import { beoordeelAanvraag, type Evaluatieaanvraag, type Evaluatieuitkomst } from './voorwaarden.ts'

/** What else of the history a request rests on. */
export interface Omgeving {
  readonly luik: Luik
  readonly tekenen: Tekenen
  /** Every decision on an evaluation of the running package, at any employer. */
  readonly beslissingen: readonly Beslissing[]
}

/** A request of which the ground was chosen. */
export type MetGrond = Evaluatie & {
  readonly concept: Evaluatie['concept'] & { readonly grond: EvaluatieGrond }
}

/** Whether a ground was chosen, so that the law can be asked about this request. */
export function heeftGrond(evaluatie: Evaluatie): evaluatie is MetGrond {
  return evaluatie.concept.grond !== null
}

/** The request as the law looks at it: asked, or to be asked, on `op`, with these papers. */
export function wetsfeiten(
  evaluatie: MetGrond,
  omgeving: Omgeving,
  op: Dag,
  papieren: Papierkeuze = evaluatie.concept,
): Evaluatieaanvraag {
  const { id, aanvrager, inDienst, concept, periodiek } = evaluatie
  const aangevraagdOp = evaluatie.aangevraagdOp ?? op
  const verslag = papieren.verslag ? geldigStuk(omgeving.luik, papieren.verslag.stuk) : undefined
  const soort = verslag && verslagsoort(verslag.soort)
  const pop = papieren.pop === null ? undefined : geldigStuk(omgeving.luik, papieren.pop)
  return {
    grond: concept.grond,
    aanvrager,
    inDienst,
    aangevraagdOp,
    ...vorigeEvaluatie(omgeving.beslissingen, aangevraagdOp, id),
    werknemerTekende: werknemerTekende(evaluatie, omgeving),
    // VDAB prepares ahead: the ground is judged on the last day of the five years.
    ...(periodiek
      ? {
          ...loopbaanVan(periodiek, inDienst),
          aangevraagdOp: latest(aangevraagdOp, periodiek.dag),
        }
      : {}),
    ...(pop ? { pop: { datum: pop.datum } } : {}),
    ...(soort && papieren.verslag
      ? { motivatieverslag: { soort, ondertekendDoor: papieren.verslag.ondertekendDoor } }
      : {}),
  }
}

/** Whether this request can be asked and what is missing, everything at once. */
export function beoordeel(
  evaluatie: MetGrond,
  omgeving: Omgeving,
  op: Dag,
): Vaststelling<Evaluatieuitkomst> {
  return beoordeelAanvraag(wetsfeiten(evaluatie, omgeving, op))
}

/**
 * Whether the file is complete with these papers. A POP that came in later is looked at on the day on which it came, so
 * that a file can be completed; a POP that was there is looked at on the day of the request, however long VDAB takes.
 */
export function beoordeelPapieren(
  evaluatie: MetGrond,
  omgeving: Omgeving,
  op: Dag,
  papieren: Papierkeuze,
): Vaststelling<boolean> {
  const feiten = wetsfeiten(evaluatie, omgeving, op, papieren)
  const pop = papieren.pop === null ? undefined : geldigStuk(omgeving.luik, papieren.pop)
  const o = onderzoek<boolean>('evaluatie', inWerking.CMW)
  const gevraagdOp = evaluatie.aangevraagdOp ?? op
  const aangevraagdOp = pop ? latest(gevraagdOp, pop.ontvangenOp) : gevraagdOp
  return o.besluit(toetsDocumenten(o, { ...feiten, aangevraagdOp }))
}

/** Whether the worker signed exactly this request. */
function werknemerTekende(evaluatie: MetGrond, omgeving: Omgeving): boolean {
  return handtekeningen(evaluatie, omgeving)?.includes('werknemer') === true
}

/** Who signed the request as it now is; undefined when there is none, or one of another text. */
export function handtekeningen(
  evaluatie: MetGrond,
  { luik, tekenen }: Omgeving,
): readonly string[] | undefined {
  const { verzoek: id } = evaluatie.concept
  const verzoek = id === null ? undefined : vindVerzoek(tekenen, id)
  if (!verzoek || verzoek.ingetrokkenOp !== null) return undefined
  if (!zelfdeInhoud(verzoek.inhoud, inhoudVan(evaluatie, luik))) return undefined
  return verzoek.partijen
    .filter(({ stand }) => stand.stand === 'getekend' && stand.hash === verzoek.hash)
    .map(({ ondertekenaar }) => ondertekenaar.rol)
}

/** Whether everybody signed who must: the worker, and where the employer asks the employer too. */
export function isGetekend(evaluatie: MetGrond, omgeving: Omgeving): boolean {
  const wie = handtekeningen(evaluatie, omgeving) ?? []
  return (
    wie.includes('werknemer') && (evaluatie.aanvrager === 'werknemer' || wie.includes('werkgever'))
  )
}
