import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { after, dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { intrekredenen, soorten, type Intrekreden } from './soorten.ts'
import { stukken, type Luik, type Stuk, type StukkenCommand } from './stukken.ts'
import { aStuk, nieuwId } from './stukken.fixture.ts'

const op = dag('2026-11-22')
const morgen = after(op, { days: 1 })
const door = { id: 'klaartje', naam: 'Klaartje Klavervier', rol: 'indiceringsconsulent' }

function na(luik: Luik, command: StukkenCommand): Luik {
  const besluit = stukken.decide(command, luik)
  if (isNotPossible(besluit)) assert.fail(besluit.notPossible)
  return besluit.reduce((state, event) => stukken.evolve(state, event), luik)
}
const met = (...samen: readonly Stuk[]) =>
  na(stukken.initial, { type: 'leg neer', op, stukken: samen })
const reden = (command: StukkenCommand, luik: Luik) => {
  const besluit = stukken.decide(command, luik)
  return isNotPossible(besluit) ? besluit.notPossible : undefined
}
const leg = (anders: Partial<Stuk>) =>
  reden({ type: 'leg neer', op, stukken: [aStuk(anders)] }, stukken.initial)
const trekIn = (stuk: Stuk, anders: { ookUitAanvraag?: boolean; reden?: Intrekreden } = {}) =>
  ({
    type: 'trek in',
    op,
    reeks: stuk.reeks,
    reden: 'bestand',
    door,
    ookUitAanvraag: false,
    ...anders,
  }) as const
const nieuwer = (stuk: Stuk, versie = stuk.versie + 1) => aStuk({ reeks: stuk.reeks, versie })

describe('Een papier neerleggen', () => {
  test('de datum op het papier mag vandaag zijn, niet morgen', () => {
    assert.equal(leg({ datum: op }), undefined)
    assert.match(leg({ datum: morgen, ontvangenOp: morgen }) ?? '', /ligt in de toekomst/)
  })

  test('het papier kan niet morgen toegekomen zijn, en niet voor de datum die erop staat', () => {
    assert.equal(leg({ ontvangenOp: op }), undefined)
    assert.match(leg({ ontvangenOp: morgen }) ?? '', /dag van ontvangst/)
    const datum = dag('2026-10-01')
    assert.equal(leg({ datum, ontvangenOp: datum }), undefined)
    assert.match(
      leg({ datum, ontvangenOp: dag('2026-09-30') }) ?? '',
      /voor de datum die erop staat/,
    )
  })

  test('de laatste geldige dag kan de datum zelf zijn, niet de dag ervoor', () => {
    const datum = dag('2026-10-01')
    assert.equal(leg({ datum, geldigTot: datum }), undefined)
    assert.match(leg({ datum, geldigTot: dag('2026-09-30') }) ?? '', /Kijk beide datums na/)
  })

  test('meer papieren samen: allemaal of geen', () => {
    const goed = aStuk()
    assert.equal(Object.keys(met(goed, aStuk())).length, 2)
    const fout = aStuk({ datum: morgen, ontvangenOp: morgen })
    assert.ok(reden({ type: 'leg neer', op, stukken: [goed, fout] }, stukken.initial))
  })

  test('hetzelfde bestand van dezelfde afzender kan maar één keer, ook binnen één verzending', () => {
    const eerste = aStuk()
    const zelfde = aStuk({ bestand: eerste.bestand })
    assert.match(
      reden({ type: 'leg neer', op, stukken: [zelfde] }, met(eerste)) ?? '',
      /al in de map/,
    )
    assert.ok(reden({ type: 'leg neer', op, stukken: [eerste, zelfde] }, stukken.initial))
  })

  test('of een ander hetzelfde bestand bracht, komt niemand zo te weten', () => {
    const eerste = aStuk({ kbo: null, door })
    for (const ander of [
      aStuk({ bestand: eerste.bestand }),
      aStuk({ bestand: eerste.bestand, kbo: null }),
    ])
      assert.equal(reden({ type: 'leg neer', op, stukken: [ander] }, met(eerste)), undefined)
  })

  test('na een intrekking kan hetzelfde bestand opnieuw', () => {
    const eerste = aStuk()
    const leeg = na(met(eerste), trekIn(eerste))
    const zelfde = aStuk({ bestand: eerste.bestand })
    assert.equal(reden({ type: 'leg neer', op, stukken: [zelfde] }, leeg), undefined)
  })
})

describe('Een nieuwe versie', () => {
  test('komt erbij, en de oude blijft wat ze was', () => {
    const eerste = aStuk()
    const tweede = nieuwer(eerste)
    const luik = na(met(eerste), { type: 'vervang', op, stuk: tweede })
    assert.deepEqual(luik[eerste.reeks]?.versies, [eerste, tweede])
  })

  test('volgt op de laatste: een tweede versie 2 en een versie 3 te vroeg kunnen niet', () => {
    const eerste = aStuk()
    const luik = na(met(eerste), { type: 'vervang', op, stuk: nieuwer(eerste) })
    for (const versie of [1, 2, 4])
      assert.match(
        reden({ type: 'vervang', op, stuk: nieuwer(eerste, versie) }, luik) ?? '',
        /nieuwere versie/,
      )
    assert.equal(reden({ type: 'vervang', op, stuk: nieuwer(eerste, 3) }, luik), undefined)
  })

  test('kan niet van wat er niet is of wat ingetrokken is', () => {
    const eerste = aStuk()
    const stuk = nieuwer(eerste)
    assert.match(reden({ type: 'vervang', op, stuk }, {}) ?? '', /is er niet/)
    const weg = na(met(eerste), trekIn(eerste))
    assert.match(reden({ type: 'vervang', op, stuk }, weg) ?? '', /ingetrokken/)
  })
})

describe('Een papier intrekken', () => {
  test('kan om elke reden van de lijst, en de versies blijven in de geschiedenis', () => {
    for (const waarom of Object.keys(intrekredenen) as Intrekreden[]) {
      const stuk = aStuk()
      const luik = na(met(stuk), trekIn(stuk, { reden: waarom }))
      assert.deepEqual(luik[stuk.reeks], {
        versies: [stuk],
        bijAanvraag: [],
        ingetrokken: { op, reden: waarom },
      })
    }
  })

  test('een tweede keer verandert niets meer', () => {
    const stuk = aStuk()
    const weg = na(met(stuk), trekIn(stuk))
    assert.deepEqual(stukken.decide(trekIn(stuk), weg), [])
  })

  test('wat bij een aanvraag hoort, trekt alleen VDAB in', () => {
    const stuk = aStuk()
    const luik = na(met(stuk), { type: 'voeg bij aanvraag', op, id: stuk.id, door })
    assert.match(reden(trekIn(stuk), luik) ?? '', /hoort bij een aanvraag/)
    assert.equal(reden(trekIn(stuk, { ookUitAanvraag: true }), luik), undefined)
  })
})

describe('Een papier bij een aanvraag voegen', () => {
  test('geldt voor één versie, één keer', () => {
    const stuk = aStuk()
    const voeg = { type: 'voeg bij aanvraag', op, id: stuk.id, door } as const
    const luik = na(met(stuk), voeg)
    assert.deepEqual(luik[stuk.reeks]?.bijAanvraag, [stuk.id])
    assert.deepEqual(stukken.decide(voeg, luik), [])
  })

  test('kan niet van wat er niet is of wat ingetrokken is', () => {
    const stuk = aStuk()
    assert.ok(reden({ type: 'voeg bij aanvraag', op, id: nieuwId(), door }, met(stuk)))
    const weg = na(met(stuk), trekIn(stuk))
    assert.ok(reden({ type: 'voeg bij aanvraag', op, id: stuk.id, door }, weg))
  })
})

test('wat er ook gebeurt: geen versie verdwijnt, versies tellen vanaf 1 en een papier houdt zijn soort', () => {
  const soortenlijst = Object.keys(soorten) as (keyof typeof soorten)[]
  const stap = fc.record({
    wat: fc.constantFrom('leg neer', 'vervang', 'trek in', 'voeg bij aanvraag'),
    welke: fc.nat(5),
    soort: fc.constantFrom(...soortenlijst),
  })
  fc.assert(
    fc.property(fc.array(stap, { maxLength: 25 }), (stappen) => {
      let luik = stukken.initial
      const gezien = new Set<string>()
      for (const { wat, welke, soort } of stappen) {
        const [reeks] = Object.values(luik).slice(welke)
        const laatste = reeks?.versies.at(-1) ?? aStuk({ soort })
        const command: StukkenCommand =
          wat === 'leg neer'
            ? { type: 'leg neer', op, stukken: [aStuk({ soort })] }
            : wat === 'vervang'
              ? {
                  type: 'vervang',
                  op,
                  stuk: aStuk({
                    reeks: laatste.reeks,
                    versie: laatste.versie + 1,
                    soort: laatste.soort,
                  }),
                }
              : wat === 'trek in'
                ? trekIn(laatste)
                : { type: 'voeg bij aanvraag', op, id: laatste.id, door }
        const besluit = stukken.decide(command, luik)
        if (isNotPossible(besluit)) continue
        for (const event of besluit) {
          luik = stukken.evolve(luik, event)
          if ('stuk' in event.data) gezien.add(event.data.stuk.id)
        }
      }
      const alle = Object.values(luik).flatMap(({ versies }) => versies)
      assert.deepEqual(new Set(alle.map(({ id }) => id)), gezien)
      for (const { versies } of Object.values(luik)) {
        assert.deepEqual(
          versies.map(({ versie }) => versie),
          versies.map((_, nr) => nr + 1),
        )
        assert.equal(new Set(versies.map(({ soort }) => soort)).size, 1)
      }
    }),
  )
})
