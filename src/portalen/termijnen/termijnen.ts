import type { Grondslag } from '#law/bron.ts'
import type { Einde } from '#dossier/termijn/termijn.ts'
import { after, daysBetween, type Dag } from '#law/dag.ts'
import type { Rekening } from '#law/termijn.ts'
import { termijn, termijnen, type TermijnId } from '#law/termijnen.ts'
import { vragen, type VraagId } from '#law/vragen.ts'
import { days, longDate } from '#ui/dates.ts'
import { metVolleDatums } from '#ui/leesbaar.ts'

/** A term of one dossier as the read table has it. */
export interface Termijnrij {
  readonly id: string
  readonly wat: string
  readonly start: Dag
  readonly dag: Dag
  /** Somebody must act by this day; a window that closes by itself is only shown. */
  readonly bewaakt: boolean
  /** The arithmetic as sentences. */
  readonly stappen: readonly string[]
  /** The open question on whose assumption the day rests. */
  readonly vraag: VraagId | null
  /** Set for a term that ended after its day. */
  readonly beeindigdOp: Dag | null
  readonly hoe: Einde['hoe'] | null
}

/** A term as somebody reads it: what, on which article it stands, how it is counted and how it stands today. */
export interface Termijnregel {
  readonly id: string
  readonly wat: string
  readonly grondslag: Grondslag | undefined
  readonly start: Dag
  /** "8 weken vanaf 2 maart 2026 = 27 april 2026". */
  readonly som: string
  /** What moved the day after it was counted: a weekend, a suspension. */
  readonly verder: readonly string[]
  /** The assumption on which the day rests. */
  readonly aanname: { readonly vraag: VraagId; readonly tekst: string } | undefined
  readonly dag: Dag
  /** Past the last day of a term that somebody had to act by. */
  readonly laat: boolean
  /** How it stands, in the words of the reader: a few words that stay together, and the rest of the sentence. */
  readonly stand: readonly [kern: string, rest: string]
}

export type Lezer = 'medewerker' | 'persoon' | 'werkgever'

/** What a term is to the person and to the employer; a term without words for an employer is none of his business. */
const woorden: Partial<
  Readonly<
    Record<
      TermijnId,
      {
        readonly persoon: string
        readonly werkgever?: string
        /** What late means to person and employer, where it is not they who must act. */
        readonly laat?: string
      }
    >
  >
> = {
  'D-01': {
    persoon: 'U of uw werkgever kan een hoger pakket vragen',
    werkgever: 'U kunt een hoger pakket vragen',
  },
  'D-04': {
    persoon: 'Uw pakket is geldig',
    werkgever: 'Het pakket is geldig',
    laat: 'VDAB moest dit bekijken. Het pakket loopt door.',
  },
  'D-05': { persoon: 'Uw advies is geldig' },
  'D-06': {
    persoon: 'VDAB bekijkt uw pakket opnieuw',
    werkgever: 'VDAB evalueert het pakket opnieuw',
    laat: 'VDAB moest dit doen. Het pakket loopt door.',
  },
  'D-07': {
    persoon: 'Uw persoonlijk ontwikkelingsplan (POP) is jong genoeg voor de evaluatie',
    werkgever: 'Het persoonlijk ontwikkelingsplan (POP) is jong genoeg voor de evaluatie',
  },
  'D-08': {
    persoon: 'Uw eerste persoonlijk ontwikkelingsplan (POP) is klaar',
    werkgever: 'U maakt het eerste persoonlijk ontwikkelingsplan (POP)',
  },
  'D-09': {
    persoon: 'Uw werkgever werkt uw POP bij voor het gesprek',
    werkgever: 'U werkt het POP bij voor het gesprek',
  },
  'D-10': {
    persoon: 'VDAB beslist over uw evaluatie',
    werkgever: 'VDAB beslist over de evaluatie',
    laat: 'VDAB moest al beslissen. Beslissen kan nog.',
  },
  'D-15': { persoon: 'VDAB blijft uw dossier opvolgen' },
}

// No term of the schemes: the right of everybody to an answer about the own data.
const rechtzetting = {
  grondslag: { bron: 'AVG', artikel: 'art. 12.3', vertrouwen: 'public' },
  lengte: '1 maand',
  persoon: 'U krijgt antwoord op uw vraag om gegevens recht te zetten',
} as const

function isTermijnId(id: string): id is TermijnId {
  return Object.hasOwn(termijnen, id)
}

/**
 * The terms of a dossier as `lezer` reads them on `vandaag`, the first one first. A term that is over stays where it is:
 * late is shown to everybody, and never repaired.
 */
export function termijnregels(
  rijen: readonly Termijnrij[],
  lezer: Lezer,
  vandaag: Dag,
): readonly Termijnregel[] {
  return rijen.flatMap((rij) => {
    const wat = watVoor(rij, lezer)
    if (wat === undefined) return []
    const { id, start, dag, bewaakt, vraag, beeindigdOp } = rij
    return [
      {
        id,
        wat,
        grondslag: isTermijnId(id)
          ? termijn(id).grondslag
          : isRechtzetting(id)
            ? rechtzetting.grondslag
            : undefined,
        start,
        ...telling(rij),
        aanname: vraag ? { vraag, tekst: vragen[vraag].aanname } : undefined,
        dag,
        laat: bewaakt && dag < (beeindigdOp ?? vandaag),
        stand: standVan(rij, lezer, vandaag),
      },
    ]
  })
}

function isRechtzetting(id: string): boolean {
  return id.startsWith('rechtzetting:')
}

function watVoor({ id, wat }: Termijnrij, lezer: Lezer): string | undefined {
  if (lezer === 'medewerker') return `${wat.charAt(0).toUpperCase()}${wat.slice(1)}`
  const eigen = isTermijnId(id) ? woorden[id] : undefined
  if (lezer === 'werkgever') return eigen?.werkgever
  if (isRechtzetting(id)) return rechtzetting.persoon
  return eigen?.persoon ?? `${wat.charAt(0).toUpperCase()}${wat.slice(1)}`
}

/** The sum in one line, and what moved the day after it was counted. */
function telling(rij: Termijnrij): Pick<Termijnregel, 'som' | 'verder'> {
  const [geteld, ...verder] = rij.stappen.map((stap) => metVolleDatums(stap))
  // A day that was moved is not the sum of its length: then the steps say all of it.
  if (geteld !== undefined && verder.length > 0) return { som: geteld, verder }
  return { som: somVan(rij), verder }
}

/** The arithmetic. Where the day is another than the length gives, a decision fixed it, and that is what is said. */
function somVan({ id, start, dag }: Termijnrij): string {
  if (isRechtzetting(id)) return som(rechtzetting.lengte, start, dag)
  const rekeningen = isTermijnId(id) ? rekeningenVan(id) : []
  const klopt = rekeningen.find((rekening) => {
    const { laatsteDag, getoondeDag, vroegsteDag } = rekening.bereken(start)
    return [getoondeDag, laatsteDag, vroegsteDag].includes(dag)
  })
  return klopt
    ? som(klopt.lengte, start, dag)
    : `vastgelegd in het dossier: van ${longDate(start)} tot en met ${longDate(dag)}`
}

function rekeningenVan(id: TermijnId): readonly Rekening[] {
  const { rekening, varianten = {} } = termijn(id)
  return [...(rekening ? [rekening] : []), ...Object.values(varianten)]
}

function som(lengte: string, start: Dag, dag: Dag): string {
  return `${lengte} ${dag < start ? 'voor' : 'vanaf'} ${longDate(start)} = ${longDate(dag)}`
}

/** How it stands: a few words that stay together, and the rest of the sentence. */
function standVan(
  { id, dag, bewaakt, beeindigdOp, hoe }: Termijnrij,
  lezer: Lezer,
  vandaag: Dag,
): readonly [kern: string, rest: string] {
  if (beeindigdOp !== null) {
    const op = longDate(beeindigdOp)
    return [
      `${days(daysBetween(dag, beeindigdOp))} te laat`,
      hoe === 'gedaan' ? `, gedaan op ${op}` : `, niet gedaan. Gestopt op ${op}`,
    ]
  }
  const over = daysBetween(dag, vandaag)
  if (over <= 0) return [over === 0 ? 'Vandaag is de laatste dag' : `Nog ${days(-over)}`, '']
  if (!bewaakt) return [`Voorbij sinds ${longDate(dag)}`, '']
  const gevolg = isTermijnId(id) ? termijn(id).gevolg : undefined
  const anders = isTermijnId(id) ? woorden[id]?.laat : undefined
  const sinds = `, sinds ${longDate(after(dag, { days: 1 }))}`
  if (anders !== undefined && lezer !== 'medewerker')
    return [`${days(over)} te laat`, `${sinds}. ${anders}`]
  switch (lezer) {
    case 'medewerker':
      return [`Te laat: ${days(over)}`, `${sinds}${gevolg ? `. Gevolg: ${gevolg}` : ''}`]
    case 'persoon':
      return [`${days(over)} te laat`, `${sinds}. VDAB ziet dit ook. Bel ons als u vragen hebt.`]
    case 'werkgever':
      return [`${days(over)} te laat`, `${sinds}. VDAB ziet dit ook.`]
  }
}
