import type { Bronvermelding, Gelezen, Opmerking, StatusRecht } from './feiten.ts'
import type { Element } from './tree.ts'

/** Measures and states seen in answers; another code becomes a remark, whatever its description says. */
const maatregelen = ['VOP', 'LDE', 'MWB', 'MWA'] as const
const statussen = ['IB', 'GG', 'TG', 'GW', 'AF'] as const

/** SocEcon.GeefStatusRechtOndersteuningen: the state of a right to a support measure, with its period. */
export function leesStatusRecht(inhoud: Element, bron: Bronvermelding): Gelezen {
  const feiten: StatusRecht[] = []
  const opmerkingen: Opmerking[] = []
  for (const at of inhoud.need('StatusRechtOndersteuningen').all('StatusRechtOndersteuning')) {
    const onbekend =
      codeBuiten(at.need('Maatregel/Code'), maatregelen) ??
      codeBuiten(at.need('Status/Code'), statussen)
    if (onbekend) opmerkingen.push(onbekend)
    else feiten.push(leesRecht(at, bron))
  }
  return { feiten, opmerkingen }
}

function leesRecht(at: Element, bron: Bronvermelding): StatusRecht {
  return {
    soort: 'recht op ondersteuning',
    bron: bron(at),
    persoon: at.need('INSZ').cijfers(11),
    geldigVan: at.findDag('Periode/Begin'),
    geldigTot: at.findDag('Periode/Einde'),
    maatregel: at.needText('Maatregel/Code'),
    status: at.needText('Status/Code'),
    beslistOp: at.findDag('DatumBeslissing'),
  }
}

function codeBuiten(at: Element, known: readonly string[]): Opmerking | null {
  if (known.includes(at.text)) return null
  return {
    vindplaats: at.path,
    reden: `De code "${at.text}" is ons niet bekend; wij gissen niet wat zij betekent.`,
  }
}
