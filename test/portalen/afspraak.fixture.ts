import { randomUUID } from 'node:crypto'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { werkgevers } from '#demo/mensen.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { dag } from '#law/dag.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { doe, kenToe, openMetBewijs } from '#startpakket/store.fixture.ts'
import { meldIndienst } from '#startpakket/procedure.fixture.ts'
import { testdag } from '#test/support/database.ts'

/** A worker of De Peperkoek whose request for an evaluation is complete: a talk can be planned. */
export async function aVolledigeAanvraag(store: OpenStore) {
  const persoon = aPersoon()
  const { history, nummer } = await openMetBewijs(store, persoon)
  await kenToe(store, history)
  const werkgever = { kbo: werkgevers.peperkoek.organisatie, naam: 'De Peperkoek' }
  const inDienst = dag('2024-05-06')
  const aanvraag = randomUUID()
  const door = { id: 'gerda', naam: 'Gerda Sneeuw', rol: 'team TOM' }
  const over = { id: aanvraag, door }
  const events: readonly EvaluatieEvent[] = [
    {
      type: 'EvaluatieVoorbereid',
      dag: testdag,
      data: { ...over, aanvrager: 'werknemer', werkgever, inDienst },
    },
    {
      type: 'EvaluatieAangevraagd',
      dag: testdag,
      data: { ...over, grond: 'G3', aanvrager: 'werknemer' },
    },
    { type: 'EvaluatieOntvankelijk', dag: testdag, data: over },
    {
      type: 'DossierVolledig',
      dag: testdag,
      data: { ...over, papieren: { verslag: null, pop: null } },
    },
  ]
  await store.write(systeem, async (tx) => {
    await doe(tx, history, meldIndienst('2024-05-06', werkgever))
    const past = await tx.history(history)
    await tx.append(history, past.at(-1)!.version, events)
  })
  const zelf: Actor = { id: persoon.insz, naam: 'Roodkapje Van den Bos', rol: 'burger' }
  return { history, nummer, aanvraag, zelf }
}
