import { statussen, type Rij } from './filter.ts'

/** The rows of the list for a spreadsheet, headings first. */
export function csvRijen(rijen: readonly Rij[]): string[][] {
  const kop = [
    'Dossier',
    'Naam',
    'Status',
    'Sinds',
    'Termijn',
    'Termijn op',
    'Werkgever',
    'Behandelaar',
  ]
  return [
    kop,
    ...rijen.map((rij) => [
      rij.nummer,
      rij.naam,
      statussen[rij.status],
      rij.sinds,
      rij.termijn ?? '',
      rij.termijnDag ?? '',
      rij.werkgever ?? '',
      rij.behandelaar,
    ]),
  ]
}
