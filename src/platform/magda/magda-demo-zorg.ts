import type { Dag } from '#law/dag.ts'
import { codeOmschrijving, elem, leaf, maybe, type Xml } from './magda-demo-xml.ts'
import type { DemoPersoon } from './magda-demo-personen.ts'

type Deel<K extends keyof DemoPersoon> = NonNullable<DemoPersoon[K]>

const criteria = ['mobility', 'nourishment', 'hygiene', 'household', 'supervision', 'socialSkills']

/** Content of SocZek.GeefDossierHandicap. */
export function dossierHandicapXml(insz: string, handicap: Deel<'handicap'>): Xml {
  const found = elem(
    'status',
    leaf('value', 'DATA_FOUND'),
    leaf('code', 'MSG00000'),
    leaf('description', 'Treatment successful'),
  )
  const file = elem('file', erkenningXml(handicap), rechtXml(handicap))
  return elem(
    'ConsultFilesByDateResponse',
    found,
    leaf('ssin', insz),
    elem('results', elem('dgphResult', found, file)),
  )
}

function erkenningXml({ van, tot, criteria: punten }: Deel<'handicap'>): Xml {
  const delen = punten.map((each, index) => leaf(criteria[index]!, each))
  const totaal = punten.reduce((sum, each) => sum + each, 0)
  return elem(
    'handicapRecognitions',
    elem(
      'handicapRecognition',
      elem(
        'recognitionStatus',
        leaf('dateOfDecision', van),
        leaf('startDateRecognition', van),
        maybe('endDateRecognition', tot),
      ),
      leaf('legislation', 3),
      elem(
        'resultRecognitionAdult',
        elem('diminuationIndependence', ...delen, leaf('totalPoints', totaal)),
      ),
      leaf('decisionStatus', 'RECOGNITION_DETERMINED'),
    ),
  )
}

function rechtXml({ van, tot, ivt, it }: Deel<'handicap'>): Xml {
  return elem(
    'rights',
    elem('period', leaf('beginDate', van), maybe('endDate', tot)),
    leaf('legislation', 3),
    leaf('totalMonthAmount', '100.00'),
    leaf('monthAmount', '50.00'),
    leaf('categoryIVT', ivt),
    leaf('categoryIT', it),
    leaf('partnerIncome', false),
    leaf('decisionStatus', 'POSITIVE'),
  )
}

/** Content of SocZek.GeefSociaalStatuut: every statute named applies in its period. */
export function sociaalStatuutXml(insz: string, statuten: Deel<'statuten'>): Xml {
  return elem(
    'Persoon',
    leaf('INSZ', insz),
    elem(
      'SocialeStatuten',
      ...statuten.map(({ naam, van, tot }) =>
        elem(
          'SociaalStatuut',
          leaf('Naam', naam),
          codeOmschrijving('Resultaat', '1', 'Van toepassing'),
          elem('Periodes', elem('Periode', leaf('Begindatum', van), leaf('Einddatum', tot))),
        ),
      ),
    ),
  )
}

/** Content of Gezin.GeefKindVoordelen; the asked person is child or receiver, as the row says. */
export function kindvoordelenXml(insz: string, rijen: Deel<'kinderbijslag'>): Xml {
  return elem(
    'KindVoordelen',
    ...rijen.map(({ rol, zorgtoeslag, van, tot, met }) => {
      const [kind, ouder] = rol === 'kind' ? [insz, met] : [met, insz]
      const categorie = zorgtoeslag
        ? codeOmschrijving(
            'Categorie',
            'ZORG_SPECIALE_NODEN',
            'Toeslag kinderen met specifieke ondersteuningsbehoefte',
          )
        : codeOmschrijving('Categorie', 'BASIS', 'Basisbedrag')
      const periodes = elem(
        'Betalingsperiodes',
        elem(
          'Betalingsperiode',
          elem('Periode', leaf('BeginMaand', van), maybe('EindeMaand', tot)),
          categorie,
        ),
      )
      return elem(
        'KindVoordeel',
        leaf('Bron', 'VLAANDEREN'),
        leaf('INSZ', insz),
        elem('KindVoordeelFonds', leaf('Code', '999')),
        elem('Begunstigden', elem('Begunstigde', leaf('INSZ', ouder), periodes)),
        elem('Kinderen', elem('Kind', leaf('INSZ', kind), periodes)),
      )
    }),
  )
}

/** Content of SocEcon.GeefStatusRechtOndersteuningen: every measure was granted on its first day. */
export function statusRechtXml(insz: string, maatregelen: Deel<'maatregelen'>, vandaag: Dag): Xml {
  return elem(
    'StatusRechtOndersteuningen',
    ...maatregelen
      .filter(({ van }) => van <= vandaag)
      .map(({ code, omschrijving, van, tot }) =>
        elem(
          'StatusRechtOndersteuning',
          codeOmschrijving('Maatregel', code, omschrijving),
          leaf('INSZ', insz),
          codeOmschrijving('Status', 'TG', 'Toegekend'),
          leaf('DatumBeslissing', van),
          elem('Periode', leaf('Begin', van), maybe('Einde', tot)),
        ),
      ),
  )
}
