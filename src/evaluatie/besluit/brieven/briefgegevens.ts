import type { Dossier } from '#dossier/dossier.ts'
import type { Evaluatie, EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { reden } from '#evaluatie/woorden.tsx'
import { persoonVan } from '#startpakket/briefgronden.ts'
import type { Procedure, Werkgever } from '#startpakket/gebeurtenissen.ts'
import type { Besluitgegevens } from './brief.ts'
import { volgendeEvaluatie } from '#evaluatie/besluit/vorige.ts'

/** The dossier as it stood at a decision, before the package changed. */
export interface Rondom {
  readonly dossier: Dossier
  readonly lijst: readonly Evaluatie[]
  readonly wop: Procedure
  /** Telephone number of the service as letters give it. */
  readonly telefoon: string
}

type Gegevens = Omit<Besluitgegevens, 'werkgever'> & { readonly werkgever: Werkgever }

/** What the letters about a decision say; undefined for an event without letters. */
export function gegevensNa(
  event: EvaluatieEvent,
  { dossier, lijst, wop, telefoon }: Rondom,
): Gegevens | undefined {
  if (event.type !== 'EvaluatieBeslist') return undefined
  const { id, besluit, door } = event.data
  const evaluatie = lijst.find((each) => each.id === id)
  if (!evaluatie) throw new Error('De evaluatie van deze beslissing bestaat niet.')
  const { aanvrager, werkgever, inDienst, concept, aangevraagdOp, begonnenOp } = evaluatie
  const { uitkomst, pakket, trajectVanaf, motivering, voorstel } = besluit
  return {
    persoon: persoonVan(dossier),
    dossiernummer: dossier.nummer,
    beslisdatum: event.dag,
    beslisser: { naam: door.naam, team: 'VDAB, team TOM', telefoon },
    werkgever,
    inDienst,
    aanvraag: {
      aanvrager,
      op: aangevraagdOp ?? begonnenOp,
      reden: concept.grond === null ? null : kleineLetter(reden[concept.grond]),
    },
    gesprekOp: besluit.gesprekOp,
    beslisUiterlijk: uitkomst.beslisUiterlijk,
    teLaat: uitkomst.teLaat === true,
    huidig: voorstel.huidig,
    huidigTot: 'wop' in wop ? wop.wop.tot : null,
    nieuw: pakket && uitkomst.geldigTot ? { pakket, geldigTot: uitkomst.geldigTot } : null,
    trajectVanaf,
    volgende: volgendeEvaluatie(event.dag),
    motivering,
  }
}

/** A clause within a sentence; the name of VDAB keeps its capitals. */
function kleineLetter(tekst: string): string {
  return tekst.startsWith('VDAB') ? tekst : `${tekst.charAt(0).toLowerCase()}${tekst.slice(1)}`
}
