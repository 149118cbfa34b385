import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { after } from '#law/dag.ts'
import { systeem } from '#platform/types.ts'
import { testdag } from '#test/support/database.ts'
import { openSite } from '#platform/http/http.fixture.tsx'
import { urls } from '#urls.ts'
import { aPdf, meldAan, openMap, site, type Hand, type Map } from './hand.ts'

const uiterlijk = after(testdag, { days: 14 })
const dagVan = (naam: string, [jaar = '', maand = '', dag = ''] = uiterlijk.split('-')) => ({
  [`${naam}-dag`]: dag,
  [`${naam}-maand`]: maand,
  [`${naam}-jaar`]: jaar,
})
const ingevuld = {
  naam: 'Dokter <Wolf>',
  organisatie: 'Praktijk Het Bos',
  riziv: '1-23456-78-901',
  ...dagVan('datum', ['2026', '11', '02']),
  akkoord: 'ja',
}

interface Link {
  readonly pad: string
  readonly code: string
  readonly pagina: string
}

/** A browser without an account: it keeps the session that a code gives. */
async function buiten() {
  const { address } = await site()
  let cookie = ''
  const vraag = async (pad: string, body?: FormData | URLSearchParams) => {
    const antwoord = await fetch(address + pad, {
      method: body ? 'POST' : 'GET',
      headers: { cookie, origin: address },
      redirect: 'manual',
      ...(body ? { body } : {}),
    })
    const gezet = antwoord.headers.get('set-cookie')?.split(';')[0]
    if (gezet !== undefined) cookie = gezet
    return {
      status: antwoord.status,
      naar: antwoord.headers.get('location'),
      tekst: await antwoord.text(),
    }
  }
  return {
    haal: (pad: string) => vraag(pad),
    code: (pad: string, code: string) => vraag(pad, new URLSearchParams({ code })),
    geef: (velden: Readonly<Record<string, string>>, bytes: Buffer, sleutel = randomUUID()) => {
      const body = new FormData()
      for (const [naam, waarde] of Object.entries({ _sleutel: sleutel, ...velden }))
        body.append(naam, waarde)
      body.append('bestanden', new Blob([new Uint8Array(bytes)]), 'verslag.pdf')
      return vraag(urls.afgeven.href(), body)
    },
  }
}

describe('Een arts of dienst geeft een papier af met een link en een code', () => {
  let map: Map
  let burger: Hand
  let staf: Hand

  before(async () => {
    ;(await site()).setDay(testdag)
    map = await openMap()
    burger = await meldAan(map.persoon.insz)
    staf = await meldAan(medewerkers.sneeuwwitje.id)
  })

  async function maakLink(
    wie: Hand = burger,
    pad = urls.mijnUitnodigingNieuw.href(),
  ): Promise<Link> {
    const { status, tekst } = await wie.stuur(pad, { soort: 'verslag', ...dagVan('tot') })
    assert.equal(status, 200, tekst)
    const [, link] = /(http:\/\/[^<"]*\/uitnodiging\/[\w-]{43})</.exec(tekst) ?? assert.fail(tekst)
    const [, code] = /<strong>([A-Z2-9]{4}-[A-Z2-9]{4})<\/strong>/.exec(tekst) ?? assert.fail(tekst)
    const { address } = await site()
    assert.ok(link!.startsWith(address))
    return { pad: link!.slice(address.length), code: code!, pagina: tekst }
  }
  async function laatsteLink() {
    const { store } = await site()
    const [rij] = await store.read(systeem, (tx) =>
      tx.query<{ id: string }>(
        'select id from uitnodiging where history = $1 order by created_at desc, id limit 1',
        [map.history],
      ),
    )
    return rij!.id
  }
  const trekIn = async () =>
    burger.stuur(urls.mijnUitnodigingIntrekken.href({ uitnodiging: await laatsteLink() }), {})

  test('van de vraag tot het papier in de map, met een ontvangstbewijs en zonder een woord uit het dossier', async () => {
    const { pad, code } = await maakLink()
    const arts = await buiten()
    const stil = await arts.haal(pad)
    assert.equal(stil.status, 200)
    const binnen = await arts.code(pad, code.toLowerCase().replace('-', ' '))
    assert.deepEqual([binnen.status, binnen.naar], [303, urls.afgeven.href()])
    const formulier = await arts.haal(urls.afgeven.href())
    assert.match(formulier.tekst, /Gevraagd papier: <strong>verslag/)
    const zonder = await arts.geef({ ...ingevuld, akkoord: '' }, aPdf('Verslag'))
    assert.equal(zonder.status, 422)
    assert.match(zonder.tekst, /Kruis aan dat het papier van u is/)
    assert.match(zonder.tekst, /value="Dokter &lt;Wolf(>|&gt;)"/)
    const krom = await arts.geef({ ...ingevuld, riziv: '123' }, aPdf('Verslag'))
    assert.equal(krom.status, 422)
    assert.match(krom.tekst, /8 of 11 cijfers/)
    const gegeven = await arts.geef(ingevuld, aPdf('Verslag van de dokter'))
    assert.deepEqual([gegeven.status, gegeven.naar], [303, urls.afgeven.href()], gegeven.tekst)
    const bewijs = await arts.haal(urls.afgeven.href())
    assert.match(bewijs.tekst, /Wij kregen het papier/)
    assert.match(bewijs.tekst, /Dokter &lt;Wolf(>|&gt;), Praktijk Het Bos/)
    assert.match(bewijs.tekst, /12345678901/)
    for (const { tekst } of [stil, formulier, zonder, bewijs])
      for (const geheim of [
        map.nummer,
        map.persoon.insz,
        map.persoon.familienaam,
        'Grootmoederspad',
      ])
        assert.ok(!tekst.includes(geheim), geheim)
    const papieren = await burger.haal(urls.mijnPapieren.href())
    assert.match(papieren.tekst, /Dokter &lt;Wolf(>|&gt;), Praktijk Het Bos/)
    const lijst = await burger.haal(urls.mijnUitnodigingen.href())
    assert.match(lijst.tekst, /Afgegeven op 22 november 2026 door Dokter &lt;Wolf/)
    // The same form again is another paper, and the link took one.
    assert.equal((await arts.geef(ingevuld, aPdf('Nog een'))).status, 409)
    assert.equal((await (await buiten()).code(pad, code)).status, 404)
  })

  test('wie zo binnenkwam, komt nergens anders', async () => {
    const { pad, code } = await maakLink()
    const arts = await buiten()
    await arts.code(pad, code)
    const { nummer } = map
    for (const elders of [
      urls.dossier.href({ nummer }),
      urls.stukken.href({ nummer }),
      urls.mijn.href(),
      urls.mijnPapieren.href(),
      urls.mijnUitnodigingen.href(),
      urls.uitnodigingen.href({ nummer }),
      urls.werkgever.href(),
      urls.dossiers.href(),
    ]) {
      const { status, tekst } = await arts.haal(elders)
      assert.ok([403, 404].includes(status), `${elders}: ${status}`)
      assert.ok(!tekst.includes(map.persoon.familienaam), elders)
    }
    const { store } = await site()
    const ik = {
      id: `uitnodiging:${await laatsteLink()}`,
      naam: 'Arts',
      rol: 'arts/externe dienst',
    }
    const rijen = await store.read(ik, async (tx) => {
      const gezien = []
      for (const tabel of ['dossier', 'history_event', 'stuk', 'document', 'brief', 'uitnodiging'])
        gezien.push(...(await tx.query(`select 1 from ${tabel} where history = $1`, [map.history])))
      return gezien
    })
    assert.deepEqual(rijen, [])
    assert.equal((await trekIn()).status, 303)
  })

  test('een foute code telt vijf keer; daarna opent ook de juiste niet meer', async () => {
    const { pad, code } = await maakLink()
    const arts = await buiten()
    for (const over of [4, 3, 2, 1]) {
      const fout = await arts.code(pad, 'AAAA-AAAA')
      assert.equal(fout.status, 422)
      assert.match(fout.tekst, new RegExp(`nog ${over} keer proberen`))
      assert.match(fout.tekst, /value="AAAA-AAAA"/)
    }
    assert.equal((await arts.code(pad, '')).status, 422)
    assert.equal((await arts.code(pad, 'AAAA-AAAA')).status, 404)
    assert.equal((await arts.code(pad, code)).status, 404)
    const lijst = await burger.haal(urls.mijnUitnodigingen.href())
    assert.match(lijst.tekst, /Geblokkeerd: de code was te vaak fout/)
  })

  test('ingetrokken is meteen over, ook voor wie het formulier al open had; er blijft niets achter', async () => {
    const { pad, code } = await maakLink()
    const arts = await buiten()
    await arts.code(pad, code)
    const { store } = await site()
    const telt = () =>
      store.read(systeem, (tx) =>
        tx.query('select 1 from document where history = $1', [map.history]),
      )
    const voordien = await telt()
    assert.equal((await trekIn()).status, 303)
    assert.equal((await arts.haal(urls.afgeven.href())).status, 404)
    assert.equal((await arts.geef(ingevuld, aPdf('Te laat'))).status, 404)
    assert.deepEqual(await telt(), voordien)
  })

  test('op de laatste dag opent hij nog, de dag erna niet; een link die niet bestaat zegt hetzelfde', async () => {
    const zaal = await site()
    const [eerste, tweede] = [await maakLink(), await maakLink()]
    zaal.setDay(uiterlijk)
    const nog = await (await buiten()).code(eerste.pad, eerste.code)
    zaal.setDay(after(uiterlijk, { days: 1 }))
    const voorbij = await (await buiten()).code(tweede.pad, tweede.code)
    zaal.setDay(testdag)
    const nooit = await (
      await buiten()
    ).code(urls.uitnodiging.href({ token: 'x'.repeat(43) }), tweede.code)
    const krom = await (await buiten()).code(urls.uitnodiging.href({ token: 'x' }), tweede.code)
    assert.equal(nog.status, 303)
    const kaal = (tekst: string) => /<main.*<\/main>/s.exec(tekst)![0]
    for (const dood of [voorbij, nooit, krom]) {
      assert.equal(dood.status, 404)
      assert.equal(kaal(dood.tekst), kaal(nooit.tekst))
    }
  })

  test('een papier met iets dat werkt, komt er niet door; de link blijft bruikbaar en wat getypt is staat er nog', async () => {
    const { pad, code } = await maakLink()
    const arts = await buiten()
    await arts.code(pad, code)
    const stuk = await arts.geef(ingevuld, Buffer.from('MZ dit is geen papier'))
    assert.equal(stuk.status, 422)
    assert.match(stuk.tekst, /value="Praktijk Het Bos"/)
    assert.match(stuk.tekst, /Er is nog niets bewaard/)
    const gedaan = await arts.geef({ ...ingevuld, riziv: '' }, aPdf('Toch goed'))
    assert.equal(gedaan.status, 303, gedaan.tekst)
  })

  test('VDAB maakt een link voor de persoon; een ander team, een werkgever en team TOM niet', async () => {
    const { nummer } = map
    const { pad, code } = await maakLink(staf, urls.uitnodigingNieuw.href({ nummer }))
    const lijst = await staf.haal(urls.uitnodigingen.href({ nummer }))
    assert.match(lijst.tekst, /Wacht\. Gemaakt door Sneeuwwitje Appelgaard/)
    assert.equal((await (await buiten()).code(pad, code)).status, 303)
    for (const [wie, status] of [
      [medewerkers.hamel.id, 404],
      [medewerkers.gerda.id, 403],
    ] as const) {
      const ander = await meldAan(wie)
      assert.equal((await ander.haal(urls.uitnodigingen.href({ nummer }))).status, status, wie)
    }
  })

  test('link en code staan nergens: niet in de databank, niet in het logboek, en maar één keer op een pagina', async () => {
    const { pad, code } = await maakLink()
    const token = pad.split('/').at(-1)!
    const arts = await buiten()
    await arts.code(pad, code)
    const { store, log } = await site()
    const gevonden = await store.read(systeem, async (tx) => {
      const met = []
      for (const tabel of [
        'history_event',
        'audit',
        'command_key',
        'session',
        'uitnodiging',
        'outbox',
        'job',
      ])
        for (const geheim of [token, code, code.replace('-', '')])
          met.push(
            ...(await tx.query(`select '${tabel}' as tabel from ${tabel} t where t::text like $1`, [
              `%${geheim}%`,
            ])),
          )
      return met
    })
    assert.deepEqual(gevonden, [])
    assert.ok(!log.some((regel) => regel.includes(token) || regel.includes(code)))
    const lijst = await burger.haal(urls.mijnUitnodigingen.href())
    assert.ok(!lijst.tekst.includes(token) && !lijst.tekst.includes(code))
    assert.equal((await trekIn()).status, 303)
  })
})

test('Wie codes blijft proberen, wacht', async () => {
  const site = await openSite({
    limits: { login: 2 },
    guests: { enter: async () => ({ kind: 'gone' }) },
  })
  const pad = urls.uitnodiging.href({ token: 'x'.repeat(43) })
  const codes = []
  for (let nr = 0; nr < 3; nr += 1) codes.push((await site.post(pad, { code: 'A' })).statusCode)
  assert.deepEqual(codes, [404, 404, 429])
  await site.app.close()
})
