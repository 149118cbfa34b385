import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { h } from 'preact'
import { dag } from '#law/dag.ts'
import {
  BeforeAfter,
  Button,
  Checkboxes,
  DateInput,
  Details,
  DueMark,
  ErrorSummary,
  FileUpload,
  IdentityBar,
  Input,
  Layout,
  pageItems,
  problemOf,
  Radios,
  RuleTable,
  Select,
  SummaryList,
  Table,
  TaskList,
  Term,
  Textarea,
  Timeline,
} from './components.ts'
import { render, renderPage } from './render.ts'
import { softHyphens } from './term.tsx'

const evil = `<script>alert("x")</script>&'"><img src=x onerror=y>`
const vandaag = dag('2026-11-22')

describe('Wat een gebruiker schreef, blijft tekst', () => {
  const problems = [{ field: evil, text: evil }]
  const parts: Readonly<Record<string, string>> = {
    Input: render(h(Input, { name: evil, label: evil, hint: evil, error: evil, value: evil })),
    Textarea: render(h(Textarea, { name: 'n', label: evil, value: evil })),
    Select: render(h(Select, { name: 'n', label: evil, options: [evil], value: evil })),
    Radios: render(h(Radios, { name: 'n', legend: evil, items: [evil], value: evil })),
    Checkboxes: render(
      h(Checkboxes, {
        name: 'n',
        legend: evil,
        items: [{ value: evil, text: evil, hint: evil }],
      }),
    ),
    DateInput: render(
      h(DateInput, {
        name: 'n',
        legend: evil,
        value: { dag: evil, maand: evil, jaar: evil },
      }),
    ),
    FileUpload: render(h(FileUpload, { name: 'n', label: evil, accept: evil })),
    ErrorSummary: render(h(ErrorSummary, { problems })),
    Details: render(h(Details, { summary: evil }, evil)),
    SummaryList: render(h(SummaryList, { rows: [{ key: evil, value: evil }] })),
    Table: render(
      h(Table, {
        caption: evil,
        columns: [{ head: evil }],
        rows: [[evil]],
        stack: true,
        scroll: evil,
      }),
    ),
    TaskList: render(
      h(TaskList, { tasks: [{ title: evil, href: evil, hint: evil, status: evil }] }),
    ),
    Timeline: render(
      h(Timeline, { items: [{ title: evil, op: vandaag, door: evil, body: evil }] }),
    ),
    IdentityBar: render(h(IdentityBar, { naam: evil, soort: evil, nummer: evil })),
    BeforeAfter: render(
      h(BeforeAfter, {
        caption: evil,
        voor: evil,
        na: evil,
        rows: [{ wat: evil, voor: evil, na: 'x' }],
      }),
    ),
    RuleTable: render(h(RuleTable, { caption: evil, columns: [evil], rows: [{ cells: [evil] }] })),
    Term: render(h(Term, { children: evil })),
    Layout: render(
      h(Layout, {
        title: evil,
        user: { naam: evil, rol: evil },
        problems,
        breadcrumbs: [{ text: evil }],
      }),
    ),
  }
  for (const [name, html] of Object.entries(parts))
    test(`in ${name}`, () => {
      assert.doesNotMatch(html, /<script|<img/)
      // A quote that closes an attribute would leave the event handler outside of it.
      assert.doesNotMatch(html.replaceAll(/"[^"]*"/g, ''), /<[^>]*onerror/)
      assert.ok(html.includes('&lt;script'))
    })
})

describe('Een veld', () => {
  test('wordt beschreven door zijn hint en dan zijn fout', () => {
    const html = render(
      h(Input, { name: 'uren', label: 'Uren', hint: 'In cijfers', error: 'Vul uren in' }),
    )
    assert.match(html, /<input[^>]*id="uren"[^>]*aria-describedby="uren-hint uren-error"/)
    assert.match(html, /<label[^>]*for="uren"/)
  })

  test('zonder hint en fout wordt door niets beschreven', () => {
    assert.doesNotMatch(render(h(Input, { name: 'uren', label: 'Uren' })), /aria-describedby/)
  })

  test('voor een datum toont de dag die al bekend was, zonder nul vooraan', () => {
    const html = render(h(DateInput, { name: 'pop', legend: 'Datum', value: dag('2025-10-03') }))
    assert.match(html, /id="pop" name="pop-dag"[^>]*value="3"/)
    assert.match(html, /name="pop-maand"[^>]*value="10"/)
    assert.match(html, /name="pop-jaar"[^>]*value="2025"/)
  })

  test('vindt zijn fout bij naam', () => {
    const problems = [{ text: 'Algemeen' }, { field: 'pop', text: 'Te oud' }]
    assert.equal(problemOf(problems, 'pop'), 'Te oud')
    assert.equal(problemOf(problems, 'reden'), undefined)
  })
})

describe('Een bladzijde', () => {
  const title = (props: object) =>
    /<title>([^<]*)/.exec(renderPage(h(Layout, { title: 'Mijn pakket', ...props })))?.[1]

  test('begint haar titel met "Fout: " als er iets te verbeteren is', () => {
    assert.equal(title({}), 'Mijn pakket – Maatwerkloket')
    assert.equal(title({ error: true }), 'Fout: Mijn pakket – Maatwerkloket')
    assert.equal(title({ problems: [{ text: 'x' }] }), 'Fout: Mijn pakket – Maatwerkloket')
  })

  test('toont de klok alleen in de demo, en zegt altijd dat zij niet van de overheid is', () => {
    const demo = renderPage(h(Layout, { title: 'A', demo: { vandaag, action: '/demo/klok' } }))
    const echt = renderPage(h(Layout, { title: 'A' }))
    assert.match(demo, /Vandaag is 22 november 2026 \(demo\)/)
    assert.match(demo, /action="\/demo\/klok"/)
    assert.match(demo, /Demo met verzonnen gegevens\. Dit is geen website/)
    assert.doesNotMatch(echt, /demo/i)
    assert.match(echt, /Dit is geen website van de Vlaamse overheid/)
  })

  test('duidt het menu aan waarin zij hoort', () => {
    const nav = [
      { href: '/a', text: 'A' },
      { href: '/b', text: 'B' },
    ]
    const html = renderPage(h(Layout, { title: 'A', nav, current: '/b' }))
    assert.equal(html.match(/aria-current="page"/g)?.length, 1)
    assert.match(html, /href="\/b" aria-current="page"/)
  })
})

describe('De eigen onderdelen', () => {
  const look = (uiterlijk: string) => render(h(DueMark, { vandaag, uiterlijk: dag(uiterlijk) }))

  test('een termijn is te laat, dichtbij of ver, op de dag juist', () => {
    assert.match(look('2026-11-21'), /wop-due--late.*Te laat: 1 dag/)
    assert.match(look('2026-11-22'), /wop-due--soon.*Vandaag/)
    assert.match(look('2026-11-27'), /wop-due--soon.*Nog 5 dagen/)
    assert.match(look('2026-11-28'), /wop-due--ok.*Nog 6 dagen/)
  })

  test('de rij van de wet die gold, is ook in woorden aangeduid', () => {
    const rows = [{ cells: ['WOP 1', '60 %'], applied: true }, { cells: ['WOP 2', '60 %'] }]
    const html = render(h(RuleTable, { caption: 'T', columns: ['A', 'B'], rows }))
    assert.equal(html.match(/Deze rij geldt/g)?.length, 1)
    assert.match(html, /WOP 1 <strong/)
  })

  test('in voor en na is alleen wat verandert als nieuw aangeduid', () => {
    const rows = [
      { wat: 'Premie', voor: '45 %', na: '60 %' },
      { wat: 'Loon', voor: 'x', na: 'x' },
    ]
    const html = render(h(BeforeAfter, { caption: 'T', voor: 'Nu', na: 'Straks', rows }))
    assert.equal(html.match(/nieuw/g)?.length, 1)
  })

  test('een lange term krijgt zachte koppeltekens en verandert verder niet', () => {
    const text = 'Werkondersteuningspakket en ontwikkelingsplan'
    assert.equal(
      softHyphens(text),
      'Werk\u00ADondersteunings\u00ADpakket en ontwikkelings\u00ADplan',
    )
    assert.equal(softHyphens(text).replaceAll('\u00AD', ''), text)
  })

  test('lange lijsten tonen eerste, laatste en de buren', () => {
    const shown = (current: number, last: number) =>
      pageItems(current, last, String).map((item) => (item === 'ellipsis' ? '…' : item.number))
    assert.deepEqual(shown(5, 9), [1, '…', 4, 5, 6, '…', 9])
    assert.deepEqual(shown(1, 3), [1, 2, 3])
    assert.deepEqual(shown(1, 1), [1])
  })

  test('een knop is hoofdknop tenzij anders gezegd', () => {
    assert.match(render(h(Button, {}, 'Verstuur')), /class="govuk-button"/)
    assert.match(render(h(Button, { kind: 'warning' }, 'Trek in')), /govuk-button--warning/)
  })
})
