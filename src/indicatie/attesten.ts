import type { Grondslag } from '#law/bron.ts'
import { compareYearsAfter, type Dag } from '#law/dag.ts'
import { openbaar, vdabWop } from '#law/regelingen/documenten.ts'
import type { VraagId } from '#law/vragen.ts'
import type { Attest, AttestCode } from './feiten.ts'

/** Whether an attest proves its condition; `onbekend` when a fact it needs was not given. */
export type Oordeel = 'ja' | 'nee' | 'onbekend'

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
  /** Where one of several proofs is enough: each of them, with the part of `velden` that it looks at. */
  readonly takken?: readonly Tak[]
  readonly beoordeel: (attest: Attest, aanvraag: Dag) => Oordeel
}

interface Tak {
  readonly velden: readonly string[]
  beoordeel(attest: Attest, aanvraag: Dag): Oordeel
}

function waar(feit: boolean | undefined): Oordeel {
  return feit === undefined ? 'onbekend' : feit ? 'ja' : 'nee'
}

// The combinations below take fixed parameters: a list for each judgement would cost more than the judgement.

/** Yes as soon as one is yes; no only when all are no. */
function eenVan(een: Oordeel, ander: Oordeel, derde: Oordeel = 'nee'): Oordeel {
  if (een === 'ja' || ander === 'ja' || derde === 'ja') return 'ja'
  return een === 'nee' && ander === 'nee' && derde === 'nee' ? 'nee' : 'onbekend'
}

/** No as soon as one is no; yes only when all are yes. */
function elkVan(
  een: Oordeel,
  ander: Oordeel,
  derde: Oordeel = 'ja',
  vierde: Oordeel = 'ja',
): Oordeel {
  if (een === 'nee' || ander === 'nee' || derde === 'nee' || vierde === 'nee') return 'nee'
  return een === 'ja' && ander === 'ja' && derde === 'ja' && vierde === 'ja' ? 'ja' : 'onbekend'
}

function inLijst<T>(waarde: T | undefined, lijst: readonly T[]): Oordeel {
  if (waarde === undefined) return 'onbekend'
  for (let nr = 0; nr < lijst.length; nr++) if (lijst[nr] === waarde) return 'ja'
  return 'nee'
}

/** `dag` lies at least `jaren` years before `aanvraag`; the day itself counts (D-44). */
function minstensGeleden(dag: Dag | undefined, jaren: number, aanvraag: Dag): Oordeel {
  return dag === undefined ? 'onbekend' : waar(compareYearsAfter(dag, aanvraag, -jaren) <= 0)
}

const pmah = vdabWop['PMAH-attesten']
const hoog = vdabWop['hoge WOP-attesten']
const opleidingsvormen: readonly number[] = [1, 2]
const psychiatrischeUitgevers: readonly string[] = [
  'psychiater',
  'psychiatrischeVoorziening',
  'beschutteWoonvorm',
]
const opnameplaatsen: readonly string[] = ['psychiatrischeVoorziening', 'beschutteWoonvorm']

/** First day from which OV3 without getuigschrift counts (PMAH-8); no source gives it, so it counts on no day. */
const ov3GeldigVan = null as Dag | null

/** HOOG-5 b counts admissions that began in the two years up to the request; a beschutte woonvorm does not count. */
function drieOpnames({ opnames }: Attest, aanvraag: Dag): Oordeel {
  if (opnames === undefined) return 'onbekend'
  let zeker = 0
  let mogelijk = 0
  for (const { soort, van, datum } of opnames) {
    if (soort !== undefined && soort !== 'psychiatrischeVoorziening') continue
    const begin = van ?? datum
    if (begin === undefined) mogelijk++
    else if (begin <= aanvraag && compareYearsAfter(begin, aanvraag, -2) >= 0) {
      if (soort === undefined) mogelijk++
      else zeker++
    }
  }
  return zeker >= 3 ? 'ja' : zeker + mogelijk >= 3 ? 'onbekend' : 'nee'
}

function langOpgenomen({ opname }: Attest, aanvraag: Dag): Oordeel {
  return elkVan(
    inLijst(opname?.soort, opnameplaatsen),
    waar(opname?.lopend),
    opname?.onderbroken === undefined ? 'onbekend' : waar(!opname.onderbroken),
    minstensGeleden(opname?.van, 2, aanvraag),
  )
}

function onderToezicht({ psychiatrisch }: Attest, aanvraag: Dag): Oordeel {
  return elkVan(
    waar(psychiatrisch?.blijvendCognitiefFunctieverlies),
    waar(psychiatrisch?.deskundigeBehandelingNodig),
    minstensGeleden(psychiatrisch?.medischToezichtSinds, 1, aanvraag),
  )
}

function opgenomenOfOnderToezicht(attest: Attest, aanvraag: Dag): Oordeel {
  const lang = langOpgenomen(attest, aanvraag)
  if (lang === 'ja') return 'ja'
  return eenVan(lang, drieOpnames(attest, aanvraag), onderToezicht(attest, aanvraag))
}

/** HOOG-2: the test is at most five years old on the day of the request and not taken after it (D-14, A-05). */
function recenteTest({ intelligentietest }: Attest, aanvraag: Dag): Oordeel {
  const datum = intelligentietest?.datum
  return datum === undefined
    ? 'onbekend'
    : waar(datum <= aanvraag && compareYearsAfter(aanvraag, datum, 5) <= 0)
}

/** HOOG-5 a, b and c. */
const psychiatrischeTakken: readonly Tak[] = [
  {
    velden: ['opname.soort', 'opname.lopend', 'opname.onderbroken', 'opname.van'],
    beoordeel: langOpgenomen,
  },
  { velden: ['opnames'], beoordeel: drieOpnames },
  {
    velden: [
      'psychiatrisch.blijvendCognitiefFunctieverlies',
      'psychiatrisch.deskundigeBehandelingNodig',
      'psychiatrisch.medischToezichtSinds',
    ],
    beoordeel: onderToezicht,
  },
]

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
      ov3GeldigVan === null || aanvraag < ov3GeldigVan
        ? 'nee'
        : elkVan(inLijst(buso?.ov, [3]), inLijst(buso?.getuigschrift, [false])),
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
  },
  'HOOG-3': {
    voorwaarde: 'het kinderbijslagfonds bewijst verhoogde kinderbijslag',
    velden: ['kinderbijslag.verhoogdAlsOuder', 'kinderbijslag.verhoogdAlsKind'],
    grondslag: hoog,
    herkomst: 'de uitbetaler van het groeipakket, of via MAGDA',
    vraag: 'Q-06',
    beoordeel: ({ kinderbijslag }) =>
      eenVan(waar(kinderbijslag?.verhoogdAlsOuder), waar(kinderbijslag?.verhoogdAlsKind)),
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
    beoordeel: (attest, aanvraag) => {
      const uitgever = inLijst(attest.attest?.uitgever?.soort, psychiatrischeUitgevers)
      return uitgever === 'nee'
        ? 'nee'
        : elkVan(uitgever, opgenomenOfOnderToezicht(attest, aanvraag))
    },
  },
}

/**
 * Whether `attest` proves its condition on the day of the request (`aanvraag`, inclusive bounds).
 * HOOG-2 is proven by date alone here; in a dossier a person accepts each attest first.
 */
export function beoordeelAttest(attest: Attest, aanvraag: Dag): Oordeel {
  return attestRegels[attest.code].beoordeel(attest, aanvraag)
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
