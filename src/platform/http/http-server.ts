import Fastify, {
  LogController,
  type FastifyError,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import { urls } from '#urls.ts'
import { TeVeel } from './http-limits.ts'
import { logOptions, safeError, type LogTarget } from './http-log.ts'
import type { Reply } from './http-reply.ts'
import * as pages from './problem-pages.tsx'
import { systeem, type Store } from '#platform/types.ts'

/** Milliseconds to send the headers, the whole request and a form with files, and how often that is looked at. */
export interface Patience {
  readonly headers: number
  readonly request: number
  /** A photo over a slow line takes minutes. */
  readonly upload: number
  readonly check: number
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes files, so that its request may take as long as an upload. */
    slow?: boolean
  }
}

const usualPatience: Patience = { headers: 10_000, request: 20_000, upload: 300_000, check: 2_000 }
const draining = new WeakSet<Server>()

/** A bare server that does not wait for slow senders, takes 1 MB at most and never logs an address as it was asked. */
export function makeServer(
  log: LogTarget = { level: 'info' },
  proxies = 0,
  patience: Patience = usualPatience,
): FastifyInstance {
  const options: FastifyHttpOptions<Server> = {
    logger: logOptions(log) ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    trustProxy: proxies > 0 && ((_address, hop) => hop < proxies),
    requestTimeout: patience.upload,
    http: { headersTimeout: patience.headers, connectionsCheckingInterval: patience.check },
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: refuseAddress,
  }
  const app = Fastify(options)
  app.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
    const { 'content-length': length, 'transfer-encoding': pieces } = raw.headers
    if (routeOptions.config.slow || (length ?? pieces) === undefined) return
    const timer = setTimeout(() => cut(raw), patience.request)
    reply.raw.once('close', () => clearTimeout(timer))
    reply.raw.once('finish', () => clearTimeout(timer))
  })
  return app
}

// The limit of the server itself is one for all routes, and wide enough for files.
function cut(request: IncomingMessage): void {
  if (request.complete) return
  request.socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
  request.socket.destroy()
}

// No hook runs for an address that cannot be read, so this answer brings its own.
const bareHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

// The usual answer repeats the address, and a wrong address can hold anything.
function refuseAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(400)
    .headers(bareHeaders)
    .type('text/plain; charset=utf-8')
    .send(`Dit adres bestaat niet. (${request.id})`)
}

/** Stops: says so to who asks for its health, takes requests until `wait` is over, then finishes what is under way. */
export async function closeGracefully(
  app: FastifyInstance,
  wait: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  draining.add(app.server)
  await wait
  await app.close()
}

/** Every error gets a page or a problem document; what it says stays in the log, under its reference. */
export function serveErrors(app: FastifyInstance, reply: Reply): void {
  app.setErrorHandler((error: FastifyError, request, response) => {
    if (error instanceof TeVeel) {
      response.header('retry-after', error.seconds)
      return reply.message(request, response, pages.teVeel(error.seconds))
    }
    const status = error.statusCode ?? 500
    if (status >= 400 && status < 500)
      return reply.message(request, response, pages.nietLeesbaar(status))
    request.log.error({ fout: safeError(error), verwijzing: request.id }, 'onverwachte fout')
    return reply.message(
      request,
      response,
      pages.onverwacht(status === 503 ? 503 : 500, request.id),
    )
  })
}

/** `/gezondheid`: 200 as long as the database answers and the program is not stopping. */
export function serveHealth(app: FastifyInstance, store: Store): void {
  app.get(urls.gezondheid.pattern, async (_request, reply) => {
    const up = !draining.has(app.server) && (await answers(store))
    return reply.code(up ? 200 : 503).send({ status: up ? 'UP' : 'DOWN' })
  })
}

async function answers(store: Store): Promise<boolean> {
  try {
    await store.read(systeem, (tx) => tx.query('select 1'))
    return true
  } catch {
    return false
  }
}
