import type { Dag } from '#law/dag.ts'
import type { Dossier } from '#dossier/dossier.ts'

/** A form of paper: lines to fill in, boxes to tick, and where to sign. Every text is literal. */
export interface Formulier {
  readonly titel: string
  readonly datum: Dag
  /** The dossier number, never the INSZ. */
  readonly kenmerk: string
  readonly inleiding: readonly string[]
  readonly delen: readonly {
    readonly titel: string
    readonly zinnen: readonly string[]
    /** Label and, where known, what is filled in already. */
    readonly lijnen: readonly { readonly label: string; readonly waarde: string }[]
    readonly vakjes: readonly string[]
  }[]
  readonly slot: readonly string[]
}

/** The sentence beside the medical box, the same on screen and on paper. */
export const medischeZin =
  'Deze persoon mag ook mijn medische papieren en mijn brieven lezen. In mijn brieven staat waarom VDAB beslist. Dat kan over mijn gezondheid gaan.'

/** The form on paper to let somebody help: the same questions as on the screen. */
export function mandaatformulier(
  { nummer, persoon }: Dossier,
  vandaag: Dag,
  telefoon: string,
): Formulier {
  const lijn = (label: string, waarde = '') => ({ label, waarde })
  return {
    titel: 'Iemand die u vertrouwt, mag u helpen',
    datum: vandaag,
    kenmerk: nummer,
    inleiding: [
      'Met dit papier geeft u iemand toestemming om uw dossier te lezen en om mee te gaan naar een gesprek.',
      'Die persoon beslist niets en tekent niets voor u.',
      'U kunt altijd stoppen: dat geldt meteen.',
    ],
    delen: [
      {
        titel: 'Wie bent u?',
        zinnen: [],
        lijnen: [
          lijn('Naam', `${persoon.voornaam} ${persoon.familienaam}`),
          lijn('Nummer van uw dossier', nummer),
        ],
        vakjes: [],
      },
      {
        titel: 'Wie helpt u?',
        zinnen: [],
        lijnen: [
          lijn('Naam'),
          lijn('Rijksregisternummer'),
          lijn('Laatste dag waarop deze persoon helpt'),
        ],
        vakjes: [],
      },
      {
        titel: 'Wat mag deze persoon?',
        zinnen: ['Kruis aan wat u goed vindt.'],
        lijnen: [],
        vakjes: [
          'Deze persoon mag mijn dossier lezen: hoe ver het staat en wat ik krijg.',
          'Deze persoon mag mee naar mijn gesprek.',
          medischeZin,
        ],
      },
      {
        titel: 'Teken hier',
        zinnen: ['U tekent zelf. Ook de persoon die u helpt, tekent.'],
        lijnen: [
          lijn('Datum'),
          lijn('Uw handtekening'),
          lijn('Handtekening van de persoon die u helpt'),
        ],
        vakjes: [],
      },
    ],
    slot: [
      'Geef dit papier aan uw contactpersoon bij VDAB, of stuur het op.',
      `Vragen? Bel ${telefoon}.`,
    ],
  }
}
