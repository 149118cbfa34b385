import * as z from 'zod'
import { inWerking } from '#law/regelversie.ts'
import { dagVeld, pakketVeld, soort } from '#law/soort.ts'
import { beoordeelBesluit } from './beslissing.ts'
import { evaluatieAanvragers, evaluatieGronden, ondertekenaars, verslagSoorten } from './gronden.ts'
import { beoordeelAanvraag } from './voorwaarden.ts'

export const soortEvaluatie = soort({
  naam: 'evaluatie',
  omschrijving:
    'Of een evaluatie gevraagd kan worden, vanaf wanneer, en of de papieren volledig zijn.',
  regelversie: inWerking.CMW,
  invoer: z.strictObject({
    grond: z.enum(evaluatieGronden),
    aanvrager: z.enum(evaluatieAanvragers),
    inDienst: dagVeld,
    aangevraagdOp: dagVeld,
    werknemerTekende: z.boolean().optional(),
    pop: z.strictObject({ datum: dagVeld }).optional(),
    motivatieverslag: z
      .strictObject({ soort: z.enum(verslagSoorten), ondertekendDoor: z.enum(ondertekenaars) })
      .optional(),
    vorigeEvaluatie: dagVeld.optional(),
    profiel: z.enum(['oud']).optional(),
  }),
  voorbeeld: {
    grond: 'G1',
    aanvrager: 'werkgever',
    inDienst: '2019-03-01',
    aangevraagdOp: '2021-03-01',
    werknemerTekende: true,
    pop: { datum: '2020-09-15' },
    motivatieverslag: { soort: 'gewoon', ondertekendDoor: 'werkgever' },
  },
  beslis: beoordeelAanvraag,
})

// A percentage that no package has is a shortcoming of the decision, so any number is read here.
const besluitPakketVeld = pakketVeld.extend({ loonpremie: z.number() })

export const soortEvaluatiebeslissing = soort({
  naam: 'evaluatiebeslissing',
  omschrijving: 'Wanneer VDAB na het gesprek beslist, en hoe lang het nieuwe pakket geldt.',
  regelversie: inWerking.CMW,
  invoer: z.strictObject({
    gesprekOp: dagVeld,
    beslistOp: dagVeld.optional(),
    huidig: besluitPakketVeld,
    nieuw: besluitPakketVeld.optional(),
    doorstroomtraject: z.boolean(),
  }),
  voorbeeld: {
    gesprekOp: '2024-03-11',
    beslistOp: '2024-03-31',
    huidig: { loonpremie: 45, begeleiding: 'midden' },
    nieuw: { loonpremie: 55, begeleiding: 'midden' },
    doorstroomtraject: false,
  },
  beslis: beoordeelBesluit,
})
