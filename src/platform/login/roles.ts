import type { Rol } from '#dossier/toegang.ts'

/** What the organisation of a role is: an enterprise number, a provincial team, any code, or none for who has no organisation. */
type Bereik = 'kbo' | 'team' | 'code' | 'geen'

interface RolInClaim {
  readonly rol: Rol
  readonly bereik: Bereik
}

/**
 * The names that the role claim gives to our roles, as they are registered at the identity provider. Somebody without
 * role claim is a citizen; services and visitors do not sign in.
 */
export const rollenInClaim = {
  Vertrouwenspersoon: { rol: 'vertrouwenspersoon', bereik: 'geen' },
  Werkgever: { rol: 'werkgever', bereik: 'kbo' },
  WerkgeverToegangsbeheer: { rol: 'werkgever-toegangsbeheer', bereik: 'kbo' },
  Werkvloerbegeleider: { rol: 'werkvloerbegeleider', bereik: 'kbo' },
  ArtsExterneDienst: { rol: 'arts/externe dienst', bereik: 'code' },
  Indiceringsconsulent: { rol: 'indiceringsconsulent', bereik: 'team' },
  Partner: { rol: 'partner (OCMW/GTB)', bereik: 'code' },
  TeamTOM: { rol: 'team TOM', bereik: 'team' },
  Beslisser: { rol: 'beslisser (4 ogen)', bereik: 'team' },
  Evaluator: { rol: 'evaluator', bereik: 'team' },
  HOC: { rol: 'HOC', bereik: 'code' },
  RaadVanBestuur: { rol: 'raad van bestuur', bereik: 'code' },
  Doorstroombegeleider: { rol: 'doorstroombegeleider', bereik: 'code' },
  Betaaldienst: { rol: 'DWSE/WEWIS betaling', bereik: 'code' },
  Inspectie: { rol: 'inspectie', bereik: 'code' },
  Statisticus: { rol: 'statisticus', bereik: 'code' },
  DPO: { rol: 'DPO', bereik: 'code' },
  FunctioneelBeheer: { rol: 'functioneel beheer', bereik: 'code' },
  Systeembeheer: { rol: 'systeembeheer', bereik: 'code' },
} as const satisfies Readonly<Record<string, RolInClaim>>

/** The role with this name in the claim; undefined when it is none of ours. */
export function rolInClaim(naam: string): RolInClaim | undefined {
  return Object.hasOwn(rollenInClaim, naam)
    ? rollenInClaim[naam as keyof typeof rollenInClaim]
    : undefined
}
