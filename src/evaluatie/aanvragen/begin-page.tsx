import { lopendeStatussen, type Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { eersteDag, type Openheid } from '#evaluatie/openheid.ts'
import { kanTekst, Openheidstabel, reden } from '#evaluatie/woorden.tsx'
import type { Dag } from '#law/dag.ts'
import { Button, ButtonLink, InsetText, SummaryList, type Problem } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import { adres, type Kop } from './adressen.ts'
import { Kader } from './kader.tsx'
import { statuszin } from './status-page.tsx'

interface Props {
  readonly kop: Kop
  /** The running job; null when there is none. */
  readonly job: { readonly werkgever: string; readonly inDienst: Dag } | null
  readonly lijst: readonly Openheid[]
  /** Day on which VDAB evaluates again; undefined when no package runs. */
  readonly volgende: Dag | undefined
  readonly eigen: readonly Evaluatie[]
  /** Whether an evaluation runs at this employer, whoever asked it. */
  readonly loopt: boolean
  readonly problems?: readonly Problem[]
}

/** Whether an evaluation can be asked, from the facts of the dossier, before anybody fills in anything. */
export function beginPage({ kop, job, lijst, volgende, eigen, loopt, problems = [] }: Props) {
  const terug =
    kop.vrager === 'werknemer' ? urls.mijn.href() : urls.werknemer.href({ nummer: kop.nummer })
  return (
    <Kader kop={kop} title="Mag ik een evaluatie vragen?" back={terug} problems={problems}>
      <p>Bij een evaluatie komt VDAB op het werk praten. VDAB kijkt dan of het pakket nog klopt.</p>
      {job ? (
        <>
          <SummaryList
            rows={[
              { key: 'Werkgever', value: job.werkgever },
              { key: 'In dienst sinds', value: longDate(job.inDienst) },
              {
                key: 'Kan een evaluatie?',
                value: loopt ? 'Er loopt er al een' : kanTekst(eersteDag(lijst)),
              },
              ...(volgende
                ? [{ key: 'VDAB komt opnieuw kijken', value: `${longDate(volgende)}, na 5 jaar` }]
                : []),
            ]}
          />
          <Begin kop={kop} lijst={lijst} eigen={eigen} loopt={loopt} />
          <Openheidstabel lijst={lijst} />
        </>
      ) : (
        <InsetText>Er loopt nu geen pakket. Dan kan er geen evaluatie zijn.</InsetText>
      )}
      {eigen.length > 0 ? <Aanvragen kop={kop} eigen={eigen} /> : null}
    </Kader>
  )
}

function Begin({ kop, lijst, eigen, loopt }: Omit<Props, 'job' | 'volgende'>) {
  const bezig = eigen.find(({ status }) => status === 'VOORBEREID')
  const eigenOpen = eigen.find(({ status }) => lopendeStatussen.has(status))
  if (eigenOpen?.aanvrager === 'VDAB')
    return (
      <p>
        VDAB evalueert nu zelf, na vijf jaar. Een andere evaluatie vragen kan niet zolang die loopt.{' '}
        <a class="govuk-link" href={adres(kop, 'lijst', eigenOpen.id)}>
          Bekijk die evaluatie
        </a>
      </p>
    )
  if (eigenOpen)
    return (
      <p>
        <a class="govuk-link" href={adres(kop, 'lijst', eigenOpen.id)}>
          Bekijk de aanvraag die loopt
        </a>
      </p>
    )
  if (loopt) return <p>Er loopt al een evaluatie bij deze werkgever. Wacht tot VDAB beslist.</p>
  if (bezig)
    return <ButtonLink href={adres(kop, 'lijst', bezig.id)}>Ga verder met uw aanvraag</ButtonLink>
  if (eersteDag(lijst) !== 'vandaag') return null
  return (
    <form method="post" novalidate>
      <Button>Vraag een evaluatie</Button>
    </form>
  )
}

function Aanvragen({ kop, eigen }: Pick<Props, 'kop' | 'eigen'>) {
  return (
    <>
      <h2 class="govuk-heading-m">Uw aanvragen</h2>
      <ul class="govuk-list">
        {eigen.map((evaluatie) => (
          <li>
            <a class="govuk-link" href={adres(kop, 'lijst', evaluatie.id)}>
              {evaluatie.concept.grond === null ? 'Nog geen reden' : reden[evaluatie.concept.grond]}
            </a>
            , {longDate(evaluatie.aangevraagdOp ?? evaluatie.begonnenOp)}: {statuszin(evaluatie)}
          </li>
        ))}
      </ul>
    </>
  )
}
