import type { Bronvermelding, Gelezen, Opmerking, Werkrelatie } from './feiten.ts'
import type { Element } from './tree.ts'

/** Werk.GeefWerkrelaties: employments declared by Dimona. A cancelled declaration becomes a remark, never a fact. */
export function leesWerkrelaties(inhoud: Element, bron: Bronvermelding): Gelezen {
  const feiten: Werkrelatie[] = []
  const opmerkingen: Opmerking[] = []
  for (const at of inhoud.need('Contracten').all('Contract')) {
    if (at.need('Aangifte/Geannuleerd').janee())
      opmerkingen.push({
        vindplaats: at.path,
        reden: `De Dimona-aangifte ${at.needText('Aangifte/DimonaNummer')} is geannuleerd.`,
      })
    else feiten.push(leesContract(at, bron))
  }
  return { feiten, opmerkingen }
}

function leesContract(at: Element, bron: Bronvermelding): Werkrelatie {
  const aangifte = at.need('Aangifte')
  return {
    soort: 'werkrelatie',
    bron: bron(at),
    persoon: at.need('Relatie/Werknemer/INSZ').cijfers(11),
    geldigVan: aangifte.findDag('PeriodeTijdstip/Begin/Datum'),
    geldigTot: aangifte.findDag('PeriodeTijdstip/Einde/Datum'),
    kbo: at.need('Relatie/Werkgever/Ondernemingsnummer').cijfers(10),
    rsz: at.findText('Relatie/Werkgever/RSZNummer'),
    dimona: aangifte.needText('DimonaNummer'),
    paritairComite: aangifte.findText('ParitairComite'),
    aardWerknemer: aangifte.findText('AardWerknemer'),
    interimKbo: at.find('InterimOnderneming/Ondernemingsnummer')?.cijfers(10) ?? null,
  }
}
