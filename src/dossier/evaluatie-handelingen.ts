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
  'afspraak plannen': {
    klasse: 'STA',
    recht: 'U',
    rollen: ['team TOM', 'evaluator'],
    doel: 'het gesprek van een evaluatie plannen',
  },
  // The table gives an employer no right to change a state: who may see it may say who comes.
  'afspraak bevestigen': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['werkgever'],
    doel: 'het gesprek van een evaluatie plannen',
  },
  'eigen afspraak': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['burger'],
    doel: 'het gesprek van een evaluatie plannen',
  },
  'agenda zien': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['team TOM', 'evaluator'],
    lijst: true,
    doel: 'gesprekken op de werkvloer opvolgen',
  },
} as const
