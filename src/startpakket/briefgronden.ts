import type { Feit } from '#brieven/brief.ts'
import { begeleidingTekst, procent } from '#brieven/taal.ts'
import type { Dossier } from '#dossier/dossier.ts'
import { attestRegels, beoordeelAttest } from '#indicatie/attesten.ts'
import { teltOp, type Bewijs } from '#indicatie/bewijs/bewijs.ts'
import type { AttestCode } from '#indicatie/feiten.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import { drempels } from '#indicatie/tickets.ts'
import type { Dag } from '#law/dag.ts'
import { bewaardeFeiten } from './advies.ts'
import type { OntbrekendBewijs, Persoon, Weigeringsreden } from './briefgegevens.ts'
import type { Besluit } from './gebeurtenissen.ts'
import type { Doelgroep } from './pakketten.ts'
import { pakketVan } from './startpakket.ts'

/** What each attest says, to the person it is about: proven, and not proven. */
const zinnen: Readonly<Record<AttestCode, readonly [bewezen: string, nietBewezen: string]>> = {
  'PMAH-1': ['Het VAPH erkent u.', 'Het bewijs zegt niet dat het VAPH u erkent.'],
  'PMAH-2': [
    'U volgde buitengewoon onderwijs, opleidingsvorm 1 of 2.',
    'Het bewijs gaat niet over opleidingsvorm 1 of 2.',
  ],
  'PMAH-3': [
    'U hebt recht op een tegemoetkoming van de FOD Sociale Zekerheid.',
    'Het bewijs geeft u geen recht op een tegemoetkoming.',
  ],
  'PMAH-4': [
    'U bent blijvend arbeidsongeschikt volgens een rechter of de overheid.',
    'Het bewijs zegt niet dat u blijvend arbeidsongeschikt bent.',
  ],
  'PMAH-5': [
    'U krijgt extra kinderbijslag door een handicap.',
    'Het bewijs geeft u geen extra kinderbijslag door een handicap.',
  ],
  'PMAH-6': [
    'U krijgt een invaliditeitsuitkering.',
    'Het bewijs zegt niet dat u een invaliditeitsuitkering krijgt.',
  ],
  'PMAH-7': [
    'Een dienst of arts die VDAB erkent, gaf u een attest.',
    'VDAB erkent de dienst of arts van het attest niet.',
  ],
  'PMAH-8': [
    'U volgde opleidingsvorm 3 zonder getuigschrift.',
    'Opleidingsvorm 3 zonder getuigschrift telt nu nog niet.',
  ],
  'HOOG-1': [
    'U volgde als laatste buitengewoon onderwijs, opleidingsvorm 1 of 2.',
    'Uw laatste school was geen opleidingsvorm 1 of 2.',
  ],
  'HOOG-2': ['U legde een test af die hoogstens 5 jaar oud is.', 'De test is ouder dan 5 jaar.'],
  'HOOG-3': ['U krijgt verhoogde kinderbijslag.', 'Het bewijs geeft geen verhoogde kinderbijslag.'],
  'HOOG-4': [
    'U hebt minstens 9 punten voor zelfredzaamheid.',
    'U hebt geen 9 punten voor zelfredzaamheid.',
  ],
  'HOOG-5': [
    'Een psychiater of voorziening bewijst uw opname of behandeling.',
    'Het attest bewijst de opname of behandeling niet die de regels vragen.',
  ],
}

function feitVan({ attest, uitgever, afgegevenOp }: Bewijs, op: Dag): Feit {
  const [bewezen, nietBewezen] = zinnen[attest.code]
  const tekst = beoordeelAttest(attest, op) === 'ja' ? bewezen : nietBewezen
  return { tekst, dag: afgegevenOp, bron: uitgever }
}

/** Each proof that counted on `op` as a sentence to the person, proven or not; `codes` are the attests that matter. */
export function bewijsFeiten(
  { bewijzen }: Indicatie,
  op: Dag,
  codes: (code: AttestCode) => boolean = () => true,
): readonly Feit[] {
  return bewijzen
    .filter((bewijs) => codes(bewijs.attest.code) && teltOp(bewijs, op))
    .map((bewijs) => feitVan(bewijs, op))
}

/** The facts of a decision as sentences to the person: each proof that counted, and the judgement on the ICF. */
export function grondenVan(indicatie: Indicatie, { voorstel }: Besluit): readonly Feit[] {
  const bewijzen = bewijsFeiten(indicatie, voorstel.feiten.peildatum)
  const { oordeel } = indicatie
  return oordeel
    ? [
        ...bewijzen,
        { tekst: oordeel.redenen, dag: oordeel.op, bron: `het oordeel van ${oordeel.door.naam}` },
      ]
    : bewijzen
}

/** The groups that the facts show, and for the rules the same with that of the package first. */
export function indicatiesVan({ pakket, voorstel }: Besluit): {
  readonly gevonden: readonly Doelgroep[]
  readonly indicaties: readonly [Doelgroep, ...Doelgroep[]]
} {
  const { attesten, icf, peildatum } = voorstel.feiten
  const pmah = attesten.some(
    (attest) => attest.code.startsWith('PMAH') && beoordeelAttest(attest, peildatum) === 'ja',
  )
  const gevonden: Doelgroep[] = [
    ...(pmah ? (['PMAH'] as const) : []),
    ...(icf ? [icf.doelgroep] : []),
  ]
  const eerste = pakket?.doelgroep ?? gevonden[0] ?? 'PMAH'
  const indicaties = [eerste, ...gevonden.filter((each) => each !== eerste)] as const
  return { gevonden: indicaties.filter((each) => gevonden.includes(each)), indicaties }
}

/** The estimate on which the tickets rest, as facts to the person; only paid work counts where that is not feasible. */
export function schattingVan({ voorstel }: Besluit): readonly Feit[] {
  const { inschatting, feiten, door } = voorstel
  const { betaaldWerkHaalbaar, rendementsverlies, bijkomendeKosten, begeleidingsnood } = inschatting
  const zinnen = betaaldWerkHaalbaar
    ? [
        `Wij schatten hoeveel meer tijd werk u kost: ${procent(rendementsverlies)}.`,
        ...(bijkomendeKosten > 0
          ? [
              `Wij schatten de extra kosten voor een werkgever: ${procent(bijkomendeKosten)} van uw loon.`,
            ]
          : []),
        begeleidingsnood === 'geen'
          ? 'U hebt geen begeleiding nodig op het werk.'
          : `U hebt ${begeleidingTekst(begeleidingsnood)} nodig op het werk.`,
      ]
    : ['Betaald werk is voor u nu niet, nog niet of niet meer haalbaar.']
  const bron = `de schatting van ${door.naam}`
  return zinnen.map((tekst) => ({ tekst, dag: feiten.peildatum, bron }))
}

/** Every condition that a refusal rests on; empty where the official deviates from a package that the rules gave. */
export function redenenVan({ voorstel }: Besluit): readonly Weigeringsreden[] {
  const { betaaldWerkHaalbaar, rendementsverlies, begeleidingsnood } = voorstel.inschatting
  const redenen: Weigeringsreden[] = []
  if (!betaaldWerkHaalbaar) return ['betaald werk']
  if (rendementsverlies < drempels.cmwVerlies) redenen.push('tijd')
  if (begeleidingsnood === 'geen') redenen.push('begeleiding')
  if (!pakketVan(bewaardeFeiten(voorstel.feiten))) redenen.push('bewijs')
  return redenen
}

/** After a refusal: the papers that would change it and where to get them (the seven attests, and the ICF). */
export const ontbrekendNaWeigering: readonly OntbrekendBewijs[] = [
  ...(['PMAH-1', 'PMAH-3', 'PMAH-6', 'PMAH-7'] as const).map((code) => ({
    bewijs: zinnen[code][0].replace(/\.$/, ''),
    waar: `Vraag dit bewijs aan ${attestRegels[code].herkomst}.`,
  })),
  {
    bewijs: 'Een onderzoek met een vragenlijst over werken (ICF)',
    waar: 'Vraag dit aan uw contactpersoon bij VDAB.',
  },
]

/** The person as the letter addresses him or her. */
export function persoonVan({ persoon }: Dossier): Persoon {
  const { aanspreking, voornaam, familienaam, adres } = persoon
  return {
    ...(aanspreking ? { aanspreking } : {}),
    voornaam,
    familienaam,
    adres: [adres.straat, `${adres.postcode} ${adres.gemeente}`],
  }
}
