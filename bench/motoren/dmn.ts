import { unaryTest } from 'feelin'
import { hoogBewijs, pmahBewijs, type Bewijs, type Eis, type Motor, type Plat } from './plat.ts'

function cel([, eis, waarde]: Eis): string {
  if (eis === 'in') return waarde.map((each) => JSON.stringify(each)).join(', ')
  if (eis === 'is') return JSON.stringify(waarde)
  return `${eis} ${typeof waarde === 'object' ? waarde.veld : waarde}`
}

type Tabel = readonly (readonly (readonly [veld: string, test: string])[])[]

function tabel(bewijs: Bewijs): Tabel {
  return bewijs.map((eisen) => eisen.map((eis) => [eis[0], cel(eis)] as const))
}

const pmah = tabel(pmahBewijs)
const hoog = tabel(hoogBewijs)

function slaagt(rijen: Tabel, feiten: Plat): boolean {
  return rijen.some((cellen) =>
    cellen.every(([veld, test]) => unaryTest(test, { ...feiten, '?': feiten[veld] }).value),
  )
}

const rijen: readonly (readonly [pmah: string, hoog: string, icf: string, wop: string])[] = [
  ['true', 'true', '-', 'WOP 1'],
  ['-', '-', '"zwak"', 'WOP 2'],
  ['-', '-', '"sterk"', 'WOP 4'],
  ['true', '-', '-', 'WOP 3'],
  ['-', '-', '"UK"', 'WOP 5'],
]

/** DMN decision tables with hit policies ANY and FIRST: FEEL unary tests, cell by cell until one fails. */
export function dmn(): Motor {
  return {
    naam: 'DMN-tabel (feelin)',
    versie: '8.2.0',
    beslis(feiten) {
      const invoer = [slaagt(pmah, feiten), slaagt(hoog, feiten), feiten['icf']]
      const rij = rijen.find((cellen) =>
        invoer.every(
          (waarde, nr) => cellen[nr] === '-' || unaryTest(cellen[nr]!, { '?': waarde }).value,
        ),
      )
      return rij?.[3] ?? null
    },
  }
}
