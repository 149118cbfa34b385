import type { Dag } from '#law/dag.ts'
import { Tag } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import type { Adressen } from './adressen.ts'
import { grootte, soortnaam } from './delen.tsx'
import type { StukRij } from './rij.ts'
import { intrekredenen } from './soorten.ts'
import { tekort } from './volledigheid.ts'

interface StukProps {
  readonly stuk: StukRij
  readonly adressen: Adressen
}

/** Until when a paper is valid, and what is wrong with the last version of it on the day `vandaag`. */
export function Geldig({ stuk, vandaag }: { readonly stuk: StukRij; readonly vandaag: Dag }) {
  const te = stuk.laatste && stuk.ingetrokkenOp === null ? tekort(stuk, vandaag) : undefined
  return (
    <>
      {stuk.geldigTot ? `tot en met ${longDate(stuk.geldigTot)}` : 'geen einddatum'}
      {te ? (
        <>
          {' '}
          <Tag colour="orange">{te.tekst}</Tag>
        </>
      ) : null}
    </>
  )
}

/** When and why a paper was withdrawn. */
export function Ingetrokken({ stuk }: { readonly stuk: StukRij }) {
  if (!stuk.ingetrokkenOp || !stuk.intrekreden) return null
  return (
    <>
      ingetrokken op {longDate(stuk.ingetrokkenOp)}: {intrekredenen[stuk.intrekreden].toLowerCase()}
    </>
  )
}

/** Leads to the paper itself, with how large it is. */
export function Leeslink({ stuk, adressen }: StukProps) {
  return (
    <a class="govuk-link" href={adressen.lezen(stuk.id)}>
      Haal op
      <span class="govuk-visually-hidden"> {soortnaam(stuk.soort)}</span> ({grootte(stuk.bytes)})
    </a>
  )
}

/** The versions before; who may not read sees only that they are there. */
export function Ouder({
  ouder,
  adressen,
  magLezen,
}: {
  readonly ouder: readonly StukRij[]
  readonly adressen: Adressen
  readonly magLezen: boolean
}) {
  return (
    <ul class="govuk-list wop-hint-small">
      {ouder.map(({ id, versie, datum }) => (
        <li>
          {magLezen ? (
            <a class="govuk-link" href={adressen.lezen(id)}>
              Versie {versie}
            </a>
          ) : (
            `Versie ${versie}`
          )}
          , {longDate(datum)}
        </li>
      ))}
    </ul>
  )
}

/** What can be changed about a paper. */
export function Acties({ stuk, adressen }: StukProps) {
  const over = <span class="govuk-visually-hidden"> {soortnaam(stuk.soort)}</span>
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={adressen.versie(stuk.id)}>
          Nieuwe versie{over}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={adressen.intrekken(stuk.id)}>
          Trek in{over}
        </a>
      </li>
    </ul>
  )
}
