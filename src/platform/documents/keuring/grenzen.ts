/** Bounds of one uploaded paper. Each has its reason; a paper past one is refused in words. */

const mega = 1024 * 1024

/** A scan of thirty pages at 300 dpi fits; twenty of these at once fit in the memory of a small server. */
export const grootsteBestand = 15 * mega

/** Longest name that is kept: with its folder it stays under the 255 bytes of a file system. */
export const langsteNaam = 120
export const langsteNaamBytes = 200

/** A page at A3 and 600 dpi is 70 million points; more is a flood that only costs a reader memory. */
export const meesteBeeldpunten = 100_000_000

/** Largest side that JPEG itself can hold. */
export const langsteZijde = 65_500

/** A medical file of a whole stay in hospital; nobody reads more in one paper. */
export const meesteBladzijden = 500

/** One page of drawing operators, or one table of objects, is never so long. */
export const grootsteStroom = 16 * mega

/** What all texts and tables of one PDF may become: it is what the memory of the process has room for. */
export const grootsteTeksten = 48 * mega

/** What all images of one paper may become; counted while passing, never held. */
export const grootsteBeelden = 384 * mega

/** A tagged PDF of 500 pages has some hundred thousand objects. */
export const meesteObjecten = 250_000

/** Values inside those objects (numbers, names, texts), in all and in one: a table of glyphs has some ten thousand. */
export const meesteWaarden = 6_000_000
export const meesteWaardenPerObject = 400_000

/** Bytes that may be read for nothing: objects that begin and have no end. */
export const meesteVergeefs = 32 * mega

/** The standard gives 28 levels in practice; deeper only serves to exhaust a reader. */
export const diepsteNesting = 64

/** Filters in a row: writers use one or two. */
export const meesteFilters = 4

/** A progressive photo has about ten scans. */
export const meesteScans = 100

/** Time and memory of one paper; the process is killed past them. */
export const langsteMs = 5_000
export const meesteGeheugen = 256 * mega

/** Waiting papers: past this, asking again later is kinder than waiting. */
export const langsteRij = 32
