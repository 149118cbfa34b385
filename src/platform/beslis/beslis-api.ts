import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { beantwoord, type InvoerFout } from '#law/invoer.ts'
import type { Soort } from '#law/soort.ts'
import { Beslisser, beslisStroom, zonderMerk } from './beslis.ts'
import { problem } from '#platform/http/problem.ts'

export interface BeslisApi {
  readonly soorten: ReadonlyMap<string, Soort>
  readonly pad?: string
}

const meesteBytes = 1 << 20
const lijnen = 'application/x-ndjson'

/**
 * `POST /api/v1/beslissingen` of contract.md: one JSON object gives one finding; `application/x-ndjson` gives one line a
 * line, streamed, where a faulty line answers `{"fout": …}` in its place. It reads and keeps nothing of persons.
 */
export function beslisApi(
  app: FastifyInstance,
  { soorten, pad = '/api/v1/beslissingen' }: BeslisApi,
  done: (error?: Error) => void,
): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: meesteBytes },
    (_request, body, ready) => ready(null, body),
  )
  app.addContentTypeParser(lijnen, (_request, body, ready) => ready(null, body))
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) reply.log.error(error)
    return weiger(
      reply,
      status,
      uitlegBij[status] ?? 'Er ging iets mis bij ons. Probeer later opnieuw.',
    )
  })
  app.post(pad, (request, reply) =>
    typeof request.body === 'string'
      ? antwoordEen(soorten, request.body, reply)
      : antwoordStroom(soorten, request, reply),
  )
  done()
}

const uitlegBij: Readonly<Record<number, string>> = {
  400: 'Stuur één JSON-object met het veld "soort".',
  413: `Eén vraag telt hoogstens ${meesteBytes} bytes. Stuur er meer als ${lijnen}.`,
  415: `Stuur application/json, of ${lijnen} voor veel vragen na elkaar.`,
}

function weiger(reply: FastifyReply, status: number, detail: string, fout?: InvoerFout) {
  const issues = fout && [
    {
      type: 'urn:problem-type:belgif:input-validation:schemaViolation',
      in: 'body' as const,
      ...(fout.veld === '' ? {} : { name: fout.veld }),
      detail: `Verwacht: ${fout.verwacht}. ${fout.tekst}`,
    },
  ]
  return reply
    .code(status)
    .type('application/problem+json')
    .send(JSON.stringify(problem(status, reply.request.id, { detail, ...(issues && { issues }) })))
}

function antwoordEen(soorten: ReadonlyMap<string, Soort>, body: string, reply: FastifyReply) {
  let vraag: unknown
  try {
    vraag = JSON.parse(zonderMerk(body))
  } catch {
    return weiger(reply, 400, 'Dit is geen geldige JSON.')
  }
  const antwoord = beantwoord(soorten, vraag)
  if ('fout' in antwoord) return weiger(reply, 400, antwoord.fout.tekst, antwoord.fout)
  return reply.type('application/json').send(JSON.stringify(antwoord))
}

function antwoordStroom(
  soorten: ReadonlyMap<string, Soort>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  // The faults stand in the answer itself; nobody else is told.
  const beslisser = new Beslisser(soorten, () => undefined)
  const antwoorden = beslisStroom(beslisser, (request.body ?? request.raw) as AsyncIterable<Buffer>)
  return reply.type(lijnen).send(Readable.from(antwoorden, { objectMode: false }))
}
