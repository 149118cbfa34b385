import type { Feit, Leesresultaat } from './feiten.ts'

/** The result of one answer as lines of Dutch text; facts first, then what to know about them. */
export function alsTekst(resultaat: Leesresultaat): string[] {
  if (resultaat.soort === 'geweigerd') {
    const plaats = resultaat.regel === null ? '' : `, regel ${resultaat.regel}`
    return [`Geweigerd bij ${resultaat.element}${plaats}: ${resultaat.reden}`]
  }
  if (resultaat.soort === 'bewijst niets') return [`Bewijst niets: ${resultaat.reden}`]
  return [
    ...resultaat.feiten.map((feit) => `- ${feitAlsTekst(feit)}`),
    ...resultaat.opmerkingen.map(({ reden }) => `  Let op: ${reden}`),
    ...resultaat.uitzonderingen.map(
      ({ oorsprong, code, diagnose }) => `  ${oorsprong} meldt ${code}: ${diagnose}.`,
    ),
  ]
}

/** One fact as a sentence: what it says, for which period, from which service on which day. */
export function feitAlsTekst(feit: Feit): string {
  const bron = `${feit.bron.dienst} ${feit.bron.versie}, ${feit.bron.datum ?? 'zonder datum'}`
  return `${inhoud(feit)}${periode(feit)} [${bron}]`
}

function periode({ geldigVan, geldigTot }: Feit): string {
  if (geldigVan !== null && geldigVan === geldigTot) return `, op ${geldigVan}`
  return `${geldigVan ? `, vanaf ${geldigVan}` : ''}${geldigTot ? `, tot en met ${geldigTot}` : ''}`
}

type Zin<S extends Feit['soort']> = (feit: Extract<Feit, { soort: S }>) => string

const zinnen: { readonly [S in Feit['soort']]: Zin<S> } = {
  'tegemoetkoming handicap': ({ ivt, it }) =>
    `Tegemoetkomingen: inkomensvervangende ${ivt.recht ? `ja (${ivt.categorie})` : 'nee'}, integratie ${it.recht ? `ja (categorie ${it.categorie})` : 'nee'}`,
  'erkenning handicap': ({ punten, wie, zonderEinde }) =>
    `Erkenning van een handicap (${wie ?? 'zonder onderzoek'})${punten === null ? '' : `: ${punten} punten zelfredzaamheid`}${zonderEinde ? ', zonder einddatum' : ''}`,
  'sociale kaart': ({ kaart }) => `Kaart ${kaart}`,
  'sociaal statuut': ({ naam, vanToepassing }) =>
    `Statuut ${naam}: ${vanToepassing ? 'van toepassing' : 'niet van toepassing'}`,
  'inschrijving onderwijs': ({ onderwijs, buitengewoon, opleidingsvorm, opleiding, instelling }) =>
    `Onderwijs (${[onderwijs, buitengewoon && 'buitengewoon', opleidingsvorm && `OV${opleidingsvorm}`].filter(Boolean).join(', ')}): ${opleiding ?? 'opleiding niet genoemd'}, ${instelling ?? 'school niet genoemd'}`,
  studiebewijs: ({ naam, bewijstype, instelling, authentiek, opleidingsvorm }) =>
    `${bewijstype}: ${naam}, ${instelling}${opleidingsvorm ? `, OV${opleidingsvorm}` : ''}${authentiek ? '' : ' (eigen verklaring)'}`,
  kindvoordeel: ({ rol, categorie, omschrijving }) =>
    `Kinderbijslag als ${rol}: ${omschrijving ?? categorie}`,
  werkrelatie: ({ kbo, interimKbo }) =>
    `In dienst bij ${kbo}${interimKbo ? ` via uitzendkantoor ${interimKbo}` : ''}`,
  'tewerkstelling in kwartaal': ({ kwartaal, kbo, paritairComite }) =>
    `Gewerkt in ${kwartaal} bij ${kbo}, paritair comité ${paritairComite}`,
  'recht op ondersteuning': ({ maatregel, status }) => `Maatregel ${maatregel}: status ${status}`,
  onderneming: ({ naam, kbo, actief, vestigingen }) =>
    `Onderneming ${naam} (${kbo}), ${actief ? 'actief' : 'niet actief'}, ${vestigingen.length} ${vestigingen.length === 1 ? 'vestiging' : 'vestigingen'}`,
}

function inhoud<S extends Feit['soort']>(feit: Extract<Feit, { soort: S }>): string {
  return (zinnen[feit.soort] as Zin<S>)(feit)
}
