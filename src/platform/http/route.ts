import type { Handeling, handelingen } from '#dossier/handelingen.ts'
import type { Relatie } from '#dossier/permissions.ts'
import type { Klasse } from '#dossier/toegang.ts'
import type { Dag } from '#law/dag.ts'
import type { Keuring, Papier } from '#platform/documents/keuring/keuring.ts'
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
  /** Where the browser found this site, for an address that goes to somebody else. */
  readonly origin: string
  /** The facts that the permission was decided on; the page asks `mag` with the same ones. */
  readonly relatie: Relatie | undefined
}

/** A GET shows `form` as it stands: blank, or refused with what was typed. */
export interface GetRequest<Path extends string> extends Request<Path> {
  readonly tx: ReadTx
  readonly form: Unaccepted
  /** Writes the audit line of one of several documents in this answer; asked before its bytes are read. */
  readonly leest: (stuk: Stuk) => Promise<void>
}

/** A POST runs in one transaction; its work is done once, however often the same form comes in. */
export interface PostRequest<Path extends string, Value, Kept = undefined> extends Request<Path> {
  readonly tx: Tx
  readonly form: FormResult<Value>
  /** What `keep` made of the files; undefined when the form was refused. */
  readonly kept: Kept | undefined
}

/** A file that passed the check, with what was sent and what readers get. */
export interface GekeurdPapier {
  readonly origineel: Uint8Array
  readonly keuring: Extract<Keuring, { readonly ok: true }>
}

interface KeepRequest<Path extends string, Value> {
  readonly params: Params<Path>
  readonly relatie: Relatie
  readonly value: Value
  readonly papieren: readonly GekeurdPapier[]
  /** Reads in a transaction of its own. */
  readonly read: <T>(work: (tx: ReadTx) => Promise<T>) => Promise<T>
}

/**
 * Files that a form takes. They are read, checked and kept before the transaction of the POST, because that takes
 * seconds; the permission is asked before the first byte is read, and again inside the transaction.
 */
export interface Files<Path extends string, Value, Kept> {
  /** The inputs that they come from; a message about them leads to the first. */
  readonly names: readonly [string, ...string[]]
  /** Said when no file was chosen. */
  readonly missing: string
  keur(papier: Papier): Promise<Keuring>
  /** Puts the files away; only done when form and files are all right. */
  keep(request: KeepRequest<Path, Value>): Promise<Kept>
  /** Takes away again what `keep` made, because nothing came of it. */
  drop(kept: Kept): Promise<void>
}

/** Handelingen that are about no single dossier, so that there are no facts to find. */
type WithoutDossier = {
  [H in Handeling]: (typeof handelingen)[H] extends { lijst: true } | { begint: true } ? H : never
}[Handeling]

/** One document as an audit line names it. */
interface Stuk {
  readonly document: string
  readonly klasse: Klasse
}

/** The facts of a dossier and, where the URL names one document of it, that document: its own class is asked then. */
export interface Genoemd extends Relatie {
  readonly stuk?: Stuk
}

/** Finds the facts of the dossier in the URL; undefined when it does not exist. */
export type FindRelatie<Path extends string> = (
  tx: ReadTx,
  request: { readonly params: Params<Path>; readonly actor: Actor; readonly today: Dag },
) => Promise<Genoemd | undefined>

type May<Path extends string> =
  | { readonly may: 'openbaar' | WithoutDossier; readonly relatie?: never }
  | {
      readonly may: Exclude<Handeling, WithoutDossier>
      readonly relatie: FindRelatie<Path>
    }

type Handlers<Path extends string, Value, Kept> = {
  readonly url: { readonly pattern: Path }
  readonly form?: Form<Value>
  readonly files?: Files<Path, Value, Kept>
  /** Left out: the answer to a submission is kept, so that it is worked on once. False where nothing may be kept. */
  readonly remembers?: false
  GET?(request: GetRequest<Path>): Promise<Answer> | Answer
  POST?(request: PostRequest<Path, Value, Kept>): Promise<Answer> | Answer
}

/** A route as the server runs it, with its own types forgotten. */
export interface Route {
  readonly url: { readonly pattern: string }
  readonly may: 'openbaar' | Handeling
  readonly relatie?: FindRelatie<string>
  readonly form?: Form<unknown>
  readonly files?: Files<string, unknown, unknown>
  readonly remembers?: false
  GET?(request: GetRequest<string>): Promise<Answer> | Answer
  POST?(request: PostRequest<string, unknown, unknown>): Promise<Answer> | Answer
}

/**
 * Declares one URL: who may use it, what its form asks, and what GET and POST do. The server authorises first, then runs
 * the handler, then writes the audit line, all in one transaction; a route without `may` does not compile.
 */
export function route<const Path extends string, Value = undefined, Kept = undefined>(
  spec: May<Path> & Handlers<Path, Value, Kept>,
): Route {
  return spec
}
