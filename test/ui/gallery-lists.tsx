import { dag } from '#law/dag.ts'
import {
  Button,
  Checkboxes,
  DueMark,
  FilterBar,
  Input,
  Layout,
  NotificationBanner,
  pageItems,
  PageTitle,
  Pagination,
  Panel,
  Select,
  SummaryList,
  Table,
  Tag,
  TaskList,
  WarningText,
} from '#ui/components.ts'
import { vandaag, demo, user, staf, werkgever } from '#test/ui/gallery-world.ts'

const rij = (uiterlijk: string, nummer: string, naam: string, werkgever: string) => [
  <Checkboxes
    name={`kies-${nummer}`}
    small
    items={[{ value: nummer, text: <span class="govuk-visually-hidden">Kies {nummer}</span> }]}
  />,
  <DueMark vandaag={vandaag} uiterlijk={dag(uiterlijk)} withDate />,
  <a class="govuk-link wop-num" href={`/dossiers/${nummer}`}>
    <strong>{nummer}</strong>
  </a>,
  naam,
  werkgever,
  'Evaluatie',
  'Els Peeters',
]

/** The worklist. */
export const lijst = (
  <Layout title="Mijn dossiers" nav={staf} current="/staf/0" user={user} demo={demo} wide>
    <PageTitle size="xl">Mijn dossiers</PageTitle>
    <FilterBar action="/dossiers">
      <Input name="zoek" label="Naam, bedrijf of nummer" width={20} />
      <Select name="soort" label="Soort" options={['Alle soorten (5)', 'Evaluatie']} />
      <Select name="termijn" label="Termijn" options={['Alle termijnen', 'Te laat']} />
    </FilterBar>
    <p class="govuk-body">
      <strong>5 dossiers</strong>, 1 te laat. <a href="/dossiers?formaat=csv">Csv</a>
    </p>
    <Table
      caption="Dossiers, de kortste termijn eerst"
      captionHidden
      stack="wide"
      columns={[
        { head: 'Kies', headHidden: true, label: false },
        { head: <a href="?sorteer=-termijn">Termijn</a>, label: false, sort: 'ascending' },
        { head: 'Dossier', label: false },
        { head: 'Werknemer' },
        { head: 'Werkgever' },
        { head: 'Soort' },
        { head: 'Behandelaar' },
      ]}
      rows={[
        rij('2026-11-20', 'WOP-2026-004127', 'Amina D.', 'De Linde vzw'),
        rij('2026-11-25', 'WOP-2026-004131', 'Jonas V.', 'Groenwerk bv'),
        rij('2026-12-08', 'WOP-2026-004156', 'Karim B.', 'Atelier Noord vzw'),
      ]}
    />
    <Button kind="secondary">Geef gekozen dossiers aan…</Button>
    <Pagination
      previous={{ href: '?b=1' }}
      next={{ href: '?b=3' }}
      items={pageItems(2, 9, (page) => `?b=${page}`)}
    />
    <Table
      caption="Verzoeken per indiener"
      captionClass="govuk-table__caption--m"
      scroll="Verzoeken per indiener"
      rowHeader={0}
      columns={[
        { head: 'Indiener' },
        ...[2020, 2021, 2022].map((jaar) => ({ head: String(jaar), numeric: true })),
      ]}
      rows={[
        ['Werkgever', '20', '6', '5'],
        ['Werkzoekende', '–', '0', '4'],
      ]}
    />
  </Layout>
)

/** The tasks of a request, and what tells that it was sent. */
export const taken = (
  <Layout
    title="Vraag een evaluatie"
    nav={werkgever}
    current="/werkgever/2"
    demo={demo}
    breadcrumbs={[{ href: '/', text: 'Overzicht' }, { text: 'Evaluatie Amina D.' }]}
  >
    <NotificationBanner success>Uw antwoorden zijn bewaard.</NotificationBanner>
    <PageTitle>Vraag een evaluatie voor Amina D.</PageTitle>
    <p>2 van 6 stappen zijn klaar. Wij bewaren uw antwoorden tot 21 januari 2027.</p>
    <TaskList
      tasks={[
        {
          title: 'Uw organisatie',
          href: '/t/1',
          hint: 'Maatwerkbedrijf De Linde vzw',
          status: 'Klaar',
        },
        { title: 'Reden van de aanvraag', href: '/t/2', status: 'Bezig' },
        {
          title: 'Motivatieverslag',
          href: '/t/3',
          hint: 'Document dat u invult met uw werknemer',
          status: 'Nog te doen',
        },
        {
          title: 'Persoonlijk ontwikkelingsplan (POP)',
          href: '/t/4',
          hint: 'Niet ouder dan 1 jaar',
          status: <Tag colour="red">Fout: te oud</Tag>,
        },
        { title: 'Handtekening van de werknemer', href: '/t/5', status: 'Wacht op uw werknemer' },
        {
          title: 'Nakijken en versturen',
          hint: 'U kunt dit doen als alle andere stappen klaar zijn',
          status: 'Kan nog niet',
        },
      ]}
    />
    <SummaryList
      rows={[
        {
          key: 'Werknemer',
          value: 'Amina D.',
          actions: [{ href: '/t/1', text: 'Wijzig', about: 'werknemer' }],
        },
        { key: 'In dienst sinds', value: '14 maart 2022' },
      ]}
    />
    <WarningText>Na 8 december 2026 kunt u dit niet meer vragen.</WarningText>
    <Panel title="Uw vraag is verstuurd" headingLevel={2}>
      Uw nummer is <strong>WOP-2026-004127</strong>
    </Panel>
    {(['teal', 'blue', 'purple', 'orange', 'yellow', 'green', 'grey', 'magenta'] as const).map(
      (colour) => (
        <>
          <Tag colour={colour}>Gesprek gepland</Tag>{' '}
        </>
      ),
    )}
  </Layout>
)
