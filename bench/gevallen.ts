import type { Attest, AttestCode, IcfBesluit } from '#indicatie/feiten.ts'
import { dag, type Dag } from '#law/dag.ts'
import type { StartpakketFeiten } from '#startpakket/startpakket.ts'

/** Chance that repeats: the same seed gives the same cases on every machine (mulberry32). */
function toeval(zaad: number): (onder: number) => number {
  let stand = zaad
  return (onder) => {
    stand = (stand + 0x6d2b79f5) | 0
    let mix = Math.imul(stand ^ (stand >>> 15), 1 | stand)
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix
    return ((mix ^ (mix >>> 14)) >>> 0) % onder
  }
}

type Kans = (onder: number) => number

function dagTussen(kans: Kans, eerste: number, jaren: number): Dag {
  const deel = (onder: number) => String(1 + kans(onder)).padStart(2, '0')
  return dag(`${eerste + kans(jaren)}-${deel(12)}-${deel(28)}`)
}

const maakAttest: Readonly<Record<AttestCode, (kans: Kans) => Omit<Attest, 'code'>>> = {
  'PMAH-1': (kans) => ({ vaph: { erkend: kans(3) > 0 } }),
  'PMAH-2': (kans) => ({ buso: { ov: 1 + kans(4) } }),
  'PMAH-3': (kans) => ({ ivt: { recht: kans(2) > 0 }, it: { recht: kans(2) > 0 } }),
  'PMAH-4': (kans) => ({
    arbeidsongeschiktheid: {
      blijvend: kans(3) > 0,
      bron: ['gerechtelijk', 'federaal', 'werkgever'][kans(3)]!,
    },
  }),
  'PMAH-5': (kans) => ({
    kinderbijslag: { bijkomendAlsKind: kans(2) > 0, verhoogdAlsOuder: kans(2) > 0 },
  }),
  'PMAH-6': (kans) => ({ invaliditeit: { uitkering: kans(3) > 0 } }),
  'PMAH-7': (kans) => ({ attest: { uitgever: { erkendDoorVdab: kans(3) > 0 } } }),
  'PMAH-8': (kans) => ({ buso: { ov: 1 + kans(4), getuigschrift: kans(2) > 0 } }),
  'HOOG-1': (kans) => ({
    laatstGevolgd: { soort: ['BUSO', 'BSO'][kans(2)]!, ov: 1 + kans(4) },
  }),
  'HOOG-2': (kans) => ({ intelligentietest: { datum: dagTussen(kans, 2015, 10) } }),
  'HOOG-3': (kans) => ({
    kinderbijslag: { verhoogdAlsOuder: kans(2) > 0, verhoogdAlsKind: kans(2) > 0 },
  }),
  'HOOG-4': (kans) => ({ it: { recht: kans(3) > 0, punten: kans(19) } }),
  'HOOG-5': (kans) => ({
    attest: { uitgever: { soort: ['psychiater', 'huisarts'][kans(2)]! } },
    opname: {
      soort: ['psychiatrischeVoorziening', 'beschutteWoonvorm', 'ziekenhuis'][kans(3)]!,
      lopend: kans(4) > 0,
      onderbroken: kans(4) === 0,
      van: dagTussen(kans, 2017, 8),
    },
    opnames: Array.from({ length: kans(5) }, () => ({
      soort: ['psychiatrischeVoorziening', 'beschutteWoonvorm'][kans(2)]!,
      van: dagTussen(kans, 2021, 4),
    })),
    psychiatrisch: {
      blijvendCognitiefFunctieverlies: kans(2) > 0,
      deskundigeBehandelingNodig: kans(2) > 0,
      medischToezichtSinds: dagTussen(kans, 2020, 5),
    },
  }),
}

const codes = Object.keys(maakAttest) as AttestCode[]
const icfs: readonly (IcfBesluit | undefined)[] = [
  undefined,
  undefined,
  { doelgroep: 'PMP', profiel: 'zwak' },
  { doelgroep: 'PMP', profiel: 'sterk' },
  { doelgroep: 'UK' },
]

/**
 * `aantal` people with at most three attests, each code at most once, every fact given: engines that cannot say
 * "unknown" answer them too. All five packages and the refusal occur.
 */
export function maakGevallen(aantal: number, zaad = 2017): readonly StartpakketFeiten[] {
  const kans = toeval(zaad)
  return Array.from({ length: aantal }, () => {
    const gekozen = new Set(Array.from({ length: kans(4) }, () => codes[kans(codes.length)]!))
    const attesten = Array.from(gekozen, (code) => ({ code, ...maakAttest[code](kans) }))
    const icf = icfs[kans(icfs.length)]
    return { peildatum: dagTussen(kans, 2022, 3), attesten, ...(icf && { icf }) }
  })
}
