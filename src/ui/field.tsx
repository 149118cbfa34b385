import { classes, describedBy, type Content } from './parts.ts'

/** What every field of a form takes; `id` is `name` unless given, so that a Problem finds its field. */
export interface FieldProps {
  readonly name: string
  readonly id?: string | undefined
  readonly label: Content
  /** The label is also the title of the page: one question a page. */
  readonly labelIsHeading?: boolean | undefined
  readonly labelClass?: string | undefined
  readonly hint?: Content
  readonly error?: Content
  readonly groupClass?: string | undefined
  readonly class?: string | undefined
}

interface TextProps {
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly children?: Content
}

export function Hint(props: TextProps) {
  return (
    <div id={props.id} class={classes('govuk-hint', props.class)}>
      {props.children}
    </div>
  )
}

/** A message at the field it is about; says what to do. */
export function ErrorMessage(props: TextProps) {
  return (
    <p id={props.id} class={classes('govuk-error-message', props.class)}>
      <span class="govuk-visually-hidden">Fout:</span> {props.children}
    </p>
  )
}

interface LabelProps extends TextProps {
  readonly for?: string | undefined
  readonly isHeading?: boolean | undefined
}

export function Label(props: LabelProps) {
  const label = (
    <label class={classes('govuk-label', props.class)} for={props.for}>
      {props.children}
    </label>
  )
  return props.isHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}

interface FieldsetProps {
  readonly legend?: Content
  readonly legendClass?: string | undefined
  readonly legendIsHeading?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly role?: 'group' | undefined
  readonly class?: string | undefined
  readonly children?: Content
}

export function Fieldset(props: FieldsetProps) {
  const { legend, legendIsHeading } = props
  return (
    <fieldset
      class={classes('govuk-fieldset', props.class)}
      role={props.role}
      aria-describedby={props.describedBy}
    >
      {legend ? (
        <legend class={classes('govuk-fieldset__legend', props.legendClass)}>
          {legendIsHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      ) : null}
      {props.children}
    </fieldset>
  )
}

interface FormGroupProps {
  readonly error?: Content
  readonly class?: string | undefined
  readonly children?: Content
}

export function FormGroup(props: FormGroupProps) {
  const error = props.error ? 'govuk-form-group--error' : undefined
  return <div class={classes('govuk-form-group', error, props.class)}>{props.children}</div>
}

/** The ids a field is described by: its hint, then its error. */
export function descriptionOf(
  id: string,
  field: { readonly hint?: Content; readonly error?: Content },
): string | undefined {
  return describedBy(field.hint ? `${id}-hint` : '', field.error ? `${id}-error` : '')
}

/** Hint and error of a field, under the ids that `descriptionOf` names. */
export function Descriptions(props: {
  readonly id: string
  readonly hint?: Content
  readonly error?: Content
}) {
  return (
    <>
      {props.hint ? <Hint id={`${props.id}-hint`}>{props.hint}</Hint> : null}
      {props.error ? <ErrorMessage id={`${props.id}-error`}>{props.error}</ErrorMessage> : null}
    </>
  )
}

/** One labelled control with its hint and error, in the order in which they are read. */
export function Field(props: FieldProps & { readonly children: Content }) {
  const id = props.id ?? props.name
  return (
    <FormGroup error={props.error} class={props.groupClass}>
      <Label for={id} class={props.labelClass} isHeading={props.labelIsHeading}>
        {props.label}
      </Label>
      <Descriptions id={id} hint={props.hint} error={props.error} />
      {props.children}
    </FormGroup>
  )
}
