import type { Brief } from '#brieven/brief.ts'
import { datumVoluit } from '#brieven/taal.ts'
import type { Dag } from '#law/dag.ts'
import { frame, volleNaam } from '#startpakket/briefdelen.ts'
import type { Persoon } from '#startpakket/briefgegevens.ts'
import { afzegredenen, momentVan, noden, type Wensen } from './bezoek.ts'
import {
  afspraakkader,
  afspraakregels,
  afzender,
  anderMoment,
  momentTekst,
  type Afspraakgegevens,
} from './briefdelen.ts'
import { werkgeversbrief } from './briefwerkgever.ts'

interface Gegevens extends Afspraakgegevens {
  readonly persoon: Persoon
  readonly datum: Dag
  /** What the worker said; the letter to the employer is made from less. */
  readonly wensen: Wensen | null
}

/** The letters after an appointment was confirmed, moved or called off: to the worker, and L-5 to the employer. */
export function afspraakbrief(gegevens: Gegevens): {
  readonly voorPersoon: Brief
  readonly voorWerkgever: Brief
} {
  const { persoon, wensen, ...rest } = gegevens
  return {
    voorPersoon: persoonsbrief(gegevens),
    voorWerkgever: werkgeversbrief({
      ...rest,
      werknemer: volleNaam(persoon),
      komtMee: (wensen?.vergezeld ?? null) !== null,
      lokaal: (wensen?.noden ?? []).filter((nood) => noden[nood].werkgever),
    }),
  }
}

function persoonsbrief(gegevens: Gegevens): Brief {
  const { persoon, datum, dossiernummer, bezoek, voorval } = gegevens
  const moment = momentTekst(momentVan(bezoek, 'werknemer'))
  const hoofd = { persoon, dossiernummer, beslisdatum: datum, beslisser: afzender(gegevens) }
  return {
    ...frame(hoofd, 'werknemer'),
    titel: titel(gegevens),
    titels: {
      kader: voorval.wat === 'bevestigd' ? 'Uw afspraak' : 'Wat verandert er',
      waarom: 'Waarom praten wij met u?',
      betekenis: voorval.wat === 'afgezegd' ? 'Wat moet u doen?' : 'Wat kunt u kiezen?',
      nietAkkoord: voorval.wat === 'afgezegd' ? 'Hebt u een vraag?' : 'Past dit moment niet?',
      regels: 'Waar staat dit?',
    },
    kader: afspraakkader(gegevens, 'werknemer', {
      bevestigd: `Wij komen praten op uw werk op ${moment}.`,
      afgezegd: `Het gesprek van ${moment} gaat niet door. ${afgezegd(gegevens)}`,
    }),
    waarom: {
      inleiding: waarom(gegevens),
      feiten: [],
      besluit: voorval.wat === 'afgezegd' ? [] : [samenOfApart(gegevens)],
    },
    betekenis: keuzes(gegevens),
    nietAkkoord: anderMoment(gegevens),
    regels: afspraakregels,
  }
}

function waarom({ voorval }: Gegevens): readonly string[] {
  if (voorval.wat === 'afgezegd' && voorval.reden === 'stop')
    return [
      'Bij een evaluatie kijken wij of uw werkondersteuningspakket (WOP) nog klopt.',
      'Daarvoor wilden wij met u praten op uw werk.',
      'De evaluatie gaat niet door.',
    ]
  return [
    'Er loopt een evaluatie.',
    'Wij kijken of uw werkondersteuningspakket (WOP) nog klopt.',
    'Daarom praten wij met u op uw werk.',
  ]
}

function titel({ voorval, bezoek }: Gegevens): string {
  switch (voorval.wat) {
    case 'bevestigd':
      return `Wij komen praten op uw werk op ${datumVoluit(bezoek.op)}`
    case 'verzet':
      return 'Het gesprek op uw werk krijgt een nieuw moment'
    case 'afgezegd':
      return 'Het gesprek op uw werk gaat niet door'
  }
}

function afgezegd({ voorval }: Gegevens): string {
  return voorval.wat === 'afgezegd' ? afzegredenen[voorval.reden] : ''
}

function samenOfApart({ bezoek, werkgever }: Gegevens): string {
  return bezoek.uurWerkgever === null
    ? `U praat samen met ${bezoek.evaluator.naam} van VDAB en met ${werkgever.naam}.`
    : `U praat alleen met ${bezoek.evaluator.naam} van VDAB. Wij praten apart met ${werkgever.naam}.`
}

function keuzes({ voorval, wensen, telefoon }: Gegevens): Brief['betekenis'] {
  if (voorval.wat === 'afgezegd')
    return {
      inleiding:
        voorval.reden === 'stop'
          ? ['U moet niets doen.']
          : ['U moet niets doen. Wij stellen een nieuw moment voor.'],
      punten: [],
      slot: [],
    }
  const nodig = (wensen?.noden ?? []).map((nood) => noden[nood].tekst.toLowerCase())
  return {
    inleiding: ['Het gesprek is voor u. Dit mag:'],
    punten: [
      'iemand meebrengen die u vertrouwt',
      'alleen met VDAB praten, zonder uw werkgever',
      'een tolk vragen, of een lokaal dat voor u past',
    ],
    slot: [
      ...(nodig.length > 0 ? [`U vroeg al: ${nodig.join(', ')}.`] : []),
      `Zeg het ons op de site, bij uw afspraak, of bel ${telefoon}.`,
      'Het gesprek verandert niets aan uw loon.',
    ],
  }
}
