import { regeling } from '#law/bron.ts'

/** Decreet van 14 januari 2022 maatwerk bij individuele inschakeling, numac 2022040298: read in full. */
export const decreetImw = regeling(
  'Decreet individueel maatwerk van 14 januari 2022',
  {
    'art. 2': 'law',
    'art. 5': 'law',
    'art. 8, 12 en 16': 'law',
    'art. 12': 'law',
    'art. 32': 'law',
    'art. 34-36': 'law',
    'art. 38-40': 'law',
    'art. 42-54': 'law',
    'art. 42-61': 'law',
    'art. 73': 'law',
    'art. 78-79': 'law',
    'art. 85': 'law',
  },
  'http://www.ejustice.just.fgov.be/eli/decreet/2022/01/14/2022040298/justel',
)

/** Decreet van 8 juli 2022 houdende werk- en zorgtrajecten, numac 2022032865: read in full. */
export const decreetWerkZorg = regeling(
  'Decreet werk- en zorgtrajecten van 8 juli 2022',
  { 'art. 3': 'law', 'art. 29': 'law' },
  'http://www.ejustice.just.fgov.be/eli/decreet/2022/07/08/2022032865/justel',
)

/** Wet van 29 juli 1991 betreffende de uitdrukkelijke motivering van de bestuurshandelingen. */
export const motiveringswet = regeling(
  'Wet van 29 juli 1991 over de motivering van bestuurshandelingen',
  { 'art. 2-3': 'law', 'art. 4': 'law' },
  'http://www.ejustice.just.fgov.be/eli/wet/1991/07/29/1991000416/justel',
)

export const gerechtelijkWetboek = regeling('Gerechtelijk Wetboek', { 'art. 52-53': 'inferred' })
