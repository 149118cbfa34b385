import { FilterBar, Input, Select } from '#ui/components.ts'
import { urls } from '#urls.ts'
import { filterQuery, statussen, type Filter, type Sortering, type Termijnkeuze } from './filter.ts'
import type { Collega } from './page.tsx'

/** The words of each choice of term. */
export const termijnwoorden: Readonly<Record<Termijnkeuze, string>> = {
  'te-laat': 'Te laat',
  week: 'Deze week',
  maand: 'Deze maand',
  geen: 'Geen termijn',
}

/** The words of each order. */
export const volgordewoorden: Readonly<Record<Sortering, string>> = {
  werk: 'Te laat eerst, dan wat wacht',
  termijn: 'Termijn, eerste eerst',
  '-termijn': 'Termijn, laatste eerst',
  nummer: 'Nummer, oudste eerst',
  '-nummer': 'Nummer, nieuwste eerst',
  naam: 'Naam, A tot Z',
  '-naam': 'Naam, Z tot A',
  status: 'Status, oplopend',
  '-status': 'Status, aflopend',
  sinds: 'Wacht het langst',
  '-sinds': 'Laatst gewijzigd',
  werkgever: 'Werkgever, A tot Z',
  '-werkgever': 'Werkgever, Z tot A',
  behandelaar: 'Behandelaar, A tot Z',
  '-behandelaar': 'Behandelaar, Z tot A',
}

/** What the list can be narrowed to; each choice stands in the address. */
export function Filters({
  filter,
  collegas,
}: {
  readonly filter: Filter
  readonly collegas: readonly Collega[]
}) {
  const bekend = ['team', 'ik', ...collegas.map(({ code }) => code)].includes(filter.behandelaar)
  return (
    <FilterBar action={urls.dossiers.href()} label="Filter de lijst">
      <Select
        name="status"
        label="Status"
        value={filter.status ?? ''}
        options={[
          { value: '', text: 'Alle' },
          { value: 'wacht', text: 'Alles wat op VDAB wacht' },
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
          ...collegas.map(({ code, naam }) => ({ value: code, text: naam })),
          ...(bekend ? [] : [{ value: filter.behandelaar, text: 'Een andere collega' }]),
        ]}
      />
      <Select
        name="termijn"
        label="Termijn"
        value={filter.termijn ?? ''}
        options={[
          { value: '', text: 'Alle' },
          ...Object.entries(termijnwoorden).map(([value, text]) => ({ value, text })),
        ]}
      />
      <Select
        name="sorteer"
        label="Volgorde"
        value={filter.sorteer}
        options={Object.entries(volgordewoorden).map(([value, text]) => ({ value, text }))}
      />
      <Input name="nummer" label="Dossiernummer" width={20} value={filter.nummer ?? ''} />
    </FilterBar>
  )
}

/** What a filter shows, as a sentence: "Mijn team, te laat; volgorde: naam, A tot Z". */
export function inWoorden(filter: Filter, collegas: readonly Collega[]): string {
  const { status, behandelaar, termijn, nummer, sorteer } = filter
  const wie =
    behandelaar === 'team'
      ? 'mijn team'
      : behandelaar === 'ik'
        ? 'mijn dossiers'
        : (collegas.find(({ code }) => code === behandelaar)?.naam ?? 'een andere collega')
  const delen = [
    wie,
    ...(status === undefined
      ? []
      : [status === 'wacht' ? 'alles wat op VDAB wacht' : statussen[status].toLowerCase()]),
    ...(termijn === undefined ? [] : [termijnwoorden[termijn].toLowerCase()]),
    ...(nummer === undefined ? [] : [`dossier ${nummer}`]),
  ]
  return `${delen.join(', ')}; volgorde: ${volgordewoorden[sorteer].toLowerCase()}`
}

type Veld = Exclude<Sortering, 'werk' | `-${string}`>

/** The heading of a column as a link that sorts by it, and the other way round when it already does. */
export function sorteerKop(veld: Veld, tekst: string, filter: Filter) {
  const op = filter.sorteer === veld
  const af = filter.sorteer === `-${veld}`
  const sorteer: Sortering = op ? `-${veld}` : veld
  return {
    head: (
      <a
        class="govuk-link"
        href={urls.dossiers.href({}, filterQuery({ ...filter, sorteer, bladzijde: 1 }))}
      >
        {tekst}
        <span class="govuk-visually-hidden">: sorteer op {volgordewoorden[sorteer]}</span>
        {op ? <span aria-hidden="true"> ▲</span> : af ? <span aria-hidden="true"> ▼</span> : null}
      </a>
    ),
    label: tekst,
    ...(op ? { sort: 'ascending' as const } : af ? { sort: 'descending' as const } : {}),
  }
}
