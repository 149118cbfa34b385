import {
  Button,
  ButtonGroup,
  Checkboxes,
  InsetText,
  Textarea,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import type { Antwoordbeeld, Verzoekbeeld } from '#dossier/tekenen/beeld.ts'
import {
  Gegevens,
  Inhoudblok,
  Ondertekenaars,
  standZin,
  Statuslabel,
} from '#dossier/tekenen/parts.tsx'

/** What others ask the person to sign, the last one first. */
export function mijnTekenenPage({ beelden }: { readonly beelden: readonly Verzoekbeeld[] }) {
  return (
    <Layout title="Tekenen" current={urls.mijnTekenen.href()} back={urls.mijn.href()}>
      <h1 class="govuk-heading-l">Tekenen</h1>
      {beelden.length === 0 ? <p>Niemand vraagt nu uw handtekening.</p> : null}
      {beelden.map((beeld) => (
        <section>
          <h2 class="govuk-heading-m">
            <a class="govuk-link" href={urls.mijnTekenverzoek.href({ verzoek: beeld.id })}>
              {beeld.titel}
            </a>
          </h2>
          <p>
            <Statuslabel beeld={beeld} />
          </p>
          <p>
            {beeld.gevraagdDoor} vroeg dit op {longDate(beeld.gevraagdOp)}.
          </p>
        </section>
      ))}
    </Layout>
  )
}

interface Props {
  readonly beeld: Verzoekbeeld
  /** What the person did so far; undefined when only others sign. */
  readonly eigen: Antwoordbeeld | undefined
  readonly persoon: string
  readonly telefoon: string
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}

/** One request: the whole text, and under it the three answers. Reading and one button is all that signing takes. */
export function mijnTekenverzoekPage(props: Props) {
  const { beeld, eigen, persoon, telefoon, problems = [] } = props
  const loopt = beeld.status !== 'ingetrokken' || eigen?.stand === 'getekend'
  return (
    <Layout
      title={beeld.titel}
      current={urls.mijnTekenen.href()}
      back={urls.mijnTekenen.href()}
      problems={problems}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{beeld.gevraagdDoor} vraagt uw handtekening</span>
        {beeld.titel}
      </h1>
      {beeld.status === 'ingetrokken' ? (
        <InsetText>Deze vraag is ingetrokken. U moet niets meer doen.</InsetText>
      ) : null}
      {eigen && eigen.stand !== 'wacht' ? (
        <p>
          <strong>Uw antwoord: {standZin(eigen)}.</strong>
        </p>
      ) : null}
      {beeld.versie > 1 && eigen?.stand === 'wacht' ? (
        <p>De tekst is gewijzigd. Lees hem opnieuw. Wat u vroeger koos, telt niet meer.</p>
      ) : null}
      <h2 class="govuk-heading-m">De tekst</h2>
      <Inhoudblok beeld={beeld} />
      <p>
        U moet niet tekenen. Niemand mag u onder druk zetten. Voelt u druk? Bel VDAB op{' '}
        <span class="wop-nowrap">{telefoon}</span>.
      </p>
      {eigen && loopt ? <Antwoorden {...props} stand={eigen.stand} /> : null}
      <h2 class="govuk-heading-m">Wie tekent?</h2>
      <Ondertekenaars beeld={beeld} persoon={persoon} />
      <h2 class="govuk-heading-m">Over deze vraag</h2>
      <Gegevens beeld={beeld} />
    </Layout>
  )
}

function Antwoorden(props: Props & { readonly stand: Antwoordbeeld['stand'] }) {
  const { beeld, stand } = props
  if (stand === 'getekend' || stand === 'papier ontvangen') return <NietVanMij {...props} />
  return (
    <>
      <form method="post" novalidate>
        <input type="hidden" name="hash" value={beeld.hash} />
        <input type="hidden" name="keuze" value="akkoord" />
        <Button>Ik ga akkoord</Button>
      </form>
      {/* A form of its own: the Enter key in a field below never signs. */}
      <form method="post" novalidate>
        <input type="hidden" name="hash" value={beeld.hash} />
        <Woorden {...props} />
        <ButtonGroup>
          <Button kind="secondary" name="keuze" value="praten">
            Ik wil eerst praten
          </Button>
          <Button kind="secondary" name="keuze" value="niet akkoord">
            Ik ga niet akkoord
          </Button>
        </ButtonGroup>
      </form>
      <p>
        Tekent u liever op papier?{' '}
        <a class="govuk-link" href={urls.mijnTekenPdf.href({ verzoek: beeld.id })}>
          Druk dit blad af (pdf)
        </a>{' '}
        en geef het aan VDAB.
      </p>
    </>
  )
}

function Woorden({ problems = [], values = {} }: Props) {
  return (
    <>
      <Textarea
        name="tekst"
        label="Wilt u er iets bij zeggen?"
        hint="Dit moet niet. VDAB kan dit lezen."
        rows={3}
        value={typedValue(values, 'tekst')}
        error={problemOf(problems, 'tekst')}
      />
      <Checkboxes
        name="delen"
        small
        values={typedValue(values, 'delen') ? ['ja'] : []}
        items={[{ value: 'ja', text: 'Wie dit vraagt, mag ook lezen wat ik hier schrijf' }]}
      />
    </>
  )
}

function NietVanMij({ beeld, problems = [], values = {} }: Props) {
  return (
    <form method="post" novalidate>
      <h2 class="govuk-heading-m">Klopt dit niet?</h2>
      <p>Tekende u dit niet zelf? Zeg het. De handtekening valt dan weg en VDAB belt u.</p>
      <input type="hidden" name="hash" value={beeld.hash} />
      <input type="hidden" name="keuze" value="betwist" />
      <Textarea
        name="tekst"
        label="Wilt u er iets bij zeggen?"
        hint="Dit moet niet. Alleen VDAB leest dit."
        rows={3}
        value={typedValue(values, 'tekst')}
        error={problemOf(problems, 'tekst')}
      />
      <Button kind="warning">Dit heb ik niet getekend</Button>
    </form>
  )
}
