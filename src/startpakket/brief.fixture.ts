import { dag } from '#law/dag.ts'
import type { Start, Toekenning, Weigering } from './briefgegevens.ts'
import { pakketten, type WopNummer } from './pakketten.ts'

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
    indicaties: [pakket.doelgroep],
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

export const eenWerkgever = werkgever
