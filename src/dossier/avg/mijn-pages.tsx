import {
  Button,
  ButtonLink,
  InsetText,
  problemOf,
  SummaryList,
  Table,
  Tag,
  Textarea,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { softHyphens } from '#ui/term.tsx'
import { urls } from '#urls.ts'
import type { Dossier } from '#dossier/dossier.ts'
import type { Rechtzettingen, Vraag } from './rechtzetting.ts'
import { adresregel, Voordien } from './voordien.tsx'

/** "Mijn gegevens": what is kept, how to get all of it, how to have it put right. */
export function mijnGegevensPage({
  dossier,
  vragen,
}: {
  readonly dossier: Dossier
  readonly vragen: Rechtzettingen
}) {
  const { persoon } = dossier
  return (
    <Layout
      title="Mijn gegevens"
      current={urls.mijn.href()}
      breadcrumbs={[{ href: urls.mijn.href(), text: 'Mijn overzicht' }, { text: 'Mijn gegevens' }]}
    >
      <h1 class="govuk-heading-l">Mijn gegevens</h1>
      <SummaryList
        rows={[
          { key: 'Naam', value: `${persoon.voornaam} ${persoon.familienaam}` },
          { key: 'Adres', value: adresregel(persoon) },
          {
            key: softHyphens('Rijksregisternummer'),
            value: <span class="wop-num">{persoon.insz}</span>,
          },
          {
            key: 'Geboren',
            value: persoon.geboortedatum ? longDate(persoon.geboortedatum) : 'niet bekend',
          },
          { key: 'Nummer van uw dossier', value: <span class="wop-num">{dossier.nummer}</span> },
        ]}
      />
      <Voordien dossier={dossier} />
      <h2 class="govuk-heading-m">Klopt er iets niet?</h2>
      <p>Vraag ons om het recht te zetten. Wat er stond, blijft ernaast bewaard.</p>
      <ButtonLink href={urls.mijnRechtzetting.href()}>Vraag een rechtzetting</ButtonLink>
      <Vragen vragen={vragen} />
      <h2 class="govuk-heading-m">Uw gegevens in één bestand</h2>
      <p>
        U krijgt één bestand (zip) met uw gegevens, uw papieren, uw brieven, en wie uw dossier
        inkeek. U leest er ook wat er niet in staat, en aan wie u dat vraagt. Er staan medische
        gegevens in: bewaar het op een veilige plaats.
      </p>
      <ButtonLink href={urls.mijnUitvoer.href()}>Haal al mijn gegevens op</ButtonLink>
      <h2 class="govuk-heading-m">Hoe lang wij gegevens bewaren</h2>
      <p>
        Dat leest u, met wie wat mag lezen, in{' '}
        <a class="govuk-link" href={urls.publiek.verwerkingsregister.href()}>
          het register van de verwerkingen
        </a>
        .
      </p>
    </Layout>
  )
}

/** The questions of the person with their answers. */
function Vragen({ vragen }: { readonly vragen: Rechtzettingen }) {
  if (vragen.length === 0) return null
  return (
    <Table
      caption="Uw vragen"
      stack
      columns={[
        { head: 'Gevraagd op' },
        { head: 'Wat klopt niet' },
        { head: 'Wat moet er staan' },
        { head: 'Antwoord' },
      ]}
      rows={vragen.map((vraag) => [
        longDate(vraag.op),
        vraag.fout,
        vraag.juist,
        <Antwoord vraag={vraag} />,
      ])}
    />
  )
}

function Antwoord({ vraag: { antwoord } }: { readonly vraag: Vraag }) {
  if (!antwoord) return <Tag>Wij kijken het na</Tag>
  return (
    <>
      <Tag>{antwoord.uitkomst === 'rechtgezet' ? 'Rechtgezet' : 'Niet gewijzigd'}</Tag>{' '}
      {antwoord.uitleg} ({longDate(antwoord.op)})
    </>
  )
}

/** The form in which the person says what is wrong. */
export function rechtzettingVragenPage({
  problems,
  values,
}: {
  readonly problems: readonly Problem[]
  readonly values: Typed
}) {
  return (
    <Layout
      title="Vraag een rechtzetting"
      current={urls.mijn.href()}
      breadcrumbs={[
        { href: urls.mijn.href(), text: 'Mijn overzicht' },
        { href: urls.mijnGegevens.href(), text: 'Mijn gegevens' },
        { text: 'Vraag een rechtzetting' },
      ]}
      problems={problems}
    >
      <h1 class="govuk-heading-l">Vraag een rechtzetting</h1>
      <p>Uw contactpersoon bij VDAB antwoordt binnen een maand.</p>
      <InsetText>
        Bent u het niet eens met een beslissing? Daarvoor is een andere weg: die staat in uw brief.
      </InsetText>
      <form method="post" novalidate>
        <Textarea
          name="fout"
          label="Wat klopt niet?"
          hint="Bijvoorbeeld: mijn straat, of de datum van een attest."
          value={typedValue(values, 'fout')}
          error={problemOf(problems, 'fout')}
        />
        <Textarea
          name="juist"
          label="Wat moet er staan?"
          value={typedValue(values, 'juist')}
          error={problemOf(problems, 'juist')}
        />
        <Button>Verstuur de vraag</Button>
      </form>
    </Layout>
  )
}
