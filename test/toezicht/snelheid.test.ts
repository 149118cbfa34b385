import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { leesLog } from '#dossier/inzage/store.ts'
import { vindMedewerker, zoekLog, type Zoekvraag } from '#dossier/toezicht/store.ts'
import { dag } from '#law/dag.ts'
import { systeem, type Actor, type ReadTx } from '#platform/types.ts'
import { newHistory, testStore } from '#test/support/database.ts'

// The suite looks at a part; REGELS=100000 (or more) looks at a log of that size.
const aantal = Number(process.env['REGELS'] ?? 20_000)
const perKeer = 5000
const dossiers = 50

class Terug extends Error {}

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly Plans?: readonly Plan[]
}

/** Every step that reads the log, with the index it goes by and how many rows it gave. */
function stappen(plan: Plan): readonly (readonly [index: string, rijen: number])[] {
  const onder = plan.Plans ?? []
  if (plan['Relation Name'] !== 'audit') return onder.flatMap(stappen)
  const bitmap = onder.find((deel) => deel['Node Type'] === 'Bitmap Index Scan')
  const index = plan['Index Name'] ?? bitmap?.['Index Name'] ?? plan['Node Type']
  return [[index, plan['Actual Rows'] * plan['Actual Loops']]]
}

/** The same transaction, but each query on the log is explained before it is asked. */
function uitgelegd(tx: ReadTx, gezien: (readonly [string, number])[]): ReadTx {
  return {
    actor: tx.actor,
    history: (id) => tx.history(id),
    beyond: (work) => tx.beyond(work),
    async query(sql, values) {
      if (/from audit/.test(sql)) {
        const [rij] = await tx.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
          `explain (analyze, format json) ${sql}`,
          values,
        )
        gezien.push(...stappen(rij!['QUERY PLAN'][0]!.Plan))
      }
      return tx.query(sql, values)
    },
  }
}

describe('een groot log', () => {
  test('elke vraag vindt haar bladzijde langs een index, en leest niet meer dan de regels van één dossier', async () => {
    const store = await testStore()
    const history = newHistory()
    const zelf: Actor = { id: `burger-${history}`, naam: 'Proef', rol: 'burger' }
    const vragen: [index: string, vraag: Zoekvraag][] = [
      ['audit_history', { history }],
      ['audit_history', { history, van: dag('2031-03-01'), klasse: 'STA' }],
      ['audit_actor', { sleutel: `mens-7-${history}` }],
      ['audit_actor', { sleutel: `mens-7-${history}`, klasse: 'MED' }],
      ['audit_dag', { van: dag('2031-02-01'), tot: dag('2031-02-28') }],
      ['audit_noodtoegang', { noodtoegang: true, van: dag('2031-01-01') }],
    ]
    const werk = store.write(systeem, async (tx) => {
      for (let van = 1; van <= aantal; van += perKeer)
        await tx.query(
          `insert into audit (at, actor, action, history, purpose, klasse, noodtoegang)
         select '2031-01-01'::timestamptz + nr * interval '5 minutes',
           jsonb_build_object('id', 'mens-' || nr % 200 || '-' || $1, 'naam', 'Mens ' || nr % 200, 'rol', 'team TOM'),
           'inzage: dossier behandelen',
           case when nr % ${dossiers} = 0 then $1::uuid else md5((nr % ${dossiers})::text)::uuid end,
           'dossier behandelen', case nr % 3 when 0 then 'MED' else 'STA' end, nr % 5000 = 0
         from generate_series($2::int, $3::int) as nr`,
          [history, van, van + perKeer - 1],
        )
      await tx.query(
        `insert into band (history, soort, sleutel, van, doel, verleend_door)
         values ($1, 'eigen', $2, '2020-01-01', 'eigen dossier', 'de wet')`,
        [history, zelf.id],
      )
      // The planner must know how large the log has become; the program itself owns no table.
      await tx.query(`select set_config('role', 'none', true)`)
      await tx.query('analyze audit')
      await tx.query(`select set_config('role', 'wop_app', true)`)
      for (const [index, vraag] of vragen) {
        const gezien: (readonly [string, number])[] = []
        const eerste = await zoekLog(uitgelegd(tx, gezien), vraag, 50)
        const laatste = eerste.at(-1)!
        const tweede = await zoekLog(uitgelegd(tx, gezien), vraag, 50, laatste)
        assert.ok(eerste.length > 0 && tweede.every(({ id }) => id < laatste.id))
        assert.deepEqual([...new Set(gezien.map(([naam]) => naam))], [index], JSON.stringify(vraag))
        assert.ok(
          gezien.every(([, rijen]) => rijen <= aantal / dossiers),
          JSON.stringify([vraag, gezien]),
        )
      }
      const gezien: (readonly [string, number])[] = []
      // The sight of the person itself, with the row-level security that goes with it.
      await tx.query(
        `select set_config('wop.rol', 'burger', true), set_config('wop.actor', $1, true)`,
        [zelf.id],
      )
      const eigen = await leesLog(
        { ...uitgelegd(tx, gezien), beyond: (work) => work() },
        history,
        20,
      )
      assert.equal(eigen.length, 20)
      assert.deepEqual(
        gezien.map(([naam]) => naam),
        ['audit_history'],
      )
      await tx.query(`select set_config('wop.rol', 'DPO', true)`)
      const gevonden = await vindMedewerker(uitgelegd(tx, gezien), `mens-7-${history}`)
      assert.equal(gevonden?.naam, 'Mens 7')
      assert.ok(gezien.every(([naam]) => naam.startsWith('audit_')))
      throw new Terug()
    })
    await assert.rejects(werk, Terug)
  })
})
