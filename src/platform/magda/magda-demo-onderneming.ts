import type { DemoOnderneming } from './magda-demo-personen.ts'
import { codeOmschrijving, elem, leaf, type Xml } from './magda-demo-xml.ts'

/** Content of Onderneming.GeefOnderneming: an active legal person with its seat as only establishment. */
export function ondernemingXml(onderneming: DemoOnderneming): Xml {
  const { kbo, naam, sinds, nace, vestiging } = onderneming
  const actief = elem('StatusKBO', leaf('Code', 'AC'))
  return elem(
    'Onderneming',
    leaf('Ondernemingsnummer', kbo),
    codeOmschrijving('AuthentiekBron', '03', 'KBO'),
    elem('OndernemingOfVestiging', leaf('Code', '1')),
    actief,
    elem('SoortOnderneming', leaf('Code', '2')),
    elem('Namen', elem('MaatschappelijkeNamen', naamXml(naam))),
    elem('Adressen', adresXml(onderneming)),
    elem('Start', leaf('Datum', sinds)),
    elem('Inschrijving', leaf('Datum', sinds)),
    elem('Rechtsvormen', elem('Rechtsvorm', leaf('Code', '017'), leaf('Afkorting', 'VZW'))),
    elem(
      'Vestigingen',
      elem(
        'Vestiging',
        leaf('Vestigingsnummer', vestiging),
        actief,
        elem('Adressen', adresXml(onderneming)),
      ),
    ),
    elem('Activiteiten', activiteitXml(nace)),
  )
}

function naamXml(naam: string): Xml {
  return elem('MaatschappelijkeNaam', leaf('Naam', naam), leaf('Taalcode', 'nl'))
}

function activiteitXml(nace: string): Xml {
  return elem(
    'Activiteit',
    elem('Nace', leaf('Code', nace), leaf('Versie', '2008')),
    elem('Type', leaf('Code', 'P')),
    leaf('Groep', '001'),
  )
}

function adresXml({ straat, huisnummer, postcode, nis, gemeente }: DemoOnderneming): Xml {
  return elem(
    'Adres',
    elem('Straat', leaf('Naam', straat)),
    leaf('Huisnummer', huisnummer),
    elem('Gemeente', leaf('NISCode', nis), leaf('PostCode', postcode), leaf('Naam', gemeente)),
    elem('Land', leaf('NISCode', '150'), leaf('ISOCode', 'BE'), leaf('Naam', 'BELGIE')),
    elem('Type', leaf('Code', '001')),
  )
}
