import type { BriefRij } from '#brieven/brievenlijst.ts'
import type { Dossier } from '#dossier/dossier.ts'
import type { GegevenMandaat } from '#dossier/mandaat/mandaat.ts'
import type { Dag } from '#law/dag.ts'
import { hoeveel } from '#portalen/mijn/pakket.tsx'
import type { Moment } from '#portalen/tijdlijn.ts'
import type { Procedure } from '#startpakket/gebeurtenissen.ts'
import { Button, InsetText, SummaryCard, Table, Term, Timeline } from '#ui/components.ts'
import { longDate, percentage } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'

interface Geholpene {
  readonly nummer: string
  readonly naam: string
  readonly tot: Dag | null
  readonly medisch: boolean
}

const titel = 'Wie help ik?'

/** The people whom the helper helps today, each until when. */
export function helpenPage({ mensen }: { readonly mensen: readonly Geholpene[] }) {
  return (
    <Layout title={titel} current={urls.helpen.href()}>
      <h1 class="govuk-heading-l">{titel}</h1>
      {mensen.length === 0 ? (
        <p>U helpt nu niemand. Wie hulp wil, kiest u op de eigen bladzijde „Wie helpt mij?”.</p>
      ) : (
        <Table
          caption="Mensen die u helpt"
          captionHidden
          stack
          rowHeader={0}
          columns={[{ head: 'Naam' }, { head: 'Tot en met' }, { head: 'Medische papieren' }]}
          rows={mensen.map(({ nummer, naam, tot, medisch }) => [
            <a class="govuk-link" href={urls.helpenDossier.href({ nummer })}>
              {naam}
            </a>,
            tot === null ? 'zonder einde' : longDate(tot),
            medisch ? 'ja' : 'neen',
          ])}
        />
      )}
    </Layout>
  )
}

const standen: Readonly<Record<Procedure['status'], string>> = {
  GEEN: 'VDAB kijkt welke bewijzen er zijn.',
  ADVIES_VOORGESTELD: 'VDAB kijkt het dossier na.',
  ADVIES_TOEGEKEND: 'Er is toegang tot maatwerk. Nu kan werk gezocht worden.',
  GEWEIGERD: 'Er is nu geen toegang tot collectief maatwerk. In de brief staat waarom.',
  ADVIES_VERVALLEN: 'De toegang tot maatwerk is vervallen.',
  WOP_ACTIEF: 'Het pakket loopt.',
  WOP_BEEINDIGD: 'De job in maatwerk is gestopt. VDAB volgt 2 jaar op.',
}

/** The dossier of somebody else, to read along: nothing can be changed, decided or signed here. */
export function helpenDossierPage({
  dossier,
  mandaat,
  procedure,
  momenten,
  brieven,
}: {
  readonly dossier: Dossier
  readonly mandaat: GegevenMandaat
  readonly procedure: Procedure
  readonly momenten: readonly Moment[]
  readonly brieven: readonly BriefRij[]
}) {
  const { nummer, persoon, behandelaar } = dossier
  const naam = `${persoon.voornaam} ${persoon.familienaam}`
  const einde = mandaat.tot === null ? '' : ` U helpt tot en met ${longDate(mandaat.tot)}.`
  return (
    <Layout
      title={`U helpt ${naam}`}
      current={urls.helpen.href()}
      breadcrumbs={[{ href: urls.helpen.href(), text: titel }, { text: naam }]}
    >
      <h1 class="govuk-heading-l">U helpt {naam}</h1>
      <InsetText>
        U leest mee. Alleen {persoon.voornaam} beslist en tekent.{einde}
      </InsetText>
      <h2 class="govuk-heading-m">Hoe ver staat het?</h2>
      <p>{standen[procedure.status]}</p>
      <Pakket procedure={procedure} />
      <h2 class="govuk-heading-m">Brieven</h2>
      <Brieven nummer={nummer} brieven={brieven} medisch={mandaat.medisch} />
      <p>
        <a class="govuk-link" href={urls.stukken.href({ nummer })}>
          Bekijk de papieren die u mag lezen
        </a>
      </p>
      <h2 class="govuk-heading-m">Wat is er gebeurd?</h2>
      <Timeline items={momenten} />
      <h2 class="govuk-heading-m">Contactpersoon bij VDAB</h2>
      <p>
        {behandelaar.naam} volgt dit dossier op. Het nummer is <span class="wop-num">{nummer}</span>
        .
      </p>
      {mandaat.soort === 'bewindvoerder' ? null : (
        <p>
          <a class="govuk-link" href={urls.helpenStop.href({ nummer })}>
            Ik stop met helpen
          </a>
        </p>
      )}
    </Layout>
  )
}

function Pakket({ procedure }: { readonly procedure: Procedure }) {
  if (procedure.status !== 'WOP_ACTIEF') return null
  const { pakket, werkgever, van, tot } = procedure.wop
  return (
    <SummaryCard
      title="Het pakket"
      rows={[
        { key: 'Werkgever', value: werkgever.naam },
        { key: 'Loonpremie voor de werkgever', value: percentage(pakket.loonpremie) },
        { key: 'Begeleiding', value: `${hoeveel[pakket.begeleiding]} (${pakket.begeleiding})` },
        {
          key: 'Geldig',
          value: `van ${longDate(van)}${tot ? ` tot en met ${longDate(tot)}` : ''}`,
        },
      ]}
    />
  )
}

function Brieven({
  nummer,
  brieven,
  medisch,
}: {
  readonly nummer: string
  readonly brieven: readonly BriefRij[]
  readonly medisch: boolean
}) {
  if (!medisch)
    return (
      <p>
        U mag geen brieven en geen medische papieren lezen. De persoon kan dat apart goedvinden.
      </p>
    )
  if (brieven.length === 0) return <p>Er zijn nog geen brieven.</p>
  return (
    <ul class="govuk-list">
      {brieven.map(({ id, titel, dag }) => (
        <li>
          <a class="govuk-link" href={urls.helpenBriefPdf.href({ nummer, brief: id })}>
            <Term>{titel}</Term> (pdf)
          </a>
          , {longDate(dag)}
        </li>
      ))}
    </ul>
  )
}

/** The second click with which a helper ends the own help. */
export function helpenStopPage({ dossier: { persoon } }: { readonly dossier: Dossier }) {
  const naam = `${persoon.voornaam} ${persoon.familienaam}`
  const kop = `Stop met helpen: ${naam}`
  return (
    <Layout
      title={kop}
      current={urls.helpen.href()}
      breadcrumbs={[{ href: urls.helpen.href(), text: titel }, { text: 'Stop met helpen' }]}
    >
      <h1 class="govuk-heading-l">{kop}</h1>
      <p>U kunt het dossier dan meteen niet meer lezen. {persoon.voornaam} ziet dat u stopte.</p>
      <form method="post">
        <Button kind="warning">Ik stop met helpen</Button>
      </form>
    </Layout>
  )
}
