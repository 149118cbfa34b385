import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { isNotPossible } from '#law/decider.ts'
import { openSessions } from '#platform/http/session.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { fixedClock, klaartje, newHistory, testdag, testStore } from '#test/support/database.ts'
import { legBand } from './banden/store.ts'
import type { Persoon } from './dossier.ts'
import { handelingen, type Handeling, type HandelingRegel } from './handelingen.ts'
import { aMandaat } from './mandaat/mandaat.fixture.ts'
import { geefMandaat } from './mandaat/store.ts'
import { mag } from './permissions.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { findRelatie, openDossier } from './store.ts'
import { rollen } from './toegang.ts'

const team = 'VDAB-OOST_VLAANDEREN'
const handelingenOpDossier = (Object.keys(handelingen) as Handeling[]).filter((naam) => {
  const regel: HandelingRegel = handelingen[naam]
  return !regel.lijst && !regel.begint
})
/** What nobody signs in as with an account: a citizen is known by the number itself. */
const zonderAccount = new Set(['burger', 'anoniem', 'dienst: post', 'dienst: scan'])
const werkrollen = rollen.filter((rol) => !zonderAccount.has(rol))

describe('wie zich met een account van het werk aanmeldt, is nog altijd dezelfde persoon', () => {
  let store: OpenStore
  let persoon: Persoon
  let nummer: string
  let history: string

  before(async () => {
    store = await testStore({ projections: [dossierProjectie] })
    persoon = aPersoon()
    const geopend = await store.write(klaartje, (tx) => openDossier(tx, persoon, testdag))
    if (isNotPossible(geopend)) assert.fail(geopend.notPossible)
    nummer = geopend.nummer
    const gevonden = await relatie(klaartje)
    history = gevonden!.dossier
  })

  const relatie = (actor: Actor) =>
    store.read(actor, (tx) => findRelatie(tx, nummer, actor, testdag))
  /** Signs in as the identity provider tells it: an account, and the number of the person behind it. */
  async function aangemeld(actor: Actor, insz: string): Promise<Actor> {
    await openSessions(store, fixedClock()).login({ ...actor, insz })
    return actor
  }
  const anAccount = (anders: Partial<Actor> = {}): Actor => ({
    id: `sub-${newHistory()}`,
    naam: 'Roodkapje',
    rol: 'team TOM',
    organisatie: team,
    ...anders,
  })

  test('in geen enkele rol van het werk mag iemand iets met het eigen dossier, ook niet met een band', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...werkrollen),
        fc.constantFrom(...handelingenOpDossier),
        fc.boolean(),
        async (rol, handeling, metBand) => {
          const ik = await aangemeld(anAccount({ rol }), persoon.insz)
          if (metBand)
            await store.write(systeem, (tx) =>
              legBand(tx, history, {
                soort: 'toegewezen',
                sleutel: ik.id,
                van: testdag,
                doel: 'proef',
                verleendDoor: 'de proef',
              }),
            )
          const gevonden = (await relatie(ik))!
          assert.equal(gevonden.conflict, 'eigen dossier')
          assert.equal(mag(ik, handeling, gevonden).mag, false)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('en de databank toont er in die rollen geen rij van, ook niet met een band of zonder dat er een nodig is', async () => {
    const gezien = async (actor: Actor) =>
      store.read(actor, async (tx) => {
        const tabellen = []
        for (const tabel of ['dossier', 'history_event', 'audit'])
          if ((await tx.query(`select 1 from ${tabel} where history = $1`, [history])).length > 0)
            tabellen.push(tabel)
        return tabellen
      })
    for (const rol of werkrollen) {
      const [ik, ander] = [anAccount({ rol }), anAccount({ rol })]
      await aangemeld(ik, persoon.insz)
      await aangemeld(ander, aPersoon().insz)
      assert.deepEqual(await gezien(ik), [], rol)
      assert.ok((await gezien(ander)).includes('dossier'), rol)
    }
    const zelf = { id: persoon.insz, naam: 'Roodkapje', rol: 'burger' }
    assert.deepEqual(await gezien(zelf), ['dossier', 'history_event', 'audit'])
  })

  test('elke tabel met een geschiedenis sluit het eigen dossier, behalve de banden die zeggen welk het is', async () => {
    const open = await store.read(systeem, (tx) =>
      tx.query<{ tabel: string }>(
        `select c.relname as tabel from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'history'
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
           and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'niet_eigen' and not p.polpermissive)`,
      ),
    )
    assert.deepEqual(open, [{ tabel: 'band' }])
  })

  test('een collega van hetzelfde huis blijft eraf, wie er niet werkt niet', async () => {
    const huis = `VDAB-${newHistory()}`
    await aangemeld(anAccount({ organisatie: huis }), persoon.insz)
    const [collega, elders] = [
      anAccount({ organisatie: huis }),
      anAccount({ organisatie: 'VDAB-LIMBURG' }),
    ]
    assert.equal((await relatie(collega))!.conflict, 'collega')
    assert.equal((await relatie(elders))!.conflict, undefined)
    const naEenJaar = await testStore({ clock: fixedClock('2027-11-23' as typeof testdag) })
    const later = await naEenJaar.read(collega, (tx) => findRelatie(tx, nummer, collega, testdag))
    assert.equal(later!.conflict, undefined)
  })

  test('wie het dossier met een account behandelt, of in een team dat het behandelt, helpt de persoon niet', async () => {
    const [volgt, inTeam, elders] = [aPersoon(), aPersoon(), aPersoon()]
    const account = await aangemeld(anAccount({ organisatie: 'VDAB-LIMBURG' }), volgt.insz)
    await aangemeld(anAccount(), inTeam.insz)
    await aangemeld(anAccount({ organisatie: 'VDAB-LIMBURG' }), elders.insz)
    await store.write(systeem, (tx) =>
      legBand(tx, history, {
        soort: 'toegewezen',
        sleutel: account.id,
        van: testdag,
        doel: 'proef',
        verleendDoor: 'de proef',
      }),
    )
    const helpt = async ({ insz }: Persoon) => {
      const mandaat = aMandaat({ helper: { insz, naam: 'Hans Geluk' } })
      const zelf = { id: persoon.insz, naam: 'Roodkapje', rol: 'burger' }
      const gegeven = await store.write(zelf, (tx) => geefMandaat(tx, history, mandaat))
      return isNotPossible(gegeven) ? gegeven.notPossible : 'ja'
    }
    const neen = 'Deze persoon kan hier niet helpen. Kies iemand anders.'
    assert.deepEqual(
      [await helpt(volgt), await helpt(inTeam), await helpt(elders)],
      [neen, neen, 'ja'],
    )
  })

  test('niemand opent het eigen dossier', async () => {
    const nieuw = aPersoon()
    const ik = await aangemeld(anAccount({ organisatie: 'VDAB-ANTWERPEN' }), nieuw.insz)
    assert.deepEqual(await store.write(ik, (tx) => openDossier(tx, nieuw, testdag)), {
      notPossible: 'Dit is uw eigen dossier: een ander team opent het.',
    })
  })

  test('over zichzelf of een collega hoort niemand of er al een dossier is', async () => {
    const nieuw = aPersoon()
    const huis = `VDAB-${newHistory()}`
    const ik = await aangemeld(anAccount({ organisatie: huis }), nieuw.insz)
    const naast = anAccount({ organisatie: huis })
    const antwoorden = () =>
      Promise.all(
        [ik, naast].map((wie) => store.write(wie, (tx) => openDossier(tx, nieuw, testdag))),
      )
    const voor = await antwoorden()
    const geopend = await store.write(klaartje, (tx) => openDossier(tx, nieuw, testdag))
    assert.ok(!isNotPossible(geopend))
    assert.deepEqual(await antwoorden(), voor)
    assert.deepEqual(voor, [
      { notPossible: 'Dit is uw eigen dossier: een ander team opent het.' },
      { notPossible: 'Dit is het dossier van een collega: een ander team opent het.' },
    ])
  })

  test('het nummer van een account leest alleen dat account, en het staat in geen logboek of sessie', async () => {
    const { insz } = aPersoon()
    const ik = await aangemeld(anAccount(), insz)
    const lees = (actor: Actor) =>
      store.read(actor, (tx) => tx.query('select insz from account_persoon where id = $1', [ik.id]))
    assert.deepEqual(await lees(ik), [{ insz }])
    for (const rol of rollen) assert.deepEqual(await lees({ ...anAccount(), rol }), [], rol)
    const elders = await store.read(systeem, (tx) =>
      tx.query(
        `select 'audit' from audit where actor::text like $1 union all
         select 'session' from session where actor::text like $1 or actor_id like $1 union all
         select 'collega' from collega where id like $1`,
        [`%${insz}%`],
      ),
    )
    assert.deepEqual(elders, [])
  })

  test('wie een jaar niet kwam, wordt vergeten bij de volgende die zich aanmeldt', async () => {
    const { insz } = aPersoon()
    const ik = anAccount()
    await openSessions(store, fixedClock()).login({ ...ik, insz })
    const telt = async () =>
      (
        await store.read(systeem, (tx) =>
          tx.query('select 1 from account_persoon where id = $1', [ik.id]),
        )
      ).length
    const op = async (at: string) =>
      openSessions(store, { ...fixedClock(), now: () => at }).login({
        ...anAccount(),
        insz: aPersoon().insz,
      })
    await op('2027-11-22T07:59:59.999Z')
    assert.equal(await telt(), 1)
    await op('2027-11-22T08:00:00.000Z')
    assert.equal(await telt(), 0)
  })
})
