import { wettelijkeTermijn, type NieuweTermijn } from '#dossier/termijn/termijn.ts'
import type { TermijnId } from '#law/termijnen.ts'
import type { StartpakketEvent, Wop } from './gebeurtenissen.ts'

/** The end of a package, when it has one (D-04); at another employer it stays what it was. */
function eindeVan({ van, tot }: Wop): readonly NieuweTermijn[] {
  return tot === null ? [] : [wettelijkeTermijn('D-04', { start: van, dag: tot, wie: 'VDAB' })]
}

/** The window in which the employer can ask for a higher package (D-01). */
function correctie({ van }: Wop): NieuweTermijn {
  return wettelijkeTermijn('D-01', { start: van })
}

/** The terms that an event starts, and the ones that it ends. */
export function termijnenNa(event: StartpakketEvent): {
  readonly begint: readonly NieuweTermijn[]
  readonly eindigt: readonly TermijnId[]
} {
  switch (event.type) {
    case 'AdviesToegekend':
      return {
        begint: [
          wettelijkeTermijn('D-05', {
            start: event.dag,
            dag: event.data.geldigTot,
            wie: 'persoon',
            voor: 'geen',
          }),
        ],
        eindigt: [],
      }
    case 'WopGestart': {
      const { van } = event.data.wop
      return {
        begint: [
          correctie(event.data.wop),
          wettelijkeTermijn('D-08', { start: van }),
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
        begint: [wettelijkeTermijn('D-15', { start: event.dag })],
        eindigt: ['D-01', 'D-04', 'D-08'],
      }
    case 'WopVoortgezet':
      // A new employer hires too, so its own 8 weeks begin, unless an evaluation ended the startpakket; the end of the
      // package stays.
      return {
        begint: [
          ...(event.data.wop.uitspraak === 'evaluatie' ? [] : [correctie(event.data.wop)]),
          ...eindeVan(event.data.wop),
        ],
        eindigt: ['D-15'],
      }
    // What is no startpakket any more, or the highest, cannot be corrected again. A new last day runs from the decision.
    case 'PakketGewijzigd': {
      const { vanaf, tot } = event.data
      return {
        begint:
          tot === undefined
            ? []
            : [wettelijkeTermijn('D-04', { start: vanaf, dag: tot, wie: 'VDAB' })],
        eindigt: ['D-01'],
      }
    }
    case 'StartpakketVoorgesteld':
    case 'VoorstelTeruggestuurd':
    case 'DubbelTicketToegevoegd':
      return { begint: [], eindigt: [] }
    default:
      return { begint: [], eindigt: [] }
  }
}
