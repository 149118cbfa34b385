import fc from 'fast-check'
import { bladen, dagen, jaren, voorwaarden, type Feiten } from './attesten.fixture.ts'
import { attestCodes, type AttestCode } from './feiten.ts'

type Blad = ReturnType<typeof bladen>[number]

/** Days of request: leap days and the days around them, and any other day from 2019 on. */
export const aanvragen = fc.oneof(
  fc.constantFrom(
    '2019-01-01',
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
    '2025-02-28',
    '2025-03-01',
  ),
  fc.integer({ min: 0, max: 4000 }).map((aantal) => dagen('2019-01-01', aantal)),
)

/** Days close to the bound, the day of the request itself, and days far away. */
function dagRond(aanvraag: string, aantalJaren: number): fc.Arbitrary<string> {
  const grens = jaren(aanvraag, -aantalJaren)
  return fc.oneof(
    fc.integer({ min: -2, max: 2 }).map((aantal) => dagen(grens, aantal)),
    fc.integer({ min: -2, max: 2 }).map((aantal) => dagen(aanvraag, aantal)),
    fc.integer({ min: -4000, max: 400 }).map((aantal) => dagen(aanvraag, aantal)),
  )
}

function waarde(blad: Blad, aanvraag: string): fc.Arbitrary<unknown> {
  if ('in' in blad)
    return blad.veld.endsWith('.ov')
      ? fc.integer({ min: 1, max: 4 })
      : fc.constantFrom(...blad.in, blad.buiten)
  if ('minstens' in blad) return fc.constantFrom(0, 7, 8, 8.5, 9, 9.5, 10, 18)
  if ('hoogstensJarenOud' in blad) return dagRond(aanvraag, blad.hoogstensJarenOud)
  if ('minstensJarenGeleden' in blad) return dagRond(aanvraag, blad.minstensJarenGeleden)
  const opname = fc
    .record(
      {
        soort: fc.constantFrom(blad.soort, blad.soort, 'beschutteWoonvorm'),
        van: dagRond(aanvraag, blad.jaren),
        tot: dagRond(aanvraag, blad.jaren),
      },
      { requiredKeys: ['soort'] },
    )
    .map(({ van, tot, ...rest }) =>
      van !== undefined && tot !== undefined && tot < van
        ? { ...rest, van: tot, tot: van }
        : { ...rest, ...(van && { van }), ...(tot && { tot }) },
    )
  return fc.array(opname, { maxLength: 5 })
}

export interface Geval {
  readonly code: AttestCode
  readonly feiten: Feiten
}

/** An attest with facts of which a third are unknown; HOOG-5 more often, because it has the most branches. */
export function attestGevallen(aanvraag: string): fc.Arbitrary<Geval> {
  return fc.constantFrom<AttestCode>(...attestCodes, 'HOOG-5', 'HOOG-5').chain((code) =>
    fc
      .tuple(
        ...bladen(voorwaarden[code]).map((blad) =>
          fc.tuple(
            fc.constant(blad.veld),
            fc.option(waarde(blad, aanvraag), { freq: 2, nil: undefined }),
          ),
        ),
      )
      .map((paren) => ({
        code,
        feiten: new Map(paren.filter(([, feit]) => feit !== undefined)),
      })),
  )
}
