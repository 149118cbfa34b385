import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { gronden, ondertekenaars, verslagSoorten, type EvaluatieGrond } from './gronden.ts'
import { beoordeelAanvraag, type Evaluatieaanvraag } from './voorwaarden.ts'

function oordeel(grond: EvaluatieGrond, anders: Partial<Evaluatieaanvraag> = {}) {
  const gevonden = beoordeelAanvraag({
    grond,
    aanvrager: 'werkgever',
    inDienst: dag('2019-03-01'),
    aangevraagdOp: dag('2024-05-10'),
    werknemerTekende: true,
    pop: { datum: dag('2024-01-15') },
    motivatieverslag: { soort: 'gewoon', ondertekendDoor: 'werkgever' },
    ...anders,
  })
  const codes = gevonden.gebreken.map(({ code }) => code)
  return { ...gevonden, codes, volledig: gevonden.uitkomst?.volledig }
}

describe('Papieren maken een dossier onvolledig, nooit niet-ontvankelijk', () => {
  test('Vraagt de werkgever, dan tekent de werknemer altijd mee', () => {
    for (const werknemerTekende of [false, undefined]) {
      const { codes, volledig, ontvankelijk } = oordeel('G1', { werknemerTekende })
      assert.deepEqual(codes, ['WERKNEMER_TEKENDE_NIET'])
      assert.deepEqual([volledig, ontvankelijk], [false, true])
    }
  })

  test('Vraagt de werknemer, dan is er geen tweede handtekening nodig', () => {
    const { codes } = oordeel('G1', { aanvrager: 'werknemer', werknemerTekende: undefined })
    assert.deepEqual(codes, [])
  })

  test('Een POP van 10 mei 2023 is actueel op 10 mei 2024, niet op 11 mei (D-07)', () => {
    const pop = { datum: dag('2023-05-10') }
    assert.deepEqual(oordeel('G1', { pop }).codes, [])
    const oud = oordeel('G1', { pop, aangevraagdOp: dag('2024-05-11') })
    assert.deepEqual([oud.codes, oud.volledig, oud.ontvankelijk], [['POP_TE_OUD'], false, true])
  })

  test('Zonder POP, of met een POP van na de aanvraag, is het dossier onvolledig', () => {
    const zonder = oordeel('G1', { pop: undefined })
    assert.deepEqual([zonder.codes, zonder.volledig], [['POP_ONTBREEKT'], false])
    const erna = oordeel('G1', { pop: { datum: dag('2024-05-11') } })
    assert.deepEqual([erna.codes, erna.volledig], [['POP_NA_AANVRAAG'], false])
    assert.deepEqual(oordeel('G1', { pop: { datum: dag('2024-05-10') } }).codes, [])
  })

  test('Ook bij een periodieke evaluatie hoort een POP, maar geen motivatieverslag', () => {
    const vdab = { aanvrager: 'VDAB', motivatieverslag: undefined } as const
    assert.deepEqual(oordeel('G5', vdab).codes, [])
    assert.deepEqual(oordeel('G5', { ...vdab, pop: undefined }).codes, ['POP_ONTBREEKT'])
  })

  test('Alle gebreken staan er samen, van ontvankelijkheid en van papieren', () => {
    const alles = oordeel('G1', {
      inDienst: dag('2023-01-01'),
      werknemerTekende: false,
      pop: { datum: dag('2023-05-09') },
      motivatieverslag: { soort: 'medisch', ondertekendDoor: 'arts' },
    })
    assert.deepEqual(alles.codes, [
      'TE_VROEG',
      'WERKNEMER_TEKENDE_NIET',
      'POP_TE_OUD',
      'VERKEERD_VERSLAG',
      'VERKEERDE_ONDERTEKENAAR',
    ])
  })
})

describe('Het passende motivatieverslag met de juiste ondertekenaar', () => {
  const past: Readonly<Record<string, readonly string[]>> = {
    G1: ['gewoon/werkgever'],
    G2: ['doorstroom/werkgever'],
    G3: ['medisch/arts', 'medisch/externeDienst'],
    G4: ['psychosociaal/externeInstantie'],
  }

  for (const grond of ['G1', 'G2', 'G3', 'G4'] as const)
    test(`${grond} (${gronden[grond].naam}) aanvaardt alleen ${past[grond]!.join(' en ')}`, () => {
      for (const soort of verslagSoorten)
        for (const ondertekendDoor of ondertekenaars) {
          const { volledig, codes, ontvankelijk } = oordeel(grond, {
            motivatieverslag: { soort, ondertekendDoor },
          })
          const goed = past[grond]!.includes(`${soort}/${ondertekendDoor}`)
          assert.equal(volledig, goed, `${soort}/${ondertekendDoor}`)
          assert.equal(codes.length === 0, goed)
          assert.equal(codes.includes('VERKEERD_VERSLAG'), soort !== gronden[grond].verslag)
          assert.equal(ontvankelijk, true)
        }
    })

  test('De stap over het verslag toont welk het is en wie het ondertekende', () => {
    const verslag = { soort: 'gewoon', ondertekendDoor: 'werkgever' } as const
    const stap = oordeel('G1').motivering.find(({ tekst }) => tekst.startsWith('Er is het gewone'))
    assert.deepEqual(stap?.feiten, verslag)
  })

  test('Zonder verslag van de werkgever is het dossier onvolledig, op elke grond', () => {
    for (const grond of ['G1', 'G2', 'G3', 'G4'] as const) {
      const { codes, volledig } = oordeel(grond, { motivatieverslag: undefined })
      assert.deepEqual([codes, volledig], [['MOTIVATIEVERSLAG_ONTBREEKT'], false])
    }
  })

  test('De werknemer alleen mag op G1 en G2 zonder verslag: de werkgever wordt uitgenodigd (Q-67)', () => {
    for (const grond of ['G1', 'G2'] as const) {
      const { codes, volledig, aannames, motivering } = oordeel(grond, {
        aanvrager: 'werknemer',
        motivatieverslag: undefined,
      })
      assert.deepEqual([codes, volledig], [[], true])
      assert.ok(aannames.includes('Q-67'))
      const stap = motivering.find(({ tekst }) => tekst.includes('uitgenodigd'))
      assert.match(stap?.grondslag ?? '', /^Eigen lezing/)
    }
  })

  test('Op G3 en G4 mag de werknemer vragen (Q-66), maar tekent altijd iemand van buiten', () => {
    for (const grond of ['G3', 'G4'] as const) {
      const { codes, ontvankelijk, aannames } = oordeel(grond, {
        aanvrager: 'werknemer',
        motivatieverslag: undefined,
      })
      assert.deepEqual([codes, ontvankelijk], [['MOTIVATIEVERSLAG_ONTBREEKT'], true])
      assert.deepEqual(gronden[grond].aanvragers, ['werknemer', 'werkgever'])
      assert.ok(aannames.includes('Q-66'))
      assert.ok(!aannames.includes('Q-67'))
    }
  })
})
