import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { soortStartpakket } from '#startpakket/soorten.ts'
import { Beslisser, beslisStroom, meesteTekens } from './beslis.ts'

const programma = fileURLToPath(new URL('../../../bin/maatwerk.mjs', import.meta.url))
const map = mkdtempSync(join(tmpdir(), 'beslis-'))
after(() => rmSync(map, { recursive: true }))

const vraag = { soort: 'startpakket', ...soortStartpakket.voorbeeld }
const regel = JSON.stringify(vraag)

function bestand(naam: string, inhoud: string): string {
  const pad = join(map, naam)
  writeFileSync(pad, inhoud)
  return pad
}

interface Afloop {
  readonly code: number | null
  readonly uit: string
  readonly fouten: string
}

function maatwerk(args: readonly string[], stdin: readonly string[] = []): Promise<Afloop> {
  const kind = spawn(process.execPath, [programma, ...args])
  let [uit, fouten] = ['', '']
  kind.stdout.setEncoding('utf8').on('data', (deel: string) => (uit += deel))
  kind.stderr.setEncoding('utf8').on('data', (deel: string) => (fouten += deel))
  for (const deel of stdin) kind.stdin.write(deel)
  kind.stdin.end()
  return new Promise((done) => kind.on('close', (code) => done({ code, uit, fouten })))
}

describe('maatwerk beslis van buitenaf', { concurrency: 2 }, () => {
  test('één vraag geeft één bevinding', async () => {
    const { code, uit } = await maatwerk(['beslis', bestand('een.json', regel)])
    assert.equal(code, 0)
    assert.equal(JSON.parse(uit).uitkomst.wop, 'WOP 1')
  })

  test('een lijst en meer bestanden geven een lijst van bevindingen', async () => {
    const lijst = bestand('lijst.json', `[${regel},${regel}]`)
    const { code, uit } = await maatwerk(['beslis', lijst, bestand('nog.json', regel)])
    assert.equal(code, 0)
    assert.deepEqual(
      JSON.parse(uit).map((each: { uitkomst: { wop: string } }) => each.uitkomst.wop),
      ['WOP 1', 'WOP 1', 'WOP 1'],
    )
  })

  test('een foute regel antwoordt op zijn plaats; stderr noemt regel, veld en wat verwacht werd', async () => {
    const fout = '{"soort":"startpakket","peildatum":"2024-02-30"}'
    const { code, uit, fouten } = await maatwerk(['beslis', '-'], [`${regel}\n${fout}\n${regel}\n`])
    assert.equal(code, 2)
    const [eerste, tweede, derde] = uit
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each))
    assert.equal(eerste.uitkomst.wop, 'WOP 1')
    assert.equal(tweede.fout.regel, 2)
    assert.equal(tweede.fout.veld, 'peildatum')
    assert.deepEqual(derde, eerste)
    assert.match(fouten, /^Regel 2, veld peildatum, verwacht: een bestaande dag/)
  })

  test('een lege invoer geeft niets terug en is geen fout', async () => {
    for (const args of [['-'], ['--uitleg', '-']])
      assert.deepEqual(await maatwerk(['beslis', ...args]), { code: 0, uit: '', fouten: '' })
  })

  test('een onbekende soort en een bestand dat er niet is worden gewoon uitgelegd', async () => {
    const soort = await maatwerk(['beslis', bestand('soort.json', '{"soort":"startpaket"}')])
    assert.equal(soort.code, 2)
    assert.match(soort.fouten, /Bedoelde u "startpakket"\?/)
    const weg = await maatwerk(['beslis', join(map, 'weg.jsonl')])
    assert.equal(weg.code, 2)
    assert.match(weg.fouten, /weg\.jsonl kan niet worden gelezen/)
  })

  test('een bestand dat niet te lezen is houdt de andere niet tegen: elk antwoord staat op zijn plaats', async () => {
    const goed = bestand('goed.json', regel)
    const kapot = bestand('kapot.json', '{"soort":')
    const { code, uit, fouten } = await maatwerk(['beslis', goed, kapot, join(map, 'x.json'), goed])
    assert.equal(code, 2)
    const [een, twee, drie, vier] = JSON.parse(uit)
    assert.equal(een.uitkomst.wop, 'WOP 1')
    assert.match(twee.fout.tekst, /kapot\.json is geen geldige JSON/)
    assert.match(drie.fout.tekst, /x\.json kan niet worden gelezen/)
    assert.deepEqual(vier, een)
    assert.match(fouten, /kapot\.json, veld \(geheel\), verwacht: JSON .*\n.*x\.json, veld/)
  })

  test('in een bestand met regels noemt stderr het bestand en de regel zoals een teksteditor ze telt', async () => {
    const fout = '{"soort":"startpakket","peildatum":"2024-02-30"}'
    const invoer = bestand('regels.json', `${regel}\n\n${fout}\n{"soort":\n${regel}\n`)
    const { code, uit, fouten } = await maatwerk(['beslis', invoer])
    assert.equal(code, 2)
    assert.match(fouten, /regels\.json, regel 3, veld peildatum, .*\n.*regels\.json, regel 4, veld/)
    assert.deepEqual(
      JSON.parse(uit).map((each: object) => Object.keys(each)[0]),
      ['soort', 'fout', 'fout', 'soort'],
    )
    const uitleg = await maatwerk(['beslis', '--uitleg', invoer])
    assert.equal(uitleg.code, 2)
    assert.equal(uitleg.uit.match(/Uitkomst: wop: WOP 1/g)?.length, 2)
  })

  test('in een lijst noemt stderr de hoeveelste vraag', async () => {
    const fouteLijst = bestand('fouteLijst.json', `[\n${regel},\n{"soort":"geen"}\n]`)
    const { code, fouten } = await maatwerk(['beslis', fouteLijst])
    assert.equal(code, 2)
    assert.match(fouten, /fouteLijst\.json, vraag 2 van de lijst, veld soort/)
  })

  test('--uitleg geeft gewone tekst, --schema de soorten of het schema van één soort', async () => {
    const uitleg = await maatwerk(['beslis', '--uitleg', bestand('uitleg.json', regel)])
    assert.match(uitleg.uit, /^Vraag: startpakket\nUitkomst: wop: WOP 1/)
    const namen = await maatwerk(['beslis', '--schema'])
    assert.ok(JSON.parse(namen.uit).includes('startpakket'))
    const schema = await maatwerk(['beslis', '--schema', 'startpakket'])
    assert.deepEqual(JSON.parse(schema.uit).required, ['soort', 'peildatum', 'attesten'])
  })

  test('een lezer die na de eerste regel stopt (head -1) is geen fout', async () => {
    const invoer = bestand('veel.jsonl', `${regel}\n`.repeat(20_000))
    const kind = spawn(process.execPath, [programma, 'beslis', invoer])
    let fouten = ''
    kind.stderr.setEncoding('utf8').on('data', (deel: string) => (fouten += deel))
    kind.stdout.once('data', () => kind.stdout.destroy())
    const code = await new Promise((done) => kind.on('close', done))
    assert.deepEqual({ code, fouten }, { code: 0, fouten: '' })
  })

  test('het geheugen groeit niet mee: 200.000 regels vragen hoogstens 40 MB meer dan 20.000', async () => {
    const meter = bestand(
      'meter.mjs',
      "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))",
    )
    const piek = async (regels: number) => {
      const invoer = bestand(`${regels}.jsonl`, `${regel}\n`.repeat(regels))
      const kind = spawn(process.execPath, ['--import', meter, programma, 'beslis', invoer], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let kB = ''
      kind.stderr.setEncoding('utf8').on('data', (deel: string) => (kB += deel))
      await new Promise((done) => kind.on('close', done))
      return Number(kB) / 1024
    }
    const klein = await piek(20_000)
    const groot = await piek(200_000)
    assert.ok(klein > 20 && groot < klein + 40, `${klein} MB en ${groot} MB`)
  })
})

describe('een stroom van regels', () => {
  const soorten = new Map([[soortStartpakket.naam, soortStartpakket]])

  async function beantwoord(...delen: readonly (string | Buffer)[]): Promise<string[]> {
    async function* bron() {
      for (const deel of delen) yield Buffer.from(deel as string)
    }
    const stukken: Buffer[] = []
    for await (const stuk of beslisStroom(new Beslisser(soorten, () => undefined), bron()))
      stukken.push(stuk)
    const uit = Buffer.concat(stukken).toString('utf8')
    assert.ok(uit === '' || uit.endsWith('\n'))
    return uit.split('\n').slice(0, -1)
  }

  test('CRLF, lege regels en een laatste regel zonder einde veranderen niets', async () => {
    const [een] = await beantwoord(`${regel}\n`)
    assert.deepEqual(await beantwoord(`${regel}\r\n\r\n  \n\n${regel}`), [een, een])
  })

  test('een UTF-8-merk vooraan, zoals Excel het schrijft, verandert niets', async () => {
    const [een] = await beantwoord(`${regel}\n`)
    assert.deepEqual(await beantwoord(`\uFEFF${regel}\n${regel}`), [een, een])
    const { code, uit } = await maatwerk(['beslis', bestand('merk.json', `\uFEFF${regel}`)])
    assert.equal(code, 0)
    assert.equal(JSON.parse(uit).uitkomst.wop, 'WOP 1')
  })

  test('stukken die midden in een teken breken geven hetzelfde antwoord', async () => {
    const attesten = [
      { code: 'PMAH-4', arbeidsongeschiktheid: { blijvend: true, bron: 'één € 🧾' } },
    ]
    const bytes = Buffer.from(`${JSON.stringify({ ...vraag, attesten })}\n`)
    const heel = await beantwoord(bytes)
    assert.ok(heel[0]!.includes('één € 🧾'))
    assert.deepEqual(await beantwoord(...Array.from(bytes, (byte) => Buffer.from([byte]))), heel)
  })

  test('een regel van precies het maximum wordt gelezen, één teken meer is te lang, de volgende telt weer', async () => {
    const opMaat = regel + ' '.repeat(meesteTekens - regel.length)
    const [goed, lang, daarna] = await beantwoord(`${opMaat}\n${opMaat} \n`, `${regel}\n`)
    assert.equal(JSON.parse(goed!).uitkomst.wop, 'WOP 1')
    assert.match(JSON.parse(lang!).fout.tekst, /te lang/)
    assert.equal(daarna, goed)
  })

  test('een regel die nooit eindigt wordt niet in het geheugen gehouden en antwoordt te lang', async () => {
    const deel = 'x'.repeat(meesteTekens / 2)
    const [fout] = await beantwoord(...Array.from({ length: 8 }, () => deel))
    assert.match(JSON.parse(fout!).fout.tekst, /te lang/)
  })

  test('een onbekend veld noemt het nabije veld', async () => {
    const [fout] = await beantwoord('{"soort":"startpakket","atesten":[]}')
    assert.match(JSON.parse(fout!).fout.tekst, /Bedoelde u "attesten"\?/)
  })
})
