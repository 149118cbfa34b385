import { parameters } from '#dossier/toezicht/parameters.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  Input,
  InsetText,
  problemOf,
  Table,
  typedValue,
  WarningText,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { statussen, type Rij } from '#portalen/medewerker/werklijst/filter.ts'
import { nummerVan, termijnVan } from '#portalen/medewerker/werklijst/page.tsx'
import type { Vraag } from './vraag.ts'

interface FormProps {
  readonly problems: readonly Problem[]
  readonly values: Typed
}

/** The one box. */
export function zoekPage({ problems, values }: FormProps) {
  return (
    <Layout title="Zoek een dossier" current={urls.zoeken.href()} problems={problems}>
      <h1 class="govuk-heading-l">Zoek een dossier</h1>
      <Zoekvak waarde={typedValue(values, 'zoek')} fout={problemOf(problems, 'zoek')} />
      <p>
        U vindt alleen dossiers waarmee u verbonden bent. Wie zoekt op een rijksregisternummer, komt
        in het log.
      </p>
    </Layout>
  )
}

interface VakProps {
  readonly waarde?: string | undefined
  readonly fout?: string | undefined
}

function Zoekvak({ waarde, fout }: VakProps) {
  return (
    <search class="wop-niet-printen">
      <form method="post" action={urls.zoeken.href()} novalidate>
        <Input
          name="zoek"
          width={30}
          label="Dossiernummer, naam, rijksregisternummer of werkgever"
          hint="Het begin van een naam volstaat, bijvoorbeeld sneeuw of wit sneeuw. Van een werkgever mag ook het ondernemingsnummer."
          value={waarde}
          error={fout}
          autocomplete="off"
          spellcheck={false}
        />
        <Button>Zoek</Button>
      </form>
    </search>
  )
}

interface UitslagProps {
  readonly getypt: string
  readonly vraag: Vraag
  readonly rijen: readonly Rij[]
  readonly meer: boolean
  readonly vandaag: Dag
}

/** What was found, under the box with what was typed. */
export function uitslagPage({ getypt, vraag, rijen, meer, vandaag }: UitslagProps) {
  return (
    <Layout title="Gevonden dossiers" current={urls.zoeken.href()} wide>
      <h1 class="govuk-heading-l">Gevonden dossiers</h1>
      <Zoekvak waarde={getypt} />
      {rijen.length === 0 ? (
        <InsetText>{niets[vraag.soort]}</InsetText>
      ) : (
        <>
          <p>
            Gezocht op {gezocht[vraag.soort]}:{' '}
            <strong>
              {meer ? 'meer dan ' : ''}
              {rijen.length === 1 ? '1 dossier' : `${rijen.length} dossiers`}
            </strong>
            .
          </p>
          {meer ? (
            <WarningText>
              U ziet de eerste {rijen.length}. Verfijn: typ meer letters, of ook de voornaam of de
              werkgever.
            </WarningText>
          ) : null}
          <Table
            caption="Gevonden dossiers"
            captionHidden
            stack="wide"
            rowHeader={1}
            columns={[
              { head: 'Dossier' },
              { head: 'Naam' },
              { head: 'Werkgever' },
              { head: 'Status' },
              { head: 'Termijn' },
              { head: 'Behandelaar' },
            ]}
            rows={rijen.map((rij) => [
              nummerVan(rij),
              rij.naam,
              rij.werkgever ?? '–',
              statussen[rij.status],
              termijnVan(rij, vandaag),
              rij.behandelaar,
            ])}
          />
        </>
      )}
    </Layout>
  )
}

const gezocht: Readonly<Record<Vraag['soort'], string>> = {
  nummer: 'dossiernummer',
  insz: 'rijksregisternummer',
  kbo: 'ondernemingsnummer',
  woorden: 'naam en werkgever',
}

const kijkNummerNa = 'Niets gevonden. Kijk het nummer na, of zoek op de naam.'

const niets: Readonly<Record<Vraag['soort'], string>> = {
  nummer: kijkNummerNa,
  insz: kijkNummerNa,
  kbo: kijkNummerNa,
  woorden: 'Niets gevonden. Kijk de spelling na, of zoek op het dossiernummer.',
}

/** The answer is gone after a while, and was never there for anybody else. */
export function voorbijPage() {
  return (
    <Layout title="Deze zoekopdracht is voorbij" current={urls.zoeken.href()}>
      <h1 class="govuk-heading-l">Deze zoekopdracht is voorbij</h1>
      <p>
        Een antwoord blijft {parameters.zoekingMinuten.waarde} minuten staan, voor wie het vroeg.
        Zoek opnieuw.
      </p>
      <Zoekvak />
    </Layout>
  )
}
