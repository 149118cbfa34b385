import { beantwoord } from '#law/invoer.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import { soorten } from '#beslissingen.ts'

/**
 * Questions of one kind: facts that they have (one of several ways), and facts that can be missing, by path with values on
 * both sides of each boundary.
 */
export interface Proef {
  readonly soort: string
  readonly vast: readonly object[]
  readonly kan: Readonly<Record<string, readonly unknown[]>>
  /** Values that a missing fact can have too. */
  readonly ook?: Readonly<Record<string, readonly unknown[]>>
}

const pakketten = {
  'huidigPakket.loonpremie': [45, 60, 55],
  'huidigPakket.begeleiding': ['laag', 'midden', 'hoog'],
}
const gemiddeld = { huidigPakket: { loonpremie: 45, begeleiding: 'midden' } }
/** Facts of every paper that is named beside it. */
const papierfeiten = {
  vaph: { erkend: false },
  it: { recht: true, punten: 8 },
  invaliditeit: { uitkering: true },
  kinderbijslag: { verhoogdAlsKind: true },
}
const pmah = { code: 'PMAH-3', it: { recht: true } }
const bewezen = { code: 'HOOG-4', it: { recht: true, punten: 9 } }
const aanvraagdagen = {
  inDienst: ['2018-12-31', '2024-01-02', '2024-01-08', '2024-02-01'],
  aangevraagdOp: ['2024-01-07', '2024-03-04', '2024-03-05'],
  aanvrager: ['werkgever', 'werknemer'],
}
const evaluatiefeiten = {
  aanvrager: ['werknemer', 'werkgever', 'VDAB'],
  inDienst: ['2015-01-01', '2018-06-01', '2019-01-02', '2022-05-02'],
  aangevraagdOp: ['2021-03-01', '2024-05-02', '2029-01-01'],
  'pop.datum': ['2019-03-15', '2020-09-15', '2024-01-01', '2028-06-01'],
}
const verslag = {
  'motivatieverslag.soort': ['gewoon', 'doorstroom', 'medisch', 'psychosociaal'],
  'motivatieverslag.ondertekendDoor': ['werkgever', 'arts', 'externeDienst', 'externeInstantie'],
}
const verzoek = {
  beslissing: ['indicatie', 'startpakket', 'correctie', 'evaluatie'],
  indiener: ['werkzoekende', 'werknemer', 'werkgever'],
  ingediendOp: ['2023-06-30', '2024-03-01', '2024-04-29', '2024-06-30'],
}
const kennisname = ['2023-06-29', '2024-02-20', '2024-03-14', '2024-06-01']
const jobdagen = [
  '2018-01-01',
  '2019-06-30',
  '2019-07-01',
  '2019-07-02',
  '2020-03-01',
  '2020-09-01',
  '2021-06-30',
  '2021-07-01',
  '2022-01-01',
  '2023-01-01',
]
const job = (nr: number) => ({
  [`tewerkstellingen[${nr}].van`]: jobdagen,
  // Who stops on the first day of the follow-up was there on that day, whenever the job began.
  [`tewerkstellingen[${nr}].tot`]: [
    ...jobdagen.filter((each) => each !== '2019-07-01'),
    '2023-07-01',
    null,
  ],
  [`tewerkstellingen[${nr}].wop`]: [null, 'CMW', 'IMW'],
})
const laatste = (nr: number) => ({ [`tewerkstellingen[${nr}].tot`]: ['2019-07-01'] })
const starten = ['2018-12-31', '2023-03-31', '2023-04-01', '2024-02-29']
const proef = (
  soort: string,
  vast: readonly object[],
  kan: Proef['kan'],
  ook: Proef['kan'] = {},
): Proef => ({ soort, vast, kan, ook })
const andereDagen = {
  inDienst: ['2026-01-01'],
  aangevraagdOp: ['2018-12-01', '2019-03-20', '2020-10-01', '2028-07-01'],
}

/** Every kind that needs facts, in the ways in which these depend on each other. */
export const proeven: readonly Proef[] = [
  proef('correctie', [{}], {
    ...aanvraagdagen,
    ...pakketten,
    attesten: [[], [bewezen], [{ code: 'PMAH-1' }]],
  }),
  proef('correctie', [{ ...gemiddeld, attesten: [papierfeiten] }], {
    ...aanvraagdagen,
    'attesten[0].code': ['HOOG-3', 'HOOG-4', 'PMAH-3'],
  }),
  proef('correctie', [{ ...gemiddeld, attesten: [{ code: 'HOOG-4' }] }], {
    ...aanvraagdagen,
    'attesten[0].it.recht': [true, false],
    'attesten[0].it.punten': [8, 9],
  }),
  ...(['G1', 'G2', 'G3', 'G4', 'G5'] as const).flatMap((grond) => [
    proef(
      'evaluatie',
      [{ grond }, { grond, werknemerTekende: true }],
      evaluatiefeiten,
      andereDagen,
    ),
    proef(
      'evaluatie',
      [{ grond, werknemerTekende: true }],
      { ...evaluatiefeiten, ...verslag },
      andereDagen,
    ),
  ]),
  proef(
    'evaluatie',
    [{ grond: 'G2', vorigeEvaluatie: '2020-03-01' }],
    evaluatiefeiten,
    andereDagen,
  ),
  proef('evaluatiebeslissing', [{}, { beslistOp: '2024-03-31' }], {
    gesprekOp: ['2024-03-11', '2024-04-11'],
    'huidig.loonpremie': [42, 45, 50],
    'huidig.begeleiding': ['laag', 'hoog'],
    doorstroomtraject: [true, false],
  }),
  proef('evaluatiebeslissing', [{}, { beslistOp: '2024-03-31' }], {
    gesprekOp: ['2024-03-11', '2024-04-11'],
    'huidig.loonpremie': [42, 45, 50],
    'huidig.begeleiding': ['laag', 'hoog'],
    'nieuw.loonpremie': [42, 45, 50],
    'nieuw.begeleiding': ['laag', 'hoog'],
    doorstroomtraject: [true, false],
  }),
  proef('geldigheid', [{}, { wop: 'SP_SW_ZITTEND' }, { wop: 'SP_SW_INSTROOM' }], {
    inDienst: ['2017-03-31', '2017-04-01', '2019-01-01'],
  }),
  proef('bijzonder-pakket', [{ code: 'SP_SW_INSTROOM' }], {
    inDienst: ['2017-03-31', '2017-04-01', '2018-12-31'],
    'rugzak.loonpremie': [45, 60],
    'rugzak.begeleiding': ['laag', 'hoog'],
  }),
  proef('bijzonder-pakket', [{ code: 'SP_SW_ZITTEND' }], {
    inDienst: ['2017-03-31', '2017-04-01'],
  }),
  proef('bijzonder-pakket', [{ code: 'SP_TERUGKEER' }], {
    'pakketVoorTraject.loonpremie': [45, 60],
    'pakketVoorTraject.begeleiding': ['laag', 'hoog'],
  }),
  proef('bijzonder-pakket', [{ code: 'SP_DUBBEL' }], {
    toegekendOp: ['2023-06-30', '2023-07-01'],
  }),
  proef('termijn', [{ id: 'D-16' }], { start: starten, profiel: ['VOORTRAJECT', 'NAZORG'] }),
  ...['D-01', 'D-02', 'D-03', 'D-12', 'D-13', 'D-23', 'D-41', 'D-42', 'D-46', 'D-52'].map((id) =>
    proef('termijn', [{ id }, { id, profiel: 'oud' }], { start: starten }),
  ),
  proef('heroverweging', [{ regeling: 'IMW' }], { ...verzoek, kennisname }),
  proef('heroverweging', [{ regeling: 'CMW', profiel: 'IMW' }], { ...verzoek, kennisname }),
  proef('heroverweging', [{ regeling: 'CMW' }, { regeling: 'CMW', kennisname: '2024-03-14' }], {
    ...verzoek,
  }),
  proef('heroverweging', [{ kennisname: '2024-03-14', beslissing: 'evaluatie' }], {
    regeling: ['CMW', 'IMW'],
    indiener: verzoek.indiener,
    ingediendOp: verzoek.ingediendOp,
  }),
  proef('beroep', [{}, { neergelegdOp: '2024-04-02' }], {
    regeling: ['CMW', 'IMW'],
    verzondenOp: ['2023-06-01', '2024-01-31'],
  }),
  proef('doorstroom', [{ afgeslotenOp: '2019-06-30' }], job(0), laatste(0)),
  proef(
    'doorstroom',
    [{ afgeslotenOp: '2019-06-30' }],
    { ...job(0), ...job(1) },
    { ...laatste(0), ...laatste(1) },
  ),
  proef('doorstroom', [{}], {
    afgeslotenOp: ['2019-06-30', '2022-06-30'],
    tewerkstellingen: [
      [],
      [{ van: '2018-01-01', tot: null, wop: 'CMW' }],
      [{ van: '2020-01-01', tot: null, wop: null }],
    ],
  }),
  proef('einde-wop', [{}, { kopieOpzegOp: '2024-03-08' }, { kopieOpzegOp: '2024-12-01' }], {
    kennisgevingVdab: ['2023-12-10', '2024-02-10', '2024-03-09', '2024-11-20'],
    opzegEindigtOp: ['2024-05-20', '2024-12-20', '2025-02-01'],
  }),
  proef('startpakket', [{ peildatum: '2018-12-31' }, { peildatum: '2024-05-02' }], {
    attesten: [[], [pmah], [bewezen], [pmah, bewezen]],
    'icf.doelgroep': ['PMP', 'UK'],
    'icf.profiel': ['zwak', 'sterk'],
  }),
  proef(
    'startpakket',
    [{ peildatum: '2024-05-02', attesten: [papierfeiten, { ...papierfeiten }] }],
    {
      'attesten[0].code': ['PMAH-3', 'PMAH-6', 'HOOG-3'],
      'attesten[1].code': ['PMAH-1', 'PMAH-6', 'HOOG-3', 'HOOG-4'],
      'icf.doelgroep': ['PMP', 'UK'],
      'icf.profiel': ['zwak', 'sterk'],
    },
  ),
  proef(
    'startpakket',
    [{ peildatum: '2024-05-02', attesten: [{ code: 'HOOG-4' }, { code: 'PMAH-6' }] }],
    {
      'attesten[0].it.recht': [true, false],
      'attesten[0].it.punten': [8, 9],
      'attesten[1].invaliditeit.uitkering': [true, false],
      'icf.doelgroep': ['PMP', 'UK'],
      'icf.profiel': ['zwak', 'sterk'],
    },
  ),
]

export type Feiten = Readonly<Record<string, unknown>>

/** The facts with a value at each path; a fact that is missing leaves what it stands in. */
export function samen(vast: object, keuze: Feiten): Feiten {
  const made = structuredClone(vast) as Record<string, unknown>
  for (const [pad, waarde] of Object.entries(keuze)) {
    const delen = pad.split(/[.[\]]+/).filter((deel) => deel !== '')
    let hier: Record<string, unknown> = made
    delen.slice(0, -1).forEach((deel, nr) => {
      hier = (hier[deel] ??= /^\d+$/.test(delen[nr + 1]!) ? [] : {}) as typeof hier
    })
    if (waarde !== undefined) hier[delen.at(-1)!] = waarde
  }
  return made
}

/** The answer to these facts, or undefined when they cannot be together. */
export function antwoord(soort: string, feiten: Feiten): Vaststelling<unknown> | undefined {
  const gevonden = beantwoord(soorten, { soort, ...feiten })
  return 'fout' in gevonden ? undefined : gevonden
}
