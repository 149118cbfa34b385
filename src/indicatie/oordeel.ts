import { compareYearsAfter, type Dag } from '#law/dag.ts'

/** Whether an attest proves its condition; `onbekend` when a fact it needs was not given. */
export type Oordeel = 'ja' | 'nee' | 'onbekend'

/** A fact as a judgement: not given is unknown, never no. */
export function waar(feit: boolean | undefined): Oordeel {
  return feit === undefined ? 'onbekend' : feit ? 'ja' : 'nee'
}

// The combinations below take fixed parameters: a list for each judgement would cost more than the judgement.

/** Yes as soon as one is yes; no only when all are no. */
export function eenVan(een: Oordeel, ander: Oordeel, derde: Oordeel = 'nee'): Oordeel {
  if (een === 'ja' || ander === 'ja' || derde === 'ja') return 'ja'
  return een === 'nee' && ander === 'nee' && derde === 'nee' ? 'nee' : 'onbekend'
}

/** No as soon as one is no; yes only when all are yes. */
export function elkVan(
  een: Oordeel,
  ander: Oordeel,
  derde: Oordeel = 'ja',
  vierde: Oordeel = 'ja',
): Oordeel {
  if (een === 'nee' || ander === 'nee' || derde === 'nee' || vierde === 'nee') return 'nee'
  return een === 'ja' && ander === 'ja' && derde === 'ja' && vierde === 'ja' ? 'ja' : 'onbekend'
}

/** Whether a fact is one of these values. */
export function inLijst<T>(waarde: T | undefined, lijst: readonly T[]): Oordeel {
  if (waarde === undefined) return 'onbekend'
  for (let nr = 0; nr < lijst.length; nr++) if (lijst[nr] === waarde) return 'ja'
  return 'nee'
}

/** `dag` lies at least `jaren` years before `aanvraag`; the day itself counts (D-44). */
export function minstensGeleden(dag: Dag | undefined, jaren: number, aanvraag: Dag): Oordeel {
  return dag === undefined ? 'onbekend' : waar(compareYearsAfter(dag, aanvraag, -jaren) <= 0)
}
