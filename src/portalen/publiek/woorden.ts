import type { Begeleidingsgraad } from '#law/soort.ts'
import type { Doelgroep } from '#startpakket/pakketten.ts'
import { softHyphens } from '#ui/term.tsx'

/** How much guidance, as citizens read it: the plain word first, the legal word between brackets. */
export const begeleidingWoord: Readonly<Record<Begeleidingsgraad, string>> = {
  laag: 'weinig (laag)',
  midden: 'gemiddeld (midden)',
  hoog: 'veel (hoog)',
}

/** For whom a package is, as citizens read it; nobody is called "uiterst kwetsbaar" here. */
export const doelgroepWoord: Readonly<Record<Doelgroep, string>> = {
  PMAH: 'arbeidshandicap, met een bewijs (attest)',
  PMP: 'psychosociale problemen, na een gesprek (ICF)',
  UK: 'lang zonder werk, na een gesprek (ICF)',
}

/** What "zwak" and "sterk" mean for the person. */
export const profielWoord = { zwak: 'meer hulp nodig', sterk: 'minder hulp nodig' } as const

// The long names of the papers, which do not stand in the list of the ten words of the trade.
const lang = [
  'inkomens·vervangende',
  'integratie·tegemoetkoming',
  'arbeids·ongeschikt',
  'invaliditeits·uitkering',
  'opleidings·vorm',
  'zelf·redzaamheid',
]
const breuken = new Map(
  lang.map((woord) => [woord.replaceAll('·', ''), woord.replaceAll('·', '\u00AD')]),
)
const patroon = new RegExp([...breuken.keys()].join('|'), 'g')

/** As `softHyphens`, and for the long names of papers, so that a list of choices fits a phone. */
export function breekbaar(text: string): string {
  return softHyphens(text.replaceAll(patroon, (woord) => breuken.get(woord) ?? woord))
}
