import type { Correctie } from '#correctie/gebeurtenissen.ts'
import { type Handeling } from '#dossier/handelingen.ts'
import { mag, rolKan, type Relatie } from '#dossier/permissions.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import type { Procedure } from '#startpakket/gebeurtenissen.ts'
import { urls } from '#urls.ts'
import type { Mogelijkheid } from './dossier-page.tsx'
import { evaluatiestappen } from './mogelijk-evaluatie.ts'

interface Stand {
  readonly actor: { readonly id: string; readonly rol: string }
  readonly relatie: Relatie
  readonly nummer: string
  readonly indicatie: Indicatie
  readonly procedure: Procedure
  readonly correctie: Correctie
  readonly evaluaties: Evaluaties
}

/** What this person can do in this dossier now; what the own role never does is left out, what cannot be done yet says why. */
export function mogelijkheden(stand: Stand): readonly Mogelijkheid[] {
  const { actor, relatie, nummer, indicatie, procedure } = stand
  const loopt = procedure.status === 'WOP_ACTIEF'
  const wacht = procedure.status === 'ADVIES_VOORGESTELD'
  const kan = (
    handeling: Handeling,
    tekst: string,
    href: string,
    nuNiet: string,
  ): readonly Mogelijkheid[] => {
    if (!rolKan(actor, handeling).mag) return []
    const oordeel = mag(actor, handeling, relatie)
    return [{ tekst, href, waaromNiet: nuNiet || (oordeel.mag ? '' : oordeel.reden) }]
  }
  const laatste = indicatie.onderzoeken.at(-1)
  return [
    ...correctiestappen(stand),
    ...evaluatiestappen(stand),
    ...kan(
      'startpakket beslissen',
      'Lees het voorstel en beslis',
      urls.beslissing.href({ nummer }),
      wacht ? '' : 'er is geen voorstel',
    ),
    ...kan(
      'startpakket voorstellen',
      'Maak een voorstel',
      urls.voorstel.href({ nummer }),
      wacht ? 'een voorstel wacht op de tweede lezer' : loopt ? 'er loopt al een pakket' : '',
    ),
    ...kan(
      'ICF beoordelen',
      'Beoordeel het ICF-onderzoek',
      urls.icfOordeel.href({ nummer }),
      !laatste
        ? 'er is nog geen onderzoek'
        : indicatie.oordeel
          ? 'het onderzoek is beoordeeld'
          : '',
    ),
    ...kan('bewijs ophalen', 'Haal bewijzen op bij de overheid', urls.bronnen.href({ nummer }), ''),
    ...kan('attest vastleggen', 'Leg een attest vast', urls.bewijsKiezen.href({ nummer }), ''),
    ...kan(
      'handtekeningen zien',
      'Handtekeningen in dit dossier',
      urls.dossierTekenen.href({ nummer }),
      '',
    ),
    ...kan('evaluatie volgen', 'Evaluatie', urls.dossierEvaluatie.href({ nummer }), ''),
    ...kan(
      'ICF invullen',
      'Vul de vragenlijst over werken (ICF) in',
      urls.icf.href({ nummer }),
      '',
    ),
    ...kan('gegevens rechtzetten', 'Zet naam of adres recht', urls.persoon.href({ nummer }), ''),
    ...kan('toegang zien', 'Kijk wie toegang heeft', urls.dossierToegang.href({ nummer }), ''),
    ...kan('toegang zien', 'Kijk wie de persoon helpt', urls.dossierHulp.href({ nummer }), ''),
    ...kan('toegang zien', 'Contact en berichten', urls.dossierContact.href({ nummer }), ''),
  ]
}

/** The steps of a correctie: shown only while a request waits, because few dossiers ever have one. */
function correctiestappen({ actor, relatie, nummer, correctie }: Stand): readonly Mogelijkheid[] {
  if (correctie.status === 'INGEDIEND' && rolKan(actor, 'correctie voorstellen').mag) {
    const oordeel = mag(actor, 'correctie voorstellen', relatie)
    return [
      {
        tekst: 'Bekijk de vraag om een hoger pakket',
        href: urls.correctieVoorstel.href({ nummer }),
        waaromNiet: oordeel.mag ? '' : oordeel.reden,
      },
    ]
  }
  if (correctie.status !== 'VOORGESTELD' || !rolKan(actor, 'correctie beslissen').mag) return []
  const oordeel = mag(actor, 'correctie beslissen', {
    ...relatie,
    voorsteller: correctie.voorstel.door.id,
  })
  return [
    {
      tekst: 'Beslis over het hogere pakket',
      href: urls.correctieBeslissing.href({ nummer }),
      waaromNiet: oordeel.mag ? '' : oordeel.reden,
    },
  ]
}
