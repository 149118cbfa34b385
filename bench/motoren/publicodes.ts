import Engine from 'publicodes'
import { hoogBewijs, pmahBewijs, type Bewijs, type Eis, type Motor } from './plat.ts'

function tekst(waarde: string | number): string {
  return typeof waarde === 'string' ? `'${waarde}'` : String(waarde)
}

function voorwaarde([veld, eis, waarde]: Eis): unknown {
  if (eis === 'is')
    return typeof waarde === 'boolean'
      ? `${veld} = ${waarde ? 'oui' : 'non'}`
      : `${veld} = ${tekst(waarde)}`
  if (eis === 'in')
    return { 'une de ces conditions': waarde.map((each) => `${veld} = ${tekst(each)}`) }
  return `${veld} ${eis} ${typeof waarde === 'object' ? waarde.veld : waarde}`
}

function bewezen(bewijs: Bewijs): unknown {
  return {
    'une de ces conditions': bewijs.map((eisen) => ({
      'toutes ces conditions': eisen.map(voorwaarde),
    })),
  }
}

const regels = {
  pmah: bewezen(pmahBewijs),
  hoog: bewezen(hoogBewijs),
  pakket: {
    variations: [
      { si: { 'toutes ces conditions': ['pmah', 'hoog'] }, alors: "'WOP 1'" },
      { si: "icf = 'zwak'", alors: "'WOP 2'" },
      { si: "icf = 'sterk'", alors: "'WOP 4'" },
      { si: 'pmah', alors: "'WOP 3'" },
      { si: "icf = 'UK'", alors: "'WOP 5'" },
      { sinon: "'geen'" },
    ],
  },
}

function waarde(feit: boolean | number | string): string | number {
  if (typeof feit === 'boolean') return feit ? 'oui' : 'non'
  return typeof feit === 'string' ? tekst(feit) : feit
}

/** Publicodes; `velden` are the names of the flat facts, which it wants declared. */
export function publicodes(velden: readonly string[]): Motor {
  const feitregels = Object.fromEntries(velden.map((veld) => [veld, {}]))
  const engine = new Engine({ ...feitregels, ...regels } as never)
  return {
    naam: 'publicodes',
    versie: '1.10.3',
    beslis(feiten) {
      const situatie = Object.fromEntries(
        Object.entries(feiten).map(([veld, feit]) => [veld, waarde(feit)]),
      )
      const { nodeValue } = engine.setSituation(situatie).evaluate('pakket')
      return nodeValue === 'geen' ? null : String(nodeValue)
    },
  }
}
