import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownSite } from './csrf.ts'

const host = 'loket.example:8080'
const cases: [why: string, method: string, headers: Record<string, string>, own: boolean][] = [
  ['lezen mag van overal', 'GET', { 'sec-fetch-site': 'cross-site', host }, true],
  ['ook HEAD', 'HEAD', { host }, true],
  ['een formulier van deze site', 'POST', { 'sec-fetch-site': 'same-origin', host }, true],
  ['een adres dat iemand zelf intypte', 'POST', { 'sec-fetch-site': 'none', host }, true],
  ['een formulier van een andere site', 'POST', { 'sec-fetch-site': 'cross-site', host }, false],
  ['een formulier van een zustersite', 'POST', { 'sec-fetch-site': 'same-site', host }, false],
  [
    'een andere site die een juiste Origin voorwendt',
    'POST',
    { 'sec-fetch-site': 'cross-site', origin: `https://${host}`, host },
    false,
  ],
  ['een oude browser van deze site', 'POST', { origin: `https://${host}`, host }, true],
  [
    'een oude browser van een andere site',
    'POST',
    { origin: 'https://elders.example', host },
    false,
  ],
  ['een andere poort', 'POST', { origin: 'https://loket.example:9090', host }, false],
  ['een naam die erop lijkt', 'POST', { origin: `https://${host}.elders.example`, host }, false],
  ['Origin null', 'POST', { origin: 'null', host }, false],
  ['Origin zonder host', 'POST', { origin: `https://${host}` }, false],
  ['geen van beide', 'POST', { host }, false],
  ['een lege Sec-Fetch-Site', 'POST', { 'sec-fetch-site': '', host }, false],
  ['ook DELETE', 'DELETE', { 'sec-fetch-site': 'cross-site', host }, false],
]

for (const [why, method, headers, own] of cases)
  test(`${why}: ${own ? 'aangenomen' : 'geweigerd'}`, () =>
    assert.equal(ownSite(method, headers), own))
