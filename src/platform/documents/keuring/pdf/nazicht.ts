import { Weigering } from '#platform/documents/keuring/weigering.ts'
import { Lezer } from './lezer.ts'
import { Naam, type Waarde } from './waarden.ts'

/** Names that make a PDF act, carry a file or reach outside. None of them is on the list of what is copied. */
export const verboden: ReadonlySet<string> = new Set(
  `JavaScript JS OpenAction AA Launch GoToR GoToE GoToDp URI SubmitForm ImportData ResetForm Hide SetOCGState
   Rendition Trans RichMedia RichMediaExecute EmbeddedFile EmbeddedFiles Filespec EF FileAttachment Collection XFA
   AcroForm Movie Sound 3D U3D PRC Encrypt ObjStm OPI PieceInfo Alternates Names Dests PS`.split(
    /\s+/,
  ),
)

const allowedAnnotation = 'Stamp'

/**
 * Reads the written document again, as a reader would that starts at the front, and looks at each name. Throws
 * `Weigering` when one acts, or when the document is not exactly the objects that were written.
 */
export function controleer(bytes: Buffer, objects: number): void {
  const lezer = new Lezer(bytes, { waarden: 0 }, bytes.indexOf('\n', 9) + 1)
  for (let number = 1; number <= objects; number += 1) {
    lezer.skip()
    if (!lezer.lust(`${number} 0 obj`)) throw new Weigering('actief')
    const value = lezer.waarde()
    bekijk(value)
    lezer.skip()
    if (value instanceof Map && lezer.lust('stream\n')) {
      lezer.at += Number(value.get('Length'))
      lezer.skip()
      if (!lezer.lust('endstream')) throw new Weigering('actief')
      lezer.skip()
    }
    if (!lezer.lust('endobj')) throw new Weigering('actief')
  }
  lezer.skip()
  if (!lezer.lust('xref\n')) throw new Weigering('actief')
}

function bekijk(value: Waarde): void {
  if (value instanceof Naam && verboden.has(value.tekst)) throw new Weigering('actief')
  if (Array.isArray(value)) for (const each of value) bekijk(each as Waarde)
  if (!(value instanceof Map)) return
  const type = value.get('Type')
  const subtype = value.get('Subtype')
  const other = !(subtype instanceof Naam) || subtype.tekst !== allowedAnnotation
  if (type instanceof Naam && type.tekst === 'Annot' && other) throw new Weigering('actief')
  for (const [key, each] of value) {
    if (verboden.has(key)) throw new Weigering('actief')
    bekijk(each)
  }
}
