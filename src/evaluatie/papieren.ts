import type { StukRij } from '#dossier/luik/rij.ts'
import type { Stuksoort } from '#dossier/luik/soorten.ts'
import type { Luik, Stuk } from '#dossier/luik/stukken.ts'
import { geldend } from '#dossier/luik/volledigheid.ts'
import type { Papierkeuze } from './gebeurtenissen.ts'
import { gronden, type EvaluatieGrond, type VerslagSoort } from './gronden.ts'

const stuksoorten: Readonly<Record<VerslagSoort, Stuksoort>> = {
  gewoon: 'motivatieverslag gewoon',
  doorstroom: 'motivatieverslag doorstroom',
  medisch: 'motivatieverslag medisch',
  psychosociaal: 'motivatieverslag psychosociaal',
}

/** Every kind of motivatieverslag in the luik. */
export const verslagstukken: readonly Stuksoort[] = Object.values(stuksoorten)

/** The kind of paper in the luik that the motivatieverslag of this ground is; undefined where none belongs to it. */
export function verslagstuk(grond: EvaluatieGrond): Stuksoort | undefined {
  const { verslag } = gronden[grond]
  return verslag === null ? undefined : stuksoorten[verslag]
}

/** Which motivatieverslag a paper is; undefined for another paper. */
export function verslagsoort(soort: Stuksoort): VerslagSoort | undefined {
  const gevonden = Object.entries(stuksoorten).find(([, stuksoort]) => stuksoort === soort)
  return gevonden?.[0] as VerslagSoort | undefined
}

/** The paper with this id, also when it was withdrawn: what was signed stays what it was. */
export function vindStuk(luik: Luik, id: string): Stuk | undefined {
  return Object.values(luik)
    .flatMap(({ versies }) => versies)
    .find((stuk) => stuk.id === id)
}

/** The paper with this id; undefined when it is not there or was withdrawn. */
export function geldigStuk(luik: Luik, id: string): Stuk | undefined {
  const stuk = vindStuk(luik, id)
  return stuk && luik[stuk.reeks]?.ingetrokken === null ? stuk : undefined
}

/** The youngest POP that counts now. */
export function jongstePop(luik: Luik): Stuk | undefined {
  const pops = Object.values(luik).flatMap(({ ingetrokken, versies }) => {
    const laatste = versies.at(-1)
    return ingetrokken === null && laatste?.soort === 'POP' ? [laatste] : []
  })
  return pops.toSorted((een, ander) => (een.datum < ander.datum ? 1 : -1))[0]
}

/** The papers of one kind that count now, the youngest first. */
export function vanSoort(rijen: readonly StukRij[], soort: Stuksoort): readonly StukRij[] {
  return geldend(rijen)
    .filter((rij) => rij.soort === soort)
    .toSorted((een, ander) => (een.datum < ander.datum ? 1 : -1))
}

/** Ids of the papers of a choice. */
export function idsVan({ verslag, pop }: Papierkeuze): readonly string[] {
  return [...(verslag ? [verslag.stuk] : []), ...(pop === null ? [] : [pop])]
}

/** Why these papers cannot be named; undefined when they can. `past` says whether a kind may be the motivatieverslag. */
export function papierfout(
  { verslag, pop }: Papierkeuze,
  luik: Luik,
  past: (soort: Stuksoort) => boolean,
): string | undefined {
  if (verslag) {
    const stuk = geldigStuk(luik, verslag.stuk)
    if (!stuk) return 'Dit motivatieverslag zit niet meer in de map. Kies een ander.'
    if (!past(stuk.soort)) return 'Dit motivatieverslag past niet bij de reden. Kies een ander.'
  }
  if (pop !== null && geldigStuk(luik, pop)?.soort !== 'POP')
    return 'Dit POP zit niet meer in de map. Kies een ander.'
  return undefined
}
