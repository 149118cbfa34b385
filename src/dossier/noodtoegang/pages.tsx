import type { Dossier } from '#dossier/dossier.ts'
import { organisatienaam, rolnaam } from '#dossier/inzage/log.ts'
import { parameters } from '#dossier/toezicht/parameters.ts'
import { dagVan, uurVan } from '#dossier/toezicht/tijd.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  ButtonGroup,
  ButtonLink,
  InsetText,
  NotificationBanner,
  problemOf,
  Radios,
  SummaryCard,
  Textarea,
  typedValue,
  WarningText,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { categorieen } from './noodtoegang.ts'
import type { Melding } from './store.ts'

/** What the person is told: somebody read the dossier in an emergency. Nothing when nobody did. */
export function Noodmeldingen({ meldingen }: { readonly meldingen: readonly Melding[] }) {
  if (meldingen.length === 0) return null
  return (
    <NotificationBanner title="Noodtoegang tot uw dossier">
      <ul class="govuk-list">
        {meldingen.map(({ van, tot, rol, organisatie, categorie }) => (
          <li>
            Op {longDate(dagVan(van))} tussen {uurVan(van)} en {uurVan(tot)} had {rolnaam(rol)} (
            {organisatienaam(organisatie)}) noodtoegang. Reden:{' '}
            {categorieen[categorie].toLowerCase()}. Een ander kijkt na of dat terecht was.
          </li>
        ))}
      </ul>
      <p>
        <a class="govuk-notification-banner__link" href={urls.mijnInzageVraag.href()}>
          Stel hierover een vraag
        </a>
      </p>
    </NotificationBanner>
  )
}

interface NoodProps {
  readonly nummer: string
  /** Where the reader came from: the first page of the own role. */
  readonly terug: string
  readonly status: string
  readonly termijnen: readonly { readonly wat: string; readonly dag: Dag }[]
  /** The access that runs; left out when there is none. */
  readonly loopt?: { readonly tot: string } | undefined
  readonly problems: readonly Problem[]
  readonly values: Typed
}

/** What everybody with a task may know of the dossier, and the way in when it cannot wait. */
export function noodtoegangPage(props: NoodProps) {
  const { nummer, terug, status, termijnen, loopt, problems, values } = props
  return (
    <Layout title={`Noodtoegang, ${nummer}`} current={terug} back={terug} problems={problems}>
      <h1 class="govuk-heading-l">Noodtoegang tot {nummer}</h1>
      <SummaryCard
        title="Wat u zonder noodtoegang ziet"
        rows={[
          { key: 'Dossier', value: nummer },
          { key: 'Status', value: status },
          ...termijnen.map(({ wat, dag }) => ({ key: wat, value: longDate(dag) })),
        ]}
      />
      {loopt ? (
        <Lopend nummer={nummer} tot={loopt.tot} />
      ) : (
        <form method="post" novalidate>
          <WarningText>
            Open dit dossier alleen als het niet kan wachten. De functionaris voor
            gegevensbescherming ziet het meteen, de persoon krijgt een melding, en een ander kijkt
            na of het terecht was.
          </WarningText>
          <Radios
            name="categorie"
            legend="Waarom kan het niet wachten?"
            value={typedValue(values, 'categorie')}
            error={problemOf(problems, 'categorie')}
            items={Object.entries(categorieen).map(([value, text]) => ({ value, text }))}
          />
          <Textarea
            name="reden"
            label="Leg uit waarom"
            hint={`Minstens ${parameters.redenTekens.waarde} tekens. Schrijf geen namen van anderen.`}
            value={typedValue(values, 'reden')}
            error={problemOf(problems, 'reden')}
          />
          <Button kind="warning">
            Open noodtoegang voor {parameters.noodtoegangMinuten.waarde} minuten
          </Button>
        </form>
      )}
    </Layout>
  )
}

/** Says that one reads in an emergency and until when, with the way to end it. */
export function Lopend({ nummer, tot }: { readonly nummer: string; readonly tot: string }) {
  return (
    <InsetText>
      <p>
        U leest dit dossier met noodtoegang. Die houdt vanzelf op om <strong>{uurVan(tot)}</strong>.
        Alles wat u opent, staat met die melding in het log.
      </p>
      <form method="post" action={urls.noodtoegangEinde.href({ nummer })}>
        <ButtonGroup>
          <Button kind="secondary">Beëindig de noodtoegang</Button>
        </ButtonGroup>
      </form>
    </InsetText>
  )
}

interface StrookProps {
  readonly dossier: Pick<Dossier, 'nummer'>
  /** The access of the reader that runs. */
  readonly loopt?: { readonly tot: string } | undefined
  /** Whether the seal keeps medical papers from the reader. */
  readonly verzegeld: boolean
}

/** On the page of a dossier: that one reads in an emergency, or that the medical papers are sealed. */
export function Noodstrook({ dossier: { nummer }, loopt, verzegeld }: StrookProps) {
  if (loopt) return <Lopend nummer={nummer} tot={loopt.tot} />
  if (!verzegeld) return null
  return (
    <InsetText>
      <p>
        In dit dossier loopt niets meer. De medische stukken zijn verzegeld: u leest ze alleen met
        noodtoegang.
      </p>
      <ButtonLink kind="secondary" href={urls.noodtoegang.href({ nummer })}>
        Vraag noodtoegang
      </ButtonLink>
    </InsetText>
  )
}
