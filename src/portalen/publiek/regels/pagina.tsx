import type { Dag } from '#law/dag.ts'
import {
  Button,
  Cite,
  DateInput,
  InsetText,
  Layout,
  SummaryList,
  type Content,
  type Problem,
  problemOf,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { softHyphens } from '#ui/term.tsx'
import { urls } from '#urls.ts'
import type { Adresdag } from '#portalen/publiek/dag-uit-adres.ts'
import type { Keuze, Regelblad } from './blad.ts'
import type { Catalogus } from './catalogus.ts'
import { Proberen, type Vraagvorm } from './proberen.tsx'
import { regelHref, Vraaglink } from './verwijzing.tsx'

const { publiek } = urls
/** The way from the start to a page about the rules; `tekst` is the name of that page. */
export const kruimels = (tekst: string) => [
  { href: urls.start.href(), text: 'Start' },
  { href: publiek.regels.href(), text: 'Regels' },
  { text: tekst },
]

interface RegelPaginaProps {
  readonly blad: Regelblad
  readonly catalogus: Catalogus
  readonly keuze: Keuze
  readonly vorm?: Vraagvorm | undefined
  readonly problems?: readonly Problem[] | undefined
  /** What was typed in the form of this page, to be shown again. */
  readonly getypt?: Getypt | undefined
}

type Getypt = Readonly<Record<'op' | 'start', Adresdag['getypt']>>

/** One rule: in words, as its table, with its sources, since when, what needs it, and a way to try it. */
export function regelPage(props: RegelPaginaProps) {
  const { blad, catalogus, keuze, vorm, problems = [], getypt } = props
  const geldt = blad.geldigVan <= keuze.op
  return (
    <Layout
      title={blad.titel}
      current={publiek.regels.href()}
      breadcrumbs={kruimels(blad.titel)}
      problems={problems}
      wide={blad.breed}
    >
      <Kolom breed={blad.breed}>
        <h1 class="govuk-heading-l">{softHyphens(blad.titel)}</h1>
        {blad.samenvatting.map((zin) => (
          <p>{softHyphens(zin)}</p>
        ))}
      </Kolom>
      {geldt ? blad.inhoud(keuze) : <NogNiet blad={blad} op={keuze.op} />}
      <Kolom breed={blad.breed}>
        <h2 class="govuk-heading-m">Waar komt deze regel vandaan?</h2>
        <SummaryList rows={herkomst(blad, catalogus)} />
        {vorm ? <Proberen blad={blad} keuze={keuze} vorm={vorm} /> : null}
        <Dagkeuze blad={blad} keuze={keuze} problems={problems} getypt={getypt} />
      </Kolom>
    </Layout>
  )
}

/** On a wide page text stays in a column that can be read. */
function Kolom({
  breed,
  children,
}: {
  readonly breed: boolean | undefined
  readonly children: Content
}) {
  if (!breed) return <>{children}</>
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{children}</div>
    </div>
  )
}

function NogNiet({ blad, op }: { readonly blad: Regelblad; readonly op: Dag }) {
  return (
    <InsetText>
      <p>
        Op {longDate(op)} gold deze regel nog niet. Een vroegere regel kennen wij niet: voor die dag
        staat hier niets.
      </p>
      <p>
        <a class="govuk-link" href={`${regelHref(blad.id)}?op=${blad.geldigVan}`}>
          Toon de regel van {longDate(blad.geldigVan)}
        </a>
      </p>
    </InsetText>
  )
}

function herkomst(blad: Regelblad, catalogus: Catalogus) {
  return [
    { key: 'Geldt vanaf', value: longDate(blad.geldigVan) },
    {
      key: 'Bronnen',
      value: lijst(
        blad.gronden.map((grond) => <Cite grond={grond} />),
        'geen bron bekend',
      ),
    },
    {
      key: 'Open vragen',
      value: lijst(
        blad.vragen.map((id) => <Vraaglink id={id} />),
        'geen',
      ),
    },
    { key: 'Deze regel gebruikt', value: lijst(blad.steuntOp.map(regellink(catalogus)), 'niets') },
    {
      key: 'Wordt gebruikt door',
      value: lijst(
        catalogus.gebruikersVan(blad.id).map(({ id }) => regellink(catalogus)(id)),
        'geen andere regel',
      ),
    },
  ]
}

function lijst(delen: readonly Content[], leeg: string): Content {
  if (delen.length === 0) return leeg
  return (
    <ul class="govuk-list">
      {delen.map((deel) => (
        <li>{deel}</li>
      ))}
    </ul>
  )
}

/** Makes a link to a rule from its id, with its title as text; an id that is on no page is shown as it is. */
export function regellink({ bladen }: Pick<Catalogus, 'bladen'>): (id: string) => Content {
  return (id) => (
    <a class="govuk-link" href={regelHref(id)}>
      {softHyphens(bladen.find((blad) => blad.id === id)?.titel ?? id)}
    </a>
  )
}

/** The days that the reader may choose: for which the rule is asked and, for a term, from which it is counted. */
function Dagkeuze({
  blad,
  keuze,
  problems,
  getypt,
}: {
  readonly blad: Regelblad
  readonly keuze: Keuze
  readonly problems: readonly Problem[]
  readonly getypt: Getypt | undefined
}) {
  return (
    <>
      <h2 class="govuk-heading-m">Kies een andere dag</h2>
      <form method="get" action={regelHref(blad.id)}>
        <DateInput
          name="op"
          legend="Toon de regel zoals ze gold op"
          hint="Bijvoorbeeld 2 12 2026"
          value={getypt?.op ?? keuze.op}
          error={problemOf(problems, 'op')}
        />
        {blad.groep === 'Termijnen en dagen' || blad.id === 'geldigheid' ? (
          <DateInput
            name="start"
            legend="Reken het voorbeeld vanaf"
            hint="Bijvoorbeeld 31 1 2024"
            value={getypt?.start ?? keuze.start}
            error={problemOf(problems, 'start')}
          />
        ) : null}
        <Button kind="secondary">Toon de regel</Button>
      </form>
    </>
  )
}
