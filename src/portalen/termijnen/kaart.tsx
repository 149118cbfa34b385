import { Cite, Table } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import type { Termijnregel } from './termijnen.ts'

/** The terms of a dossier with their arithmetic; the article is for who decides, and stands with the rules for the others. */
export function Termijnen({
  regels,
  titel,
}: {
  readonly regels: readonly Termijnregel[]
  readonly titel: string
}) {
  if (regels.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{titel}</h2>
      <Table
        caption={titel}
        captionHidden
        stack="wide"
        rowHeader={0}
        columns={[
          { head: 'Termijn' },
          { head: 'Berekening' },
          { head: 'Laatste dag' },
          { head: 'Vandaag' },
        ]}
        rows={regels.map(({ wat, grondslag, som, verder, aanname, dag, laat, stand }) => [
          <>
            {wat}
            {grondslag ? (
              <span class="govuk-hint wop-hint-small">
                <Cite grond={grondslag} />
              </span>
            ) : null}
          </>,
          <>
            {som}
            {verder.map((stap) => (
              <span class="govuk-hint wop-hint-small">{stap}</span>
            ))}
            {aanname ? (
              <span class="govuk-hint wop-hint-small">
                Aanname {aanname.vraag}: {aanname.tekst}
              </span>
            ) : null}
          </>,
          <time dateTime={dag}>{longDate(dag)}</time>,
          <Stand laat={laat} stand={stand} />,
        ])}
      />
    </>
  )
}

/** How a term stands; late by its mark and its words, never by colour alone. */
export function Stand({ laat, stand: [kern, rest] }: Pick<Termijnregel, 'laat' | 'stand'>) {
  return (
    <>
      <span class={laat ? 'wop-due wop-due--late' : undefined}>{kern}</span>
      {rest}
    </>
  )
}
