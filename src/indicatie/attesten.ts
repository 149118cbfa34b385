import type { Grondslag } from '#law/bron.ts'
import { compareYearsAfter, type Dag } from '#law/dag.ts'
import { openbaar, vdabWop } from '#law/regelingen/documenten.ts'
import type { VraagId } from '#law/vragen.ts'
import type { Attest, AttestCode } from './feiten.ts'
import { eenVan, elkVan, inLijst, waar, type Oordeel } from './oordeel.ts'
import {
  metBeschutteWoonvorm,
  psychiatrischBewijs,
  psychiatrischeTakken,
  type Tak,
} from './psychiatrisch.ts'

export type { Oordeel } from './oordeel.ts'

/** A judgement as the beginning of a step, before the condition. */
export const oordeelTekst: Readonly<Record<Oordeel, string>> = {
  ja: 'Bewezen',
  nee: 'Niet bewezen',
  onbekend: 'Niet te zeggen, er ontbreken feiten',
}

type AnderOordeel = (attest: Attest, aanvraag: Dag) => Oordeel | undefined

/** One attest of the law: its condition in words and as a predicate on facts. */
export interface AttestRegel {
  /** What the paper must show, as a clause that follows "Bewezen:". */
  readonly voorwaarde: string
  /** The paths of the facts that the predicate looks at. */
  readonly velden: readonly string[]
  readonly grondslag: Grondslag
  /** Where a person gets this paper. */
  readonly herkomst: string
  readonly vraag?: VraagId
  /**
   * By judgement: what it would be under the other reading of `vraag`. A judgement that stands here not is the same in both, and
   * so is one of which nothing comes back.
   */
  readonly anders?: Readonly<Partial<Record<Oordeel, AnderOordeel>>>
  /** Where one of several proofs is enough: each of them, with the part of `velden` that it looks at. */
  readonly takken?: readonly Tak[]
  readonly beoordeel: (attest: Attest, aanvraag: Dag) => Oordeel
}

const pmah = vdabWop['PMAH-attesten']
const hoog = vdabWop['hoge WOP-attesten']
const opleidingsvormen: readonly number[] = [1, 2]
/** First day from which OV3 without getuigschrift counts (PMAH-8); no source gives it, so it counts on no day. */
const ov3GeldigVan = null as Dag | null

function ov3ZonderGetuigschrift(buso: Attest['buso']): Oordeel {
  return elkVan(
    buso?.ov === undefined ? 'onbekend' : waar(buso.ov === 3),
    buso?.getuigschrift === undefined ? 'onbekend' : waar(!buso.getuigschrift),
  )
}

/** HOOG-2: the test is at most five years old on the day of the request and not taken after it (D-14, A-05). */
function recenteTest({ intelligentietest }: Attest, aanvraag: Dag): Oordeel {
  const datum = intelligentietest?.datum
  return datum === undefined
    ? 'onbekend'
    : waar(datum <= aanvraag && compareYearsAfter(aanvraag, datum, 5) <= 0)
}

/** The attests that give the indicatie PMAH and those that lead to a high WOP (domain/3 sections 3.2 and 3.3). */
export const attestRegels: Readonly<Record<AttestCode, AttestRegel>> = {
  'PMAH-1': {
    voorwaarde: 'de persoon is erkend door het VAPH',
    velden: ['vaph.erkend'],
    grondslag: pmah,
    herkomst: 'VAPH',
    beoordeel: ({ vaph }) => waar(vaph?.erkend),
  },
  'PMAH-2': {
    voorwaarde: 'de persoon volgde buitengewoon secundair onderwijs, opleidingsvorm 1 of 2',
    velden: ['buso.ov'],
    grondslag: pmah,
    herkomst: 'de school, of via MAGDA',
    beoordeel: ({ buso }) => inLijst(buso?.ov, opleidingsvormen),
  },
  'PMAH-3': {
    voorwaarde: 'de persoon heeft recht op een inkomensvervangende of een integratietegemoetkoming',
    velden: ['ivt.recht', 'it.recht'],
    grondslag: pmah,
    herkomst: 'FOD Sociale Zekerheid, of via MAGDA',
    beoordeel: ({ ivt, it }) => eenVan(waar(ivt?.recht), waar(it?.recht)),
  },
  'PMAH-4': {
    voorwaarde:
      'een rechter of een federale dienst besliste dat de persoon blijvend arbeidsongeschikt is',
    velden: ['arbeidsongeschiktheid.blijvend', 'arbeidsongeschiktheid.bron'],
    grondslag: pmah,
    herkomst: 'de rechtbank of de federale dienst',
    beoordeel: ({ arbeidsongeschiktheid }) =>
      elkVan(
        waar(arbeidsongeschiktheid?.blijvend),
        inLijst(arbeidsongeschiktheid?.bron, ['gerechtelijk', 'federaal']),
      ),
  },
  'PMAH-5': {
    voorwaarde:
      'er is bijkomende kinderbijslag als kind of verhoogde kinderbijslag als ouder met een handicap',
    velden: ['kinderbijslag.bijkomendAlsKind', 'kinderbijslag.verhoogdAlsOuder'],
    grondslag: pmah,
    herkomst: 'de uitbetaler van het groeipakket, of via MAGDA',
    beoordeel: ({ kinderbijslag }) =>
      eenVan(waar(kinderbijslag?.bijkomendAlsKind), waar(kinderbijslag?.verhoogdAlsOuder)),
  },
  'PMAH-6': {
    voorwaarde: 'de persoon ontvangt een invaliditeitsuitkering',
    velden: ['invaliditeit.uitkering'],
    grondslag: pmah,
    herkomst: 'het ziekenfonds',
    beoordeel: ({ invaliditeit }) => waar(invaliditeit?.uitkering),
  },
  'PMAH-7': {
    voorwaarde: 'het attest komt van een dienst of arts die VDAB erkent',
    velden: ['attest.uitgever.erkendDoorVdab'],
    grondslag: pmah,
    herkomst: 'een dienst of arts die VDAB erkent',
    beoordeel: ({ attest }) => waar(attest?.uitgever?.erkendDoorVdab),
  },
  'PMAH-8': {
    voorwaarde:
      'de persoon volgde opleidingsvorm 3 zonder getuigschrift (telt nog op geen enkele dag)',
    velden: ['buso.ov', 'buso.getuigschrift'],
    grondslag: openbaar['Herwin, adviezen collectief maatwerk'],
    herkomst: 'de school, of via MAGDA',
    vraag: 'Q-65',
    beoordeel: ({ buso }, aanvraag) =>
      ov3GeldigVan === null || aanvraag < ov3GeldigVan ? 'nee' : ov3ZonderGetuigschrift(buso),
    anders: { nee: ({ buso }) => ov3ZonderGetuigschrift(buso) },
  },
  'HOOG-1': {
    voorwaarde:
      'het laatst gevolgde onderwijs was buitengewoon secundair onderwijs, opleidingsvorm 1 of 2',
    velden: ['laatstGevolgd.soort', 'laatstGevolgd.ov'],
    grondslag: hoog,
    herkomst: 'de school, of via MAGDA',
    beoordeel: ({ laatstGevolgd }) =>
      elkVan(inLijst(laatstGevolgd?.soort, ['BUSO']), inLijst(laatstGevolgd?.ov, opleidingsvormen)),
  },
  'HOOG-2': {
    voorwaarde: 'er is het resultaat van een intelligentietest van hoogstens 5 jaar oud',
    velden: ['intelligentietest.datum'],
    grondslag: hoog,
    herkomst: 'een psycholoog of een dienst die de test afneemt',
    vraag: 'Q-05',
    beoordeel: recenteTest,
    anders: { ja: () => 'nee' },
  },
  'HOOG-3': {
    voorwaarde: 'het kinderbijslagfonds bewijst verhoogde kinderbijslag',
    velden: ['kinderbijslag.verhoogdAlsOuder', 'kinderbijslag.verhoogdAlsKind'],
    grondslag: hoog,
    herkomst: 'de uitbetaler van het groeipakket, of via MAGDA',
    vraag: 'Q-06',
    beoordeel: ({ kinderbijslag }) =>
      eenVan(waar(kinderbijslag?.verhoogdAlsOuder), waar(kinderbijslag?.verhoogdAlsKind)),
    anders: {
      ja: ({ kinderbijslag }) =>
        elkVan(waar(kinderbijslag?.verhoogdAlsOuder), waar(kinderbijslag?.verhoogdAlsKind)),
    },
  },
  'HOOG-4': {
    voorwaarde:
      'de persoon heeft recht op een integratietegemoetkoming met minstens 9 punten zelfredzaamheid',
    velden: ['it.recht', 'it.punten'],
    grondslag: hoog,
    herkomst: 'FOD Sociale Zekerheid, of via MAGDA',
    beoordeel: ({ it }) =>
      elkVan(waar(it?.recht), it?.punten === undefined ? 'onbekend' : waar(it.punten >= 9)),
  },
  'HOOG-5': {
    voorwaarde:
      'een psychiater, psychiatrische voorziening of beschutte woonvorm bewijst 2 jaar opname, 3 opnames in 2 jaar, of behandeling en toezicht sinds 1 jaar',
    velden: ['attest.uitgever.soort', ...psychiatrischeTakken.flatMap(({ velden }) => velden)],
    takken: psychiatrischeTakken,
    grondslag: hoog,
    herkomst: 'de psychiater, de voorziening of de beschutte woonvorm',
    vraag: 'Q-22',
    beoordeel: psychiatrischBewijs,
    anders: { nee: metBeschutteWoonvorm, onbekend: metBeschutteWoonvorm },
  },
}

/**
 * Whether `attest` proves its condition on the day of the request (`aanvraag`, inclusive bounds).
 * HOOG-2 is proven by date alone here; in a dossier a person accepts each attest first.
 */
export function beoordeelAttest(attest: Attest, aanvraag: Dag): Oordeel {
  return attestRegels[attest.code].beoordeel(attest, aanvraag)
}

/** The judgement on `attest` under the other reading of the assumption that it takes; `oordeel` itself where it takes none. */
export function andersGelezen(attest: Attest, aanvraag: Dag, oordeel: Oordeel): Oordeel {
  return attestRegels[attest.code].anders?.[oordeel]?.(attest, aanvraag) ?? oordeel
}

/** The facts the predicate of this attest looks at and that were not given, as paths. */
export function ontbrekendeVelden(attest: Attest): readonly string[] {
  return attestRegels[attest.code].velden.filter((pad) => waardeOp(attest, pad) === undefined)
}

function waardeOp(attest: Attest, pad: string): unknown {
  return pad
    .split('.')
    .reduce<unknown>(
      (deel, sleutel) => (deel as Record<string, unknown> | undefined)?.[sleutel],
      attest,
    )
}
