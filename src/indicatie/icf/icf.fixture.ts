import { categorieen } from './icf-set.ts'
import type { IcfScore, IcfScores } from './icf.ts'

/** A score with nothing filled in but what is given. */
export function aScore(anders: Partial<IcfScore> = {}): IcfScore {
  return { kwalificator: null, richting: null, toelichting: '', bewijs: '', ...anders }
}

/** The smallest complete investigation: no problem anywhere, and words for each personal factor. */
export function volledigeScores(): IcfScores {
  return Object.fromEntries(
    categorieen.map(({ code, component }) => [
      code,
      component === 'PERSOONLIJK'
        ? aScore({ toelichting: 'besproken in het gesprek' })
        : aScore({ kwalificator: '0' }),
    ]),
  )
}
