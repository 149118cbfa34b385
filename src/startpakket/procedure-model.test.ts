import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { dagen, jaren } from '#indicatie/attesten.fixture.ts'
import {
  beslisser,
  consulent,
  indicatieMet,
  invaliditeit,
  negenPunten,
  tom,
} from '#indicatie/indicatie.fixture.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import type { Procedure, StartpakketCommand, StartpakketEvent } from './gebeurtenissen.ts'
import { startpakketProcedure } from './procedure.ts'
import { andereWerkgever, cmwInschatting, werkgever } from './procedure.fixture.ts'

const mensen = [consulent, tom, beslisser]
const dossiers = [
  indicatieMet(),
  indicatieMet(invaliditeit),
  indicatieMet(invaliditeit, negenPunten),
]
const inschattingen = [
  cmwInschatting,
  cmwInschatting,
  { ...cmwInschatting, rendementsverlies: 44 },
  { ...cmwInschatting, betaaldWerkHaalbaar: false },
]
const afwijkingen = [undefined, undefined, undefined, 'WOP 4', null] as const

/** One random move: what somebody tries, how many days after the move before it. */
const zet = fc.record({
  wat: fc.constantFrom<StartpakketCommand['type']>(
    'stel voor',
    'stel voor',
    'beslis',
    'beslis',
    'beslis',
    'stuur terug',
    'meld indienst',
    'meld indienst',
    'meld einde',
    'meld einde',
    'laat vervallen',
    'laat vervallen',
    'voeg dubbel ticket toe',
    'wijzig pakket',
  ),
  wachten: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 40 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2200 }) },
  ),
  wie: fc.nat(2),
  dossier: fc.constantFrom(2, 2, 2, 2, 2, 1, 0),
  inschatting: fc.constantFrom(0, 0, 0, 0, 0, 2, 3),
  afwijking: fc.constantFrom(0, 0, 0, 0, 0, 3, 4),
  tekst: fc.constantFrom('te kort', 'Dit is een reden van meer dan twintig tekens.'),
  verschil: fc.integer({ min: -3, max: 40 }),
})
type Zet = typeof zet extends fc.Arbitrary<infer T> ? T : never

function commando(zet: Zet, vandaag: string): StartpakketCommand {
  const op = dag(vandaag)
  const door = mensen[zet.wie]!
  const indicatie = dossiers[zet.dossier]!
  switch (zet.wat) {
    case 'stel voor': {
      const wop = afwijkingen[zet.afwijking]
      const inschatting = inschattingen[zet.inschatting]!
      const afwijkend =
        wop === undefined
          ? {}
          : { afwijkend: { wop, afwijking: { reden: 'ander oordeel' as const, tekst: zet.tekst } } }
      return { type: zet.wat, op, indicatie, inschatting, door, ...afwijkend }
    }
    case 'beslis':
      return { type: zet.wat, op, id: vandaag, indicatie, door }
    case 'stuur terug':
      return { type: zet.wat, op, reden: zet.tekst, door }
    case 'meld indienst':
      return {
        type: zet.wat,
        op,
        inDienst: dag(dagen(vandaag, zet.verschil)),
        werkgever: zet.wie === 0 ? werkgever : andereWerkgever,
        door,
      }
    case 'meld einde':
      return { type: zet.wat, op: dag(dagen(vandaag, zet.verschil)), reden: 'einde', door }
    case 'laat vervallen':
      return { type: zet.wat, op: dag(dagen(vandaag, zet.wie === 0 ? 1827 : zet.verschil)) }
    case 'voeg dubbel ticket toe':
      return { type: zet.wat, op, batch: '2024-01' }
    case 'wijzig pakket': {
      const metEinde = zet.dossier === 2
      return {
        type: zet.wat,
        op,
        pakket: {
          loonpremie: zet.wie === 0 ? 45 : 60,
          begeleiding: zet.wie === 0 ? 'midden' : 'hoog',
        },
        vanaf: dag(metEinde ? vandaag : dagen(vandaag, -zet.wachten)),
        ...(metEinde ? { tot: dag(vijfJaar(vandaag)) } : {}),
        bron: { procedure: metEinde ? 'evaluatie' : 'correctie', besluit: vandaag },
      }
    }
  }
}

/** From which states each event may come (domain/4 section 4.3). */
const mag: Readonly<Record<StartpakketEvent['type'], readonly Procedure['status'][]>> = {
  StartpakketVoorgesteld: [
    'GEEN',
    'GEWEIGERD',
    'ADVIES_TOEGEKEND',
    'ADVIES_VERVALLEN',
    'WOP_BEEINDIGD',
  ],
  VoorstelTeruggestuurd: ['ADVIES_VOORGESTELD'],
  AdviesToegekend: ['ADVIES_VOORGESTELD'],
  AdviesGeweigerd: ['ADVIES_VOORGESTELD'],
  AdviesVervallen: ['ADVIES_TOEGEKEND'],
  WopGestart: ['ADVIES_TOEGEKEND'],
  WopVoortgezet: ['WOP_BEEINDIGD'],
  WopBeeindigd: ['WOP_ACTIEF'],
  DubbelTicketToegevoegd: ['ADVIES_TOEGEKEND'],
  PakketGewijzigd: ['WOP_ACTIEF', 'WOP_BEEINDIGD'],
}

/** The last day of five years that begin on `van`, computed apart from the product. */
function vijfJaar(van: string): string {
  const verjaardag = jaren(van, 5)
  return van.endsWith('-02-29') ? verjaardag : dagen(verjaardag, -1)
}

function controleer(voor: Procedure, event: StartpakketEvent, na: Procedure): void {
  assert.ok(mag[event.type].includes(voor.status), `${event.type} uit ${voor.status}`)
  switch (event.type) {
    case 'StartpakketVoorgesteld': {
      const { berekend, pakket, afwijking, inschatting } = event.data.voorstel
      if (pakket?.wop !== berekend?.wop) assert.ok(afwijking && afwijking.tekst.length >= 20)
      if (pakket) assert.ok(inschatting.rendementsverlies >= 45 && inschatting.betaaldWerkHaalbaar)
      return
    }
    case 'AdviesToegekend':
    case 'AdviesGeweigerd': {
      assert.ok(voor.status === 'ADVIES_VOORGESTELD')
      const { besluit } = event.data
      assert.notEqual(besluit.door.id, besluit.voorstel.door.id)
      assert.deepEqual(besluit.voorstel, voor.voorstel)
      assert.deepEqual(besluit.pakket, voor.voorstel.pakket)
      assert.equal(besluit.pakket !== null, event.type === 'AdviesToegekend')
      const soorten = besluit.tickets.map(({ soort }) => soort)
      assert.equal(soorten.includes('CMW'), event.type === 'AdviesToegekend')
      if (event.dag < '2023-07-01') assert.ok(!soorten.includes('IMW'))
      if (event.type === 'AdviesToegekend') {
        assert.equal(event.data.geldigTot, vijfJaar(event.dag))
        assert.equal(soorten.includes('IMW'), event.dag >= '2023-07-01')
      }
      return
    }
    case 'WopGestart':
      assert.ok(voor.status === 'ADVIES_TOEGEKEND' && voor.besluit.pakket)
      assert.ok(voor.op <= event.data.wop.van && event.data.wop.van <= voor.geldigTot)
      assert.equal(event.data.wop.tot, vijfJaar(event.data.wop.van))
      return assert.deepEqual(event.data.wop.pakket, voor.besluit.pakket)
    case 'PakketGewijzigd':
      assert.ok('wop' in voor && 'wop' in na && voor.status === na.status)
      if (event.data.tot === undefined) {
        assert.notDeepEqual(voor.wop.pakket, na.wop.pakket)
        return assert.deepEqual(na.wop, {
          ...voor.wop,
          pakket: event.data.pakket,
          uitspraak: 'correctie',
        })
      }
      assert.equal(voor.status, 'WOP_ACTIEF')
      assert.equal(na.wop.tot, vijfJaar(event.dag))
      return assert.deepEqual(na.wop, {
        ...voor.wop,
        pakket: event.data.pakket,
        tot: na.wop.tot,
        uitspraak: 'evaluatie',
      })
    case 'WopVoortgezet':
      assert.ok(voor.status === 'WOP_BEEINDIGD')
      assert.ok(voor.op < event.data.wop.van && event.data.wop.van <= voor.wop.tot!)
      return assert.deepEqual(
        [event.data.wop.tot, event.data.wop.pakket, event.data.wop.uitspraak],
        [voor.wop.tot, voor.wop.pakket, voor.wop.uitspraak],
      )
    case 'WopBeeindigd':
      assert.ok(voor.status === 'WOP_ACTIEF' && voor.wop.van <= event.dag)
      return
    case 'AdviesVervallen':
      assert.ok(voor.status === 'ADVIES_TOEGEKEND' && event.dag > voor.geldigTot)
      return
    case 'DubbelTicketToegevoegd':
      assert.ok(voor.status === 'ADVIES_TOEGEKEND' && na.status === 'ADVIES_TOEGEKEND')
      assert.ok(voor.op < '2023-07-01' && event.dag <= voor.geldigTot)
      return assert.deepEqual(
        na.tickets.map(({ soort }) => soort),
        ['CMW', 'IMW'],
      )
    case 'VoorstelTeruggestuurd':
      assert.ok(voor.status === 'ADVIES_VOORGESTELD')
      return assert.equal(na, voor.vorige)
  }
}

describe('De procedure van het startpakket als model (domain/4 4.3)', () => {
  test('6.000 toevallige reeksen van opdrachten komen nooit in een onwettige toestand', () => {
    const gezien = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(zet, { minLength: 10, maxLength: 30, size: 'max' }), (zetten) => {
        let vandaag = '2022-06-01'
        let staat = startpakketProcedure.initial
        for (const zet of zetten) {
          vandaag = dagen(vandaag, zet.wachten)
          const besluit = startpakketProcedure.decide(commando(zet, vandaag), staat)
          if (isNotPossible(besluit)) {
            assert.match(besluit.notPossible, /^[A-Z].*\.$/)
            continue
          }
          for (const event of besluit) {
            const na = startpakketProcedure.evolve(staat, event)
            controleer(staat, event, na)
            gezien.set(event.type, (gezien.get(event.type) ?? 0) + 1)
            staat = na
            if (event.dag > vandaag) vandaag = event.dag
          }
        }
      }),
      { numRuns: 6_000, seed: 501_2019 },
    )
    for (const type of Object.keys(mag))
      assert.ok((gezien.get(type) ?? 0) >= 50, `${type}: ${gezien.get(type) ?? 0}`)
  })
})
