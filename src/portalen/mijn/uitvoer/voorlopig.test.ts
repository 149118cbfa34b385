import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { leegVerslag } from '#evaluatie/gesprek/verslag.ts'
import { zichtbaar } from './zicht.ts'

/** The types that stay of a history; `id` is the evaluation that they are about. */
function blijft(types: readonly string[], { id, aanvrager = 'werkgever' }: Over = {}) {
  const verslag = { verslag: leegVerslag, gesprek: { op: null, verslag: leegVerslag } }
  const data = id === undefined ? {} : { id, aanvrager, ...verslag }
  const events = types.map((type) => ({ type, data }))
  return zichtbaar(events, [], '2026-11-22T08:00:00.000Z').map(({ type }) => type)
}

interface Over {
  readonly id?: string
  readonly aanvrager?: 'werkgever' | 'werknemer'
}

const evaluatie = { id: 'een' }

describe('Wat nog niet verstuurd of beslist is, staat niet in het bestand met de eigen gegevens', () => {
  const gevallen: readonly [
    wat: string,
    voorlopig: readonly string[],
    opvolger: string,
    over: Over,
  ][] = [
    [
      'een aanvraag van de werkgever tot hij ze verstuurt',
      ['EvaluatieVoorbereid', 'AanvraagBewaard', 'AanvraagBewaard'],
      'EvaluatieAangevraagd',
      evaluatie,
    ],
    [
      'de vragenlijst van de werkgever tot hij ze verstuurt',
      ['VragenlijstBewaard', 'VragenlijstBewaard'],
      'VragenlijstVerstuurd',
      evaluatie,
    ],
    ['het klad van het verslag tot het vastligt', ['GesprekBewaard'], 'GesprekGevoerd', evaluatie],
    [
      'een voorstel van de evaluatie, ook teruggestuurd, tot er beslist is',
      ['EvaluatiebesluitVoorgesteld', 'EvaluatiebesluitTeruggestuurd'],
      'EvaluatieBeslist',
      evaluatie,
    ],
    [
      'de vragenlijst over werken (ICF) tot ze ingediend is',
      ['IcfBewaard', 'IcfBewaard'],
      'IcfIngediend',
      {},
    ],
    [
      'een voorstel van startpakket tot het toegekend is',
      ['StartpakketVoorgesteld', 'VoorstelTeruggestuurd'],
      'AdviesToegekend',
      {},
    ],
    [
      'een voorstel van startpakket tot het geweigerd is',
      ['StartpakketVoorgesteld'],
      'AdviesGeweigerd',
      {},
    ],
    [
      'een voorstel van correctie tot het toegekend is',
      ['CorrectieVoorgesteld', 'CorrectieTeruggestuurd'],
      'CorrectieToegekend',
      {},
    ],
    [
      'een voorstel van correctie tot het geweigerd is',
      ['CorrectieVoorgesteld'],
      'CorrectieGeweigerd',
      {},
    ],
  ]
  for (const [wat, voorlopig, opvolger, over] of gevallen)
    test(wat, () => {
      assert.deepEqual(blijft(voorlopig, over), [])
      assert.deepEqual(blijft([...voorlopig, opvolger], over), [...voorlopig, opvolger])
      assert.deepEqual(blijft([opvolger, ...voorlopig.slice(0, 1)], over), [opvolger])
    })

  test('een aanvraag die de werkgever wegdeed zonder ze te versturen, blijft helemaal weg', () => {
    const weg = ['EvaluatieVoorbereid', 'AanvraagBewaard', 'EvaluatieIngetrokken']
    assert.deepEqual(blijft(weg, evaluatie), [])
    const na = ['EvaluatieVoorbereid', 'EvaluatieAangevraagd', 'EvaluatieIngetrokken']
    assert.deepEqual(blijft(na, evaluatie), na)
  })

  test('wat de persoon zelf voorbereidt, staat er wel in', () => {
    const eigen = ['EvaluatieVoorbereid', 'AanvraagBewaard', 'EvaluatieIngetrokken']
    assert.deepEqual(blijft(eigen, { id: 'een', aanvrager: 'werknemer' }), eigen)
  })

  test('een beslissing over een andere evaluatie haalt niets boven', () => {
    const events = [
      { type: 'EvaluatiebesluitVoorgesteld', data: { id: 'een' } },
      { type: 'EvaluatieBeslist', data: { id: 'twee' } },
    ]
    assert.deepEqual(zichtbaar(events, [], '2026-11-22T08:00:00.000Z'), events.slice(1))
  })
})
