import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { soorten } from '#beslissingen.ts'
import { isVast } from '#law/vast.ts'
import { Regellezer } from './regellezer.ts'

function lees(lezer: Regellezer, regel: string | Buffer): object | undefined {
  const bytes = Buffer.from(regel as string)
  lezer.begin(bytes)
  return lezer.lees(0, bytes.length)
}

function ontleed(regel: Buffer): { readonly waarde: unknown } | undefined {
  try {
    return { waarde: JSON.parse(regel.toString('utf8')) as unknown }
  } catch {
    return undefined
  }
}

const vragen = [...soorten.values()].map(({ naam, voorbeeld }) => ({ soort: naam, ...voorbeeld }))
const waarde = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' })
const naam = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'één', 'a'))
const regel = fc.oneof(
  fc.constantFrom(...vragen).map((vraag) => JSON.stringify(vraag)),
  fc.dictionary(naam, waarde).map((vraag) => JSON.stringify(vraag)),
  fc.json(),
  fc
    .tuple(naam, waarde)
    .map(([veld, deel]) => `{${JSON.stringify(veld)}: ${JSON.stringify(deel)} }`),
)
/** Bytes that were changed here and there: half a character, a bracket too many, a letter in a number. */
const beschadigd = fc
  .tuple(
    regel,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...Buffer.from('{}[],:"\\ 1e\n\0é'))), {
      maxLength: 2,
    }),
  )
  .map(([tekst, fouten]) => {
    const bytes = Buffer.from(tekst)
    for (const [plaats, byte] of fouten) if (bytes.length > 0) bytes[plaats % bytes.length] = byte
    return bytes
  })

describe('de snelle lezer van regels', () => {
  test('leest op 20.000 regels wat JSON.parse leest of laat het aan JSON.parse over, en nooit wat JSON.parse weigert', () => {
    const lezer = new Regellezer()
    const gezien = { gelezen: 0, geweigerd: 0 }
    fc.assert(
      fc.property(beschadigd, (bytes) => {
        for (let keer = 0; keer < 3; keer++) {
          const gelezen = lees(lezer, bytes)
          if (gelezen === undefined) return void gezien.geweigerd++
          assert.deepEqual({ waarde: gelezen }, ontleed(bytes))
          gezien.gelezen++
        }
      }),
      { numRuns: 20_000, seed: 50 },
    )
    assert.ok(gezien.gelezen > 5_000 && gezien.geweigerd > 2_000, JSON.stringify(gezien))
  })

  test('elk voorbeeld, zoals een programma het schrijft, leest hij zelf', () => {
    const lezer = new Regellezer()
    for (const vraag of vragen) assert.deepEqual(lees(lezer, JSON.stringify(vraag)), vraag)
  })

  test('een stuk dat terugkomt wordt één keer gelezen, en niemand kan het nog veranderen', () => {
    const lezer = new Regellezer()
    const keren = [1, 2, 3, 4].map((nr) => {
      const gelezen = lees(lezer, `{"nr":${nr},"attesten":[{"code":"PMAH-3","it":{"recht":true}}]}`)
      return (gelezen as { attesten: [{ it: object }] }).attesten[0]
    })
    assert.equal(keren[1], keren[2])
    assert.equal(keren[2], keren[3])
    assert.ok(isVast(keren[3]!) && isVast(keren[3]!.it) && !isVast(keren[0]!))
    assert.throws(() => Object.assign(keren[3]!.it, { recht: false }), TypeError)
  })

  test('wat een andere lezer las is voor deze lezer nieuw: niets van de ene vraag blijft bij de andere', () => {
    const regel = '{"attesten":[{"code":"PMAH-3","it":{"recht":true}}]}'
    const lezers = [new Regellezer(), new Regellezer()]
    const [een, ander] = lezers.map((lezer) => {
      lees(lezer, regel)
      return (lees(lezer, regel) as { attesten: [object] }).attesten[0]
    })
    assert.notEqual(een, ander)
    assert.deepEqual(een, ander)
  })

  test('stukken die dezelfde plaats in het geheugen krijgen blijven elk zichzelf', () => {
    const lezer = new Regellezer()
    for (let ronde = 0; ronde < 2; ronde++)
      for (let nr = 0; nr < 30_000; nr++) {
        const gelezen = lees(lezer, `{"feit":{"nummer":${nr}}}`)
        assert.equal((gelezen as { feit: { nummer: number } }).feit.nummer, nr)
      }
  })
})
