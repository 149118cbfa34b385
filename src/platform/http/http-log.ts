import type { FastifyInstance, FastifyServerOptions } from 'fastify'

/** Where log lines go; a test gives a stream of its own, `false` is silent. */
export type LogTarget =
  | false
  | { readonly level: string; readonly stream?: { write(line: string): void } }

/** What an error may say in a log: its kind and place. Its message can hold what somebody typed. */
export function safeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return {
    type: error.name,
    code: (error as { code?: unknown }).code,
    stack: frames.slice(0, 12).join('\n'),
  }
}

/** Logging without names, numbers of persons or text of a query: the pattern of a URL, never the URL itself. */
export function logOptions(target: LogTarget): FastifyServerOptions['logger'] {
  if (target === false) return false
  return {
    ...target,
    base: null,
    serializers: {
      req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url }),
      res: ({ statusCode }) => ({ statusCode }),
      err: (error) => safeError(error) as never,
    },
  }
}

/** One line for each request, when it has been answered. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'onbekend',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'beantwoord',
    )
  })
}
