import type { Relatie } from '#dossier/permissions.ts'
import { findRelatie } from '#dossier/store.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { evaluatieProcedure } from '#evaluatie/procedure.ts'
import { leesEvaluaties } from '#evaluatie/store.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible, type NotPossible } from '#law/decider.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Actor, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import type { Besluitkeuze } from './typen.ts'
import { uitkomstenVan, type Uitkomst } from './uitkomst.ts'

type Gedaan = Promise<NotPossible | readonly StoredEvent[]>

/** Proposes what to decide about this evaluation. */
export function stelBesluitVoor(
  tx: Tx,
  history: string,
  id: string,
  op: Dag,
  keuze: Besluitkeuze,
): Gedaan {
  const door = handelaar(tx.actor)
  return handle(tx, evaluatieProcedure, history, (events) => ({
    type: 'stel besluit voor' as const,
    id,
    op,
    keuze,
    stand: fold(indicatie, events).stand,
    door,
  }))
}

/** The second reader sends the proposal back. */
export function stuurBesluitTerug(
  tx: Tx,
  history: string,
  id: string,
  op: Dag,
  reden: string,
): Gedaan {
  const door = handelaar(tx.actor)
  return handle(tx, evaluatieProcedure, history, {
    type: 'stuur besluit terug',
    id,
    op,
    reden,
    door,
  })
}

/** The second reader decides; a ruling on the package gives it its new last day in the same transaction, also when it is equal. */
export async function beslisEvaluatie(tx: Tx, history: string, id: string, op: Dag): Gedaan {
  const door = handelaar(tx.actor)
  const besloten = await handle(tx, evaluatieProcedure, history, (events) => ({
    type: 'beslis' as const,
    id,
    op,
    stand: fold(indicatie, events).stand,
    door,
  }))
  if (isNotPossible(besloten)) return besloten
  const beslist = besloten
    .map((event) => event as unknown as EvaluatieEvent)
    .find((event) => event.type === 'EvaluatieBeslist')
  const { pakket, uitkomst } = beslist?.data.besluit ?? {}
  if (!pakket || !uitkomst?.geldigTot) return besloten
  const gewijzigd = await handle(tx, startpakketProcedure, history, {
    type: 'wijzig pakket',
    op,
    pakket,
    vanaf: op,
    tot: uitkomst.geldigTot,
    bron: { procedure: 'evaluatie', besluit: id },
  })
  // The decision before it asked the same of the package: nothing may stay half done.
  if (isNotPossible(gewijzigd)) throw new Error(gewijzigd.notPossible)
  return [...besloten, ...gewijzigd]
}

/** The decisions about the job at this company, the last one first, for an employer who never reads a history. */
export async function listUitkomsten(
  tx: ReadTx,
  history: string,
  kbo: string,
): Promise<readonly Uitkomst[]> {
  const { lijst } = await tx.beyond(() => leesEvaluaties(tx, history))
  return uitkomstenVan(lijst.filter(({ werkgever }) => werkgever.kbo === kbo))
}

interface Gevraagd {
  readonly params: { readonly nummer: string; readonly aanvraag: string }
  readonly actor: Actor
  readonly today: Dag
}

/** The tie with the dossier and who proposed; that nothing waits any more is told on the page, and is no matter of rights. */
export async function alsBeslisser(
  tx: ReadTx,
  { params, actor, today }: Gevraagd,
): Promise<Relatie | undefined> {
  const relatie = await findRelatie(tx, params.nummer, actor, today)
  if (!relatie) return undefined
  const { lijst } = await tx.beyond(() => leesEvaluaties(tx, relatie.dossier))
  const voorstel = lijst.find(({ id }) => id === params.aanvraag)?.voorstel
  return { ...relatie, voorsteller: voorstel?.tweedeLezer ? voorstel.door.id : 'niemand' }
}
