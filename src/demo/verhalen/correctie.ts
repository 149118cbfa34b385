import { burgers } from '#demo/burgers.ts'
import { werkgevers, type WerkgeverAccount } from '#demo/mensen.ts'
import { oost } from '#demo/ploegen.ts'
import type { Stap, Verhaal } from '#demo/regie.ts'
import { attest } from '#demo/stappen/bewijs.ts'
import { beslisHoger, stelHogerVoor, vraagHoger } from '#demo/stappen/correctie.ts'
import { werfAan } from '#demo/stappen/pakket.ts'
import { geefPapier } from '#demo/stappen/papieren.ts'
import type { Dagen } from '#demo/dagen.ts'
import { advies } from './werk.ts'

/** Hired with WOP 3; the employer hands in a paper and asks, and the consultant records what the paper proves. */
function gevraagd(
  d: Dagen,
  wie: WerkgeverAccount,
  inDienst: number,
  vraag: number,
): readonly Stap[] {
  const uitgever = 'FOD Sociale Zekerheid'
  const datum = d.geleden(vraag + 15)
  return [
    ...advies(oost, d.geleden(inDienst + 20)),
    werfAan(d.geleden(inDienst), wie),
    geefPapier(d.geleden(vraag + 1), wie, 'attest', { datum, uitgever }),
    vraagHoger(d.geleden(vraag), wie),
    attest(
      d.geleden(vraag - 3),
      oost.consulent,
      { code: 'HOOG-4', it: { recht: true, punten: 10 } },
      { uitgever, afgegevenOp: datum },
    ),
  ]
}

/** A higher package after hire: one request that waits for team TOM, and one that was granted. */
export const correctieVerhalen: readonly Verhaal[] = [
  {
    persoon: burgers.bakker,
    toont: 'Net begonnen met WOP 3: de werkgever vroeg een hoger pakket, en team TOM kijkt het na.',
    stappen: (d) => gevraagd(d, werkgevers.peperkoek, 40, 7),
  },
  {
    persoon: burgers.spinster,
    toont: 'De werkgever vroeg binnen de 8 weken een hoger pakket en kreeg het: nu 60 % hoog.',
    stappen: (d) => [
      ...gevraagd(d, werkgevers.wensput, 90, 60),
      stelHogerVoor(d.geleden(50), oost.tom),
      beslisHoger(d.geleden(45), oost.beslisser),
    ],
  },
]
