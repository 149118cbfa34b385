import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { openDossier } from '#dossier/store.ts'
import { dag } from '#law/dag.ts'
import { moet } from '#law/decider.fixture.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { klaartje, testStore } from '#test/support/database.ts'
import { systeem, type NewEvent } from '#platform/types.ts'
import {
  beslis as beslisStart,
  gegeven as start,
  meldEinde,
  meldIndienst,
  stelVoor as stelStartVoor,
} from '#startpakket/procedure.fixture.ts'
import { startpakketProjectie } from '#startpakket/store.ts'
import { alleenPmah, beslis, gegeven, stelVoor, vraag } from './correctie.fixture.ts'
import { correctieProjectie } from './store.ts'

const indicatie = alleenPmah

/** A job that ended, and a new advice after it. */
const [voorgesteld, toegekend, gestart, gestopt, opnieuw, weer] = start(
  stelStartVoor({ indicatie }),
  beslisStart({ indicatie }),
  meldIndienst('2024-06-03'),
  meldEinde('2024-07-01'),
  stelStartVoor({ indicatie, op: dag('2024-07-05') }),
  beslisStart({ indicatie, op: dag('2024-07-08'), id: 'besluit-2' }),
).events
const inDienst = [voorgesteld, toegekend, gestart]

const terug = {
  type: 'VoorstelTeruggestuurd',
  dag: dag('2024-08-07'),
  data: { reden: 'Kijk na.', door: { id: 'holle', naam: 'Holle', rol: 'beslisser (4 ogen)' } },
} as const

describe('Een vraag om een hoger pakket op de lijst van dossiers', () => {
  let store: OpenStore
  before(async () => {
    store = await testStore({
      projections: [dossierProjectie, startpakketProjectie, correctieProjectie],
    })
  })

  /** A dossier in which this happened, about the request with this id. */
  async function verhaal(events: readonly unknown[]): Promise<string> {
    return store.write(klaartje, async (tx) => {
      const { history } = moet(await openDossier(tx, aPersoon(), dag('2024-05-02')))
      const { length } = await tx.history(history)
      await tx.append(history, length, events as readonly NewEvent[])
      return history
    })
  }

  /** What a list shows, since when, and what the startpakket itself says. */
  const lijst = (history: string) =>
    store.read(systeem, async (tx) => {
      const [rij] = await tx.query<{ lijst: string; sinds: string; status: string }>(
        `select w.status as lijst, w.sinds, d.status
         from werklijst w join dossier d on d.history = w.history where w.history = $1 and w.rol = ''`,
        [history],
      )
      return [rij?.lijst, rij?.sinds, rij?.status]
    })

  function correctie() {
    const [gevraagd, voorstel, geweigerd] = gegeven(
      vraag({ op: dag('2024-06-20'), id: crypto.randomUUID() }),
      stelVoor({ indicatie }),
      beslis({ indicatie }),
    ).events
    return { gevraagd, voorstel, geweigerd }
  }

  test('de vraag wacht sinds de dag waarop ze kwam, ook als de job daarna stopt', async () => {
    const wacht = ['CORRECTIE_INGEDIEND', '2024-06-20']
    const loopt = await verhaal([...inDienst, correctie().gevraagd])
    assert.deepEqual(await lijst(loopt), [...wacht, 'WOP_ACTIEF'])
    const gestoptMet = await verhaal([...inDienst, correctie().gevraagd, gestopt])
    assert.deepEqual(await lijst(gestoptMet), [...wacht, 'WOP_BEEINDIGD'])
    const { gevraagd, voorstel, geweigerd } = correctie()
    const beslist = await verhaal([...inDienst, gevraagd, gestopt, voorstel, geweigerd])
    assert.deepEqual(await lijst(beslist), ['WOP_BEEINDIGD', '2024-08-06', 'WOP_BEEINDIGD'])
  })

  test('een nieuw voorstel gaat voor; is het beslist, dan staat de vraag er weer', async () => {
    const voor = await verhaal([...inDienst, correctie().gevraagd, gestopt, opnieuw])
    assert.deepEqual(await lijst(voor), ['ADVIES_VOORGESTELD', '2024-07-05', 'ADVIES_VOORGESTELD'])
    const na = await verhaal([...inDienst, correctie().gevraagd, gestopt, opnieuw, weer])
    assert.deepEqual(await lijst(na), ['CORRECTIE_INGEDIEND', '2024-07-08', 'ADVIES_TOEGEKEND'])
  })

  test('een advies dat werd toegekend terwijl de vraag liep, blijft toegekend als de vraag beslist is', async () => {
    const { gevraagd, voorstel, geweigerd } = correctie()
    const advies = [gestopt, opnieuw, weer]
    const history = await verhaal([...inDienst, gevraagd, ...advies, voorstel, geweigerd])
    assert.deepEqual(await lijst(history), ['ADVIES_TOEGEKEND', '2024-08-06', 'ADVIES_TOEGEKEND'])
  })

  test('een voorstel dat teruggestuurd wordt nadat de vraag beslist is, brengt de vraag niet terug', async () => {
    const { gevraagd, voorstel, geweigerd } = correctie()
    const besluit = [voorstel, geweigerd]
    const history = await verhaal([...inDienst, gevraagd, gestopt, opnieuw, ...besluit, terug])
    assert.deepEqual(await lijst(history), ['WOP_BEEINDIGD', '2024-08-07', 'WOP_BEEINDIGD'])
  })

  test('een voorstel over de vraag dat teruggestuurd wordt, wacht weer op een voorstel', async () => {
    const { gevraagd, voorstel } = correctie()
    const voorgelegd = await verhaal([...inDienst, gevraagd, voorstel])
    assert.deepEqual(await lijst(voorgelegd), ['CORRECTIE_VOORGESTELD', '2024-08-05', 'WOP_ACTIEF'])
    const nog = correctie()
    const teruggestuurd = { ...terug, type: 'CorrectieTeruggestuurd' }
    const history = await verhaal([...inDienst, nog.gevraagd, nog.voorstel, teruggestuurd])
    assert.deepEqual(await lijst(history), ['CORRECTIE_INGEDIEND', '2024-08-07', 'WOP_ACTIEF'])
  })
})
