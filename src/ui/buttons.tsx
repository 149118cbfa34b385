import { classes, type Content } from './parts.ts'

interface ButtonLook {
  readonly id?: string | undefined
  /** One primary button a page; the others are secondary. Warning is for what cannot be undone. */
  readonly kind?: 'primary' | 'secondary' | 'warning' | undefined
  readonly class?: string | undefined
  readonly children?: Content
}

export interface ButtonProps extends ButtonLook {
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly disabled?: boolean | undefined
  /** The id of the form, for a button that stands outside it. */
  readonly form?: string | undefined
  /** Another url than that of the form, for a second button. */
  readonly formaction?: string | undefined
}

function look({ kind = 'primary', class: more }: ButtonLook): string {
  return classes('govuk-button', kind === 'primary' ? undefined : `govuk-button--${kind}`, more)
}

/** A button of a form; its text is a verb and says what happens. */
export function Button(props: ButtonProps) {
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      class={look(props)}
      id={props.id}
      form={props.form}
      formaction={props.formaction}
    >
      {props.children}
    </button>
  )
}

/** A link that looks like a button: goes somewhere and changes nothing. */
export function ButtonLink(props: ButtonLook & { readonly href: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it goes somewhere, so it stays a link
    <a href={props.href} role="button" draggable={false} class={look(props)} id={props.id}>
      {props.children}
    </a>
  )
}

export function ButtonGroup(props: { readonly children?: Content }) {
  return <div class="govuk-button-group">{props.children}</div>
}
