import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fixedClock, testStore } from '#test/support/database.ts'
import { demoAccounts, putDemoAccounts } from './accounts.ts'
import { buildHttp } from './http.ts'
import { handClock, mensen, openSite, proefUrls } from './http.fixture.tsx'
import { systeem } from '#platform/types.ts'

describe('aanmelden in de demo', () => {
  test('de keuze toont elke persoon met rol, organisatie en wat er te zien is', async () => {
    const site = await openSite()
    const { body, statusCode } = await site.get('/aanmelden?verder=/proef')
    assert.equal(statusCode, 200)
    for (const { naam, uitleg } of Object.values(mensen)) {
      assert.match(body, new RegExp(naam))
      assert.match(body, new RegExp(uitleg))
    }
    assert.match(body, /De Zeven Dwergen/)
    assert.match(body, /name="verder" value="\/proef"/)
    await site.app.close()
  })

  test('na de keuze gaat u verder waar u was, met een nieuwe sessie', async () => {
    const site = await openSite()
    const old = await site.login('roos')
    const answer = await site.post('/aanmelden', { account: 'tom', verder: '/proef' }, old)
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/proef'])
    assert.match((await site.get('/proef', cookieOf(answer))).body, /Tom Tomaat/)
    assert.doesNotMatch((await site.get('/proef', old)).body, /Roos Roodkap/)
    await site.app.close()
  })

  test('een sessie die iemand u vooraf gaf, wordt nooit de uwe', async () => {
    const site = await openSite()
    const planted = `sessie=${'A'.repeat(43)}`
    const answer = await site.post('/aanmelden', { account: 'tom' }, planted)
    assert.notEqual(cookieOf(answer), planted)
    assert.doesNotMatch((await site.get('/proef', planted)).body, /Tom Tomaat/)
    await site.app.close()
  })

  test('verder gaat nooit naar een andere site', async () => {
    const site = await openSite()
    for (const verder of [
      '//elders.example',
      'https://elders.example',
      '/\\elders.example',
      '/€',
    ]) {
      const answer = await site.post('/aanmelden', { account: 'tom', verder })
      assert.equal(answer.headers.location, '/', verder)
    }
    await site.app.close()
  })

  test('wie niet bestaat, komt niet binnen', async () => {
    const site = await openSite()
    const answer = await site.post('/aanmelden', { account: 'niemand' })
    assert.equal(answer.statusCode, 422)
    assert.equal(answer.headers['set-cookie'], undefined)
    await site.app.close()
  })

  test('zonder demo en zonder aanmelddienst zegt de pagina dat', async () => {
    const clock = fixedClock()
    const app = await buildHttp({ routes: [], store: await testStore(), clock, log: false })
    const answer = await app.inject('/aanmelden')
    assert.equal(answer.statusCode, 503)
    assert.match(answer.body, /nog geen aanmelddienst ingesteld/)
    const tried = await app.inject({
      method: 'POST',
      url: '/aanmelden',
      headers: { 'sec-fetch-site': 'same-origin' },
      payload: { account: 'tom' },
    })
    assert.deepEqual([tried.statusCode, tried.headers['set-cookie']], [503, undefined])
    await app.close()
  })
})

describe('het koekje van de sessie', () => {
  test('is niet leesbaar voor scripts en blijft op deze site', async () => {
    const site = await openSite()
    const answer = await site.post('/aanmelden', { account: 'tom' })
    assert.match(
      String(answer.headers['set-cookie']),
      /^sessie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    await site.app.close()
  })

  test('is met https gebonden aan deze host', async () => {
    const site = await openSite({ https: true })
    const answer = await site.post('/aanmelden', { account: 'tom' })
    assert.match(
      String(answer.headers['set-cookie']),
      /^__Host-sessie=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    assert.match((await site.get('/proef', cookieOf(answer))).body, /Tom Tomaat/)
    await site.app.close()
  })
})

describe('afmelden', () => {
  test('maakt het koekje leeg en de sessie ongeldig', async () => {
    const site = await openSite()
    const tom = await site.login('tom')
    const answer = await site.post('/afmelden', {}, tom)
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/'])
    assert.match(String(answer.headers['set-cookie']), /^sessie=; .*Expires=Thu, 01 Jan 1970/)
    assert.doesNotMatch((await site.get('/proef', tom)).body, /Tom Tomaat/)
    await site.app.close()
  })

  test('overal meldt ook de andere toestellen af', async () => {
    const site = await openSite()
    const [here, there] = [await site.login('wim'), await site.login('wim')]
    await site.post('/afmelden', { waar: 'overal' }, here)
    assert.doesNotMatch((await site.get('/proef', there)).body, /Wim Werkgever/)
    await site.app.close()
  })

  test('gebeurt vanzelf na 15 minuten, en de pagina vraagt dan om aan te melden', async () => {
    const wallClock = handClock('2026-11-22T08:00:00.000Z')
    const site = await openSite({ wallClock })
    const tom = await site.login('tom')
    const path = proefUrls.dossier.href({ dossier: site.dossier })
    wallClock.set('2026-11-22T08:14:59.999Z')
    assert.equal((await site.get(path, tom)).statusCode, 200)
    wallClock.set('2026-11-22T08:29:59.999Z')
    assert.equal((await site.get(path, tom)).statusCode, 303)
    await site.app.close()
  })
})

test('de mensen van de demo staan in de databank, in hun volgorde, en worden vervangen', async () => {
  const store = await testStore()
  const account = { id: 'demo-a', naam: 'Assepoes', rol: 'burger', uitleg: 'Zoekt werk.' }
  const second = { ...mensen.wim, id: 'demo-b' }
  await store.write(systeem, (tx) => putDemoAccounts(tx, fixedClock(), [second, account]))
  await store.write(systeem, (tx) =>
    putDemoAccounts(tx, fixedClock(), [second, { ...account, uitleg: 'Heeft werk.' }]),
  )
  const accounts = demoAccounts(store)
  const found = (await accounts.list()).filter(({ id }) => id.startsWith('demo-'))
  assert.deepEqual(found, [second, { ...account, uitleg: 'Heeft werk.' }])
  assert.deepEqual(await accounts.find('demo-b'), second)
  assert.equal(await accounts.find('demo-z'), undefined)
})

function cookieOf({ cookies }: { readonly cookies: readonly object[] }): string {
  const [{ name, value }] = cookies as [{ name: string; value: string }]
  return `${name}=${value}`
}
