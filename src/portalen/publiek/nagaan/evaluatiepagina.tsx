import { gronden, ondertekenaarNaam, verslagNaam, type EvaluatieGrond } from '#evaluatie/gronden.ts'
import type { Openheid } from '#evaluatie/openheid.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  DateInput,
  Details,
  Layout,
  problemOf,
  Table,
  WarningText,
  type Content,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { softHyphens } from '#ui/term.tsx'
import { urls } from '#urls.ts'
import { Bevinding } from '#portalen/publiek/regels/bevinding.tsx'
import { regelHref } from '#portalen/publiek/regels/verwijzing.tsx'
import { mogelijkheden, type Evaluatiedagen } from './evaluatie.ts'

const { publiek } = urls
const titel = 'Wanneer kan ik een evaluatie vragen?'

/** The reasons as people know them. */
const reden: Readonly<Record<EvaluatieGrond, string>> = {
  G1: 'U werkt al lang genoeg bij dit bedrijf',
  G2: 'U wilt naar een gewone job',
  G3: 'Uw gezondheid is veranderd, en u hebt daar een bewijs van',
  G4: 'U hebt nieuwe problemen buiten het werk, en u hebt daar een bewijs van',
  G5: 'VDAB kijkt na 5 jaar opnieuw',
}

interface Props extends Evaluatiedagen {
  readonly vandaag: Dag
}

/** The days of one worker, and for each reason from when an evaluation can be asked. */
export function evaluatiePage({ inDienst, vorige, problems, getypt, vandaag }: Props) {
  const klaar = inDienst && problems.length === 0
  return (
    <Layout title={titel} current={publiek.nagaan.href()} problems={problems}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>
        Bij een evaluatie kijkt VDAB of uw pakket nog klopt. Vul twee dagen in. Wij bewaren niets en
        vragen niets over uw gezondheid.
      </p>
      {klaar ? <Antwoord lijst={mogelijkheden(inDienst, vorige, vandaag)} /> : null}
      <form method="get" action={publiek.nagaanEvaluatie.href()}>
        <DateInput
          name="start"
          legend="Wanneer was uw eerste werkdag bij dit bedrijf?"
          legendClass="govuk-fieldset__legend--m"
          hint="Bijvoorbeeld 1 3 2019. Weet u het niet? Kijk op uw contract of vraag het aan uw werkgever."
          value={getypt?.start ?? inDienst}
          error={problemOf(problems, 'start')}
        />
        <DateInput
          name="vorige"
          legend="Wanneer besliste VDAB na uw laatste evaluatie?"
          legendClass="govuk-fieldset__legend--m"
          hint="Laat leeg als er nog geen evaluatie was."
          value={getypt?.vorige ?? vorige}
          error={problemOf(problems, 'vorige')}
        />
        <Button>Kijk na</Button>
      </form>
    </Layout>
  )
}

function Antwoord({ lijst }: { readonly lijst: readonly Openheid[] }) {
  return (
    <>
      <Table
        caption="Wanneer kan het?"
        captionClass="govuk-table__caption--m"
        rowHeader={0}
        stack
        columns={[{ head: 'Reden' }, { head: 'Kan' }, { head: 'Welk verslag' }]}
        rows={lijst.map(({ grond, kan }) => [reden[grond], kanTekst(kan), verslag(grond)])}
      />
      <WarningText>
        Dit is geen beslissing. VDAB kijkt na of alle papieren er zijn, ook uw POP.
      </WarningText>
      {lijst.map(({ grond, bevinding }) => (
        <Details summary={`Toon hoe de regel rekent: ${reden[grond]}`}>
          <Bevinding bevinding={bevinding} />
        </Details>
      ))}
      <p>
        <a class="govuk-link" href={regelHref('evaluatie')}>
          Lees de regel over de evaluatie
        </a>
      </p>
      <h2 class="govuk-heading-m">Kijk andere dagen na</h2>
    </>
  )
}

function kanTekst(kan: Openheid['kan']): Content {
  if (kan === 'vandaag') return <strong>Ja, nu al</strong>
  return kan === 'nooit' ? 'Neen' : `Vanaf ${longDate(kan)}`
}

function verslag(grond: EvaluatieGrond): string {
  const { verslag, ondertekenaars } = gronden[grond]
  if (verslag === null) return 'geen'
  const wie = ondertekenaars.map((ondertekenaar) => ondertekenaarNaam[ondertekenaar]).join(' of ')
  return softHyphens(`${verslagNaam[verslag]}, getekend door ${wie}`)
}
