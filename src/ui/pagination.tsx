import { classes, type Content } from './parts.ts'

export interface PageLink {
  readonly href: string
  readonly text?: Content
  /** The name of the page it leads to, when the pages are not numbered. */
  readonly label?: string | undefined
}

export type PageItem =
  | { readonly number: number; readonly href: string; readonly current?: boolean | undefined }
  | 'ellipsis'

interface PaginationProps {
  readonly previous?: PageLink | undefined
  readonly next?: PageLink | undefined
  readonly items?: readonly PageItem[] | undefined
  readonly label?: string | undefined
  readonly class?: string | undefined
}

export function Pagination(props: PaginationProps) {
  const { previous, next, items } = props
  const block = !items && (previous ?? next) ? true : undefined
  return (
    <nav
      class={classes('govuk-pagination', block && 'govuk-pagination--block', props.class)}
      aria-label={props.label ?? 'Bladzijden'}
    >
      {previous ? <Arrow link={previous} type="prev" block={block} /> : null}
      {items ? <ul class="govuk-pagination__list">{items.map(pageItem)}</ul> : null}
      {next ? <Arrow link={next} type="next" block={block} /> : null}
    </nav>
  )
}

/**
 * The items of a long list: first, last, current and its neighbours. `current` and `last` count from 1; `href` gives
 * the address of a page.
 */
export function pageItems(
  current: number,
  last: number,
  href: (page: number) => string,
): PageItem[] {
  const shown = [...new Set([1, current - 1, current, current + 1, last])]
    .filter((page) => page >= 1 && page <= last)
    .sort((a, b) => a - b)
  return shown.flatMap((number, index) => {
    const item = { number, href: href(number), current: number === current }
    const gap = number - (shown[index - 1] ?? 0) > 1
    return gap ? (['ellipsis', item] as const) : [item]
  })
}

const paths = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const

interface ArrowProps {
  readonly link: PageLink
  readonly type: 'prev' | 'next'
  readonly block: boolean | undefined
}

function Arrow({ link, type, block }: ArrowProps) {
  const word = type === 'prev' ? 'Vorige' : 'Volgende'
  const decorated = block && !link.label ? 'govuk-pagination__link-title--decorated' : undefined
  const iconFirst = block ?? type === 'prev'
  return (
    <div class={`govuk-pagination__${type}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={type}>
        {iconFirst ? icon(type) : null}
        <span class={classes('govuk-pagination__link-title', decorated)}>
          {link.text ?? (
            <>
              {word}
              <span class="govuk-visually-hidden"> bladzijde</span>
            </>
          )}
        </span>
        {block && link.label ? (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{link.label}</span>
          </>
        ) : null}
        {iconFirst ? null : icon(type)}
      </a>
    </div>
  )
}

function icon(type: 'prev' | 'next'): Content {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${type}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={paths[type]} />
    </svg>
  )
}

function pageItem(item: PageItem): Content {
  if (item === 'ellipsis')
    return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  const current = item.current ? 'govuk-pagination__item--current' : undefined
  return (
    <li class={classes('govuk-pagination__item', current)}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={`Bladzijde ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
      >
        {item.number}
      </a>
    </li>
  )
}
