import { classes, type Content, type Problem } from './parts.ts'

interface ErrorSummaryProps {
  readonly problems: readonly Problem[]
  readonly title?: string | undefined
  readonly description?: Content
  /** Lets the page open with the focus here, as a refused form should. */
  readonly focus?: boolean | undefined
  readonly class?: string | undefined
}

/** All problems of a form on top of the page, each leading to its field. Nothing when there are none. */
export function ErrorSummary(props: ErrorSummaryProps) {
  if (props.problems.length === 0) return null
  const focus = props.focus ? { tabIndex: -1, autoFocus: true } : {}
  return (
    <div class={classes('govuk-error-summary', props.class)} {...focus}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title ?? 'Er is een probleem'}</h2>
        <div class="govuk-error-summary__body">
          {props.description ? <p>{props.description}</p> : null}
          <ul class="govuk-list govuk-error-summary__list">
            {props.problems.map(({ field, text }) => (
              <li>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

interface DetailsProps {
  readonly summary: Content
  readonly id?: string | undefined
  readonly open?: boolean | undefined
  readonly class?: string | undefined
  readonly children?: Content
}

export function Details(props: DetailsProps) {
  return (
    <details id={props.id} class={classes('govuk-details', props.class)} open={props.open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summary}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  )
}

interface BoxProps {
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly children?: Content
}

export function InsetText(props: BoxProps) {
  return (
    <div id={props.id} class={classes('govuk-inset-text', props.class)}>
      {props.children}
    </div>
  )
}

export function WarningText(props: BoxProps) {
  return (
    <div class={classes('govuk-warning-text', props.class)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Opgelet</span>
        {props.children}
      </strong>
    </div>
  )
}

interface NotificationBannerProps {
  /** Says that what the user just did has succeeded. */
  readonly success?: boolean | undefined
  readonly title?: Content
  readonly titleId?: string | undefined
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined
  readonly role?: 'region' | 'alert' | undefined
  readonly class?: string | undefined
  /** A text alone becomes the heading of the banner. */
  readonly children?: Content
}

export function NotificationBanner(props: NotificationBannerProps) {
  const { success, children } = props
  const titleId = props.titleId ?? 'govuk-notification-banner-title'
  const Heading = `h${props.headingLevel ?? 2}` as 'h2'
  const kind = success ? 'govuk-notification-banner--success' : undefined
  return (
    <div
      class={classes('govuk-notification-banner', kind, props.class)}
      role={props.role ?? (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (success ? 'Gelukt' : 'Belangrijk')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p class="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  )
}

interface PanelProps {
  readonly title: Content
  readonly headingLevel?: 1 | 2 | 3 | undefined
  readonly class?: string | undefined
  readonly children?: Content
}

/** The confirmation after something was sent. */
export function Panel(props: PanelProps) {
  const Heading = `h${props.headingLevel ?? 1}` as 'h1'
  return (
    <div class={classes('govuk-panel', 'govuk-panel--confirmation', props.class)}>
      <Heading class="govuk-panel__title">{props.title}</Heading>
      {props.children ? <div class="govuk-panel__body">{props.children}</div> : null}
    </div>
  )
}
