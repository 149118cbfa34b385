import assert from 'node:assert/strict'
import { connect, type AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import { testStore } from '#test/support/database.ts'
import { openSite, type Site } from './http.fixture.tsx'
import { closeGracefully } from './http-server.ts'
import type { Store } from '#platform/types.ts'

describe('wie te veel vraagt', () => {
  const statuses = async (
    site: Site,
    times: number,
    ask: () => Promise<{ statusCode: number }>,
  ) => {
    const seen: number[] = []
    for (let i = 0; i < times; i++) seen.push((await ask()).statusCode)
    await site.app.close()
    return seen
  }

  test('van een adres wacht', async () => {
    const site = await openSite({ limits: { perAddress: 2 } })
    const third = async () => {
      const answer = await site.get('/proef')
      if (answer.statusCode === 429) assert.match(String(answer.headers['retry-after']), /^\d+$/)
      return answer
    }
    assert.deepEqual(await statuses(site, 3, third), [200, 200, 429])
  })

  test('in een sessie wacht, een andere sessie niet', async () => {
    const site = await openSite({ limits: { perSession: 20 } })
    const [tom, bert] = [await site.login('tom'), await site.login('bert')]
    assert.equal((await site.get('/proef', bert)).statusCode, 200)
    const seen = await statuses(site, 21, () => site.get('/proef', tom))
    assert.deepEqual([seen.indexOf(429), seen.lastIndexOf(200)], [20, 19])
  })

  test('bij het aanmelden wacht vroeger', async () => {
    const site = await openSite({ limits: { login: 1 } })
    const attempt = () => site.get('/aanmelden/begin')
    assert.deepEqual(await statuses(site, 2, attempt), [303, 429])
  })

  test('bij de aanmelddienst van de demo wacht ook', async () => {
    const site = await openSite({ limits: { provider: 2 } })
    const attempt = () => site.get('/demo/aanmelden/auth')
    assert.deepEqual(await statuses(site, 3, attempt), [400, 400, 429])
  })

  test('of te traag verstuurt, wordt afgebroken', async () => {
    const site = await openSite({
      patience: { headers: 100, request: 200, upload: 400, check: 50 },
    })
    await site.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = site.app.server.address() as AddressInfo
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET /proef HTTP/1.1\r\nHost: a\r\n'),
      )
      let text = ''
      socket.on('data', (part) => (text += part.toString()))
      socket.on('close', () => resolve(text))
      socket.on('error', reject)
    })
    assert.match(answer, /^HTTP\/1\.1 408 /)
    await site.app.close()
  })

  test('of een formulier te traag verstuurt, ook: alleen een formulier met bestanden mag langer duren', async () => {
    const site = await openSite({
      patience: { headers: 100, request: 150, upload: 60_000, check: 50 },
    })
    await site.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = site.app.server.address() as AddressInfo
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(
          'POST /aanmelden HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\n\r\naccount',
        ),
      )
      let text = ''
      socket.on('data', (part) => (text += part.toString()))
      socket.on('close', () => resolve(text))
      socket.on('error', reject)
    })
    assert.match(answer, /^HTTP\/1\.1 408 /)
    await site.app.close()
  })
})

describe('gezondheid', () => {
  test('is goed zolang de databank antwoordt', async () => {
    const site = await openSite()
    const answer = await site.get('/gezondheid')
    assert.deepEqual([answer.statusCode, answer.json()], [200, { status: 'UP' }])
    await site.app.close()
  })

  test('is slecht als de databank niet antwoordt', async () => {
    const store = await testStore()
    const gone: Store = { ...store, read: () => Promise.reject(new Error('weg')) }
    const site = await openSite({ store: gone })
    const answer = await site.get('/gezondheid')
    assert.deepEqual([answer.statusCode, answer.json()], [503, { status: 'DOWN' }])
    await site.app.close()
  })

  test('is slecht zodra het programma stopt, en wat bezig is wordt afgewerkt', async () => {
    const site = await openSite()
    await site.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = site.app.server.address() as AddressInfo
    const { promise, resolve } = Promise.withResolvers<void>()
    const closing = closeGracefully(site.app, promise)
    const health = await fetch(`http://127.0.0.1:${port}/gezondheid`)
    const page = await fetch(`http://127.0.0.1:${port}/proef`)
    assert.deepEqual([health.status, page.status], [503, 200])
    resolve()
    await closing
    await assert.rejects(fetch(`http://127.0.0.1:${port}/gezondheid`))
  })
})
