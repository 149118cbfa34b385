import { classes, type Content } from './parts.ts'

export interface Column {
  readonly head: Content
  /** The heading is heard, not seen, as above a column of check boxes. */
  readonly headHidden?: boolean | undefined
  readonly numeric?: boolean | undefined
  /** The name of the cell in a card on a phone: the heading when that is a text, none when false. */
  readonly label?: string | false | undefined
  readonly sort?: 'ascending' | 'descending' | undefined
  readonly class?: string | undefined
}

interface TableProps {
  readonly caption?: Content
  readonly captionClass?: string | undefined
  readonly captionHidden?: boolean | undefined
  readonly columns?: readonly Column[] | undefined
  readonly rows: readonly (readonly Content[])[]
  /** Index of the column that names the row. */
  readonly rowHeader?: number | undefined
  /** On a phone each row becomes a card; a table of many columns ('wide') does so on a tablet too. */
  readonly stack?: boolean | 'wide' | undefined
  /** For a table that is wider than the screen: a region with this name, which the keyboard can scroll. */
  readonly scroll?: string | undefined
  readonly class?: string | undefined
}

export function Table(props: TableProps) {
  const { columns, caption } = props
  const captionLook = props.captionHidden ? 'govuk-visually-hidden' : props.captionClass
  const table = (
    <table class={classes('govuk-table', stackLook(props.stack), props.class)}>
      {caption ? (
        <caption class={classes('govuk-table__caption', captionLook)}>{caption}</caption>
      ) : null}
      {columns ? (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">{columns.map(headCell)}</tr>
        </thead>
      ) : null}
      <tbody class="govuk-table__body">
        {props.rows.map((cells) => (
          <tr class="govuk-table__row">
            {cells.map((cell, index) => bodyCell(cell, index, props))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return props.scroll ? <Scroll label={props.scroll}>{table}</Scroll> : table
}

function stackLook(stack: TableProps['stack']): string | undefined {
  return stack === 'wide' ? 'wop-stack--wide' : stack ? 'wop-stack' : undefined
}

/** A region that scrolls sideways by itself; it takes the focus, so that the arrow keys move it. */
export function Scroll(props: { readonly label: string; readonly children: Content }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: a region that scrolls must take the focus
    <section class="wop-table-scroll" aria-label={props.label} tabIndex={0}>
      {props.children}
    </section>
  )
}

function headCell(column: Column): Content {
  const numeric = column.numeric ? 'govuk-table__header--numeric' : undefined
  return (
    <th
      scope="col"
      class={classes('govuk-table__header', numeric, column.class)}
      aria-sort={column.sort}
    >
      {column.headHidden ? <span class="govuk-visually-hidden">{column.head}</span> : column.head}
    </th>
  )
}

function bodyCell(cell: Content, index: number, props: TableProps): Content {
  const column = props.columns?.[index]
  if (index === props.rowHeader)
    return (
      <th scope="row" class={classes('govuk-table__header', column?.class)}>
        {cell}
      </th>
    )
  const head = typeof column?.head === 'string' ? column.head : undefined
  const numeric = column?.numeric ? 'govuk-table__cell--numeric' : undefined
  return (
    <td
      class={classes('govuk-table__cell', numeric, column?.class)}
      data-label={props.stack ? (column?.label ?? head) || undefined : undefined}
    >
      {cell}
    </td>
  )
}
