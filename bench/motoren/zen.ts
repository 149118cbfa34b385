import { ZenEngine } from '@gorules/zen-engine'
import { hoogBewijs, pmahBewijs, type Bewijs, type Eis, type Motor } from './plat.ts'

function voorwaarde([veld, eis, waarde]: Eis): string {
  if (eis === 'in') return `${veld} in ${JSON.stringify(waarde)}`
  if (eis === 'is') return waarde === true ? veld : `${veld} == ${JSON.stringify(waarde)}`
  return `${veld} ${eis} ${typeof waarde === 'object' ? waarde.veld : waarde}`
}

function bewezen(bewijs: Bewijs): string {
  return bewijs.map((eisen) => `(${eisen.map(voorwaarde).join(' and ')})`).join(' or ')
}

const rijen: readonly (readonly [pmah: string, hoog: string, icf: string, wop: string])[] = [
  ['true', 'true', '', '"WOP 1"'],
  ['', '', '"zwak"', '"WOP 2"'],
  ['', '', '"sterk"', '"WOP 4"'],
  ['true', '', '', '"WOP 3"'],
  ['', '', '"UK"', '"WOP 5"'],
]

const model = {
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'indicatie',
      name: 'indicatie',
      type: 'expressionNode',
      position: { x: 1, y: 0 },
      content: {
        passThrough: true,
        expressions: [
          { id: 'pmah', key: 'pmah', value: bewezen(pmahBewijs) },
          { id: 'hoog', key: 'hoog', value: bewezen(hoogBewijs) },
        ],
      },
    },
    {
      id: 'pakket',
      name: 'pakket',
      type: 'decisionTableNode',
      position: { x: 2, y: 0 },
      content: {
        hitPolicy: 'first',
        inputs: ['pmah', 'hoog', 'icf'].map((field) => ({ id: field, name: field, field })),
        outputs: [{ id: 'wop', name: 'wop', field: 'wop' }],
        rules: rijen.map(([pmah, hoog, icf, wop], nr) => ({ _id: `r${nr}`, pmah, hoog, icf, wop })),
      },
    },
    { id: 'uit', name: 'uit', type: 'outputNode', position: { x: 3, y: 0 } },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'indicatie', type: 'edge' },
    { id: 'b', sourceId: 'indicatie', targetId: 'pakket', type: 'edge' },
    { id: 'c', sourceId: 'pakket', targetId: 'uit', type: 'edge' },
  ],
}

/** The native engine of GoRules, one case at a time; `trace` asks it for its own explanation. */
export function zen(trace: boolean): Motor {
  const besluit = new ZenEngine().createDecision(model)
  return {
    naam: trace ? 'ZEN met spoor' : 'ZEN',
    versie: '0.54.0',
    async beslis(feiten) {
      const { result } = await besluit.evaluate(feiten, { trace })
      return (result as { wop?: string } | null)?.wop ?? null
    },
  }
}
