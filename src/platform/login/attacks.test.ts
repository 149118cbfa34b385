import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { handClock, mensen } from '#platform/http/http.fixture.tsx'
import { buildHttp } from '#platform/http/http.ts'
import { testStore } from '#test/support/database.ts'
import { Aanmelddienst, sterkMiddel, type Streek } from '#test/support/aanmelddienst.ts'
import { Koekjes, vraag } from '#test/support/aanmelden.ts'
import { urls } from '#urls.ts'

const burger = { sub: 's1', given_name: 'Roos', family_name: 'Roodkap', rrn: mensen.roos.id }
const nu = () => Math.floor(Date.now() / 1000)

async function openDienst() {
  const dienst = new Aanmelddienst()
  const wallClock = handClock('2026-11-22T08:00:00.000Z')
  const app = await buildHttp({
    routes: [],
    store: await testStore(),
    clock: wallClock,
    wallClock,
    log: false,
    login: dienst.settings,
  })
  const koekjes = new Koekjes()
  const begin = async (browser = koekjes, path = '/aanmelden/begin') =>
    String((await vraag(app, browser, path)).headers.location)
  return { dienst, app, koekjes, begin, wallClock }
}

describe('een antwoord van de aanmelddienst waarmee geknoeid is, meldt niemand aan', () => {
  const streken: readonly [wat: string, streek: Streek][] = [
    ['een token voor een andere toepassing', { claims: { aud: 'elders' } }],
    ['een token van een andere uitgever', { claims: { iss: 'https://elders.example' } }],
    ['een token dat voorbij is', { claims: { exp: nu() - 3600, iat: nu() - 7200 } }],
    ['een token uit de toekomst', { claims: { nbf: nu() + 3600 } }],
    ['een token met een andere handtekening', { vreemdeSleutel: true }],
    ['een token zonder handtekening', { zonderHandtekening: true }],
    ['een token met alg none', { zonderHandtekening: true, kop: { alg: 'none' } }],
    ['een token met een gedeeld geheim getekend', { kop: { alg: 'HS256' } }],
    ['een token van een andere aanmelding (nonce)', { nonce: 'x'.repeat(43) }],
    ['een token zonder nonce', { claims: { nonce: undefined } }],
    ['een token zonder persoon', { claims: { sub: undefined } }],
    ['gegevens van iemand anders bij het token', { wie: { sub: 's2' } }],
  ]
  for (const [wat, streek] of streken)
    test(wat, async () => {
      const { dienst, app, koekjes, begin } = await openDienst()
      const answer = await vraag(app, koekjes, dienst.meldAan(await begin(), burger, streek))
      assert.equal(answer.statusCode, 400)
      assert.equal(koekjes.sessie, '')
      await app.close()
    })

  test('terwijl hetzelfde antwoord zonder geknoei wel aanmeldt', async () => {
    const { dienst, app, koekjes, begin } = await openDienst()
    const answer = await vraag(app, koekjes, dienst.meldAan(await begin(), burger, {}))
    assert.equal(answer.statusCode, 303)
    assert.match(koekjes.sessie, /^sessie=/)
    await app.close()
  })
})

describe('wie terugkomt, is de browser die vertrok, één keer', () => {
  test('een antwoord telt geen tweede keer', async () => {
    const { dienst, app, koekjes, begin } = await openDienst()
    const back = dienst.meldAan(await begin(), burger)
    await vraag(app, koekjes, back)
    const first = koekjes.sessie
    assert.equal((await vraag(app, koekjes, back)).statusCode, 400)
    assert.equal(koekjes.sessie, first)
    await app.close()
  })

  test('de code van iemand anders in de eigen aanmelding plakken, helpt niet', async () => {
    const { dienst, app, koekjes, begin } = await openDienst()
    const ander = new Koekjes()
    const gestolen = new URL(dienst.meldAan(await begin(ander), burger), 'http://x').searchParams
    const eigen = new URL(dienst.meldAan(await begin(), burger), 'http://x')
    eigen.searchParams.set('code', gestolen.get('code')!)
    assert.equal((await vraag(app, koekjes, eigen.href)).statusCode, 400)
    assert.equal(koekjes.sessie, '')
    await app.close()
  })

  test('iemand laten aanmelden als u, met een link die u maakte, lukt niet', async () => {
    const { dienst, app, begin } = await openDienst()
    const aanvaller = new Koekjes()
    const link = dienst.meldAan(await begin(aanvaller), burger)
    for (const slachtoffer of [new Koekjes(), new Koekjes(`aanmelding=${'B'.repeat(43)}`)]) {
      assert.equal((await vraag(app, slachtoffer, link)).statusCode, 400)
      assert.equal(slachtoffer.sessie, '')
    }
    await app.close()
  })

  test('ook niet als het slachtoffer zelf een aanmelding begonnen is', async () => {
    const { dienst, app, koekjes, begin } = await openDienst()
    await begin()
    const link = dienst.meldAan(await begin(new Koekjes()), burger)
    assert.equal((await vraag(app, koekjes, link)).statusCode, 400)
    assert.equal(koekjes.sessie, '')
    await app.close()
  })

  test('zonder state, met twee states, of met een state die we niet maakten, gebeurt niets', async () => {
    const { dienst, app, koekjes, begin } = await openDienst()
    const back = new URL(dienst.meldAan(await begin(), burger), 'http://x')
    const { state, ...rest } = Object.fromEntries(back.searchParams)
    const code = new URLSearchParams(rest).toString()
    for (const bad of [
      '',
      `state=${state}&state=x`,
      `state=${'A'.repeat(43)}`,
      'state=%00',
      'state[]=1',
    ])
      assert.equal((await vraag(app, koekjes, `/aanmelden/terug?${code}&${bad}`)).statusCode, 400)
    assert.equal(koekjes.sessie, '')
    await app.close()
  })

  test('een andere uitgever dan die waar u heen ging, wordt geweigerd', async () => {
    const { dienst, app, koekjes, begin } = await openDienst()
    const back = new URL(dienst.meldAan(await begin(), burger), 'http://x')
    back.searchParams.set('iss', 'https://elders.example')
    assert.equal((await vraag(app, koekjes, back.href)).statusCode, 400)
    assert.equal(koekjes.sessie, '')
    await app.close()
  })

  test('na 15 minuten is het te laat, net ervoor niet', async () => {
    const { dienst, app, koekjes, begin, wallClock } = await openDienst()
    const [late, onTime] = [
      dienst.meldAan(await begin(), burger),
      dienst.meldAan(await begin(), burger),
    ]
    wallClock.set('2026-11-22T08:14:59.999Z')
    assert.equal((await vraag(app, koekjes, onTime)).statusCode, 303)
    wallClock.set('2026-11-22T08:15:00.000Z')
    assert.equal((await vraag(app, koekjes, late)).statusCode, 400)
    await app.close()
  })

  test('een fout van de dienst wordt niet herhaald op de pagina', async () => {
    const { app, koekjes, begin } = await openDienst()
    const state = new URL(await begin()).searchParams.get('state')!
    const answer = await vraag(
      app,
      koekjes,
      `/aanmelden/terug?error=access_denied&error_description=BOEF&iss=https://aanmelden.example&state=${state}`,
    )
    assert.equal(answer.statusCode, 400)
    assert.doesNotMatch(answer.body, /BOEF|access_denied/)
    await app.close()
  })
})

describe('verder gaat nooit naar een andere site', () => {
  for (const verder of [
    '//elders.example',
    'https://elders.example',
    '/\\elders.example',
    '/€',
    'x',
  ])
    test(`niet naar ${verder}`, async () => {
      const { dienst, app, koekjes, begin } = await openDienst()
      const path = urls.aanmeldenBegin.href({}, { verder })
      const answer = await vraag(app, koekjes, dienst.meldAan(await begin(koekjes, path), burger))
      assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/'])
      await app.close()
    })
})

describe('de keuze tussen rollen en de sterke aanmelding zijn niet te omzeilen', () => {
  const rollen = ['HOC-wop:OVO001833', 'DPO-wop:OVO001833']
  const claims = { ...burger, acr: sterkMiddel, loket_rol_3d: rollen }

  test('de keuze van iemand anders, of een rol die er niet bij stond, geeft niets', async () => {
    const { dienst, app, koekjes, begin } = await openDienst()
    const page = await vraag(app, koekjes, dienst.meldAan(await begin(), claims))
    const state = /name="state" value="([^"]+)"/.exec(page.body)![1]!
    const elders = new Koekjes(`aanmelding=${'C'.repeat(43)}`)
    assert.equal(
      (await vraag(app, elders, '/aanmelden/keuze', { state, keuze: '0' })).statusCode,
      400,
    )
    for (const keuze of ['2', '-1', '__proto__', 'length', ''])
      assert.equal(
        (await vraag(app, koekjes, '/aanmelden/keuze', { state, keuze })).statusCode,
        400,
      )
    assert.equal(koekjes.sessie + elders.sessie, '')
    await app.close()
  })

  test('een state van het aanmelden is geen keuze, en omgekeerd', async () => {
    const { dienst, app, koekjes, begin } = await openDienst()
    const state = new URL(await begin()).searchParams.get('state')!
    assert.equal(
      (await vraag(app, koekjes, '/aanmelden/keuze', { state, keuze: '0' })).statusCode,
      400,
    )
    const page = await vraag(app, koekjes, dienst.meldAan(await begin(), claims))
    const keuze = /name="state" value="([^"]+)"/.exec(page.body)![1]!
    assert.equal(
      (await vraag(app, koekjes, `/aanmelden/terug?code=x&state=${keuze}`)).statusCode,
      400,
    )
    assert.equal(koekjes.sessie, '')
    await app.close()
  })

  test('een middel dat niet op onze lijst staat, is niet sterk', async () => {
    const { dienst, app, koekjes, begin } = await openDienst()
    const werk = await begin(koekjes, '/aanmelden/begin?als=werk')
    const zwak = { ...claims, acr: `${sterkMiddel}x` }
    assert.equal((await vraag(app, koekjes, dienst.meldAan(werk, zwak))).statusCode, 403)
    assert.equal(koekjes.sessie, '')
    await app.close()
  })

  test('een sterk middel van langer dan een uur geleden is niet sterk meer', async () => {
    const { dienst, app, koekjes, begin } = await openDienst()
    for (const [seconden, status] of [
      [3600, 403],
      [3599, 200],
    ] as const) {
      const werk = await begin(koekjes, '/aanmelden/begin?als=werk')
      const at = nu()
      const oud = { ...claims, iat: at, auth_time: at - seconden }
      assert.equal((await vraag(app, koekjes, dienst.meldAan(werk, oud))).statusCode, status)
    }
    await app.close()
  })

  test('een bevestiging als dezelfde persoon met een andere rol geeft geen andere rol', async () => {
    const { dienst, app, koekjes, begin } = await openDienst()
    const een = { ...claims, loket_rol_3d: [rollen[0]] }
    await vraag(
      app,
      koekjes,
      dienst.meldAan(await begin(koekjes, '/aanmelden/begin?als=werk'), een),
    )
    const old = koekjes.sessie
    const versterken = await begin(koekjes, urls.versterken.href())
    const ander = { ...claims, loket_rol_3d: [rollen[1]] }
    assert.equal((await vraag(app, koekjes, dienst.meldAan(versterken, ander))).statusCode, 403)
    assert.equal(koekjes.sessie, old)
    await app.close()
  })
})
