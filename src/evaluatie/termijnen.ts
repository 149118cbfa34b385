import { popActueelTot } from '#dossier/luik/volledigheid.ts'
import type { Dag } from '#law/dag.ts'
import { geldigStuk } from './papieren.ts'
import type { Evaluatie } from './gebeurtenissen.ts'
import type { Omgeving } from './toets.ts'

/** What the one who asks must do now, as a sentence; null when nothing. Of an evaluation by VDAB: the employer. */
export function taakVanAanvrager({
  status,
  aanvrager,
}: Pick<Evaluatie, 'status' | 'aanvrager'>): string | null {
  if (aanvrager === 'VDAB')
    return status === 'EVAL_ONVOLLEDIG'
      ? 'VDAB evalueert na vijf jaar. Bezorg een POP van hoogstens 1 jaar oud.'
      : null
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
