import {
  Button,
  DayField,
  Input,
  problemOf,
  Radios,
  Select,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { Bestanden, KiesOpnieuw } from './bestanden.tsx'
import { soortnaam } from './delen.tsx'
import type { Kader } from './kader.tsx'
import { afzenders, soortregel, type Stuksoort } from './soorten.ts'

interface BezorgProps {
  readonly Kader: Kader
  readonly title: string
  readonly terug: string
  /** Kinds to choose from; left out where the kind is known: a new version. */
  readonly soorten?: readonly Stuksoort[]
  /** Asks for day and sender of the post. */
  readonly post: boolean
  /** Said before the questions. */
  readonly inleiding: string
  readonly problems?: readonly (Problem & { readonly part?: 'dag' | 'maand' | 'jaar' })[]
  readonly values?: Typed
}

/** The form with which papers are put in, the same for everybody: files, kind, and what stands on the paper. */
export function bezorgPage(props: BezorgProps) {
  const { Kader, title, terug, soorten, inleiding, post, problems = [], values = {} } = props
  const meer = soorten !== undefined
  return (
    <Kader title={title} terug={terug} problems={problems}>
      <p>{inleiding}</p>
      <KiesOpnieuw meer={meer} problems={problems} />
      <form method="post" enctype="multipart/form-data" novalidate>
        <Bestanden meer={meer} problems={problems} />
        {soorten ? <Soort soorten={soorten} problems={problems} values={values} /> : null}
        <DayField name="datum" legend="Datum op het papier" problems={problems} values={values} />
        <Input
          name="uitgever"
          label="Van wie is het papier?"
          hint="De naam van de dienst, de arts, de school of het bedrijf."
          value={typedValue(values, 'uitgever')}
          error={problemOf(problems, 'uitgever')}
        />
        <DayField
          name="geldigTot"
          legend="Geldig tot en met"
          hint="Laat open als er geen einddatum op staat."
          problems={problems}
          values={values}
        />
        {post ? <Post problems={problems} values={values} /> : null}
        <Button>{meer ? 'Verstuur de papieren' : 'Verstuur de nieuwe versie'}</Button>
      </form>
    </Kader>
  )
}

interface DeelProps {
  readonly problems: NonNullable<BezorgProps['problems']>
  readonly values: Typed
}

function Soort({
  soorten,
  problems,
  values,
}: DeelProps & { readonly soorten: readonly Stuksoort[] }) {
  return (
    <Radios
      name="soort"
      legend="Welk papier is het?"
      legendClass="govuk-fieldset__legend--s"
      value={typedValue(values, 'soort')}
      error={problemOf(problems, 'soort')}
      items={soorten.map((soort) => ({
        value: soort,
        text: soortnaam(soort),
        hint: soortregel(soort).uitleg,
      }))}
    />
  )
}

function Post({ problems, values }: DeelProps) {
  return (
    <>
      <DayField
        name="ontvangenOp"
        legend="Op welke dag kwam het toe met de post?"
        hint="U staat erbij als wie het ontving."
        problems={problems}
        values={values}
      />
      <Select
        name="namens"
        label="Wie stuurde het?"
        value={typedValue(values, 'namens')}
        error={problemOf(problems, 'namens')}
        options={[
          { value: '', text: 'Kies' },
          ...Object.entries(afzenders).map(([value, text]) => ({ value, text })),
        ]}
      />
    </>
  )
}
