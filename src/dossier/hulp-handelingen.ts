import { dossierrollen } from './toegang.ts'

/** What can be done about people who help, messages, and who may see a dossier. */
export const hulpHandelingen = {
  // What the person wants is no part of the dossier in the table: who may read the own state may say who helps.
  'eigen hulp regelen': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['burger'],
    doel: 'kiezen wie helpt',
  },
  'eigen berichten regelen': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['burger'],
    doel: 'kiezen hoe bericht komt',
  },
  'eigen toegang zien': {
    klasse: 'LOG',
    recht: 'R',
    rollen: ['burger'],
    doel: 'zien wie het dossier mag lezen',
  },
  'mensen helpen': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['vertrouwenspersoon'],
    lijst: true,
    doel: 'iemand helpen',
  },
  'iemand helpen': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['vertrouwenspersoon'],
    doel: 'iemand helpen',
  },
  // A letter to the person tells why, which may be about health: the page asks the medical mandate too.
  'brief lezen als helper': {
    klasse: 'BRIEF',
    recht: 'R',
    rollen: ['vertrouwenspersoon'],
    doel: 'iemand helpen',
  },
  // Who may make an application together with the person may record what the person wants; never a signature.
  'namens de persoon': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['indiceringsconsulent'],
    doel: 'samen met de persoon invullen',
  },
  'toegang zien': {
    klasse: 'STA',
    recht: 'R',
    rollen: dossierrollen,
    doel: 'toegang tot het dossier nakijken',
  },
  'toegang regelen': {
    klasse: 'STA',
    recht: 'U',
    rollen: ['indiceringsconsulent', 'team TOM'],
    doel: 'toegang tot het dossier regelen',
  },
  // Whoever is tied to a dossier may say that they, or a colleague, are too near.
  'belangenconflict melden': {
    klasse: 'STA',
    recht: 'R',
    rollen: dossierrollen,
    doel: 'belangenconflict melden',
  },
} as const
