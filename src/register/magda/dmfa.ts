import type { Bronvermelding, Gelezen, Opmerking, Prestatie, Tewerkstelling } from './feiten.ts'
import type { Element } from './tree.ts'

/**
 * Werk.GeefDmfaVoorWerknemer: the employments of each quarterly declaration. Only the last version of a declaration
 * counts: a cancelled one, and one that a later version replaced, become remarks.
 */
export function leesDmfa(inhoud: Element, bron: Bronvermelding): Gelezen {
  const feiten: Tewerkstelling[] = []
  const opmerkingen: Opmerking[] = []
  for (const attest of inhoud.need('Attesten').all('Attest')) {
    const reden = waaromNiet(attest)
    if (reden) opmerkingen.push({ vindplaats: attest.path, reden })
    else feiten.push(...tewerkstellingen(attest.need('AangifteWerkgever'), bron))
  }
  return { feiten, opmerkingen }
}

function waaromNiet(attest: Element): string | null {
  const status = attest.need('Identificatie/Status/Code').getal(0, 9)
  const welke = `De aangifte ${attest.needText('Identificatie/Nummer')} over ${kwartaalVan(attest.need('AangifteWerkgever/Kwartaal'))}`
  if (status === 2) return `${welke} is geannuleerd.`
  if (status > 2) return `${welke} heeft status ${status}, die wij niet kennen.`
  const volgende = attest.findText('Versie/Volgende')
  return volgende ? `${welke} is vervangen door versie ${volgende}.` : null
}

function tewerkstellingen(aangifte: Element, bron: Bronvermelding): Tewerkstelling[] {
  const kwartaal = kwartaalVan(aangifte.need('Kwartaal'))
  const kbo = aangifte.need('Ondernemingsnummer').cijfers(10)
  return aangifte.all('Werknemer').flatMap((werknemer) => {
    const persoon = werknemer.need('INSZ').cijfers(11)
    return werknemer.all('Werknemerslijn').flatMap((lijn) =>
      lijn.each('Tewerkstellingen/Tewerkstelling').map((at) => ({
        soort: 'tewerkstelling in kwartaal' as const,
        persoon,
        kwartaal,
        kbo,
        categorie: lijn.needText('Categorie'),
        kengetal: lijn.needText('Kerngetal'),
        ...leesTewerkstelling(at, bron),
      })),
    )
  })
}

type Werkplek = Omit<
  Tewerkstelling,
  'soort' | 'persoon' | 'kwartaal' | 'kbo' | 'categorie' | 'kengetal'
>

const hundredths = 99_999

function leesTewerkstelling(at: Element, bron: Bronvermelding): Werkplek {
  return {
    bron: bron(at),
    geldigVan: at.findDag('Periode/Begin'),
    geldigTot: at.findDag('Periode/Einde'),
    paritairComite: at.needText('ParitairComite'),
    vestiging: at.findText('LokaleEenheid/Nummer'),
    nis: at.findText('LokaleEenheid/NISCode'),
    dagenPerWeek: at.findGetal('AantalWerkdagenPerWeek', 0, 700),
    urenWerknemer: at.findGetal('GemiddeldAantalUrenPerWeek/Werknemer', 0, hundredths),
    urenReferentie: at.findGetal('GemiddeldAantalUrenPerWeek/Referentiepersoon', 0, hundredths),
    prestaties: at.each('Prestaties/Prestatie').map(leesPrestatie),
  }
}

function leesPrestatie(at: Element): Prestatie {
  return {
    code: at.needText('Code'),
    dagen: at.findGetal('Dagen', 0, hundredths),
    uren: at.findGetal('Uren', 0, hundredths),
  }
}

// 20233 is the third quarter of 2023, written 2023K3 everywhere else.
function kwartaalVan(at: Element): string {
  const [, year, quarter] = /^(\d{4})([1-4])$/.exec(at.text) ?? []
  return year && quarter ? `${year}K${quarter}` : at.refuse(`"${at.text}" is geen kwartaal`)
}
