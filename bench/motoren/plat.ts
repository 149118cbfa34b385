import { yearsAfter, type Dag } from '#law/dag.ts'
import type { StartpakketFeiten } from '#startpakket/startpakket.ts'

/** The facts of a case side by side, as rule engines want them: made before the clock starts, days as numbers yyyymmdd. */
export type Plat = Readonly<Record<string, boolean | number | string>>

/** What another engine does with one flat case. */
export interface Motor {
  readonly naam: string
  readonly versie: string
  beslis(feiten: Plat): string | null | Promise<string | null>
}

const leeg = {
  p1: false,
  p2ov: 0,
  p3ivt: false,
  p3it: false,
  p4blijvend: false,
  p4bron: 'geen',
  p5kind: false,
  p5ouder: false,
  p6: false,
  p7: false,
  h1soort: 'geen',
  h1ov: 0,
  h2datum: 0,
  h3ouder: false,
  h3kind: false,
  h4recht: false,
  h4punten: 0,
  h5uitgever: 'geen',
  h5opname: 'geen',
  h5lopend: false,
  h5onderbroken: false,
  h5van: 99_999_999,
  h5recent: 0,
  h5verlies: false,
  h5behandeling: false,
  h5toezicht: 99_999_999,
  icf: 'geen',
}

function getal(dag: Dag): number {
  return Number(dag.replaceAll('-', ''))
}

/** One case as flat facts, counting and date arithmetic done already: that favours the other engines. */
export function plat({ peildatum, attesten, icf }: StartpakketFeiten): Plat {
  const uit: Record<string, boolean | number | string> = { ...leeg }
  uit['icf'] = icf === undefined ? 'geen' : icf.doelgroep === 'UK' ? 'UK' : icf.profiel!
  uit['peildatum'] = getal(peildatum)
  uit['vijfJaarEerder'] = getal(yearsAfter(peildatum, -5))
  uit['tweeJaarEerder'] = getal(yearsAfter(peildatum, -2))
  uit['eenJaarEerder'] = getal(yearsAfter(peildatum, -1))
  for (const attest of attesten) {
    switch (attest.code) {
      case 'PMAH-1':
        uit['p1'] = attest.vaph!.erkend!
        break
      case 'PMAH-2':
        uit['p2ov'] = attest.buso!.ov!
        break
      case 'PMAH-3':
        Object.assign(uit, { p3ivt: attest.ivt!.recht!, p3it: attest.it!.recht! })
        break
      case 'PMAH-4': {
        const { blijvend, bron } = attest.arbeidsongeschiktheid!
        Object.assign(uit, { p4blijvend: blijvend!, p4bron: bron! })
        break
      }
      case 'PMAH-5': {
        const { bijkomendAlsKind, verhoogdAlsOuder } = attest.kinderbijslag!
        Object.assign(uit, { p5kind: bijkomendAlsKind!, p5ouder: verhoogdAlsOuder! })
        break
      }
      case 'PMAH-6':
        uit['p6'] = attest.invaliditeit!.uitkering!
        break
      case 'PMAH-7':
        uit['p7'] = attest.attest!.uitgever!.erkendDoorVdab!
        break
      case 'PMAH-8':
        break
      case 'HOOG-1':
        Object.assign(uit, {
          h1soort: attest.laatstGevolgd!.soort!,
          h1ov: attest.laatstGevolgd!.ov!,
        })
        break
      case 'HOOG-2':
        uit['h2datum'] = getal(attest.intelligentietest!.datum!)
        break
      case 'HOOG-3': {
        const { verhoogdAlsOuder, verhoogdAlsKind } = attest.kinderbijslag!
        Object.assign(uit, { h3ouder: verhoogdAlsOuder!, h3kind: verhoogdAlsKind! })
        break
      }
      case 'HOOG-4':
        Object.assign(uit, { h4recht: attest.it!.recht!, h4punten: attest.it!.punten! })
        break
      case 'HOOG-5': {
        const { opname, opnames, psychiatrisch } = attest
        const vanaf = yearsAfter(peildatum, -2)
        Object.assign(uit, {
          h5uitgever: attest.attest!.uitgever!.soort!,
          h5opname: opname!.soort!,
          h5lopend: opname!.lopend!,
          h5onderbroken: opname!.onderbroken!,
          h5van: getal(opname!.van!),
          h5recent: opnames!.filter(
            ({ soort, van }) =>
              soort === 'psychiatrischeVoorziening' && vanaf <= van! && van! <= peildatum,
          ).length,
          h5verlies: psychiatrisch!.blijvendCognitiefFunctieverlies!,
          h5behandeling: psychiatrisch!.deskundigeBehandelingNodig!,
          h5toezicht: getal(psychiatrisch!.medischToezichtSinds!),
        })
      }
    }
  }
  return uit
}

/** A condition on one flat fact; the other engines get the rule translated from this one description. */
export type Eis =
  | readonly [veld: string, 'is', boolean | string]
  | readonly [veld: string, 'in', readonly (string | number)[]]
  | readonly [veld: string, '>=' | '<=', number | { readonly veld: string }]

/** Proof: some of these lists of conditions holds whole. */
export type Bewijs = readonly (readonly Eis[])[]

export const pmahBewijs: Bewijs = [
  [['p1', 'is', true]],
  [['p2ov', 'in', [1, 2]]],
  [['p3ivt', 'is', true]],
  [['p3it', 'is', true]],
  [
    ['p4blijvend', 'is', true],
    ['p4bron', 'in', ['gerechtelijk', 'federaal']],
  ],
  [['p5kind', 'is', true]],
  [['p5ouder', 'is', true]],
  [['p6', 'is', true]],
  [['p7', 'is', true]],
]

const uitgever: Eis = [
  'h5uitgever',
  'in',
  ['psychiater', 'psychiatrischeVoorziening', 'beschutteWoonvorm'],
]

export const hoogBewijs: Bewijs = [
  [
    ['h1soort', 'is', 'BUSO'],
    ['h1ov', 'in', [1, 2]],
  ],
  [
    ['h2datum', '>=', { veld: 'vijfJaarEerder' }],
    ['h2datum', '<=', { veld: 'peildatum' }],
  ],
  [['h3ouder', 'is', true]],
  [['h3kind', 'is', true]],
  [
    ['h4recht', 'is', true],
    ['h4punten', '>=', 9],
  ],
  [
    uitgever,
    ['h5opname', 'in', ['psychiatrischeVoorziening', 'beschutteWoonvorm']],
    ['h5lopend', 'is', true],
    ['h5onderbroken', 'is', false],
    ['h5van', '<=', { veld: 'tweeJaarEerder' }],
  ],
  [uitgever, ['h5recent', '>=', 3]],
  [
    uitgever,
    ['h5verlies', 'is', true],
    ['h5behandeling', 'is', true],
    ['h5toezicht', '<=', { veld: 'eenJaarEerder' }],
  ],
]
