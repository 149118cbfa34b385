import { betrokkene, type Betrokkene, type Persoon } from '#dossier/dossier.ts'
import type { Handeling } from '#dossier/handelingen.ts'
import { mag } from '#dossier/permissions.ts'
import { findRelatie } from '#dossier/store.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { openStore, type OpenStore, type StoreOptions } from '#platform/store/store.ts'
import { systeem, type Actor, type Clock, type Tx } from '#platform/types.ts'
import type { Dagen } from './dagen.ts'

/** What a step finds when it begins. `history` is empty only before the dossier is opened. */
export interface Toneel {
  readonly tx: Tx
  readonly op: Dag
  readonly door: Betrokkene
  readonly persoon: Persoon
  readonly history: string
  /** Where papers lie. */
  readonly vault: Vault
}

/** One act of one person on one day; `handeling` null is work of the system itself, which asks no permission. */
export interface Stap {
  readonly op: Dag
  readonly wie: Actor
  readonly handeling: Handeling | null
  readonly doe: (toneel: Toneel) => Promise<object>
}

/** What one citizen lives through. */
export interface Verhaal {
  readonly persoon: Persoon
  /** What there is to see, in one sentence that begins with a capital. */
  readonly toont: string
  readonly stappen: (dagen: Dagen) => readonly Stap[]
}

/** A step with its place in the whole: the time of day follows from how many steps came before it that day. */
export interface Regel extends Stap {
  readonly persoon: Persoon
  readonly om: string
}

const eersteMinuut = 8 * 60
const minutenTussen = 3

/** All steps of all stories in order of day; on one day in the order of the stories. */
export function draaiboek(verhalen: readonly Verhaal[], dagen: Dagen): readonly Regel[] {
  const stappen = verhalen
    .flatMap(({ persoon, stappen }) => stappen(dagen).map((stap) => ({ ...stap, persoon })))
    .toSorted((een, ander) => (een.op < ander.op ? -1 : een.op > ander.op ? 1 : 0))
  let [dag, nr] = ['', 0]
  return stappen.map((stap) => {
    nr = stap.op === dag ? nr + 1 : 0
    dag = stap.op
    const minuut = eersteMinuut + nr * minutenTussen
    const uur = String(Math.floor(minuut / 60)).padStart(2, '0')
    return { ...stap, om: `${stap.op}T${uur}:${String(minuut % 60).padStart(2, '0')}:00.000Z` }
  })
}

function klokOp({ op, om }: Regel): Clock {
  return { today: () => op, now: () => om }
}

/** How far the filling came: the day from which the stories count, and the steps that are done. */
interface Stand {
  readonly op: Dag
  readonly gedaan: number
  readonly klaar: boolean
}

const standnaam = 'demowereld'

/** How far the filling came; begins it on `vandaag` when nothing was done yet. */
export function leesStand(store: OpenStore, vandaag: Dag): Promise<Stand> {
  return store.write(systeem, async (tx) => {
    const begin: Stand = { op: vandaag, gedaan: 0, klaar: false }
    await tx.query(
      `insert into setting (name, value, at) values ($1, $2, $3) on conflict (name) do nothing`,
      [standnaam, JSON.stringify(begin), store.clock.now()],
    )
    return vergrendel(tx)
  })
}

/** Two copies of the program that fill at once wait for each other here, so that each step is done once. */
async function vergrendel(tx: Tx): Promise<Stand> {
  const [rij] = await tx.query<{ value: Stand }>(
    'select value from setting where name = $1 for update',
    [standnaam],
  )
  return rij!.value
}

/**
 * Plays the steps from where the filling came, each in a transaction of its own by its own person at its own time, and
 * remembers with it that it was done: a filling that was cut off goes on with the next step.
 */
export async function speel(
  { store, vault }: { readonly store: OpenStore; readonly vault: Vault },
  reactions: NonNullable<StoreOptions['reactions']>,
  regels: readonly Regel[],
  stand: Stand,
  onProgress: (gedaan: number) => void,
): Promise<void> {
  let { gedaan } = stand
  for (let regel = regels[gedaan]; regel; regel = regels[gedaan]) {
    const opDieDag = openStore(store.db, {
      clock: klokOp(regel),
      projections: store.projections,
      reactions,
    })
    const nu = regel
    gedaan = await opDieDag.write(actorVan(nu.wie), async (tx) => {
      const huidig = await vergrendel(tx)
      if (huidig.gedaan !== gedaan) return huidig.gedaan
      await doe(tx, vault, nu)
      await bewaar(tx, { ...huidig, gedaan: gedaan + 1, klaar: gedaan + 1 === regels.length })
      return gedaan + 1
    })
    onProgress(gedaan)
  }
}

async function bewaar(tx: Tx, stand: Stand): Promise<void> {
  await tx.query('update setting set value = $2 where name = $1', [
    standnaam,
    JSON.stringify(stand),
  ])
}

// An account says more than a history needs to know.
function actorVan({ id, naam, rol, organisatie }: Actor): Actor {
  return { id, naam, rol, ...(organisatie === undefined ? {} : { organisatie }) }
}

async function doe(tx: Tx, vault: Vault, regel: Regel): Promise<void> {
  const { op, wie, persoon, handeling } = regel
  const [dossier] = await tx.beyond(() =>
    tx.query<{ history: string; nummer: string }>(
      'select history, nummer from dossier where insz = $1',
      [persoon.insz],
    ),
  )
  if (handeling !== null) {
    const relatie = dossier && (await findRelatie(tx, dossier.nummer, wie, op))
    const oordeel = mag(wie, handeling, relatie)
    if (!oordeel.mag) throw fout(regel, oordeel.reden)
  }
  const history = dossier?.history ?? ''
  const uitkomst = await regel.doe({ tx, op, door: betrokkene(wie), persoon, history, vault })
  if (isNotPossible(uitkomst)) throw fout(regel, uitkomst.notPossible)
}

function fout({ op, wie, persoon, handeling }: Regel, reden: string): Error {
  return new Error(
    `Het verhaal van ${persoon.voornaam} ${persoon.familienaam} stokt op ${op} ` +
      `(${handeling ?? 'systeem'}, ${wie.naam}): ${reden}`,
  )
}
