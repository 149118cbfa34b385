import { randomUUID } from 'node:crypto'
import { zetStaat } from '#dossier/lijststatus.ts'
import { listStukken, voegBijAanvraag } from '#dossier/luik/store.ts'
import type { StukRij } from '#dossier/luik/rij.ts'
import { isEigen } from '#dossier/luik/zicht.ts'
import { meld } from '#dossier/voorkeur/store.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible, type NotPossible } from '#law/decider.ts'
import type { Pakket } from '#law/soort.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Actor, Projection, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import type { Afwijking, CorrectieCommand, CorrectieEvent } from './gebeurtenissen.ts'
import { correctieProcedure } from './procedure.ts'
import type { CorrectieRij } from './rij.ts'
import type { Werknemer } from './werkgever-page.tsx'

type Uitkomst = Promise<NotPossible | readonly StoredEvent[]>

/**
 * The employer asks a higher package for its worker on the day `op`; its papers belong to the request from then on, and the
 * worker hears that there is news. Too late is an outcome of the law, not a `notPossible`.
 */
export async function vraagCorrectie(
  tx: Tx,
  history: string,
  op: Dag,
  kbo: string,
  stukken: readonly string[],
): Uitkomst {
  const door = betrokkene(tx.actor)
  // An employer does not read the history that its request goes to.
  return tx.beyond(async () => {
    const gevraagd = await handle(tx, correctieProcedure, history, (events): CorrectieCommand => ({
      type: 'vraag',
      op,
      id: randomUUID(),
      kbo,
      lopend: fold(startpakketProcedure, events),
      stukken,
      door,
    }))
    if (isNotPossible(gevraagd)) return gevraagd
    for (const id of stukken) {
      const gevoegd = await voegBijAanvraag(tx, { history, id }, op)
      if (isNotPossible(gevoegd)) return gevoegd
    }
    await meld(tx, history, 'aanvraag')
    return gevraagd
  })
}

/** Team TOM proposes what the rules give, or not to raise, with a reason. */
export function stelCorrectieVoor(
  tx: Tx,
  history: string,
  op: Dag,
  afwijking?: Afwijking,
): Uitkomst {
  const door = betrokkene(tx.actor)
  return handle(tx, correctieProcedure, history, (events): CorrectieCommand => ({
    type: 'stel voor',
    op,
    indicatie: fold(indicatie, events),
    lopend: fold(startpakketProcedure, events),
    ...(afwijking && { afwijking }),
    door,
  }))
}

/** The second reader sends the proposal back. */
export function stuurCorrectieTerug(tx: Tx, history: string, op: Dag, reden: string): Uitkomst {
  const door = betrokkene(tx.actor)
  return handle(tx, correctieProcedure, history, { type: 'stuur terug', op, reden, door })
}

/** The second reader decides; a grant changes the running package in the same transaction. */
export async function beslisCorrectie(tx: Tx, history: string, op: Dag): Uitkomst {
  const door = betrokkene(tx.actor)
  const besloten = await handle(tx, correctieProcedure, history, (events): CorrectieCommand => ({
    type: 'beslis',
    op,
    id: randomUUID(),
    indicatie: fold(indicatie, events),
    lopend: fold(startpakketProcedure, events),
    door,
  }))
  if (isNotPossible(besloten)) return besloten
  const toegekend = besloten
    .map((event) => event as unknown as CorrectieEvent)
    .find((event) => event.type === 'CorrectieToegekend')
  if (!toegekend) return besloten
  const { id, aanvraag, pakket } = toegekend.data.besluit
  const gewijzigd = await handle(tx, startpakketProcedure, history, {
    type: 'wijzig pakket',
    op,
    pakket,
    vanaf: aanvraag.inDienst,
    bron: { procedure: 'correctie', besluit: id },
  })
  return isNotPossible(gewijzigd) ? gewijzigd : [...besloten, ...gewijzigd]
}

/** The requests about one worker that the actor may see, the last one first. */
export function listCorrecties(tx: ReadTx, history: string): Promise<readonly CorrectieRij[]> {
  return tx.query<CorrectieRij>(
    `select id, in_dienst as "inDienst", aangevraagd_op as "aangevraagdOp", stand, beslist_op as "beslistOp"
     from correctie where history = $1 order by aangevraagd_op desc, position desc`,
    [history],
  )
}

interface WerknemerRow extends Omit<Werknemer, 'pakket'>, Pakket {}

/** A worker of the employer that asks, with the package and since when; undefined when it has no package there. */
export async function findWerknemer(tx: ReadTx, history: string): Promise<Werknemer | undefined> {
  const [rij] = await tx.query<WerknemerRow>(
    `select d.nummer, d.voornaam || ' ' || d.familienaam as naam, d.loonpremie, d.begeleiding, d.wop_van as van,
       d.na_evaluatie as "naEvaluatie",
       b.tot is null as actief
     from dossier d join band b on b.history = d.history and b.soort = 'werkgever' and b.sleutel = $2
     where d.history = $1 and d.werkgever_kbo = $2 order by b.van desc limit 1`,
    [history, tx.actor.organisatie ?? ''],
  )
  if (!rij) return undefined
  const { loonpremie, begeleiding, ...rest } = rij
  return { ...rest, pakket: { loonpremie, begeleiding } }
}

/** Who proposed what waits for a second reader; undefined when nothing waits. */
export async function findVoorsteller(tx: ReadTx, history: string): Promise<string | undefined> {
  const [rij] = await tx.query<{ voorsteller_id: string }>(
    `select voorsteller_id from correctie where history = $1 and stand = 'VOORGESTELD'`,
    [history],
  )
  return rij?.voorsteller_id
}

/** The attests that the employer handed in itself and that can go with a request: the receipt, never what stands in them. */
export async function listEigenAttesten(
  tx: ReadTx,
  history: string,
  actor: Actor,
): Promise<readonly StukRij[]> {
  return (await listStukken(tx, history)).filter(
    (stuk) =>
      stuk.soort === 'attest' &&
      stuk.laatste &&
      stuk.ingetrokkenOp === null &&
      isEigen(actor, stuk),
  )
}

/** The requests, and the state of a dossier on the lists while one waits: also after the end of the job. */
export const correctieProjectie: Projection = {
  name: 'correctie',
  tables: ['correctie'],
  async apply(tx, event) {
    const gebeurd = event as unknown as CorrectieEvent & StoredEvent
    const { history, dag } = gebeurd
    switch (gebeurd.type) {
      case 'CorrectieGevraagd':
        await voegToe(tx, gebeurd, 'INGEDIEND')
        return zetOpLijst(tx, history, 'CORRECTIE_INGEDIEND', dag)
      case 'CorrectieTeLaat':
        return voegToe(tx, gebeurd, 'TE_LAAT')
      case 'CorrectieVoorgesteld':
        await zetStand(tx, history, 'VOORGESTELD', { voorsteller: gebeurd.data.voorstel.door.id })
        return zetOpLijst(tx, history, 'CORRECTIE_VOORGESTELD', dag)
      case 'CorrectieTeruggestuurd':
        await zetStand(tx, history, 'INGEDIEND', {})
        return zetOpLijst(tx, history, 'CORRECTIE_INGEDIEND', dag)
      case 'CorrectieToegekend':
        await zetStand(tx, history, 'TOEGEKEND', { op: dag })
        return zetOpLijst(tx, history, null, dag)
      case 'CorrectieGeweigerd':
        await zetStand(tx, history, 'GEWEIGERD', { op: dag })
        return zetOpLijst(tx, history, null, dag)
      default:
        return
    }
  },
}

async function voegToe(
  tx: ReadTx,
  {
    history,
    position,
    data,
  }: Pick<StoredEvent, 'history' | 'position'> &
    Extract<CorrectieEvent, { type: 'CorrectieGevraagd' | 'CorrectieTeLaat' }>,
  stand: CorrectieRij['stand'],
): Promise<void> {
  const { id, werkgever, inDienst, op } = data.aanvraag
  await tx.query(
    `insert into correctie (id, history, kbo, in_dienst, aangevraagd_op, stand, beslist_op, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, history, werkgever.kbo, inDienst, op, stand, stand === 'TE_LAAT' ? op : null, position],
  )
}

async function zetStand(
  tx: ReadTx,
  history: string,
  stand: CorrectieRij['stand'],
  { voorsteller = null, op = null }: { voorsteller?: string | null; op?: Dag | null },
): Promise<void> {
  await tx.query(
    `update correctie set stand = $2, voorsteller_id = $3, beslist_op = $4
     where history = $1 and stand in ('INGEDIEND', 'VOORGESTELD')`,
    [history, stand, voorsteller, op],
  )
}

async function zetOpLijst(
  tx: ReadTx,
  history: string,
  staat: 'CORRECTIE_INGEDIEND' | 'CORRECTIE_VOORGESTELD' | null,
  op: Dag,
): Promise<void> {
  await tx.query(`update dossier d set ${zetStaat('correctie', '$2', '$3')} where d.history = $1`, [
    history,
    staat,
    op,
  ])
}
