import { inDienstSinds, tabellen } from '#evaluatie/golf/golf.fixture.ts'
import { draaiGolf } from '#evaluatie/golf/jobs.ts'
import { leesInstellingen, telVooruit } from '#evaluatie/golf/store.ts'
import { after, dag } from '#law/dag.ts'
import type { Database } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openStore } from '#platform/store/store.ts'
import { systeem, type Clock } from '#platform/types.ts'
import { openProefdatabank } from './databank.ts'
import { deel, getal, klok, type Meting, type Opties, type Uitslag } from './meting.ts'

const vandaag = dag('2026-11-22')
const clock: Clock = { today: () => vandaag, now: () => `${vandaag}T08:00:00.000Z` }

// A third falls in one month, as after a round over everybody; what is late or has its turn runs already.
const vulling = `insert into periodiek (history, provincie, start, dag, lot, loopt)
  select gen_random_uuid(), p.naam, d.dag - 1826, d.dag, i * 7919 % 360360, d.dag <= date '2026-11-22' + 130
  from generate_series(1, $1::int) i,
    lateral (select (array['ANTWERPEN', 'ANTWERPEN', 'ANTWERPEN', 'OOST_VLAANDEREN', 'OOST_VLAANDEREN', 'WEST_VLAANDEREN',
      'WEST_VLAANDEREN', 'VLAAMS_BRABANT', 'LIMBURG', 'LIMBURG'])[1 + i * 3 % 10] as naam) p,
    lateral (select case when i % 3 = 0 then date '2027-06-01' + i % 30 else date '2026-09-01' + i * 31 % 1800 end as dag) d`

async function vul(db: Database, aantal: number): Promise<void> {
  const client = await db.pool.connect()
  try {
    await db.withoutLimit(async () => {
      await client.query('begin')
      await client.query(
        `select set_config('wop.actor', 'systeem', true), set_config('wop.rol', 'systeem', true)`,
      )
      await client.query(vulling, [aantal])
      await client.query('commit')
      await client.query('vacuum analyze periodiek')
    })
  } finally {
    client.release()
  }
}

async function meet({ rook }: Opties): Promise<Uitslag> {
  const aantal = rook ? 1_000 : 100_000
  const echte = rook ? 10 : 500
  const keren = rook ? 1 : 20
  const { db, soort, sluit } = await openProefdatabank()
  try {
    await migrate(db)
    await vul(db, aantal)
    const store = openStore(db, { clock, projections: tabellen })
    const vooruit: number[] = []
    const leeg: number[] = []
    const tel = () =>
      store.read(systeem, async (tx) =>
        telVooruit(tx, vandaag, await leesInstellingen(tx, vandaag)),
      )
    const golf = () => draaiGolf(store, { op: vandaag })
    for (let keer = -1; keer < keren; keer++) {
      const tijden = [await klok(tel), await klok(golf)] as const
      // The first time warms the connection and the pages of the database.
      if (keer < 0) continue
      vooruit.push(tijden[0])
      leeg.push(tijden[1])
    }
    const sinds = Array.from({ length: echte }, (_, nr) =>
      after(vandaag, { years: -5, days: nr % 100 }),
    )
    await inDienstSinds(store, sinds)
    const voor = process.memoryUsage().rss
    let begonnen = 0
    const duur = await klok(async () => {
      ;({ begonnen } = await golf())
    })
    const groei = (process.memoryUsage().rss - voor) / 2 ** 20
    const rij = (naam: string, tijden: readonly number[]) => [
      naam,
      getal(deel(tijden, 50)),
      getal(deel(tijden, 99)),
    ]
    return {
      kolommen: ['wat', 'ms, mediaan', 'ms, 99e percentiel'],
      rijen: [
        rij('vooruitblik, alle maanden en provincies', vooruit),
        rij('een nacht waarin niets aan de beurt is', leeg),
        ['één evaluatie beginnen', getal(duur / begonnen), '–'],
      ],
      uitleg: [
        `${aantal} lopende pakketten in vijf provincies, een derde ervan in één maand, ${soort}; de rol en de rijbeveiliging zijn die van het programma.`,
        `${begonnen} evaluaties begonnen in ${getal(duur / 1000)} s, vijfentwintig in één transactie: ${getal((begonnen / duur) * 1000)} per seconde. Het geheugen groeide ${getal(groei)} MiB.`,
        `Honderdduizend in één nacht is niet gemeten; met dit tempo duurt dat ${getal(((duur / begonnen) * 100_000) / 60_000)} minuten.`,
      ],
    }
  } finally {
    await sluit()
  }
}

export const golf: Meting = {
  naam: 'golf',
  titel: 'De periodieke evaluaties van 100.000 pakketten',
  meet,
}
