import type { VNode } from 'preact'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { NavItem } from '#ui/navigation.tsx'
import { urls } from '#urls.ts'
import { bezoeker } from './access.ts'
import type { Problem } from './form.ts'
import { problem, type ProblemDocument } from './problem.ts'
import * as pages from './problem-pages.tsx'
import { renderPage, type Rendered, type Shared } from './route-answer.ts'
import type { Outcome } from './route-run.ts'
import { rolnaam } from './session-role.ts'
import type { Actor, Clock } from '#platform/types.ts'

export interface ReplyOptions {
  readonly clock: Clock
  readonly demo: boolean
  readonly stylesheet: string
  readonly nav: (actor: Actor) => readonly NavItem[]
}

type Send<What extends unknown[]> = (
  request: FastifyRequest,
  reply: FastifyReply,
  ...what: What
) => FastifyReply

export interface Reply {
  readonly shared: (request: FastifyRequest) => Shared
  readonly page: Send<[node: VNode, status: number]>
  readonly message: Send<[message: pages.Message]>
  readonly outcome: Send<[outcome: Outcome]>
}

/** Whether the one who asks is a program: it gets problem documents instead of pages. */
export function wantsJson({ url, headers: { accept = '' } }: FastifyRequest): boolean {
  return url.startsWith('/api/') || (/\bjson\b/.test(accept) && !accept.includes('text/html'))
}

/** The path that was asked for, without what stands after the question mark. */
export function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0]!
}

/** How every answer leaves the house: pages in their frame for people, problem documents for programs. */
export function makeReply(options: ReplyOptions): Reply {
  const shared = (request: FastifyRequest) => sharedOf(options, request)
  const page: Reply['page'] = (request, reply, node, status) =>
    send(reply, renderPage(node, status, shared(request)))
  const message: Reply['message'] = (request, reply, content) =>
    wantsJson(request)
      ? sendProblem(reply, problem(content.status, request.id, { detail: content.titel }))
      : page(request, reply, pages.messagePage(content), content.status)
  return {
    shared,
    page,
    message,
    outcome(request, reply, outcome) {
      if (outcome.kind === 'answer') return send(reply, outcome.rendered)
      if (outcome.kind === 'invalid')
        return sendProblem(reply, problem(400, request.id, { issues: issuesOf(outcome.problems) }))
      const reads = request.method !== 'POST' && !wantsJson(request)
      if (outcome.kind === 'sign-in' && reads)
        return reply.redirect(urls.aanmelden.href({}, { verder: pathOf(request) }), 303)
      if (outcome.kind === 'step-up' && reads)
        return reply.redirect(urls.versterken.href({}, { verder: request.url }), 303)
      return message(request, reply, messageOf(request, outcome))
    },
  }
}

function sharedOf(options: ReplyOptions, request: FastifyRequest): Shared {
  const { actor } = request
  const path = pathOf(request)
  const { nav, stylesheet, demo, clock } = options
  return {
    stylesheet,
    nav: nav(actor),
    current: path,
    ...(actor === bezoeker
      ? {}
      : {
          user: {
            naam: actor.naam,
            rol: rolnaam(actor.rol),
            sessies: urls.sessies.href(),
            afmelden: urls.afmelden.href(),
          },
        }),
    ...(demo
      ? {
          demo: {
            vandaag: clock.today(),
            action: urls.demoklok.href(),
            terug: path,
            personas: urls.aanmeldenBegin.href({}, { andere: '1' }),
          },
        }
      : {}),
  }
}

type Failure = Exclude<Outcome, { kind: 'answer' } | { kind: 'invalid' }>

function messageOf(request: FastifyRequest, outcome: Failure): pages.Message {
  const path = pathOf(request)
  switch (outcome.kind) {
    case 'not-found':
      return pages.nietGevonden
    case 'sign-in':
      return pages.nietAangemeld(outcome.values)
    case 'step-up':
      return pages.eerstBevestigen(path, outcome.values)
    case 'refused':
      return pages.nietToegelaten(outcome.reden, outcome.wieKanDit)
    case 'conflict':
      return pages.iemandWasVoor(outcome.text, path, outcome.values)
    case 'other-content':
      return pages.opnieuwOpenen(422, outcome.text, path)
    case 'no-key':
      return pages.opnieuwOpenen(400, 'Het formulier is niet volledig toegekomen.', path)
  }
}

function issuesOf(problems: readonly Problem[]): NonNullable<ProblemDocument['issues']> {
  return problems.map(({ field, text }) => ({
    type: 'urn:problem-type:belgif:input-validation:invalidInput',
    in: 'body',
    ...(field === undefined ? {} : { name: field }),
    detail: text,
  }))
}

function send(reply: FastifyReply, rendered: Rendered): FastifyReply {
  const { status, headers, body, base64 } = rendered
  return reply
    .code(status)
    .headers({ ...headers })
    .send(base64 ? Buffer.from(body, 'base64') : body)
}

function sendProblem(reply: FastifyReply, document: ProblemDocument): FastifyReply {
  return reply
    .code(document.status)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify(document))
}
