import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dag } from '#law/dag.ts'
import { tijdlijn, type Gebeurd } from './tijdlijn.ts'

function bevraagd(op: string, voorstellen: number): Gebeurd {
  return {
    type: 'BronnenBevraagd',
    dag: dag(op),
    actor: { naam: 'Sneeuwwitje Appelgaard' },
    data: { voorstellen: Array.from({ length: voorstellen }, () => ({})) },
  } as unknown as Gebeurd
}

test('Wat later neergeschreven is over een vroegere dag, staat bij die dag', () => {
  const momenten = tijdlijn(
    [bevraagd('2026-11-02', 1), bevraagd('2026-11-17', 2), bevraagd('2026-11-02', 3)],
    'medewerker',
  )
  assert.deepEqual(
    momenten.map(({ op, body }) => [op, body]),
    [
      ['2026-11-17', '2 voorstellen'],
      ['2026-11-02', '3 voorstellen'],
      ['2026-11-02', '1 voorstel'],
    ],
  )
})

test('Wie de motivering niet leest, krijgt van een oordeel en van een teruggestuurd voorstel alleen de titel', () => {
  const reden = 'Het attest is niet getekend.'
  const oordeel = { besluit: null, redenen: reden }
  const data = {
    reden,
    oordeel,
    voorstel: { verhoog: false, afwijking: { reden: 'x', tekst: reden } },
  }
  for (const type of [
    'IcfBeoordeeld',
    'VoorstelTeruggestuurd',
    'CorrectieVoorgesteld',
    'CorrectieTeruggestuurd',
  ]) {
    const event = { ...bevraagd('2026-11-02', 1), type, data } as unknown as Gebeurd
    const [wel] = tijdlijn([event], 'medewerker')
    const [niet] = tijdlijn([event], 'medewerker zonder motivering')
    assert.ok(wel?.body?.includes('attest'), type)
    assert.deepEqual([niet?.title, niet?.body], [wel?.title, undefined])
  }
  const [ander] = tijdlijn([bevraagd('2026-11-02', 1)], 'medewerker zonder motivering')
  assert.equal(ander?.body, '1 voorstel')
})
