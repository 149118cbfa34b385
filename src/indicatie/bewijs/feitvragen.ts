import type { Dag } from '#law/dag.ts'
import { attestRegels } from '#indicatie/attesten.ts'
import { attestVeld, type Attest, type AttestCode } from '#indicatie/feiten.ts'

/** How one fact of an attest is asked on a form. */
export type Feitvraag = {
  readonly pad: string
  readonly vraag: string
  readonly hint?: string
} & (
  | { readonly soort: 'ja of nee' }
  | { readonly soort: 'getal'; readonly min: number; readonly max: number }
  | { readonly soort: 'dag' }
  | { readonly soort: 'keuze'; readonly opties: Readonly<Record<string, string>> }
  | { readonly soort: 'opnames' }
)

/** Number of admissions that the form has room for; HOOG-5 b asks three. */
export const opnameVelden = 4

const uitgevers = {
  psychiater: 'Een psychiater',
  psychiatrischeVoorziening: 'Een psychiatrische voorziening',
  beschutteWoonvorm: 'Een beschutte woonvorm',
} as const

const opleidingsvormen = { '1': 'OV1', '2': 'OV2', '3': 'OV3', '4': 'OV4' } as const

const vragen: readonly Feitvraag[] = [
  { pad: 'vaph.erkend', soort: 'ja of nee', vraag: 'Is de persoon erkend door het VAPH?' },
  {
    pad: 'buso.ov',
    soort: 'keuze',
    vraag: 'Welke opleidingsvorm volgde de persoon in het buitengewoon secundair onderwijs?',
    opties: opleidingsvormen,
  },
  {
    pad: 'buso.getuigschrift',
    soort: 'ja of nee',
    vraag: 'Heeft de persoon een getuigschrift van die opleiding?',
  },
  {
    pad: 'ivt.recht',
    soort: 'ja of nee',
    vraag: 'Is er recht op een inkomensvervangende tegemoetkoming?',
  },
  { pad: 'it.recht', soort: 'ja of nee', vraag: 'Is er recht op een integratietegemoetkoming?' },
  {
    pad: 'it.punten',
    soort: 'getal',
    min: 0,
    max: 18,
    vraag: 'Hoeveel punten zelfredzaamheid staan er op het attest?',
    hint: 'Een geheel getal van 0 tot 18.',
  },
  {
    pad: 'arbeidsongeschiktheid.blijvend',
    soort: 'ja of nee',
    vraag: 'Is de arbeidsongeschiktheid blijvend?',
  },
  {
    pad: 'arbeidsongeschiktheid.bron',
    soort: 'keuze',
    vraag: 'Wie nam de beslissing?',
    opties: {
      gerechtelijk: 'Een rechter',
      federaal: 'Een federale dienst',
      andere: 'Iemand anders',
    },
  },
  {
    pad: 'kinderbijslag.bijkomendAlsKind',
    soort: 'ja of nee',
    vraag: 'Is er bijkomende kinderbijslag als kind met een handicap?',
  },
  {
    pad: 'kinderbijslag.verhoogdAlsOuder',
    soort: 'ja of nee',
    vraag: 'Is er verhoogde kinderbijslag als ouder met een handicap?',
  },
  {
    pad: 'kinderbijslag.verhoogdAlsKind',
    soort: 'ja of nee',
    vraag: 'Is er verhoogde kinderbijslag als kind?',
  },
  {
    pad: 'invaliditeit.uitkering',
    soort: 'ja of nee',
    vraag: 'Ontvangt de persoon een invaliditeitsuitkering?',
  },
  {
    pad: 'attest.uitgever.erkendDoorVdab',
    soort: 'ja of nee',
    vraag: 'Erkent VDAB de dienst of arts die het attest gaf?',
  },
  { pad: 'attest.uitgever.soort', soort: 'keuze', vraag: 'Wie gaf het attest?', opties: uitgevers },
  {
    pad: 'laatstGevolgd.soort',
    soort: 'keuze',
    vraag: 'Wat was het laatst gevolgde onderwijs?',
    opties: { BUSO: 'Buitengewoon secundair onderwijs', ANDER: 'Ander onderwijs' },
  },
  {
    pad: 'laatstGevolgd.ov',
    soort: 'keuze',
    vraag: 'Welke opleidingsvorm was dat?',
    hint: 'Alleen bij buitengewoon secundair onderwijs.',
    opties: opleidingsvormen,
  },
  { pad: 'intelligentietest.datum', soort: 'dag', vraag: 'Op welke dag is de test afgenomen?' },
  {
    pad: 'opname.soort',
    soort: 'keuze',
    vraag: 'Waar is de persoon opgenomen?',
    hint: 'Laat open als de persoon nu niet opgenomen is.',
    opties: {
      psychiatrischeVoorziening: 'In een psychiatrische voorziening',
      beschutteWoonvorm: 'In een beschutte woonvorm',
    },
  },
  { pad: 'opname.lopend', soort: 'ja of nee', vraag: 'Is de persoon nu nog opgenomen?' },
  { pad: 'opname.onderbroken', soort: 'ja of nee', vraag: 'Is die opname onderbroken geweest?' },
  { pad: 'opname.van', soort: 'dag', vraag: 'Sinds welke dag is de persoon opgenomen?' },
  {
    pad: 'opnames',
    soort: 'opnames',
    vraag: 'Op welke dagen is de persoon in een psychiatrische voorziening opgenomen?',
    hint: 'Alleen de opnames van de laatste 2 jaar tellen.',
  },
  {
    pad: 'psychiatrisch.blijvendCognitiefFunctieverlies',
    soort: 'ja of nee',
    vraag: 'Is er blijvend cognitief functieverlies door een psychiatrische aandoening?',
  },
  {
    pad: 'psychiatrisch.deskundigeBehandelingNodig',
    soort: 'ja of nee',
    vraag: 'Is deskundige psychiatrische behandeling nodig?',
  },
  {
    pad: 'psychiatrisch.medischToezichtSinds',
    soort: 'dag',
    vraag: 'Sinds welke dag is er regelmatig medisch toezicht?',
  },
]

/** Name of the form field of a fact. */
export function veldnaam(pad: string): string {
  return pad.replaceAll('.', '_')
}

/** The questions that one attest asks, in the order of its condition. */
export function vragenVoor(code: AttestCode): readonly Feitvraag[] {
  return attestRegels[code].velden.flatMap((pad) => vragen.filter((vraag) => vraag.pad === pad))
}

/** Every question once, for the form that reads them all. */
export const alleVragen = vragen

/** What was answered on a form, by field name; what was left open is undefined. */
export type Antwoorden = Readonly<
  Record<string, string | number | boolean | readonly Dag[] | undefined>
>

/** The attest that these answers describe; open answers stay unknown. Throws when the answers do not fit: a fault of the form. */
export function attestUit(code: AttestCode, antwoorden: Antwoorden): Attest {
  const attest: Record<string, unknown> = { code }
  for (const vraag of vragenVoor(code)) {
    const waarde = antwoorden[veldnaam(vraag.pad)]
    if (waarde !== undefined) zet(attest, vraag.pad.split('.'), alsFeit(vraag, waarde))
  }
  return attestVeld.parse(attest)
}

function alsFeit(vraag: Feitvraag, waarde: NonNullable<Antwoorden[string]>): unknown {
  if (vraag.soort === 'opnames' && Array.isArray(waarde))
    return waarde.map((van) => ({ soort: 'psychiatrischeVoorziening', van }))
  return vraag.pad.endsWith('.ov') ? Number(waarde) : waarde
}

function zet(
  doel: Record<string, unknown>,
  [deel, ...rest]: readonly string[],
  waarde: unknown,
): void {
  if (deel === undefined) return
  if (rest.length === 0) doel[deel] = waarde
  else zet((doel[deel] ??= {}) as Record<string, unknown>, rest, waarde)
}
