/** What can be done about the terms of a service. */
export const termijnHandelingen = {
  // Who divides the work chooses when it is reminded; it is about no single dossier.
  'herinneringen kiezen': {
    klasse: 'STA',
    recht: 'U',
    rollen: ['indiceringsconsulent', 'team TOM'],
    lijst: true,
    doel: 'herinneringen van de dienst kiezen',
  },
} as const
