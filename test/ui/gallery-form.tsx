import { dag } from '#law/dag.ts'
import {
  Button,
  ButtonGroup,
  Checkboxes,
  DateInput,
  Details,
  Fieldset,
  FileUpload,
  Input,
  Layout,
  Radios,
  Select,
  Textarea,
} from '#ui/components.ts'
import { demo, werkgever } from '#test/ui/gallery-world.ts'

/** A refused form: one question a page, but here with every field. */
export const formulier = (
  <Layout
    title="Waarom vraagt u een evaluatie?"
    nav={werkgever}
    current="/werkgever/2"
    demo={demo}
    back="/werkgever/aanvragen"
    problems={[
      { field: 'reden', text: 'Kies waarom u nu een evaluatie vraagt' },
      { field: 'pop', text: 'Het POP is ouder dan 1 jaar. Laad een nieuw POP op.' },
      { field: 'verslag', text: 'Kies een bestand' },
      { text: 'Iemand anders paste dit dossier aan. Kijk uw antwoorden na.' },
    ]}
  >
    <form method="post" noValidate>
      <Radios
        name="reden"
        legend="Waarom vraagt u een evaluatie?"
        legendClass="govuk-fieldset__legend--l"
        legendIsHeading
        error="Kies waarom u nu een evaluatie vraagt"
        items={[
          {
            value: 'jaar3',
            text: 'De werknemer werkt hier 3 jaar of langer',
            hint: 'Alleen voor wie gestart is vanaf 1 januari 2019',
          },
          { value: 'doorstroom', text: 'De werknemer is klaar voor een job buiten maatwerk' },
          { divider: 'of' },
          { value: 'medisch', text: 'De gezondheid van de werknemer is veranderd' },
        ]}
      />
      <DateInput
        name="pop"
        legend="Datum van het laatste POP"
        legendClass="govuk-fieldset__legend--m"
        hint="Het persoonlijk ontwikkelingsplan (POP), bijvoorbeeld van 3 10 2026"
        error="Het POP is ouder dan 1 jaar. Laad een nieuw POP op."
        value={dag('2025-10-03')}
      />
      <FileUpload
        name="verslag"
        label="Laad het motivatieverslag op"
        labelClass="govuk-label--m"
        hint="Pdf, odt of docx. Ten hoogste 10 MB. Dit komt in de vertrouwelijke map."
        error="Kies een bestand"
      />
      <Radios
        name="bericht"
        legend="Hoe wilt u bericht krijgen?"
        value="mail"
        items={[
          {
            value: 'post',
            text: 'Met de post',
            conditional: <Input name="straat" label="Straat" />,
          },
          {
            value: 'mail',
            text: 'Met e-mail',
            conditional: <Input name="mail" label="Adres" type="email" />,
          },
        ]}
      />
      <Checkboxes
        name="wie"
        legend="Wie komt mee?"
        hint="Kies wie u wilt"
        values={['begeleider']}
        items={[
          { value: 'begeleider', text: 'Begeleider op de werkvloer' },
          {
            value: 'vertrouwd',
            text: 'Iemand die u vertrouwt',
            hint: 'Die mag mee naar het gesprek',
          },
        ]}
        small
      />
      <Fieldset legend="Uw gegevens" legendClass="govuk-fieldset__legend--m">
        <Input
          name="uren"
          label="Uren in de week"
          hint="In cijfers"
          width={3}
          inputmode="decimal"
          suffix="uur"
        />
        <Select
          name="taal"
          label="Welke taal spreekt u?"
          options={['Nederlands', 'Andere taal']}
          value="Nederlands"
        />
        <Textarea
          name="uitleg"
          label="Wilt u iets uitleggen?"
          value={'Ja: "graag" & <snel>'}
          rows={3}
        />
      </Fieldset>
      <Details summary="Wie kan dit document lezen?">Alleen wie u helpt of beslist.</Details>
      <ButtonGroup>
        <Button>Bewaar en ga verder</Button>
        <Button kind="secondary" name="stop" value="1">
          Bewaar en stop
        </Button>
        <Button kind="warning">Trek de vraag in</Button>
      </ButtonGroup>
    </form>
  </Layout>
)
