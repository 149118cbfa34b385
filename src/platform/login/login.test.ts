import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mensen, openSite } from '#platform/http/http.fixture.tsx'
import { Koekjes, meldAan, volgTot, vraag } from '#test/support/aanmelden.ts'
import { urls } from '#urls.ts'

describe('aanmelden in de demo', () => {
  test('begint met een pagina die zegt wat er komt, en toont dan elke persoon', async () => {
    const site = await openSite()
    const begin = await site.get('/aanmelden?verder=/proef')
    assert.equal(begin.statusCode, 200)
    const links = [...begin.body.matchAll(/href="(\/aanmelden\/begin[^"]*)"/g)].map(([, href]) =>
      href!.replaceAll('&amp;', '&'),
    )
    assert.deepEqual(links, [
      '/aanmelden/begin?verder=%2Fproef',
      '/aanmelden/begin?als=werk&verder=%2Fproef',
      '/aanmelden/begin?als=vertrouwenspersoon&verder=%2Fproef',
    ])
    const koekjes = new Koekjes()
    const kiezer = await volgTot(site.app, koekjes, await vraag(site.app, koekjes, links[0]!))
    for (const { naam, uitleg } of Object.values(mensen)) {
      assert.match(kiezer.body, new RegExp(naam))
      assert.match(kiezer.body, new RegExp(uitleg))
    }
    assert.match(kiezer.body, /De Zeven Dwergen/)
    await site.app.close()
  })

  test('na de keuze gaat u verder waar u was, met een nieuwe sessie', async () => {
    const site = await openSite()
    const { koekjes, cookie: old } = await meldAan(site.app, mensen.roos.id)
    const { answer, cookie } = await meldAan(site.app, 'tom', { koekjes, verder: '/proef?blad=2' })
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/proef?blad=2'])
    assert.match((await site.get('/proef', cookie)).body, /Tom Tomaat/)
    assert.doesNotMatch((await site.get('/proef', old)).body, /Roos Roodkap/)
    await site.app.close()
  })

  test('wie de aanmelddienst al kent, kiest niet opnieuw', async () => {
    const site = await openSite()
    const { koekjes } = await meldAan(site.app, mensen.roos.id)
    const begin = await vraag(site.app, koekjes, urls.aanmeldenBegin.href())
    const answer = await volgTot(site.app, koekjes, begin)
    assert.equal(answer.statusCode, 303)
    assert.match((await site.get('/proef', koekjes.sessie)).body, /Roos Roodkap/)
    await site.app.close()
  })

  test('wie iemand anders helpt, is dezelfde persoon met een andere rol', async () => {
    const site = await openSite()
    const { cookie } = await meldAan(site.app, mensen.roos.id, { als: 'vertrouwenspersoon' })
    assert.match((await site.get('/proef', cookie)).body, /Roos Roodkap.*Vertrouwenspersoon/)
    await site.app.close()
  })

  test('wie niet bestaat, komt niet binnen en ziet de keuze opnieuw', async () => {
    const site = await openSite()
    const koekjes = new Koekjes()
    const begin = await vraag(site.app, koekjes, urls.aanmeldenBegin.href())
    const kiezer = await volgTot(site.app, koekjes, begin)
    const action = /action="(\/demo\/[^"]+)"/.exec(kiezer.body)![1]!
    const answer = await vraag(site.app, koekjes, action, { account: 'niemand' })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /Wie wilt u zijn/)
    assert.equal(koekjes.sessie, '')
    await site.app.close()
  })

  test('werkt onder elke naam en poort waaronder de site gevraagd wordt', async () => {
    const site = await openSite()
    for (const host of ['127.0.0.1:40123', 'loket.example', '[::1]:8080']) {
      const begin = await site.app.inject({ url: '/aanmelden/begin', headers: { host } })
      const cookie = begin.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      const auth = await site.app.inject({
        url: String(begin.headers.location),
        headers: { host, cookie },
      })
      assert.match(String(auth.headers.location), /^\/demo\/aanmelden\/kies\//, host)
    }
    await site.app.close()
  })

  test('afmelden eindigt ook bij de aanmelddienst van de demo', async () => {
    const site = await openSite()
    const { koekjes } = await meldAan(site.app, mensen.roos.id)
    const end = await volgTot(
      site.app,
      koekjes,
      await vraag(site.app, koekjes, urls.afmelden.href(), {}),
    )
    assert.deepEqual([end.statusCode, end.headers.location], [303, '/'])
    const again = await volgTot(
      site.app,
      koekjes,
      await vraag(site.app, koekjes, urls.aanmeldenBegin.href()),
    )
    assert.match(again.body, /Wie wilt u zijn/)
    await site.app.close()
  })
})

describe('waar u bent aangemeld', () => {
  test('staat elke sessie, en overal afmelden eindigt ze allemaal', async () => {
    const site = await openSite()
    const [here, there] = [await site.login('ingrid'), await site.login('ingrid')]
    const page = await site.get(urls.sessies.href(), here)
    const rows = page.body.match(/aangemeld op 22 november 2026/g)
    assert.ok(rows && rows.length >= 2)
    assert.equal(page.body.match(/Hier: /g)?.length, 1)
    await site.post(urls.afmelden.href(), { waar: 'overal' }, here)
    assert.equal((await site.get(urls.sessies.href(), there)).statusCode, 303)
    await site.app.close()
  })
})
