import { eindigBanden, legBand } from '#dossier/banden/store.ts'
import type { Betrokkene, DossierEvent } from '#dossier/dossier.ts'
import { teamVan } from '#dossier/store.ts'
import { isRol } from '#dossier/toegang.ts'
import { after, type Dag } from '#law/dag.ts'
import type { Projection, ReadTx, StoredEvent } from '#platform/types.ts'
import { provincieVan } from '#register/provincie.ts'

/** What takes the seal off: from then on somebody works with the papers again. */
const heropent: ReadonlySet<string> = new Set([
  'BewijsVastgelegd',
  'BronnenBevraagd',
  'IcfBewaard',
  'StartpakketVoorgesteld',
  'WopGestart',
  'WopVoortgezet',
])

/** The person, the follow-up and the first ties of each dossier. */
export const dossierProjectie: Projection = {
  name: 'dossier',
  // The worklist and its words follow the other two by triggers.
  tables: ['dossier', 'band', 'werklijst', 'zoekwoord'],
  async apply(tx, event) {
    if (heropent.has(event.type))
      await tx.query('update dossier set verzegeld = false where history = $1 and verzegeld', [
        event.history,
      ])
    const happened = event as unknown as DossierEvent & StoredEvent
    switch (happened.type) {
      case 'DossierGeopend':
        return geopend(tx, happened.history, happened)
      case 'BehandelaarGekozen': {
        const { behandelaar } = happened.data
        await tx.query(
          'update dossier set behandelaar_id = $2, behandelaar = $3 where history = $1',
          [happened.history, behandelaar.id, behandelaar.naam],
        )
        await eindigBanden(tx, happened.history, {
          soort: 'toegewezen',
          doel: volgdoel,
          tot: after(happened.dag, { days: -1 }),
        })
        return volgtOp(tx, happened.history, behandelaar, happened.dag)
      }
      case 'DossierVerzegeld':
        await tx.query('update dossier set verzegeld = true where history = $1', [happened.history])
        return
      case 'PersoonsgegevensRechtgezet':
        return rechtgezet(tx, happened.history, happened)
      default:
        return
    }
  },
}

async function geopend(
  tx: ReadTx,
  history: string,
  { dag, data }: Extract<DossierEvent, { type: 'DossierGeopend' }>,
): Promise<void> {
  const { persoon, nummer, behandelaar } = data
  const provincie = provincieOp(persoon.adres.postcode, dag)
  await tx.query(
    `insert into dossier (history, nummer, voornaam, familienaam, insz, provincie, behandelaar_id, behandelaar, geopend_op, sinds)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [
      history,
      nummer,
      persoon.voornaam,
      persoon.familienaam,
      persoon.insz,
      provincie,
      behandelaar.id,
      behandelaar.naam,
      dag,
    ],
  )
  await legBand(tx, history, {
    soort: 'eigen',
    sleutel: persoon.insz,
    van: dag,
    doel: 'eigen dossier',
    verleendDoor: 'de wet',
  })
  await volgtOp(tx, history, behandelaar, dag)
  await legTeamband(tx, history, provincie, dag)
}

function provincieOp(postcode: string, op: Dag): string {
  return provincieVan({ postcode, op }).uitkomst?.provincie ?? 'ONBEKEND'
}

const teamdoel = 'team van de provincie'

function legTeamband(tx: ReadTx, history: string, provincie: string, van: Dag): Promise<void> {
  return legBand(tx, history, {
    soort: 'toegewezen',
    sleutel: teamVan(provincie),
    van,
    doel: teamdoel,
    verleendDoor: 'de woonplaats',
  })
}

/** Who moved to another province gets the team of that province; the former one sees the dossier until the day before. */
async function rechtgezet(
  tx: ReadTx,
  history: string,
  { dag, data }: Extract<DossierEvent, { type: 'PersoonsgegevensRechtgezet' }>,
): Promise<void> {
  const { voornaam, familienaam, adres } = data.nieuw
  const provincie = provincieOp(adres.postcode, dag)
  const [voordien] = await tx.query<{ provincie: string }>(
    'select provincie from dossier where history = $1',
    [history],
  )
  await tx.query(
    'update dossier set voornaam = $2, familienaam = $3, provincie = $4 where history = $1',
    [history, voornaam, familienaam, provincie],
  )
  if (voordien?.provincie === provincie) return
  await eindigBanden(tx, history, {
    soort: 'toegewezen',
    doel: teamdoel,
    tot: after(dag, { days: -1 }),
  })
  await legTeamband(tx, history, provincie, dag)
}

const volgdoel = 'dossier opvolgen'

/** The tie of who follows the dossier; it ends when somebody else follows it. */
function volgtOp(tx: ReadTx, history: string, { id, rol }: Betrokkene, van: Dag): Promise<void> {
  return legBand(tx, history, {
    soort: 'toegewezen',
    sleutel: id,
    van,
    ...(isRol(rol) ? { rol } : {}),
    doel: volgdoel,
    verleendDoor: 'VDAB',
  })
}
