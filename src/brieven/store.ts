import { randomUUID } from 'node:crypto'
import { getBlob, putBlob, type StoredBlob, type Vault } from '#platform/documents/blobs.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import type { Projection, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import type { Brief } from './brief.ts'
import type { BriefRij } from './brievenlijst.ts'
import type { BriefGemaakt, GemaakteBrief } from './gebeurtenissen.ts'

/** Letters are of the class that holds reasons: the employer has a copy of its own. */
const klasse = 'M2'

/** What is known of a letter before it is printed. */
export type NieuweBrief = Pick<GemaakteBrief, 'soort' | 'ontvanger' | 'kbo'>

/**
 * Prints the letter, puts its bytes in the vault, and then remembers in the history that it was made. The bytes are on
 * disk before the transaction commits; a letter whose transaction fails is noise in the vault.
 */
export async function maakBrief(
  tx: Tx,
  vault: Vault,
  dossier: { readonly history: string; readonly nummer: string },
  brief: Brief,
  nieuw: NieuweBrief,
): Promise<void> {
  const id = randomUUID()
  const context = { document: id, dossier: dossier.nummer, versie: 1, klasse }
  const stored = await putBlob(vault, context, await renderPdf(brief))
  await tx.query(
    'insert into document (id, history, klasse, versie, blob) values ($1, $2, $3, 1, $4)',
    [id, dossier.history, klasse, JSON.stringify(stored)],
  )
  const event: BriefGemaakt = {
    type: 'BriefGemaakt',
    dag: brief.datum,
    data: { brief: { ...nieuw, id, titel: brief.titel, sha256: stored.sha256 } },
  }
  const [nu] = await tx.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from history_event where history = $1',
    [dossier.history],
  )
  await tx.append(dossier.history, nu!.version, [event])
}

const kolommen = 'id, history, soort, ontvanger, kbo, titel, dag, sha256'

/** The letters of one dossier, the last one first. */
export function listBrieven(tx: ReadTx, history: string): Promise<readonly BriefRij[]> {
  return tx.query<BriefRij>(
    `select ${kolommen} from brief where history = $1 order by dag desc, position desc`,
    [history],
  )
}

/** One letter of this dossier; undefined when it is not there. */
export async function findBrief(
  tx: ReadTx,
  history: string,
  id: string,
): Promise<BriefRij | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const rows = await tx.query<BriefRij>(
    `select ${kolommen} from brief where history = $1 and id = $2`,
    [history, id],
  )
  return rows[0]
}

/** The bytes of a letter as they were printed, never printed anew. Throws `BlobOnleesbaar` when they are lost or changed. */
export async function leesBrief(
  tx: ReadTx,
  vault: Vault,
  nummer: string,
  id: string,
): Promise<Uint8Array> {
  const [row] = await tx.query<{ blob: StoredBlob; versie: number; klasse: string }>(
    'select blob, versie, klasse from document where id = $1',
    [id],
  )
  if (!row) throw new Error('Bij deze brief hoort geen document.')
  return getBlob(
    vault,
    { document: id, dossier: nummer, versie: row.versie, klasse: row.klasse },
    row.blob,
  )
}

/** The list of letters. */
export const brievenProjectie: Projection = {
  name: 'brieven',
  tables: ['brief'],
  async apply(tx, event) {
    if (event.type !== 'BriefGemaakt') return
    const { history, position, dag, data } = event as unknown as BriefGemaakt & StoredEvent
    const { id, soort, ontvanger, kbo, titel, sha256 } = data.brief
    await tx.query(
      `insert into brief (id, history, soort, ontvanger, kbo, titel, dag, sha256, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, history, soort, ontvanger, kbo, titel, dag, sha256, position],
    )
  },
}
