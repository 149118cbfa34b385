import { accountVan, burger } from '#demo/burgers.ts'
import { werkgevers, type WerkgeverAccount } from '#demo/mensen.ts'
import { oost } from '#demo/ploegen.ts'
import type { Stap } from '#demo/regie.ts'
import { betrokkene, type Persoon } from '#dossier/dossier.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { naarIso, sommen, vanIso } from '#law/telling.fixture.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { openStore, type OpenStore } from '#platform/store/store.ts'
import type { Actor } from '#platform/types.ts'
import { reactions } from '#reactions.ts'

/** How fast somebody is; who is absent does it months later. */
type Aard = 'vlug' | 'traag' | 'afwezig'
export type Kant = 'VDAB' | 'werkgever' | 'persoon'

/** A term that must stand on the lists, as this world counted it itself. */
export interface Verwacht {
  readonly uiterlijk: Dag
  /** The day on which it was set. */
  readonly gezetOp: Dag
  readonly aan: Kant
}

/** One citizen of the simulated team, and what must be true of the dossier. */
export interface Zaak {
  readonly persoon: Persoon
  readonly burger: Actor
  readonly werkgever: WerkgeverAccount
  readonly aard: Readonly<Record<Kant, Aard>>
  history: string
  nummer: string
  evaluatie: string
  vraag: string
  inDienst: Dag | null
  gesprek: Dag | null
  readonly taken: { readonly op: Dag; readonly stap: string }[]
  readonly termijnen: Map<string, Verwacht>
  /** Letters by kind and receiver. */
  readonly brieven: Map<string, number>
}

const lengtes: Readonly<Record<Aard, readonly [minst: number, meer: number]>> = {
  vlug: [1, 5],
  traag: [9, 25],
  afwezig: [50, 60],
}

/** The people of one team and what they do, by chance that a seed repeats. */
export class Ploeg {
  readonly zaken: Zaak[] = []
  readonly #kies: (onder: number) => number
  readonly store: OpenStore
  readonly vault: Vault
  vandaag: Dag

  constructor(store: OpenStore, vault: Vault, begin: Dag, kies: (onder: number) => number) {
    this.store = store
    this.vault = vault
    this.vandaag = begin
    this.#kies = kies
  }

  /** A number from 0 until below `onder`. */
  kies(onder: number): number {
    return this.#kies(onder)
  }

  /** Whether something happens that happens `honderdsten` times in a hundred. */
  soms(honderdsten: number): boolean {
    return this.#kies(100) < honderdsten
  }

  nieuw(eersteStap: string, op: Dag): void {
    const nr = this.zaken.length + 1
    const namen = ['Klein Duimpje', 'Assepoes', 'Blauwbaard', 'Sterntaler'] as const
    const persoon = burger([namen[nr % 4]!, `Jaar ${nr}`], '1975-04-05', nr, `Bospad ${nr}`, 'Gent')
    const aard = (): Aard => (['vlug', 'vlug', 'traag', 'traag', 'afwezig'] as const)[this.kies(5)]!
    this.zaken.push({
      persoon,
      burger: accountVan(persoon, ''),
      werkgever: Object.values(werkgevers)[nr % 4]!,
      aard: { VDAB: aard(), werkgever: aard(), persoon: aard() },
      history: '',
      nummer: '',
      evaluatie: '',
      vraag: '',
      inDienst: null,
      gesprek: null,
      taken: [{ op, stap: eersteStap }],
      termijnen: new Map(),
      brieven: new Map(),
    })
  }

  /** The next step, when who must do it comes to it. */
  plan(zaak: Zaak, stap: string, wie: Kant): void {
    const [minst, meer] = lengtes[zaak.aard[wie]]
    this.planOp(zaak, stap, after(this.vandaag, { days: minst + this.kies(meer) }))
  }

  planOp(zaak: Zaak, stap: string, op: Dag): void {
    zaak.taken.push({ op, stap })
  }

  /** Plays steps of the demo, each by its own person; one of an earlier day at that day. */
  async speel(zaak: Zaak, ...stappen: readonly Stap[]): Promise<void> {
    for (const stap of stappen) {
      const { id, naam, rol, organisatie } = stap.wie
      const wie = { id, naam, rol, ...(organisatie === undefined ? {} : { organisatie }) }
      await this.#op(stap.op).write(wie, async (tx) => {
        const uitkomst = await stap.doe({
          tx,
          op: stap.op,
          door: betrokkene(wie),
          persoon: zaak.persoon,
          history: zaak.history,
          vault: this.vault,
        })
        if (isNotPossible(uitkomst)) throw new Error(`${zaak.nummer}: ${uitkomst.notPossible}`)
      })
    }
  }

  #op(op: Dag): OpenStore {
    if (op === this.vandaag) return this.store
    const clock = { today: () => op, now: () => `${op}T10:00:00.000Z` }
    return openStore(this.store.db, { clock, projections: this.store.projections, reactions })
  }

  /** From now on this term must stand on the lists; `start` is the day from which the law counts. */
  verwacht(zaak: Zaak, termijn: string, start: Dag, aan: Kant): void {
    const { laatsteDag } = sommen[termijn]!(vanIso(start))!
    this.verwachtOp(zaak, termijn, dag(naarIso(laatsteDag!)), aan)
  }

  verwachtOp(zaak: Zaak, termijn: string, uiterlijk: Dag, aan: Kant): void {
    zaak.termijnen.set(termijn, { uiterlijk, gezetOp: this.vandaag, aan })
  }

  /** A letter must come to each of these, once. */
  brief(zaak: Zaak, soort: string, ...ontvangers: readonly ('persoon' | 'werkgever')[]): void {
    for (const ontvanger of ontvangers) {
      const sleutel = `${soort} ${ontvanger}`
      zaak.brieven.set(sleutel, (zaak.brieven.get(sleutel) ?? 0) + 1)
    }
  }
}

export const { consulent, tom, beslisser } = oost
