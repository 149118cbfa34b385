import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import type { Indicatie, IcfOordeel } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  DayField,
  Details,
  problemOf,
  Radios,
  Table,
  Textarea,
  WarningText,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { notatie, verschil, type IcfScore } from './icf.ts'
import { categorieen, componenten, icfSet, type IcfCategorie } from './icf-set.ts'

interface PageProps {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly indicatie: Indicatie
  readonly problems?: readonly Problem[]
}

/** The overview of an investigation that was handed in, beside the one before; what is no problem comes last. */
export function IcfOverzicht({ indicatie }: { readonly indicatie: Indicatie }) {
  const [vorige, laatste] = [indicatie.onderzoeken.at(-2), indicatie.onderzoeken.at(-1)]
  if (!laatste) return null
  const gescoord = categorieen.flatMap((categorie) => {
    const score = laatste.scores[categorie.code]
    return score ? [{ ...categorie, score, eerder: vorige?.scores[categorie.code] }] : []
  })
  const zonderProbleem = ({ score }: Gescoord) =>
    score.kwalificator === '0' && score.toelichting === ''
  const geen = gescoord.filter(zonderProbleem)
  return (
    <>
      {icfSet.officieel ? null : <WarningText>{icfSet.waarschuwing}</WarningText>}
      <Overzichtstabel
        caption={`Onderzoek van ${longDate(laatste.ingediendOp)} door ${laatste.door.naam}, set ${laatste.setVersie}`}
        gescoord={gescoord.filter((each) => !zonderProbleem(each))}
        metVorige={vorige !== undefined}
      />
      {geen.length > 0 ? (
        <Details summary={`Categorieën zonder probleem (${geen.length})`}>
          <Overzichtstabel
            caption="Score 0 zonder toelichting"
            gescoord={geen}
            metVorige={vorige !== undefined}
          />
        </Details>
      ) : null}
    </>
  )
}

type Gescoord = IcfCategorie & { readonly score: IcfScore; readonly eerder: IcfScore | undefined }

function Overzichtstabel({
  caption,
  gescoord,
  metVorige,
}: {
  readonly caption: string
  readonly gescoord: readonly Gescoord[]
  readonly metVorige: boolean
}) {
  return (
    <Table
      caption={caption}
      columns={[
        { head: 'Categorie' },
        { head: 'Score' },
        { head: 'Toelichting' },
        ...(metVorige ? [{ head: 'Vorige keer' }] : []),
      ]}
      rows={gescoord.map(({ code, naam, component, score, eerder }) => [
        <>
          {naam} <span class="govuk-hint wop-hint-small">{componenten[component]}</span>
        </>,
        <span class="wop-num">{notatie(code, score)}</span>,
        <>
          {score.toelichting}
          {score.bewijs ? (
            <span class="govuk-hint wop-hint-small">Blijkt uit: {score.bewijs}</span>
          ) : null}
        </>,
        ...(metVorige
          ? [`${eerder ? notatie(code, eerder) : '–'} (${verschil(eerder, score)})`]
          : []),
      ])}
      rowHeader={0}
      stack
    />
  )
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
        <DayField
          name="laatsteWerkdag"
          legend="Laatste dag betaald werk"
          hint="Alleen bij uiterst kwetsbaar: minstens 24 maanden geleden (D-45). Laat open als de persoon nooit betaald werkte."
          problems={problems}
          values={values}
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
