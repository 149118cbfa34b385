import type { Dossier } from '#dossier/dossier.ts'
import { DossierFrame } from '#dossier/frame.tsx'
import { categorieen, componenten, icfSet, type IcfComponent } from '#indicatie/icf/icf-set.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  ButtonGroup,
  Details,
  InsetText,
  Textarea,
  WarningText,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import type { Beoordeling } from './beoordeling.ts'
import { Onderwerp, Tafel } from './invul-parts.tsx'
import type { Gespreksmap } from './map.ts'
import { Omstandigheden, Waarnemingen } from './verslag-parts.tsx'
import type { Verslag } from './verslag.ts'

interface Props {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly aanvraag: string
  readonly map: Gespreksmap
  /** Where the report was recorded before, so that this mends it. */
  readonly verbetert: boolean
  readonly vorige: Beoordeling | undefined
  readonly values: Typed
  /** How often the report was saved when the writer began. */
  readonly na: number
  /** What somebody else saved meanwhile, to compare with. */
  readonly intussen?: Verslag | undefined
  readonly problems?: readonly Problem[]
}

/** The form of the report: who was there, what was seen of each category, and what the worker reads first. */
export function invulPage(props: Props) {
  const { dossier, vandaag, aanvraag, verbetert, na, vorige, problems = [], values } = props
  const naar = { nummer: dossier.nummer, aanvraag }
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title={verbetert ? 'Verbeter het verslag' : 'Verslag van het gesprek'}
      soort="Evaluatie"
      problems={problems}
    >
      <p>
        <a class="govuk-link" href={urls.gesprek.href(naar)}>
          Terug naar de voorbereiding
        </a>
      </p>
      {icfSet.officieel ? null : <WarningText>{icfSet.waarschuwing}</WarningText>}
      <Stand {...props} />
      <Intussen verslag={props.intussen} />
      <form method="post" novalidate>
        <input type="hidden" name="na" value={na} />
        <Tafel problems={problems} values={values} />
        <h3 class="govuk-heading-m">Wat zag en hoorde u?</h3>
        <p>
          Schrijf alleen bij wat ter sprake kwam. Een score is niet verplicht. De werknemer leest
          dit verslag, de werkgever niet.
          {vorige ? ` Vorige keer: ${vorige.wat} van ${longDate(vorige.op)}.` : ''}
        </p>
        <nav aria-label="Delen van de lijst">
          <ul class="govuk-list">
            {componentnamen.map(([component, naam]) => (
              <li>
                <a class="govuk-link" href={`#deel-${component}`}>
                  {naam}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {componentnamen.map(([component, naam]) => (
          <section aria-labelledby={`deel-${component}`}>
            <h3 class="govuk-heading-m" id={`deel-${component}`} tabIndex={-1}>
              {naam}
            </h3>
            {categorieen
              .filter((categorie) => categorie.component === component)
              .map((categorie) => (
                <Onderwerp
                  categorie={categorie}
                  vorige={vorige}
                  problems={problems}
                  values={values}
                />
              ))}
            {verbetert ? null : (
              <Button name="actie" value="bewaren" kind="secondary">
                Bewaar
              </Button>
            )}
          </section>
        ))}
        <Slot {...props} problems={problems} />
      </form>
    </DossierFrame>
  )
}

const componentnamen = Object.entries(componenten) as readonly (readonly [IcfComponent, string])[]

function Intussen({ verslag }: { readonly verslag: Verslag | undefined }) {
  if (!verslag) return null
  return (
    <Details summary="Lees wat intussen bewaard is" open>
      <Omstandigheden verslag={verslag} />
      <Waarnemingen verslag={verslag} />
      <p class="wop-tekst">{verslag.samenvatting}</p>
    </Details>
  )
}

function Stand({ map, verbetert }: Props) {
  if (verbetert)
    return (
      <InsetText>
        Wat er stond, blijft te lezen naast wat u nu schrijft. Zeg onderaan waarom u het verbetert.
      </InsetText>
    )
  if (!map.klad) return <p>U kunt tussendoor bewaren zo vaak u wilt.</p>
  return (
    <InsetText>
      Laatst bewaard op {longDate(map.klad.op)} door {map.klad.door.naam}. Het gesprek ligt nog niet
      vast.
    </InsetText>
  )
}

function Slot({ verbetert, values, problems = [] }: Props) {
  return (
    <>
      <h3 class="govuk-heading-m">Voor de werknemer</h3>
      <Textarea
        name="samenvatting"
        label="Wat leest de werknemer eerst?"
        hint="In gewone woorden: wat gaat goed, wat is moeilijk, welke hulp is nodig. Zeg nog niet wat VDAB beslist."
        rows={5}
        value={typedValue(values, 'samenvatting')}
        error={problemOf(problems, 'samenvatting')}
      />
      {verbetert ? (
        <>
          <Textarea
            name="reden"
            label="Waarom verbetert u het verslag?"
            hint="De werknemer leest deze reden."
            rows={2}
            value={typedValue(values, 'reden')}
            error={problemOf(problems, 'reden')}
          />
          <Button name="actie" value="verbeteren">
            Verbeter het verslag
          </Button>
        </>
      ) : (
        <>
          <p>Legt u het gesprek vast, dan lopen de 20 dagen voor de beslissing.</p>
          <ButtonGroup>
            <Button name="actie" value="bewaren" kind="secondary">
              Bewaar
            </Button>
            <Button name="actie" value="vastleggen">
              Leg het gesprek vast
            </Button>
          </ButtonGroup>
        </>
      )}
    </>
  )
}
