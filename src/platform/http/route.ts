import type { Handeling, handelingen } from '#dossier/handelingen.ts'
import type { Relatie } from '#dossier/permissions.ts'
import type { Dag } from '#law/dag.ts'
import type { Params as UrlParams } from '#ui/url.ts'
import type { Answer } from './route-answer.ts'
import type { Form, FormResult, Unaccepted } from './form.ts'
import type { Actor, Clock, ReadTx, Tx } from '#platform/types.ts'

/** The names between the slashes of a URL pattern: `/dossiers/:dossier` gives `{ dossier: string }`. */
export type Params<Path extends string> = {
  readonly [Name in keyof UrlParams<Path>]: string
}

/** A log line of what happened, without names, numbers of persons or text that somebody typed. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, text: string): void
  warn(facts: Readonly<Record<string, unknown>>, text: string): void
  error(facts: Readonly<Record<string, unknown>>, text: string): void
}

interface Request<Path extends string> {
  readonly params: Params<Path>
  /** What stands after the question mark; never a name or a number of a person. */
  readonly query: URLSearchParams
  readonly actor: Actor
  readonly clock: Clock
  readonly today: Dag
  readonly log: Log
  /** The facts that the permission was decided on; the page asks `mag` with the same ones. */
  readonly relatie: Relatie | undefined
}

/** A GET shows `form` as it stands: blank, or refused with what was typed. */
export interface GetRequest<Path extends string> extends Request<Path> {
  readonly tx: ReadTx
  readonly form: Unaccepted
}

/** A POST runs in one transaction; its work is done once, however often the same form comes in. */
export interface PostRequest<Path extends string, Value> extends Request<Path> {
  readonly tx: Tx
  readonly form: FormResult<Value>
}

/** Handelingen that are about no single dossier, so that there are no facts to find. */
type WithoutDossier = {
  [H in Handeling]: (typeof handelingen)[H] extends { lijst: true } | { begint: true } ? H : never
}[Handeling]

/** Finds the facts of the dossier in the URL; undefined when it does not exist. */
export type FindRelatie<Path extends string> = (
  tx: ReadTx,
  request: { readonly params: Params<Path>; readonly actor: Actor; readonly today: Dag },
) => Promise<Relatie | undefined>

type May<Path extends string> =
  | { readonly may: 'openbaar' | WithoutDossier; readonly relatie?: never }
  | {
      readonly may: Exclude<Handeling, WithoutDossier>
      readonly relatie: FindRelatie<Path>
    }

type Handlers<Path extends string, Value> = {
  readonly url: { readonly pattern: Path }
  readonly form?: Form<Value>
  /** Left out: the answer to a submission is kept, so that it is worked on once. False where nothing may be kept. */
  readonly remembers?: false
  GET?(request: GetRequest<Path>): Promise<Answer> | Answer
  POST?(request: PostRequest<Path, Value>): Promise<Answer> | Answer
}

/** A route as the server runs it, with its own types forgotten. */
export interface Route {
  readonly url: { readonly pattern: string }
  readonly may: 'openbaar' | Handeling
  readonly relatie?: FindRelatie<string>
  readonly form?: Form<unknown>
  readonly remembers?: false
  GET?(request: GetRequest<string>): Promise<Answer> | Answer
  POST?(request: PostRequest<string, unknown>): Promise<Answer> | Answer
}

/**
 * Declares one URL: who may use it, what its form asks, and what GET and POST do. The server authorises first, then runs
 * the handler, then writes the audit line, all in one transaction; a route without `may` does not compile.
 */
export function route<const Path extends string, Value = undefined>(
  spec: May<Path> & Handlers<Path, Value>,
): Route {
  return spec
}
