import { after, type Dag, dag, isDag } from '#law/dag.ts'
import type { Bronvermelding, Gelezen, Kindvoordeel } from './feiten.ts'
import type { Element } from './tree.ts'

/**
 * Gezin.GeefKindVoordelen: each payment category, once for the child it is for and once for who receives the money.
 * Who receives a supplement for a child with a handicap has no handicap by that: the role keeps the two apart.
 */
export function leesKindvoordelen(inhoud: Element, bron: Bronvermelding): Gelezen {
  const feiten = inhoud
    .need('KindVoordelen')
    .all('KindVoordeel')
    .flatMap((voordeel) => {
      const regio = voordeel.needText('Bron')
      return [
        ...voordeel.each('Kinderen/Kind').flatMap((at) => vanPersoon(at, 'kind', regio, bron)),
        ...voordeel
          .each('Begunstigden/Begunstigde')
          .flatMap((at) => vanPersoon(at, 'begunstigde', regio, bron)),
      ]
    })
  const zonder = { vindplaats: inhoud.path, reden: 'Het antwoord noemt geen betaling.' }
  return { feiten, opmerkingen: feiten.length > 0 ? [] : [zonder] }
}

function vanPersoon(
  at: Element,
  rol: Kindvoordeel['rol'],
  regio: string,
  bron: Bronvermelding,
): Kindvoordeel[] {
  const persoon = at.need('INSZ').cijfers(11)
  const basis = { soort: 'kindvoordeel', persoon, rol, regio } as const
  const categorie = (from: Element) => ({
    bron: bron(from),
    categorie: from.needText('Categorie/Code'),
    omschrijving: from.findText('Categorie/Omschrijving'),
  })
  return [
    ...at.each('Betalingsperiodes/Betalingsperiode').map((periode) => ({
      ...basis,
      ...categorie(periode),
      uitbetaling: 'maandelijks' as const,
      geldigVan: eersteDag(periode.need('Periode/BeginMaand')),
      geldigTot: laatsteDag(periode.find('Periode/EindeMaand')),
    })),
    ...at.each('Bonussen/Bonus').map((bonus) => ({
      ...basis,
      ...categorie(bonus),
      uitbetaling: 'eenmalig' as const,
      geldigVan: bonus.need('Betalingsdatum').dag(),
      geldigTot: bonus.need('Betalingsdatum').dag(),
    })),
  ]
}

function eersteDag(month: Element): Dag {
  const day = `${month.text}-01`
  return isDag(day) ? dag(day) : month.refuse(`"${month.text}" is geen maand`)
}

function laatsteDag(month: Element | null): Dag | null {
  return month && after(after(eersteDag(month), { months: 1 }), { days: -1 })
}
