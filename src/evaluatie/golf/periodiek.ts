import type { Dag } from '#law/dag.ts'
import { laatsteDag } from '#law/termijnen.ts'
import type { Werkgever } from '#startpakket/gebeurtenissen.ts'
import type { Gelezen } from '#evaluatie/procedure.ts'

/** From which day five years are counted: the hire with which the package began, or the last decision on an evaluation. */
export interface Sinds {
  readonly wat: 'aanwerving' | 'evaluatie'
  readonly op: Dag
}

/** When VDAB must have evaluated again (D-06). */
export interface Periodiek {
  readonly sinds: Sinds
  readonly dag: Dag
}

/** What of a history says when the next evaluation by VDAB is; `job` is null while nobody works with the package. */
export interface Periodiekstand {
  readonly sinds: Sinds | null
  readonly job: { readonly werkgever: Werkgever; readonly inDienst: Dag } | null
}

export const geenPeriodiek: Periodiekstand = { sinds: null, job: null }

/**
 * What an event makes of it. With another employer the package goes on, so the five years go on too and are not counted
 * anew from that hire; only a new package or a decision on an evaluation starts them again.
 */
export function periodiekNa(stand: Periodiekstand, event: Gelezen): Periodiekstand {
  switch (event.type) {
    case 'WopGestart': {
      const { van, werkgever } = event.data.wop
      return { sinds: { wat: 'aanwerving', op: van }, job: { werkgever, inDienst: van } }
    }
    case 'WopVoortgezet': {
      const { van, werkgever } = event.data.wop
      return { ...stand, job: { werkgever, inDienst: van } }
    }
    case 'WopBeeindigd':
      return { ...stand, job: null }
    case 'EvaluatieBeslist':
      return { ...stand, sinds: { wat: 'evaluatie', op: event.dag } }
    default:
      return stand
  }
}

/** The next evaluation by VDAB of a running package; undefined when none runs. Late stays late: nothing moves the day. */
export function volgende({ sinds, job }: Periodiekstand): Periodiek | undefined {
  return sinds && job ? { sinds, dag: laatsteDag('D-06', sinds.op) } : undefined
}

/** The facts with which the law looks at this evaluation. */
export function loopbaanVan(
  { sinds }: Periodiek,
  inDienst: Dag,
): { readonly inDienst: Dag; readonly vorigeEvaluatie?: Dag } {
  return sinds.wat === 'aanwerving'
    ? { inDienst: sinds.op }
    : { inDienst, vorigeEvaluatie: sinds.op }
}
