import type { Dag } from '#law/dag.ts'
import { laatsteDag, termijnen, type TermijnId } from '#law/termijnen.ts'
import type { StartpakketEvent, Wop } from './gebeurtenissen.ts'

/** One term that runs in a dossier, as lists, letters and reminders read it. */
export interface LopendeTermijn {
  readonly id: TermijnId
  readonly wat: string
  readonly start: Dag
  readonly dag: Dag
  /** Somebody must act by this day; a window that closes by itself is only shown. */
  readonly bewaakt: boolean
}

const bewaakt: readonly TermijnId[] = ['D-04', 'D-05']

function lopend(id: TermijnId, start: Dag, dag: Dag): LopendeTermijn {
  return { id, wat: termijnen[id].wat, start, dag, bewaakt: bewaakt.includes(id) }
}

/** The end of a package, when it has one (D-04); at another employer it stays what it was. */
function eindeVan({ van, tot }: Wop): readonly LopendeTermijn[] {
  return tot === null ? [] : [lopend('D-04', van, tot)]
}

/** The window in which the employer can ask for a higher package (D-01). */
function correctie({ van }: Wop): LopendeTermijn {
  return lopend('D-01', van, laatsteDag('D-01', van))
}

/** The terms that an event starts, and the ones that it ends. */
export function termijnenNa(event: StartpakketEvent): {
  readonly begint: readonly LopendeTermijn[]
  readonly eindigt: readonly TermijnId[]
} {
  switch (event.type) {
    case 'AdviesToegekend':
      return { begint: [lopend('D-05', event.dag, event.data.geldigTot)], eindigt: [] }
    case 'WopGestart': {
      const { van } = event.data.wop
      return {
        begint: [
          correctie(event.data.wop),
          lopend('D-08', van, laatsteDag('D-08', van)),
          ...eindeVan(event.data.wop),
        ],
        eindigt: ['D-05'],
      }
    }
    case 'AdviesVervallen':
    case 'AdviesGeweigerd':
      return { begint: [], eindigt: ['D-05'] }
    case 'WopBeeindigd':
      return {
        begint: [lopend('D-15', event.dag, laatsteDag('D-15', event.dag))],
        eindigt: ['D-01', 'D-04', 'D-08'],
      }
    case 'WopVoortgezet':
      // A new employer hires too, so its own 8 weeks begin; the end of the package stays.
      return { begint: [correctie(event.data.wop), ...eindeVan(event.data.wop)], eindigt: ['D-15'] }
    // What is no startpakket any more, or the highest, cannot be corrected again.
    // A new last day runs from the decision, not from the hire.
    case 'PakketGewijzigd': {
      const { vanaf, tot } = event.data
      return { begint: tot === undefined ? [] : [lopend('D-04', vanaf, tot)], eindigt: ['D-01'] }
    }
    case 'StartpakketVoorgesteld':
    case 'VoorstelTeruggestuurd':
    case 'DubbelTicketToegevoegd':
      return { begint: [], eindigt: [] }
    default:
      return { begint: [], eindigt: [] }
  }
}
