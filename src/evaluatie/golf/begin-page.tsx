import { hoogsteSpreiding, hoogstensVooraf, type Instelling, type Keuze } from './instelling.ts'
import {
  Button,
  Input,
  problemOf,
  SummaryList,
  Table,
  Textarea,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import type { Begonnen, Hindernis } from './store.ts'
import { kolommen, type Kolom, type Piek } from './vooruitblik.ts'
import { evaluaties, instellingszin, piekzin } from './woorden.ts'

interface GolfProps {
  readonly kolom: Kolom
  readonly nu: Instelling
  readonly keuzes: readonly Keuze[]
  /** How many a round would begin now, how many run, and how many are late. */
  readonly stand: { readonly begint: number; readonly loopt: number; readonly teLaat: number }
  readonly piek: Piek
  readonly hindernissen: readonly Hindernis[]
  readonly begonnen: readonly Begonnen[]
  /** A choice that is tried: nothing of it holds yet. */
  readonly proef: {
    readonly keuze: Instelling
    readonly begint: number
    readonly piek: Piek
  } | null
  readonly values: Typed
  readonly problems: readonly Problem[]
}

/** How early a team begins: what holds, what a round would do now, and another choice to try before it is made. */
export function golfPage(props: GolfProps) {
  const { kolom, nu, stand, piek, problems } = props
  return (
    <Layout
      title="Begin van de evaluaties"
      current={urls.dossiers.href()}
      back={urls.vooruitblik.href()}
      problems={problems}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{kolommen[kolom]}</span>
        Begin van de evaluaties
      </h1>
      <SummaryList
        rows={[
          { key: 'VDAB begint', value: instellingszin(nu) },
          { key: 'Begint vannacht', value: evaluaties(stand.begint) },
          { key: 'Loopt nu', value: evaluaties(stand.loopt) },
          { key: 'Te laat', value: evaluaties(stand.teLaat) },
          { key: 'Per maand', value: piekzin(piek) },
        ]}
      />
      <Hindernissen hindernissen={props.hindernissen} />
      <Proberen {...props} />
      <Keuzes keuzes={props.keuzes} />
      <Gedaan begonnen={props.begonnen} />
    </Layout>
  )
}

function Hindernissen({ hindernissen }: Pick<GolfProps, 'hindernissen'>) {
  if (hindernissen.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Niet begonnen</h2>
      <ul class="govuk-list govuk-list--bullet">
        {hindernissen.map(({ waarom, aantal }) => (
          <li>
            {evaluaties(aantal)}: {waarom}
          </li>
        ))}
      </ul>
    </>
  )
}

function Proberen({ nu, proef, values, problems, piek, stand }: GolfProps) {
  const dagen = typedValue(values, 'dagenVooraf') ?? String(nu.dagenVooraf)
  const maanden = typedValue(values, 'spreiding') ?? String(nu.spreiding)
  return (
    <>
      <h2 class="govuk-heading-m">Kies anders</h2>
      <p>
        Geen wet zegt hoe vroeg VDAB begint. Uw team kiest dat, met een reden. Verdelen kan alleen
        naar vroeger: geen evaluatie begint na haar laatste dag.
      </p>
      <form method="get" novalidate>
        <Input
          name="dagenVooraf"
          label="Hoeveel dagen voor de laatste dag begint VDAB?"
          hint={`0 tot ${hoogstensVooraf}. De werkgever maakt in die tijd een POP, en het gesprek wordt gepland.`}
          width={3}
          inputmode="numeric"
          value={dagen}
          error={problemOf(problems, 'dagenVooraf')}
        />
        <Input
          name="spreiding"
          label="Over hoeveel maanden daarvoor verdeelt VDAB de evaluaties?"
          hint={`0 tot ${hoogsteSpreiding}. Bij 0 begint elke evaluatie even ver voor haar laatste dag.`}
          width={3}
          inputmode="numeric"
          value={maanden}
          error={problemOf(problems, 'spreiding')}
        />
        <Button kind="secondary">Reken uit</Button>
      </form>
      {proef ? (
        <>
          <Table
            caption="Wat deze keuze doet"
            captionClass="govuk-table__caption--m"
            rowHeader={0}
            stack
            columns={[{ head: 'Wat' }, { head: 'Nu' }, { head: 'Met deze keuze' }]}
            rows={[
              ['VDAB begint', instellingszin(nu), instellingszin(proef.keuze)],
              ['Per maand', piekzin(piek), piekzin(proef.piek)],
              ['Begint vannacht', evaluaties(stand.begint), evaluaties(proef.begint)],
            ]}
          />
          <form method="post" novalidate>
            <input type="hidden" name="dagenVooraf" value={String(proef.keuze.dagenVooraf)} />
            <input type="hidden" name="spreiding" value={String(proef.keuze.spreiding)} />
            <Textarea
              name="reden"
              label="Waarom kiest uw team dit?"
              hint="De reden blijft bij de keuze staan."
              rows={3}
              value={typedValue(values, 'reden')}
              error={problemOf(problems, 'reden')}
            />
            <Button>Kies dit vanaf vandaag</Button>
          </form>
        </>
      ) : null}
    </>
  )
}

function Keuzes({ keuzes }: Pick<GolfProps, 'keuzes'>) {
  return (
    <>
      <h2 class="govuk-heading-m">Eerdere keuzes</h2>
      {keuzes.length === 0 ? (
        <p>Uw team koos nog niets. Tot dan geldt de gewone tijd.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {keuzes.map(({ vanaf, reden, door, ...instelling }) => (
            <li>
              Vanaf {longDate(vanaf)}: {instellingszin(instelling)}. {door}: {reden}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Gedaan({ begonnen }: Pick<GolfProps, 'begonnen'>) {
  if (begonnen.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Begonnen</h2>
      <ul class="govuk-list govuk-list--bullet">
        {begonnen.map(({ op, aantal }) => (
          <li>
            {longDate(op)}: {evaluaties(aantal)}
          </li>
        ))}
      </ul>
    </>
  )
}
