import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { render } from '#ui/render.ts'
import { normalised } from '#test/support/html.ts'
import { type Fixture, fixturesOf, inDutch, pathsOf } from '#test/ui/fixtures.ts'
import type { Mapping } from '#test/ui/mapping.ts'
import { contentMappings } from '#test/ui/mappings-content.tsx'
import { formMappings } from '#test/ui/mappings-form.tsx'

const mappings = { ...contentMappings, ...formMappings }

// Only the scripts of the library read these, and our pages have none.
const scripted = new Set(['data-module', 'data-aria-controls', 'data-prevent-double-click'])

// How many of the fixtures our properties can say; may grow, may not shrink.
const mapped: Readonly<Record<string, number>> = {
  'back-link': 6,
  breadcrumbs: 9,
  button: 31,
  checkboxes: 24,
  'date-input': 10,
  details: 9,
  'error-message': 5,
  'error-summary': 10,
  fieldset: 17,
  'file-upload': 10,
  hint: 5,
  input: 34,
  'inset-text': 5,
  label: 15,
  'notification-banner': 17,
  pagination: 12,
  panel: 8,
  radios: 32,
  select: 10,
  'service-navigation': 5,
  'skip-link': 8,
  'summary-list': 18,
  table: 7,
  tag: 11,
  'task-list': 5,
  textarea: 13,
  'warning-text': 6,
}

function isOurs({ options }: Fixture, { paths, refuses }: Mapping): boolean {
  const known = new Set(paths)
  return pathsOf(options).every((path) => path === '' || known.has(path)) && !refuses?.(options)
}

function same(text: string, change?: (html: string) => string): string[] {
  return normalised(change ? change(text) : text, scripted)
}

const oneName = (html: string) =>
  html.replaceAll(/name="[\w-]*-(dag|maand|jaar)"/g, 'name="NAME-$1"')

describe('Onze onderdelen geven dezelfde html als de voorbeelden van govuk-frontend', () => {
  for (const [component, mapping] of Object.entries(mappings)) {
    const all = fixturesOf(component)
    const ours = all.filter((fixture) => isOurs(fixture, mapping))
    test(`${component}: ${ours.length} van ${all.length} voorbeelden`, () => {
      for (const { name, options, html } of ours)
        assert.deepEqual(
          same(oneName(render(mapping.render(options)))),
          same(inDutch(html), mapping.change),
          `${component}: ${name}`,
        )
      assert.equal(ours.length, mapped[component])
    })
  }
})
