import * as z from 'zod'
import { attestVeld } from '#indicatie/feiten.ts'
import { inWerking } from '#law/regelversie.ts'
import { dagVeld, pakketVeld, soort } from '#law/soort.ts'
import { beoordeelCorrectie, correctieAanvragers } from './voorwaarden.ts'

export const soortCorrectie = soort({
  naam: 'correctie',
  omschrijving: 'Of een werknemer na aanwerving het hoge startpakket krijgt.',
  regelversie: inWerking.CMW,
  invoer: z.strictObject({
    inDienst: dagVeld,
    aangevraagdOp: dagVeld,
    aanvrager: z.enum(correctieAanvragers),
    huidigPakket: pakketVeld,
    attesten: z.array(attestVeld),
  }),
  voorbeeld: {
    inDienst: '2024-01-08',
    aangevraagdOp: '2024-03-04',
    aanvrager: 'werkgever',
    huidigPakket: { loonpremie: 45, begeleiding: 'midden' },
    attesten: [{ code: 'HOOG-4', it: { recht: true, punten: 9 } }],
  },
  beslis: beoordeelCorrectie,
})
