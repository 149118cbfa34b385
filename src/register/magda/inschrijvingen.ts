import type { Bronvermelding, Gelezen, Inschrijving, Opmerking } from './feiten.ts'
import { opleidingsvormIn } from './opleidingsvorm.ts'
import type { Element } from './tree.ts'

/**
 * Onderwijs.GeefHistoriekInschrijving: enrolments in compulsory, higher and adult education. The answer does not name
 * the person, so `persoon` is null: the question tells whom it is about.
 */
export function leesInschrijvingen(inhoud: Element, bron: Bronvermelding): Gelezen {
  const feiten: Inschrijving[] = []
  const opmerkingen: Opmerking[] = []
  for (const at of inhoud.need('Inschrijvingen').all('Inschrijving')) {
    const each = leesInschrijving(at, bron)
    if ('soort' in each) feiten.push(each)
    else opmerkingen.push(each)
    opmerkingen.push(...onbekendNiveau(at))
  }
  return { feiten, opmerkingen }
}

function leesInschrijving(at: Element, bron: Bronvermelding): Inschrijving | Opmerking {
  const instelling = at.need('Instelling').findText('OfficieleNaam')
  const basis = { soort: 'inschrijving onderwijs', persoon: null, instelling } as const
  const hoger = at.find('HogerOnderwijs')
  if (hoger)
    return { ...basis, onderwijs: 'hoger', ...naLeerplicht(hoger, 'Opleiding/VolledigeNaam', bron) }
  const volwassenen = at.find('Volwassenenonderwijs')
  if (volwassenen)
    return {
      ...basis,
      onderwijs: 'volwassenen',
      ...naLeerplicht(volwassenen, 'Opleiding/Naam', bron),
    }
  const leerplicht = at.find('LeerplichtOnderwijs')
  if (leerplicht) return { ...basis, onderwijs: 'leerplicht', ...leesLeerplicht(leerplicht, bron) }
  const reden = `De inschrijving in ${instelling ?? 'een school zonder naam'} zegt niet welk onderwijs het is.`
  return { vindplaats: at.path, reden }
}

type Inhoud = Omit<Inschrijving, 'soort' | 'persoon' | 'instelling' | 'onderwijs'>

function naLeerplicht(at: Element, opleiding: string, bron: Bronvermelding): Inhoud {
  return {
    bron: bron(at),
    geldigVan: at.need('DatumInschrijving').dag(),
    geldigTot: at.findDag('DatumUitschrijving'),
    niveau: null,
    buitengewoon: null,
    opleidingsvorm: null,
    typeBuitengewoon: null,
    opleiding: at.findText(opleiding),
  }
}

function leesLeerplicht(at: Element, bron: Bronvermelding): Inhoud {
  const groep = at.find('InschrijvingAdministratieveGroep')
  if (!groep)
    return {
      bron: bron(at),
      geldigVan: at.findDag('DatumEersteLes') ?? at.findDag('DatumInschrijving'),
      geldigTot: null,
      niveau: null,
      buitengewoon: null,
      opleidingsvorm: null,
      typeBuitengewoon: null,
      opleiding: null,
    }
  const opleiding = groep.findText('AdministratieveGroep/Naam')
  const buitengewoon = groep.need('AdministratieveGroep/SoortOnderwijs/Code').getal(1, 2) === 2
  const niveau = niveauVan(groep.need('AdministratieveGroep/Niveau/Code'))
  return {
    bron: bron(groep),
    geldigVan: groep.need('Periode/Begin').dag(),
    geldigTot: groep.findDag('Periode/Einde'),
    niveau,
    buitengewoon,
    // The schema has no field for the opleidingsvorm: only the name of the group may write it out.
    opleidingsvorm: buitengewoon && niveau === 'secundair' ? opleidingsvormIn(opleiding) : null,
    typeBuitengewoon: groep.findText('TypeBuitengewoon/Code'),
    opleiding,
  }
}

const niveaus = { '1': 'kleuter', '2': 'lager', '3': 'secundair' } as const

// The schema explains 1, 2 and 3 and allows 4, 5, 6 and 9 without saying what they are.
function niveauVan(at: Element): Inschrijving['niveau'] {
  return niveaus[at.text as keyof typeof niveaus] ?? null
}

function onbekendNiveau(inschrijving: Element): Opmerking[] {
  const at = inschrijving.find(niveaucode)
  if (!at || niveauVan(at) !== null) return []
  const reden = `Het onderwijsniveau heeft code ${at.text}; wat die betekent, staat niet in het schema.`
  return [{ vindplaats: at.path, reden }]
}

const niveaucode =
  'LeerplichtOnderwijs/InschrijvingAdministratieveGroep/AdministratieveGroep/Niveau/Code'
