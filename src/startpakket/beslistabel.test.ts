import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { citeer } from '#law/bron.ts'
import type { Oordeel } from '#indicatie/attesten.ts'
import { beslissing, icfStanden, oordelen, type IcfStand } from './beslistabel.ts'
import { gunstigsteEerst, pakketten, wopNummers, type WopNummer } from './pakketten.ts'

/** Rules R1 to R6 and the order of Q-03, written from domain/3 section 3.6: the five rows, then the choice between two. */
const rijen = {
  'WOP 1': [60, 'hoog', 'PMAH'],
  'WOP 2': [60, 'hoog', 'PMP'],
  'WOP 3': [45, 'midden', 'PMAH'],
  'WOP 4': [45, 'hoog', 'PMP'],
  'WOP 5': [45, 'laag', 'UK'],
} as const
const waarde = (wop: WopNummer): number =>
  ['45 laag', '45 midden', '45 hoog', '60 hoog'].indexOf(`${rijen[wop][0]} ${rijen[wop][1]}`)

type Icf = 'geen' | 'PMP zwak' | 'PMP sterk' | 'UK'
const opIcf = { geen: null, 'PMP zwak': 'WOP 2', 'PMP sterk': 'WOP 4', UK: 'WOP 5' } as const

function volgensR1TotR6(pmah: boolean, hoog: boolean, icf: Icf): WopNummer | null {
  const opAttest = pmah ? (hoog ? 'WOP 1' : 'WOP 3') : null
  if (opAttest === null || opIcf[icf] === null) return opAttest ?? opIcf[icf]
  return waarde(opIcf[icf]) > waarde(opAttest) ? opIcf[icf] : opAttest
}

const lezingen = (oordeel: Oordeel) => (oordeel === 'onbekend' ? [true, false] : [oordeel === 'ja'])
const icfLezingen = (icf: IcfStand): readonly Icf[] =>
  icf === 'PMP onbekend' ? ['PMP zwak', 'PMP sterk'] : [icf]

const cellen = oordelen.flatMap((pmah) =>
  oordelen.flatMap((hoog) => icfStanden.map((icf) => ({ pmah, hoog, icf }))),
)

describe('De beslistabel van het startpakket (Maatwerkbesluit art. 50, R1 tot R6, Q-03)', () => {
  test('heeft 45 cellen', () => assert.equal(cellen.length, 45))

  for (const { pmah, hoog, icf } of cellen) {
    const uitkomsten = lezingen(pmah).flatMap((p) =>
      lezingen(hoog).flatMap((h) =>
        icfLezingen(icf).map((i) => ({ p, h, i, wop: volgensR1TotR6(p, h, i) })),
      ),
    )
    const mogelijk = [...new Set(uitkomsten.map(({ wop }) => wop))]
    const verwacht = mogelijk.length > 1 ? 'open' : (mogelijk[0] ?? 'weigering (R6)')
    test(`PMAH ${pmah}, HOOG ${hoog}, ICF ${icf}: ${verwacht}`, () => {
      const { open, uitkomst, beslissend } = beslissing(pmah, hoog, icf)
      assert.equal(open, mogelijk.length > 1)
      assert.equal(uitkomst?.wop ?? null, open ? null : mogelijk[0])
      if (uitkomst) {
        const { loonpremie, begeleiding, doelgroep } = uitkomst
        assert.deepEqual([loonpremie, begeleiding, doelgroep], rijen[uitkomst.wop])
      }
      const verschilt = (
        zelfdeRest: (
          een: (typeof uitkomsten)[number],
          ander: (typeof uitkomsten)[number],
        ) => boolean,
      ) =>
        uitkomsten.some((een) =>
          uitkomsten.some((ander) => zelfdeRest(een, ander) && een.wop !== ander.wop),
        )
      assert.deepEqual(beslissend, {
        PMAH: verschilt((een, ander) => een.h === ander.h && een.i === ander.i),
        HOOG: verschilt((een, ander) => een.p === ander.p && een.i === ander.i),
        profiel: verschilt((een, ander) => een.p === ander.p && een.h === ander.h),
      })
    })
  }

  const zinnen: readonly (readonly [string, Oordeel, Oordeel, IcfStand, WopNummer])[] = [
    ['R1: PMAH met een attest HOOG geeft WOP 1, 60 hoog', 'ja', 'ja', 'geen', 'WOP 1'],
    ['R2: PMAH zonder attest HOOG geeft WOP 3, 45 midden', 'ja', 'nee', 'geen', 'WOP 3'],
    ['R3: PMP zwak geeft WOP 2, 60 hoog', 'nee', 'nee', 'PMP zwak', 'WOP 2'],
    ['R4: PMP sterk geeft WOP 4: echt 45 met hoog', 'nee', 'nee', 'PMP sterk', 'WOP 4'],
    ['R5: uiterst kwetsbaar geeft WOP 5, 45 laag', 'nee', 'nee', 'UK', 'WOP 5'],
    ['Q-03: WOP 3 tegenover WOP 4 geeft 45 hoog', 'ja', 'nee', 'PMP sterk', 'WOP 4'],
    ['Q-03: PMAH met UK geeft 45 midden', 'ja', 'nee', 'UK', 'WOP 3'],
    [
      'Q-03: PMAH hoog met PMP zwak blijft WOP 1 (even gunstig, eerste regel)',
      'ja',
      'ja',
      'PMP zwak',
      'WOP 1',
    ],
    ['Q-03: PMAH zonder HOOG met PMP zwak geeft WOP 2', 'ja', 'nee', 'PMP zwak', 'WOP 2'],
    [
      'een attest HOOG zonder indicatie PMAH geeft niets extra bij PMP sterk',
      'nee',
      'ja',
      'PMP sterk',
      'WOP 4',
    ],
    [
      'PMAH hoog met een ICF-besluit PMP zonder profiel: het profiel verandert niets',
      'ja',
      'ja',
      'PMP onbekend',
      'WOP 1',
    ],
  ]
  for (const [zin, pmah, hoog, icf, wop] of zinnen)
    test(zin, () => assert.equal(beslissing(pmah, hoog, icf).uitkomst?.wop, wop))
  test('R6: een attest HOOG alleen geeft geen advies', () => {
    const { uitkomst, open } = beslissing('nee', 'ja', 'geen')
    assert.deepEqual({ uitkomst, open }, { uitkomst: null, open: false })
  })
  test('PMP zonder profiel en zonder PMAH blijft open op het profiel alleen', () => {
    const { open, beslissend, slot } = beslissing('nee', 'ja', 'PMP onbekend')
    assert.ok(slot.some(({ tekst }) => tekst.endsWith('PMP, zwak of sterk is niet gegeven.')))
    assert.deepEqual(
      { open, beslissend },
      { open: true, beslissend: { PMAH: false, HOOG: false, profiel: true } },
    )
  })
})

describe('Wat elke cel uitlegt', () => {
  for (const { pmah, hoog, icf } of cellen)
    test(`PMAH ${pmah}, HOOG ${hoog}, ICF ${icf}: elk ander pakket met reden en weg`, () => {
      const { open, uitkomst, alternatieven, slot, aannames, grondslagen } = beslissing(
        pmah,
        hoog,
        icf,
      )
      assert.deepEqual(
        grondslagen.map(citeer),
        [...new Set(slot.map(({ grondslag }) => grondslag))],
        'de bronnen zijn die van de stappen',
      )
      assert.deepEqual(aannames, [
        ...(pmah === 'ja' && icf !== 'geen' ? ['Q-03'] : []),
        ...(icf === 'geen' ? [] : ['Q-04']),
      ])
      for (const { tekst, grondslag } of slot)
        assert.ok(tekst.endsWith('.') && grondslag.length > 3, tekst)
      if (open) return assert.deepEqual(alternatieven, [])
      assert.ok(slot.length > 0)
      assert.deepEqual(
        alternatieven.map(({ wop }) => wop),
        gunstigsteEerst.filter((wop) => wop !== uitkomst?.wop),
      )
      for (const { wop, waarom, watNodig, weg } of alternatieven) {
        const beter =
          uitkomst === null || gunstigsteEerst.indexOf(wop) < gunstigsteEerst.indexOf(uitkomst.wop)
        assert.ok(waarom.length > 10, wop)
        assert.equal(watNodig.length > 5, beter, wop)
        assert.equal(/correctie|ICF-onderzoek/.test(weg), beter, wop)
        if (beter)
          assert.ok(
            slot.some(({ tekst }) => tekst.includes(`Niet ${wop}: ${waarom}.`)),
            wop,
          )
      }
    })

  test('alleen wie PMAH is zonder HOOG hoort dat een attest HOOG volstaat voor WOP 1', () => {
    const nodig = (pmah: Oordeel) =>
      beslissing(pmah, 'nee', 'geen').alternatieven.find(({ wop }) => wop === 'WOP 1')!.watNodig
    assert.equal(nodig('ja'), 'een attest HOOG-1 tot HOOG-5')
    assert.equal(nodig('nee'), 'indicatie PMAH en minstens één attest HOOG')
  })
})

describe('De vijf startpakketten (art. 50, domain/3 3.6)', () => {
  test('zijn er vijf, elk met zijn percentage, graad en doelgroep', () => {
    assert.deepEqual(Object.keys(pakketten), [...wopNummers])
    for (const wop of wopNummers) {
      const { loonpremie, begeleiding, doelgroep } = pakketten[wop].pakket
      assert.deepEqual([loonpremie, begeleiding, doelgroep], rijen[wop])
    }
  })
  test('startpercentages zijn alleen 45 en 60 (A-08); 40 en 55 komen er niet in voor (A-07)', () => {
    assert.deepEqual(
      [...new Set(wopNummers.map((wop) => pakketten[wop].pakket.loonpremie))].sort(),
      [45, 60],
    )
  })
  test('PMAH gaat op attesten, PMP en UK op ICF', () => {
    for (const { adviesOp, pakket } of Object.values(pakketten))
      assert.equal(adviesOp, pakket.doelgroep === 'PMAH' ? 'attesten' : 'ICF')
  })
  test('niemand kan de tabel wijzigen', () => {
    for (const { pakket } of Object.values(pakketten)) assert.ok(Object.isFrozen(pakket))
    for (const { pmah, hoog, icf } of cellen)
      assert.ok(Object.isFrozen(beslissing(pmah, hoog, icf)))
  })
})
