import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { Betrokkene } from '#dossier/dossier.ts'
import type { Relatie } from '#dossier/permissions.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible, type NotPossible } from '#law/decider.ts'
import { hashOf } from '#platform/http/session.ts'
import type { Entered, Guests } from '#platform/login/guest-http.ts'
import { fold, handle } from '#platform/store/handle.ts'
import { Botsing, systeem, type Actor, type ReadTx, type Store, type Tx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import {
  grenzen,
  isOpen,
  uitnodigingen,
  type Afgifte,
  type Uitnodiging,
  type Vraagbaar,
} from './uitnodiging.ts'

/** What opens a link: two secrets that go different ways. Shown once and kept nowhere. */
export interface Sleutels {
  readonly token: string
  readonly code: string
}

// No signs that look like another one when somebody reads them aloud.
const codetekens = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

function nieuweCode(): string {
  const tekens = Array.from({ length: 8 }, () => codetekens[randomInt(codetekens.length)])
  return `${tekens.slice(0, 4).join('')}-${tekens.slice(4).join('')}`
}

/** Who knows the database still lacks the token, without which no code can be tried. */
function codeHash(token: string, code: string): Buffer {
  const kaal = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return createHash('sha256').update(`${token}.${kaal}`).digest()
}

/** Makes a link for one paper. Comes back as `notPossible` with the reason. */
export async function vraagPapier(
  tx: Tx,
  history: string,
  vraag: {
    readonly id: string
    readonly op: Dag
    readonly soort: Vraagbaar
    readonly tot: Dag
    readonly door: Betrokkene
  },
): Promise<NotPossible | Sleutels> {
  const decision = await handle(tx, uitnodigingen, history, { type: 'vraag papier', ...vraag })
  if (isNotPossible(decision)) return decision
  const sleutels = { token: randomBytes(32).toString('base64url'), code: nieuweCode() }
  await tx.beyond(() =>
    tx.query(
      `with voorbij as (delete from uitnodiging where tot < $5::date - 1)
       insert into uitnodiging (id, history, token_hash, code_hash, tot) values ($1, $2, $3, $4, $6)`,
      [
        vraag.id,
        history,
        hashOf(sleutels.token),
        codeHash(sleutels.token, sleutels.code),
        vraag.op,
        vraag.tot,
      ],
    ),
  )
  return sleutels
}

interface Rij {
  readonly id: string
  readonly history: string
  readonly code_hash: Buffer
  readonly pogingen: number
}

const artsRol = 'arts/externe dienst'

/** Lets somebody in with a link and its code, once; what somebody sees then is one form. */
export function openUitnodigingen(store: Store): Guests {
  return {
    enter: (token, code) =>
      // Somebody may write in the same history meanwhile: the second time sees it.
      eens(() => probeer(store, token, code)),
  }
}

async function eens<T>(werk: () => Promise<T>): Promise<T> {
  try {
    return await werk()
  } catch (error) {
    if (error instanceof Botsing) return werk()
    throw error
  }
}

function probeer(store: Store, token: string, code: string): Promise<Entered> {
  return store.write(systeem, async (tx) => {
    const [rij] = await tx.query<Rij>(
      'select id, history, code_hash, pogingen from uitnodiging where token_hash = $1 for update',
      [hashOf(token)],
    )
    const op = store.clock.today()
    const alle = rij ? fold(uitnodigingen, await tx.history(rij.history)) : []
    const ene = alle.find(({ id }) => id === rij?.id)
    if (!rij || !ene || !isOpen(ene, op)) return { kind: 'gone' }
    const { id, history } = rij
    if (!timingSafeEqual(rij.code_hash, codeHash(token, code))) {
      const pogingen = rij.pogingen + 1
      await tx.query('update uitnodiging set pogingen = $2 where id = $1', [id, pogingen])
      if (pogingen >= grenzen.codes)
        await handle(tx, uitnodigingen, history, { type: 'blokkeer', op, id })
      return { kind: 'wrong', left: grenzen.codes - pogingen }
    }
    await handle(tx, uitnodigingen, history, { type: 'open', op, id })
    const actor = {
      id: `${voorvoegsel}${id}`,
      naam: 'Arts of dienst, via een link',
      rol: artsRol,
    }
    return { kind: 'in', actor, home: urls.afgeven.href() }
  })
}

const voorvoegsel = 'uitnodiging:'

/** The link that the actor came in by, with its history; undefined when it is over or withdrawn. */
export async function findEigenUitnodiging(
  tx: ReadTx,
  actor: Actor,
  op: Dag,
): Promise<{ readonly history: string; readonly uitnodiging: Uitnodiging } | undefined> {
  const id = actor.id.slice(voorvoegsel.length)
  if (actor.rol !== artsRol || `${voorvoegsel}${id}` !== actor.id) return undefined
  // The tie is the link alone, so the database shows this reader no row of the dossier.
  return tx.beyond(async () => {
    const [rij] = await tx.query<{ history: string }>(
      'select history from uitnodiging where id::text = $1',
      [id],
    )
    if (!rij) return undefined
    const alle = fold(uitnodigingen, await tx.history(rij.history))
    const uitnodiging = alle.find((each) => each.id === id)
    const geldt =
      uitnodiging &&
      op <= uitnodiging.tot &&
      (uitnodiging.stand === 'geopend' || uitnodiging.stand === 'gebruikt')
    return geldt ? { history: rij.history, uitnodiging } : undefined
  })
}

/** The tie of who came in by a link: to this one paper. */
export async function opUitnodiging(
  tx: ReadTx,
  { actor, today }: { readonly actor: Actor; readonly today: Dag },
): Promise<Relatie | undefined> {
  const eigen = await findEigenUitnodiging(tx, actor, today)
  if (!eigen) return undefined
  const { history, uitnodiging } = eigen
  const { op: van, tot } = uitnodiging
  return { dossier: history, op: today, banden: [{ soort: 'toegewezen', van, tot }] }
}

/** Remembers who signed the paper that was given; the link is used with it. */
export function geefAf(
  tx: Tx,
  history: string,
  op: Dag,
  afgifte: Afgifte & { readonly id: string },
): Promise<NotPossible | readonly unknown[]> {
  return tx.beyond(() => handle(tx, uitnodigingen, history, { type: 'geef af', op, ...afgifte }))
}
