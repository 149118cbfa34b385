import { dubbelTicketPakket } from '#indicatie/tickets.ts'
import { dag } from '#law/dag.ts'
import { ticketsBij } from './advies.ts'
import type { DubbelTicket, Start, Toekenning, Voortzetting, Weigering } from './briefgegevens.ts'
import { pakketten, type WopNummer } from './pakketten.ts'
import { cmwInschatting } from './procedure.fixture.ts'

const basis = {
  persoon: {
    aanspreking: 'mevrouw',
    voornaam: 'Roodkapje',
    familienaam: 'Van den Bos',
    adres: ['Grootmoederspad 7', '9000 Gent'],
  },
  dossiernummer: 'WOP-2026-004127',
  beslisdatum: dag('2026-11-20'),
  beslisser: {
    naam: 'Gerda Sneeuw',
    team: 'VDAB, team TOM Oost-Vlaanderen',
    telefoon: '0800 00 000',
  },
} as const

const werkgever = {
  naam: 'Maatwerkbedrijf De Zeven Dwergen',
  adres: ['Mijnstraat 12', '9040 Gent'],
} as const

const grondenVan = {
  PMAH: [
    {
      tekst: 'U krijgt een invaliditeitsuitkering.',
      dag: dag('2026-10-05'),
      bron: 'bewijs van uw ziekenfonds',
    },
    {
      tekst: 'Uw graad van zelfredzaamheid is 10 punten.',
      dag: dag('2026-10-12'),
      bron: 'attest van de FOD Sociale Zekerheid',
    },
  ],
  PMP: [
    {
      tekst: 'U vertelde over schulden en een moeilijke woonsituatie.',
      dag: dag('2026-11-04'),
      bron: 'uw gesprek met GTB',
    },
  ],
  UK: [
    {
      tekst: 'U had 31 maanden geen betaald werk.',
      dag: dag('2026-11-04'),
      bron: 'uw gesprek met VDAB',
    },
  ],
} as const

/** A complete advice with the package `wop`, granted on 2026-11-20: after the rule of the double ticket. */
export function aToekenning(wop: WopNummer, change: Partial<Toekenning> = {}): Toekenning {
  const { pakket } = pakketten[wop]
  return {
    ...basis,
    soort: 'toekenning',
    pakket,
    tickets: ticketsBij(cmwInschatting, pakket, change.beslisdatum ?? basis.beslisdatum),
    indicaties: [pakket.doelgroep],
    gevonden: change.indicaties ?? [pakket.doelgroep],
    gronden: grondenVan[pakket.doelgroep],
    ...change,
  }
}

/** A complete start of the package `wop` on 2026-12-01. */
export function aStart(wop: WopNummer, change: Partial<Start> = {}): Start {
  const { pakket } = pakketten[wop]
  return {
    ...basis,
    soort: 'start',
    pakket,
    indicaties: [pakket.doelgroep],
    gevonden: change.indicaties ?? [pakket.doelgroep],
    gronden: grondenVan[pakket.doelgroep],
    werkgever,
    inDienst: dag('2026-12-01'),
    melding: { bron: 'melding van de werkgever', dag: dag('2026-11-18') },
    ...change,
  }
}

/** A complete refusal: one paper looked at, two that could change it. */
export function aWeigering(change: Partial<Weigering> = {}): Weigering {
  return {
    ...basis,
    soort: 'weigering',
    redenen: ['bewijs'],
    tickets: [],
    gronden: [
      {
        tekst: 'Uw getuigschrift is van het gewoon onderwijs. Dat telt hier niet als bewijs.',
        dag: dag('2026-10-20'),
        bron: 'getuigschrift van uw school',
      },
      {
        tekst: 'Wij vonden geen erkenning door het VAPH op uw naam.',
        dag: dag('2026-11-02'),
        bron: 'opzoeking bij het VAPH',
      },
    ],
    ontbrekend: [
      {
        bewijs: 'Een bewijs dat u een invaliditeitsuitkering krijgt',
        waar: 'Vraag het aan uw ziekenfonds.',
      },
      {
        bewijs: 'Een attest van een arts of dienst die VDAB erkent',
        waar: 'Uw contactpersoon zegt u welke arts of dienst dat is.',
      },
    ],
    ...change,
  }
}

/** The estimate was 30 % with little guidance: individueel maatwerk instead. */
export function aWeigeringMetImw(change: Partial<Weigering> = {}): Weigering {
  const dagen = { dag: dag('2026-11-16'), bron: 'de schatting van Klaartje Klavervier' }
  return aWeigering({
    gronden: [
      { tekst: 'Wij schatten hoeveel meer tijd werk u kost: 30\u00a0%.', ...dagen },
      { tekst: 'U hebt weinig begeleiding (laag) nodig op het werk.', ...dagen },
    ],
    redenen: ['tijd'],
    tickets: [{ soort: 'IMW', geldigTot: dag('2031-11-19'), pakket: null }],
    ontbrekend: [],
    ...change,
  })
}

/** Paid work is not feasible: arbeidsmatige activiteiten instead. */
export function aWeigeringMetAma(change: Partial<Weigering> = {}): Weigering {
  return aWeigering({
    gronden: [
      {
        tekst: 'Betaald werk is voor u nu niet, nog niet of niet meer haalbaar.',
        dag: dag('2026-11-16'),
        bron: 'de schatting van Klaartje Klavervier',
      },
    ],
    redenen: ['betaald werk'],
    tickets: [{ soort: 'AMA', geldigTot: null, pakket: null }],
    ontbrekend: [],
    ...change,
  })
}

/** The package `wop` at another employer on 2026-12-01, with the end date that it had. */
export function aVoortzetting(wop: WopNummer, change: Partial<Voortzetting> = {}): Voortzetting {
  const { loonpremie, begeleiding } = pakketten[wop].pakket
  return {
    ...basis,
    soort: 'voortzetting',
    pakket: { loonpremie, begeleiding },
    werkgever: { naam: 'Het Peperkoekenhuis', adres: ['Bosrand 3', '9000 Gent'] },
    inDienst: dag('2026-12-01'),
    tot: dag('2029-06-02'),
    melding: { bron: 'melding van de werkgever', dag: dag('2026-11-18') },
    vorigeJob: { van: dag('2024-06-03'), tot: dag('2026-10-30') },
    ...change,
  }
}

/** The conversion of an advice of 2022-03-01, on 2024-01-15. */
export function aDubbelTicket(change: Partial<DubbelTicket> = {}): DubbelTicket {
  const vanaf = dag('2024-01-15')
  return {
    ...basis,
    soort: 'dubbel-ticket',
    beslisdatum: vanaf,
    vanaf,
    ticket: { soort: 'IMW', geldigTot: dag('2029-01-14'), pakket: dubbelTicketPakket },
    advies: { op: dag('2022-03-01'), geldigTot: dag('2027-02-28') },
    ...change,
  }
}

export const eenWerkgever = werkgever
