import { randomUUID } from 'node:crypto'
import type { Stap } from '#demo/regie.ts'
import { noodtoegang, type Categorie, type Uitkomst } from '#dossier/noodtoegang/noodtoegang.ts'
import type { Dag } from '#law/dag.ts'
import { handle } from '#platform/store/handle.ts'
import type { Actor, ReadTx } from '#platform/types.ts'

async function nu(tx: ReadTx): Promise<string> {
  const [rij] = await tx.query<{ nu: string }>(`select current_setting('wop.nu') as nu`)
  return rij!.nu
}

/** Somebody opens the dossier in an emergency. */
export function opentInNood(op: Dag, wie: Actor, categorie: Categorie, reden: string): Stap {
  const { organisatie = '' } = wie
  return {
    op,
    wie,
    handeling: 'noodtoegang openen',
    doe: ({ tx, history, door }) =>
      tx.beyond(async () =>
        handle(tx, noodtoegang, history, {
          type: 'open',
          op,
          om: await nu(tx),
          id: randomUUID(),
          door: { ...door, organisatie },
          categorie,
          reden,
        }),
      ),
  }
}

/** Another reviews the last emergency in the dossier. */
export function zietNa(op: Dag, wie: Actor, uitkomst: Uitkomst, bevinding: string): Stap {
  return {
    op,
    wie,
    handeling: 'noodtoegang nazien',
    doe: ({ tx, history, door }) =>
      tx.beyond(async () => {
        const [laatste] = await tx.query<{ id: string }>(
          'select id from noodtoegang where history = $1 order by van desc limit 1',
          [history],
        )
        return handle(tx, noodtoegang, history, {
          type: 'kijk na',
          op,
          om: await nu(tx),
          id: laatste?.id ?? '',
          door,
          uitkomst,
          bevinding,
        })
      }),
  }
}
