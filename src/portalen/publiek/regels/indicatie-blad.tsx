import { kwalificatoren } from '#indicatie/icf/icf.ts'
import { categorieen, componenten, icfSet } from '#indicatie/icf/icf-set.ts'
import { soortTickets } from '#indicatie/soorten.ts'
import { drempels, ticketRij, ticketRijen, type TicketFeiten } from '#indicatie/tickets.ts'
import { vdabWop } from '#law/regelingen/documenten.ts'
import { pakketTekst } from '#law/soort.ts'
import { InsetText, Table, type Content } from '#ui/components.ts'
import { percentage } from '#ui/dates.ts'
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

export const ticketsBlad: Regelblad = {
  id: 'tickets',
  groep: 'Wie krijgt wat',
  titel: 'Toegang tot maatwerk (tickets, tabel DT-T1)',
  samenvatting: [
    'VDAB schat hoeveel meer tijd of geld het werk kost en of u begeleiding nodig hebt.',
    `Collectief maatwerk: vanaf ${percentage(drempels.cmwVerlies)} en begeleiding nodig. Individueel maatwerk: vanaf ${percentage(drempels.imwVerliesOfKosten)}.`,
    'De eerste rij die past, telt. Daarom staan de rijen in deze volgorde.',
  ],
  geldigVan: soortTickets.regelversie,
  ...verken(soortTickets),
  steuntOp: ['D-05', 'D-33'],
  rijen: ['DT-T1', ...rijnummers.map((nummer) => `DT-T1-${nummer}`)],
  soort: soortTickets,
  breed: true,
  inhoud: ticketTabel,
}

const jaNeen = (waarde: boolean) => (waarde ? 'ja' : 'neen')

function ticketTabel({ bevinding }: Keuze): Content {
  const geldt = bevinding ? ticketRij(soortTickets.voorbeeld as unknown as TicketFeiten) : undefined
  return (
    <div id="DT-T1">
      <Regeltabel
        caption="Beslistabel DT-T1"
        columns={['Rij', 'Als', 'Collectief', 'Individueel', 'AMA', 'Vast pakket individueel']}
        rows={eersteEerst().map((nummer) => {
          const { als, tickets } = ticketRijen[nummer]
          return {
            applied: nummer === geldt,
            cells: [
              <span id={`DT-T1-${nummer}`}>{nummer}</span>,
              als,
              jaNeen(tickets.cmw),
              jaNeen(tickets.imw),
              jaNeen(tickets.ama),
              tickets.imwPakket ? pakketTekst(tickets.imwPakket) : 'geen',
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
