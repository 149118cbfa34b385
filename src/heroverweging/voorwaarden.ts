import type { Grondslag } from '#law/bron.ts'
import type { Dag } from '#law/dag.ts'
import { openbaar, vdabWop, vraagWop } from '#law/regelingen/documenten.ts'
import { inWerking } from '#law/regelversie.ts'
import { gegevenFeiten, type Deels } from '#law/soort.ts'
import { bereken, laatsteDag, termijnen } from '#law/termijnen.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'

export const regelingen = ['CMW', 'IMW'] as const
export type Maatregel = (typeof regelingen)[number]

export const beslissingen = ['indicatie', 'startpakket', 'correctie', 'evaluatie'] as const
export type Beslissing = (typeof beslissingen)[number]

export const indieners = ['werkzoekende', 'werknemer', 'werkgever'] as const
export type Indiener = (typeof indieners)[number]

/**
 * A request to look at a decision again. `kennisname` is the day on which the applicant took note of the decision, `ingediendOp`
 * the day on which the request was received. `profiel` "IMW" lends the three terms of IMW to CMW.
 */
export interface Heroverwegingsverzoek {
  readonly regeling: Maatregel
  readonly beslissing: Beslissing
  readonly indiener: Indiener
  readonly kennisname?: Dag | undefined
  readonly ingediendOp: Dag
  readonly profiel?: 'IMW' | undefined
}

export interface Heroverwegingsuitkomst {
  /** Last day of the request; null where no term exists. */
  readonly laatsteDag: Dag | null
  readonly adviesTegen?: Dag
  readonly beslissingTegen?: Dag
}

type O = Onderzoek<Heroverwegingsuitkomst>
type Verzoek = Deels<Heroverwegingsverzoek>

const cmw = vdabWop.heroverweging
const imw = openbaar['Herwin, heroverweging individueel maatwerk']

/**
 * Whether a heroverweging can be asked and by when it is due. CMW knows no term and three applicants. IMW knows 45 days
 * on pain of forfeiture (D-20), advice in 60 days (D-21) and a decision 30 days later (D-22). A fact that is not given is
 * asked where the days, or whether the request is admissible, depend on it. Source: domain/4 section 4.6.
 */
export function beoordeelVerzoek(verzoek: Verzoek): Vaststelling<Heroverwegingsuitkomst> {
  const { regeling, profiel } = verzoek
  const o = onderzoek<Heroverwegingsuitkomst>('heroverweging', inWerking[regeling ?? 'CMW'])
  if (regeling === undefined) return zonderRegeling(o, verzoek)
  toetsInWerking(o, verzoek)
  toetsVolgorde(o, verzoek)
  if (regeling === 'CMW') {
    o.stap(
      'In collectief maatwerk kunnen werkzoekende, werknemer en werkgever heroverweging vragen.',
      vraagWop['antwoord 2'],
      gegevenFeiten({ indiener: verzoek.indiener, beslissing: verzoek.beslissing }),
    )
    o.steuntOp('Q-02')
    if (profiel !== 'IMW') return zonderTermijnen(o, verzoek)
    o.stap('Gekozen: de termijnen van individueel maatwerk (45, 60 en 30 dagen).', cmw, { profiel })
    return metTermijnen(o, verzoek, cmw)
  }
  if (!bestaatInImw(o, verzoek)) {
    // Late is late whatever was attacked; that one of the days lacks changes nothing here.
    const { kennisname, ingediendOp } = verzoek
    if (kennisname && ingediendOp) toetsTermijn(o, kennisname, ingediendOp, imw)
    return o.besluit(null, false)
  }
  toetsIndiener(o, verzoek)
  return metTermijnen(o, verzoek, imw)
}

function zonderRegeling(o: O, verzoek: Verzoek): Vaststelling<Heroverwegingsuitkomst> {
  const verder = regelingen.flatMap(
    (regeling) => beoordeelVerzoek({ ...verzoek, regeling }).ontbreekt,
  )
  o.mist(
    ['regeling', ...verder],
    'De regeling is niet gegeven. Collectief maatwerk kent geen termijn; individueel maatwerk kent er een, die loopt vanaf de kennisname, en laat niet iedereen toe bij elke beslissing.',
    imw,
    gegevenFeiten(verzoek),
  )
  return o.besluit(null)
}

/** CMW decisions are older than their regime of 2019, so only IMW has a first day. */
function toetsInWerking(o: O, { regeling, kennisname, ingediendOp }: Verzoek): void {
  const op = kennisname ?? ingediendOp
  if (regeling === 'CMW' || op === undefined || op >= inWerking.IMW) return
  o.stap(`Op ${op} bestond individueel maatwerk nog niet.`, imw, { op, vanaf: inWerking.IMW })
  o.gebrek(
    'VOOR_INWERKINGTREDING',
    `Individueel maatwerk bestaat vanaf ${inWerking.IMW}. Kijk de dagen en de regeling na.`,
    imw,
  )
}

function toetsVolgorde(o: O, { regeling, kennisname, ingediendOp }: Verzoek): void {
  if (!kennisname || !ingediendOp || kennisname <= ingediendOp) return
  const grond = regeling === 'CMW' ? cmw : imw
  o.stap(`Het verzoek van ${ingediendOp} komt voor de kennisname op ${kennisname}.`, grond, {
    kennisname,
    ingediendOp,
  })
  o.gebrek('DAGEN_TEGENSTRIJDIG', 'Kijk de dag van de kennisname en van het verzoek na.', grond)
}

/**
 * VDAB's findings in IMW are the need and the evaluation. The start package follows from the need by itself and a correctie
 * after hire does not exist there, so neither can be attacked apart from the indication (domain/2 section 2.2).
 */
function bestaatInImw(o: O, { beslissing }: Verzoek): boolean {
  o.mist(
    beslissing === undefined ? ['beslissing'] : [],
    'De beslissing is niet gegeven. In individueel maatwerk kan heroverweging alleen over de indicatie of een evaluatie.',
    imw,
  )
  if (beslissing === undefined || beslissing === 'indicatie' || beslissing === 'evaluatie')
    return true
  o.stap(
    'In individueel maatwerk stelt VDAB de behoefte (indicatie) vast en evalueert VDAB. Een aparte beslissing over het startpakket of een correctie is er niet.',
    imw,
    { beslissing },
  )
  o.gebrek(
    'BESLISSING_BESTAAT_NIET',
    beslissing === 'startpakket'
      ? 'Het pakket volgt uit de behoefte. Vraag heroverweging van de indicatie.'
      : 'Een correctie bestaat alleen in collectief maatwerk. Kijk de regeling na.',
    imw,
  )
  return false
}

const indienersImw: Readonly<Record<'indicatie' | 'evaluatie', readonly Indiener[]>> = {
  indicatie: ['werkzoekende', 'werknemer'],
  evaluatie: ['werknemer', 'werkgever'],
}

function toetsIndiener(o: O, { beslissing, indiener }: Verzoek): void {
  if (beslissing === undefined || indiener === undefined) return
  const mag = indienersImw[beslissing === 'evaluatie' ? 'evaluatie' : 'indicatie']
  o.stap(
    `Over de ${beslissing} in individueel maatwerk kunnen ${mag.join(' en ')} heroverweging vragen; hier vraagt de ${indiener}.`,
    imw,
    { beslissing, indiener },
  )
  if (!mag.includes(indiener))
    o.gebrek(
      'VERKEERDE_INDIENER',
      `Deze heroverweging kan alleen gevraagd worden door: ${mag.join(' of ')}.`,
      imw,
    )
}

function zonderTermijnen(
  o: O,
  { kennisname, ingediendOp }: Verzoek,
): Vaststelling<Heroverwegingsuitkomst> {
  o.stap(
    'Geen bron geeft een termijn voor het verzoek, het advies of de beslissing: er wordt er geen afgedwongen.',
    cmw,
  )
  o.mist(
    kennisname !== undefined && ingediendOp === undefined ? ['ingediendOp'] : [],
    'Een verzoek komt na de kennisname. De dag van het verzoek is niet gegeven.',
    cmw,
    { kennisname },
  )
  return gesloten(o, { laatsteDag: null })
}

/** Without facts that it depends on, only a shortcoming already says that the request is not admissible. */
function gesloten(
  o: O,
  uitkomst: Heroverwegingsuitkomst | null,
): Vaststelling<Heroverwegingsuitkomst> {
  if (o.heeftGebrek) return o.besluit(uitkomst, false)
  return o.mistFeiten ? o.besluit(null) : o.besluit(uitkomst, true)
}

function metTermijnen(
  o: O,
  verzoek: Verzoek,
  grond: Grondslag,
): Vaststelling<Heroverwegingsuitkomst> {
  const { kennisname, ingediendOp } = verzoek
  const uiterlijk = kennisname && toetsTermijn(o, kennisname, ingediendOp, grond)
  const dagen =
    uiterlijk && ingediendOp ? { laatsteDag: uiterlijk, ...streefdagen(o, ingediendOp) } : null
  o.mist(
    kennisname === undefined ? ['kennisname'] : [],
    'De termijn loopt vanaf de kennisname. Die dag is niet gegeven.',
    grond,
  )
  o.mist(
    ingediendOp === undefined ? ['ingediendOp'] : [],
    'De dag waarop het verzoek aankwam, is niet gegeven: die zegt of het op tijd is, en vanaf die dag lopen de 60 dagen voor het advies.',
    grond,
  )
  if (grond === imw && verzoek.indiener === undefined && !o.heeftGebrek)
    o.mist(
      ['indiener'],
      'Wie heroverweging vraagt, is niet gegeven: over een indicatie en over een evaluatie mag niet iedereen dat.',
      grond,
    )
  return gesloten(o, dagen)
}

/** The last day of the request (D-20), with whether it was made by then, when its day is given. */
function toetsTermijn(o: O, kennisname: Dag, ingediendOp: Dag | undefined, grond: Grondslag): Dag {
  const uiterlijk = laatsteDag('D-20', kennisname)
  for (const stap of bereken('D-20', kennisname).stappen)
    o.stap(stap, termijnen['D-20'].grondslag, { kennisname })
  if (ingediendOp === undefined) return uiterlijk
  const opTijd = ingediendOp <= uiterlijk
  o.stap(
    `Het verzoek van ${ingediendOp} is ${opTijd ? 'op tijd' : 'te laat: de termijn is een vervaltermijn'}.`,
    grond,
    { ingediendOp, uiterlijk },
  )
  if (!opTijd)
    o.gebrek('TE_LAAT', `Heroverweging vragen kon tot en met ${uiterlijk}, later niet meer.`, grond)
  return uiterlijk
}

/** The board decides 30 days after the advice; until the advice is there, that is counted from its own target day. */
function streefdagen(o: O, ingediendOp: Dag): { adviesTegen: Dag; beslissingTegen: Dag } {
  const adviesTegen = laatsteDag('D-21', ingediendOp)
  const beslissingTegen = laatsteDag('D-22', adviesTegen)
  o.stap(
    `De heroverwegingscommissie adviseert binnen 60 dagen na ontvangst: ten laatste op ${adviesTegen}.`,
    termijnen['D-21'].grondslag,
    { ingediendOp },
  )
  o.stap(
    `De raad van bestuur beslist binnen 30 dagen na het advies: ten laatste op ${beslissingTegen}.`,
    termijnen['D-22'].grondslag,
    { adviesTegen },
  )
  return { adviesTegen, beslissingTegen }
}
