import { classes, type Content } from './parts.ts'

export interface NavItem {
  readonly href: string
  readonly text: Content
}

export interface Crumb {
  /** Left out for the page itself. */
  readonly href?: string | undefined
  readonly text: Content
}

interface BreadcrumbsProps {
  readonly items: readonly Crumb[]
  readonly label?: string | undefined
  readonly class?: string | undefined
}

export function Breadcrumbs(props: BreadcrumbsProps) {
  return (
    <nav class={classes('govuk-breadcrumbs', props.class)} aria-label={props.label ?? 'Kruimelpad'}>
      <ol class="govuk-breadcrumbs__list">
        {props.items.map(({ href, text }) =>
          href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}

interface LinkProps {
  readonly href: string
  readonly class?: string | undefined
  readonly children?: Content
}

export function BackLink(props: LinkProps) {
  return (
    <a href={props.href} class={classes('govuk-back-link', props.class)}>
      {props.children ?? 'Terug'}
    </a>
  )
}

export function SkipLink(props: LinkProps) {
  return (
    <a href={props.href} class={classes('govuk-skip-link', props.class)}>
      {props.children ?? 'Ga naar de inhoud'}
    </a>
  )
}

interface ServiceNavigationProps {
  readonly items: readonly NavItem[]
  /** The href of the item that is this page. */
  readonly current?: string | undefined
  readonly label?: string | undefined
}

export function ServiceNavigation({ items, current, label }: ServiceNavigationProps) {
  return (
    <div class="govuk-service-navigation">
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">
          <nav aria-label={label ?? 'Menu'} class="govuk-service-navigation__wrapper">
            <ul class="govuk-service-navigation__list" id="navigation">
              {items.map((item) => serviceItem(item, item.href === current))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  )
}

function serviceItem({ href, text }: NavItem, isCurrent: boolean): Content {
  const active = isCurrent ? 'govuk-service-navigation__item--active' : undefined
  return (
    <li class={classes('govuk-service-navigation__item', active)}>
      <a
        class="govuk-service-navigation__link"
        href={href}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {isCurrent ? (
          <strong class="govuk-service-navigation__active-fallback">{text}</strong>
        ) : (
          text
        )}
      </a>
    </li>
  )
}
