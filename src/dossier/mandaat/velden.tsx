import { Checkboxes, DayField, Input, problemOf, typedValue, type Typed } from '#ui/components.ts'
import { medischeZin } from './formulier.ts'
import type { Omvang } from './mandaat.ts'

/** The faults of a form with a day in it. */
export type Problemen = readonly {
  readonly field?: string | undefined
  readonly text: string
  readonly part?: 'dag' | 'maand' | 'jaar'
}[]

interface Props {
  readonly problems: Problemen
  readonly values: Typed
}

/** What each part of a mandate lets the helper do, as the person reads it. */
export const omvangzinnen: Readonly<Record<Omvang, string>> = {
  'dossier lezen': 'Het dossier lezen: hoe ver het staat en wat VDAB beslist',
  'mee naar gesprek': 'Mee naar het gesprek gaan',
}

/** Name and number of the helper. */
export function HelperVelden({ problems, values }: Props) {
  return (
    <>
      <Input
        name="naam"
        label="Voornaam en familienaam van de helper"
        autocomplete="off"
        value={typedValue(values, 'naam')}
        error={problemOf(problems, 'naam')}
      />
      <Input
        name="insz"
        label="Rijksregisternummer van de helper"
        hint="11 cijfers. Het staat achteraan op de identiteitskaart van de helper."
        inputmode="numeric"
        autocomplete="off"
        width={20}
        value={typedValue(values, 'insz')}
        error={problemOf(problems, 'insz')}
      />
    </>
  )
}

/** What the helper may do, the medical papers apart, and until when. */
export function OmvangVelden({
  problems,
  values,
  eindeHint = 'Kies zelf een dag. Daarna stopt de hulp vanzelf.',
}: Props & { readonly eindeHint?: string }) {
  const gekozen = values['omvang'] ?? []
  return (
    <>
      <Checkboxes
        name="omvang"
        legend="Wat mag deze persoon?"
        hint="De helper beslist niets en tekent niets."
        items={Object.entries(omvangzinnen).map(([value, text]) => ({ value, text }))}
        values={typeof gekozen === 'string' ? [gekozen] : gekozen}
        error={problemOf(problems, 'omvang')}
      />
      <Checkboxes
        name="medisch"
        legend="Ook medische papieren?"
        hint="Dit hoeft niet. U kiest dit apart."
        items={[{ value: 'ja', text: medischeZin }]}
        values={values['medisch'] ? ['ja'] : []}
        error={problemOf(problems, 'medisch')}
      />
      <DayField
        name="tot"
        legend="Laatste dag waarop deze persoon helpt"
        hint={eindeHint}
        problems={problems}
        values={values}
      />
    </>
  )
}
