import type { Dag } from '#law/dag.ts'
import { decreetImw, gerechtelijkWetboek } from '#law/regelingen/decreten.ts'
import { inWerking } from '#law/regelversie.ts'
import { gegevenFeiten, type Deels } from '#law/soort.ts'
import { vragenDieTellen } from '#law/termijn.ts'
import { bereken, termijnen } from '#law/termijnen.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'
import type { Maatregel } from './voorwaarden.ts'

/**
 * A petition at the arbeidsrechtbank. `verzondenOp` is the day on which the registered letter was sent, `neergelegdOp`
 * the day on which the petition was filed.
 */
export interface Beroep {
  readonly regeling: Maatregel
  readonly verzondenOp: Dag
  readonly neergelegdOp?: Dag | undefined
}

export interface Beroepsuitkomst {
  /** Last day on which a petition is admissible. */
  readonly laatsteDag: Dag
  /** The day people are told: earlier where two readings exist. */
  readonly getoondeDag: Dag
}

type O = Onderzoek<Beroepsuitkomst>

const termijnVan = { CMW: 'D-11', IMW: 'D-23' } as const
const nietSchorsend = { CMW: decreetImw['art. 78-79'], IMW: decreetImw['art. 34-36'] } as const

/**
 * The last day of an appeal: in CMW two months from sending (D-11), in IMW 90 days from the third working day after sending
 * (D-23). With a double ticket each decision has its own clock. Source: domain/4 section 4.6.
 */
export function beoordeelBeroep(beroep: Deels<Beroep>): Vaststelling<Beroepsuitkomst> {
  const { regeling, verzondenOp, neergelegdOp } = beroep
  const o = onderzoek<Beroepsuitkomst>('beroep', inWerking[regeling ?? 'CMW'])
  o.mist(
    regeling === undefined ? ['regeling'] : [],
    'De regeling is niet gegeven: in collectief maatwerk zijn het twee maanden, in individueel maatwerk 90 dagen.',
    decreetImw['art. 78-79'],
    gegevenFeiten(beroep),
  )
  const id = termijnVan[regeling ?? 'CMW']
  const { grondslag } = termijnen[id]
  o.mist(
    verzondenOp === undefined ? ['verzondenOp'] : [],
    'De termijn loopt vanaf de verzending van de aangetekende brief. Die dag is niet gegeven.',
    grondslag,
    gegevenFeiten(beroep),
  )
  if (regeling === undefined || verzondenOp === undefined) return o.besluit(null)
  const { laatsteDag, getoondeDag, stappen, lezingen } = bereken(id, verzondenOp)
  if (!laatsteDag) throw new Error(`${id} kent geen laatste dag.`)
  // Whether CMW moved to the 90 days of IMW is open; that IMW has them is not.
  if (regeling === 'CMW') o.steuntOp('Q-48')
  o.steuntOp(...vragenDieTellen(lezingen))
  o.stap(
    regeling === 'CMW'
      ? 'Beroep bij de arbeidsrechtbank kan binnen twee maanden na de verzending van de aangetekende brief.'
      : 'Beroep bij de arbeidsrechtbank kan binnen 90 dagen vanaf de derde werkdag na de verzending van de aangetekende brief.',
    grondslag,
    { regeling, verzondenOp },
  )
  for (const stap of stappen) o.stap(stap, grondslag, { verzondenOp })
  o.stap(
    'Een laatste dag op zaterdag, zondag of feestdag schuift op naar de volgende werkdag.',
    gerechtelijkWetboek['art. 52-53'],
    { laatsteDag },
  )
  o.stap('Beroep schorst de beslissing niet: ze geldt intussen.', nietSchorsend[regeling])
  const verzonden = { regeling, verzondenOp }
  toetsInWerking(o, verzonden)
  const dagen = { laatsteDag, getoondeDag: getoondeDag ?? laatsteDag }
  if (neergelegdOp) toetsNeerlegging(o, verzonden, neergelegdOp, dagen)
  if (neergelegdOp || o.heeftGebrek) return o.besluit(dagen, !o.heeftGebrek)
  return o.besluit(dagen)
}

function toetsInWerking(o: O, { regeling, verzondenOp }: Beroep): void {
  if (regeling === 'CMW' || verzondenOp >= inWerking.IMW) return
  const { grondslag } = termijnen['D-23']
  o.stap(`Op ${verzondenOp} bestond individueel maatwerk nog niet.`, grondslag, {
    verzondenOp,
    vanaf: inWerking.IMW,
  })
  o.gebrek(
    'VOOR_INWERKINGTREDING',
    `Individueel maatwerk bestaat vanaf ${inWerking.IMW}. Kijk de dagen en de regeling na.`,
    grondslag,
  )
}

function toetsNeerlegging(
  o: O,
  { regeling, verzondenOp }: Beroep,
  neergelegdOp: Dag,
  { laatsteDag, getoondeDag }: Beroepsuitkomst,
): void {
  const { grondslag } = termijnen[termijnVan[regeling]]
  const feiten = { neergelegdOp, laatsteDag }
  if (neergelegdOp < verzondenOp) {
    o.stap(`Het verzoekschrift van ${neergelegdOp} is ouder dan de brief.`, grondslag, feiten)
    o.gebrek('DAGEN_TEGENSTRIJDIG', 'Kijk de dag van verzending en neerlegging na.', grondslag)
  } else if (neergelegdOp > laatsteDag) {
    o.stap(`Het verzoekschrift van ${neergelegdOp} is te laat.`, grondslag, feiten)
    o.gebrek(
      'TE_LAAT',
      `Beroep kon tot en met ${laatsteDag}. De beslissing is nu definitief.`,
      grondslag,
    )
  } else
    o.stap(
      neergelegdOp > getoondeDag
        ? `Het verzoekschrift van ${neergelegdOp} is op tijd, maar alleen als de derde werkdag zelf niet meetelt.`
        : `Het verzoekschrift van ${neergelegdOp} is op tijd.`,
      grondslag,
      feiten,
    )
}
