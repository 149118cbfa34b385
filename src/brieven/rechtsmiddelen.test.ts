import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { citeer } from '#law/bron.ts'
import { dag } from '#law/dag.ts'
import { termijn } from '#law/termijnen.ts'
import { grondslagenVan, rechtsmiddelen, type Beslissing } from './rechtsmiddelen.ts'

const advies: Beslissing = {
  regelingen: ['CMW'],
  voorwerp: 'indicatie',
  ontvanger: 'werkzoekende',
  datum: dag('2024-03-01'),
}

function tekst(change: Partial<Beslissing>): string {
  const { inleiding, wegen, slot } = rechtsmiddelen({ ...advies, ...change })
  const stappen = wegen.flatMap((weg) => weg.stappen.flatMap(({ kop, zinnen }) => [kop, ...zinnen]))
  return [...inleiding, ...stappen, ...slot].join(' ').replaceAll('\u00a0', ' ')
}

describe('Gaat u niet akkoord? Collectief maatwerk (D-11, D-12)', () => {
  test('eerst heroverweging, dan de arbeidsrechtbank', () => {
    const [weg, ...andere] = rechtsmiddelen(advies).wegen
    assert.equal(andere.length, 0)
    assert.equal(weg?.titel, undefined)
    assert.deepEqual(
      weg?.stappen.map(({ kop }) => kop),
      [
        'Vraag ons om de beslissing opnieuw te bekijken.',
        'Bent u het daarna nog niet eens? Ga dan naar de arbeidsrechtbank.',
      ],
    )
  })

  test('voor de heroverweging kent geen bron een termijn: de brief verzint er geen (Q-02)', () => {
    assert.equal(termijn('D-12').rekening, null)
    const eersteStap = rechtsmiddelen(advies).wegen[0]?.stappen[0]?.zinnen.join(' ') ?? ''
    assert.match(eersteStap, /Wij kennen geen termijn voor deze vraag\. Stel .* zo snel mogelijk\./)
    assert.doesNotMatch(eersteStap, /\d/)
  })

  test('de rechter: 2 maanden vanaf de aangetekende verzending', () => {
    assert.match(tekst({}), /U hebt 2 maanden tijd vanaf de dag waarop wij .* versturen\./)
  })

  test('werkzoekende, werknemer en werkgever mogen het alle drie vragen', () => {
    for (const ontvanger of ['werkzoekende', 'werknemer', 'werkgever'] as const)
      assert.equal(rechtsmiddelen({ ...advies, ontvanger }).wegen.length, 1)
  })

  for (const [verzonden, laatste] of [
    ['2024-01-31', '2 april 2024'],
    ['2023-12-31', '29 februari 2024'],
    ['2024-09-16', '18 november 2024'],
    ['2024-09-13', '13 november 2024'],
  ] as const)
    test(`uitkomst verzonden op ${verzonden}: laatste dag ${laatste}`, () => {
      const brief = tekst({ voorwerp: 'uitkomst heroverweging', verzondenOp: dag(verzonden) })
      assert.ok(brief.includes(`De laatste dag is ${laatste}.`), brief)
      assert.doesNotMatch(brief, /opnieuw te bekijken/)
    })
})

describe('Gaat u niet akkoord? Individueel maatwerk (D-20, D-23)', () => {
  const imw = { regelingen: ['IMW'] } as const

  test('45 dagen na kennisname; de brief toont de dag waarop men zeker op tijd is', () => {
    assert.match(tekst(imw), /U hebt 45 dagen tijd vanaf de dag waarop u deze beslissing kent\./)
    assert.match(tekst(imw), /tot en met 15 april 2024 bent u zeker op tijd/)
    assert.match(tekst({ ...imw, datum: dag('2024-03-14') }), /tot en met 29 april 2024/)
    assert.match(tekst(imw), /te laat te laat/)
  })

  test('de rechter: 90 dagen vanaf de derde werkdag na de verzending', () => {
    assert.match(tekst(imw), /U hebt 90 dagen tijd vanaf de derde werkdag/)
  })

  test('van twee lezingen ziet de burger de vroegste dag (Q-61)', () => {
    const brief = tekst({
      ...imw,
      voorwerp: 'uitkomst heroverweging',
      verzondenOp: dag('2024-09-02'),
    })
    assert.ok(brief.includes('De laatste dag is 3 december 2024.'), brief)
  })

  test('een indicatie kan alleen de werknemer betwisten, een evaluatie ook de werkgever', () => {
    const indicatie = rechtsmiddelen({ ...advies, ...imw, ontvanger: 'werkgever' })
    assert.deepEqual(indicatie.wegen, [])
    assert.match(indicatie.inleiding.join(), /Alleen uw werknemer/)
    assert.match(tekst(imw), /Alleen u mag dit vragen, uw werkgever niet\./)
    assert.doesNotMatch(tekst({ ...imw, voorwerp: 'evaluatie' }), /Alleen u/)
    assert.doesNotMatch(tekst({}), /Alleen u/)
    const evaluatie = { ...advies, ...imw, ontvanger: 'werkgever', voorwerp: 'evaluatie' } as const
    assert.equal(rechtsmiddelen(evaluatie).wegen.length, 1)
  })
})

describe('Dubbel ticket: twee klokken (Q-48)', () => {
  const dubbel = { ...advies, regelingen: ['CMW', 'IMW'] } as const

  test('elke regeling heeft eigen stappen met een eigen titel', () => {
    const { inleiding, wegen } = rechtsmiddelen(dubbel)
    assert.equal(inleiding.length > 0, true)
    assert.deepEqual(
      wegen.map(({ titel }) => titel?.split(' (')[0]),
      ['Voor collectief maatwerk', 'Voor individueel maatwerk'],
    )
    assert.deepEqual(
      wegen.map(({ stappen }) => stappen.length),
      [2, 2],
    )
  })

  test('de werkgever ziet alleen de klok van collectief maatwerk', () => {
    const { inleiding, wegen } = rechtsmiddelen({ ...dubbel, ontvanger: 'werkgever' })
    assert.deepEqual([inleiding.length, wegen.length], [0, 1])
    assert.doesNotMatch(tekst({ ...dubbel, ontvanger: 'werkgever' }), /45 dagen|90 dagen/)
  })

  test('de grondslagen volgen de klokken die getoond worden', () => {
    const namen = (beslissing: Beslissing) => grondslagenVan(beslissing).map(citeer).join('; ')
    assert.match(namen(dubbel), /art\. 34-36/)
    assert.doesNotMatch(namen({ ...dubbel, ontvanger: 'werkgever' }), /art\. 34-36/)
  })
})

test('een verzoek schorst niets: elke brief met stappen zegt dat de beslissing blijft gelden', () => {
  for (const regelingen of [['CMW'], ['IMW'], ['CMW', 'IMW']] as const)
    assert.match(tekst({ regelingen }), /blijft deze beslissing gelden/)
})
