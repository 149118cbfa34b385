import * as z from 'zod'
import { inWerking } from '#law/regelversie.ts'
import { dagVeld, soort } from '#law/soort.ts'
import { beoordeelBeroep } from './beroep.ts'
import { beoordeelVerzoek, beslissingen, indieners, regelingen } from './voorwaarden.ts'

export const soortHeroverweging = soort({
  naam: 'heroverweging',
  omschrijving: 'Wie heroverweging kan vragen, tot wanneer, en wanneer het antwoord komt.',
  regelversie: inWerking.CMW,
  invoer: z.strictObject({
    regeling: z.enum(regelingen),
    beslissing: z.enum(beslissingen),
    indiener: z.enum(indieners),
    kennisname: dagVeld.optional(),
    ingediendOp: dagVeld,
    profiel: z.enum(['IMW']).optional(),
  }),
  voorbeeld: {
    regeling: 'IMW',
    beslissing: 'indicatie',
    indiener: 'werknemer',
    kennisname: '2024-03-14',
    ingediendOp: '2024-04-29',
  },
  beslis: beoordeelVerzoek,
})

export const soortBeroep = soort({
  naam: 'beroep',
  omschrijving: 'Tot welke dag beroep bij de arbeidsrechtbank kan.',
  regelversie: inWerking.CMW,
  invoer: z.strictObject({
    regeling: z.enum(regelingen),
    verzondenOp: dagVeld,
    neergelegdOp: dagVeld.optional(),
  }),
  voorbeeld: { regeling: 'CMW', verzondenOp: '2024-01-31', neergelegdOp: '2024-04-02' },
  beslis: beoordeelBeroep,
})
