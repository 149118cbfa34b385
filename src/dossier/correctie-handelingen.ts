/** What is done about a higher package after hire (domain/4 section 4.4). */
export const correctieHandelingen = {
  'correctie vragen': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['werkgever'],
    doel: 'hoger pakket vragen na aanwerving',
  },
  'correctie voorstellen': {
    klasse: 'DEC',
    recht: 'C',
    rollen: ['team TOM'],
    doel: 'correctie beslissen',
  },
  // As every decision on a package: who proposed it does not decide it.
  'correctie beslissen': {
    klasse: 'DEC',
    recht: 'A',
    rollen: ['beslisser (4 ogen)'],
    andere: true,
    doel: 'correctie beslissen',
  },
} as const
