import type { DemoPersoon } from './magda-demo-personen.ts'
import { codeOmschrijving, elem, leaf, maybe, type Xml } from './magda-demo-xml.ts'

type Werk = NonNullable<DemoPersoon['werk']>[number]

/** Content of Werk.GeefWerkrelaties. */
export function werkrelatiesXml(insz: string, rijen: readonly Werk[]): Xml {
  return elem('Contracten', ...rijen.map((rij, index) => contractXml(insz, rij, index)))
}

function contractXml(insz: string, { kbo, van, tot, paritairComite }: Werk, index: number): Xml {
  return elem(
    'Contract',
    elem(
      'Relatie',
      elem('Werkgever', leaf('Ondernemingsnummer', kbo)),
      elem('Werknemer', leaf('INSZ', insz)),
    ),
    leaf('Bron', 'RSZ'),
    elem(
      'Aangifte',
      leaf('DimonaNummer', nummerVan(index)),
      elem(
        'PeriodeTijdstip',
        elem('Begin', leaf('Datum', van)),
        tot === undefined ? null : elem('Einde', leaf('Datum', tot)),
      ),
      leaf('ParitairComite', paritairComite),
      leaf('AardWerknemer', 'OTH'),
      leaf('Geannuleerd', '0'),
      leaf('LaatsteDimonaActie', tot === undefined ? 'I' : 'O'),
    ),
  )
}

function nummerVan(index: number): string {
  return String(9_990_000_000 + index)
}

/** Content of Werk.GeefDmfaVoorWerknemer: full time, 65 days, for each quarter named; null when there is none. */
export function dmfaXml(insz: string, rijen: readonly Werk[]): Xml | null {
  const attesten = rijen.flatMap((rij) =>
    (rij.kwartalen ?? []).map((kwartaal, index) => attestXml(insz, rij, kwartaal, index)),
  )
  return attesten.length > 0 ? elem('Attesten', ...attesten) : null
}

function attestXml(insz: string, rij: Werk, kwartaal: string, index: number): Xml {
  const nummer = nummerVan(index)
  const [, einde] = dagenVan(kwartaal)
  return elem(
    'Attest',
    elem(
      'Identificatie',
      leaf('Nummer', nummer),
      leaf('Versie', nummer),
      codeOmschrijving('Status', '0', 'Nieuw'),
      leaf('DatumCreatie', einde),
    ),
    elem(
      'AangifteWerkgever',
      leaf('Kwartaal', kwartaal),
      leaf('RSZNummer', nummer),
      leaf('Bron', 'RSZ'),
      leaf('SectorIndicator', 'PRI'),
      leaf('OnderCuratele', '0'),
      leaf('Ondernemingsnummer', rij.kbo),
      leaf('VerschuldigdNettoBedrag', '0'),
      leaf('ConversieNaarRegime5', '0'),
      elem('Werknemer', leaf('INSZ', insz), leaf('OriolusValidatie', '1'), lijnXml(rij, kwartaal)),
    ),
  )
}

function lijnXml(rij: Werk, kwartaal: string): Xml {
  const [begin, einde] = dagenVan(kwartaal)
  return elem(
    'Werknemerslijn',
    leaf('Categorie', '73'),
    leaf('Kerngetal', '15'),
    elem('Periode', leaf('Begin', begin), leaf('Einde', einde)),
    leaf('Grensarbeider', '0'),
    elem('Tewerkstellingen', tewerkstellingXml(rij)),
  )
}

const kwartaaldagen = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const

/** First and last day of a quarter written as 20263. */
function dagenVan(kwartaal: string): readonly [begin: string, einde: string] {
  const [begin, einde] = kwartaaldagen[Number(kwartaal[4]) - 1]!
  return [`${kwartaal.slice(0, 4)}-${begin}`, `${kwartaal.slice(0, 4)}-${einde}`]
}

function tewerkstellingXml({ van, tot, paritairComite }: Werk): Xml {
  return elem(
    'Tewerkstelling',
    leaf('Volgnummer', '1'),
    leaf('InternNummer', 'DEMO1'),
    elem('Periode', leaf('Begin', van), maybe('Einde', tot)),
    leaf('ParitairComite', paritairComite),
    leaf('AantalWerkdagenPerWeek', '500'),
    leaf('TypeContract', '0'),
    elem(
      'GemiddeldAantalUrenPerWeek',
      leaf('Referentiepersoon', '3800'),
      leaf('Werknemer', '3800'),
    ),
    elem(
      'Prestaties',
      elem('Prestatie', leaf('Volgnummer', '1'), leaf('Code', '1'), leaf('Dagen', '6500')),
    ),
  )
}
