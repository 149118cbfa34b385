import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Attest } from '#indicatie/feiten.ts'
import { dag } from '#law/dag.ts'
import { vindStartpakket } from './leemten.ts'
import { bepaalStartpakket } from './startpakket.ts'

const pmah: Attest = { code: 'PMAH-3', it: { recht: true } }
const hoog: Attest = { code: 'HOOG-4', it: { recht: true, punten: 9 } }
const peildatum = dag('2024-05-02')

describe('Een startpakket waarvan feiten ontbreken', () => {
  test('Is alles gegeven, dan is het antwoord dat van de regel zelf', () => {
    const feiten = { peildatum, attesten: [pmah, hoog], icf: { doelgroep: 'UK' } } as const
    assert.deepEqual(vindStartpakket(feiten), bepaalStartpakket(feiten))
  })

  test('Voor 2019 bestaan de pakketten niet: de attesten zijn dan niet nodig, vanaf 1 januari 2019 wel', () => {
    const voor = vindStartpakket({ peildatum: dag('2018-12-31') })
    assert.deepEqual([voor.uitkomst, voor.ontbreekt, voor.motivering.length], [null, [], 1])
    const vanaf = vindStartpakket({ peildatum: dag('2019-01-01') })
    assert.deepEqual([vanaf.uitkomst, vanaf.ontbreekt], [null, ['attesten']])
  })

  test('Zonder peildatum wordt ook genoemd wat van de attesten en van het ICF-besluit nodig is', () => {
    const zwak = vindStartpakket({ attesten: [{ code: 'PMAH-1' }], icf: { doelgroep: 'PMP' } })
    assert.deepEqual(zwak.ontbreekt, ['peildatum', 'icf.profiel'])
    const uk = vindStartpakket({ attesten: [{ code: 'PMAH-1' }], icf: { doelgroep: 'UK' } })
    assert.deepEqual(uk.ontbreekt, ['peildatum', 'vaph.erkend'])
    const opname: Attest = { code: 'HOOG-5', opname: { lopend: true } }
    assert.ok(vindStartpakket({ attesten: [pmah, opname] }).ontbreekt.includes('opname.van'))
  })

  test('Een ICF-besluit zonder doelgroep is nodig, tenzij de attesten al het gunstigste pakket geven', () => {
    const zonder = vindStartpakket({ peildatum, attesten: [pmah], icf: {} })
    assert.deepEqual([zonder.uitkomst, zonder.ontbreekt], [null, ['icf.doelgroep', 'icf.profiel']])
    const met = vindStartpakket({ peildatum, attesten: [pmah, hoog], icf: {} })
    assert.deepEqual([met.uitkomst?.wop, met.ontbreekt], ['WOP 1', []])
    assert.deepEqual(met.aannames, ['Q-03'])
    assert.match(met.motivering[0]!.tekst, /geen pakket is gunstiger/)
  })

  test('Is het profiel zwak of sterk gegeven, dan ontbreekt alleen de doelgroep', () => {
    const { ontbreekt } = vindStartpakket({ peildatum, attesten: [], icf: { profiel: 'zwak' } })
    assert.deepEqual(ontbreekt, ['icf.doelgroep'])
  })

  test('Van een papier zonder code wordt gevraagd welk het is, tenzij het niets meer kan toevoegen', () => {
    const zonder = vindStartpakket({ peildatum, attesten: [pmah, {}] })
    assert.deepEqual([zonder.uitkomst, zonder.ontbreekt], [null, ['attesten[1].code']])
    const met = vindStartpakket({ peildatum, attesten: [pmah, {}, hoog] })
    assert.deepEqual([met.uitkomst?.wop, met.ontbreekt], ['WOP 1', []])
    const zwak = { doelgroep: 'PMP', profiel: 'zwak' } as const
    assert.equal(vindStartpakket({ peildatum, attesten: [{}], icf: zwak }).uitkomst?.wop, 'WOP 2')
  })

  test('Een opname waarvan de plaats niet gegeven is, kan de derde zijn: de plaats wordt gevraagd', () => {
    const opname = { soort: 'psychiatrischeVoorziening', van: dag('2023-05-02') }
    const attest = (...opnames: NonNullable<Attest['opnames']>): Attest => ({
      code: 'HOOG-5',
      attest: { uitgever: { soort: 'psychiater' } },
      opname: { lopend: false },
      psychiatrisch: { deskundigeBehandelingNodig: false },
      opnames,
    })
    const derde = attest(opname, opname, { van: dag('2023-06-01') })
    assert.deepEqual(vindStartpakket({ peildatum, attesten: [pmah, derde] }).ontbreekt, [
      'opnames.soort',
    ])
    const tweede = attest(opname, { van: dag('2023-06-01') })
    assert.equal(vindStartpakket({ peildatum, attesten: [pmah, tweede] }).uitkomst?.wop, 'WOP 3')
  })
})
