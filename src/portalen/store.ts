import { geenKandidaat } from '#dossier/toezicht/signalen.ts'
import type { Dag } from '#law/dag.ts'
import type { ReadTx } from '#platform/types.ts'
import type { Termijnrij } from './termijnen/termijnen.ts'
import type { WerknemerRij } from './werkgever/werknemers.ts'

const werknemers = `
  select d.history, d.nummer, d.na_evaluatie as "naEvaluatie", d.voornaam || ' ' || d.familienaam as naam, d.loonpremie, d.begeleiding,
    d.wop_van as van, d.wop_tot as tot, b.tot is null as actief, t.dag as evaluatie
  from dossier d join band b on b.history = d.history and b.soort = 'werkgever' and b.sleutel = $1
  left join termijn t on t.history = d.history and t.id = 'D-06' and t.beeindigd_op is null
  where d.werkgever_kbo = $1 and b.van <= $2 and (b.tot is null or b.tot >= $2)`

/** The workers with a WOP at the employer of the actor on the day `vandaag`, in the order of their names. */
export function listWerknemers(tx: ReadTx, vandaag: Dag): Promise<readonly WerknemerRij[]> {
  return tx.query<WerknemerRij>(`${werknemers} order by d.familienaam, d.voornaam, d.nummer`, [
    tx.actor.organisatie ?? '',
    vandaag,
  ])
}

/** The worker of the employer of the actor whose dossier has this number; undefined when it has no WOP there on the day `vandaag`. */
export async function findWerknemer(
  tx: ReadTx,
  nummer: string,
  vandaag: Dag,
): Promise<WerknemerRij | undefined> {
  const [rij] = await tx.query<WerknemerRij>(`${werknemers} and d.nummer = $3`, [
    tx.actor.organisatie ?? '',
    vandaag,
    nummer,
  ])
  return rij
}

/** The history behind a dossier number; undefined when there is none. */
export async function findHistory(tx: ReadTx, nummer: string): Promise<string | undefined> {
  const rows = await tx.query<{ history: string }>(
    'select history from dossier where nummer = $1',
    [nummer],
  )
  return rows[0]?.history
}

/**
 * The history behind a dossier number, when it is the dossier of the person with this INSZ (11 digits); for an employer
 * who is not tied to the person yet, and never for that person: nobody hires oneself.
 */
export async function findKandidaat(
  tx: ReadTx,
  nummer: string,
  insz: string,
): Promise<string | undefined> {
  const rows = await tx.beyond(() =>
    tx.query<{ history: string }>(
      'select history from dossier where nummer = $1 and insz = $2 and insz <> mijn_insz()',
      [nummer, insz],
    ),
  )
  return rows[0]?.history
}

/**
 * How often this account typed, in the last 60 minutes, numbers with which nobody can be hired. The log is what is counted:
 * of an attempt that fails nothing else stays.
 */
export async function telGeenKandidaat(tx: ReadTx): Promise<number> {
  const [rij] = await tx.beyond(() =>
    tx.query<{ aantal: number }>(
      `select count(*)::int as aantal from audit
       where sleutel = $1 and action = $2 and at > current_setting('wop.nu')::timestamptz - interval '60 minutes'`,
      [tx.actor.id, geenKandidaat.actie],
    ),
  )
  return rij!.aantal
}

const termijnkolommen =
  't.id, t.wat, t.start, t.dag, t.bewaakt, t.stappen, t.vraag, t.beeindigd_op as "beeindigdOp", t.hoe'

/** The terms by which the employer of the actor must act, the first one first. */
export function listWerkgeverstermijnen(
  tx: ReadTx,
): Promise<readonly (Termijnrij & { readonly nummer: string; readonly naam: string })[]> {
  return tx.query(
    `select d.nummer, d.voornaam || ' ' || d.familienaam as naam, ${termijnkolommen}
     from termijn t join dossier d on d.history = t.history
     where t.wie = 'werkgever' and t.werkgever_kbo = $1 and t.beeindigd_op is null order by t.dag, d.nummer, t.id`,
    [tx.actor.organisatie ?? ''],
  )
}

/** Every term of one dossier, the first one first; which of them a reader sees is for `termijnregels`. */
export function listTermijnen(tx: ReadTx, history: string): Promise<readonly Termijnrij[]> {
  return tx.query<Termijnrij>(
    `select ${termijnkolommen} from termijn t where history = $1 order by dag, id, over`,
    [history],
  )
}
