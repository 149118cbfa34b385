import type { Dag } from '#law/dag.ts'
import { Botsing, type ReadTx, type Tx } from '#platform/types.ts'
import type { Betrokkene } from '#dossier/dossier.ts'
import { dossier } from '#dossier/dossier.ts'
import { mag } from '#dossier/permissions.ts'
import { findRelatie } from '#dossier/store.ts'
import { listCollegas } from '#dossier/toegangslijst/store.ts'
import { toegangen } from '#dossier/toegangslijst/toegangen.ts'
import { isNotPossible } from '#law/decider.ts'
import { apart } from '#platform/store/apart.ts'
import { fold, handle } from '#platform/store/handle.ts'
import { wachtend } from '#portalen/medewerker/werklijst/filter.ts'
import type { Last } from './last.ts'
import type { Aangekruist, Uitkomst } from './toewijzen.ts'

/** A colleague with the code that stands for him in an address: an id may be a number of the national register. */
export interface CollegaMetCode extends Betrokkene {
  readonly code: string
}

/** The colleagues of the actor's team who may follow a dossier. */
export async function listCollegasMetCode(tx: ReadTx): Promise<readonly CollegaMetCode[]> {
  const collegas = await listCollegas(tx)
  const codes = await tx.query<{ code: string }>(
    'select collega_code(id) as code from unnest($1::text[]) with ordinality as gevraagd (id, nr) order by nr',
    [collegas.map(({ id }) => id)],
  )
  return collegas.map((collega, nr) => ({ ...collega, code: codes[nr]!.code }))
}

/** What each person of the actor's team follows: how many dossiers, how many late, how many wait for VDAB. */
export function listLast(tx: ReadTx, vandaag: Dag): Promise<readonly Last[]> {
  return tx.beyond(() =>
    tx.query<Last>(
      `select l.behandelaar_id as id, collega_code(l.behandelaar_id) as code, l.naam, l.dossiers, l."teLaat", l.wacht
       from (select w.behandelaar_id, max(w.behandelaar) as naam, count(*)::int as dossiers,
           count(*) filter (where w.termijn_dag < $2)::int as "teLaat",
           count(*) filter (where w.status = any($3))::int as wacht
         from werklijst w where w.sleutel = $1 and w.rol = '' and w.van <= $2 and w.tot >= $2
         group by w.behandelaar_id) l
       order by l.dossiers desc, l.naam`,
      [tx.actor.organisatie ?? '', vandaag, wachtend],
    ),
  )
}

/** The ticked dossiers as they stand now, of those that the actor is assigned to; the others are left out. */
export async function listAangekruist(
  tx: ReadTx,
  nummers: readonly string[],
  vandaag: Dag,
): Promise<readonly Aangekruist[]> {
  const gevonden: Aangekruist[] = []
  for (const nummer of nummers) {
    const relatie = await findRelatie(tx, nummer, tx.actor, vandaag)
    if (!relatie || !mag(tx.actor, 'dossier behandelen', relatie).mag) continue
    const [rij] = await tx.query<Omit<Aangekruist, 'waaromNiet'>>(
      `select nummer, voornaam || ' ' || familienaam as naam, behandelaar, behandelaar_id as "behandelaarId",
         collega_code(behandelaar_id) as van
       from dossier where history = $1`,
      [relatie.dossier],
    )
    if (rij) gevonden.push(rij)
  }
  return gevonden
}

/**
 * Lets `collega` follow the dossier with this number, when it is still followed by the one with code `van`. All of it or
 * nothing of it: what goes wrong in one dossier leaves the others as they are.
 */
export async function wijsToe(
  tx: Tx,
  { nummer, van }: { readonly nummer: string; readonly van: string },
  collega: Betrokkene,
  op: Dag,
): Promise<Uitkomst> {
  const niet = (waaromNiet: string, naam = ''): Uitkomst => ({ nummer, naam, waaromNiet })
  const relatie = await findRelatie(tx, nummer, tx.actor, op)
  if (!relatie || !mag(tx.actor, 'dossier behandelen', relatie).mag)
    return niet('U bent niet verbonden met dit dossier.')
  const oordeel = mag(tx.actor, 'toegang regelen', relatie)
  if (!oordeel.mag) return niet(oordeel.reden)
  const events = await tx.history(relatie.dossier)
  const stand = fold(dossier, events)
  if (!stand) return niet('Dit dossier bestaat niet.')
  const naam = `${stand.persoon.voornaam} ${stand.persoon.familienaam}`
  const [nu] = await tx.query<{ code: string }>('select collega_code($1) as code', [
    stand.behandelaar.id,
  ])
  if (nu?.code !== van)
    return niet(`Intussen gewijzigd: nu volgt ${stand.behandelaar.naam} dit dossier op.`, naam)
  const conflict = fold(toegangen, events).conflicten.some((each) => each.collega.id === collega.id)
  if (conflict || stand.persoon.insz === collega.id)
    return niet('Voor deze collega is een belangenconflict gemeld.', naam)
  const besluit = await apart(tx, () =>
    handle(tx, dossier, relatie.dossier, {
      type: 'kies behandelaar',
      op,
      behandelaar: { id: collega.id, naam: collega.naam, rol: collega.rol },
    }),
  )
  if ('error' in besluit) {
    if (besluit.error instanceof Botsing)
      return niet('Iemand anders wijzigde dit dossier op hetzelfde moment.', naam)
    throw besluit.error
  }
  if (isNotPossible(besluit.result)) return niet(besluit.result.notPossible, naam)
  return besluit.result.length === 0
    ? niet(`${collega.naam} volgde dit dossier al op.`, naam)
    : { nummer, naam, waaromNiet: '' }
}
