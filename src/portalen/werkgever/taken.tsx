import type { Tekentaak } from '#dossier/tekenen/taken.ts'
import type { Vragenlijsttaak } from '#evaluatie/gesprek/taken.ts'
import { nieuwszin, type Nieuwsregel } from '#evaluatie/nieuws.ts'
import type { Evaluatietaak } from '#evaluatie/taken.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import { Stand } from '#portalen/termijnen/kaart.tsx'
import type { Termijnregel } from '#portalen/termijnen/termijnen.ts'

/** A term by which the employer must act for one worker. */
export interface Werkgeverstermijn {
  readonly nummer: string
  readonly naam: string
  readonly regel: Termijnregel
}

/** What the employer must do now: sign, go on with a request, act by the day of a term. */
export function Taken({
  taken,
  evaluaties,
  vragenlijsten,
  termijnen,
}: {
  readonly taken: readonly Tekentaak[]
  readonly evaluaties: readonly Evaluatietaak[]
  readonly vragenlijsten: readonly Vragenlijsttaak[]
  readonly termijnen: readonly Werkgeverstermijn[]
}) {
  const aantal = taken.length + evaluaties.length + vragenlijsten.length + termijnen.length
  if (aantal === 0) return null
  return (
    <section class="wop-now" aria-labelledby="tekentaken">
      <h2 class="govuk-heading-m" id="tekentaken">
        Dit moet u doen
      </h2>
      <ul class="govuk-list">
        {taken.map(({ id, nummer, naam, titel, taak }) => (
          <li>
            <a class="govuk-link" href={urls.werkgeverTekenverzoek.href({ nummer, verzoek: id })}>
              {naam}, {titel}
            </a>
            : {taak}
          </li>
        ))}
        {vragenlijsten.map(({ nummer, naam }) => (
          <li>
            <a class="govuk-link" href={urls.vragenlijst.href({ nummer })}>
              {naam}, vragenlijst voor het gesprek
            </a>
            : vul ze in met uw werknemer en verstuur ze.
          </li>
        ))}
        {evaluaties.map(({ id, naam, taak, href }) => (
          <li>
            <a class="govuk-link" href={href ?? urls.aanvraag.href({ aanvraag: id })}>
              {naam}, evaluatie
            </a>
            : {taak}
          </li>
        ))}
        {termijnen.map(({ nummer, naam, regel }) => (
          <li>
            <a class="govuk-link" href={urls.werknemer.href({ nummer })}>
              {naam}
            </a>
            : {regel.wat}, uiterlijk op <time dateTime={regel.dag}>{longDate(regel.dag)}</time>.{' '}
            <Stand laat={regel.laat} stand={regel.stand} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What VDAB did with evaluations at the place of the employer. */
export function Nieuws({ regels }: { readonly regels: readonly Nieuwsregel[] }) {
  if (regels.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Nieuws van VDAB</h2>
      <ul class="govuk-list">
        {regels.map(({ nummer, naam, aanleiding, dag }) => (
          <li>
            {longDate(dag)},{' '}
            <a class="govuk-link" href={urls.werknemer.href({ nummer })}>
              {naam}
            </a>
            : {nieuwszin[aanleiding]}.
          </li>
        ))}
      </ul>
    </>
  )
}
