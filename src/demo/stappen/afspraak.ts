import type { Stap } from '#demo/regie.ts'
import { listStukken } from '#dossier/luik/store.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import type { Bezoek } from '#evaluatie/afspraak/bezoek.ts'
import { doeAfspraak } from '#evaluatie/afspraak/store.ts'
import type { Uur } from '#evaluatie/afspraak/uur.ts'
import { vanSoort } from '#evaluatie/papieren.ts'
import { doeEvaluatie, leesEvaluaties } from '#evaluatie/store.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible, notPossible } from '#law/decider.ts'
import type { Actor } from '#platform/types.ts'

/** Team TOM finds that the last request can be dealt with and that the youngest papers of the luik are all there. */
export function kijktNa(op: Dag, wie: Actor): Stap {
  return {
    op,
    wie,
    handeling: 'evaluatie nakijken',
    async doe({ tx, history }) {
      const evaluatie = (await leesEvaluaties(tx, history)).lijst.at(-1)
      if (!evaluatie) return notPossible('Er is geen aanvraag.')
      const over = { id: evaluatie.id, op, door: handelaar(wie) }
      const kan = await doeEvaluatie(tx, history, { ...over, type: 'verklaar ontvankelijk' })
      if (isNotPossible(kan)) return kan
      const rijen = await listStukken(tx, history)
      const [pop] = vanSoort(rijen, 'POP')
      const [verslag] = vanSoort(rijen, 'motivatieverslag gewoon')
      const papieren = {
        pop: pop?.id ?? null,
        verslag: verslag ? { stuk: verslag.id, ondertekendDoor: 'werkgever' as const } : null,
      }
      return doeEvaluatie(tx, history, { ...over, type: 'verklaar volledig', papieren })
    },
  }
}

/** Team TOM proposes a talk on the work floor at half past nine, for three. */
export function steltGesprekVoor(
  op: Dag,
  wie: Actor,
  komt: Actor,
  bezoek: Pick<Bezoek, 'op' | 'plek'>,
): Stap {
  return {
    op,
    wie,
    handeling: 'afspraak plannen',
    async doe({ tx, history }) {
      const evaluatie = (await leesEvaluaties(tx, history)).lijst.at(-1)
      if (!evaluatie) return notPossible('Er is geen aanvraag.')
      return doeAfspraak(tx, history, {
        type: 'stel afspraak voor',
        id: evaluatie.id,
        nu: { op, uur: '08:00' as Uur },
        door: handelaar(wie),
        gezien: evaluatie.planning.versie,
        bezoek: {
          ...bezoek,
          uur: '09:30' as Uur,
          uurWerkgever: null,
          duur: 60,
          evaluator: betrokkene(komt),
        },
      })
    },
  }
}
