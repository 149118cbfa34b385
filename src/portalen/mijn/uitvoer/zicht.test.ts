import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { NoodtoegangEvent } from '#dossier/noodtoegang/noodtoegang.ts'
import { dag } from '#law/dag.ts'
import { zichtbaar } from './zicht.ts'

const op = dag('2026-11-22')
const raaf = { id: 'raaf', naam: 'Raaf', rol: 'DPO' }

describe('noodtoegang in het bestand met de eigen gegevens', () => {
  const geopend: NoodtoegangEvent = {
    type: 'NoodtoegangGeopend',
    dag: op,
    data: {
      id: 'een',
      door: { ...raaf, organisatie: 'VDAB' },
      categorie: 'gevaar',
      reden: 'De buur van de persoon belde.',
      van: '2026-11-22T08:00:00.000Z',
      tot: '2026-11-22T09:00:00.000Z',
      meldenVanaf: '2026-11-22T20:00:00.000Z',
      nazichtTegen: op,
    },
  }
  const beeindigd: NoodtoegangEvent = {
    type: 'NoodtoegangBeeindigd',
    dag: op,
    data: { id: 'een', om: '2026-11-22T08:30:00.000Z' },
  }
  const uitgesteld: NoodtoegangEvent = {
    type: 'MeldingUitgesteld',
    dag: op,
    data: {
      id: 'een',
      meldenVanaf: '2026-12-01T23:00:00.000Z',
      reden: 'Het onderzoek loopt.',
      door: { ...raaf, id: 'uil' },
    },
  }
  const nagezien: NoodtoegangEvent = {
    type: 'NoodtoegangNagezien',
    dag: op,
    data: { id: 'een', uitkomst: 'terecht', bevinding: 'De buur had gelijk.', door: raaf },
  }
  const melding = {
    van: '2026-11-22T08:00:00.000Z',
    tot: '2026-11-22T08:30:00.000Z',
    rol: 'DPO',
    organisatie: 'VDAB',
    categorie: 'gevaar',
  }
  const om = (nu: string, events: readonly NoodtoegangEvent[]) => zichtbaar(events, [], nu)

  test('staat er 12 uur later in zonder de reden, en een milliseconde eerder helemaal niet', () => {
    const events = [geopend, beeindigd, nagezien]
    assert.deepEqual(om('2026-11-22T19:59:59.999Z', events), [])
    assert.deepEqual(om('2026-11-22T20:00:00.000Z', events), [{ ...geopend, data: melding }])
  })

  test('wacht zolang de functionaris de melding uitstelt, en het uitstel zelf staat er nooit in', () => {
    const events = [geopend, beeindigd, uitgesteld, nagezien]
    assert.deepEqual(om('2026-12-01T22:59:59.999Z', events), [])
    assert.deepEqual(om('2026-12-01T23:00:00.000Z', events), [{ ...geopend, data: melding }])
  })
})
