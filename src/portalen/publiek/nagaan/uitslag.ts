import type { Oordeel } from '#indicatie/attesten.ts'
import type { Attest, AttestCode, IcfBesluit } from '#indicatie/feiten.ts'
import { after, type Dag } from '#law/dag.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import { beslissing, type IcfStand } from '#startpakket/beslistabel.ts'
import { gunstigsteEerst, type Startpakket, type WopNummer } from '#startpakket/pakketten.ts'
import { bepaalStartpakket } from '#startpakket/startpakket.ts'
import { geenVan, weetNiet, type Antwoorden } from './vragen.ts'

/** What the self-check ends in. */
export interface Uitslag {
  /** The packages that are still possible, the best first; one when the answers settle it. */
  readonly nu: readonly WopNummer[]
  /** It may also be that the law gives no package on these answers (R6). */
  readonly ookGeen: boolean
  /** Packages that a talk with VDAB could still give and that are better than all of `nu`. */
  readonly naGesprek: readonly WopNummer[]
  /** The finding of the law itself on what the person said to have. */
  readonly bevinding: Vaststelling<Startpakket>
}

type Feiten = Omit<Attest, 'code'>

/** The facts of a paper that proves what it should on `vandaag`, as somebody says who has it. */
const bewezen: Readonly<Record<AttestCode, (vandaag: Dag) => Feiten>> = {
  'PMAH-1': () => ({ vaph: { erkend: true } }),
  'PMAH-2': () => ({ buso: { ov: 1 } }),
  'PMAH-3': () => ({ ivt: { recht: true } }),
  'PMAH-4': () => ({ arbeidsongeschiktheid: { blijvend: true, bron: 'federaal' } }),
  'PMAH-5': () => ({ kinderbijslag: { bijkomendAlsKind: true } }),
  'PMAH-6': () => ({ invaliditeit: { uitkering: true } }),
  'PMAH-7': () => ({ attest: { uitgever: { erkendDoorVdab: true } } }),
  'PMAH-8': () => ({ buso: { ov: 3, getuigschrift: false } }),
  'HOOG-1': () => ({ laatstGevolgd: { soort: 'BUSO', ov: 1 } }),
  'HOOG-2': (vandaag) => ({ intelligentietest: { datum: vandaag } }),
  'HOOG-3': () => ({ kinderbijslag: { verhoogdAlsOuder: true } }),
  'HOOG-4': () => ({ it: { recht: true, punten: 9 } }),
  'HOOG-5': (vandaag) => ({
    attest: { uitgever: { soort: 'psychiater' } },
    psychiatrisch: {
      blijvendCognitiefFunctieverlies: true,
      deskundigeBehandelingNodig: true,
      medischToezichtSinds: after(vandaag, { years: -1 }),
    },
  }),
}

/** The attest that somebody says to have; its facts are those that the law asks, no more. */
export function beweerd(code: AttestCode, vandaag: Dag): Attest {
  return { code, ...bewezen[code](vandaag) }
}

const icfVan: Readonly<Record<string, IcfBesluit>> = {
  veel: { doelgroep: 'PMP', profiel: 'zwak' },
  minder: { doelgroep: 'PMP', profiel: 'sterk' },
  lang: { doelgroep: 'UK' },
}
const standVan: Readonly<Record<string, IcfStand>> = {
  veel: 'PMP zwak',
  minder: 'PMP sterk',
  lang: 'UK',
  neen: 'geen',
}

/** What the answers come to on `vandaag`. Everything that is not known is read in each way it could be. */
export function uitslag(antwoorden: Antwoorden, vandaag: Dag): Uitslag {
  const pmah = oordeelOver(antwoorden.bewijs)
  const hoog = pmah === 'nee' ? 'nee' : oordeelOver(antwoorden.hoog)
  const gesprek = antwoorden.gesprek?.[0] ?? weetNiet.waarde
  const stand = standVan[gesprek]
  const mogelijkNaGesprek = standenNaGesprek(antwoorden)
  const standen = stand === undefined ? (['geen', ...mogelijkNaGesprek] as const) : [stand]
  const { pakketten: nu, ookGeen } = mogelijke(pmah, hoog, standen)
  const beste = nu[0] === undefined ? Infinity : gunstigsteEerst.indexOf(nu[0])
  const naGesprek = mogelijke(pmah, hoog, mogelijkNaGesprek).pakketten.filter(
    (wop) => (stand === undefined || stand === 'geen') && gunstigsteEerst.indexOf(wop) < beste,
  )
  return { nu, ookGeen, naGesprek, bevinding: bevinding(antwoorden, vandaag) }
}

function standenNaGesprek({ betaald }: Antwoorden): IcfStand[] {
  return ['PMP zwak', 'PMP sterk', ...(betaald?.includes('ja') ? [] : (['UK'] as const))]
}

function oordeelOver(gekozen: readonly string[] = []): Oordeel {
  if (gekozen.includes(geenVan.waarde)) return 'nee'
  return gekozen.length === 0 || gekozen.includes(weetNiet.waarde) ? 'onbekend' : 'ja'
}

const lezingen: Readonly<Record<Oordeel, readonly Oordeel[]>> = {
  ja: ['ja'],
  nee: ['nee'],
  onbekend: ['ja', 'nee'],
}

function mogelijke(pmah: Oordeel, hoog: Oordeel, standen: readonly IcfStand[]) {
  const gevonden = lezingen[pmah].flatMap((p) =>
    lezingen[hoog].flatMap((h) => standen.map((icf) => beslissing(p, h, icf).uitkomst?.wop)),
  )
  return {
    pakketten: gunstigsteEerst.filter((wop) => gevonden.includes(wop)),
    ookGeen: gevonden.includes(undefined),
  }
}

function bevinding({ bewijs = [], hoog = [], gesprek }: Antwoorden, vandaag: Dag) {
  const icf = icfVan[gesprek?.[0] ?? '']
  const codes = [...bewijs, ...hoog].filter((code): code is AttestCode => code in bewezen)
  return bepaalStartpakket({
    peildatum: vandaag,
    attesten: codes.map((code) => beweerd(code, vandaag)),
    ...(icf ? { icf } : {}),
  })
}
