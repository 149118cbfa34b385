import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { createElement } from 'preact'
import { dag } from '#law/dag.ts'
import type { Store } from '#platform/types.ts'
import { testStore } from '#test/support/database.ts'
import { auditOf, eventsOf, goed, mensen, newKey, openSite, proefUrls } from './http.fixture.tsx'
import { file, render, seeOther } from './route-answer.ts'
import { route } from './route.ts'

test('een route zonder recht, of een recht op een dossier zonder feiten, vertaalt niet', () => {
  // @ts-expect-error zonder may
  route({ url: proefUrls.open, GET: () => seeOther('/') })
  // @ts-expect-error een recht dat niet bestaat
  route({ url: proefUrls.open, may: 'alles', GET: () => seeOther('/') })
  // @ts-expect-error een recht op een dossier zonder de feiten van dat dossier
  route({ url: proefUrls.dossier, may: 'dossier zien', GET: () => seeOther('/') })
  const open = route({ url: proefUrls.open, may: 'dossiers zien', GET: () => seeOther('/') })
  assert.equal(open.may, 'dossiers zien')
})

test('een doorverwijzing blijft op deze site', () => {
  for (const href of [
    '//elders.example',
    'https://elders.example',
    '/\\elders.example',
    '/a b',
    '/€',
  ])
    assert.throws(() => render(seeOther(href), {}), /blijft op deze site/, href)
  assert.equal(render(seeOther('/dossiers?soort=evaluatie'), {})?.status, 303)
})

test('een document krijgt zijn naam mee en komt byte voor byte aan', () => {
  const rendered = render(
    file(new Uint8Array([0, 255, 10]), 'application/pdf', "brief 'A' é.pdf"),
    {},
  )
  assert.equal(
    rendered?.headers['content-disposition'],
    "attachment; filename*=UTF-8''brief%20%27A%27%20%C3%A9.pdf",
  )
  assert.deepEqual([...Buffer.from(rendered.body, 'base64')], [0, 255, 10])
})

test('een pagina is een Layout, of een kader daarrond; iets anders is een fout van de maker', async () => {
  const half = { kind: 'page', node: createElement('p', null, 'half'), status: 200 } as const
  assert.throws(() => render(half, {}), /Een pagina is een Layout/)
  const site = await openSite()
  const tom = await site.login('tom')
  const { body } = await site.get(proefUrls.dossier.href({ dossier: site.dossier }), tom)
  assert.match(body, /Tom Tomaat/)
  assert.match(body, new RegExp(`Dossier ${site.dossier}`))
  await site.app.close()
})

describe('wie mag', () => {
  test('een bezoeker gaat eerst naar het aanmelden en komt daarna terug', async () => {
    const site = await openSite()
    const path = proefUrls.dossier.href({ dossier: site.dossier })
    const answer = await site.get(path)
    assert.equal(answer.statusCode, 303)
    assert.equal(answer.headers.location, `/aanmelden?verder=${encodeURIComponent(path)}`)
    await site.app.close()
  })

  test('een dossier waarmee u niet verbonden bent, lijkt op een dossier dat niet bestaat', async () => {
    const site = await openSite({ relatie: { banden: [] } })
    const tom = await site.login('tom')
    const forbidden = await site.get(proefUrls.dossier.href({ dossier: site.dossier }), tom)
    const unknown = randomUUID()
    const missing = await site.get(proefUrls.dossier.href({ dossier: unknown }), tom)
    assert.equal(forbidden.statusCode, 404)
    assert.equal(missing.statusCode, 404)
    const bare = (body: string) =>
      body
        .replaceAll(/value="[\w-]{36}"/g, '')
        .replaceAll(site.dossier, '')
        .replaceAll(unknown, '')
    assert.equal(bare(forbidden.body), bare(missing.body))
    await site.app.close()
  })

  test('een band die gisteren eindigde telt niet meer, een die vandaag eindigt nog wel', async () => {
    for (const [tot, status] of [
      ['2026-11-21', 404],
      ['2026-11-22', 200],
    ] as const) {
      const banden = [{ soort: 'toegewezen', van: dag('2026-01-01'), tot: dag(tot) }] as const
      const site = await openSite({ relatie: { banden } })
      const tom = await site.login('tom')
      const answer = await site.get(proefUrls.dossier.href({ dossier: site.dossier }), tom)
      assert.equal(answer.statusCode, status, tot)
      await site.app.close()
    }
  })

  test('een rol die het recht niet heeft, hoort wie het wel kan, ook voor een dossier dat niet bestaat', async () => {
    const site = await openSite()
    const wim = await site.login('wim')
    for (const dossier of [site.dossier, randomUUID()]) {
      const answer = await site.get(proefUrls.voorstel.href({ dossier }), wim)
      assert.equal(answer.statusCode, 403)
      assert.match(answer.body, /Dit kan wel: een dossierbehandelaar van team TOM\./)
    }
    await site.app.close()
  })

  test('wie het voorstel maakte, beslist niet; een ander wel', async () => {
    for (const [voorsteller, status] of [
      [mensen.bert.id, 403],
      [mensen.tom.id, 303],
    ] as const) {
      const site = await openSite({ relatie: { voorsteller } })
      const bert = await site.login('bert')
      const path = proefUrls.beslissing.href({ dossier: site.dossier })
      const answer = await site.post(path, { _sleutel: newKey() }, bert)
      assert.equal(answer.statusCode, status)
      await site.app.close()
    }
  })
})

describe('eerst het recht, dan het werk, dan het spoor', () => {
  test('inzage staat in de toegangslog voor de pagina vertrekt', async () => {
    const site = await openSite()
    const tom = await site.login('tom')
    await site.get(proefUrls.dossier.href({ dossier: site.dossier }), tom)
    assert.deepEqual(await auditOf(site.store, site.dossier), ['tom inzage: dossier zien'])
    const path = proefUrls.voorstel.href({ dossier: site.dossier })
    await site.post(path, { ...goed, _sleutel: newKey() }, tom)
    await site.post(path, { _sleutel: newKey() }, tom)
    const lines = await auditOf(site.store, site.dossier)
    assert.deepEqual(lines.slice(1), [
      'tom Voorgesteld',
      'tom startpakket voorstellen',
      'tom niet uitgevoerd: startpakket voorstellen',
    ])
    await site.app.close()
  })

  test('kan de toegangslog niet geschreven worden, dan is er geen pagina', async () => {
    const store = await testStore()
    let full = false
    const broken: Store = {
      ...store,
      write: (actor, work) =>
        store.write(actor, async (tx) => {
          if (full && actor.rol !== 'systeem') await tx.query(`set transaction read only`)
          return work(tx)
        }),
    }
    const site = await openSite({ store: broken })
    const tom = await site.login('tom')
    full = true
    const answer = await site.get(proefUrls.dossier.href({ dossier: site.dossier }), tom)
    assert.equal(answer.statusCode, 500)
    assert.doesNotMatch(answer.body, new RegExp(`Dossier ${site.dossier}`))
    await site.app.close()
  })
})

describe('wat niet gelukt is', () => {
  test('een fout formulier komt terug met 422, de fouten en wat getypt was', async () => {
    const site = await openSite()
    const tom = await site.login('tom')
    const path = proefUrls.voorstel.href({ dossier: site.dossier })
    const answer = await site.post(path, { reden: 'te <kort>', _sleutel: newKey() }, tom)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /<a href="#pakket">Kies een pakket\.<\/a>/)
    assert.match(answer.body, /te &lt;kort(>|&gt;)/)
    assert.equal(await eventsOf(site.store, site.dossier), 0)
    await site.app.close()
  })

  test('was iemand u voor, dan toont dezelfde pagina dat met 409 en houdt ze wat getypt was', async () => {
    const site = await openSite({ botsing: true })
    const tom = await site.login('tom')
    const path = proefUrls.voorstel.href({ dossier: site.dossier })
    const answer = await site.post(path, { ...goed, _sleutel: newKey() }, tom)
    assert.equal(answer.statusCode, 409)
    assert.match(answer.body, /Iemand anders heeft dit dossier intussen gewijzigd\./)
    assert.match(answer.body, /Het attest is nog geldig\./)
    assert.equal(await eventsOf(site.store, site.dossier), 0)
    await site.app.close()
  })

  test('heeft de route geen eigen pagina, dan wijst een algemene pagina de weg', async () => {
    const site = await openSite()
    const tom = await site.login('tom')
    const path = proefUrls.zonderForm.href({ dossier: site.dossier })
    const _sleutel = newKey()
    const answer = await site.post(path, { nota: 'niet kwijt', _sleutel }, tom)
    assert.ok(!answer.body.includes(_sleutel))
    assert.equal(answer.statusCode, 409)
    assert.match(answer.body, /Iemand anders was u voor/)
    assert.match(answer.body, /niet kwijt/)
    await site.app.close()
  })

  test('is de aanmelding verlopen, dan toont de pagina wat getypt was', async () => {
    const site = await openSite()
    const path = proefUrls.voorstel.href({ dossier: site.dossier })
    const answer = await site.post(path, { ...goed, _sleutel: newKey() })
    assert.equal(answer.statusCode, 401)
    assert.match(answer.body, /Het attest is nog geldig\./)
    await site.app.close()
  })
})
