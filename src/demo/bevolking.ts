import { randomUUID } from 'node:crypto'
import { betrokkene, dossier, type DossierCommand, type Persoon } from '#dossier/dossier.ts'
import { indicatie, type Indicatie, type IndicatieCommand } from '#indicatie/indicatie.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import { isNotPossible, type Decider } from '#law/decider.ts'
import { openStore, type OpenStore } from '#platform/store/store.ts'
import { systeem, type NewEvent, type Tx } from '#platform/types.ts'
import { tstNummer } from '#register/insz.ts'
import type { StartpakketCommand } from '#startpakket/gebeurtenissen.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { werkgevers } from './mensen.ts'
import { limburg, oost, type Ploeg } from './ploegen.ts'

/** People in one transaction. */
const perKeer = 100
const geboortedagen = 14_000
const eersteVolgnummer = 400

interface Opties {
  readonly aantal: number
  readonly onProgress: (gedaan: number) => void
}

/**
 * Adds people without a name of their own up to `aantal` in all, for lists and load tests: the same deciders and the same
 * events as anybody's, but all of one person recorded at once, now, and without letters. A cut-off run goes on.
 */
export async function vulBevolking(
  store: OpenStore,
  vandaag: Dag,
  { aantal, onProgress }: Opties,
): Promise<void> {
  const zonderBrieven = openStore(store.db, { clock: store.clock, projections: store.projections })
  for (let gedaan = 0; gedaan < aantal; onProgress(gedaan))
    gedaan = await zonderBrieven.write(systeem, async (tx) => {
      const begin = await leesGedaan(tx, store.clock.now())
      const einde = Math.min(aantal, begin + perKeer)
      for (let nr = begin; nr < einde; nr++) await voegToe(tx, nr, vandaag)
      await tx.query('update setting set value = to_jsonb($2::int) where name = $1', [
        naam,
        Math.max(begin, einde),
      ])
      return Math.max(begin, einde)
    })
}

const naam = 'demobevolking'

async function leesGedaan(tx: Tx, now: string): Promise<number> {
  await tx.query(
    `insert into setting (name, value, at) values ($1, '0', $2) on conflict (name) do nothing`,
    [naam, now],
  )
  const [rij] = await tx.query<{ value: number }>(
    'select value from setting where name = $1 for update',
    [naam],
  )
  return rij!.value
}

async function voegToe(tx: Tx, nr: number, vandaag: Dag): Promise<void> {
  const [volgend] = await tx.query<{ nr: number }>(`select nextval('dossier_nummer')::int as nr`)
  await tx.append(randomUUID(), 0, leven(nr, volgend!.nr, vandaag))
}

function persoonVan(nr: number): Persoon {
  const geboortedatum = after(dag('1966-01-01'), { days: nr % geboortedagen })
  const ronde = Math.floor(nr / geboortedagen)
  const man = nr % 2
  const [postcode, gemeente] =
    nr % 3 === 0 ? (['3500', 'Hasselt'] as const) : (['9000', 'Gent'] as const)
  return {
    insz: tstNummer(geboortedatum, eersteVolgnummer + ronde * 2 + man),
    voornaam: man === 1 ? 'Figurant' : 'Figurante',
    familienaam: `Nummer ${nr + 1}`,
    aanspreking: man === 1 ? 'meneer' : 'mevrouw',
    geboortedatum,
    adres: { straat: `Decorstraat ${(nr % 200) + 1}`, postcode, gemeente },
  }
}

/** One procedure of one person, played in memory. */
class Rol<Command, State, Event extends NewEvent> {
  state: State
  readonly #decider: Decider<Command, State, Event>

  constructor(decider: Decider<Command, State, Event>) {
    this.#decider = decider
    this.state = decider.initial
  }

  doe(command: Command): readonly Event[] {
    const decision = this.#decider.decide(command, this.state)
    if (isNotPossible(decision)) throw new Error(decision.notPossible)
    for (const event of decision) this.state = this.#decider.evolve(this.state, event)
    return decision
  }
}

/** One in five has proof only, one in five a proposal that waits, one in five an advice; the others found a job. */
function leven(nr: number, dossiernummer: number, vandaag: Dag): readonly NewEvent[] {
  const ploeg = nr % 3 === 0 ? limburg : oost
  const begin = after(vandaag, { days: -120 - ((nr * 37) % 900) })
  const dagLater = (days: number) => after(begin, { days })
  const bewijs = new Rol(indicatie)
  const pakket = new Rol(startpakketProcedure)
  const bedrijven: readonly ((staat: Indicatie) => StartpakketCommand)[] = [
    (staat) => voorstelVan(nr, ploeg, staat, dagLater(10)),
    (staat) => besluitVan(ploeg, staat, dagLater(14)),
    () => indienstVan(nr, dagLater(60)),
  ]
  return [
    ...new Rol(dossier).doe(openingVan(nr, dossiernummer, ploeg, begin)),
    ...bewijs.doe(attestVan(ploeg, begin)),
    ...bedrijven.slice(0, nr % 5).flatMap((command) => pakket.doe(command(bewijs.state))),
  ]
}

function openingVan(nr: number, dossiernummer: number, ploeg: Ploeg, op: Dag): DossierCommand {
  return {
    type: 'open',
    op,
    nummer: `WOP-${op.slice(0, 4)}-${String(dossiernummer).padStart(6, '0')}`,
    persoon: persoonVan(nr),
    behandelaar: betrokkene(ploeg.consulent),
  }
}

function voorstelVan(nr: number, ploeg: Ploeg, staat: Indicatie, op: Dag): StartpakketCommand {
  return {
    type: 'stel voor',
    op,
    indicatie: staat,
    inschatting: {
      rendementsverlies: 45 + (nr % 40),
      bijkomendeKosten: 0,
      begeleidingsnood: 'midden',
      betaaldWerkHaalbaar: true,
    },
    door: betrokkene(ploeg.tom),
  }
}

function besluitVan(ploeg: Ploeg, staat: Indicatie, op: Dag): StartpakketCommand {
  const door = betrokkene(ploeg.beslisser)
  return { type: 'beslis', op, id: randomUUID(), indicatie: staat, door }
}

function attestVan({ consulent }: Ploeg, op: Dag): IndicatieCommand {
  return {
    type: 'leg bewijs vast',
    op,
    bewijs: {
      id: randomUUID(),
      attest: { code: 'PMAH-6', invaliditeit: { uitkering: true } },
      uitgever: 'Ziekenfonds De Lepel',
      afgegevenOp: op,
      geldigTot: null,
      herkomst: 'papier',
      document: 'attest',
      aanvaardDoor: betrokkene(consulent),
    },
  }
}

function indienstVan(nr: number, op: Dag): StartpakketCommand {
  const alle = Object.values(werkgevers)
  const werkgever = alle[nr % alle.length]!
  return {
    type: 'meld indienst',
    op,
    inDienst: op,
    werkgever: { kbo: werkgever.organisatie, naam: werkgever.organisatienaam },
    door: betrokkene(werkgever),
  }
}
