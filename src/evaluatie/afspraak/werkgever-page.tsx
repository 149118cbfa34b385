import type { Kop } from '#evaluatie/aanvragen/adressen.ts'
import { Kader } from '#evaluatie/aanvragen/kader.tsx'
import {
  Button,
  InsetText,
  Input,
  SummaryList,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { urls } from '#urls.ts'
import type { Werkgeverbeeld } from './beeld.ts'
import { noden } from './bezoek.ts'
import { bezoekregels, standTekst, Wegen } from './delen.tsx'

interface Props {
  readonly kop: Kop
  readonly aanvraag: string
  readonly beeld: Werkgeverbeeld
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}

/** The appointment as the employer sees it: when, where and who, and one question to confirm it. */
export function werkgeverAfspraakPage({ kop, aanvraag, beeld, problems = [], values = {} }: Props) {
  const { bezoek, stand, begeleider } = beeld
  return (
    <Kader kop={kop} title="Gesprek met VDAB" back={urls.werkgever.href()} problems={problems}>
      {bezoek && stand !== 'afgezegd' ? (
        <>
          <SummaryList
            rows={[
              { key: 'Stand', value: standTekst[stand] },
              ...bezoekregels(bezoek, 'werkgever'),
              {
                key: 'Hoe',
                value:
                  bezoek.uurWerkgever === null
                    ? 'U, uw werknemer en VDAB praten samen.'
                    : 'VDAB praat apart met uw werknemer en met u.',
              },
              ...(begeleider === null ? [] : [{ key: 'Begeleider', value: begeleider }]),
              ...(beeld.komtMee
                ? [{ key: 'Wie komt mee', value: 'Er komt iemand mee met uw werknemer.' }]
                : []),
              ...(beeld.lokaal.length > 0
                ? [
                    {
                      key: 'Zet klaar',
                      value: beeld.lokaal.map((nood) => noden[nood].tekst).join(', '),
                    },
                  ]
                : []),
            ]}
          />
          <Bevestigen beeld={beeld} problems={problems} values={values} />
          <Wegen kant="werkgever" beeld={beeld} aanvraag={aanvraag} />
        </>
      ) : (
        <InsetText>
          {stand === 'afgezegd'
            ? 'Het gesprek gaat niet door. U moet niets doen.'
            : 'VDAB stelt u een moment voor. U moet nu niets doen.'}
        </InsetText>
      )}
      <p class="govuk-hint">
        Op deze bladzijde staat alles wat u voor het bezoek moet weten. Wat uw werknemer verder aan
        VDAB zegt, blijft tussen die twee.
      </p>
    </Kader>
  )
}

function Bevestigen({
  beeld,
  problems,
  values,
}: {
  readonly beeld: Werkgeverbeeld
  readonly problems: readonly Problem[]
  readonly values: Typed
}) {
  const { stand, bezoek, kanBevestigen, komt } = beeld
  if (stand !== 'voorgesteld' || !bezoek) return null
  if (!kanBevestigen)
    return (
      <InsetText>
        {komt
          ? 'VDAB past dit voorstel nog aan. U krijgt een nieuw voorstel.'
          : 'Dit moment is voorbij. VDAB stelt een nieuw moment voor.'}
      </InsetText>
    )
  return (
    <form method="post" novalidate>
      <input type="hidden" name="nr" value={bezoek.nr} />
      <Input
        name="begeleider"
        label="Welke begeleider is erbij?"
        hint="Iemand die kan beoordelen hoe uw werknemer werkt. Zonder die persoon is er geen gesprek."
        width={30}
        value={typedValue(values, 'begeleider')}
        error={problemOf(problems, 'begeleider')}
      />
      <Button>Bevestig het gesprek</Button>
    </form>
  )
}
