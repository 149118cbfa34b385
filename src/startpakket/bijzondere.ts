import { dubbelTicketPakket, dubbelTicketVanaf } from '#indicatie/tickets.ts'
import type { Grondslag } from '#law/bron.ts'
import type { Dag } from '#law/dag.ts'
import { openbaar, vraag170 } from '#law/regelingen/documenten.ts'
import { inWerking } from '#law/regelversie.ts'
import {
  gegevenFeiten,
  isPakket,
  ontbrekendInPakket,
  pakketTekst,
  type Deels,
  type Pakket,
} from '#law/soort.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'
import type { VraagId } from '#law/vragen.ts'
import { geldigheid, type WopSoort } from './geldigheid.ts'

export const bijzondereCodes = [
  'SP_40_LAAG',
  'SP_TERUGKEER',
  'SP_SW_ZITTEND',
  'SP_SW_INSTROOM',
  'SP_DUBBEL',
] as const
export type BijzondereCode = (typeof bijzondereCodes)[number]

/** The facts on which a package outside the five of art. 50 rests; which of them are needed depends on the code. */
export interface BijzondereFeiten {
  readonly code: BijzondereCode
  /** The package before the doorstroomtraject (SP_TERUGKEER). */
  readonly pakketVoorTraject?: Pakket | undefined
  /** The indicated rugzak of who entered a sociale werkplaats (SP_SW_INSTROOM). */
  readonly rugzak?: Pakket | undefined
  /** Day of hire by the sociale werkplaats (SP_SW_ZITTEND, SP_SW_INSTROOM). */
  readonly inDienst?: Dag | undefined
  /** Day on which the advice collectief maatwerk was granted (SP_DUBBEL). */
  readonly toegekendOp?: Dag | undefined
}

export interface BijzonderPakket extends Pakket {
  /** The scheme that pays it: SP_DUBBEL gives individueel maatwerk, all others collectief maatwerk. */
  readonly regeling: 'CMW' | 'IMW'
  readonly onbepaaldeDuur: boolean
}

type O = Onderzoek<BijzonderPakket>

interface Regel {
  readonly situatie: string
  readonly grondslag: Grondslag
  readonly regeling: 'CMW' | 'IMW'
  readonly onbepaaldeDuur: boolean
  readonly vraag?: VraagId
  /** The package, or null when a fact lacks or the situation does not hold; says why either way. */
  pakket(o: O, feiten: Deels<BijzondereFeiten>): Pakket | null
}

const voor2019 = openbaar['Herwin, werknemers van voor 2019']
const loonpremieNaTerugkeer = 45

/** Whether the day of hire by the sociale werkplaats fits the situation; undefined without that day. */
function begonOp(o: O, wop: WopSoort, inDienst: Dag | undefined): boolean | undefined {
  if (inDienst === undefined) {
    o.mist(
      ['inDienst'],
      'De dag waarop het werk in de sociale werkplaats begon, is niet gegeven: die zegt of het pakket bestaat.',
      voor2019,
    )
    return undefined
  }
  const { uitkomst, gebreken, motivering } = geldigheid(inDienst, wop)
  for (const { code, tekst } of gebreken) o.gebrek(code, tekst, voor2019)
  if (uitkomst === null) for (const { tekst, feiten } of motivering) o.stap(tekst, voor2019, feiten)
  return uitkomst !== null
}

function instroom(o: O, { inDienst, rugzak }: Deels<BijzondereFeiten>): Pakket | null {
  const past = begonOp(o, 'SP_SW_INSTROOM', inDienst)
  if (past === false) return null
  o.mist(
    ontbrekendInPakket('rugzak', rugzak),
    'Het pakket is dat van de geïndiceerde rugzak. Die is niet of niet volledig gegeven.',
    voor2019,
  )
  return isPakket(rugzak) ? rugzak : null
}

/** The packages outside art. 50 (domain/3 section 3.7). */
export const bijzondere: Readonly<Record<BijzondereCode, Regel>> = {
  SP_40_LAAG: {
    situatie:
      'wie buiten de eigen wil niet doorstroomde en wacht op een nieuw doorstroomtraject, heeft een minimale nood',
    grondslag: openbaar['Herwin, pakket 40 laag'],
    regeling: 'CMW',
    onbepaaldeDuur: false,
    pakket: () => ({ loonpremie: 40, begeleiding: 'laag' }),
  },
  SP_TERUGKEER: {
    situatie: 'wie na een doorstroomtraject opnieuw in collectief maatwerk werkt',
    grondslag: openbaar['Herwin, loonpremie'],
    regeling: 'CMW',
    onbepaaldeDuur: false,
    vraag: 'Q-12',
    pakket: naTerugkeer,
  },
  SP_SW_ZITTEND: {
    situatie: 'wie op 31 maart 2017 in een sociale werkplaats werkte',
    grondslag: voor2019,
    regeling: 'CMW',
    onbepaaldeDuur: true,
    pakket: (o, { inDienst }) =>
      begonOp(o, 'SP_SW_ZITTEND', inDienst) ? { loonpremie: 60, begeleiding: 'hoog' } : null,
  },
  SP_SW_INSTROOM: {
    situatie:
      'wie van 1 april 2017 tot en met 31 december 2018 in een sociale werkplaats begon, houdt de geïndiceerde rugzak',
    grondslag: voor2019,
    regeling: 'CMW',
    onbepaaldeDuur: true,
    pakket: instroom,
  },
  SP_DUBBEL: {
    situatie: 'wie vanaf 1 juli 2023 een advies collectief maatwerk krijgt',
    grondslag: vraag170['antwoord 2'],
    regeling: 'IMW',
    onbepaaldeDuur: false,
    vraag: 'Q-64',
    pakket: dubbelTicket,
  },
}

function naTerugkeer(o: O, { pakketVoorTraject }: Deels<BijzondereFeiten>): Pakket | null {
  // Its loonpremie does not count: only the level of guidance is as before.
  if (pakketVoorTraject?.begeleiding === undefined) {
    o.mist(
      [pakketVoorTraject ? 'pakketVoorTraject.begeleiding' : 'pakketVoorTraject'],
      `De loonpremie is ${loonpremieNaTerugkeer} %. Geen bron noemt de begeleiding: die is zoals voor het traject. Is dat pakket niet te vinden, dan beslist een mens van VDAB.`,
      openbaar['Herwin, loonpremie'],
    )
    return null
  }
  return { loonpremie: loonpremieNaTerugkeer, begeleiding: pakketVoorTraject.begeleiding }
}

function dubbelTicket(o: O, { toegekendOp }: Deels<BijzondereFeiten>): Pakket | null {
  if (toegekendOp === undefined) {
    o.mist(
      ['toegekendOp'],
      'De dag waarop het advies werd toegekend, is niet gegeven: alleen een advies vanaf 1 juli 2023 geeft ook individueel maatwerk.',
      vraag170['antwoord 2'],
    )
    return null
  }
  if (toegekendOp >= dubbelTicketVanaf) return dubbelTicketPakket
  o.stap(
    'Een advies van voor 1 juli 2023 geeft niet vanzelf individueel maatwerk; de omzetting kent het apart toe.',
    vraag170['antwoord 4'],
    { toegekendOp },
  )
  return null
}

/**
 * The package of one of the special situations, with its reasons. The code says that a person found the situation; days that
 * contradict it are a shortcoming. Nothing is guessed: an unknown level or rugzak is named as missing.
 * Source: domain/3 section 3.7.
 */
export function bijzonderPakket(feiten: Deels<BijzondereFeiten>): Vaststelling<BijzonderPakket> {
  const { code } = feiten
  if (code === undefined) return zonderCode(feiten)
  const regel = bijzondere[code]
  const { situatie, grondslag, regeling, onbepaaldeDuur, vraag } = regel
  const o = onderzoek<BijzonderPakket>('bijzonder-pakket', inWerking[regeling])
  o.stap(`${code}: ${situatie}.`, grondslag, { ...feiten })
  if (vraag) o.steuntOp(vraag)
  const gevonden = regel.pakket(o, feiten)
  if (gevonden === null || o.mistFeiten) return o.besluit(null)
  const duur = onbepaaldeDuur ? ', voor onbepaalde duur' : ''
  o.stap(`Het pakket is ${pakketTekst(gevonden)}${duur}.`, grondslag)
  const { loonpremie, begeleiding } = gevonden
  return o.besluit({ loonpremie, begeleiding, regeling, onbepaaldeDuur })
}

function zonderCode(feiten: Deels<BijzondereFeiten>): Vaststelling<BijzonderPakket> {
  const o = onderzoek<BijzonderPakket>('bijzonder-pakket', inWerking.CMW)
  o.mist(
    ['code'],
    'Welke bijzondere situatie het is, is niet gegeven: elke situatie heeft een eigen pakket en vraagt andere feiten.',
    openbaar['Herwin, loonpremie'],
    gegevenFeiten(feiten),
  )
  return o.besluit(null)
}
