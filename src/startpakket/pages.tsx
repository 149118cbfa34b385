import type { Brief } from '#brieven/brief.ts'
import { BriefPreview } from '#brieven/preview.tsx'
import { Afwijkvelden, TweedeLezer } from '#dossier/beslissen/parts.tsx'
import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import { begeleidingsnoden, drempels } from '#indicatie/tickets.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import {
  Button,
  Details,
  Input,
  InsetText,
  problemOf,
  Radios,
  Select,
  Steps,
  SummaryCard,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate, percentage } from '#ui/dates.ts'
import type { Inschatting, Ticket } from './advies.ts'
import type { Alternatief } from './beslistabel.ts'
import { afwijkingsredenen } from './briefgegevens.ts'
import type { Procedure, Voorstel } from './gebeurtenissen.ts'
import { Alternatieven, PakketTabel, pakketZin, ticketZin } from './pakket-parts.tsx'
import { pakketten, wopNummers, type Startpakket } from './pakketten.ts'

interface PageProps {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}

interface VoorstelProps extends PageProps {
  readonly berekend: Vaststelling<Startpakket>
  readonly alternatieven: readonly Alternatief[]
}

/** The computed package with its steps; a person confirms it or deviates with a reason. */
export function voorstelPage(props: VoorstelProps) {
  const { dossier, vandaag, berekend, alternatieven, problems = [], values = {} } = props
  const ontbreekt = berekend.ontbreekt.length > 0
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Voorstel startpakket"
      soort="Startpakket"
      problems={problems}
    >
      <h2 class="govuk-heading-m">Wat de regels zeggen</h2>
      <InsetText>
        {ontbreekt
          ? `Nog niet te zeggen. Er ontbreekt: ${berekend.ontbreekt.join(', ')}.`
          : pakketZin(berekend.uitkomst)}
      </InsetText>
      <Steps stappen={berekend.motivering} gronden={berekend.grondslagen} />
      <PakketTabel gekozen={berekend.uitkomst} />
      <Alternatieven alternatieven={alternatieven} />
      {ontbreekt ? null : (
        <form method="post" novalidate>
          <h2 class="govuk-heading-m">Inschatting door VDAB</h2>
          <p>
            Collectief maatwerk vraagt minstens {percentage(drempels.cmwVerlies)} rendementsverlies
            en nood aan begeleiding. Individueel maatwerk vraagt minstens{' '}
            {percentage(drempels.imwVerliesOfKosten)} verlies of kosten.
          </p>
          <Input
            name="rendementsverlies"
            label="Rendementsverlies"
            suffix="%"
            width={4}
            inputmode="decimal"
            value={typedValue(values, 'rendementsverlies')}
            error={problemOf(problems, 'rendementsverlies')}
          />
          <Input
            name="bijkomendeKosten"
            label="Bijkomende kosten"
            hint="In procent van het loon."
            suffix="%"
            width={4}
            inputmode="decimal"
            value={typedValue(values, 'bijkomendeKosten')}
            error={problemOf(problems, 'bijkomendeKosten')}
          />
          <Radios
            name="begeleidingsnood"
            legend="Nood aan begeleiding"
            inline
            value={typedValue(values, 'begeleidingsnood')}
            error={problemOf(problems, 'begeleidingsnood')}
            items={[...begeleidingsnoden]}
          />
          <Radios
            name="betaaldWerkHaalbaar"
            legend="Is betaald werk haalbaar?"
            inline
            value={typedValue(values, 'betaaldWerkHaalbaar')}
            error={problemOf(problems, 'betaaldWerkHaalbaar')}
            items={[
              { value: 'ja', text: 'Ja' },
              { value: 'nee', text: 'Neen' },
            ]}
          />
          <Keuze berekend={berekend.uitkomst} problems={problems} values={values} />
          <Button>Stel voor aan de tweede lezer</Button>
        </form>
      )}
    </DossierFrame>
  )
}

function Keuze({
  berekend,
  problems,
  values,
}: {
  readonly berekend: Startpakket | null
  readonly problems: readonly Problem[]
  readonly values: Typed
}) {
  const afwijken = (
    <>
      <Select
        name="wop"
        label="Welk pakket stelt u voor?"
        value={typedValue(values, 'wop')}
        error={problemOf(problems, 'wop')}
        options={[
          { value: '', text: 'Kies' },
          ...wopNummers.map((wop) => ({ value: wop, text: pakketZin(pakketten[wop].pakket) })),
          { value: 'geen', text: 'Geen advies' },
        ]}
      />
      <Afwijkvelden
        label="Waarom wijkt u af?"
        hint="Deze uitleg komt in de brief."
        redenen={afwijkingsredenen}
        problems={problems}
        values={values}
      />
    </>
  )
  return (
    <Radios
      name="keuze"
      legend="Uw voorstel"
      legendClass="govuk-fieldset__legend--m"
      value={typedValue(values, 'keuze')}
      error={problemOf(problems, 'keuze')}
      items={[
        {
          value: 'berekend',
          text: `Volg de regels: ${pakketZin(berekend)}`,
          hint: 'Zonder ticket collectief maatwerk wordt het een weigering.',
        },
        { value: 'afwijken', text: 'Wijk af', conditional: afwijken },
      ]}
    />
  )
}

interface BeslissingProps extends PageProps {
  readonly voorstel: Voorstel
  readonly op: Dag
  readonly berekend: Vaststelling<Startpakket>
  readonly tickets: readonly Ticket[]
  /** The letter as the person would get it; left out when this reader cannot decide now. */
  readonly brief: Brief | undefined
}

/** The proposal as the second reader sees it, with everything it rests on. */
export function beslissingPage(props: BeslissingProps) {
  const { dossier, vandaag, voorstel, op, berekend, tickets, brief } = props
  const { problems = [], values = {} } = props
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Beslissing"
      soort="Startpakket"
      problems={problems}
    >
      <SummaryCard
        title="Voorstel"
        rows={[
          { key: 'Voorgesteld', value: pakketZin(voorstel.pakket) },
          { key: 'Volgens de regels', value: pakketZin(voorstel.berekend) },
          ...(voorstel.afwijking
            ? [
                {
                  key: 'Afwijking',
                  value: `${afwijkingsredenen[voorstel.afwijking.reden]}. ${voorstel.afwijking.tekst}`,
                },
              ]
            : []),
          { key: 'Door', value: `${voorstel.door.naam}, ${longDate(op)}` },
          { key: 'Inschatting', value: inschattingZin(voorstel.inschatting) },
          {
            key: 'Tickets',
            value: tickets.length === 0 ? 'geen' : tickets.map(ticketZin).join('; '),
          },
        ]}
      />
      <h2 class="govuk-heading-m">Hoe komen de regels tot dit pakket?</h2>
      <Steps stappen={berekend.motivering} gronden={berekend.grondslagen} />
      {brief ? (
        <Details summary="Lees de brief aan de persoon na">
          <BriefPreview brief={brief} />
        </Details>
      ) : null}
      <TweedeLezer
        beslis={voorstel.pakket ? 'Beslis: ken het pakket toe' : 'Beslis: weiger het advies'}
        problems={problems}
        values={values}
      />
    </DossierFrame>
  )
}

function inschattingZin({
  rendementsverlies,
  bijkomendeKosten,
  begeleidingsnood,
  betaaldWerkHaalbaar,
}: Inschatting): string {
  return `rendementsverlies ${percentage(rendementsverlies)}, kosten ${percentage(bijkomendeKosten)}, begeleiding ${begeleidingsnood}, betaald werk ${betaaldWerkHaalbaar ? '' : 'niet '}haalbaar`
}

/** Why a proposal cannot be decided any more, as a sentence. */
export function watGebeurde(procedure: Procedure): string {
  return procedure.status === 'ADVIES_TOEGEKEND' || procedure.status === 'GEWEIGERD'
    ? `${procedure.besluit.door.naam} besliste al op ${longDate(procedure.op)}.`
    : 'Er wacht nu geen voorstel op een beslissing.'
}
