import type { FastifyInstance, FastifyRequest } from 'fastify'
import { urls } from '#urls.ts'
import { form } from './form.ts'
import { oneOf, optional, text } from './form-fields.ts'
import type { DemoClock } from '#platform/clock.ts'
import { staysHere } from './route-answer.ts'
import type { Store } from '#platform/types.ts'

const moveForm = form({
  dagen: optional(oneOf('Kies hoeveel dagen.', ['1', '20'])),
  echt: optional(oneOf('Kies de echte datum.', ['1'])),
  terug: optional(text('')),
})

/** The bar that moves the clock of the demo; outside a demo the address does not exist. */
export function serveDemoClock(
  app: FastifyInstance,
  {
    store,
    clock,
    keyOf,
  }: {
    readonly store: Store
    readonly clock: DemoClock
    readonly keyOf: (request: FastifyRequest) => string | undefined
  },
): void {
  app.post(urls.demoklok.pattern, async (request, reply) => {
    const result = moveForm.parse(request.body)
    const key = keyOf(request)
    if (!result.ok || key === undefined) return reply.redirect(urls.start.href(), 303)
    const { dagen, echt, terug } = result.value
    let first = false
    await store.once(request.actor, key, { dagen, echt }, async () => (first = true))
    // After the claim and not inside it: the clock keeps its own connection, and the embedded database has one.
    if (first) await (echt ? clock.reset() : clock.move(Number(dagen ?? 0)))
    return reply.redirect(staysHere(terug) ? terug : urls.start.href(), 303)
  })
}
