import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { dag } from '#law/dag.ts'
import { uitvoer, zonderDerden } from './uitvoer.ts'

const collega = { id: 'klaartje', naam: 'Klaartje Klavervier', rol: 'indiceringsconsulent' }

describe('alles wat over iemand bewaard is', () => {
  test('noemt wie eraan werkte met de rol, en nergens met de naam', () => {
    const persoon = aPersoon()
    const alles = uitvoer({
      dossier: {
        nummer: 'WOP-2026-000001',
        persoon,
        behandelaar: collega,
        geopendOp: dag('2026-01-05'),
        voordien: [],
      },
      events: [
        {
          type: 'DossierGeopend',
          dag: '2026-01-05',
          at: '2026-01-05T08:00:00.000Z',
          actor: collega,
          data: { persoon, behandelaar: collega },
        },
      ],
      banden: [],
      log: [],
      brieven: [],
      papieren: [],
      leesbaar: new Set(),
      gemaakt: '2026-11-22T08:00:00.000Z',
    })
    const tekst = JSON.stringify(alles)
    assert.ok(!tekst.includes(collega.naam))
    assert.ok(tekst.includes(persoon.familienaam) && tekst.includes(persoon.insz))
    assert.deepEqual(alles.gebeurtenissen[0]?.gegevens, {
      persoon,
      behandelaar: { rol: 'indiceringsconsulent' },
    })
  })

  test('laat bij het weglaten van namen al het andere staan, hoe diep het ook zit', () => {
    const waarde = fc.letrec((tie) => ({
      iets: fc.oneof(
        { depthSize: 'small' },
        fc.integer(),
        fc.string().filter((tekst) => !tekst.includes('Klaartje')),
        fc.constant(null),
        fc.array(tie('iets'), { maxLength: 3 }),
        fc.record({ a: tie('iets'), b: tie('iets') }, { noNullPrototype: true }),
      ),
    })).iets
    fc.assert(
      fc.property(waarde, (iets) => {
        assert.deepEqual(zonderDerden(iets), iets)
        const metCollega = zonderDerden({ diep: [{ door: collega, iets }] })
        assert.deepEqual(metCollega, { diep: [{ door: { rol: collega.rol }, iets }] })
      }),
    )
  })
})
