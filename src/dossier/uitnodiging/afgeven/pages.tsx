import { Bestanden, KiesOpnieuw } from '#dossier/luik/bestanden.tsx'
import { soortnaam } from '#dossier/luik/delen.tsx'
import { soortregel } from '#dossier/luik/soorten.ts'
import type { Afgifte, Vraagbaar } from '#dossier/uitnodiging/uitnodiging.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  Checkboxes,
  DayField,
  Input,
  Layout,
  Panel,
  problemOf,
  SummaryList,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'

interface AfgeefProps {
  readonly soort: Vraagbaar
  readonly problems: readonly (Problem & { readonly part?: 'dag' | 'maand' | 'jaar' })[]
  readonly values: Typed
}

/** The form of a doctor or a service: the paper, who made it, and the statement that is signed. */
export function afgeefPage({ soort, problems, values }: AfgeefProps) {
  const titel = 'Geef een papier af'
  return (
    <Layout title={titel} problems={problems}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>
        Gevraagd papier: <strong>{soortregel(soort).naam}</strong>. Het gaat over de persoon die u
        de link gaf. VDAB bewaart het in een vertrouwelijke map. De werkgever leest het niet.
      </p>
      <KiesOpnieuw meer={false} problems={problems} />
      <form method="post" enctype="multipart/form-data" novalidate>
        <Bestanden meer={false} problems={problems} />
        <DayField name="datum" legend="Datum op het papier" problems={problems} values={values} />
        <Input
          name="naam"
          label="Uw voornaam en familienaam"
          autocomplete="name"
          value={typedValue(values, 'naam')}
          error={problemOf(problems, 'naam')}
        />
        <Input
          name="organisatie"
          label="Uw praktijk of organisatie"
          autocomplete="organization"
          value={typedValue(values, 'organisatie')}
          error={problemOf(problems, 'organisatie')}
        />
        <Input
          name="riziv"
          label="Uw RIZIV-nummer (niet verplicht)"
          inputmode="numeric"
          width={20}
          value={typedValue(values, 'riziv')}
          error={problemOf(problems, 'riziv')}
        />
        <Checkboxes
          name="akkoord"
          legend="Ondertekenen"
          items={[
            {
              value: 'ja',
              text: 'Ik maakte dit papier of ik ben gemachtigd om het af te geven, en het klopt.',
            },
          ]}
          values={values['akkoord'] ? ['ja'] : []}
          error={problemOf(problems, 'akkoord')}
        />
        <Button>Onderteken en geef af</Button>
      </form>
    </Layout>
  )
}

/** What came in, to print or to keep; the paper itself is not shown again. */
export function ontvangstPage(soort: Vraagbaar, afgifte: Afgifte & { readonly op: Dag }) {
  const { naam, organisatie, riziv } = afgifte.ondertekenaar
  return (
    <Layout title="Wij kregen het papier">
      <Panel title="Wij kregen het papier">Druk deze pagina af als bewijs.</Panel>
      <SummaryList
        rows={[
          { key: 'Papier', value: soortnaam(soort) },
          { key: 'Ontvangen op', value: longDate(afgifte.op) },
          { key: 'Ondertekend door', value: `${naam}, ${organisatie}` },
          ...(riziv === null ? [] : [{ key: 'RIZIV-nummer', value: riziv }]),
          {
            key: 'Kenmerk van het bestand (SHA-256)',
            value: afgifte.sha256.match(/.{1,8}/g)?.join(' '),
          },
        ]}
      />
      <p>De link werkt niet meer. U kunt het papier hier niet meer lezen of wijzigen.</p>
    </Layout>
  )
}
