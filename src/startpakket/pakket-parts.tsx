import { Details, RuleTable, Table } from '#ui/components.ts'
import { longDate, percentage } from '#ui/dates.ts'
import type { Ticket } from './advies.ts'
import type { Alternatief } from './beslistabel.ts'
import { grondslagPakketten, pakketten, wopNummers, type Startpakket } from './pakketten.ts'

/** "WOP 1: 60 %, begeleiding hoog", or that there is none. */
export function pakketZin(pakket: Startpakket | null): string {
  if (!pakket) return 'Geen advies collectief maatwerk'
  return `${pakket.wop}: loonpremie ${percentage(pakket.loonpremie)}, begeleiding ${pakket.begeleiding}`
}

/** The table of art. 50 with the row that applies marked. */
export function PakketTabel({ gekozen }: { readonly gekozen: Startpakket | null }) {
  return (
    <RuleTable
      caption="De vijf startpakketten"
      columns={['Pakket', 'Doelgroep', 'Loonpremie', 'Begeleiding', 'Voorwaarde']}
      grond={grondslagPakketten}
      rows={wopNummers.map((wop) => {
        const { pakket, als, profiel } = pakketten[wop]
        return {
          applied: gekozen?.wop === wop,
          cells: [
            wop,
            `${pakket.doelgroep}${profiel ? ` ${profiel}` : ''}`,
            percentage(pakket.loonpremie),
            pakket.begeleiding,
            als,
          ],
        }
      })}
    />
  )
}

/** Why not each other package, which proof would change that, and by which road. */
export function Alternatieven({
  alternatieven,
}: {
  readonly alternatieven: readonly Alternatief[]
}) {
  if (alternatieven.length === 0) return null
  return (
    <Details summary="Waarom geen ander pakket?">
      <Table
        caption="De andere pakketten"
        captionHidden
        stack
        rowHeader={0}
        columns={[
          { head: 'Pakket' },
          { head: 'Waarom niet' },
          { head: 'Wat dit verandert' },
          { head: 'Hoe en tot wanneer' },
        ]}
        rows={alternatieven.map(({ wop, waarom, watNodig, weg }) => [
          wop,
          waarom,
          watNodig || 'niets nodig',
          weg || '–',
        ])}
      />
    </Details>
  )
}

/** "CMW tot en met 21 november 2031". */
export function ticketZin({ soort, geldigTot, pakket }: Ticket): string {
  const tot = geldigTot ? ` tot en met ${longDate(geldigTot)}` : ''
  const met = pakket ? ` (${percentage(pakket.loonpremie)}, begeleiding ${pakket.begeleiding})` : ''
  return `${soort}${tot}${met}`
}
