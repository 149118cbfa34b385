import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { leesBrief, listBrieven } from '#brieven/store.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import type { Persoon } from '#dossier/dossier.ts'
import { dag } from '#law/dag.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { stopPdf } from '#platform/documents/pdf.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { fixedClock, klaartje, newHistory, testStore } from '#test/support/database.ts'
import { beslissingsbriefJob, brievenNa } from './jobs.ts'
import {
  andereWerkgever,
  beslis,
  meldEinde,
  meldIndienst,
  stelVoor,
  werkgever,
} from './procedure.fixture.ts'
import { doe, kenToe, leestabellen, openMetBewijs } from './store.fixture.ts'

describe('De brieven na een beslissing (domain/4 4.7)', () => {
  // A kind of its own, so that the jobs of other tests on the same database stay untouched.
  const kind = `brief-${newHistory()}`
  const folder = mkdtempSync(join(tmpdir(), 'maatwerkloket-brieven-'))
  const vault: Vault = { folder, kek: kekFromText(randomBytes(32).toString('base64')) }
  const handlers = {
    [kind]: beslissingsbriefJob({ vault, magda: magdaDemo(fixedClock()), telefoon: '0800 00 000' }),
  }
  let store: OpenStore
  let dossier: { readonly history: string; readonly nummer: string }
  let persoon: Persoon

  before(async () => {
    store = await testStore({
      projections: leestabellen,
      reactions: (event) =>
        brievenNa(event).map((job) => ({ ...job, kind, key: `${kind}:${job.key}` })),
    })
    persoon = aPersoon()
    dossier = await openMetBewijs(store, persoon)
  })
  after(async () => {
    await stopPdf()
    rmSync(folder, { recursive: true })
  })

  const brieven = () => store.read(klaartje, (tx) => listBrieven(tx, dossier.history))
  const druk = () =>
    runJobs(store, handlers, { once: true, onError: (error) => assert.fail(error) })

  test('een advies geeft één brief, aan de persoon; de werkgever krijgt er geen', async () => {
    await kenToe(store, dossier.history)
    assert.equal(await druk(), 1)
    assert.deepEqual(
      (await brieven()).map(({ soort, ontvanger, kbo }) => [soort, ontvanger, kbo]),
      [['toekenning', 'persoon', null]],
    )
  })

  test('nog eens draaien drukt niets opnieuw, ook niet als hetzelfde werk nog eens gepland wordt', async () => {
    const [eerste] = await brieven()
    assert.equal(await druk(), 0)
    const events = await store.read(klaartje, (tx) => tx.history(dossier.history))
    const toegekend = events.find(({ type }) => type === 'AdviesToegekend')!
    await store.write(klaartje, (tx) =>
      tx.plan({
        ...brievenNa(toegekend)[0]!,
        kind,
        key: `${kind}:${brievenNa(toegekend)[0]!.key}`,
      }),
    )
    assert.equal(await druk(), 0)
    assert.deepEqual(await brieven(), [eerste])
  })

  test('in dienst: de persoon en de werkgever krijgen elk een eigen brief', async () => {
    await store.write(klaartje, (tx) => doe(tx, dossier.history, meldIndienst('2024-06-03')))
    assert.equal(await druk(), 1)
    const start = (await brieven()).filter(({ soort }) => soort === 'start')
    assert.deepEqual(start.map(({ ontvanger, kbo }) => [ontvanger, kbo]).sort(), [
      ['persoon', null],
      ['werkgever', werkgever.kbo],
    ])
  })

  test('bij een andere werkgever krijgen de persoon en de nieuwe werkgever een brief, de vorige niet', async () => {
    await store.write(klaartje, async (tx) => {
      await doe(tx, dossier.history, meldEinde('2025-01-31'))
      await doe(tx, dossier.history, meldIndienst('2025-03-03', andereWerkgever))
    })
    assert.equal(await druk(), 1)
    const verder = (await brieven()).filter(({ soort }) => soort === 'voortzetting')
    assert.deepEqual(verder.map(({ ontvanger, kbo }) => [ontvanger, kbo]).sort(), [
      ['persoon', null],
      ['werkgever', andereWerkgever.kbo],
    ])
    const vorige = (await brieven()).filter(({ kbo }) => kbo === werkgever.kbo)
    assert.deepEqual(
      vorige.map(({ soort }) => soort),
      ['start'],
    )
  })

  test('een dubbel ticket dat erbij komt, geeft één brief, aan de persoon', async () => {
    const ouder = await openMetBewijs(store)
    const op = dag('2023-06-30')
    await store.write(klaartje, async (tx) => {
      await doe(tx, ouder.history, stelVoor({ op }))
      await doe(tx, ouder.history, beslis({ op }))
    })
    assert.equal(await druk(), 1)
    const voegToe = { type: 'voeg dubbel ticket toe', op: dag('2024-01-15'), batch: 'x' } as const
    await store.write(klaartje, (tx) => doe(tx, ouder.history, voegToe))
    assert.equal(await druk(), 1)
    const gemaakt = await store.read(klaartje, (tx) => listBrieven(tx, ouder.history))
    assert.deepEqual(gemaakt.map(({ soort, ontvanger, kbo }) => [soort, ontvanger, kbo]).sort(), [
      ['dubbel-ticket', 'persoon', null],
      ['toekenning', 'persoon', null],
    ])
  })

  test('de bewaarde bytes zijn een PDF en het rijksregisternummer staat in geen enkele gebeurtenis over een brief', async () => {
    for (const { id } of await brieven()) {
      const bytes = await store.read(klaartje, (tx) => leesBrief(tx, vault, dossier.nummer, id))
      assert.equal(Buffer.from(bytes.slice(0, 5)).toString('latin1'), '%PDF-')
    }
    const events = await store.read(klaartje, (tx) => tx.history(dossier.history))
    const gemaakt = events.filter(({ type }) => type === 'BriefGemaakt')
    assert.equal(gemaakt.length, 5)
    for (const { data } of gemaakt) assert.ok(!JSON.stringify(data).includes(persoon.insz))
  })

  test('een besluit, een start, een voortzetting en een dubbel ticket vragen een brief, de rest niet', () => {
    const gebeurd = (type: string) =>
      brievenNa({ type, history: dossier.history, version: 1 } as Parameters<typeof brievenNa>[0])
    for (const type of [
      'AdviesToegekend',
      'AdviesGeweigerd',
      'WopGestart',
      'WopVoortgezet',
      'DubbelTicketToegevoegd',
    ])
      assert.equal(gebeurd(type).length, 1, type)
    for (const type of [
      'StartpakketVoorgesteld',
      'VoorstelTeruggestuurd',
      'AdviesVervallen',
      'WopBeeindigd',
      'BriefGemaakt',
    ])
      assert.deepEqual(gebeurd(type), [], type)
  })
})
