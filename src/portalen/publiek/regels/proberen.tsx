import { ButtonLink, Details } from '#ui/components.ts'
import { Bevinding } from './bevinding.tsx'
import type { Keuze, Regelblad } from './blad.ts'
import { regelHref } from './verwijzing.tsx'

/** How programs ask the rule: the example and the schema, as they would send and check it. */
export interface Vraagvorm {
  readonly voorbeeld: object
  readonly schema: object
}

interface Props {
  readonly blad: Regelblad
  readonly keuze: Keuze
  readonly vorm: Vraagvorm
}

/** The example of a rule, run through the rule itself, for who wants to see it work. */
export function Proberen({ blad, keuze: { op, bevinding }, vorm }: Props) {
  return (
    <>
      <h2 class="govuk-heading-m" id="proberen">
        Probeer deze regel
      </h2>
      <p>Dit is een verzonnen voorbeeld, zoals een programma het aan deze regel vraagt.</p>
      <Json tekst={vorm.voorbeeld} naam="Voorbeeld" />
      {bevinding ? (
        <>
          <h3 class="govuk-heading-s">Wat de regel antwoordt</h3>
          <Bevinding bevinding={bevinding} />
        </>
      ) : (
        <ButtonLink kind="secondary" href={`${regelHref(blad.id)}?op=${op}&probeer=ja#proberen`}>
          Probeer
        </ButtonLink>
      )}
      <Details summary="Voor programmeurs">
        <p>Bewaar het voorbeeld als voorbeeld.json en geef deze opdracht:</p>
        <p>
          <code>maatwerk beslis voorbeeld.json --uitleg</code>
        </p>
        <Json tekst={vorm.schema} naam="JSON Schema" />
      </Details>
    </>
  )
}

function Json({ tekst, naam }: { readonly tekst: object; readonly naam: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: a region that scrolls must take the focus
    <section class="wop-table-scroll" aria-label={naam} tabIndex={0}>
      <pre class="govuk-body-s">
        <code>{JSON.stringify(tekst, null, 2)}</code>
      </pre>
    </section>
  )
}
