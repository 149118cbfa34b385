import { vindVerzoek } from '#dossier/tekenen/tekenen.ts'
import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { handtekeningen, heeftGrond, type Omgeving } from '#evaluatie/toets.ts'
import type { Tekenstand } from './taken-page.tsx'

/** What was done about the signatures of a request, as the list of tasks shows it. */
export function tekenstand(evaluatie: Evaluatie, omgeving: Omgeving): Tekenstand {
  const wie = heeftGrond(evaluatie) ? (handtekeningen(evaluatie, omgeving) ?? []) : []
  const { verzoek: id } = evaluatie.concept
  const verzoek = id === null ? undefined : vindVerzoek(omgeving.tekenen, id)
  const stand = verzoek?.partijen.find(({ ondertekenaar }) => ondertekenaar.rol === 'werknemer')
    ?.stand.stand
  return {
    werknemer: wie.includes('werknemer'),
    werkgever: wie.includes('werkgever'),
    bezwaar: stand === 'niet akkoord' || stand === 'wil eerst praten' ? stand : null,
  }
}
