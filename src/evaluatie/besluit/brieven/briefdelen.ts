import type { Ondertekenaar, Tabel } from '#brieven/brief.ts'
import { datumVoluit, graadTekst, procent } from '#brieven/taal.ts'
import { vergelijk, type Richting } from '#evaluatie/beslissing.ts'
import type { Dag } from '#law/dag.ts'
import { openbaar, vdabWop, vraagDoorstroom } from '#law/regelingen/documenten.ts'
import { begeleidingsgraden, type Pakket } from '#law/soort.ts'
import { eindTekst } from '#startpakket/briefdelen.ts'
import type { Werkgever } from '#startpakket/briefgegevens.ts'

/** A package that holds from the decision, with its last day. */
export interface NieuwPakket {
  readonly pakket: Pakket
  readonly geldigTot: Dag
}

/** What all four letters about a decision have in common: nothing in it is about health, and there is no ground and no reason. */
export interface Besluitkern {
  readonly dossiernummer: string
  readonly beslisdatum: Dag
  readonly beslisser: Ondertekenaar
  readonly werkgever: Werkgever
  readonly gesprekOp: Dag
  /** Last day by which VDAB had to decide (D-10), and whether it did. */
  readonly beslisUiterlijk: Dag
  readonly teLaat: boolean
  readonly huidig: Pakket
  /** Last day of the package until now; null is indefinite. */
  readonly huidigTot: Dag | null
  /** Null without a ruling on the package. */
  readonly nieuw: NieuwPakket | null
  /** First day of the track; null without one. */
  readonly trajectVanaf: Dag | null
  /** Day on which VDAB evaluates again (D-06). */
  readonly volgende: Dag
}

/** A letter about a ruling on the package. */
export type OverPakket<Gegevens extends Besluitkern> = Gegevens & { readonly nieuw: NieuwPakket }
/** A letter about a track. */
export type OverTraject<Gegevens extends Besluitkern> = Gegevens & { readonly trajectVanaf: Dag }

/** The package until and from the decision; also for the employer. */
export function voorEnNa({ huidig, huidigTot, nieuw }: OverPakket<Besluitkern>): Tabel {
  const { pakket, geldigTot } = nieuw
  return {
    kop: ['Pakket', 'Tot nu', 'Nu'],
    rijen: [
      ['Loonpremie', procent(huidig.loonpremie), procent(pakket.loonpremie)],
      ['Begeleiding', graadTekst(huidig.begeleiding), graadTekst(pakket.begeleiding)],
      ['Geldig tot en met', eindTekst(huidigTot), datumVoluit(geldigTot)],
    ],
  }
}

/** Which way the package goes, and which way premium and guidance go by themselves: they can go apart. */
export function richtingen({ huidig, nieuw }: OverPakket<Besluitkern>): {
  readonly pakket: Richting
  readonly loonpremie: Richting
  readonly begeleiding: Richting
} {
  const graad = ({ begeleiding }: Pakket) => begeleidingsgraden.indexOf(begeleiding)
  return {
    pakket: vergelijk(huidig, nieuw.pakket),
    loonpremie: richting(nieuw.pakket.loonpremie - huidig.loonpremie),
    begeleiding: richting(graad(nieuw.pakket) - graad(huidig)),
  }
}

function richting(verschil: number): Richting {
  return verschil > 0 ? 'hoger' : verschil < 0 ? 'lager' : 'gelijk'
}

/** That the decision came after its term, to whoever waited for it; empty when it came in time. */
export function laatZinnen({ teLaat, beslisUiterlijk }: Besluitkern): readonly string[] {
  return teLaat
    ? [
        `Wij moesten beslissen ten laatste op ${datumVoluit(beslisUiterlijk)}.`,
        'Dat is niet gelukt. De beslissing geldt wel.',
      ]
    : []
}

/** The grounds of a ruling on the package and of a track. */
export const regels = {
  'L-2': [vdabWop.evaluatie, openbaar['Herwin, loonpremie'], vdabWop.startpakketten],
  'L-3': [vdabWop.evaluatie, vraagDoorstroom.evaluatie],
} as const
