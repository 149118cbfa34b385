import type { Grondslag } from '#law/bron.ts'
import { Cite, Table, Tag, type Content } from '#ui/components.ts'

interface Props {
  readonly caption: string
  readonly columns: readonly string[]
  /** The rows of the table of the law, in its order; the first cell names the row. */
  readonly rows: readonly {
    readonly cells: readonly Content[]
    readonly applied?: boolean | undefined
  }[]
  readonly grond?: Grondslag | undefined
}

/** A table of the law whose rows are cards on a phone; the row that applied says so in words. */
export function Regeltabel({ caption, columns, rows, grond }: Props) {
  return (
    <>
      <Table
        caption={caption}
        captionClass="govuk-table__caption--m"
        class="wop-rule govuk-!-font-size-16"
        rowHeader={0}
        stack
        columns={columns.map((head) => ({ head }))}
        rows={rows.map(({ cells: [first, ...others], applied }) => [
          <>
            {first} {applied ? <Tag colour="teal">Deze rij geldt</Tag> : null}
          </>,
          ...others,
        ])}
      />
      {grond ? (
        <p class="govuk-body-s">
          Bron: <Cite grond={grond} />
        </p>
      ) : null}
    </>
  )
}
