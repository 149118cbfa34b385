import { Weigering } from '#platform/documents/keuring/weigering.ts'
import type { Boek } from './boek.ts'
import type { Kopie } from './kopie.ts'
import { Naam, Stroom, Tekst, Verwijzing, type Waarde, type Woordenboek } from './waarden.ts'
import type { Melding } from './zinnen.ts'

// Hidden, or not to be seen on a screen.
const unseen = 2 | 32
// To be printed, not to be changed.
const printed = 4 | 64
const attachments: ReadonlySet<string> = new Set(['FileAttachment'])
const moving: ReadonlySet<string> = new Set(['Sound', 'Movie', 'Screen', 'RichMedia', '3D'])
const unwanted: ReadonlySet<string> = new Set([
  'Link',
  'Popup',
  'TrapNet',
  'PrinterMark',
  ...attachments,
  ...moving,
])
const longestAncestry = 16

/**
 * What is drawn over a page (filled-in fields, stamps, marks), each as a plain stamp that only has its drawing; and what
 * was left out. Throws `Weigering` when a filled-in field has no drawing: its answer would not be seen.
 */
export function aantekeningen(
  boek: Boek,
  kopie: Kopie,
  page: Woordenboek,
): { readonly stempels: readonly Waarde[]; readonly meldingen: ReadonlySet<Melding> } {
  const meldingen = new Set<Melding>()
  const stempels: Waarde[] = []
  const found = boek.los(page.get('Annots'))
  for (const value of Array.isArray(found) ? found : []) {
    const annotation = boek.los(value as Waarde)
    if (!(annotation instanceof Map)) continue
    const stempel = stempelVan(boek, kopie, annotation, meldingen)
    if (stempel) stempels.push(kopie.voegToe(stempel))
  }
  return { stempels, meldingen }
}

function stempelVan(
  boek: Boek,
  kopie: Kopie,
  annotation: Woordenboek,
  meldingen: Set<Melding>,
): Woordenboek | undefined {
  const subtype = boek.naam(annotation.get('Subtype')) ?? ''
  for (const melding of weggelaten(annotation, subtype)) meldingen.add(melding)
  const flags = boek.los(annotation.get('F'))
  if (unwanted.has(subtype) || ((typeof flags === 'number' ? flags : 0) & unseen) !== 0)
    return undefined
  const [field, answer] = veld(boek, annotation)
  if (field === 'Sig' && answer instanceof Map) meldingen.add('handtekening')
  const drawing = tekening(boek, annotation)
  const rect = boek.vak(annotation.get('Rect'))
  if (!drawing || !rect) {
    if ((field === 'Tx' || field === 'Ch') && isFilled(answer)) throw new Weigering('formulier')
    if (subtype === 'Text' || subtype === 'FreeText') meldingen.add('opmerking')
    return undefined
  }
  return new Map<string, Waarde>([
    ['Type', new Naam('Annot')],
    ['Subtype', new Naam('Stamp')],
    ['Rect', rect],
    ['F', printed],
    ['AP', new Map([['N', kopie.kopieer(drawing, 'Tekening')]])],
  ])
}

function weggelaten(annotation: Woordenboek, subtype: string): readonly Melding[] {
  return [
    ...(subtype === 'Link' ? (['koppeling'] as const) : []),
    ...(subtype !== 'Link' && (annotation.has('A') || annotation.has('AA'))
      ? (['actief'] as const)
      : []),
    ...(attachments.has(subtype) ? (['bijlage'] as const) : []),
    ...(moving.has(subtype) ? (['beweging'] as const) : []),
  ]
}

/** The kind and the value of the field that an annotation shows; both may stand with an ancestor. */
function veld(boek: Boek, annotation: Woordenboek): readonly [string | undefined, Waarde] {
  let [kind, answer]: [string | undefined, Waarde] = [undefined, null]
  let node: Woordenboek | undefined = annotation
  for (let level = 0; node && level < longestAncestry; level += 1) {
    kind ??= boek.naam(node.get('FT'))
    answer ??= boek.los(node.get('V'))
    node = boek.woordenboek(node.get('Parent'))
  }
  return [kind, answer]
}

function isFilled(answer: Waarde): boolean {
  return answer instanceof Tekst
    ? answer.bytes.length > 0
    : Array.isArray(answer) && answer.length > 0
}

/** The reference to the normal drawing: a form, or the one of the state that is chosen. */
function tekening(boek: Boek, annotation: Woordenboek): Verwijzing | undefined {
  const normal = boek.woordenboek(annotation.get('AP'))?.get('N')
  const found = boek.los(normal)
  if (found instanceof Stroom) return normal instanceof Verwijzing ? normal : undefined
  if (!(found instanceof Map)) return undefined
  const chosen = found.get(boek.naam(annotation.get('AS')) ?? 'Off')
  return chosen instanceof Verwijzing && boek.los(chosen) instanceof Stroom ? chosen : undefined
}
