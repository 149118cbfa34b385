import { popActueelTot } from '#dossier/luik/volledigheid.ts'
import type { Dag } from '#law/dag.ts'
import { geldigStuk } from './papieren.ts'
import type { Evaluatie } from './gebeurtenissen.ts'
import type { Omgeving } from './toets.ts'

/** What the one who asks must do now, as a sentence; null when nothing. */
export function taakVanAanvrager({ status }: Pick<Evaluatie, 'status'>): string | null {
  if (status === 'VOORBEREID') return 'Maak de aanvraag van een evaluatie af.'
  return status === 'EVAL_ONVOLLEDIG' ? 'VDAB vraagt papieren voor de evaluatie.' : null
}

/** The last day on which the POP of a request is at most one year old (D-07): it must be so at the talk too. */
export function popTermijn(
  { concept }: Evaluatie,
  { luik }: Omgeving,
): { readonly start: Dag; readonly dag: Dag } | undefined {
  const stuk = concept.pop === null ? undefined : geldigStuk(luik, concept.pop)
  return stuk && { start: stuk.datum, dag: popActueelTot(stuk.datum) }
}
