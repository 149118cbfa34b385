import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fixedClock, testStore } from '#test/support/database.ts'
import { demoAccounts, putDemoAccounts } from './accounts.ts'
import { meldAan } from '#test/support/aanmelden.ts'
import { handClock, mensen, openSite, proefUrls } from './http.fixture.tsx'
import { systeem } from '#platform/types.ts'

describe('het koekje van de sessie', () => {
  test('is niet leesbaar voor scripts en blijft op deze site', async () => {
    const site = await openSite()
    const { answer } = await meldAan(site.app, 'tom')
    assert.match(
      String(answer.headers['set-cookie']),
      /^sessie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    await site.app.close()
  })

  test('is met https gebonden aan deze host', async () => {
    const site = await openSite({ https: true })
    const { answer, cookie } = await meldAan(site.app, 'tom')
    assert.match(
      String(answer.headers['set-cookie']),
      /^__Host-sessie=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    assert.match((await site.get('/proef', cookie)).body, /Tom Tomaat/)
    await site.app.close()
  })
})

describe('afmelden', () => {
  test('maakt het koekje leeg en de sessie ongeldig', async () => {
    const site = await openSite()
    const tom = await site.login('tom')
    const answer = await site.post('/afmelden', {}, tom)
    assert.equal(answer.statusCode, 303)
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
