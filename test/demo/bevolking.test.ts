import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { vulDemo } from '#demo/vul.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem } from '#platform/types.ts'
import { verify } from '#platform/store/verify.ts'
import { beoordeelInsz } from '#register/insz.ts'
import { demoWereld, vault } from './wereld.ts'

interface Rij {
  readonly history: string
  readonly insz: string
  readonly status: string
}

const statussen = ['ADVIES_TOEGEKEND', 'ADVIES_VOORGESTELD', 'GEEN', 'WOP_ACTIEF']

function figuranten(store: OpenStore): Promise<Rij[]> {
  return store.read(systeem, (tx) =>
    tx.query<Rij>(
      `select history, insz, status from dossier where voornaam like 'Figurant%' order by substr(nummer, 10)`,
    ),
  )
}

describe('de figuranten van de demo', () => {
  let store: OpenStore
  const vul = (extra: number) => vulDemo({ store, vault }, { extra, onProgress: () => {} })

  before(async () => {
    ;({ store } = await demoWereld())
    await vul(15)
  })

  test('er zijn er zoveel als gevraagd, in elke toestand, met een TST-nummer', async () => {
    const rijen = await figuranten(store)
    assert.equal(rijen.length, 15)
    assert.deepEqual([...new Set(rijen.map(({ status }) => status))].toSorted(), statussen)
    for (const { insz } of rijen) {
      const oordeel = beoordeelInsz(insz)
      assert.ok(oordeel.geldig && oordeel.test)
    }
  })

  test('meer vragen voegt alleen het verschil toe, minder of evenveel niets', async () => {
    const eerst = await figuranten(store)
    await vul(120)
    const meer = await figuranten(store)
    assert.equal(meer.length, 120)
    assert.deepEqual(meer.slice(0, 15), eerst)
    await vul(120)
    await vul(15)
    assert.deepEqual(await figuranten(store), meer)
  })

  test('hun ketens zijn heel en er wordt geen brief voor hen gepland', async () => {
    const only = (await figuranten(store)).map(({ history }) => history)
    assert.deepEqual((await verify(store, { only })).breuken, [])
    const brieven = await store.read(systeem, (tx) =>
      tx.query(`select key from job where data->>'history' = any($1)`, [only]),
    )
    assert.deepEqual(brieven, [])
  })
})
