import type { DemoPersoon } from './magda-demo-personen.ts'
import { codeOmschrijving, elem, leaf, type Xml } from './magda-demo-xml.ts'

type Deel<K extends keyof DemoPersoon> = NonNullable<DemoPersoon[K]>
type Rij<K extends 'onderwijs' | 'bewijzen'> = Deel<K>[number]

/** Content of Onderwijs.GeefHistoriekInschrijving: secondary education, one enrolment a row. */
export function inschrijvingenXml(rijen: Deel<'onderwijs'>): Xml {
  return elem('Inschrijvingen', ...rijen.map(inschrijvingXml))
}

function inschrijvingXml(rij: Rij<'onderwijs'>): Xml {
  const { van, tot, school } = rij
  return elem(
    'Inschrijving',
    leaf('Bron', 'LP'),
    leaf('Referte', `demo-${van}`),
    elem(
      'Instelling',
      leaf('Instellingsnummer', '999999'),
      leaf('OfficieleNaam', school),
      leaf('Instantie', 'Secundaire school'),
    ),
    elem(
      'LeerplichtOnderwijs',
      codeOmschrijving('SoortProgramma', '1', 'Voltijds'),
      leaf('DatumInschrijving', van),
      leaf('Schooljaar', tot.slice(0, 4)),
      groepXml(rij),
    ),
  )
}

function groepXml({ van, tot, groep, buitengewoon }: Rij<'onderwijs'>): Xml {
  return elem(
    'InschrijvingAdministratieveGroep',
    elem('Periode', leaf('Begin', van), leaf('Einde', tot)),
    elem(
      'AdministratieveGroep',
      leaf('Nummer', '999999'),
      leaf('Naam', groep),
      codeOmschrijving('Niveau', '3', 'Secundair onderwijs'),
      buitengewoon
        ? codeOmschrijving('SoortOnderwijs', '2', 'Buitengewoon onderwijs')
        : codeOmschrijving('SoortOnderwijs', '1', 'Gewoon onderwijs'),
    ),
  )
}

/** Content of LED.GeefBewijs. */
export function bewijzenXml(insz: string, rijen: Deel<'bewijzen'>): Xml {
  return elem('Bewijzen', ...rijen.map((rij, index) => bewijsXml(insz, rij, index)))
}

function bewijsXml(insz: string, rij: Rij<'bewijzen'>, index: number): Xml {
  const referte = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
  return elem(
    'Bewijs',
    elem(
      'BewijsrefertesLed',
      leaf('Bewijsreferte', referte),
      leaf('Bewijsmutatiereferte', referte),
    ),
    elem(
      'BewijsstatusLed',
      leaf('Code', '1'),
      elem(
        'DatumModificatie',
        leaf('Datum', rij.op.split('-').toReversed().join('.')),
        leaf('Tijd', '09:00:00.000'),
      ),
    ),
    elem('Leverancier', leaf('Naam', 'Secundair onderwijs'), leaf('Bewijsreferte', referte)),
    elem('PersoonUitgereikt', leaf('INSZ', insz)),
    basisXml(rij),
    afgeleidXml(),
  )
}

function naam(element: string, text: string): Xml {
  return elem(element, leaf('Naam', text))
}

function basisXml({
  eigenVerklaring,
  graad,
  type,
  op,
  buitengewoon,
  school,
  ...rij
}: Rij<'bewijzen'>): Xml {
  const [jaar, maand, dag] = op.split('-') as [string, string, string]
  return elem(
    'Basis',
    naam('Authenticiteit', eigenVerklaring ? 'Eigen verklaring - Op eer' : 'Authentiek'),
    naam('Categorie', 'Secundair onderwijs'),
    naam('Graad', graad),
    naam('Onderwijsvorm', 'Niet van toepassing'),
    naam('Bewijstype', type),
    naam('Bewijsstaat', 'Eindbewijs'),
    naam('Instantie', 'Secundaire school'),
    elem('Onderwerp', leaf('Code', '10001'), leaf('Naam', 'Algemene vorming')),
    elem('Uitreikingsdatum', leaf('Jaar', jaar), leaf('Maand', maand), leaf('Dag', dag)),
    leaf('VolledigeNaam', rij.naam),
    elem('Land', leaf('Code', 'BEL')),
    elem('Taal', leaf('Code', 'nld')),
    elem('Instelling', leaf('Naam', school)),
    naam('Schooltype', buitengewoon ? 'Buitengewoon' : 'Gewoon'),
  )
}

function afgeleidXml(): Xml {
  const geen = (element: string) =>
    elem(element, leaf('Code', 'NBS'), leaf('Naam', 'Niet beschikbaar'))
  return elem(
    'Afgeleid',
    elem('ISCEDStudiegebied', leaf('Code', '010'), leaf('Naam', 'Basisopleidingen')),
    geen('ISCEDNiveau'),
    geen('VKSNiveauOnderwijskwalificatie'),
    geen('VKSNiveauBeroepskwalificatie'),
  )
}
