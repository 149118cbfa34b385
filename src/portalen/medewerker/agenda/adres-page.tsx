import { Button, ButtonGroup, Input, WarningText } from '#ui/components.ts'
import { longMoment } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'

interface Props {
  /** Since when there is an address (ISO UTC). */
  readonly sinds: string | undefined
  /** The path of a new address: shown this once. */
  readonly nieuw?: string
}

/** The secret address under which somebody reads the own talks in another calendar. */
export function adresPage({ sinds, nieuw }: Props) {
  return (
    <Layout
      title="Gesprekken in uw eigen kalender"
      current={urls.agenda.href()}
      back={urls.agenda.href()}
    >
      <h1 class="govuk-heading-l">Gesprekken in uw eigen kalender</h1>
      <p>
        Met een geheim adres leest uw kalender zelf uw gesprekken: dag, uur, plaats en
        dossiernummer. Er staat geen enkele naam in.
      </p>
      {nieuw === undefined ? null : (
        <>
          <Input
            name="adres"
            label="Uw geheim adres"
            hint={
              nieuw.startsWith('/')
                ? 'Voeg het in uw kalender toe als abonnement, met het adres van deze site ervoor.'
                : 'Voeg het in uw kalender toe als abonnement.'
            }
            value={nieuw}
            spellcheck={false}
          />
          <WarningText>
            Wij tonen dit adres maar één keer. Wie het kent, leest uw gesprekken: geef het aan
            niemand.
          </WarningText>
        </>
      )}
      <p>
        {sinds === undefined
          ? 'U hebt nu geen adres.'
          : `U hebt een adres sinds ${longMoment(sinds)}.`}{' '}
        Een adres stopt als u 30 dagen niet aanmeldt met deze rol.
      </p>
      <form method="post" novalidate>
        <ButtonGroup>
          <Button name="keuze" value="maak">
            {sinds === undefined ? 'Maak een adres' : 'Maak een nieuw adres'}
          </Button>
          {sinds === undefined ? null : (
            <Button kind="warning" name="keuze" value="trek in">
              Trek het adres in
            </Button>
          )}
        </ButtonGroup>
      </form>
      {sinds === undefined ? null : <p>Na een nieuw adres werkt het oude niet meer.</p>}
    </Layout>
  )
}
