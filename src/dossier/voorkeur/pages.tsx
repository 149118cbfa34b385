import type { Dag } from '#law/dag.ts'
import { Button, InsetText } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { woordenVan, type Aanleiding, type Berichtstaat } from './bericht.ts'
import { Velden, type Formulierstand } from './velden.tsx'
import type { Kanaal } from './voorkeur.ts'

/** A message as the pages show it. */
export interface Berichtregel {
  readonly id: string
  readonly aanleiding: Aanleiding
  readonly kanaal: Kanaal
  readonly adres: string | null
  readonly dag: Dag
  readonly staat: Berichtstaat
  readonly reden: string
  readonly gelezen_op: Dag | null
}

/** How the person wants to hear that there is news; no way needs an e-mail address. */
export function mijnBerichtPage({ problems, values }: Formulierstand) {
  const titel = 'Hoe wilt u bericht krijgen?'
  return (
    <Layout
      title={titel}
      current={urls.mijn.href()}
      breadcrumbs={[{ href: urls.mijn.href(), text: 'Mijn overzicht' }, { text: titel }]}
      problems={problems}
    >
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>Is er nieuws? Dan laten wij dat weten op de manier die u kiest.</p>
      <InsetText>
        In een bericht staat nooit waarover het gaat. Er staat alleen: er is nieuws. Een beslissing
        krijgt u altijd in een brief.
      </InsetText>
      <form method="post" novalidate>
        <Velden problems={problems} values={values} />
        <Button>Bewaar mijn keuze</Button>
      </form>
    </Layout>
  )
}

/** The messages in the portal, with what was not read yet on top. */
export function mijnBerichtenPage({
  berichten,
  telefoon,
}: {
  readonly berichten: readonly Berichtregel[]
  readonly telefoon: string
}) {
  const nieuw = berichten.filter(({ gelezen_op }) => gelezen_op === null)
  const gelezen = berichten.filter(({ gelezen_op }) => gelezen_op !== null)
  return (
    <Layout title="Berichten" current={urls.mijnBerichten.href()}>
      <h1 class="govuk-heading-l">Berichten</h1>
      {berichten.length === 0 ? <p>Er zijn geen berichten.</p> : null}
      {nieuw.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Nieuw</h2>
          <Lijst berichten={nieuw} telefoon={telefoon} />
          <form method="post">
            <Button>Ik heb dit gelezen</Button>
          </form>
        </>
      )}
      {gelezen.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Gelezen</h2>
          <Lijst berichten={gelezen} telefoon={telefoon} />
        </>
      )}
      <p>
        <a class="govuk-link" href={urls.mijnBericht.href()}>
          Kies hoe u bericht krijgt
        </a>
      </p>
    </Layout>
  )
}

// In the portal the person is known, so a message may say where to look.
const verder: Readonly<Record<Aanleiding, readonly [tekst: string, href: string]>> = {
  brief: ['Lees uw brief', `${urls.mijn.href()}#brieven`],
  handtekening: ['Kijk wat wij u vragen', urls.mijn.href()],
  noodtoegang: ['Kijk wie uw dossier mag lezen', urls.mijnToegang.href()],
  hulp: ['Kijk wie u helpt', urls.mijnHulp.href()],
  aanvraag: ['Kijk wat er gevraagd is', urls.mijn.href()],
  evaluatie: ['Kijk wat er met de evaluatie gebeurt', urls.mijn.href()],
  papieren: ['Kijk welke papieren wij vragen', urls.mijn.href()],
  termijn: ['Kijk tegen wanneer u iets kunt doen', urls.mijn.href()],
}

function Lijst({
  berichten,
  telefoon,
}: {
  readonly berichten: readonly Berichtregel[]
  readonly telefoon: string
}) {
  return (
    <ul class="govuk-list">
      {berichten.map(({ aanleiding, dag }) => {
        const [tekst, href] = verder[aanleiding]
        return (
          <li>
            <strong>{longDate(dag)}</strong>: {woordenVan(aanleiding, telefoon).onderwerp}.{' '}
            <a class="govuk-link" href={href}>
              {tekst}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
