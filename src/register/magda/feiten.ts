import type { Dag } from '#law/dag.ts'
import type { Operatie } from './operaties.ts'
import type { Element } from './tree.ts'

/** Where a fact was read: service, version, day of the answer (null when it has none), path and line of the element. */
export interface Herkomst {
  readonly dienst: Operatie
  readonly versie: string
  readonly datum: Dag | null
  readonly vindplaats: string
  readonly regel: number
}

interface Basis {
  readonly bron: Herkomst
  /** INSZ the answer itself names, null when it names nobody: then the question tells whom it is about. */
  readonly persoon: string | null
  /** First and last day on which it holds, inclusive; null when the answer names none. */
  readonly geldigVan: Dag | null
  readonly geldigTot: Dag | null
}

/** Federal allowances. `recht` is true only where the decision is positive and a category is given. */
export interface Tegemoetkoming extends Basis {
  readonly soort: 'tegemoetkoming handicap'
  readonly ivt: { readonly recht: boolean; readonly categorie: string }
  readonly it: { readonly recht: boolean; readonly categorie: number }
  readonly beslissing: 'POSITIVE'
}

/** Federal recognition of a handicap. `punten` is the total of the six criteria of an adult (0 to 18). */
export interface ErkenningHandicap extends Basis {
  readonly soort: 'erkenning handicap'
  readonly punten: number | null
  readonly wie: 'volwassene' | 'kind' | null
  readonly beslistOp: Dag | null
  /** True when the answer gives no end: it does not say in words that the recognition is permanent. */
  readonly zonderEinde: boolean
  readonly status: 'RECOGNITION_DETERMINED'
}

export interface SocialeKaart extends Basis {
  readonly soort: 'sociale kaart'
  readonly kaart: string
}

export interface SociaalStatuut extends Basis {
  readonly soort: 'sociaal statuut'
  readonly naam: string
  readonly vanToepassing: boolean
}

/** One enrolment. `opleidingsvorm` is filled only where the answer writes it out; the type of special needs is no OV. */
export interface Inschrijving extends Basis {
  readonly soort: 'inschrijving onderwijs'
  readonly onderwijs: 'leerplicht' | 'hoger' | 'volwassenen'
  readonly niveau: 'kleuter' | 'lager' | 'secundair' | null
  readonly buitengewoon: boolean | null
  readonly opleidingsvorm: 1 | 2 | 3 | 4 | null
  readonly typeBuitengewoon: string | null
  readonly opleiding: string | null
  readonly instelling: string | null
}

/** A registered proof of education (LED). `uitgereiktOp` is null when the day is unknown or incomplete. */
export interface Studiebewijs extends Basis {
  readonly soort: 'studiebewijs'
  readonly bewijstype: string
  readonly categorie: string
  readonly buitengewoon: boolean | null
  readonly opleidingsvorm: 1 | 2 | 3 | 4 | null
  readonly authentiek: boolean
  readonly naam: string
  readonly instelling: string
  readonly jaar: number | null
  readonly uitgereiktOp: Dag | null
}

/** A child benefit. The person is the child itself, or who receives the money for it. */
export interface Kindvoordeel extends Basis {
  readonly soort: 'kindvoordeel'
  readonly rol: 'kind' | 'begunstigde'
  readonly categorie: string
  readonly omschrijving: string | null
  readonly uitbetaling: 'maandelijks' | 'eenmalig'
  readonly regio: string
}

export interface Werkrelatie extends Basis {
  readonly soort: 'werkrelatie'
  readonly kbo: string
  readonly rsz: string | null
  readonly dimona: string
  readonly paritairComite: string | null
  readonly aardWerknemer: string | null
  readonly interimKbo: string | null
}

/** One employment in one quarter. Hours, days and the working week are hundredths, as DmfA writes them. */
export interface Tewerkstelling extends Basis {
  readonly soort: 'tewerkstelling in kwartaal'
  readonly kwartaal: string
  readonly kbo: string
  readonly categorie: string
  readonly kengetal: string
  readonly paritairComite: string
  readonly vestiging: string | null
  readonly nis: string | null
  readonly dagenPerWeek: number | null
  readonly urenWerknemer: number | null
  readonly urenReferentie: number | null
  readonly prestaties: readonly Prestatie[]
}

export interface Prestatie {
  readonly code: string
  readonly dagen: number | null
  readonly uren: number | null
}

/** The status of a right to a support measure, in the words of the answer. */
export interface StatusRecht extends Basis {
  readonly soort: 'recht op ondersteuning'
  readonly maatregel: string
  readonly status: string
  readonly beslistOp: Dag | null
}

export interface Onderneming extends Omit<Basis, 'persoon'> {
  readonly soort: 'onderneming'
  readonly persoon: null
  readonly kbo: string
  readonly naam: string
  readonly rechtspersoon: boolean
  readonly actief: boolean
  readonly rechtsvorm: string | null
  readonly adres: Adres | null
  readonly activiteiten: readonly Activiteit[]
  readonly vestigingen: readonly Vestiging[]
}

export interface Adres {
  readonly straat: string | null
  readonly huisnummer: string | null
  readonly busnummer: string | null
  readonly postcode: string | null
  readonly nis: string | null
  readonly gemeente: string | null
}

export interface Activiteit {
  readonly nace: string
  readonly versie: string
  readonly hoofdactiviteit: boolean
  readonly van: Dag | null
  readonly tot: Dag | null
}

export interface Vestiging {
  readonly nummer: string
  readonly actief: boolean
  readonly van: Dag | null
  readonly tot: Dag | null
  readonly adres: Adres | null
}

export type Feit =
  | Tegemoetkoming
  | ErkenningHandicap
  | SocialeKaart
  | SociaalStatuut
  | Inschrijving
  | Studiebewijs
  | Kindvoordeel
  | Werkrelatie
  | Tewerkstelling
  | StatusRecht
  | Onderneming

/** Something in the answer that became no fact, or that changes how its facts read, with the reason. */
export interface Opmerking {
  readonly vindplaats: string
  readonly reden: string
}

/** An exception that MAGDA or a source put in the answer. `geenGegevens`: the source was asked and knows nothing. */
export interface Uitzondering {
  readonly code: string
  readonly oorsprong: string
  readonly diagnose: string
  readonly geenGegevens: boolean
}

export type Leesresultaat =
  | {
      readonly soort: 'feiten'
      readonly feiten: readonly Feit[]
      readonly opmerkingen: readonly Opmerking[]
      readonly uitzonderingen: readonly Uitzondering[]
    }
  | {
      readonly soort: 'bewijst niets'
      readonly reden: string
      readonly opmerkingen: readonly Opmerking[]
      readonly uitzonderingen: readonly Uitzondering[]
    }
  | {
      readonly soort: 'geweigerd'
      readonly element: string
      readonly regel: number | null
      readonly reden: string
    }

/** What a reader of one operation gives back: facts, and what became none. */
export interface Gelezen {
  readonly feiten: readonly Feit[]
  readonly opmerkingen: readonly Opmerking[]
}

/** Gives a fact its source: service, version and day of the answer, and the element it was read from. */
export type Bronvermelding = (at: Element) => Herkomst
