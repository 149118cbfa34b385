import type { Dossier } from '#dossier/dossier.ts'
import { DossierFrame } from '#dossier/frame.tsx'
import {
  afzegredenen,
  moetApart,
  wachtOpVdab,
  momentVan,
  noden,
  type Afzegreden,
  type Bezoek,
  type Planning,
} from '#evaluatie/afspraak/bezoek.ts'
import { bezoekregels, standTekst } from '#evaluatie/afspraak/delen.tsx'
import { uurTekst } from '#evaluatie/afspraak/uur.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  InsetText,
  Radios,
  SummaryList,
  Textarea,
  WarningText,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate, namedDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import { Voorstelform, type Keuze } from './form.tsx'

interface Props {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly aanvraag: string
  readonly planning: Planning
  /** Whether the appointment can still be made or changed. */
  readonly open: boolean
  readonly wieKan: readonly Keuze[]
  readonly waarschuwingen: readonly string[]
  readonly problems: readonly Problem[]
  readonly values: Typed
}

/** The appointment of one evaluation as VDAB plans it: what stands, what both sides said, a proposal. */
export function planPage(props: Props) {
  const { dossier, vandaag, aanvraag, planning, open, waarschuwingen } = props
  const { stand, bezoek, versie } = planning
  const loopt = bezoek !== null && stand !== 'afgezegd'
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Gesprek plannen"
      soort="Evaluatie"
      problems={props.problems}
    >
      {loopt ? <Nu planning={planning} bezoek={bezoek} /> : null}
      {stand === 'afgezegd' ? <InsetText>Het vorige gesprek is afgezegd.</InsetText> : null}
      <Gevraagd planning={planning} />
      {open ? (
        <>
          {loopt ? (
            <p>
              <a
                class="govuk-link"
                href={urls.afspraakAfzeggen.href({ nummer: dossier.nummer, aanvraag })}
              >
                Zeg het gesprek af
              </a>
            </p>
          ) : null}
          <h3 class="govuk-heading-m">{loopt ? 'Verzet het gesprek' : 'Stel een gesprek voor'}</h3>
          {stand === 'bevestigd' ? (
            <p>Een nieuw voorstel maakt de bevestiging ongedaan. Beide kanten krijgen een brief.</p>
          ) : null}
          {waarschuwingen.length > 0 ? <WarningText>{waarschuwingen.join(' ')}</WarningText> : null}
          <Voorstelform
            wieKan={props.wieKan}
            problems={props.problems}
            values={props.values}
            versie={versie}
            waarschuwt={waarschuwingen.length > 0}
            moetApart={planning.wensen?.alleen === true}
          />
        </>
      ) : (
        <InsetText>Aan deze afspraak verandert niets meer.</InsetText>
      )}
    </DossierFrame>
  )
}

function Nu({ planning, bezoek }: { readonly planning: Planning; readonly bezoek: Bezoek }) {
  const { stand, begeleider } = planning
  const apart = bezoek.uurWerkgever !== null
  return (
    <SummaryList
      rows={[
        { key: 'Stand', value: standTekst[stand] },
        ...bezoekregels(bezoek, 'werknemer'),
        {
          key: 'Hoe',
          value: apart
            ? `Apart: de werkgever om ${uurTekst(momentVan(bezoek, 'werkgever').uur)}`
            : 'Drie samen',
        },
        { key: 'Begeleider', value: begeleider?.naam ?? 'De werkgever zei nog niet wie komt' },
      ]}
    />
  )
}

/** What both sides said: only VDAB reads all of it. */
function Gevraagd({ planning }: { readonly planning: Planning }) {
  const { wensen, vragen } = planning
  if (!wensen && vragen.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-m">Wat werknemer en werkgever vragen</h3>
      {moetApart(planning) ? (
        <WarningText>
          De werknemer wil alleen met VDAB praten. Stel twee gesprekken apart voor.
        </WarningText>
      ) : null}
      {planning.stand === 'voorgesteld' && wachtOpVdab(planning) ? (
        <InsetText>
          De werkgever kan dit voorstel niet bevestigen: die wacht op een ander, en leest niet
          waarom.
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          ...vragen.map(({ van, op, reden }) => ({
            key: `De ${van} vraagt een ander moment`,
            value: `${longDate(op)}. ${reden}`,
          })),
          ...(wensen
            ? [
                {
                  key: 'Met wie',
                  value: wensen.alleen ? 'Alleen met VDAB' : 'Samen met de werkgever',
                },
                { key: 'Wie komt mee', value: wensen.vergezeld ?? 'Niemand' },
                {
                  key: 'Nodig',
                  value:
                    wensen.noden.length === 0
                      ? 'Niets bijzonders'
                      : wensen.noden.map((nood) => noden[nood].tekst).join(', '),
                },
                ...(wensen.toelichting === ''
                  ? []
                  : [{ key: 'Toelichting', value: wensen.toelichting }]),
              ]
            : []),
        ]}
      />
    </>
  )
}

interface AfzegProps {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly bezoek: Bezoek
  readonly versie: number
  readonly problems: readonly Problem[]
  readonly values: Typed
}

const redenen = Object.keys(afzegredenen) as readonly Afzegreden[]

/** Calling the talk off, with a reason for both sides and a note for VDAB alone. */
export function afzegPage({ dossier, vandaag, bezoek, versie, problems, values }: AfzegProps) {
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Gesprek afzeggen"
      soort="Evaluatie"
      problems={problems}
    >
      <p>
        Het gesprek van {namedDate(bezoek.op)} met {bezoek.evaluator.naam} gaat dan niet door. Beide
        kanten krijgen een brief.
      </p>
      <form method="post" novalidate>
        <input type="hidden" name="gezien" value={versie} />
        <Radios
          name="reden"
          legend="Waarom?"
          legendClass="govuk-fieldset__legend--s"
          hint="Deze zin staat in de brief aan de werknemer en aan de werkgever."
          value={typedValue(values, 'reden')}
          error={problemOf(problems, 'reden')}
          items={redenen.map((reden) => ({ value: reden, text: afzegredenen[reden] }))}
        />
        <Textarea
          name="toelichting"
          label="Nota voor VDAB"
          hint="Staat in het dossier, niet in de brief. De werknemer kan het dossier opvragen."
          rows={3}
          value={typedValue(values, 'toelichting')}
          error={problemOf(problems, 'toelichting')}
        />
        <Button kind="warning">Zeg het gesprek af</Button>
      </form>
    </DossierFrame>
  )
}
