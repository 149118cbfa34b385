import type { Dossier } from '#dossier/dossier.ts'
import { DossierFrame } from '#dossier/frame.tsx'
import type { Dag } from '#law/dag.ts'
import { Details, InsetText } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import type { Beoordeling } from './beoordeling.ts'
import type { Verslagversie } from './map.ts'
import { Omstandigheden, Waarnemingen } from './verslag-parts.tsx'

interface Props {
  readonly dossier: Dossier
  readonly vandaag: Dag
  /** Every version, the first one first; there is at least one. */
  readonly versies: readonly [Verslagversie, ...Verslagversie[]]
  readonly vorige: Beoordeling | undefined
}

/** The report as it stands, with the versions before it; made to be printed too. */
export function verslagPage({ dossier, vandaag, versies, vorige }: Props) {
  const laatste = versies.at(-1) ?? versies[0]
  const eerdere = versies.slice(0, -1)
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Verslag van het gesprek"
      soort="Evaluatie"
    >
      <Versie versie={laatste} vorige={vorige} />
      {eerdere.map((versie, nr) => (
        <Details summary={`Wat er eerst stond, versie ${nr + 1} van ${longDate(versie.op)}`}>
          <Versie versie={versie} vorige={undefined} />
        </Details>
      ))}
    </DossierFrame>
  )
}

function Versie({
  versie: { verslag, op, door, reden },
  vorige,
}: {
  readonly versie: Verslagversie
  readonly vorige: Beoordeling | undefined
}) {
  return (
    <>
      <p>
        Geschreven door {door.naam} op {longDate(op)}.
      </p>
      {reden === null ? null : (
        <InsetText>
          Dit is een verbetering. Reden: <span class="wop-tekst">{reden}</span>
        </InsetText>
      )}
      <Omstandigheden verslag={verslag} />
      <h3 class="govuk-heading-m">Samenvatting</h3>
      <p class="wop-tekst">{verslag.samenvatting}</p>
      <h3 class="govuk-heading-m">Waarnemingen</h3>
      <Waarnemingen verslag={verslag} vorige={vorige} />
    </>
  )
}
