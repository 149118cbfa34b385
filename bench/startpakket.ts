import { bepaalStartpakket, pakketVan, type StartpakketFeiten } from '#startpakket/startpakket.ts'
import { maakGevallen } from './gevallen.ts'
import { kaalPakket } from './kaal.ts'
import { getal, keer, mediaan, type Meting, type Opties, type Uitslag } from './meting.ts'
import { dmn } from './motoren/dmn.ts'
import { jsonRulesEngine } from './motoren/json-rules.ts'
import { plat, type Motor, type Plat } from './motoren/plat.ts'
import { publicodes } from './motoren/publicodes.ts'
import { zen } from './motoren/zen.ts'

/** One way to decide a case, and how many cases it gets in a round: about equal time for quick and slow. */
interface Manier {
  readonly naam: string
  readonly perRonde: number
  /** The package of case `nr`. */
  beslis(nr: number): string | null | Promise<string | null>
  /** Decides the first `aantal` cases as fast as it can; only for ways that need no waiting. */
  ronde?(aantal: number): number
}

// What a round decides is counted and kept, so that no compiler may leave the work out.
function eigen(
  naam: string,
  gevallen: readonly StartpakketFeiten[],
  beslis: (feiten: StartpakketFeiten) => { readonly wop: string } | string | null | undefined,
): Manier {
  return {
    naam,
    perRonde: 40_000,
    beslis: (nr) => {
      const uitkomst = beslis(gevallen[nr]!) ?? null
      return typeof uitkomst === 'object' ? (uitkomst?.wop ?? null) : uitkomst
    },
    ronde(aantal) {
      let adviezen = 0
      for (let nr = 0; nr < aantal; nr++)
        if (beslis(gevallen[nr % gevallen.length]!) !== null) adviezen++
      return adviezen
    },
  }
}

function van(motor: Motor, feiten: readonly Plat[]): Manier {
  return {
    naam: `${motor.naam} ${motor.versie}`,
    perRonde: 60,
    beslis: (nr) => motor.beslis(feiten[nr % feiten.length]!),
  }
}

const kaal = 'kale functie'
const metUitleg = 'Maatwerkloket met volledige uitleg'

function manieren(gevallen: readonly StartpakketFeiten[]): readonly Manier[] {
  const feiten = gevallen.map(plat)
  return [
    eigen(kaal, gevallen, kaalPakket),
    eigen('Maatwerkloket zonder uitleg (bulk)', gevallen, pakketVan),
    eigen(metUitleg, gevallen, (geval) => bepaalStartpakket(geval).uitkomst),
    van(zen(false), feiten),
    van(zen(true), feiten),
    van(jsonRulesEngine(), feiten),
    van(dmn(), feiten),
    van(publicodes(Object.keys(feiten[0]!)), feiten),
  ]
}

async function zelfdeAntwoorden(alle: readonly Manier[], aantal: number): Promise<void> {
  for (let nr = 0; nr < aantal; nr++) {
    const verwacht = await alle[0]!.beslis(nr)
    for (const manier of alle) {
      const gekregen = await manier.beslis(nr)
      if (gekregen !== verwacht)
        throw new Error(`Geval ${nr}: ${manier.naam} zegt ${gekregen}, verwacht ${verwacht}.`)
    }
  }
}

async function tijd(manier: Manier, vanaf: number): Promise<number> {
  const start = performance.now()
  if (manier.ronde) manier.ronde(manier.perRonde)
  else for (let nr = 0; nr < manier.perRonde; nr++) await manier.beslis(vanaf + nr)
  return ((performance.now() - start) * 1000) / manier.perRonde
}

async function meet({ rook }: Opties): Promise<Uitslag> {
  const gevallen = maakGevallen(rook ? 300 : 2_000)
  const alle = manieren(gevallen)
  await zelfdeAntwoorden(alle, gevallen.length)
  const tijden = alle.map((): number[] => [])
  const rondes = rook ? 5 : 33
  for (let ronde = 0; ronde < rondes; ronde++)
    for (const [nr, manier] of alle.entries())
      tijden[nr]!.push(await tijd(manier, ronde * manier.perRonde))
  const medianen = new Map(alle.map(({ naam }, nr) => [naam, mediaan(tijden[nr]!)]))
  const uitleg = medianen.get(metUitleg)!
  return {
    kolommen: ['manier', 'µs per geval', 'tegenover kaal', 'tegenover onze uitleg'],
    rijen: Array.from(medianen, ([naam, duur]) => [
      naam,
      getal(duur),
      keer(duur / medianen.get(kaal)!),
      keer(duur / uitleg),
    ]),
    uitleg: [
      `${gevallen.length} gemaakte gevallen, vast zaad, alle pakketten en de weigering; alle manieren gaven op elk geval hetzelfde pakket voor de klok begon.`,
      `Mediaan van ${rondes} rondes door elkaar. De andere motoren kregen platte feiten waarin het rekenen met dagen en het tellen al gedaan was, buiten de klok.`,
      'Doel: met volledige uitleg hoogstens 2x de kale functie, publicodes minstens 1.000x en ZEN minstens 200x onze uitleg.',
    ],
  }
}

export const startpakket: Meting = {
  naam: 'startpakket',
  titel: 'Eén startpakket beslissen, één kern',
  meet,
}
