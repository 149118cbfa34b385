import assert from 'node:assert/strict'
import {
  beslisser,
  indicatieMet,
  invaliditeit,
  negenPunten,
  tom,
} from '#indicatie/indicatie.fixture.ts'
import { dag } from '#law/dag.ts'
import { verteller } from '#law/decider.fixture.ts'
import type { Procedure } from '#startpakket/gebeurtenissen.ts'
import {
  beslis as beslisStart,
  gegeven as start,
  meldIndienst,
  stelVoor as stelStartVoor,
  werkgever,
} from '#startpakket/procedure.fixture.ts'
import type { CorrectieCommand } from './gebeurtenissen.ts'
import { correctieProcedure } from './procedure.ts'

type Commando<T extends CorrectieCommand['type']> = Extract<CorrectieCommand, { type: T }>

/** Monday; the 8 weeks end on 29 July 2024. */
export const inDienst = dag('2024-06-03')
export const laatste = dag('2024-07-29')
export const dagErna = dag('2024-07-30')

const zonderHoog = indicatieMet(invaliditeit)
export const metHoog = indicatieMet(invaliditeit, negenPunten)
export const alleenPmah = zonderHoog

/** The package WOP 3 (45 midden) at De Zeven Dwergen, running since 3 June 2024. */
export const lopend: Procedure = start(
  stelStartVoor({ indicatie: zonderHoog }),
  beslisStart({ indicatie: zonderHoog }),
  meldIndienst(inDienst),
).staat

/** The same, with another package. */
export function metPakket(loonpremie: number, begeleiding: 'laag' | 'midden' | 'hoog'): Procedure {
  assert.ok(lopend.status === 'WOP_ACTIEF')
  return { ...lopend, wop: { ...lopend.wop, pakket: { loonpremie, begeleiding } } }
}

export function vraag(anders: Partial<Commando<'vraag'>> = {}): Commando<'vraag'> {
  return {
    type: 'vraag',
    op: laatste,
    id: 'correctie-1',
    kbo: werkgever.kbo,
    lopend,
    stukken: [],
    door: { id: 'duimpje', naam: 'Klein Duimpje', rol: 'werkgever' },
    ...anders,
  }
}

export function stelVoor(anders: Partial<Commando<'stel voor'>> = {}): Commando<'stel voor'> {
  return {
    type: 'stel voor',
    op: dag('2024-08-05'),
    indicatie: metHoog,
    lopend,
    door: tom,
    ...anders,
  }
}

export function beslis(anders: Partial<Commando<'beslis'>> = {}): Commando<'beslis'> {
  return {
    type: 'beslis',
    op: dag('2024-08-06'),
    id: 'besluit-1',
    indicatie: metHoog,
    lopend,
    door: beslisser,
    ...anders,
  }
}

/** The procedure after these commands, each of which must be possible. */
export const gegeven = verteller(correctieProcedure)
