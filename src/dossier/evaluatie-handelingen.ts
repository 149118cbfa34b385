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
  // The employer answers about the work, also where the worker asked alone; the request itself stays shut.
  'vragenlijst invullen': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['werkgever'],
    doel: 'het gesprek van een evaluatie voorbereiden',
  },
  // The report is about functioning and health: medical, so an evaluator reads it while the evaluation runs.
  'eigen gesprek volgen': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['burger'],
    doel: 'het eigen gesprek voorbereiden en nalezen',
  },
  // The table lets both roles make a motivering; the right asked is the narrower one, to read what is medical.
  'gesprek voeren': {
    klasse: 'MED',
    recht: 'R',
    rollen: ['team TOM', 'evaluator'],
    doel: 'het gesprek van een evaluatie voeren',
  },
  'gespreksverslag lezen': {
    klasse: 'MED',
    recht: 'R',
    rollen: ['team TOM', 'beslisser (4 ogen)', 'evaluator'],
    doel: 'over een evaluatie beslissen',
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
