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
  'evaluatie voorstellen': {
    klasse: 'DEC',
    recht: 'C',
    rollen: ['team TOM', 'evaluator'],
    doel: 'over een evaluatie beslissen',
  },
  // As every decision on a package: who proposed it does not decide it.
  'evaluatie beslissen': {
    klasse: 'DEC',
    recht: 'A',
    rollen: ['beslisser (4 ogen)'],
    andere: true,
    doel: 'over een evaluatie beslissen',
  },
} as const
