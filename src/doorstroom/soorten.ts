import * as z from 'zod'
import { inWerking } from '#law/regelversie.ts'
import { dagVeld, soort } from '#law/soort.ts'
import { bepaalEindeWop } from './einde.ts'
import { meetDoorstroom } from './opvolging.ts'

const tewerkstellingVeld = z
  .strictObject({
    van: dagVeld,
    tot: dagVeld.nullable(),
    wop: z.enum(['CMW', 'IMW']).nullable(),
  })
  // Also read with one of both missing: two days contradict each other only when both are given.
  .refine(({ van, tot }) => tot === null || !(van > tot), {
    error: 'een laatste dag (tot) op of na de eerste dag (van)',
  })

export const soortDoorstroom = soort({
  naam: 'doorstroom',
  omschrijving: 'Of een afgesloten WOP-dossier telt als doorstroom of als terugkeer.',
  regelversie: inWerking.CMW,
  invoer: z.strictObject({ afgeslotenOp: dagVeld, tewerkstellingen: z.array(tewerkstellingVeld) }),
  voorbeeld: {
    afgeslotenOp: '2019-06-30',
    tewerkstellingen: [
      { van: '2019-09-02', tot: '2020-08-31', wop: null },
      { van: '2020-10-01', tot: null, wop: 'CMW' },
    ],
  },
  beslis: meetDoorstroom,
})

export const soortEindeWop = soort({
  naam: 'einde-wop',
  omschrijving: 'Op welke dag een WOP eindigt als geen ondersteuning meer nodig is.',
  regelversie: inWerking.CMW,
  invoer: z.strictObject({
    kennisgevingVdab: dagVeld,
    kopieOpzegOp: dagVeld.optional(),
    opzegEindigtOp: dagVeld.optional(),
  }),
  voorbeeld: {
    kennisgevingVdab: '2024-02-10',
    kopieOpzegOp: '2024-03-08',
    opzegEindigtOp: '2024-05-20',
  },
  beslis: bepaalEindeWop,
})
