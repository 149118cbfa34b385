import { Persoonsvelden } from '#dossier/persoon/velden.tsx'
import { Button, Input, problemOf, typedValue, type Problem, type Typed } from '#ui/components.ts'
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
          name="insz"
          value={typedValue(values, 'insz')}
          error={problemOf(problems, 'insz')}
          label="Rijksregisternummer of bisnummer"
          hint="11 cijfers. In de demo: alleen TST-nummers."
          width={20}
          inputmode="numeric"
          autocomplete="off"
        />
        <Persoonsvelden problems={problems} values={values} />
        <Button>Open het dossier</Button>
      </form>
    </Layout>
  )
}
