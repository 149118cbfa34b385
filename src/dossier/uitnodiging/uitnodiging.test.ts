import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { soortregel } from '#dossier/luik/soorten.ts'
import { after } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { testdag as op } from '#test/support/database.ts'
import { toegang } from '#dossier/toegang.ts'
import {
  grenzen,
  uitnodigingen,
  vraagbaar,
  type Uitnodiging,
  type UitnodigingCommand,
} from './uitnodiging.ts'

const door = { id: 'roodkapje', naam: 'Roodkapje', rol: 'burger' }
const ondertekenaar = { naam: 'Dokter Wolf', organisatie: 'Praktijk Bos', riziv: null }
const afgifte = { stuk: 'stuk-1', sha256: 'ab', ondertekenaar }
const laatste = after(op, { days: grenzen.dagen })

const vraag = (anders: Partial<Uitnodiging> = {}): UitnodigingCommand => ({
  type: 'vraag papier',
  op,
  id: 'een',
  soort: 'verslag',
  tot: laatste,
  door,
  ...anders,
})
const doe = (alle: readonly Uitnodiging[], command: UitnodigingCommand) => {
  const decision = uitnodigingen.decide(command, alle)
  assert.ok(!isNotPossible(decision), JSON.stringify(decision))
  return decision.reduce((voor, event) => uitnodigingen.evolve(voor, event), alle)
}
const na = (...opdrachten: readonly UitnodigingCommand[]) =>
  opdrachten.reduce<readonly Uitnodiging[]>(doe, uitnodigingen.initial)
const weigering = (alle: readonly Uitnodiging[], command: UitnodigingCommand) => {
  const decision = uitnodigingen.decide(command, alle)
  return isNotPossible(decision) ? decision.notPossible : ''
}
const opent = { type: 'open', op, id: 'een' } as const
const geeft = { type: 'geef af', op, id: 'een', ...afgifte } as const
const trektIn = { type: 'trek in', op, id: 'een', door } as const

describe('een link voor een arts of dienst', () => {
  test('werkt hoogstens 14 dagen: de veertiende dag nog, de vijftiende niet', () => {
    assert.equal(na(vraag()).length, 1)
    assert.match(weigering([], vraag({ tot: after(laatste, { days: 1 }) })), /hoogstens 14 dagen/)
    assert.equal(na(vraag({ tot: op })).length, 1)
    assert.match(weigering([], vraag({ tot: after(op, { days: -1 }) })), /voorbij/)
  })

  test('opent op de laatste dag nog en de dag erna niet', () => {
    assert.equal(na(vraag(), { ...opent, op: laatste })[0]!.stand, 'geopend')
    const erna = after(laatste, { days: 1 })
    assert.match(weigering(na(vraag()), { ...opent, op: erna }), /werkt niet meer/)
  })

  test('opent één keer, en neemt één papier aan', () => {
    const geopend = na(vraag(), opent)
    assert.match(weigering(geopend, opent), /werkt niet meer/)
    const gebruikt = doe(geopend, geeft)
    assert.deepEqual(gebruikt[0]!.afgifte, { ...afgifte, op })
    assert.match(weigering(gebruikt, geeft), /werkt niet meer/)
    assert.match(weigering(na(vraag()), geeft), /werkt niet meer/)
  })

  test('wie hem introk, wacht op niets: ook wie hem net opende, geeft niets meer af', () => {
    assert.match(weigering(na(vraag(), trektIn), opent), /werkt niet meer/)
    assert.match(weigering(na(vraag(), opent, trektIn), geeft), /werkt niet meer/)
    assert.match(weigering(na(vraag(), opent, geeft), trektIn), /al afgegeven/)
    assert.deepEqual(na(vraag(), trektIn, trektIn), na(vraag(), trektIn))
  })

  test('na te veel foute codes opent hij nooit meer', () => {
    const dicht = na(vraag(), { type: 'blokkeer', op, id: 'een' })
    assert.equal(dicht[0]!.stand, 'geblokkeerd')
    assert.match(weigering(dicht, opent), /werkt niet meer/)
  })

  test('er zijn er hoogstens 5 tegelijk open; een die voorbij of gebruikt is, telt niet', () => {
    const vijf = na(...[1, 2, 3, 4, 5].map((nr) => vraag({ id: `${nr}` })))
    assert.match(weigering(vijf, vraag({ id: '6' })), /al 5 links open/)
    assert.equal(weigering(doe(vijf, { ...opent, id: '3' }), vraag({ id: '6' })), '')
    const later = after(laatste, { days: 1 })
    assert.equal(weigering(vijf, { ...vraag({ id: '6', tot: later }), op: later }), '')
  })

  test('vraagt alleen papieren die de tabel een arts of dienst laat maken en ondertekenen', () => {
    const rechten: readonly string[] = toegang['arts/externe dienst'].MED
    assert.deepEqual(rechten, ['Cok', 'Sok'])
    for (const soort of vraagbaar) assert.equal(soortregel(soort).klasse, 'MED')
  })

  test('nooit wordt er iets afgegeven zonder dat de link daarvoor precies één keer openging', () => {
    const stap = fc.constantFrom(
      opent,
      geeft,
      trektIn,
      { type: 'blokkeer', op, id: 'een' } as const,
      { ...opent, op: after(laatste, { days: 1 }) },
      { ...geeft, op: after(laatste, { days: 1 }) },
    )
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 12 }), (stappen) => {
        let alle = na(vraag())
        const gebeurd: string[] = []
        for (const command of stappen) {
          const decision = uitnodigingen.decide(command, alle)
          if (isNotPossible(decision)) continue
          gebeurd.push(...decision.map(({ type }) => type))
          alle = decision.reduce((voor, event) => uitnodigingen.evolve(voor, event), alle)
        }
        const keer = (type: string) => gebeurd.filter((each) => each === type).length
        assert.ok(keer('PapiervraagGeopend') <= 1)
        assert.ok(keer('GevraagdPapierAfgegeven') <= keer('PapiervraagGeopend'))
      }),
    )
  })
})
