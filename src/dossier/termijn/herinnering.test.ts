import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { after, dag, daysBetween } from '#law/dag.ts'
import { herinnerdAls, hoogstens, momentOp, voorbij, voorstel } from './herinnering.ts'

const uiterlijk = dag('2026-06-30')
const op = (dagenVoor: number) => after(uiterlijk, { days: -dagenVoor })

describe('Wanneer wie moet handelen een herinnering krijgt', () => {
  test('14 en 3 dagen vooraf: niet vroeger, op de dag zelf wel, en daartussen hetzelfde moment', () => {
    const moment = (dagenVoor: number) => momentOp(uiterlijk, [14, 3], op(dagenVoor))
    assert.equal(moment(15), null)
    assert.equal(moment(14), 14)
    assert.equal(moment(4), 14)
    assert.equal(moment(3), 3)
    assert.equal(moment(0), 3)
  })

  test('de dag na de laatste dag zegt één bericht dat hij voorbij is, hoe lang ook geleden', () => {
    assert.equal(momentOp(uiterlijk, [14, 3], op(-1)), voorbij)
    assert.equal(momentOp(uiterlijk, [], op(-400)), voorbij)
    assert.equal(momentOp(uiterlijk, [], op(0)), null)
  })

  test('elke dag hoogstens één moment, en wie elke dag kijkt, mist er geen', () => {
    const eenReeks = fc.uniqueArray(fc.integer({ min: 0, max: hoogstens.dagen }), {
      maxLength: hoogstens.keren,
    })
    fc.assert(
      fc.property(eenReeks, (dagen) => {
        const momenten = new Set<number | null>()
        for (let vandaag = op(200); vandaag <= op(-2); vandaag = after(vandaag, { days: 1 })) {
          const moment = momentOp(uiterlijk, dagen, vandaag)
          if (moment !== null && moment !== voorbij)
            assert.ok(daysBetween(vandaag, uiterlijk) <= moment)
          momenten.add(moment)
        }
        assert.deepEqual(
          [...momenten].filter((each) => each !== null).sort(),
          [...dagen, voorbij].sort(),
        )
      }),
      { numRuns: 25 },
    )
  })

  test('het voorstel van het product past binnen wat een dienst mag kiezen', () => {
    for (const { dagen, reden } of Object.values(voorstel)) {
      assert.ok(dagen.length >= 1 && dagen.length <= hoogstens.keren)
      assert.ok(dagen.every((each) => each >= 0 && each <= hoogstens.dagen))
      assert.match(reden, /^[A-Z].*\.$/)
    }
  })

  test('een vraag om gegevens recht te zetten hoort bij haar soort; een venster bij niets', () => {
    assert.equal(herinnerdAls('rechtzetting:1'), 'rechtzetting')
    assert.equal(herinnerdAls('D-10'), 'D-10')
    assert.equal(herinnerdAls('D-01'), undefined)
  })
})
