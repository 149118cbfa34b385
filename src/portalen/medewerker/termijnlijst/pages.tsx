import {
  hoogstens,
  herinnerdeTermijnen,
  voorstel,
  type Herinnerdagen,
} from '#dossier/termijn/herinnering.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  DueMark,
  Input,
  InsetText,
  problemOf,
  Select,
  Table,
  Textarea,
  typedValue,
  WarningText,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { days, longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { keuzes, meesteRijen, naamVan, vooruit, wieNaam, type Termijntaak } from './lijst.ts'

interface Props {
  readonly taken: readonly Termijntaak[]
  readonly vandaag: Dag
  /** What the service of the reader chose, by term; undefined for who belongs to none. */
  readonly gekozen: ReadonlyMap<string, Herinnerdagen> | undefined
  readonly magKiezen: boolean
}

/** Every term that is late or comes near in the dossiers of the reader, and when who is reminded. */
export function termijnlijstPage({ taken, vandaag, gekozen, magKiezen }: Props) {
  const titel = 'Termijnen'
  return (
    <Layout
      title={titel}
      current={urls.dossiers.href()}
      breadcrumbs={[{ href: urls.dossiers.href(), text: 'Mijn dossiers' }, { text: titel }]}
      wide
    >
      <h1 class="govuk-heading-l">Termijnen die te laat zijn of naderen</h1>
      <p>
        U ziet elke termijn waarbij iemand iets moet doen: wat te laat is, en de komende{' '}
        {days(vooruit)}. Te laat blijft staan tot het gedaan is.
      </p>
      {taken.length > meesteRijen ? (
        <WarningText>
          Er zijn er meer. U ziet de {meesteRijen} oudste. Gebruik de filters op Mijn dossiers.
        </WarningText>
      ) : null}
      {taken.length === 0 ? (
        <InsetText>Niets is te laat, en de komende {days(vooruit)} loopt niets af.</InsetText>
      ) : (
        <Table
          caption="Termijnen"
          captionHidden
          stack="wide"
          rowHeader={1}
          columns={[
            { head: 'Laatste dag' },
            { head: 'Dossier' },
            { head: 'Naam' },
            { head: 'Termijn' },
            { head: 'Wie moet iets doen' },
            { head: 'Herinnerd' },
          ]}
          rows={taken.slice(0, meesteRijen).map((taak) => [
            <DueMark vandaag={vandaag} uiterlijk={taak.dag} withDate />,
            <a class="govuk-link wop-num" href={urls.dossier.href({ nummer: taak.nummer })}>
              {taak.nummer}
            </a>,
            taak.naam,
            taak.wat,
            wieNaam[taak.wie],
            taak.herinnerdOp ? longDate(taak.herinnerdOp) : 'nog niet',
          ])}
        />
      )}
      {gekozen ? <Herinneringen gekozen={gekozen} magKiezen={magKiezen} /> : null}
    </Layout>
  )
}

function Herinneringen({
  gekozen,
  magKiezen,
}: {
  readonly gekozen: NonNullable<Props['gekozen']>
  readonly magKiezen: boolean
}) {
  return (
    <>
      <h2 class="govuk-heading-m">Wanneer wie een herinnering krijgt</h2>
      <p>
        De persoon krijgt bericht op de gekozen manier. De werkgever en VDAB zien een regel op hun
        lijst. De dag na de laatste dag komt er altijd één. Geen bron geeft deze dagen: uw dienst
        kiest ze.
      </p>
      <Table
        caption="Herinneringen van uw dienst"
        captionHidden
        stack="wide"
        rowHeader={0}
        columns={[{ head: 'Termijn' }, { head: 'Dagen vooraf' }, { head: 'Waarom' }]}
        rows={herinnerdeTermijnen.map((id) => {
          const { dagen, reden } = gekozen.get(id) ?? voorstel[id]
          return [naamVan(id), dagen.length === 0 ? 'geen' : dagen.join(' en '), reden]
        })}
      />
      {magKiezen ? (
        <p>
          <a class="govuk-link" href={urls.herinneringen.href()}>
            Kies andere dagen
          </a>
        </p>
      ) : null}
    </>
  )
}

/** The form with which a service chooses when who is reminded of one kind of term. */
export function herinneringenPage({
  problems,
  values,
}: {
  readonly problems: readonly Problem[]
  readonly values: Typed
}) {
  const veld = (name: string) => ({
    name,
    value: typedValue(values, name),
    error: problemOf(problems, name),
  })
  return (
    <Layout
      title="Kies herinneringen"
      current={urls.dossiers.href()}
      back={urls.termijnlijst.href()}
      problems={problems}
    >
      <h1 class="govuk-heading-l">Wanneer krijgt wie een herinnering?</h1>
      <p>Uw keuze geldt voor alle dossiers van uw dienst, vanaf de volgende nacht.</p>
      <form method="post" novalidate>
        <Select
          {...veld('termijn')}
          label="Termijn"
          options={[{ value: '', text: 'Kies een termijn' }, ...keuzes]}
        />
        <Input
          {...veld('dagen')}
          label="Hoeveel dagen vooraf?"
          hint={`Hoogstens ${hoogstens.keren} getallen, elk hoogstens ${hoogstens.dagen}. Bijvoorbeeld: 14, 3. Schrijf 0 voor de laatste dag zelf.`}
          width={20}
        />
        <Textarea
          {...veld('reden')}
          label="Waarom kiest uw dienst deze dagen?"
          hint="Uw collega’s lezen dit bij de termijn."
          rows={2}
        />
        <Button>Bewaar de keuze</Button>
      </form>
    </Layout>
  )
}
