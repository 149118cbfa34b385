import { regelsVan, type Brief, type Feit } from '#brieven/brief.ts'
import { grondslagenVan, rechtsmiddelen, type Beslissing } from '#brieven/rechtsmiddelen.ts'
import { begeleidingTekst, datumVoluit, procent } from '#brieven/taal.ts'
import type { Dag } from '#law/dag.ts'
import { motiveringswet } from '#law/regelingen/decreten.ts'
import {
  laatZinnen,
  regels,
  richtingen,
  voorEnNa,
  type Besluitkern,
  type OverPakket,
  type OverTraject,
} from './briefdelen.ts'
import type { Besluitbrief } from '#evaluatie/besluit/typen.ts'

/** All that an employer may know of a decision. There is no field in which a ground, a reason or a fact about health could travel. */
interface VoorWerkgever extends Besluitkern {
  readonly werknemer: string
  /** When the employer asked it; null when somebody else did. */
  readonly gevraagdOp: Dag | null
}

/** The copies for the employer, each undefined where that was not decided. */
export function werkgeversbrieven(gegevens: VoorWerkgever): {
  readonly overPakket: Brief | undefined
  readonly overTraject: Brief | undefined
} {
  const { nieuw, trajectVanaf } = gegevens
  return {
    overPakket: nieuw ? pakketbrief({ ...gegevens, nieuw }) : undefined,
    overTraject: trajectVanaf === null ? undefined : trajectbrief({ ...gegevens, trajectVanaf }),
  }
}

type Rest = Pick<Brief, 'titel' | 'kader' | 'waarom' | 'betekenis'>

function brief(gegevens: VoorWerkgever, soort: Besluitbrief, rest: Rest): Brief {
  const { werkgever, beslisdatum, dossiernummer, beslisser } = gegevens
  const beslissing: Beslissing = {
    regelingen: ['CMW'],
    voorwerp: 'evaluatie',
    ontvanger: 'werkgever',
    datum: beslisdatum,
  }
  return {
    taal: 'nl-BE',
    ontvanger: 'werkgever',
    adres: [werkgever.naam, ...werkgever.adres],
    datum: beslisdatum,
    kenmerk: dossiernummer,
    aanhef: 'Geachte mevrouw, geachte heer',
    ...rest,
    nietAkkoord: rechtsmiddelen(beslissing),
    regels: regelsVan([
      ...regels[soort],
      motiveringswet['art. 2-3'],
      motiveringswet['art. 4'],
      ...grondslagenVan(beslissing),
    ]),
    ondertekening: beslisser,
  }
}

const pakketzin = {
  hoger: 'Het pakket wordt hoger.',
  gelijk: 'Het pakket blijft hetzelfde.',
  lager: 'Het pakket wordt lager.',
} as const

function pakketbrief(gegevens: OverPakket<VoorWerkgever>): Brief {
  const { werknemer, beslisdatum, nieuw, volgende } = gegevens
  const { pakket, geldigTot } = nieuw
  const { pakket: richting } = richtingen(gegevens)
  const vanaf = datumVoluit(beslisdatum)
  return brief(gegevens, 'L-2', {
    titel: {
      hoger: `U krijgt meer steun voor ${werknemer} vanaf ${vanaf}`,
      gelijk: `De steun voor ${werknemer} blijft dezelfde`,
      lager: `U krijgt minder steun voor ${werknemer} vanaf ${vanaf}`,
    }[richting],
    kader: {
      beslissing: [
        pakketzin[richting],
        `Het is nu een loonpremie van ${procent(pakket.loonpremie)} en ${begeleidingTekst(pakket.begeleiding)}.`,
        `Dit geldt van ${vanaf} tot en met ${datumVoluit(geldigTot)}.`,
      ],
      tabel: voorEnNa(gegevens),
    },
    waarom: waarom(gegevens, [
      `Na het gesprek beslisten wij dat het pakket ${gevonden[richting]}.`,
    ]),
    betekenis: {
      inleiding: [
        'De steun heet een werkondersteuningspakket (WOP). Het is geld voor het loon en de begeleiding.',
        'Het loon van uw werknemer verandert niet.',
        'U geeft de begeleiding die bij dit pakket hoort.',
      ],
      punten: [],
      slot: [`Na 5 jaar, op ${datumVoluit(volgende)}, komen wij opnieuw kijken.`],
    },
  })
}

const gevonden = {
  hoger: 'hoger moet zijn',
  gelijk: 'nog klopt',
  lager: 'lager mag zijn',
} as const

function trajectbrief(gegevens: OverTraject<VoorWerkgever>): Brief {
  const { werknemer, trajectVanaf, nieuw } = gegevens
  return brief(gegevens, 'L-3', {
    titel: `${werknemer} krijgt begeleiding naar een gewone job vanaf ${datumVoluit(trajectVanaf)}`,
    kader: {
      beslissing: [
        'Wij starten een doorstroomtraject voor uw werknemer.',
        'Dat is begeleiding naar een gewone job: werk bij een bedrijf buiten maatwerk.',
        `Het begint op ${datumVoluit(trajectVanaf)}.`,
        nieuw
          ? 'Over het werkondersteuningspakket (WOP) krijgt u een andere brief.'
          : 'Het werkondersteuningspakket (WOP) verandert nu niet.',
      ],
    },
    waarom: waarom(gegevens, [
      'Na het gesprek beslisten wij dat een traject kan beginnen.',
      'Wij kunnen dat beslissen, ook als niemand het vroeg.',
    ]),
    betekenis: {
      inleiding: [
        'U moet nu niets doen. Een coach neemt contact op met uw werknemer.',
        'Deze brief stopt de job van uw werknemer niet.',
      ],
      punten: [],
      slot: ['Hebt u vragen? Bel ons.'],
    },
  })
}

function waarom(gegevens: VoorWerkgever, besluit: readonly string[]): Brief['waarom'] {
  const { gevraagdOp, gesprekOp, beslisdatum, beslisser } = gegevens
  const feiten: readonly Feit[] = [
    ...(gevraagdOp === null
      ? []
      : [{ tekst: 'U vroeg een evaluatie.', dag: gevraagdOp, bron: 'uw vraag' }]),
    { tekst: 'Wij kwamen praten op het werk.', dag: gesprekOp, bron: 'het gesprek' },
    {
      tekst: 'Ons team beoordeelde wat wij op het werk zagen en hoorden.',
      dag: beslisdatum,
      bron: beslisser.team,
    },
  ]
  return {
    inleiding: ['Wij keken naar deze gegevens:'],
    feiten,
    besluit: [
      ...besluit,
      'Wij schrijven niet alle redenen in deze brief.',
      'Zo beschermen wij het privéleven van uw werknemer.',
      ...laatZinnen(gegevens),
    ],
  }
}
