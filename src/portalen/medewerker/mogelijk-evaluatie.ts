import type { Handeling } from '#dossier/handelingen.ts'
import { mag, rolKan, type Relatie } from '#dossier/permissions.ts'
import { teStartenTraject } from '#evaluatie/besluit/uitkomst.ts'
import { lopendeStatussen, type Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import type { Mogelijkheid } from './dossier-page.tsx'

interface Stand {
  readonly actor: { readonly id: string; readonly rol: string }
  readonly relatie: Relatie
  readonly nummer: string
  readonly evaluaties: Evaluaties
}

type Kan = (
  handeling: Handeling,
  tekst: string,
  href: string,
  bij?: Relatie,
) => readonly Mogelijkheid[]

/** The steps of an evaluation, each shown while it waits for somebody with this role. */
export function evaluatiestappen({
  actor,
  relatie,
  nummer,
  evaluaties,
}: Stand): readonly Mogelijkheid[] {
  const kan: Kan = (handeling, tekst, href, bij = relatie) => {
    if (!rolKan(actor, handeling).mag) return []
    const oordeel = mag(actor, handeling, bij)
    return [{ tekst, href, waaromNiet: oordeel.mag ? '' : oordeel.reden }]
  }
  const lopend = evaluaties.lijst.find(({ status }) => lopendeStatussen.has(status))
  return lopend ? stappenVan(lopend, relatie, nummer, kan) : naBeslissing(evaluaties, nummer, kan)
}

function stappenVan(
  evaluatie: Evaluatie,
  relatie: Relatie,
  nummer: string,
  kan: Kan,
): readonly Mogelijkheid[] {
  const { id: aanvraag, status, planning, voorstel } = evaluatie
  const params = { nummer, aanvraag }
  if (status === 'EVAL_AANGEVRAAGD' || status === 'EVAL_ONVOLLEDIG')
    return kan(
      'evaluatie nakijken',
      'Kijk de aanvraag van een evaluatie na',
      urls.evaluatieNakijken.href(params),
    )
  if (status === 'EVAL_GOEDGEKEURD' || status === 'GESPREK_GEPLAND') {
    const gepland = planning.stand !== 'geen' && planning.stand !== 'afgezegd'
    return [
      ...kan(
        'afspraak plannen',
        gepland
          ? 'Bekijk of verzet het gesprek op de werkvloer'
          : 'Plan het gesprek op de werkvloer',
        urls.afspraakPlannen.href(params),
      ),
      ...kan('gesprek voeren', 'Bereid het gesprek voor', urls.gesprek.href(params)),
    ]
  }
  if (status !== 'GESPREK_GEVOERD') return []
  return voorstel
    ? kan(
        'evaluatie beslissen',
        'Lees het voorstel na de evaluatie en beslis',
        urls.evaluatieBeslissing.href(params),
        { ...relatie, voorsteller: voorstel.tweedeLezer ? voorstel.door.id : 'niemand' },
      )
    : kan(
        'evaluatie voorstellen',
        'Maak de beslissing na het gesprek',
        urls.evaluatieVaststellingen.href(params),
      )
}

function naBeslissing(evaluaties: Evaluaties, nummer: string, kan: Kan): readonly Mogelijkheid[] {
  const besluit = teStartenTraject(evaluaties)?.besluit
  if (!besluit) return []
  const { trajectVanaf } = besluit
  return kan(
    'evaluatie volgen',
    `Doorstroomtraject starten${trajectVanaf ? ` tegen ${longDate(trajectVanaf)}` : ''}`,
    urls.dossierEvaluatie.href({ nummer }),
  )
}
