import * as z from 'zod'
import { dag } from '#law/dag.ts'
import { dagVeld, soort } from '#law/soort.ts'
import { begeleidingsnoden, bepaalTickets } from './tickets.ts'

const procent = z.number().min(0).max(100)

export const soortTickets = soort({
  naam: 'tickets',
  omschrijving:
    'Toegang tot collectief maatwerk, individueel maatwerk of arbeidsmatige activiteiten. Een feit mag ontbreken als het de uitkomst niet kan veranderen.',
  regelversie: dag('2023-07-01'),
  invoer: z.strictObject({
    beslisdatum: dagVeld.optional(),
    rendementsverlies: procent.optional(),
    bijkomendeKosten: procent.optional(),
    begeleidingsnood: z.enum(begeleidingsnoden).optional(),
    betaaldWerkHaalbaar: z.boolean().optional(),
  }),
  voorbeeld: {
    beslisdatum: '2024-05-02',
    rendementsverlies: 50,
    bijkomendeKosten: 0,
    begeleidingsnood: 'midden',
    betaaldWerkHaalbaar: true,
  },
  beslis: bepaalTickets,
})
