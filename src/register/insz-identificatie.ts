import { beoordeelInsz } from './insz.ts'
import { beoordeelKbo, beoordeelVestiging } from './kbo.ts'

export interface IdentificatieInvoer {
  readonly insz?: string
  readonly kbo?: string
  readonly vestiging?: string
}

/** Answer of the kind `identificatie`. `reden` says why a number is not valid, null when it is. */
export interface Identificatie {
  readonly uitkomst: {
    readonly geldig: boolean
    readonly geboortejaar?: number
    readonly bis?: boolean
    readonly test?: boolean
  } | null
  readonly reden: string | null
  readonly ontbreekt: readonly string[]
}

/**
 * Whether a number can exist: exactly one of `insz`, `kbo` and `vestiging`. It does not say that somebody holds it.
 * Without a number `ontbreekt` names the three of which one is enough; with two, `reden` says so and the outcome is null.
 */
export function identificeer(invoer: IdentificatieInvoer): Identificatie {
  const { insz, kbo, vestiging } = invoer
  const given = [insz, kbo, vestiging].filter((number) => number !== undefined)
  if (given.length === 0)
    return { uitkomst: null, reden: null, ontbreekt: ['insz', 'kbo', 'vestiging'] }
  if (given.length > 1)
    return {
      uitkomst: null,
      reden: 'Geef één nummer tegelijk: insz, kbo of vestiging.',
      ontbreekt: [],
    }
  if (insz !== undefined) return persoon(insz)
  const oordeel = kbo === undefined ? beoordeelVestiging(vestiging!) : beoordeelKbo(kbo)
  return {
    uitkomst: { geldig: oordeel.geldig },
    reden: oordeel.geldig ? null : oordeel.reden,
    ontbreekt: [],
  }
}

function persoon(insz: string): Identificatie {
  const oordeel = beoordeelInsz(insz)
  if (!oordeel.geldig) return { uitkomst: { geldig: false }, reden: oordeel.reden, ontbreekt: [] }
  const { geboortejaar, bis, test } = oordeel
  return {
    uitkomst: { geldig: true, ...(geboortejaar === null ? {} : { geboortejaar }), bis, test },
    reden: null,
    ontbreekt: [],
  }
}
