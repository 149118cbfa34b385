import type { Attest } from '#indicatie/feiten.ts'
import type { Dag } from '#law/dag.ts'
import { openbaar, vdabWop } from '#law/regelingen/documenten.ts'
import { maatwerkbesluit } from '#law/regelingen/maatwerkbesluit.ts'
import { inWerking } from '#law/regelversie.ts'
import {
  gegevenFeiten,
  isPakket,
  ontbrekendInPakket,
  pakketTekst,
  zelfdePakket,
  type Deels,
  type Pakket,
} from '#law/soort.ts'
import { bereken, laatsteDag } from '#law/termijnen.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'
import { pakketten } from '#startpakket/pakketten.ts'
import { toetsAttesten } from './bewijs.ts'

export const correctieAanvragers = ['werkgever', 'werknemer', 'werkzoekende', 'VDAB'] as const

/** A request for a high WOP after hire. `inDienst` is the day of hire, `aangevraagdOp` the day of the request. */
export interface Correctieaanvraag {
  readonly inDienst: Dag
  readonly aangevraagdOp: Dag
  readonly aanvrager: (typeof correctieAanvragers)[number]
  readonly huidigPakket: Pakket
  readonly attesten: readonly Attest[]
  /**
   * Whether an evaluation gave this package, so that it is no startpakket whatever its value. The files of this product know
   * it; who asks a decision without a file does not say it, and asks about a startpakket.
   */
  readonly naEvaluatie?: boolean
}

/** The package after the decision. `ingangsdatum` is null where the current package is no start package: its first day is not known here. */
export interface Correctieuitkomst extends Pakket {
  readonly ingangsdatum: Dag | null
}

type O = Onderzoek<Correctieuitkomst>
type Aanvraag = Deels<Correctieaanvraag>

const grond = vdabWop.correctie
const gemiddeld = pakketten['WOP 3'].pakket
const hoogste = pakketten['WOP 1'].pakket

/**
 * Whether a worker with the average start package gets the high one: only upward, asked by the employer through the 56th
 * day after hire (D-01), when one attest HOOG is proven on the day of the request. The new package holds from hire
 * . In every other case the package stays as it is. A fact that is not given is asked where the package, its first day,
 * or whether the request is admissible depend on it. Source: domain/4 section 4.4.
 */
export function beoordeelCorrectie(aanvraag: Aanvraag): Vaststelling<Correctieuitkomst> {
  const o = onderzoek<Correctieuitkomst>('correctie', inWerking.CMW)
  const { huidigPakket } = aanvraag
  toetsAanvrager(o, aanvraag)
  toetsTijd(o, aanvraag)
  const isStartpakket = toetsStartpakket(o, aanvraag)
  const afgewezen = o.heeftGebrek
  mistFeiten(o, aanvraag, afgewezen, isStartpakket)
  const ontvankelijk = afgewezen ? false : o.mistFeiten ? undefined : true
  const bewezen = isStartpakket !== false && toetsPakket(o, aanvraag, afgewezen)
  if (o.mistFeiten || !isPakket(huidigPakket)) return o.besluit(null, ontvankelijk)
  // Who has no startpakket keeps a package of which the first day is not known here.
  const ingangsdatum = (isStartpakket ? aanvraag.inDienst : null) ?? null
  if (!bewezen || afgewezen) {
    const { loonpremie, begeleiding } = huidigPakket
    o.stap(`Het pakket blijft ${pakketTekst(huidigPakket)}.`, grond, { huidigPakket })
    return o.besluit({ loonpremie, begeleiding, ingangsdatum }, ontvankelijk)
  }
  const { loonpremie, begeleiding } = hoogste
  o.steuntOp('Q-07')
  o.stap(
    `Het pakket wordt ${pakketTekst(hoogste)}, met ingang van de aanwerving op ${ingangsdatum}. De einddatum verandert niet.`,
    maatwerkbesluit['art. 50'],
    { van: huidigPakket, naar: { loonpremie, begeleiding }, inDienst: ingangsdatum },
  )
  return o.besluit({ loonpremie, begeleiding, ingangsdatum }, ontvankelijk)
}

/** What is asked beside the attests: what a request is judged by, unless it fails already, and the package that stays. */
function mistFeiten(
  o: O,
  { inDienst, aangevraagdOp, aanvrager, huidigPakket }: Aanvraag,
  afgewezen: boolean,
  isStartpakket: boolean | undefined,
): void {
  if (inDienst === undefined && (!afgewezen || isStartpakket !== false))
    o.mist(
      ['inDienst'],
      'De dag van de aanwerving is niet gegeven: vanaf die dag lopen de 8 weken en geldt het startpakket.',
      grond,
    )
  if (aangevraagdOp === undefined && !afgewezen)
    o.mist(
      ['aangevraagdOp'],
      'De dag van de aanvraag is niet gegeven: die zegt of ze op tijd is en of een attest dan bewezen is.',
      grond,
    )
  if (aanvrager === undefined && !afgewezen)
    o.mist(
      ['aanvrager'],
      'Wie de correctie vraagt, is niet gegeven: alleen de werkgever mag het.',
      grond,
    )
  o.mist(
    ontbrekendInPakket('huidigPakket', huidigPakket),
    'Het huidige pakket is niet of niet volledig gegeven: het zegt of een correctie kan, en zonder correctie blijft het gelden.',
    maatwerkbesluit['art. 50'],
  )
}

function toetsAanvrager(o: O, { aanvrager }: Aanvraag): void {
  if (aanvrager === undefined) return
  if (aanvrager === 'werkgever')
    return o.stap('De werkgever vraagt de correctie: dat is wie het mag.', grond, { aanvrager })
  o.stap(`De aanvraag komt van ${aanvrager === 'VDAB' ? '' : 'de '}${aanvrager}.`, grond, {
    aanvrager,
  })
  o.gebrek(
    'VERKEERDE_AANVRAGER',
    'Alleen de werkgever kan een correctie vragen. Vraag uw werkgever om de aanvraag te doen.',
    grond,
  )
}

function toetsTijd(o: O, { inDienst, aangevraagdOp }: Aanvraag): void {
  if (inDienst === undefined) return
  const uiterlijk = laatsteDag('D-01', inDienst)
  const feiten = { inDienst, aangevraagdOp, uiterlijk }
  for (const stap of bereken('D-01', inDienst).stappen) o.stap(stap, grond, { inDienst })
  if (inDienst < inWerking.CMW) {
    o.stap(
      `Op ${inDienst} bestonden de startpakketten nog niet: ze gelden vanaf 1 januari 2019.`,
      maatwerkbesluit['art. 50'],
      { inDienst },
    )
    o.gebrek(
      'VOOR_2019',
      'Startpakketten bestaan voor wie vanaf 1 januari 2019 in dienst kwam. Vraag een evaluatie op grond G3 of G4.',
      openbaar['Herwin, werknemers van voor 2019'],
    )
  }
  if (aangevraagdOp === undefined) return
  if (aangevraagdOp < inDienst) {
    o.stap(`Op ${aangevraagdOp} was de werknemer nog niet in dienst.`, grond, feiten)
    o.gebrek('TE_VROEG', `Vraag de correctie vanaf de aanwerving op ${inDienst}.`, grond)
  } else if (aangevraagdOp <= uiterlijk)
    o.stap(`De aanvraag van ${aangevraagdOp} is op tijd.`, grond, feiten)
  else {
    o.stap(`De aanvraag van ${aangevraagdOp} komt te laat.`, grond, feiten)
    o.gebrek(
      'TE_LAAT',
      `Een correctie kon tot en met ${uiterlijk}. Vraag een evaluatie: grond G3 bij een gewijzigde medische problematiek, grond G4 bij een bijkomende psychosociale problematiek.`,
      grond,
    )
  }
}

/** Whether no start package is higher, so that there is nothing to ask. */
export function isHoogste(pakket: Pakket): boolean {
  return zelfdePakket(pakket, hoogste)
}

/** Whether the package is one of the five; undefined when what is given of it fits both. */
function toetsStartpakket(o: O, { huidigPakket, naEvaluatie }: Aanvraag): boolean | undefined {
  if (naEvaluatie) {
    o.stap(
      'Een evaluatie gaf dit pakket: het startpakket geldt niet meer.',
      grond,
      gegevenFeiten({ huidigPakket }),
    )
    return geenStartpakket(o)
  }
  const start = Object.values(pakketten).some(({ pakket }) => kanZijn(huidigPakket, pakket))
  if (!isPakket(huidigPakket)) {
    if (start) return undefined
    o.stap(
      `Geen startpakket heeft een loonpremie van ${huidigPakket?.loonpremie} %.`,
      maatwerkbesluit['art. 50'],
      gegevenFeiten({ huidigPakket }),
    )
    return geenStartpakket(o)
  }
  const tekst = pakketTekst(huidigPakket)
  o.stap(`${tekst} is ${start ? 'een' : 'geen'} startpakket.`, maatwerkbesluit['art. 50'], {
    huidigPakket,
  })
  return start || geenStartpakket(o)
}

/** Whether what is given of a package is the same as in this one. */
function kanZijn({ loonpremie, begeleiding }: Deels<Pakket> = {}, pakket: Pakket): boolean {
  return zelfdePakket(
    {
      loonpremie: loonpremie ?? pakket.loonpremie,
      begeleiding: begeleiding ?? pakket.begeleiding,
    },
    pakket,
  )
}

function geenStartpakket(o: O): false {
  o.gebrek(
    'GEEN_STARTPAKKET',
    'Een correctie kan alleen zolang het startpakket geldt. Vraag een evaluatie.',
    maatwerkbesluit['art. 50'],
  )
  return false
}

/** Whether the facts lead from this start package to the high one; says why not otherwise. */
function toetsPakket(o: O, aanvraag: Aanvraag, afgewezen: boolean): boolean {
  const { huidigPakket } = aanvraag
  if (kanZijn(huidigPakket, gemiddeld)) return toetsAttesten(o, aanvraag, afgewezen)
  if (isPakket(huidigPakket))
    o.stap(
      isHoogste(huidigPakket)
        ? 'Dit is al het hoogste startpakket: een correctie gaat alleen omhoog.'
        : 'Dit pakket volgt uit een ICF-onderzoek, niet uit attesten: een attest verandert het niet.',
      grond,
      { huidigPakket },
    )
  return false
}
