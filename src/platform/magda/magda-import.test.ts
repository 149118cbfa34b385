import { dag } from '#law/dag.ts'
import { magdaMap, metMagdaMap } from '#test/support/magda.ts'
import assert from 'node:assert/strict'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, test } from 'node:test'
import { demoPersonen } from './magda-demo-personen.ts'
import { demoAntwoord } from './magda-demo.ts'
import { importeer, importeerBestanden } from './magda-import.ts'
import { magdaUitMap } from './magda.ts'

const [hansje] = demoPersonen as [(typeof demoPersonen)[number]]
const goed = demoAntwoord('LED.GeefBewijs', hansje.insz, dag('2026-11-22'))
const niets = demoAntwoord('SocZek.GeefSociaalStatuut', hansje.insz, dag('2026-11-22'))

/** Runs `work` in a folder with an answer with facts, one without, one that is cut off, and a text file. */
async function metBestanden(work: (map: string) => Promise<void>): Promise<void> {
  const map = await mkdtemp(join(tmpdir(), 'magda-'))
  try {
    await mkdir(join(map, 'LED.GeefBewijs.02.00'))
    await writeFile(join(map, 'LED.GeefBewijs.02.00', `${hansje.insz}.xml`), goed)
    await writeFile(join(map, 'a-niets.xml'), niets)
    await writeFile(join(map, 'z-kapot.xml'), goed.slice(0, 900))
    await writeFile(join(map, 'lees-mij.txt'), 'geen antwoord')
    await work(map)
  } finally {
    await rm(map, { recursive: true })
  }
}

async function opdracht(...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await importeer(args, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  })
  return { code, out, err }
}

describe('maatwerk importeer', () => {
  test('een map geeft per XML-bestand een regel JSON, in volgorde van naam', async () => {
    await metBestanden(async (map) => {
      const { code, out, err } = await opdracht(map)
      const lines = out.map(
        (line) => JSON.parse(line) as { bestand: string; soort: string; schema: string },
      )
      assert.deepEqual(
        lines.map(({ bestand, soort, schema }) => [basename(bestand), soort, schema]),
        [
          [`${hansje.insz}.xml`, 'feiten', 'niet tegen het schema gecontroleerd'],
          ['a-niets.xml', 'bewijst niets', 'niet tegen het schema gecontroleerd'],
          ['z-kapot.xml', 'geweigerd', 'niet tegen het schema gecontroleerd'],
        ],
      )
      assert.equal(code, 2)
      assert.match(
        err[0]!,
        /z-kapot\.xml: Geweigerd bij \w+, regel \d+: De XML is niet goed gevormd/,
      )
      assert.equal(err.at(-1), '1 met feiten, 1 bewijzen niets, 1 geweigerd.')
    })
  })

  test('zonder geweigerd bestand is de code 0, ook als een antwoord niets bewijst', async () => {
    await metBestanden(async (map) => {
      const { code, out } = await opdracht(
        join(map, 'a-niets.xml'),
        join(map, 'LED.GeefBewijs.02.00'),
      )
      assert.equal(code, 0)
      assert.equal(out.length, 2)
    })
  })

  test('--tekst geeft gewone zinnen', async () => {
    await metBestanden(async (map) => {
      const { out } = await opdracht('--tekst', map)
      assert.match(
        out[0]!,
        /\n- Attest: Attest OV2 .*, OV2, vanaf 2015-06-30 \[LED\.GeefBewijs 02\.00, 2026-11-22\]$/,
      )
      assert.match(
        out[1]!,
        /\nBewijst niets: DEMO meldt 30101: Geen gegevens gevonden voor de vraag\.$/,
      )
      assert.match(out[2]!, /\nGeweigerd bij /)
    })
  })

  test('een bestand dat er niet is wordt geweigerd; de andere worden toch gelezen', async () => {
    await metBestanden(async (map) => {
      const { code, out } = await opdracht(join(map, 'weg.xml'), join(map, 'a-niets.xml'))
      assert.equal(code, 2)
      assert.match(out[0]!, /Dit bestand bestaat niet/)
      assert.match(out[1]!, /bewijst niets/)
    })
  })

  for (const [waarom, args, fout] of [
    ['geen bestand', [], /Noem minstens een bestand/],
    ['een onbekende optie', ['--snel', 'x.xml'], /De optie --snel bestaat niet/],
    ['--xsd zonder map', ['x.xml', '--xsd'], /Noem na --xsd de map/],
    [
      "een map met schema's die er niet is",
      ['--xsd', '/geen/map', 'x.xml'],
      /bestaat niet: \/geen\/map/,
    ],
  ] as const)
    test(`${waarom}: code 2, en wat te doen`, async () => {
      const { code, out, err } = await opdracht(...args)
      assert.deepEqual([code, out], [2, []])
      assert.match(err[0]!, fout)
    })

  test('een te groot bestand wordt geweigerd', async () => {
    await metBestanden(async (map) => {
      const path = join(map, 'groot.xml')
      await writeFile(path, `<a>${' '.repeat(5 * 1024 * 1024)}</a>`)
      for await (const { resultaat } of importeerBestanden([path]))
        assert.match(resultaat.soort === 'geweigerd' ? resultaat.reden : '', /groter dan 5 MB/)
    })
  })

  test('de map van een installatie is een MAGDA', async () => {
    await metBestanden(async (map) => {
      const { resultaat } = await magdaUitMap(map).vraag('LED.GeefBewijs', hansje.insz)
      assert.equal(resultaat.soort, 'feiten')
    })
  })

  test('alle gepubliceerde antwoorden worden ingelezen zonder weigering', metMagdaMap, async () => {
    const { code, out, err } = await opdracht(join(magdaMap()!, 'antwoorden'))
    assert.equal(code, 0)
    assert.equal(out.length, 185)
    assert.equal(err.at(-1), '168 met feiten, 17 bewijzen niets, 0 geweigerd.')
  })
})
