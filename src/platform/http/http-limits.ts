import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Requests a minute. A process counts for itself, so n copies allow n times as many. */
export interface Limits {
  readonly perAddress: number
  readonly perSession: number
  /** Attempts to sign in, for one address. */
  readonly login: number
  /** Sign-ins of one person, wherever they come from. */
  readonly perAccount: number
  /** Requests of one address for the identity provider of the demo. */
  readonly provider: number
}

export const usualLimits: Limits = {
  perAddress: 600,
  perSession: 300,
  login: 20,
  perAccount: 10,
  provider: 100,
}

/** Too many requests; tells after how many seconds to come back. */
export class TeVeel extends Error {
  override readonly name = 'TeVeel'
  readonly statusCode = 429
  readonly seconds: number

  constructor(seconds: number) {
    super(`Te veel aanvragen. Probeer het opnieuw over ${seconds} seconden.`)
    this.seconds = seconds
  }
}

export type Limiter = (request: FastifyRequest) => Promise<void>
export type Limiters = Readonly<Record<keyof Limits, Limiter>>

/** A limiter for each number of `limits`; each throws `TeVeel` beyond it. */
export async function makeLimiters(app: FastifyInstance, limits: Limits): Promise<Limiters> {
  await app.register(rateLimit, { global: false })
  const limiter = (max: number, keyGenerator: (request: FastifyRequest) => string): Limiter => {
    const count = app.createRateLimit({ max, timeWindow: 60_000, keyGenerator })
    return async (request) => {
      const result = await count(request)
      if (!result.isAllowed && result.isExceeded) throw new TeVeel(result.ttlInSeconds)
    }
  }
  return {
    perAddress: limiter(limits.perAddress, ({ ip }) => ip),
    perSession: limiter(limits.perSession, ({ token, ip }) => token ?? ip),
    login: limiter(limits.login, ({ ip }) => ip),
    perAccount: limiter(limits.perAccount, ({ account, ip }) => account ?? ip),
    provider: limiter(limits.provider, ({ ip }) => ip),
  }
}
