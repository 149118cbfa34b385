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
