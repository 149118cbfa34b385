import {
  Layout,
  Button,
  InsetText,
  Panel,
  problemOf,
  Radios,
  SummaryCard,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate, longMoment } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import type { Adressen } from './adressen.ts'
import { grootte, herkomst, scanzin, soortnaam, vanWie } from './delen.tsx'
import type { Kader } from './kader.tsx'
import { isVreemd, type StukRij } from './rij.ts'
import { afzenders, intrekredenen } from './soorten.ts'

interface OntvangstProps {
  readonly Kader: Kader
  readonly adressen: Adressen
  /** What came in together, the one of the address first. */
  readonly samen: readonly StukRij[]
  /** Ids of what the reader may read, and of what the reader put in. */
  readonly leesbaar: ReadonlySet<string>
  readonly eigen: ReadonlySet<string>
}

/** The proof that papers came in: when, from whom, and a digest with which anybody can show later what was sent. */
export function ontvangstPage({ Kader, adressen, samen, leesbaar, eigen }: OntvangstProps) {
  const [eerste] = samen
  if (!eerste) throw new Error('Een bewijs van ontvangst gaat over een papier.')
  return (
    <Kader title="Bewijs van ontvangst" terug={adressen.lijst}>
      <Panel
        title={samen.length === 1 ? 'Het papier is ontvangen' : 'De papieren zijn ontvangen'}
        headingLevel={2}
      >
        {longMoment(eerste.om)}
      </Panel>
      {samen.map((stuk) => (
        <SummaryCard
          title={soortnaam(stuk.soort)}
          headingLevel={3}
          rows={[
            { key: 'Referentie', value: stuk.id },
            ...(stuk.versie > 1 ? [{ key: 'Versie', value: String(stuk.versie) }] : []),
            ...(!isVreemd(stuk) && (eigen.has(stuk.id) || leesbaar.has(stuk.id))
              ? [{ key: 'Bestand', value: `${stuk.naam} (${grootte(stuk.bytes)})` }]
              : []),
            { key: 'Van', value: vanWie(stuk) },
            { key: 'Binnengekomen', value: herkomst(stuk) },
            ...(stuk.namens ? [{ key: 'Afzender', value: afzenders[stuk.namens] }] : []),
            { key: 'Vingerafdruk (SHA-256)', value: <Vingerafdruk sha256={stuk.sha256} /> },
            { key: 'Virusscan', value: scanzin(stuk) },
            ...(stuk.leeskopieAnders
              ? [{ key: 'Leeskopie', value: <Leeskopie stuk={stuk} /> }]
              : []),
            ...(leesbaar.has(stuk.id)
              ? [{ key: 'Papier', value: <Links stuk={stuk} adressen={adressen} eigen={eigen} /> }]
              : []),
          ]}
        />
      ))}
      <p>
        Bewaar of druk deze bladzijde af. De vingerafdruk toont later aan welk bestand u bezorgde.
      </p>
      <p>
        <a class="govuk-link" href={adressen.lijst}>
          Naar alle papieren
        </a>
      </p>
    </Kader>
  )
}

// 64 signs do not fit a phone; in groups they can be read out and compared.
function Vingerafdruk({ sha256 }: { readonly sha256: string }) {
  return <span class="wop-hint-small">{sha256.match(/.{1,8}/g)?.join(' ')}</span>
}

function Leeskopie({ stuk }: { readonly stuk: StukRij }) {
  return (
    <>
      Wie leest, krijgt een kopie zonder actieve inhoud. Het origineel blijft bewaard.
      {stuk.waarschuwingen.map((zin) => (
        <>
          <br />
          {zin}
        </>
      ))}
    </>
  )
}

function Links({
  stuk,
  adressen,
  eigen,
}: {
  readonly stuk: StukRij
  readonly adressen: Adressen
  readonly eigen: ReadonlySet<string>
}) {
  return (
    <>
      <a class="govuk-link" href={adressen.lezen(stuk.id)}>
        Haal op
      </a>
      {eigen.has(stuk.id) && stuk.leeskopieAnders ? (
        <>
          {' of '}
          <a class="govuk-link" href={adressen.origineel(stuk.id)}>
            het origineel
          </a>
        </>
      ) : null}
    </>
  )
}

interface IntrekProps {
  readonly Kader: Kader
  readonly adressen: Adressen
  readonly stuk: StukRij
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}

/** The question that withdraws a paper with its versions: it is shown no longer, and nothing is erased here. */
export function intrekPage({ Kader, adressen, stuk, problems = [], values = {} }: IntrekProps) {
  return (
    <Kader title="Trek een papier in" terug={adressen.lijst} problems={problems}>
      <p>
        {soortnaam(stuk.soort)} van {stuk.uitgever}, {longDate(stuk.datum)}.
      </p>
      <InsetText>
        Niemand kan het papier daarna nog lezen. VDAB vernietigt het als de bewaartermijn voorbij
        is.
      </InsetText>
      <form method="post" novalidate>
        <Radios
          name="reden"
          legend="Waarom trekt u het in?"
          legendClass="govuk-fieldset__legend--s"
          value={typedValue(values, 'reden')}
          error={problemOf(problems, 'reden')}
          items={Object.entries(intrekredenen).map(([value, text]) => ({ value, text }))}
        />
        <Button kind="warning">Trek het papier in</Button>
      </form>
    </Kader>
  )
}

/** The papers of a citizen who has no dossier yet. */
export function zonderMapPage() {
  return (
    <Layout title="Mijn papieren" current={urls.mijnPapieren.href()} back={urls.mijn.href()}>
      <h1 class="govuk-heading-l">U hebt nog geen map</h1>
      <p>Uw map met papieren begint als VDAB een dossier voor u opent.</p>
      <p>
        <a class="govuk-link" href={urls.mijn.href()}>
          Naar uw overzicht
        </a>
      </p>
    </Layout>
  )
}
