import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { day } from './form-day.ts'
import { checkbox, longText, number, oneOf, optional, several, text } from './form-fields.ts'
import { form, typedIn, type Field } from './form.ts'

/** The value of one question, or what is said about it. */
function ask(field: Field<unknown>, typed: Record<string, unknown>): unknown {
  const result = form({ vraag: field }).parse(typed)
  return result.ok ? result.value['vraag'] : result.problems[0]?.text
}

describe('een dag in drie vakken', () => {
  const van = dag('2020-01-01')
  const tot = dag('2026-11-22')
  const field = day('de dag van het attest', { from: van, until: tot })
  const cases: [dag: string, maand: string, jaar: string, said: string][] = [
    ['3', '2', '2026', '2026-02-03'],
    [' 03 ', '02', '2026', '2026-02-03'],
    ['29', '2', '2024', '2024-02-29'],
    ['29', '2', '2026', 'De dag bestaat niet. Kijk dag, maand en jaar na.'],
    ['31', '4', '2026', 'De dag bestaat niet. Kijk dag, maand en jaar na.'],
    ['0', '4', '2026', 'De dag bestaat niet. Kijk dag, maand en jaar na.'],
    ['', '', '', 'Vul de dag van het attest in.'],
    ['', '4', '2026', 'Vul ook de dag in.'],
    ['1', '', '2026', 'Vul ook de maand in.'],
    ['1', '4', '', 'Vul ook het jaar in.'],
    ['een', '4', '2026', 'Vul de dag in als een getal van 1 tot 31.'],
    ['1', '13', '2026', 'Vul de maand in als een getal van 1 tot 12.'],
    ['1', '4', '26', 'Vul het jaar in met vier cijfers, bijvoorbeeld 2026.'],
    ['31', '12', '2019', 'Kies een dag op of na 1/1/2020.'],
    ['1', '1', '2020', '2020-01-01'],
    ['22', '11', '2026', '2026-11-22'],
    ['23', '11', '2026', 'Kies een dag op of voor 22/11/2026.'],
  ]
  for (const [d, m, j, said] of cases)
    test(`"${d}" "${m}" "${j}": ${said}`, () => {
      const typed = { 'vraag-dag': d, 'vraag-maand': m, 'vraag-jaar': j }
      assert.equal(ask(field, typed), said)
    })

  test('de fout wijst het vak aan dat anders moet', () => {
    const result = form({ vraag: field }).parse({
      'vraag-dag': '1',
      'vraag-maand': '13',
      'vraag-jaar': '2026',
    })
    assert.deepEqual(result.ok ? [] : result.problems.map(({ field, part }) => [field, part]), [
      ['vraag', 'maand'],
    ])
  })
})

describe('de andere vragen', () => {
  const cases: [
    why: string,
    field: Field<unknown>,
    typed: Record<string, unknown>,
    said: unknown,
  ][] = [
    ['tekst', text('Vul in.'), { vraag: '  Roos ' }, 'Roos'],
    ['lege tekst', text('Vul in.'), { vraag: '   ' }, 'Vul in.'],
    ['geen tekst', text('Vul in.'), {}, 'Vul in.'],
    ['tekst van 5 van hoogstens 5', text('Vul in.', { max: 5 }), { vraag: 'abcde' }, 'abcde'],
    [
      'tekst van 6 van hoogstens 5',
      text('Vul in.', { max: 5 }),
      { vraag: 'abcdef' },
      'Dit is te lang: gebruik hoogstens 5 tekens.',
    ],
    ['stuurteken in tekst', text('Vul in.'), { vraag: 'a\u0007b\r\nc' }, 'a b c'],
    ['lange tekst', longText('Leg uit.'), { vraag: 'a\r\nb' }, 'a\nb'],
    [
      'te korte lange tekst',
      longText('Leg uit.', { min: 3 }),
      { vraag: 'ab' },
      'Schrijf minstens 3 tekens.',
    ],
    ['keuze', oneOf('Kies waarom.', ['medisch', 'ander']), { vraag: 'ander' }, 'ander'],
    ['geen keuze', oneOf('Kies waarom.', ['medisch', 'ander']), {}, 'Kies waarom.'],
    ['vreemde keuze', oneOf('Kies waarom.', ['medisch']), { vraag: 'x' }, 'Kies waarom.'],
    ['aangevinkt', checkbox(), { vraag: 'on' }, true],
    ['niet aangevinkt', checkbox(), {}, false],
    ['niet aangevinkt maar nodig', checkbox('Vink aan.'), {}, 'Vink aan.'],
    ['meer keuzes', several(['a', 'b', 'c']), { vraag: ['a', 'c', 'a'] }, ['a', 'c']],
    ['een van meer keuzes', several(['a', 'b']), { vraag: 'b' }, ['b']],
    ['geen van meer keuzes', several(['a', 'b']), {}, []],
    ['geen, maar minstens een nodig', several(['a'], 'Kies er een.'), {}, 'Kies er een.'],
    ['vreemde van meer keuzes', several(['a']), { vraag: ['x'] }, 'Kies uit de lijst.'],
    ['getal op de grens', number('Vul in.', { min: 1, max: 9 }), { vraag: '9' }, 9],
    [
      'getal over de grens',
      number('Vul in.', { min: 1, max: 9 }),
      { vraag: '10' },
      'Vul een getal van 1 tot 9 in.',
    ],
    [
      'getal onder de grens',
      number('Vul in.', { min: 1, max: 9 }),
      { vraag: '0' },
      'Vul een getal van 1 tot 9 in.',
    ],
    [
      'komma waar het niet mag',
      number('Vul in.', { min: 1, max: 9 }),
      { vraag: '1,5' },
      'Vul een geheel getal in.',
    ],
    ['komma', number('Vul in.', { min: 0, max: 9, decimals: 2 }), { vraag: '1,55' }, 1.55],
    [
      'te veel cijfers',
      number('Vul in.', { min: 0, max: 9, decimals: 2 }),
      { vraag: '1,555' },
      'Vul een getal in met hoogstens 2 cijfers na de komma.',
    ],
    [
      'geen getal',
      number('Vul in.', { min: 0, max: 9 }),
      { vraag: '1e1' },
      'Vul een geheel getal in.',
    ],
    ['facultatief en leeg', optional(text('Vul in.')), { vraag: ' ' }, undefined],
    [
      'facultatief en fout',
      optional(number('Vul in.', { min: 1, max: 2 })),
      { vraag: '7' },
      'Vul een getal van 1 tot 2 in.',
    ],
    ['facultatieve dag en leeg', optional(day('de dag')), { 'vraag-dag': '' }, undefined],
    ['getal van een programma', number('Vul in.', { min: 0, max: 9 }), { vraag: 4 }, 4],
    ['object waar tekst hoort', text('Vul in.'), { vraag: { a: 1 } }, 'Vul in.'],
  ]
  for (const [why, field, typed, said] of cases)
    test(why, () => assert.deepEqual(ask(field, typed), said))
})

describe('een geweigerd formulier', () => {
  const vragen = form(
    {
      reden: oneOf('Kies waarom.', ['medisch', 'ander']),
      tekst: text('Leg uit.'),
      op: day('de dag'),
    },
    ({ reden, tekst }) =>
      reden === 'ander' && tekst.length < 5 ? [{ field: 'tekst', text: 'Leg meer uit.' }] : [],
  )

  test('noemt alle fouten tegelijk, in de volgorde van de vragen', () => {
    const result = vragen.parse({})
    assert.deepEqual(result.ok ? [] : result.problems.map(({ field }) => field), [
      'reden',
      'tekst',
      'op',
    ])
  })

  test('houdt wat getypt was in zijn eigen vakken, en niets anders', () => {
    const result = vragen.parse({
      reden: 'x',
      tekst: ' y ',
      'op-dag': '31',
      'op-maand': '2',
      vreemd: 'weg',
      _sleutel: 'weg',
    })
    assert.deepEqual(result.ok ? {} : result.values, {
      reden: 'x',
      tekst: ' y ',
      'op-dag': '31',
      'op-maand': '2',
    })
  })

  test('ziet een fout tussen vragen pas als elke vraag juist is', () => {
    const typed = {
      reden: 'ander',
      tekst: 'kort',
      'op-dag': '1',
      'op-maand': '2',
      'op-jaar': '2026',
    }
    const result = vragen.parse(typed)
    assert.deepEqual(result.ok ? [] : result.problems, [{ field: 'tekst', text: 'Leg meer uit.' }])
    assert.equal(vragen.parse({ ...typed, tekst: 'langer' }).ok, true)
  })

  test('een half teken wordt het teken voor een onleesbaar teken: de databank weigert het', () => {
    assert.deepEqual(typedIn({ a: 'x\ud800y', b: ['\udc00'], c: '\ud83d\ude00' }), {
      a: 'x\ufffdy',
      b: ['\ufffd'],
      c: '\ud83d\ude00',
    })
  })

  test('een lijst van iets anders dan tekst en een nulteken tellen niet mee', () => {
    let deep: unknown = 'a'
    for (let level = 0; level < 50_000; level += 1) deep = [deep]
    const typed = typedIn({ a: [{ toString: 1 }, null, 'x', 2], b: deep, c: 'y\u0000z', d: {} })
    assert.deepEqual(typed, { a: ['x', '2'], b: [], c: 'yz' })
  })

  test('wat geen formulier is, is een leeg formulier', () => {
    for (const body of [null, undefined, 'tekst', 7, []]) assert.equal(vragen.parse(body).ok, false)
  })
})
