import type { Dossier } from '#dossier/dossier.ts'
import { DossierFrame, hoofdletter } from '#dossier/frame.tsx'
import type { StukRij } from '#dossier/luik/rij.ts'
import { soortregel } from '#dossier/luik/soorten.ts'
import { statuszin } from '#evaluatie/aanvragen/status-page.tsx'
import { Besluitstand } from '#evaluatie/besluit/besluitstand.tsx'
import type { Evaluatie, Papierkeuze } from '#evaluatie/gebeurtenissen.ts'
import { aanvragerNaam, gronden, ondertekenaarNaam, ondertekenaars } from '#evaluatie/gronden.ts'
import type { Periodiek } from '#evaluatie/golf/periodiek.ts'
import { volgendeEvaluatie } from '#evaluatie/golf/status.tsx'
import type { Openheid } from '#evaluatie/openheid.ts'
import type { MetGrond } from '#evaluatie/toets.ts'
import type { Opening } from '#evaluatie/voorwaarden.ts'
import { grondnaam, Openheidstabel, Rekening } from '#evaluatie/woorden.tsx'
import type { Dag } from '#law/dag.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import {
  Button,
  ButtonGroup,
  Radios,
  Select,
  SummaryList,
  problemOf,
  type Problem,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { metVolleDatums } from '#ui/leesbaar.ts'
import { urls } from '#urls.ts'

interface Wie {
  readonly dossier: Dossier
  readonly vandaag: Dag
}

interface LijstProps extends Wie {
  readonly lijst: readonly Evaluatie[]
  /** The next evaluation by VDAB; undefined when no package runs. */
  readonly periodiek: Periodiek | undefined
  readonly openheid: readonly Openheid[]
  /** Whether the reader looks at requests. */
  readonly kanNakijken: boolean
  /** Whether the reader prepares talks and writes their reports, or reads the reports alone. */
  readonly gesprek: 'voeren' | 'lezen' | null
  /** Whether the reader proposes what is decided after the talk. */
  readonly kanVoorstellen: boolean
  /** Whether the reader plans talks. */
  readonly kanPlannen: boolean
}

/** The requests for an evaluation in one dossier, and from when each ground is open. */
export function evaluatiesPage(props: LijstProps) {
  const { dossier, vandaag, lijst, openheid, periodiek } = props
  const { kanNakijken, kanPlannen, gesprek, kanVoorstellen } = props
  const { nummer } = dossier
  return (
    <DossierFrame dossier={dossier} vandaag={vandaag} title="Evaluatie" soort="Evaluatie">
      {periodiek ? (
        <p>Evaluatie door VDAB na vijf jaar: {volgendeEvaluatie(periodiek.dag, vandaag)}.</p>
      ) : null}
      {lijst.length === 0 ? <p>Er is nog geen evaluatie gevraagd.</p> : null}
      {lijst.map((evaluatie) => (
        <>
          <h3 class="govuk-heading-m">
            {kanNakijken ? (
              <a
                class="govuk-link"
                href={urls.evaluatieNakijken.href({ nummer, aanvraag: evaluatie.id })}
              >
                Aanvraag van {longDate(evaluatie.aangevraagdOp!)}
              </a>
            ) : (
              <>Aanvraag van {longDate(evaluatie.aangevraagdOp!)}</>
            )}
          </h3>
          <Gegevens evaluatie={evaluatie} />
          {kanPlannen ? <Planlink nummer={nummer} evaluatie={evaluatie} /> : null}
          <Gespreksweg evaluatie={evaluatie} nummer={nummer} gesprek={gesprek} />
          <Besluitstand evaluatie={evaluatie} nummer={nummer} kanVoorstellen={kanVoorstellen} />
        </>
      ))}
      {openheid.length > 0 ? <Openheidstabel lijst={openheid} /> : null}
    </DossierFrame>
  )
}

function Gespreksweg({
  evaluatie: { id: aanvraag, volledigOp, gespreksmap },
  nummer,
  gesprek,
}: Pick<LijstProps, 'gesprek'> & { readonly evaluatie: Evaluatie; readonly nummer: string }) {
  const naar = { nummer, aanvraag }
  if (gesprek === 'voeren' && volledigOp !== null)
    return (
      <p>
        <a class="govuk-link" href={urls.gesprek.href(naar)}>
          Bereid het gesprek voor, of lees het verslag
        </a>
      </p>
    )
  if (gesprek !== 'lezen' || gespreksmap.versies.length === 0) return null
  return (
    <p>
      <a class="govuk-link" href={urls.gesprekVerslag.href(naar)}>
        Lees het verslag van het gesprek
      </a>
    </p>
  )
}

function Planlink({
  nummer,
  evaluatie: { id, status, planning },
}: {
  readonly nummer: string
  readonly evaluatie: Evaluatie
}) {
  if (status !== 'EVAL_GOEDGEKEURD' && status !== 'GESPREK_GEPLAND') return null
  return (
    <p>
      <a class="govuk-link" href={urls.afspraakPlannen.href({ nummer, aanvraag: id })}>
        {planning.stand === 'geen' || planning.stand === 'afgezegd'
          ? 'Plan het gesprek op de werkvloer'
          : 'Bekijk of verzet het gesprek op de werkvloer'}
      </a>
    </p>
  )
}

function Gegevens({ evaluatie }: { readonly evaluatie: Evaluatie }) {
  const { aanvrager, werkgever, inDienst, concept, aanvulling, weigering } = evaluatie
  const gebreken = weigering ?? aanvulling
  return (
    <SummaryList
      rows={[
        { key: 'Stand', value: hoofdletter(statuszin(evaluatie)) },
        {
          key: 'Gevraagd door',
          value: aanvrager === 'werkgever' ? werkgever.naam : aanvragerNaam[aanvrager],
        },
        ...(concept.grond === null ? [] : [{ key: 'Grond', value: grondnaam(concept.grond) }]),
        ...(evaluatie.periodiek
          ? [{ key: 'Ten laatste op', value: longDate(evaluatie.periodiek.dag) }]
          : []),
        { key: 'In dienst', value: `${longDate(inDienst)}, ${werkgever.naam}` },
        ...(gebreken
          ? [
              {
                key: weigering ? 'Geweigerd' : 'Aanvulling gevraagd',
                value: (
                  <>
                    {longDate(gebreken.op)}.{' '}
                    {gebreken.gebreken.map(({ tekst }) => metVolleDatums(tekst)).join(' ')}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

interface NakijkProps extends Wie {
  readonly evaluatie: MetGrond
  readonly opening: Vaststelling<Opening>
  readonly papieren: Vaststelling<boolean>
  readonly keuze: Papierkeuze
  readonly verslagen: readonly StukRij[]
  readonly pops: readonly StukRij[]
  readonly loopt: boolean
  readonly problems?: readonly Problem[]
}

/** The check by team TOM: first whether the request can be dealt with, then the list of papers with what is wrong. */
export function nakijkPage(props: NakijkProps) {
  const { dossier, vandaag, evaluatie, loopt, problems = [] } = props
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Volledigheid"
      soort="Evaluatie"
      problems={problems}
    >
      <Gegevens evaluatie={evaluatie} />
      <Ontvankelijk {...props} />
      {loopt && evaluatie.ontvankelijkOp !== null ? <Volledigheid {...props} /> : null}
    </DossierFrame>
  )
}

function Ontvankelijk({ evaluatie, opening, loopt }: NakijkProps) {
  const open = loopt && evaluatie.ontvankelijkOp === null
  return (
    <>
      <h3 class="govuk-heading-m">Ontvankelijk?</h3>
      <p>
        {opening.ontvankelijk
          ? 'Volgens de regels is de aanvraag ontvankelijk.'
          : 'Volgens de regels is de aanvraag niet ontvankelijk.'}
      </p>
      <Gebreken gebreken={opening.gebreken} />
      <Rekening titel="Toon de regel over de ontvankelijkheid" bevinding={opening} />
      {open ? (
        <form method="post" novalidate>
          <Button
            kind={opening.ontvankelijk ? 'primary' : 'warning'}
            name="keuze"
            value={opening.ontvankelijk ? 'ontvankelijk' : 'niet ontvankelijk'}
          >
            {opening.ontvankelijk ? 'Verklaar ontvankelijk' : 'Verklaar niet ontvankelijk'}
          </Button>
        </form>
      ) : null}
    </>
  )
}

function Gebreken({ gebreken }: Pick<Vaststelling<unknown>, 'gebreken'>) {
  if (gebreken.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {gebreken.map(({ tekst, grondslag }) => (
        <li>
          {metVolleDatums(tekst)} <span class="govuk-hint">{grondslag}</span>
        </li>
      ))}
    </ul>
  )
}

function Volledigheid({ papieren, keuze, verslagen, pops, evaluatie, problems = [] }: NakijkProps) {
  const klaar = evaluatie.status === 'EVAL_GOEDGEKEURD'
  return (
    <>
      <h3 class="govuk-heading-m">Volledig?</h3>
      <p>{papieren.uitkomst ? 'Alle papieren zijn er.' : 'Dit ontbreekt:'}</p>
      <Gebreken gebreken={papieren.gebreken} />
      <Rekening titel="Toon de regel over de papieren" bevinding={papieren} />
      {klaar ? null : (
        <form method="post" novalidate>
          {gronden[evaluatie.concept.grond].verslag === null ? null : (
            <>
              <Select
                name="verslag"
                label="Motivatieverslag"
                value={keuze.verslag?.stuk ?? 'geen'}
                error={problemOf(problems, 'verslag')}
                options={papierkeuzes(verslagen)}
              />
              <Radios
                name="ondertekendDoor"
                legend="Wie ondertekende het verslag?"
                value={keuze.verslag?.ondertekendDoor}
                error={problemOf(problems, 'ondertekendDoor')}
                items={ondertekenaars.map((wie) => ({
                  value: wie,
                  text: hoofdletter(ondertekenaarNaam[wie]),
                }))}
              />
            </>
          )}
          <Select
            name="pop"
            label="POP"
            value={keuze.pop ?? 'geen'}
            error={problemOf(problems, 'pop')}
            options={papierkeuzes(pops)}
          />
          <ButtonGroup>
            <Button name="keuze" value="volledig">
              Het dossier is volledig
            </Button>
            <Button kind="secondary" name="keuze" value="aanvulling">
              Vraag aan
            </Button>
          </ButtonGroup>
          <p>
            “Vraag aan” vraagt in één keer alles wat volgens deze keuze ontbreekt. Geen bron geeft
            een termijn voor het antwoord, en het wachten schorst geen andere termijn.
          </p>
        </form>
      )}
    </>
  )
}

function papierkeuzes(rijen: readonly StukRij[]) {
  return [
    { value: 'geen', text: 'Er is er geen' },
    ...rijen.map(({ id, soort, datum, ontvangenOp }) => ({
      value: id,
      text: `${hoofdletter(soortregel(soort).naam)} van ${longDate(datum)}, ontvangen op ${longDate(ontvangenOp)}`,
    })),
  ]
}
