/** What is done with a link by which a doctor or an external service gives one paper. */
export const uitnodigingHandelingen = {
  'eigen papier laten afgeven': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['burger'],
    doel: 'papier laten afgeven',
  },
  'papier laten afgeven': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['indiceringsconsulent'],
    doel: 'papier laten afgeven',
  },
  'gevraagd papier afgeven': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['arts/externe dienst'],
    doel: 'gevraagd papier afgeven',
  },
} as const
