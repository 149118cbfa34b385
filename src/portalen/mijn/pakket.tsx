import type { Correctie } from '#correctie/gebeurtenissen.ts'
import type { Dossier } from '#dossier/dossier.ts'
import { geldigVanaf, type Uitkomst } from '#evaluatie/besluit/uitkomst.ts'
import type { Ticket } from '#startpakket/advies.ts'
import type { Procedure } from '#startpakket/gebeurtenissen.ts'
import { type Content, InsetText, SummaryCard, Term } from '#ui/components.ts'
import { longDate, percentage } from '#ui/dates.ts'
import { urls } from '#urls.ts'

interface Stand {
  /** What the person can do now; left out when that is nothing. */
  readonly kop?: string
  readonly uitleg: Content
}

/** What the state of the procedure asks of the person, as the heading and the sentence on top. */
export function stand(procedure: Procedure, { nummer, persoon }: Dossier): Stand {
  switch (procedure.status) {
    case 'GEEN':
      return { uitleg: 'VDAB kijkt welke bewijzen u hebt.' }
    case 'ADVIES_VOORGESTELD':
      return { uitleg: 'Wij kijken uw dossier na.' }
    case 'ADVIES_TOEGEKEND':
      return {
        kop: 'U kunt nu werk zoeken',
        uitleg: (
          <>
            U hebt toegang tot maatwerk. Vindt u werk? Geef uw werkgever dan dit nummer:{' '}
            <span class="wop-num">{nummer}</span>. Uw werkgever vraagt ook uw rijksregisternummer:{' '}
            <span class="wop-num">{persoon.insz}</span>.
          </>
        ),
      }
    case 'GEWEIGERD':
      return {
        kop: 'Lees uw brief',
        uitleg: `U krijgt nu geen toegang tot collectief maatwerk${welTot(procedure.besluit.tickets)}. In de brief staat waarom, en wat u kunt doen.`,
      }
    case 'ADVIES_VERVALLEN':
      return {
        kop: 'Vraag een nieuwe beoordeling',
        uitleg: 'Uw toegang tot maatwerk is vervallen. Uw contactpersoon bij VDAB helpt u.',
      }
    case 'WOP_ACTIEF':
      return { uitleg: 'Uw pakket loopt.' }
    case 'WOP_BEEINDIGD':
      return { uitleg: 'Uw job in maatwerk is gestopt. Wij volgen u 2 jaar op.' }
  }
}

/** How much guidance, in words for people. */
export const hoeveel = { laag: 'weinig', midden: 'gemiddeld', hoog: 'veel' } as const

/** The package in plain words: what was granted, or what runs. */
export function Pakket({
  procedure,
  uitkomsten,
}: {
  readonly procedure: Procedure
  readonly uitkomsten: readonly Uitkomst[]
}) {
  if (procedure.status === 'ADVIES_TOEGEKEND') {
    const { pakket } = procedure.besluit
    if (!pakket) return null
    return (
      <SummaryCard
        title="Uw eerste pakket"
        rows={[
          { key: 'Loonpremie voor uw werkgever', value: percentage(pakket.loonpremie) },
          { key: 'Begeleiding', value: `${hoeveel[pakket.begeleiding]} (${pakket.begeleiding})` },
          { key: 'Toegang geldig', value: `tot en met ${longDate(procedure.geldigTot)}` },
        ]}
      />
    )
  }
  if (procedure.status !== 'WOP_ACTIEF') return null
  const { pakket, werkgever, van, tot } = procedure.wop
  return (
    <>
      <SummaryCard
        title="Uw pakket"
        rows={[
          { key: 'Werkgever', value: werkgever.naam },
          { key: 'Loonpremie voor uw werkgever', value: percentage(pakket.loonpremie) },
          { key: 'Begeleiding', value: `${hoeveel[pakket.begeleiding]} (${pakket.begeleiding})` },
          {
            key: 'Geldig',
            value: `van ${longDate(geldigVanaf(van, uitkomsten))}${tot ? ` tot en met ${longDate(tot)}` : ''}`,
          },
        ]}
      />
      <p>
        <a class="govuk-link" href={urls.mijnEvaluatie.href()}>
          Mag ik een evaluatie vragen?
        </a>
      </p>
      <InsetText>
        Het <Term>werkondersteuningspakket</Term> (WOP) is hulp voor uw werkgever. Uw loon verandert
        niet.
      </InsetText>
    </>
  )
}

/** What the employer asked, while it waits; what came of it stands in the letter and on the timeline. */
export function GevraagdPakket({ correctie }: { readonly correctie: Correctie }) {
  if (correctie.status !== 'INGEDIEND' && correctie.status !== 'VOORGESTELD') return null
  const { werkgever, op, stukken } = correctie.aanvraag
  return (
    <InsetText>
      {werkgever.naam} vroeg op {longDate(op)} een hoger pakket voor u. U krijgt een brief als wij
      beslisten. Uw loon verandert niet.
      {stukken.length === 0 ? (
        <>
          {' '}
          Hebt u een bewijs van een dokter, school of dienst?{' '}
          <a class="govuk-link" href={urls.mijnPapierNieuw.href()}>
            Geef het hier af
          </a>
          .
        </>
      ) : null}
    </InsetText>
  )
}

const toegang = {
  CMW: 'collectief maatwerk',
  IMW: 'individueel maatwerk',
  AMA: 'arbeidsmatige activiteiten',
} as const

/** What a refusal gives all the same, as the end of a sentence; empty when nothing. */
function welTot(tickets: readonly Ticket[]): string {
  const namen = tickets.map(({ soort }) => toegang[soort])
  return namen.length === 0 ? '' : `, wel tot ${namen.join(' en ')}`
}
