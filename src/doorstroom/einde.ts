import { endOfQuarter, type Dag } from '#law/dag.ts'
import { maatwerkbesluit } from '#law/regelingen/maatwerkbesluit.ts'
import { inWerking } from '#law/regelversie.ts'
import { bereken, laatsteDag, termijnen } from '#law/termijnen.ts'
import { gegevenFeiten, type Deels } from '#law/soort.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'

/**
 * The end of a WOP after VDAB found that no support is needed. `kennisgevingVdab` is the day of VDAB's notice to the employer,
 * `kopieOpzegOp` the day on which the department got the copy of the dismissal letter, `opzegEindigtOp` the last day of notice.
 */
export interface EindeWop {
  readonly kennisgevingVdab: Dag
  readonly kopieOpzegOp?: Dag | undefined
  readonly opzegEindigtOp?: Dag | undefined
}

type O = Onderzoek<{ eindigtOp: Dag }>

const { grondslag } = termijnen['D-17']

/**
 * The last day of the WOP. With a copy of the dismissal letter within 30 days of VDAB's notice (D-17, Q-24) it is the end of the
 * quarter in which the notice period ends, otherwise the end of the quarter of VDAB's notice. Source: domain/5 section 5.3.
 */
export function bepaalEindeWop(feiten: Deels<EindeWop>): Vaststelling<{ eindigtOp: Dag }> {
  const o = onderzoek<{ eindigtOp: Dag }>('einde-wop', inWerking.CMW)
  const { kennisgevingVdab, kopieOpzegOp, opzegEindigtOp } = feiten
  if (kennisgevingVdab === undefined) {
    const opzegMist = kopieOpzegOp !== undefined && opzegEindigtOp === undefined
    if (kopieOpzegOp !== undefined) o.steuntOp('Q-24')
    o.mist(
      ['kennisgevingVdab', ...(opzegMist ? ['opzegEindigtOp'] : [])],
      `De dag waarop VDAB het einde meldde${opzegMist ? ' en die waarop de opzeg eindigt, zijn' : ', is'} niet gegeven. Het WOP eindigt met het kwartaal van de melding, of met dat van de opzeg als de kopie binnen 30 dagen na de melding komt.`,
      grondslag,
      gegevenFeiten(feiten),
    )
    return o.besluit(null)
  }
  o.stap(
    'VDAB meldde de werkgever dat geen ondersteuning meer nodig is.',
    maatwerkbesluit['art. 70, vijfde lid'],
    { kennisgevingVdab },
  )
  const opTijd = kopieOpTijd(o, kennisgevingVdab, kopieOpzegOp)
  if (opzegEindigtOp && opzegEindigtOp < kennisgevingVdab)
    tegenstrijdig(
      o,
      `De opzeg eindigt op ${opzegEindigtOp}, voor de kennisgeving.`,
      kennisgevingVdab,
    )
  if (o.heeftGebrek) return o.besluit(null)
  if (!opTijd) return eindig(o, kennisgevingVdab, 'VDAB het einde meldde')
  if (!opzegEindigtOp) {
    o.mist(
      ['opzegEindigtOp'],
      'De dag waarop de opzeg eindigt, is niet gegeven: het WOP eindigt met het kwartaal van die dag.',
      grondslag,
    )
    return o.besluit(null)
  }
  return eindig(o, opzegEindigtOp, 'de opzeg eindigt')
}

function kopieOpTijd(o: O, kennisgevingVdab: Dag, kopieOpzegOp: Dag | undefined): boolean {
  const uiterlijk = laatsteDag('D-17', kennisgevingVdab)
  for (const stap of bereken('D-17', kennisgevingVdab).stappen)
    o.stap(stap, grondslag, { kennisgevingVdab })
  if (!kopieOpzegOp) {
    o.stap(
      `Er is geen kopie van de opzegbrief. Komt ze nog tot en met ${uiterlijk} bij het departement, dan eindigt het WOP op een andere dag.`,
      grondslag,
    )
    return false
  }
  if (kopieOpzegOp < kennisgevingVdab) {
    tegenstrijdig(o, `De kopie van ${kopieOpzegOp} komt voor de kennisgeving.`, kennisgevingVdab)
    return false
  }
  // Without a copy the day on which the 30 days begin changes nothing.
  o.steuntOp('Q-24')
  const opTijd = kopieOpzegOp <= uiterlijk
  o.stap(
    opTijd
      ? `De kopie van ${kopieOpzegOp} is op tijd.`
      : `De kopie van ${kopieOpzegOp} is te laat en telt niet.`,
    grondslag,
    { kopieOpzegOp, uiterlijk },
  )
  return opTijd
}

function tegenstrijdig(o: O, tekst: string, kennisgevingVdab: Dag): void {
  o.stap(tekst, grondslag, { kennisgevingVdab })
  o.gebrek('DAGEN_TEGENSTRIJDIG', `${tekst} Kijk de dagen na.`, grondslag)
}

function eindig(o: O, op: Dag, waarom: string): Vaststelling<{ eindigtOp: Dag }> {
  const eindigtOp = endOfQuarter(op)
  o.stap(`Het WOP eindigt met het kwartaal waarin ${waarom} (${op}): op ${eindigtOp}.`, grondslag, {
    op,
  })
  return o.besluit({ eindigtOp })
}
