import { dossierrollen, type Rol } from '#dossier/toegang.ts'

// Who follows a dossier, decides in it or helps the person with it.
const lezers: readonly Rol[] = ['vertrouwenspersoon', ...dossierrollen, 'DPO']

/**
 * What is done in the vertrouwelijk luik. The pages are for who may know the state of the dossier; each paper is asked
 * again with its own class.
 */
export const luikHandelingen = {
  'stukken zien': {
    klasse: 'STA',
    recht: 'R',
    rollen: lezers,
    doel: 'papieren van het dossier kennen',
  },
  'stuk lezen': {
    klasse: 'STA',
    recht: 'R',
    rollen: lezers,
    doel: 'papier van het dossier lezen',
  },
  'eigen stukken zien': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['burger'],
    doel: 'eigen papieren inkijken',
  },
  'eigen stuk lezen': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['burger'],
    doel: 'eigen papieren inkijken',
  },
  'eigen stuk bezorgen': { klasse: 'MED', recht: 'C', rollen: ['burger'], doel: 'papier bezorgen' },
  'bezorgde stukken zien': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['werkgever'],
    doel: 'eigen bezorgde papieren opvolgen',
  },
  'bezorgd stuk lezen': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['werkgever'],
    doel: 'eigen bezorgde papieren opvolgen',
  },
  'stuk bezorgen': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['werkgever'],
    doel: 'papier van een werknemer bezorgen',
  },
  'stuk toevoegen': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['indiceringsconsulent', 'partner (OCMW/GTB)'],
    doel: 'papier bij het dossier voegen',
  },
  // The table lets nobody of VDAB make a POP or motivatieverslag; one that came by post is an annex of the request.
  'post registreren': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['indiceringsconsulent'],
    doel: 'papier bij het dossier voegen',
  },
} as const
