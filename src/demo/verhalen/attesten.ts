import { burgers } from '#demo/burgers.ts'
import { werkgevers } from '#demo/mensen.ts'
import { besluit, limburg, oost, type Ploeg } from '#demo/ploegen.ts'
import type { Stap, Verhaal } from '#demo/regie.ts'
import { aanvaard, attest, bevraag, open } from '#demo/stappen/bewijs.ts'
import { stelVoor, stuurTerug, werfAan } from '#demo/stappen/pakket.ts'
import type { Attest } from '#indicatie/feiten.ts'
import { after, yearsAfter, type Dag } from '#law/dag.ts'

/** A dossier opened on `op`, with these attests from paper two days old. */
function metAttesten(
  { consulent }: Ploeg,
  op: Dag,
  ...attesten: readonly (readonly [uitgever: string, attest: Attest])[]
): readonly Stap[] {
  const afgegevenOp = after(op, { days: -2 })
  return [
    open(op, consulent),
    ...attesten.map(([uitgever, feiten]) =>
      attest(op, consulent, feiten, { uitgever, afgegevenOp }),
    ),
  ]
}

const vaph = ['VAPH', { code: 'PMAH-1', vaph: { erkend: true } }] as const
const ziekenfonds = [
  'Ziekenfonds De Lepel',
  { code: 'PMAH-6', invaliditeit: { uitkering: true } },
] as const
const erkendeDienst = [
  'Dienst Kompasroos',
  { code: 'PMAH-7', attest: { uitgever: { erkendDoorVdab: true } } },
] as const

function test(datum: Dag): readonly [string, Attest] {
  return ['Psycholoog Uilenboom', { code: 'HOOG-2', intelligentietest: { datum } }]
}

function opnames(...dagen: readonly Dag[]): readonly [string, Attest] {
  const soort = 'psychiatrischeVoorziening'
  return [
    'Psychiatrisch centrum De Luwte',
    {
      code: 'HOOG-5',
      attest: { uitgever: { soort } },
      opname: { soort, lopend: false },
      opnames: dagen.map((van) => ({ soort, van })),
      psychiatrisch: { blijvendCognitiefFunctieverlies: false },
    },
  ]
}

/** Every attest of the law, and both sides of the boundaries that they have. */
export const attestVerhalen: readonly Verhaal[] = [
  {
    persoon: burgers.sterre,
    toont: 'Precies 9 punten zelfredzaamheid, volgens de bron: HOOG-4 telt, WOP 1 is toegekend.',
    stappen: (d) => [
      open(d.geleden(50), oost.consulent),
      bevraag(d.geleden(49), oost.consulent),
      aanvaard(d.geleden(49), oost.consulent, 'PMAH-3', 'HOOG-4'),
      ...besluit(oost, d.geleden(45), d.geleden(42)),
    ],
  },
  {
    persoon: burgers.grietje,
    toont: '8 punten is te weinig voor HOOG-4: het voorstel WOP 3 wacht op een tweede lezer.',
    stappen: (d) => [
      open(d.geleden(14), oost.consulent),
      bevraag(d.geleden(13), oost.consulent),
      aanvaard(d.geleden(13), oost.consulent, 'PMAH-3'),
      stelVoor(d.geleden(3), oost.tom),
    ],
  },
  {
    persoon: burgers.repel,
    toont: 'OV1 en daarna gewoon onderwijs: wel PMAH-2, geen HOOG-1, dus WOP 3 is toegekend.',
    stappen: (d) => [
      open(d.geleden(120), oost.consulent),
      bevraag(d.geleden(119), oost.consulent),
      aanvaard(d.geleden(119), oost.consulent, 'PMAH-2'),
      ...besluit(oost, d.geleden(110), d.geleden(106)),
    ],
  },
  {
    persoon: burgers.roodkapje,
    toont: 'OV3 telt nog op geen enkele dag (PMAH-8): het advies is geweigerd.',
    stappen: (d) => [
      open(d.geleden(70), oost.consulent),
      bevraag(d.geleden(69), oost.consulent),
      attest(
        d.geleden(68),
        oost.consulent,
        { code: 'PMAH-8', buso: { ov: 3, getuigschrift: false } },
        { uitgever: 'BuSO Het Mandje', afgegevenOp: d.geleden(75) },
      ),
      ...besluit(oost, d.geleden(60), d.geleden(58), { inschatting: { rendementsverlies: 15 } }),
    ],
  },
  {
    persoon: burgers.tinnie,
    toont: 'De intelligentietest was precies vijf jaar oud: HOOG-2 telt nog, WOP 1 is toegekend.',
    stappen: (d) => [
      ...metAttesten(oost, d.geleden(40), vaph, test(yearsAfter(d.geleden(35), -5))),
      ...besluit(oost, d.geleden(35), d.geleden(32)),
    ],
  },
  {
    persoon: burgers.lantaarn,
    toont: 'De intelligentietest was één dag te oud voor HOOG-2: WOP 3 is toegekend.',
    stappen: (d) => [
      ...metAttesten(
        limburg,
        d.geleden(40),
        vaph,
        test(after(yearsAfter(d.geleden(35), -5), { days: -1 })),
      ),
      ...besluit(limburg, d.geleden(35), d.geleden(32)),
    ],
  },
  {
    persoon: burgers.zwavel,
    toont: 'De tweede lezer stuurde het voorstel terug: een attest met 8 punten moet nagekeken.',
    stappen: (d) => [
      ...metAttesten(
        oost,
        d.geleden(25),
        [
          'Arbeidsrechtbank Gent',
          { code: 'PMAH-4', arbeidsongeschiktheid: { blijvend: true, bron: 'gerechtelijk' } },
        ],
        ['FOD Sociale Zekerheid', { code: 'HOOG-4', it: { recht: true, punten: 8 } }],
      ),
      stelVoor(d.geleden(12), oost.tom),
      stuurTerug(
        d.geleden(10),
        oost.beslisser,
        'Op het attest staan 8 punten. Vraag of er een recenter attest is voor u WOP 3 voorstelt.',
      ),
    ],
  },
  {
    persoon: burgers.erwt,
    toont: 'Verhoogde kinderbijslag (PMAH-5 en HOOG-3): het voorstel WOP 1 wacht op Limburg.',
    stappen: (d) => [
      ...metAttesten(
        limburg,
        d.geleden(18),
        ['Uitbetaler Spaarpot', { code: 'PMAH-5', kinderbijslag: { verhoogdAlsOuder: true } }],
        [
          'Uitbetaler Spaarpot',
          { code: 'HOOG-3', kinderbijslag: { verhoogdAlsOuder: true, verhoogdAlsKind: false } },
        ],
      ),
      stelVoor(d.geleden(4), limburg.tom),
    ],
  },
  {
    persoon: burgers.vos,
    toont: 'Precies twee jaar onafgebroken opgenomen (HOOG-5 a): WOP 1 is toegekend.',
    stappen: (d) => [
      ...metAttesten(oost, d.geleden(80), ziekenfonds, [
        'Beschut wonen De Vossenburcht',
        {
          code: 'HOOG-5',
          attest: { uitgever: { soort: 'beschutteWoonvorm' } },
          opname: {
            soort: 'beschutteWoonvorm',
            lopend: true,
            onderbroken: false,
            van: yearsAfter(d.geleden(75), -2),
          },
        },
      ]),
      ...besluit(oost, d.geleden(75), d.geleden(71)),
    ],
  },
  {
    persoon: burgers.kikker,
    toont: 'Drie opnames in twee jaar (HOOG-5 b): aan het werk met WOP 1 in Het Glazen Muiltje.',
    stappen: (d) => [
      ...metAttesten(
        limburg,
        d.geleden(300),
        erkendeDienst,
        opnames(yearsAfter(d.geleden(290), -2), d.geleden(600), d.geleden(330)),
      ),
      ...besluit(limburg, d.geleden(290), d.geleden(285)),
      werfAan(d.geleden(240), werkgevers.glasmuiltje),
    ],
  },
  {
    persoon: burgers.belle,
    toont: 'Van drie opnames begon er één een dag te vroeg voor HOOG-5 b: WOP 3 is toegekend.',
    stappen: (d) => [
      ...metAttesten(
        oost,
        d.geleden(100),
        erkendeDienst,
        opnames(after(yearsAfter(d.geleden(95), -2), { days: -1 }), d.geleden(500), d.geleden(200)),
      ),
      ...besluit(oost, d.geleden(95), d.geleden(92)),
    ],
  },
  {
    persoon: burgers.hoedenmaker,
    toont: 'Blijvend cognitief verlies met behandeling en toezicht (HOOG-5 c): WOP 1 toegekend.',
    stappen: (d) => [
      ...metAttesten(oost, d.geleden(66), ziekenfonds, [
        'Psychiater Theemuts',
        {
          code: 'HOOG-5',
          attest: { uitgever: { soort: 'psychiater' } },
          psychiatrisch: {
            blijvendCognitiefFunctieverlies: true,
            deskundigeBehandelingNodig: true,
            medischToezichtSinds: yearsAfter(d.geleden(61), -1),
          },
        },
      ]),
      ...besluit(oost, d.geleden(61), d.geleden(59)),
    ],
  },
  {
    persoon: burgers.pippa,
    toont: 'Als laatste BuSO OV2, op papier (PMAH-2 en HOOG-1): aan het werk met WOP 1.',
    stappen: (d) => [
      ...metAttesten(
        limburg,
        d.geleden(420),
        ['BuSO De Zeilboot', { code: 'PMAH-2', buso: { ov: 2 } }],
        ['BuSO De Zeilboot', { code: 'HOOG-1', laatstGevolgd: { soort: 'BUSO', ov: 2 } }],
      ),
      ...besluit(limburg, d.geleden(410), d.geleden(405)),
      werfAan(d.geleden(380), werkgevers.goudengans),
    ],
  },
]
