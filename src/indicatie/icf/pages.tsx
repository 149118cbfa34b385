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
  Textarea,
  WarningText,
  type Problem,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { notatie, type IcfScore, type IcfScores } from './icf.ts'
import { Scorevelden } from './scorevelden.tsx'
import { icfVelden } from './velden.ts'
import { categorieen, componenten, icfSet, type IcfCategorie } from './icf-set.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'

interface PageProps {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly indicatie: Indicatie
  readonly problems?: readonly Problem[]
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

function Categorie({ categorie, score, vorige, problems }: CategorieProps) {
  const { code, naam } = categorie
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
      <Scorevelden
        categorie={categorie}
        leeg="Kies een score"
        kwalificator={score?.kwalificator ?? ''}
        richting={score?.richting ?? ''}
        problems={problems}
      />
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
