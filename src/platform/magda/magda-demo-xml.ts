import type { Dag } from '#law/dag.ts'
import { type Operatie, operatieVan } from '#register/magda/operaties.ts'

/** A piece of XML that is already escaped. */
export type Xml = string & { readonly __xml: unique symbol }

/** An element around other elements, in the order given; null is left out. */
export function elem(name: string, ...children: readonly (Xml | null)[]): Xml {
  return [`<${name}>`, ...children.filter((child) => child !== null), `</${name}>`].join(
    '\n',
  ) as Xml
}

/** An element around text. */
export function leaf(name: string, text: string | number | boolean): Xml {
  return `<${name}>${escape(String(text))}</${name}>` as Xml
}

/** As `leaf`; nothing for null. */
export function maybe(name: string, text: string | number | null | undefined): Xml | null {
  return text === null || text === undefined ? null : leaf(name, text)
}

/** A code with its description, as MAGDA writes both under one element. */
export function codeOmschrijving(name: string, code: string, omschrijving: string): Xml {
  return elem(name, leaf('Code', code), leaf('Omschrijving', omschrijving))
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** An exception as an answer carries it. */
export interface DemoUitzondering {
  readonly code: string
  readonly oorsprong: string
  readonly diagnose: string
}

const namespaces: Readonly<Record<Operatie, string>> = {
  'SocZek.GeefDossierHandicap': 'http://magda.vlaanderen.be/soczek/soap/geefdossierhandicap/v03_00',
  'SocZek.GeefSociaalStatuut': 'http://magda.vlaanderen.be/soczek/soap/geefsociaalstatuut/v03_00',
  'Onderwijs.GeefHistoriekInschrijving':
    'http://webservice.geefhistoriekinschrijvingdienst-02_01.onderwijs.vlaanderen.be',
  'LED.GeefBewijs': 'http://geefbewijs.bewijsraadplegingdienst.led.vlaanderen.be',
  'Gezin.GeefKindVoordelen':
    'http://webservice.geefkindvoordelendienst-02_00.gezin-02_00.vip.vlaanderen.be',
  'Werk.GeefWerkrelaties':
    'http://webservice.geefwerkrelatiesdienst-02_00.werk-02_00.vip.vlaanderen.be',
  'Werk.GeefDmfaVoorWerknemer': 'http://magda.vlaanderen.be/werk/soap/geefdmfavoorwerknemer/v03_00',
  'SocEcon.GeefStatusRechtOndersteuningen':
    'http://webservice.geefstatusrechtondersteuningen-02_00.socecon-02_00.vip.vlaanderen.be',
  'Onderneming.GeefOnderneming':
    'http://webservice.geefondernemingdienst-02_00.onderneming-02_00.vip.vlaanderen.be',
}

/**
 * A whole answer given on `dag`: content, exceptions, or both. `referte` makes every message its own; the sender says
 * in words that this is no real MAGDA.
 */
export function antwoordXml(
  operatie: Operatie,
  dag: Dag,
  referte: string,
  inhoud: Xml | null,
  uitzonderingen: readonly DemoUitzondering[] = [],
): string {
  const { naam, versie, root } = operatieVan(operatie)
  const antwoord = elem(
    'Antwoord',
    leaf('Referte', referte),
    inhoud && elem('Inhoud', inhoud),
    uitzonderingen.length > 0
      ? elem('Uitzonderingen', ...uitzonderingen.map((each) => uitzonderingXml(each, dag)))
      : null,
  )
  const repliek = elem(
    'Repliek',
    elem('Context', leaf('Naam', naam), leaf('Versie', `${versie}.0000`), bericht(dag, referte)),
    elem('Antwoorden', antwoord),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<m:${root} xmlns:m="${namespaces[operatie]}">
${repliek}
</m:${root}>
`
}

function bericht(dag: Dag, referte: string): Xml {
  return elem(
    'Bericht',
    leaf('Type', 'ANTWOORD'),
    elem('Tijdstip', leaf('Datum', dag), leaf('Tijd', '09:00:00.000')),
    elem(
      'Afzender',
      leaf('Identificatie', 'demo.maatwerkloket'),
      leaf('Naam', 'DemoMagda'),
      leaf('Referte', referte),
    ),
    elem(
      'Ontvanger',
      leaf('Identificatie', 'demo.maatwerkloket'),
      leaf('Referte', referte),
      leaf('Hoedanigheid', 'demo'),
    ),
  )
}

function uitzonderingXml({ code, oorsprong, diagnose }: DemoUitzondering, dag: Dag): Xml {
  return elem(
    'Uitzondering',
    leaf('Identificatie', code),
    leaf('Oorsprong', oorsprong),
    leaf('Type', 'FOUT'),
    elem('Tijdstip', leaf('Datum', dag), leaf('Tijd', '09:00:00.000')),
    leaf('Diagnose', diagnose),
  )
}
