import type { NavItem } from './navigation.tsx'

interface LinkListProps {
  readonly title: string
  readonly size?: 's' | 'm'
  readonly links: readonly NavItem[]
}

/** What can be done or read from here, as links under a heading. */
export function LinkList({ title, size = 'm', links }: LinkListProps) {
  return (
    <>
      <h2 class={`govuk-heading-${size}`}>{title}</h2>
      <ul class="govuk-list">
        {links.map(({ href, text }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
