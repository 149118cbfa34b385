import { citeer, type Grondslag } from '#law/bron.ts'
import type { Soort } from '#law/soort.ts'
import { soortTermijn } from '#law/soort-termijn.ts'
import { vragen, type VraagId } from '#law/vragen.ts'
import { soortTickets } from '#indicatie/soorten.ts'
import { soortProvincie } from '#register/soorten.ts'
import { soortGeldigheid, soortStartpakket } from '#startpakket/soorten.ts'
import { hoogBlad, pmahBlad } from './attest-blad.tsx'
import type { Regelblad } from './blad.ts'
import { geldigheidBlad, gewoonBlad, provinciesBlad } from './gewone-bladen.tsx'
import { icfBlad, ticketsBlad } from './indicatie-blad.tsx'
import { schorsingenBlad } from './schorsing-blad.tsx'
import { startpakketBlad } from './startpakket-blad.tsx'
import { feestdagenBlad, termijnBladen, termijnenBlad } from './termijn-blad.tsx'

const vasteBladen: readonly Regelblad[] = [
  startpakketBlad,
  pmahBlad,
  hoogBlad,
  icfBlad,
  ticketsBlad,
  geldigheidBlad,
  termijnenBlad,
  feestdagenBlad,
  schorsingenBlad,
  provinciesBlad,
]

const metEigenBlad = new Set(
  [soortStartpakket, soortGeldigheid, soortTickets, soortTermijn, soortProvincie].map(
    ({ naam }) => naam,
  ),
)

/** Every rule of the product: those with a page of their own, the other questions it answers, and each term. */
export interface Catalogus {
  readonly bladen: readonly Regelblad[]
  /** The rule with this id, or the one with a row of this id (then `rij` says which). */
  vind(id: string): { readonly blad: Regelblad; readonly rij?: string } | undefined
  /** The rules that need this one. */
  gebruikersVan(id: string): readonly Regelblad[]
  /** The rules that rest on the assumption made for this question. */
  opVraag(id: VraagId): readonly Regelblad[]
  /** Every source, with the rules that stand on it. */
  readonly bronnen: readonly Bron[]
}

export interface Bron {
  readonly naam: string
  readonly plaatsen: readonly { readonly grond: Grondslag; readonly bladen: readonly Regelblad[] }[]
}

/** The catalogue of all rules, given the questions that the product answers. */
export function maakCatalogus(soorten: Iterable<Soort>): Catalogus {
  const gewone = [...soorten].filter(({ naam }) => !metEigenBlad.has(naam)).map(gewoonBlad)
  const bladen = [...vasteBladen, ...gewone, ...termijnBladen]
  return {
    bladen,
    vind(id) {
      const gelijk = (ander: string) => ander.toLowerCase() === id.toLowerCase()
      const blad = bladen.find((each) => gelijk(each.id))
      if (blad) return { blad }
      const met = bladen.find(({ rijen }) => rijen.some(gelijk))
      const rij = met?.rijen.find(gelijk)
      return met && rij !== undefined ? { blad: met, rij } : undefined
    },
    gebruikersVan: (id) => bladen.filter(({ steuntOp }) => steuntOp.includes(id)),
    opVraag: (id) => bladen.filter((blad) => blad.vragen.includes(id)),
    bronnen: bronnenVan(bladen),
  }
}

function bronnenVan(bladen: readonly Regelblad[]): Bron[] {
  const gronden = [...new Set(bladen.flatMap((blad) => blad.gronden))]
  const plaatsen = gronden
    .map((grond) => ({
      grond,
      bladen: bladen.filter((blad) => blad.gronden.includes(grond)),
    }))
    .sort((een, ander) => citeer(een.grond).localeCompare(citeer(ander.grond), 'nl'))
  return Object.entries(Object.groupBy(plaatsen, ({ grond }) => grond.bron)).map(
    ([naam, delen = []]) => ({ naam, plaatsen: delen }),
  )
}

/** The open questions in their order. */
export const vraagIds = Object.keys(vragen) as VraagId[]
