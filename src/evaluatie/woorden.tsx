import type { Vaststelling } from '#law/vaststelling.ts'
import { vragen, type VraagId } from '#law/vragen.ts'
import { Details, Steps, Table, type Content } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { leesbareStappen, metVolleDatums } from '#ui/leesbaar.ts'
import { urls } from '#urls.ts'
import { gronden, type EvaluatieGrond } from './gronden.ts'
import type { Openheid } from './openheid.ts'

/** The grounds as people know them; `gronden` has their legal names. */
export const reden: Readonly<Record<EvaluatieGrond, string>> = {
  G1: 'Het derde jaar bij dit bedrijf begon',
  G2: 'De stap naar een gewone job',
  G3: 'De gezondheid is veranderd, en daar is een bewijs van',
  G4: 'Er zijn nieuwe problemen buiten het werk, en daar is een bewijs van',
  G5: 'VDAB kijkt na 5 jaar opnieuw',
}

/** "ja, nu al", "vanaf 14 maart 2027" or "neen". */
export function kanTekst(kan: Openheid['kan']): string {
  if (kan === 'vandaag') return 'Ja, nu al'
  return kan === 'nooit' ? 'Neen' : `Vanaf ${longDate(kan)}`
}

/** For each ground whether it is open, why not, and how the rule came to it. */
export function Openheidstabel({ lijst }: { readonly lijst: readonly Openheid[] }) {
  return (
    <>
      <Table
        caption="Voor welke reden kan het?"
        captionClass="govuk-table__caption--m"
        rowHeader={0}
        stack
        columns={[{ head: 'Reden' }, { head: 'Kan' }, { head: 'Waarom niet' }]}
        rows={lijst.map(({ grond, kan, bevinding }) => [
          reden[grond],
          kanTekst(kan),
          bevinding.ontvankelijk ? 'geen bezwaar' : waaromNiet(bevinding),
        ])}
      />
      {lijst.map(({ grond, bevinding }) => (
        <Rekening titel={`Toon de regel: ${reden[grond]}`} bevinding={bevinding} />
      ))}
      <p>
        <a class="govuk-link" href={urls.publiek.regel.href({ id: 'evaluatie' })}>
          Lees de regel over de evaluatie
        </a>
      </p>
    </>
  )
}

function waaromNiet({ gebreken }: Vaststelling<unknown>): string {
  return gebreken.map(({ tekst }) => metVolleDatums(tekst)).join(' ')
}

/** How a finding was reached, with its articles and assumptions. */
export function Rekening({
  titel,
  bevinding: { motivering, grondslagen, aannames },
}: {
  readonly titel: string
  readonly bevinding: Vaststelling<unknown>
}) {
  return (
    <Details summary={titel}>
      <Steps stappen={leesbareStappen(motivering)} gronden={grondslagen} />
      {aannames.map((id) => (
        <p>
          <Aanname id={id} />
        </p>
      ))}
    </Details>
  )
}

function Aanname({ id }: { readonly id: VraagId }): Content {
  const href = `${urls.publiek.regel.href({ id: 'vragen' })}#${id}`
  return (
    <>
      Aanname bij{' '}
      <a class="govuk-link wop-nowrap" href={href}>
        {id}
      </a>
      : {vragen[id].aanname}
    </>
  )
}

/** "Grond G1: gewone evaluatie vanaf het derde jaar". */
export function grondnaam(grond: EvaluatieGrond): string {
  return `Grond ${grond}: ${gronden[grond].naam}`
}
