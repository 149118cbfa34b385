import { type Dag, isDag } from '#law/dag.ts'
import type { Bronvermelding, Gelezen, Opmerking, Studiebewijs } from './feiten.ts'
import { opleidingsvormIn } from './opleidingsvorm.ts'
import type { Element } from './tree.ts'

/** LED.GeefBewijs: registered proofs of education and experience. A cancelled proof becomes a remark, never a fact. */
export function leesBewijzen(inhoud: Element, bron: Bronvermelding): Gelezen {
  const feiten: Studiebewijs[] = []
  const opmerkingen: Opmerking[] = []
  for (const at of inhoud.need('Bewijzen').all('Bewijs')) {
    if (at.need('BewijsstatusLed/Code').text !== '1') {
      opmerkingen.push({
        vindplaats: at.path,
        reden: `Het bewijs heeft status ${at.needText('BewijsstatusLed/Code')}: het is niet (meer) geregistreerd.`,
      })
      continue
    }
    const bewijs = leesBewijs(at, bron)
    feiten.push(bewijs)
    if (bewijs.jaar === null)
      opmerkingen.push({
        vindplaats: `${at.path}/Basis/Uitreikingsdatum`,
        reden: `De bron geeft geen echte datum van uitreiking (jaar ${at.needText('Basis/Uitreikingsdatum/Jaar')}).`,
      })
  }
  return { feiten, opmerkingen }
}

function leesBewijs(at: Element, bron: Bronvermelding): Studiebewijs {
  const basis = at.need('Basis')
  const buitengewoon = schooltype(basis.needText('Schooltype/Naam'))
  const uitgereiktOp = uitreiking(basis)
  return {
    soort: 'studiebewijs',
    bron: bron(at),
    persoon: at.need('PersoonUitgereikt/INSZ').cijfers(11),
    geldigVan: uitgereiktOp,
    geldigTot: null,
    bewijstype: basis.needText('Bewijstype/Naam'),
    categorie: basis.needText('Categorie/Naam'),
    buitengewoon,
    opleidingsvorm: buitengewoon ? opleidingsvormIn(basis.needText('Graad/Naam')) : null,
    // "Eigen verklaring - Op eer" is what the person says of himself.
    authentiek: basis.needText('Authenticiteit/Naam') === 'Authentiek',
    naam:
      basis.findText('BijkomendeInformaties/BijkomendeInformatie/Inhoud') ??
      basis.needText('VolledigeNaam'),
    instelling: basis.needText('Instelling/Naam'),
    jaar: jaarVan(basis),
    uitgereiktOp,
  }
}

function schooltype(naam: string): boolean | null {
  return naam === 'Buitengewoon' ? true : naam === 'Gewoon' ? false : null
}

// The source writes 1 January 1800 where the day is not known.
function jaarVan(basis: Element): number | null {
  const jaar = basis.need('Uitreikingsdatum/Jaar').getal(1800, 9999)
  return jaar >= 1900 ? jaar : null
}

function uitreiking(basis: Element): Dag | null {
  const at = basis.need('Uitreikingsdatum')
  const day = `${at.needText('Jaar')}-${at.findText('Maand') ?? ''}-${at.findText('Dag') ?? ''}`
  return jaarVan(basis) !== null && isDag(day) ? day : null
}
