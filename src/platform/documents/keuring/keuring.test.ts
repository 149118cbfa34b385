import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { actief } from '#test/vijandig/actief.ts'
import { bommen } from '#test/vijandig/bommen.ts'
import type { Vijandig } from '#test/vijandig/bouw.ts'
import { gezichten } from '#test/vijandig/gezichten.ts'
import { allesLeesbaar } from '#test/vijandig/lezen.ts'
import { langsteMs, meesteGeheugen } from './grenzen.ts'
import { keur, type Keuring } from './keuring.ts'
import { verboden } from './pdf/nazicht.ts'
import { hoogsteGeheugen, stopKeuring, warmOp } from './ploeg.ts'
import { redenen } from './weigering.ts'

/** What becomes of a file, and what may not be in what became of it. */
function fouten({ wat, lot, sporen = [] }: Vijandig, found: Keuring): readonly string[] {
  const became = found.ok ? 'onschadelijk' : found.reden
  if (!found.ok)
    return [
      ...(found.reden in redenen && found.tekst.length > 20
        ? []
        : [`${wat}: reden ${found.reden}`]),
      ...(lot === undefined || lot === became ? [] : [`${wat}: ${became} in plaats van ${lot}`]),
    ]
  const text = allesLeesbaar(found.bytes)
  const raw = Buffer.from(found.bytes)
  return [
    ...(lot === undefined || lot === became ? [] : [`${wat}: aanvaard in plaats van ${lot}`]),
    ...sporen.filter((spoor) => text.includes(spoor)).map((spoor) => `${wat}: bevat ${spoor}`),
    ...(raw.subarray(-66_000).includes('PK\x05\x06') ? [`${wat}: opent als archief`] : []),
    ...(found.soort === 'application/pdf'
      ? namenIn(raw).map((naam) => `${wat}: bevat /${naam}`)
      : []),
    ...(found.soort === 'application/pdf' && !raw.toString('latin1').endsWith('\n%%EOF\n')
      ? [`${wat}: iets na het einde`]
      : []),
  ]
}

function namenIn(pdf: Buffer): readonly string[] {
  return [...verboden].filter((naam) =>
    new RegExp(`/${naam}[\\s/<>[\\]()]`).test(pdf.toString('latin1')),
  )
}

describe('Wat iemand met kwade bedoelingen opstuurt, doet niets', () => {
  const alles = [...actief(), ...bommen(), ...gezichten()]
  const uitslagen = new Map<string, { readonly found: Keuring; readonly ms: number }>()
  let haperingen = 0

  before(async () => {
    warmOp()
    const rest = [...alles]
    let [last, cpu] = [performance.now(), process.threadCpuUsage()]
    // A stall is a turn in which this thread itself computed: a busy machine alone is none.
    const timer = setInterval(() => {
      const used = process.threadCpuUsage(cpu)
      if (performance.now() - last > 50 && used.user + used.system > 50_000) haperingen += 1
      ;[last, cpu] = [performance.now(), process.threadCpuUsage()]
    }, 5)
    const worker = async () => {
      for (let next = rest.shift(); next; next = rest.shift()) {
        const started = performance.now()
        const found = await keur(next)
        uitslagen.set(next.wat, { found, ms: performance.now() - started })
      }
    }
    await Promise.all([worker(), worker()])
    clearInterval(timer)
  })
  after(() => stopKeuring())

  test('het zijn er meer dan driehonderd, elk met een eigen beschrijving', () => {
    assert.ok(alles.length >= 300, String(alles.length))
    assert.equal(new Set(alles.map(({ wat }) => wat)).size, alles.length)
    assert.equal(uitslagen.size, alles.length)
  })

  test('elk wordt geweigerd met een reden van de lijst, of is in de kopie onschadelijk', () => {
    assert.deepEqual(
      alles.flatMap((vijandig) => fouten(vijandig, uitslagen.get(vijandig.wat)!.found)),
      [],
    )
  })

  test('het nazicht ziet in het origineel wat het in de kopie niet mag zien', () => {
    const klein = [...actief(), ...gezichten()].filter(({ bytes }) => bytes.length < 20_000)
    const zichtbaar = klein.filter(({ bytes, sporen = [] }) => {
      const text = allesLeesbaar(bytes)
      return sporen.some((spoor) => text.includes(spoor))
    })
    // The others hide it behind octal digits, line ends and the like: that is their trick.
    assert.ok(zichtbaar.length > 200, String(zichtbaar.length))
  })

  test('elk binnen vijf seconden, en het programma blijft antwoorden', () => {
    const traag = [...uitslagen].filter(([, { ms }]) => ms > langsteMs + 1_000)
    assert.deepEqual(
      traag.map(([wat, { ms }]) => `${wat}: ${ms}`),
      [],
    )
    assert.equal(haperingen, 0)
  })

  test('geen enkel proces hield ooit meer dan 256 MB vast', (t) => {
    if (process.platform !== 'linux') return t.skip('alleen Linux zegt het')
    assert.ok(
      hoogsteGeheugen() > 0 && hoogsteGeheugen() <= meesteGeheugen,
      `${Math.round(hoogsteGeheugen() / 1024 ** 2)} MB`,
    )
  })
})
