import type { BriefRij } from '#brieven/brievenlijst.ts'
import type { CorrectieRij } from '#correctie/rij.ts'
import { Correctieterm, Correctieweg, waaromNiet } from '#correctie/werkgever-page.tsx'
import type { Tekentaak } from '#dossier/tekenen/taken.ts'
import type { Vragenlijsttaak } from '#evaluatie/gesprek/taken.ts'
import { Uitkomstkaart } from '#evaluatie/besluit/uitkomst-kaart.tsx'
import { geldigVanaf, type Uitkomst } from '#evaluatie/besluit/uitkomst.ts'
import { volgendeEvaluatie } from '#evaluatie/golf/status.tsx'
import type { Nieuwsregel } from '#evaluatie/nieuws.ts'
import { KomendeGesprekken } from '#evaluatie/afspraak/delen.tsx'
import type { Afspraakrij } from '#evaluatie/afspraak/taken.ts'
import type { Evaluatietaak } from '#evaluatie/taken.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  ButtonLink,
  DayField,
  Input,
  InsetText,
  LinkList,
  problemOf,
  SummaryCard,
  Table,
  Term,
  Textarea,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate, percentage } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { Termijnen } from '#portalen/termijnen/kaart.tsx'
import type { Termijnregel } from '#portalen/termijnen/termijnen.ts'
import { Nieuws, Taken, type Werkgeverstermijn } from './taken.tsx'
import type { WerknemerRij } from './werknemers.ts'

/** The workers of an employer: what the government already knows, to be checked, never to be filled in. */
export function werkgeverPage({
  bedrijf,
  rijen,
  vandaag,
  tekentaken,
  evaluaties,
  vragenlijsten,
  termijntaken,
  nieuws,
  afspraken,
}: {
  readonly bedrijf: string
  readonly rijen: readonly WerknemerRij[]
  readonly vandaag: Dag
  readonly tekentaken: readonly Tekentaak[]
  readonly evaluaties: readonly Evaluatietaak[]
  readonly vragenlijsten: readonly Vragenlijsttaak[]
  readonly termijntaken: readonly Werkgeverstermijn[]
  readonly nieuws: readonly Nieuwsregel[]
  readonly afspraken: readonly Afspraakrij[]
}) {
  return (
    <Layout title="Werknemers" current={urls.werkgever.href()} wide>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{bedrijf}</span>
        Werknemers met een pakket
      </h1>
      <Taken
        taken={tekentaken}
        evaluaties={evaluaties}
        vragenlijsten={vragenlijsten}
        termijnen={termijntaken}
      />
      <Nieuws regels={nieuws} />
      <KomendeGesprekken rijen={afspraken} kant="werkgever" />
      <ButtonLink href={urls.indienst.href()}>Meld een indiensttreding</ButtonLink>
      {rijen.length === 0 ? (
        <InsetText>
          Er zijn nog geen werknemers met een werkondersteuningspakket bij uw bedrijf.
        </InsetText>
      ) : (
        <Table
          caption="Werknemers"
          captionHidden
          stack="wide"
          rowHeader={0}
          columns={[
            { head: 'Naam' },
            { head: 'Dossier' },
            { head: 'Loonpremie' },
            { head: 'Begeleiding' },
            { head: 'In dienst' },
            { head: 'Geldig tot en met' },
            { head: 'Volgende evaluatie' },
            { head: 'Hoger pakket vragen' },
          ]}
          rows={rijen.map((rij) => [
            rij.naam,
            <a class="govuk-link wop-num" href={urls.werknemer.href({ nummer: rij.nummer })}>
              {rij.nummer}
            </a>,
            percentage(rij.loonpremie),
            rij.begeleiding,
            longDate(rij.van),
            rij.tot ? longDate(rij.tot) : 'onbepaald',
            rij.evaluatie ? volgendeEvaluatie(rij.evaluatie, vandaag) : 'geen',
            rij.actief ? (
              <Correctieterm
                van={rij.van}
                pakket={rij}
                naEvaluatie={rij.naEvaluatie}
                vandaag={vandaag}
              />
            ) : (
              'uit dienst'
            ),
          ])}
        />
      )}
    </Layout>
  )
}

interface IndienstProps {
  readonly bedrijf: string
  readonly problems?: readonly (Problem & { readonly part?: 'dag' | 'maand' | 'jaar' })[]
  readonly values?: Typed
}

/** The form with which an employer says that somebody starts to work. */
export function indienstPage({ bedrijf, problems = [], values = {} }: IndienstProps) {
  return (
    <Layout
      title="Indiensttreding"
      current={urls.werkgever.href()}
      back={urls.werkgever.href()}
      problems={problems}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{bedrijf}</span>
        Meld een indiensttreding
      </h1>
      <p>U krijgt alleen het pakket te zien. De reden van het pakket is vertrouwelijk.</p>
      <form method="post" novalidate>
        <Input
          name="nummer"
          label="Dossiernummer"
          hint="Het nummer dat de kandidaat van VDAB kreeg, bijvoorbeeld WOP-2026-000012."
          width={20}
          value={typedValue(values, 'nummer')}
          error={problemOf(problems, 'nummer')}
        />
        <Input
          name="insz"
          label="Rijksregisternummer van de kandidaat"
          hint="Het nummer waarmee u de werknemer ook aan de sociale zekerheid meldt."
          width={20}
          inputmode="numeric"
          value={typedValue(values, 'insz')}
          error={problemOf(problems, 'insz')}
        />
        <DayField name="inDienst" legend="Eerste werkdag" problems={problems} values={values} />
        <Button>Meld de indiensttreding</Button>
      </form>
    </Layout>
  )
}

interface WerknemerProps {
  readonly rij: WerknemerRij
  readonly vandaag: Dag
  readonly brieven: readonly BriefRij[]
  readonly correcties: readonly CorrectieRij[]
  /** What came of evaluations of this job, the last one first. */
  readonly uitkomsten: readonly Uitkomst[]
  readonly termijnen: readonly Termijnregel[]
}

/** One worker as the own employer may see: percentage, level, period, letters; never a ground or a WOP number. */
export function werknemerPage(props: WerknemerProps) {
  const { rij, vandaag, termijnen, brieven, correcties, uitkomsten } = props
  const werknemer = { ...rij, pakket: rij }
  return (
    <Layout title={rij.naam} current={urls.werkgever.href()} back={urls.werkgever.href()}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{rij.nummer}</span>
        {rij.naam}
      </h1>
      <SummaryCard
        title="Pakket"
        rows={[
          { key: 'Loonpremie', value: percentage(rij.loonpremie) },
          { key: 'Begeleiding', value: rij.begeleiding },
          {
            key: 'Geldig',
            value: `van ${longDate(
              geldigVanaf(rij.van, uitkomsten),
            )} ${rij.tot ? `tot en met ${longDate(rij.tot)}` : 'voor onbepaalde duur'}`,
          },
          {
            key: 'Hoger pakket vragen',
            value: waaromNiet(werknemer, correcties, vandaag) ?? (
              <Correctieterm
                van={rij.van}
                pakket={rij}
                naEvaluatie={rij.naEvaluatie}
                vandaag={vandaag}
              />
            ),
          },
        ]}
      />
      <Correctieweg werknemer={werknemer} correcties={correcties} vandaag={vandaag} />
      <Uitkomstkaart uitkomst={uitkomsten[0]} lezer="werkgever" />
      <Termijnen titel="Termijnen" regels={termijnen} />
      <h2 class="govuk-heading-m">Brieven</h2>
      {brieven.length === 0 ? (
        <p>De brief wordt nu gemaakt. Laad deze bladzijde straks opnieuw.</p>
      ) : (
        <ul class="govuk-list">
          {brieven.map(({ id, titel, dag }) => (
            <li>
              <a
                class="govuk-link"
                href={urls.werkgeverBriefPdf.href({ nummer: rij.nummer, brief: id })}
              >
                <Term>{titel}</Term> (pdf)
              </a>
              , {longDate(dag)}
            </li>
          ))}
        </ul>
      )}
      <Doen rij={rij} />
    </Layout>
  )
}

function Doen({ rij: { nummer, actief } }: { readonly rij: WerknemerRij }) {
  const links = [
    {
      href: urls.bezorgd.href({ nummer }),
      text: 'Papieren die u bezorgde, of een papier bezorgen',
    },
    ...(actief
      ? [
          { href: urls.werkgeverEvaluatie.href({ nummer }), text: 'Mag ik een evaluatie vragen?' },
          { href: urls.werkgeverTekenen.href({ nummer }), text: 'Vraag en volg handtekeningen' },
          {
            href: urls.werknemerEinde.href({ nummer }),
            text: 'Meld het einde van de tewerkstelling',
          },
        ]
      : []),
  ]
  return <LinkList title="Wat kunt u doen?" links={links} />
}

/** The form with which an employer says that somebody stops. */
export function eindePage({
  rij,
  problems = [],
  values = {},
}: {
  readonly rij: WerknemerRij
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}) {
  return (
    <Layout
      title="Einde tewerkstelling"
      current={urls.werkgever.href()}
      back={urls.werknemer.href({ nummer: rij.nummer })}
      problems={problems}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{rij.naam}</span>
        Meld het einde van de tewerkstelling
      </h1>
      <form method="post" novalidate>
        <DayField name="laatsteDag" legend="Laatste werkdag" problems={problems} values={values} />
        <Textarea
          name="reden"
          label="Waarom stopt de tewerkstelling?"
          hint="Schrijf niets over de gezondheid van de werknemer."
          rows={3}
          value={typedValue(values, 'reden')}
          error={problemOf(problems, 'reden')}
        />
        <Button kind="warning">Meld het einde</Button>
      </form>
    </Layout>
  )
}
