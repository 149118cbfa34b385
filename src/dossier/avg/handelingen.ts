import type { HandelingRegel } from '#dossier/handelingen.ts'

/** What a person may ask about the own data, and what is done with them at the end. */
export const avgHandelingen = {
  'eigen gegevens zien': {
    klasse: 'ID',
    recht: 'R',
    rollen: ['burger'],
    doel: 'rechten van de betrokkene uitoefenen',
  },
  // Everything, so medical papers too.
  'eigen gegevens uitvoeren': {
    klasse: 'MED',
    recht: 'R',
    rollen: ['burger'],
    doel: 'rechten van de betrokkene uitoefenen',
  },
  'rechtzetting vragen': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['burger'],
    doel: 'rechten van de betrokkene uitoefenen',
  },
  'gegevens rechtzetten': {
    klasse: 'STA',
    recht: 'U',
    rollen: ['indiceringsconsulent', 'team TOM'],
    doel: 'rechten van de betrokkene uitoefenen',
  },
  'vernietiging goedkeuren': {
    klasse: 'REGEL',
    recht: 'A',
    lijst: true,
    doel: 'gegevens vernietigen na hun bewaartermijn',
  },
} as const satisfies Record<string, HandelingRegel>
