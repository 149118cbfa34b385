import type { Tabel } from '#brieven/brief.ts'
import { graadTekst, procent } from '#brieven/taal.ts'
import type { Dag } from '#law/dag.ts'
import type { Pakket } from '#law/soort.ts'
import { eindTekst } from '#startpakket/briefdelen.ts'
import type { Werkgever } from '#startpakket/briefgegevens.ts'

/** What the letters about a request have in common; both read it. */
export interface Vraaggegevens {
  readonly uitkomst: 'toegekend' | 'geweigerd' | 'te laat'
  readonly werkgever: Werkgever
  readonly inDienst: Dag
  readonly gevraagdOp: Dag
  readonly huidigPakket: Pakket
  /** The package after the decision. */
  readonly pakket: Pakket
  /** Last day of the package, which a correctie never moves; null is indefinite. */
  readonly tot: Dag | null
}

/** The package before and after; also for the employer, so it shows nothing but the package. */
export function voorEnNa({ huidigPakket, pakket, tot }: Vraaggegevens): Tabel {
  return {
    kop: ['Pakket', 'Tot nu', 'Nu'],
    rijen: [
      ['Loonpremie', procent(huidigPakket.loonpremie), procent(pakket.loonpremie)],
      ['Begeleiding', graadTekst(huidigPakket.begeleiding), graadTekst(pakket.begeleiding)],
      ['Geldig tot en met', eindTekst(tot), eindTekst(tot)],
    ],
  }
}
