import { dag } from '#law/dag.ts'
import {
  BeforeAfter,
  ButtonLink,
  Cite,
  DueMark,
  IdentityBar,
  InsetText,
  Layout,
  RuleTable,
  Steps,
  SummaryCard,
  Term,
  Timeline,
} from '#ui/components.ts'
import { vandaag, besluit, demo, user, staf } from '#test/ui/gallery-world.ts'

/** A case as staff see it. */
export const dossier = (
  <Layout
    title="Amina D."
    nav={staf}
    current="/staf/0"
    demo={demo}
    user={user}
    breadcrumbs={[{ href: '/dossiers', text: 'Mijn dossiers' }, { text: 'WOP-2026-004127' }]}
    aside={
      <>
        <h2 class="govuk-heading-m">Wat kunt u nu doen?</h2>
        <ButtonLink href="/beslissing">Maak verslag en beslissing</ButtonLink>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href="/afspraak">
              Verzet de afspraak
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/bericht">
              Stuur een bericht
            </a>
          </li>
        </ul>
      </>
    }
  >
    <IdentityBar
      naam="Amina D."
      soort="Evaluatie"
      nummer="WOP-2026-004127"
      behandelaar="Els Peeters"
      termijn={<DueMark vandaag={vandaag} uiterlijk={dag('2026-12-08')} withDate />}
    />
    <InsetText>Beslis ten laatste op 8 december 2026. Nog 16 dagen.</InsetText>
    <SummaryCard
      title={<Term>Werkondersteuningspakket</Term>}
      rows={[
        { key: 'Nu', value: 'WOP 3 – loonpremie 45 %, begeleiding midden' },
        { key: 'Gevraagd', value: 'WOP 1 – loonpremie 60 %, begeleiding hoog' },
        {
          key: 'Geldig tot',
          value: '13 maart 2027',
          actions: [{ href: '/w', text: 'Wijzig', about: 'einddatum' }],
        },
        { key: 'Grond', value: <Cite grond={besluit} regel="/regels/art-50" /> },
      ]}
    />
    <h2 class="govuk-heading-m">Wat is er gebeurd?</h2>
    <Timeline
      next={{
        title: 'Beslissing ten laatste op 8 december 2026',
        op: dag('2026-12-08'),
        door: 'VDAB heeft 20 dagen na het gesprek',
        body: 'U krijgt een brief met het besluit en de uitleg.',
      }}
      items={[
        {
          title: 'Gesprek op de werkvloer',
          op: dag('2026-11-18'),
          door: 'Els Peeters',
          body: 'Aanwezig: werknemer en begeleider.',
        },
        { title: 'Dossier volledig', op: dag('2026-10-30'), door: 'VDAB' },
        {
          title: 'Aanvraag evaluatie ingediend',
          op: dag('2026-10-21'),
          door: 'Maatwerkbedrijf De Linde vzw',
          body: 'Reden: vanaf het derde jaar.',
        },
      ]}
    />
    <BeforeAfter
      caption="Wat verandert er?"
      voor="Tot 31 december 2026"
      na="Vanaf 1 januari 2027"
      rows={[
        { wat: 'Loonpremie', voor: '45 %', na: '60 %' },
        { wat: 'Begeleiding', voor: 'midden', na: 'hoog' },
        { wat: 'Loon', voor: 'gelijk', na: 'gelijk' },
      ]}
    />
    <h2 class="govuk-heading-m">Hoe kwamen wij hiertoe?</h2>
    <Steps
      gronden={[besluit]}
      regelVan={() => '/regels/art-50'}
      stappen={[
        {
          tekst: 'De werknemer heeft een arbeidshandicap.',
          grondslag: 'Maatwerkbesluit, art. 50',
          feiten: {},
        },
        {
          tekst: 'Het attest leidt tot een hoog pakket.',
          grondslag: 'Uitleg van VDAB',
          feiten: {},
        },
      ]}
    />
    <RuleTable
      caption="De vijf pakketten"
      columns={['Pakket', 'Loonpremie', 'Begeleiding']}
      grond={besluit}
      rows={[
        { cells: ['WOP 1', '60 %', 'hoog'], applied: true },
        { cells: ['WOP 2', '60 %', 'hoog'] },
        { cells: ['WOP 3', '45 %', 'midden'] },
      ]}
    />
  </Layout>
)
