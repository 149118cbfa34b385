import { organisatienaam, rolnaam, soortVan } from '#dossier/inzage/log.ts'
import { klassen } from '#dossier/toegang.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  Checkboxes,
  DayField,
  Input,
  InsetText,
  Pagination,
  problemOf,
  Select,
  SummaryCard,
  Table,
  Tag,
  Textarea,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { wanneer } from '#dossier/toezicht/pages.tsx'
import { parameters } from '#dossier/toezicht/parameters.ts'
import type { Zoeking, ZoekRegel } from '#dossier/toezicht/store.ts'

interface FormProps {
  readonly problems: readonly Problem[]
  readonly values: Typed
}

/** Asks what to look for, and why: the search itself is remembered. */
export function zoekPage({ problems, values }: FormProps) {
  const veld = (name: string) => ({
    name,
    value: typedValue(values, name),
    error: problemOf(problems, name),
  })
  return (
    <Layout title="Zoek in het log" current={urls.toezicht.log.href()} problems={problems}>
      <h1 class="govuk-heading-l">Zoek in het log</h1>
      <p>Vul in wat u zoekt. Wat u leeg laat, telt niet mee. Uw zoekopdracht wordt bewaard.</p>
      <form method="post" novalidate>
        <Input {...veld('nummer')} label="Dossiernummer" width={20} autocomplete="off" />
        <Input
          {...veld('medewerker')}
          label="Medewerker"
          hint="De volledige naam, de gebruikersnaam of de code uit het log."
          autocomplete="off"
        />
        <DayField name="van" legend="Vanaf" problems={problems} values={values} />
        <DayField name="tot" legend="Tot en met" problems={problems} values={values} />
        <Select
          {...veld('klasse')}
          label="Soort gegevens"
          options={[
            { value: '', text: 'Alle' },
            ...Object.entries(klassen).map(([value, text]) => ({ value, text })),
          ]}
        />
        <Checkboxes
          name="nood"
          values={typedValue(values, 'nood') ? ['ja'] : []}
          items={[{ value: 'ja', text: 'Alleen met noodtoegang' }]}
        />
        <Textarea
          {...veld('reden')}
          label="Waarom zoekt u dit?"
          hint="Minstens 10 tekens."
          rows={2}
        />
        <Button>Zoek</Button>
      </form>
    </Layout>
  )
}

interface UitslagProps {
  readonly zoeking: Zoeking
  readonly regels: readonly ZoekRegel[]
  readonly volgende?: string
}

/** The lines that answer a search. */
export function uitslagPage({ zoeking, regels, volgende }: UitslagProps) {
  const { vraag, reden, id } = zoeking
  return (
    <Layout title="Gevonden in het log" current={urls.toezicht.log.href()} wide>
      <h1 class="govuk-heading-l">Gevonden in het log</h1>
      <SummaryCard
        title="Uw zoekopdracht"
        rows={[
          ...(vraag.nummer ? [{ key: 'Dossier', value: vraag.nummer }] : []),
          ...(vraag.wie ? [{ key: 'Medewerker', value: vraag.wie }] : []),
          ...(vraag.van ? [{ key: 'Vanaf', value: longDate(vraag.van) }] : []),
          ...(vraag.tot ? [{ key: 'Tot en met', value: longDate(vraag.tot) }] : []),
          ...(vraag.klasse ? [{ key: 'Soort gegevens', value: klassen[vraag.klasse] }] : []),
          ...(vraag.noodtoegang ? [{ key: 'Noodtoegang', value: 'alleen' }] : []),
          { key: 'Waarom', value: reden },
        ]}
      />
      {regels.length === 0 ? (
        <InsetText>Het log heeft geen enkele regel die hierop past.</InsetText>
      ) : (
        <Table
          caption="Regels van het log"
          captionHidden
          stack="wide"
          columns={[
            { head: 'Wanneer' },
            { head: 'Wie' },
            { head: 'Code' },
            { head: 'Dossier' },
            { head: 'Waarvoor' },
            { head: 'Soort gegevens' },
            { head: 'Wat' },
          ]}
          rows={regels.map(cellen)}
        />
      )}
      {volgende ? <Pagination next={{ href: volgende, text: 'Vroeger' }} /> : null}
      {vraag.nummer && regels.length > 0 ? (
        <p>
          <a
            class="govuk-link"
            href={urls.toezicht.zoeking.href({ zoeking: id }, { formaat: 'csv' })}
          >
            Haal het log van dit dossier op (csv)
          </a>
        </p>
      ) : null}
    </Layout>
  )
}

/** A line of the log as the columns of the list and of the file. */
export function kolommenVan(regel: ZoekRegel): readonly string[] {
  const { at, nummer, doel, klasse, actie, rol } = regel
  // The id of a citizen is a number of the national register: it stays out of every list.
  const eigen = rol === 'burger'
  const wie = eigen ? 'de persoon zelf' : `${regel.naam}, ${rolnaam(rol)}`
  return [
    wanneer(at),
    eigen || rol === 'systeem' ? wie : `${wie}, ${organisatienaam(regel.organisatie)}`,
    eigen ? '' : regel.code,
    nummer ?? '',
    doel,
    klasse ? klassen[klasse] : '',
    `${soortVan(actie)}: ${actie.replace(/^[^:]+: /, '')}`,
  ]
}

function cellen(regel: ZoekRegel) {
  const kolommen = kolommenVan(regel)
  return [
    ...kolommen.slice(0, -1),
    <>
      {kolommen.at(-1)} {regel.noodtoegang ? <Tag colour="red">Noodtoegang</Tag> : null}
    </>,
  ]
}

/** The answer of a search is gone after a while, and was never there for anybody else. */
export function verlopenPage() {
  return (
    <Layout title="Deze zoekopdracht is verlopen" current={urls.toezicht.log.href()}>
      <h1 class="govuk-heading-l">Deze zoekopdracht is verlopen</h1>
      <p>
        Een antwoord blijft {parameters.zoekingMinuten.waarde} minuten staan, voor wie het vroeg.{' '}
        <a class="govuk-link" href={urls.toezicht.log.href()}>
          Zoek opnieuw
        </a>
        .
      </p>
    </Layout>
  )
}

/** Asks until when the notice to the person waits, and why. */
export function uitstelPage({
  problems,
  values,
  nummer,
  terug,
  uiterlijk,
}: FormProps & { readonly nummer: string; readonly terug: string; readonly uiterlijk: Dag }) {
  return (
    <Layout
      title={`Melding uitstellen, ${nummer}`}
      current={urls.toezicht.start.href()}
      back={terug}
      problems={problems}
    >
      <h1 class="govuk-heading-l">Stel de melding uit</h1>
      <p>
        De persoon leest dan pas op die dag dat er noodtoegang was. Het kan hoogstens tot{' '}
        {longDate(uiterlijk)}. Uw beslissing staat in de geschiedenis en in het log.
      </p>
      <form method="post" novalidate>
        <DayField name="tot" legend="Tot welke dag?" problems={problems} values={values} />
        <Textarea
          name="reden"
          label="Waarom moet de melding wachten?"
          hint={`Minstens ${parameters.redenTekens.waarde} tekens.`}
          value={typedValue(values, 'reden')}
          error={problemOf(problems, 'reden')}
        />
        <Button>Stel de melding uit</Button>
      </form>
    </Layout>
  )
}
