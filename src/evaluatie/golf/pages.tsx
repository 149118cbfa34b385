import { termijnen } from '#law/termijnen.ts'
import { Details, InsetText, LinkList, Table } from '#ui/components.ts'
import { count } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import {
  kolomIds,
  kolommen,
  type Kijkrichting,
  type Kolom,
  type Piek,
  type Rij,
  type Vooruitblik,
} from './vooruitblik.ts'
import { kortebaknaam, piekzin } from './woorden.ts'

interface Props {
  readonly blik: Vooruitblik
  readonly naar: Kijkrichting
  /** The column of the own team; null for who has none. */
  readonly eigen: Kolom | null
  readonly piek: Piek
  readonly magRegelen: boolean
}

/** How many periodic evaluations come, by month and province: what is late first, what is after a year last. */
export function vooruitblikPage({ blik, naar, eigen, piek, magRegelen }: Props) {
  return (
    <Layout
      title="Vooruitblik op de evaluaties"
      current={urls.dossiers.href()}
      back={urls.dossiers.href()}
      wide
    >
      <h1 class="govuk-heading-l">Vooruitblik op de evaluaties</h1>
      <p>
        VDAB evalueert elk pakket opnieuw {termijnen['D-06'].rekening.lengte} na de aanwerving of na
        de vorige evaluatie. Elk lopend pakket staat hier één keer.
      </p>
      <Richting naar={naar} />
      {blik.totaal.totaal === 0 ? (
        <InsetText>
          Er loopt nu geen pakket. Zodra er een begint, staat de evaluatie hier.
        </InsetText>
      ) : (
        <>
          <p>
            <strong>{eigen === null ? 'Alle provincies' : kolommen[eigen]}</strong>: {piekzin(piek)}
          </p>
          <Tabel blik={blik} naar={naar} eigen={eigen} />
          <p>
            <a
              class="govuk-link"
              href={urls.vooruitblik.href({}, { telling: naar, formaat: 'csv' })}
            >
              Haal de tabel op (csv)
            </a>
          </p>
        </>
      )}
      <Uitleg eigen={eigen} />
      {magRegelen && eigen !== null ? (
        <LinkList
          title="Wat kunt u doen?"
          links={[
            {
              href: urls.golf.href(),
              text: 'Kies wanneer uw team begint, en zie wat vannacht begint',
            },
          ]}
        />
      ) : null}
    </Layout>
  )
}

const richtingen = { laatste: 'Laatste dag', begin: 'Begin door VDAB' } as const

function Richting({ naar }: Pick<Props, 'naar'>) {
  return (
    <p class="govuk-!-display-none-print">
      Tel naar:{' '}
      {Object.entries(richtingen).map(([id, naam], nr) => (
        <>
          {nr === 0 ? '' : ' of '}
          {id === naar ? (
            <strong aria-current="true">{naam}</strong>
          ) : (
            <a class="govuk-link" href={urls.vooruitblik.href({}, { telling: id })}>
              {naam}
            </a>
          )}
        </>
      ))}
    </p>
  )
}

function Tabel({ blik, naar, eigen }: Pick<Props, 'blik' | 'naar' | 'eigen'>) {
  const titel =
    naar === 'laatste'
      ? 'Evaluaties naar de maand van de laatste dag'
      : 'Evaluaties naar de maand waarin VDAB begint'
  // The own team first, which a phone shows without scrolling; the others in their order.
  const volgorde = eigen === null ? kolomIds : [eigen, ...kolomIds.filter((id) => id !== eigen)]
  const cellen = ({ bak, cellen: getallen, totaal }: Rij) => [
    <span class="wop-nowrap">{kortebaknaam(bak)}</span>,
    ...volgorde.map((id) => count(getallen[kolomIds.indexOf(id)]!)),
    count(totaal),
  ]
  return (
    <>
      <h2 class="govuk-heading-m">{titel}</h2>
      <Table
        caption={titel}
        captionHidden
        scroll={titel}
        rowHeader={0}
        columns={[
          { head: 'Maand' },
          ...volgorde.map((kolom) => ({
            head: kolom === eigen ? `${kolommen[kolom]} (uw team)` : kolommen[kolom],
            numeric: true,
          })),
          { head: 'Samen', numeric: true },
        ]}
        rows={[...blik.rijen, blik.totaal].map(cellen)}
      />
    </>
  )
}

function Uitleg({ eigen }: Pick<Props, 'eigen'>) {
  return (
    <Details summary="Hoe is dit geteld?">
      <p>
        Te laat is wat na de laatste dag nog niet beslist is. Het pakket loopt dan door, en de
        laatste dag blijft staan waar hij stond (Q-21). Komt er een andere werkgever? Dan lopen de
        vijf jaar gewoon door (Q-20).
      </p>
      <p>
        {eigen === null ? 'De cijfers' : 'De cijfers van de andere teams'} zijn afgerond op 5. Elke
        som telt op wat in de tabel staat.
      </p>
      <p>
        Een piek keert na vijf jaar terug. In 2019 vroeg men 2.364 evaluaties, in 2020 tot 2022
        waren dat er 46, 90 en 97 (antwoord op een vraag in het Vlaams Parlement).
      </p>
    </Details>
  )
}
