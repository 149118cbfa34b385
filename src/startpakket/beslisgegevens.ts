import type { Dossier } from '#dossier/dossier.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import type {
  Beslisgegevens,
  DubbelTicket,
  Start,
  Toekenning,
  Voortzetting,
  Weigering,
  Werkgever,
} from './briefgegevens.ts'
import {
  grondenVan,
  indicatiesVan,
  ontbrekendNaWeigering,
  persoonVan,
  redenenVan,
  schattingVan,
} from './briefgronden.ts'
import type { Besluit, Procedure, StartpakketEvent } from './gebeurtenissen.ts'
import { pakketten } from './pakketten.ts'

interface Hoofdbron {
  readonly dossier: Dossier
  readonly beslisdatum: Dag
  /** Telephone number of the service as letters give it. */
  readonly telefoon: string
}

/** What every letter about a decision is made from. */
export interface Briefbron extends Hoofdbron {
  /** The facts as they were when it was decided. */
  readonly indicatie: Indicatie
  readonly besluit: Besluit
}

function hoofdVan({ dossier, beslisdatum, telefoon }: Hoofdbron, naam: string, team: string) {
  return {
    persoon: persoonVan(dossier),
    dossiernummer: dossier.nummer,
    beslisdatum,
    beslisser: { naam, team, telefoon },
  }
}

const teamTom = 'VDAB, team TOM'

function basisVan(bron: Briefbron) {
  const { indicatie, besluit } = bron
  const { afwijking, berekend } = besluit.voorstel
  return {
    ...hoofdVan(bron, besluit.door.naam, teamTom),
    gronden: grondenVan(indicatie, besluit),
    ...(afwijking && {
      afwijking: { voorstel: berekend, reden: afwijking.reden, toelichting: afwijking.tekst },
    }),
  }
}

/** What the letter about a decision says: a grant with its package, or a refusal with why and what is missing. */
export function gegevensVanBesluit(bron: Briefbron): Toekenning | Weigering {
  const { besluit } = bron
  const { pakket, tickets } = besluit
  const basis = basisVan(bron)
  const gronden = [...basis.gronden, ...schattingVan(besluit)]
  if (pakket)
    return {
      ...basis,
      soort: 'toekenning',
      gronden,
      pakket,
      ...indicatiesVan(besluit),
      tickets,
    }
  const redenen = redenenVan(besluit)
  return {
    ...basis,
    soort: 'weigering',
    gronden,
    redenen,
    tickets,
    ontbrekend: helptEenBewijs(besluit, redenen) ? ontbrekendNaWeigering : [],
  }
}

// A paper does not change a threshold; it helps only where proof is all that lacks.
function helptEenBewijs({ voorstel }: Besluit, redenen: Weigering['redenen']): boolean {
  return voorstel.afwijking
    ? voorstel.afwijking.reden === 'bewijs niet aanvaard'
    : redenen.every((reden) => reden === 'bewijs')
}

/** The dossier around one event: as it was before it, as it is with it, and what only the shell can know. */
export interface Rondom extends Omit<Hoofdbron, 'beslisdatum'> {
  readonly indicatie: Indicatie
  readonly voordien: Procedure
  readonly procedure: Procedure
  /** Day on which the event was recorded. */
  readonly opgetekend: Dag
  /** Street and town of the employer; empty when no source knows them. */
  readonly werkgeveradres: readonly string[]
}

/** What the letters after one event say; undefined for an event without a letter. */
export function gegevensNa(event: StartpakketEvent, bij: Rondom): Beslisgegevens | undefined {
  switch (event.type) {
    case 'AdviesToegekend':
    case 'AdviesGeweigerd':
      return gegevensVanBesluit({ ...bij, besluit: event.data.besluit, beslisdatum: event.dag })
    case 'WopGestart':
      return gegevensVanStart(event, bij)
    case 'WopVoortgezet':
      return gegevensVanVoortzetting(event, bij)
    case 'DubbelTicketToegevoegd':
      return gegevensVanDubbelTicket(event, bij)
    default:
      return undefined
  }
}

type Van<Type extends StartpakketEvent['type']> = Extract<StartpakketEvent, { type: Type }>

/** What a hire says, whether the package starts with it or goes on. */
function aanwerving(
  { data }: Van<'WopGestart' | 'WopVoortgezet'>,
  { opgetekend, werkgeveradres }: Rondom,
): Pick<Start, 'inDienst' | 'melding'> & { readonly werkgever: Werkgever } {
  const { van, werkgever } = data.wop
  return {
    werkgever: { naam: werkgever.naam, adres: werkgeveradres },
    inDienst: van,
    melding: { bron: 'melding van de werkgever', dag: opgetekend },
  }
}

function gegevensVanStart(event: Van<'WopGestart'>, bij: Rondom): Start | undefined {
  const { procedure, opgetekend } = bij
  if (procedure.status !== 'WOP_ACTIEF' || !procedure.besluit.pakket) return undefined
  const { besluit } = procedure
  return {
    ...basisVan({ ...bij, besluit, beslisdatum: opgetekend }),
    ...aanwerving(event, bij),
    soort: 'start',
    pakket: pakketten[procedure.besluit.pakket.wop].pakket,
    ...indicatiesVan(besluit),
  }
}

function gegevensVanVoortzetting(
  event: Van<'WopVoortgezet'>,
  bij: Rondom,
): Voortzetting | undefined {
  const { voordien, opgetekend } = bij
  if (voordien.status !== 'WOP_BEEINDIGD') return undefined
  const { pakket, tot } = event.data.wop
  return {
    ...hoofdVan({ ...bij, beslisdatum: opgetekend }, voordien.besluit.door.naam, teamTom),
    ...aanwerving(event, bij),
    soort: 'voortzetting',
    pakket,
    tot,
    vorigeJob: { van: voordien.wop.van, tot: voordien.op },
  }
}

// Nobody decides the conversion by hand, so the letter is in the name of who follows the dossier.
function gegevensVanDubbelTicket(
  { dag, data }: Van<'DubbelTicketToegevoegd'>,
  bij: Rondom,
): DubbelTicket | undefined {
  const { procedure, dossier, opgetekend } = bij
  if (procedure.status !== 'ADVIES_TOEGEKEND') return undefined
  const { op, geldigTot } = procedure
  return {
    ...hoofdVan({ ...bij, beslisdatum: opgetekend }, dossier.behandelaar.naam, 'VDAB'),
    soort: 'dubbel-ticket',
    vanaf: dag,
    ticket: data.ticket,
    advies: { op, geldigTot },
  }
}
