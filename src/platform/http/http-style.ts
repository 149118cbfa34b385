import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { urls } from '#urls.ts'

export interface Stylesheet {
  /** Address with the hash of the content in it, so that a browser may keep it for a year. */
  readonly href: string
  readonly css: Buffer
}

const ownFile = fileURLToPath(new URL('../../ui/theme.css', import.meta.url))

/** The one stylesheet of the site. */
export function loadStylesheet(file: string = ownFile): Stylesheet {
  const css = readFileSync(file)
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16)
  return { href: urls.stijl.href({ naam: `thema-${hash}.css` }), css }
}

/** Serves the stylesheet under its own name only: an old name is gone, not answered with new content. */
export function serveStylesheet(app: FastifyInstance, { href, css }: Stylesheet): void {
  const small = gzipSync(css, { level: 9 })
  app.get(href, (request, reply) => {
    const gzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (gzip) reply.header('content-encoding', 'gzip')
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .type('text/css; charset=utf-8')
      .send(gzip ? small : css)
  })
}
