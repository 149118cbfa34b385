import type { Relatie } from '#dossier/permissions.ts'
import { auditLine, authorise, type Access } from './access.ts'
import {
  blank,
  typedIn,
  type FormResult,
  type Problem,
  type Typed,
  type Unaccepted,
} from './form.ts'
import type { Genoemd, Log, Route } from './route.ts'
import { render, type Answer, type Rendered, type Shared } from './route-answer.ts'
import {
  AndereInhoud,
  Botsing,
  type Actor,
  type AuditLine,
  type Clock,
  type ReadTx,
  type Store,
  type Tx,
} from '#platform/types.ts'

/** One request for a route, read but not trusted. */
export interface Call {
  readonly route: Route
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  /** Key of the submission; the same key is worked on once. */
  readonly key?: string
  readonly actor: Actor
  /** Whether the session counts as strong. */
  readonly sterk: boolean
  /** Where the browser found this site. */
  readonly origin: string
  readonly shared: Shared
  /** A program asks: what is wrong in its form goes back as data. */
  readonly json: boolean
  readonly log: Log
}

export type Outcome =
  | { readonly kind: 'answer'; readonly rendered: Rendered }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'sign-in'; readonly values: Typed }
  | { readonly kind: 'step-up'; readonly values: Typed }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly reden: string; readonly wieKanDit: string }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'conflict'; readonly text: string; readonly values: Typed }
  | { readonly kind: 'other-content'; readonly text: string }

export interface Deps {
  readonly store: Store
  readonly clock: Clock
}

/** Ends a transaction without leaving anything of it behind; the attempt is still logged. */
class Undone extends Error {
  readonly outcome: Outcome
  readonly line: AuditLine | undefined

  constructor(outcome: Outcome, line: AuditLine | undefined) {
    super('niet uitgevoerd')
    this.outcome = outcome
    this.line = line
  }
}

/**
 * Answers a GET: authorise, act, log. The audit line is committed before the page leaves; when it cannot be written
 * there is no page.
 */
export function runGet(
  deps: Deps,
  call: Call,
  form: Unaccepted = blank,
  status = 200,
): Promise<Outcome> {
  const { route, actor } = call
  const act = async (tx: ReadTx, log: (line: AuditLine) => Promise<void>): Promise<Outcome> => {
    const access = await authorise(tx, route, call.params, call, deps.clock)
    const line = auditLine(route, 'GET', access)
    const leest = async (stuk: NonNullable<Genoemd['stuk']>) => {
      if (line) await log({ ...line, ...stuk })
    }
    const outcome =
      access.kind === 'granted'
        ? outcomeOf(
            await route.GET!({ ...requestOf(deps, call, access.relatie), tx, form, leest }),
            status,
            call.shared,
          )
        : outcomeOfRefusal(access, call)
    if (line) await log(line)
    return outcome
  }
  return route.may === 'openbaar'
    ? deps.store.read(actor, (tx) => act(tx, async () => {}))
    : deps.store.write(actor, (tx) => act(tx, (line) => tx.audit(line)))
}

/**
 * Answers a POST: authorise, act, log in one transaction, once for each key. An answer of 400 or higher says that
 * nothing was done, so nothing of it stays and the same form can be sent again.
 */
export function runPost(deps: Deps, call: Call): Promise<Outcome> {
  return runForm(deps, call, { form: formOf(call) })
}

/** What was typed, as the form of the route reads it. */
export function formOf({ route, body }: Call): FormResult<unknown> {
  return route.form?.parse(body) ?? { ok: true, value: undefined, values: {} }
}

/** A form that was read, with what was made of its files before the transaction. */
export interface Submitted {
  readonly form: FormResult<unknown>
  readonly kept?: unknown
  /** Digests of the files: the same key with other files is another content. */
  readonly digests?: readonly string[]
  /** Told when the work is done in this transaction, not when an earlier answer is given again. */
  worked?(): void
}

/** As `runPost`, for a form that was read before. */
export async function runForm(deps: Deps, call: Call, submitted: Submitted): Promise<Outcome> {
  const { form } = submitted
  try {
    return form.ok && call.route.remembers !== false
      ? await submit(deps, call, submitted)
      : await deps.store.write(call.actor, (tx) => act(deps, call, submitted, tx))
  } catch (error) {
    if (error instanceof Undone) return logUndone(deps, call, error)
    if (error instanceof Botsing) return conflict(deps, call, error.message)
    if (error instanceof AndereInhoud) return { kind: 'other-content', text: error.message }
    throw error
  }
}

async function submit(deps: Deps, call: Call, submitted: Submitted): Promise<Outcome> {
  if (call.key === undefined) return { kind: 'no-key' }
  let worked = false
  const { digests } = submitted
  const content = { path: call.path, typed: typedIn(call.body), ...(digests && { digests }) }
  const outcome = await deps.store.once(call.actor, call.key, content, (tx) => {
    worked = true
    return act(deps, call, submitted, tx)
  })
  if (worked) submitted.worked?.()
  else await authoriseAgain(deps, call)
  return outcome
}

// A remembered answer may hold what this actor has lost the right to since.
function authoriseAgain(deps: Deps, call: Call): Promise<void> {
  return deps.store.write(call.actor, async (tx) => {
    const access = await authorise(tx, call.route, call.params, call, deps.clock)
    const line = auditLine(call.route, 'GET', access)
    if (access.kind !== 'granted') throw new Undone(outcomeOfRefusal(access, call), line)
    if (line) await tx.audit(line)
  })
}

async function act(deps: Deps, call: Call, submitted: Submitted, tx: Tx): Promise<Outcome> {
  const { route } = call
  const { form, kept } = submitted
  const access = await authorise(tx, route, call.params, call, deps.clock)
  const line = auditLine(route, 'POST', access)
  if (access.kind !== 'granted') throw new Undone(outcomeOfRefusal(access, call), line)
  if (!form.ok && call.json) throw new Undone({ kind: 'invalid', problems: form.problems }, line)
  const answer = await route.POST!({ ...requestOf(deps, call, access.relatie), tx, form, kept })
  const outcome = outcomeOf(answer, form.ok ? 200 : 422, call.shared)
  const undone = outcome.kind !== 'answer' || outcome.rendered.status >= 400
  if (undone) {
    const why = answer.kind === 'page' && answer.why !== undefined ? `: ${answer.why}` : ''
    throw new Undone(outcome, line && { ...line, action: `niet uitgevoerd: ${line.action}${why}` })
  }
  if (line) await tx.audit(line)
  return outcome
}

async function logUndone(deps: Deps, call: Call, { outcome, line }: Undone): Promise<Outcome> {
  if (line) await deps.store.write(call.actor, (tx) => tx.audit(line))
  return outcome
}

// The same page again, with the present state and what was typed: nothing is lost by being second.
function conflict(deps: Deps, call: Call, text: string): Promise<Outcome> | Outcome {
  const values = typedIn(call.body)
  if (!call.route.GET || !call.route.form) return { kind: 'conflict', text, values }
  return runGet(deps, call, { ok: false, problems: [{ text }], values }, 409)
}

function requestOf({ clock }: Deps, call: Call, relatie: Relatie | undefined) {
  const { params, query, actor, log, origin } = call
  return { params, query, actor, log, origin, clock, today: clock.today(), relatie }
}

/** The answer as it goes out; a page that says 200 gets `status`. */
function outcomeOf(answer: Answer, status: number, shared: Shared): Outcome {
  const rendered = render(
    answer.kind === 'page' && answer.status === 200 ? { ...answer, status } : answer,
    shared,
  )
  return rendered ? { kind: 'answer', rendered } : { kind: 'not-found' }
}

/** What somebody without the right is told. */
export function outcomeOfRefusal(
  access: Exclude<Access, { kind: 'granted' }>,
  call: Call,
): Outcome {
  if (access.kind === 'hidden') return { kind: 'not-found' }
  if (access.kind === 'sign-in' || access.kind === 'step-up')
    return { kind: access.kind, values: typedIn(call.body) }
  return { kind: 'refused', reden: access.reden, wieKanDit: access.wieKanDit }
}
