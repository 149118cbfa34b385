import type { Actor, Clock, ReadTx, Store } from '#platform/types.ts'
import { systeem } from '#platform/types.ts'

/** A person of the demo, whom anyone may be for a while. */
export interface DemoAccount extends Actor {
  readonly organisatienaam?: string
  /** The rijksregisternummer of who has another id; left out for a number that nobody else of the demo has. */
  readonly insz?: string
  /** What there is to see as this person, in one sentence. */
  readonly uitleg: string
}

/** The people one can sign in as without an identity provider. */
export interface Accounts {
  list(): Promise<readonly DemoAccount[]>
  find(id: string): Promise<DemoAccount | undefined>
}

interface Row {
  readonly id: string
  readonly naam: string
  readonly rol: string
  readonly organisatie: string | null
  readonly organisatienaam: string | null
  readonly insz: string | null
  readonly uitleg: string
}

const columns = 'id, naam, rol, organisatie, organisatienaam, insz, uitleg'

/** The people of the demo as the database holds them, in the order in which they were given. */
export function demoAccounts(store: Store): Accounts {
  return {
    list: () =>
      store.read(systeem, async (tx) => {
        const rows = await tx.query<Row>(
          `select ${columns} from demo_account order by volgorde, id`,
        )
        return rows.map(fromRow)
      }),
    find: (id) =>
      store.read(systeem, async (tx) => {
        const rows = await tx.query<Row>(`select ${columns} from demo_account where id = $1`, [id])
        return rows.map(fromRow)[0]
      }),
  }
}

/** Puts the people of the demo in the database, in this order; a person who is already there is replaced. */
export async function putDemoAccounts(
  tx: ReadTx,
  clock: Clock,
  accounts: readonly DemoAccount[],
): Promise<void> {
  for (const [
    volgorde,
    { id, naam, rol, organisatie, organisatienaam, insz, uitleg },
  ] of accounts.entries())
    await tx.query(
      `insert into demo_account (id, naam, rol, organisatie, organisatienaam, insz, uitleg, volgorde, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (id) do update set naam = excluded.naam, rol = excluded.rol, organisatie = excluded.organisatie,
         organisatienaam = excluded.organisatienaam, insz = excluded.insz, uitleg = excluded.uitleg, volgorde = excluded.volgorde`,
      [
        id,
        naam,
        rol,
        organisatie ?? null,
        organisatienaam ?? null,
        insz ?? null,
        uitleg,
        volgorde,
        clock.now(),
      ],
    )
}

function fromRow({ id, naam, rol, organisatie, organisatienaam, insz, uitleg }: Row): DemoAccount {
  return {
    id,
    naam,
    rol,
    uitleg,
    ...(organisatie === null ? {} : { organisatie }),
    ...(organisatienaam === null ? {} : { organisatienaam }),
    ...(insz === null ? {} : { insz }),
  }
}
