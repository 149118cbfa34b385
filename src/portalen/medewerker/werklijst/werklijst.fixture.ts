import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { after, dag, type Dag } from '#law/dag.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { newHistory } from '#test/support/database.ts'
import { sorteringen, statussen, termijnkeuzes, type Filter, type Status } from './filter.ts'

export const vandaag = dag('2026-11-22')
export const rol = 'indiceringsconsulent'

interface Band {
  readonly sleutel: 'ik' | 'team' | 'ander'
  readonly rol: string
  readonly van: number
  readonly duur: number | null
}

/** One dossier with its ties, its conflict and its person; days are counted from today. */
export interface Geval {
  readonly status: Status
  /** A request for a higher package that waits, and an evaluation. */
  readonly correctie: Status | null
  readonly evaluatie: Status | null
  readonly termijn: number | null
  readonly sinds: number
  readonly naam: number
  readonly werkgever: number | null
  readonly vanMij: boolean
  readonly banden: readonly Band[]
  readonly conflict: {
    readonly wie: 'ik' | 'ander'
    readonly van: number
    readonly duur: number | null
  } | null
  readonly persoon:
    | 'iemand'
    | 'ikzelf'
    | 'collega'
    | 'oud-collega'
    | 'ikzelf met account'
    | 'collega met account'
}

const dagen = fc.integer({ min: -3, max: 3 })
const duur = fc.option(fc.integer({ min: -1, max: 4 }))
/** Any dossier. */
export const geval: fc.Arbitrary<Geval> = fc.record({
  status: fc.constantFrom(...(Object.keys(statussen) as Status[])),
  correctie: fc.option(fc.constantFrom<Status>('CORRECTIE_INGEDIEND', 'CORRECTIE_VOORGESTELD'), {
    freq: 3,
  }),
  evaluatie: fc.option(fc.constantFrom<Status>('EVAL_AANGEVULD', 'GESPREK_GEPLAND'), { freq: 3 }),
  termijn: fc.option(fc.integer({ min: -3, max: 12 })),
  sinds: fc.integer({ min: -4, max: 0 }),
  naam: fc.integer({ min: 0, max: 2 }),
  werkgever: fc.option(fc.integer({ min: 0, max: 1 })),
  vanMij: fc.boolean(),
  banden: fc.uniqueArray(
    fc.record({
      sleutel: fc.constantFrom('ik', 'team', 'ander'),
      rol: fc.constantFrom('', rol, 'team TOM'),
      van: dagen,
      duur,
    }),
    { maxLength: 4, selector: (band) => `${band.sleutel}|${band.rol}|${band.van}` },
  ),
  conflict: fc.option(fc.record({ wie: fc.constantFrom('ik', 'ander'), van: dagen, duur }), {
    freq: 5,
  }),
  persoon: fc.oneof(
    { arbitrary: fc.constant('iemand' as const), weight: 8 },
    {
      arbitrary: fc.constantFrom(
        'ikzelf',
        'collega',
        'oud-collega',
        'ikzelf met account',
        'collega met account',
      ),
      weight: 1,
    },
  ),
})

/** Any choice of the reader. */
export const keuze: fc.Arbitrary<Filter> = fc.record({
  status: fc.option(
    fc.constantFrom<NonNullable<Filter['status']>>(
      'GEEN',
      'WOP_ACTIEF',
      'CORRECTIE_INGEDIEND',
      'wacht',
    ),
    { nil: undefined, freq: 2 },
  ),
  behandelaar: fc.constantFrom('team', 'team', 'ik'),
  termijn: fc.option(fc.constantFrom(...termijnkeuzes), { nil: undefined, freq: 2 }),
  nummer: fc.constant(undefined),
  sorteer: fc.constantFrom(...sorteringen),
  bladzijde: fc.constantFrom(1, 2),
})

const dagOp = (verschil: number) => after(vandaag, { days: verschil })
const einde = (van: number, lang: number | null) => (lang === null ? null : dagOp(van + lang))

/** The list as the ties say it, row by row, without any of the tables that make it quick. */
export async function traag(tx: ReadTx, actor: Actor, filter: Filter): Promise<readonly string[]> {
  const rijen = await tx.query<{
    nummer: string
    status: Status
    correctie: Status | null
    evaluatie: Status | null
    termijn: Dag | null
    wie: string
  }>(
    `select d.nummer, d.status, d.correctie, d.evaluatie, d.termijn_dag as termijn, d.behandelaar_id as wie from dossier d
     where exists (select from band b where b.history = d.history and b.soort = 'toegewezen'
         and b.sleutel = any($1) and b.rol in ('', $2) and b.van <= $3 and (b.tot is null or b.tot >= $3))
       and d.insz <> $4
       and not exists (select from account_persoon p where p.insz = d.insz and p.id = $4)
       and not exists (select from belangenconflict c where c.history = d.history and c.sleutel = $4
         and c.van <= $3 and (c.tot is null or c.tot >= $3))
       and not exists (select from audit a where a.action = 'aangemeld' and a.actor->>'id' in (d.insz, (select p.id from account_persoon p where p.insz = d.insz))
         and a.actor->>'organisatie' = $5 and a.at > $3::timestamptz - interval '1 year')`,
    [[actor.id, actor.organisatie], actor.rol, vandaag, actor.id, actor.organisatie],
  )
  const week = dag('2026-11-22')
  const maand = dag('2026-11-30')
  const past = (termijn: Dag | null) => {
    switch (filter.termijn) {
      case undefined:
        return true
      case 'geen':
        return termijn === null
      case 'te-laat':
        return termijn !== null && termijn < vandaag
      default:
        return (
          termijn !== null &&
          termijn >= vandaag &&
          termijn <= (filter.termijn === 'week' ? week : maand)
        )
    }
  }
  return rijen
    .filter(({ wie, termijn, ...rij }) => {
      const status = getoond(rij)
      const wacht = opVdab.has(status)
      const goed =
        filter.status === undefined ||
        (filter.status === 'wacht' ? wacht : status === filter.status)
      return goed && (filter.behandelaar === 'team' || wie === actor.id) && past(termijn)
    })
    .map(({ nummer }) => nummer)
    .toSorted()
}

/** A new proposal first, then a request for a higher package, then an evaluation, then the startpakket. */
function getoond({
  status,
  correctie,
  evaluatie,
}: Pick<Geval, 'status' | 'correctie' | 'evaluatie'>) {
  if (status === 'ADVIES_VOORGESTELD') return status
  if (correctie !== null) return correctie
  return evaluatie ?? status
}

// Written out once more, so that a state that is forgotten in the product is missed here.
const opVdab: ReadonlySet<string> = new Set([
  'GEEN',
  'ADVIES_VOORGESTELD',
  'CORRECTIE_INGEDIEND',
  'CORRECTIE_VOORGESTELD',
  'EVAL_AANGEVRAAGD',
  'EVAL_AANGEVULD',
  'GESPREK_GEVOERD',
  'EVAL_VOORGESTELD',
  'TRAJECT_STARTEN',
])

/** Eleven digits for who is known by this id. */
function nummerVan(id: string): string {
  return String(createHash('sha256').update(id).digest().readUIntBE(0, 6) % 1e11).padStart(11, '0')
}

/** Writes a dossier without a history. */
export async function zet(
  tx: ReadTx,
  merk: string,
  nummer: string,
  each: Geval,
  actor: Actor,
): Promise<void> {
  const history = newHistory()
  const insz = {
    iemand: history,
    ikzelf: actor.id,
    collega: `${merk}-collega`,
    'oud-collega': `${merk}-oud-collega`,
    'ikzelf met account': nummerVan(actor.id),
    'collega met account': nummerVan(`${merk}-collega`),
  }
  for (const id of [actor.id, `${merk}-collega`])
    await tx.query(
      'insert into account_persoon (id, insz, at) values ($1, $2, now()) on conflict do nothing',
      [id, nummerVan(id)],
    )
  // One person has one dossier.
  const [bezet] = await tx.query('select from dossier where insz = $1', [insz[each.persoon]])
  await tx.query(
    `insert into dossier (history, nummer, voornaam, familienaam, insz, provincie, behandelaar_id, behandelaar, geopend_op,
       sinds, status, werkgever, termijn_dag, correctie, evaluatie)
     values ($1, $2, 'V', $3, $4, 'LIMBURG', $5, $5, $6, $6, $7, $8, $9, $10, $11)`,
    [
      history,
      nummer,
      `N${each.naam}`,
      bezet ? history : insz[each.persoon],
      each.vanMij ? actor.id : 'iemand',
      dagOp(each.sinds),
      each.status,
      each.werkgever === null ? null : `W${each.werkgever}`,
      each.termijn === null ? null : dagOp(each.termijn),
      each.correctie,
      each.evaluatie,
    ],
  )
  const sleutels = { ik: actor.id, team: actor.organisatie, ander: `${merk}-ander` }
  for (const band of each.banden)
    await tx.query(
      `insert into band (history, soort, sleutel, rol, van, tot) values ($1, 'toegewezen', $2, $3, $4, $5)`,
      [history, sleutels[band.sleutel], band.rol, dagOp(band.van), einde(band.van, band.duur)],
    )
  if (each.conflict)
    await tx.query(
      `insert into belangenconflict (history, sleutel, soort, van, tot) values ($1, $2, 'andere', $3, $4)`,
      [
        history,
        each.conflict.wie === 'ik' ? actor.id : `${merk}-ander`,
        dagOp(each.conflict.van),
        einde(each.conflict.van, each.conflict.duur),
      ],
    )
}

/** What happens to dossiers and ties after they were made, so that the triggers of a change are asked too. */
export async function verander(
  tx: ReadTx,
  gevallen: readonly Geval[],
  merk: string,
): Promise<void> {
  if (gevallen.length < 2) return
  await tx.query(
    `update dossier set status = 'GEEN', correctie = 'CORRECTIE_INGEDIEND', termijn_dag = $2 where nummer = $1`,
    [`${merk}-0`, vandaag],
  )
  await tx.query('update dossier set correctie = null where nummer = $1', [`${merk}-1`])
  await tx.query(
    `update band set tot = $2 where history = (select history from dossier where nummer = $1) and tot is null`,
    [`${merk}-1`, after(vandaag, { days: -1 })],
  )
  await tx.query(
    `delete from band where history = (select history from dossier where nummer = $1) and rol = ''`,
    [`${merk}-2`],
  )
}
