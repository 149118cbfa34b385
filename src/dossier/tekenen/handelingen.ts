import type { HandelingRegel } from '#dossier/handelingen.ts'
import type { Rol } from '#dossier/toegang.ts'

// Who at VDAB follows signatures up; a partner and the HOC read the dossier, and have no task in this.
const vdabTekenaars: readonly Rol[] = [
  'indiceringsconsulent',
  'team TOM',
  'beslisser (4 ogen)',
  'evaluator',
]

/** What can be done about signatures. */
export const tekenHandelingen = {
  // What an employer writes itself is its own: the shell gives it the own tie of the table (`opNummer`).
  'handtekening vragen': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['werkgever'],
    doel: 'een handtekening vragen',
  },
  'handtekening zetten': {
    klasse: 'AANVR',
    recht: 'S',
    rollen: ['burger', 'werkgever'],
    doel: 'lezen en tekenen',
  },
  'gevraagde handtekeningen zien': {
    klasse: 'AANVR',
    recht: 'R',
    rollen: ['werkgever'],
    doel: 'gevraagde handtekeningen opvolgen',
  },
  'eigen handtekeningen zien': {
    klasse: 'AANVR',
    recht: 'R',
    rollen: ['burger'],
    doel: 'eigen handtekeningen inkijken',
  },
  'handtekeningen zien': {
    klasse: 'AANVR',
    recht: 'R',
    rollen: vdabTekenaars,
    doel: 'handtekeningen opvolgen',
  },
  'tekentaken zien': {
    klasse: 'AANVR',
    recht: 'R',
    rollen: vdabTekenaars,
    lijst: true,
    doel: 'handtekeningen opvolgen',
  },
  'getekend papier ontvangen': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['indiceringsconsulent'],
    doel: 'een getekend papier vastleggen',
  },
  'getekend papier nakijken': {
    klasse: 'AANVR',
    recht: 'R',
    rollen: vdabTekenaars,
    andere: true,
    doel: 'een getekend papier nakijken',
  },
} as const satisfies Record<string, HandelingRegel>
