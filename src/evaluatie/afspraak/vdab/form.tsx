import { duren } from '#evaluatie/afspraak/bezoek.ts'
import {
  Button,
  Checkboxes,
  DayField,
  Input,
  Radios,
  Select,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'

/** Somebody to choose from; `code` stands for him in the form. */
export interface Keuze {
  readonly code: string
  readonly naam: string
  readonly rol: string
}

interface Props {
  readonly wieKan: readonly Keuze[]
  readonly problems: readonly Problem[]
  readonly values: Typed
  readonly versie: number
  /** Whether there is a warning to read first. */
  readonly waarschuwt: boolean
  readonly moetApart: boolean
}

/** The proposal of a visit: when, how, where and who comes. */
export function Voorstelform({ wieKan, problems, values, versie, waarschuwt, moetApart }: Props) {
  const veld = (name: string) => ({
    name,
    value: typedValue(values, name),
    error: problemOf(problems, name),
  })
  return (
    <form method="post" novalidate>
      <input type="hidden" name="gezien" value={versie} />
      <DayField name="op" legend="Dag" problems={problems} values={values} />
      <Input {...veld('uur')} label="Uur" hint="Bijvoorbeeld 9.30" width={5} />
      <Select
        {...veld('duur')}
        label="Hoe lang duurt een gesprek?"
        options={duren.map((duur) => ({ value: duur, text: `${duur} minuten` }))}
      />
      <Radios
        {...veld('vorm')}
        legend="Wie praat met wie?"
        legendClass="govuk-fieldset__legend--s"
        value={typedValue(values, 'vorm') ?? (moetApart ? 'apart' : 'samen')}
        items={[
          { value: 'samen', text: 'Drie samen: werknemer, werkgever en VDAB' },
          {
            value: 'apart',
            text: 'Apart: twee gesprekken op één bezoek',
            hint: 'Als het nodig is, of als de werknemer dat wil. Het uur hierboven is dat van de werknemer.',
            conditional: (
              <Input
                {...veld('uurWerkgever')}
                label="Uur van het gesprek met de werkgever"
                width={5}
              />
            ),
          },
        ]}
      />
      <Select
        {...veld('evaluator')}
        label="Wie komt?"
        options={wieKan.map(({ code, naam, rol }) => ({ value: code, text: `${naam}, ${rol}` }))}
      />
      <h4 class="govuk-heading-s">Plaats van de werkvloer</h4>
      <Input {...veld('straat')} label="Straat en nummer" />
      <Input {...veld('postcode')} label="Postcode" width={5} inputmode="numeric" />
      <Input {...veld('gemeente')} label="Gemeente" width={20} />
      <Input
        {...veld('waar')}
        label="Waar precies? (mag leeg)"
        hint="Bijvoorbeeld: poort B, vraag naar het onthaal."
      />
      {waarschuwt ? (
        <Checkboxes
          name="toch"
          error={problemOf(problems, 'toch')}
          items={[{ value: 'ja', text: 'Ik las de waarschuwing en stel dit moment toch voor.' }]}
        />
      ) : null}
      <Button>Stel voor</Button>
    </form>
  )
}
