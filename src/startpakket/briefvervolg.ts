import { regelsVan, type Brief, type Tabel } from '#brieven/brief.ts'
import { datumVoluit, graadTekst, procent } from '#brieven/taal.ts'
import { dubbelTicketVanaf } from '#indicatie/tickets.ts'
import { vraag170 } from '#law/regelingen/documenten.ts'
import { termijn } from '#law/termijnen.ts'
import {
  akkoordEnRegels,
  eindTekst,
  frame,
  geldtTot,
  indicatie,
  kortereBrief,
  pakketTabel,
  waarom,
} from './briefdelen.ts'
import type { DubbelTicket, Voortzetting } from './briefgegevens.ts'
import { grondslagPakketten } from './pakketten.ts'

/** The same package at another employer, to the person. */
export function voortzettingsbrief(gegevens: Voortzetting): Brief {
  const { inDienst, tot, werkgever } = gegevens
  return {
    ...frame(gegevens, 'werknemer'),
    titel: `U houdt uw werkondersteuningspakket vanaf ${datumVoluit(inDienst)}`,
    kader: {
      beslissing: [
        `U werkt vanaf ${datumVoluit(inDienst)} bij ${werkgever.naam}.`,
        'U houdt daar hetzelfde werkondersteuningspakket (WOP).',
        tot
          ? `De einddatum blijft ook dezelfde: ${datumVoluit(tot)}.`
          : 'Het pakket blijft gelden voor onbepaalde duur.',
      ],
      tabel: zelfdePakket(gegevens),
    },
    waarom: waaromVoortgezet(gegevens),
    betekenis: {
      inleiding: [
        'U moet niets doen. Uw loon verandert niet door dit pakket.',
        'De loonpremie en het geld voor begeleiding gaan nu naar uw nieuwe werkgever.',
      ],
      punten: [],
      slot: kortereBrief('Uw nieuwe werkgever'),
    },
    ...akkoordEnRegels(
      indicatie(gegevens, 'werknemer'),
      regelsVan([grondslagPakketten, termijn('D-04').grondslag]),
    ),
  }
}

function zelfdePakket({ inDienst, pakket, tot }: Voortzetting): Tabel {
  const rij = (kop: string, cel: string) => [kop, cel, cel]
  return {
    kop: ['Pakket', 'In uw vorige job', `Vanaf ${datumVoluit(inDienst)}`],
    rijen: [
      rij('Loonpremie', procent(pakket.loonpremie)),
      rij('Begeleiding', graadTekst(pakket.begeleiding)),
      rij('Geldig tot en met', eindTekst(tot)),
    ],
  }
}

function waaromVoortgezet({ inDienst, melding, tot, vorigeJob }: Voortzetting): Brief['waarom'] {
  const { van, tot: laatste } = vorigeJob
  const gronden = [
    {
      tekst: `Uw vorige job liep van ${datumVoluit(van)} tot en met ${datumVoluit(laatste)}.`,
      dag: laatste,
      bron: 'uw dossier bij VDAB',
    },
    { tekst: `U begint op ${datumVoluit(inDienst)} bij een nieuwe werkgever.`, ...melding },
  ]
  return waarom({ gronden }, [
    'Uw pakket was op die dag nog geldig.',
    'Daarom krijgt uw nieuwe werkgever hetzelfde pakket.',
    ...(tot ? ['Er begint geen nieuwe periode. Die vraagt eerst een nieuwe beoordeling.'] : []),
  ])
}

/** An advice from before the double ticket also gets individueel maatwerk: a short letter to the person alone. */
export function dubbelTicketBrief(gegevens: DubbelTicket): Brief {
  const { advies, ticket, vanaf } = gegevens
  const grond = {
    tekst: 'U kreeg toegang tot collectief maatwerk (werken in een maatwerkbedrijf).',
    dag: advies.op,
    bron: 'onze beslissing',
  }
  return {
    ...frame(gegevens, 'werkzoekende'),
    titel: 'U krijgt nu ook toegang tot individueel maatwerk',
    kader: {
      beslissing: [
        'U krijgt nu ook toegang tot individueel maatwerk (hulp bij een gewone werkgever).',
        `Deze beslissing geldt vanaf ${datumVoluit(vanaf)}.`,
      ],
      ...(ticket.pakket && { tabel: pakketTabel(vanaf, ticket.pakket, ticket.geldigTot) }),
    },
    waarom: waarom({ gronden: [grond] }, [
      `Wie vanaf ${datumVoluit(dubbelTicketVanaf)} toegang tot collectief maatwerk krijgt, krijgt meteen ook individueel maatwerk.`,
      'Uw toegang is ouder. Daarom voegen wij individueel maatwerk nu toe.',
    ]),
    betekenis: betekenisDubbelTicket(gegevens),
    ...akkoordEnRegels(
      indicatie(gegevens, 'werkzoekende', ['IMW']),
      regelsVan([vraag170['antwoord 2'], vraag170['antwoord 4'], termijn('D-33').grondslag]),
    ),
  }
}

function betekenisDubbelTicket({ advies, ticket }: DubbelTicket): Brief['betekenis'] {
  return {
    inleiding: [
      'U kunt nu ook werk met hulp zoeken bij een gewone werkgever.',
      'De loonpremie is geld voor uw werkgever. Uw loon verandert niet.',
    ],
    punten: [],
    slot: [
      geldtTot('individueel maatwerk', ticket),
      'Uw toegang tot collectief maatwerk verandert niet.',
      `Die geldt nog tot en met ${datumVoluit(advies.geldigTot)}.`,
    ],
  }
}
