import { findBrief, leesBrief, listBrieven } from '#brieven/store.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { findRelatie, loadDossier } from '#dossier/store.ts'
import { listTeTekenen } from '#dossier/tekenen/store.ts'
import type { Dag } from '#law/dag.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { fold } from '#platform/store/handle.ts'
import { file, notFound, page } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { findEigenDossier } from '#portalen/store.ts'
import { tijdlijn, type Gebeurd } from '#portalen/tijdlijn.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { urls } from '#urls.ts'
import { mijnLeegPage, mijnPage } from './page.tsx'

/** The tie of the citizen with the own dossier; without a dossier there is nothing to be tied to yet. */
async function eigen(
  tx: ReadTx,
  { actor, today }: { readonly actor: Actor; readonly today: Dag },
): Promise<Relatie | undefined> {
  const gevonden = await findEigenDossier(tx)
  if (!gevonden) return { dossier: leeg, op: today, banden: [{ soort: 'eigen', van: today }] }
  return findRelatie(tx, gevonden.nummer, actor, today)
}

// No history has this id: it stands for "no dossier yet".
const leeg = '00000000-0000-0000-0000-000000000000'

const overzicht = route({
  url: urls.mijn,
  may: 'eigen dossier zien',
  relatie: eigen,
  async GET({ tx, relatie, today }) {
    if (!relatie || relatie.dossier === leeg) return page(mijnLeegPage())
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const brieven = await listBrieven(tx, history)
    return page(
      mijnPage({
        dossier,
        vandaag: today,
        procedure: fold(startpakketProcedure, events),
        momenten: tijdlijn(events as unknown as readonly Gebeurd[], 'persoon'),
        brieven: brieven.filter(({ ontvanger }) => ontvanger === 'persoon'),
        teTekenen: await listTeTekenen(tx),
      }),
    )
  },
})

function briefRoute(vault: Vault): Route {
  return route({
    url: urls.mijnBriefPdf,
    may: 'eigen brief lezen',
    relatie: eigen,
    async GET({ tx, relatie, params }) {
      if (!relatie) return notFound()
      const brief = await findBrief(tx, relatie.dossier, params.brief)
      if (!brief || brief.ontvanger !== 'persoon') return notFound()
      const { dossier } = await loadDossier(tx, relatie)
      const bytes = await leesBrief(tx, vault, dossier.nummer, brief.id)
      return file(bytes, 'application/pdf', `${dossier.nummer}-${brief.soort}.pdf`)
    },
  })
}

/** The pages of the person. */
export function mijnRoutes({ vault }: { readonly vault: Vault }): readonly Route[] {
  return [overzicht, briefRoute(vault)]
}
