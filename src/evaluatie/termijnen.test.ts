import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eenGesprek } from '#evaluatie/gesprek/gesprek.fixture.ts'
import { anAfspraak } from '#evaluatie/afspraak/afspraak.fixture.ts'
import { aBesluit } from '#evaluatie/besluit/besluit.fixture.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import { na, aPop, baas, tom, verstuurd, vind, werknemer } from './evaluatie.fixture.ts'
import type { EvaluatieEvent } from './gebeurtenissen.ts'
import type { Gelezen } from './procedure.ts'
import { termijnenVan, type Evaluatietermijn } from './termijnen.ts'

const gevraagd = dag('2026-03-02')
const gesprek = dag('2026-05-20')
const id = 'e1'
const door = { id: tom.id, naam: tom.naam, rol: tom.rol }

const volledig: EvaluatieEvent = {
  type: 'DossierVolledig',
  dag: dag('2026-03-09'),
  data: { id, papieren: { verslag: null, pop: null }, door },
}
const afgesproken = (op: Dag = gesprek): EvaluatieEvent => ({
  type: 'AfspraakBevestigd',
  dag: dag('2026-04-01'),
  data: { id, afspraak: anAfspraak(op), door },
})
const gevoerd: EvaluatieEvent = {
  type: 'GesprekGevoerd',
  dag: gesprek,
  data: { id, gesprek: eenGesprek(gesprek), door },
}
const beslist = (op: Dag): EvaluatieEvent => ({
  type: 'EvaluatieBeslist',
  dag: op,
  data: { id, besluit: aBesluit(), door },
})
const ingetrokken: EvaluatieEvent = {
  type: 'EvaluatieIngetrokken',
  dag: dag('2026-06-01'),
  data: { id, door },
}
const nieuwPop = (op: string): Gelezen => ({
  type: 'StukNeergelegd',
  dag: dag(op),
  data: { stuk: aPop(op) },
})

/** The terms after these events on top of a request that was sent on 2 March 2026, by id. */
function stand(...events: readonly Gelezen[]): Readonly<Record<string, Evaluatietermijn>> {
  const begin = verstuurd('2024-01-08', gevraagd)
  const state = na(events, begin)
  const op = events.at(-1)?.dag ?? gevraagd
  return Object.fromEntries(
    termijnenVan(vind(state), state, events, op).map((each) => [
      'loopt' in each ? each.loopt.id : each.id,
      each,
    ]),
  )
}
const dagVan = (each: Evaluatietermijn | undefined) =>
  each && 'loopt' in each ? each.loopt.dag : each?.einde

describe('De termijnen van een evaluatie die verstuurd is', () => {
  test('het POP moet op de dag van het gesprek hoogstens 1 jaar oud zijn (D-07)', () => {
    assert.equal(dagVan(stand()['D-07']), '2027-03-02')
  })

  test('is een gesprek afgesproken, dan is het POP 10 dagen vroeger bijgewerkt (D-09): door de werkgever', () => {
    const d09 = stand(volledig, afgesproken())['D-09']
    assert.ok(d09 && 'loopt' in d09)
    const { dag: uiterlijk, wie, bron, stappen, voor } = d09.loopt
    assert.deepEqual([uiterlijk, wie, voor], ['2026-05-10', 'werkgever', { kbo: baas.organisatie }])
    assert.equal(bron, 'Openbare webpagina, Herwin, POP')
    assert.deepEqual(stappen, ['10 dagen terug vanaf 2026-05-20: 2026-05-10.'])
  })

  test('een gesprek dat verschoven wordt, verschuift de dag van het POP mee', () => {
    const later = stand(volledig, afgesproken(), afgesproken(after(gesprek, { days: 7 })))
    assert.equal(dagVan(later['D-09']), '2026-05-17')
  })

  test('een POP dat na het volledige dossier binnenkomt, is de bijwerking; een vroeger POP niet', () => {
    assert.deepEqual(dagVan(stand(volledig, afgesproken(), nieuwPop('2026-05-04'))['D-09']), {
      op: '2026-05-04',
      hoe: 'gedaan',
    })
    assert.equal(
      dagVan(stand(nieuwPop('2026-03-08'), volledig, afgesproken())['D-09']),
      '2026-05-10',
    )
  })

  test('zonder bijgewerkt POP stopt D-09 met het gesprek als niet gedaan', () => {
    assert.deepEqual(dagVan(stand(volledig, afgesproken(), gevoerd)['D-09']), {
      op: gesprek,
      hoe: 'vervallen',
    })
  })

  test('na het gesprek beslist VDAB binnen 20 dagen (D-10, Q-01), geteld vanaf het gesprek', () => {
    const { 'D-10': d10, 'D-07': d07 } = stand(volledig, afgesproken(), gevoerd)
    assert.ok(d10 && 'loopt' in d10)
    const { dag: uiterlijk, wie, vraag, start } = d10.loopt
    assert.deepEqual([start, uiterlijk, wie, vraag], [gesprek, '2026-06-09', 'VDAB', 'Q-01'])
    assert.deepEqual(dagVan(d07), { op: gesprek, hoe: 'gedaan' })
  })

  test('de beslissing beëindigt D-10 op haar eigen dag, ook als die te laat is', () => {
    for (const op of ['2026-06-09', '2026-06-10', '2026-07-01'])
      assert.deepEqual(dagVan(stand(volledig, afgesproken(), gevoerd, beslist(dag(op)))['D-10']), {
        op,
        hoe: 'gedaan',
      })
  })

  test('wordt de aanvraag ingetrokken, dan lopen er geen termijnen meer', () => {
    const termijnen = stand(volledig, afgesproken(), ingetrokken)
    for (const each of Object.values(termijnen))
      assert.deepEqual(dagVan(each), { op: '2026-06-01', hoe: 'vervallen' })
  })

  test('het POP van een aanvraag van de werknemer zelf is niet voor de werkgever', () => {
    const begin = verstuurd('2024-01-08', gevraagd)
    const zelf = { ...vind(begin), aanvrager: 'werknemer' as const }
    const [d07] = termijnenVan(zelf, begin, [], gevraagd)
    assert.ok(d07 && 'loopt' in d07)
    assert.deepEqual([d07.loopt.wie, d07.loopt.voor], ['persoon', 'geen'])
    assert.equal(werknemer.rol, 'burger')
  })
})
