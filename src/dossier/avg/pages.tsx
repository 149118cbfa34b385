import {
  Button,
  ButtonLink,
  Input,
  problemOf,
  Radios,
  SummaryList,
  Table,
  Textarea,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import type { Dag } from '#law/dag.ts'
import { urls } from '#urls.ts'
import type { Dossier } from '#dossier/dossier.ts'
import { DossierFrame } from '#dossier/frame.tsx'
import { Persoonsvelden } from '#dossier/persoon/velden.tsx'
import { bewaarregels, type Bewaarsoort } from './bewaring.ts'
import { openVragen, type Rechtzettingen, type Vraag } from './rechtzetting.ts'
import type { Verwerkingsregister } from './register.ts'
import type { Vernietiging } from './vernietiging.ts'
import { Voordien } from './voordien.tsx'

interface Staff {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly problems: readonly Problem[]
  readonly values: Typed
}

/** Name and address as staff puts them right, beside what stood there, and the questions that wait. */
export function persoonPage({
  dossier,
  vandaag,
  problems,
  values,
  vragen,
}: Staff & { readonly vragen: Rechtzettingen }) {
  const { nummer } = dossier
  const wachtend = openVragen(vragen)
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Gegevens van de persoon"
      soort="Gegevens rechtzetten"
      problems={problems}
    >
      {wachtend.length > 0 ? (
        <Table
          caption="Vragen om rechtzetting die wachten"
          stack
          columns={[{ head: 'Gevraagd op' }, { head: 'Wat klopt niet' }, { head: 'Antwoord' }]}
          rows={wachtend.map(({ id, op, fout }) => [
            longDate(op),
            fout,
            <a class="govuk-link" href={urls.rechtzetting.href({ nummer, vraag: id })}>
              Geef antwoord
              <span class="govuk-visually-hidden"> op de vraag van {longDate(op)}</span>
            </a>,
          ])}
        />
      ) : (
        <p>Er wacht geen vraag om rechtzetting.</p>
      )}
      <Voordien dossier={dossier} />
      <h3 class="govuk-heading-m">Zet naam of adres recht</h3>
      <p>
        Wat er nu staat, blijft in het dossier bewaard. Een ander rijksregisternummer is een ander
        dossier.
      </p>
      <form method="post" novalidate>
        <Persoonsvelden problems={problems} values={values} />
        <Input
          name="bron"
          label="Volgens welke bron?"
          hint="Bijvoorbeeld: identiteitskaart gezien op het kantoor, Rijksregister."
          value={typedValue(values, 'bron')}
          error={problemOf(problems, 'bron')}
        />
        <Button>Zet recht</Button>
      </form>
    </DossierFrame>
  )
}

/** The answer to one question of the person. */
export function rechtzettingPage({
  dossier,
  vandaag,
  problems,
  values,
  vraag,
}: Staff & { readonly vraag: Vraag }) {
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Antwoord op een vraag om rechtzetting"
      soort="Gegevens rechtzetten"
      problems={problems}
    >
      <SummaryList
        rows={[
          { key: 'Gevraagd op', value: longDate(vraag.op) },
          { key: 'Wat klopt niet', value: vraag.fout },
          { key: 'Wat moet er staan', value: vraag.juist },
        ]}
      />
      <p>
        Zet eerst recht wat fout is:{' '}
        <a class="govuk-link" href={urls.persoon.href({ nummer: dossier.nummer })}>
          naam en adres
        </a>
        , of leg het juiste attest vast en trek het foute in.
      </p>
      <form method="post" novalidate>
        <Radios
          name="uitkomst"
          legend="Wat deed u?"
          value={typedValue(values, 'uitkomst')}
          error={problemOf(problems, 'uitkomst')}
          items={[
            { value: 'rechtgezet', text: 'Rechtgezet' },
            { value: 'geweigerd', text: 'Niet gewijzigd' },
          ]}
        />
        <Textarea
          name="uitleg"
          label="Uitleg voor de persoon"
          hint="In gewone woorden. De persoon leest dit."
          value={typedValue(values, 'uitleg')}
          error={problemOf(problems, 'uitleg')}
        />
        <Button>Verstuur het antwoord</Button>
      </form>
    </DossierFrame>
  )
}

interface Rij {
  readonly id: string
  readonly nummer: string
  readonly regel: string
  readonly aantal: number
  readonly voorgesteldOp: Dag
  readonly goedgekeurdDoor: readonly string[]
}

/** What waits to be destroyed. */
export function vernietigingenPage({ rijen }: { readonly rijen: readonly Rij[] }) {
  return (
    <Layout title="Te vernietigen gegevens" wide>
      <h1 class="govuk-heading-l">Te vernietigen gegevens</h1>
      <p>
        Twee verschillende mensen keuren elk voorstel goed. Daarna zijn de sleutels weg: niemand kan
        de stukken nog lezen, ook niet in een oude kopie van de documenten.
      </p>
      {rijen.length === 0 ? (
        <p>Er wacht niets op een goedkeuring.</p>
      ) : (
        <Table
          stack
          columns={[
            { head: 'Dossier' },
            { head: 'Wat' },
            { head: 'Stukken', numeric: true },
            { head: 'Voorgesteld op' },
            { head: 'Goedgekeurd' },
          ]}
          rows={rijen.map(({ id, nummer, regel, aantal, voorgesteldOp, goedgekeurdDoor }) => [
            <a class="govuk-link" href={urls.vernietiging.href({ voorstel: id })}>
              {nummer}
            </a>,
            bewaarregels[regel as Bewaarsoort].wat,
            aantal,
            longDate(voorgesteldOp),
            `${goedgekeurdDoor.length} van 2`,
          ])}
        />
      )}
    </Layout>
  )
}

/** One proposal to destroy. */
export function vernietigingPage({
  nummer,
  voorstel,
  problems,
  values,
}: {
  readonly nummer: string
  readonly voorstel: Vernietiging
  readonly problems: readonly Problem[]
  readonly values: Typed
}) {
  const { wat, grondslag } = bewaarregels[voorstel.regel]
  return (
    <Layout
      title="Voorstel om te vernietigen"
      breadcrumbs={[
        { href: urls.vernietigingen.href(), text: 'Te vernietigen gegevens' },
        { text: nummer },
      ]}
      problems={problems}
    >
      <h1 class="govuk-heading-l">Voorstel om te vernietigen</h1>
      <SummaryList
        rows={[
          { key: 'Dossier', value: nummer },
          { key: 'Wat', value: wat },
          { key: 'Volgens', value: `${grondslag.bron}, ${grondslag.artikel}` },
          { key: 'Voorgesteld op', value: longDate(voorstel.voorgesteldOp) },
          {
            key: 'Stukken',
            value: voorstel.documenten
              .map(({ soort, klasse }) => `${soort} (${klasse})`)
              .join(', '),
          },
          {
            key: 'Goedgekeurd door',
            value: voorstel.goedgekeurdDoor.map(({ naam }) => naam).join(', ') || 'nog niemand',
          },
        ]}
      />
      <form method="post" novalidate>
        <Radios
          name="actie"
          legend="Wat beslist u?"
          value={typedValue(values, 'actie')}
          error={problemOf(problems, 'actie')}
          items={[
            { value: 'goedkeuren', text: 'Keur goed: de stukken mogen weg' },
            { value: 'tegenhouden', text: 'Houd tegen: de stukken moeten blijven' },
          ]}
        />
        <Textarea
          name="reden"
          label="Reden, als u tegenhoudt"
          hint="Bijvoorbeeld: er loopt een beroep."
          value={typedValue(values, 'reden')}
          error={problemOf(problems, 'reden')}
        />
        <Button>Bewaar de beslissing</Button>
      </form>
    </Layout>
  )
}

/** The record of processing, for everybody. */
export function registerPage({ verwerkingen, bewaring }: Verwerkingsregister) {
  return (
    <Layout title="Register van de verwerkingen" wide>
      <h1 class="govuk-heading-l">Register van de verwerkingen</h1>
      <p>
        Waarvoor wij gegevens gebruiken, welke, en wie ze mag zien (Algemene verordening
        gegevensbescherming, artikel 30). Dit register is gemaakt uit de regels waarmee het
        programma zelf de toegang geeft.
      </p>
      <Table
        caption="Waarvoor, welke gegevens, en wie"
        stack="wide"
        columns={[{ head: 'Doel' }, { head: 'Gegevens' }, { head: 'Wie' }]}
        rows={verwerkingen.map(({ doel, gegevens, ontvangers }) => [
          doel,
          gegevens.join('; '),
          ontvangers.join('; ') || 'niemand',
        ])}
      />
      <Table
        caption="Hoe lang wij bewaren"
        stack="wide"
        columns={[{ head: 'Wat' }, { head: 'Hoe lang' }, { head: 'Daarna' }, { head: 'Bron' }]}
        rows={bewaring.map(({ wat, hoeLang, daarna, bron }) => [wat, hoeLang, daarna, bron])}
      />
      <ButtonLink href={urls.publiek.privacy.href()} kind="secondary">
        Lees de privacyverklaring
      </ButtonLink>
    </Layout>
  )
}
