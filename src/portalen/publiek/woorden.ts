import type { Begeleidingsgraad } from '#law/soort.ts'
import type { Doelgroep } from '#startpakket/pakketten.ts'

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
