import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { demoOndernemingen } from '#platform/magda/magda-demo-personen.ts'
import { fixedClock } from '#test/support/database.ts'
import { vraagOnderneming, werkgeveradres } from './vraag-onderneming.ts'

const { peperkoek } = demoOndernemingen

describe('Een onderneming vragen aan de KBO', () => {
  test('wie bekend is, heeft een naam en een adres in twee regels', async () => {
    const magda = magdaDemo(fixedClock())
    assert.equal((await vraagOnderneming(magda, peperkoek.kbo))?.naam, peperkoek.naam)
    assert.deepEqual(await werkgeveradres(magda, peperkoek.kbo), ['Broodkruimelpad 3', '9000 Gent'])
  })

  test('wie niet bekend is, heeft geen naam en geen adres', async () => {
    const magda = magdaDemo(fixedClock())
    assert.equal(await vraagOnderneming(magda, '0999999922'), undefined)
    assert.deepEqual(await werkgeveradres(magda, '0999999922'), [])
  })

  test('wat van een adres niet bekend is, krijgt geen regel', async () => {
    const zonderStraat = { ...peperkoek, straat: '', huisnummer: '' }
    const magda = magdaDemo(fixedClock(), undefined, {
      personen: [],
      ondernemingen: [zonderStraat],
    })
    assert.deepEqual(await werkgeveradres(magda, peperkoek.kbo), ['9000 Gent'])
  })
})
