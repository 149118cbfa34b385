import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { kekFromFile, kekFromText } from './blob-key.ts'
import { BlobOnleesbaar, getBlob, putBlob, removeBlob, type BlobContext } from './blobs.ts'

const context: BlobContext = {
  document: 'd-1',
  dossier: 'WOP-2026-004127',
  versie: 1,
  klasse: 'M3',
}
const marker = 'GEHEIM-7f3c1e9a5b2d4c60'
const content = Buffer.from(`attest ${marker} `.repeat(500))

describe('Documenten buiten de databank (AES-256-GCM, sleutel per versie)', () => {
  let root = ''
  const vault = () => ({ folder: join(root, 'documenten'), kek: kekFromText(kekText) })
  const kekText = randomBytes(32).toString('base64')

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'blobs-'))
  })
  after(() => rm(root, { recursive: true }))

  test('wat bewaard is, komt byte voor byte terug, ook een leeg document', async () => {
    for (const each of [content, Buffer.alloc(0), randomBytes(100_000)]) {
      const stored = await putBlob(vault(), context, each)
      assert.deepEqual(await getBlob(vault(), context, stored), each)
      assert.equal(stored.sha256, createHash('sha256').update(each).digest('hex'))
      assert.equal(stored.bytes, each.length)
    }
  })

  test('de inhoud staat nergens leesbaar op schijf en geen half bestand blijft achter', async () => {
    await putBlob(vault(), context, content)
    const files = await allFiles(root)
    assert.ok(files.length > 0)
    for (const file of files) {
      assert.equal((await readFile(file)).includes(marker), false, file)
      assert.equal(file.endsWith('.deel'), false)
      assert.equal((await stat(file)).mode & 0o777, 0o600)
    }
  })

  test('hetzelfde document geeft twee keer een andere sleutel en andere bytes', async () => {
    const [one, two] = [
      await putBlob(vault(), context, content),
      await putBlob(vault(), context, content),
    ]
    assert.notEqual(one.sleutel, two.sleutel)
    assert.notDeepEqual(
      await readFile(join(vault().folder, one.bestand)),
      await readFile(join(vault().folder, two.bestand)),
    )
  })

  for (const [what, change] of [
    ['document', { document: 'd-2' }],
    ['dossier', { dossier: 'WOP-2026-004128' }],
    ['versie', { versie: 2 }],
    ['klasse', { klasse: 'M1' }],
    ['grens tussen document en dossier', { document: 'd-1WOP', dossier: '-2026-004127' }],
  ] as const)
    test(`onder een ander(e) ${what} gaat het niet open`, async () => {
      const stored = await putBlob(vault(), context, content)
      await assert.rejects(getBlob(vault(), { ...context, ...change }, stored), BlobOnleesbaar)
    })

  test('één gewijzigde bit in nonce, inhoud of zegel wordt gezien, en een ingekort bestand ook', async () => {
    const stored = await putBlob(vault(), context, content)
    const file = join(vault().folder, stored.bestand)
    const good = await readFile(file)
    for (const at of [0, 12, 500, good.length - 1]) {
      const bad = Buffer.from(good)
      bad[at] = bad[at]! ^ 1
      await writeFile(file, bad)
      await assert.rejects(getBlob(vault(), context, stored), BlobOnleesbaar)
    }
    for (const length of [0, 10, good.length - 1]) {
      await writeFile(file, good.subarray(0, length))
      await assert.rejects(getBlob(vault(), context, stored), BlobOnleesbaar)
    }
    await writeFile(file, good)
    assert.deepEqual(await getBlob(vault(), context, stored), content)
  })

  test('het bestand of de sleutel van een ander document past niet', async () => {
    const mine = await putBlob(vault(), context, content)
    const other = await putBlob(vault(), { ...context, document: 'd-9' }, Buffer.from('ander'))
    for (const swapped of [
      { ...mine, bestand: other.bestand },
      { ...mine, sleutel: other.sleutel },
      { ...mine, sha256: other.sha256 },
    ])
      await assert.rejects(getBlob(vault(), context, swapped), BlobOnleesbaar)
  })

  test('een ontbrekend bestand, een gewiste sleutel en een andere hoofdsleutel geven elk een fout', async () => {
    const stored = await putBlob(vault(), context, content)
    await assert.rejects(getBlob(vault(), context, { ...stored, sleutel: '' }), BlobOnleesbaar)
    const otherKek = { ...vault(), kek: kekFromText(randomBytes(32).toString('base64')) }
    await assert.rejects(getBlob(otherKek, context, stored), /andere hoofdsleutel/)
    await removeBlob(vault(), stored.bestand)
    await assert.rejects(getBlob(vault(), context, stored), /ontbreekt/)
    await removeBlob(vault(), stored.bestand)
  })

  test('de hoofdsleutel wordt één keer gemaakt, met rechten 0600, ook als twee programma’s samen starten', async () => {
    const file = join(root, 'sleutels', 'hoofdsleutel')
    const keys = await Promise.all([kekFromFile(file), kekFromFile(file), kekFromFile(file)])
    assert.equal(new Set(keys.map(({ id }) => id)).size, 1)
    assert.equal((await kekFromFile(file)).id, keys[0].id)
    assert.equal((await stat(file)).mode & 0o777, 0o600)
    assert.deepEqual(await readdir(join(root, 'sleutels')), ['hoofdsleutel'])
    await chmod(file, 0o640)
    await assert.rejects(kekFromFile(file), /Zet de rechten/)
  })

  test('een hoofdsleutel van 31 of 33 bytes wordt geweigerd', () => {
    for (const length of [31, 33])
      assert.throws(() => kekFromText(Buffer.alloc(length).toString('base64')), /32 bytes/)
    assert.equal(kekFromText(Buffer.alloc(32).toString('base64')).key.length, 32)
  })
})

async function allFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name))
}
