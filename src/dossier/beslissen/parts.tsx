import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  ButtonGroup,
  ButtonLink,
  InsetText,
  problemOf,
  Select,
  Textarea,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { urls } from '#urls.ts'

interface Getypt {
  readonly problems: readonly Problem[]
  readonly values: Typed
}

interface AfwijkProps extends Getypt {
  readonly label: string
  readonly hint: string
  readonly redenen: Readonly<Record<string, string>>
}

/** Why a proposal is not what the rules give: a reason from the list and a text. */
export function Afwijkvelden({ label, hint, redenen, problems, values }: AfwijkProps) {
  return (
    <>
      <Select
        name="reden"
        label={label}
        value={typedValue(values, 'reden')}
        error={problemOf(problems, 'reden')}
        options={[
          { value: '', text: 'Kies een reden' },
          ...Object.entries(redenen).map(([value, text]) => ({ value, text })),
        ]}
      />
      <Textarea
        name="toelichting"
        label="Leg dit uit"
        hint={hint}
        value={typedValue(values, 'toelichting')}
        error={problemOf(problems, 'toelichting')}
      />
    </>
  )
}

interface TweedeLezerProps extends Getypt {
  /** What the button that decides says; null when this reader can only send it back. */
  readonly beslis: string | null
}

/** What a second reader does with a proposal: decide, or send it back with what must change. */
export function TweedeLezer({ beslis, problems, values }: TweedeLezerProps) {
  return (
    <form method="post" novalidate>
      <Textarea
        name="reden"
        label="Wat moet er veranderen?"
        hint="Alleen nodig als u het voorstel terugstuurt."
        rows={3}
        value={typedValue(values, 'reden')}
        error={problemOf(problems, 'reden')}
      />
      <ButtonGroup>
        {beslis === null ? null : (
          <Button name="actie" value="beslissen">
            {beslis}
          </Button>
        )}
        <Button name="actie" value="terugsturen" kind="secondary">
          Stuur terug
        </Button>
      </ButtonGroup>
    </form>
  )
}

interface WasVoorProps {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly soort: string
  /** What the other one did, as a sentence. */
  readonly wat: string
  /** What the reader wrote; it was not kept, so it is shown to be copied. */
  readonly getypt: string
  /** Where to look at it; the dossier when left out. */
  readonly verder?: { readonly href: string; readonly text: string }
}

/** For who was second: a colleague proposed, decided or sent back while this reader was reading. */
export function wasVoorPage({ dossier, vandaag, soort, wat, getypt, verder }: WasVoorProps) {
  const { href, text } = verder ?? {
    href: urls.dossier.href({ nummer: dossier.nummer }),
    text: 'Ga naar het dossier',
  }
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Iemand anders was u voor"
      soort={soort}
      problems={[{ text: `${wat} Er is niets van u bewaard.` }]}
    >
      {getypt ? (
        <>
          <h2 class="govuk-heading-m">Dit schreef u</h2>
          <InsetText>{getypt}</InsetText>
        </>
      ) : null}
      <ButtonLink href={href}>{text}</ButtonLink>
    </DossierFrame>
  )
}
