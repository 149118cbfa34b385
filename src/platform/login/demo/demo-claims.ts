import { createHash } from 'node:crypto'
import { after, dag } from '#law/dag.ts'
import type { DemoAccount } from '#platform/http/accounts.ts'
import type { Actor } from '#platform/types.ts'
import { teamVorm, type Claims } from '#platform/login/claims.ts'
import { rollenInClaim } from '#platform/login/roles.ts'
import { tstNummer } from '#register/insz.ts'

/** The claim with the roles, as ACM/IDM would call it for an application of this name. */
export const demoRolclaim = 'maatwerkloket_rol_3d'

/** What the identity provider of the demo says of a person: the claims from which `herken` makes the same person. */
export function claimsVan(
  account: Actor & Pick<DemoAccount, 'insz'>,
): Claims & { readonly sub: string } {
  const [voornaam = '', ...familienaam] = account.naam.split(' ')
  const rol = rolVan(account)
  return {
    sub: account.id,
    given_name: voornaam,
    family_name: familienaam.join(' '),
    rrn:
      rol === undefined || rol.bereik === 'geen'
        ? account.id
        : (account.insz ?? eigenNummer(account.id)),
    ...(rol === undefined ? {} : { [demoRolclaim]: [`${rol.naam}-${rol.context}:${rol.code}`] }),
  }
}

/** A TST-nummer for who works here and is nobody else: born before everybody else of the demo. */
function eigenNummer(id: string): string {
  const code = createHash('sha256').update(id).digest()
  const geboren = after(dag('1901-01-01'), { days: code.readUInt16BE(0) % 3650 })
  return tstNummer(geboren, 1 + (code.readUInt16BE(2) % 998))
}

function rolVan({ rol, organisatie = 'OVO999999' }: Actor) {
  const regel = Object.entries(rollenInClaim).find(([, een]) => een.rol === rol)
  if (!regel) return undefined
  const [naam, { bereik }] = regel
  return bereik === 'team' && teamVorm.test(organisatie)
    ? { naam, bereik, context: organisatie, code: 'OVO999999' }
    : { naam, bereik, context: 'wop', code: organisatie }
}
