import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { minsteMotivering } from '#dossier/beslissen/motivering.ts'
import type { Bewijs } from '#indicatie/bewijs/bewijs.ts'
import {
  aBewijs,
  beslisser,
  indicatieMet,
  invaliditeit,
  negenPunten,
  tom,
} from '#indicatie/indicatie.fixture.ts'
import { indicatie, type Indicatie } from '#indicatie/indicatie.ts'
import { na, typen } from '#law/decider.fixture.ts'
import { dag } from '#law/dag.ts'
import type { Besluit, StartpakketEvent } from './gebeurtenissen.ts'
import { herbeslis } from './herbeslis.ts'
import { beslis, cmwInschatting, gegeven, meldIndienst, stelVoor } from './procedure.fixture.ts'

const besluitIn = (events: readonly StartpakketEvent[]): Besluit => {
  const event = events.find(({ type }) => type === 'AdviesToegekend' || type === 'AdviesGeweigerd')
  assert.ok(event && 'besluit' in event.data)
  return event.data.besluit
}
const afwijking = (tekst = 'Het attest van 12 april is niet geldig.') =>
  ({ reden: 'bewijs niet aanvaard', tekst }) as const
const zonderBewijs = indicatieMet()
const opTweede = dag('2023-06-30')

describe('Een voorstel (domain/4 4.3, GEEN naar ADVIES_VOORGESTELD)', () => {
  test('het voorstel bewaart wat berekend is, de feiten, de inschatting en de stand', () => {
    const { staat } = gegeven(stelVoor())
    assert.equal(staat.status, 'ADVIES_VOORGESTELD')
    assert.ok(staat.status === 'ADVIES_VOORGESTELD')
    const { berekend, pakket, afwijking, feiten, inschatting, stand, door } = staat.voorstel
    assert.equal(berekend?.wop, 'WOP 1')
    assert.deepEqual([pakket, afwijking, stand, door], [berekend, null, 2, tom])
    assert.deepEqual(feiten, {
      peildatum: '2024-05-02',
      attesten: [invaliditeit, negenPunten],
      icf: null,
    })
    assert.deepEqual(inschatting, cmwInschatting)
  })
  test('er is maar één voorstel tegelijk', () => {
    assert.match(typen(gegeven(stelVoor()).als(stelVoor())), /wacht al een voorstel/)
  })
  test('zonder een attest en zonder ICF wordt een weigering voorgesteld (R6)', () => {
    const { staat } = gegeven(stelVoor({ indicatie: zonderBewijs }))
    assert.ok(staat.status === 'ADVIES_VOORGESTELD')
    assert.deepEqual([staat.voorstel.berekend, staat.voorstel.pakket], [null, null])
  })
  test('ontbrekende feiten worden genoemd en houden het voorstel tegen', () => {
    const indicatie = indicatieMet(invaliditeit, { code: 'HOOG-4', it: { recht: true } })
    assert.match(typen(gegeven().als(stelVoor({ indicatie }))), /ontbreken feiten: it\.punten/)
  })
  test('bij 44,99 % verlies is er geen pakket, bij 45 % wel (A-07)', () => {
    const pakket = (rendementsverlies: number) => {
      const { staat } = gegeven(stelVoor({ inschatting: { ...cmwInschatting, rendementsverlies } }))
      return staat.status === 'ADVIES_VOORGESTELD' ? staat.voorstel.pakket?.wop : 'geen voorstel'
    }
    assert.equal(pakket(44.99), undefined)
    assert.equal(pakket(45), 'WOP 1')
  })
  test('tijdens een lopend pakket kan geen voorstel: dat is een correctie of een evaluatie', () => {
    const actief = gegeven(stelVoor(), beslis(), meldIndienst('2024-06-03'))
    assert.match(
      typen(actief.als(stelVoor({ op: dag('2024-07-01') }))),
      /correctie of een evaluatie/,
    )
  })
})

describe('Afwijken van het berekende pakket', () => {
  const naar = (wop: 'WOP 3' | null, tekst?: string) =>
    stelVoor({ afwijkend: { wop, afwijking: afwijking(tekst) } })
  test(`vraagt een tekst van minstens ${minsteMotivering} tekens, spaties niet meegeteld`, () => {
    assert.match(typen(gegeven().als(naar('WOP 3', 'a'.repeat(19)))), /minstens 20 tekens/)
    assert.match(typen(gegeven().als(naar('WOP 3', ` ${'a'.repeat(19)} `))), /minstens 20 tekens/)
    assert.equal(typen(gegeven().als(naar('WOP 3', 'a'.repeat(20)))), 'StartpakketVoorgesteld')
  })
  test('het voorstel bewaart de reden en wat berekend was', () => {
    const { staat } = gegeven(naar('WOP 3'))
    assert.ok(staat.status === 'ADVIES_VOORGESTELD')
    assert.deepEqual(staat.voorstel.afwijking, afwijking())
    assert.deepEqual([staat.voorstel.berekend?.wop, staat.voorstel.pakket?.wop], ['WOP 1', 'WOP 3'])
  })
  test('wie "afwijkt" naar het berekende pakket wijkt niet af', () => {
    const { staat } = gegeven(stelVoor({ afwijkend: { wop: 'WOP 1', afwijking: afwijking() } }))
    assert.ok(staat.status === 'ADVIES_VOORGESTELD')
    assert.equal(staat.voorstel.afwijking, null)
  })
  test('zonder ticket collectief maatwerk kan geen enkel pakket, ook niet met een reden', () => {
    const inschatting = { ...cmwInschatting, begeleidingsnood: 'geen' } as const
    assert.match(
      typen(gegeven().als({ ...naar('WOP 3'), inschatting })),
      /alleen met een advies collectief maatwerk/,
    )
    assert.equal(typen(gegeven().als({ ...naar(null), inschatting })), 'StartpakketVoorgesteld')
  })
})

describe('Terugsturen', () => {
  const stuurTerug = (reden = 'Kijk het attest na.') =>
    ({ type: 'stuur terug', op: dag('2024-05-03'), reden, door: beslisser }) as const
  test('vraagt een voorstel en een reden', () => {
    assert.match(typen(gegeven().als(stuurTerug())), /geen voorstel/)
    assert.match(typen(gegeven(stelVoor()).als(stuurTerug('  '))), /Schrijf wat/)
  })
  test('brengt de procedure terug waar ze was: zonder advies, met een advies, na een weigering', () => {
    const eerder = [
      [],
      [stelVoor(), beslis()],
      [stelVoor({ indicatie: zonderBewijs }), beslis({ indicatie: zonderBewijs })],
    ]
    for (const commands of eerder) {
      const { staat } = gegeven(...commands)
      assert.deepEqual(gegeven(...commands, stelVoor(), stuurTerug()).staat, staat)
    }
  })
})

describe('Beslissen met vier ogen', () => {
  test('zonder voorstel kan niet', () =>
    assert.match(typen(gegeven().als(beslis())), /geen voorstel/))
  test('wie voorstelde kan niet beslissen, ook niet in een andere rol', () => {
    assert.match(
      typen(gegeven(stelVoor()).als(beslis({ door: { ...beslisser, id: tom.id } }))),
      /kan het niet beslissen/,
    )
    assert.equal(typen(gegeven(stelVoor()).als(beslis())), 'AdviesToegekend')
  })
  test('feiten die na het voorstel bijkwamen of wegvielen houden de beslissing tegen', () => {
    for (const indicatie of [
      indicatieMet(invaliditeit),
      indicatieMet(invaliditeit, negenPunten, { code: 'PMAH-1', vaph: { erkend: true } }),
    ])
      assert.match(
        typen(gegeven(stelVoor()).als(beslis({ indicatie }))),
        /feiten bij na het voorstel/,
      )
  })
  test('een toegekend advies draagt pakket, tickets, beide personen en zijn laatste dag (D-05)', () => {
    const { staat, events } = gegeven(stelVoor(), beslis())
    assert.ok(staat.status === 'ADVIES_TOEGEKEND')
    assert.deepEqual([staat.besluit.pakket?.wop, staat.geldigTot], ['WOP 1', '2029-05-02'])
    assert.deepEqual(
      [staat.besluit.voorstel.door.id, staat.besluit.door.id],
      [tom.id, beslisser.id],
    )
    assert.equal(events.at(-1)?.regelversie, '2019-01-01')
    assert.deepEqual(
      staat.tickets.map(({ soort, geldigTot, pakket }) => [soort, geldigTot, pakket?.loonpremie]),
      [
        ['CMW', '2029-05-02', 60],
        ['IMW', '2029-05-02', 55],
      ],
    )
  })
  test('de dag van toekenning beslist over het dubbele ticket: voorgesteld op 30 juni 2023, beslist op 1 juli (Q-64)', () => {
    const tickets = (op: string) =>
      besluitIn(gegeven(stelVoor({ op: opTweede }), beslis({ op: dag(op) })).events).tickets.map(
        ({ soort }) => soort,
      )
    assert.deepEqual(tickets('2023-06-30'), ['CMW'])
    assert.deepEqual(tickets('2023-07-01'), ['CMW', 'IMW'])
  })
})

describe('De dag waarop de papieren tellen is die van het voorstel (A-05, docs/adr/0010)', () => {
  const met = (...bewijzen: readonly Partial<Bewijs>[]) =>
    na(
      indicatie,
      bewijzen.map((anders, nr) => ({
        type: 'BewijsVastgelegd' as const,
        dag: dag('2024-01-02'),
        data: {
          bewijs: aBewijs({ id: `bewijs-${nr}`, afgegevenOp: dag('2024-01-02'), ...anders }),
        },
      })),
    )
  const verloop = (feiten: Indicatie, voorgesteld: string, beslist: string) => {
    const { events } = gegeven(
      stelVoor({ indicatie: feiten, op: dag(voorgesteld) }),
      beslis({ indicatie: feiten, op: dag(beslist) }),
    )
    for (const event of events) assert.equal(herbeslis(event), undefined)
    return besluitIn(events).pakket?.wop ?? 'geen'
  }

  test('een attest geldig tot en met 2 mei telt in een voorstel van 2 mei, ook als op 3 mei beslist wordt; in een voorstel van 3 mei niet', () => {
    const feiten = met({ attest: invaliditeit, geldigTot: dag('2024-05-02') })
    assert.equal(verloop(feiten, '2024-05-02', '2024-05-02'), 'WOP 3')
    assert.equal(verloop(feiten, '2024-05-02', '2024-05-03'), 'WOP 3')
    assert.equal(verloop(feiten, '2024-05-03', '2024-05-03'), 'geen')
  })
  test('een intelligentietest die op 2 mei juist 5 jaar oud is, telt in een voorstel van 2 mei, hoe lang de beslissing ook duurt; in een voorstel van 3 mei niet (D-14)', () => {
    const vijfJaarOud = { code: 'HOOG-2', intelligentietest: { datum: dag('2019-05-02') } } as const
    const feiten = met({ attest: invaliditeit }, { attest: vijfJaarOud })
    assert.equal(verloop(feiten, '2024-05-02', '2024-05-02'), 'WOP 1')
    assert.equal(verloop(feiten, '2024-05-02', '2024-07-01'), 'WOP 1')
    assert.equal(verloop(feiten, '2024-05-03', '2024-05-03'), 'WOP 3')
  })
})

describe('Weigeren', () => {
  const geweigerd = (inschatting = cmwInschatting) =>
    besluitIn(
      gegeven(
        stelVoor({ indicatie: zonderBewijs, inschatting }),
        beslis({ indicatie: zonderBewijs }),
      ).events,
    )
  test('een weigering geeft nooit een ticket CMW en geen pakket', () => {
    const { pakket, tickets } = geweigerd()
    assert.equal(pakket, null)
    assert.ok(tickets.every(({ soort }) => soort !== 'CMW'))
  })
  test('met 20 % verlies blijft het ticket IMW; zonder advies CMW geen vast pakket van 55 % (schriftelijke vraag 170)', () => {
    for (const rendementsverlies of [20, 44.99, 45, 100])
      assert.deepEqual(geweigerd({ ...cmwInschatting, rendementsverlies }).tickets, [
        { soort: 'IMW', geldigTot: '2029-05-02', pakket: null },
      ])
    assert.deepEqual(geweigerd({ ...cmwInschatting, rendementsverlies: 19.99 }).tickets, [])
  })
  test('is betaald werk niet haalbaar, dan is er een ticket AMA zonder einde', () => {
    assert.deepEqual(geweigerd({ ...cmwInschatting, betaaldWerkHaalbaar: false }).tickets, [
      { soort: 'AMA', geldigTot: null, pakket: null },
    ])
  })
  test('na een weigering kan een nieuw voorstel, maar niemand kan in dienst', () => {
    const na = gegeven(stelVoor({ indicatie: zonderBewijs }), beslis({ indicatie: zonderBewijs }))
    assert.equal(na.staat.status, 'GEWEIGERD')
    assert.equal(typen(na.als(stelVoor())), 'StartpakketVoorgesteld')
    assert.match(typen(na.als(meldIndienst('2024-06-03'))), /geen geldig advies/)
  })
})
