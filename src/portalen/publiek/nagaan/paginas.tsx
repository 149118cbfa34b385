import {
  Button,
  ButtonGroup,
  Checkboxes,
  InsetText,
  Layout,
  type Problem,
  problemOf,
  Radios,
} from '#ui/components.ts'
import { urls } from '#urls.ts'
import { breekbaar } from '#portalen/publiek/woorden.ts'
import {
  nagaanNamen,
  nagaanVragen,
  wordtGevraagd,
  type Antwoorden,
  type NagaanNaam,
  type Nagaanvraag,
} from './vragen.ts'

const { publiek } = urls
const nagaanTitel = 'Welk pakket kan ik krijgen?'

/** What the self-check is, before the first question. */
export function beginPage() {
  return (
    <Layout title={nagaanTitel} current={publiek.nagaan.href()}>
      <h1 class="govuk-heading-l">{nagaanTitel}</h1>
      <p class="govuk-body-l">
        Antwoord op enkele vragen. Daarna ziet u welk eerste pakket mogelijk is, en wat u kunt doen.
      </p>
      <InsetText>
        U moet zich niet aanmelden. Wij bewaren uw antwoorden niet. Zijn er meer mensen die dit
        toestel gebruiken? Sluit dan de pagina als u klaar bent.
      </InsetText>
      <p>Dit is geen aanvraag en geen beslissing. VDAB beslist welk pakket u krijgt.</p>
      <p>Kent u een antwoord niet? Dan kiest u "Ik weet het niet".</p>
      <form method="post" action={publiek.nagaan.href()}>
        <Button>Begin met de vragen</Button>
      </form>
      <p>
        Hebt u al een pakket?{' '}
        <a class="govuk-link" href={publiek.nagaanEvaluatie.href()}>
          Kijk wanneer u een evaluatie kunt vragen
        </a>
        .
      </p>
    </Layout>
  )
}

interface VraagPageProps {
  readonly naam: NagaanNaam
  readonly antwoorden: Antwoorden
  readonly problems?: readonly Problem[]
}

/** One question on one page; the answers before it travel along in the form and nowhere else. */
export function vraagPage({ naam, antwoorden, problems = [] }: VraagPageProps) {
  const { titel, hint, meer, keuzes }: Nagaanvraag = nagaanVragen[naam]
  const vorige = nagaanNamen
    .slice(0, nagaanNamen.indexOf(naam))
    .findLast((eerder) => wordtGevraagd(eerder, antwoorden))
  const gekozen = antwoorden[naam] ?? []
  const veld = {
    name: naam,
    legend: titel,
    legendClass: 'govuk-fieldset__legend--l',
    legendIsHeading: true,
    hint,
    error: problemOf(problems, naam),
    items: keuzes.map(({ waarde, tekst, hint }) => ({
      value: waarde,
      text: breekbaar(tekst),
      hint: hint && breekbaar(hint),
    })),
  }
  return (
    <Layout
      title={titel}
      current={publiek.nagaan.href()}
      back={vorige ? undefined : publiek.nagaan.href()}
      problems={problems}
    >
      <form method="post" action={publiek.nagaan.href()} autocomplete="off">
        <Verborgen antwoorden={antwoorden} behalve={naam} />
        <input type="hidden" name="vraag" value={naam} />
        {meer ? <Checkboxes {...veld} values={gekozen} /> : <Radios {...veld} value={gekozen[0]} />}
        <ButtonGroup>
          <Button>Ga verder</Button>
          {vorige ? (
            <Button kind="secondary" name="wijzig" value={vorige}>
              Ga naar de vorige vraag
            </Button>
          ) : null}
        </ButtonGroup>
      </form>
    </Layout>
  )
}

/** The answers so far as hidden fields: they are sent on, not stored. */
export function Verborgen(props: {
  readonly antwoorden: Antwoorden
  readonly behalve?: NagaanNaam
}) {
  return nagaanNamen
    .filter((naam) => naam !== props.behalve)
    .flatMap((naam) =>
      (props.antwoorden[naam] ?? []).map((waarde) => (
        <input type="hidden" name={naam} value={waarde} />
      )),
    )
}
