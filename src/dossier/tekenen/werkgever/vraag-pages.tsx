import type { StukRij } from '#dossier/luik/rij.ts'
import { soortregel } from '#dossier/luik/soorten.ts'
import type { Verzoekbeeld } from '#dossier/tekenen/beeld.ts'
import { naamVan } from '#dossier/tekenen/papier.ts'
import { sleutelVan, type Vervallen } from '#dossier/tekenen/verzoek.ts'
import {
  Button,
  DayField,
  Input,
  InsetText,
  Radios,
  Select,
  Textarea,
  WarningText,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import { Frame, type Wie } from './frame.tsx'

interface FormProps extends Wie {
  readonly problems: readonly Problem[]
  readonly values: Typed
  /** The papers of this company that the text can be about. */
  readonly stukken: readonly Keuzestuk[]
}

type Keuzestuk = Pick<StukRij, 'id' | 'soort' | 'datum' | 'naam'>

/** The form with which an employer asks a signature; `verzoek` is set when an existing request changes. */
export function vraagPage(props: FormProps & { readonly verzoek?: Verzoekbeeld }) {
  const { nummer, verzoek, problems, values, stukken } = props
  const back = verzoek
    ? urls.werkgeverTekenverzoek.href({ nummer, verzoek: verzoek.id })
    : urls.werkgeverTekenen.href({ nummer })
  return (
    <Frame {...props} title={verzoek ? 'Wijzig de tekst' : 'Vraag een handtekening'} back={back}>
      <InsetText>
        Uw werknemer kiest vrij. Zet geen druk. Schrijf niets over de gezondheid van de werknemer.
      </InsetText>
      <form method="post" novalidate>
        {verzoek ? null : (
          <>
            <Radios
              name="soort"
              legend="Wat wordt er getekend?"
              value={typedValue(values, 'soort')}
              error={problemOf(problems, 'soort')}
              items={[
                { value: 'POP', text: 'Persoonlijk ontwikkelingsplan (POP)' },
                { value: 'andere', text: 'Een andere tekst' },
              ]}
            />
            <Radios
              name="wie"
              legend="Wie tekent?"
              value={typedValue(values, 'wie')}
              error={problemOf(problems, 'wie')}
              items={[
                { value: 'werknemer', text: 'De werknemer' },
                { value: 'beide', text: 'De werknemer en uw bedrijf' },
              ]}
            />
          </>
        )}
        <Tekstvelden problems={problems} values={values} stukken={stukken} />
        <Button>{verzoek ? 'Kijk na wat er wegvalt' : 'Vraag de handtekening'}</Button>
      </form>
    </Frame>
  )
}

function Tekstvelden({ problems, values, stukken }: Omit<FormProps, keyof Wie>) {
  return (
    <>
      <Input
        name="titel"
        label="Titel"
        hint="Bijvoorbeeld: Persoonlijk ontwikkelingsplan 2027."
        value={typedValue(values, 'titel')}
        error={problemOf(problems, 'titel')}
      />
      <Textarea
        name="tekst"
        label="De hele tekst die getekend wordt"
        hint="Uw werknemer leest precies deze tekst."
        rows={10}
        value={typedValue(values, 'tekst')}
        error={problemOf(problems, 'tekst')}
      />
      {stukken.length === 0 && !problemOf(problems, 'stuk') ? null : (
        <Select
          name="stuk"
          label="Over welk papier gaat de tekst? (niet verplicht)"
          hint="U kiest uit de papieren die uw bedrijf zelf gaf."
          value={typedValue(values, 'stuk')}
          error={problemOf(problems, 'stuk')}
          options={[
            { value: '', text: 'Over geen papier' },
            ...stukken.map(({ id, soort, datum, naam }) => ({
              value: id,
              text: `${soortregel(soort).naam} van ${longDate(datum)}: ${naam}`,
            })),
          ]}
        />
      )}
      <DayField
        name="uiterlijk"
        legend="Laatste dag om te tekenen (niet verplicht)"
        problems={problems}
        values={values}
      />
    </>
  )
}

/** Before a change: which signatures fall away and why, and the new text to be confirmed. */
export function wijzigBevestigPage(
  props: Omit<FormProps, 'stukken'> & {
    readonly verzoek: Verzoekbeeld
    readonly vervalt: readonly Vervallen[]
  },
) {
  const { nummer, persoon, verzoek, vervalt, values } = props
  return (
    <Frame
      {...props}
      title="Kijk de wijziging na"
      back={urls.werkgeverTekenverzoek.href({ nummer, verzoek: verzoek.id })}
    >
      {vervalt.length === 0 ? (
        <p>Er valt geen handtekening weg. Wie moet tekenen, leest de nieuwe tekst.</p>
      ) : (
        <>
          <WarningText>
            {vervalt.length === 1 ? 'Deze handtekening valt weg' : 'Deze handtekeningen vallen weg'}
          </WarningText>
          <ul class="govuk-list govuk-list--bullet">
            {vervalt.map(({ ondertekenaar, op, waarom }) => (
              <li>
                {naamVan(ondertekenaar, persoon)}, {longDate(op)}. {waarom} Wij vragen de
                handtekening opnieuw.
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">{typedValue(values, 'titel')}</h2>
      <div class="govuk-inset-text">
        {(typedValue(values, 'tekst') ?? '').split('\n').map((regel) => (
          <p>{regel}</p>
        ))}
      </div>
      <form method="post" novalidate>
        {Object.entries(values).map(([name, value]) =>
          name === 'getoond' || name === 'bevestigd' ? null : (
            <input type="hidden" name={name} value={String(value)} />
          ),
        )}
        <input
          type="hidden"
          name="getoond"
          value={vervalt.map(({ ondertekenaar }) => sleutelVan(ondertekenaar)).join('|')}
        />
        <input type="hidden" name="bevestigd" value="ja" />
        <Button kind={vervalt.length === 0 ? 'primary' : 'warning'}>Wijzig de tekst</Button>
      </form>
    </Frame>
  )
}

/** Before a request is withdrawn. */
export function intrekPage(
  props: Wie & { readonly verzoek: Verzoekbeeld; readonly problems: readonly Problem[] },
) {
  const { nummer, verzoek } = props
  return (
    <Frame
      {...props}
      title="Trek de vraag in"
      back={urls.werkgeverTekenverzoek.href({ nummer, verzoek: verzoek.id })}
    >
      <p>
        U trekt de vraag “{verzoek.titel}” in. Wat al getekend is, telt dan niet meer. De vraag
        blijft te lezen.
      </p>
      <form method="post" novalidate>
        <Button kind="warning">Trek de vraag in</Button>
      </form>
    </Frame>
  )
}
