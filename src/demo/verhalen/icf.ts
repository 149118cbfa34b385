import { burgers } from '#demo/burgers.ts'
import { halfIngevuld, icfScores, zwaarten, type Zwaarte } from '#demo/icf-scores.ts'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { besluit, limburg, oost, type Ploeg } from '#demo/ploegen.ts'
import type { Stap, Verhaal } from '#demo/regie.ts'
import { attest, beoordeel, icf, open, wijsToe } from '#demo/stappen/bewijs.ts'
import { stelVoor, werfAan } from '#demo/stappen/pakket.ts'
import { after, type Dag } from '#law/dag.ts'

/** A dossier opened on `op` and a complete investigation a week later. */
function onderzocht({ consulent }: Ploeg, op: Dag, zwaarte: Zwaarte): readonly Stap[] {
  return [
    open(op, consulent),
    icf(after(op, { days: 7 }), consulent, 'dien ICF in', icfScores(zwaarte)),
  ]
}

const zwak = { doelgroep: 'PMP', profiel: 'zwak' } as const
const sterk = { doelgroep: 'PMP', profiel: 'sterk' } as const

const redenen = {
  zwak: 'Ernstige problemen met aandacht, stress en zelfstandig werken, op elke stage opnieuw gezien.',
  sterk: 'De drempels zijn merkbaar, maar met vaste begeleiding houdt de persoon het werk vol.',
  uk: 'Geen betaald werk in de laatste jaren, om persoonlijke redenen die deelname verhinderen.',
  geen: 'Het onderzoek toont geen drempels die werkondersteuning vragen.',
} as const

/** The road of the ICF: from a half-filled form to every judgement that team TOM can give. */
export const icfVerhalen: readonly Verhaal[] = [
  {
    persoon: burgers.ganzenhoedster,
    toont: 'Het ICF-onderzoek is half ingevuld en bewaard.',
    stappen: (d) => [
      open(d.geleden(10), limburg.consulent),
      icf(d.geleden(5), limburg.consulent, 'bewaar ICF', halfIngevuld(icfScores(zwaarten.zwak))),
    ],
  },
  {
    persoon: burgers.wolkje,
    toont: 'Het ICF-onderzoek is ingediend en wacht op het oordeel van team TOM.',
    stappen: (d) => onderzocht(oost, d.geleden(16), zwaarten.sterk),
  },
  {
    persoon: burgers.heks,
    toont: 'Een partner vulde het ICF-onderzoek in; team TOM moet nog oordelen.',
    stappen: (d) => [
      open(d.geleden(35), oost.consulent),
      wijsToe(d.geleden(34), oost.consulent, medewerkers.tijl),
      icf(d.geleden(20), medewerkers.tijl, 'bewaar ICF', halfIngevuld(icfScores(zwaarten.zwak))),
      icf(d.geleden(13), medewerkers.tijl, 'dien ICF in', icfScores(zwaarten.zwak)),
    ],
  },
  {
    persoon: burgers.krekel,
    toont: 'Na het ICF-onderzoek oordeelde team TOM "zwak": WOP 2 is toegekend.',
    stappen: (d) => [
      ...onderzocht(oost, d.geleden(95), zwaarten.zwak),
      beoordeel(d.geleden(80), oost.tom, zwak, redenen.zwak),
      ...besluit(oost, d.geleden(78), d.geleden(74)),
    ],
  },
  {
    persoon: burgers.reus,
    toont: 'Team TOM oordeelde "zwak": het voorstel WOP 2 wacht op een tweede lezer.',
    stappen: (d) => [
      ...onderzocht(oost, d.geleden(33), zwaarten.zwak),
      beoordeel(d.geleden(15), medewerkers.nele, zwak, redenen.zwak),
      stelVoor(d.geleden(8), medewerkers.nele),
    ],
  },
  {
    persoon: burgers.mier,
    toont: 'Team TOM oordeelde "sterk": aan het werk met WOP 4 in Het Peperkoekhuis.',
    stappen: (d) => [
      ...onderzocht(oost, d.geleden(210), zwaarten.sterk),
      beoordeel(d.geleden(190), oost.tom, sterk, redenen.sterk),
      ...besluit(oost, d.geleden(188), d.geleden(184)),
      werfAan(d.geleden(150), werkgevers.peperkoek),
    ],
  },
  {
    persoon: burgers.beer,
    toont: 'Uiterst kwetsbaar, meer dan 24 maanden zonder werk: aan het werk met WOP 5.',
    stappen: (d) => [
      ...onderzocht(limburg, d.geleden(260), zwaarten.kwetsbaar),
      beoordeel(d.geleden(240), limburg.tom, { doelgroep: 'UK' }, redenen.uk, d.geleden(240, 4)),
      ...besluit(limburg, d.geleden(238), d.geleden(233)),
      werfAan(d.geleden(200), werkgevers.goudengans),
    ],
  },
  {
    persoon: burgers.kwezel,
    toont: 'Geen attest, en ook het ICF-onderzoek gaf geen indicatie: het advies is geweigerd.',
    stappen: (d) => [
      ...onderzocht(oost, d.geleden(64), zwaarten.geen),
      beoordeel(d.geleden(50), oost.tom, null, redenen.geen),
      ...besluit(oost, d.geleden(48), d.geleden(44), { inschatting: { rendementsverlies: 5 } }),
    ],
  },
  {
    persoon: burgers.kabouter,
    toont: 'Twee wegen tegelijk: WOP 3 door een attest, WOP 4 door de ICF. De gunstigste telt.',
    stappen: (d) => [
      ...onderzocht(limburg, d.geleden(110), zwaarten.sterk),
      attest(
        d.geleden(100),
        limburg.consulent,
        { code: 'PMAH-6', invaliditeit: { uitkering: true } },
        { uitgever: 'Ziekenfonds De Lepel', afgegevenOp: d.geleden(120) },
      ),
      beoordeel(d.geleden(96), limburg.tom, sterk, redenen.sterk),
      ...besluit(limburg, d.geleden(94), d.geleden(90)),
    ],
  },
  {
    persoon: burgers.kobolt,
    toont: 'Een tweede ICF-onderzoek, naast het eerste te leggen, wacht op het oordeel.',
    stappen: (d) => [
      ...onderzocht(limburg, d.geleden(460), zwaarten.zwak),
      beoordeel(d.geleden(440), limburg.tom, zwak, redenen.zwak),
      ...besluit(limburg, d.geleden(438), d.geleden(433)),
      icf(d.geleden(7), limburg.consulent, 'dien ICF in', icfScores(zwaarten.beterDanZwak)),
    ],
  },
]
