import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { dag } from '#law/dag.ts'
import { tstNummer } from '#register/insz.ts'
import { demoKbo } from '#register/kbo.ts'
import { herken } from './vraag.ts'

const tussen = fc.constantFrom('', ' ', '.', '-', ' - ', '–', '\u00a0')

describe('Wat in het zoekvak getypt is', () => {
  for (const getypt of [
    'WOP-2026-004127',
    'wop-2026-4127',
    ' WOP 2026 004127 ',
    'Wop2026004127',
    '2026-4127',
    '2026 004127',
    'WOP–2026–004127',
  ])
    test(`"${getypt}" is het dossiernummer WOP-2026-004127`, () => {
      assert.deepEqual(herken(getypt), { soort: 'nummer', nummer: 'WOP-2026-004127' })
    })

  test('een rijksregisternummer wordt herkend met elke schrijfwijze van punten, streepjes en spaties', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 998 }),
        fc.array(tussen, { minLength: 4, maxLength: 4 }),
        (volgnummer, [a, b, c, d]) => {
          const insz = tstNummer(dag('1985-07-30'), volgnummer)
          const getypt = `${insz.slice(0, 2)}${a}${insz.slice(2, 4)}${b}${insz.slice(4, 6)}${c}${insz.slice(6, 9)}${d}${insz.slice(9)}`
          assert.deepEqual(herken(getypt), { soort: 'insz', insz })
        },
      ),
    )
  })

  test('van een rijksregisternummer met één fout cijfer wordt gezegd dat het niet klopt', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 998 }),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (volgnummer, plaats, erbij) => {
          const insz = tstNummer(dag('1985-07-30'), volgnummer)
          const anders = String((Number(insz[plaats]) + erbij) % 10)
          const vraag = herken(insz.slice(0, plaats) + anders + insz.slice(plaats + 1))
          // Of the century both check digits are right, so a slip can make the number of another birth year.
          if ('fout' in vraag) assert.match(vraag.fout, /Dit rijksregisternummer klopt niet/)
          else assert.notDeepEqual(vraag, { soort: 'insz', insz })
        },
      ),
    )
    const goed = tstNummer(dag('1985-07-30'), 33)
    const laatste = String((Number(goed[10]) + 1) % 10)
    assert.deepEqual(herken(goed.slice(0, 10) + laatste), {
      fout: 'Dit rijksregisternummer klopt niet. De laatste twee cijfers kloppen niet met de andere negen. Kijk het nummer na.',
    })
  })

  test('een ondernemingsnummer wordt herkend met en zonder punten en BE', () => {
    const kbo = demoKbo(128)
    const punten = `${kbo.slice(0, 4)}.${kbo.slice(4, 7)}.${kbo.slice(7)}`
    for (const getypt of [kbo, punten, `BE ${punten}`, `be${kbo}`])
      assert.deepEqual(herken(getypt), { soort: 'kbo', kbo })
    const fout = kbo.slice(0, 9) + String((Number(kbo[9]) + 1) % 10)
    assert.match((herken(fout) as { fout: string }).fout, /Dit ondernemingsnummer klopt niet/)
  })

  test('een ander getal is niet volledig: het antwoord zegt hoe elk nummer eruitziet', () => {
    for (const getypt of ['4127', '123456789', '123456789012', '12-34'])
      assert.match((herken(getypt) as { fout: string }).fout, /WOP-2026-004127[^]*11 cijfers/)
  })

  test('een naam heeft minstens twee letters nodig; een voorletter mag er wel bij', () => {
    for (const getypt of ['s', 'a b', "'", '!!', '%', 'é'])
      assert.deepEqual(herken(getypt), { fout: 'Vul minstens 2 letters van de naam in.' })
    for (const getypt of ['sn', 's wi', 'ça', "o'n", '4W'])
      assert.equal((herken(getypt) as { soort: string }).soort, 'woorden')
  })

  test('wat ook getypt is: er komt één antwoord, en een naam blijft zoals ze getypt is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (getypt) => {
        const vraag = herken(getypt)
        if ('fout' in vraag) assert.ok(vraag.fout.endsWith('.'))
        else if (vraag.soort === 'woorden')
          assert.equal(
            vraag.tekst,
            getypt
              .normalize('NFKC')
              .replaceAll(/\p{Pd}/gu, '-')
              .trim(),
          )
        else assert.match(Object.values(vraag)[1]!, /^(WOP-\d{4}-\d{6}|\d{10,11})$/)
      }),
    )
  })
})
