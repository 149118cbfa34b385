import { createHash, randomBytes } from 'node:crypto'
import { afspraakkolommen } from '#evaluatie/afspraak/store.ts'
import type { Afspraakrij } from '#evaluatie/afspraak/taken.ts'
import type { Dag } from '#law/dag.ts'
import type { ReadTx, Tx } from '#platform/types.ts'
import { uitgesloten } from '#portalen/medewerker/werklijst/store.ts'

/** An evaluation for which VDAB must do something about the talk. */
export interface TePlannen {
  readonly evaluatie: string
  readonly nummer: string
  readonly naam: string
  readonly waarom: 'plannen' | 'gevraagd' | 'voorbij' | 'verslag'
}

/** The appointments from `van` to `tot`, both included, that the actor may see; `mijn` only those to which the actor goes. */
export async function listWeek(
  tx: ReadTx,
  { van, tot, mijn }: { readonly van: Dag; readonly tot: Dag; readonly mijn: boolean },
  vandaag: Dag,
): Promise<readonly Afspraakrij[]> {
  const uit = await tx.beyond(() => uitgesloten(tx, vandaag))
  return tx.query<Afspraakrij>(
    `select ${afspraakkolommen} from afspraak a join dossier d on d.history = a.history
     where a.dag between $1 and $2 and a.stand <> 'afgezegd' and ($3 = '' or a.evaluator_id = $3)
       and a.history <> all($4::uuid[])
     order by a.dag, a.van, d.nummer`,
    [van, tot, mijn ? tx.actor.id : '', uit],
  )
}

const hoogstensTePlannen = 50

/**
 * What waits for VDAB: complete requests without an appointment, appointments about which somebody asked something, proposals
 * whose day passed before they were confirmed, and talks of a day that passed without a report.
 */
export async function listTePlannen(tx: ReadTx, vandaag: Dag): Promise<readonly TePlannen[]> {
  const uit = await tx.beyond(() => uitgesloten(tx, vandaag))
  return tx.query<TePlannen>(
    `select e.id as evaluatie, d.nummer, d.voornaam || ' ' || d.familienaam as naam,
       case when a.aandacht then 'gevraagd' when e.status = 'GESPREK_GEPLAND' then 'verslag'
         when a.stand = 'voorgesteld' then 'voorbij' else 'plannen' end as waarom
     from evaluatie e join dossier d on d.history = e.history left join afspraak a on a.evaluatie = e.id
     where e.status in ('EVAL_GOEDGEKEURD', 'GESPREK_GEPLAND') and (a.aandacht or (e.status = 'EVAL_GOEDGEKEURD'
         and (a.stand is null or a.stand = 'afgezegd')) or (a.stand <> 'afgezegd' and a.dag < $2))
       and e.history <> all($1::uuid[])
     order by waarom, e.aangevraagd_op, e.id limit ${hoogstensTePlannen}`,
    [uit, vandaag],
  )
}

/** Digest of the secret in an address: the secret itself is kept nowhere. */
function hashVan(geheim: string): string {
  return createHash('sha256').update(geheim).digest('hex')
}

/** Since when the actor has an address for the calendar (ISO UTC); undefined when there is none. */
export async function findAdres(tx: ReadTx): Promise<string | undefined> {
  const [rij] = await tx.query<{ sinds: string }>(
    `select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as sinds from agenda_adres
     where eigenaar = $1 and rol = $2 and organisatie = $3`,
    [tx.actor.id, tx.actor.rol, tx.actor.organisatie ?? ''],
  )
  return rij?.sinds
}

/** Makes a new secret for the calendar of the actor; the one before it works no more. */
export async function maakAdres(tx: Tx): Promise<string> {
  const geheim = randomBytes(32).toString('base64url')
  await tx.query(
    `insert into agenda_adres (eigenaar, rol, organisatie, sha256, created_at)
     values ($1, $2, $3, $4, current_setting('wop.nu')::timestamptz)
     on conflict (eigenaar, rol, organisatie) do update set sha256 = excluded.sha256, created_at = excluded.created_at`,
    [tx.actor.id, tx.actor.rol, tx.actor.organisatie ?? '', hashVan(geheim)],
  )
  return geheim
}

/** Takes the address of the actor away. */
export async function trekAdresIn(tx: Tx): Promise<void> {
  await tx.query('delete from agenda_adres where eigenaar = $1 and rol = $2 and organisatie = $3', [
    tx.actor.id,
    tx.actor.rol,
    tx.actor.organisatie ?? '',
  ])
}

/** Days after the last sign-in in the role on which the address still works: a choice of the product (docs/adr/0016). */
const dagenNaAanmelden = 30

/**
 * The appointments behind a secret address; undefined when it works no more. The sight is that of its owner today: the
 * role, the tie with each dossier and a conflict of interest are asked anew each time.
 */
export function listAchterAdres(
  tx: ReadTx,
  geheim: string,
): Promise<readonly Afspraakrij[] | undefined> {
  return tx.beyond(async () => {
    const [adres] = await tx.query<{ eigenaar: string; rol: string; organisatie: string }>(
      `select eigenaar, rol, organisatie from agenda_adres a where sha256 = $1 and (
         exists (select from collega c where c.id = a.eigenaar and c.rol = a.rol and c.organisatie = a.organisatie
           and c.laatst > current_setting('wop.nu')::timestamptz - make_interval(days => ${dagenNaAanmelden}))
         or exists (select from demo_account m where m.id = a.eigenaar and m.rol = a.rol and m.organisatie = a.organisatie))`,
      [hashVan(geheim)],
    )
    if (!adres) return undefined
    return tx.query<Afspraakrij>(
      `select ${afspraakkolommen} from afspraak a join dossier d on d.history = a.history
       where a.evaluator_id = $1 and a.stand <> 'afgezegd' and a.dag >= current_setting('wop.dag')::date - 28
         and exists (select from band b where b.history = a.history and b.soort = 'toegewezen'
           and b.sleutel in ($1, $3) and b.rol in ('', $2) and b.van <= current_setting('wop.dag')::date
           and (b.tot is null or b.tot >= current_setting('wop.dag')::date))
         and d.insz <> $1 and not exists (select from account_persoon p where p.id = $1 and p.insz = d.insz)
         and not exists (select from belangenconflict c where c.history = a.history and c.sleutel = $1
           and (c.tot is null or c.tot >= current_setting('wop.dag')::date))
         and not is_collega(d.insz, $3)
       order by a.dag, a.van, d.nummer limit 500`,
      [adres.eigenaar, adres.rol, adres.organisatie],
    )
  })
}
