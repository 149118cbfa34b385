import assert from 'node:assert/strict'
import { projections } from '#app.ts'
import { systeem } from '#platform/types.ts'
import { site } from '#test/luik/hand.ts'
import type { Gesproken } from './gesproken.ts'

/** Makes the read tables of one dossier anew from its history and compares them, as `maatwerk herbouw` does for all. */
export async function leestabellenKloppen({ history }: Pick<Gesproken, 'history'>): Promise<void> {
  const { store } = await site()
  const tabellen = [
    'dossier',
    'band',
    'termijn',
    'evaluatie',
    'periodiek',
    'brief',
    'correctie',
  ] as const
  await store.write(systeem, async (tx) => {
    const rijen = async () => {
      const alles: unknown[] = []
      for (const tabel of tabellen)
        alles.push(
          await tx.query(
            `select to_jsonb(t) - 'created_at' - 'id' - 'nr' as rij from ${tabel} t where history = $1 order by 1`,
            [history],
          ),
        )
      return alles
    }
    const ervoor = await rijen()
    for (const tabel of tabellen.toReversed())
      await tx.query(`delete from ${tabel} where history = $1`, [history])
    for (const event of await tx.history(history))
      for (const projectie of projections)
        if (projectie.tables.some((tabel) => (tabellen as readonly string[]).includes(tabel)))
          await projectie.apply(tx, event)
    assert.deepEqual(await rijen(), ervoor)
  })
}
