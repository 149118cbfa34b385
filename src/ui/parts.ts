import type { ComponentChildren } from 'preact'

/** Text or elements, as a component takes them between its tags. */
export type Content = ComponentChildren

/** What is wrong with a form; `field` is the `name` of the field to mend, left out when it is about the whole. */
export interface Problem {
  readonly field?: string | undefined
  readonly text: string
}

/** The first problem of the field with this name, as its error message. */
export function problemOf(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.text
}

/** Class names in one attribute; what is empty or false is left out. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** The ids in one aria-describedby, or nothing when there are none. */
export function describedBy(...ids: readonly (string | false | undefined)[]): string | undefined {
  return classes(...ids) || undefined
}

/** What was typed in a form, under the names of its inputs, to be shown again. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** The text that was typed in the input with this name; the first where there are more. */
export function typedValue(values: Typed, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : value?.[0]
}
