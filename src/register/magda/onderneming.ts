import { type Dag, isDag } from '#law/dag.ts'
import type {
  Bronvermelding,
  Activiteit,
  Adres,
  Gelezen,
  Onderneming,
  Opmerking,
  Vestiging,
} from './feiten.ts'
import type { Element } from './tree.ts'

/** Onderneming.GeefOnderneming: name, seat, activities, establishments and state of one enterprise of the KBO. */
export function leesOnderneming(inhoud: Element, bron: Bronvermelding): Gelezen {
  const at = inhoud.need('Onderneming')
  const zetel = lopend(at.each('Adressen/Adres')).find(
    (adres) => adres.findText('Type/Code') === '001',
  )
  const rechtsvorm = lopend(at.each('Rechtsvormen/Rechtsvorm'))[0]
  const feit: Onderneming = {
    soort: 'onderneming',
    bron: bron(at),
    persoon: null,
    geldigVan: at.findDag('Start/Datum'),
    geldigTot: at.findDag('Stopzetting/Datum'),
    kbo: at.need('Ondernemingsnummer').cijfers(10),
    naam: naamVan(at),
    rechtspersoon: at.need('SoortOnderneming/Code').getal(1, 2) === 2,
    actief: at.needText('StatusKBO/Code') === 'AC',
    rechtsvorm: rechtsvorm?.findText('Afkorting') ?? rechtsvorm?.findText('Omschrijving') ?? null,
    adres: zetel ? leesAdres(zetel) : null,
    activiteiten: at.each('Activiteiten/Activiteit').map(leesActiviteit),
    vestigingen: at.each('Vestigingen/Vestiging').map(leesVestiging),
  }
  return { feiten: [feit], opmerkingen: doorhalingen(at) }
}

// Dutch first; an enterprise may have its name in one other language only.
function naamVan(at: Element): string {
  const namen = lopend(at.each('Namen/MaatschappelijkeNamen/MaatschappelijkeNaam'))
  const naam = namen.find((each) => each.findText('Taalcode')?.toLowerCase() === 'nl') ?? namen[0]
  return naam?.needText('Naam') ?? at.missing('Namen/MaatschappelijkeNamen/MaatschappelijkeNaam')
}

function leesAdres(at: Element): Adres {
  const uitgeschreven = at.each('Descripties/Descriptie/Adres')
  const dutch = at
    .each('Descripties/Descriptie')
    .find((each) => each.findText('Taalcode')?.toLowerCase() === 'nl')
    ?.find('Adres')
  const naam = dutch ?? uitgeschreven[0]
  const text = (path: string) => at.findText(path) ?? naam?.findText(path) ?? null
  return {
    straat: naam?.findText('Straat/Naam') ?? at.findText('Straat/Naam'),
    huisnummer: text('Huisnummer'),
    busnummer: text('Busnummer'),
    postcode: text('Gemeente/PostCode'),
    nis: text('Gemeente/NISCode'),
    gemeente: naam?.findText('Gemeente/Naam') ?? at.findText('Gemeente/Naam'),
  }
}

function leesActiviteit(at: Element): Activiteit {
  return {
    nace: at.needText('Nace/Code'),
    versie: at.needText('Nace/Versie'),
    hoofdactiviteit: at.findText('Type/Code') === 'P',
    van: attributeDag(at, 'DatumBegin'),
    tot: attributeDag(at, 'DatumEinde'),
  }
}

function leesVestiging(at: Element): Vestiging {
  const adres = lopend(at.each('Adressen/Adres'))[0]
  return {
    nummer: at.need('Vestigingsnummer').cijfers(10),
    actief: at.findText('StatusKBO/Code') === 'AC',
    van: attributeDag(at, 'DatumBegin'),
    tot: attributeDag(at, 'DatumEinde'),
    adres: adres ? leesAdres(adres) : null,
  }
}

function lopend(elements: readonly Element[]): Element[] {
  return elements.filter((each) => each.node.attributes['DatumEinde'] === undefined)
}

function attributeDag(at: Element, name: string): Dag | null {
  const text = at.node.attributes[name]
  if (text === undefined) return null
  return isDag(text) ? text : at.refuse(`heeft "${text}" als ${name}, en dat is geen bestaande dag`)
}

function doorhalingen(at: Element): Opmerking[] {
  return at.each('AmbtshalveDoorhalingen/AmbtshalveDoorhaling').map((each) => ({
    vindplaats: each.path,
    reden: `De onderneming is ambtshalve doorgehaald: ${each.findText('Reden/Omschrijving') ?? each.needText('Reden/Code')}.`,
  }))
}
