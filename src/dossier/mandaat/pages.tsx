import type { Dag } from '#law/dag.ts'
import {
  Button,
  ButtonLink,
  DayField,
  Details,
  SummaryCard,
  type Content,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { geldtOp, type GegevenMandaat } from './mandaat.ts'
import { HelperVelden, OmvangVelden, omvangzinnen, type Problemen } from './velden.tsx'

interface Formulierstand {
  readonly problems: Problemen
  readonly values: Typed
}

const titel = 'Wie helpt mij?'
const terug = [{ href: urls.mijnHulp.href(), text: titel }]

/** The people who help: who, what they may see, until when; and those who helped before. */
export function mijnHulpPage({
  mandaten,
  vandaag,
}: {
  readonly mandaten: readonly GegevenMandaat[]
  readonly vandaag: Dag
}) {
  const nu = mandaten.filter((mandaat) => geldtOp(mandaat, vandaag))
  const voorbij = mandaten.filter((mandaat) => !geldtOp(mandaat, vandaag))
  return (
    <Layout title={titel} current={urls.mijnHulp.href()}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>
        Iemand die u vertrouwt, mag u helpen. U kiest wie, en tot wanneer. Die persoon beslist niets
        en tekent niets voor u. U kunt altijd stoppen.
      </p>
      {nu.length === 0 ? <p>Er helpt u nu niemand.</p> : null}
      {nu.map((mandaat) => (
        <Kaart mandaat={mandaat} />
      ))}
      <ButtonLink href={urls.mijnHulpNieuw.href()}>Kies iemand die u helpt</ButtonLink>
      <p>
        Liever op papier?{' '}
        <a class="govuk-link" href={urls.mijnHulpPapier.href()}>
          Druk het formulier af (pdf)
        </a>
        , teken het en geef het aan VDAB.
      </p>
      {voorbij.length === 0 ? null : (
        <Details summary="Wie hielp u vroeger?">
          <ul class="govuk-list">
            {voorbij.map((mandaat) => (
              <li>
                {mandaat.helper.naam}, {periode(mandaat)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Layout>
  )
}

/** "van 1 maart 2026 tot en met 31 maart 2026", or the day on which it was stopped. */
export function periode({ van, tot, gestopt }: GegevenMandaat): string {
  if (gestopt && (tot === null || gestopt.op <= tot))
    return `van ${longDate(van)}, gestopt op ${longDate(gestopt.op)}`
  return tot === null
    ? `vanaf ${longDate(van)}`
    : `van ${longDate(van)} tot en met ${longDate(tot)}`
}

/** What a helper may do and may not, as a list. */
export function Mag({ mandaat }: { readonly mandaat: GegevenMandaat }): Content {
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {mandaat.omvang.map((deel) => (
        <li>{omvangzinnen[deel]}</li>
      ))}
      <li>
        {mandaat.medisch
          ? 'Ook medische papieren en brieven lezen'
          : 'Geen medische papieren en geen brieven'}
      </li>
    </ul>
  )
}

function Kaart({ mandaat }: { readonly mandaat: GegevenMandaat }) {
  const { id, helper, soort, tot, van, kanaal, namens } = mandaat
  const keuze = soort === 'vertrouwenspersoon'
  const wijzig = {
    href: urls.mijnHulpEinde.href({ mandaat: id }),
    text: 'Wijzig',
    about: 'het einde',
  }
  return (
    <SummaryCard
      title={helper.naam}
      {...(keuze
        ? { actions: [{ href: urls.mijnHulpStop.href({ mandaat: id }), text: 'Stop de hulp' }] }
        : {})}
      rows={[
        { key: 'Helpt u', value: keuze ? 'als iemand die u vertrouwt' : 'als bewindvoerder' },
        { key: 'Mag', value: <Mag mandaat={mandaat} /> },
        { key: 'Sinds', value: longDate(van) },
        {
          key: 'Tot en met',
          value: tot === null ? 'De rechter gaf geen einde' : longDate(tot),
          ...(keuze ? { actions: [wijzig] } : {}),
        },
        ...(kanaal === 'papier' ? [{ key: 'Hoe', value: 'U tekende een papier' }] : []),
        ...(namens === null ? [] : [{ key: 'Hoe', value: 'Ingevuld samen met VDAB' }]),
        ...(keuze
          ? []
          : [
              {
                key: 'Stoppen',
                value: 'De rechter beslist dit. Geef VDAB het papier van de rechter.',
              },
            ]),
      ]}
    />
  )
}

/** The form to let somebody help. */
export function hulpNieuwPage({ problems, values }: Formulierstand) {
  const kop = 'Kies iemand die u helpt'
  return (
    <Layout
      title={kop}
      current={urls.mijnHulp.href()}
      breadcrumbs={[...terug, { text: kop }]}
      problems={problems}
    >
      <h1 class="govuk-heading-l">{kop}</h1>
      <p>
        Vraag eerst aan die persoon of het goed is. De helper meldt zich aan met de eigen
        identiteitskaart en leest dan mee.
      </p>
      <form method="post" novalidate>
        <HelperVelden problems={problems} values={values} />
        <OmvangVelden problems={problems} values={values} />
        <Button>Geef toestemming</Button>
      </form>
    </Layout>
  )
}

/** Another last day for one helper. */
export function hulpEindePage({
  mandaat,
  problems,
  values,
}: Formulierstand & { readonly mandaat: GegevenMandaat }) {
  const kop = `Tot wanneer helpt ${mandaat.helper.naam}?`
  return (
    <Layout
      title={kop}
      current={urls.mijnHulp.href()}
      breadcrumbs={[...terug, { text: 'Wijzig het einde' }]}
      problems={problems}
    >
      <h1 class="govuk-heading-l">{kop}</h1>
      <form method="post" novalidate>
        <DayField
          name="tot"
          legend="Laatste dag"
          hint={mandaat.tot === null ? undefined : `Nu: ${longDate(mandaat.tot)}.`}
          problems={problems}
          values={values}
        />
        <Button>Bewaar het einde</Button>
      </form>
    </Layout>
  )
}

/** The second click: this stops the help at once. */
export function hulpStopPage({
  mandaat,
  problems,
}: {
  readonly mandaat: GegevenMandaat
  readonly problems: Problemen
}) {
  const { naam } = mandaat.helper
  return (
    <Layout
      title={`Stop de hulp van ${naam}`}
      current={urls.mijnHulp.href()}
      breadcrumbs={[...terug, { text: 'Stop de hulp' }]}
      problems={problems}
    >
      <h1 class="govuk-heading-l">Stop de hulp van {naam}</h1>
      <p>{naam} kan uw dossier dan meteen niet meer lezen. U moet niet zeggen waarom.</p>
      <form method="post">
        <Button kind="warning">Stop de hulp</Button>
      </form>
      <p>
        <a class="govuk-link" href={urls.mijnHulp.href()}>
          Ga terug en wijzig niets
        </a>
      </p>
    </Layout>
  )
}

/** The pages of somebody without a dossier: there is nothing to choose yet. */
export function heeftDossierPage(kop: string, current: string) {
  return (
    <Layout title={kop} current={current}>
      <h1 class="govuk-heading-l">{kop}</h1>
      <p>U hebt nog geen dossier. Daarom is hier nog niets te zien.</p>
      <p>
        <a class="govuk-link" href={urls.mijn.href()}>
          Naar mijn overzicht
        </a>
      </p>
    </Layout>
  )
}
