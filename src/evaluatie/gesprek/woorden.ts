import { categorieen } from '#indicatie/icf/icf-set.ts'
import type { IcfScore, IcfScores, Kwalificator, Richting } from '#indicatie/icf/icf.ts'

/** What a category is about, for who never read the list. Our own words, like the example set that they go with. */
const gewoneNaam: Readonly<Record<string, string>> = {
  b117: 'Begrijpen en nadenken',
  b1261: 'Samenwerken en zich aanpassen',
  b1262: 'Nauwkeurig werken',
  b1263: 'Rustig blijven',
  b1266: 'Zelfvertrouwen',
  b1301: 'Zin om te werken',
  b140: 'Opletten',
  b144: 'Onthouden',
  b152: 'Omgaan met gevoelens',
  b1642: 'Omgaan met tijd',
  b210: 'Zien',
  b230: 'Horen',
  b280: 'Pijn',
  b455: 'Volhouden',
  d155: 'Iets nieuws leren',
  d160: 'Aandacht bij het werk houden',
  d166: 'Lezen',
  d170: 'Schrijven',
  d172: 'Rekenen',
  d175: 'Een probleem oplossen',
  d177: 'Kiezen en beslissen',
  d220: 'Meer dan één taak tegelijk doen',
  d230: 'De dag regelen',
  d2401: 'Omgaan met druk',
  d310: 'Begrijpen wat iemand zegt',
  d350: 'Een gesprek voeren',
  d4: 'Bewegen',
  d440: 'Fijn werk met de handen',
  d470: 'Naar het werk komen',
  d570: 'Voor uzelf zorgen',
  d7202: 'Omgaan met anderen op het werk',
  d740: 'Omgaan met een leidinggevende',
  d845: 'Werk vinden en houden',
  e310: 'Uw familie',
  e325: 'Uw collega’s en kennissen',
  e330: 'Uw leidinggevenden',
  e355: 'Wie u verzorgt',
  e580: 'De gezondheidszorg',
  e590: 'Diensten die helpen met werk',
  pf1: 'Hoe u naar werk kijkt',
  pf2: 'Wat u leerde en deed',
  pf3: 'Hoe u uzelf ziet',
  pf4: 'Hoe u leeft',
}

const lukt: Readonly<Record<Kwalificator, string>> = {
  '0': 'Dit lukt.',
  '1': 'Dit is een beetje moeilijk.',
  '2': 'Dit is soms moeilijk.',
  '3': 'Dit is erg moeilijk.',
  '4': 'Dit lukt niet.',
  '8': 'Hierover weten wij nog te weinig.',
  '9': 'Dit speelt niet mee op uw werk.',
}

const hoeSterk: Partial<Readonly<Record<Kwalificator, string>>> = {
  '1': 'een beetje',
  '2': 'soms',
  '3': 'veel',
  '4': 'heel veel',
}

const doet: Readonly<Record<Richting, string>> = { facilitator: 'helpt', barriere: 'hindert' }

/** One thing that was spoken about, as the worker reads it. */
export interface Gezien {
  readonly naam: string
  /** How it goes; empty where no degree was given. */
  readonly hoe: string
  readonly waarneming: string
}

/** What was seen, in plain words, in the order of the list and without its codes. */
export function inGewoneWoorden(scores: IcfScores): readonly Gezien[] {
  return categorieen.flatMap(({ code, naam }) => {
    const score = scores[code]
    return score
      ? [
          {
            naam: gewoneNaam[code] ?? naam,
            hoe: hoeGaatHet(code, score),
            waarneming: score.toelichting,
          },
        ]
      : []
  })
}

function hoeGaatHet(code: string, { kwalificator, richting }: IcfScore): string {
  if (kwalificator === null) return richting === null ? '' : `Dit ${doet[richting]} u.`
  if (!code.startsWith('e')) return lukt[kwalificator]
  const sterk = hoeSterk[kwalificator]
  if (sterk && richting) return `Dit ${doet[richting]} u ${sterk}.`
  return kwalificator === '0' ? 'Dit helpt of hindert u niet.' : lukt[kwalificator]
}
