import {
  beslisser,
  indicatieMet,
  invaliditeit,
  negenPunten,
  tom,
} from '#indicatie/indicatie.fixture.ts'
import { dag } from '#law/dag.ts'
import { verteller } from '#law/decider.fixture.ts'
import type { Inschatting } from './advies.ts'
import type { StartpakketCommand } from './gebeurtenissen.ts'
import { startpakketProcedure } from './procedure.ts'

type Commando<T extends StartpakketCommand['type']> = Extract<StartpakketCommand, { type: T }>

export const werkgever = { kbo: '0999000128', naam: 'Maatwerkbedrijf De Zeven Dwergen' }
export const andereWerkgever = { kbo: '0999000227', naam: 'Het Peperkoekenhuis' }

/** 50 % loss with guidance: the ticket for collectief maatwerk. */
export const cmwInschatting: Inschatting = {
  rendementsverlies: 50,
  bijkomendeKosten: 0,
  begeleidingsnood: 'midden',
  betaaldWerkHaalbaar: true,
}

export const hoogDossier = indicatieMet(invaliditeit, negenPunten)

/** A proposal by team TOM on 2024-05-02: PMAH with 9 points, so WOP 1. */
export function stelVoor(anders: Partial<Commando<'stel voor'>> = {}): Commando<'stel voor'> {
  return {
    type: 'stel voor',
    op: dag('2024-05-02'),
    indicatie: hoogDossier,
    inschatting: cmwInschatting,
    door: tom,
    ...anders,
  }
}

/** The second reader confirms on 2024-05-03. */
export function beslis(anders: Partial<Commando<'beslis'>> = {}): Commando<'beslis'> {
  return {
    type: 'beslis',
    op: dag('2024-05-03'),
    id: 'besluit-1',
    indicatie: hoogDossier,
    door: beslisser,
    ...anders,
  }
}

/** An employer hires on this day. */
export function meldIndienst(inDienst: string, bij = werkgever): Commando<'meld indienst'> {
  const van = dag(inDienst)
  return {
    type: 'meld indienst',
    op: van,
    inDienst: van,
    werkgever: bij,
    door: { id: 'duimpje', naam: 'Klein Duimpje', rol: 'werkgever' },
  }
}

export function meldEinde(op: string): Commando<'meld einde'> {
  return {
    type: 'meld einde',
    op: dag(op),
    reden: 'ontslag',
    door: { id: 'duimpje', naam: 'Klein Duimpje', rol: 'werkgever' },
  }
}

/** The procedure after these commands, each of which must be possible. */
export const gegeven = verteller(startpakketProcedure)
