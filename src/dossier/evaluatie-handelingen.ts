/** What can be done about requests for an evaluation. */
export const evaluatieHandelingen = {
  // What an employer asks is its own: the table ties it to the job of the worker.
  'evaluatie vragen': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['werkgever'],
    doel: 'een evaluatie vragen',
  },
  'eigen evaluatie vragen': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['burger'],
    doel: 'een evaluatie vragen',
  },
  'evaluatie volgen': {
    klasse: 'AANVR',
    recht: 'R',
    rollen: ['indiceringsconsulent', 'team TOM', 'beslisser (4 ogen)', 'evaluator'],
    doel: 'de aanvraag van een evaluatie opvolgen',
  },
  'evaluatie nakijken': {
    klasse: 'STA',
    recht: 'U',
    rollen: ['team TOM'],
    doel: 'de aanvraag van een evaluatie nakijken',
  },
  // Counts only: of another team rounded, so that nobody is found in them.
  'vooruitblik zien': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['indiceringsconsulent', 'team TOM', 'evaluator'],
    lijst: true,
    doel: 'het werk van de evaluaties vooraf plannen',
  },
  'begin van evaluaties kiezen': {
    klasse: 'STA',
    recht: 'U',
    rollen: ['team TOM'],
    lijst: true,
    doel: 'het werk van de evaluaties vooraf plannen',
  },
} as const
