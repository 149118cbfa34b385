import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { after, describe, test } from 'node:test'
import { bommen } from '#test/vijandig/bommen.ts'
import { bladzijde, pdf, tekstVanAttest } from '#test/vijandig/bouw.ts'
import { stromen } from '#test/vijandig/lezen.ts'
import { langsteMs, langsteRij, meesteGeheugen } from './grenzen.ts'
import { keur } from './keuring.ts'
import { leesApart, stopKeuring } from './ploeg.ts'
import { Kind, vlaggen } from './proces.ts'

const attest = pdf(bladzijde())
const traag = bommen().find(({ lot }) => lot === 'te traag')!.bytes
const soort = 'application/pdf'

describe('Het proces dat vreemde bestanden leest, kan niets en houdt niets op', () => {
  after(() => stopKeuring())

  test('het wordt gestopt als zijn tijd om is', async () => {
    const kind = new Kind({ ms: 300, geheugen: meesteGeheugen })
    const begin = performance.now()
    const found = await kind.lees(soort, traag)
    assert.ok(!found.ok && found.reden === 'te traag')
    assert.ok(performance.now() - begin < 3_000)
    assert.equal(kind.bruikbaar, false)
  })

  test('het wordt gestopt als het te veel geheugen vraagt', async (t) => {
    if (process.platform !== 'linux') return t.skip('alleen Linux zegt het')
    const kind = new Kind({ ms: langsteMs, geheugen: 20 * 1024 * 1024 })
    const found = await kind.lees(soort, traag)
    assert.ok(!found.ok && found.reden === 'te zwaar')
  })

  test('valt het om, dan is dat een weigering met een eigen reden; wat erna komt, wordt gelezen', async () => {
    const kind = new Kind()
    const lezing = kind.lees(soort, traag)
    setTimeout(() => kind.stop(), 200)
    const found = await lezing
    assert.ok(!found.ok && found.reden === 'gestopt')
    const nogEens = await kind.lees(soort, attest)
    assert.ok(!nogEens.ok && nogEens.reden === 'gestopt')
    const volgende = await keur({ naam: 'attest.pdf', bytes: attest })
    assert.ok(volgende.ok && stromen(volgende.bytes).join('').includes(tekstVanAttest))
  })

  test('een proces leest het ene bestand na het andere, zonder iets te verwisselen', async () => {
    const brieven = Array.from({ length: 20 }, (_, nr) =>
      pdf({
        ...bladzijde(),
        5: `<< /Length ${13 + String(nr).length} >>\nstream\n(Bladzijde ${nr}.)\nendstream`,
      }),
    )
    const uitslagen = await Promise.all(brieven.map((bytes) => keur({ naam: 'a.pdf', bytes })))
    assert.deepEqual(
      uitslagen.map((found) => (found.ok ? stromen(found.bytes)[0] : found.reden)),
      brieven.map((_, nr) => `(Bladzijde ${nr}.)`),
    )
  })

  test('wie te veel tegelijk vraagt, krijgt te horen dat het later kan, en de rest wordt gelezen', async () => {
    const vragen = Array.from({ length: langsteRij + 5 }, () => leesApart(soort, attest))
    const redenen = (await Promise.all(vragen)).map((found) => (found.ok ? 'ok' : found.reden))
    // Two are being read, the row is full, the rest is sent away.
    assert.deepEqual(
      [
        redenen.filter((reden) => reden === 'ok').length,
        redenen.filter((reden) => reden === 'te druk').length,
      ],
      [langsteRij + 2, 3],
    )
  })

  const beperkt = /Access to this API has been restricted/
  const dicht = /laadt niets meer/
  const pogingen: Readonly<Record<string, readonly [code: string, weigering: RegExp]>> = {
    'een bestand schrijven': [`fs.writeFileSync('/tmp/keuring-mag-niet', 'x')`, beperkt],
    'een ander bestand lezen': [`fs.readFileSync('/etc/passwd')`, beperkt],
    'een programma starten': [`child.spawnSync('/bin/true')`, beperkt],
    'een draad starten': [`new threads.Worker('1', { eval: true })`, beperkt],
    'een module laden': [`await import('node:net')`, dicht],
    'een module vragen': [`process.getBuiltinModule('node:net')`, dicht],
    'een oude module vragen': [`createRequire(import.meta.url)('net')`, dicht],
    'een binding vragen': [`process.binding('tcp_wrap')`, dicht],
    'een bladzijde halen': [`await fetch('http://127.0.0.1')`, /fetch is not defined/],
    'een lijn openen': [`new WebSocket('ws://127.0.0.1')`, /WebSocket is not defined/],
    'een uitbreiding laden': [
      `process.dlopen({ exports: {} }, '/tmp/x.node')`,
      /loading addons is disabled/,
    ],
  }

  test('het kan geen bestand, programma, draad, module of netwerk openen', () => {
    const regels = Object.entries(pogingen).map(
      ([wat, [code]]) => `
        try { ${code}; gezien[${JSON.stringify(wat)}] = 'gelukt' }
        catch (fout) { gezien[${JSON.stringify(wat)}] = fout.message }`,
    )
    const programma = `
      import fs from 'node:fs'
      import child from 'node:child_process'
      import threads from 'node:worker_threads'
      import { createRequire } from 'node:module'
      import { sluitAf } from ${JSON.stringify(new URL('afsluiten.ts', import.meta.url).href)}
      sluitAf()
      const gezien = {}
      ${regels.join('\n')}
      console.log(JSON.stringify(gezien))`
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [...vlaggen, '--input-type=module', '--eval', programma],
      { encoding: 'utf8', env: {} },
    )
    const gezien = JSON.parse(stdout || JSON.stringify({ stderr })) as Record<string, string>
    for (const [wat, [, weigering]] of Object.entries(pogingen))
      assert.match(gezien[wat] ?? stderr, weigering, wat)
  })
})
