import { rolnaam } from '#dossier/inzage/log.ts'
import type { Inzagevraag } from '#dossier/inzage/store.ts'
import { categorieen, uitkomsten } from '#dossier/noodtoegang/noodtoegang.ts'
import type { NoodRij } from '#dossier/noodtoegang/store.ts'
import type { Dag } from '#law/dag.ts'
import { ButtonLink, Details, Pagination, Table, Tag } from '#ui/components.ts'
import { longDate, shortDate } from '#ui/dates.ts'
import { DueMark } from '#ui/due-mark.tsx'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { parameters } from './parameters.ts'
import { regels } from './signalen.ts'
import type { NazichtRij } from './store.ts'
import { dagVan, uurVan } from './tijd.ts'

interface StartProps {
  readonly vandaag: Dag
  readonly noodtoegangen: readonly NoodRij[]
  readonly vragen: readonly (Inzagevraag & { readonly nummer: string })[]
  readonly nazichten: readonly NazichtRij[]
  /** Also what is done. */
  readonly alles: boolean
  readonly volgende?: string
}

/** "22 nov 2026, 09:05": an instant in the time of Brussels. */
export function wanneer(at: string): string {
  return `${shortDate(dagVan(at))}, ${uurVan(at)}`
}

/** What waits for the data protection officer: emergencies first, then questions, then the weekly list. */
export function toezichtPage(props: StartProps) {
  const { vandaag, noodtoegangen, vragen, nazichten, alles, volgende } = props
  return (
    <Layout title="Toezicht" current={urls.toezicht.start.href()} wide>
      <h1 class="govuk-heading-l">Toezicht op de toegang</h1>
      <ButtonLink kind="secondary" href={urls.toezicht.log.href()}>
        Zoek in het log
      </ButtonLink>
      <p>
        {alles ? (
          <a class="govuk-link" href={urls.toezicht.start.href()}>
            Toon alleen wat nog te doen is
          </a>
        ) : (
          <a class="govuk-link" href={urls.toezicht.start.href({}, { toon: 'alles' })}>
            Toon ook wat nagezien is
          </a>
        )}
      </p>
      <h2 class="govuk-heading-m">Noodtoegang</h2>
      {noodtoegangen.length === 0 ? (
        <p>Er is geen noodtoegang na te zien.</p>
      ) : (
        <Table
          caption="Noodtoegang"
          captionHidden
          stack="wide"
          rowHeader={1}
          columns={[
            { head: 'Nazien tegen' },
            { head: 'Dossier' },
            { head: 'Wie' },
            { head: 'Wanneer' },
            { head: 'Waarom' },
          ]}
          rows={noodtoegangen.map((rij) => [
            rij.nagezienOp ? (
              `Nagezien: ${uitkomsten[rij.uitkomst!].toLowerCase()}`
            ) : (
              <DueMark vandaag={vandaag} uiterlijk={rij.nazichtTegen} withDate />
            ),
            <a
              class="govuk-link wop-num"
              href={urls.toezicht.noodtoegang.href({ noodtoegang: rij.id })}
            >
              {rij.nummer}
            </a>,
            `${rij.naam}, ${rolnaam(rij.rol)}`,
            `${wanneer(rij.van)} tot ${uurVan(rij.tot)}`,
            categorieen[rij.categorie],
          ])}
        />
      )}
      <h2 class="govuk-heading-m">Vragen van personen</h2>
      {vragen.length === 0 ? (
        <p>Er wacht geen vraag op antwoord.</p>
      ) : (
        <ul class="govuk-list">
          {vragen.map(({ id, nummer, gesteldOp }) => (
            <li>
              <a class="govuk-link" href={urls.toezicht.vraag.href({ vraag: id })}>
                Vraag van {longDate(gesteldOp)} over <span class="wop-num">{nummer}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <h2 class="govuk-heading-m">Wekelijks nazicht</h2>
      <Nazichten nazichten={nazichten} />
      {volgende ? <Pagination next={{ href: volgende, text: 'Verder' }} /> : null}
      <Parameters />
    </Layout>
  )
}

function Nazichten({ nazichten }: Pick<StartProps, 'nazichten'>) {
  if (nazichten.length === 0) return <p>Er is niets na te zien.</p>
  return (
    <Table
      caption="Wat opviel"
      captionHidden
      stack="wide"
      rowHeader={1}
      columns={[
        { head: 'Week van' },
        { head: 'Wat' },
        { head: 'Wie' },
        { head: 'Dossier' },
        { head: 'Uitleg' },
        { head: 'Bevinding' },
      ]}
      rows={nazichten.map((rij) => [
        shortDate(rij.week),
        <a class="govuk-link" href={urls.toezicht.nazicht.href({ nazicht: rij.id })}>
          {regels[rij.regel]}
        </a>,
        `${rij.naam}, ${rolnaam(rij.rol)}`,
        rij.nummer ? <span class="wop-num">{rij.nummer}</span> : 'geen',
        rij.uitleg,
        rij.uitkomst ?? <Tag colour="blue">Nog te doen</Tag>,
      ])}
    />
  )
}

function Parameters() {
  return (
    <Details summary="Met welke getallen werkt deze lijst?">
      <Table
        caption="Getallen van het toezicht"
        captionHidden
        stack
        columns={[{ head: 'Getal' }, { head: 'Wat' }, { head: 'Sinds' }, { head: 'Bron' }]}
        rows={Object.values(parameters).map(({ waarde, eenheid, wat, geldigVan, bron }) => [
          `${waarde} ${eenheid}`,
          wat,
          shortDate(geldigVan),
          bron,
        ])}
      />
    </Details>
  )
}
