import type { WerkgeverAccount } from '#demo/mensen.ts'
import type { Stap } from '#demo/regie.ts'
import {
  beslisCorrectie,
  listEigenAttesten,
  stelCorrectieVoor,
  vraagCorrectie,
} from '#correctie/store.ts'
import type { Dag } from '#law/dag.ts'
import type { Actor } from '#platform/types.ts'

/** The employer asks a higher package, with the attests that it put in the confidential folder. */
export function vraagHoger(op: Dag, wie: WerkgeverAccount): Stap {
  return {
    op,
    wie,
    handeling: 'correctie vragen',
    async doe({ tx, history }) {
      const attesten = await listEigenAttesten(tx, history, wie)
      const stukken = attesten.map(({ id }) => id)
      return vraagCorrectie(tx, history, op, wie.organisatie, stukken)
    },
  }
}

/** Team TOM proposes what the rules give. */
export function stelHogerVoor(op: Dag, wie: Actor): Stap {
  return {
    op,
    wie,
    handeling: 'correctie voorstellen',
    doe: ({ tx, history }) => stelCorrectieVoor(tx, history, op),
  }
}

/** The second reader decides; who that is, is asked by the procedure itself. */
export function beslisHoger(op: Dag, wie: Actor): Stap {
  return {
    op,
    wie,
    handeling: 'dossier zien',
    doe: ({ tx, history }) => beslisCorrectie(tx, history, op),
  }
}
