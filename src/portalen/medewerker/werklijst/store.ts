import { statusOpLijst } from '#dossier/lijststatus.ts'
import type { Dag } from '#law/dag.ts'
import type { ReadTx } from '#platform/types.ts'
import {
  dagenVan,
  hoogstensGeteld,
  rijenPerBladzijde,
  wachtend,
  type Filter,
  type Lijst,
  type Rij,
} from './filter.ts'
import { isLaat, kolommenVan, volgordes, type Deel } from './volgorde.ts'

/** What is the same for every query of one reader on one day. */
interface Blik {
  readonly vandaag: Dag
  readonly id: string
  /** The team or organisation; empty for who has none. */
  readonly team: string
  readonly rol: string
  /** The own dossier, and those of a conflict of interest: never on a list. */
  readonly uit: readonly string[]
}

/** One condition of a query, with its values; `$` is where each goes. */
interface Voorwaarde {
  readonly sql: string
  readonly waarden: readonly unknown[]
}

/**
 * One page of the dossiers that the actor is assigned to, with how many there are and how many are late. `behandelaar`
 * is the id behind the colleague in the filter; null for somebody who does not exist.
 */
export function listDossiers(
  tx: ReadTx,
  filter: Filter,
  vandaag: Dag,
  behandelaar?: string | null,
): Promise<Lijst> {
  return tx.beyond(() => lees(tx, filter, vandaag, behandelaar))
}

async function lees(
  tx: ReadTx,
  filter: Filter,
  vandaag: Dag,
  behandelaar: string | null | undefined,
): Promise<Lijst> {
  const blik = await blikVan(tx, vandaag)
  const eisen = eisenVan(filter, blik, behandelaar)
  const delen = volgordes[filter.sorteer]
  const telling = await tel(tx, blik, eisen, delen)
  const vanaf = (filter.bladzijde - 1) * rijenPerBladzijde
  const histories = await stuk(tx, {
    blik,
    eisen,
    delen,
    telling,
    vanaf,
    aantal: rijenPerBladzijde,
  })
  return {
    rijen: await rijenVan(tx, histories),
    totaal: telling.totaal,
    meer: telling.meer,
    teLaat: telling.teLaat,
  }
}

/** The rows of the list for a file, at most `hoogstensGeteld`, with whether there are more. */
export function listBestand(
  tx: ReadTx,
  filter: Filter,
  vandaag: Dag,
  behandelaar?: string | null,
): Promise<Pick<Lijst, 'rijen' | 'meer'>> {
  return tx.beyond(async () => {
    const blik = await blikVan(tx, vandaag)
    const eisen = eisenVan(filter, blik, behandelaar)
    const delen = volgordes[filter.sorteer]
    const telling = await tel(tx, blik, eisen, delen)
    const histories = await stuk(tx, {
      blik,
      eisen,
      delen,
      telling,
      vanaf: 0,
      aantal: hoogstensGeteld,
    })
    return { rijen: await rijenVan(tx, histories), meer: telling.meer }
  })
}

async function blikVan(tx: ReadTx, vandaag: Dag): Promise<Blik> {
  const { id, rol, organisatie = '' } = tx.actor
  return { vandaag, id, rol, team: organisatie, uit: await uitgesloten(tx, vandaag) }
}

/**
 * The dossiers that the actor sees on no list: the own one, those of a conflict of interest and those of colleagues. Asked
 * with the sight of the program.
 */
export async function uitgesloten(tx: ReadTx, vandaag: Dag): Promise<readonly string[]> {
  const { id, organisatie = '' } = tx.actor
  // Few rows, found by their keys; asked once and not for each row of the list.
  // With the sight of the program, which knows who an account is.
  const [uit] = await tx.beyond(() =>
    tx.query<{ uit: string[] }>(
      `select array(
         select history::text from dossier where insz in ($1, (select insz from account_persoon where id = $1))
         union select history::text from belangenconflict where sleutel = $1 and van <= $3 and (tot is null or tot >= $3)
         union select d.history::text from dossier d where $2 <> '' and d.insz in (
           select unnest(array[c.id, p.insz]) from collega c left join account_persoon p on p.id = c.id
             where c.organisatie = $2 and c.laatst > current_setting('wop.nu')::timestamptz - interval '1 year'
           union all select unnest(array[m.id, m.insz]) from demo_account m where m.organisatie = $2)) as uit`,
      [id, organisatie, vandaag],
    ),
  )
  return uit?.uit ?? []
}

function eisenVan(
  { status, behandelaar, termijn, nummer }: Filter,
  { id, vandaag, uit }: Blik,
  collega: string | null | undefined,
): readonly Voorwaarde[] {
  const dagen = dagenVan(termijn, vandaag)
  const wie = behandelaar === 'ik' ? id : behandelaar === 'team' ? undefined : (collega ?? null)
  return [
    ...(uit.length === 0 ? [] : [{ sql: 'w.history <> all($::uuid[])', waarden: [uit] }]),
    ...(status === undefined
      ? []
      : [{ sql: 'w.status = any($)', waarden: [status === 'wacht' ? wachtend : [status]] }]),
    ...(wie === undefined ? [] : [{ sql: 'w.behandelaar_id = $', waarden: [wie] }]),
    ...(nummer === undefined ? [] : [{ sql: 'w.nummer = $', waarden: [nummer] }]),
    ...(termijn === 'geen' ? [{ sql: 'w.termijn_dag is null', waarden: [] }] : []),
    ...(termijn === 'te-laat' ? [{ sql: 'w.termijn_dag < $', waarden: [vandaag] }] : []),
    ...(dagen ? [{ sql: 'w.termijn_dag between $ and $', waarden: [dagen.van, dagen.tot] }] : []),
  ]
}

// Text of our own, chosen by closed lists: nothing that somebody typed comes into a query.
function bouw(blik: Blik, eisen: readonly Voorwaarde[]) {
  const waarden: unknown[] = [blik.vandaag, blik.team, blik.id, blik.rol]
  const extra = eisen
    .map(({ sql, waarden: eigen }) => {
      let nr = 0
      return ` and ${sql.replaceAll('$', () => {
        waarden.push(eigen[nr++])
        return `$${waarden.length}`
      })}`
    })
    .join('')
  const geldt = `w.van <= $1 and w.tot >= $1${extra}`
  return {
    waarden,
    /**
     * The team in the order of one index, no further than `hoogstens`; what else the person is assigned to is little, and
     * comes beside it when it is not there already.
     */
    bron: (kolommen: string, { eis = 'true', volgorde, hoogstens }: Grens) =>
      `(select ${kolommen} from werklijst w where w.sleutel = $2 and w.rol = '' and ${geldt} and ${eis}
         ${volgorde ? `order by ${volgorde}` : ''} limit ${hoogstens})
       union all select * from (select distinct ${kolommen} from werklijst w
         where (w.sleutel, w.rol) in (($3, ''), ($3, $4), ($2, $4)) and ${geldt} and ${eis}
           and not exists (select from werklijst t where t.sleutel = $2 and t.rol = '' and t.history = w.history
             and t.van <= $1 and t.tot >= $1)) e`,
  }
}

/** Which rows of the source, and how many at most: a number of our own. */
interface Grens {
  readonly eis?: string | undefined
  readonly volgorde?: string
  readonly hoogstens: number
}

interface Telling {
  readonly totaal: number
  readonly meer: boolean
  readonly teLaat: number
  /** How many rows are in each part of the order. */
  readonly delen: readonly number[]
}

async function tel(
  tx: ReadTx,
  blik: Blik,
  eisen: readonly Voorwaarde[],
  delen: readonly Deel[],
): Promise<Telling> {
  const { bron, waarden } = bouw(blik, eisen)
  const hoogstens = hoogstensGeteld + 1
  const aantal = (eis?: string) =>
    `(select count(*)::int from (select from (${bron('w.history', { eis, hoogstens })}) b limit ${hoogstens}) c)`
  // The last part of an order is what the others leave.
  const eerste = delen.slice(0, -1).map(({ eis }) => eis)
  const velden = [undefined, isLaat, ...eerste.filter((eis) => eis !== isLaat)]
  const [rij] = await tx.query<Record<string, number>>(
    `select ${velden.map((eis, nr) => `${aantal(eis)} as "n${nr}"`).join(', ')}`,
    waarden,
  )
  const geteld = (eis: string | undefined) => rij?.[`n${velden.indexOf(eis)}`] ?? 0
  const totaal = geteld(undefined)
  return {
    totaal: Math.min(totaal, hoogstensGeteld),
    meer: totaal > hoogstensGeteld,
    teLaat: Math.min(geteld(isLaat), hoogstensGeteld),
    delen: [...eerste.map(geteld), totaal - eerste.reduce((som, eis) => som + geteld(eis), 0)],
  }
}

interface Vraag {
  readonly blik: Blik
  readonly eisen: readonly Voorwaarde[]
  readonly delen: readonly Deel[]
  readonly telling: Telling
  readonly vanaf: number
  readonly aantal: number
}

/** The histories from `vanaf` on, part after part. */
async function stuk(tx: ReadTx, vraag: Vraag): Promise<readonly string[]> {
  const { blik, eisen, delen, telling } = vraag
  const gevonden: string[] = []
  let voor = 0
  for (const [nr, { eis, volgorde }] of delen.entries()) {
    const aantal = telling.delen[nr] ?? 0
    const vanaf = Math.max(0, vraag.vanaf - voor)
    const nodig = vraag.aantal - gevonden.length
    voor += aantal
    if (nodig === 0 || vanaf >= aantal) continue
    const { bron, waarden } = bouw(blik, eisen)
    const kolommen = ['history', ...kolommenVan(volgorde)]
    const rijen = await tx.query<{ history: string }>(
      `select history from (${bron(kolommen.map((each) => `w.${each}`).join(', '), { eis, volgorde, hoogstens: vanaf + nodig })}) w
       order by ${volgorde} limit $${waarden.length + 1} offset $${waarden.length + 2}`,
      [...waarden, nodig, vanaf],
    )
    gevonden.push(...rijen.map(({ history }) => history))
  }
  return gevonden
}

/** The rows of these dossiers, in the order of `histories`. Asked with the sight of the program. */
export async function rijenVan(tx: ReadTx, histories: readonly string[]): Promise<readonly Rij[]> {
  if (histories.length === 0) return []
  return tx.query<Rij>(
    `select d.nummer, d.voornaam || ' ' || d.familienaam as naam, ${statusOpLijst} as status, d.sinds, d.behandelaar, d.werkgever,
       d.termijn, d.termijn_dag as "termijnDag"
     from unnest($1::uuid[]) with ordinality as gevraagd (history, nr) join dossier d on d.history = gevraagd.history
     order by gevraagd.nr`,
    [histories],
  )
}
