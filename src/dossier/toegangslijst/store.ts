import { after, type Dag } from '#law/dag.ts'
import type { Projection, ReadTx, StoredEvent } from '#platform/types.ts'
import type { Betrokkene, DossierEvent } from '#dossier/dossier.ts'
import { eindigBanden, legBand } from '#dossier/banden/store.ts'
import type { Rol } from '#dossier/toegang.ts'
import type { Bandrij, Namen } from './lijst.ts'
import { partnerRol, type Partner, type ToegangEvent } from './toegangen.ts'

/** Every tie of one dossier, the last one first. */
export function listBanden(tx: ReadTx, history: string): Promise<readonly Bandrij[]> {
  return tx.query<Bandrij>(
    `select soort, sleutel, rol, van, tot, doel, verleend_door, medisch from band
     where history = $1 order by van desc, soort, sleutel, rol`,
    [history],
  )
}

/** The names that the history gives to people and organisations, and that of the present employer. */
export async function namenVan(
  tx: ReadTx,
  history: string,
  events: readonly StoredEvent[],
): Promise<Namen> {
  const namen = new Map<string, string>()
  for (const event of events) {
    namen.set(event.actor.id, event.actor.naam)
    const any = event as unknown as ToegangEvent | DossierEvent
    if (any.type === 'DossierGeopend' || any.type === 'BehandelaarGekozen')
      namen.set(any.data.behandelaar.id, any.data.behandelaar.naam)
    if (any.type === 'PartnerToegewezen')
      namen.set(any.data.partner.organisatie, any.data.partner.naam)
  }
  const [werk] = await tx.query<{ kbo: string; naam: string }>(
    `select werkgever_kbo as kbo, werkgever as naam from dossier
     where history = $1 and werkgever_kbo is not null and werkgever is not null`,
    [history],
  )
  if (werk) namen.set(werk.kbo, werk.naam)
  return namen
}

// Who signed in in the last year, and the people of the demo.
const bekenden = `select id, naam, rol, organisatie, null::text as organisatienaam
  from collega where rol = any($1) and laatst > current_setting('wop.nu')::timestamptz - interval '1 year'
  union all
  select id, naam, rol, organisatie, organisatienaam from demo_account where rol = any($1)`

/** Roles that a colleague who follows a dossier can have. */
const volgers = ['indiceringsconsulent', 'team TOM']
const collegarollen = [...volgers, 'beslisser (4 ogen)', 'evaluator', 'HOC', 'doorstroombegeleider']

/** The colleagues of the actor's own organisation who may follow a dossier; with `allen` those who only judge too. */
export async function listCollegas(
  tx: ReadTx,
  { allen = false }: { readonly allen?: boolean } = {},
): Promise<readonly Betrokkene[]> {
  const { organisatie = '' } = tx.actor
  return tx.beyond(() =>
    tx.query<Betrokkene>(
      `select distinct on (naam, id) id, naam, rol from (${bekenden}) b where organisatie = $2 order by naam, id`,
      [allen ? collegarollen : volgers, organisatie],
    ),
  )
}

/** The partner organisations that are known, by name. */
export async function listPartners(tx: ReadTx): Promise<readonly Partner[]> {
  return tx.beyond(() =>
    tx.query<Partner>(
      `select organisatie, coalesce(max(organisatienaam), organisatie) as naam from (${bekenden}) b
       where organisatie is not null group by organisatie order by naam`,
      [[partnerRol]],
    ),
  )
}

/** The names of everybody who is known in one of these roles, of whatever organisation. */
export async function listBekendeNamen(
  tx: ReadTx,
  rollen: readonly Rol[],
): Promise<readonly string[]> {
  const rijen = await tx.query<{ naam: string }>(`select distinct naam from (${bekenden}) b`, [
    rollen,
  ])
  return rijen.map(({ naam }) => naam)
}

const partnerDoel = 'helpen met het dossier'

/** The ties of partners, and who may not come near. */
export const toegangProjectie: Projection = {
  name: 'toegang',
  tables: ['belangenconflict'],
  async apply(tx, event) {
    const happened = event as unknown as ToegangEvent & StoredEvent
    const { history, dag } = happened
    switch (happened.type) {
      case 'PartnerToegewezen':
        return legBand(tx, history, {
          soort: 'toegewezen',
          sleutel: happened.data.partner.organisatie,
          van: dag,
          tot: happened.data.tot,
          rol: partnerRol,
          doel: partnerDoel,
          // The history keeps who; the person reads the ties, and of staff no name.
          verleendDoor: 'VDAB',
        })
      case 'PartnerGestopt':
        return eindigBanden(tx, history, {
          soort: 'toegewezen',
          sleutel: happened.data.partner.organisatie,
          doel: partnerDoel,
          tot: after(dag, { days: -1 }),
        })
      case 'BelangenconflictGemeld':
        return meldConflict(tx, history, happened.data.collega.id, happened.data.soort, dag)
      case 'BelangenconflictOpgeheven':
        await tx.query(
          `update belangenconflict set tot = $3 where history = $1 and sleutel = $2 and tot is null`,
          [history, happened.data.collega.id, after(dag, { days: -1 })],
        )
        return
      default:
        return
    }
  },
}

async function meldConflict(
  tx: ReadTx,
  history: string,
  sleutel: string,
  soort: string,
  van: Dag,
): Promise<void> {
  await tx.query(
    `insert into belangenconflict (history, sleutel, soort, van) values ($1, $2, $3, $4)
     on conflict (history, sleutel, van) do update set tot = null, soort = excluded.soort`,
    [history, sleutel, soort, van],
  )
}
