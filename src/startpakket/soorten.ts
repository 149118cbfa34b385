import * as z from 'zod'
import { attestVeld, icfVeld } from '#indicatie/feiten.ts'
import { dag } from '#law/dag.ts'
import { dagVeld, pakketVeld, soort } from '#law/soort.ts'
import { bijzonderPakket, bijzondereCodes } from './bijzondere.ts'
import { geldigheid, wopSoorten } from './geldigheid.ts'
import { vindStartpakket } from './leemten.ts'

const maatwerkbesluitInWerking = dag('2019-01-01')

export const soortStartpakket = soort({
  naam: 'startpakket',
  omschrijving: 'Welk van de vijf startpakketten iemand krijgt, uit attesten en het ICF-besluit.',
  regelversie: maatwerkbesluitInWerking,
  invoer: z.strictObject({
    peildatum: dagVeld,
    attesten: z.array(attestVeld),
    icf: icfVeld.optional(),
  }),
  voorbeeld: {
    peildatum: '2024-05-02',
    attesten: [
      { code: 'PMAH-3', it: { recht: true } },
      { code: 'HOOG-4', it: { recht: true, punten: 9 } },
    ],
  },
  beslis: vindStartpakket,
})

export const soortGeldigheid = soort({
  naam: 'geldigheid',
  omschrijving: 'Van wanneer tot wanneer een werkondersteuningspakket geldt.',
  regelversie: maatwerkbesluitInWerking,
  invoer: z.strictObject({ inDienst: dagVeld, wop: z.enum(wopSoorten).optional() }),
  voorbeeld: { inDienst: '2019-03-01', wop: 'startpakket' },
  beslis: ({ inDienst, wop }) => geldigheid(inDienst, wop),
})

export const soortBijzonderPakket = soort({
  naam: 'bijzonder-pakket',
  omschrijving:
    'Welk pakket iemand krijgt buiten de vijf startpakketten: 40 laag, na terugkeer, uit een sociale werkplaats, of het dubbele ticket.',
  regelversie: maatwerkbesluitInWerking,
  invoer: z.strictObject({
    code: z.enum(bijzondereCodes),
    pakketVoorTraject: pakketVeld.optional(),
    rugzak: pakketVeld.optional(),
    inDienst: dagVeld.optional(),
    toegekendOp: dagVeld.optional(),
  }),
  voorbeeld: {
    code: 'SP_TERUGKEER',
    pakketVoorTraject: { loonpremie: 60, begeleiding: 'hoog' },
  },
  beslis: bijzonderPakket,
})
