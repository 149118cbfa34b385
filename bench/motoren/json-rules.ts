import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import { hoogBewijs, pmahBewijs, type Bewijs, type Eis, type Motor } from './plat.ts'

function voorwaarde([fact, eis, waarde]: Eis): NestedCondition {
  if (eis === 'is') return { fact, operator: 'equal', value: waarde }
  if (eis === 'in') return { fact, operator: 'in', value: waarde }
  const value = typeof waarde === 'object' ? { fact: waarde.veld } : waarde
  return { fact, operator: eis === '>=' ? 'greaterThanInclusive' : 'lessThanInclusive', value }
}

function bewezen(bewijs: Bewijs): TopLevelCondition {
  return { any: bewijs.map((eisen) => ({ all: eisen.map(voorwaarde) })) }
}

const pmah = bewezen(pmahBewijs)
const regels: readonly [wop: string, TopLevelCondition][] = [
  ['WOP 1', { all: [pmah, bewezen(hoogBewijs)] }],
  ['WOP 2', { all: [voorwaarde(['icf', 'is', 'zwak'])] }],
  ['WOP 4', { all: [voorwaarde(['icf', 'is', 'sterk'])] }],
  ['WOP 3', pmah],
  ['WOP 5', { all: [voorwaarde(['icf', 'is', 'UK'])] }],
]

/** Rules in order of priority; the engine stops at the first that fires. */
export function jsonRulesEngine(): Motor {
  const engine = new Engine()
  regels.forEach(([wop, conditions], nr) =>
    engine.addRule({
      conditions,
      event: { type: wop },
      priority: regels.length - nr,
      onSuccess: () => engine.stop(),
    }),
  )
  return {
    naam: 'json-rules-engine',
    versie: '7.3.1',
    async beslis(feiten) {
      const { events } = await engine.run({ ...feiten })
      return events[0]?.type ?? null
    },
  }
}
