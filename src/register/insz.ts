import { type Dag, isDag } from '#law/dag.ts'

/**
 * What an INSZ says of its holder. `geboortejaar` and `geboortedatum` are null where the number does not know them,
 * `geslacht` where the number does not tell. `test`: a number of a person who does not exist.
 */
export type InszOordeel =
  | {
      readonly geldig: true
      readonly insz: string
      readonly geboortejaar: number | null
      readonly geboortedatum: Dag | null
      readonly geslacht: 'man' | 'vrouw' | null
      readonly bis: boolean
      readonly test: boolean
    }
  | { readonly geldig: false; readonly reden: string }

/** How digits 3 and 4 are read: what was added to the month of birth, and what that means. [domain 2.5] */
const maandreeksen = [
  { van: 0, tot: 12, bij: 0, bis: false, test: false, geslachtBekend: true },
  { van: 20, tot: 32, bij: 20, bis: true, test: false, geslachtBekend: false },
  { van: 40, tot: 52, bij: 40, bis: true, test: false, geslachtBekend: true },
  { van: 61, tot: 72, bij: 60, bis: false, test: true, geslachtBekend: true },
] as const

/**
 * Judges an INSZ (rijksregisternummer, bis-number or TST-nummer), with or without dots, dashes and spaces. The check
 * digits tell the century: 97 - (N mod 97), where N has a 2 in front for births from 2000. [public; domain 2.5]
 */
export function beoordeelInsz(text: string): InszOordeel {
  const insz = text.replaceAll(/[\s.-]/g, '')
  if (!/^\d{11}$/.test(insz)) return ongeldig('Een INSZ telt 11 cijfers.')
  const eeuw = eeuwVan(insz)
  if (eeuw === null) return ongeldig('De laatste twee cijfers kloppen niet met de andere negen.')

  const maandcijfers = Number(insz.slice(2, 4))
  const reeks = maandreeksen.find(({ van, tot }) => maandcijfers >= van && maandcijfers <= tot)
  if (!reeks) return ongeldig(`De maand van geboorte kan niet ${insz.slice(2, 4)} zijn.`)
  const maand = maandcijfers - reeks.bij
  const dagcijfers = Number(insz.slice(4, 6))
  if (dagcijfers > 31) return ongeldig(`De dag van geboorte kan niet ${insz.slice(4, 6)} zijn.`)

  const jaar = eeuw + Number(insz.slice(0, 2))
  const geboren = `${jaar}-${String(maand).padStart(2, '0')}-${insz.slice(4, 6)}`
  const volledig = maand > 0 && dagcijfers > 0
  if (volledig && !isDag(geboren)) return ongeldig(`De geboortedag ${geboren} bestaat niet.`)
  return {
    geldig: true,
    insz,
    // Year 00 without a month is how an unknown year is written, not 1900 or 2000.
    geboortejaar: maand === 0 && insz.startsWith('00') ? null : jaar,
    geboortedatum: volledig && isDag(geboren) ? geboren : null,
    geslacht: !reeks.geslachtBekend ? null : Number(insz.slice(6, 9)) % 2 === 1 ? 'man' : 'vrouw',
    bis: reeks.bis,
    test: reeks.test,
  }
}

/**
 * The TST-nummer of a person who does not exist: born on `geboren` (1900 to 2099), `volgnummer` from 1 to 998, odd for
 * a man and even for a woman. The month gets 60 added, so the number can belong to nobody.
 */
export function tstNummer(geboren: Dag, volgnummer: number): string {
  const jaar = Number(geboren.slice(0, 4))
  if (jaar < 1900 || jaar > 2099)
    throw new RangeError(`Een TST-nummer bestaat alleen voor geboortejaren 1900 tot 2099.`)
  if (!Number.isInteger(volgnummer) || volgnummer < 1 || volgnummer > 998)
    throw new RangeError('Het volgnummer is een geheel getal van 1 tot 998.')
  const maand = Number(geboren.slice(5, 7)) + 60
  const negen = `${geboren.slice(2, 4)}${maand}${geboren.slice(8)}${String(volgnummer).padStart(3, '0')}`
  return negen + controle(negen, jaar < 2000 ? 1900 : 2000)
}

function controle(negen: string, eeuw: 1900 | 2000): string {
  const n = Number(eeuw === 2000 ? `2${negen}` : negen)
  return String(97 - (n % 97)).padStart(2, '0')
}

// Never both: the leading 2 shifts the remainder by 68 (2 000 000 000 mod 97).
function eeuwVan(insz: string): 1900 | 2000 | null {
  const negen = insz.slice(0, 9)
  const cijfers = insz.slice(9)
  if (controle(negen, 1900) === cijfers) return 1900
  return controle(negen, 2000) === cijfers ? 2000 : null
}

function ongeldig(reden: string): InszOordeel {
  return { geldig: false, reden }
}
