/** The operations of MAGDA that are read, with the root element of their answers and the place of their schema. */
export const operaties = [
  operatie('SocZek', 'GeefDossierHandicap', '03.00'),
  operatie('SocZek', 'GeefSociaalStatuut', '03.00'),
  operatie('Onderwijs', 'GeefHistoriekInschrijving', '02.01'),
  operatie('LED', 'GeefBewijs', '02.00'),
  operatie('Gezin', 'GeefKindVoordelen', '02.00'),
  operatie('Werk', 'GeefWerkrelaties', '02.00'),
  operatie('Werk', 'GeefDmfaVoorWerknemer', '03.00', ''),
  operatie('SocEcon', 'GeefStatusRechtOndersteuningen', '02.00'),
  operatie('Onderneming', 'GeefOnderneming', '02.00'),
] as const

export type Operatie =
  | 'SocZek.GeefDossierHandicap'
  | 'SocZek.GeefSociaalStatuut'
  | 'Onderwijs.GeefHistoriekInschrijving'
  | 'LED.GeefBewijs'
  | 'Gezin.GeefKindVoordelen'
  | 'Werk.GeefWerkrelaties'
  | 'Werk.GeefDmfaVoorWerknemer'
  | 'SocEcon.GeefStatusRechtOndersteuningen'
  | 'Onderneming.GeefOnderneming'

export interface Operatiegegevens {
  readonly dienst: Operatie
  /** Name without the domain, as the answer repeats it in Context/Naam. */
  readonly naam: string
  /** Major and minor version, `02.01`; answers carry a third part that does not change their shape. */
  readonly versie: string
  readonly root: string
  /** Path of the schema inside a folder of schemas, with `/`. */
  readonly xsd: string
}

function operatie(
  domein: string,
  naam: string,
  versie: string,
  soort = 'Dienst',
): Operatiegegevens {
  const dienst = `${domein}.${naam}` as Operatie
  const root = `${naam}Response`
  return { dienst, naam, versie, root, xsd: `${dienst}${soort}-${versie}/WebService/${root}.xsd` }
}

/** What is known of an operation, by its name. */
export function operatieVan(dienst: Operatie): Operatiegegevens {
  return operaties.find((each) => each.dienst === dienst)!
}
