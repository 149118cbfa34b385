import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { places, readConfig } from './config.ts'

const zonderIets = {
  host: '127.0.0.1',
  port: 8080,
  databaseUrl: undefined,
  folder: './gegevens',
  demo: true,
  https: false,
  proxies: 0,
  key: undefined,
  magda: undefined,
  clamav: undefined,
  telefoon: '0800 00 000',
}

describe('Instellingen uit de omgeving', () => {
  test('zonder iets werkt alles op een nieuwe machine', () =>
    assert.deepEqual(readConfig({}), zonderIets))
  test('een lege waarde is geen waarde', () => {
    const namen = [
      'HOST',
      'PORT',
      'DATABASE_URL',
      'MAATWERK_GEGEVENS',
      'MAATWERK_DEMO',
      'MAATWERK_HTTPS',
      'MAATWERK_PROXIES',
      'MAATWERK_SLEUTEL',
      'MAATWERK_MAGDA',
      'MAATWERK_CLAMAV',
      'MAATWERK_TELEFOON',
    ]
    assert.deepEqual(readConfig(Object.fromEntries(namen.map((naam) => [naam, '']))), zonderIets)
  })
  test('alles kan gezet worden', () => {
    const env = {
      HOST: '0.0.0.0',
      PORT: '443',
      DATABASE_URL: 'postgresql://db/wop',
      MAATWERK_GEGEVENS: '/srv/wop',
      MAATWERK_DEMO: '0',
      MAATWERK_HTTPS: '1',
      MAATWERK_PROXIES: '2',
      MAATWERK_SLEUTEL: 'c2xldXRlbA==',
      MAATWERK_MAGDA: '/srv/magda',
      MAATWERK_CLAMAV: '/run/clamav/clamd.ctl',
      MAATWERK_TELEFOON: '0800 11 111',
    }
    assert.deepEqual(readConfig(env), {
      host: '0.0.0.0',
      port: 443,
      databaseUrl: 'postgresql://db/wop',
      folder: '/srv/wop',
      demo: false,
      https: true,
      proxies: 2,
      key: 'c2xldXRlbA==',
      magda: '/srv/magda',
      clamav: { path: '/run/clamav/clamd.ctl' },
      telefoon: '0800 11 111',
    })
  })
  test('een poort is een geheel getal van 0 tot 65535', () => {
    for (const PORT of ['0', '1', '65535']) assert.equal(readConfig({ PORT }).port, Number(PORT))
    for (const PORT of ['65536', '99999', '-1', '80.5', 'http', ' 80'])
      assert.throws(() => readConfig({ PORT }), /^Error: PORT is een geheel getal/)
  })
  test('aan of uit is 1 of 0, en niets anders', () => {
    for (const naam of ['MAATWERK_DEMO', 'MAATWERK_HTTPS'])
      for (const fout of ['ja', 'true', '2'])
        assert.throws(
          () => readConfig({ [naam]: fout }),
          new RegExp(`${naam} is 1 \\(aan\\) of 0 \\(uit\\), niet "${fout}"`),
        )
  })
  test('databank, documenten en sleutel liggen elk in een eigen map: documenten alleen openen niets', () => {
    const { database, documents, keyFile } = places('/srv/wop')
    assert.deepEqual(
      [database, documents, keyFile],
      [
        join('/srv/wop', 'databank'),
        join('/srv/wop', 'documenten'),
        join('/srv/wop', 'sleutels', 'hoofdsleutel'),
      ],
    )
  })
})
