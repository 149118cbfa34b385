import type { Dag } from '#law/dag.ts'
import { SummaryList, Tag, Term, type Typed } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { codeOp, type Antwoordbeeld, type Verzoekbeeld } from './beeld.ts'
import { naamVan } from './papier.ts'

/** What is signed, whole, as the signer reads it. */
export function Inhoudblok({ beeld }: { readonly beeld: Pick<Verzoekbeeld, 'inhoud'> }) {
  const { inhoud } = beeld
  if (inhoud.vorm === 'document')
    return (
      <div class="govuk-inset-text">
        <p>{inhoud.omschrijving}</p>
        <p class="wop-num">{inhoud.sha256}</p>
      </div>
    )
  return (
    <div class="govuk-inset-text">
      {inhoud.delen.map(({ kop, tekst }) => (
        <>
          {kop === '' ? null : <h3 class="govuk-heading-s">{kop}</h3>}
          {tekst
            .split('\n')
            .filter((regel) => regel !== '')
            .map((regel) => (
              <p>
                <Term>{regel}</Term>
              </p>
            ))}
        </>
      ))}
      {inhoud.stuk === undefined ? null : (
        <p>
          Stuk in de vertrouwelijke map: <span class="wop-num">{inhoud.stuk}</span>
        </p>
      )}
    </div>
  )
}

const hoe = { 'eigen aanmelding': 'met de eigen aanmelding', papier: 'op papier' } as const

/** What a signer did, in words. */
export function standZin({ stand, op, hoe: manier }: Antwoordbeeld): string {
  const dag = op === undefined ? '' : longDate(op)
  switch (stand) {
    case 'wacht':
      return 'Nog niet getekend'
    case 'papier ontvangen':
      return `Papier ontvangen op ${dag}, VDAB kijkt het na`
    case 'getekend':
      return `Getekend op ${dag}${manier ? `, ${hoe[manier]}` : ''}`
    case 'niet akkoord':
      return `Niet akkoord, ${dag}`
    case 'wil eerst praten':
      return `Wil eerst praten, ${dag}`
  }
}

/** Each signer with what they did; `persoon` is the name of the worker. */
export function Ondertekenaars({
  beeld,
  persoon,
}: {
  readonly beeld: Pick<Verzoekbeeld, 'partijen'>
  readonly persoon: string
}) {
  return (
    <SummaryList
      rows={beeld.partijen.map(({ ondertekenaar, stand }) => ({
        key: naamVan(ondertekenaar, persoon),
        value: (
          <>
            {standZin(stand)}
            {stand.tekst === undefined ? null : <p>“{stand.tekst}”</p>}
          </>
        ),
      }))}
    />
  )
}

/** Where the request stands, in one word; an answer that is no signature goes before waiting. */
export function Statuslabel({
  beeld: { status, partijen },
}: {
  readonly beeld: Pick<Verzoekbeeld, 'status' | 'partijen'>
}) {
  if (status === 'volledig getekend') return <Tag colour="green">Volledig getekend</Tag>
  if (status === 'ingetrokken') return <Tag colour="grey">Ingetrokken</Tag>
  const standen = partijen.map(({ stand }) => stand.stand)
  if (standen.includes('niet akkoord')) return <Tag colour="orange">Niet akkoord</Tag>
  if (standen.includes('wil eerst praten')) return <Tag colour="yellow">Gesprek gevraagd</Tag>
  return <Tag colour="blue">Wacht op antwoord</Tag>
}

/** Who asked, until when, which version; the code only for who does not check papers, so that it is read from paper. */
export function Gegevens({
  beeld,
  zonderCode = false,
}: {
  readonly beeld: Verzoekbeeld
  readonly zonderCode?: boolean
}) {
  const { soort, gevraagdDoor, gevraagdOp, uiterlijk, versie } = beeld
  return (
    <SummaryList
      rows={[
        { key: 'Soort', value: soortwoorden[soort] },
        { key: 'Gevraagd', value: `${longDate(gevraagdOp)}, ${gevraagdDoor}` },
        ...(uiterlijk === null ? [] : [{ key: 'Ten laatste', value: longDate(uiterlijk) }]),
        { key: 'Versie', value: versie },
        ...(zonderCode
          ? []
          : [{ key: 'Code', value: <span class="wop-num">{codeOp(beeld)}</span> }]),
      ]}
    />
  )
}

/** What is signed, in words for people. */
export const soortwoorden = {
  POP: 'persoonlijk ontwikkelingsplan (POP)',
  motivatieverslag: 'motivatieverslag',
  evaluatieaanvraag: 'aanvraag van een evaluatie',
  mandaat: 'mandaat',
  andere: 'andere tekst',
} as const

/** A day under the names of its three inputs; nothing for null. */
export function dagGetypt(naam: string, dag: Dag | null): Typed {
  if (dag === null) return {}
  const [jaar, maand, nummer] = dag.split('-')
  return { [`${naam}-jaar`]: jaar!, [`${naam}-maand`]: maand!, [`${naam}-dag`]: nummer! }
}
