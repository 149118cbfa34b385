import { categorieen, icfSet } from '#indicatie/icf/icf-set.ts'
import type { IcfScores, Kwalificator, Richting } from '#indicatie/icf/icf.ts'
import { icfVelden } from '#indicatie/icf/velden.ts'
import type { Dag } from '#law/dag.ts'
import { typedValue, type Typed } from '#ui/components.ts'
import { tafelrollen, type ApartReden, type Verslag, type Vorm } from './verslag.ts'

/** The report as its inputs show it. */
export function alsGetypt(verslag: Verslag): Typed {
  const { op, vorm, apart, aanwezig } = verslag
  const [jaar = '', maand = '', dag = ''] = op?.split('-') ?? []
  return {
    'op-dag': String(Number(dag) || ''),
    'op-maand': String(Number(maand) || ''),
    'op-jaar': jaar,
    vorm: vorm ?? '',
    waarom: apart.waarom ?? '',
    apartReden: apart.reden,
    werknemerErbij: verslag.werknemerErbij ? 'ja' : '',
    kanOordelen: verslag.kanOordelen ? 'ja' : '',
    samenvatting: verslag.samenvatting,
    ...aanwezig,
    ...Object.fromEntries(
      Object.entries(verslag.scores).flatMap(([code, score]) => {
        const velden = icfVelden(code)
        return [
          [velden.kwalificator, score.kwalificator ?? ''],
          [velden.richting, score.richting ?? ''],
          [velden.toelichting, score.toelichting],
        ]
      }),
    ),
  }
}

/** The report out of inputs that were accepted; `op` is the day as it was read. */
export function uitGetypt(typed: Typed, op: Dag | null): Verslag {
  const een = (naam: string) => (typedValue(typed, naam) ?? '').replaceAll(/\r\n?/g, '\n').trim()
  return {
    op,
    vorm: (een('vorm') || null) as Vorm | null,
    // What was typed about apart stays when somebody chooses together again by mistake.
    apart: { waarom: (een('waarom') || null) as ApartReden | null, reden: een('apartReden') },
    werknemerErbij: een('werknemerErbij') !== '',
    aanwezig: Object.fromEntries(
      tafelrollen.map((rol) => [rol, een(rol)]),
    ) as unknown as Verslag['aanwezig'],
    kanOordelen: een('kanOordelen') !== '',
    setVersie: icfSet.versie,
    scores: scoresUit(een),
    samenvatting: een('samenvatting'),
  }
}

function scoresUit(een: (naam: string) => string): IcfScores {
  return Object.fromEntries(
    categorieen.flatMap(({ code }) => {
      const velden = icfVelden(code)
      const kwalificator = (een(velden.kwalificator) || null) as Kwalificator | null
      const richting = (een(velden.richting) || null) as Richting | null
      const toelichting = een(velden.toelichting)
      const leeg = kwalificator === null && richting === null && toelichting === ''
      return leeg ? [] : [[code, { kwalificator, richting, toelichting, bewijs: '' }]]
    }),
  )
}
