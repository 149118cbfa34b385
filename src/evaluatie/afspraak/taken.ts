import { lopendeStatussen, type Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { wachtOpVdab, type Bezoek } from './bezoek.ts'

/** What each side must do about an appointment, and whether VDAB must look at it again. */
export interface Afspraaktaken {
  readonly werkgever: string | null
  readonly werknemer: string | null
  readonly aandacht: boolean
}

/** Who must do something now about the appointment of this evaluation. */
export function takenVan({ status, planning }: Evaluatie): Afspraaktaken {
  const { stand, wensen, vragen } = planning
  const loopt =
    (status === 'EVAL_GOEDGEKEURD' || status === 'GESPREK_GEPLAND') &&
    (stand === 'voorgesteld' || stand === 'bevestigd')
  if (!loopt) return { werkgever: null, werknemer: null, aandacht: false }
  const wacht = wachtOpVdab(planning)
  const gevraagd = (van: 'werkgever' | 'werknemer') => vragen.some((each) => each.van === van)
  return {
    werkgever:
      stand === 'voorgesteld' && !wacht && !gevraagd('werkgever')
        ? 'Bevestig het gesprek en zeg welke begeleider erbij is.'
        : null,
    werknemer:
      wensen === null && !gevraagd('werknemer')
        ? 'Kijk wanneer VDAB komt praten, en zeg wat u nodig hebt.'
        : null,
    aandacht: wacht || vragen.length > 0,
  }
}

/** How the appointment of an evaluation stands in a list; called off too when the request itself does not run any more. */
export function standVan({
  status,
  planning: { stand },
}: Evaluatie): 'voorgesteld' | 'bevestigd' | 'afgezegd' | undefined {
  if (stand === 'geen') return undefined
  const geweest = status === 'GESPREK_GEVOERD' || status === 'BESLIST'
  return lopendeStatussen.has(status) || geweest ? stand : 'afgezegd'
}

/** An appointment as lists have it; `naam` is the worker. */
export interface Afspraakrij {
  readonly evaluatie: string
  readonly nummer: string
  readonly naam: string
  readonly stand: 'voorgesteld' | 'bevestigd' | 'afgezegd'
  readonly kalendernr: number
  readonly bezoek: Bezoek
  readonly van: string
  readonly tot: string
}
