import { regelsVan, type Brief, type Feit } from '#brieven/brief.ts'
import { datumVoluit } from '#brieven/taal.ts'
import type { EvaluatieAanvrager } from '#evaluatie/gronden.ts'
import type { Dag } from '#law/dag.ts'
import { akkoordEnRegels, frame, kortereBrief, volleNaam } from '#startpakket/briefdelen.ts'
import type { Briefhoofd } from '#startpakket/briefgegevens.ts'
import {
  laatZinnen,
  regels,
  richtingen,
  voorEnNa,
  type Besluitkern,
  type OverPakket,
  type OverTraject,
} from './briefdelen.ts'
import { werkgeversbrieven } from './briefwerkgever.ts'
import type { Besluitbrief } from '#evaluatie/besluit/typen.ts'

/** What the letters are made from. The request and the reasons can be about health: only the person reads them. */
export interface Besluitgegevens extends Besluitkern, Briefhoofd {
  readonly inDienst: Dag
  readonly aanvraag: {
    readonly aanvrager: EvaluatieAanvrager
    readonly op: Dag
    /** Why it was asked, as a clause. */
    readonly reden: string | null
  }
  readonly motivering: string
}

/** One letter of a decision, to the worker with the reasons and to the employer without (wet 29 juli 1991, art. 4). */
export interface Briefpaar {
  readonly soort: Besluitbrief
  readonly voorPersoon: Brief
  readonly voorWerkgever: Brief
}

/** The letters of one decision: L-2 on the package, L-3 on a track, both when both were decided. */
export function besluitbrieven(gegevens: Besluitgegevens): readonly Briefpaar[] {
  const { persoon, nieuw, trajectVanaf } = gegevens
  const { overPakket, overTraject } = werkgeversbrieven({
    ...kernVan(gegevens),
    werknemer: volleNaam(persoon),
  })
  return [
    ...(nieuw && overPakket
      ? [
          {
            soort: 'L-2',
            voorPersoon: pakketbrief({ ...gegevens, nieuw }),
            voorWerkgever: overPakket,
          } as const,
        ]
      : []),
    ...(trajectVanaf !== null && overTraject
      ? [
          {
            soort: 'L-3',
            voorPersoon: trajectbrief({ ...gegevens, trajectVanaf }),
            voorWerkgever: overTraject,
          } as const,
        ]
      : []),
  ]
}

/** Only what the employer may know, and whether it asked itself: nothing else travels. */
function kernVan(gegevens: Besluitgegevens): Besluitkern & { readonly gevraagdOp: Dag | null } {
  const { dossiernummer, beslisdatum, beslisser, werkgever, gesprekOp, beslisUiterlijk } = gegevens
  const { teLaat, huidig, huidigTot, nieuw, trajectVanaf, volgende, aanvraag } = gegevens
  return {
    dossiernummer,
    beslisdatum,
    beslisser,
    werkgever,
    gesprekOp,
    beslisUiterlijk,
    teLaat,
    huidig,
    huidigTot,
    nieuw,
    trajectVanaf,
    volgende,
    gevraagdOp: aanvraag.aanvrager === 'werkgever' ? aanvraag.op : null,
  }
}

function slotdelen(gegevens: Besluitgegevens, soort: Besluitbrief) {
  return akkoordEnRegels(
    {
      regelingen: ['CMW'],
      voorwerp: 'evaluatie',
      ontvanger: 'werknemer',
      datum: gegevens.beslisdatum,
    },
    regelsVan(regels[soort]),
  )
}

const titels = {
  hoger: 'Uw werkondersteuningspakket wordt hoger',
  gelijk: 'Uw werkondersteuningspakket blijft hetzelfde',
  lager: 'Uw werkondersteuningspakket wordt lager',
} as const

function pakketbrief(gegevens: OverPakket<Besluitgegevens>): Brief {
  const { beslisdatum, nieuw } = gegevens
  const { pakket } = richtingen(gegevens)
  return {
    ...frame(gegevens, 'werknemer'),
    titel:
      pakket === 'gelijk' ? titels.gelijk : `${titels[pakket]} vanaf ${datumVoluit(beslisdatum)}`,
    kader: {
      beslissing: [
        'Wij keken met een evaluatie of uw werkondersteuningspakket (WOP) nog klopt.',
        pakketzin[pakket],
        ...uitElkaar(gegevens),
        `Dit geldt van ${datumVoluit(beslisdatum)} tot en met ${datumVoluit(nieuw.geldigTot)}.`,
      ],
      tabel: voorEnNa(gegevens),
    },
    waarom: waarom(gegevens),
    betekenis: {
      inleiding: [
        'U moet niets doen. Uw loon verandert niet.',
        ...gevolgen(gegevens),
        ...(gegevens.trajectVanaf === null
          ? []
          : ['U krijgt ook een brief over begeleiding naar een gewone job.']),
        `Na 5 jaar, op ${datumVoluit(gegevens.volgende)}, komen wij opnieuw kijken.`,
        'Wilt u vroeger een evaluatie? In uw dossier ziet u wanneer dat kan.',
      ],
      punten: [],
      slot: kortereBrief('Uw werkgever'),
    },
    ...slotdelen(gegevens, 'L-2'),
  }
}

const pakketzin = {
  hoger: 'Uw pakket wordt hoger.',
  gelijk: 'Uw pakket blijft hetzelfde.',
  lager: 'Uw pakket wordt lager.',
} as const

/** Where premium and guidance go apart, one word for the package would mislead. */
function uitElkaar(gegevens: OverPakket<Besluitkern>): readonly string[] {
  const { loonpremie, begeleiding } = richtingen(gegevens)
  if (loonpremie === 'hoger' && begeleiding === 'lager')
    return ['De loonpremie wordt hoger, maar de begeleiding wordt minder.']
  return loonpremie === 'lager' && begeleiding === 'hoger'
    ? ['De loonpremie wordt lager, maar de begeleiding wordt meer.']
    : []
}

const premiezin = {
  hoger: 'Uw werkgever krijgt een hogere loonpremie: geld omdat sommige taken u meer tijd kosten.',
  gelijk: 'De loonpremie voor uw werkgever blijft dezelfde.',
  lager: 'Uw werkgever krijgt een lagere loonpremie.',
} as const
const begeleidingzin = {
  hoger: 'U krijgt meer begeleiding.',
  gelijk: 'De begeleiding blijft dezelfde.',
  lager: 'U krijgt minder begeleiding.',
} as const

function gevolgen(gegevens: OverPakket<Besluitkern>): readonly string[] {
  const { loonpremie, begeleiding } = richtingen(gegevens)
  return [premiezin[loonpremie], begeleidingzin[begeleiding]]
}

function waarom(gegevens: Besluitgegevens): Brief['waarom'] {
  return {
    inleiding: ['Wij keken naar deze gegevens:'],
    feiten: feiten(gegevens),
    besluit: [
      'Dit is waarom wij zo beslissen.',
      gegevens.motivering.replaceAll(/\s+/g, ' ').trim(),
      ...laatZinnen(gegevens),
    ],
  }
}

function feiten({ werkgever, inDienst, gesprekOp, aanvraag }: Besluitgegevens): readonly Feit[] {
  const { aanvrager, op, reden } = aanvraag
  const omdat = reden === null ? '' : ` De reden: ${reden}.`
  const vraag = {
    werknemer: { tekst: `U vroeg een evaluatie.${omdat}`, bron: 'uw vraag' },
    werkgever: { tekst: `Uw werkgever vroeg een evaluatie.${omdat}`, bron: werkgever.naam },
    VDAB: { tekst: `Wij begonnen zelf een evaluatie.${omdat}`, bron: 'VDAB' },
  }[aanvrager]
  return [
    {
      tekst: `U begon op ${datumVoluit(inDienst)} te werken bij ${werkgever.naam}.`,
      dag: inDienst,
      bron: 'uw dossier bij VDAB',
    },
    { ...vraag, dag: op },
    { tekst: 'Wij kwamen praten op het werk.', dag: gesprekOp, bron: 'het gesprek' },
  ]
}

function trajectbrief(gegevens: OverTraject<Besluitgegevens>): Brief {
  const { nieuw, trajectVanaf, werkgever } = gegevens
  return {
    ...frame(gegevens, 'werknemer'),
    titel: `U krijgt begeleiding naar een gewone job vanaf ${datumVoluit(trajectVanaf)}`,
    kader: {
      beslissing: [
        'Wij starten voor u een doorstroomtraject.',
        'Dat is begeleiding naar een gewone job: werk bij een bedrijf buiten maatwerk.',
        `Het begint op ${datumVoluit(trajectVanaf)}.`,
        nieuw
          ? 'Over uw werkondersteuningspakket (WOP) krijgt u een andere brief.'
          : 'Uw werkondersteuningspakket (WOP) verandert nu niet.',
      ],
    },
    waarom: {
      ...waarom(gegevens),
      besluit: [
        ...waarom(gegevens).besluit,
        'Wij kunnen een traject starten, ook als niemand het vroeg.',
      ],
    },
    betekenis: {
      inleiding: [
        'U moet nu niets doen. Een coach neemt contact met u op.',
        'Samen met de coach kijkt u welk werk bij u past.',
        `Deze brief stopt uw job bij ${werkgever.naam} niet.`,
        'Hebt u vragen? Bel ons.',
      ],
      punten: [],
      slot: [
        'Uw werkgever krijgt een kortere brief.',
        'Daarin staat dat het traject begint, en niet waarom.',
      ],
    },
    ...slotdelen(gegevens, 'L-3'),
  }
}
