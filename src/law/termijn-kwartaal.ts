import { after, endOfQuarter, type Dag } from './dag.ts'
import { werkdagMetZaterdagNa, werkdagNa } from './feestdagen.ts'
import type { Rekening } from './termijn.ts'

/** The `aantal`-th working day of the third month after the quarter in which the start day lies (D-26). */
export function werkdagenVanDerdeMaandNaKwartaal(aantal: number): Rekening {
  return {
    beleid: 'WERKDAG',
    lengte: `${aantal} werkdagen in de derde maand na het kwartaal`,
    bereken(start) {
      const maandbegin = after(after(endOfQuarter(start), { days: 1 }), { months: 2 })
      const ervoor = after(maandbegin, { days: -1 })
      const laatsteDag = werkdagNa(ervoor, aantal)
      return {
        laatsteDag,
        stappen: [
          `De derde maand na het kwartaal begint op ${maandbegin}.`,
          `Werkdag ${aantal} daarvan: ${laatsteDag}.`,
        ],
        lezingen: { 'Q-42': werkdagMetZaterdagNa(ervoor, aantal) !== laatsteDag },
      }
    },
  }
}

function eersteDagVanKwartaal(day: Dag): Dag {
  return after(after(endOfQuarter(day), { days: 1 }), { months: -3 })
}

/** Not before the first day of quarter number `nummer` (q1 = the quarter of the start day). */
export function vanafKwartaal(nummer: number): Rekening {
  return {
    beleid: 'KWARTAAL',
    lengte: `kwartaal ${nummer}`,
    bereken(start) {
      const vroegsteDag = after(eersteDagVanKwartaal(start), { months: 3 * (nummer - 1) })
      return {
        vroegsteDag,
        stappen: [`Kwartaal 1 bevat ${start}; kwartaal ${nummer} begint op ${vroegsteDag}.`],
      }
    },
  }
}

/** Through the last day of quarter number `aantal` (q1 = the quarter of the start day). */
export function totKwartaal(aantal: number, beleid: 'KWARTAAL' | 'DOEL' = 'KWARTAAL'): Rekening {
  return {
    beleid,
    lengte: `${aantal} kwartalen`,
    bereken(start) {
      const laatsteDag = endOfQuarter(
        after(eersteDagVanKwartaal(start), { months: 3 * (aantal - 1) }),
      )
      return {
        laatsteDag,
        stappen: [`Kwartaal 1 bevat ${start}; kwartaal ${aantal} eindigt op ${laatsteDag}.`],
      }
    },
  }
}

/** The first day of the `aantal` full quarters before the quarter of the start day. */
export function kwartalenTerug(aantal: number): Rekening {
  return {
    beleid: 'KWARTAAL',
    lengte: `${aantal} kwartalen`,
    bereken(start) {
      const vroegsteDag = after(eersteDagVanKwartaal(start), { months: -3 * aantal })
      return {
        vroegsteDag,
        stappen: [`${aantal} volle kwartalen voor dat van ${start}: vanaf ${vroegsteDag}.`],
      }
    },
  }
}
