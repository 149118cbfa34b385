import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handelingen } from '#dossier/handelingen.ts'
import { rolnamen } from '#dossier/toegang.ts'
import { bewaarregels } from './bewaring.ts'
import { verwerkingsregister } from './register.ts'

test('het register noemt elk doel en elke handeling van het programma één keer', () => {
  const { verwerkingen } = verwerkingsregister()
  const genoemd = verwerkingen.flatMap((each) => each.handelingen)
  assert.deepEqual(genoemd.toSorted(), Object.keys(handelingen).toSorted())
  assert.equal(new Set(verwerkingen.map(({ doel }) => doel)).size, verwerkingen.length)
})

test('geen werkgever staat bij een doel waarvoor medische gegevens gelezen worden', () => {
  const leestMedisch = new Set<string>(
    Object.values(handelingen)
      .filter(({ klasse, recht }) => klasse === 'MED' && recht === 'R')
      .map(({ doel }) => doel),
  )
  const doelen = verwerkingsregister().verwerkingen.filter(({ doel }) => leestMedisch.has(doel))
  assert.ok(doelen.length > 0)
  for (const { doel, ontvangers } of doelen)
    assert.ok(!ontvangers.includes(rolnamen.werkgever), doel)
})

test('van elke soort gegevens staat er hoe lang ze blijven, en waar dat niet bekend is zegt het dat', () => {
  const { bewaring } = verwerkingsregister()
  assert.equal(bewaring.length, Object.keys(bewaarregels).length)
  const lang = (deel: string) => bewaring.find(({ wat }) => wat.includes(deel))?.hoeLang
  assert.equal(lang('rijksregisternummer van wie'), '1 jaar na de laatste keer aanmelden')
  assert.equal(lang('link om één papier'), '2 dagen na de laatste dag van de link')
  assert.match(bewaring[0]!.hoeLang, /niet bekend/)
  assert.ok(bewaring.some(({ hoeLang }) => hoeLang === '6 maanden na het intrekken'))
})

test('het register noemt ook wat het programma zelf doet, zonder dat iemand de gegevens krijgt', () => {
  const zelf = verwerkingsregister().verwerkingen.filter(
    ({ handelingen }) => handelingen.length === 0,
  )
  assert.deepEqual(
    zelf.map(({ ontvangers }) => ontvangers),
    [[], [], []],
  )
  assert.match(
    zelf.map(({ gegevens }) => gegevens.join()).join(),
    /achter een account[^]*van de link[^]*in het zoekvak/,
  )
})
