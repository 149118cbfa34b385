import { citeer, type Grondslag, vertrouwenLabel } from '#law/bron.ts'
import type { Stap } from '#law/vaststelling.ts'
import { classes, type Content } from './parts.ts'
import { Scroll, Table } from './table.tsx'
import { Tag } from './tag.tsx'

interface CiteProps {
  readonly grond: Grondslag
  /** The page of the rule, at the version that was applied. */
  readonly regel?: string | undefined
}

/** A source: act and article with a link to the text, how sure it is, and the way to the rule. */
export function Cite({ grond, regel }: CiteProps) {
  const text = citeer(grond)
  return (
    <span class="wop-cite">
      {grond.eli ? (
        <a class="govuk-link" href={grond.eli}>
          {text}
        </a>
      ) : (
        text
      )}{' '}
      <span class="wop-cite__trust">({vertrouwenLabel[grond.vertrouwen]})</span>
      {regel ? (
        <>
          {' '}
          <a class="govuk-link wop-cite__rule" href={regel}>
            Toon regel<span class="govuk-visually-hidden"> {text}</span>
          </a>
        </>
      ) : null}
    </span>
  )
}

interface StepsProps {
  readonly stappen: readonly Stap[]
  /** The grounds of the finding; a step is linked to the one it names. */
  readonly gronden?: readonly Grondslag[] | undefined
  /** The page of the rule behind a ground. */
  readonly regelVan?: ((grond: Grondslag) => string | undefined) | undefined
}

/** How a finding was reached, step by step, each with its source. */
export function Steps({ stappen, gronden = [], regelVan }: StepsProps) {
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced wop-steps">
      {stappen.map((stap) => {
        const grond = gronden.find((one) => citeer(one) === stap.grondslag)
        return (
          <li>
            {stap.tekst}
            <span class="wop-steps__source">
              {grond ? <Cite grond={grond} regel={regelVan?.(grond)} /> : stap.grondslag}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

interface BeforeAfterProps {
  readonly caption: Content
  readonly captionHidden?: boolean | undefined
  readonly voor: string
  readonly na: string
  readonly rows: readonly { readonly wat: string; readonly voor: string; readonly na: string }[]
}

/** What a decision changes; what is new is said in words too. */
export function BeforeAfter(props: BeforeAfterProps) {
  return (
    <Table
      caption={props.caption}
      captionHidden={props.captionHidden}
      captionClass="govuk-table__caption--m"
      rowHeader={0}
      stack
      columns={[{ head: 'Wat', headHidden: true }, { head: props.voor }, { head: props.na }]}
      rows={props.rows.map(({ wat, voor, na }) => [
        wat,
        voor,
        voor === na ? (
          na
        ) : (
          <>
            <strong>{na}</strong> <span class="wop-change">nieuw</span>
          </>
        ),
      ])}
    />
  )
}

interface RuleTableProps {
  readonly caption: string
  readonly columns: readonly string[]
  /** The rows of the table of the law, in its order; the first cell names the row. */
  readonly rows: readonly {
    readonly cells: readonly Content[]
    readonly applied?: boolean | undefined
  }[]
  readonly grond?: Grondslag | undefined
}

/** A table of the law as it stands in the code, with the row that applied marked in words. */
export function RuleTable({ caption, columns, rows, grond }: RuleTableProps) {
  return (
    <>
      <Scroll label={caption}>
        <table class="govuk-table wop-rule">
          <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {columns.map((column) => (
                <th scope="col" class="govuk-table__header">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">{rows.map(ruleRow)}</tbody>
        </table>
      </Scroll>
      {grond ? (
        <p class="govuk-body-s">
          Bron: <Cite grond={grond} />
        </p>
      ) : null}
    </>
  )
}

function ruleRow({ cells, applied }: RuleTableProps['rows'][number]): Content {
  const [first, ...others] = cells
  return (
    <tr class={classes('govuk-table__row', applied && 'wop-rule__applied')}>
      <th scope="row" class="govuk-table__header">
        {first} {applied ? <Tag colour="teal">Deze rij geldt</Tag> : null}
      </th>
      {others.map((cell) => (
        <td class="govuk-table__cell">{cell}</td>
      ))}
    </tr>
  )
}
