import { eenGesprek } from '#evaluatie/gesprek/gesprek.fixture.ts'
import { accountVan } from '#demo/burgers.ts'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { leesEvaluaties } from '#evaluatie/store.ts'
import type { Dag } from '#law/dag.ts'
import { putDemoAccounts, type DemoAccount } from '#platform/http/accounts.ts'
import { systeem } from '#platform/types.ts'
import { neemInDienst, openZaak, type Zaak } from '#test/journey/zaak.ts'
import { site } from '#test/luik/hand.ts'
import { testdag } from '#test/support/database.ts'

/** Evaluates in Oost-Vlaanderen. */
export const evaluator: DemoAccount = {
  id: 'reis-evaluator',
  naam: 'Vlinder Vuurvlieg',
  rol: 'evaluator',
  organisatie: 'VDAB-OOST_VLAANDEREN',
  uitleg: 'Praat op het werk.',
}

export interface Gesproken extends Zaak {
  readonly insz: string
  readonly naam: string
  /** The values of an address about the evaluation. */
  readonly params: { readonly nummer: string; readonly aanvraag: string }
  types(): Promise<readonly string[]>
  besluit(): Promise<Awaited<ReturnType<typeof leesEvaluaties>>['lijst'][number]>
}

/** Somebody with 45 % and guidance "midden" at De Peperkoek, whose evaluation was talked about on this day. */
export async function aGesproken(gesprekOp: Dag = testdag): Promise<Gesproken> {
  const zaal = await site()
  const { store } = zaal
  zaal.setDay(testdag)
  const persoon = aPersoon()
  await store.write(systeem, (tx) =>
    putDemoAccounts(tx, store.clock, [accountVan(persoon, 'Werkt.'), evaluator]),
  )
  const zaak = await openZaak(persoon)
  await neemInDienst(zaak, werkgevers.peperkoek)
  const id = crypto.randomUUID()
  const { id: tom, naam, rol } = medewerkers.gerda
  const over = { id, door: { id: tom, naam, rol } }
  const { organisatie: kbo, organisatienaam } = werkgevers.peperkoek
  const begin = {
    ...over,
    aanvrager: 'werkgever',
    werkgever: { kbo, naam: organisatienaam },
    inDienst: testdag,
  } as const
  const concept = { grond: 'G1', verslag: null, pop: null, verzoek: null } as const
  const events: readonly EvaluatieEvent[] = [
    { type: 'EvaluatieVoorbereid', dag: testdag, data: begin },
    { type: 'AanvraagBewaard', dag: testdag, data: { ...over, concept } },
    {
      type: 'EvaluatieAangevraagd',
      dag: testdag,
      data: { ...over, grond: 'G1', aanvrager: 'werkgever' },
    },
    { type: 'GesprekGevoerd', dag: gesprekOp, data: { ...over, gesprek: eenGesprek(gesprekOp) } },
  ]
  await store.write(systeem, async (tx) => {
    const past = await tx.history(zaak.history)
    const version = past.at(-1)?.version ?? 0
    await tx.append(zaak.history, version, events)
  })
  return {
    ...zaak,
    insz: persoon.insz,
    naam: `${persoon.voornaam} ${persoon.familienaam}`,
    params: { nummer: zaak.nummer, aanvraag: id },
    types: async () =>
      (await zaak.events())
        .map(({ type }) => type)
        .filter((type) => /^(Evaluatiebesluit|EvaluatieBeslist|PakketGewijzigd)/.test(type)),
    besluit: () =>
      store.read(systeem, async (tx) => {
        const { lijst } = await leesEvaluaties(tx, zaak.history)
        return lijst.find((each) => each.id === id)!
      }),
  }
}
