import { medewerkers, type WerkgeverAccount } from '#demo/mensen.ts'
import { betrokkene, type Persoon } from '#dossier/dossier.ts'
import { openDossier } from '#dossier/store.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Actor, StoredEvent } from '#platform/types.ts'
import type { StartpakketCommand } from '#startpakket/gebeurtenissen.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { testdag } from '#test/support/database.ts'
import { site } from './hand.ts'

/** A dossier that was made without a browser, for what comes after. */
export interface Zaak {
  readonly nummer: string
  readonly history: string
  events(): Promise<readonly StoredEvent[]>
}

/** Opens a dossier in Oost-Vlaanderen, with the recognition by the VAPH as its proof unless `bewijs` is false. */
export async function openZaak(mens: Persoon, { bewijs = true } = {}): Promise<Zaak> {
  const { store } = await site()
  const actor = medewerkers.sneeuwwitje
  return store.write(actor, async (tx) => {
    const geopend = await openDossier(tx, mens, testdag)
    if (isNotPossible(geopend)) throw new Error(geopend.notPossible)
    const { nummer, history } = geopend
    if (bewijs)
      await handle(tx, indicatie, history, {
        type: 'leg bewijs vast',
        op: testdag,
        bewijs: {
          id: `bewijs-${nummer}`,
          attest: { code: 'PMAH-1', vaph: { erkend: true } },
          uitgever: 'VAPH',
          afgegevenOp: dag('2026-10-05'),
          geldigTot: null,
          herkomst: 'papier',
          document: 'Map 3',
          aanvaardDoor: betrokkene(actor),
        },
      })
    return { nummer, history, events: () => store.read(actor, (read) => read.history(history)) }
  })
}

/** The decision by the second reader and the hire, from today on: the tie of an employer with its worker. */
export async function neemInDienst(zaak: Zaak, bedrijf: WerkgeverAccount): Promise<void> {
  await stelVoor(zaak)
  const { store } = await site()
  const { history } = zaak
  const doe = (actor: Actor, opdracht: (events: readonly StoredEvent[]) => StartpakketCommand) =>
    store.write(actor, async (tx) => {
      const decision = await tx.beyond(() => handle(tx, startpakketProcedure, history, opdracht))
      if (isNotPossible(decision)) throw new Error(decision.notPossible)
    })
  await doe(medewerkers.holle, (events) => ({
    type: 'beslis',
    op: testdag,
    id: `besluit-${history}`,
    indicatie: fold(indicatie, events),
    door: betrokkene(medewerkers.holle),
  }))
  await doe(bedrijf, () => ({
    type: 'meld indienst',
    op: testdag,
    inDienst: testdag,
    werkgever: { kbo: bedrijf.organisatie, naam: bedrijf.organisatienaam },
    door: betrokkene(bedrijf),
  }))
}

/** The proposal by team TOM that follows the rules. */
export async function stelVoor({ history }: Zaak): Promise<void> {
  const { store } = await site()
  const actor = medewerkers.gerda
  await store.write(actor, async (tx) => {
    const decision = await handle(tx, startpakketProcedure, history, {
      type: 'stel voor',
      op: testdag,
      indicatie: fold(indicatie, await tx.history(history)),
      inschatting: {
        rendementsverlies: 50,
        bijkomendeKosten: 0,
        begeleidingsnood: 'midden',
        betaaldWerkHaalbaar: true,
      },
      door: betrokkene(actor),
    })
    if (isNotPossible(decision)) throw new Error(decision.notPossible)
  })
}
