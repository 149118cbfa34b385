import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { legBand } from '#dossier/banden/store.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { openDossier } from '#dossier/store.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { herspeel, klaartje, testdag, testStore } from '#test/support/database.ts'
import { stukkenProjectie } from './projectie/store.ts'
import type { Stuksoort } from './soorten.ts'
import { bewaar, leesStuk, legVast, listStukken, ruimOp, trekIn, type Bewaard } from './store.ts'

const kbo = '0999000128'
const werkgever: Actor = { id: 'wim', naam: 'Wim', rol: 'werkgever', organisatie: kbo }
const wie = (rol: string): Actor => ({ id: `luik-${rol}`, naam: 'Iemand', rol })
const inhoud = Buffer.from('Een papier')
const gegevens = {
  datum: dag('2026-10-01'),
  uitgever: 'De Lepel',
  geldigTot: null,
  post: null,
}

describe('Het net onder het luik: rijen en bytes van een papier', () => {
  let store: OpenStore
  let history: string
  let nummer: string
  const folder = mkdtempSync(join(tmpdir(), 'maatwerkloket-luik-'))
  const vault: Vault = { folder, kek: kekFromText(Buffer.alloc(32, 5).toString('base64')) }
  after(() => rmSync(folder, { recursive: true }))

  before(async () => {
    store = await testStore({ projections: [dossierProjectie, stukkenProjectie] })
    const persoon = aPersoon()
    const geopend = await store.write(klaartje, (tx) => openDossier(tx, persoon, testdag))
    if (isNotPossible(geopend)) assert.fail(geopend.notPossible)
    ;({ nummer, history } = geopend)
    await store.write(systeem, async (tx) => {
      const band = { van: testdag, doel: 'proef', verleendDoor: 'de test' }
      await legBand(tx, history, { ...band, soort: 'werkgever', sleutel: kbo })
      for (const rol of ['doorstroombegeleider', 'vertrouwenspersoon', 'partner (OCMW/GTB)'])
        await legBand(tx, history, { ...band, soort: 'toegewezen', sleutel: `luik-${rol}` })
    })
    for (const soort of ['attest', 'POP', 'motivatieverslag gewoon'] as const)
      for (const actor of [klaartje, werkgever]) await leg(soort, actor)
  })

  const papier = (soort: Stuksoort, vorige?: Parameters<typeof bewaar>[4]) =>
    bewaar(
      vault,
      nummer,
      soort,
      {
        origineel: inhoud,
        keuring: {
          ok: true,
          soort: 'application/pdf',
          naam: 'papier.pdf',
          bytes: Buffer.from('De leeskopie'),
          gewijzigd: true,
          waarschuwingen: [],
          virusscan: 'niet gescand',
        },
      },
      vorige,
    )
  async function leg(soort: Stuksoort, actor: Actor): Promise<Bewaard> {
    const bewaard = await papier(soort)
    const vast = await store.write(actor, (tx) =>
      legVast(tx, history, testdag, [bewaard], gegevens),
    )
    assert.ok(!isNotPossible(vast), JSON.stringify(vast))
    return bewaard
  }

  const gezien = (actor: Actor) =>
    store.read(actor, async (tx) => {
      const rijen = await listStukken(tx, history)
      const leesbaar = await tx.query<{ klasse: string }>(
        'select klasse from document where history = $1',
        [history],
      )
      const op = (klassen: readonly string[]) => [...klassen].sort().join(' ')
      return [op(rijen.map(({ klasse }) => klasse)), op(leesbaar.map(({ klasse }) => klasse))]
    })

  test('wie het dossier opvolgt ziet elk papier; wie er niets mee te maken heeft geen enkel', async () => {
    const alles = 'MED MED MV MV POP POP'
    assert.deepEqual(await gezien(klaartje), [alles, alles])
    assert.deepEqual(await gezien({ ...klaartje, id: 'vreemd' }), ['', ''])
    assert.deepEqual(await gezien({ ...werkgever, organisatie: '0999000227' }), ['', ''])
  })

  test('een doorstroombegeleider ziet alleen het POP, een partner geen motivatieverslag', async () => {
    assert.deepEqual(await gezien(wie('doorstroombegeleider')), ['POP POP', 'POP POP'])
    const partner = 'MED MED POP POP'
    assert.deepEqual(await gezien(wie('partner (OCMW/GTB)')), [partner, partner])
  })

  test('een vertrouwenspersoon ziet medische papieren pas als het mandaat dat zegt', async () => {
    const helper = wie('vertrouwenspersoon')
    const zonder = 'MV MV POP POP'
    assert.deepEqual(await gezien(helper), [zonder, zonder])
    await store.write(systeem, (tx) =>
      tx.query('update band set medisch = true where history = $1 and sleutel = $2', [
        history,
        helper.id,
      ]),
    )
    assert.equal((await gezien(helper))[0], 'MED MED MV MV POP POP')
  })

  test('een werkgever ziet de rijen van wat hij bezorgde, en van een medisch papier ook de plaats en de sleutel niet', async () => {
    assert.deepEqual(await gezien(werkgever), ['MED MV POP', 'MV POP'])
  })

  test('dezelfde bytes zijn geen nieuwe versie, en de leeskopie is niet het origineel', async () => {
    const eerste = await leg('verslag', klaartje)
    const tweede = await papier('verslag', { reeks: eerste.reeks, versie: 1 })
    // The same bytes again are no new version.
    const zelfde = await store.write(klaartje, (tx) =>
      legVast(tx, history, testdag, [tweede], gegevens),
    )
    assert.ok(isNotPossible(zelfde))
    const lees = (welke: 'leeskopie' | 'origineel') =>
      store.read(klaartje, (tx) => leesStuk(tx, vault, eerste.context.document, welke))
    assert.equal(Buffer.from((await lees('origineel'))!).toString(), 'Een papier')
    assert.equal(Buffer.from((await lees('leeskopie'))!).toString(), 'De leeskopie')
    await ruimOp(vault, [tweede])
  })

  test('wat verwisseld wordt met een ander papier of met de leeskopie, is niet te lezen', async () => {
    const een = await leg('andere', klaartje)
    await store.write(systeem, (tx) =>
      tx.query('update document set blob = leeskopie where id = $1', [een.context.document]),
    )
    await assert.rejects(
      store.read(klaartje, (tx) => leesStuk(tx, vault, een.context.document, 'origineel')),
      { name: 'BlobOnleesbaar' },
    )
    await store.write(klaartje, (tx) =>
      trekIn(tx, { history, reeks: een.reeks }, testdag, 'bestand', true),
    )
  })

  test('wat niet doorgaat laat geen bestand en geen rij achter', async () => {
    const bestanden = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((een) => een.isFile())
        .length
    const voor = bestanden()
    const bewaard = await papier('ondertekend formulier')
    assert.equal(bestanden(), voor + 2)
    await ruimOp(vault, [bewaard])
    assert.equal(bestanden(), voor)
  })

  test('herbouwd uit de geschiedenis zijn de rijen dezelfde', async () => {
    const alles = () =>
      store.read(systeem, (tx) =>
        tx.query(
          `select id, reeks, versie, laatste, soort, klasse, kbo, om, ingetrokken_op, intrekreden
           from stuk where history = $1 order by id`,
          [history],
        ),
      )
    const voor = await alles()
    assert.ok(voor.length > 6)
    await herspeel(store, stukkenProjectie, history)
    assert.deepEqual(await alles(), voor)
  })
})
