import assert from 'node:assert/strict'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import fastify from 'fastify'
import { soortStartpakket } from '#startpakket/soorten.ts'
import { beslisApi } from './beslis-api.ts'

const soorten = new Map([[soortStartpakket.naam, soortStartpakket]])
const pad = '/api/v1/beslissingen'
const vraag = { soort: 'startpakket', ...soortStartpakket.voorbeeld }

async function dienst() {
  const app = fastify()
  await app.register(beslisApi, { soorten })
  return app
}

describe('POST /api/v1/beslissingen', async () => {
  const app = await dienst()
  after(() => app.close())

  test('één vraag geeft één bevinding met motivering', async () => {
    const antwoord = await app.inject({ method: 'POST', url: pad, payload: vraag })
    assert.equal(antwoord.statusCode, 200)
    const bevinding = antwoord.json()
    assert.equal(bevinding.uitkomst.wop, 'WOP 1')
    assert.ok(bevinding.motivering.length > 2)
  })

  test('een onbekend veld geeft een problem+json die het veld en het nabije veld noemt', async () => {
    const payload = { soort: 'startpakket', peildatm: '2024-05-02' }
    const antwoord = await app.inject({ method: 'POST', url: pad, payload })
    assert.equal(antwoord.statusCode, 400)
    assert.match(String(antwoord.headers['content-type']), /^application\/problem\+json/)
    const fout = antwoord.json()
    assert.equal(fout.type, 'urn:problem-type:belgif:badRequest')
    assert.equal(fout.issues[0].name, 'peildatm')
    assert.match(fout.detail, /Bedoelde u "peildatum"\?/)
  })

  test('een ontbrekend feit is geen fout: de bevinding noemt wat ontbreekt', async () => {
    const payload = { soort: 'startpakket', attesten: [] }
    const antwoord = await app.inject({ method: 'POST', url: pad, payload })
    assert.equal(antwoord.statusCode, 200)
    assert.deepEqual(antwoord.json().ontbreekt, ['peildatum'])
  })

  for (const [wat, type, payload, status] of [
    ['geen JSON', 'application/json', '{"soort":', 400],
    ['een lijst in plaats van een object', 'application/json', '[]', 400],
    ['gewone tekst', 'text/plain', 'startpakket', 415],
    ['meer dan een megabyte', 'application/json', `"${'a'.repeat(1 << 20)}"`, 413],
  ] as const)
    test(`${wat} wordt geweigerd met status ${status}`, async () => {
      const antwoord = await app.inject({
        method: 'POST',
        url: pad,
        headers: { 'content-type': type },
        payload,
      })
      assert.equal(antwoord.statusCode, status)
      assert.equal(antwoord.json().status, status)
    })

  test('een UTF-8-merk vooraan verandert niets', async () => {
    const stuur = (payload: string) =>
      app.inject({
        method: 'POST',
        url: pad,
        headers: { 'content-type': 'application/json' },
        payload,
      })
    const zonder = await stuur(JSON.stringify(vraag))
    const met = await stuur(`\uFEFF${JSON.stringify(vraag)}`)
    assert.deepEqual([met.statusCode, met.json()], [200, zonder.json()])
  })

  test('een stroom van regels wordt in volgorde beantwoord, een foute regel op zijn plaats', async () => {
    const regels = [JSON.stringify(vraag), '{"soort":"onbekend"}', JSON.stringify(vraag)]
    const antwoord = await app.inject({
      method: 'POST',
      url: pad,
      headers: { 'content-type': 'application/x-ndjson' },
      payload: regels.join('\n'),
    })
    assert.equal(antwoord.statusCode, 200)
    const [eerste, fout, derde] = antwoord.body
      .trimEnd()
      .split('\n')
      .map((regel) => JSON.parse(regel))
    assert.equal(eerste.uitkomst.wop, 'WOP 1')
    assert.equal(fout.fout.regel, 2)
    assert.deepEqual(derde, eerste)
  })
})

test('de stroom antwoordt al voor de laatste vraag verstuurd is', async () => {
  const app = await dienst()
  await app.listen({ port: 0, host: '127.0.0.1' })
  try {
    const { port } = app.server.address() as AddressInfo
    const headers = { 'content-type': 'application/x-ndjson' }
    const heen = request({ port, host: '127.0.0.1', path: pad, method: 'POST', headers })
    heen.write(`${JSON.stringify(vraag)}\n`)
    const terug = await new Promise<import('node:http').IncomingMessage>((done, fail) =>
      heen.on('response', done).on('error', fail),
    )
    const delen = terug[Symbol.asyncIterator]()
    const eerste = String((await delen.next()).value)
    assert.equal(JSON.parse(eerste).uitkomst.wop, 'WOP 1')
    const velen = 12_000
    heen.end(`${JSON.stringify({ ...vraag, attesten: [] })}\n`.repeat(velen))
    let rest = ''
    for await (const deel of { [Symbol.asyncIterator]: () => delen }) rest += String(deel)
    const regels = rest.trimEnd().split('\n')
    assert.equal(regels.length, velen)
    assert.equal(JSON.parse(regels.at(-1)!).uitkomst, null)
  } finally {
    await app.close()
  }
})
