import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import { citeer } from '#law/bron.ts'
import type { Dag } from '#law/dag.ts'
import { vdabWop } from '#law/regelingen/documenten.ts'
import {
  Button,
  ButtonGroup,
  Input,
  InsetText,
  problemOf,
  Radios,
  Select,
  Textarea,
  WarningText,
  type Problem,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { kwalificatoren, notatie, type IcfScore, type IcfScores } from './icf.ts'
import { categorieen, componenten, icfSet, type IcfCategorie } from './icf-set.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'

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
