import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openSite } from '#platform/http/http.fixture.tsx'
import { Koekjes, meldAan, volgTot, vraag } from '#test/support/aanmelden.ts'
import { urls } from '#urls.ts'

describe('een sessie', () => {
  test('die iemand u vooraf gaf, wordt nooit de uwe', async () => {
    const site = await openSite()
    const planted = `sessie=${'A'.repeat(43)}`
    const { cookie } = await meldAan(site.app, 'tom', { koekjes: new Koekjes(planted) })
    assert.notEqual(cookie, planted)
    assert.doesNotMatch((await site.get('/proef', planted)).body, /Tom Tomaat/)
    await site.app.close()
  })

  test('van de aanvaller in uw browser wordt niet sterker als u zich bevestigt', async () => {
    const site = await openSite()
    const aanvaller = await meldAan(site.app, 'bert')
    const slachtoffer = new Koekjes(aanvaller.cookie)
    const { cookie } = await meldAan(site.app, 'tom', { koekjes: slachtoffer })
    assert.notEqual(cookie, aanvaller.cookie)
    assert.doesNotMatch((await site.get('/proef', aanvaller.cookie)).body, /Tom Tomaat|Bert/)
    await site.app.close()
  })

  test('is na afmelden nergens meer goed voor, ook niet voor een bevestiging', async () => {
    const site = await openSite()
    const { cookie } = await meldAan(site.app, 'tom')
    await site.post(urls.afmelden.href(), {}, cookie)
    const answer = await site.get(urls.versterken.href(), cookie)
    assert.equal(answer.headers.location, '/aanmelden')
    await site.app.close()
  })

  test('wordt door een formulier van elders niet afgemeld', async () => {
    const site = await openSite()
    const { cookie } = await meldAan(site.app, 'tom')
    const answer = await site.app.inject({
      method: 'POST',
      url: urls.afmelden.href(),
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
    })
    assert.equal(answer.statusCode, 403)
    assert.match((await site.get('/proef', cookie)).body, /Tom Tomaat/)
    await site.app.close()
  })
})

describe('de aanmelddienst van de demo', () => {
  test('stuurt de code naar geen andere site', async () => {
    const site = await openSite()
    const begin = new URL(
      String((await site.get('/aanmelden/begin')).headers.location),
      'http://localhost',
    )
    for (const elders of [
      'https://elders.example/aanmelden/terug',
      'http://localhost/elders',
      'http://localhost/aanmelden/terug?x=1',
      'http://localhost@elders.example/aanmelden/terug',
      '//elders.example/aanmelden/terug',
    ]) {
      begin.searchParams.set('redirect_uri', elders)
      const answer = await site.get(begin.pathname + begin.search)
      assert.equal(answer.statusCode, 400, elders)
      assert.equal(answer.headers.location, undefined)
    }
    await site.app.close()
  })

  test('geeft zonder PKCE geen code', async () => {
    const site = await openSite()
    const koekjes = new Koekjes()
    const begin = new URL(
      String((await vraag(site.app, koekjes, '/aanmelden/begin')).headers.location),
      'http://localhost',
    )
    begin.searchParams.delete('code_challenge')
    begin.searchParams.delete('code_challenge_method')
    const answer = await volgTot(
      site.app,
      koekjes,
      await vraag(site.app, koekjes, begin.pathname + begin.search),
    )
    assert.equal(answer.statusCode, 400)
    await site.app.close()
  })

  test('geeft tokens, sleutels en gegevens alleen binnen het programma', async () => {
    const site = await openSite()
    for (const path of ['token', 'wie', 'sleutels'])
      for (const method of ['GET', 'POST'] as const) {
        const url = `/demo/aanmelden/${path}`
        const headers = { 'sec-fetch-site': 'same-origin' }
        assert.equal((await site.app.inject({ method, url, headers })).statusCode, 404, url)
      }
    assert.equal((await site.get('/.well-known/openid-configuration')).statusCode, 404)
    await site.app.close()
  })

  test('laat niemand kiezen in de aanmelding van een andere browser', async () => {
    const site = await openSite()
    const aanvaller = new Koekjes()
    const kiezer = await volgTot(
      site.app,
      aanvaller,
      await vraag(site.app, aanvaller, '/aanmelden/begin'),
    )
    const action = /action="(\/demo\/[^"]+)"/.exec(kiezer.body)![1]!
    assert.equal((await vraag(site.app, new Koekjes(), action, { account: 'tom' })).statusCode, 400)
    await site.app.close()
  })

  test('gelooft geen kop die een andere naam van de site geeft', async () => {
    const site = await openSite()
    const answer = await site.app.inject({
      url: '/aanmelden/begin',
      headers: { 'x-forwarded-host': 'elders.example', 'x-forwarded-proto': 'https' },
    })
    assert.doesNotMatch(String(answer.headers.location), /elders|https/)
    await site.app.close()
  })
})
