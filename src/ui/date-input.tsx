import type { Dag } from '#law/dag.ts'
import { Descriptions, descriptionOf, Fieldset, FormGroup } from './field.tsx'
import { Input } from './inputs.tsx'
import { type Content, type Problem, problemOf, type Typed, typedValue } from './parts.ts'

/** A day as it was typed; what is wrong in it is given back to be mended. */
export interface TypedDay {
  readonly dag?: string | undefined
  readonly maand?: string | undefined
  readonly jaar?: string | undefined
}

export interface DateInputProps {
  /** The fields are called `name-dag`, `name-maand` and `name-jaar`. */
  readonly name: string
  readonly legend?: Content
  readonly legendClass?: string | undefined
  readonly legendIsHeading?: boolean | undefined
  readonly hint?: Content
  readonly error?: Content
  readonly value?: Dag | TypedDay | undefined
  /** Which of the three are wrong; all of them unless given. */
  readonly wrong?: readonly (keyof TypedDay)[] | undefined
  readonly class?: string | undefined
  readonly groupClass?: string | undefined
  /** For the day of birth of the user: lets the browser fill it in. */
  readonly birthday?: boolean | undefined
}

const parts = [
  { part: 'dag', label: 'Dag', width: 2, autocomplete: 'bday-day' },
  { part: 'maand', label: 'Maand', width: 2, autocomplete: 'bday-month' },
  { part: 'jaar', label: 'Jaar', width: 4, autocomplete: 'bday-year' },
] as const

/** A day in three fields. The first has `name` as its id: that is where the error summary leads to. */
export function DateInput(props: DateInputProps) {
  const { name, legend } = props
  const typed = typeof props.value === 'string' ? partsOf(props.value) : props.value
  const isWrong = (part: keyof TypedDay) => props.error && (props.wrong?.includes(part) ?? true)
  const description = descriptionOf(name, props)
  const content = (
    <>
      <Descriptions id={name} hint={props.hint} error={props.error} />
      <div class={`govuk-date-input${props.class ? ` ${props.class}` : ''}`}>
        {parts.map(({ part, label, width, autocomplete }) => (
          <div class="govuk-date-input__item">
            <Input
              id={part === 'dag' ? name : `${name}-${part}`}
              name={`${name}-${part}`}
              label={label}
              labelClass="govuk-date-input__label"
              class={`govuk-date-input__input${isWrong(part) ? ' govuk-input--error' : ''}`}
              width={width}
              inputmode="numeric"
              autocomplete={props.birthday ? autocomplete : undefined}
              value={typed?.[part]}
            />
          </div>
        ))}
      </div>
    </>
  )
  return (
    <FormGroup error={props.error} class={props.groupClass}>
      {legend ? (
        <Fieldset
          legend={legend}
          legendClass={props.legendClass}
          legendIsHeading={props.legendIsHeading}
          describedBy={description}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- without it JAWS leaves the description out
          role="group"
        >
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </FormGroup>
  )
}

function partsOf(day: Dag): TypedDay {
  const [jaar, maand, dag] = day.split('-').map(Number)
  return { dag: String(dag), maand: String(maand), jaar: String(jaar) }
}

interface DayFieldProps {
  readonly name: string
  readonly legend: string
  readonly hint?: string | undefined
  /** The faults of the form; `part` is the one of the three fields to mend. */
  readonly problems: readonly (Problem & { readonly part?: keyof TypedDay })[]
  readonly values: Typed
}

/** A day among other questions of a form, with what was typed and what is wrong with it. */
export function DayField({ name, legend, hint, problems, values }: DayFieldProps) {
  const part = problems.find(({ field }) => field === name)?.part
  return (
    <DateInput
      name={name}
      legend={legend}
      legendClass="govuk-fieldset__legend--s"
      hint={hint}
      error={problemOf(problems, name)}
      wrong={part ? [part] : undefined}
      value={{
        dag: typedValue(values, `${name}-dag`),
        maand: typedValue(values, `${name}-maand`),
        jaar: typedValue(values, `${name}-jaar`),
      }}
    />
  )
}
