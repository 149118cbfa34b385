import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { indicatieMet, invaliditeit, negenPunten, tom } from '#indicatie/indicatie.fixture.ts'
import { typen } from '#law/decider.fixture.ts'
import { after, dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import type { Procedure } from '#startpakket/gebeurtenissen.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { termijnenNa } from '#startpakket/termijnen.ts'
import {
  andereWerkgever,
  gegeven as start,
  meldEinde,
  meldIndienst,
} from '#startpakket/procedure.fixture.ts'
import { beslis as beslisStart, stelVoor as stelStartVoor } from '#startpakket/procedure.fixture.ts'
import {
  alleenPmah,
  beslis,
  dagErna,
  gegeven,
  inDienst,
  laatste,
  lopend,
  metPakket,
  stelVoor,
  vraag,
} from './correctie.fixture.ts'

const hoog = { loonpremie: 60, begeleiding: 'hoog' } as const
const leeg = gegeven()

describe('Een correctie vragen (domain/4 4.4)', () => {
  test('op de laatste dag van de 8 weken is de vraag op tijd, een maandag of niet (D-01 schuift nooit)', () => {
    assert.equal(typen(leeg.als(vraag())), 'CorrectieGevraagd')
    // 1 April 2024 is Easter Monday: a term that moved would end on Tuesday.
    const pasen = start(
      stelStartVoor({ op: dag('2024-01-10'), indicatie: alleenPmah }),
      beslisStart({ op: dag('2024-01-11'), indicatie: alleenPmah }),
      meldIndienst('2024-02-05'),
    ).staat
    const op = (dagtekst: string) => typen(leeg.als(vraag({ op: dag(dagtekst), lopend: pasen })))
    assert.equal(op('2024-04-01'), 'CorrectieGevraagd')
    assert.equal(op('2024-04-02'), 'CorrectieTeLaat')
  })

  test('de dag erna weigert de wet: te laat, met de laatste dag en het pakket dat blijft', () => {
    const [event] = leeg.als(vraag({ op: dagErna }))
    assert.ok(typeof event === 'object' && event.type === 'CorrectieTeLaat')
    assert.equal(event.data.uiterlijk, laatste)
    const { loonpremie, begeleiding } = event.data.aanvraag.huidigPakket
    assert.deepEqual([loonpremie, begeleiding], [45, 'midden'])
    assert.equal(event.regelversie, '2019-01-01')
  })

  test('op de dag van de aanwerving kan het, de dag ervoor nog niet', () => {
    assert.equal(typen(leeg.als(vraag({ op: inDienst }))), 'CorrectieGevraagd')
    assert.match(typen(leeg.als(vraag({ op: after(inDienst, { days: -1 }) }))), /Vraag .* vanaf/)
  })

  test('een tweede keer vragen terwijl de eerste loopt, kan niet; een tweede keer te laat evenmin', () => {
    assert.match(typen(gegeven(vraag()).als(vraag())), /loopt al een vraag/)
    assert.match(typen(gegeven(vraag(), stelVoor()).als(vraag())), /loopt al een vraag/)
    const teLaat = vraag({ op: dagErna })
    assert.match(typen(gegeven(teLaat).als(teLaat)), /kwam al te laat/)
  })

  test('na een weigering binnen de 8 weken kan het opnieuw, met een ander bewijs', () => {
    const op = dag('2024-06-20')
    const geweigerd = gegeven(
      vraag({ op }),
      stelVoor({ op, indicatie: alleenPmah }),
      beslis({ op, indicatie: alleenPmah }),
    )
    assert.equal(geweigerd.staat.status, 'GEWEIGERD')
    assert.equal(typen(geweigerd.als(vraag())), 'CorrectieGevraagd')
    assert.equal(typen(geweigerd.als(vraag({ op: dagErna }))), 'CorrectieTeLaat')
  })

  test('alleen de werkgever van de lopende job vraagt', () => {
    const geenPakket = 'Voor deze werknemer loopt er bij u nu geen pakket.'
    assert.equal(typen(leeg.als(vraag({ kbo: andereWerkgever.kbo }))), geenPakket)
    const gestopt = startpakketProcedure.evolve(lopend, {
      type: 'WopBeeindigd',
      dag: dag('2024-07-01'),
      data: { reden: 'ontslag', melder: tom },
    })
    assert.equal(typen(leeg.als(vraag({ lopend: gestopt }))), geenPakket)
    assert.equal(typen(leeg.als(vraag({ lopend: startpakketProcedure.initial }))), geenPakket)
  })

  test('het hoogste pakket en een pakket na een evaluatie: niet mogelijk, ook niet na de 8 weken', () => {
    for (const op of [laatste, dagErna]) {
      assert.match(typen(leeg.als(vraag({ op, lopend: metPakket(60, 'hoog') }))), /al het hoogste/)
      assert.match(typen(leeg.als(vraag({ op, lopend: metPakket(55, 'hoog') }))), /evaluatie/)
    }
  })

  test('een nieuwe werkgever werft ook aan: zijn eigen 8 weken tellen (D-01)', () => {
    const verder = start(
      stelStartVoor({ indicatie: alleenPmah }),
      beslisStart({ indicatie: alleenPmah }),
      meldIndienst('2024-06-03'),
      meldEinde('2025-01-31'),
      meldIndienst('2025-03-03', andereWerkgever),
    ).staat
    const { kbo } = andereWerkgever
    const op = (dagtekst: string) =>
      typen(leeg.als(vraag({ op: dag(dagtekst), kbo, lopend: verder })))
    assert.equal(op('2025-04-28'), 'CorrectieGevraagd')
    assert.equal(op('2025-04-29'), 'CorrectieTeLaat')
  })
})

describe('Een correctie beslissen', () => {
  test('met een bewezen attest wordt het 60 hoog, door een tweede lezer', () => {
    const { staat } = gegeven(vraag(), stelVoor(), beslis())
    assert.ok(staat.status === 'TOEGEKEND')
    assert.deepEqual(staat.besluit.pakket, hoog)
    assert.equal(staat.besluit.aanvraag.inDienst, inDienst)
  })

  test('wie het voorstel maakte, beslist niet', () => {
    assert.match(
      typen(gegeven(vraag(), stelVoor()).als(beslis({ door: tom }))),
      /Vraag een collega/,
    )
  })

  test('zonder bewezen attest blijft het pakket, en toekennen kan ook niet door af te wijken', () => {
    const zonder = gegeven(vraag(), stelVoor({ indicatie: alleenPmah }))
    assert.equal(typen(zonder.als(beslis({ indicatie: alleenPmah }))), 'CorrectieGeweigerd')
    const afwijking = {
      reden: 'onjuist gegeven',
      tekst: 'Dit is een reden van meer dan twintig tekens.',
    } as const
    assert.match(
      typen(gegeven(vraag()).als(stelVoor({ indicatie: alleenPmah, afwijking }))),
      /verhogen dit pakket niet/,
    )
  })

  test('niet verhogen tegen de regels in vraagt een uitleg van minstens 20 tekens', () => {
    const met = (tekst: string) =>
      gegeven(vraag()).als(stelVoor({ afwijking: { reden: 'bewijs niet aanvaard', tekst } }))
    assert.match(typen(met('x'.repeat(19))), /minstens 20 tekens/)
    assert.equal(typen(met('x'.repeat(20))), 'CorrectieVoorgesteld')
    const afwijking = { reden: 'bewijs niet aanvaard', tekst: 'x'.repeat(20) } as const
    assert.equal(gegeven(vraag(), stelVoor({ afwijking }), beslis()).staat.status, 'GEWEIGERD')
  })

  test('zonder het aantal punten ontbreekt een feit en is er nog geen voorstel', () => {
    const onvolledig = indicatieMet(invaliditeit, { code: 'HOOG-4', it: { recht: true } })
    assert.match(typen(gegeven(vraag()).als(stelVoor({ indicatie: onvolledig }))), /it\.punten/)
  })

  test('een feit of een pakket dat na het voorstel verandert, vraagt een nieuw voorstel', () => {
    const wacht = gegeven(vraag(), stelVoor())
    const meer = indicatieMet(invaliditeit, negenPunten, { code: 'PMAH-1', vaph: { erkend: true } })
    assert.match(typen(wacht.als(beslis({ indicatie: meer }))), /nieuw voorstel/)
    assert.match(typen(wacht.als(beslis({ lopend: metPakket(55, 'hoog') }))), /nieuw voorstel/)
  })

  test('een teruggestuurd voorstel wacht weer op team TOM; terugsturen vraagt een reden', () => {
    const wacht = gegeven(vraag(), stelVoor())
    const terug = (reden: string) =>
      ({ type: 'stuur terug', op: dag('2024-08-06'), reden, door: tom }) as const
    assert.match(typen(wacht.als(terug(' '))), /Schrijf/)
    assert.equal(gegeven(vraag(), stelVoor(), terug('Kijk na.')).staat.status, 'INGEDIEND')
  })

  test('twee tegelijk: de tweede hoort dat er niets meer wacht', () => {
    assert.match(typen(gegeven(vraag(), stelVoor()).als(stelVoor())), /tweede lezer/)
    assert.match(typen(gegeven(vraag(), stelVoor(), beslis()).als(beslis())), /geen voorstel/)
    assert.match(typen(leeg.als(stelVoor())), /geen vraag/)
  })
})

describe('Wat een correctie met het pakket doet', () => {
  const wijzig = (pakket: typeof hoog, vanaf = inDienst) =>
    ({
      type: 'wijzig pakket',
      op: dag('2024-08-06'),
      pakket,
      vanaf,
      bron: { procedure: 'correctie', besluit: 'b' },
    }) as const

  test('het pakket wijzigt, de periode en de werkgever niet (Q-07)', () => {
    assert.ok(lopend.status === 'WOP_ACTIEF')
    const besluit = startpakketProcedure.decide(wijzig(hoog), lopend)
    assert.ok(!isNotPossible(besluit))
    const na = besluit.reduce<Procedure>(
      (staat, event) => startpakketProcedure.evolve(staat, event),
      lopend,
    )
    assert.ok(na.status === 'WOP_ACTIEF')
    assert.deepEqual(na.wop, { ...lopend.wop, pakket: hoog, uitspraak: 'correctie' })
    assert.equal(na.wop.tot, '2029-06-02')
    assert.deepEqual(startpakketProcedure.decide(wijzig(hoog), na), [], 'een tweede keer: niets')
  })

  test('tot en met de laatste dag van het pakket, de dag erna niet meer', () => {
    assert.ok(!isNotPossible(startpakketProcedure.decide(wijzig(hoog, dag('2029-06-02')), lopend)))
    assert.ok(isNotPossible(startpakketProcedure.decide(wijzig(hoog, dag('2029-06-03')), lopend)))
  })
})

describe('Na een evaluatie geldt het startpakket niet meer (domain/4 4.4)', () => {
  assert.ok(lopend.status === 'WOP_ACTIEF')
  const { pakket } = lopend.wop
  /** The same 45 midden, ruled by an evaluation during the 8 weeks of a second employer. */
  const geëvalueerd = startpakketProcedure.evolve(lopend, {
    type: 'PakketGewijzigd',
    dag: dag('2024-07-01'),
    data: {
      pakket,
      vanaf: dag('2024-07-01'),
      tot: dag('2029-06-30'),
      bron: { procedure: 'evaluatie', besluit: 'e1' },
    },
  })
  const elders = [
    meldEinde('2024-07-05'),
    meldIndienst('2024-07-08', andereWerkgever),
  ].reduce<Procedure>((staat, command) => {
    const events = startpakketProcedure.decide(command, staat)
    assert.ok(!isNotPossible(events))
    return events.reduce<Procedure>(
      (voor, event) => startpakketProcedure.evolve(voor, event),
      staat,
    )
  }, geëvalueerd)

  test('dan vraagt de werkgever geen correctie meer, ook niet bij een andere werkgever met dezelfde cijfers', () => {
    const geen = /alleen zolang het startpakket geldt\. Vraag een evaluatie/
    assert.match(typen(leeg.als(vraag({ lopend: geëvalueerd }))), geen)
    assert.match(
      typen(leeg.als(vraag({ lopend: elders, kbo: andereWerkgever.kbo, op: laatste }))),
      geen,
    )
  })

  test('wordt er beslist terwijl een correctie wacht, dan verhoogt die niets meer', () => {
    const [event] = gegeven(vraag()).als(stelVoor({ lopend: geëvalueerd }))
    assert.ok(typeof event === 'object' && event.type === 'CorrectieVoorgesteld')
    assert.equal(event.data.voorstel.verhoog, false)
    const voorgesteld = gegeven(vraag(), stelVoor())
    assert.match(
      typen(voorgesteld.als(beslis({ lopend: geëvalueerd }))),
      /Er kwamen feiten bij na het voorstel/,
    )
    assert.equal(typen(voorgesteld.als(beslis())), 'CorrectieToegekend')
  })

  test('en bij een andere werkgever begint geen nieuwe termijn van 8 weken (D-01)', () => {
    const begint = (voor: Procedure) => {
      assert.ok(voor.status === 'WOP_ACTIEF')
      const data = { wop: voor.wop, melder: tom }
      return termijnenNa({ type: 'WopVoortgezet', dag: voor.wop.van, data }).begint.map(
        ({ id }) => id,
      )
    }
    assert.deepEqual(begint(lopend), ['D-01', 'D-04'])
    assert.deepEqual(begint(elders), ['D-04'])
  })
})
