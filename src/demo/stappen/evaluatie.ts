import { randomUUID } from 'node:crypto'
import type { Stap } from '#demo/regie.ts'
import { doeTekenen, handelaar, nieuweVraag } from '#dossier/tekenen/store.ts'
import type { EvaluatieGrond } from '#evaluatie/gronden.ts'
import { tekenvraag } from '#evaluatie/inhoud.ts'
import { doeEvaluatie, leesAlsVrager } from '#evaluatie/store.ts'
import { heeftGrond } from '#evaluatie/toets.ts'
import { isNotPossible, notPossible } from '#law/decider.ts'
import type { Dag } from '#law/dag.ts'
import type { Actor } from '#platform/types.ts'

/** Somebody begins a request for an evaluation and chooses the ground; the rest is still to be done. */
export function beginEvaluatie(op: Dag, wie: Actor, grond: EvaluatieGrond): Stap {
  const burger = wie.rol === 'burger'
  return {
    op,
    wie,
    handeling: burger ? 'eigen evaluatie vragen' : 'evaluatie vragen',
    async doe({ tx, history }) {
      const over = { id: randomUUID(), op, door: handelaar(wie) }
      const aanvrager = burger ? 'werknemer' : 'werkgever'
      const begonnen = await doeEvaluatie(tx, history, { ...over, type: 'begin', aanvrager })
      if (isNotPossible(begonnen)) return begonnen
      const concept = { grond, verslag: null, pop: null, verzoek: null }
      return doeEvaluatie(tx, history, { ...over, type: 'bewaar', concept })
    },
  }
}

/** The worker asks alone: begins, signs and sends. What is missing VDAB finds when it checks the papers. */
export function vraagEvaluatie(op: Dag, wie: Actor, grond: EvaluatieGrond): readonly Stap[] {
  return [
    beginEvaluatie(op, wie, grond),
    {
      op,
      wie,
      handeling: 'eigen evaluatie vragen',
      async doe({ tx, history }) {
        const { lijst, luik } = await leesAlsVrager(tx, history, 'werknemer')
        const evaluatie = lijst.at(-1)
        if (!evaluatie || !heeftGrond(evaluatie)) return notPossible('Er is geen aanvraag.')
        const { id } = evaluatie
        const door = handelaar(wie)
        const vraag = nieuweVraag({ ...tekenvraag(evaluatie, luik), uiterlijk: null })
        const gevraagd = await doeTekenen(tx, history, { type: 'vraag', op, door, vraag })
        if (isNotPossible(gevraagd)) return gevraagd
        const { id: verzoek, hash } = vraag
        const getekend = await doeTekenen(tx, history, {
          type: 'teken',
          op,
          door,
          vraag: { verzoek, hash },
        })
        if (isNotPossible(getekend)) return getekend
        const concept = { ...evaluatie.concept, verzoek }
        const bewaard = await doeEvaluatie(tx, history, { type: 'bewaar', id, op, door, concept })
        if (isNotPossible(bewaard)) return bewaard
        return doeEvaluatie(tx, history, { type: 'vraag aan', id, op, door })
      },
    },
  ]
}
