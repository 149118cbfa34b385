import type { Dag } from '#law/dag.ts'
import { categorieen, type IcfCategorie } from './icf-set.ts'

/** WHO qualifiers: 0 no problem to 4 complete problem, 8 not specified, 9 not applicable. */
export const kwalificatoren = {
  '0': 'geen probleem (0-4 %)',
  '1': 'licht (5-24 %)',
  '2': 'matig (25-49 %)',
  '3': 'ernstig (50-95 %)',
  '4': 'volledig (96-100 %)',
  '8': 'niet nader bepaald',
  '9': 'niet van toepassing',
} as const
export type Kwalificator = keyof typeof kwalificatoren

/** For external factors: the surroundings hinder or help. */
export const richtingen = ['barriere', 'facilitator'] as const
export type Richting = (typeof richtingen)[number]

/** What somebody noted on one category; personal factors carry words only, no qualifier. */
export interface IcfScore {
  readonly kwalificator: Kwalificator | null
  readonly richting: Richting | null
  readonly toelichting: string
  readonly bewijs: string
}

export type IcfScores = Readonly<Record<string, IcfScore>>

/** An investigation that was handed in: complete for its version of the set. */
export interface IcfOnderzoek {
  readonly setVersie: string
  readonly ingediendOp: Dag
  readonly scores: IcfScores
}

/** What is still missing before an investigation can be handed in: category code and what to do. */
export function onvolledig(
  scores: IcfScores,
): readonly { readonly code: string; readonly tekst: string }[] {
  return categorieen.flatMap((categorie) => {
    const gebrek = gebrekVan(categorie, scores[categorie.code])
    return gebrek
      ? [{ code: categorie.code, tekst: `${categorie.code} ${categorie.naam}: ${gebrek}` }]
      : []
  })
}

function gebrekVan({ component }: IcfCategorie, score: IcfScore | undefined): string | undefined {
  if (component === 'PERSOONLIJK')
    return score && score.toelichting.trim() !== '' ? undefined : 'schrijf een toelichting.'
  if (!score || score.kwalificator === null) return 'kies een score.'
  const weegt = score.kwalificator >= '1' && score.kwalificator <= '4'
  if (component === 'EXTERN' && weegt && score.richting === null)
    return 'kies of dit hindert of helpt.'
  if (weegt && score.toelichting.trim() === '') return 'schrijf een toelichting bij deze score.'
  return undefined
}

/** How a category changed since the investigation before; `onvergelijkbaar` when one of both has no degree. */
export type Verschil = 'nieuw' | 'gelijk' | 'beter' | 'slechter' | 'onvergelijkbaar'

/** The change of one category; for a facilitator a higher degree is better, for all else it is worse. */
export function verschil(vorige: IcfScore | undefined, nu: IcfScore): Verschil {
  if (!vorige) return 'nieuw'
  const [van, naar] = [graad(vorige), graad(nu)]
  if (van === null || naar === null) {
    const zelfde = vorige.kwalificator === nu.kwalificator && vorige.toelichting === nu.toelichting
    return zelfde ? 'gelijk' : 'onvergelijkbaar'
  }
  return van === naar ? 'gelijk' : naar < van ? 'beter' : 'slechter'
}

function graad({ kwalificator, richting }: IcfScore): number | null {
  if (kwalificator === null || kwalificator > '4') return null
  return richting === 'facilitator' ? -Number(kwalificator) : Number(kwalificator)
}

/** "b140.2", "e310+3", "e310.1": the notation that ICF users know. */
export function notatie(code: string, { kwalificator, richting }: IcfScore): string {
  if (kwalificator === null) return code
  return `${code}${richting === 'facilitator' ? '+' : '.'}${kwalificator}`
}
