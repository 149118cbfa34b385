import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { aBezoek, anAfspraak, evaluator } from '#evaluatie/afspraak/afspraak.fixture.ts'
import { leegVerslag } from '#evaluatie/gesprek/verslag.ts'
import { dag } from '#law/dag.ts'
import { bronnen, capaciteiten } from '#test/support/architectuur.ts'
import { uitvoerregels } from './regels.ts'
import { zonderDerden } from './uitvoer.ts'
import { zichtbaar } from './zicht.ts'

const op = dag('2026-11-22')
const nu = '2026-11-22T08:00:00.000Z'
const blauwbaard = { id: 'blauwbaard', naam: 'Blauwbaard', rol: 'team TOM' }
const helper = { insz: aPersoon().insz, naam: 'Assepoester' }

type Type = keyof typeof uitvoerregels
const typen = Object.keys(uitvoerregels) as readonly Type[]

/** What the person reads of an event, after what makes a draft of it definite. */
function gelezen(type: Type, data: object): readonly unknown[] {
  const { na: [opvolger] = [] } = uitvoerregels[type]
  const events = [
    { type, data },
    ...(opvolger ? [{ type: opvolger, data: voorbeeld(opvolger) }] : []),
  ]
  return zichtbaar(events, [], nu).flatMap((event) =>
    event.type === type ? [zonderDerden(event.data)] : [],
  )
}

const verslag = {
  ...leegVerslag,
  op,
  aanwezig: {
    begeleider: 'Bakker Krentenbol',
    werkgever: 'Griselda Peperkoek',
    evaluator: evaluator.naam,
    vertrouwenspersoon: '',
    tolk: 'Papegaai Lorre',
  },
}
const gesprek = { gesprek: { op, verslag } }
const baas = { rol: 'werkgever', kbo: '0999000128', naam: 'De Peperkoek' } as const
const werknemer = { rol: 'werknemer' } as const
const woorden = { tekst: 'Blauwbaard wil niet.', delen: false }

/** Data with somebody else in it, in the shape that the rule of the type reads. */
const voorbeelden: Partial<Readonly<Record<Type, object>>> = {
  StukNeergelegd: { stuk: { id: 's1', door: blauwbaard } },
  StukVervangen: { stuk: { id: 's1', door: blauwbaard } },
  GevraagdPapierAfgegeven: {
    stuk: 's1',
    ondertekenaar: { naam: 'Dokter Doornroosje', organisatie: 'Het Kasteel', riziv: '10000007' },
  },
  NoodtoegangGeopend: {
    van: nu,
    tot: nu,
    meldenVanaf: nu,
    categorie: 'gevaar',
    reden: 'Blauwbaard belde.',
  },
  PapierAfgewezen: { ondertekenaar: baas, reden: 'Blauwbaard tekende niet.' },
  NietAkkoord: { ondertekenaar: baas, woorden },
  WilEerstPraten: { ondertekenaar: baas, woorden },
  HandtekeningBetwist: { ondertekenaar: baas, tekst: woorden.tekst },
  TekentaakAfgehandeld: { verzoek: 'v1', taak: 'betwisting', nota: 'Blauwbaard tekende zelf.' },
  AnderMomentGevraagd: { vraag: { nr: 1, van: 'werkgever', op, reden: 'Blauwbaard is ziek.' } },
  AfspraakAfgezegd: { bezoek: aBezoek(), reden: 'vdab', toelichting: 'Blauwbaard is ziek.' },
  AfspraakBevestigd: { afspraak: anAfspraak(op) },
  GesprekBewaard: { verslag },
  GesprekGevoerd: gesprek,
  GesprekVerbeterd: { ...gesprek, reden: 'Een woord was fout.' },
}

function voorbeeld(type: Type): object {
  return {
    id: 'een',
    door: blauwbaard,
    diep: [{ melder: blauwbaard, helper }],
    ...voorbeelden[type],
  }
}

const namen = new RegExp(
  `Blauwbaard|Krentenbol|Griselda|Lorre|${evaluator.naam}|10000007|${helper.insz}`,
)

describe('Wat de persoon van elke soort gebeurtenis krijgt', () => {
  test('elke soort gebeurtenis die het programma kan vastleggen, staat in de tabel', () => {
    const gevonden = bronnen()
      .filter(({ pad }) => capaciteiten.some((each) => pad.startsWith(`${each}/`)))
      .flatMap(({ tekst }) =>
        [...tekst.matchAll(/\b(?:type: |[A-Z]\w*<\s*)'([A-Z][a-z][A-Za-z]+)'/g)].map(
          ([, naam]) => naam!,
        ),
      )
    assert.ok(gevonden.includes('IcfBewaard') && gevonden.includes('WopVoortgezet'))
    const onbekend = new Set(gevonden.filter((naam) => !Object.hasOwn(uitvoerregels, naam)))
    assert.deepEqual([...onbekend], [])
  })

  test('van een soort die er niet in staat, krijgt de persoon niets', () => {
    assert.deepEqual(zichtbaar([{ type: 'IetsNieuws', data: {} }], [], nu), [])
  })

  test('van geen enkele soort krijgt de persoon een naam, een nummer of een woord van een ander', () => {
    const niets = typen.filter((type) => gelezen(type, voorbeeld(type)).length === 0)
    assert.deepEqual(niets, [
      'BelangenconflictGemeld',
      'BelangenconflictOpgeheven',
      'NoodtoegangBeeindigd',
      'MeldingUitgesteld',
      'NoodtoegangNagezien',
    ])
    for (const type of typen)
      assert.doesNotMatch(JSON.stringify(gelezen(type, voorbeeld(type))), namen, type)
  })

  test('wat niet van een ander is, blijft staan', () => {
    for (const type of typen.filter((each) => !Object.hasOwn(voorbeelden, each))) {
      const [gekregen] = gelezen(type, { ...voorbeeld(type), eigen: ['Mijn woord.'] })
      if (gekregen !== undefined)
        assert.deepEqual(gekregen, {
          id: 'een',
          door: { rol: 'team TOM' },
          diep: [{ melder: { rol: 'team TOM' }, helper: { naam: helper.naam } }],
          eigen: ['Mijn woord.'],
        })
    }
  })

  const eigen: readonly [wat: string, type: Type, data: object][] = [
    ['waarom zij niet tekent', 'NietAkkoord', { ondertekenaar: werknemer, woorden }],
    ['waarom zij eerst wil praten', 'WilEerstPraten', { ondertekenaar: werknemer, woorden }],
    [
      'wat zij zei over een handtekening die niet van haar is',
      'HandtekeningBetwist',
      { ondertekenaar: werknemer, tekst: 'Dat was ik niet.' },
    ],
    [
      'waarom VDAB haar papier afwees',
      'PapierAfgewezen',
      { ondertekenaar: werknemer, reden: 'De datum ontbreekt.' },
    ],
    [
      'waarom zij een ander moment vroeg',
      'AnderMomentGevraagd',
      { vraag: { nr: 1, van: 'werknemer', op, reden: 'Ik moet naar de kinesist.' } },
    ],
  ]
  for (const [wat, type, data] of eigen)
    test(`de persoon leest ${wat}`, () => {
      assert.deepEqual(gelezen(type, data), [data])
    })

  test('van wie anders tekende, staat er dat het gebeurde', () => {
    assert.deepEqual(gelezen('NietAkkoord', voorbeelden.NietAkkoord!), [{ ondertekenaar: baas }])
    assert.deepEqual(gelezen('PapierAfgewezen', voorbeelden.PapierAfgewezen!), [
      { ondertekenaar: baas },
    ])
  })

  test('wat VDAB met de persoon afsprak over het tekenen, staat er; met een ander of over een betwisting niet', () => {
    const nota = (taak: string, ...wie: readonly object[]) => {
      const praat = wie.map((ondertekenaar) => ({
        type: 'WilEerstPraten',
        data: { verzoek: 'v1', ondertekenaar, woorden: { delen: false } },
      }))
      const gedaan = {
        type: 'TekentaakAfgehandeld',
        data: { verzoek: 'v1', taak, nota: 'Wij lezen het plan samen.' },
      }
      return 'nota' in zichtbaar([...praat, gedaan], [], nu).at(-1)!.data
    }
    assert.equal(nota('gesprek', werknemer), true)
    assert.equal(nota('gesprek', baas), false)
    assert.equal(nota('gesprek', werknemer, baas), false)
    assert.equal(nota('betwisting', werknemer), false)
  })

  test('van een afgezegd gesprek staat er wat de brief zei, en niet wat VDAB erbij schreef', () => {
    const { toelichting: _, ...rest } = voorbeelden.AfspraakAfgezegd as { toelichting: string }
    assert.deepEqual(gelezen('AfspraakAfgezegd', voorbeelden.AfspraakAfgezegd!), [
      zonderDerden(rest),
    ])
  })

  test('van het gesprek staat er wie erbij was als wat, en niet wie dat was', () => {
    const [gevoerd] = gelezen('GesprekGevoerd', gesprek) as readonly (typeof gesprek)[]
    assert.deepEqual(gevoerd?.gesprek.verslag, {
      ...verslag,
      aanwezig: ['begeleider', 'werkgever', 'evaluator', 'tolk'],
    })
  })

  test('een papier over iemand anders laat ook bij de afgifte niets achter van wie het gaf', () => {
    const papier = { id: 's1', intrekreden: 'persoon' } as Parameters<typeof zichtbaar>[1][number]
    const event = { type: 'GevraagdPapierAfgegeven', data: voorbeeld('GevraagdPapierAfgegeven') }
    assert.match(JSON.stringify(zichtbaar([event], [], nu)), /Doornroosje/)
    assert.deepEqual(zichtbaar([event], [papier], nu), [{ ...event, data: { stuk: 's1' } }])
  })
})
