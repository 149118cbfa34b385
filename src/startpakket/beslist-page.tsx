import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import { ButtonLink, InsetText } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import type { Procedure } from './gebeurtenissen.ts'

interface Props {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly procedure: Procedure
  /** What the reader wrote; it was not kept, so it is shown to be copied. */
  readonly getypt: string
}

/** For who was second: somebody else decided or sent back while this reader was reading. */
export function beslistPage({ dossier, vandaag, procedure, getypt }: Props) {
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Iemand anders was u voor"
      soort="Startpakket"
      problems={[{ text: `${watGebeurde(procedure)} Er is niets van u bewaard.` }]}
    >
      {getypt ? (
        <>
          <h2 class="govuk-heading-m">Dit schreef u</h2>
          <InsetText>{getypt}</InsetText>
        </>
      ) : null}
      <ButtonLink href={urls.dossier.href({ nummer: dossier.nummer })}>
        Ga naar het dossier
      </ButtonLink>
    </DossierFrame>
  )
}

function watGebeurde(procedure: Procedure): string {
  return procedure.status === 'ADVIES_TOEGEKEND' || procedure.status === 'GEWEIGERD'
    ? `${procedure.besluit.door.naam} besliste al op ${longDate(procedure.op)}.`
    : 'Er wacht nu geen voorstel op een beslissing.'
}
