import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eventsOf, goed, newKey, openSite, proefUrls, relatieVan } from './http.fixture.tsx'

describe('een formulier dat twee keer toekomt', () => {
  test('wordt een keer uitgevoerd en krijgt twee keer hetzelfde antwoord', async () => {
    const site = await openSite()
    const tom = await site.login('tom')
    const path = proefUrls.voorstel.href({ dossier: site.dossier })
    const body = { ...goed, _sleutel: newKey() }
    const first = await site.post(path, body, tom)
    const second = await site.post(path, body, tom)
    assert.deepEqual(
      [first.statusCode, first.headers.location],
      [303, proefUrls.dossier.href({ dossier: site.dossier })],
    )
    assert.deepEqual([second.statusCode, second.headers.location], [303, first.headers.location])
    assert.equal(await eventsOf(site.store, site.dossier), 1)
    await site.app.close()
  })

  test('ook als beide tegelijk toekomen', async () => {
    const site = await openSite()
    const tom = await site.login('tom')
    const path = proefUrls.voorstel.href({ dossier: site.dossier })
    const body = { ...goed, _sleutel: newKey() }
    const answers = await Promise.all([site.post(path, body, tom), site.post(path, body, tom)])
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [303, 303],
    )
    assert.equal(await eventsOf(site.store, site.dossier), 1)
    await site.app.close()
  })

  test('met dezelfde sleutel en een andere inhoud wordt het geweigerd', async () => {
    const site = await openSite()
    const tom = await site.login('tom')
    const path = proefUrls.voorstel.href({ dossier: site.dossier })
    const _sleutel = newKey()
    await site.post(path, { ...goed, _sleutel }, tom)
    const answer = await site.post(path, { ...goed, pakket: '1', _sleutel }, tom)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /Open het formulier opnieuw/)
    assert.equal(await eventsOf(site.store, site.dossier), 1)
    await site.app.close()
  })

  test('krijgt het eerste antwoord niet meer als het recht intussen weg is', async () => {
    const site = await openSite()
    const tom = await site.login('tom')
    const path = proefUrls.voorstel.href({ dossier: site.dossier })
    const body = { ...goed, _sleutel: newKey() }
    assert.equal((await site.post(path, body, tom)).statusCode, 303)
    site.dossiers.set(site.dossier, relatieVan(site.dossier, { banden: [] }))
    assert.equal((await site.post(path, body, tom)).statusCode, 404)
    await site.app.close()
  })

  test('mag na een weigering opnieuw, met dezelfde sleutel', async () => {
    const site = await openSite({ relatie: { banden: [] } })
    const tom = await site.login('tom')
    const path = proefUrls.voorstel.href({ dossier: site.dossier })
    const body = { ...goed, _sleutel: newKey() }
    assert.equal((await site.post(path, body, tom)).statusCode, 404)
    site.dossiers.set(site.dossier, relatieVan(site.dossier))
    assert.equal((await site.post(path, body, tom)).statusCode, 303)
    assert.equal(await eventsOf(site.store, site.dossier), 1)
    await site.app.close()
  })

  test('van een ander met dezelfde sleutel is een ander formulier', async () => {
    const site = await openSite()
    const [tom, bert] = [await site.login('tom'), await site.login('bert')]
    const path = proefUrls.beslissing.href({ dossier: site.dossier })
    const body = { _sleutel: newKey() }
    assert.equal((await site.post(path, body, bert)).statusCode, 303)
    assert.equal((await site.post(path, body, tom)).statusCode, 403)
    await site.app.close()
  })

  test('zonder sleutel gebeurt er niets', async () => {
    const site = await openSite()
    const tom = await site.login('tom')
    const answer = await site.post(proefUrls.voorstel.href({ dossier: site.dossier }), goed, tom)
    assert.equal(answer.statusCode, 400)
    assert.equal(await eventsOf(site.store, site.dossier), 0)
    await site.app.close()
  })

  test('een formulier in de pagina heeft elke keer een eigen sleutel', async () => {
    const site = await openSite()
    const tom = await site.login('tom')
    const path = proefUrls.voorstel.href({ dossier: site.dossier })
    const keys = await Promise.all(
      [1, 2].map(async () => {
        const { body } = await site.get(path, tom)
        return [...body.matchAll(/name="_sleutel" value="([\w-]{36})"/g)].map(([, key]) => key)
      }),
    )
    assert.equal(new Set(keys.flat()).size, keys.flat().length)
    // One key for the form of the page, one for the form to sign out.
    assert.equal(keys[0]!.length, 2)
    await site.app.close()
  })
})
