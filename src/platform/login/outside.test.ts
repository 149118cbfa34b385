import assert from 'node:assert/strict'
import { generateKeyPairSync, verify } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { mensen } from '#platform/http/http.fixture.tsx'
import type { Limits } from '#platform/http/http-limits.ts'
import { buildHttp } from '#platform/http/http.ts'
import { systeem } from '#platform/types.ts'
import { fixedClock, testStore } from '#test/support/database.ts'
import { Aanmelddienst, sterkMiddel } from '#test/support/aanmelddienst.ts'
import { Koekjes, vraag } from '#test/support/aanmelden.ts'
import { dag } from '#law/dag.ts'
import { tstNummer } from '#register/insz.ts'
import { loginSettings, type LoginSettings } from './outside.ts'

const dienstSite = async (change: Partial<LoginSettings> = {}, limits: Partial<Limits> = {}) => {
  const dienst = new Aanmelddienst(change)
  const clock = fixedClock()
  const app = await buildHttp({
    routes: [],
    store: await testStore(),
    clock,
    wallClock: clock,
    log: false,
    limits,
    login: dienst.settings,
    telefoon: '0800 11 111',
    nav: ({ rol }) => [{ href: `/${rol.replaceAll(/\W/g, '')}`, text: rol }],
  })
  return { dienst, app, koekjes: new Koekjes() }
}

const burger = { sub: 's1', given_name: 'Roos', family_name: 'Roodkap', rrn: mensen.roos.id }
const gerda = {
  sub: 's2',
  given_name: 'Gerdien',
  family_name: 'Sneeuwvlok',
  rrn: tstNummer(dag('1984-03-02'), 12),
  acr: sterkMiddel,
}

describe('aanmelden bij een aanmelddienst buiten het programma', () => {
  test('een burger komt binnen zonder sterk middel', async () => {
    const { dienst, app, koekjes } = await dienstSite()
    const begin = await vraag(app, koekjes, '/aanmelden/begin')
    const gevraagd = new URL(String(begin.headers.location)).searchParams
    assert.equal(gevraagd.get('acr_values'), null)
    assert.deepEqual(
      ['redirect_uri', 'code_challenge_method', 'response_type'].map((naam) => gevraagd.get(naam)),
      ['https://loket.example/aanmelden/terug', 'S256', 'code'],
    )
    const back = dienst.meldAan(String(begin.headers.location), burger)
    const answer = await vraag(app, koekjes, back)
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/burger'])
    await app.close()
  })

  test('een medewerker zonder sterk middel wordt teruggestuurd om er een te gebruiken', async () => {
    const { dienst, app, koekjes } = await dienstSite()
    const claims = { ...gerda, acr: undefined, loket_rol_3d: ['HOC-wop:OVO001833'] }
    const begin = await vraag(app, koekjes, '/aanmelden/begin')
    const again = await vraag(app, koekjes, dienst.meldAan(String(begin.headers.location), claims))
    const gevraagd = new URL(String(again.headers.location)).searchParams
    assert.equal(gevraagd.get('acr_values'), sterkMiddel)
    const weak = await vraag(app, koekjes, dienst.meldAan(String(again.headers.location), claims))
    assert.equal(weak.statusCode, 403)
    assert.match(weak.body, /itsme/)
    assert.equal(koekjes.sessie, '')
    await app.close()
  })

  test('met twee rollen kiest u er een, en elke keuze telt één keer', async () => {
    const { dienst, app, koekjes } = await dienstSite()
    const begin = await vraag(app, koekjes, '/aanmelden/begin?als=werk')
    const claims = { ...gerda, loket_rol_3d: ['HOC-wop:OVO001833', 'DPO-wop:OVO001833'] }
    const page = await vraag(app, koekjes, dienst.meldAan(String(begin.headers.location), claims))
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /Als wie wilt u werken\?/)
    assert.equal(koekjes.sessie, '')
    const state = /name="state" value="([^"]+)"/.exec(page.body)![1]!
    const answer = await vraag(app, koekjes, '/aanmelden/keuze', { state, keuze: '1' })
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/DPO'])
    const twice = await vraag(app, koekjes, '/aanmelden/keuze', { state, keuze: '0' })
    assert.equal(twice.statusCode, 400)
    await app.close()
  })

  test('wie hier werkt, wordt onthouden als dezelfde persoon, ook na de keuze van een rol; een burger niet', async () => {
    const { dienst, app, koekjes } = await dienstSite()
    const store = await testStore()
    const onthouden = async (sub: string) =>
      store.read(systeem, (tx) => tx.query('select insz from account_persoon where id = $1', [sub]))
    const eenRol = { ...gerda, sub: 'sub-een', loket_rol_3d: ['HOC-wop:OVO001833'] }
    const begin = await vraag(app, koekjes, '/aanmelden/begin?als=werk')
    await vraag(app, koekjes, dienst.meldAan(String(begin.headers.location), eenRol))
    assert.deepEqual(await onthouden('sub-een'), [{ insz: gerda.rrn }])
    const tweeRollen = {
      ...gerda,
      sub: 'sub-twee',
      loket_rol_3d: ['HOC-wop:OVO001833', 'DPO-wop:OVO001833'],
    }
    const ander = new Koekjes()
    const tweede = await vraag(app, ander, '/aanmelden/begin?als=werk')
    const page = await vraag(
      app,
      ander,
      dienst.meldAan(String(tweede.headers.location), tweeRollen),
    )
    assert.ok(!page.body.includes(gerda.rrn))
    const state = /name="state" value="([^"]+)"/.exec(page.body)![1]!
    await vraag(app, ander, '/aanmelden/keuze', { state, keuze: '1' })
    assert.deepEqual(await onthouden('sub-twee'), [{ insz: gerda.rrn }])
    const derde = await vraag(app, new Koekjes(), '/aanmelden/begin')
    await vraag(app, new Koekjes(), dienst.meldAan(String(derde.headers.location), burger))
    assert.deepEqual(await onthouden(burger.rrn), [])
    await app.close()
  })

  test('een rol die we niet kennen, geeft een pagina die zegt wat u doet', async () => {
    const { dienst, app, koekjes } = await dienstSite()
    const begin = await vraag(app, koekjes, '/aanmelden/begin')
    const claims = { ...gerda, loket_rol_3d: ['Keizer-wop:OVO001833'] }
    const page = await vraag(app, koekjes, dienst.meldAan(String(begin.headers.location), claims))
    assert.equal(page.statusCode, 403)
    assert.match(page.body, /toegangsbeheerder van uw organisatie.*0800 11 111/)
    assert.equal(koekjes.sessie, '')
    await app.close()
  })

  test('wie zich te vaak aanmeldt, wacht, van waar ook; een ander niet', async () => {
    const { dienst, app } = await dienstSite({}, { perAccount: 1 })
    const meldAan = async (claims: object) => {
      const koekjes = new Koekjes()
      const begin = await vraag(app, koekjes, '/aanmelden/begin')
      const back = dienst.meldAan(String(begin.headers.location), { ...burger, ...claims })
      return (await vraag(app, koekjes, back)).statusCode
    }
    assert.deepEqual(
      [await meldAan({}), await meldAan({}), await meldAan({ sub: 's9' })],
      [303, 429, 303],
    )
    await app.close()
  })

  test('een dienst die weg is, geeft een pagina met wie u belt, en werkt weer als ze terug is', async () => {
    const { dienst, app, koekjes } = await dienstSite()
    for (const toestand of ['weg', 'stuk'] as const) {
      dienst.toestand = toestand
      const page = await vraag(app, koekjes, '/aanmelden/begin')
      assert.equal(page.statusCode, 503)
      assert.match(page.body, /antwoordt niet.*0800 11 111/)
    }
    dienst.toestand = 'werkt'
    const begin = await vraag(app, koekjes, '/aanmelden/begin')
    assert.equal(begin.statusCode, 303)
    const back = dienst.meldAan(String(begin.headers.location), burger)
    for (const toestand of ['weg', 'stuk'] as const) {
      const other = await vraag(app, koekjes, '/aanmelden/begin')
      const terug = dienst.meldAan(String(other.headers.location), burger)
      dienst.toestand = toestand
      assert.equal((await vraag(app, koekjes, terug)).statusCode, 503)
      dienst.toestand = 'werkt'
    }
    assert.equal((await vraag(app, koekjes, back)).statusCode, 303)
    await app.close()
  })

  for (const [soort, paar] of [
    ['P-256', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
    ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 })],
  ] as const)
    test(`met een eigen sleutel (${soort}) gaat er geen geheim over de lijn`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'maatwerkloket-oidc-'))
      const sleutelbestand = join(folder, 'oidc.pem')
      writeFileSync(sleutelbestand, paar.privateKey.export({ type: 'pkcs8', format: 'pem' }))
      const { fetch: _, ...settings } = new Aanmelddienst().settings
      const { geheim } = loginSettings({ ...settings, geheim: { sleutelbestand } })
      rmSync(folder, { recursive: true })
      const { dienst, app, koekjes } = await dienstSite({ geheim })
      const begin = await vraag(app, koekjes, '/aanmelden/begin')
      const back = dienst.meldAan(String(begin.headers.location), burger)
      assert.equal((await vraag(app, koekjes, back)).statusCode, 303)
      assert.equal(dienst.bewijs.get('client_secret'), null)
      const [kop, inhoud, handtekening] = dienst.bewijs.get('client_assertion')!.split('.')
      const { aud } = JSON.parse(Buffer.from(inhoud!, 'base64url').toString()) as { aud: string }
      assert.equal(aud, settings.uitgever)
      const key = { key: paar.publicKey, dsaEncoding: 'ieee-p1363' } as const
      const getekend = Buffer.from(handtekening!, 'base64url')
      assert.ok(verify('sha256', Buffer.from(`${kop}.${inhoud}`), key, getekend))
      await app.close()
    })

  test('afmelden eindigt bij de dienst, en het beleid van de pagina laat dat toe', async () => {
    const { dienst, app, koekjes } = await dienstSite()
    const begin = await vraag(app, koekjes, '/aanmelden/begin')
    await vraag(app, koekjes, dienst.meldAan(String(begin.headers.location), burger))
    const end = await vraag(app, koekjes, '/afmelden', {})
    const { origin, pathname, searchParams } = new URL(String(end.headers.location))
    assert.deepEqual([origin, pathname], ['https://aanmelden.example', '/einde'])
    assert.deepEqual(
      [searchParams.get('client_id'), searchParams.get('post_logout_redirect_uri')],
      ['loket', 'https://loket.example/'],
    )
    assert.match(
      String(end.headers['content-security-policy']),
      /form-action 'self' https:\/\/aanmelden\.example;/,
    )
    await app.close()
  })

  test('van de demo bestaat er dan niets: geen keuze van personen, geen knop, geen klok', async () => {
    const { app, koekjes } = await dienstSite()
    for (const path of [
      '/demo/aanmelden/auth',
      '/demo/aanmelden/auth/x',
      '/demo/aanmelden/kies/x',
      '/demo/aanmelden/einde',
      '/demo/aanmelden/token',
      '/demoklok',
    ]) {
      assert.equal((await vraag(app, koekjes, path)).statusCode, 404, path)
      assert.equal((await vraag(app, koekjes, path, { account: 'tom' })).statusCode, 404, path)
    }
    assert.doesNotMatch((await vraag(app, koekjes, '/aanmelden')).body, /demo/i)
    await app.close()
  })
})

test('zonder demo en zonder aanmelddienst zegt de pagina dat', async () => {
  const app = await buildHttp({
    routes: [],
    store: await testStore(),
    clock: fixedClock(),
    log: false,
  })
  const answer = await app.inject('/aanmelden')
  assert.equal(answer.statusCode, 503)
  assert.match(answer.body, /nog geen aanmelddienst ingesteld/)
  for (const path of ['/aanmelden/begin', '/aanmelden/terug', '/demo/aanmelden/auth'])
    assert.equal((await app.inject(path)).statusCode, 404, path)
  await app.close()
})
