import type { Dossier } from '#dossier/dossier.ts'
import { hoofdletter } from '#dossier/frame.tsx'
import { soortregel } from '#dossier/luik/soorten.ts'
import { listStukken } from '#dossier/luik/store.ts'
import { geldend } from '#dossier/luik/volledigheid.ts'
import { magLezen } from '#dossier/luik/zicht.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { loadDossier } from '#dossier/store.ts'
import { bespreekbaar, type Bespreekbaar } from '#evaluatie/besluit/besluiten.ts'
import type { Papier } from '#evaluatie/besluit/vaststellingen.tsx'
import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { evaluatieProcedure, type Evaluaties } from '#evaluatie/procedure.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import { pakketTekst } from '#law/soort.ts'
import { fold } from '#platform/store/handle.ts'
import type { Actor, ReadTx } from '#platform/types.ts'

/** What a page about one evaluation is asked with. */
export interface Vraag {
  readonly tx: ReadTx
  readonly relatie: Relatie | undefined
  readonly params: { readonly nummer: string; readonly aanvraag: string }
  readonly actor: Actor
  readonly today: Dag
}

/** What such a page works with. */
export interface Geladen {
  readonly dossier: Dossier
  readonly history: string
  readonly state: Evaluaties
  readonly stand: number
  readonly evaluatie: Evaluatie
  /** What is decided about; undefined when it cannot be decided now. */
  readonly over: Bespreekbaar | undefined
}

/** The evaluation in the address; undefined when it does not exist or was never sent. */
export async function laad({ tx, relatie, params }: Vraag): Promise<Geladen | undefined> {
  const { dossier, events, history } = await loadDossier(tx, relatie)
  const state = fold(evaluatieProcedure, events)
  const evaluatie = state.lijst.find(({ id }) => id === params.aanvraag)
  if (!evaluatie || evaluatie.aangevraagdOp === null) return undefined
  const over = bespreekbaar(evaluatie, state)
  const { stand } = fold(indicatie, events)
  return {
    dossier,
    history,
    state,
    stand,
    evaluatie,
    over: typeof over === 'string' ? undefined : over,
  }
}

async function papieren({ tx, relatie, actor }: Vraag): Promise<readonly Papier[]> {
  if (!relatie) return []
  const rijen = await listStukken(tx, relatie.dossier)
  return geldend(rijen)
    .filter((rij) => magLezen(actor, relatie, rij))
    .map(({ id, soort, datum }) => ({ id, naam: hoofdletter(soortregel(soort).naam), datum }))
}

/** What step 1, and the page of the second reader, show of it. */
export async function vaststellingenVan(
  vraag: Vraag,
  geladen: Geladen & { readonly over: Bespreekbaar },
) {
  const { dossier, evaluatie, over, state } = geladen
  return {
    dossier,
    vandaag: vraag.today,
    evaluatie,
    papieren: await papieren(vraag),
    huidig: pakketTekst(over.huidig),
    huidigTot: 'wop' in state.wop ? state.wop.wop.tot : null,
  }
}
