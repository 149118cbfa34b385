import { beoordeelInsz } from '#register/insz.ts'
import type { Problem } from '#ui/parts.ts'

/** The digits of a number that can exist, or what is wrong with it. */
export function leesInsz(getypt: string, demo: boolean): { readonly insz: string } | Problem {
  const oordeel = beoordeelInsz(getypt)
  if (!oordeel.geldig) return { field: 'insz', text: oordeel.reden }
  if (oordeel.test === demo) return { insz: oordeel.insz }
  return {
    field: 'insz',
    text: demo
      ? 'Gebruik in de demo een TST-nummer: nooit een nummer van een echte persoon.'
      : 'Dit is een testnummer. Gebruik het echte nummer.',
  }
}

/** Who may read medical papers must be able to read at all. */
export function foutOmvang({
  omvang,
  medisch,
}: {
  readonly omvang: readonly string[]
  readonly medisch: boolean
}): readonly Problem[] {
  return medisch && !omvang.includes('dossier lezen')
    ? [
        {
          field: 'omvang',
          text: 'Kies ook "Het dossier lezen" als de helper medische papieren leest.',
        },
      ]
    : []
}
