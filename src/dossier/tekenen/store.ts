import { createHash, randomUUID } from 'node:crypto'
import { findRelatie } from '#dossier/store.ts'
import type { Relatie } from '#dossier/permissions.ts'
import type { Dag } from '#law/dag.ts'
import { canonicalJson } from '#platform/store/events.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Actor, Projection, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import { beeldVan, taakVanAanvrager, taakVanVdab, wachtOpPersoon } from './beeld.ts'
import type { VerzoekVanWerkgever } from './aanvraag.ts'
import { isTekenEvent, type TekenCommand } from './gebeurtenissen.ts'
import type { Tekentaak } from './taken.ts'
import { tekenen, vindVerzoek } from './tekenen.ts'
import type { Handelaar, NieuwVerzoek, Sha256, Tekenverzoek } from './verzoek.ts'

type Getekend = Pick<NieuwVerzoek, 'id' | 'soort' | 'titel' | 'inhoud' | 'ondertekenaars'>

/**
 * SHA-256 over the canonical JSON of what is signed. The id of the request is part of it, so that a signature under one
 * request never fits the same text in another.
 */
export function hashVan({ id, soort, titel, inhoud, ondertekenaars }: Getekend): Sha256 {
  const tekst = canonicalJson({ id, soort, titel, inhoud, ondertekenaars })
  return createHash('sha256').update(tekst).digest('hex') as Sha256
}

/**
 * The actor as the decider knows him: with the organisation and, where it is given, its name, and for whom he acts.
 */
export function handelaar(
  { id, naam, rol, organisatie, namens }: Actor,
  organisatienaam?: string,
): Handelaar {
  return {
    id,
    naam,
    rol,
    ...(organisatie === undefined ? {} : { organisatie }),
    ...(organisatienaam === undefined ? {} : { organisatienaam }),
    ...(namens === undefined ? {} : { namens }),
  }
}

/** A request with an id and a hash of its own, to be asked. */
export function nieuweVraag(gevraagd: Omit<NieuwVerzoek, 'id' | 'hash'>): NieuwVerzoek {
  const id = randomUUID()
  return { ...gevraagd, id, hash: hashVan({ ...gevraagd, id }) }
}

/** Carries out a command; an employer may cause it without the right to read the history. */
export function doeTekenen(tx: Tx, history: string, command: TekenCommand) {
  return tx.beyond(() => handle(tx, tekenen, history, command))
}

/** The request as its history tells it; undefined when there is none. Only for who may read the history. */
export async function leesVerzoek(
  tx: ReadTx,
  history: string,
  id: string,
): Promise<Tekenverzoek | undefined> {
  return vindVerzoek(fold(tekenen, await tx.history(history)), id)
}

/** All requests of a history, the last one first. Only for who may read the history. */
export async function leesVerzoeken(tx: ReadTx, history: string): Promise<readonly Tekenverzoek[]> {
  return fold(tekenen, await tx.history(history)).verzoeken.toReversed()
}

const kolommen = `id, soort, titel, inhoud, hash, versie, partijen, gevraagd_door as "gevraagdDoor",
  gevraagd_op as "gevraagdOp", uiterlijk, status, taak_aanvrager as "taakAanvrager", van_werkgever as eigen`

/** The requests that the employer of the actor made for this person or must sign, the last one first. */
export function listEigenVerzoeken(
  tx: ReadTx,
  history: string,
): Promise<readonly VerzoekVanWerkgever[]> {
  return tx.query<VerzoekVanWerkgever>(
    `select ${kolommen} from tekenverzoek where history = $1 and kbo = $2 order by gevraagd_op desc, position desc`,
    [history, tx.actor.organisatie ?? ''],
  )
}

/** One request of the employer of the actor; undefined when it is not there, or of another. */
export async function findEigenVerzoek(
  tx: ReadTx,
  history: string,
  id: string,
): Promise<VerzoekVanWerkgever | undefined> {
  return (await listEigenVerzoeken(tx, history)).find((verzoek) => verzoek.id === id)
}

/** What waits for VDAB in the dossiers that the actor is tied to, the oldest request first. */
export function listTakenVdab(tx: ReadTx): Promise<readonly Tekentaak[]> {
  return tx.query<Tekentaak>(
    `select t.id, d.nummer, d.voornaam || ' ' || d.familienaam as naam, t.titel, t.taak_vdab as taak
     from tekenverzoek t join dossier d on d.history = t.history
     where t.taak_vdab is not null order by t.gevraagd_op, t.id`,
  )
}

/** What waits for the employer of the actor in what it asked. */
export function listTakenWerkgever(tx: ReadTx): Promise<readonly Tekentaak[]> {
  return tx.query<Tekentaak>(
    `select t.id, d.nummer, d.voornaam || ' ' || d.familienaam as naam, t.titel, t.taak_aanvrager as taak
     from tekenverzoek t join dossier d on d.history = t.history
     where t.kbo = $1 and t.van_werkgever and t.taak_aanvrager is not null order by t.gevraagd_op, t.id`,
    [tx.actor.organisatie ?? ''],
  )
}

/** The requests that wait for the citizen who is signed in. */
export function listTeTekenen(
  tx: ReadTx,
): Promise<readonly { readonly id: string; readonly titel: string }[]> {
  return tx.query(
    `select t.id, t.titel from tekenverzoek t join band b on b.history = t.history
     where b.soort = 'eigen' and b.sleutel = $1 and t.wacht_op_persoon order by t.gevraagd_op, t.id`,
    [tx.actor.id],
  )
}

/** Name and number of a dossier, for who may see no more of it. */
export async function findNaam(tx: ReadTx, history: string): Promise<string> {
  const [rij] = await tx.query<{ naam: string }>(
    `select voornaam || ' ' || familienaam as naam from dossier where history = $1`,
    [history],
  )
  return rij?.naam ?? ''
}

interface Gevraagd<Params> {
  readonly params: Params
  readonly actor: Actor
  readonly today: Dag
}

/** The ties of staff with the dossier, where the first pair of eyes is who took in the paper that waits. */
export async function alsNakijker(
  tx: ReadTx,
  asked: Gevraagd<{ readonly nummer: string; readonly verzoek: string }>,
): Promise<Relatie | undefined> {
  const relatie = await findRelatie(tx, asked.params.nummer, asked.actor, asked.today)
  if (!relatie) return undefined
  const verzoek = await leesVerzoek(tx, relatie.dossier, asked.params.verzoek)
  const ontvangers = (verzoek?.partijen ?? []).flatMap(({ stand }) =>
    stand.stand === 'papier ontvangen' ? [stand.door.id] : [],
  )
  const voorsteller = ontvangers.includes(asked.actor.id) ? asked.actor.id : 'een collega'
  return { ...relatie, voorsteller }
}

/** The requests of each person as lists and employers read them. */
export const tekenProjectie: Projection = {
  name: 'tekenen',
  tables: ['tekenverzoek'],
  async apply(tx, event) {
    if (!isTekenEvent(event)) return
    const { history, version } = event
    const past = await tx.history(history, version)
    const verzoek = vindVerzoek(fold(tekenen, past), event.data.verzoek)
    if (verzoek) await bewaar(tx, event, verzoek)
  },
}

async function bewaar(
  tx: ReadTx,
  { history, position }: StoredEvent,
  verzoek: Tekenverzoek,
): Promise<void> {
  const beeld = beeldVan(verzoek, 'werkgever')
  await tx.query(
    `insert into tekenverzoek (id, history, soort, titel, inhoud, hash, versie, partijen, kbo, gevraagd_door, gevraagd_op,
       uiterlijk, status, wacht_op_persoon, taak_aanvrager, taak_vdab, van_werkgever, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     on conflict (id) do update set titel = excluded.titel, inhoud = excluded.inhoud, hash = excluded.hash,
       versie = excluded.versie, partijen = excluded.partijen, uiterlijk = excluded.uiterlijk, status = excluded.status,
       wacht_op_persoon = excluded.wacht_op_persoon, taak_aanvrager = excluded.taak_aanvrager, taak_vdab = excluded.taak_vdab`,
    [
      beeld.id,
      history,
      beeld.soort,
      beeld.titel,
      JSON.stringify(beeld.inhoud),
      beeld.hash,
      beeld.versie,
      JSON.stringify(beeld.partijen),
      kboVan(verzoek),
      beeld.gevraagdDoor,
      beeld.gevraagdOp,
      beeld.uiterlijk,
      beeld.status,
      wachtOpPersoon(verzoek),
      taakVanAanvrager(verzoek),
      taakVanVdab(verzoek),
      verzoek.gevraagdDoor.rol === 'werkgever',
      position,
    ],
  )
}

function kboVan({ gevraagdDoor, partijen }: Tekenverzoek): string | null {
  if (gevraagdDoor.rol === 'werkgever') return gevraagdDoor.organisatie ?? null
  const tekent = partijen.find(({ ondertekenaar }) => ondertekenaar.rol === 'werkgever')
  return tekent?.ondertekenaar.rol === 'werkgever' ? tekent.ondertekenaar.kbo : null
}
