import { dag } from '#law/dag.ts'
import type { Inschrijving, Studiebewijs } from '#register/magda/feiten.ts'
import type { Antwoord } from '#register/magda/port.ts'
import { antwoordMet, herkomst, insz } from '#test/support/magda.ts'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { beoordeelAttest } from './attesten.ts'
import { stelAttestenVoor } from './magda.ts'

const op = dag('2026-11-22')
const vers = dag('2026-11-20')
const codes = (antwoorden: readonly Antwoord[]) =>
  stelAttestenVoor(antwoorden, insz, op).voorstellen.map(({ attest }) => attest.code)

function inschrijving(change: Partial<Inschrijving> = {}): Inschrijving {
  return {
    soort: 'inschrijving onderwijs',
    bron: herkomst('Onderwijs.GeefHistoriekInschrijving', vers),
    persoon: null,
    geldigVan: dag('2014-09-01'),
    geldigTot: dag('2015-08-31'),
    onderwijs: 'leerplicht',
    niveau: 'secundair',
    buitengewoon: true,
    opleidingsvorm: 2,
    typeBuitengewoon: '2',
    opleiding: 'BuSO Opleidingsvorm 2',
    instelling: 'BuSO De Spinrokken',
    ...change,
  }
}

const gewoon = { buitengewoon: false, opleidingsvorm: null, opleiding: 'Hout BSO' } as const
const school = (...feiten: readonly Inschrijving[]) =>
  antwoordMet('Onderwijs.GeefHistoriekInschrijving', feiten)

describe('PMAH-2 en HOOG-1 uit het onderwijs [seed 001, A-03]', () => {
  const gevallen: [waarom: string, feiten: Inschrijving[], codes: string[]][] = [
    ['alleen OV2', [inschrijving()], ['PMAH-2', 'HOOG-1']],
    ['OV1', [inschrijving({ opleidingsvorm: 1 })], ['PMAH-2', 'HOOG-1']],
    ['OV3', [inschrijving({ opleidingsvorm: 3 })], []],
    ['opleidingsvorm niet genoemd', [inschrijving({ opleidingsvorm: null })], []],
    ['buitengewoon lager onderwijs', [inschrijving({ niveau: 'lager' })], []],
    [
      'eerst gewoon, dan OV2',
      [
        inschrijving({ ...gewoon, geldigVan: dag('2013-09-01'), geldigTot: dag('2014-08-31') }),
        inschrijving(),
      ],
      ['PMAH-2', 'HOOG-1'],
    ],
    [
      'eerst OV2, dan gewoon',
      [
        inschrijving(),
        inschrijving({ ...gewoon, geldigVan: dag('2015-09-01'), geldigTot: dag('2016-08-31') }),
      ],
      ['PMAH-2'],
    ],
    [
      'gewoon en OV2 tegelijk',
      [inschrijving(), inschrijving({ ...gewoon, geldigTot: dag('2014-09-01') })],
      ['PMAH-2'],
    ],
    [
      'gewoon tot de dag voor OV2',
      [
        inschrijving(),
        inschrijving({ ...gewoon, geldigVan: dag('2013-09-01'), geldigTot: dag('2014-08-31') }),
      ],
      ['PMAH-2', 'HOOG-1'],
    ],
    [
      'een cursus zonder einddatum',
      [
        inschrijving(),
        inschrijving({
          ...gewoon,
          onderwijs: 'volwassenen',
          geldigVan: dag('2012-01-01'),
          geldigTot: null,
        }),
      ],
      ['PMAH-2'],
    ],
    [
      'een inschrijving zonder begin',
      [inschrijving(), inschrijving({ ...gewoon, geldigVan: null })],
      ['PMAH-2'],
    ],
    [
      'OV2 dat morgen begint',
      [inschrijving({ geldigVan: dag('2026-11-23'), geldigTot: null })],
      [],
    ],
    [
      'OV2 dat vandaag begint',
      [inschrijving({ geldigVan: op, geldigTot: null })],
      ['PMAH-2', 'HOOG-1'],
    ],
  ]
  for (const [waarom, feiten, verwacht] of gevallen)
    test(`${waarom}: ${verwacht.join(' en ') || 'geen attest'}`, () => {
      const { voorstellen, nietBewezen } = stelAttestenVoor([school(...feiten)], insz, op)
      assert.deepEqual(
        voorstellen.map(({ attest }) => attest.code),
        verwacht,
      )
      for (const { attest } of voorstellen) assert.equal(beoordeelAttest(attest, op), 'ja')
      assert.deepEqual(
        nietBewezen.map(({ code }) => code),
        verwacht.length === 1 ? ['HOOG-1'] : [],
      )
    })

  test('zwijgt een bron, dan is niet te zeggen wat het laatst gevolgd is', () => {
    const bron = (geenGegevens: boolean) =>
      antwoordMet(
        'Onderwijs.GeefHistoriekInschrijving',
        [inschrijving()],
        [{ code: '1', oorsprong: 'DHO2', diagnose: 'Geen antwoord', geenGegevens }],
      )
    assert.deepEqual(codes([bron(true)]), ['PMAH-2', 'HOOG-1'])
    const { voorstellen, nietBewezen } = stelAttestenVoor([bron(false)], insz, op)
    assert.deepEqual(
      voorstellen.map(({ attest }) => attest.code),
      ['PMAH-2'],
    )
    assert.match(nietBewezen[0]!.reden, /niet elke bron antwoordde \(DHO2: Geen antwoord\)/)
  })

  test('een studiebewijs van OV1 bewijst PMAH-2; een eigen verklaring niet', () => {
    const bewijs: Studiebewijs = {
      soort: 'studiebewijs',
      bron: herkomst('LED.GeefBewijs', vers),
      persoon: insz,
      geldigVan: dag('2015-06-30'),
      geldigTot: null,
      bewijstype: 'Attest',
      categorie: 'Secundair onderwijs',
      buitengewoon: true,
      opleidingsvorm: 1,
      authentiek: true,
      naam: 'Attest OV1',
      instelling: 'BuSO De Spinrokken',
      jaar: 2015,
      uitgereiktOp: dag('2015-06-30'),
    }
    assert.deepEqual(codes([antwoordMet('LED.GeefBewijs', [bewijs])]), ['PMAH-2'])
    const eigen = stelAttestenVoor(
      [antwoordMet('LED.GeefBewijs', [{ ...bewijs, authentiek: false }])],
      insz,
      op,
    )
    assert.deepEqual(eigen.voorstellen, [])
    assert.match(eigen.zonderAttest[0]!.reden, /eigen verklaring/)
  })

  test('een feit zonder naam hoort bij de persoon naar wie gevraagd is', () => {
    const eigen = school(inschrijving())
    assert.equal(codes([eigen]).length, 2)
    assert.deepEqual(codes([{ ...eigen, sleutel: '07612656930' }]), [])
  })
})
