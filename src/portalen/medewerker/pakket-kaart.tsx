import { geldigVanaf, type Uitkomst } from '#evaluatie/besluit/uitkomst.ts'
import type { Besluit, Procedure } from '#startpakket/gebeurtenissen.ts'
import { pakketZin, ticketZin } from '#startpakket/pakket-parts.tsx'
import { grondslagPakketten } from '#startpakket/pakketten.ts'
import { bepaalStartpakket } from '#startpakket/startpakket.ts'
import { Cite, Details, InsetText, Steps, SummaryCard, Term } from '#ui/components.ts'
import { longDate, percentage } from '#ui/dates.ts'
import { urls } from '#urls.ts'

const grondRij = {
  key: 'Grond',
  value: <Cite grond={grondslagPakketten} regel={urls.publiek.regel.href({ id: 'startpakket' })} />,
}

/** The reasons of a decision, found again from the facts that it kept, under the rule of its own day. */
export function Redenen({ besluit }: { readonly besluit: Besluit }) {
  const { feiten } = besluit.voorstel
  const { motivering, grondslagen } = bepaalStartpakket({ ...feiten, icf: feiten.icf ?? undefined })
  return (
    <Details summary="Hoe kwamen de regels tot dit besluit?">
      <Steps stappen={motivering} gronden={grondslagen} />
    </Details>
  )
}

/** Where the package of a dossier stands: asked, proposed, given, running or ended. */
export function PakketKaart({
  procedure,
  uitkomsten,
  heeftFeiten,
}: {
  readonly procedure: Procedure
  readonly uitkomsten: readonly Uitkomst[]
  readonly heeftFeiten: boolean
}) {
  switch (procedure.status) {
    case 'GEEN':
      return (
        <InsetText>
          {heeftFeiten
            ? 'Er is nog geen voorstel. Team TOM kan er nu een maken.'
            : 'Er is nog geen voorstel. Leg eerst bewijs vast of vul de vragenlijst over werken (ICF) in.'}
        </InsetText>
      )
    case 'ADVIES_VOORGESTELD':
      return (
        <SummaryCard
          title="Voorstel"
          rows={[
            { key: 'Voorgesteld', value: pakketZin(procedure.voorstel.pakket) },
            { key: 'Door', value: `${procedure.voorstel.door.naam}, ${longDate(procedure.op)}` },
            { key: 'Wacht op', value: 'Een tweede lezer' },
          ]}
        />
      )
    case 'ADVIES_TOEGEKEND':
      return (
        <SummaryCard
          title="Advies collectief maatwerk"
          rows={[
            { key: 'Pakket', value: pakketZin(procedure.besluit.pakket) },
            { key: 'Beslist', value: `${procedure.besluit.door.naam}, ${longDate(procedure.op)}` },
            { key: 'Tickets', value: procedure.tickets.map(ticketZin).join('; ') },
            grondRij,
          ]}
        />
      )
    case 'GEWEIGERD':
      return (
        <SummaryCard
          title="Advies geweigerd"
          rows={[
            { key: 'Beslist', value: `${procedure.besluit.door.naam}, ${longDate(procedure.op)}` },
            {
              key: 'Andere tickets',
              value: procedure.besluit.tickets.map(ticketZin).join('; ') || 'geen',
            },
          ]}
        />
      )
    case 'ADVIES_VERVALLEN':
      return (
        <InsetText>
          Het advies was geldig tot en met {longDate(procedure.geldigTot)} en is vervallen. Er is
          een nieuw onderzoek nodig.
        </InsetText>
      )
    case 'WOP_ACTIEF':
    case 'WOP_BEEINDIGD': {
      const { van, tot, pakket, werkgever } = procedure.wop
      return (
        <SummaryCard
          title={<Term>Werkondersteuningspakket</Term>}
          rows={[
            {
              key: 'Pakket',
              value: `loonpremie ${percentage(pakket.loonpremie)}, begeleiding ${pakket.begeleiding}`,
            },
            { key: 'Werkgever', value: werkgever.naam },
            grondRij,
            {
              key: 'Geldig',
              value: `van ${longDate(geldigVanaf(van, uitkomsten))} tot ${tot ? `en met ${longDate(tot)}` : 'onbepaald'}`,
            },
            ...(procedure.status === 'WOP_BEEINDIGD'
              ? [{ key: 'Beëindigd', value: longDate(procedure.op) }]
              : []),
          ]}
        />
      )
    }
  }
}
