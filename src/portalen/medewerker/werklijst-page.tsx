import type { Dag } from '#law/dag.ts'
import {
  ButtonLink,
  DueMark,
  FilterBar,
  InsetText,
  pageItems,
  Pagination,
  Select,
  Table,
} from '#ui/components.ts'
import { count, longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import {
  filterQuery,
  rijenPerBladzijde,
  statussen,
  type Filter,
  type Lijst,
  type Rij,
  type Sortering,
} from './werklijst.ts'

interface Props {
  readonly lijst: Lijst
  readonly filter: Filter
  readonly vandaag: Dag
  readonly magOpenen: boolean
}

/** The list of dossiers of a person or team: deadline first, filters in the address. */
export function werklijstPage({ lijst, filter, vandaag, magOpenen }: Props) {
  const laatste = Math.max(1, Math.ceil(lijst.totaal / rijenPerBladzijde))
  const href = (anders: Partial<Filter>) =>
    urls.dossiers.href({}, filterQuery({ ...filter, ...anders }))
  return (
    <Layout title="Mijn dossiers" current={urls.dossiers.href()} wide>
      <h1 class="govuk-heading-l">Mijn dossiers</h1>
      {magOpenen ? <ButtonLink href={urls.dossierNieuw.href()}>Open een dossier</ButtonLink> : null}
      <FilterBar action={urls.dossiers.href()} label="Filter de lijst">
        <Select
          name="status"
          label="Status"
          value={filter.status ?? ''}
          options={[
            { value: '', text: 'Alle' },
            ...Object.entries(statussen).map(([value, text]) => ({ value, text })),
          ]}
        />
        <Select
          name="behandelaar"
          label="Behandelaar"
          value={filter.behandelaar}
          options={[
            { value: 'team', text: 'Mijn team' },
            { value: 'ik', text: 'Ik' },
          ]}
        />
        <Select
          name="sorteer"
          label="Volgorde"
          value={filter.sorteer}
          options={Object.entries(volgordes).map(([value, text]) => ({ value, text }))}
        />
      </FilterBar>
      <p>
        <strong>{lijst.totaal === 1 ? '1 dossier' : `${count(lijst.totaal)} dossiers`}</strong>
        {lijst.teLaat > 0 ? `, ${count(lijst.teLaat)} te laat` : ''}.{' '}
        {lijst.totaal > 0 ? (
          <a
            class="govuk-link"
            href={urls.dossiers.href({}, { ...filterQuery(filter), formaat: 'csv' })}
          >
            Haal de lijst op (csv)
          </a>
        ) : null}
      </p>
      {lijst.totaal === 0 ? (
        <InsetText>
          Er zijn geen dossiers met deze keuze. Kies een andere status, of toon de dossiers van uw
          team.
        </InsetText>
      ) : (
        <Table
          caption="Dossiers"
          captionHidden
          stack="wide"
          rowHeader={1}
          columns={[
            { head: 'Termijn' },
            { head: 'Dossier' },
            { head: 'Naam' },
            { head: 'Status' },
            { head: 'Sinds' },
            { head: 'Werkgever' },
            { head: 'Behandelaar' },
          ]}
          rows={lijst.rijen.map((rij) => cellen(rij, vandaag))}
        />
      )}
      {laatste > 1 ? (
        <Pagination
          {...(filter.bladzijde > 1
            ? { previous: { href: href({ bladzijde: filter.bladzijde - 1 }) } }
            : {})}
          {...(filter.bladzijde < laatste
            ? { next: { href: href({ bladzijde: filter.bladzijde + 1 }) } }
            : {})}
          items={pageItems(Math.min(filter.bladzijde, laatste), laatste, (bladzijde) =>
            href({ bladzijde }),
          )}
        />
      ) : null}
    </Layout>
  )
}

const volgordes: Readonly<Record<Sortering, string>> = {
  werk: 'Dringendste eerst',
  termijn: 'Termijn, eerst te laat',
  '-termijn': 'Termijn, laatste eerst',
  sinds: 'Wacht het langst',
  '-sinds': 'Laatst gewijzigd',
  naam: 'Naam, A tot Z',
  '-naam': 'Naam, Z tot A',
  nummer: 'Nummer, oudste eerst',
  '-nummer': 'Nummer, nieuwste eerst',
}

function cellen(rij: Rij, vandaag: Dag) {
  return [
    rij.termijnDag ? (
      <>
        <DueMark vandaag={vandaag} uiterlijk={rij.termijnDag} withDate />
        <br />
        <span class="govuk-hint wop-hint-small">{rij.termijn}</span>
      </>
    ) : (
      'geen'
    ),
    <a class="govuk-link wop-num" href={urls.dossier.href({ nummer: rij.nummer })}>
      {rij.nummer}
    </a>,
    rij.naam,
    statussen[rij.status],
    longDate(rij.sinds),
    rij.werkgever ?? '–',
    rij.behandelaar,
  ]
}
