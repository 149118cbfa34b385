import type { Dossier } from '#dossier/dossier.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import type { Toekenning, Weigering } from './briefgegevens.ts'
import { grondenVan, indicatiesVan, ontbrekendNaWeigering, persoonVan } from './briefgronden.ts'
import type { Besluit } from './gebeurtenissen.ts'

/** What every letter about a decision is made from. */
export interface Briefbron {
  readonly dossier: Dossier
  /** The facts as they were when it was decided. */
  readonly indicatie: Indicatie
  readonly besluit: Besluit
  readonly beslisdatum: Dag
  /** Telephone number of the service as letters give it. */
  readonly telefoon: string
}

/** The part that the letters of a decision and of a start share. */
export function basisVan({ dossier, indicatie, besluit, beslisdatum, telefoon }: Briefbron) {
  const { afwijking, berekend } = besluit.voorstel
  return {
    persoon: persoonVan(dossier),
    dossiernummer: dossier.nummer,
    beslisdatum,
    beslisser: { naam: besluit.door.naam, team: 'VDAB, team TOM', telefoon },
    gronden: grondenVan(indicatie, besluit),
    ...(afwijking && {
      afwijking: { voorstel: berekend, reden: afwijking.reden, toelichting: afwijking.tekst },
    }),
  }
}

/** What the letter about a decision says: a grant with its package, or a refusal with what is missing. */
export function gegevensVanBesluit(bron: Briefbron): Toekenning | Weigering {
  const { besluit } = bron
  const basis = basisVan(bron)
  return besluit.pakket
    ? {
        ...basis,
        soort: 'toekenning',
        pakket: besluit.pakket,
        indicaties: indicatiesVan(besluit),
      }
    : { ...basis, soort: 'weigering', ontbrekend: ontbrekendNaWeigering }
}
