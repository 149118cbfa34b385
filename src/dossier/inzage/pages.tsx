import { Noodmeldingen } from '#dossier/noodtoegang/pages.tsx'
import type { Melding } from '#dossier/noodtoegang/store.ts'
import {
  Button,
  ButtonLink,
  InsetText,
  Pagination,
  problemOf,
  Table,
  Tag,
  Textarea,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate, namedDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import type { Inkijk, Logdag, Soort } from './log.ts'
import type { Inzagevraag } from './store.ts'

interface InzageProps {
  readonly dagen: readonly Logdag[]
  readonly meldingen: readonly Melding[]
  readonly vragen: readonly Inzagevraag[]
  /** Where the older lines are; left out on the last page. */
  readonly ouder?: string
  /** Whether this is not the first page. */
  readonly verder: boolean
}

const titel = 'Wie keek in mijn dossier?'
const pad = {
  current: urls.mijn.href(),
  breadcrumbs: [{ href: urls.mijn.href(), text: 'Mijn overzicht' }, { text: titel }],
}
const soorten: Readonly<Record<Soort, string>> = {
  lezen: 'gelezen',
  wijzigen: 'iets gedaan of gewijzigd',
  'niet gelukt': 'geprobeerd, maar niet gelukt',
}

/** The log in the words of the person: by day, who of which office, for what, which part. */
export function inzagePage(props: InzageProps) {
  const { dagen, meldingen, vragen, ouder, verder } = props
  return (
    <Layout title={titel} {...pad} wide>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>
        Telkens als iemand uw dossier opent, schrijven wij dat op. Hier leest u wanneer, van welke
        dienst en waarvoor. U ziet een code en geen naam. Dezelfde code is altijd dezelfde persoon.
      </p>
      <Noodmeldingen meldingen={meldingen} />
      {dagen.length === 0 ? (
        <InsetText>Nog niemand keek in uw dossier.</InsetText>
      ) : (
        <p>
          <a class="govuk-link" href={urls.mijnInzage.href({}, { formaat: 'csv' })}>
            Haal de hele lijst op (csv)
          </a>
        </p>
      )}
      {dagen.map((dag) => (
        <Dag {...dag} />
      ))}
      {ouder || verder ? (
        <Pagination
          label="Vroegere dagen"
          {...(verder
            ? { previous: { href: urls.mijnInzage.href(), text: 'Naar het begin' } }
            : {})}
          {...(ouder ? { next: { href: ouder, text: 'Vroeger' } } : {})}
        />
      ) : null}
      <h2 class="govuk-heading-m">Klopt er iets niet?</h2>
      <p>
        Stel uw vraag aan de functionaris voor gegevensbescherming. Die kijkt na wie er keek en
        waarom, en antwoordt u op deze bladzijde.
      </p>
      <ButtonLink kind="secondary" href={urls.mijnInzageVraag.href()}>
        Stel een vraag over deze lijst
      </ButtonLink>
      <Vragen vragen={vragen} />
    </Layout>
  )
}

function Dag({ dag, zelf, systeem, inkijken }: Logdag) {
  return (
    <section>
      <h2 class="govuk-heading-m">{namedDate(dag)}</h2>
      {inkijken.length > 0 ? (
        <Table
          caption={`Wie keek op ${longDate(dag)}`}
          captionHidden
          stack
          rowHeader={0}
          columns={[
            { head: 'Wie' },
            { head: 'Uur' },
            { head: 'Waarvoor' },
            { head: 'Welke gegevens' },
            { head: 'Wat' },
          ]}
          rows={inkijken.map(cellen)}
        />
      ) : null}
      {zelf > 0 ? <p>U keek zelf{keer(zelf)}.</p> : null}
      {systeem > 0 ? <p>Het programma werkte vanzelf aan uw dossier{keer(systeem)}.</p> : null}
    </section>
  )
}

function keer(aantal: number): string {
  return aantal === 1 ? '' : `, ${aantal} keer`
}

function cellen(inkijk: Inkijk) {
  const { organisatie, rol, code, uur, aantal, doel, wat, soort, noodtoegang } = inkijk
  return [
    <>
      {organisatie}
      {rol ? `, ${rol}` : ''}
      {code ? (
        <>
          {' '}
          <span class="wop-num">{code}</span>
        </>
      ) : null}
    </>,
    `${uur}${aantal > 1 ? `, ${aantal} keer` : ''}`,
    doel,
    wat,
    <>
      {soorten[soort]} {noodtoegang ? <Tag colour="red">Noodtoegang</Tag> : null}
    </>,
  ]
}

function Vragen({ vragen }: { readonly vragen: readonly Inzagevraag[] }) {
  if (vragen.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">Uw vragen</h3>
      <ul class="govuk-list">
        {vragen.map(({ tekst, gesteldOp, antwoord, beantwoordOp }) => (
          <li>
            <InsetText>
              <p>
                <strong>{longDate(gesteldOp)}:</strong> {tekst}
              </p>
              <p>
                {antwoord !== null && beantwoordOp !== null ? (
                  <>
                    <strong>Antwoord van {longDate(beantwoordOp)}:</strong> {antwoord}
                  </>
                ) : (
                  'Er is nog geen antwoord.'
                )}
              </p>
            </InsetText>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The page of a citizen without a dossier: there is nothing that anybody could have read. */
export function inzageLeegPage() {
  return (
    <Layout title={titel} {...pad}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <InsetText>U hebt nog geen dossier. Niemand kan er dus in kijken.</InsetText>
    </Layout>
  )
}

/** Asks the data protection officer something about the log. */
export function vraagPage({
  problems,
  values,
}: {
  readonly problems: readonly Problem[]
  readonly values: Typed
}) {
  return (
    <Layout
      title="Stel een vraag over de lijst"
      current={urls.mijn.href()}
      breadcrumbs={[
        { href: urls.mijn.href(), text: 'Mijn overzicht' },
        { href: urls.mijnInzage.href(), text: titel },
        { text: 'Stel een vraag' },
      ]}
      problems={problems}
    >
      <h1 class="govuk-heading-l">Stel een vraag over de lijst</h1>
      <p>Schrijf welke dag of welke code u bedoelt, en wat er volgens u niet klopt.</p>
      <form method="post" novalidate>
        <Textarea
          name="tekst"
          label="Uw vraag"
          hint="U krijgt antwoord op de bladzijde 'Wie keek in mijn dossier?'."
          value={typedValue(values, 'tekst')}
          error={problemOf(problems, 'tekst')}
        />
        <Button>Verstuur de vraag</Button>
      </form>
    </Layout>
  )
}
