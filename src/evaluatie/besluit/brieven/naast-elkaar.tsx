import { BriefPreview } from '#brieven/preview.tsx'
import type { Briefpaar } from './brief.ts'

const namen = {
  'L-2': 'Brief over het pakket (L-2)',
  'L-3': 'Brief over het traject (L-3)',
} as const

/** Each letter to the worker beside its copy for the employer, with what only one of them says of the reasons marked. */
export function BrievenNaastElkaar({ paren }: { readonly paren: readonly Briefpaar[] }) {
  return (
    <>
      <p>
        <mark>Gemarkeerd</mark> is wat alleen in die brief staat. De werkgever krijgt geen reden,
        geen grond en niets over gezondheid.
      </p>
      <p>
        <a class="govuk-link" href="#knoppen">
          Ga voorbij de brieven
        </a>
      </p>
      {paren.map(({ soort, voorPersoon, voorWerkgever }) => (
        <>
          <h2 class="govuk-heading-m govuk-!-padding-top-6">{namen[soort]}</h2>
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-one-half-from-desktop">
              <h3 class="govuk-heading-s">Aan de werknemer</h3>
              <BriefPreview brief={voorPersoon} naam={`${soort}-werknemer`} naast={voorWerkgever} />
            </div>
            <div class="govuk-grid-column-one-half-from-desktop">
              <h3 class="govuk-heading-s">Aan de werkgever</h3>
              <BriefPreview brief={voorWerkgever} naam={`${soort}-werkgever`} naast={voorPersoon} />
            </div>
          </div>
        </>
      ))}
    </>
  )
}
