import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Client } from 'pg'
import { after } from '#law/dag.ts'
import { systeem, type Actor, type ReadTx, type Tx } from '#platform/types.ts'
import { gewoon } from '#portalen/medewerker/werklijst/filter.ts'
import {
  geval,
  rol,
  traag,
  vandaag,
  verander,
  zet,
  type Geval,
} from '#portalen/medewerker/werklijst/werklijst.fixture.ts'
import { testStore } from '#test/support/database.ts'
import { bewaarVraag, findVraag, hoogstensGevonden, zoekDossiers } from './store.ts'
import { herken, type Vraag } from './vraag.ts'

/** Ends the transaction without leaving anything: these rows have no history. */
class Terug extends Error {}

let nr = 0

interface Proef {
  readonly tx: Tx
  readonly actor: Actor
  readonly merk: string
  readonly lezer: ReadTx
  zoek(getypt: string | Vraag): Promise<readonly string[]>
}

/** Rows that nobody else sees, for one searcher with a team of its own. */
async function proef(werk: (proef: Proef) => Promise<void>): Promise<void> {
  const store = await testStore()
  const merk = `ZK-${process.pid}-${(nr += 1)}`
  const actor: Actor = { id: `${merk}-ik`, naam: 'Ik', rol, organisatie: `${merk}-team` }
  await store
    .write(systeem, async (tx) => {
      const lezer: ReadTx = { ...tx, actor, query: tx.query.bind(tx), beyond: (doe) => doe() }
      const zoek = async (getypt: string | Vraag) => {
        const vraag = typeof getypt === 'string' ? herken(getypt) : getypt
        assert.ok(!('fout' in vraag), JSON.stringify(vraag))
        const { rijen } = await zoekDossiers(lezer, vraag, vandaag)
        return rijen.map(({ nummer }) => nummer)
      }
      await werk({ tx, actor, merk, lezer, zoek })
      throw new Terug()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Terug)) throw error
    })
}

const aGeval = (anders: Partial<Geval> = {}): Geval => ({
  status: 'WOP_ACTIEF',
  correctie: null,
  evaluatie: null,
  termijn: 3,
  sinds: 0,
  naam: 0,
  werkgever: null,
  vanMij: false,
  banden: [{ sleutel: 'team', rol: '', van: 0, duur: null }],
  conflict: null,
  persoon: 'iemand',
  ...anders,
})

interface Wie {
  readonly voornaam: string
  readonly familienaam: string
  readonly werkgever?: string
  readonly kbo?: string
}

/** A dossier of the team of the searcher, of this person. */
async function van({ tx, merk, actor }: Proef, nummer: string, wie: Wie): Promise<string> {
  const heel = `${merk}-${nummer}`
  await zet(tx, merk, heel, aGeval(), actor)
  await tx.query(
    `update dossier set voornaam = $2, familienaam = $3, werkgever = $4, werkgever_kbo = $5 where nummer = $1`,
    [heel, wie.voornaam, wie.familienaam, wie.werkgever ?? null, wie.kbo ?? null],
  )
  return heel
}

describe('Zoeken op een naam', () => {
  test('hoofdletters, accenten en de volgorde tellen niet, en van elk deel volstaat het begin', () =>
    proef(async (deze) => {
      const zoe = await van(deze, 'a', { voornaam: 'Zoë', familienaam: 'Sneeuw-Wit' })
      const lodz = await van(deze, 'b', { voornaam: 'Łucja', familienaam: "D'Hondt" })
      const berg = await van(deze, 'c', { voornaam: 'Aïcha', familienaam: 'Van den Berghe' })
      for (const [getypt, wie] of [
        ['zoe', zoe],
        ['ZOË', zoe],
        ['wit sneeuw', zoe],
        ['sneeuw-wit zo', zoe],
        ['z sne', zoe],
        ['lucja', lodz],
        ['dhondt', lodz],
        ['D’Hondt', lodz],
        ['hondt łu', lodz],
        ['vandenberg', berg],
        ['berghe van den aicha', berg],
      ] as const)
        assert.deepEqual(await deze.zoek(getypt), [wie], getypt)
      for (const getypt of ['zoet', 'eeuw', 'wit berghe', 'ijsbeer'])
        assert.deepEqual(await deze.zoek(getypt), [], getypt)
    }))

  test('de werkgever telt mee: alleen, of om bij een naam te verfijnen; het ondernemingsnummer ook', () =>
    proef(async (deze) => {
      const bakker = { werkgever: 'De Peperkoek bv', kbo: '0999000128' }
      const een = await van(deze, 'a', { voornaam: 'Hans', familienaam: 'Bos', ...bakker })
      const twee = await van(deze, 'b', { voornaam: 'Grietje', familienaam: 'Bos', ...bakker })
      const vrij = await van(deze, 'c', { voornaam: 'Hans', familienaam: 'Bos' })
      assert.deepEqual(await deze.zoek('peper'), [twee, een])
      assert.deepEqual(await deze.zoek('hans peper'), [een])
      assert.deepEqual((await deze.zoek('hans bos')).toSorted(), [een, vrij])
      assert.deepEqual(await deze.zoek({ soort: 'kbo', kbo: '0999000128' }), [twee, een])
      assert.deepEqual(await deze.zoek({ soort: 'kbo', kbo: '0999000129' }), [])
    }))

  test('wie van naam of werkgever verandert, is onder het nieuwe te vinden en niet meer onder het oude', () =>
    proef(async (deze) => {
      const nummer = await van(deze, 'a', { voornaam: 'Assepoes', familienaam: 'As' })
      const { tx } = deze
      await tx.query(
        `update dossier set familienaam = 'Muil', werkgever = 'Het Bal' where nummer = $1`,
        [nummer],
      )
      assert.deepEqual(await deze.zoek('assepoes as'), [nummer])
      assert.deepEqual(await deze.zoek('assepoes mui'), [nummer])
      assert.deepEqual(await deze.zoek('assepoes bal'), [nummer])
      await tx.query(`update dossier set voornaam = 'Ella', werkgever = null where nummer = $1`, [
        nummer,
      ])
      for (const getypt of ['assepoes', 'bal']) assert.deepEqual(await deze.zoek(getypt), [])
      await tx.query('delete from dossier where nummer = $1', [nummer])
      assert.deepEqual(await deze.zoek('ella'), [])
    }))

  test(`van meer dan ${hoogstensGevonden} dossiers komen er ${hoogstensGevonden}, en het antwoord zegt dat er meer zijn`, () =>
    proef(async (deze) => {
      for (let een = 0; een < hoogstensGevonden; een += 1)
        await van(deze, `${een}`, { voornaam: 'Kabouter', familienaam: `Kabouters ${een}` })
      const zoek = () => zoekDossiers(deze.lezer, { soort: 'woorden', tekst: 'kab' }, vandaag)
      const precies = await zoek()
      assert.deepEqual([precies.rijen.length, precies.meer], [hoogstensGevonden, false])
      await van(deze, 'meer', { voornaam: 'Kabouter', familienaam: 'Kabouters' })
      const teveel = await zoek()
      assert.deepEqual([teveel.rijen.length, teveel.meer], [hoogstensGevonden, true])
    }))
})

describe('Zoeken vindt alleen wat de zoeker mag zien', () => {
  test('precies de dossiers van de eigen werklijst, wat er ook met banden, conflicten en personen is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(geval, { maxLength: 8 }), async (gevallen) => {
        await proef(async (deze) => {
          const { tx, merk, actor } = deze
          await collegas(deze)
          for (const [index, each] of gevallen.entries())
            await zet(tx, merk, `${merk}-${index}`, each, actor)
          await verander(tx, gevallen, merk)
          const verwacht = await traag(tx, actor, gewoon)
          const gevonden = [
            ...(await deze.zoek('n0')),
            ...(await deze.zoek('n1 v')),
            ...(await deze.zoek('v n2')),
          ]
          assert.deepEqual(gevonden.toSorted(), verwacht)
          for (const [index] of gevallen.entries()) {
            const nummer = `${merk}-${index}`
            const [een] = await deze.zoek({ soort: 'nummer', nummer })
            assert.equal(een !== undefined, verwacht.includes(nummer), nummer)
          }
        })
      }),
      { numRuns: 15 },
    )
  })

  /** Colleagues who signed in, as the fixture of the worklist knows them. */
  async function collegas({ tx, merk, actor }: Proef): Promise<void> {
    for (const [id, at] of [
      ['collega', `${vandaag}T08:00:00Z`],
      ['oud-collega', `${after(vandaag, { years: -1, days: -1 })}T08:00:00Z`],
    ])
      await tx.query(
        `insert into audit (at, actor, action, purpose) values ($1, $2, 'aangemeld', 'proef')`,
        [at, { id: `${merk}-${id}`, naam: id, rol, organisatie: actor.organisatie }],
      )
  }

  test('het eigen dossier, dat van een collega, dat met een conflict en dat van een ander team: op het rijksregisternummer niemand, met dezelfde vragen aan de databank als voor een nummer dat niet bestaat', async (t) => {
    await proef(async (deze) => {
      const { tx, merk, actor } = deze
      await collegas(deze)
      const soorten = {
        'wel van het team': aGeval(),
        'eigen dossier': aGeval({ persoon: 'ikzelf met account' }),
        'van een collega': aGeval({ persoon: 'collega met account' }),
        conflict: aGeval({ conflict: { wie: 'ik', van: 0, duur: null } }),
        'ander team': aGeval({ banden: [{ sleutel: 'ander', rol: '', van: 0, duur: null }] }),
        'band voorbij': aGeval({ banden: [{ sleutel: 'team', rol: '', van: -3, duur: 1 }] }),
      }
      const inszen = new Map<string, string>()
      for (const [wat, each] of Object.entries(soorten)) {
        await zet(tx, merk, `${merk}-${wat}`, each, actor)
        const [rij] = await tx.query<{ insz: string }>(
          'select insz from dossier where nummer = $1',
          [`${merk}-${wat}`],
        )
        inszen.set(wat, rij!.insz)
      }
      inszen.set('bestaat niet', '85073099999')
      const gevraagd = new Map<string, readonly string[]>()
      for (const [wat, insz] of inszen) {
        const query = t.mock.method(Client.prototype, 'query')
        const gevonden = await deze.zoek({ soort: 'insz', insz })
        const teksten = query.mock.calls.map(({ arguments: [asked] }) =>
          typeof asked === 'string' ? asked : (asked as unknown as { text: string }).text,
        )
        query.mock.restore()
        assert.deepEqual(gevonden, wat === 'wel van het team' ? [`${merk}-${wat}`] : [], wat)
        gevraagd.set(wat, teksten)
      }
      const geen = gevraagd.get('bestaat niet')!
      assert.ok(geen.some((tekst) => tekst.includes('d.insz = $6')))
      for (const [wat, teksten] of gevraagd)
        if (wat !== 'wel van het team') assert.deepEqual(teksten, geen, wat)
    })
  })
})

describe('Wat gezocht is, blijft een uur', () => {
  const ik: Actor = { id: `zoeker-${process.pid}`, naam: 'Ik', rol }
  const nu = `${vandaag}T08:00:00.000Z`

  test('de zoeker leest het terug tot een minuut voor het uur; iemand anders nooit', async () => {
    const store = await testStore()
    const token = await store.write(ik, (tx) => bewaarVraag(tx, 'Zoë Sneeuw', nu))
    const lees = (wie: Actor, op: string) => store.read(wie, (tx) => findVraag(tx, token, op))
    assert.equal(await lees(ik, nu), 'Zoë Sneeuw')
    assert.equal(await lees(ik, `${vandaag}T08:59:59.999Z`), 'Zoë Sneeuw')
    assert.equal(await lees(ik, `${vandaag}T09:00:00.000Z`), undefined)
    assert.equal(await lees({ ...ik, id: `${ik.id}-ander` }, nu), undefined)
    assert.equal(await lees(systeem, nu), undefined)
  })

  test('de databank houdt geen naam, nummer of adres over, en wat voorbij is verdwijnt bij de volgende vraag', async () => {
    const store = await testStore()
    const token = await store.write(ik, (tx) => bewaarVraag(tx, '85.07.30-033.28', nu))
    const rijen = () =>
      store.read(systeem, (tx) =>
        tx.query<{ token_hash: Buffer; vraag: Buffer; tot: Date }>(
          'select * from zoekvraag where sleutel = $1',
          [ik.id],
        ),
      )
    const bewaard = await rijen()
    assert.ok(bewaard.length > 0)
    for (const { token_hash, vraag } of bewaard) {
      assert.ok(!vraag.includes('033'))
      assert.ok(!token_hash.toString('base64url').includes(token))
    }
    await store.write({ ...ik, id: `${ik.id}-later` }, (tx) =>
      bewaarVraag(tx, 'later', `${vandaag}T09:00:00.000Z`),
    )
    assert.deepEqual(await rijen(), [])
  })
})
