import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import { citeer } from '#law/bron.ts'
import type { Dag } from '#law/dag.ts'
import { vdabWop } from '#law/regelingen/documenten.ts'
import {
  Button,
  ButtonGroup,
  DateInput,
  Input,
  InsetText,
  problemOf,
  Radios,
  Select,
  Table,
  Textarea,
  WarningText,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { kwalificatoren, notatie, verschil, type IcfScore, type IcfScores } from './icf.ts'
import {
  categorieen,
  componenten,
  icfSet,
  type IcfCategorie,
  type IcfComponent,
} from './icf-set.ts'
import type { Indicatie, IcfOordeel } from '#indicatie/indicatie.ts'

interface PageProps {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly indicatie: Indicatie
  readonly problems?: readonly Problem[]
}

/** Names of the inputs of one category on the workbench. */
export function icfVelden(code: string) {
  return {
    kwalificator: `k_${code}`,
    richting: `r_${code}`,
    toelichting: `t_${code}`,
    bewijs: `b_${code}`,
  }
}

/** The workbench: every category of the set in its fixed order, with what the investigation before said. */
export function icfPage({
  dossier,
  vandaag,
  indicatie,
  problems = [],
  scores,
}: PageProps & { readonly scores: IcfScores }) {
  const vorige = indicatie.onderzoeken.at(-1)
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Vragenlijst over werken (ICF)"
      soort="Indicatie"
      problems={problems}
    >
      {icfSet.officieel ? null : <WarningText>{icfSet.waarschuwing}</WarningText>}
      <p>
        Geef elke categorie een score. Schrijf een toelichting als er een probleem is. De scores
        leiden nooit vanzelf tot een pakket: een mens van team TOM oordeelt. Bron:{' '}
        {citeer(vdabWop.ICF)}.
      </p>
      {vorige ? (
        <InsetText>
          Het vorige onderzoek is van {longDate(vorige.ingediendOp)}. U ziet die score bij elke
          categorie.
        </InsetText>
      ) : null}
      <form method="post" novalidate>
        {Object.entries(componenten).map(([component, naam]) => (
          <section aria-labelledby={`component-${component}`}>
            <h2 class="govuk-heading-m" id={`component-${component}`}>
              {naam}
            </h2>
            {categorieen
              .filter((categorie) => categorie.component === component)
              .map((categorie) => (
                <Categorie
                  categorie={categorie}
                  score={scores[categorie.code]}
                  vorige={vorige?.scores[categorie.code]}
                  problems={problems}
                />
              ))}
          </section>
        ))}
        <ButtonGroup>
          <Button name="actie" value="indienen">
            Dien het onderzoek in
          </Button>
          <Button name="actie" value="bewaren" kind="secondary">
            Bewaar en stop
          </Button>
        </ButtonGroup>
      </form>
    </DossierFrame>
  )
}

interface CategorieProps {
  readonly categorie: IcfCategorie
  readonly score: IcfScore | undefined
  readonly vorige: IcfScore | undefined
  readonly problems: readonly Problem[]
}

function Categorie({
  categorie: { code, naam, component },
  score,
  vorige,
  problems,
}: CategorieProps) {
  const velden = icfVelden(code)
  return (
    <fieldset class="govuk-fieldset wop-icf">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {code} {naam}
      </legend>
      {vorige ? (
        <p class="govuk-hint">
          Vorige keer: {notatie(code, vorige)} {vorige.toelichting}
        </p>
      ) : null}
      {component === 'PERSOONLIJK' ? null : (
        <Select
          name={velden.kwalificator}
          label="Score"
          value={score?.kwalificator ?? ''}
          error={problemOf(problems, velden.kwalificator)}
          options={[
            { value: '', text: 'Kies een score' },
            ...Object.entries(kwalificatoren).map(([value, text]) => ({
              value,
              text: `${value}: ${text}`,
            })),
          ]}
        />
      )}
      {component === 'EXTERN' ? (
        <Radios
          name={velden.richting}
          legend="Hindert of helpt dit?"
          inline
          small
          value={score?.richting ?? ''}
          error={problemOf(problems, velden.richting)}
          items={[
            { value: 'barriere', text: 'Het hindert' },
            { value: 'facilitator', text: 'Het helpt' },
          ]}
        />
      ) : null}
      <Textarea
        name={velden.toelichting}
        label="Toelichting"
        rows={2}
        value={score?.toelichting ?? ''}
        error={problemOf(problems, velden.toelichting)}
      />
      <Input
        name={velden.bewijs}
        label="Waaruit blijkt dit?"
        hint="Een gesprek, een verslag, een observatie."
        value={score?.bewijs ?? ''}
      />
    </fieldset>
  )
}

/** The overview of an investigation that was handed in, beside the one before. */
export function IcfOverzicht({ indicatie }: { readonly indicatie: Indicatie }) {
  const [vorige, laatste] = [indicatie.onderzoeken.at(-2), indicatie.onderzoeken.at(-1)]
  if (!laatste) return null
  const rijen = categorieen.flatMap(({ code, naam, component }) => {
    const score = laatste.scores[code]
    if (!score) return []
    const eerder = vorige?.scores[code]
    return [
      [
        `${code} ${naam}`,
        componentNaam(component),
        notatie(code, score),
        score.toelichting,
        score.bewijs,
        ...(vorige ? [`${eerder ? notatie(code, eerder) : '–'} (${verschil(eerder, score)})`] : []),
      ],
    ]
  })
  return (
    <>
      {icfSet.officieel ? null : <WarningText>{icfSet.waarschuwing}</WarningText>}
      <Table
        caption={`Onderzoek van ${longDate(laatste.ingediendOp)} door ${laatste.door.naam}, set ${laatste.setVersie}`}
        columns={[
          { head: 'Categorie' },
          { head: 'Onderdeel' },
          { head: 'Score' },
          { head: 'Toelichting' },
          { head: 'Waaruit blijkt dit' },
          ...(vorige ? [{ head: 'Vorige keer' }] : []),
        ]}
        rows={rijen}
        rowHeader={0}
        stack="wide"
      />
    </>
  )
}

function componentNaam(component: IcfComponent): string {
  return componenten[component]
}

/** The page where a person of team TOM judges the investigation, with reasons. */
export function icfOordeelPage({
  dossier,
  vandaag,
  indicatie,
  problems = [],
  values = {},
}: PageProps & { readonly values?: Typed }) {
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Oordeel over het ICF-onderzoek"
      soort="Indicatie"
      problems={problems}
    >
      <IcfOverzicht indicatie={indicatie} />
      <form method="post" novalidate>
        <Radios
          name="besluit"
          legend="Wat is uw oordeel?"
          hint="De scores geven geen oordeel. U beslist en zegt waarom (Q-04)."
          value={typedValue(values, 'besluit')}
          error={problemOf(problems, 'besluit')}
          items={Object.entries(oordelen).map(([value, { label, hint }]) => ({
            value,
            text: label,
            hint,
          }))}
        />
        <DateInput
          name="laatsteWerkdag"
          legend="Laatste dag betaald werk"
          legendClass="govuk-fieldset__legend--s"
          hint="Alleen bij uiterst kwetsbaar: minstens 24 maanden geleden (D-45). Laat open als de persoon nooit betaald werkte."
          error={problemOf(problems, 'laatsteWerkdag')}
          value={{
            dag: typedValue(values, 'laatsteWerkdag-dag'),
            maand: typedValue(values, 'laatsteWerkdag-maand'),
            jaar: typedValue(values, 'laatsteWerkdag-jaar'),
          }}
        />
        <Textarea
          name="redenen"
          label="Waarom?"
          hint="Deze redenen komen in de brief aan de persoon."
          rows={6}
          value={typedValue(values, 'redenen')}
          error={problemOf(problems, 'redenen')}
        />
        <Button>Leg het oordeel vast</Button>
      </form>
    </DossierFrame>
  )
}

/** The judgements to choose from; the keys are the values of the form. */
export const oordelen = {
  'PMP zwak': { label: 'PMP zwak', hint: 'Psychosociale problemen, veel steun nodig' },
  'PMP sterk': { label: 'PMP sterk', hint: 'Psychosociale problemen, minder steun nodig' },
  UK: {
    label: 'Uiterst kwetsbaar',
    hint: 'Minstens 24 maanden zonder betaald werk om persoonlijke redenen',
  },
  geen: { label: 'Geen van deze', hint: 'De persoon behoort niet tot de doelgroep' },
} as const
export type OordeelKeuze = keyof typeof oordelen

/** "PMP sterk", "geen doelgroep": a judgement in words. */
export function oordeelTekst({ besluit }: IcfOordeel): string {
  if (!besluit) return 'geen doelgroep'
  return besluit.doelgroep === 'UK' ? 'uiterst kwetsbaar' : `PMP ${besluit.profiel}`
}
