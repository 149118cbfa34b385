import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import type { Content } from '#ui/components.ts'

// The options of a fixture have no type of their own: each mapping below reads the paths it lists and no others.
// oxlint-disable-next-line typescript/no-explicit-any -- foreign data, checked by path before it is read
export type Options = any

export interface Mapping {
  /** Option paths that our properties can say; a fixture with any other is not ours to render. */
  readonly paths: readonly string[]
  readonly render: (options: Options) => VNode
  /** Changes in the html of the fixture that are ours by choice. */
  readonly change?: (html: string) => string
  readonly refuses?: (options: Options) => boolean
}

/** Text or html of an option, as content of ours. */
export function content(option: { text?: Content; html?: string } | undefined): Content {
  if (!option) return undefined
  return option.html ? jsxTemplate([option.html.trim()]) : option.text
}
export const label = ['label.text', 'label.html', 'label.classes', 'label.isPageHeading']
export const hint = ['hint.text', 'hint.html']
export const error = ['errorMessage.text', 'errorMessage.html']
export const field = [
  'id',
  'name',
  'classes',
  'formGroup.classes',
  'disabled',
  ...label,
  ...hint,
  ...error,
]
export const legend = [
  'fieldset.legend.text',
  'fieldset.legend.html',
  'fieldset.legend.classes',
  'fieldset.legend.isPageHeading',
]

export const fieldProps = (o: Options) => ({
  id: o.id,
  name: o.name ?? '',
  label: content(o.label),
  labelClass: o.label?.classes,
  labelIsHeading: o.label?.isPageHeading,
  hint: content(o.hint),
  error: content(o.errorMessage),
  class: o.classes,
  groupClass: o.formGroup?.classes,
})
export const legendProps = (o: Options) => ({
  legend: content(o.fieldset?.legend),
  legendClass: o.fieldset?.legend?.classes,
  legendIsHeading: o.fieldset?.legend?.isPageHeading,
})
export const noLabel = (o: Options) => !content(o.label) || (!o.id && !o.name)
export const items = [
  'value',
  'text',
  'html',
  'id',
  'disabled',
  'divider',
  'checked',
  'hint.text',
  'hint.html',
  'conditional.html',
]

export function choices(o: Options) {
  return o.items.filter(Boolean).map((item: Options) =>
    item.divider
      ? { divider: item.divider }
      : {
          value: item.value,
          text: content(item),
          id: item.id,
          disabled: item.disabled,
          hint: content(item.hint),
          conditional: content(item.conditional),
        },
  )
}
export const checkedOf = (o: Options) =>
  o.items.filter((item: Options) => item?.checked).map((item: Options) => item.value)
export const choiceProps = (o: Options) => ({
  ...legendProps(o),
  id: o.idPrefix,
  name: o.name,
  hint: content(o.hint),
  error: content(o.errorMessage),
  class: o.classes,
  groupClass: o.formGroup?.classes,
  items: choices(o),
})
export const choicePaths = [
  'idPrefix',
  'name',
  'classes',
  'formGroup.classes',
  ...hint,
  ...error,
  ...legend,
  ...items.map((path) => `items[].${path}`),
  'items[]',
]
export const noLegend = (o: Options) => Boolean(o.fieldset) && !content(o.fieldset.legend)
// The script of the library hides these; ours are hidden by the style sheet alone.
export const shown = (html: string) =>
  html.replaceAll(/ govuk-(radios|checkboxes)__conditional--hidden/g, '')

export const text = ['text', 'html', 'classes', 'id']
export const actions = (o: Options) =>
  o?.items?.map((action: Options) => ({
    href: action.href,
    text: content(action),
    about: action.visuallyHiddenText,
  }))
export const actionPaths = (at: string) =>
  ['href', 'text', 'html', 'visuallyHiddenText'].map((path) => `${at}actions.items[].${path}`)
