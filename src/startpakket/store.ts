import { eindigBanden, legBand } from '#dossier/banden/store.ts'
import { zetStaat } from '#dossier/lijststatus.ts'
import { eindigTermijn, zetTermijn } from '#dossier/termijn/store.ts'
import type { Projection, ReadTx, StoredEvent } from '#platform/types.ts'
import type { Pakketwijziging, Procedure, StartpakketEvent, Wop } from './gebeurtenissen.ts'
import { termijnenNa } from './termijnen.ts'

type Status = Procedure['status']

const statusNa: Readonly<Record<StartpakketEvent['type'], Status | null>> = {
  StartpakketVoorgesteld: 'ADVIES_VOORGESTELD',
  // Back to what it was before the proposal, which the row remembers.
  VoorstelTeruggestuurd: null,
  AdviesToegekend: 'ADVIES_TOEGEKEND',
  AdviesGeweigerd: 'GEWEIGERD',
  AdviesVervallen: 'ADVIES_VERVALLEN',
  WopGestart: 'WOP_ACTIEF',
  WopVoortgezet: 'WOP_ACTIEF',
  WopBeeindigd: 'WOP_BEEINDIGD',
  DubbelTicketToegevoegd: null,
  PakketGewijzigd: null,
}

/** Status, package, employer and terms of each dossier on the lists. */
export const startpakketProjectie: Projection = {
  name: 'startpakket',
  tables: ['termijn'],
  async apply(tx, event) {
    if (!(event.type in statusNa)) return
    const happened = event as unknown as StartpakketEvent & StoredEvent
    await werkStatusBij(tx, happened)
    await werkTermijnenBij(tx, happened)
    switch (happened.type) {
      case 'AdviesToegekend':
      case 'AdviesGeweigerd':
        return zetPakket(tx, happened.history, happened.data.besluit.pakket)
      case 'WopGestart':
      case 'WopVoortgezet':
        return zetWop(tx, happened.history, happened.data.wop)
      case 'PakketGewijzigd':
        return wijzigWop(tx, happened.history, happened.data)
      case 'WopBeeindigd':
        return eindigBanden(tx, happened.history, { soort: 'werkgever', tot: happened.dag })
      default:
        return
    }
  },
}

async function werkStatusBij(tx: ReadTx, event: StartpakketEvent & StoredEvent): Promise<void> {
  const voorsteller = event.type === 'StartpakketVoorgesteld' ? event.data.voorstel.door.id : null
  const status = statusNa[event.type]
  if (status !== null)
    await tx.query(
      `update dossier d set vorige_status = d.status, voorsteller_id = $3, ${zetStaat('status', '$2', '$4')}
       where d.history = $1`,
      [event.history, status, voorsteller, event.dag],
    )
  if (event.type === 'VoorstelTeruggestuurd')
    await tx.query(
      `update dossier d set voorsteller_id = null, ${zetStaat('status', 'd.vorige_status', '$2')}
       where d.history = $1`,
      [event.history, event.dag],
    )
}

async function werkTermijnenBij(tx: ReadTx, event: StartpakketEvent & StoredEvent): Promise<void> {
  const { begint, eindigt } = termijnenNa(event)
  // What the startpakket ends are days until which something holds: with what they were about they are gone.
  for (const id of eindigt) await eindigTermijn(tx, event.history, { id, over: '' })
  for (const termijn of begint) await zetTermijn(tx, event.history, termijn)
}

async function zetPakket(
  tx: ReadTx,
  history: string,
  pakket: { readonly loonpremie: number; readonly begeleiding: string } | null,
): Promise<void> {
  await tx.query('update dossier set loonpremie = $2, begeleiding = $3 where history = $1', [
    history,
    pakket?.loonpremie ?? null,
    pakket?.begeleiding ?? null,
  ])
}

async function wijzigWop(
  tx: ReadTx,
  history: string,
  { pakket, tot, bron }: Pakketwijziging,
): Promise<void> {
  await zetPakket(tx, history, pakket)
  await zetUitspraak(tx, history, bron.procedure)
  if (tot !== undefined)
    await tx.query('update dossier set wop_tot = $2 where history = $1', [history, tot])
}

/** Whether an evaluation gave the package, so that nobody is told to ask a correctie of it. */
async function zetUitspraak(
  tx: ReadTx,
  history: string,
  uitspraak: Wop['uitspraak'],
): Promise<void> {
  await tx.query('update dossier set na_evaluatie = $2 where history = $1', [
    history,
    uitspraak === 'evaluatie',
  ])
}

async function zetWop(
  tx: ReadTx,
  history: string,
  { van, tot, pakket, werkgever, uitspraak }: Wop,
): Promise<void> {
  await zetPakket(tx, history, pakket)
  await zetUitspraak(tx, history, uitspraak)
  await tx.query(
    'update dossier set werkgever_kbo = $2, werkgever = $3, wop_van = $4, wop_tot = $5 where history = $1',
    [history, werkgever.kbo, werkgever.naam, van, tot],
  )
  await legBand(tx, history, {
    soort: 'werkgever',
    sleutel: werkgever.kbo,
    van,
    doel: 'tewerkstelling met een werkondersteuningspakket',
    verleendDoor: 'de indiensttreding',
  })
}
