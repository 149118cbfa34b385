import type { IcfCategorie } from '#indicatie/icf/icf-set.ts'
import { notatie } from '#indicatie/icf/icf.ts'
import { Scorevelden } from '#indicatie/icf/scorevelden.tsx'
import { icfVelden } from '#indicatie/icf/velden.ts'
import {
  Checkboxes,
  DayField,
  Input,
  Radios,
  Textarea,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import type { Beoordeling } from './beoordeling.ts'
import { apartRedenen, type Tafelgenoot } from './verslag.ts'

interface Velden {
  readonly problems: readonly Problem[]
  readonly values: Typed
}

/** Who was there and how the talk was held. */
export function Tafel({ problems, values }: Velden) {
  const naam = (veld: Tafelgenoot, label: string, hint?: string) => (
    <Input
      name={veld}
      label={label}
      hint={hint}
      value={typedValue(values, veld)}
      error={problemOf(problems, veld)}
    />
  )
  const vinkje = (veld: 'werknemerErbij' | 'kanOordelen', text: string) => (
    <Checkboxes
      name={veld}
      items={[{ value: 'ja', text }]}
      values={typedValue(values, veld) ? ['ja'] : []}
      error={problemOf(problems, veld)}
    />
  )
  return (
    <>
      <DayField name="op" legend="Dag van het gesprek" problems={problems} values={values} />
      <h3 class="govuk-heading-m">Wie was erbij?</h3>
      {vinkje('werknemerErbij', 'De werknemer was erbij')}
      {naam(
        'begeleider',
        'Begeleider op de werkvloer',
        'De naam. Zonder begeleider is er geen gesprek.',
      )}
      {vinkje('kanOordelen', 'Deze begeleider kan beoordelen hoe de werknemer functioneert')}
      {naam('werkgever', 'Iemand anders van de werkgever', 'Bijvoorbeeld de sociale dienst.')}
      {naam('evaluator', 'Evaluator')}
      {naam('vertrouwenspersoon', 'Iemand die de werknemer vertrouwt')}
      {naam('tolk', 'Tolk')}
      <Radios
        name="vorm"
        legend="Hoe sprak u?"
        value={typedValue(values, 'vorm')}
        error={problemOf(problems, 'vorm')}
        items={[
          { value: 'trio', text: 'Samen: de werknemer, de begeleider en VDAB' },
          {
            value: 'apart',
            text: 'Apart met de werknemer en met de begeleider',
            conditional: (
              <>
                <Radios
                  name="waarom"
                  legend="Waarom apart?"
                  small
                  value={typedValue(values, 'waarom')}
                  error={problemOf(problems, 'waarom')}
                  items={Object.entries(apartRedenen).map(([value, tekst]) => ({
                    value,
                    text: `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}`,
                  }))}
                />
                <Textarea
                  name="apartReden"
                  label="Leg uit waarom u apart sprak"
                  rows={2}
                  value={typedValue(values, 'apartReden')}
                  error={problemOf(problems, 'apartReden')}
                />
              </>
            ),
          },
        ]}
      />
    </>
  )
}

/** One category: what was seen, and where wanted a score; with what was found before. */
export function Onderwerp({
  categorie,
  vorige,
  problems,
  values,
}: Velden & { readonly categorie: IcfCategorie; readonly vorige: Beoordeling | undefined }) {
  const { code, naam } = categorie
  const velden = icfVelden(code)
  const toen = vorige?.scores[code]
  return (
    <fieldset class="govuk-fieldset wop-icf">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {code} {naam}
      </legend>
      {toen ? (
        <p class="govuk-hint">
          Vorige keer: {notatie(code, toen)} {toen.toelichting}
        </p>
      ) : null}
      <Textarea
        name={velden.toelichting}
        label="Waarneming"
        rows={2}
        value={typedValue(values, velden.toelichting) ?? ''}
        error={problemOf(problems, velden.toelichting)}
      />
      <Scorevelden
        categorie={categorie}
        leeg="Geen score"
        kwalificator={typedValue(values, velden.kwalificator) ?? ''}
        richting={typedValue(values, velden.richting) ?? ''}
        problems={problems}
      />
    </fieldset>
  )
}
