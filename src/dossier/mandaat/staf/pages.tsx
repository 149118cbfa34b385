import { DossierFrame } from '#dossier/frame.tsx'
import type { StukRij } from '#dossier/luik/rij.ts'
import { soortregel } from '#dossier/luik/soorten.ts'
import type { Dossier } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  ButtonLink,
  Checkboxes,
  DayField,
  Input,
  problemOf,
  Radios,
  Select,
  Table,
  Textarea,
  typedValue,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import { geldtOp, type GegevenMandaat } from '#dossier/mandaat/mandaat.ts'
import { Mag, periode } from '#dossier/mandaat/pages.tsx'
import { HelperVelden, OmvangVelden, type Problemen } from '#dossier/mandaat/velden.tsx'

interface Props {
  readonly dossier: Dossier
  readonly vandaag: Dag
}

interface Formulierstand {
  readonly problems: Problemen
  readonly values: Typed
}

/** Who helps this person, for staff: what they may, on what ground, and what can be recorded for the person. */
export function stafHulpPage({
  dossier,
  vandaag,
  mandaten,
  magVastleggen,
}: Props & { readonly mandaten: readonly GegevenMandaat[]; readonly magVastleggen: boolean }) {
  const { nummer } = dossier
  return (
    <DossierFrame dossier={dossier} vandaag={vandaag} title="Wie helpt deze persoon?" soort="Hulp">
      {mandaten.length === 0 ? (
        <p>Niemand helpt deze persoon.</p>
      ) : (
        <Table
          caption="Mensen die helpen"
          captionHidden
          stack="wide"
          rowHeader={0}
          columns={[
            { head: 'Helper' },
            { head: 'Grond' },
            { head: 'Mag' },
            { head: 'Periode' },
            { head: 'Stand' },
          ]}
          rows={mandaten.map((mandaat) => [
            mandaat.helper.naam,
            grond(mandaat),
            <Mag mandaat={mandaat} />,
            periode(mandaat),
            geldtOp(mandaat, vandaag) ? (
              magVastleggen ? (
                <a
                  class="govuk-link"
                  href={urls.dossierHulpStop.href({ nummer, mandaat: mandaat.id })}
                >
                  Stop<span class="govuk-visually-hidden"> de hulp van {mandaat.helper.naam}</span>
                </a>
              ) : (
                'helpt nu'
              )
            ) : (
              'gestopt'
            ),
          ])}
        />
      )}
      {magVastleggen ? (
        <ButtonLink href={urls.dossierHulpNieuw.href({ nummer })}>Leg een helper vast</ButtonLink>
      ) : null}
      <p>
        <a class="govuk-link" href={urls.dossierHulpPapier.href({ nummer })}>
          Druk het formulier af (pdf)
        </a>{' '}
        om door de persoon te laten tekenen.
      </p>
    </DossierFrame>
  )
}

function grond({ soort, kanaal, vonnis, bewind, papier, namens }: GegevenMandaat): string {
  if (soort === 'bewindvoerder') {
    const over = bewind ? ` over ${bewind.over.map((deel) => `de ${deel}`).join(' en ')}` : ''
    return `Bewindvoerder${over}, ${vonnis ?? ''}`
  }
  if (kanaal === 'papier' && papier)
    return `Vertrouwenspersoon, op papier, ontvangen door ${papier.ontvangenDoor.naam}`
  return namens === null
    ? 'Vertrouwenspersoon, gekozen door de persoon'
    : 'Vertrouwenspersoon, samen ingevuld'
}

/** A helper recorded for the person: from a signed paper, filled in together, or by judgement. */
export function stafHulpNieuwPage({
  dossier,
  vandaag,
  stukken,
  problems,
  values,
}: Props &
  Formulierstand & {
    readonly stukken: readonly Pick<StukRij, 'id' | 'soort' | 'datum' | 'naam'>[]
  }) {
  const over = values['over'] ?? []
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Leg een helper vast"
      soort="Hulp"
      problems={problems}
    >
      <p>U vult dit in namens de persoon. De persoon ziet wat u vastlegt, met uw naam.</p>
      <form method="post" novalidate>
        <Radios
          name="grond"
          legend="Hoe weet u dit?"
          value={typedValue(values, 'grond')}
          error={problemOf(problems, 'grond')}
          items={[
            {
              value: 'papier',
              text: 'De persoon tekende het formulier',
              conditional: (
                <DayField
                  name="getekendOp"
                  legend="Dag van de handtekening"
                  problems={problems}
                  values={values}
                />
              ),
            },
            {
              value: 'samen',
              text: 'De persoon is bij mij of belt mij, en wij vullen dit samen in',
              conditional: (
                <Textarea
                  name="reden"
                  label="Waarom vult u dit samen in?"
                  rows={2}
                  value={typedValue(values, 'reden')}
                  error={problemOf(problems, 'reden')}
                />
              ),
            },
            {
              value: 'vonnis',
              text: 'De rechter wees een bewindvoerder aan',
              conditional: (
                <>
                  <Input
                    name="vonnis"
                    label="Vredegerecht en nummer van de beschikking"
                    value={typedValue(values, 'vonnis')}
                    error={problemOf(problems, 'vonnis')}
                  />
                  <DayField
                    name="uitspraak"
                    legend="Dag van de beschikking"
                    problems={problems}
                    values={values}
                  />
                  <Checkboxes
                    name="over"
                    legend="Waarover gaat het bewind?"
                    hint="Wie alleen goederen beheert, leest geen medische papieren."
                    items={[
                      { value: 'persoon', text: 'De persoon' },
                      { value: 'goederen', text: 'De goederen' },
                    ]}
                    values={typeof over === 'string' ? [over] : over}
                    error={problemOf(problems, 'over')}
                  />
                </>
              ),
            },
          ]}
        />
        <Select
          name="stuk"
          label="Scan van het formulier of van de beschikking"
          hint="Voeg ze eerst bij de papieren van het dossier. Bij een bewindvoerder moet dit."
          value={typedValue(values, 'stuk')}
          error={problemOf(problems, 'stuk')}
          options={[
            { value: '', text: 'Geen scan' },
            ...stukken.map(({ id, soort, datum, naam }) => ({
              value: id,
              text: `${soortregel(soort).naam} van ${longDate(datum)}: ${naam}`,
            })),
          ]}
        />
        <HelperVelden problems={problems} values={values} />
        <OmvangVelden
          problems={problems}
          values={values}
          eindeHint="Alleen bij een bewindvoerder mag dit leeg blijven."
        />
        <Button>Leg vast</Button>
      </form>
    </DossierFrame>
  )
}

/** Stops a helper for the person, with the reason; for a bewindvoerder on the paper of the court. */
export function stafHulpStopPage({
  dossier,
  vandaag,
  mandaat,
  problems,
  values,
}: Props & Formulierstand & { readonly mandaat: GegevenMandaat }) {
  const vonnis = mandaat.soort === 'bewindvoerder'
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title={`Stop de hulp van ${mandaat.helper.naam}`}
      soort="Hulp"
      problems={problems}
    >
      <p>De helper kan het dossier dan meteen niet meer lezen.</p>
      <form method="post" novalidate>
        <Textarea
          name="reden"
          label={
            vonnis
              ? 'Welk papier van de rechter beëindigt dit?'
              : 'Waarom stopt u dit namens de persoon?'
          }
          rows={2}
          value={typedValue(values, 'reden')}
          error={problemOf(problems, 'reden')}
        />
        <Button kind="warning">Stop de hulp</Button>
      </form>
    </DossierFrame>
  )
}
