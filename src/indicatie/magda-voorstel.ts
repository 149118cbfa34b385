import type { Dag } from '#law/dag.ts'
import type { VraagId } from '#law/vragen.ts'
import type { Feit } from '#register/magda/feiten.ts'
import type { Attest, AttestCode } from './feiten.ts'

/** An attest that facts of MAGDA prove. */
export interface AttestVoorstel {
  readonly attest: Attest
  /** The facts it rests on; each names its source, day and element. */
  readonly feiten: readonly Feit[]
  readonly teBevestigen: readonly string[]
  readonly aannames: readonly VraagId[]
  /** The condition speaks of the present: an old answer must be looked at again. */
  readonly moetNogGelden: boolean
}

export interface Voorstellen {
  readonly voorstellen: readonly AttestVoorstel[]
  /** Every fact that carries no proposal, with the reason. */
  readonly zonderAttest: readonly { readonly feit: Feit; readonly reden: string }[]
  /** Attests that the facts come near and do not prove, with the reason. */
  readonly nietBewezen: readonly NietBewezen[]
}

export interface NietBewezen {
  readonly code: AttestCode
  readonly reden: string
}

/** What one kind of source adds. */
export interface Deel {
  readonly voorstellen: readonly AttestVoorstel[]
  readonly redenen: ReadonlyMap<Feit, string>
  readonly nietBewezen: readonly NietBewezen[]
}

/** Whether the fact holds on `op`; both ends inclusive, an end that is not named is open. */
export function geldtOp({ geldigVan, geldigTot }: Feit, op: Dag): boolean {
  return (geldigVan === null || geldigVan <= op) && (geldigTot === null || geldigTot >= op)
}

/** The facts of one kind, typed. */
export function vanSoort<S extends Feit['soort']>(
  feiten: readonly Feit[],
  soort: S,
): Extract<Feit, { soort: S }>[] {
  return feiten.filter((feit): feit is Extract<Feit, { soort: S }> => feit.soort === soort)
}
