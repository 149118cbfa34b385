import type { Dag } from '#law/dag.ts'
import type { Operatie } from '#register/magda/operaties.ts'
import type { Magda } from '#register/magda/port.ts'
import { ondernemingXml } from './magda-demo-onderneming.ts'
import { bewijzenXml, inschrijvingenXml } from './magda-demo-onderwijs.ts'
import { dmfaXml, werkrelatiesXml } from './magda-demo-werk.ts'
import {
  type DemoOnderneming,
  demoOndernemingen,
  type DemoPersoon,
  demoPersonen,
} from './magda-demo-personen.ts'
import { antwoordXml, type Xml } from './magda-demo-xml.ts'
import {
  dossierHandicapXml,
  kindvoordelenXml,
  sociaalStatuutXml,
  statusRechtXml,
} from './magda-demo-zorg.ts'
import { leesMagdaXml } from './magda.ts'
import type { Clock } from '#platform/types.ts'
import type { XsdMap } from './xml-schema.ts'

export interface DemoWereld {
  readonly personen: readonly DemoPersoon[]
  readonly ondernemingen: readonly DemoOnderneming[]
}

const wereld: DemoWereld = {
  personen: demoPersonen,
  ondernemingen: Object.values(demoOndernemingen),
}

/**
 * MAGDA for the demo: writes an answer in XML from what `demo` says of a person or company and reads it as any other
 * answer, so that the demo runs through the same code. An unknown number gives "no data found", as the sources do.
 */
export function magdaDemo(clock: Pick<Clock, 'today'>, xsd?: XsdMap, demo = wereld): Magda {
  return {
    async vraag(operatie, sleutel) {
      const xml = demoAntwoord(operatie, sleutel, clock.today(), demo)
      return { operatie, sleutel, ...leesMagdaXml(xml, xsd, operatie) }
    },
  }
}

/** The answer of the demo MAGDA as XML text, given on `dag`. */
export function demoAntwoord(
  operatie: Operatie,
  sleutel: string,
  dag: Dag,
  demo: DemoWereld = wereld,
): string {
  const referte = `demo-${dag}-${sleutel}`
  const persoon = demo.personen.find(({ insz }) => insz === sleutel)
  if (persoon?.storing?.includes(operatie))
    return antwoordXml(operatie, dag, referte, null, [storing])
  const inhoud =
    operatie === 'Onderneming.GeefOnderneming'
      ? bedrijf(demo, sleutel)
      : persoon && schrijvers[operatie](persoon, dag)
  return antwoordXml(operatie, dag, referte, inhoud ?? null, inhoud ? [] : [geenGegevens])
}

const geenGegevens = {
  code: '30101',
  oorsprong: 'DEMO',
  diagnose: 'Geen gegevens gevonden voor de vraag',
}
const storing = { code: '60006', oorsprong: 'DEMO', diagnose: 'Geen antwoord van bron ontvangen' }

function bedrijf(demo: DemoWereld, sleutel: string): Xml | null {
  const onderneming = demo.ondernemingen.find(({ kbo }) => kbo === sleutel)
  return onderneming ? ondernemingXml(onderneming) : null
}

type Schrijver = (persoon: DemoPersoon, dag: Dag) => Xml | null | undefined

const schrijvers: Readonly<Record<Exclude<Operatie, 'Onderneming.GeefOnderneming'>, Schrijver>> = {
  'SocZek.GeefDossierHandicap': ({ insz, handicap }) =>
    handicap && dossierHandicapXml(insz, handicap),
  'SocZek.GeefSociaalStatuut': ({ insz, statuten }) =>
    statuten && sociaalStatuutXml(insz, statuten),
  'Onderwijs.GeefHistoriekInschrijving': ({ onderwijs }) =>
    onderwijs && inschrijvingenXml(onderwijs),
  'LED.GeefBewijs': ({ insz, bewijzen }) => bewijzen && bewijzenXml(insz, bewijzen),
  'Gezin.GeefKindVoordelen': ({ insz, kinderbijslag }) =>
    kinderbijslag && kindvoordelenXml(insz, kinderbijslag),
  'Werk.GeefWerkrelaties': ({ insz, werk }) => werk && werkrelatiesXml(insz, werk),
  'Werk.GeefDmfaVoorWerknemer': ({ insz, werk }) => werk && dmfaXml(insz, werk),
  'SocEcon.GeefStatusRechtOndersteuningen': ({ insz, maatregelen }, dag) =>
    maatregelen && statusRechtXml(insz, maatregelen, dag),
}
