import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import { Button, Checkboxes, InsetText, Table, type Problem } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { attestRegels } from '#indicatie/attesten.ts'
import { zin } from '#indicatie/bewijs/pages.tsx'
import type { Bronvoorstel, Indicatie, Opvraging } from '#indicatie/indicatie.ts'

/** The services of the government as people know them. */
const dienstnamen: Readonly<Record<string, string>> = {
  'SocZek.GeefDossierHandicap': 'FOD Sociale Zekerheid, dossier handicap',
  'SocZek.GeefSociaalStatuut': 'Sociale zekerheid, sociaal statuut',
  'Onderwijs.GeefHistoriekInschrijving': 'Onderwijs, inschrijvingen',
  'LED.GeefBewijs': 'Leer- en Ervaringsbewijzendatabank (LED)',
  'Gezin.GeefKindVoordelen': 'Groeipakket, kinderbijslag',
}

/** "FOD Sociale Zekerheid, dossier handicap": a service in words; one without words keeps its own name. */
export function dienstnaam(dienst: string): string {
  return dienstnamen[dienst] ?? dienst
}

interface PageProps {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly indicatie: Indicatie
  readonly problems?: readonly Problem[]
}

const uitkomsten: Readonly<Record<Opvraging['uitkomst'], string>> = {
  feiten: 'Gaf feiten',
  'bewijst niets': 'Bewijst niets',
  geweigerd: 'Antwoord niet aanvaard',
}

/** What the authentic sources answered, and the attests that those answers prove. */
export function bronnenPage({ dossier, vandaag, indicatie, problems = [] }: PageProps) {
  const { bronnen } = indicatie
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Bewijzen bij de overheid"
      soort="Indicatie"
      problems={problems}
    >
      <p>
        Vraag de bewijzen op die de overheid al heeft. Een antwoord telt pas als u het zelf
        aanvaardt.
      </p>
      <form method="post" novalidate>
        <Button name="actie" value="ophalen" kind={bronnen ? 'secondary' : 'primary'}>
          {bronnen ? 'Haal opnieuw op' : 'Haal de bewijzen op'}
        </Button>
      </form>
      {bronnen ? (
        <>
          <h2 class="govuk-heading-m">Antwoorden van {longDate(bronnen.op)}</h2>
          <Table
            caption="Wat elke dienst antwoordde"
            captionHidden
            columns={[{ head: 'Dienst' }, { head: 'Uitkomst' }, { head: 'Toelichting' }]}
            rows={bronnen.opvragingen.map(({ dienst, uitkomst, toelichting }) => [
              dienstnaam(dienst),
              uitkomsten[uitkomst],
              toelichting,
            ])}
            rowHeader={0}
            stack
          />
          {bronnen.opmerkingen.length > 0 ? (
            <InsetText>
              <ul class="govuk-list">
                {bronnen.opmerkingen.map((opmerking) => (
                  <li>{opmerking}</li>
                ))}
              </ul>
            </InsetText>
          ) : null}
          <Voorstellen voorstellen={bronnen.voorstellen} indicatie={indicatie} />
        </>
      ) : null}
    </DossierFrame>
  )
}

function Voorstellen({
  voorstellen,
  indicatie,
}: {
  readonly voorstellen: readonly Bronvoorstel[]
  readonly indicatie: Indicatie
}) {
  const open = voorstellen.filter(
    ({ id }) => !indicatie.bewijzen.some((bewijs) => bewijs.id === id),
  )
  if (open.length === 0)
    return (
      <p>
        {voorstellen.length === 0
          ? 'De antwoorden bewijzen geen attest.'
          : 'Alle voorstellen staan in het dossier.'}
      </p>
    )
  return (
    <form method="post" novalidate>
      <Checkboxes
        name="voorstel"
        legend="Welke attesten aanvaardt u?"
        hint="Kijk elk attest na. Wat u aanvaardt, telt mee voor het pakket."
        items={open.map(({ id, attest, dienst, teBevestigen }) => ({
          value: id,
          text: `${attest.code}: ${attestRegels[attest.code].voorwaarde}`,
          hint: `Bron: ${dienstnaam(dienst)}. ${teBevestigen.map((each) => `Kijk na: ${zin(each)}`).join(' ')}`,
        }))}
      />
      <Button name="actie" value="aanvaarden">
        Aanvaard de gekozen attesten
      </Button>
    </form>
  )
}
