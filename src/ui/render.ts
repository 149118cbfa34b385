import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The text of a whole page (see Layout), with its doctype. */
export function renderPage<Props>(page: VNode<Props>): string {
  return `<!DOCTYPE html>${render(page)}`
}

/** The text of a part of a page. */
export function render<Props>(part: VNode<Props>): string {
  return renderToString(part as VNode)
}
