import type { IcfScore, IcfScores, Kwalificator } from '#indicatie/icf/icf.ts'
import { categorieen } from '#indicatie/icf/icf-set.ts'

/** What weighs for one person: a degree from 1 to 4 by category, with its explanation. */
export type Zwaarte = Readonly<Record<string, readonly [graad: 1 | 2 | 3 | 4, toelichting: string]>>

const persoonlijk: Readonly<Record<string, string>> = {
  pf1: 'Wil graag werken en komt op tijd op de stage.',
  pf2: 'Werkte enkele maanden in een winkel en volgde daarna een korte opleiding.',
  pf3: 'Kent de eigen grenzen, en vraagt pas laat om hulp.',
  pf4: 'Regelmatig dagritme, helpt mee in het huishouden.',
}

const helpt: Zwaarte = {
  e310: [2, 'De familie brengt naar het werk en houdt contact met de begeleider.'],
  e355: [1, 'De huisarts volgt op.'],
}

/** A complete investigation: what is not named in `zwaarte` is no problem. Of the surroundings, `zwaarte` hinders. */
export function icfScores(zwaarte: Zwaarte): IcfScores {
  return Object.fromEntries(
    categorieen.map(({ code, component }): [string, IcfScore] => [
      code,
      component === 'PERSOONLIJK'
        ? { kwalificator: null, richting: null, toelichting: persoonlijk[code]!, bewijs: '' }
        : scoreVan(code, component === 'EXTERN', zwaarte),
    ]),
  )
}

function scoreVan(code: string, extern: boolean, zwaarte: Zwaarte): IcfScore {
  const hindert = zwaarte[code]
  const telt = hindert ?? (extern ? helpt[code] : undefined)
  if (!telt) return { kwalificator: '0', richting: null, toelichting: '', bewijs: '' }
  const [graad, toelichting] = telt
  return {
    kwalificator: String(graad) as Kwalificator,
    richting: !extern ? null : hindert ? 'barriere' : 'facilitator',
    toelichting,
    bewijs: 'Gesprek en stageverslag',
  }
}

/** The first half of an investigation, as somebody saves it to go on tomorrow. */
export function halfIngevuld(scores: IcfScores): IcfScores {
  return Object.fromEntries(Object.entries(scores).slice(0, Math.floor(categorieen.length / 2)))
}

export const zwaarten = {
  zwak: {
    b140: [3, 'Kan de aandacht niet langer dan tien minuten bij een taak houden.'],
    b152: [3, 'Barst uit bij tegenslag en heeft dan lang nodig om te bedaren.'],
    b1642: [2, 'Begint te laat aan taken zonder herinnering.'],
    d175: [3, 'Lost een onverwacht probleem niet zonder hulp op.'],
    d220: [3, 'Kan geen twee opdrachten tegelijk onthouden.'],
    d2401: [3, 'Verlaat de werkplek bij tijdsdruk.'],
    d740: [2, 'Botst met wie instructies geeft.'],
    d845: [3, 'Hield geen enkele job langer dan drie maanden.'],
    e325: [2, 'Heeft weinig contacten buiten het gezin.'],
  },
  sterk: {
    b152: [2, 'Is snel ontmoedigd, maar herstelt na een gesprek.'],
    d2401: [2, 'Heeft bij drukte een vaste begeleider nodig.'],
    d177: [1, 'Stelt beslissingen uit.'],
    d845: [2, 'Verloor twee jobs door conflicten over uren.'],
    e330: [1, 'Ervaart leidinggevenden als streng.'],
  },
  beterDanZwak: {
    b140: [2, 'Houdt de aandacht een halfuur bij een taak.'],
    b152: [2, 'Vraagt bij tegenslag om een pauze.'],
    d175: [3, 'Lost een onverwacht probleem niet zonder hulp op.'],
    d220: [2, 'Kan twee opdrachten onthouden als ze op papier staan.'],
    d2401: [3, 'Verlaat de werkplek bij tijdsdruk.'],
    d470: [2, 'Neemt de bus niet meer alleen sinds een ongeval.'],
    d845: [2, 'Werkte acht maanden bij dezelfde werkgever.'],
  },
  kwetsbaar: {
    b1266: [2, 'Gelooft niet meer in de eigen kansen.'],
    d570: [1, 'Stelt doktersbezoek uit.'],
    d845: [2, 'Werkte jaren niet.'],
    e325: [2, 'Leeft erg alleen.'],
  },
  geen: { d170: [1, 'Schrijft traag.'] },
} as const satisfies Readonly<Record<string, Zwaarte>>
