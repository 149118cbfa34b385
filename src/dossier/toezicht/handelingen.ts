import { dossierrollen } from '#dossier/toegang.ts'

/** What is done with the log and with access in an emergency. */
export const toezichtHandelingen = {
  'eigen log zien': {
    klasse: 'LOG',
    recht: 'R',
    rollen: ['burger'],
    doel: 'eigen toegangslog inkijken',
  },
  'eigen log bevragen': {
    klasse: 'LOG',
    recht: 'R',
    rollen: ['burger'],
    doel: 'vraag over het toegangslog',
  },
  'log doorzoeken': {
    klasse: 'LOG',
    recht: 'R',
    rollen: ['DPO'],
    lijst: true,
    doel: 'toezicht op de toegang',
  },
  'vraag over het log beantwoorden': {
    klasse: 'LOG',
    recht: 'R',
    rollen: ['DPO'],
    doel: 'vraag over het toegangslog',
  },
  'noodtoegang nazien': {
    klasse: 'LOG',
    recht: 'R',
    rollen: ['DPO'],
    doel: 'nazicht van noodtoegang',
  },
  // Everybody whom the table lets read medical papers, in an emergency or behind the seal.
  'noodtoegang openen': {
    klasse: 'STA',
    recht: 'R',
    rollen: [...dossierrollen.filter((rol) => rol !== 'doorstroombegeleider'), 'DPO'],
    nood: true,
    doel: 'toegang in nood',
  },
} as const
