import { classes, type Content } from './parts.ts'

export interface SummaryAction {
  readonly href: string
  readonly text: Content
  /** What is left out of sight but heard: "Wijzig" + "de datum van het POP". */
  readonly about?: string | undefined
}

export interface SummaryRow {
  readonly key: Content
  readonly value: Content
  readonly actions?: readonly SummaryAction[] | undefined
}

interface SummaryListProps {
  readonly rows: readonly SummaryRow[]
  readonly noBorder?: boolean | undefined
  readonly class?: string | undefined
}

export function SummaryList(props: SummaryListProps) {
  return <List {...props} />
}

interface SummaryCardProps extends SummaryListProps {
  readonly title: Content
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined
  readonly actions?: readonly SummaryAction[] | undefined
}

/** A summary list in a frame, with a title and actions on the whole of it. */
export function SummaryCard(props: SummaryCardProps) {
  const { title, actions = [] } = props
  const Heading = `h${props.headingLevel ?? 2}` as 'h2'
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <Heading class="govuk-summary-card__title">{title}</Heading>
        <Actions actions={actions} card={title} part="card" />
      </div>
      <div class="govuk-summary-card__content">
        <List {...props} card={title} />
      </div>
    </div>
  )
}

function List(props: SummaryListProps & { readonly card?: Content }) {
  const anyActions = props.rows.some((row) => row.actions?.length)
  const border = props.noBorder ? 'govuk-summary-list--no-border' : undefined
  return (
    <dl class={classes('govuk-summary-list', border, props.class)}>
      {props.rows.map(({ key, value, actions }) => {
        const none = anyActions && !actions ? 'govuk-summary-list__row--no-actions' : undefined
        return (
          <div class={classes('govuk-summary-list__row', none)}>
            <dt class="govuk-summary-list__key">{key}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
            {actions?.length ? (
              <dd class="govuk-summary-list__actions">
                <Actions actions={actions} card={props.card} part="list" />
              </dd>
            ) : null}
          </div>
        )
      })}
    </dl>
  )
}

interface ActionsProps {
  readonly actions: readonly SummaryAction[]
  readonly card: Content
  readonly part: 'card' | 'list'
}

function Actions({ actions, card, part }: ActionsProps) {
  const [first, ...others] = actions
  if (!first) return null
  const only = <ActionLink action={first} card={card} />
  if (others.length === 0)
    return part === 'card' ? <div class="govuk-summary-card__actions">{only}</div> : only
  const [list, item] =
    part === 'card'
      ? ['govuk-summary-card__actions', 'govuk-summary-card__action']
      : ['govuk-summary-list__actions-list', 'govuk-summary-list__actions-list-item']
  return (
    <ul class={list}>
      {actions.map((action) => (
        <li class={item}>
          <ActionLink action={action} card={card} />
        </li>
      ))}
    </ul>
  )
}

function ActionLink({ action, card }: { readonly action: SummaryAction; readonly card: Content }) {
  return (
    <a class="govuk-link" href={action.href}>
      {action.text}
      {action.about || card ? (
        <span class="govuk-visually-hidden">
          {action.about ? ` ${action.about}` : null}
          {card ? <> ({card})</> : null}
        </span>
      ) : null}
    </a>
  )
}
