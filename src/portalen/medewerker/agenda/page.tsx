import { standTekst } from '#evaluatie/afspraak/delen.tsx'
import { plekregel } from '#evaluatie/afspraak/bezoek.ts'
import type { Afspraakrij } from '#evaluatie/afspraak/taken.ts'
import { uurTekst, type Uur } from '#evaluatie/afspraak/uur.ts'
import { weekday, type Dag } from '#law/dag.ts'
import { InsetText, Table } from '#ui/components.ts'
import { longDate, namedDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import type { TePlannen } from './store.ts'
import { wekenLater, type Week } from './week.ts'

interface Props {
  readonly week: Week
  readonly wie: 'mij' | 'team'
  readonly vandaag: Dag
  readonly rijen: readonly Afspraakrij[]
  readonly tePlannen: readonly TePlannen[]
}

/** One week of talks on the work floor, day by day, and what still waits for VDAB. */
export function agendaPage(props: Props) {
  const { week, wie, rijen, tePlannen } = props
  const [maandag, , , , , , zondag] = week.dagen
  return (
    <Layout title={`Agenda, week ${week.nummer}`} current={urls.agenda.href()} wide>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {longDate(maandag!)} tot en met {longDate(zondag!)}
        </span>
        Agenda, week {week.nummer}
      </h1>
      <Bladeren {...props} />
      {rijen.length === 0 ? (
        <InsetText>
          {wie === 'mij'
            ? 'U hebt deze week geen gesprekken op de werkvloer.'
            : 'Uw team heeft deze week geen gesprekken op de werkvloer.'}
        </InsetText>
      ) : (
        week.dagen.map((op) => (
          <EenDag op={op} rijen={rijen.filter(({ bezoek }) => bezoek.op === op)} />
        ))
      )}
      <Wachtend tePlannen={tePlannen} />
      <p class="wop-week">
        <a class="govuk-link" href={urls.agendaAdres.href()}>
          Lees uw gesprekken in uw eigen kalender
        </a>
      </p>
    </Layout>
  )
}

function Bladeren({ week, wie, vandaag }: Props) {
  const naar = (ander: Partial<Record<'week' | 'wie', string>>) =>
    urls.agenda.href({}, { week: week.naam, wie, ...ander })
  const links = [
    { href: naar({ week: wekenLater(week, -1).naam }), text: 'Vorige week' },
    ...(week.dagen.includes(vandaag)
      ? []
      : [{ href: urls.agenda.href({}, { wie }), text: 'Deze week' }]),
    { href: naar({ week: wekenLater(week, 1).naam }), text: 'Volgende week' },
    wie === 'mij'
      ? { href: naar({ wie: 'team' }), text: 'Toon het hele team' }
      : { href: naar({ wie: 'mij' }), text: 'Toon alleen mijn gesprekken' },
  ]
  return (
    <nav class="wop-week" aria-label="Kies een week">
      <ul class="govuk-list">
        {links.map(({ href, text }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function EenDag({ op, rijen }: { readonly op: Dag; readonly rijen: readonly Afspraakrij[] }) {
  if (rijen.length === 0)
    return weekday(op) > 5 ? null : (
      <>
        <h2 class="govuk-heading-m">{namedDate(op)}</h2>
        <p>Geen gesprekken.</p>
      </>
    )
  return (
    <Table
      caption={namedDate(op)}
      captionClass="govuk-table__caption--m"
      stack="wide"
      rowHeader={0}
      columns={[
        { head: 'Uur' },
        { head: 'Dossier' },
        { head: 'Werknemer' },
        { head: 'Plaats' },
        { head: 'Wie komt' },
        { head: 'Stand' },
      ]}
      rows={rijen.map(({ evaluatie, nummer, naam, bezoek, van, tot, stand }) => [
        <span class="wop-nowrap">
          {uurTekst(van as Uur)} – {uurTekst(tot as Uur)}
        </span>,
        <a
          class="govuk-link wop-num"
          href={urls.afspraakPlannen.href({ nummer, aanvraag: evaluatie })}
        >
          {nummer}
        </a>,
        naam,
        <>
          {plekregel(bezoek.plek)}
          {bezoek.plek.waar === '' ? null : `. ${bezoek.plek.waar}`}
        </>,
        bezoek.evaluator.naam,
        bezoek.uurWerkgever === null ? standTekst[stand] : `${standTekst[stand]}, apart`,
      ])}
    />
  )
}

const waarom = {
  plannen: 'Alle papieren zijn er: stel een gesprek voor.',
  gevraagd: 'Iemand vraagt iets anders: kijk het na.',
  voorbij: 'Het moment is voorbij: plan het gesprek opnieuw.',
  verslag: 'Het gesprek is voorbij: schrijf het verslag.',
} as const

function Wachtend({ tePlannen }: Pick<Props, 'tePlannen'>) {
  if (tePlannen.length === 0) return null
  return (
    <section aria-labelledby="te-plannen">
      <h2 class="govuk-heading-m" id="te-plannen">
        Te doen
      </h2>
      <ul class="govuk-list">
        {tePlannen.map(({ evaluatie, nummer, naam, waarom: reden }) => (
          <li>
            <a
              class="govuk-link"
              href={(reden === 'verslag' ? urls.gesprek : urls.afspraakPlannen).href({
                nummer,
                aanvraag: evaluatie,
              })}
            >
              {naam}, <span class="wop-num">{nummer}</span>
            </a>
            . {waarom[reden]}
          </li>
        ))}
      </ul>
    </section>
  )
}
