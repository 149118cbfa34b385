import type { Dag } from '#law/dag.ts'
import { longDate } from './dates.ts'
import { classes, type Content } from './parts.ts'

export interface TimelineItem {
  readonly title: Content
  readonly op: Dag
  /** Who did it, or why it is due then. */
  readonly door?: Content
  readonly body?: Content
}

interface TimelineProps {
  /** What happened, newest first. */
  readonly items: readonly TimelineItem[]
  /** The term that comes next; stands on top. */
  readonly next?: TimelineItem | undefined
  readonly headingLevel?: 2 | 3 | 4 | undefined
}

export function Timeline({ items, next, headingLevel = 3 }: TimelineProps) {
  return (
    <ol reversed class="wop-timeline">
      {next ? <Item {...next} level={headingLevel} isNext /> : null}
      {items.map((item) => (
        <Item {...item} level={headingLevel} />
      ))}
    </ol>
  )
}

function Item(props: TimelineItem & { readonly level: number; readonly isNext?: boolean }) {
  const Heading = `h${props.level}` as 'h3'
  const next = props.isNext ? 'wop-timeline__item--next' : undefined
  return (
    <li class={classes('wop-timeline__item', next)}>
      <Heading class="wop-timeline__title">
        {props.isNext ? <span class="govuk-visually-hidden">Komt nog: </span> : null}
        {props.title}
      </Heading>
      <p class="wop-timeline__meta">
        <time dateTime={props.op}>{longDate(props.op)}</time>
        {props.door ? <> · {props.door}</> : null}
      </p>
      {props.body ? <div class="wop-timeline__body">{bodyOf(props.body)}</div> : null}
    </li>
  )
}

function bodyOf(body: Content): Content {
  return typeof body === 'string' ? <p class="govuk-body">{body}</p> : body
}
