import { regelsVan, type Brief, type Ondertekenaar } from '#brieven/brief.ts'
import { grondslagenVan, rechtsmiddelen, type Beslissing } from '#brieven/rechtsmiddelen.ts'
import { begeleidingTekst, datumVoluit, procent } from '#brieven/taal.ts'
import type { Dag } from '#law/dag.ts'
import { motiveringswet } from '#law/regelingen/decreten.ts'
import { vdabWop } from '#law/regelingen/documenten.ts'
import type { Begeleidingsgraad } from '#law/soort.ts'
import { laatsteDag, termijn } from '#law/termijnen.ts'
import { pakketTabel } from './briefdelen.ts'
import type { Start, Werkgever } from './briefgegevens.ts'
import { adviesGeldigTot } from './geldigheid.ts'
import { grondslagPakketten } from './pakketten.ts'

/** All that an employer may know of the decision. There is no field in which a fact about health could travel. */
export interface VoorWerkgever {
  readonly werkgever: Werkgever
  readonly werknemer: string
  readonly dossiernummer: string
  readonly beslisdatum: Dag
  readonly beslisser: Ondertekenaar
  readonly loonpremie: number
  readonly begeleiding: Begeleidingsgraad
  readonly inDienst?: Dag
  readonly melding?: Start['melding']
  /** The package already ran: it keeps its last day (Q-20; null: indefinite). */
  readonly voortgezet?: { readonly tot: Dag | null }
}

/** The copy for the employer: percentage, level in words, period and remedies (wet 29 juli 1991, art. 4). */
export function werkgeversbrief(gegevens: VoorWerkgever): Brief {
  const { beslisdatum, beslisser, inDienst, loonpremie, begeleiding, voortgezet, werkgever } =
    gegevens
  const geldigTot = geldigTotVan(gegevens)
  const beslissing: Beslissing = {
    regelingen: ['CMW'],
    voorwerp: 'indicatie',
    ontvanger: 'werkgever',
    datum: beslisdatum,
  }
  return {
    taal: 'nl-BE',
    ontvanger: 'werkgever',
    adres: [werkgever.naam, ...werkgever.adres],
    datum: beslisdatum,
    kenmerk: gegevens.dossiernummer,
    aanhef: 'Geachte mevrouw, geachte heer',
    ondertekening: beslisser,
    ...resultaat(gegevens),
    kader: {
      beslissing: [
        `Het pakket is een loonpremie van ${procent(loonpremie)} en ${begeleidingTekst(begeleiding)}.`,
        `Het geldt ${inDienst ? '' : 'als advies '}${geldigTot ? `tot en met ${datumVoluit(geldigTot)}` : 'voor onbepaalde duur'}.`,
        ...(voortgezet?.tot ? ['Het pakket liep al: de einddatum verandert niet.'] : []),
      ],
      tabel: pakketTabel(inDienst ?? beslisdatum, { loonpremie, begeleiding }, geldigTot),
    },
    nietAkkoord: rechtsmiddelen(beslissing),
    regels: regelsVan([
      grondslagPakketten,
      vdabWop.startpakketten,
      termijn(inDienst ? 'D-04' : 'D-05').grondslag,
      motiveringswet['art. 2-3'],
      motiveringswet['art. 4'],
      ...grondslagenVan(beslissing),
    ]),
  }
}

function geldigTotVan({ voortgezet, inDienst, beslisdatum }: VoorWerkgever): Dag | null {
  if (voortgezet) return voortgezet.tot
  return inDienst ? laatsteDag('D-04', inDienst) : adviesGeldigTot(beslisdatum)
}

function resultaat(gegevens: VoorWerkgever): Pick<Brief, 'titel' | 'waarom' | 'betekenis'> {
  const { werknemer, inDienst } = gegevens
  return {
    titel: inDienst
      ? `U krijgt steun voor ${werknemer} vanaf ${datumVoluit(inDienst)}`
      : `U kunt steun krijgen als u ${werknemer} aanwerft`,
    waarom: waarom(gegevens),
    betekenis: {
      inleiding: [
        'De steun heet een werkondersteuningspakket (WOP). Het is geld voor het loon en de begeleiding.',
        'Het loon van uw werknemer verandert niet.',
      ],
      punten: inDienst ? [] : ['Het pakket start op de eerste werkdag bij u.'],
      slot: ['U geeft de begeleiding die bij dit pakket hoort.'],
    },
  }
}

function waarom({
  beslisdatum,
  beslisser,
  inDienst,
  melding,
  voortgezet,
}: VoorWerkgever): Brief['waarom'] {
  return {
    inleiding: ['Wij keken naar deze gegevens:'],
    feiten: [
      ...(inDienst && melding
        ? [{ tekst: `Uw werknemer begint op ${datumVoluit(inDienst)} bij u.`, ...melding }]
        : []),
      {
        tekst: voortgezet
          ? 'Uw werknemer heeft een pakket dat nog geldig is.'
          : 'Ons team onderzocht hoeveel steun nodig is op het werk.',
        bron: beslisser.team,
        dag: beslisdatum,
      },
    ],
    besluit: [
      'Wij schrijven niet alle redenen in deze brief.',
      'Zo beschermen wij het privéleven van uw werknemer.',
    ],
  }
}
