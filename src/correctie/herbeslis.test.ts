import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { beslis, gegeven, stelVoor, vraag } from './correctie.fixture.ts'
import type { CorrectieEvent } from './gebeurtenissen.ts'
import { herbeslisCorrectie } from './herbeslis.ts'

const afwijking = {
  reden: 'bewijs niet aanvaard',
  tekst: 'Het bewijs gaat over iemand anders.',
} as const

describe('Een bewaarde correctie opnieuw beslissen', () => {
  test('geeft hetzelfde, ook na een afwijking met reden', () => {
    const events = [
      ...gegeven(vraag(), stelVoor(), beslis()).events,
      ...gegeven(vraag(), stelVoor({ afwijking }), beslis()).events,
    ]
    for (const event of events) assert.equal(herbeslisCorrectie(event), undefined)
  })

  test('ziet een besluit waarvan het pakket veranderd is', () => {
    const event = gegeven(vraag(), stelVoor(), beslis()).events.at(-1)!
    assert.ok(event.type === 'CorrectieToegekend')
    const vervalst: CorrectieEvent = {
      ...event,
      data: { besluit: { ...event.data.besluit, pakket: { loonpremie: 75, begeleiding: 'hoog' } } },
    }
    assert.deepEqual(herbeslisCorrectie(vervalst), {
      toen: '75 % met begeleiding hoog',
      nu: '60 % met begeleiding hoog',
    })
  })
})
