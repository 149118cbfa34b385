import type { Dossier } from '#dossier/dossier.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import { bewijsFeiten, persoonVan } from '#startpakket/briefgronden.ts'
import type { Procedure, Werkgever } from '#startpakket/gebeurtenissen.ts'
import type { Correctiegegevens } from './brief.ts'
import type { Aanvraag, CorrectieEvent } from './gebeurtenissen.ts'

/** The dossier as it stood at an outcome. */
export interface Rondom {
  readonly dossier: Dossier
  readonly indicatie: Indicatie
  readonly lopend: Procedure
  /** Telephone number of the service as letters give it. */
  readonly telefoon: string
}

export type Gegevens = Omit<Correctiegegevens, 'werkgever'> & { readonly werkgever: Werkgever }

/** What the letters about an outcome say; undefined for an event without letters. */
export function gegevensNa(event: CorrectieEvent, bij: Rondom): Gegevens | undefined {
  switch (event.type) {
    case 'CorrectieToegekend':
    case 'CorrectieGeweigerd': {
      const { aanvraag, voorstel, pakket, door } = event.data.besluit
      return {
        ...hoofd(aanvraag, bij),
        uitkomst: event.type === 'CorrectieToegekend' ? 'toegekend' : 'geweigerd',
        beslisdatum: event.dag,
        beslisser: { naam: door.naam, team: 'VDAB, team TOM', telefoon: bij.telefoon },
        pakket,
        gronden: bewijsFeiten(bij.indicatie, aanvraag.op, (code) => code.startsWith('HOOG')),
        afwijking: voorstel.afwijking,
      }
    }
    // Nobody decides by hand that a term is over, so the letter is in the name of who follows the dossier.
    case 'CorrectieTeLaat': {
      const { aanvraag } = event.data
      const { naam } = bij.dossier.behandelaar
      return {
        ...hoofd(aanvraag, bij),
        uitkomst: 'te laat',
        beslisdatum: event.dag,
        beslisser: { naam, team: 'VDAB', telefoon: bij.telefoon },
        pakket: aanvraag.huidigPakket,
        gronden: [],
        afwijking: null,
      }
    }
    default:
      return undefined
  }
}

function hoofd({ inDienst, op, huidigPakket, werkgever }: Aanvraag, { dossier, lopend }: Rondom) {
  return {
    persoon: persoonVan(dossier),
    dossiernummer: dossier.nummer,
    werkgever,
    inDienst,
    gevraagdOp: op,
    huidigPakket,
    tot: 'wop' in lopend ? lopend.wop.tot : null,
  }
}
