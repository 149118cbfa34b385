import { kolomIds, kolommen, type Kolom, type Rij, type Vooruitblik } from './vooruitblik.ts'
import { baknaam } from './woorden.ts'

/** The table for a spreadsheet, headings first; a heading says which figures are rounded. */
export function csvRijen({ rijen, totaal }: Vooruitblik, eigen: Kolom | null): string[][] {
  const naam = (kolom: Kolom) =>
    kolom === eigen ? kolommen[kolom] : `${kolommen[kolom]} (afgerond op 5)`
  const regel = ({ bak, cellen, totaal: som }: Rij) => [
    baknaam(bak),
    ...cellen.map(String),
    String(som),
  ]
  return [['Maand', ...kolomIds.map(naam), 'Samen'], ...rijen.map(regel), regel(totaal)]
}
