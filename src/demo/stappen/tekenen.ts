import type { WerkgeverAccount } from '#demo/mensen.ts'
import type { Stap } from '#demo/regie.ts'
import { aanvraagVan } from '#dossier/tekenen/aanvraag.ts'
import { doeTekenen, handelaar, leesVerzoeken, nieuweVraag } from '#dossier/tekenen/store.ts'
import { notPossible } from '#law/decider.ts'
import type { Dag } from '#law/dag.ts'
import type { Actor } from '#platform/types.ts'

/** The employer asks the worker to sign a POP; with `ook` the company signs too. */
export function vraagPop(
  op: Dag,
  wie: WerkgeverAccount,
  pop: { readonly titel: string; readonly tekst: string; readonly ook?: true },
): Stap {
  const { titel, tekst } = pop
  const bedrijf = pop.ook ? { kbo: wie.organisatie, naam: wie.organisatienaam } : null
  return {
    op,
    wie,
    handeling: 'handtekening vragen',
    doe: ({ tx, history }) => {
      const gevraagd = aanvraagVan('POP', { titel, tekst, stuk: undefined }, bedrijf)
      const vraag = nieuweVraag({ ...gevraagd, uiterlijk: null })
      return doeTekenen(tx, history, {
        type: 'vraag',
        op,
        door: handelaar(wie, wie.organisatienaam),
        vraag,
      })
    },
  }
}

/** The person signs the last request with the own login. */
export function tekent(op: Dag, wie: Actor): Stap {
  return {
    op,
    wie,
    handeling: 'handtekening zetten',
    doe: async ({ tx, history }) => {
      const [laatste] = await leesVerzoeken(tx, history)
      if (!laatste) return notPossible('Er is niets om te tekenen.')
      const vraag = { verzoek: laatste.id, hash: laatste.hash }
      return doeTekenen(tx, history, { type: 'teken', op, door: handelaar(wie), vraag })
    },
  }
}
