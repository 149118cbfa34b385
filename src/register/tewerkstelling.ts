import { after, type Dag } from '#law/dag.ts'
import type { Feit, Herkomst, Werkrelatie } from './magda/feiten.ts'

/** One unbroken time at one employer. `tot` is the last day, inclusive; null while it runs. */
export interface Tewerkstellingsperiode {
  readonly kbo: string
  readonly van: Dag
  readonly tot: Dag | null
  /** Every declaration that the period is made of. */
  readonly bronnen: readonly Herkomst[]
}

/**
 * The employments of one person from the Dimona declarations, in order of begin. Declarations at one employer that
 * overlap or follow each other without a free day make one period [inferred]. `zonderBegin` are declarations without a
 * first day: they make no period and are not guessed. Which of them are with a WOP is not in the declarations.
 */
export function tewerkstellingsperiodes(
  feiten: readonly Feit[],
  insz: string,
): {
  readonly periodes: readonly Tewerkstellingsperiode[]
  readonly zonderBegin: readonly Werkrelatie[]
} {
  const eigen = feiten.filter(
    (feit): feit is Werkrelatie => feit.soort === 'werkrelatie' && feit.persoon === insz,
  )
  const periodes: Tewerkstellingsperiode[] = []
  const gedateerd = eigen
    .flatMap(({ kbo, geldigVan: van, geldigTot: tot, bron }) =>
      van === null ? [] : [{ kbo, van, tot, bronnen: [bron] }],
    )
    .toSorted((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0))
  for (const each of gedateerd) {
    const at = periodes.findLastIndex(({ kbo }) => kbo === each.kbo)
    const vorige = periodes[at]
    if (vorige && sluitAan(vorige, each)) periodes[at] = samen(vorige, each)
    else periodes.push(each)
  }
  return { periodes, zonderBegin: eigen.filter(({ geldigVan }) => geldigVan === null) }
}

function sluitAan({ tot }: Tewerkstellingsperiode, next: Tewerkstellingsperiode): boolean {
  return tot === null || next.van <= after(tot, { days: 1 })
}

function samen(
  first: Tewerkstellingsperiode,
  next: Tewerkstellingsperiode,
): Tewerkstellingsperiode {
  const open = first.tot === null || next.tot === null
  const tot = open ? null : first.tot > next.tot ? first.tot : next.tot
  return { ...first, tot, bronnen: [...first.bronnen, ...next.bronnen] }
}
