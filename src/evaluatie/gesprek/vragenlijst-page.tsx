import {
  Button,
  ButtonGroup,
  Checkboxes,
  Details,
  InsetText,
  Layout,
  Textarea,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import type { Gespreksmap } from './map.ts'
import { AntwoordenLijst } from './verslag-parts.tsx'
import {
  geenAntwoorden,
  gespreksvragen,
  vraagcodes,
  vraaggroepen,
  vragenset,
} from './vragenlijst.ts'

interface Props {
  readonly nummer: string
  /** Name of the worker. */
  readonly naam: string
  readonly vragenlijst: Gespreksmap['vragenlijst']
  readonly values: Typed
  readonly na: number
  /** Whether a colleague saved meanwhile: what stands there is shown to compare with. */
  readonly intussen?: boolean
  readonly problems?: readonly Problem[]
}

/** The questionnaire of the employer: to fill in with the worker, or what was sent. */
export function vragenlijstPage(props: Props) {
  const { nummer, naam, vragenlijst, values, problems = [] } = props
  return (
    <Layout
      title="Vragenlijst voor het gesprek"
      current={urls.werkgever.href()}
      back={urls.werknemer.href({ nummer })}
      problems={problems}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{naam}</span>
        Vragenlijst voor het gesprek
      </h1>
      {vragenlijst?.verstuurd ? (
        <>
          <InsetText>
            U stuurde deze antwoorden op {longDate(vragenlijst.verstuurd.op)}. Uw werknemer en VDAB
            lezen ze. U moet niets meer doen.
          </InsetText>
          <AntwoordenLijst {...vragenlijst} kop="h2" />
          {problems.length > 0 ? <NietVerstuurd values={values} /> : null}
        </>
      ) : (
        <Formulier {...props} problems={problems} />
      )}
    </Layout>
  )
}

/** Who is second keeps what was typed, to tell it in the talk. */
function NietVerstuurd({ values }: Pick<Props, 'values'>) {
  const getypt = vraagcodes.map((code) => [code, typedValue(values, code) ?? ''])
  return (
    <Details summary="Wat u typte en niet verstuurd is" open>
      <AntwoordenLijst
        antwoorden={{ ...geenAntwoorden, ...Object.fromEntries(getypt) }}
        setVersie={vragenset.versie}
        kop="h2"
      />
    </Details>
  )
}

function Formulier({ vragenlijst, intussen, values, na, problems = [] }: Props) {
  return (
    <>
      <p>
        VDAB komt praten op het werk. Vul deze lijst samen met uw werknemer in. U kunt tussendoor
        bewaren. Na het versturen leest uw werknemer de antwoorden ook.
      </p>
      <InsetText>
        Schrijf niets over de gezondheid van uw werknemer. VDAB vraagt u dat niet.
      </InsetText>
      {intussen && vragenlijst ? (
        <Details summary="Lees wat intussen bewaard is" open>
          <AntwoordenLijst {...vragenlijst} kop="h2" />
        </Details>
      ) : null}
      <form method="post" novalidate>
        <input type="hidden" name="na" value={na} />
        {Object.entries(vraaggroepen).map(([groep, titel]) => (
          <section>
            <h2 class="govuk-heading-m">{titel}</h2>
            {vraagcodes
              .filter((code) => gespreksvragen[code].groep === groep)
              .map((code) => (
                <Textarea
                  name={code}
                  label={gespreksvragen[code].vraag}
                  labelClass="govuk-label--s"
                  hint={gespreksvragen[code].hint}
                  rows={4}
                  value={typedValue(values, code)}
                  error={problemOf(problems, code)}
                />
              ))}
          </section>
        ))}
        <Checkboxes
          name="samen"
          items={[{ value: 'ja', text: 'Ik besprak deze antwoorden met mijn werknemer' }]}
          values={typedValue(values, 'samen') ? ['ja'] : []}
          error={problemOf(problems, 'samen')}
        />
        <p>Na het versturen verandert u niets meer.</p>
        <ButtonGroup>
          <Button name="actie" value="bewaren" kind="secondary">
            Bewaar en stop
          </Button>
          <Button name="actie" value="versturen">
            Verstuur de vragenlijst
          </Button>
        </ButtonGroup>
      </form>
      <p class="govuk-hint">
        Lijst {vragenset.versie}. {vragenset.waarschuwing}
      </p>
    </>
  )
}
