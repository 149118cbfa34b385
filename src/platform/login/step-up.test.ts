import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { handClock, mensen, openSite, proefUrls } from '#platform/http/http.fixture.tsx'
import { meldAan, volgTot, vraag } from '#test/support/aanmelden.ts'
import { urls } from '#urls.ts'

describe('medische stukken vragen een sterke aanmelding van hoogstens 60 minuten oud', () => {
  const start = '2026-11-22T08:00:00.000Z'

  /** The site an hour and some after Ingrid signed in; she kept working, so her session is alive. */
  async function naEenUur(minuten: number) {
    const wallClock = handClock(start)
    const site = await openSite({ wallClock })
    const { koekjes } = await meldAan(site.app, 'ingrid')
    for (let minuut = 10; minuut <= minuten; minuut += 10) {
      wallClock.set(new Date(Date.parse(start) + minuut * 60_000).toISOString())
      await site.get('/proef', koekjes.sessie)
    }
    return { site, koekjes, path: proefUrls.attest.href({ dossier: site.dossier }), wallClock }
  }

  test('binnen het uur opent de pagina', async () => {
    const { site, koekjes, path, wallClock } = await naEenUur(50)
    wallClock.set('2026-11-22T08:59:59.000Z')
    assert.equal((await site.get(path, koekjes.sessie)).statusCode, 200)
    await site.app.close()
  })

  test('na een uur bevestigt u wie u bent, en komt u terug op dezelfde pagina met een nieuwe sessie', async () => {
    const { site, koekjes, path } = await naEenUur(60)
    const old = koekjes.sessie
    const asked = await site.get(`${path}?blad=2`, old)
    assert.equal(asked.statusCode, 303)
    assert.equal(asked.headers.location, urls.versterken.href({}, { verder: `${path}?blad=2` }))
    const page = await volgTot(
      site.app,
      koekjes,
      await vraag(site.app, koekjes, asked.headers.location),
    )
    assert.match(page.body, /Bevestig dat u het bent.*Ingrid Indicatie.*itsme/)
    const action = /action="(\/demo\/[^"]+)"/.exec(page.body)![1]!
    const answer = await volgTot(
      site.app,
      koekjes,
      await vraag(site.app, koekjes, action, { account: 'ingrid', bevestigd: 'ja' }),
    )
    assert.equal(answer.headers.location, `${path}?blad=2`)
    assert.notEqual(koekjes.sessie, old)
    assert.equal((await site.get(path, koekjes.sessie)).statusCode, 200)
    assert.equal(
      (await site.get(proefUrls.dossier.href({ dossier: site.dossier }), old)).statusCode,
      303,
    )
    await site.app.close()
  })

  test('wat ingevuld was, blijft staan en gaat na de bevestiging zoals het is', async () => {
    const { site, koekjes, path } = await naEenUur(60)
    const body = { pakket: '2', reden: 'Een <b>lang</b> verhaal' }
    const answer = await site.post(path, { ...body, _sleutel: 'a'.repeat(20) }, koekjes.sessie)
    assert.equal(answer.statusCode, 403)
    assert.match(answer.body, /name="pakket" value="2"/)
    assert.match(answer.body, /name="reden" value="Een &lt;b>lang&lt;\/b> verhaal"/)
    assert.ok(answer.body.includes(urls.versterken.href({}, { verder: path })))
    await site.app.close()
  })

  test('een programma leest dat in een problem-document', async () => {
    const { site, koekjes, path } = await naEenUur(60)
    const answer = await site.get(path, koekjes.sessie, { accept: 'application/json' })
    assert.equal(answer.statusCode, 403)
    const { type, detail } = answer.json<Record<string, string>>()
    assert.equal(type, 'urn:problem-type:belgif:forbidden')
    assert.equal(detail, 'Bevestig eerst dat u het bent')
    await site.app.close()
  })

  test('wat niet medisch is, blijft gewoon open', async () => {
    const { site, koekjes } = await naEenUur(60)
    const path = proefUrls.dossier.href({ dossier: site.dossier })
    assert.equal((await site.get(path, koekjes.sessie)).statusCode, 200)
    await site.app.close()
  })

  test('een dossier dat niet het uwe is, vraagt niets: het bestaat niet', async () => {
    const { site, koekjes } = await naEenUur(60)
    site.dossiers.clear()
    const path = proefUrls.attest.href({ dossier: site.dossier })
    assert.equal((await site.get(path, koekjes.sessie)).statusCode, 404)
    await site.app.close()
  })

  test('een burger die bevestigt, krijgt een sterke sessie', async () => {
    const site = await openSite()
    const { koekjes } = await meldAan(site.app, mensen.roos.id)
    const page = await volgTot(
      site.app,
      koekjes,
      await vraag(site.app, koekjes, urls.versterken.href({}, { verder: '/proef' })),
    )
    const action = /action="(\/demo\/[^"]+)"/.exec(page.body)![1]!
    const unconfirmed = await vraag(site.app, koekjes, action, { account: mensen.roos.id })
    assert.match(unconfirmed.body, /Bevestig dat u het bent/)
    const old = koekjes.sessie
    const answer = await volgTot(
      site.app,
      koekjes,
      await vraag(site.app, koekjes, action, { account: mensen.roos.id, bevestigd: 'ja' }),
    )
    assert.equal(answer.headers.location, '/proef')
    assert.notEqual(koekjes.sessie, old)
    await site.app.close()
  })

  test('wie als iemand anders bevestigt, houdt de sessie die er was', async () => {
    const site = await openSite()
    const { koekjes } = await meldAan(site.app, 'tom')
    const old = koekjes.sessie
    const page = await volgTot(
      site.app,
      koekjes,
      await vraag(site.app, koekjes, urls.versterken.href({}, { verder: '/proef' })),
    )
    const action = /action="(\/demo\/[^"]+)"/.exec(page.body)![1]!
    const answer = await volgTot(
      site.app,
      koekjes,
      await vraag(site.app, koekjes, action, { account: 'bert', bevestigd: 'ja' }),
    )
    assert.equal(answer.statusCode, 403)
    assert.match(answer.body, /niet dezelfde persoon/)
    assert.equal(koekjes.sessie, old)
    assert.match((await site.get('/proef', old)).body, /Tom Tomaat/)
    await site.app.close()
  })

  test('wie niet aangemeld is, meldt zich eerst aan', async () => {
    const site = await openSite()
    const answer = await site.get(urls.versterken.href({}, { verder: '/proef' }))
    assert.equal(answer.headers.location, '/aanmelden?verder=%2Fproef')
    await site.app.close()
  })
})
