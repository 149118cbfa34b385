import {
  Button,
  Input,
  problemOf,
  Table,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import {
  filterQuery,
  gewoon,
  leesFilter,
  type Filter,
} from '#portalen/medewerker/werklijst/filter.ts'

/** A list that somebody kept under a name. */
export interface Weergave {
  readonly id: string
  readonly naam: string
  /** The part of the address after the question mark. */
  readonly vraag: string
}

/** As many as one person keeps: more is no longer a choice at a glance. */
export const hoogstensWeergaven = 20

/** The address part of a filter as text: what is kept of a list, always its first page. */
export function vraagVan(filter: Filter): string {
  const search = new URLSearchParams()
  for (const [naam, waarde] of Object.entries(filterQuery({ ...filter, bladzijde: 1 })))
    if (waarde !== undefined) search.set(naam, waarde)
  return search.toString()
}

function href(vraag: string): string {
  return urls.dossiers.href({}, filterQuery(leesFilter(new URLSearchParams(vraag))))
}

/** The lists that the reader kept, one click away; the first is how the list opens. */
export function Weergaven({
  weergaven,
  filter,
  magWerklast,
  magVooruit,
}: {
  readonly weergaven: readonly Weergave[]
  readonly filter: Filter
  readonly magWerklast: boolean
  readonly magVooruit: boolean
}) {
  const nu = vraagVan(filter)
  const alle = [
    { naam: 'Te laat eerst', vraag: vraagVan(gewoon) },
    { naam: 'Mijn dossiers', vraag: vraagVan({ ...gewoon, behandelaar: 'ik' }) },
    ...weergaven,
  ]
  return (
    <nav aria-label="Bewaarde lijsten">
      <ul class="govuk-list">
        {alle.map(({ naam, vraag }) => (
          <li>
            <a
              class="govuk-link"
              href={href(vraag)}
              aria-current={vraag === nu ? 'true' : undefined}
            >
              {naam}
            </a>
          </li>
        ))}
        <li>
          <a
            class="govuk-link"
            href={urls.weergaven.href({}, filterQuery({ ...filter, bladzijde: 1 }))}
          >
            Bewaar deze lijst
          </a>
        </li>
        {magWerklast ? (
          <li>
            <a class="govuk-link" href={urls.werklast.href()}>
              Werklast van het team
            </a>
          </li>
        ) : null}
        {magVooruit ? (
          <li>
            <a class="govuk-link" href={urls.vooruitblik.href()}>
              Vooruitblik op de evaluaties
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

/** Gives the present list a name, and takes kept lists away. */
export function weergavenPage({
  weergaven,
  filter,
  woorden,
  problems,
  values,
}: {
  readonly weergaven: readonly Weergave[]
  readonly filter: Filter
  /** What the list shows, in words. */
  readonly woorden: string
  readonly problems: readonly Problem[]
  readonly values: Typed
}) {
  return (
    <Layout
      title="Bewaarde lijsten"
      current={urls.dossiers.href()}
      back={href(vraagVan(filter))}
      problems={problems}
    >
      <h1 class="govuk-heading-l">Bewaarde lijsten</h1>
      <h2 class="govuk-heading-m">Bewaar deze lijst</h2>
      <p>
        De lijst toont: {woorden}. Bewaard wordt alleen deze keuze, niet wat er nu in de lijst
        staat. U alleen ziet ze.
      </p>
      <form method="post" novalidate>
        <input type="hidden" name="vraag" value={vraagVan(filter)} />
        <Input
          name="naam"
          label="Naam van de lijst"
          hint="Schrijf hier geen naam of nummer van een persoon."
          width={20}
          value={typedValue(values, 'naam')}
          error={problemOf(problems, 'naam')}
        />
        <Button>Bewaar</Button>
      </form>
      {weergaven.length === 0 ? null : (
        <Table
          caption="Uw lijsten"
          captionClass="govuk-table__caption--m"
          stack
          rowHeader={0}
          columns={[{ head: 'Naam' }, { head: 'Wissen' }]}
          rows={weergaven.map(({ id, naam, vraag }) => [
            <a class="govuk-link" href={href(vraag)}>
              {naam}
            </a>,
            <form action={urls.weergaveWissen.href({ weergave: id })} method="post">
              <Button kind="secondary">
                Wis<span class="govuk-visually-hidden"> de lijst {naam}</span>
              </Button>
            </form>,
          ])}
        />
      )}
    </Layout>
  )
}
