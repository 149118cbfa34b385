import { randomUUID } from 'node:crypto'
import { cloneElement, isValidElement, type ComponentChildren, type VNode } from 'preact'
import { Layout, type LayoutProps } from '#ui/layout.tsx'
import { renderPage as renderWhole } from '#ui/render.ts'
import { keyInput } from './form.ts'

/** What a handler gives back: a value, so that it can be remembered and sent again. */
export type Answer =
  | {
      readonly kind: 'page'
      readonly node: VNode
      readonly status: number
      /** Why nothing was done, for the log alone: what the reader may not find out, or what is counted. */
      readonly why?: string
    }
  | { readonly kind: 'see-other'; readonly href: string }
  | {
      readonly kind: 'file'
      readonly bytes: Uint8Array
      readonly type: string
      readonly name: string
    }
  | { readonly kind: 'not-found' }

/** A page for people: a `Layout`, to which the server adds what is the same on every page. */
export const page = (node: VNode, status = 200, why?: string): Answer => ({
  kind: 'page',
  node,
  status,
  ...(why === undefined ? {} : { why }),
})

/** Sends the browser on, so that reloading does not submit again. `href` stays on this site. */
export const seeOther = (href: string): Answer => ({ kind: 'see-other', href })

/** A document to keep; `name` is the file name that the reader gets. */
export const file = (bytes: Uint8Array, type: string, name: string): Answer => ({
  kind: 'file',
  bytes,
  type,
  name,
})

/** The same answer for what does not exist and for what this person may not know exists. */
export const notFound = (): Answer => ({ kind: 'not-found' })

/** An answer as it goes out: plain JSON, so that the store can remember it beside the work. */
export interface Rendered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Set when `body` holds the bytes of a document in base64. */
  readonly base64?: true
}

/** What every page shows, whatever it is about: who is signed in, the menu, the clock of the demo. */
export type Shared = Partial<Pick<LayoutProps, 'user' | 'nav' | 'current' | 'demo' | 'stylesheet'>>

/** Undefined for "not found": the server has one page for that. */
export function render(answer: Answer, shared: Shared): Rendered | undefined {
  switch (answer.kind) {
    case 'page':
      return renderPage(answer.node, answer.status, shared)
    case 'see-other':
      return { status: 303, headers: { location: ownHref(answer.href) }, body: '' }
    case 'file':
      return {
        status: 200,
        headers: {
          'content-type': answer.type,
          'content-disposition': `attachment; filename*=UTF-8''${extValue(answer.name)}`,
          // A browser that opens it all the same gives it no script, no form and no address of ours.
          'content-security-policy': "sandbox; default-src 'none'",
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
        body: Buffer.from(answer.bytes).toString('base64'),
        base64: true,
      }
    case 'not-found':
      return undefined
  }
}

// encodeURIComponent leaves three signs that RFC 8187 wants encoded too.
function extValue(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
}

/** One page as it goes out: what is the same on every page is added where the page does not say it. Throws when `node` is no `Layout`. */
export function renderPage(node: VNode, status: number, shared: Shared): Rendered {
  const layout = layoutOf(node)
  const own = Object.entries(layout.props).filter(([, value]) => value !== undefined)
  const whole = cloneElement(layout, { ...shared, ...Object.fromEntries(own) })
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: withKeys(renderWhole(whole)),
  }
}

// A page may be a frame around the Layout; components are pure functions, so they are opened until the Layout shows.
function layoutOf(node: ComponentChildren): VNode {
  if (!isValidElement(node)) throw new Error('Een pagina is een Layout.')
  if (node.type === Layout) return node
  if (typeof node.type === 'string') throw new Error('Een pagina is een Layout.')
  const open = node.type as (props: object) => ComponentChildren
  return layoutOf(open(node.props))
}

// Written here and not by each page, so that no form can be made without its key. Text is escaped, so "<form" in the
// output is always a form.
function withKeys(html: string): string {
  return html.replaceAll(
    /<form\b[^>]*\bmethod="post"[^>]*>/gi,
    (tag) =>
      `${tag}<input type="hidden" name="${keyInput}" value="${randomUUID()}" autocomplete="off"/>`,
  )
}

/** Throws when `href` is no path on this site. */
function ownHref(href: string): string {
  if (!staysHere(href)) throw new Error('Een doorverwijzing blijft op deze site.')
  return href
}

/** Whether this is a path on this site, in the signs of an address: another one would let a link lead people away. */
export function staysHere(href: unknown): href is string {
  return typeof href === 'string' && /^\/(?![/\\])[!-[\]-~]*$/.test(href)
}
