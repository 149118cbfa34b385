import type { Actor } from '#platform/types.ts'
import { teamVorm, type Claims } from '#platform/login/claims.ts'
import { rollenInClaim } from '#platform/login/roles.ts'

/** The claim with the roles, as ACM/IDM would call it for an application of this name. */
export const demoRolclaim = 'maatwerkloket_rol_3d'

/** What the identity provider of the demo says of a person: the claims from which `herken` makes the same person. */
export function claimsVan(account: Actor): Claims & { readonly sub: string } {
  const [voornaam = '', ...familienaam] = account.naam.split(' ')
  const rol = rolVan(account)
  return {
    sub: account.id,
    given_name: voornaam,
    family_name: familienaam.join(' '),
    ...(rol === undefined || rol.bereik === 'geen' ? { rrn: account.id } : {}),
    ...(rol === undefined ? {} : { [demoRolclaim]: [`${rol.naam}-${rol.context}:${rol.code}`] }),
  }
}

function rolVan({ rol, organisatie = 'OVO999999' }: Actor) {
  const regel = Object.entries(rollenInClaim).find(([, een]) => een.rol === rol)
  if (!regel) return undefined
  const [naam, { bereik }] = regel
  return bereik === 'team' && teamVorm.test(organisatie)
    ? { naam, bereik, context: organisatie, code: 'OVO999999' }
    : { naam, bereik, context: 'wop', code: organisatie }
}
