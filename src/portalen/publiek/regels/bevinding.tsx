import type { Vaststelling } from '#law/vaststelling.ts'
import { InsetText, Steps, SummaryList } from '#ui/components.ts'
import { leesbareStappen, metVolleDatums } from '#ui/leesbaar.ts'
import { Vraaglink } from './verwijzing.tsx'

/** A finding of a rule: what came out, what is missing or wrong, and every step with its source. */
export function Bevinding({ bevinding }: { readonly bevinding: Vaststelling<unknown> }) {
  const { uitkomst, ontvankelijk, ontbreekt, gebreken, motivering, grondslagen, aannames } =
    bevinding
  return (
    <>
      <InsetText>
        {uitkomst === null ? (
          <strong>{geenUitkomst(ontbreekt)}</strong>
        ) : (
          <SummaryList noBorder rows={rijen(uitkomst)} />
        )}
      </InsetText>
      {ontvankelijk === undefined ? null : (
        <p>Kan deze vraag behandeld worden? {ontvankelijk ? 'Ja.' : 'Neen.'}</p>
      )}
      {gebreken.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {gebreken.map(({ tekst }) => (
            <li>{metVolleDatums(tekst)}</li>
          ))}
        </ul>
      ) : null}
      <Steps stappen={leesbareStappen(motivering)} gronden={grondslagen} />
      {aannames.length > 0 ? (
        <p>
          Dit steunt op een aanname bij{' '}
          {aannames.map((id, index) => (
            <>
              {index > 0 ? ', ' : null}
              <Vraaglink id={id} />
            </>
          ))}
          .
        </p>
      ) : null}
    </>
  )
}

function geenUitkomst(ontbreekt: readonly string[]): string {
  return ontbreekt.length > 0
    ? `Nog niet te zeggen. Dit ontbreekt: ${ontbreekt.join(', ')}.`
    : 'Geen uitkomst.'
}

function rijen(uitkomst: unknown) {
  return typeof uitkomst === 'object' && uitkomst !== null
    ? Object.entries(uitkomst).map(([naam, waarde]) => ({
        key: leesnaam(naam),
        value: leeswaarde(waarde),
      }))
    : [{ key: 'Uitkomst', value: leeswaarde(uitkomst) }]
}

const namen: Readonly<Record<string, string>> = {
  wop: 'Pakket',
  loonpremie: 'Loonpremie in %',
  cmw: 'Collectief maatwerk',
  imw: 'Individueel maatwerk',
  ama: 'Arbeidsmatige activiteiten',
  imwPakket: 'Pakket individueel maatwerk',
}

/** "laatsteDag" as people read it: "Laatste dag"; a name in capitals stays as it is. */
function leesnaam(naam: string): string {
  const bekend = namen[naam]
  if (bekend !== undefined) return bekend
  if (/^[A-Z_]+$/.test(naam)) return naam
  const los = naam.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return los.charAt(0).toUpperCase() + los.slice(1)
}

function leeswaarde(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return 'geen'
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'neen'
  if (Array.isArray(waarde)) return waarde.map(leeswaarde).join(', ')
  if (typeof waarde === 'object')
    return Object.entries(waarde)
      .map(([naam, deel]) => `${leesnaam(naam).toLowerCase()}: ${leeswaarde(deel)}`)
      .join(', ')
  return typeof waarde === 'string' ? metVolleDatums(waarde) : JSON.stringify(waarde)
}
