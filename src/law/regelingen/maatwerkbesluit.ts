import { regeling } from '#law/bron.ts'

/**
 * Besluit van de Vlaamse Regering van 17 februari 2017 (Maatwerkbesluit), numac 2017011585. Only its title, preamble and
 * first words were read; the content of the articles is known through VDAB and the ministers.
 */
export const maatwerkbesluit = regeling(
  'Maatwerkbesluit',
  { 'art. 13': 'seed', 'art. 50': 'seed', 'art. 51': 'seed', 'art. 70, vijfde lid': 'public' },
  'http://www.ejustice.just.fgov.be/eli/besluit/2017/02/17/2017011585/justel',
)

/** Ministerieel besluit van 20 februari 2018 that carries out art. 13 and 51; its body was not read. */
export const ministerieelBesluit2018 = regeling(
  'Ministerieel besluit van 20 februari 2018',
  { 'bijlagen (niet gelezen)': 'unknown' },
  'http://www.ejustice.just.fgov.be/eli/besluit/2018/02/20/2018011187/justel',
)
