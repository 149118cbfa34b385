import { descriptionOf, Field, type FieldProps } from './field.tsx'
import { classes, type Content } from './parts.ts'

export interface InputProps extends FieldProps {
  readonly value?: string | number | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'search' | undefined
  /** Width in characters; a width that fits the answer helps to give the right one. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'text' | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** A unit before or behind the field, such as "€" or "uur"; the label must say it too. */
  readonly prefix?: Content
  readonly suffix?: Content
}

export function Input(props: InputProps) {
  const id = props.id ?? props.name
  const width = props.width === undefined ? undefined : `govuk-input--width-${props.width}`
  // The types of JSX want to know one of these by name; they take the same attributes.
  const type = (props.type ?? 'text') as 'text'
  const control = (
    <input
      class={classes('govuk-input', width, props.class, props.error ? 'govuk-input--error' : '')}
      id={id}
      name={props.name}
      type={type}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={descriptionOf(id, props)}
      autocomplete={props.autocomplete}
      pattern={props.pattern}
      inputmode={props.inputmode}
    />
  )
  return <Field {...props}>{withUnits(control, props.prefix, props.suffix)}</Field>
}

function withUnits(control: Content, prefix: Content, suffix: Content): Content {
  if (!prefix && !suffix) return control
  return (
    <div class="govuk-input__wrapper">
      {prefix ? (
        <div class="govuk-input__prefix" aria-hidden="true">
          {prefix}
        </div>
      ) : null}
      {control}
      {suffix ? (
        <div class="govuk-input__suffix" aria-hidden="true">
          {suffix}
        </div>
      ) : null}
    </div>
  )
}

export interface TextareaProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  readonly autocomplete?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly disabled?: boolean | undefined
}

export function Textarea(props: TextareaProps) {
  const id = props.id ?? props.name
  return (
    <Field {...props}>
      <textarea
        class={classes('govuk-textarea', props.error ? 'govuk-textarea--error' : '', props.class)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={descriptionOf(id, props)}
        autocomplete={props.autocomplete}
      >
        {props.value}
      </textarea>
    </Field>
  )
}

export interface Option {
  readonly value?: string | number | undefined
  readonly text: string
  readonly disabled?: boolean | undefined
}

export interface SelectProps extends FieldProps {
  /** An option may be a text alone, which is then its value too. */
  readonly options: readonly (Option | string)[]
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
}

export function Select(props: SelectProps) {
  const id = props.id ?? props.name
  const options = props.options.map((option) =>
    typeof option === 'string' ? { value: option, text: option } : option,
  )
  return (
    <Field {...props}>
      <select
        class={classes('govuk-select', props.class, props.error ? 'govuk-select--error' : '')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={descriptionOf(id, props)}
      >
        {options.map(({ value, text, disabled }) => (
          <option value={value} selected={isChosen(value ?? text, props.value)} disabled={disabled}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}

function isChosen(value: string | number, chosen: string | number | undefined): boolean {
  return chosen !== undefined && chosen !== '' && String(value) === String(chosen)
}

export interface FileUploadProps extends FieldProps {
  readonly multiple?: boolean | undefined
  /** Kinds of file the dialog shows first, such as ".pdf,image/*"; the server decides what it takes. */
  readonly accept?: string | undefined
  /** Opens the camera on a phone: the one at the back. */
  readonly camera?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** The button in this field speaks the language of the browser, so the label must hold the whole instruction. */
export function FileUpload(props: FileUploadProps) {
  const id = props.id ?? props.name
  return (
    <Field {...props}>
      <input
        class={classes(
          'govuk-file-upload',
          props.class,
          props.error ? 'govuk-file-upload--error' : '',
        )}
        id={id}
        name={props.name}
        type="file"
        disabled={props.disabled}
        multiple={props.multiple}
        accept={props.accept}
        capture={props.camera ? 'environment' : undefined}
        aria-describedby={descriptionOf(id, props)}
      />
    </Field>
  )
}
