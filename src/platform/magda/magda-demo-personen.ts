import { dag } from '#law/dag.ts'
import { tstNummer } from '#register/insz.ts'
import type { Operatie } from '#register/magda/operaties.ts'
import { demoOndernemingen } from './magda-demo-bedrijven.ts'

export { demoOndernemingen, type DemoOnderneming } from './magda-demo-bedrijven.ts'

/** What the demo MAGDA knows of somebody who does not exist. What is left out, the sources do not know. */
export interface DemoPersoon {
  readonly naam: string
  readonly insz: string
  /** The story in one sentence, for who plays with the demo. */
  readonly verhaal: string
  readonly handicap?: {
    readonly van: string
    readonly tot?: string
    readonly ivt: 'A' | 'B' | 'C' | '-'
    readonly it: 0 | 1 | 2 | 3 | 4 | 5
    /** The six criteria, 0 to 3 each; their sum is the total. */
    readonly criteria: readonly [number, number, number, number, number, number]
  }
  readonly statuten?: readonly {
    readonly naam: string
    readonly van: string
    readonly tot: string
  }[]
  readonly onderwijs?: readonly {
    readonly van: string
    readonly tot: string
    readonly groep: string
    readonly buitengewoon: boolean
    readonly school: string
  }[]
  readonly bewijzen?: readonly {
    readonly naam: string
    readonly graad: string
    readonly buitengewoon: boolean
    readonly type: 'Attest' | 'Getuigschrift' | 'Diploma'
    readonly op: string
    readonly school: string
    readonly eigenVerklaring?: true
  }[]
  readonly kinderbijslag?: readonly {
    readonly rol: 'kind' | 'ouder'
    readonly zorgtoeslag: boolean
    readonly van: string
    readonly tot?: string
    /** The other person of the payment: the parent for a child, the child for a parent. */
    readonly met: string
  }[]
  readonly werk?: readonly {
    readonly kbo: string
    readonly van: string
    readonly tot?: string
    readonly paritairComite: string
    readonly kwartalen?: readonly string[]
  }[]
  readonly maatregelen?: readonly {
    readonly code: 'VOP' | 'LDE' | 'MWB' | 'MWA'
    readonly omschrijving: string
    readonly van: string
    readonly tot?: string
  }[]
  /** Services that do not answer for this person, to show what the product then says. */
  readonly storing?: readonly Operatie[]
  /** The answers of this person hold a day that does not exist: they must be refused, never repaired. */
  readonly onleesbaar?: true
}

const hansje = tstNummer(dag('1996-05-14'), 31)
const moederGeit = tstNummer(dag('1979-11-02'), 78)
const geitje = tstNummer(dag('2006-02-20'), 45)

/** People of the demo: storybook names and TST-nummers. */
export const demoPersonen: readonly DemoPersoon[] = [
  {
    naam: 'Hansje Peperkoek',
    insz: hansje,
    verhaal:
      'Volgde als laatste BuSO OV2 en heeft recht op een integratietegemoetkoming, 11 punten.',
    handicap: { van: '2019-03-01', ivt: 'B', it: 2, criteria: [2, 2, 1, 2, 2, 2] },
    onderwijs: [
      {
        van: '2013-09-01',
        tot: '2014-08-31',
        groep: 'BuSO Opleidingsvorm 2 fase 1',
        buitengewoon: true,
        school: 'BuSO De Broodkruimel',
      },
      {
        van: '2014-09-01',
        tot: '2015-08-31',
        groep: 'BuSO Opleidingsvorm 2 fase 2',
        buitengewoon: true,
        school: 'BuSO De Broodkruimel',
      },
    ],
    bewijzen: [
      {
        naam: 'Attest OV2 Opleidingsvorm 2 fase 2',
        graad: 'OV2',
        buitengewoon: true,
        type: 'Attest',
        op: '2015-06-30',
        school: 'BuSO De Broodkruimel',
      },
    ],
    werk: [
      {
        kbo: demoOndernemingen.peperkoek.kbo,
        van: '2022-02-01',
        paritairComite: '327',
        kwartalen: ['20261', '20262', '20263'],
      },
    ],
  },
  {
    naam: 'Grietje Peperkoek',
    insz: tstNummer(dag('1994-08-30'), 112),
    verhaal: 'Recht op een integratietegemoetkoming, maar met 8 punten: niet genoeg voor HOOG-4.',
    handicap: { van: '2021-06-01', ivt: 'C', it: 1, criteria: [1, 1, 1, 2, 2, 1] },
  },
  {
    naam: 'Repel Steeltje',
    insz: tstNummer(dag('1988-01-09'), 17),
    verhaal: 'Volgde BuSO OV1 en daarna een jaar gewoon onderwijs: PMAH-2, geen HOOG-1.',
    onderwijs: [
      {
        van: '2003-09-01',
        tot: '2004-08-31',
        groep: 'BuSO Opleidingsvorm 1',
        buitengewoon: true,
        school: 'BuSO De Spinrokken',
      },
      {
        van: '2004-09-01',
        tot: '2005-08-31',
        groep: '1e leerjaar in de 2e graad Hout BSO',
        buitengewoon: false,
        school: 'Gouden Draad Instituut',
      },
    ],
    maatregelen: [
      {
        code: 'VOP',
        omschrijving: 'Vlaamse Ondersteuningspremie',
        van: '2019-01-01',
        tot: '2023-12-31',
      },
    ],
  },
  {
    naam: 'Roodkapje Woudman',
    insz: tstNummer(dag('2001-04-23'), 204),
    verhaal: 'Volgde OV3: op dit moment bewijst dat geen attest (Q-65).',
    onderwijs: [
      {
        van: '2018-09-01',
        tot: '2019-08-31',
        groep: '2e jaar kwalificatiefase Opleidingsvorm 3 Keukenmedewerker',
        buitengewoon: true,
        school: 'BuSO Het Mandje',
      },
    ],
    bewijzen: [
      {
        naam: 'Getuigschrift OV3 Keukenmedewerker',
        graad: 'OV3',
        buitengewoon: true,
        type: 'Getuigschrift',
        op: '2019-06-30',
        school: 'BuSO Het Mandje',
      },
    ],
    werk: [
      {
        kbo: demoOndernemingen.bremer.kbo,
        van: '2023-03-01',
        tot: '2024-08-31',
        paritairComite: '118',
      },
    ],
  },
  {
    naam: 'Witje Geit',
    insz: geitje,
    verhaal: 'Krijgt als kind de zorgtoeslag: PMAH-5, en HOOG-3 na bevestiging (Q-06).',
    kinderbijslag: [{ rol: 'kind', zorgtoeslag: true, van: '2019-01', met: moederGeit }],
  },
  {
    naam: 'Moeder Geit',
    insz: moederGeit,
    verhaal: 'Ontvangt de zorgtoeslag voor haar kind: dat bewijst niets over haarzelf.',
    kinderbijslag: [{ rol: 'ouder', zorgtoeslag: true, van: '2019-01', met: geitje }],
    statuten: [{ naam: 'BIM_BVT', van: '2026-01-01', tot: '2026-12-31' }],
  },
  {
    naam: 'Klein Duimpje',
    insz: tstNummer(dag('1999-12-06'), 7),
    verhaal: 'Zegt zelf dat hij OV2 volgde: een eigen verklaring bewijst niets.',
    bewijzen: [
      {
        naam: 'Attest OV2',
        graad: 'OV2',
        buitengewoon: true,
        type: 'Attest',
        op: '2017-06-30',
        school: 'BuSO De Zevenmijlslaars',
        eigenVerklaring: true,
      },
    ],
  },
  {
    naam: 'Doornroosje Slaapwel',
    insz: tstNummer(dag('1990-07-01'), 300),
    verhaal: 'Haar recht op een tegemoetkoming is afgelopen; werkt in een maatwerkbedrijf.',
    handicap: {
      van: '2012-01-01',
      tot: '2020-12-31',
      ivt: 'A',
      it: 2,
      criteria: [2, 1, 2, 2, 1, 2],
    },
    werk: [
      {
        kbo: demoOndernemingen.glasmuiltje.kbo,
        van: '2021-09-01',
        paritairComite: '327',
        kwartalen: ['20262', '20263'],
      },
    ],
  },
  {
    naam: 'Gelaarsde Kater',
    insz: tstNummer(dag('1985-10-10'), 55),
    verhaal: 'De onderwijsdatabank en de federale dienst antwoorden niet: vraag later opnieuw.',
    storing: ['Onderwijs.GeefHistoriekInschrijving', 'SocZek.GeefDossierHandicap'],
  },
  {
    naam: 'Sterre Talers',
    insz: tstNummer(dag('2000-12-24'), 66),
    verhaal: 'Recht op een integratietegemoetkoming met precies 9 punten: genoeg voor HOOG-4.',
    handicap: { van: '2022-09-01', ivt: 'A', it: 2, criteria: [1, 2, 1, 2, 2, 1] },
  },
  {
    naam: 'Blauwbaard Sleutelbos',
    insz: tstNummer(dag('1983-02-17'), 61),
    verhaal: 'In het antwoord staat een dag die niet bestaat: het wordt geweigerd.',
    handicap: { van: '2023-02-30', ivt: 'A', it: 3, criteria: [2, 2, 2, 2, 2, 2] },
    onleesbaar: true,
  },
]
