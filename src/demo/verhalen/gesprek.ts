import { accountVan, burgers } from '#demo/burgers.ts'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { oost } from '#demo/ploegen.ts'
import type { Verhaal } from '#demo/regie.ts'
import { kijktNa, steltGesprekVoor } from '#demo/stappen/afspraak.ts'
import { vraagEvaluatie } from '#demo/stappen/evaluatie.ts'
import { geefPapier } from '#demo/stappen/papieren.ts'
import { werfAan } from '#demo/stappen/pakket.ts'
import { advies } from '#demo/verhalen/werk.ts'
import { after, dag } from '#law/dag.ts'

const { peperkoek } = werkgevers

/** From a complete request to the talk on the work floor. */
export const gesprekVerhalen: readonly Verhaal[] = [
  {
    persoon: burgers.tamboer,
    toont:
      'Vroeg een evaluatie, en alle papieren zijn er. VDAB stelde een gesprek op de werkvloer voor: de werkgever moet het nog bevestigen.',
    stappen: (d) => [
      ...advies(oost, dag('2022-06-20')),
      werfAan(dag('2022-09-01'), peperkoek),
      geefPapier(d.geleden(20), peperkoek, 'POP', {
        datum: d.geleden(25),
        uitgever: peperkoek.organisatienaam,
      }),
      geefPapier(d.geleden(20), peperkoek, 'motivatieverslag gewoon', {
        datum: d.geleden(25),
        uitgever: peperkoek.organisatienaam,
      }),
      ...vraagEvaluatie(d.geleden(15), accountVan(burgers.tamboer, ''), 'G1'),
      kijktNa(d.geleden(10), oost.tom),
      steltGesprekVoor(d.geleden(2), oost.tom, medewerkers.ooievaar, {
        op: after(d.geleden(2), { weeks: 3 }),
        plek: {
          straat: 'Broodkruimelpad 3',
          postcode: '9000',
          gemeente: 'Gent',
          waar: 'Poort B, vraag naar het onthaal',
        },
      }),
    ],
  },
]
