import type { Brief } from '#brieven/brief.ts'
import { datumVoluit } from '#brieven/taal.ts'
import type { Dag } from '#law/dag.ts'
import { afzegredenen, momentVan, noden, type Nood } from './bezoek.ts'
import {
  afspraakkader,
  afspraakregels,
  afzender,
  anderMoment,
  momentTekst,
  type Afspraakgegevens,
} from './briefdelen.ts'

/** All that an employer may know of the appointment. There is no field for a ground, a reason or who comes along. */
interface VoorWerkgever extends Afspraakgegevens {
  readonly werknemer: string
  readonly datum: Dag
  readonly komtMee: boolean
  /** What the employer prepares in the room. */
  readonly lokaal: readonly Nood[]
}

/** Letter L-5 (domain/4 section 4.7): day, hour and place, that the begeleider must be there, and how to move it. */
export function werkgeversbrief(gegevens: VoorWerkgever): Brief {
  const { werkgever, werknemer, datum, dossiernummer, bezoek, voorval } = gegevens
  const moment = momentTekst(momentVan(bezoek, 'werkgever'))
  const reden = voorval.wat === 'afgezegd' ? afzegredenen[voorval.reden] : ''
  return {
    taal: 'nl-BE',
    ontvanger: 'werkgever',
    adres: [werkgever.naam, ...werkgever.adres],
    datum,
    kenmerk: dossiernummer,
    titel: titel(gegevens),
    aanhef: 'Geachte mevrouw, geachte heer',
    titels: {
      kader: voorval.wat === 'bevestigd' ? 'De afspraak' : 'Wat verandert er',
      waarom: voorval.wat === 'afgezegd' ? 'Waarover gaat dit?' : 'Wie moet erbij zijn?',
      betekenis: voorval.wat === 'afgezegd' ? 'Wat moet u doen?' : 'Wat vragen wij u?',
      nietAkkoord: voorval.wat === 'afgezegd' ? 'Hebt u een vraag?' : 'Past dit moment niet?',
      regels: 'Waar staat dit?',
    },
    kader: afspraakkader(gegevens, 'werkgever', {
      bevestigd: `Wij komen op ${moment} naar de werkvloer voor de evaluatie van het pakket van ${werknemer}.`,
      afgezegd: `Het gesprek van ${moment} over het pakket van ${werknemer} gaat niet door. ${reden}`,
    }),
    waarom: wieErbij(gegevens),
    betekenis: watUDoet(gegevens),
    nietAkkoord: anderMoment(gegevens),
    regels: afspraakregels,
    ondertekening: afzender(gegevens),
  }
}

function titel({ voorval, werknemer, bezoek }: VoorWerkgever): string {
  switch (voorval.wat) {
    case 'bevestigd':
      return `Gesprek over het pakket van ${werknemer} op ${datumVoluit(bezoek.op)}`
    case 'verzet':
      return `Het gesprek over het pakket van ${werknemer} krijgt een nieuw moment`
    case 'afgezegd':
      return `Het gesprek over het pakket van ${werknemer} gaat niet door`
  }
}

function wieErbij({ voorval, bezoek, werknemer, komtMee }: VoorWerkgever): Brief['waarom'] {
  if (voorval.wat === 'afgezegd')
    return {
      inleiding: [
        'Bij een evaluatie praat VDAB op de werkvloer, om te zien of het pakket nog klopt.',
      ],
      feiten: [],
      besluit: [],
    }
  return {
    inleiding: [
      'Een begeleider die kan beoordelen hoe uw werknemer werkt, moet erbij zijn.',
      ...(voorval.wat === 'bevestigd' ? [`U noemde ${voorval.begeleider}.`] : []),
    ],
    feiten: [],
    besluit: [
      bezoek.uurWerkgever === null
        ? `${werknemer}, u en VDAB praten samen.`
        : `Wij praten apart met ${werknemer} en met u.`,
      ...(komtMee ? ['Er komt iemand mee met uw werknemer.'] : []),
    ],
  }
}

function watUDoet({ voorval, lokaal, werknemer }: VoorWerkgever): Brief['betekenis'] {
  if (voorval.wat === 'afgezegd')
    return {
      inleiding: [],
      punten: [],
      slot:
        voorval.reden === 'stop'
          ? ['U moet niets doen.']
          : ['U moet niets doen. Wij stellen een nieuw moment voor.'],
    }
  return {
    inleiding: [],
    punten: [
      ...(voorval.wat === 'verzet'
        ? ['Bevestig het nieuwe moment op de site, en zeg welke begeleider erbij is.']
        : []),
      `Geef ${werknemer} en de begeleider tijd voor het gesprek.`,
      ...lokaal.map((nood) => `Zet klaar: ${noden[nood].tekst.toLowerCase()}.`),
      'Werk het persoonlijk ontwikkelingsplan (POP) bij tot 10 dagen voor het gesprek.',
    ],
    slot: [],
  }
}
