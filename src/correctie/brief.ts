import { regelsVan, type Brief, type Feit } from '#brieven/brief.ts'
import { begeleidingTekst, datumVoluit, procent } from '#brieven/taal.ts'
import { vdabWop } from '#law/regelingen/documenten.ts'
import { laatsteDag, termijn } from '#law/termijnen.ts'
import {
  akkoordEnRegels,
  frame,
  indicatie,
  kortereBrief,
  volleNaam,
} from '#startpakket/briefdelen.ts'
import type { Briefhoofd } from '#startpakket/briefgegevens.ts'
import { grondslagPakketten } from '#startpakket/pakketten.ts'
import { voorEnNa, type Vraaggegevens } from './briefdelen.ts'
import { werkgeversbrief } from './briefwerkgever.ts'
import { afwijkingsredenen, type Afwijking } from './gebeurtenissen.ts'

/** What the letters are made from. `gronden` are about health: only the person reads them. */
export interface Correctiegegevens extends Briefhoofd, Vraaggegevens {
  readonly gronden: readonly Feit[]
  readonly afwijking: Afwijking | null
}

/** The letters of one outcome: to the worker with the reasons, to the employer without (wet 29 juli 1991, art. 4). */
export function correctiebrief(gegevens: Correctiegegevens): {
  readonly voorPersoon: Brief
  readonly voorWerkgever: Brief
} {
  const { persoon, gronden: _gronden, afwijking: _afwijking, ...rest } = gegevens
  return {
    voorPersoon: persoonsbrief(gegevens),
    voorWerkgever: werkgeversbrief({ ...rest, werknemer: volleNaam(persoon) }),
  }
}

function persoonsbrief(gegevens: Correctiegegevens): Brief {
  const { uitkomst, inDienst } = gegevens
  const toegekend = uitkomst === 'toegekend'
  return {
    ...frame(gegevens, 'werknemer'),
    titel: toegekend
      ? `Uw werkondersteuningspakket is hoger vanaf ${datumVoluit(inDienst)}`
      : 'Uw werkondersteuningspakket blijft hetzelfde',
    kader: kader(gegevens),
    waarom: {
      inleiding: ['Wij keken naar deze gegevens:'],
      feiten: feiten(gegevens),
      besluit: redenen(gegevens),
    },
    betekenis: betekenis(gegevens),
    ...akkoordEnRegels(
      indicatie(gegevens, 'werknemer'),
      regelsVan([
        vdabWop.correctie,
        termijn('D-01').grondslag,
        grondslagPakketten,
        ...(uitkomst === 'te laat' ? [] : [vdabWop['hoge WOP-attesten']]),
      ]),
    ),
  }
}

function kader(gegevens: Correctiegegevens): Brief['kader'] {
  const { uitkomst, werkgever, inDienst, pakket } = gegevens
  const vraag = `${werkgever.naam} vroeg een hoger werkondersteuningspakket (WOP) voor u.`
  if (uitkomst === 'toegekend')
    return {
      beslissing: [
        vraag,
        'Uw pakket wordt hoger.',
        `Dit geldt vanaf uw eerste werkdag, ${datumVoluit(inDienst)}.`,
        'De einddatum verandert niet.',
      ],
      tabel: voorEnNa(gegevens),
    }
  return {
    beslissing: [
      vraag,
      uitkomst === 'te laat' ? 'Die vraag kwam te laat.' : 'Wij verhogen het pakket niet.',
      `Het blijft een loonpremie van ${procent(pakket.loonpremie)} en ${begeleidingTekst(pakket.begeleiding)}.`,
    ],
  }
}

function feiten({ werkgever, inDienst, gevraagdOp, gronden }: Correctiegegevens): readonly Feit[] {
  return [
    {
      tekst: `U begon op ${datumVoluit(inDienst)} te werken bij ${werkgever.naam}.`,
      dag: inDienst,
      bron: 'uw dossier bij VDAB',
    },
    { tekst: 'Uw werkgever vroeg een hoger pakket.', dag: gevraagdOp, bron: werkgever.naam },
    ...gronden,
  ]
}

function redenen({ uitkomst, inDienst, gronden, afwijking }: Correctiegegevens): readonly string[] {
  const uiterlijk = datumVoluit(laatsteDag('D-01', inDienst))
  if (uitkomst === 'te laat')
    return [
      'Een hoger pakket vragen kan tot 8 weken na de start.',
      `De laatste dag was ${uiterlijk}.`,
    ]
  const opTijd = `De vraag kwam op tijd: het kon tot en met ${uiterlijk}.`
  if (uitkomst === 'toegekend')
    return [opTijd, 'U hebt een bewijs dat recht geeft op het hoogste pakket.']
  if (afwijking)
    return [
      opTijd,
      'Volgens de regels kon uw pakket hoger.',
      `Wij beslissen anders, want ${afwijkingsredenen[afwijking.reden]}.`,
      afwijking.tekst,
    ]
  return [
    opTijd,
    gronden.length > 0
      ? 'Deze bewijzen geven geen recht op een hoger pakket.'
      : 'Wij hebben geen bewijs dat recht geeft op een hoger pakket.',
  ]
}

function betekenis({ uitkomst, inDienst, beslisdatum }: Correctiegegevens): Brief['betekenis'] {
  if (uitkomst === 'toegekend')
    return {
      inleiding: [
        'U moet niets doen. Uw loon verandert niet.',
        'Uw werkgever krijgt een hogere loonpremie: geld omdat sommige taken u meer tijd kosten.',
        'Uw werkgever geeft u de begeleiding die bij dit pakket hoort.',
      ],
      punten: [],
      slot: kortereBrief('Uw werkgever'),
    }
  const uiterlijk = laatsteDag('D-01', inDienst)
  return {
    inleiding: [
      'U moet niets doen. Uw loon verandert niet.',
      ...(uitkomst === 'geweigerd' && beslisdatum <= uiterlijk
        ? [
            `Hebt u een ander bewijs? Uw werkgever kan het opnieuw vragen tot en met ${datumVoluit(uiterlijk)}.`,
          ]
        : []),
      'Een ander pakket kan ook met een evaluatie: wij kijken dan op uw werk of het pakket nog klopt.',
      'U of uw werkgever kan die vragen met een verslag van:',
    ],
    punten: [
      'een arts of een externe dienst, als uw gezondheid veranderde',
      'een onafhankelijke dienst, als er psychosociale problemen bij kwamen',
    ],
    slot: kortereBrief('Uw werkgever'),
  }
}
