import {
  Button,
  Input,
  problemOf,
  Radios,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'

/** The form that opens the dossier of a person. */
export function nieuwPage({
  problems = [],
  values = {},
}: {
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}) {
  const veld = (name: string) => ({
    name,
    value: typedValue(values, name),
    error: problemOf(problems, name),
  })
  return (
    <Layout
      title="Open een dossier"
      current={urls.dossiers.href()}
      breadcrumbs={[
        { href: urls.dossiers.href(), text: 'Mijn dossiers' },
        { text: 'Open een dossier' },
      ]}
      problems={problems}
    >
      <h1 class="govuk-heading-l">Open een dossier</h1>
      <form method="post" novalidate>
        <Input
          {...veld('insz')}
          label="Rijksregisternummer of bisnummer"
          hint="11 cijfers. In de demo: alleen TST-nummers."
          width={20}
          inputmode="numeric"
          autocomplete="off"
        />
        <Radios
          name="aanspreking"
          legend="Aanspreking"
          inline
          value={typedValue(values, 'aanspreking')}
          error={problemOf(problems, 'aanspreking')}
          items={[
            { value: 'mevrouw', text: 'Mevrouw' },
            { value: 'meneer', text: 'Meneer' },
            { value: 'geen', text: 'Geen van beide' },
          ]}
        />
        <Input {...veld('voornaam')} label="Voornaam" autocomplete="off" />
        <Input {...veld('familienaam')} label="Familienaam" autocomplete="off" />
        <Input {...veld('straat')} label="Straat en nummer" autocomplete="off" />
        <Input
          {...veld('postcode')}
          label="Postcode"
          width={5}
          inputmode="numeric"
          autocomplete="off"
        />
        <Input {...veld('gemeente')} label="Gemeente" autocomplete="off" />
        <Button>Open het dossier</Button>
      </form>
    </Layout>
  )
}
