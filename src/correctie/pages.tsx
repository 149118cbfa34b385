import type { Brief } from '#brieven/brief.ts'
import { BriefPreview } from '#brieven/preview.tsx'
import { Afwijkvelden, TweedeLezer } from '#dossier/beslissen/parts.tsx'
import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import { pakketTekst, zelfdePakket } from '#law/soort.ts'
import { laatsteDag } from '#law/termijnen.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import {
  Button,
  Details,
  InsetText,
  problemOf,
  Radios,
  Steps,
  SummaryCard,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import {
  afwijkingsredenen,
  type Aanvraag,
  type Correctie,
  type Voorstel,
} from './gebeurtenissen.ts'
import type { Correctieuitkomst } from './voorwaarden.ts'

interface PageProps {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}

interface VoorstelProps extends PageProps {
  readonly aanvraag: Aanvraag
  readonly berekend: Vaststelling<Correctieuitkomst>
}

const frame = { soort: 'Correctie' } as const

/** The request with what the rules give; team TOM follows them, or does not raise with a reason. */
export function voorstelPage(props: VoorstelProps) {
  const { dossier, vandaag, aanvraag, berekend, problems = [], values = {} } = props
  const { uitkomst, ontbreekt, gebreken } = berekend
  return (
    <DossierFrame
      {...frame}
      dossier={dossier}
      vandaag={vandaag}
      title="Hoger pakket na aanwerving"
      problems={problems}
    >
      <AanvraagKaart aanvraag={aanvraag} nummer={dossier.nummer} />
      <h2 class="govuk-heading-m">Wat de regels zeggen</h2>
      <InsetText>
        {uitkomst
          ? uitkomstZin(uitkomst, aanvraag)
          : `Nog niet te zeggen. Er ontbreekt: ${ontbreekt.join(', ')}.`}
      </InsetText>
      {gebreken.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {gebreken.map(({ tekst }) => (
            <li>{tekst}</li>
          ))}
        </ul>
      ) : null}
      <Steps stappen={berekend.motivering} gronden={berekend.grondslagen} />
      {uitkomst ? (
        <form method="post" novalidate>
          <Keuze
            kanAfwijken={!zelfdePakket(uitkomst, aanvraag.huidigPakket)}
            tekst={uitkomstZin(uitkomst, aanvraag)}
            problems={problems}
            values={values}
          />
          <Button>Stel voor aan de tweede lezer</Button>
        </form>
      ) : null}
    </DossierFrame>
  )
}

function uitkomstZin(uitkomst: Correctieuitkomst, { huidigPakket, inDienst }: Aanvraag): string {
  return zelfdePakket(uitkomst, huidigPakket)
    ? `Het pakket blijft ${pakketTekst(huidigPakket)}.`
    : `Het pakket wordt ${pakketTekst(uitkomst)}, vanaf ${longDate(inDienst)}.`
}

function AanvraagKaart({
  aanvraag,
  nummer,
}: {
  readonly aanvraag: Aanvraag
  readonly nummer: string
}) {
  const { op, inDienst, huidigPakket, werkgever, stukken } = aanvraag
  return (
    <SummaryCard
      title="Vraag van de werkgever"
      rows={[
        { key: 'Werkgever', value: werkgever.naam },
        { key: 'Gevraagd op', value: longDate(op) },
        { key: 'In dienst', value: longDate(inDienst) },
        { key: 'Kon tot en met', value: `${longDate(laatsteDag('D-01', inDienst))} (D-01)` },
        { key: 'Pakket', value: pakketTekst(huidigPakket) },
        {
          key: 'Bewijs',
          value:
            stukken.length === 0 ? (
              'De werknemer bezorgt het zelf.'
            ) : (
              <>
                {stukken.map((stuk) => (
                  <a class="govuk-link" href={urls.stuk.href({ nummer, stuk })}>
                    Papier van de werkgever
                  </a>
                ))}
              </>
            ),
        },
      ]}
    />
  )
}

function Keuze({
  kanAfwijken,
  tekst,
  problems,
  values,
}: {
  readonly kanAfwijken: boolean
  readonly tekst: string
  readonly problems: readonly Problem[]
  readonly values: Typed
}) {
  const afwijken = (
    <Afwijkvelden
      label="Waarom verhoogt u niet?"
      hint="Deze uitleg komt in de brief aan de werknemer, niet in die aan de werkgever."
      redenen={afwijkingsredenen}
      problems={problems}
      values={values}
    />
  )
  return (
    <Radios
      name="keuze"
      legend="Uw voorstel"
      legendClass="govuk-fieldset__legend--m"
      value={typedValue(values, 'keuze')}
      error={problemOf(problems, 'keuze')}
      items={[
        { value: 'berekend', text: `Volg de regels. ${tekst}` },
        ...(kanAfwijken
          ? [{ value: 'afwijken', text: 'Wijk af: verhoog niet', conditional: afwijken }]
          : []),
      ]}
    />
  )
}

interface BeslissingProps extends PageProps {
  readonly aanvraag: Aanvraag
  readonly voorstel: Voorstel
  readonly op: Dag
  readonly berekend: Vaststelling<Correctieuitkomst>
  /** Both letters as they would go out; left out when this reader cannot decide now. */
  readonly brieven: { readonly voorPersoon: Brief; readonly voorWerkgever: Brief } | undefined
}

/** The proposal as the second reader sees it, with what it rests on and both letters. */
export function beslissingPage(props: BeslissingProps) {
  const { dossier, vandaag, aanvraag, voorstel, op, berekend, brieven } = props
  const { problems = [], values = {} } = props
  const { afwijking, verhoog } = voorstel
  const nieuw = verhoog ? voorstel.berekend : aanvraag.huidigPakket
  return (
    <DossierFrame
      {...frame}
      dossier={dossier}
      vandaag={vandaag}
      title="Beslissing over een hoger pakket"
      problems={problems}
    >
      <AanvraagKaart aanvraag={aanvraag} nummer={dossier.nummer} />
      <SummaryCard
        title="Voorstel"
        rows={[
          { key: 'Voorgesteld', value: pakketTekst(nieuw) },
          { key: 'Volgens de regels', value: pakketTekst(voorstel.berekend) },
          ...(afwijking
            ? [
                {
                  key: 'Afwijking',
                  value: `${afwijkingsredenen[afwijking.reden]}. ${afwijking.tekst}`,
                },
              ]
            : []),
          { key: 'Door', value: `${voorstel.door.naam}, ${longDate(op)}` },
        ]}
      />
      <h2 class="govuk-heading-m">Hoe komen de regels tot dit pakket?</h2>
      <Steps stappen={berekend.motivering} gronden={berekend.grondslagen} />
      {brieven ? (
        <>
          <Details summary="Lees de brief aan de werknemer na">
            <BriefPreview brief={brieven.voorPersoon} />
          </Details>
          <Details summary="Lees de brief aan de werkgever na">
            <BriefPreview brief={brieven.voorWerkgever} />
          </Details>
        </>
      ) : null}
      <TweedeLezer
        beslis={verhoog ? 'Beslis: verhoog het pakket' : 'Beslis: verhoog het pakket niet'}
        problems={problems}
        values={values}
      />
    </DossierFrame>
  )
}

/** Why a correctie cannot be proposed or decided any more, as a sentence. */
export function watGebeurde(correctie: Correctie): string {
  switch (correctie.status) {
    case 'TOEGEKEND':
    case 'GEWEIGERD':
      return `${correctie.besluit.door.naam} besliste al op ${longDate(correctie.op)}.`
    case 'VOORGESTELD':
      return `${correctie.voorstel.door.naam} maakte al een voorstel op ${longDate(correctie.op)}.`
    default:
      return 'Er wacht nu geen voorstel op een beslissing.'
  }
}
