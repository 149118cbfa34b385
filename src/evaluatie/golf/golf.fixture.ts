import { randomUUID } from 'node:crypto'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { evaluatieProjectie } from '#evaluatie/store.ts'
import type { Dag } from '#law/dag.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type NewEvent } from '#platform/types.ts'
import { beslis, gegeven, meldIndienst, stelVoor } from '#startpakket/procedure.fixture.ts'
import { startpakketProjectie } from '#startpakket/store.ts'
import { periodiekProjectie } from './store.ts'

export const tabellen = [
  dossierProjectie,
  startpakketProjectie,
  evaluatieProjectie,
  periodiekProjectie,
]

const { events: gewoon } = gegeven(stelVoor(), beslis(), meldIndienst('2024-05-06'))

/** What happened to somebody who is in service with a package since `van`, living at this postcode. */
export function loopbaan(van: Dag, postcode = '9000'): readonly NewEvent[] {
  const persoon = aPersoon({ adres: { straat: 'Put 1', postcode, gemeente: 'Gent' } })
  const door = { id: 'klaartje', naam: 'Klaartje', rol: 'indiceringsconsulent' }
  const geopend: NewEvent = {
    type: 'DossierGeopend',
    dag: van,
    data: { nummer: `WOP-${randomUUID().slice(0, 8)}`, persoon, behandelaar: door },
  }
  const daarna = gewoon.map((event): NewEvent => {
    const gebeurd = event as unknown as NewEvent
    if (event.type !== 'WopGestart') return { ...gebeurd, dag: van }
    return { ...gebeurd, dag: van, data: { ...event.data, wop: { ...event.data.wop, van } } }
  })
  return [geopend, ...daarna]
}

/** Somebody in service since each of these days; gives their histories. */
export async function inDienstSinds(
  store: OpenStore,
  sinds: readonly Dag[],
  postcode?: string,
): Promise<readonly string[]> {
  const histories = sinds.map(() => randomUUID())
  await store.write(systeem, async (tx) => {
    for (const [nr, van] of sinds.entries())
      await tx.append(histories[nr]!, 0, loopbaan(van, postcode))
  })
  return histories
}

/** Something more that happened in a history. */
export async function gebeurt(
  store: OpenStore,
  history: string,
  ...events: readonly NewEvent[]
): Promise<void> {
  await store.write(systeem, async (tx) => {
    const { length } = await tx.history(history)
    await tx.append(history, length, events)
  })
}

/** How many evaluations VDAB began in each of these histories. */
export async function begonnenIn(
  store: OpenStore,
  histories: readonly string[],
): Promise<readonly number[]> {
  const rijen = await store.read(systeem, (tx) =>
    tx.query<{ aantal: number }>(
      `select (select count(*)::int from history_event e where e.history = h.id and e.type = 'PeriodiekeEvaluatieGestart') as aantal
       from unnest($1::uuid[]) with ordinality as h (id, nr) order by h.nr`,
      [histories],
    ),
  )
  return rijen.map(({ aantal }) => aantal)
}
