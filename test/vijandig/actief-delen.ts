import { deflateSync } from 'node:zlib'
import { latin, stroom, type Vijandig } from './bouw.ts'

/** What no copy may hold. */
export const spoor = 'app.alert'
export const script = `${spoor}(1)`
/** The act that runs it. */
export const js = `<< /S /JavaScript /JS (${script}) >>`

/** One attest that does more than show itself. */
export function attest(
  wat: string,
  bytes: Buffer,
  sporen: readonly string[],
  lot = 'onschadelijk',
): Vijandig {
  return { wat, naam: 'attest.pdf', bytes, lot, sporen }
}

/** An attached program, as objects 10 and 11. */
export const bijlage = {
  10: '<< /Type /Filespec /F (kwaad.exe) /EF << /F 11 0 R >> >>',
  11: stroom('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(latin('MZ kwaad'))),
}

/** The entry of a page that holds one annotation. */
export function annot(subtype: string, more = ''): string {
  return `/Annots [<< /Type /Annot /Subtype /${subtype} /Rect [0 0 9 9] ${more} >>]`
}

/** A drawing that an annotation shows, as object 12. */
export function verschijning(dict: string, data = '0 0 9 9 re f') {
  return { 12: stroom(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${dict}`, data) }
}
