import { DemoBar, type Demo } from './demo-bar.tsx'
import { ErrorSummary } from './messages.tsx'
import {
  BackLink,
  Breadcrumbs,
  type Crumb,
  type NavItem,
  ServiceNavigation,
  SkipLink,
} from './navigation.tsx'
import { classes, type Content, type Problem } from './parts.ts'

/** Who is logged in. */
export interface User {
  readonly naam: string
  /** The role in words: "evaluator, team TOM Oost-Vlaanderen". */
  readonly rol?: string | undefined
  /** The page that tells where this person is signed in. */
  readonly sessies?: string | undefined
  /** The url that a form posts to in order to log out. */
  readonly afmelden?: string | undefined
}

export interface LayoutProps {
  /** Title of the page; "Fout: " comes before it when something has to be mended. */
  readonly title: string
  readonly nav?: readonly NavItem[] | undefined
  /** The href of the item of `nav` where this page belongs. */
  readonly current?: string | undefined
  readonly user?: User | undefined
  readonly demo?: Demo | undefined
  readonly breadcrumbs?: readonly Crumb[] | undefined
  readonly back?: string | undefined
  /** The whole width of the screen, for lists of staff; otherwise a column to read in. */
  readonly wide?: boolean | undefined
  /** What stands beside the column: what can be done, who to call. */
  readonly aside?: Content
  readonly error?: boolean | undefined
  /** Shown on top with links to their fields; makes the page an error page. */
  readonly problems?: readonly Problem[] | undefined
  /** Seconds after which the page asks for itself again, for work that is going on. */
  readonly refresh?: number | undefined
  readonly stylesheet?: string | undefined
  readonly children?: Content
}

/** Where the links of the footer lead, the same on every page (WCAG 3.2.6). */
export const footerLinks: readonly NavItem[] = [
  { href: '/hulp', text: 'Hulp' },
  { href: '/toegankelijkheid', text: 'Toegankelijkheid' },
  { href: '/privacy', text: 'Privacy' },
  { href: '/klacht', text: 'Klacht over de dienst' },
  { href: '/broncode', text: 'Broncode' },
]

/** A whole page; `renderPage` makes the text of it. */
export function Layout(props: LayoutProps) {
  const { problems = [], demo } = props
  const isError = props.error || problems.length > 0
  return (
    <html lang="nl-BE" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${isError ? 'Fout: ' : ''}${props.title} – Maatwerkloket`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b5566" />
        {props.refresh ? <meta http-equiv="refresh" content={String(props.refresh)} /> : null}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={props.stylesheet ?? '/theme.css'} />
      </head>
      <body class={classes('govuk-template__body', props.wide ? 'wop-allwide' : '')}>
        <SkipLink href="#main-content" />
        <header class="govuk-template__header">
          <Header user={props.user} />
          {props.nav?.length ? (
            <ServiceNavigation items={props.nav} current={props.current} />
          ) : null}
          {demo ? <DemoBar {...demo} /> : null}
        </header>
        <div class="govuk-width-container">
          {props.breadcrumbs ? <Breadcrumbs items={props.breadcrumbs} /> : null}
          {props.back ? (
            <nav aria-label="Vorige stap">
              <BackLink href={props.back} />
            </nav>
          ) : null}
          <main class="govuk-main-wrapper" id="main-content">
            <Body {...props} problems={problems} />
          </main>
        </div>
        <Footer isDemo={demo !== undefined} />
      </body>
    </html>
  )
}

function Body(props: LayoutProps & { readonly problems: readonly Problem[] }) {
  const content = (
    <>
      <ErrorSummary problems={props.problems} focus />
      {props.children}
    </>
  )
  if (props.wide && !props.aside) return content
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{content}</div>
      {props.aside ? <div class="govuk-grid-column-one-third">{props.aside}</div> : null}
    </div>
  )
}

function Header({ user }: { readonly user: User | undefined }) {
  return (
    <div class="govuk-generic-header">
      <div class="govuk-generic-header__container govuk-width-container wop-header">
        <div class="govuk-generic-header__logo">
          <a href="/" class="govuk-generic-header__homepage-link">
            <Logo />
          </a>
        </div>
        {user ? (
          <div class="wop-user">
            <span>
              <strong>{user.sessies ? <a href={user.sessies}>{user.naam}</a> : user.naam}</strong>
              {user.rol ? <>, {user.rol}</> : null}
            </span>
            {user.afmelden ? (
              <form method="post" action={user.afmelden}>
                <button class="wop-link-button" type="submit">
                  Meld af
                </button>
              </form>
            ) : null}
          </div>
        ) : null}
      </div>
    </div>
  )
}

/** Our own word mark: four squares, the fourth in two halves, for work that is cut to measure. */
export function Logo() {
  return (
    <span class="wop-logo">
      <svg
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="currentColor"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M1 1h10v10H1zM13 1h10v10H13zM1 13h10v10H1zM13 13h4v10h-4zM19 13h4v10h-4z" />
      </svg>
      Maatwerkloket
    </span>
  )
}

function Footer({ isDemo }: { readonly isDemo: boolean }) {
  return (
    <footer class="wop-footer">
      <div class="govuk-width-container">
        <ul>
          {footerLinks.map(({ href, text }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
        <p class="wop-footer__text">
          {isDemo ? 'Demo met verzonnen gegevens. ' : null}
          Dit is geen website van de Vlaamse overheid.
        </p>
      </div>
    </footer>
  )
}
