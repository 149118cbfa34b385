import { randomUUID } from 'node:crypto'
import type { Stap } from '#demo/regie.ts'
import { attest, open } from '#demo/stappen/bewijs.ts'
import { beslisHoger, stelHogerVoor, vraagHoger } from '#demo/stappen/correctie.ts'
import { vraagEvaluatie } from '#demo/stappen/evaluatie.ts'
import { kiestKanaal } from '#demo/stappen/hulp.ts'
import { beeindig, beslis, stelVoor, werfAan } from '#demo/stappen/pakket.ts'
import { geefPapier } from '#demo/stappen/papieren.ts'
import { rechtzetting } from '#dossier/avg/rechtzetting.ts'
import { listStukken } from '#dossier/luik/store.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import { aBesluit } from '#evaluatie/besluit/besluit.fixture.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { voegToe, volledigeAanvraag } from '#evaluatie/naad.fixture.ts'
import type { Nakijkcommand } from '#evaluatie/nakijken.ts'
import { vanSoort } from '#evaluatie/papieren.ts'
import { doeEvaluatie, leesEvaluaties } from '#evaluatie/store.ts'
import { after, type Dag } from '#law/dag.ts'
import { handle } from '#platform/store/handle.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { beslisser, consulent, tom, type Ploeg, type Zaak } from './ploeg.ts'

/** One step of somebody: does it, tells what must be true from then on, and plans what comes next. */
type Doe = (ploeg: Ploeg, zaak: Zaak, op: Dag) => Promise<void>

const invaliditeit = { code: 'PMAH-6', invaliditeit: { uitkering: true } } as const
const geefUit = (op: Dag) => ({ uitgever: 'De Lepel', afgegevenOp: after(op, { days: -30 }) })

function stap(op: Dag, wie: Actor, doe: Stap['doe']): Stap {
  return { op, wie, handeling: null, doe }
}

async function geopend(ploeg: Ploeg, zaak: Zaak, op: Dag): Promise<void> {
  await ploeg.speel(zaak, open(op, consulent))
  const [rij] = await ploeg.store.read(systeem, (tx) =>
    tx.query<{ history: string; nummer: string }>(
      'select history, nummer from dossier where insz = $1',
      [zaak.persoon.insz],
    ),
  )
  Object.assign(zaak, rij)
  await ploeg.speel(zaak, attest(op, consulent, invaliditeit, geefUit(op)))
}

async function beslist(ploeg: Ploeg, zaak: Zaak, op: Dag): Promise<void> {
  await ploeg.speel(zaak, beslis(op, beslisser))
  ploeg.brief(zaak, 'toekenning', 'persoon')
  ploeg.verwacht(zaak, 'D-05', op, 'persoon')
}

async function inDienst(ploeg: Ploeg, zaak: Zaak, op: Dag): Promise<void> {
  await ploeg.speel(zaak, werfAan(op, zaak.werkgever))
  ploeg.brief(zaak, 'start', 'persoon', 'werkgever')
  zaak.inDienst = op
  zaak.termijnen.delete('D-05')
  ploeg.verwacht(zaak, 'D-04', op, 'VDAB')
}

const nakijk = (op: Dag, zaak: Zaak, command: Omit<Nakijkcommand, 'id' | 'op' | 'door'>): Stap =>
  stap(op, tom, ({ tx, history }) =>
    doeEvaluatie(tx, history, {
      ...command,
      id: zaak.evaluatie,
      op,
      door: handelaar(tom),
    } as Nakijkcommand),
  )

/** An event of the seam: until there is a command for it, it is remembered as it is. */
const gebeurt = (op: Dag, event: EvaluatieEvent): Stap =>
  stap(op, tom, async ({ tx, history }) => {
    await voegToe(tx, history, [event])
    return {}
  })

const door = { id: tom.id, naam: tom.naam, rol: tom.rol }

async function spreekAf(ploeg: Ploeg, zaak: Zaak, op: Dag): Promise<Dag> {
  const gesprek = after(op, { days: 12 + ploeg.kies(45) })
  zaak.gesprek = gesprek
  await ploeg.speel(
    zaak,
    gebeurt(op, {
      type: 'AfspraakBevestigd',
      dag: op,
      data: { id: zaak.evaluatie, afspraak: { op: gesprek }, door },
    }),
  )
  ploeg.planOp(zaak, 'gesprek', gesprek)
  return gesprek
}

const loopt = (zaak: Zaak) => zaak.inDienst !== null

/** What people do. A new command of an evaluation is one function here. */
export const stappen: Readonly<Record<string, Doe>> = {
  async open(ploeg, zaak, op) {
    await geopend(ploeg, zaak, op)
    if (ploeg.soms(50))
      await ploeg.speel(
        zaak,
        kiestKanaal(op, zaak.persoon, {
          kanaal: 'e-mail',
          adres: `${zaak.nummer.toLowerCase()}@voorbeeld.be`,
          bellen: null,
        }),
      )
    ploeg.plan(zaak, 'voorstel', 'VDAB')
    if (ploeg.soms(30)) ploeg.plan(zaak, 'vraag', 'persoon')
  },
  /** An advice of almost five years ago that nobody used: it lapses, or somebody is hired in time. */
  async oud(ploeg, zaak, op) {
    const toen = after(after(op, { years: -5 }), { days: 20 + ploeg.kies(60) })
    await geopend(ploeg, zaak, toen)
    await ploeg.speel(zaak, stelVoor(toen, tom))
    await beslist(ploeg, zaak, toen)
    if (ploeg.soms(40)) ploeg.plan(zaak, 'aanwerving', 'persoon')
  },
  /** At work for years with a complete request: the talk is next. */
  async bezig(ploeg, zaak, op) {
    const toen = after(op, { years: -3 })
    await geopend(ploeg, zaak, toen)
    await ploeg.speel(zaak, stelVoor(toen, tom))
    await beslist(ploeg, zaak, toen)
    await inDienst(ploeg, zaak, after(toen, { days: 9 }))
    const { organisatie: kbo, organisatienaam: naam } = zaak.werkgever
    zaak.evaluatie = await ploeg.store.write(tom, (tx) =>
      volledigeAanvraag(tx, zaak.history, after(op, { days: -9 }), {
        aanvrager: 'werknemer',
        werkgever: { kbo, naam },
      }),
    )
    ploeg.plan(zaak, 'afspraak', 'VDAB')
  },
  async voorstel(ploeg, zaak, op) {
    await ploeg.speel(zaak, stelVoor(op, tom))
    ploeg.plan(zaak, 'besluit', 'VDAB')
  },
  async besluit(ploeg, zaak, op) {
    await beslist(ploeg, zaak, op)
    ploeg.plan(zaak, 'aanwerving', 'persoon')
  },
  async aanwerving(ploeg, zaak, op) {
    // Too late: the night let the advice lapse.
    if (!zaak.termijnen.has('D-05')) return
    await inDienst(ploeg, zaak, op)
    ploeg.plan(zaak, 'hoger', 'werkgever')
    ploeg.plan(zaak, 'evaluatie', 'persoon')
    if (ploeg.soms(15)) ploeg.planOp(zaak, 'einde', after(op, { days: 40 + ploeg.kies(100) }))
  },
  async hoger(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    await ploeg.speel(zaak, vraagHoger(op, zaak.werkgever))
    if (op <= after(zaak.inDienst!, { days: 56 })) ploeg.plan(zaak, 'hogervoorstel', 'VDAB')
    else ploeg.brief(zaak, 'correctie', 'persoon', 'werkgever')
  },
  async hogervoorstel(ploeg, zaak, op) {
    await ploeg.speel(zaak, stelHogerVoor(op, tom))
    ploeg.plan(zaak, 'hogerbesluit', 'VDAB')
  },
  async hogerbesluit(ploeg, zaak, op) {
    await ploeg.speel(zaak, beslisHoger(op, beslisser))
    ploeg.brief(zaak, 'correctie', 'persoon', 'werkgever')
  },
  async evaluatie(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    await ploeg.speel(zaak, ...vraagEvaluatie(op, zaak.burger, 'G2'))
    const { lijst } = await ploeg.store.read(systeem, (tx) => leesEvaluaties(tx, zaak.history))
    zaak.evaluatie = lijst.at(-1)!.id
    ploeg.plan(zaak, 'ontvankelijk', 'VDAB')
  },
  async ontvankelijk(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    await ploeg.speel(zaak, nakijk(op, zaak, { type: 'verklaar ontvankelijk' }))
    ploeg.plan(zaak, 'aanvulling', 'VDAB')
  },
  async aanvulling(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    const papieren = { verslag: null, pop: null }
    await ploeg.speel(
      zaak,
      nakijk(op, zaak, { type: 'vraag aanvulling', papieren } as Nakijkcommand),
    )
    ploeg.plan(zaak, 'pop', 'werkgever')
  },
  async pop(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    await ploeg.speel(zaak, pop(op, zaak))
    ploeg.plan(zaak, 'volledig', 'VDAB')
  },
  async volledig(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    const rijen = await ploeg.store.read(systeem, (tx) => listStukken(tx, zaak.history))
    const [plan] = vanSoort(rijen, 'POP')
    const papieren = { verslag: null, pop: plan!.id }
    await ploeg.speel(
      zaak,
      nakijk(op, zaak, { type: 'verklaar volledig', papieren } as Nakijkcommand),
    )
    ploeg.verwacht(zaak, 'D-07', plan!.datum, 'persoon')
    ploeg.plan(zaak, 'afspraak', 'VDAB')
  },
  async afspraak(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    ploeg.verwacht(zaak, 'D-09', await spreekAf(ploeg, zaak, op), 'werkgever')
    ploeg.plan(zaak, 'popbij', 'werkgever')
    if (ploeg.soms(30)) ploeg.planOp(zaak, 'verplaats', after(op, { days: 4 }))
  },
  async verplaats(ploeg, zaak, op) {
    if (!loopt(zaak) || zaak.gesprek === null) return
    const gesprek = await spreekAf(ploeg, zaak, op)
    if (zaak.termijnen.has('D-09')) ploeg.verwacht(zaak, 'D-09', gesprek, 'werkgever')
  },
  async popbij(ploeg, zaak, op) {
    if (!loopt(zaak) || zaak.gesprek === null) return
    await ploeg.speel(zaak, pop(op, zaak))
    zaak.termijnen.delete('D-09')
    ploeg.verwacht(zaak, 'D-07', op, 'persoon')
  },
  async gesprek(ploeg, zaak, op) {
    // An appointment that was moved meanwhile has another day.
    if (!loopt(zaak) || zaak.gesprek !== op) return
    zaak.gesprek = null
    await ploeg.speel(
      zaak,
      gebeurt(op, {
        type: 'GesprekGevoerd',
        dag: op,
        data: { id: zaak.evaluatie, gesprek: { op }, door },
      }),
    )
    zaak.termijnen.delete('D-07')
    zaak.termijnen.delete('D-09')
    ploeg.verwacht(zaak, 'D-10', op, 'VDAB')
    ploeg.plan(zaak, 'beslissing', 'VDAB')
  },
  async beslissing(ploeg, zaak, op) {
    if (!loopt(zaak)) return
    const besluit = aBesluit()
    await ploeg.speel(
      zaak,
      gebeurt(op, {
        type: 'EvaluatieBeslist',
        dag: op,
        data: { id: zaak.evaluatie, besluit, door },
      }),
    )
    zaak.termijnen.delete('D-10')
  },
  async einde(ploeg, zaak, op) {
    await ploeg.speel(zaak, beeindig(op, zaak.werkgever, 'De opdracht is klaar.'))
    zaak.inDienst = null
    zaak.gesprek = null
    for (const id of ['D-04', 'D-07', 'D-09', 'D-10']) zaak.termijnen.delete(id)
  },
  async vraag(ploeg, zaak, op) {
    zaak.vraag = randomUUID()
    await ploeg.speel(
      zaak,
      stap(op, zaak.burger, ({ tx, history }) =>
        handle(tx, rechtzetting, history, {
          type: 'vraag',
          op,
          id: zaak.vraag,
          fout: 'Mijn straat klopt niet.',
          juist: 'Bospad 1.',
        }),
      ),
    )
    ploeg.verwachtOp(zaak, `rechtzetting:${zaak.vraag}`, after(op, { months: 1 }), 'VDAB')
    ploeg.plan(zaak, 'antwoord', 'VDAB')
  },
  async antwoord(ploeg, zaak, op) {
    await ploeg.speel(
      zaak,
      stap(op, consulent, ({ tx, history, door: wie }) =>
        handle(tx, rechtzetting, history, {
          type: 'beantwoord',
          op,
          id: zaak.vraag,
          uitkomst: 'geweigerd',
          uitleg: 'Het adres klopt.',
          door: wie,
        }),
      ),
    )
    zaak.termijnen.delete(`rechtzetting:${zaak.vraag}`)
  },
}

const pop = (op: Dag, { werkgever }: Zaak): Stap =>
  geefPapier(op, werkgever, 'POP', { datum: op, uitgever: werkgever.organisatienaam })
