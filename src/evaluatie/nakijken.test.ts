import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import {
  aPop,
  aVerslag,
  baas,
  doe,
  inDienst,
  leeg,
  metStuk,
  na,
  onderteken,
  tom,
  verstuurd,
  vind,
  waaromNiet,
  werknemer,
} from './evaluatie.fixture.ts'
import { aStuk } from '#dossier/luik/stukken.fixture.ts'
import { lijststatus } from './besluit/uitkomst.ts'
import type { Papierkeuze } from './gebeurtenissen.ts'
import type { Evaluaties } from './procedure.ts'
import { taakVanAanvrager } from './termijnen.ts'

describe('Ontvankelijk: team TOM beslist, en alleen zoals de regel het vindt', () => {
  function gevolg(van: string, gevraagdOp: string) {
    const state = verstuurd(van, gevraagdOp)
    const over = { id: 'e1', op: dag('2027-01-04'), door: tom } as const
    return {
      ja: waaromNiet(state, { ...over, type: 'verklaar ontvankelijk' }) === undefined,
      nee: waaromNiet(state, { ...over, type: 'verklaar niet ontvankelijk' }) === undefined,
    }
  }

  test('Het derde jaar begint op 1 maart 2021 voor wie op 1 maart 2019 begon (D-03)', () => {
    assert.deepEqual(gevolg('2019-03-01', '2021-02-28'), { ja: false, nee: true })
    assert.deepEqual(gevolg('2019-03-01', '2021-03-01'), { ja: true, nee: false })
  })

  test('Wie op 31 december 2018 begon krijgt nooit een gewone evaluatie, wie op 1 januari 2019 begon wel (Q-19)', () => {
    assert.deepEqual(gevolg('2018-12-31', '2026-11-22'), { ja: false, nee: true })
    assert.deepEqual(gevolg('2019-01-01', '2026-11-22'), { ja: true, nee: false })
    assert.deepEqual(gevolg('2019-01-01', '2020-12-31'), { ja: false, nee: true })
    assert.deepEqual(gevolg('2019-01-01', '2021-01-01'), { ja: true, nee: false })
  })

  test('Een weigering noemt het artikel en de weg die open is', () => {
    const state = doe(verstuurd('2018-12-31', '2026-11-22'), {
      type: 'verklaar niet ontvankelijk',
      id: 'e1',
      op: dag('2026-11-23'),
      door: tom,
    })
    const { weigering, status } = vind(state)
    assert.equal(status, 'EVAL_NIET_ONTVANKELIJK')
    assert.deepEqual(
      weigering?.gebreken.map(({ code }) => code),
      ['VOOR_2019'],
    )
    assert.notEqual(weigering?.gebreken[0]?.grondslag, '')
    assert.deepEqual(weigering?.wegen, [
      { grond: 'G2', vanaf: 'vandaag' },
      { grond: 'G3', vanaf: 'vandaag' },
      { grond: 'G4', vanaf: 'vandaag' },
    ])
  })
})

describe('Volledig: alles wat ontbreekt in een vraag', () => {
  const over = { id: 'e1', door: tom } as const
  const stand = (popDatum: string, gevraagdOp: string, nagekekenOp: string) => {
    const pop = aPop(popDatum)
    const begin = metStuk(inDienst('2019-03-01'), pop)
    const op = dag(gevraagdOp)
    const zelf = { id: 'e1', op, door: werknemer } as const
    const klad = doe(doe(begin, { ...zelf, type: 'begin', aanvrager: 'werknemer' }), {
      ...zelf,
      type: 'bewaar',
      concept: { ...leeg, grond: 'G1', pop: pop.id },
    })
    const gevraagd = doe(onderteken(klad, op, ['werknemer']), { ...zelf, type: 'vraag aan' })
    const later = dag(nagekekenOp)
    const state = doe(gevraagd, { ...over, op: later, type: 'verklaar ontvankelijk' })
    const papieren: Papierkeuze = { pop: pop.id, verslag: null }
    return { state, later, papieren }
  }
  const kanVolledig = ({ state, later, papieren }: ReturnType<typeof stand>) =>
    waaromNiet(state, { ...over, op: later, type: 'verklaar volledig', papieren }) === undefined

  test('Een POP van 10 mei 2023 is goed bij een vraag op 10 mei 2024, niet op 11 mei (D-07)', () => {
    assert.equal(kanVolledig(stand('2023-05-10', '2024-05-10', '2024-05-10')), true)
    assert.equal(kanVolledig(stand('2023-05-10', '2024-05-11', '2024-05-11')), false)
  })

  test('Hoe lang VDAB ook wacht, een POP dat op de dag van de vraag goed was, blijft goed', () => {
    assert.equal(kanVolledig(stand('2023-05-10', '2024-05-10', '2024-09-02')), true)
  })

  test('Een nieuw POP van na de vraag maakt het dossier volledig', () => {
    const { state, later } = stand('2023-05-09', '2024-05-10', '2024-05-13')
    const nieuw = aPop('2024-06-03', '2024-06-04')
    const papieren = { pop: nieuw.id, verslag: null }
    const op = dag('2024-06-10')
    const gevraagd = doe(state, {
      ...over,
      op: later,
      type: 'vraag aanvulling',
      papieren: { pop: null, verslag: null },
    })
    assert.equal(vind(gevraagd).status, 'EVAL_ONVOLLEDIG')
    const klaar = doe(metStuk(gevraagd, nieuw), {
      ...over,
      op,
      type: 'verklaar volledig',
      papieren,
    })
    assert.equal(vind(klaar).status, 'EVAL_GOEDGEKEURD')
  })

  test('Een vraag noemt alles samen, en dezelfde vraag gaat geen tweede keer', () => {
    const op = dag('2026-11-23')
    const state = doe(verstuurd('2019-03-01', '2026-11-22', { pop: null, verslag: null }), {
      ...over,
      op,
      type: 'verklaar ontvankelijk',
    })
    const vraag = {
      ...over,
      op,
      type: 'vraag aanvulling',
      papieren: { pop: null, verslag: null },
    } as const
    assert.match(
      waaromNiet(state, { ...vraag, type: 'verklaar volledig' }) ?? '',
      /nog niet volledig/,
    )
    const gevraagd = doe(state, vraag)
    assert.deepEqual(
      vind(gevraagd).aanvulling?.gebreken.map(({ code }) => code),
      ['POP_ONTBREEKT', 'MOTIVATIEVERSLAG_ONTBREEKT'],
    )
    assert.match(waaromNiet(gevraagd, vraag) ?? '', /U vroeg dit al/)
    const pop = aPop('2026-11-23')
    const nog = { pop: pop.id, verslag: null }
    assert.equal(waaromNiet(metStuk(gevraagd, pop), { ...vraag, papieren: nog }), undefined)
  })

  test('Komt er na de vraag een papier binnen, dan is VDAB aan zet en de aanvrager niet meer; een papier dat niet voldoet, kan opnieuw gevraagd worden', () => {
    const op = dag('2026-11-23')
    const vraag = {
      ...over,
      op,
      type: 'vraag aanvulling',
      papieren: { pop: null, verslag: null },
    } as const
    // On the day of the request, before it: no answer.
    const eerder = metStuk(
      doe(verstuurd('2019-03-01', '2026-11-22', { pop: null, verslag: null }), {
        ...over,
        op,
        type: 'verklaar ontvankelijk',
      }),
      aPop('2026-11-23'),
    )
    const gevraagd = doe(eerder, vraag)
    const stand = (state: Evaluaties) => [lijststatus(state), taakVanAanvrager(vind(state))]
    const wacht = ['EVAL_ONVOLLEDIG', 'VDAB vraagt papieren voor de evaluatie.']
    assert.deepEqual(stand(gevraagd), wacht)
    assert.deepEqual(stand(metStuk(gevraagd, aStuk({ soort: 'attest' }))), wacht)
    for (const nieuw of [aPop('2026-11-23'), aVerslag('2026-11-23')]) {
      const gekregen = metStuk(gevraagd, nieuw)
      assert.deepEqual(stand(gekregen), ['EVAL_AANGEVULD', null])
      const data = { reeks: nieuw.reeks, reden: 'bestand', door: tom } as const
      const weg = na([{ type: 'StukIngetrokken', dag: op, data }], gekregen)
      assert.deepEqual(stand(weg), wacht)
      assert.deepEqual(stand(doe(gekregen, vraag)), wacht)
    }
  })

  test('Eerst ontvankelijk, dan volledig; en alleen team TOM kijkt na', () => {
    const state = verstuurd('2019-03-01', '2026-11-22')
    const { concept } = vind(state)
    const op = dag('2026-11-23')
    const papieren = { pop: concept.pop, verslag: concept.verslag }
    const volledig = { ...over, op, type: 'verklaar volledig', papieren } as const
    assert.match(waaromNiet(state, volledig) ?? '', /^Zeg eerst/)
    for (const door of [baas, werknemer, { ...tom, rol: 'evaluator' }])
      assert.match(
        waaromNiet(state, { ...over, op, door, type: 'verklaar ontvankelijk' }) ?? '',
        /^Team TOM/,
      )
    const ontvankelijk = doe(state, { ...over, op, type: 'verklaar ontvankelijk' })
    assert.match(
      waaromNiet(ontvankelijk, { ...volledig, type: 'vraag aanvulling' }) ?? '',
      /Er ontbreekt niets/,
    )
    const klaar = doe(ontvankelijk, volledig)
    assert.match(waaromNiet(klaar, volledig) ?? '', /al ontvankelijk en volledig/)
  })
})
