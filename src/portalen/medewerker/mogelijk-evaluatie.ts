import type { Handeling } from '#dossier/handelingen.ts'
import { mag, rolKan, type Relatie } from '#dossier/permissions.ts'
import { teStartenTraject } from '#evaluatie/besluit/uitkomst.ts'
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

/** The steps after the talk of an evaluation, each shown while it waits for somebody with this role. */
export function besluitstappen({
  actor,
  relatie,
  nummer,
  evaluaties,
}: Stand): readonly Mogelijkheid[] {
  const kan = (handeling: Handeling, tekst: string, href: string, bij = relatie) => {
    if (!rolKan(actor, handeling).mag) return []
    const oordeel = mag(actor, handeling, bij)
    return [{ tekst, href, waaromNiet: oordeel.mag ? '' : oordeel.reden }]
  }
  const gesproken = evaluaties.lijst.find(({ status }) => status === 'GESPREK_GEVOERD')
  if (gesproken) {
    const params = { nummer, aanvraag: gesproken.id }
    const { voorstel } = gesproken
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
  const traject = teStartenTraject(evaluaties)
  if (!traject?.besluit) return []
  const { trajectVanaf } = traject.besluit
  return kan(
    'evaluatie volgen',
    `Doorstroomtraject starten${trajectVanaf ? ` tegen ${longDate(trajectVanaf)}` : ''}`,
    urls.dossierEvaluatie.href({ nummer }),
  )
}
