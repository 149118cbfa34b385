import { randomUUID } from 'node:crypto'
import { betrokkene } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import type { NotPossible } from '#law/decider.ts'
import { isNotPossible } from '#law/decider.ts'
import {
  getBlob,
  leeskopieVan,
  putBlob,
  removeBlob,
  type BlobContext,
  type StoredBlob,
  type Vault,
} from '#platform/documents/blobs.ts'
import type { GekeurdPapier } from '#platform/http/route.ts'
import { handle } from '#platform/store/handle.ts'
import type { Actor, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import type { StukRij } from './rij.ts'
import { soortregel, type Afzender, type Intrekreden, type Stuksoort } from './soorten.ts'
import { stukken, type Stuk } from './stukken.ts'

/** A paper whose bytes are on disk, encrypted, while no row knows of it yet: without a row its keys exist nowhere. */
export interface Bewaard {
  readonly context: BlobContext
  readonly reeks: string
  readonly soort: Stuksoort
  readonly keuring: GekeurdPapier['keuring']
  readonly sha256: string
  readonly bytes: number
  readonly origineel: StoredBlob
  readonly leeskopie: StoredBlob
}

/** Encrypts what was sent and the copy for readers, a key each; `vorige` when it is a new version. */
export async function bewaar(
  vault: Vault,
  nummer: string,
  soort: Stuksoort,
  { origineel, keuring }: GekeurdPapier,
  vorige?: Pick<StukRij, 'reeks' | 'versie'>,
): Promise<Bewaard> {
  const { klasse } = soortregel(soort)
  const versie = (vorige?.versie ?? 0) + 1
  const context = { document: randomUUID(), dossier: nummer, versie, klasse }
  const blob = await putBlob(vault, context, origineel)
  return {
    context,
    reeks: vorige?.reeks ?? randomUUID(),
    soort,
    keuring,
    sha256: blob.sha256,
    bytes: blob.bytes,
    origineel: blob,
    leeskopie: await putBlob(vault, leeskopieVan(context), keuring.bytes),
  }
}

/** Takes the files away of papers of which nothing came. */
export async function ruimOp(vault: Vault, papieren: readonly Bewaard[]): Promise<void> {
  for (const { origineel, leeskopie } of papieren) {
    await removeBlob(vault, origineel.bestand)
    await removeBlob(vault, leeskopie.bestand)
  }
}

/** What was filled in about papers, besides their kind. */
export interface Gegevens {
  readonly datum: Dag
  readonly uitgever: string
  readonly geldigTot: Dag | null
  /** When it came by post: day and sender. */
  readonly post: { readonly ontvangenOp: Dag; readonly namens: Afzender } | null
}

/**
 * Remembers papers whose bytes are on disk: rows, history and an audit line each, together or not at all. All are first
 * versions, or it is one new version. Comes back as `notPossible` with the reason.
 */
export async function legVast(
  tx: Tx,
  history: string,
  op: Dag,
  papieren: readonly Bewaard[],
  gegevens: Gegevens,
): Promise<NotPossible | readonly StoredEvent[]> {
  const samen = papieren.map((papier) => stukVan(tx.actor, op, papier, gegevens))
  const [eerste] = samen
  for (const papier of papieren)
    await tx.query(
      'insert into document (id, history, klasse, versie, blob, leeskopie) values ($1, $2, $3, $4, $5, $6)',
      [
        papier.context.document,
        history,
        papier.context.klasse,
        papier.context.versie,
        JSON.stringify(papier.origineel),
        JSON.stringify(papier.leeskopie),
      ],
    )
  // Who puts a paper in need not be one who reads the history: an employer.
  const decision = await tx.beyond(() =>
    handle(
      tx,
      stukken,
      history,
      eerste && eerste.versie > 1
        ? { type: 'vervang', op, stuk: eerste }
        : { type: 'leg neer', op, stukken: samen },
    ),
  )
  if (isNotPossible(decision)) return decision
  for (const { id, klasse } of samen)
    await tx.audit({
      action: 'papier neergelegd',
      purpose: 'vastlegging in het dossier',
      history,
      klasse,
      document: id,
    })
  return decision
}

function stukVan(actor: Actor, op: Dag, papier: Bewaard, gegevens: Gegevens): Stuk {
  const { context, reeks, soort, keuring, sha256, bytes } = papier
  const { datum, uitgever, geldigTot, post } = gegevens
  return {
    id: context.document,
    reeks,
    versie: context.versie,
    soort,
    klasse: soortregel(soort).klasse,
    datum,
    uitgever,
    geldigTot,
    bestand: {
      naam: keuring.naam,
      type: keuring.soort,
      bytes,
      sha256,
      virusscan: keuring.virusscan,
      leeskopieAnders: keuring.gewijzigd,
      waarschuwingen: keuring.waarschuwingen,
    },
    kanaal: post ? 'papier' : 'portaal',
    ontvangenOp: post?.ontvangenOp ?? op,
    door: betrokkene(actor),
    kbo: actor.rol === 'werkgever' ? (actor.organisatie ?? null) : null,
    namens: post?.namens ?? null,
  }
}

/** Withdraws a paper with all its versions; its bytes stay until the rules of keeping destroy them. */
export function trekIn(
  tx: Tx,
  { history, reeks }: Pick<StukRij, 'history' | 'reeks'>,
  op: Dag,
  reden: Intrekreden,
  ookUitAanvraag: boolean,
): Promise<NotPossible | readonly StoredEvent[]> {
  const door = betrokkene(tx.actor)
  return tx.beyond(() =>
    handle(tx, stukken, history, { type: 'trek in', op, reeks, reden, door, ookUitAanvraag }),
  )
}

/** Remembers that this version of a paper belongs to a request: from then on an employer does not read it back. */
export function voegBijAanvraag(
  tx: Tx,
  { history, id }: Pick<StukRij, 'history' | 'id'>,
  op: Dag,
): Promise<NotPossible | readonly StoredEvent[]> {
  const door = betrokkene(tx.actor)
  return handle(tx, stukken, history, { type: 'voeg bij aanvraag', op, id, door })
}

const kolommen = `id, history, reeks, versie, laatste, soort, klasse, datum, uitgever, geldig_tot as "geldigTot", naam, type,
  bytes, sha256, virusscan, leeskopie_anders as "leeskopieAnders", waarschuwingen, kanaal, ontvangen_op as "ontvangenOp",
  door_id as "doorId", door_naam as "doorNaam", door_rol as "doorRol", kbo, namens, om,
  bij_aanvraag_op as "bijAanvraagOp", ingetrokken_op as "ingetrokkenOp", intrekreden`

/** Every version of every paper of one dossier that the database lets the actor see, the last that came in first. */
export function listStukken(tx: ReadTx, history: string): Promise<readonly StukRij[]> {
  return tx.query<StukRij>(
    `select ${kolommen} from stuk where history = $1 order by om desc, reeks, versie desc`,
    [history],
  )
}

/** One version of one paper of this dossier; undefined when it is not there for the actor. */
export async function findStuk(
  tx: ReadTx,
  history: string,
  id: string,
): Promise<StukRij | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const rijen = await tx.query<StukRij>(
    `select ${kolommen} from stuk where history = $1 and id = $2`,
    [history, id],
  )
  return rijen[0]
}

interface DocumentRow {
  readonly nummer: string
  readonly versie: number
  readonly klasse: string
  readonly blob: StoredBlob | null
  readonly leeskopie: StoredBlob | null
}

/**
 * The bytes of a paper: the copy for readers, or what was sent. Undefined when it was destroyed. Throws `BlobOnleesbaar`
 * when the file is lost or changed.
 */
export async function leesStuk(
  tx: ReadTx,
  vault: Vault,
  id: string,
  welke: 'leeskopie' | 'origineel',
): Promise<Uint8Array | undefined> {
  const [row] = await tx.query<DocumentRow>(
    `select p.nummer, d.versie, d.klasse, d.blob, d.leeskopie
     from document d join dossier p on p.history = d.history where d.id = $1`,
    [id],
  )
  if (!row) return undefined
  const { nummer, versie, klasse, blob, leeskopie } = row
  const context = { document: id, dossier: nummer, versie, klasse }
  if (welke === 'origineel') return blob ? getBlob(vault, context, blob) : undefined
  return leeskopie ? getBlob(vault, leeskopieVan(context), leeskopie) : undefined
}

/** Number and name on the cover of the dossier behind a history that the actor sees. */
export async function findKaft(
  tx: ReadTx,
  history: string,
): Promise<{ readonly nummer: string; readonly naam: string }> {
  const [row] = await tx.query<{ nummer: string; naam: string }>(
    `select nummer, voornaam || ' ' || familienaam as naam from dossier where history = $1`,
    [history],
  )
  if (!row) throw new Error('Bij deze geschiedenis hoort geen dossier.')
  return row
}
