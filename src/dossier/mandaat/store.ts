import { after, type Dag } from '#law/dag.ts'
import { isNotPossible, type NotPossible } from '#law/decider.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Projection, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import { eindigBanden, legBand } from '#dossier/banden/store.ts'
import { mandaten, type Mandaat, type MandaatEvent } from './mandaat.ts'

const rol = 'vertrouwenspersoon'
const doelen = {
  vertrouwenspersoon: 'de persoon helpen',
  bewindvoerder: 'bewindvoering',
} as const

/** Gives the mandate, unless the helper handles this dossier; the reason comes back as `notPossible`. */
export async function geefMandaat(
  tx: Tx,
  history: string,
  mandaat: Mandaat,
): Promise<NotPossible | { readonly id: string }> {
  const [gevonden] = await tx.beyond(() =>
    tx.query(
      // The helper is known by number, who works here by an account or as one of a team.
      `select 1 from band b where b.history = $1 and b.soort = 'toegewezen' and b.rol <> $3
         and (b.sleutel = $2 or b.sleutel in (select p.id from account_persoon p where p.insz = $2) or is_collega($2, b.sleutel))`,
      [history, mandaat.helper.insz, rol],
    ),
  )
  const decision = await handle(tx, mandaten, history, {
    type: 'geef mandaat',
    op: mandaat.van,
    mandaat,
    behandeltDossier: gevonden !== undefined,
  })
  return isNotPossible(decision) ? decision : { id: mandaat.id }
}

/** Somebody whom the actor helps, as the helper's own list shows it. */
export interface Geholpene {
  readonly nummer: string
  readonly naam: string
  readonly tot: Dag | null
  readonly medisch: boolean
}

/** The people whom the actor helps today. */
export function listGeholpenen(tx: ReadTx, vandaag: Dag): Promise<readonly Geholpene[]> {
  return tx.query<Geholpene>(
    `select d.nummer, d.voornaam || ' ' || d.familienaam as naam, b.tot, b.medisch
     from band b join dossier d on d.history = b.history
     where b.sleutel = $1 and b.rol = $2 and b.soort = 'toegewezen' and b.van <= $3 and (b.tot is null or b.tot >= $3)
     order by d.familienaam, d.voornaam, d.nummer`,
    [tx.actor.id, rol, vandaag],
  )
}

/** The ties of the people who help. A mandate that is withdrawn holds no more on that same day. */
export const mandaatProjectie: Projection = {
  name: 'mandaat',
  tables: [],
  async apply(tx, event) {
    const happened = event as unknown as MandaatEvent & StoredEvent
    const { history } = happened
    switch (happened.type) {
      case 'MandaatGegeven':
        return legBandVoor(tx, history, happened.data.mandaat)
      case 'MandaatEindeGewijzigd': {
        const mandaat = await zoek(tx, history, happened.data.id)
        return legBandVoor(tx, history, { ...mandaat, tot: happened.data.tot })
      }
      case 'MandaatIngetrokken': {
        const mandaat = await zoek(tx, history, happened.data.id)
        return eindigBanden(tx, history, {
          soort: 'toegewezen',
          sleutel: mandaat.helper.insz,
          doel: doelen[mandaat.soort],
          tot: after(happened.dag, { days: -1 }),
        })
      }
      default:
        return
    }
  },
}

function legBandVoor(tx: ReadTx, history: string, mandaat: Mandaat): Promise<void> {
  const { soort, helper, omvang, van, tot, medisch } = mandaat
  // Who only comes along to a talk reads nothing.
  if (!omvang.includes('dossier lezen')) return Promise.resolve()
  return legBand(tx, history, {
    soort: 'toegewezen',
    sleutel: helper.insz,
    van,
    ...(tot === null ? {} : { tot }),
    rol,
    doel: doelen[soort],
    verleendDoor: soort === 'bewindvoerder' ? 'de rechter' : 'de persoon zelf',
    medisch,
  })
}

async function zoek(tx: ReadTx, history: string, id: string): Promise<Mandaat> {
  const { alle } = fold(mandaten, await tx.history(history))
  const mandaat = alle.find((each) => each.id === id)
  if (!mandaat) throw new Error('Dit mandaat staat niet in de geschiedenis.')
  return mandaat
}
