import { Descriptions, descriptionOf, Fieldset, FormGroup, Hint, Label } from './field.tsx'
import { classes, describedBy, type Content } from './parts.ts'

export interface Choice {
  readonly value: string | number
  readonly text: Content
  readonly hint?: Content
  /** What is asked or said further when this is chosen; stays visible in a browser that cannot hide it. */
  readonly conditional?: Content
  readonly id?: string | undefined
  readonly disabled?: boolean | undefined
}

/** A word between two choices, such as "of". */
export interface Divider {
  readonly divider: string
}

interface ChoicesProps {
  readonly name: string
  readonly id?: string | undefined
  /** The question; without it the choices stand alone and need a heading of their own. */
  readonly legend?: Content
  readonly legendClass?: string | undefined
  readonly legendIsHeading?: boolean | undefined
  readonly hint?: Content
  readonly error?: Content
  /** A choice may be a text alone, which is then its value too. */
  readonly items: readonly (Choice | Divider | string)[]
  readonly small?: boolean | undefined
  readonly class?: string | undefined
  readonly groupClass?: string | undefined
}

export interface RadiosProps extends ChoicesProps {
  readonly value?: string | number | undefined
  readonly inline?: boolean | undefined
}

export function Radios(props: RadiosProps) {
  const { value } = props
  const isChecked = (choice: Choice) =>
    value !== undefined && String(choice.value) === String(value)
  return (
    <Choices
      {...props}
      kind="radios"
      isChecked={isChecked}
      listClass={props.inline ? 'govuk-radios--inline' : undefined}
    />
  )
}

export interface CheckboxesProps extends ChoicesProps {
  readonly values?: readonly (string | number)[] | undefined
}

export function Checkboxes(props: CheckboxesProps) {
  const chosen = new Set((props.values ?? []).map(String))
  const isChecked = (choice: Choice) => chosen.has(String(choice.value))
  return <Choices {...props} kind="checkboxes" isChecked={isChecked} />
}

interface KindProps {
  readonly kind: 'radios' | 'checkboxes'
  readonly isChecked: (choice: Choice) => boolean
}

function Choices(props: ChoicesProps & KindProps & { readonly listClass?: string | undefined }) {
  const { kind, legend, name } = props
  const id = props.id ?? name
  const description = descriptionOf(id, props)
  const small = props.small ? `govuk-${kind}--small` : undefined
  const content = (
    <>
      <Descriptions id={id} hint={props.hint} error={props.error} />
      <div class={classes(`govuk-${kind}`, small, props.listClass, props.class)}>
        {props.items.map((item, index) => {
          if (typeof item === 'object' && 'divider' in item)
            return <div class={`govuk-${kind}__divider`}>{item.divider}</div>
          const choice = typeof item === 'string' ? { value: item, text: item } : item
          // The first has the id of the group: that is where the error summary leads to.
          const itemId = choice.id ?? (index === 0 ? id : `${id}-${index + 1}`)
          // Without a fieldset nothing else tells what the group is about to who hears one box.
          const group = kind === 'checkboxes' && !legend ? description : undefined
          const { isChecked } = props
          return <Item {...{ kind, name, choice, isChecked, id: itemId, description: group }} />
        })}
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
        >
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </FormGroup>
  )
}

interface ItemProps extends KindProps {
  readonly id: string
  readonly name: string
  readonly choice: Choice
  readonly description: string | undefined
}

function Item({ kind, id, name, choice, description, isChecked }: ItemProps) {
  const hintId = choice.hint ? `${id}-item-hint` : undefined
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          checked={isChecked(choice)}
          disabled={choice.disabled}
          aria-describedby={describedBy(description, hintId)}
        />
        <Label class={`govuk-${kind}__label`} for={id}>
          {choice.text}
        </Label>
        {choice.hint ? (
          <Hint id={hintId} class={`govuk-${kind}__hint`}>
            {choice.hint}
          </Hint>
        ) : null}
      </div>
      {choice.conditional ? (
        <div class={`govuk-${kind}__conditional`} id={`conditional-${id}`}>
          {choice.conditional}
        </div>
      ) : null}
    </>
  )
}
