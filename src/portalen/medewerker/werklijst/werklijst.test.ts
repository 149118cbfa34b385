import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newHistory, testStore } from '#test/support/database.ts'
import type { Actor } from '#platform/types.ts'
import { systeem } from '#platform/types.ts'
import { dag } from '#law/dag.ts'
import { filterQuery, leesFilter, sorteringen } from './filter.ts'
import { listDossiers } from './store.ts'

const vandaag = dag('2026-11-22')

describe('de werklijst', () => {
  test('het adres draagt de keuze, en wat niet bestaat telt niet', () => {
    const filter = leesFilter(
      new URLSearchParams(
        'status=GEEN&behandelaar=ik&termijn=week&nummer=wop-2026-000001&sorteer=-naam&bladzijde=3',
      ),
    )
    assert.deepEqual(
      leesFilter(new URLSearchParams(filterQuery(filter) as Record<string, string>)),
      filter,
    )
    const vreemd = leesFilter(
      new URLSearchParams(
        'status=toString&behandelaar=Y&termijn=ooit&nummer=%27%3B&sorteer=drop&bladzijde=-1',
      ),
    )
    assert.deepEqual(vreemd, leesFilter(new URLSearchParams()))
  })

  test('elke volgorde is een geldige vraag aan de databank', async () => {
    const store = await testStore()
    for (const sorteer of sorteringen)
      await store.read(actor('niemand'), (tx) =>
        listDossiers(tx, { ...leesFilter(new URLSearchParams()), sorteer }, vandaag),
      )
    assert.ok(sorteringen.length > 3)
  })

  test('te laat staat eerst, dan wat op VDAB wacht, het langst wachtende voorop; een ander team ziet niets', async () => {
    const store = await testStore()
    const team = `team-${newHistory()}`
    const rijen: readonly [naam: string, status: string, sinds: string, termijn: string | null][] =
      [
        ['later', 'WOP_ACTIEF', '2026-01-01', '2030-01-01'],
        ['nieuw', 'GEEN', '2026-11-20', null],
        ['oud', 'GEEN', '2026-11-01', null],
        ['aangevuld', 'EVAL_AANGEVULD', '2026-11-19', '2030-01-01'],
        ['beslissen', 'GESPREK_GEVOERD', '2026-11-20', '2026-12-10'],
        ['voorstel', 'ADVIES_VOORGESTELD', '2026-11-21', null],
        ['te laat', 'WOP_ACTIEF', '2021-11-01', '2026-11-21'],
        ['vandaag', 'WOP_ACTIEF', '2021-11-01', '2026-11-22'],
      ]
    await store.write(systeem, async (tx) => {
      for (const [naam, status, sinds, termijn] of rijen) {
        const history = newHistory()
        await tx.query(
          `insert into dossier (history, nummer, voornaam, familienaam, insz, provincie, behandelaar_id, behandelaar, geopend_op, sinds, status, termijn_dag)
           values ($1, $1::uuid::text, $2, 'Test', $1::uuid::text, 'LIMBURG', 'x', 'X', $3, $3, $4, $5)`,
          [history, naam, sinds, status, termijn],
        )
        await tx.query(
          `insert into band (history, soort, sleutel, van) values ($1, 'toegewezen', $2, $3)`,
          [history, team, sinds],
        )
      }
    })
    const filter = leesFilter(new URLSearchParams())
    const lijst = await store.read(actor('iemand', team), (tx) => listDossiers(tx, filter, vandaag))
    assert.deepEqual(
      lijst.rijen.map(({ naam }) => naam.replace(' Test', '')),
      ['te laat', 'aangevuld', 'beslissen', 'voorstel', 'oud', 'nieuw', 'vandaag', 'later'],
    )
    assert.deepEqual([lijst.totaal, lijst.teLaat], [8, 1])
    const ander = await store.read(actor('iemand', 'ander team'), (tx) =>
      listDossiers(tx, filter, vandaag),
    )
    assert.deepEqual([ander.totaal, ander.rijen.length], [0, 0])
    // These rows have no history, so they may not stay for tests that rebuild the read tables.
    await store.write(systeem, async (tx) => {
      await tx.query(
        'delete from dossier where history in (select history from band where sleutel = $1)',
        [team],
      )
      await tx.query('delete from band where sleutel = $1', [team])
      const over = await tx.query('select from werklijst where sleutel = $1', [team])
      assert.equal(over.length, 0)
    })
  })
})

function actor(id: string, organisatie?: string): Actor {
  return { id, naam: 'Iemand', rol: 'team TOM', ...(organisatie ? { organisatie } : {}) }
}
