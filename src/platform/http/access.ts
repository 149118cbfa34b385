import { handelingen } from '#dossier/handelingen.ts'
import { kentDossier, mag, rolKan } from '#dossier/permissions.ts'
import { vraagtSterk } from '#dossier/vertrouwelijkheid.ts'
import type { Genoemd, Route } from './route.ts'
import type { SignedIn } from './session.ts'
import type { Actor, AuditLine, Clock, ReadTx } from '#platform/types.ts'

/** Somebody who is not signed in. */
export const bezoeker: Actor = { id: 'anoniem', naam: 'Bezoeker', rol: 'anoniem' }

export type Access =
  | { readonly kind: 'granted'; readonly relatie: Genoemd | undefined }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'step-up' }
  | { readonly kind: 'hidden' }
  | {
      readonly kind: 'refused'
      readonly reden: string
      readonly wieKanDit: string
      readonly relatie?: Genoemd | undefined
    }

/**
 * Decides whether `actor` may use the route with these params. The role is asked before any dossier is looked up, so a
 * refusal of the role says nothing about it; a dossier without a tie to the actor is as hidden as one that is not there.
 * Who may, but signed in weakly or long ago (`sterk` is false), is asked for more before medical papers.
 */
export async function authorise(
  tx: ReadTx,
  route: Route,
  params: Readonly<Record<string, string>>,
  { actor, sterk }: SignedIn,
  clock: Clock,
): Promise<Access> {
  if (route.may === 'openbaar') return { kind: 'granted', relatie: undefined }
  if (actor.id === bezoeker.id) return { kind: 'sign-in' }
  const byRole = rolKan(actor, route.may)
  if (!byRole.mag) return { ...byRole, kind: 'refused' }
  if (!route.relatie) {
    const weak = !sterk && vraagtSterk(handelingen[route.may].klasse)
    return granted(mag(actor, route.may), undefined, weak)
  }
  const relatie = await route.relatie(tx, { params, actor, today: clock.today() })
  if (!relatie || !kentDossier(actor, route.may, relatie)) return { kind: 'hidden' }
  const klasse = relatie.stuk?.klasse
  const weak = !sterk && vraagtSterk(klasse ?? handelingen[route.may].klasse)
  return granted(mag(actor, route.may, relatie, klasse), relatie, weak)
}

function granted(
  oordeel: ReturnType<typeof mag>,
  relatie: Genoemd | undefined,
  weak: boolean,
): Access {
  if (!oordeel.mag) return { ...oordeel, kind: 'refused', relatie }
  return weak ? { kind: 'step-up' } : { kind: 'granted', relatie }
}

/** The audit line of a use, or of an attempt, of the route; undefined for what everybody may see. */
export function auditLine(route: Route, method: string, access: Access): AuditLine | undefined {
  if (route.may === 'openbaar' || access.kind === 'sign-in' || access.kind === 'step-up')
    return undefined
  const { doel, klasse } = handelingen[route.may]
  const relatie = access.kind === 'hidden' ? undefined : access.relatie
  const did = method === 'POST' ? route.may : `inzage: ${route.may}`
  return {
    action: access.kind === 'granted' ? did : `geweigerd: ${route.may}`,
    purpose: doel,
    klasse,
    ...relatie?.stuk,
    ...(relatie ? { history: relatie.dossier } : {}),
    ...(relatie?.noodtoegang ? { noodtoegang: true } : {}),
  }
}
