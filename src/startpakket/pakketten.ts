import type { Grondslag } from '#law/bron.ts'
import { maatwerkbesluit } from '#law/regelingen/maatwerkbesluit.ts'
import type { Pakket } from '#law/soort.ts'

export const wopNummers = ['WOP 1', 'WOP 2', 'WOP 3', 'WOP 4', 'WOP 5'] as const
export type WopNummer = (typeof wopNummers)[number]

export const doelgroepen = ['PMAH', 'PMP', 'UK'] as const
export type Doelgroep = (typeof doelgroepen)[number]

/** The start package that a person gets: one of the five of art. 50. */
export interface Startpakket extends Pakket {
  readonly wop: WopNummer
  readonly doelgroep: Doelgroep
}

/** One row of the table of art. 50, with the rule that leads to it. */
export interface Pakketrij {
  readonly regel: 'R1' | 'R2' | 'R3' | 'R4' | 'R5'
  readonly als: string
  readonly profiel: 'zwak' | 'sterk' | null
  readonly adviesOp: 'attesten' | 'ICF'
  readonly pakket: Startpakket
}

/** The ground of the table: Maatwerkbesluit art. 50, as VDAB and the ministers give it. */
export const grondslagPakketten: Grondslag = maatwerkbesluit['art. 50']

function rij(
  regel: Pakketrij['regel'],
  als: string,
  profiel: Pakketrij['profiel'],
  adviesOp: Pakketrij['adviesOp'],
  pakket: Startpakket,
): Pakketrij {
  return { regel, als, profiel, adviesOp, pakket: Object.freeze(pakket) }
}

/**
 * The five start packages, in the order in which they are tried. WOP 4 really is 45 % with much guidance: the level never
 * follows from the percentage.
 */
export const pakketten: Readonly<Record<WopNummer, Pakketrij>> = {
  'WOP 1': rij('R1', 'indicatie PMAH en minstens één attest HOOG', 'zwak', 'attesten', {
    wop: 'WOP 1',
    loonpremie: 60,
    begeleiding: 'hoog',
    doelgroep: 'PMAH',
  }),
  'WOP 2': rij('R3', 'indicatie PMP, zwak', 'zwak', 'ICF', {
    wop: 'WOP 2',
    loonpremie: 60,
    begeleiding: 'hoog',
    doelgroep: 'PMP',
  }),
  'WOP 3': rij('R2', 'indicatie PMAH zonder attest HOOG', 'sterk', 'attesten', {
    wop: 'WOP 3',
    loonpremie: 45,
    begeleiding: 'midden',
    doelgroep: 'PMAH',
  }),
  'WOP 4': rij('R4', 'indicatie PMP, sterk', 'sterk', 'ICF', {
    wop: 'WOP 4',
    loonpremie: 45,
    begeleiding: 'hoog',
    doelgroep: 'PMP',
  }),
  'WOP 5': rij('R5', 'uiterst kwetsbaar', null, 'ICF', {
    wop: 'WOP 5',
    loonpremie: 45,
    begeleiding: 'laag',
    doelgroep: 'UK',
  }),
}

/** Most favourable first: 60 hoog, 45 hoog, 45 midden, 45 laag. WOP 1 goes before WOP 2 as the earlier rule. */
export const gunstigsteEerst: readonly WopNummer[] = ['WOP 1', 'WOP 2', 'WOP 4', 'WOP 3', 'WOP 5']
