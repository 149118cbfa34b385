import { dag } from '#law/dag.ts'
import type { Database } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openStore, type OpenStore } from '#platform/store/store.ts'
import type { Actor, Clock } from '#platform/types.ts'
import {
  gewoon,
  rijenPerBladzijde,
  sorteringen,
  type Filter,
} from '#portalen/medewerker/werklijst/filter.ts'
import { listDossiers } from '#portalen/medewerker/werklijst/store.ts'
import { listLast } from '#portalen/medewerker/werkverdeling/store.ts'
import { openProefdatabank } from './databank.ts'
import { deel, getal, klok, type Meting, type Opties, type Uitslag } from './meting.ts'

const vandaag = dag('2026-11-22')
const clock: Clock = { today: () => vandaag, now: () => `${vandaag}T08:00:00.000Z` }
const doel = 50

// Shares of the teams as large as those of the provinces; the first team is the one that is asked most.
const vulling = [
  `insert into dossier (history, nummer, voornaam, familienaam, insz, provincie, behandelaar_id, behandelaar, geopend_op,
     sinds, status, werkgever_kbo, werkgever, termijn, termijn_dag)
   select ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, 'WOP-2026-' || lpad(i::text, 6, '0'),
     'Voornaam' || i % 997, 'Familie' || lpad((i * 7919 % 30011)::text, 5, '0'), 'TST-' || i, p.naam,
     'medewerker-' || p.naam || '-' || i % 80, 'Collega ' || p.naam || ' ' || i % 80, date '2024-01-01' + i % 1000,
     date '2025-06-01' + i * 31 % 530, (array['GEEN', 'GEEN', 'ADVIES_VOORGESTELD', 'ADVIES_TOEGEKEND', 'ADVIES_TOEGEKEND',
       'WOP_ACTIEF', 'WOP_ACTIEF', 'WOP_ACTIEF', 'WOP_ACTIEF', 'GEWEIGERD'])[1 + i * 7 % 10],
     case when i % 10 > 4 then '0999' || lpad((i % 9000)::text, 6, '0') end,
     case when i % 10 > 4 then 'Bedrijf ' || i % 9000 end,
     case when i % 4 <> 0 then 'geldigheid van het advies' end,
     case when i % 4 <> 0 then date '2026-11-22' - 60 + i * 13 % 1500 end
   from generate_series(1, $1::int) i, lateral (select (array['ANTWERPEN', 'ANTWERPEN', 'ANTWERPEN', 'OOST_VLAANDEREN',
     'OOST_VLAANDEREN', 'WEST_VLAANDEREN', 'WEST_VLAANDEREN', 'VLAAMS_BRABANT', 'LIMBURG', 'LIMBURG'])[1 + i * 3 % 10] as naam) p`,
  `insert into band (history, soort, sleutel, van, rol)
   select history, 'toegewezen', 'VDAB-' || provincie, geopend_op, '' from dossier where $1::int > 0
   union all select history, 'toegewezen', behandelaar_id, geopend_op, 'indiceringsconsulent' from dossier
   union all select history, 'eigen', insz, geopend_op, '' from dossier`,
  `insert into band (history, soort, sleutel, van, tot, rol)
   select history, 'toegewezen', 'VDAB-WEST_VLAANDEREN', geopend_op - 400, geopend_op - 1, '' from dossier
   where right(nummer, 1) = '7' and $1::int > 0`,
  `insert into belangenconflict (history, sleutel, soort, van)
   select history, 'medewerker-ANTWERPEN-' || right(nummer, 2)::int % 80, 'andere', geopend_op from dossier
   where right(nummer, 3) = '123' and $1::int > 0`,
]

async function vul(db: Database, aantal: number): Promise<number> {
  const begin = performance.now()
  const client = await db.pool.connect()
  try {
    await db.withoutLimit(async () => {
      await client.query('begin')
      await client.query(
        `select set_config('wop.actor', 'systeem', true), set_config('wop.rol', 'systeem', true)`,
      )
      // All rows at once, as the migration does for a database in use: row after row takes ten times as long.
      for (const tabel of ['band', 'dossier'])
        await client.query(`alter table ${tabel} disable trigger werklijst`)
      for (const sql of vulling) await client.query(sql, [aantal])
      await client.query('select vul_werklijst()')
      for (const tabel of ['band', 'dossier'])
        await client.query(`alter table ${tabel} enable trigger werklijst`)
      await client.query('commit')
      for (const tabel of ['dossier', 'band', 'werklijst', 'belangenconflict'])
        await client.query(`vacuum analyze ${tabel}`)
    })
  } finally {
    client.release()
  }
  return performance.now() - begin
}

const consulent: Actor = {
  id: 'medewerker-ANTWERPEN-11',
  naam: 'Collega',
  rol: 'indiceringsconsulent',
  organisatie: 'VDAB-ANTWERPEN',
}
const team: Actor = { ...consulent, id: 'lezer', rol: 'team TOM' }

interface Vraag {
  readonly naam: string
  readonly actor: Actor
  readonly filter: Filter
}

const filters: readonly (readonly [string, Partial<Filter>])[] = [
  ['alles', {}],
  ['op status', { status: 'ADVIES_VOORGESTELD' }],
  ['wacht op VDAB', { status: 'wacht' }],
  ['eigen dossiers', { behandelaar: 'ik' }],
  ['te laat', { termijn: 'te-laat' }],
  ['deze week', { termijn: 'week' }],
  ['deze maand', { termijn: 'maand' }],
  ['zonder termijn', { termijn: 'geen' }],
  ['op nummer', { nummer: 'WOP-2026-000010' }],
]

/** Every filter in every order, the first page and the last. */
async function vragenVan(store: OpenStore): Promise<readonly Vraag[]> {
  const vragen: Vraag[] = []
  for (const [wie, actor] of [
    ['consulent', consulent],
    ['team', team],
  ] as const)
    for (const [naam, anders] of filters) {
      const filter = { ...gewoon, ...anders }
      const { totaal } = await store.read(actor, (tx) => listDossiers(tx, filter, vandaag))
      const laatste = Math.max(1, Math.ceil(totaal / rijenPerBladzijde))
      for (const sorteer of sorteringen)
        for (const bladzijde of new Set([1, laatste]))
          vragen.push({
            naam: `${wie}, ${naam}, ${bladzijde === 1 ? 'eerste' : 'laatste'} bladzijde`,
            actor,
            filter: { ...filter, sorteer, bladzijde },
          })
    }
  return vragen
}

async function meetStore(store: OpenStore, rook: boolean) {
  const rondes = rook ? 1 : 5
  const vragen = (await vragenVan(store)).filter((_, nr) => !rook || nr % 10 === 0)
  const perVraag = new Map<string, number[]>()
  const alle: number[] = []
  for (let ronde = -1; ronde < rondes; ronde++)
    for (const { naam, actor, filter } of vragen) {
      const tijd = await klok(() => store.read(actor, (tx) => listDossiers(tx, filter, vandaag)))
      // The first round warms the connection and the pages of the database.
      if (ronde < 0) continue
      alle.push(tijd)
      perVraag.set(naam, [...(perVraag.get(naam) ?? []), tijd])
    }
  const last: number[] = []
  for (let nr = 0; nr < rondes * 5; nr++)
    last.push(await klok(() => store.read(team, (tx) => listLast(tx, vandaag))))
  return { alle, perVraag: perVraag.set('werklast van het team', last) }
}

async function meet({ rook }: Opties): Promise<Uitslag> {
  const aantal = rook ? 500 : 100_000
  const { db, soort, sluit } = await openProefdatabank()
  try {
    await migrate(db)
    const gevuld = await vul(db, aantal)
    const { alle, perVraag } = await meetStore(openStore(db, { clock }), rook)
    const rij = (naam: string, tijden: readonly number[]) => {
      const laatste = deel(tijden, 99)
      return [naam, getal(deel(tijden, 50)), getal(laatste), laatste <= doel ? 'ja' : 'nee']
    }
    return {
      kolommen: ['lijst', 'ms, mediaan', 'ms, 99e percentiel', `onder ${doel} ms`],
      rijen: [
        rij('alle samen', alle),
        ...Array.from(perVraag, ([naam, tijden]) => rij(naam, tijden)),
      ],
      uitleg: [
        `${aantal} open dossiers in vijf teams (het grootste 30 %), ${soort}; de rol en de rijbeveiliging zijn die van het programma. Gevuld in ${getal(gevuld / 1000)} s.`,
        `Elke filter in ${sorteringen.length} volgordes, ${alle.length} lijsten gemeten na één ronde om op te warmen: hele transactie met telling en rijen.`,
        `Doel: 99e percentiel onder ${doel} ms.`,
      ],
    }
  } finally {
    await sluit()
  }
}

export const werklijst: Meting = {
  naam: 'werklijst',
  titel: 'De werklijst van 100.000 open dossiers',
  meet,
}
