import { dag, type Dag } from '#law/dag.ts'
import { openbaar, vdabWop } from '#law/regelingen/documenten.ts'
import { maatwerkbesluit } from '#law/regelingen/maatwerkbesluit.ts'
import { inWerking } from '#law/regelversie.ts'
import { bereken, laatsteDag } from '#law/termijnen.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'

/** A start package of art. 50, or one of the two open-ended packages of former sociale werkplaatsen. */
export const wopSoorten = ['startpakket', 'SP_SW_ZITTEND', 'SP_SW_INSTROOM'] as const
export type WopSoort = (typeof wopSoorten)[number]

const zittendOp = dag('2017-03-31')
const laatsteInstroom = dag('2018-12-31')
const voor2019 = openbaar['Herwin, werknemers van voor 2019']

const bestemdVoor: Readonly<Record<Exclude<WopSoort, 'startpakket'>, string>> = {
  SP_SW_ZITTEND: 'wie op 31 maart 2017 in een sociale werkplaats werkte',
  SP_SW_INSTROOM:
    'wie van 1 april 2017 tot en met 31 december 2018 in een sociale werkplaats begon',
}

interface Geldigheid {
  readonly van: Dag
  readonly tot: Dag | null
}

type O = Onderzoek<Geldigheid>

/**
 * From when through when a WOP holds (both days included; `tot` null: indefinite). Null for a kind of WOP that did not
 * exist on the day of hire, and without that day. Source: D-04, domain/3 section 3.7, reference date domain/9 section 9.2.
 * @param inDienst the day of hire, the first day of the WOP
 */
export function geldigheid(
  inDienst: Dag | undefined,
  wop: WopSoort = 'startpakket',
): Vaststelling<Geldigheid> {
  const o = onderzoek<Geldigheid>('geldigheid', inWerking.CMW)
  if (inDienst === undefined) {
    o.mist(
      ['inDienst'],
      'Een pakket geldt vanaf de dag van de aanwerving. Die dag is niet gegeven.',
      wop === 'startpakket' ? vdabWop.startpakketten : voor2019,
      { wop },
    )
    return o.besluit(null)
  }
  return o.besluit(wop === 'startpakket' ? vijfJaar(o, inDienst) : onbepaaldeDuur(o, inDienst, wop))
}

function vijfJaar(o: O, inDienst: Dag): Geldigheid | null {
  if (inDienst < inWerking.CMW) {
    o.stap(
      `Op ${inDienst} bestonden de startpakketten nog niet: ze gelden vanaf 1 januari 2019.`,
      maatwerkbesluit['art. 50'],
      { inDienst },
    )
    o.gebrek(
      'VOOR_2019',
      'Wie voor 1 januari 2019 in dienst kwam, heeft geen startpakket. Kijk de datum van indiensttreding en het soort pakket na.',
      voor2019,
    )
    return null
  }
  o.stap(
    'Een startpakket is hoogstens 5 jaar geldig vanaf de aanwerving.',
    vdabWop.startpakketten,
    {
      inDienst,
    },
  )
  for (const stap of bereken('D-04', inDienst).stappen)
    o.stap(stap, openbaar['Herwin, termijn van de startpakketten'], { inDienst })
  return { van: inDienst, tot: laatsteDag('D-04', inDienst) }
}

function onbepaaldeDuur(
  o: O,
  inDienst: Dag,
  wop: Exclude<WopSoort, 'startpakket'>,
): Geldigheid | null {
  const past =
    wop === 'SP_SW_ZITTEND'
      ? inDienst <= zittendOp
      : inDienst > zittendOp && inDienst <= laatsteInstroom
  if (!past) {
    o.stap(
      `Dit pakket is voor ${bestemdVoor[wop]}, niet voor wie op ${inDienst} begon.`,
      voor2019,
      {
        inDienst,
        wop,
      },
    )
    o.gebrek(
      wop,
      `Dit pakket bestaat niet voor wie op ${inDienst} in dienst kwam. Kijk de datum van indiensttreding na.`,
      voor2019,
    )
    return null
  }
  o.stap(
    'Het pakket van wie al in een sociale werkplaats werkte, geldt voor onbepaalde duur.',
    voor2019,
    { inDienst, wop },
  )
  return { van: inDienst, tot: null }
}

/** The day after which an unused advice collectief maatwerk has lapsed (D-05); the day itself still counts. */
export function adviesGeldigTot(adviesdatum: Dag): Dag {
  return laatsteDag('D-05', adviesdatum)
}
