import { organisatienaam, rolnaam } from '#dossier/inzage/log.ts'
import type { Inzagevraag } from '#dossier/inzage/store.ts'
import { categorieen, uitkomsten } from '#dossier/noodtoegang/noodtoegang.ts'
import type { NoodRij } from '#dossier/noodtoegang/store.ts'
import {
  Button,
  InsetText,
  problemOf,
  Radios,
  SummaryCard,
  Textarea,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { wanneer } from './pages.tsx'
import { regels } from './signalen.ts'
import type { NazichtRij } from './store.ts'

interface FormProps {
  readonly problems: readonly Problem[]
  readonly values: Typed
}

/** One emergency: what it was, what is told to the person, and the finding. */
export function nooddetailPage(props: FormProps & { readonly rij: NoodRij; readonly nu: string }) {
  const { rij, nu, problems, values } = props
  const gemeld = rij.meldenVanaf <= nu
  return (
    <Layout
      title={`Noodtoegang tot ${rij.nummer}`}
      current={urls.toezicht.start.href()}
      back={urls.toezicht.start.href()}
      problems={problems}
    >
      <h1 class="govuk-heading-l">Noodtoegang tot {rij.nummer}</h1>
      <SummaryCard
        title="Wat er gebeurde"
        rows={[
          {
            key: 'Wie',
            value: `${rij.naam}, ${rolnaam(rij.rol)}, ${organisatienaam(rij.organisatie)}`,
          },
          { key: 'Van', value: wanneer(rij.van) },
          { key: 'Tot', value: wanneer(rij.tot) },
          { key: 'Waarom', value: categorieen[rij.categorie] },
          { key: 'Uitleg', value: rij.reden },
          {
            key: 'Melding aan de persoon',
            value: gemeld
              ? `Te lezen sinds ${wanneer(rij.meldenVanaf)}`
              : `Te lezen vanaf ${wanneer(rij.meldenVanaf)}`,
          },
          ...(rij.uitstelReden ? [{ key: 'Reden van het uitstel', value: rij.uitstelReden }] : []),
          { key: 'Nazien tegen', value: longDate(rij.nazichtTegen) },
        ]}
      />
      {rij.nagezienOp ? (
        <InsetText>
          Nagezien op {longDate(rij.nagezienOp)} door {rij.nagezienDoor}:{' '}
          {uitkomsten[rij.uitkomst!].toLowerCase()}. {rij.bevinding}
        </InsetText>
      ) : (
        <>
          {gemeld ? null : (
            <p>
              <a class="govuk-link" href={urls.toezicht.uitstel.href({ noodtoegang: rij.id })}>
                Stel de melding aan de persoon uit
              </a>
            </p>
          )}
          <form method="post" novalidate>
            <Radios
              name="uitkomst"
              legend="Was het terecht?"
              value={typedValue(values, 'uitkomst')}
              error={problemOf(problems, 'uitkomst')}
              items={Object.entries(uitkomsten).map(([value, text]) => ({ value, text }))}
            />
            <Bevinding problems={problems} values={values} />
            <Button>Bewaar de bevinding</Button>
          </form>
        </>
      )}
    </Layout>
  )
}

function Bevinding({ problems, values }: FormProps) {
  return (
    <Textarea
      name="bevinding"
      label="Wat stelde u vast?"
      value={typedValue(values, 'bevinding')}
      error={problemOf(problems, 'bevinding')}
    />
  )
}

/** The question of a person, and the answer that the person will read. */
export function antwoordPage(
  props: FormProps & { readonly vraag: Inzagevraag & { readonly nummer: string } },
) {
  const { vraag, problems, values } = props
  return (
    <Layout
      title={`Vraag over ${vraag.nummer}`}
      current={urls.toezicht.start.href()}
      back={urls.toezicht.start.href()}
      problems={problems}
    >
      <h1 class="govuk-heading-l">Vraag over het log van {vraag.nummer}</h1>
      <InsetText>
        {longDate(vraag.gesteldOp)}: {vraag.tekst}
      </InsetText>
      {vraag.antwoord !== null ? (
        <p>
          Beantwoord op {longDate(vraag.beantwoordOp!)}: {vraag.antwoord}
        </p>
      ) : (
        <form method="post" novalidate>
          <Textarea
            name="antwoord"
            label="Uw antwoord"
            hint="De persoon leest dit zoals u het schrijft. Schrijf geen namen van medewerkers als dat niet nodig is."
            value={typedValue(values, 'antwoord')}
            error={problemOf(problems, 'antwoord')}
          />
          <Button>Verstuur het antwoord</Button>
        </form>
      )}
    </Layout>
  )
}

/** What can be found about a row of the weekly list. */
export const bevindingen = ['In orde', 'Niet in orde', 'Verder onderzoek nodig'] as const

/** One row of the weekly list, with what was found and room for a finding. */
export function nazichtPage(props: FormProps & { readonly rij: NazichtRij }) {
  const { rij, problems, values } = props
  return (
    <Layout
      title={regels[rij.regel]}
      current={urls.toezicht.start.href()}
      back={urls.toezicht.start.href()}
      problems={problems}
    >
      <h1 class="govuk-heading-l">{regels[rij.regel]}</h1>
      <SummaryCard
        title="Wat opviel"
        rows={[
          { key: 'Week van', value: longDate(rij.week) },
          {
            key: 'Wie',
            value: `${rij.naam}, ${rolnaam(rij.rol)}, ${organisatienaam(rij.organisatie)}`,
          },
          { key: 'Dossier', value: rij.nummer ?? 'geen dossier in het bijzonder' },
          { key: 'Uitleg', value: rij.uitleg },
          ...(rij.uitkomst
            ? [
                {
                  key: 'Laatste bevinding',
                  value: `${rij.uitkomst}, ${rij.door}: ${rij.bevinding}`,
                },
              ]
            : []),
        ]}
      />
      <form method="post" novalidate>
        <Radios
          name="uitkomst"
          legend="Wat is uw besluit?"
          value={typedValue(values, 'uitkomst')}
          error={problemOf(problems, 'uitkomst')}
          items={[...bevindingen]}
        />
        <Bevinding problems={problems} values={values} />
        <Button>Bewaar de bevinding</Button>
      </form>
    </Layout>
  )
}
