import { Button } from './buttons.tsx'
import type { Content } from './parts.ts'

interface FilterBarProps {
  /** GET keeps the filter in the address; POST is for what may not stand there, such as a name. */
  readonly action: string
  readonly method?: 'get' | 'post' | undefined
  readonly label?: string | undefined
  readonly submit?: string | undefined
  readonly children?: Content
}

/** The fields above a list. */
export function FilterBar(props: FilterBarProps) {
  return (
    <search aria-label={props.label ?? 'Kies wat u ziet'}>
      <form class="wop-filterbar" action={props.action} method={props.method ?? 'get'}>
        {props.children}
        <Button>{props.submit ?? 'Toon'}</Button>
      </form>
    </search>
  )
}

interface PageTitleProps {
  /** Small line above the title: the case, the kind of request. */
  readonly caption?: Content
  readonly size?: 'l' | 'xl' | undefined
  readonly children?: Content
}

export function PageTitle({ caption, size = 'l', children }: PageTitleProps) {
  return (
    <>
      {caption ? <span class={`govuk-caption-${size}`}>{caption}</span> : null}
      <h1 class={`govuk-heading-${size}`}>{children}</h1>
    </>
  )
}

interface IdentityBarProps {
  readonly naam: Content
  readonly soort: Content
  readonly nummer: string
  /** Who owns the case; said too when nobody does. */
  readonly behandelaar?: Content
  readonly termijn?: Content
  readonly facts?: readonly { readonly label: Content; readonly value: Content }[] | undefined
}

/** Who and what a case is about; on the same place of each page of the case. */
export function IdentityBar(props: IdentityBarProps) {
  const facts = [
    { label: 'Behandelaar', value: props.behandelaar ?? 'Niet toegewezen' },
    ...(props.termijn ? [{ label: 'Termijn', value: props.termijn }] : []),
    ...(props.facts ?? []),
  ]
  return (
    <div class="wop-identity">
      <PageTitle
        caption={
          <>
            {props.soort} – <span class="wop-num">{props.nummer}</span>
          </>
        }
      >
        {props.naam}
      </PageTitle>
      <dl class="wop-identity__facts">
        {facts.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
