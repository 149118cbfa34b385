import { dag } from '#law/dag.ts'

/** The components of the ICF that the set uses; personal factors have no WHO codes. */
export const componenten = {
  FUNCTIES: 'Functies',
  ACTIVITEITEN: 'Activiteiten en participatie',
  EXTERN: 'Externe factoren',
  PERSOONLIJK: 'Persoonlijke factoren',
} as const
export type IcfComponent = keyof typeof componenten

export interface IcfCategorie {
  readonly code: string
  readonly naam: string
  readonly component: IcfComponent
}

/** The official list of 43 categories was not found: this set is an example and says so wherever it is shown. */
export const icfSet = {
  versie: 'voorbeeld-1',
  geldigVan: dag('2019-01-01'),
  officieel: false,
  waarschuwing: 'Voorbeeldset, niet de officiële lijst van 43 categorieën (Q-43).',
} as const

const lijst: readonly (readonly [code: string, naam: string])[] = [
  ['b117', 'intellectuele functies'],
  ['b1261', 'inschikkelijkheid'],
  ['b1262', 'nauwgezetheid'],
  ['b1263', 'psychische stabiliteit'],
  ['b1266', 'zelfvertrouwen'],
  ['b1301', 'motivatie'],
  ['b140', 'aandacht'],
  ['b144', 'geheugen'],
  ['b152', 'emotionele functies'],
  ['b1642', 'omgaan met tijd'],
  ['b210', 'zien'],
  ['b230', 'horen'],
  ['b280', 'pijn'],
  ['b455', 'inspanningstolerantie'],
  ['d155', 'vaardigheden verwerven'],
  ['d160', 'aandacht richten'],
  ['d166', 'lezen'],
  ['d170', 'schrijven'],
  ['d172', 'rekenen'],
  ['d175', 'problemen oplossen'],
  ['d177', 'besluiten nemen'],
  ['d220', 'meervoudige taken uitvoeren'],
  ['d230', 'dagelijkse routine'],
  ['d2401', 'omgaan met stress'],
  ['d310', 'gesproken boodschappen begrijpen'],
  ['d350', 'een gesprek voeren'],
  ['d4', 'mobiliteit (hoofdstuk)'],
  ['d440', 'fijn handgebruik'],
  ['d470', 'vervoer gebruiken'],
  ['d570', 'zorg voor de eigen gezondheid'],
  ['d7202', 'gedrag regelen in gezelschap'],
  ['d740', 'formele relaties'],
  ['d845', 'werk vinden, houden en beëindigen'],
  ['e310', 'naaste familie'],
  ['e325', "kennissen en collega's"],
  ['e330', 'leidinggevenden'],
  ['e355', 'hulpverleners in de gezondheidszorg'],
  ['e580', 'gezondheidsdiensten'],
  ['e590', 'diensten voor arbeidsbemiddeling'],
  ['pf1', 'arbeidshouding en motivatie'],
  ['pf2', 'opleiding en werkervaring'],
  ['pf3', 'zelfbeeld en realisme'],
  ['pf4', 'levensstijl'],
]

const perLetter: Readonly<Record<string, IcfComponent>> = {
  b: 'FUNCTIES',
  d: 'ACTIVITEITEN',
  e: 'EXTERN',
  p: 'PERSOONLIJK',
}

/** The 43 categories in their fixed order. */
export const categorieen: readonly IcfCategorie[] = lijst.map(([code, naam]) => {
  const component = perLetter[code[0]!]
  if (!component) throw new Error(`Categorie ${code} hoort bij geen component.`)
  return { code, naam, component }
})
