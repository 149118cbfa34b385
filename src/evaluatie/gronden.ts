import type { Grondslag } from '#law/bron.ts'
import { vdabWop, vraagDoorstroom } from '#law/regelingen/documenten.ts'

export const evaluatieGronden = ['G1', 'G2', 'G3', 'G4', 'G5'] as const
export type EvaluatieGrond = (typeof evaluatieGronden)[number]

export const evaluatieAanvragers = ['werknemer', 'werkgever', 'VDAB'] as const
export type EvaluatieAanvrager = (typeof evaluatieAanvragers)[number]

export const verslagSoorten = ['gewoon', 'doorstroom', 'medisch', 'psychosociaal'] as const
export type VerslagSoort = (typeof verslagSoorten)[number]

export const ondertekenaars = ['werkgever', 'arts', 'externeDienst', 'externeInstantie'] as const
export type Ondertekenaar = (typeof ondertekenaars)[number]

/** One ground of evaluation: who may ask and which motivatieverslag, signed by whom, belongs to it. */
export interface Grondregel {
  readonly naam: string
  readonly aanvragers: readonly EvaluatieAanvrager[]
  /** The fitting motivatieverslag; null where VDAB asks and none is needed. */
  readonly verslag: VerslagSoort | null
  readonly ondertekenaars: readonly Ondertekenaar[]
  /** Early: before the third year, and not before 8 weeks in the older text (D-02, Q-08). */
  readonly vervroegd: boolean
  /** A worker who asks alone may go on without a motivatieverslag of the employer. */
  readonly zonderVerslag: boolean
  readonly grondslag: Grondslag
}

const werknemerOfWerkgever = ['werknemer', 'werkgever'] as const

/** The five grounds of evaluation (domain/4 section 4.5). */
export const gronden: Readonly<Record<EvaluatieGrond, Grondregel>> = {
  G1: {
    naam: 'gewone evaluatie vanaf het derde jaar',
    aanvragers: werknemerOfWerkgever,
    verslag: 'gewoon',
    ondertekenaars: ['werkgever'],
    vervroegd: false,
    zonderVerslag: true,
    grondslag: vdabWop.evaluatie,
  },
  G2: {
    naam: 'vervroegde evaluatie in functie van doorstroom',
    aanvragers: werknemerOfWerkgever,
    verslag: 'doorstroom',
    ondertekenaars: ['werkgever'],
    vervroegd: true,
    zonderVerslag: true,
    grondslag: vdabWop.evaluatie,
  },
  G3: {
    naam: 'gewijzigde en geattesteerde medische problematiek',
    aanvragers: werknemerOfWerkgever,
    verslag: 'medisch',
    ondertekenaars: ['arts', 'externeDienst'],
    vervroegd: true,
    zonderVerslag: false,
    grondslag: vdabWop.evaluatie,
  },
  G4: {
    naam: 'bijkomende en geattesteerde psychosociale problematiek',
    aanvragers: werknemerOfWerkgever,
    verslag: 'psychosociaal',
    ondertekenaars: ['externeInstantie'],
    vervroegd: true,
    zonderVerslag: false,
    grondslag: vdabWop.evaluatie,
  },
  G5: {
    naam: 'periodieke evaluatie door VDAB',
    aanvragers: ['VDAB'],
    verslag: null,
    ondertekenaars: [],
    vervroegd: false,
    zonderVerslag: false,
    grondslag: vraagDoorstroom.evaluatie,
  },
}

export const aanvragerNaam: Readonly<Record<EvaluatieAanvrager, string>> = {
  werknemer: 'de werknemer',
  werkgever: 'de werkgever',
  VDAB: 'VDAB',
}

export const verslagNaam: Readonly<Record<VerslagSoort, string>> = {
  gewoon: 'het gewone motivatieverslag',
  doorstroom: 'het motivatieverslag doorstroom',
  medisch: 'het motivatieverslag over de gewijzigde medische problematiek',
  psychosociaal: 'het motivatieverslag over de bijkomende psychosociale problematiek',
}

export const ondertekenaarNaam: Readonly<Record<Ondertekenaar, string>> = {
  werkgever: 'de werkgever',
  arts: 'een arts',
  externeDienst: 'een externe dienst',
  externeInstantie: 'een externe en onafhankelijke instantie',
}
