import type { Bronvermelding, Gelezen, Opmerking, SociaalStatuut } from './feiten.ts'
import type { Element } from './tree.ts'

/** SocZek.GeefSociaalStatuut: for each statute that was asked whether it applies, and when. */
export function leesSociaalStatuut(inhoud: Element, bron: Bronvermelding): Gelezen {
  const persoon = inhoud.need('Persoon')
  const insz = persoon.need('INSZ').cijfers(11)
  const statuten = persoon.each('SocialeStatuten/SociaalStatuut')
  const status = persoon.find('Status')
  if (statuten.length === 0 && !status) persoon.missing('SocialeStatuten')
  const feiten = statuten.flatMap((at) => leesStatuut(at, insz, bron))
  return {
    feiten,
    opmerkingen: [...(status ? [status] : []), ...statuten.flatMap((at) => at.all('Status'))].map(
      onbekendeStatus,
    ),
  }
}

function leesStatuut(at: Element, persoon: string, bron: Bronvermelding): SociaalStatuut[] {
  const basis = {
    soort: 'sociaal statuut',
    bron: bron(at),
    persoon,
    naam: at.needText('Naam'),
    vanToepassing: at.need('Resultaat/Code').janee(),
  } as const
  const periodes = at.each('Periodes/Periode')
  if (periodes.length === 0) return [{ ...basis, geldigVan: null, geldigTot: null }]
  return periodes.map((periode) => ({
    ...basis,
    bron: bron(periode),
    geldigVan: periode.need('Begindatum').dag(),
    geldigTot: periode.findDag('Einddatum'),
  }))
}

function onbekendeStatus(at: Element): Opmerking {
  const code = at.needText('Code')
  const waarde = at.findText('Waarde')
  return {
    vindplaats: at.path,
    reden: `De bron geeft status ${code}${waarde ? ` (${waarde})` : ''}; wat die betekent, staat niet in het schema.`,
  }
}
