import { burgers } from '#demo/burgers.ts'
import { besluit, limburg, oost, type Ploeg } from '#demo/ploegen.ts'
import type { Stap, Verhaal } from '#demo/regie.ts'
import { attest, open } from '#demo/stappen/bewijs.ts'
import { vervalt, zetOm } from '#demo/stappen/pakket.ts'
import { after, dag, type Dag } from '#law/dag.ts'

/** The number of the conversion that ran in January 2024. [seed 003] */
const omzetting = 'omzetting-2024-01'

/** A dossier opened on `op` with the attest that gives WOP 3. */
function metInvaliditeit({ consulent }: Ploeg, op: Dag): readonly Stap[] {
  return [
    open(op, consulent),
    attest(
      op,
      consulent,
      { code: 'PMAH-6', invaliditeit: { uitkering: true } },
      { uitgever: 'Ziekenfonds De Lepel', afgegevenOp: after(op, { days: -14 }) },
    ),
  ]
}

/** Decisions that do not follow the computed package, refusals with another ticket, and advices that nobody used. */
export const besluitVerhalen: readonly Verhaal[] = [
  {
    persoon: burgers.eenhoorn,
    toont: 'De regels gaven WOP 3, het besluit gaf WOP 1: de brief zegt waarom.',
    stappen: (d) => [
      ...metInvaliditeit(oost, d.geleden(55)),
      ...besluit(oost, d.geleden(48), d.geleden(43), {
        afwijkend: {
          wop: 'WOP 1',
          reden: 'ander oordeel',
          tekst:
            'De stage toonde dat de persoon bijna voortdurend begeleiding op de werkvloer nodig heeft.',
        },
      }),
    ],
  },
  {
    persoon: burgers.draak,
    toont: 'Het team aanvaardt het attest niet: het advies is geweigerd, tegen het voorstel in.',
    stappen: (d) => [
      ...metInvaliditeit(oost, d.geleden(52)),
      ...besluit(oost, d.geleden(46), d.geleden(41), {
        inschatting: { rendementsverlies: 10 },
        afwijkend: {
          wop: null,
          reden: 'bewijs niet aanvaard',
          tekst: 'Het attest is niet ondertekend en het ziekenfonds bevestigt de uitkering niet.',
        },
      }),
    ],
  },
  {
    persoon: burgers.elfje,
    toont:
      'Te weinig verlies voor collectief maatwerk: geweigerd, met ticket individueel maatwerk.',
    stappen: (d) => [
      ...metInvaliditeit(oost, d.geleden(85)),
      ...besluit(oost, d.geleden(77), d.geleden(73), {
        inschatting: { rendementsverlies: 30, begeleidingsnood: 'laag' },
      }),
    ],
  },
  {
    persoon: burgers.muis,
    toont: 'Betaald werk is niet haalbaar: geweigerd, met ticket arbeidsmatige activiteiten.',
    stappen: (d) => [
      ...metInvaliditeit(oost, d.geleden(83)),
      ...besluit(oost, d.geleden(76), d.geleden(70), {
        inschatting: { rendementsverlies: 80, betaaldWerkHaalbaar: false },
      }),
    ],
  },
  {
    persoon: burgers.uil,
    toont: 'Niemand wierf aan: het advies vervalt over enkele dagen.',
    stappen: (d) => {
      // Nine days of life left, less what a weekend takes away: never none.
      const beslist = d.geleden(-9, 5)
      return [
        ...metInvaliditeit(oost, after(beslist, { days: -20 })),
        ...besluit(oost, after(beslist, { days: -6 }), beslist),
      ]
    },
  },
  {
    persoon: burgers.haas,
    toont: 'Vijf jaar lang wierf niemand aan: het advies is vervallen.',
    stappen: (d) => [
      ...metInvaliditeit(limburg, d.geleden(80, 5)),
      ...besluit(limburg, d.geleden(70, 5), d.geleden(60, 5)),
      vervalt(d.geleden(40)),
    ],
  },
  {
    persoon: burgers.spin,
    toont: 'Het eerste advies verviel; na een nieuw voorstel is er opnieuw een advies.',
    stappen: (d) => [
      ...metInvaliditeit(oost, d.geleden(210, 5)),
      ...besluit(oost, d.geleden(205, 5), d.geleden(200, 5)),
      vervalt(d.geleden(180)),
      ...besluit(oost, d.geleden(36), d.geleden(31)),
    ],
  },
  {
    persoon: burgers.molen,
    toont: 'Een advies van voor 1 juli 2023 dat nog geen dubbel ticket kreeg.',
    stappen: () => [
      ...metInvaliditeit(oost, dag('2022-10-20')),
      ...besluit(oost, dag('2022-11-08'), dag('2022-11-17')),
    ],
  },
  {
    persoon: burgers.prikkebeen,
    toont: 'Een advies van voor 1 juli 2023 dat bij de omzetting het dubbele ticket kreeg.',
    stappen: () => [
      ...metInvaliditeit(oost, dag('2023-04-20')),
      ...besluit(oost, dag('2023-05-04'), dag('2023-05-11')),
      zetOm(dag('2024-01-15'), omzetting),
    ],
  },
]
