import { graadTekst } from '#brieven/taal.ts'
import { minsteMotivering } from '#dossier/beslissen/motivering.ts'
import { evaluatiePercentages, type Besluituitkomst } from '#evaluatie/beslissing.ts'
import type { Briefpaar } from '#evaluatie/besluit/brieven/brief.ts'
import { BrievenNaastElkaar } from '#evaluatie/besluit/brieven/naast-elkaar.tsx'
import { Kader, Uitkomstzin, type PageProps } from '#evaluatie/besluit/kader.tsx'
import { keuzezin } from '#evaluatie/besluit/tijdlijn.ts'
import { Vaststellingen, type Papier } from '#evaluatie/besluit/vaststellingen.tsx'
import { Rekening } from '#evaluatie/woorden.tsx'
import type { Dag } from '#law/dag.ts'
import { begeleidingsgraden } from '#law/soort.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Checkboxes,
  DayField,
  InsetText,
  Radios,
  Select,
  Textarea,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { urls } from '#urls.ts'

interface VaststellingProps extends PageProps {
  readonly papieren: readonly Papier[]
  readonly huidig: string
  readonly huidigTot: Dag | null
}

/** Step 1: what is known before anything is chosen. */
export function vaststellingenPage(props: VaststellingProps) {
  const { dossier, evaluatie } = props
  const params = { nummer: dossier.nummer, aanvraag: evaluatie.id }
  return (
    <Kader {...props} title="Beslissing maken, stap 1 van 3: vaststellingen">
      <Vaststellingen {...props} />
      <ButtonLink href={urls.evaluatieVoorstel.href(params)}>
        Ga verder met het pakket en het traject
      </ButtonLink>
    </Kader>
  )
}

interface KeuzeProps extends PageProps {
  readonly huidig: string
}

/** Step 2: a package, a track, or both, and why. */
export function keuzePage(props: KeuzeProps) {
  const { dossier, evaluatie, huidig, problems = [], values = {} } = props
  const params = { nummer: dossier.nummer, aanvraag: evaluatie.id }
  const gekozen = values['wat'] ?? []
  return (
    <Kader {...props} title="Beslissing maken, stap 2 van 3: pakket en traject">
      <p>
        Het pakket is nu {huidig}.{' '}
        <a class="govuk-link" href={urls.evaluatieVaststellingen.href(params)}>
          Terug naar de vaststellingen
        </a>
      </p>
      <form method="post" action={urls.evaluatieVoorstelBrieven.href(params)} novalidate>
        <Checkboxes
          name="wat"
          legend="Wat beslist u?"
          legendClass="govuk-fieldset__legend--m"
          hint="Allebei mag. Start er geen traject, dan spreekt u zich altijd uit over het pakket."
          values={typeof gekozen === 'string' ? [gekozen] : gekozen}
          error={problemOf(problems, 'wat')}
          items={[
            {
              value: 'pakket',
              text: 'Een uitspraak over het pakket: hoger, gelijk of lager',
              hint: 'Het geldt vanaf de beslissing, 5 jaar lang. Dat is ook zo als het gelijk blijft.',
              conditional: <Pakketvelden problems={problems} values={values} />,
            },
            {
              value: 'traject',
              text: 'Een doorstroomtraject',
              hint: 'Begeleiding naar een gewone job. Dat kan ook als niemand het vroeg.',
              conditional: (
                <DayField
                  name="trajectVanaf"
                  legend="Wanneer begint het traject?"
                  problems={problems}
                  values={values}
                />
              ),
            },
          ]}
        />
        <Textarea
          name="motivering"
          label="Waarom beslist u dit?"
          hint={`Minstens ${minsteMotivering} tekens, in gewone woorden. Deze uitleg staat in de brief aan de werknemer, niet in die aan de werkgever.`}
          rows={8}
          value={typedValue(values, 'motivering')}
          error={problemOf(problems, 'motivering')}
        />
        <Button>Lees de brieven na</Button>
      </form>
    </Kader>
  )
}

function Pakketvelden({
  problems,
  values,
}: {
  readonly problems: readonly Problem[]
  readonly values: Typed
}) {
  return (
    <>
      <Select
        name="loonpremie"
        label="Loonpremie"
        value={typedValue(values, 'loonpremie') ?? ''}
        error={problemOf(problems, 'loonpremie')}
        options={[
          { value: '', text: 'Kies een percentage' },
          ...evaluatiePercentages.map((percentage) => ({
            value: String(percentage),
            text: `${percentage} %`,
          })),
        ]}
      />
      <Radios
        name="begeleiding"
        legend="Begeleiding"
        inline
        value={typedValue(values, 'begeleiding')}
        error={problemOf(problems, 'begeleiding')}
        items={begeleidingsgraden.map((graad) => ({ value: graad, text: graadTekst(graad) }))}
      />
    </>
  )
}

interface NaleesProps extends PageProps {
  readonly bevinding: Vaststelling<Besluituitkomst>
  readonly keuze: Parameters<typeof keuzezin>[0]
  readonly paren: readonly Briefpaar[]
  readonly tweedeLezer: boolean
}

/** Step 3 for who proposes: both letters side by side, before the second reader gets it. What was chosen travels along. */
export function naleesPage(props: NaleesProps) {
  const { dossier, evaluatie, bevinding, keuze, paren, values = {}, tweedeLezer } = props
  const params = { nummer: dossier.nummer, aanvraag: evaluatie.id }
  return (
    <Kader {...props} wide title="Beslissing maken, stap 3 van 3: de brieven nalezen">
      <InsetText>
        {keuzezin(keuze)} <Uitkomstzin bevinding={bevinding} />
      </InsetText>
      <Rekening titel="Toon de regel over de beslissing" bevinding={bevinding} />
      <BrievenNaastElkaar paren={paren} />
      <form
        method="post"
        action={urls.evaluatieVoorstel.href(params)}
        id="knoppen"
        class="govuk-!-padding-top-6"
        novalidate
      >
        {Object.entries(values).flatMap(([name, waarden]) =>
          (typeof waarden === 'string' ? [waarden] : waarden).map((value) => (
            <input type="hidden" name={name} value={value} />
          )),
        )}
        <ButtonGroup>
          <Button name="actie" value="voorstellen">
            {tweedeLezer ? 'Geef aan de tweede lezer' : 'Geef aan wie beslist'}
          </Button>
          <Button name="actie" value="wijzigen" kind="secondary">
            Wijzig het voorstel
          </Button>
        </ButtonGroup>
      </form>
    </Kader>
  )
}
