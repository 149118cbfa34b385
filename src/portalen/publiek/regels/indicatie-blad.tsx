import { kwalificatoren } from '#indicatie/icf/icf.ts'
import { categorieen, componenten, icfSet } from '#indicatie/icf/icf-set.ts'
import { soortTickets } from '#indicatie/soorten.ts'
import {
  begeleidingsnoden,
  bepaalTickets,
  drempels,
  dubbelTicketVanaf,
  ticketRij,
  ticketRijen,
  type TicketFeiten,
} from '#indicatie/tickets.ts'
import { after, type Dag } from '#law/dag.ts'
import { vdabWop } from '#law/regelingen/documenten.ts'
import { pakketTekst } from '#law/soort.ts'
import { InsetText, Table, type Content } from '#ui/components.ts'
import { longDate, percentage, shortDate } from '#ui/dates.ts'
import type { Keuze, Regelblad } from './blad.ts'
import { Regeltabel } from './regeltabel.tsx'
import { verken } from './verkenning.ts'

export const icfBlad: Regelblad = {
  id: 'icf',
  groep: 'Wie krijgt wat',
  titel: 'De vragenlijst over werken (ICF)',
  samenvatting: [
    'VDAB of een partner bespreekt met u wat lukt en wat moeilijk is op het werk. De lijst telt 43 punten.',
    'Een mens beslist wat het gesprek betekent. De computer rekent dat nooit uit.',
  ],
  geldigVan: icfSet.geldigVan,
  gronden: [vdabWop.ICF],
  vragen: ['Q-04', 'Q-43'],
  steuntOp: [],
  rijen: [],
  inhoud: () => (
    <>
      <InsetText>{icfSet.waarschuwing}</InsetText>
      <Table
        caption="De punten van de vragenlijst"
        captionClass="govuk-table__caption--m"
        rowHeader={0}
        stack
        columns={[{ head: 'Code' }, { head: 'Waarover' }, { head: 'Deel' }]}
        rows={categorieen.map(({ code, naam, component }) => [code, naam, componenten[component]])}
      />
      <Table
        caption="De scores"
        captionClass="govuk-table__caption--m"
        rowHeader={0}
        columns={[{ head: 'Score' }, { head: 'Betekenis' }]}
        rows={Object.entries(kwalificatoren)}
      />
    </>
  ),
}

const rijnummers = Object.keys(ticketRijen).map(Number) as (keyof typeof ticketRijen)[]

/** The version that decided before the double ticket, as a finding of that time names it. */
const eersteVersie = bepaalTickets({
  ...(soortTickets.voorbeeld as unknown as TicketFeiten),
  beslisdatum: after(dubbelTicketVanaf, { days: -1 }),
}).regelversie

export const ticketsBlad: Regelblad = {
  id: 'tickets',
  groep: 'Wie krijgt wat',
  titel: 'Toegang tot maatwerk (tickets, tabel DT-T1)',
  samenvatting: [
    'VDAB schat hoeveel meer tijd of geld het werk kost en of u begeleiding nodig hebt.',
    `Collectief maatwerk: vanaf ${percentage(drempels.cmwVerlies)} en begeleiding nodig. Individueel maatwerk: vanaf ${percentage(drempels.imwVerliesOfKosten)}.`,
    `Individueel maatwerk bestaat vanaf ${longDate(dubbelTicketVanaf)}. Daarom hangt de rij ook af van de dag.`,
    'De eerste rij die past, telt. Daarom staan de rijen in deze volgorde.',
  ],
  geldigVan: eersteVersie,
  ...verken(soortTickets),
  steuntOp: ['D-05', 'D-33'],
  rijen: ['DT-T1', ...rijnummers.map((nummer) => `DT-T1-${nummer}`)],
  soort: soortTickets,
  breed: true,
  inhoud: ticketTabel,
}

const jaNeen = (waarde: boolean) => (waarde ? 'ja' : 'neen')

/** The rows that can apply to a decision taken on `op`, whatever VDAB estimates. */
function rijenOp(op: Dag): ReadonlySet<number> {
  const schattingen = [0, drempels.imwVerliesOfKosten, drempels.cmwVerlies]
  return new Set(
    schattingen.flatMap((rendementsverlies) =>
      begeleidingsnoden.flatMap((begeleidingsnood) =>
        [true, false].map((betaaldWerkHaalbaar) =>
          ticketRij({
            beslisdatum: op,
            rendementsverlies,
            bijkomendeKosten: 0,
            begeleidingsnood,
            betaaldWerkHaalbaar,
          }),
        ),
      ),
    ),
  )
}

function ticketTabel({ op, bevinding }: Keuze): Content {
  const geldt = bevinding ? ticketRij(soortTickets.voorbeeld as unknown as TicketFeiten) : undefined
  const mogelijk = rijenOp(op)
  return (
    <div id="DT-T1">
      <Regeltabel
        caption="Beslistabel DT-T1"
        columns={['Rij', 'Als', 'Collectief', 'Individueel', 'AMA', `Kan op ${shortDate(op)}`]}
        rows={eersteEerst().map((nummer) => {
          const { als, tickets } = ticketRijen[nummer]
          const vast = tickets.imwPakket ? `, ${pakketTekst(tickets.imwPakket)}` : ''
          return {
            applied: nummer === geldt,
            cells: [
              <span id={`DT-T1-${nummer}`}>{nummer}</span>,
              als,
              jaNeen(tickets.cmw),
              jaNeen(tickets.imw) + vast,
              jaNeen(tickets.ama),
              jaNeen(mogelijk.has(nummer)),
            ],
          }
        })}
      />
      <p>AMA betekent arbeidsmatige activiteiten: werk zonder loon, met begeleiding.</p>
    </div>
  )
}

/** An object lists numeric keys by number; row 7 is tried first and row 5 is what is left. */
function eersteEerst(): typeof rijnummers {
  return [7, ...rijnummers.filter((nummer) => nummer !== 7 && nummer !== 5), 5]
}
