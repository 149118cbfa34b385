import { categorieen, icfSet, type IcfCategorie } from '#indicatie/icf/icf-set.ts'
import type { IcfScore, IcfScores } from '#indicatie/icf/icf.ts'
import { icfVelden } from '#indicatie/icf/velden.ts'
import type { Dag } from '#law/dag.ts'

/** Who can sit at the table besides the worker, by name; empty when nobody of that kind was there. */
export const tafelgenoten = {
  begeleider: 'de begeleider op de werkvloer',
  werkgever: 'iemand anders van de werkgever',
  evaluator: 'de evaluator',
  vertrouwenspersoon: 'iemand die de werknemer vertrouwt',
  tolk: 'de tolk',
} as const
export type Tafelgenoot = keyof typeof tafelgenoten

export const tafelrollen = Object.keys(tafelgenoten) as readonly Tafelgenoot[]

/** Three together is the rule; apart where it is needed or where somebody wishes it (domain/4 section 4.5). */
export const vormen = ['trio', 'apart'] as const
export type Vorm = (typeof vormen)[number]

/** Why a talk was held apart. */
export const apartRedenen = { nodig: 'het was nodig', gewenst: 'iemand wenste het' } as const
export type ApartReden = keyof typeof apartRedenen

/** What came out of a talk; while it is written nothing of it is required. */
export interface Verslag {
  readonly op: Dag | null
  readonly vorm: Vorm | null
  readonly apart: { readonly waarom: ApartReden | null; readonly reden: string }
  readonly werknemerErbij: boolean
  readonly aanwezig: Readonly<Record<Tafelgenoot, string>>
  /** Whether the begeleider can judge how the worker functions. */
  readonly kanOordelen: boolean
  readonly setVersie: string
  /** What was seen of each category that was spoken about, under its code. */
  readonly scores: IcfScores
  /** What the worker reads first, in plain words. */
  readonly samenvatting: string
}

export const leegVerslag: Verslag = {
  op: null,
  vorm: null,
  apart: { waarom: null, reden: '' },
  werknemerErbij: false,
  aanwezig: { begeleider: '', werkgever: '', evaluator: '', vertrouwenspersoon: '', tolk: '' },
  kanOordelen: false,
  setVersie: icfSet.versie,
  scores: {},
  samenvatting: '',
}

/** Something that keeps a report from being the report of a talk that was held, with the input to change. */
export interface Verslaggebrek {
  readonly veld: string
  readonly tekst: string
}

interface Omstandigheden {
  readonly vandaag: Dag
  /** The day on which the appointment was made; null when that is not known. */
  readonly afgesprokenOp: Dag | null
}

const minsteSamenvatting = 20
const minsteReden = 10

/** Everything that is wrong or missing in a report, at once; empty when the talk can be recorded with it. */
export function verslaggebreken(
  verslag: Verslag,
  omstandigheden: Omstandigheden,
): readonly Verslaggebrek[] {
  return [
    ...overDag(verslag, omstandigheden),
    ...overTafel(verslag),
    ...overVorm(verslag),
    ...overScores(verslag),
    ...als(
      verslag.samenvatting.trim().length < minsteSamenvatting,
      'samenvatting',
      'Schrijf in gewone woorden wat de werknemer moet weten van dit gesprek.',
    ),
  ]
}

function als(fout: boolean, veld: string, tekst: string): readonly Verslaggebrek[] {
  return fout ? [{ veld, tekst }] : []
}

function overDag(
  { op }: Verslag,
  { vandaag, afgesprokenOp }: Omstandigheden,
): readonly Verslaggebrek[] {
  if (op === null) return als(true, 'op', 'Vul de dag van het gesprek in.')
  if (op > vandaag)
    return als(true, 'op', 'Het gesprek moet nog komen. Kies een dag die voorbij is.')
  return als(
    afgesprokenOp !== null && op < afgesprokenOp,
    'op',
    `De afspraak is gemaakt op ${afgesprokenOp}. Kies die dag of een latere.`,
  )
}

function overTafel({ werknemerErbij, aanwezig, kanOordelen }: Verslag): readonly Verslaggebrek[] {
  const begeleider = aanwezig.begeleider.trim()
  return [
    ...als(!werknemerErbij, 'werknemerErbij', 'Zonder de werknemer is er geen gesprek.'),
    ...als(begeleider === '', 'begeleider', 'Schrijf de naam van de begeleider die erbij was.'),
    ...als(
      begeleider !== '' && !kanOordelen,
      'kanOordelen',
      'Er moet een begeleider bij zijn die het functioneren kan beoordelen. Maak anders een nieuwe afspraak.',
    ),
    ...als(aanwezig.evaluator.trim() === '', 'evaluator', 'Schrijf de naam van de evaluator.'),
  ]
}

function overVorm({ vorm, apart }: Verslag): readonly Verslaggebrek[] {
  if (vorm === null) return als(true, 'vorm', 'Kies of u samen of apart sprak.')
  if (vorm === 'trio') return []
  return [
    ...als(apart.waarom === null, 'waarom', 'Kies waarom u apart sprak.'),
    ...als(
      apart.reden.trim().length < minsteReden,
      'apartReden',
      `Schrijf in minstens ${minsteReden} tekens waarom u apart sprak.`,
    ),
  ]
}

function overScores({ scores, setVersie }: Verslag): readonly Verslaggebrek[] {
  const gekend = new Map(categorieen.map((categorie) => [categorie.code, categorie]))
  const eerste = categorieen[0]!.code
  const codes = Object.keys(scores)
  return [
    ...als(
      setVersie !== icfSet.versie || codes.some((code) => !gekend.has(code)),
      icfVelden(eerste).toelichting,
      'Dit verslag gebruikt een andere lijst. Begin opnieuw met de lijst van nu.',
    ),
    ...als(
      codes.length === 0,
      icfVelden(eerste).toelichting,
      'Schrijf bij minstens één onderwerp wat u zag of hoorde.',
    ),
    ...codes.flatMap((code) => {
      const categorie = gekend.get(code)
      return categorie ? overScore(categorie, scores[code]!) : []
    }),
  ]
}

function overScore({ code, naam, component }: IcfCategorie, score: IcfScore): Verslaggebrek[] {
  const velden = icfVelden(code)
  const { kwalificator, richting, toelichting } = score
  const zeg = (veld: string, wat: string) => [{ veld, tekst: `${code} ${naam}: ${wat}` }]
  if (component === 'PERSOONLIJK' && kwalificator !== null)
    return zeg(velden.toelichting, 'een persoonlijke factor krijgt geen score.')
  if (component !== 'EXTERN' && richting !== null)
    return zeg(velden.toelichting, 'alleen bij de omgeving kiest u of iets hindert of helpt.')
  const weegt = kwalificator !== null && kwalificator >= '1' && kwalificator <= '4'
  if (component === 'EXTERN' && weegt && richting === null)
    return zeg(velden.richting, 'kies of dit hindert of helpt.')
  if (toelichting.trim() === '' && (weegt || richting !== null))
    return zeg(velden.toelichting, 'schrijf wat u zag of hoorde.')
  return []
}

/** The report as it is kept: why a talk was apart stands only with a talk that was. */
export function vastgelegd(verslag: Verslag): Verslag {
  return verslag.vorm === 'apart' ? verslag : { ...verslag, apart: leegVerslag.apart }
}

/** Whether two reports say the same. */
export function zelfdeVerslag(een: Verslag, ander: Verslag): boolean {
  return JSON.stringify(inVolgorde(een)) === JSON.stringify(inVolgorde(ander))
}

// What comes back from the database has its keys in another order.
function inVolgorde({ scores, aanwezig, apart, ...rest }: Verslag) {
  return [
    rest.op,
    rest.vorm,
    [apart.waarom, apart.reden],
    rest.werknemerErbij,
    tafelrollen.map((rol) => aanwezig[rol]),
    rest.kanOordelen,
    rest.setVersie,
    rest.samenvatting,
    Object.keys(scores)
      .toSorted()
      .map((code) => {
        const { kwalificator, richting, toelichting, bewijs } = scores[code]!
        return [code, kwalificator, richting, toelichting, bewijs]
      }),
  ]
}
