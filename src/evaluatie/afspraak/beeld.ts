import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { beginVan, noden, wachtOpVdab, type Bezoek, type Kant, type Nood } from './bezoek.ts'
import { isVoor, type Moment } from './uur.ts'
import { standVan } from './taken.ts'

/** What both sides see of an appointment. */
export interface Beeld {
  readonly stand: 'geen' | 'voorgesteld' | 'bevestigd' | 'afgezegd'
  readonly kalendernr: number
  /** The visit as proposed; null where there is nothing, or nothing any more. */
  readonly bezoek: Bezoek | null
  readonly begeleider: string | null
  /** Whether this side asked another moment than this one. */
  readonly gevraagd: boolean
  /** Whether the visit is still to come. */
  readonly komt: boolean
}

/** What the employer sees: that somebody comes along and which room to prepare, never who or why. */
export interface Werkgeverbeeld extends Beeld {
  readonly komtMee: boolean
  readonly lokaal: readonly Nood[]
  readonly kanBevestigen: boolean
}

/** The appointment as one side sees it at the moment `nu`. */
export function beeldVan(evaluatie: Evaluatie, kant: Kant, nu: Moment): Beeld {
  const { bezoek, begeleider, vragen, kalendernr } = evaluatie.planning
  const stand = standVan(evaluatie) ?? 'geen'
  return {
    stand,
    // With the request its talk is called off: no event of its own counts that, and a calendar takes a higher count only.
    kalendernr: stand === evaluatie.planning.stand ? kalendernr : kalendernr + 1,
    bezoek,
    begeleider: begeleider?.naam ?? null,
    gevraagd: vragen.some(({ van }) => van === kant),
    komt:
      bezoek !== null &&
      (stand === 'voorgesteld' || stand === 'bevestigd') &&
      !isVoor(beginVan(bezoek), nu),
  }
}

/** The appointment as the employer sees it. */
export function beeldVoorWerkgever(evaluatie: Evaluatie, nu: Moment): Werkgeverbeeld {
  const beeld = beeldVan(evaluatie, 'werkgever', nu)
  const { wensen } = evaluatie.planning
  return {
    ...beeld,
    komtMee: (wensen?.vergezeld ?? null) !== null,
    lokaal: (wensen?.noden ?? []).filter((nood) => noden[nood].werkgever),
    kanBevestigen: beeld.stand === 'voorgesteld' && beeld.komt && !wachtOpVdab(evaluatie.planning),
  }
}
