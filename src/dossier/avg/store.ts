import type { Klasse } from '#dossier/toegang.ts'
import type { Dag } from '#law/dag.ts'
import { tot } from '#law/termijn.ts'
import type { Projection, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import { eindigTermijn, zetTermijn } from '#dossier/termijn/store.ts'
import { rij, type NieuweTermijn } from '#dossier/termijn/termijn.ts'
import type { RechtzettingEvent } from './rechtzetting.ts'
import type { VernietigingEvent } from './vernietiging.ts'

/** A proposal to destroy, as the list shows it: nothing of what stood in the documents. */
export interface VernietigingRij {
  readonly id: string
  readonly history: string
  readonly nummer: string
  readonly regel: string
  readonly aantal: number
  readonly voorgesteldOp: Dag
  readonly goedgekeurdDoor: readonly string[]
}

/** The proposals that wait for an approval, the oldest first. */
export function listVernietigingen(tx: ReadTx): Promise<readonly VernietigingRij[]> {
  return tx.beyond(() =>
    tx.query<VernietigingRij>(
      `select v.id, v.history, d.nummer, v.regel, v.aantal, v.voorgesteld_op as "voorgesteldOp",
         v.goedgekeurd_door as "goedgekeurdDoor"
       from vernietiging v join dossier d on d.history = v.history
       where v.stand = 'wacht' order by v.voorgesteld_op, v.id`,
    ),
  )
}

/** The history that a waiting proposal is about; undefined when there is none with this id. */
export async function findVernietiging(
  tx: ReadTx,
  id: string,
): Promise<VernietigingRij | undefined> {
  return (await listVernietigingen(tx)).find((rij) => rij.id === id)
}

/**
 * Erases the keys of documents, so that nobody can read them any more, and plans the removal of their files. Gives the
 * number of documents that still had a key.
 */
export async function vernietigSleutels(tx: Tx, documenten: readonly string[]): Promise<number> {
  return tx.beyond(async () => {
    const rijen = await tx.query<{ bestanden: readonly (string | null)[] }>(
      `with weg as (select id, blob, leeskopie from document where id = any($1::uuid[]) and blob is not null)
       update document d set blob = null, leeskopie = null from weg where d.id = weg.id
       returning array[weg.blob->>'bestand', weg.leeskopie->>'bestand'] as bestanden`,
      [documenten],
    )
    for (const bestand of rijen.flatMap(({ bestanden }) => bestanden))
      if (bestand !== null)
        await tx.plan({ kind: opruimSoort, data: { bestand }, key: `${opruimSoort}:${bestand}` })
    return rijen.length
  })
}

/** A paper that was withdrawn and still has its key. */
interface Ingetrokken {
  readonly history: string
  readonly document: string
  readonly klasse: Klasse
  readonly soort: string
  readonly ingetrokkenOp: Dag
}

/** The withdrawn papers that stand in no proposal since, the first withdrawn first; at most 1,000. */
export function listIngetrokken(tx: ReadTx): Promise<readonly Ingetrokken[]> {
  return tx.query<Ingetrokken>(
    `select s.history, s.id as document, s.klasse, s.soort, s.ingetrokken_op as "ingetrokkenOp"
     from stuk s join document d on d.id = s.id
     where s.ingetrokken_op is not null and d.blob is not null
       and not exists (select from vernietiging v where v.history = s.history and v.regel = 'ingetrokken stuk'
         and v.voorgesteld_op > s.ingetrokken_op)
     order by s.ingetrokken_op, s.history, s.id limit 1000`,
  )
}

/** Work that removes the file of a document whose key is gone. */
export const opruimSoort = 'bestand van vernietigd document opruimen'

// A month to answer; the person hears of it when it takes longer.
const antwoord = tot('DATUM', { months: 1 })
const artikel = { bron: 'AVG', artikel: 'art. 12.3', vertrouwen: 'public' } as const

function antwoordtermijn(vraag: string, start: Dag): NieuweTermijn {
  const { laatsteDag = start, stappen } = antwoord.bereken(start)
  return rij(`rechtzetting:${vraag}`, artikel, {
    wat: 'antwoord op een vraag om gegevens recht te zetten',
    start,
    dag: laatsteDag,
    stappen,
    wie: 'VDAB',
    voor: 'geen',
  })
}

/** Questions to put data right as terms of the dossier, and what waits to be destroyed. */
export const avgProjectie: Projection = {
  name: 'avg',
  tables: ['vernietiging'],
  async apply(tx, event) {
    const happened = event as unknown as (RechtzettingEvent | VernietigingEvent) & StoredEvent
    const { history, dag } = happened
    switch (happened.type) {
      case 'RechtzettingGevraagd':
        return zetTermijn(tx, history, antwoordtermijn(happened.data.id, dag))
      case 'RechtzettingBeantwoord':
        return eindigTermijn(tx, history, antwoordtermijn(happened.data.id, dag), {
          op: dag,
          hoe: 'gedaan',
        })
      case 'VernietigingVoorgesteld': {
        const { id, regel, documenten } = happened.data
        await tx.query(
          `insert into vernietiging (id, history, regel, aantal, voorgesteld_op) values ($1, $2, $3, $4, $5)`,
          [id, history, regel, documenten.length, dag],
        )
        return
      }
      case 'VernietigingGoedgekeurd':
        await tx.query(
          'update vernietiging set goedgekeurd_door = goedgekeurd_door || $2::text where id = $1',
          [happened.data.id, happened.data.door.id],
        )
        return
      case 'VernietigingTegengehouden':
      case 'StukkenVernietigd':
        await tx.query('update vernietiging set stand = $2 where id = $1', [
          happened.data.id,
          happened.type === 'StukkenVernietigd' ? 'vernietigd' : 'tegengehouden',
        ])
        return
      default:
        return
    }
  },
}
