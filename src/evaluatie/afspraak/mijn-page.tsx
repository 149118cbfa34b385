import type { Kop } from '#evaluatie/aanvragen/adressen.ts'
import { Kader } from '#evaluatie/aanvragen/kader.tsx'
import {
  Button,
  Checkboxes,
  InsetText,
  Input,
  NotificationBanner,
  Radios,
  SummaryList,
  Textarea,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { urls } from '#urls.ts'
import type { Beeld } from './beeld.ts'
import { noden, noodsoorten, type Wensen } from './bezoek.ts'
import { bezoekregels, standTekst, Wegen } from './delen.tsx'

interface Props {
  readonly kop: Kop
  readonly aanvraag: string
  readonly werkgever: string
  readonly beeld: Beeld
  /** Whether the worker can still say what is needed. */
  readonly open: boolean
  readonly wensen: Wensen | null
  readonly bewaard: boolean
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}

/** The appointment of the worker: when, where, who comes, and what the worker wants. */
export function mijnAfspraakPage(props: Props) {
  const { kop, aanvraag, werkgever, beeld, problems = [] } = props
  const { bezoek, stand, begeleider } = beeld
  return (
    <Kader kop={kop} title="VDAB komt met u praten" back={urls.mijn.href()} problems={problems}>
      {props.bewaard ? (
        <NotificationBanner success>Bewaard. VDAB houdt er rekening mee.</NotificationBanner>
      ) : null}
      <p>VDAB kijkt of uw pakket nog klopt. Daarom praten wij met u op uw werk.</p>
      {bezoek && stand !== 'afgezegd' ? (
        <>
          <SummaryList
            rows={[
              { key: 'Stand', value: standTekst[stand] },
              ...bezoekregels(bezoek, 'werknemer'),
              {
                key: 'Met wie',
                value:
                  bezoek.uurWerkgever === null
                    ? `U praat samen met VDAB en met ${werkgever}.`
                    : `U praat alleen met VDAB. VDAB praat apart met ${werkgever}.`,
              },
              ...(begeleider === null
                ? []
                : [{ key: `Wie komt van ${werkgever}`, value: begeleider }]),
            ]}
          />
          <Wegen kant="werknemer" beeld={beeld} aanvraag={aanvraag} />
        </>
      ) : (
        <InsetText>
          {stand === 'afgezegd'
            ? 'Het gesprek gaat niet door. U moet niets doen.'
            : 'VDAB stelt een moment voor. U kunt nu al zeggen wat u nodig hebt.'}
        </InsetText>
      )}
      {props.open ? <Wensenform {...props} /> : null}
    </Kader>
  )
}

function Wensenform({ wensen, problems = [], values }: Props) {
  const getypt = values ?? (wensen ? alsGetypt(wensen) : {})
  const gekozen = getypt['noden'] ?? []
  return (
    <form method="post" novalidate>
      <h2 class="govuk-heading-m">Wat hebt u nodig?</h2>
      <p>U moet niets invullen. Alles mag, en u kunt het altijd wijzigen.</p>
      <Radios
        name="alleen"
        legend="Met wie wilt u praten?"
        legendClass="govuk-fieldset__legend--s"
        value={typedValue(getypt, 'alleen') ?? 'samen'}
        error={problemOf(problems, 'alleen')}
        items={[
          { value: 'samen', text: 'Samen met mijn werkgever en VDAB' },
          {
            value: 'alleen',
            text: 'Alleen met VDAB',
            hint: 'Wij praten dan apart met uw werkgever. Wij zeggen niet waarom.',
          },
        ]}
      />
      <Input
        name="vergezeld"
        label="Komt er iemand mee die u vertrouwt?"
        hint="Schrijf wie: bijvoorbeeld mijn zus. Uw werkgever hoort alleen dat er iemand meekomt."
        width={30}
        value={typedValue(getypt, 'vergezeld')}
        error={problemOf(problems, 'vergezeld')}
      />
      <Checkboxes
        name="noden"
        legend="Wat hebt u nodig om mee te praten?"
        legendClass="govuk-fieldset__legend--s"
        values={typeof gekozen === 'string' ? [gekozen] : [...gekozen]}
        error={problemOf(problems, 'noden')}
        items={noodsoorten.map((nood) => ({
          value: nood,
          text: noden[nood].tekst,
          ...(noden[nood].werkgever
            ? { hint: 'Uw werkgever ziet dit ook, om het lokaal klaar te zetten.' }
            : { hint: 'Alleen VDAB ziet dit.' }),
        }))}
      />
      <Textarea
        name="toelichting"
        label="Wilt u nog iets zeggen?"
        hint="Alleen VDAB leest dit. Bijvoorbeeld welke taal u spreekt."
        rows={3}
        value={typedValue(getypt, 'toelichting')}
        error={problemOf(problems, 'toelichting')}
      />
      <Button>Bewaar</Button>
    </form>
  )
}

function alsGetypt({ alleen, vergezeld, noden: gekozen, toelichting }: Wensen): Typed {
  return {
    alleen: alleen ? 'alleen' : 'samen',
    vergezeld: vergezeld ?? '',
    noden: gekozen,
    toelichting,
  }
}
