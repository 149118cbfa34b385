import type { Klasse } from './toegang.ts'

/**
 * How confidential a part is: M0 public, M1 administrative, M2 functioning and its reasons, M3 medical or psychosocial.
 * [GDPR art. 9 for M2 and M3: a package or a ground says something of somebody's health]
 */
export type Niveau = 'M0' | 'M1' | 'M2' | 'M3'

/** The level of each part of a dossier and of the system. */
export const niveaus = {
  ID: 'M1',
  STA: 'M1',
  DEC: 'M1',
  MOT: 'M2',
  MED: 'M3',
  MV: 'M2',
  POP: 'M2',
  AANVR: 'M2',
  BRIEF: 'M2',
  HOC: 'M2',
  LOG: 'M1',
  BEWIJS: 'M1',
  CIJF: 'M0',
  REGEL: 'M0',
  GEBR: 'M1',
} as const satisfies Readonly<Record<Klasse, Niveau>>

/** Whether this part is shown and changed only in a session in which the person signed in strongly. */
export function vraagtSterk(klasse: Klasse): boolean {
  return niveaus[klasse] === 'M3'
}
