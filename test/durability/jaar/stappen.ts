import { randomUUID } from 'node:crypto'
import { attest, open } from '#demo/stappen/bewijs.ts'
import { beslisHoger, stelHogerVoor, vraagHoger } from '#demo/stappen/correctie.ts'
import { kiestKanaal } from '#demo/stappen/hulp.ts'
import { beeindig, beslis, stelVoor, werfAan } from '#demo/stappen/pakket.ts'
import { rechtzetting } from '#dossier/avg/rechtzetting.ts'
import { volledigeAanvraag } from '#evaluatie/store.fixture.ts'
import { after, type Dag } from '#law/dag.ts'
import { handle } from '#platform/store/handle.ts'
import { systeem } from '#platform/types.ts'
import { beslisser, consulent, tom, type Ploeg, type Zaak } from './ploeg.ts'

import { evaluatiestappen } from './evaluatie.ts'
import { loopt, stap, type Doe } from './stap.ts'

const invaliditeit = { code: 'PMAH-6', invaliditeit: { uitkering: true } } as const
const geefUit = (op: Dag) => ({ uitgever: 'De Lepel', afgegevenOp: after(op, { days: -30 }) })

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

/** What people do. */
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
  ...evaluatiestappen,
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
