import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DossierEvent } from '#dossier/dossier.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { toegang } from '#dossier/toegang.ts'
import { aMandaat } from './mandaat.fixture.ts'
import {
  geldtOp,
  langsteJaren,
  mandaten,
  type Mandaat,
  type MandaatCommand,
  type Mandaten,
  type MandaatEvent,
} from './mandaat.ts'

const op = dag('2026-11-22')
const persoon = aPersoon()
const zelf = { id: persoon.insz, naam: 'Roodkapje', rol: 'burger' }
const consulent = { id: 'klaartje', naam: 'Klaartje', rol: 'indiceringsconsulent' }
const geopend: DossierEvent = {
  type: 'DossierGeopend',
  dag: op,
  data: { nummer: 'WOP-2026-000001', persoon, behandelaar: consulent },
}
const leeg = mandaten.evolve(mandaten.initial, geopend as unknown as MandaatEvent)

function na(state: Mandaten, command: MandaatCommand): Mandaten {
  const decision = mandaten.decide(command, state)
  if (isNotPossible(decision)) assert.fail(decision.notPossible)
  return decision.reduce((before, event) => mandaten.evolve(before, event), state)
}
function weigering(state: Mandaten, command: MandaatCommand): string {
  const decision = mandaten.decide(command, state)
  assert.ok(isNotPossible(decision), JSON.stringify(decision))
  return decision.notPossible
}
const geef = (mandaat: Mandaat, behandeltDossier = false): MandaatCommand => ({
  type: 'geef mandaat',
  op,
  mandaat,
  behandeltDossier,
})
const stop = (
  mandaat: Mandaat,
  change: Partial<Extract<MandaatCommand, { type: 'trek mandaat in' }>> = {},
): MandaatCommand => ({
  type: 'trek mandaat in',
  op,
  id: mandaat.id,
  wie: 'persoon',
  door: zelf,
  namens: null,
  bewijs: null,
  ...change,
})
const bewindvoerder = (anders: Partial<Mandaat> = {}) =>
  aMandaat({
    soort: 'bewindvoerder',
    kanaal: 'papier',
    papier: { ontvangenDoor: consulent, getekendOp: op, stuk: 'beschikking' },
    vonnis: 'Vredegerecht Gent, 26/100',
    bewind: { over: ['persoon', 'goederen'], uitspraak: op },
    ...anders,
  })

describe('iemand die helpt', () => {
  test('helpt van de eerste tot en met de laatste dag, en geen dag ervoor of erna', () => {
    const mandaat = aMandaat()
    const [gegeven] = na(leeg, geef(mandaat)).alle
    const dagen: [Dag, boolean][] = [
      [dag('2026-11-21'), false],
      [dag('2026-11-22'), true],
      [dag('2026-12-31'), true],
      [dag('2027-01-01'), false],
    ]
    for (const [dagVanToets, geldt] of dagen)
      assert.equal(geldtOp(gegeven!, dagVanToets), geldt, dagVanToets)
  })

  test('helpt niet meer op de dag van de intrekking zelf, wel de dag ervoor', () => {
    const mandaat = aMandaat()
    const later = dag('2026-12-01')
    const [gestopt] = na(na(leeg, geef(mandaat)), stop(mandaat, { op: later })).alle
    assert.equal(geldtOp(gestopt!, dag('2026-11-30')), true)
    assert.equal(geldtOp(gestopt!, later), false)
  })

  test('een intrekking op de eerste dag laat geen enkele dag over', () => {
    const mandaat = aMandaat()
    const [gestopt] = na(na(leeg, geef(mandaat)), stop(mandaat)).alle
    assert.equal(geldtOp(gestopt!, op), false)
  })

  test('begint nooit vroeger dan de dag waarop het vastligt, ook niet op papier van vorige maand', () => {
    const mandaat = aMandaat({
      van: dag('2026-01-01'),
      kanaal: 'papier',
      papier: { ontvangenDoor: consulent, getekendOp: dag('2026-10-22'), stuk: null },
    })
    assert.equal(na(leeg, geef(mandaat)).alle[0]!.van, op)
  })

  test('heeft een einde: vandaag kan, gisteren niet, geen einde niet', () => {
    assert.equal(na(leeg, geef(aMandaat({ tot: op }))).alle.length, 1)
    assert.match(weigering(leeg, geef(aMandaat({ tot: dag('2026-11-21') }))), /voorbij/)
    assert.match(weigering(leeg, geef(aMandaat({ tot: null }))), /laatste dag/)
  })

  test(`helpt hoogstens ${langsteJaren} jaar met één keuze`, () => {
    const uiterste = after(op, { years: langsteJaren })
    assert.equal(na(leeg, geef(aMandaat({ tot: uiterste }))).alle.length, 1)
    const teVer = after(uiterste, { days: 1 })
    assert.match(weigering(leeg, geef(aMandaat({ tot: teVer }))), /binnen 5 jaar/)
  })

  test('is nooit de persoon zelf en nooit iemand die het dossier behandelt', () => {
    const ik = aMandaat({ helper: { insz: persoon.insz, naam: 'Roodkapje' } })
    assert.match(weigering(leeg, geef(ik)), /de persoon zelf/)
    assert.match(weigering(leeg, geef(aMandaat(), true)), /kan hier niet helpen/)
  })

  test('kan maar één keer tegelijk: opnieuw kan pas na het stoppen, ook op dezelfde dag', () => {
    const een = aMandaat()
    const twee = aMandaat({ helper: een.helper })
    const met = na(leeg, geef(een))
    assert.match(weigering(met, geef(twee)), /helpt al/)
    assert.equal(na(na(met, stop(een)), geef(twee)).alle.length, 2)
  })

  test('krijgt een ander einde, en dat is één gebeurtenis', () => {
    const mandaat = aMandaat()
    const met = na(leeg, geef(mandaat))
    const wijzig = (tot: Dag): MandaatCommand => ({
      type: 'wijzig einde',
      op,
      id: mandaat.id,
      tot,
      door: zelf,
      namens: null,
    })
    assert.equal(na(met, wijzig(dag('2027-01-31'))).alle[0]!.tot, '2027-01-31')
    assert.deepEqual(mandaten.decide(wijzig(dag('2026-12-31')), met), [])
    assert.match(weigering(met, wijzig(dag('2026-11-21'))), /voorbij/)
    assert.match(weigering(na(met, stop(mandaat)), wijzig(dag('2027-01-31'))), /al gestopt/)
  })

  test('stopt zelf, maar niet de hulp van een ander', () => {
    const mandaat = aMandaat()
    const met = na(leeg, geef(mandaat))
    const helper = { id: mandaat.helper.insz, naam: 'Hans', rol: 'vertrouwenspersoon' }
    const gestopt = na(met, stop(mandaat, { wie: 'helper', door: helper }))
    assert.deepEqual(gestopt.alle[0]!.gestopt, { op, wie: 'helper' })
    const vreemd = { ...helper, id: aMandaat().helper.insz }
    assert.match(weigering(met, stop(mandaat, { wie: 'helper', door: vreemd })), /helpt deze/)
    assert.match(weigering(gestopt, stop(mandaat)), /al gestopt/)
  })

  test('op papier is er een dag van handtekening, en die ligt niet in de toekomst', () => {
    const papier = { ontvangenDoor: consulent, getekendOp: op, stuk: null }
    const opPapier = (anders: Partial<Mandaat>) => geef(aMandaat({ kanaal: 'papier', ...anders }))
    assert.equal(na(leeg, opPapier({ papier })).alle.length, 1)
    const morgen = { ...papier, getekendOp: dag('2026-11-23') }
    assert.match(weigering(leeg, opPapier({ papier: morgen })), /na vandaag/)
    assert.match(weigering(leeg, opPapier({})), /wanneer het papier/)
  })

  test('voor een dossier dat er niet is, kan niemand helpen', () => {
    assert.match(weigering(mandaten.initial, geef(aMandaat())), /bestaat niet/)
  })
})

describe('een bewindvoerder', () => {
  test('komt met een vonnis, en mag zonder einde zijn', () => {
    assert.equal(na(leeg, geef(bewindvoerder({ tot: null }))).alle.length, 1)
    assert.match(weigering(leeg, geef(bewindvoerder({ vonnis: null }))), /rechter/)
  })

  test('komt met een beschikking in de map, van vandaag of vroeger, die zegt waarover ze gaat', () => {
    const papier = { ontvangenDoor: consulent, getekendOp: op, stuk: null }
    const over = ['persoon'] as const
    assert.match(weigering(leeg, geef(bewindvoerder({ papier }))), /Voeg de beschikking eerst bij/)
    assert.match(
      weigering(leeg, geef(bewindvoerder({ bewind: { over: [], uitspraak: op } }))),
      /Kies waarover/,
    )
    const { bewind: _, ...zonder } = bewindvoerder()
    assert.match(weigering(leeg, geef(zonder)), /Kies waarover/)
    const morgen = after(op, { days: 1 })
    assert.match(
      weigering(leeg, geef(bewindvoerder({ bewind: { over, uitspraak: morgen } }))),
      /niet van na vandaag/,
    )
    assert.equal(na(leeg, geef(bewindvoerder({ bewind: { over, uitspraak: op } }))).alle.length, 1)
  })

  test('over goederen alleen leest niets medisch; over de persoon mag dat (Q-73)', () => {
    const met = (over: readonly ('persoon' | 'goederen')[], medisch: boolean) =>
      geef(bewindvoerder({ medisch, bewind: { over, uitspraak: op } }))
    assert.match(weigering(leeg, met(['goederen'], true)), /leest geen medische papieren/)
    for (const [over, medisch] of [
      [['goederen'], false],
      [['persoon'], true],
      [['persoon', 'goederen'], true],
    ] as const)
      assert.equal(na(leeg, met(over, medisch)).alle.length, 1)
  })

  test('tekent niets in de plaats van de persoon: de tabel geeft wie helpt geen S en geen C bij een aanvraag (Q-73)', () => {
    const rechten: readonly string[] = toegang.vertrouwenspersoon.AANVR
    assert.deepEqual(rechten, ['Rr'])
  })

  test('wordt niet door de persoon of door de bewindvoerder gestopt, wel door VDAB met het papier', () => {
    const mandaat = bewindvoerder({ tot: null })
    const met = na(leeg, geef(mandaat))
    const helper = { id: mandaat.helper.insz, naam: 'Hans', rol: 'vertrouwenspersoon' }
    for (const change of [
      {},
      { wie: 'helper', door: helper },
      { wie: 'VDAB', door: consulent, namens: 'De persoon vroeg het.' },
    ] as const)
      assert.match(weigering(met, stop(mandaat, change)), /rechter/)
    const vdab = { wie: 'VDAB', door: consulent, bewijs: 'Beschikking van 1 november' } as const
    const [gestopt] = na(met, stop(mandaat, vdab)).alle
    assert.equal(geldtOp(gestopt!, op), false)
  })

  test('krijgt van de persoon geen ander einde', () => {
    const mandaat = bewindvoerder()
    const wijzig: MandaatCommand = {
      type: 'wijzig einde',
      op,
      id: mandaat.id,
      tot: op,
      door: zelf,
      namens: null,
    }
    assert.match(weigering(na(leeg, geef(mandaat)), wijzig), /rechter/)
  })
})
