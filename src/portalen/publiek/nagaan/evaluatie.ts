import { openheid, type Openheid } from '#evaluatie/openheid.ts'
import type { Dag } from '#law/dag.ts'
import { inWerking } from '#law/regelversie.ts'
import type { Problem } from '#ui/parts.ts'
import { dagUit, type Adresdag } from '#portalen/publiek/dag-uit-adres.ts'

/** The days that decide when an evaluation can be asked. */
export interface Evaluatiedagen {
  readonly inDienst?: Dag | undefined
  readonly vorige?: Dag | undefined
  readonly problems: readonly Problem[]
  /** What was typed, to be shown again. */
  readonly getypt?: { readonly start: Adresdag['getypt']; readonly vorige: Adresdag['getypt'] }
}

/** Reads the days from the address; a day that lies wrong is told at its field. */
export function leesDagen(query: URLSearchParams, vandaag: Dag): Evaluatiedagen {
  const start = dagUit(query, 'start')
  const vorige = dagUit(query, 'vorige')
  const problems = [...start.problems, ...vorige.problems]
  if (start.dag && start.dag > vandaag)
    problems.push({ field: 'start', text: 'Kies een eerste werkdag die al voorbij is.' })
  if (vorige.dag && !start.dag && start.problems.length === 0)
    problems.push({ field: 'start', text: 'Vul uw eerste werkdag in.' })
  if (vorige.dag && vorige.dag < inWerking.CMW)
    problems.push({
      field: 'vorige',
      text: 'Evaluaties bestaan vanaf 1 januari 2019. Kies een latere dag, of laat dit leeg.',
    })
  else if (vorige.dag && (vorige.dag > vandaag || (start.dag && vorige.dag < start.dag)))
    problems.push({
      field: 'vorige',
      text: 'Kies een dag tussen uw eerste werkdag en vandaag.',
    })
  return {
    inDienst: start.dag,
    vorige: vorige.dag,
    problems,
    getypt: { start: start.getypt, vorige: vorige.getypt },
  }
}

/** For each ground on which a worker may ask, from when that can be; the rule is the one that decides requests. */
export function mogelijkheden(
  inDienst: Dag,
  vorige: Dag | undefined,
  vandaag: Dag,
): readonly Openheid[] {
  const loopbaan = { inDienst, ...(vorige ? { vorigeEvaluatie: vorige } : {}) }
  return openheid(loopbaan, 'werknemer', vandaag)
}
