import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fixedClock } from '#test/support/database.ts'
import { urls } from '#urls.ts'
import { mensen, newKey, openSite, proefUrls, relatieVan } from './http.fixture.tsx'
import { loadStylesheet } from './http-style.ts'

describe('de koppen van elk antwoord', () => {
  const headers = {
    'content-security-policy':
      "default-src 'none';script-src 'none';style-src 'self';img-src 'self' data:;form-action 'self';frame-ancestors 'none';base-uri 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  }

  test('staan op een pagina, een fout, een doorverwijzing en een pagina die er niet is', async () => {
    const site = await openSite()
    const dossier = proefUrls.dossier.href({ dossier: site.dossier })
    for (const path of ['/proef', '/proef/stuk', dossier, '/bestaat-niet', '/aanmelden']) {
      const answer = await site.get(path)
      for (const [name, value] of Object.entries(headers))
        assert.equal(answer.headers[name], value, `${path}: ${name}`)
      assert.equal(answer.headers['strict-transport-security'], undefined)
      assert.equal(answer.headers['x-powered-by'], undefined)
    }
    await site.app.close()
  })

  test('houden de browser bij https als de site daarachter staat', async () => {
    const site = await openSite({ https: true })
    const answer = await site.get('/proef')
    assert.equal(answer.headers['strict-transport-security'], 'max-age=63072000; includeSubDomains')
    await site.app.close()
  })
})

describe('een formulier van een andere site', () => {
  test('wordt geweigerd voor er iets gebeurt', async () => {
    const site = await openSite()
    const answer = await site.app.inject({
      method: 'POST',
      url: '/aanmelden/keuze',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { keuze: '0' },
    })
    assert.equal(answer.statusCode, 403)
    assert.equal(answer.headers['set-cookie'], undefined)
    assert.match(answer.body, /komt van een andere site/)
    await site.app.close()
  })
})

describe('een fout', () => {
  test('toont mensen een nummer, en nooit de plaats of de oorzaak', async () => {
    const lines: string[] = []
    const site = await openSite({
      log: { level: 'info', stream: { write: (line) => lines.push(line) } },
    })
    const answer = await site.get('/proef/stuk?naam=Roos')
    assert.equal(answer.statusCode, 500)
    const reference = /[\da-f]{8}-[\da-f-]{27}/.exec(answer.body)?.[0]
    assert.ok(reference)
    assert.doesNotMatch(answer.body, /geheim|\.ts|at /)
    const log = lines.join('')
    assert.ok(log.includes(reference))
    assert.match(log, /http.fixture\.tsx/)
    assert.doesNotMatch(log, /geheim|72\.06\.01|Roos/)
    await site.app.close()
  })

  test('is voor een programma een problem-document van Belgif', async () => {
    const site = await openSite()
    const cases: [path: string, status: number, type: string][] = [
      ['/api/bestaat-niet', 404, 'resourceNotFound'],
      ['/bestaat-niet', 404, 'resourceNotFound'],
      ['/proef/stuk', 500, 'internalServerError'],
      [proefUrls.dossier.href({ dossier: site.dossier }), 401, 'unauthorized'],
    ]
    for (const [path, status, type] of cases) {
      const answer = await site.get(path, undefined, { accept: 'application/json' })
      assert.equal(answer.statusCode, status, path)
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
      const { instance, detail, ...rest } = answer.json<Record<string, unknown>>()
      assert.match(String(instance), /^urn:uuid:[\da-f-]{36}$/)
      assert.equal(typeof detail, 'string')
      assert.deepEqual(rest, {
        type: `urn:problem-type:belgif:${type}`,
        href: `https://www.belgif.be/specification/rest/api-guide/problems/${type}.html`,
        title: rest['title'],
        status,
      })
    }
    await site.app.close()
  })

  test('in het formulier van een programma noemt elk veld, zonder te herhalen wat er stond', async () => {
    const site = await openSite()
    const answer = await site.app.inject({
      method: 'POST',
      url: proefUrls.voorstel.href({ dossier: site.dossier }),
      headers: {
        accept: 'application/json',
        cookie: await site.login('tom'),
        'sec-fetch-site': 'same-origin',
        'idempotency-key': newKey(),
      },
      payload: { pakket: 7, reden: 'geheime reden' },
    })
    assert.equal(answer.statusCode, 400)
    const { type, issues } = answer.json<Record<string, unknown>>()
    assert.equal(type, 'urn:problem-type:belgif:badRequest')
    assert.deepEqual(issues, [
      {
        type: 'urn:problem-type:belgif:input-validation:invalidInput',
        in: 'body',
        name: 'pakket',
        detail: 'Kies een pakket.',
      },
    ])
    assert.doesNotMatch(answer.body, /geheime reden/)
    await site.app.close()
  })

  const bodies: [why: string, type: string, payload: string, status: number][] = [
    ['net 1 MB', 'application/x-www-form-urlencoded', `a=${'a'.repeat(1_048_574)}`, 303],
    [
      'een byte meer dan 1 MB',
      'application/x-www-form-urlencoded',
      `a=${'a'.repeat(1_048_575)}`,
      413,
    ],
    ['JSON dat niet klopt', 'application/json', '{', 400],
    ['JSON dat een prototype raakt', 'application/json', '{"__proto__":{"a":1}}', 400],
    ['een soort die we niet lezen', 'text/plain', 'a', 415],
    ['nog een soort', 'application/xml', '<a/>', 415],
  ]
  for (const [why, type, payload, status] of bodies)
    test(`wat iemand verstuurt: ${why} geeft ${status}`, async () => {
      const site = await openSite()
      const answer = await site.app.inject({
        method: 'POST',
        url: '/proef',
        headers: {
          'sec-fetch-site': 'same-origin',
          'content-type': type,
          'idempotency-key': newKey(),
        },
        payload,
      })
      assert.equal(answer.statusCode, status)
      await site.app.close()
    })

  test('een adres dat niet te lezen is, wordt niet herhaald', async () => {
    const site = await openSite()
    for (const path of ['/%E0%A4%A', `/proef/dossiers/${'x'.repeat(200)}`]) {
      const answer = await site.get(path)
      assert.ok(answer.statusCode === 400 || answer.statusCode === 404, path)
      assert.ok(!answer.body.includes(path))
      assert.equal(answer.headers['cache-control'], 'no-store', path)
      assert.equal(answer.headers['x-content-type-options'], 'nosniff', path)
      assert.match(String(answer.headers['content-security-policy']), /^default-src 'none'/, path)
    }
    await site.app.close()
  })
})

test('een adres met een nulteken bestaat niet: de databank kan er niet mee zoeken', async () => {
  const site = await openSite()
  site.dossiers.set('a\u0000b', relatieVan(site.dossier))
  const answer = await site.get('/proef/dossiers/a%00b', await site.login('tom'))
  assert.equal(answer.statusCode, 404)
  assert.match(answer.body, /Deze pagina is er niet/)
  await site.app.close()
})

describe('de opmaak', () => {
  test('heeft de inhoud in haar naam en mag een jaar bewaard blijven', async () => {
    const site = await openSite()
    const { href, css } = loadStylesheet()
    assert.match(href, /^\/stijl\/thema-[\da-f]{16}\.css$/)
    const plain = await site.get(href)
    assert.equal(plain.body, css.toString())
    assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.match(String(plain.headers['content-type']), /^text\/css/)
    const small = await site.get(href, undefined, { 'accept-encoding': 'gzip' })
    assert.equal(small.headers['content-encoding'], 'gzip')
    assert.ok(small.rawPayload.length < css.length / 4)
    assert.ok((await site.get('/proef')).body.includes(`href="${href}"`))
    await site.app.close()
  })

  test('onder een oude naam is weg', async () => {
    const site = await openSite()
    const old = urls.stijl.href({ naam: 'thema-0000000000000000.css' })
    assert.equal((await site.get(old)).statusCode, 404)
    await site.app.close()
  })
})

describe('het logboek van de server', () => {
  test('noemt het patroon van het adres, nooit wie, welk dossier of wat er gezocht werd', async () => {
    const lines: string[] = []
    const site = await openSite({
      log: { level: 'info', stream: { write: (line) => lines.push(line) } },
    })
    const tom = await site.login('tom')
    await site.get(`${proefUrls.dossier.href({ dossier: site.dossier })}?zoek=Roodkap`, tom)
    await site.get('/Roodkap/72060112345', tom)
    const log = lines.join('')
    assert.match(log, /"route":"\/proef\/dossiers\/:dossier","status":200/)
    for (const secret of [site.dossier, 'Roodkap', '72060112345', mensen.tom.naam, tom.slice(7)])
      assert.ok(!log.includes(secret), secret)
    await site.app.close()
  })
})

describe('de klok van de demo', () => {
  function aDemoClock() {
    const moves: (number | 'echt')[] = []
    const move = async (days: number) => void moves.push(days)
    const reset = async () => void moves.push('echt')
    return { moves, clock: { ...fixedClock(), offset: 0, move, reset } }
  }

  test('gaat een keer vooruit, ook als het formulier twee keer toekomt, en toont dezelfde pagina', async () => {
    const { clock, moves } = aDemoClock()
    const site = await openSite({ demoClock: clock })
    const body = { dagen: '20', terug: '/proef', _sleutel: newKey() }
    const answers = [await site.post('/demoklok', body), await site.post('/demoklok', body)]
    assert.deepEqual(
      answers.map(({ statusCode, headers }) => [statusCode, headers.location]),
      [
        [303, '/proef'],
        [303, '/proef'],
      ],
    )
    await site.post('/demoklok', { echt: '1', _sleutel: newKey() })
    await site.post('/demoklok', { dagen: '400', _sleutel: newKey() })
    assert.deepEqual(moves, [20, 'echt'])
    assert.match((await site.get('/proef')).body, /Vandaag is/)
    await site.app.close()
  })

  test('toont de startpagina als de plaats om naar terug te gaan geen pagina van deze site is', async () => {
    const { clock, moves } = aDemoClock()
    const site = await openSite({ demoClock: clock })
    const elsewhere = ['//elders.example', '/\\elders.example', 'elders', '/a b', '/€']
    for (const terug of elsewhere) {
      const answer = await site.post('/demoklok', { dagen: '1', terug, _sleutel: newKey() })
      assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/'], terug)
    }
    assert.equal(moves.length, elsewhere.length)
    await site.app.close()
  })

  test('bestaat niet buiten de demo', async () => {
    const site = await openSite()
    assert.equal((await site.post('/demoklok', { dagen: '1' })).statusCode, 404)
    assert.doesNotMatch((await site.get('/proef')).body, /Vandaag is/)
    await site.app.close()
  })
})
