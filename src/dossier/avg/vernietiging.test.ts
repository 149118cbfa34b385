import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { after, dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { bewaarregels, vernietigbaarVanaf, type Bewaarsoort } from './bewaring.ts'
import {
  vernietigingen,
  type TeVernietigen,
  type VernietigingCommand,
  type VernietigingEvent,
} from './vernietiging.ts'

const op = dag('2026-11-22')
const wie = (id: string) => ({ id, naam: id, rol: 'functioneel beheer' })
const stuk = (document: string): TeVernietigen => ({ document, klasse: 'MED', soort: 'attest' })
const stelVoor = (id: string, ...documenten: readonly string[]): VernietigingCommand => ({
  type: 'stel voor',
  op,
  id,
  regel: 'ingetrokken stuk',
  documenten: documenten.map(stuk),
})

function speel(...commands: readonly VernietigingCommand[]) {
  const events: VernietigingEvent[] = []
  const geweigerd: string[] = []
  let staat = vernietigingen.initial
  for (const command of commands) {
    const besluit = vernietigingen.decide(command, staat)
    if (isNotPossible(besluit)) geweigerd.push(besluit.notPossible)
    else {
      events.push(...besluit)
      staat = besluit.reduce((state, event) => vernietigingen.evolve(state, event), staat)
    }
  }
  return { events: events.map(({ type }) => type), geweigerd, staat }
}

describe('gegevens vernietigen', () => {
  test('gebeurt na de goedkeuring van twee verschillende mensen, niet na die van één', () => {
    const een = speel(stelVoor('v1', 'd1'), { type: 'keur goed', op, id: 'v1', door: wie('an') })
    assert.deepEqual(een.events, ['VernietigingVoorgesteld', 'VernietigingGoedgekeurd'])
    const twee = speel(
      stelVoor('v1', 'd1'),
      { type: 'keur goed', op, id: 'v1', door: wie('an') },
      { type: 'keur goed', op, id: 'v1', door: wie('bo') },
    )
    assert.deepEqual(twee.events.at(-1), 'StukkenVernietigd')
    assert.equal(twee.staat[0]?.stand, 'vernietigd')
  })

  test('dezelfde persoon telt nooit voor twee', () => {
    const { geweigerd, staat } = speel(
      stelVoor('v1', 'd1'),
      { type: 'keur goed', op, id: 'v1', door: wie('an') },
      { type: 'keur goed', op, id: 'v1', door: { ...wie('an'), rol: 'DPO' } },
    )
    assert.match(geweigerd[0]!, /tweede persoon/)
    assert.equal(staat[0]?.stand, 'wacht')
  })

  test('wie tegenhoudt, wint van wie al goedkeurde; daarna kan niemand nog goedkeuren', () => {
    const { geweigerd, staat } = speel(
      stelVoor('v1', 'd1'),
      { type: 'keur goed', op, id: 'v1', door: wie('an') },
      { type: 'houd tegen', op, id: 'v1', door: wie('bo'), reden: 'er loopt een beroep' },
      { type: 'keur goed', op, id: 'v1', door: wie('cee') },
    )
    assert.equal(staat[0]?.stand, 'tegengehouden')
    assert.deepEqual(geweigerd, ['Dit voorstel is al tegengehouden.'])
  })

  test('een stuk staat in hoogstens één voorstel; na tegenhouden kan het opnieuw', () => {
    const dubbel = speel(stelVoor('v1', 'd1'), stelVoor('v2', 'd1'))
    assert.deepEqual(dubbel.events, ['VernietigingVoorgesteld'])
    const opnieuw = speel(
      stelVoor('v1', 'd1'),
      { type: 'houd tegen', op, id: 'v1', door: wie('bo'), reden: 'beroep' },
      stelVoor('v2', 'd1'),
    )
    assert.equal(opnieuw.staat.length, 2)
  })

  test('wat er ook gebeurt: niets is vernietigd zonder twee verschillende goedkeuringen', () => {
    const mensen = fc.constantFrom('an', 'bo', 'cee')
    const ids = fc.constantFrom('v1', 'v2')
    const command = fc.oneof<fc.Arbitrary<VernietigingCommand>[]>(
      fc.tuple(ids, fc.constantFrom('d1', 'd2')).map(([id, d]) => stelVoor(id, d)),
      fc.tuple(ids, mensen).map(([id, m]) => ({ type: 'keur goed', op, id, door: wie(m) })),
      fc
        .tuple(ids, mensen)
        .map(([id, m]) => ({ type: 'houd tegen', op, id, door: wie(m), reden: 'beroep' })),
    )
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
        for (const { stand, goedgekeurdDoor } of speel(...commands).staat) {
          const aantal = new Set(goedgekeurdDoor.map(({ id }) => id)).size
          assert.equal(aantal, goedgekeurdDoor.length)
          assert.equal(stand === 'vernietigd', aantal >= 2)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('hoe lang gegevens blijven', () => {
  test('een ingetrokken stuk mag weg zes maanden na het intrekken, niet de dag ervoor', () => {
    assert.equal(vernietigbaarVanaf('ingetrokken stuk', dag('2026-05-22')), '2026-11-22')
    assert.equal(vernietigbaarVanaf('ingetrokken stuk', dag('2026-08-31')), '2027-02-28')
  })

  test('waar de verjaring niet bekend is, wordt nooit iets vernietigd', () => {
    const onbekend = (Object.keys(bewaarregels) as Bewaarsoort[]).filter(
      (soort) => bewaarregels[soort].termijn === null,
    )
    assert.ok(onbekend.includes('dossier') && onbekend.includes('stukken'))
    for (const soort of onbekend)
      assert.equal(vernietigbaarVanaf(soort, after(op, { years: -90 })), undefined)
  })
})
