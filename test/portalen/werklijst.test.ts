import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createApp, projections, type AppDeps } from '#app.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { openDossier } from '#dossier/store.ts'
import { toegangen } from '#dossier/toegangslijst/toegangen.ts'
import { isNotPossible } from '#law/decider.ts'
import { systemClock } from '#platform/clock.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { openSessions } from '#platform/http/session.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { handle } from '#platform/store/handle.ts'
import type { OpenStore } from '#platform/store/store.ts'
import type { Actor } from '#platform/types.ts'
import { fixedClock, testdag, testStore } from '#test/support/database.ts'
import { urls } from '#urls.ts'

const team = 'VDAB-LIMBURG'
const adres = { straat: 'Molenberg 1', postcode: '3500', gemeente: 'Hasselt' }
const rol = 'indiceringsconsulent'
const repel: Actor = {
  id: `repel-${process.pid}`,
  naam: 'Repelsteel Spinnewiel',
  rol,
  organisatie: team,
}
const katja: Actor = { id: `katja-${process.pid}`, naam: 'Katja Laars', rol, organisatie: team }
const wolf: Actor = {
  id: `wolf-${process.pid}`,
  naam: 'Wolf Grijs',
  rol,
  organisatie: 'VDAB-ELDERS',
}

describe('de werklijst van een medewerker', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-werklijst-'))
  let store: OpenStore
  let app: FastifyInstance
  const cookies = new Map<string, string>()
  const dossiers: { readonly nummer: string; readonly history: string }[] = []

  before(async () => {
    const clock = fixedClock(testdag)
    store = await testStore({ clock, projections })
    const vault = { folder, kek: kekFromText(Buffer.alloc(32, 3).toString('base64')) }
    const deps: AppDeps = { store, clock, vault, magda: magdaDemo(clock), telefoon: '0800 00 000' }
    app = await createApp({ ...deps, http: { log: { level: 'silent' } } })
    for (const wie of [repel, katja, wolf])
      cookies.set(wie.id, await openSessions(store, systemClock).login(wie, systemClock.now()))
    for (const familienaam of ['Aap', 'Beer', 'Civet', 'Das'])
      dossiers.push(await open(aPersoon({ familienaam, adres })))
  })
  after(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })

  async function open(persoon: ReturnType<typeof aPersoon>) {
    return store.write(repel, async (tx) => {
      const geopend = await openDossier(tx, persoon, testdag)
      if (isNotPossible(geopend)) throw new Error(geopend.notPossible)
      return geopend
    })
  }

  function vraag(wie: Actor, url: string, body?: Readonly<Record<string, string | string[]>>) {
    return app.inject({
      method: body ? 'POST' : 'GET',
      url,
      headers: {
        cookie: `sessie=${cookies.get(wie.id)}`,
        'sec-fetch-site': 'same-origin',
        accept: 'text/html',
      },
      ...(body ? { payload: { _sleutel: crypto.randomUUID(), ...body } } : {}),
    })
  }

  const nummersIn = (html: string) => [
    ...new Set(
      [...html.matchAll(/href="\/dossiers\/(WOP-[\d-]+)"/g)].map((gevonden) => gevonden[1]!),
    ),
  ]
  const codeVan = async (naam: string) => {
    const { body } = await vraag(repel, urls.dossiers.href({}, { behandelaar: 'ik' }))
    return new RegExp(`<option value="([0-9a-f]{10})"[^>]*>${naam}`).exec(body)![1]!
  }
  const behandelaarVan = async (nummer: string) =>
    store.read(repel, async (tx) => {
      const [rij] = await tx.query<{ behandelaar: string }>(
        'select behandelaar from dossier where nummer = $1',
        [nummer],
      )
      return rij?.behandelaar
    })
  /** The hidden inputs of the page that asks to confirm. */
  const waarden = (html: string) =>
    [...html.matchAll(/name="dossier" value="([^"]+)"/g)].map((gevonden) => gevonden[1]!)

  test('een kolomkop sorteert en draait om; het dossiernummer vindt precies dat dossier', async () => {
    const op = await vraag(repel, urls.dossiers.href({}, { behandelaar: 'ik', sorteer: 'naam' }))
    const af = await vraag(repel, urls.dossiers.href({}, { behandelaar: 'ik', sorteer: '-naam' }))
    const verwacht = dossiers.map(({ nummer }) => nummer)
    assert.deepEqual(nummersIn(op.body), verwacht)
    assert.deepEqual(nummersIn(af.body), verwacht.toReversed())
    assert.match(op.body, /aria-sort="ascending"/)
    const een = await vraag(
      repel,
      urls.dossiers.href({}, { nummer: dossiers[1]!.nummer.toLowerCase() }),
    )
    assert.deepEqual(nummersIn(een.body), [dossiers[1]!.nummer])
    const csv = await vraag(repel, urls.dossiers.href({}, { behandelaar: 'ik', formaat: 'csv' }))
    assert.equal(csv.body.trim().split('\n').length, 5)
  })

  test('een lijst wordt onder een naam bewaard, alleen voor wie ze bewaarde, en kan gewist worden', async () => {
    const leeg = await vraag(repel, urls.weergaven.href(), { naam: ' ', vraag: 'termijn=week' })
    assert.equal(leeg.statusCode, 422)
    assert.match(leeg.body, /value="termijn=week"/)
    await vraag(repel, urls.weergaven.href(), {
      naam: 'Deze week van mij',
      vraag: 'termijn=week&behandelaar=ik&bladzijde=7&vreemd=1',
    })
    const eigen = await vraag(repel, urls.dossiers.href())
    assert.match(
      eigen.body,
      /href="\/dossiers\?behandelaar=ik&amp;termijn=week"[^>]*>Deze week van mij/,
    )
    assert.doesNotMatch((await vraag(katja, urls.dossiers.href())).body, /Deze week van mij/)
    const wis = /\/dossiers\/weergaven\/[0-9a-f-]{36}\/wissen/.exec(
      (await vraag(repel, urls.weergaven.href())).body,
    )![0]
    await vraag(katja, wis, {})
    assert.match((await vraag(repel, urls.dossiers.href())).body, /Deze week van mij/)
    await vraag(repel, wis, {})
    assert.doesNotMatch((await vraag(repel, urls.dossiers.href())).body, /Deze week van mij/)
  })

  test('toewijzen toont eerst wat wijzigt, en zegt daarna van elk dossier of het gebeurd is', async () => {
    const [een, twee, drie, vier] = dossiers as [
      (typeof dossiers)[0],
      (typeof dossiers)[0],
      (typeof dossiers)[0],
      (typeof dossiers)[0],
    ]
    const code = await codeVan('Katja Laars')
    await store.write(repel, (tx) =>
      handle(tx, toegangen, twee.history, {
        type: 'meld conflict',
        op: testdag,
        collega: betrokkene(katja),
        soort: 'familie',
        door: betrokkene(repel),
      }),
    )
    const kies = await vraag(
      repel,
      urls.dossiersToewijzen.href(
        {},
        { dossier: [een.nummer, twee.nummer, drie.nummer], collega: code },
      ),
    )
    assert.match(kies.body, /Geef 3 dossiers aan Katja Laars\?/)
    assert.equal(await behandelaarVan(een.nummer), repel.naam)
    // Meanwhile a colleague takes one of them.
    const tussen = await vraag(
      katja,
      urls.dossiersToewijzen.href({}, { dossier: drie.nummer, collega: code }),
    )
    await vraag(katja, urls.dossiersToewijzen.href(), {
      dossier: waarden(tussen.body),
      collega: code,
    })
    assert.equal(await behandelaarVan(drie.nummer), katja.naam)
    const klaar = await vraag(repel, urls.dossiersToewijzen.href(), {
      dossier: waarden(kies.body),
      collega: code,
    })
    assert.equal(klaar.statusCode, 200)
    assert.match(klaar.body, /1 van 3 dossiers toegewezen aan Katja Laars/)
    assert.match(klaar.body, /Voor deze collega is een belangenconflict gemeld/)
    assert.match(klaar.body, /Intussen gewijzigd: nu volgt Katja Laars dit dossier op/)
    assert.deepEqual(
      await Promise.all([een, twee, drie, vier].map(({ nummer }) => behandelaarVan(nummer))),
      [katja.naam, repel.naam, katja.naam, repel.naam],
    )
  })

  test('wie niet met het dossier verbonden is, ziet het niet op de bevestiging en kan het niet toewijzen', async () => {
    const code = await codeVan('Repelsteel Spinnewiel')
    const { nummer } = dossiers[0]!
    const kies = await vraag(
      wolf,
      urls.dossiersToewijzen.href({}, { dossier: nummer, collega: code }),
    )
    assert.doesNotMatch(kies.body, new RegExp(nummer))
    const klaar = await vraag(wolf, urls.dossiersToewijzen.href(), {
      dossier: `${nummer}:${code}`,
      collega: code,
    })
    assert.equal(klaar.statusCode, 422, 'een collega van een ander team bestaat hier niet')
    const eigen = /<option value="([0-9a-f]{10})"/.exec(
      (await vraag(wolf, urls.dossiers.href())).body,
    )![1]!
    const niets = await vraag(wolf, urls.dossiersToewijzen.href(), {
      dossier: `${nummer}:${code}`,
      collega: eigen,
    })
    assert.match(niets.body, /Niets toegewezen/)
    assert.match(niets.body, /U bent niet verbonden met dit dossier/)
    assert.notEqual(await behandelaarVan(nummer), wolf.naam)
  })

  test('de werklast telt per collega van het team, en elk getal leidt naar de lijst erachter', async () => {
    const { body } = await vraag(repel, urls.werklast.href())
    const rij = new RegExp(
      `<t[hd][^>]*>Repelsteel Spinnewiel.*?href="(/dossiers\\?behandelaar=[0-9a-f]{10})"[^>]*>(\\d+)<`,
      's',
    ).exec(body)!
    const lijst = await vraag(repel, rij[1]!)
    assert.equal(nummersIn(lijst.body).length, Number(rij[2]))
    assert.equal(Number(rij[2]), 2)
  })
})
