import type { Dossier } from '#dossier/dossier.ts'
import { DossierFrame, volleNaam } from '#dossier/frame.tsx'
import type { Verzoekbeeld } from '#dossier/tekenen/beeld.ts'
import { naamVan } from '#dossier/tekenen/papier.ts'
import { Gegevens, Inhoudblok, Ondertekenaars, Statuslabel } from '#dossier/tekenen/parts.tsx'
import { sleutelVan, type Partij, type Taak } from '#dossier/tekenen/verzoek.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  ButtonGroup,
  DayField,
  Input,
  InsetText,
  NotificationBanner,
  Radios,
  Table,
  Textarea,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import type { Tekentaak } from '#dossier/tekenen/taken.ts'

/** What waits for VDAB over all dossiers of the reader. */
export function tekentakenPage({ taken }: { readonly taken: readonly Tekentaak[] }) {
  return (
    <Layout title="Handtekeningen" current={urls.tekentaken.href()} wide>
      <h1 class="govuk-heading-l">Handtekeningen die op VDAB wachten</h1>
      {taken.length === 0 ? (
        <InsetText>Er wacht nu niets.</InsetText>
      ) : (
        <Table
          caption="Handtekeningen die op VDAB wachten"
          captionHidden
          stack
          rowHeader={0}
          columns={[{ head: 'Te doen' }, { head: 'Dossier' }, { head: 'Naam' }, { head: 'Tekst' }]}
          rows={taken.map(({ nummer, naam, titel, taak }) => [
            taak,
            <a class="govuk-link wop-num" href={urls.dossierTekenen.href({ nummer })}>
              {nummer}
            </a>,
            naam,
            titel,
          ])}
        />
      )}
    </Layout>
  )
}

/** One request with what this reader can do about it. */
export interface VerzoekVanVdab {
  readonly beeld: Verzoekbeeld
  readonly taak: string | null
  readonly taken: readonly Taak[]
  readonly kanOntvangen: boolean
  /** Empty when the reader can check the paper that waits; undefined when none waits. */
  readonly nakijkenNiet: string | undefined
}

interface Wie {
  readonly dossier: Dossier
  readonly vandaag: Dag
}

/** Every request for a signature in one dossier, as staff sees it. */
export function dossierTekenenPage({
  verzoeken,
  ...wie
}: Wie & { readonly verzoeken: readonly VerzoekVanVdab[] }) {
  return (
    <DossierFrame {...wie} soort="Startpakket" title="Handtekeningen">
      {verzoeken.length === 0 ? <p>Niemand vroeg in dit dossier een handtekening.</p> : null}
      {verzoeken.map((verzoek) => (
        <Verzoek {...wie} verzoek={verzoek} />
      ))}
    </DossierFrame>
  )
}

function Verzoek({ dossier, verzoek }: Wie & { readonly verzoek: VerzoekVanVdab }) {
  const { beeld, taak, taken, kanOntvangen, nakijkenNiet } = verzoek
  const hier = { nummer: dossier.nummer, verzoek: beeld.id }
  return (
    <section>
      <h3 class="govuk-heading-m">{beeld.titel}</h3>
      <p>
        <Statuslabel beeld={beeld} />
      </p>
      {taak === null ? null : (
        <NotificationBanner
          title="Dit moet VDAB doen"
          headingLevel={4}
          titleId={`taak-${beeld.id}`}
        >
          {taak}
        </NotificationBanner>
      )}
      <Ondertekenaars beeld={beeld} persoon={volleNaam(dossier)} />
      <Inhoudblok beeld={beeld} />
      <Gegevens beeld={beeld} zonderCode />
      <ul class="govuk-list">
        {nakijkenNiet === '' ? (
          <li>
            <a class="govuk-link" href={urls.papierNakijken.href(hier)}>
              Kijk het papier na
            </a>
          </li>
        ) : nakijkenNiet === undefined ? null : (
          <li class="govuk-hint">Kijk het papier na: {nakijkenNiet}</li>
        )}
        {kanOntvangen ? (
          <li>
            <a class="govuk-link" href={urls.papierOntvangen.href(hier)}>
              Leg een getekend papier vast
            </a>
          </li>
        ) : null}
        {taken.length > 0 ? (
          <li>
            <a class="govuk-link" href={urls.tekentaakAfhandelen.href(hier)}>
              Schrijf wat er afgesproken is
            </a>
          </li>
        ) : null}
        <li>
          <a class="govuk-link" href={urls.dossierTekenPdf.href(hier)}>
            Druk af om op papier te tekenen (pdf)
          </a>
        </li>
      </ul>
    </section>
  )
}

interface FormProps extends Wie {
  readonly beeld: Verzoekbeeld
  readonly problems: readonly Problem[]
  readonly values: Typed
}

const codeHint = 'De code staat onder de tekst en onder aan elke bladzijde.'

/** The first pair of eyes: whose paper, its code, the day beside the signature. */
export function ontvangPage(props: FormProps) {
  const { beeld, dossier, problems, values } = props
  const open = beeld.partijen.filter(({ stand }) => stand.stand !== 'getekend')
  return (
    <DossierFrame {...props} soort="Handtekening" title="Leg een getekend papier vast">
      <p>
        {beeld.titel}, versie {beeld.versie}. Een collega kijkt het papier daarna na.
      </p>
      <form method="post" novalidate>
        <Radios
          name="sleutel"
          legend="Wie tekende?"
          value={
            typedValue(values, 'sleutel') ??
            (open.length === 1 ? sleutelVan(open[0]!.ondertekenaar) : undefined)
          }
          error={problemOf(problems, 'sleutel')}
          items={open.map(({ ondertekenaar }) => ({
            value: sleutelVan(ondertekenaar),
            text: naamVan(ondertekenaar, volleNaam(dossier)),
          }))}
        />
        <Codeveld problems={problems} values={values} />
        <DayField
          name="getekendOp"
          legend="Dag bij de handtekening"
          problems={problems}
          values={values}
        />
        <Input
          name="stuk"
          label="Nummer van de scan in de vertrouwelijke map (niet verplicht)"
          value={typedValue(values, 'stuk')}
          error={problemOf(problems, 'stuk')}
        />
        <Button>Leg het papier vast</Button>
      </form>
    </DossierFrame>
  )
}

function Codeveld({ problems, values }: Pick<FormProps, 'problems' | 'values'>) {
  return (
    <Input
      name="code"
      label="Code op het papier"
      hint={codeHint}
      width={20}
      autocomplete="off"
      spellcheck={false}
      value={typedValue(values, 'code')}
      error={problemOf(problems, 'code')}
    />
  )
}

/** The second pair of eyes, with each paper that waits. */
export function nakijkPage(props: FormProps) {
  const { beeld, dossier, problems, values } = props
  const wacht = beeld.partijen.filter(({ stand }) => stand.stand === 'papier ontvangen')
  return (
    <DossierFrame {...props} soort="Handtekening" title="Kijk het papier na">
      <p>
        {beeld.titel}, versie {beeld.versie}. Vergelijk het papier met deze tekst en typ de code
        over.
      </p>
      <Inhoudblok beeld={beeld} />
      {wacht.length === 0 ? <p>Er wacht geen papier meer.</p> : null}
      {wacht.slice(0, 1).map((partij: Partij<{ readonly op?: Dag }>) => (
        <form method="post" novalidate>
          <p>
            Papier van {naamVan(partij.ondertekenaar, volleNaam(dossier))}
            {partij.stand.op ? `, ontvangen op ${longDate(partij.stand.op)}` : ''}.
          </p>
          <input type="hidden" name="sleutel" value={sleutelVan(partij.ondertekenaar)} />
          <Codeveld problems={problems} values={values} />
          <Textarea
            name="reden"
            label="Wat klopt er niet? (alleen als u het papier afwijst)"
            rows={2}
            value={typedValue(values, 'reden')}
            error={problemOf(problems, 'reden')}
          />
          <ButtonGroup>
            <Button name="actie" value="bevestigen">
              Het papier klopt
            </Button>
            <Button kind="secondary" name="actie" value="afwijzen">
              Wijs het papier af
            </Button>
          </ButtonGroup>
        </form>
      ))}
    </DossierFrame>
  )
}

const taakwoorden = {
  gesprek: 'Het gesprek is gevoerd',
  betwisting: 'De betwisting is uitgezocht',
} as const

/** What was agreed about a talk or a disputed signature. */
export function afhandelPage(props: FormProps & { readonly taken: readonly Taak[] }) {
  const { beeld, taken, problems, values } = props
  const soorten = [...new Set(taken.map(({ soort }) => soort))]
  return (
    <DossierFrame {...props} soort="Handtekening" title="Schrijf wat er afgesproken is">
      <p>{beeld.titel}</p>
      <form method="post" novalidate>
        <Radios
          name="taak"
          legend="Wat is gedaan?"
          value={typedValue(values, 'taak') ?? (soorten.length === 1 ? soorten[0] : undefined)}
          error={problemOf(problems, 'taak')}
          items={soorten.map((soort) => ({ value: soort, text: taakwoorden[soort] }))}
        />
        <Textarea
          name="nota"
          label="Wat is er afgesproken?"
          rows={4}
          value={typedValue(values, 'nota')}
          error={problemOf(problems, 'nota')}
        />
        <Button>Bewaar</Button>
      </form>
    </DossierFrame>
  )
}
