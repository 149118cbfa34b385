import { rollen, type Rol } from '#dossier/toegang.ts'
import { listBekendeNamen } from '#dossier/toegangslijst/store.ts'
import { after, weekday, type Dag } from '#law/dag.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { Clock, ReadTx, Tx } from '#platform/types.ts'
import { parameters } from './parameters.ts'
import {
  dossierVanCollega,
  geenKandidaat,
  inDeNacht,
  vaakGeenKandidaat,
  vaakNiemandGevonden,
  veelInEenUur,
  veelMeerDanTeam,
  zelfdeFamilienaam,
  zoekenOpInsz,
  zonderVervolg,
  type Blik,
  type Lezer,
  type Signaal,
} from './signalen.ts'
import { beginVan } from './tijd.ts'

export const nazichtSoort = 'wekelijks nazicht van het log'

/**
 * Plans the looking through of the week before the Monday in which `op` lies, and of each week that was missed since the
 * last one that was planned; each once however often it is asked.
 */
export async function planNazicht(tx: Tx, op: Dag): Promise<void> {
  const deze = after(op, { days: 1 - weekday(op) })
  const [gepland] = await tx.query<{ laatste: Dag | null }>(
    `select max(data->>'maandag') as laatste from job where kind = $1`,
    [nazichtSoort],
  )
  const laatste = gepland?.laatste
  let maandag = laatste ? after(laatste, { days: 7 }) : deze
  for (; maandag <= deze; maandag = after(maandag, { days: 7 }))
    await tx.plan({
      kind: nazichtSoort,
      data: { maandag },
      key: `${nazichtSoort}:${maandag}`,
      notBefore: beginVan(maandag),
    })
}

/**
 * Looks through the log of the week before its Monday, for each reader by itself, and writes what stands out. Twice
 * changes nothing.
 */
export function nazichtJob(clock: Pick<Clock, 'now'>): JobHandler {
  return async (tx, job) => {
    const { maandag } = job.data as { readonly maandag: Dag }
    const week = after(maandag, { days: -7 })
    const collegas = await listBekendeNamen(tx, personeel)
    const lezers = await lezersVan(tx, week, maandag)
    for (const lezer of lezers) {
      const signalen = await signalenVan(tx, lezer, lezers, week, collegas)
      await bewaar(tx, week, lezer, signalen, clock.now())
    }
    for (const { actie, misser } of missers)
      for (const { aantal, ...wie } of await missersVan(tx, actie, week, maandag))
        await bewaar(tx, week, wie, misser(aantal), clock.now())
  }
}

const buiten: readonly Rol[] = [
  'burger',
  'vertrouwenspersoon',
  'werkgever',
  'werkvloerbegeleider',
  'werkgever-toegangsbeheer',
  'arts/externe dienst',
]

/** Who works for VDAB, a partner or the department. */
const personeel = rollen.filter((rol) => !buiten.includes(rol))

interface Geteld extends Lezer {
  readonly aantal: number
}

// Citizens read their own dossier and the program reads everything; neither is looked at.
const vanMedewerkers = `a.history is not null and a.actor->>'rol' not in ('burger', 'systeem', 'anoniem')`
const isInzage = `a.action like 'inzage: %'`

/** Who read something from `van` until before `tot`, and how often, by role. */
function lezersVan(tx: ReadTx, van: Dag, tot: Dag): Promise<readonly Geteld[]> {
  return tx.query<Geteld>(
    `select a.sleutel, max(a.actor->>'naam') as naam, a.actor->>'rol' as rol,
       coalesce(a.actor->>'organisatie', '') as organisatie,
       (count(*) filter (where ${isInzage} and a.dag >= $3))::int as aantal
     from audit a where a.dag >= $1 and a.dag < $2 and ${vanMedewerkers} group by 1, 3, 4 order by 1, 3`,
    [eerderDan(van), tot, van],
  )
}

/** What the log says of a number in vain, with the rule that judges how often. */
const missers = [
  { actie: geenKandidaat.actie, misser: vaakGeenKandidaat },
  { actie: zoekenOpInsz.niemand, misser: vaakNiemandGevonden },
] as const

/** Who typed numbers in vain from `van` until before `tot`, and how often. Of no dossier: nothing was found. */
function missersVan(tx: ReadTx, actie: string, van: Dag, tot: Dag): Promise<readonly Geteld[]> {
  return tx.query<Geteld>(
    `select a.sleutel, max(a.actor->>'naam') as naam, a.actor->>'rol' as rol,
       coalesce(a.actor->>'organisatie', '') as organisatie, count(*)::int as aantal
     from audit a where a.dag >= $1 and a.dag < $2 and a.action = $3 group by 1, 3, 4 order by 1, 3`,
    [van, tot, actie],
  )
}

/** Reading is judged for its follow-up once the days for that have passed. */
function eerderDan(week: Dag): Dag {
  return after(week, { days: -parameters.vervolgDagen.waarde })
}

async function signalenVan(
  tx: ReadTx,
  lezer: Geteld,
  alle: readonly Geteld[],
  week: Dag,
  collegas: readonly string[],
): Promise<readonly Signaal[]> {
  const eind = after(week, { days: 7 })
  const blikken = await blikkenVan(tx, lezer, week, eind)
  const vroeger = await blikkenVan(tx, lezer, eerderDan(week), eerderDan(eind))
  const handelingen = await handelingenVan(tx, lezer, eerderDan(week), eind)
  const personen = await personenVan(tx, blikken)
  const team = alle.filter(
    ({ sleutel, rol, organisatie }) =>
      sleutel !== lezer.sleutel && rol === lezer.rol && organisatie === lezer.organisatie,
  )
  return [
    ...zonderVervolg(vroeger, handelingen),
    ...zelfdeFamilienaam(lezer, blikken, personen),
    ...dossierVanCollega(lezer, blikken, personen, collegas),
    ...veelMeerDanTeam(
      lezer.aantal,
      team.map(({ aantal }) => aantal),
    ),
    ...veelInEenUur(blikken),
    ...inDeNacht(blikken),
  ]
}

const vanLezer = `from audit a where a.sleutel = $1 and a.actor->>'rol' = $2 and a.at >= $3 and a.at < $4
  and a.history is not null`

function blikkenVan(tx: ReadTx, lezer: Lezer, van: Dag, tot: Dag): Promise<readonly Blik[]> {
  return tx.query<Blik>(`select a.at, a.history ${vanLezer} and ${isInzage} order by a.at, a.id`, [
    lezer.sleutel,
    lezer.rol,
    beginVan(van),
    beginVan(tot),
  ])
}

function handelingenVan(tx: ReadTx, lezer: Lezer, van: Dag, tot: Dag): Promise<readonly Blik[]> {
  return tx.query<Blik>(
    `select a.at, a.history ${vanLezer} and not (${isInzage}) and a.action not like 'geweigerd: %'
       and a.action not like 'niet uitgevoerd: %'`,
    [lezer.sleutel, lezer.rol, beginVan(van), beginVan(tot)],
  )
}

async function personenVan(tx: ReadTx, blikken: readonly Blik[]) {
  const rijen = await tx.query<{ history: string; voornaam: string; familienaam: string }>(
    'select history, voornaam, familienaam from dossier where history = any($1)',
    [[...new Set(blikken.map(({ history }) => history))]],
  )
  return new Map(rijen.map((rij) => [rij.history, rij]))
}

async function bewaar(
  tx: ReadTx,
  week: Dag,
  { sleutel, naam, rol, organisatie }: Lezer,
  signalen: readonly Signaal[],
  at: string,
): Promise<void> {
  for (const { regel, history = null, aantal, uitleg } of signalen)
    await tx.query(
      `insert into nazicht (week, regel, sleutel, naam, rol, organisatie, history, aantal, uitleg, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [week, regel, sleutel, naam, rol, organisatie, history, aantal, uitleg, at],
    )
}
