import { dag } from '#law/dag.ts'

export const vandaag = dag('2026-11-22')
export const besluit = {
  bron: 'Maatwerkbesluit',
  artikel: 'art. 50',
  eli: 'http://www.ejustice.just.fgov.be/eli/besluit/2017/02/17/2017011585/justel',
  vertrouwen: 'law',
} as const
export const demo = {
  vandaag,
  action: '/demo/klok',
  terug: '/dossiers',
  personas: '/demo/personen',
}
export const user = { naam: 'Els Peeters', rol: 'evaluator', afmelden: '/afmelden' }
export const staf = ['Mijn dossiers', 'Team', 'Agenda', 'Zoeken', 'Rapporten'].map(
  (text, index) => ({
    href: `/staf/${index}`,
    text,
  }),
)
export const werkgever = ['Overzicht', 'Werknemers', 'Aanvragen', 'Berichten (2)'].map(
  (text, index) => ({
    href: `/werkgever/${index}`,
    text,
  }),
)
