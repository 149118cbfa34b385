import { attestRegels, beoordeelAttest, oordeelTekst } from '#indicatie/attesten.ts'
import { beslissendeVelden } from '#indicatie/beslissend.ts'
import type { Attest } from '#indicatie/feiten.ts'
import type { Dag } from '#law/dag.ts'
import { openbaar, vdabWop } from '#law/regelingen/documenten.ts'
import { maatwerkbesluit } from '#law/regelingen/maatwerkbesluit.ts'
import { inWerking } from '#law/regelversie.ts'
import { pakketTekst, zelfdePakket, type Pakket } from '#law/soort.ts'
import { bereken, laatsteDag } from '#law/termijnen.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'
import { pakketten } from '#startpakket/pakketten.ts'
import { vragenBij, type Gewogen } from './aannames.ts'

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

const grond = vdabWop.correctie
const gemiddeld = pakketten['WOP 3'].pakket
const hoogste = pakketten['WOP 1'].pakket

/**
 * Whether a worker with the average start package gets the high one: only upward, asked by the employer through the 56th
 * day after hire (D-01), when one attest HOOG is proven on the day of the request. The new package holds from hire
 * . In every other case the package stays as it is. Source: domain/4 section 4.4.
 */
export function beoordeelCorrectie(aanvraag: Correctieaanvraag): Vaststelling<Correctieuitkomst> {
  const o = onderzoek<Correctieuitkomst>('correctie', inWerking.CMW)
  const { huidigPakket, inDienst } = aanvraag
  toetsAanvrager(o, aanvraag)
  toetsTijd(o, aanvraag)
  const isStartpakket = toetsStartpakket(o, aanvraag)
  const ontvankelijk = !o.heeftGebrek
  const verhoogd = isStartpakket && toetsPakket(o, aanvraag, ontvankelijk) && ontvankelijk
  if (o.mistFeiten) return o.besluit(null, ontvankelijk)
  if (!verhoogd) {
    const { loonpremie, begeleiding } = huidigPakket
    o.stap(`Het pakket blijft ${pakketTekst(huidigPakket)}.`, grond, { huidigPakket })
    const ingangsdatum = isStartpakket ? inDienst : null
    return o.besluit({ loonpremie, begeleiding, ingangsdatum }, ontvankelijk)
  }
  const { loonpremie, begeleiding } = hoogste
  o.steuntOp('Q-07')
  o.stap(
    `Het pakket wordt ${pakketTekst(hoogste)}, met ingang van de aanwerving op ${inDienst}. De einddatum verandert niet.`,
    maatwerkbesluit['art. 50'],
    { van: huidigPakket, naar: { loonpremie, begeleiding }, inDienst },
  )
  return o.besluit({ loonpremie, begeleiding, ingangsdatum: inDienst }, ontvankelijk)
}

function toetsAanvrager(o: O, { aanvrager }: Correctieaanvraag): void {
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

function toetsTijd(o: O, { inDienst, aangevraagdOp }: Correctieaanvraag): void {
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

function toetsStartpakket(o: O, { huidigPakket, naEvaluatie }: Correctieaanvraag): boolean {
  if (naEvaluatie) {
    o.stap('Een evaluatie gaf dit pakket: het startpakket geldt niet meer.', grond, {
      huidigPakket,
    })
    return geenStartpakket(o)
  }
  const start = Object.values(pakketten).some(({ pakket }) => zelfdePakket(pakket, huidigPakket))
  const tekst = pakketTekst(huidigPakket)
  o.stap(`${tekst} is ${start ? 'een' : 'geen'} startpakket.`, maatwerkbesluit['art. 50'], {
    huidigPakket,
  })
  return start || geenStartpakket(o)
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
function toetsPakket(o: O, aanvraag: Correctieaanvraag, ontvankelijk: boolean): boolean {
  const { huidigPakket } = aanvraag
  if (zelfdePakket(huidigPakket, gemiddeld)) return toetsAttesten(o, aanvraag, ontvankelijk)
  o.stap(
    isHoogste(huidigPakket)
      ? 'Dit is al het hoogste startpakket: een correctie gaat alleen omhoog.'
      : 'Dit pakket volgt uit een ICF-onderzoek, niet uit attesten: een attest verandert het niet.',
    grond,
    { huidigPakket },
  )
  return false
}

function toetsAttesten(
  o: O,
  { attesten, aangevraagdOp }: Correctieaanvraag,
  ontvankelijk: boolean,
): boolean {
  const gewogen = attesten
    .filter(({ code }) => code.startsWith('HOOG'))
    .map((attest): Gewogen => ({ attest, oordeel: beoordeelAttest(attest, aangevraagdOp) }))
  for (const { attest, oordeel } of gewogen) {
    const { voorwaarde, grondslag } = attestRegels[attest.code]
    o.stap(`${attest.code}. ${oordeelTekst[oordeel]}: ${voorwaarde}.`, grondslag, attest)
  }
  // A request that is refused anyhow rests on no reading of its papers.
  if (ontvankelijk) o.steuntOp(...vragenBij(gewogen, aangevraagdOp))
  if (gewogen.some(({ oordeel }) => oordeel === 'ja')) return true
  const open = gewogen.filter(({ oordeel }) => oordeel === 'onbekend')
  if (ontvankelijk)
    o.mist(...open.flatMap(({ attest }) => beslissendeVelden(attest, aangevraagdOp)))
  if (open.length === 0) zonderBewijs(o, attesten)
  return false
}

function zonderBewijs(o: O, attesten: readonly Attest[]): void {
  const codes = attesten.map(({ code }) => code)
  o.stap('Geen enkel attest HOOG-1 tot HOOG-5 is bewezen.', vdabWop['hoge WOP-attesten'], { codes })
  o.gebrek(
    'GEEN_HOOG_ATTEST',
    'Bezorg één van de vijf attesten (HOOG-1 tot HOOG-5) die tot een hoog pakket leiden.',
    vdabWop['hoge WOP-attesten'],
  )
}
