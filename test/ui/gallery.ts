import type { VNode } from 'preact'
import { dossier } from '#test/ui/gallery-case.tsx'
import { formulier } from '#test/ui/gallery-form.tsx'
import { lijst, taken } from '#test/ui/gallery-lists.tsx'

/** Four pages that hold every component, in the manner of the real ones. */
export const gallery: Readonly<Record<'formulier' | 'dossier' | 'lijst' | 'taken', VNode>> = {
  formulier,
  dossier,
  lijst,
  taken,
}
