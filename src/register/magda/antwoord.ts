import { leesBewijzen } from './bewijzen.ts'
import { leesDmfa } from './dmfa.ts'
import { leesDossierHandicap } from './dossier-handicap.ts'
import type { Bronvermelding, Gelezen, Leesresultaat, Opmerking, Uitzondering } from './feiten.ts'
import { leesInschrijvingen } from './inschrijvingen.ts'
import { leesKindvoordelen } from './kindvoordelen.ts'
import { leesOnderneming } from './onderneming.ts'
import { type Operatie, type Operatiegegevens, operaties } from './operaties.ts'
import { leesSociaalStatuut } from './sociaal-statuut.ts'
import { leesStatusRecht } from './status-recht.ts'
import { Element, Onleesbaar, type XmlNode } from './tree.ts'
import { leesWerkrelaties } from './werkrelaties.ts'

type Lezer = (inhoud: Element, bron: Bronvermelding) => Gelezen

const lezers: Readonly<Record<Operatie, Lezer>> = {
  'SocZek.GeefDossierHandicap': leesDossierHandicap,
  'SocZek.GeefSociaalStatuut': leesSociaalStatuut,
  'Onderwijs.GeefHistoriekInschrijving': leesInschrijvingen,
  'LED.GeefBewijs': leesBewijzen,
  'Gezin.GeefKindVoordelen': leesKindvoordelen,
  'Werk.GeefWerkrelaties': leesWerkrelaties,
  'Werk.GeefDmfaVoorWerknemer': leesDmfa,
  'SocEcon.GeefStatusRechtOndersteuningen': leesStatusRecht,
  'Onderneming.GeefOnderneming': leesOnderneming,
}

// Codes by which a source says that it was asked and has nothing, read off the diagnoses beside them.
const geenGegevensCodes: ReadonlySet<string> = new Set(['30001', '30101', '40000'])

/**
 * Reads an answer of MAGDA into facts. The operation follows from the root element; with `gevraagd` it must be that one.
 * An answer without facts says why it proves nothing; an unknown, broken or contradictory answer is refused, with the
 * element. Never throws on input.
 */
export function leesAntwoord(root: XmlNode, gevraagd?: Operatie): Leesresultaat {
  const weiger = (reden: string): Leesresultaat => ({
    soort: 'geweigerd',
    element: root.name,
    regel: root.line,
    reden,
  })
  const operatie = operaties.find((each) => each.root === root.name)
  if (!operatie)
    return weiger(`Het element "${root.name}" is geen antwoord van een dienst die wij lezen.`)
  if (gevraagd !== undefined && gevraagd !== operatie.dienst)
    return weiger(`Gevraagd is ${gevraagd}, maar dit is een antwoord van ${operatie.dienst}.`)
  try {
    return leesRepliek(new Element(root, root.name).need('Repliek'), operatie)
  } catch (error) {
    if (!(error instanceof Onleesbaar)) throw error
    return {
      soort: 'geweigerd',
      element: error.element,
      regel: error.regel,
      reden: error.message,
    }
  }
}

function leesRepliek(repliek: Element, operatie: Operatiegegevens): Leesresultaat {
  const context = repliek.need('Context')
  const uitzonderingen = [
    ...repliek.each('Uitzonderingen/Uitzondering'),
    ...repliek.each('Antwoorden/Antwoord/Uitzonderingen/Uitzondering'),
  ].map(leesUitzondering)
  const inhouden = repliek.each('Antwoorden/Antwoord/Inhoud')
  if (uitzonderingen.length === 0 || inhouden.length > 0) checkContext(context, operatie)

  const datum = context.findDag('Bericht/Tijdstip/Datum')
  const bron: Bronvermelding = (at) => ({
    dienst: operatie.dienst,
    versie: operatie.versie,
    datum,
    vindplaats: at.path,
    regel: at.node.line,
  })
  const gelezen = inhouden
    .filter((inhoud) => inhoud.node.children.length > 0)
    .map((inhoud) => lezers[operatie.dienst](inhoud, bron))
  const feiten = gelezen.flatMap((each) => each.feiten)
  const opmerkingen = gelezen.flatMap((each) => each.opmerkingen)
  if (feiten.length > 0) return { soort: 'feiten', feiten, opmerkingen, uitzonderingen }
  const reden = waaromNiets(uitzonderingen, opmerkingen)
  return { soort: 'bewijst niets', reden, opmerkingen, uitzonderingen }
}

function checkContext(context: Element, operatie: Operatiegegevens): void {
  const naam = context.need('Naam')
  if (naam.text !== operatie.naam)
    naam.refuse(`zegt "${naam.text}", maar het antwoord is van ${operatie.naam}`)
  const versie = context.need('Versie')
  if (!`${versie.text}.`.startsWith(`${operatie.versie}.`))
    versie.refuse(`"${versie.text}" lezen wij niet; wij lezen versie ${operatie.versie}`)
}

function leesUitzondering(at: Element): Uitzondering {
  const code = at.needText('Identificatie')
  return {
    code,
    oorsprong: at.needText('Oorsprong'),
    diagnose: at.needText('Diagnose').replace(/\.$/, ''),
    geenGegevens: geenGegevensCodes.has(code),
  }
}

function waaromNiets(
  uitzonderingen: readonly Uitzondering[],
  opmerkingen: readonly Opmerking[],
): string {
  const redenen = [
    ...uitzonderingen.map(
      ({ code, oorsprong, diagnose }) => `${oorsprong} meldt ${code}: ${diagnose}.`,
    ),
    ...opmerkingen.map(({ reden }) => reden),
  ]
  return redenen.length > 0 ? [...new Set(redenen)].join(' ') : 'Het antwoord is leeg.'
}
