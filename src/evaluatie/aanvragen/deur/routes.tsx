import { opEigen } from '#dossier/eigen/store.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { findRelatie } from '#dossier/store.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import type { Handelaar } from '#dossier/tekenen/verzoek.ts'
import { plaatsen, type Kop, type Plaats } from '#evaluatie/aanvragen/adressen.ts'
import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import type { Vrager } from '#evaluatie/openheid.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import { findKop, leesAlsVrager, opAanvraag } from '#evaluatie/store.ts'
import type { Dag } from '#law/dag.ts'
import type { FindRelatie } from '#platform/http/route.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'

/** Requests have two doors: of the worker and of the employer, each with its own addresses and rights. */
export interface Deur {
  readonly vrager: Vrager
  readonly may: 'evaluatie vragen' | 'eigen evaluatie vragen'
  readonly begin: { readonly pattern: string }
  readonly opBegin: FindRelatie<string>
  readonly url: Readonly<Record<Plaats, { readonly pattern: string }>>
  readonly opAanvraag: FindRelatie<string>
  /** The name of the company that the actor signs for. */
  namens(actor: Actor): Promise<string | undefined>
}

function param(params: object, naam: string): string {
  return (params as Readonly<Record<string, string | undefined>>)[naam] ?? ''
}

const metAanvraag: FindRelatie<string> = (tx, { params, actor, today }) =>
  opAanvraag(tx, { params: { aanvraag: param(params, 'aanvraag') }, actor, today })

export const deurVanWerknemer: Deur = {
  vrager: 'werknemer',
  may: 'eigen evaluatie vragen',
  begin: urls.mijnEvaluatie,
  opBegin: opEigen,
  url: plaatsen.werknemer,
  opAanvraag: metAanvraag,
  namens: () => Promise.resolve(undefined),
}

/** The door of the employer; `bedrijf` finds the name of the company. */
export function deurVanWerkgever(bedrijf: (actor: Actor) => Promise<string>): Deur {
  return {
    vrager: 'werkgever',
    may: 'evaluatie vragen',
    begin: urls.werkgeverEvaluatie,
    opBegin: (tx, { params, actor, today }) =>
      findRelatie(tx, param(params, 'nummer'), actor, today),
    url: plaatsen.werkgever,
    opAanvraag: metAanvraag,
    namens: bedrijf,
  }
}

interface Vraag {
  readonly tx: ReadTx
  readonly relatie: Relatie | undefined
  readonly params: object
  readonly actor: Actor
  readonly today: Dag
}

/** What a page about one request works with. */
export interface Geladen {
  readonly kop: Kop
  readonly evaluatie: Evaluatie
  readonly state: Evaluaties
  readonly relatie: Relatie
  readonly history: string
  readonly op: Dag
  readonly door: Handelaar
}

/** The state of the dossier for the page where requests begin. */
export async function laadBegin(
  { vrager }: Deur,
  { tx, relatie }: Vraag,
): Promise<{ readonly kop: Kop; readonly state: Evaluaties }> {
  if (!relatie) throw new Error('Deze bladzijde vraagt een dossier.')
  const state = await leesAlsVrager(tx, relatie.dossier, vrager)
  return { kop: { vrager, ...(await findKop(tx, relatie.dossier)) }, state }
}

/** The request in the address, when this side made it; undefined otherwise, as if it were not there. */
export async function laad(deur: Deur, vraag: Vraag): Promise<Geladen | undefined> {
  const { relatie, params, today: op, actor } = vraag
  if (!relatie) return undefined
  const { kop, state } = await laadBegin(deur, vraag)
  const evaluatie = state.lijst.find(({ id }) => id === param(params, 'aanvraag'))
  if (!evaluatie) return undefined
  const door = handelaar(actor)
  return { kop, evaluatie, state, relatie, history: relatie.dossier, op, door }
}
