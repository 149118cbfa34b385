import type { StukRij } from '#dossier/luik/rij.ts'
import type { Dag } from '#law/dag.ts'
import type { Pakket } from '#law/soort.ts'
import { laatsteDag } from '#law/termijnen.ts'
import {
  Button,
  ButtonLink,
  Cite,
  DueMark,
  InsetText,
  Layout,
  problemOf,
  Radios,
  SummaryCard,
  Term,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate, percentage } from '#ui/dates.ts'
import { vdabWop } from '#law/regelingen/documenten.ts'
import { urls } from '#urls.ts'
import { watBelet } from './procedure.ts'
import { wacht, type CorrectieRij } from './rij.ts'

/** A worker as the own employer sees it on the page of a request. */
export interface Werknemer {
  readonly nummer: string
  readonly naam: string
  readonly van: Dag
  readonly pakket: Pakket
  /** Whether an evaluation gave the package. */
  readonly naEvaluatie: boolean
  /** Whether the job goes on. */
  readonly actief: boolean
}

/** What is chosen where the worker brings the proof, and not the employer. */
export const doorWerknemer = 'werknemer'

interface Props {
  readonly werknemer: Werknemer
  readonly vandaag: Dag
  /** The requests so far, the last one first. */
  readonly correcties: readonly CorrectieRij[]
  readonly attesten: readonly StukRij[]
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}

/** What the employer of a new worker can ask, until when, and what came of it; never a word about health. */
export function werkgeverCorrectiePage(props: Props) {
  const { werknemer, vandaag, correcties, problems = [] } = props
  const { nummer, naam, van } = werknemer
  const [laatste] = correcties
  const uiterlijk = laatsteDag('D-01', van)
  const beletsel = waaromNiet(werknemer, correcties, vandaag)
  return (
    <Layout
      title="Hoger pakket vragen"
      current={urls.werkgever.href()}
      back={urls.werknemer.href({ nummer })}
      problems={problems}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{naam}</span>
        Hoger pakket vragen
      </h1>
      {laatste ? <Stand rij={laatste} /> : null}
      {beletsel === undefined ? (
        <>
          <p>
            Denkt u dat uw nieuwe werknemer recht heeft op een hoger{' '}
            <Term>werkondersteuningspakket</Term>? Dan kunt u dat vragen tot 8 weken na de
            aanwerving op {longDate(van)}.
          </p>
          <p>
            U kunt dit nog vragen tot en met {longDate(uiterlijk)}:{' '}
            <DueMark vandaag={vandaag} uiterlijk={uiterlijk} />
          </p>
          <Vraag {...props} />
        </>
      ) : (
        <InsetText>{beletsel}</InsetText>
      )}
      <p class="govuk-hint">
        <Cite grond={vdabWop.correctie} regel={urls.publiek.regel.href({ id: 'correctie' })} />
      </p>
    </Layout>
  )
}

/** Why the employer cannot ask now, with what is possible instead; undefined when it can. */
export function waaromNiet(
  { van, pakket, naEvaluatie, actief }: Omit<Werknemer, 'nummer' | 'naam'>,
  correcties: readonly CorrectieRij[],
  vandaag: Dag,
): string | undefined {
  if (!actief) return 'Deze werknemer werkt niet meer bij u.'
  if (correcties.some(wacht)) return 'U vroeg dit al. Wij kijken het na.'
  const beletsel = watBelet({ inDienst: van, huidigPakket: pakket, naEvaluatie }, vandaag)
  switch (beletsel?.code) {
    case 'TE_LAAT':
      return `Dat kon tot en met ${longDate(laatsteDag('D-01', van))}. U of uw werknemer kan wel een evaluatie vragen.`
    case 'TE_VROEG':
      return `Dat kan vanaf de aanwerving op ${longDate(van)}.`
    default:
      return beletsel?.tekst
  }
}

/** On a list: what is left of the 8 weeks, or in a few words why there is nothing to ask. */
export function Correctieterm({
  van,
  pakket,
  naEvaluatie,
  vandaag,
}: Pick<Werknemer, 'van' | 'pakket' | 'naEvaluatie'> & { readonly vandaag: Dag }) {
  const uiterlijk = laatsteDag('D-01', van)
  switch (watBelet({ inDienst: van, huidigPakket: pakket, naEvaluatie }, vandaag)?.code) {
    case undefined:
      return <DueMark vandaag={vandaag} uiterlijk={uiterlijk} withDate />
    case 'TE_LAAT':
      return <>kan niet meer sinds {longDate(uiterlijk)}</>
    case 'TE_VROEG':
      return <>vanaf {longDate(van)}</>
    case 'AL_HOOGSTE':
      return <>al het hoogste pakket</>
    default:
      return <>alleen met een evaluatie</>
  }
}

function Vraag({ werknemer, attesten, problems = [], values = {} }: Props) {
  const { nummer, pakket } = werknemer
  return (
    <>
      <SummaryCard
        title="Het pakket nu"
        rows={[
          { key: 'Loonpremie', value: percentage(pakket.loonpremie) },
          { key: 'Begeleiding', value: pakket.begeleiding },
        ]}
      />
      <h2 class="govuk-heading-m">Welk bewijs is er?</h2>
      <p>
        VDAB kijkt naar een bewijs van een dokter, school of dienst. U hoeft het niet te lezen: uw
        werknemer mag het zelf aan VDAB bezorgen.
      </p>
      <p>
        Hebt u het bewijs?{' '}
        <a class="govuk-link" href={urls.bezorgdNieuw.href({ nummer })}>
          Leg het eerst in de vertrouwelijke map
        </a>
        . U kunt het daarna niet meer lezen. Kom dan terug naar deze bladzijde.
      </p>
      <form method="post" novalidate>
        <Radios
          name="bewijs"
          legend="Kies het bewijs bij uw vraag"
          legendClass="govuk-fieldset__legend--s"
          value={typedValue(values, 'bewijs')}
          error={problemOf(problems, 'bewijs')}
          items={[
            ...attesten.map(({ id, datum, uitgever }) => ({
              value: id,
              text: `Het papier van ${uitgever} van ${longDate(datum)}`,
              hint: 'U bezorgde dit al.',
            })),
            { value: doorWerknemer, text: 'Mijn werknemer bezorgt het bewijs zelf' },
          ]}
        />
        <Button>Vraag een hoger pakket</Button>
      </form>
      <h2 class="govuk-heading-m">Wat gebeurt er daarna?</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Wij kijken het bewijs na. Uw werknemer krijgt bericht.</li>
        <li>U en uw werknemer krijgen onze beslissing met een brief.</li>
        <li>Wordt het pakket hoger? Dan geldt dat vanaf de aanwerving. De einddatum blijft.</li>
      </ul>
    </>
  )
}

function Stand({ rij }: { readonly rij: CorrectieRij }) {
  const { kop, zinnen } = stand(rij)
  return (
    <section class="wop-now" aria-labelledby="stand">
      <h2 class="govuk-heading-m" id="stand">
        {kop}
      </h2>
      {zinnen.map((zin) => (
        <p>{zin}</p>
      ))}
    </section>
  )
}

function stand({ stand, aangevraagdOp, inDienst, beslistOp }: CorrectieRij): {
  readonly kop: string
  readonly zinnen: readonly string[]
} {
  const op = beslistOp ? ` op ${longDate(beslistOp)}` : ''
  switch (stand) {
    case 'INGEDIEND':
    case 'VOORGESTELD':
      return {
        kop: 'Wij kijken uw vraag na',
        zinnen: [
          `U vroeg een hoger pakket op ${longDate(aangevraagdOp)}.`,
          'U moet nu niets doen. Onze beslissing komt met een brief en staat dan ook hier.',
        ],
      }
    case 'TOEGEKEND':
      return {
        kop: 'Het pakket is hoger',
        zinnen: [
          `Wij beslisten dit${op}. Het geldt vanaf ${longDate(inDienst)}.`,
          'De einddatum is niet veranderd.',
        ],
      }
    case 'GEWEIGERD':
      return {
        kop: 'Het pakket blijft hetzelfde',
        zinnen: [
          `Wij beslisten dit${op}. In de brief leest u wat u kunt doen als u niet akkoord gaat.`,
          'U of uw werknemer kan later een evaluatie vragen.',
        ],
      }
    case 'TE_LAAT':
      return {
        kop: 'Uw vraag kwam te laat',
        zinnen: [
          `U vroeg een hoger pakket op ${longDate(aangevraagdOp)}. Het kon tot en met ${longDate(laatsteDag('D-01', inDienst))}.`,
          'U of uw werknemer kan wel een evaluatie vragen. U krijgt ook een brief.',
        ],
      }
  }
}

/** On the page of a worker: where the last request stands, and the button where the employer can ask. */
export function Correctieweg({
  werknemer,
  correcties,
  vandaag,
}: Pick<Props, 'werknemer' | 'correcties' | 'vandaag'>) {
  const href = urls.werknemerCorrectie.href({ nummer: werknemer.nummer })
  const [laatste] = correcties
  return (
    <>
      {laatste ? (
        <p>
          <a class="govuk-link" href={href}>
            {stand(laatste).kop}
          </a>
        </p>
      ) : null}
      {waaromNiet(werknemer, correcties, vandaag) === undefined ? (
        <ButtonLink href={href}>Vraag een hoger pakket</ButtonLink>
      ) : null}
    </>
  )
}
