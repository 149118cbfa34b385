import { gronden, type EvaluatieGrond } from '#evaluatie/gronden.ts'
import { beoordeelAanvraag, type Evaluatieuitkomst } from '#evaluatie/voorwaarden.ts'
import type { Dag } from '#law/dag.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
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

/** Whether one ground is open for a worker: today, from a later day, or never. */
export interface Mogelijkheid {
  readonly grond: EvaluatieGrond
  readonly kan: 'vandaag' | Dag | 'nooit'
  readonly bevinding: Vaststelling<Evaluatieuitkomst>
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
  if (vorige.dag && (vorige.dag > vandaag || (start.dag && vorige.dag < start.dag)))
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
): Mogelijkheid[] {
  const vraagbaar = (Object.keys(gronden) as EvaluatieGrond[]).filter((grond) =>
    gronden[grond].aanvragers.includes('werknemer'),
  )
  return vraagbaar.map((grond) => {
    const bevinding = beoordeelAanvraag({
      grond,
      aanvrager: 'werknemer',
      inDienst,
      aangevraagdOp: vandaag,
      ...(vorige ? { vorigeEvaluatie: vorige } : {}),
    })
    const kan = bevinding.ontvankelijk ? 'vandaag' : (bevinding.uitkomst?.vroegsteDag ?? 'nooit')
    return { grond, kan, bevinding }
  })
}
