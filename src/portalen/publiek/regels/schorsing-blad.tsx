import { after } from '#law/dag.ts'
import { schorsingen, telTermijn, type Schorsing } from '#law/schorsing.ts'
import { soortTermijn } from '#law/soort-termijn.ts'
import { SummaryList, type Content } from '#ui/components.ts'
import { longDate, namedDate } from '#ui/dates.ts'
import { metVolleDatums } from '#ui/leesbaar.ts'
import type { Regelblad } from './blad.ts'
import { regelHref } from './verwijzing.tsx'

/** When the clock of a term stood still: what the sources say, and what they do not say. */
export const schorsingenBlad: Regelblad = {
  id: 'schorsingen',
  groep: 'Termijnen en dagen',
  titel: 'Wanneer een termijn stilstaat',
  samenvatting: [
    'De bronnen kennen één schorsing. Een andere is niet bekend, en wordt dus nooit toegepast.',
    'De termijnen van een correctie en van een evaluatie staan nooit stil. Ook wachten op papieren schorst niets: voor die stap geeft geen bron een termijn.',
  ],
  geldigVan: soortTermijn.regelversie,
  gronden: schorsingen.flatMap(({ grondslagen }) => grondslagen),
  vragen: [],
  steuntOp: [],
  rijen: [],
  inhoud: () => schorsingen.map((schorsing) => <EenSchorsing schorsing={schorsing} />),
}

function EenSchorsing({ schorsing }: { readonly schorsing: Schorsing }): Content {
  const { naam, van, tot, termijnen, zegt, afgeleid } = schorsing
  // A phase that began three weeks before, so that the reader sees the clock stop and go on.
  const start = after(van, { days: -19 })
  const geteld = telTermijn('D-16', start, 'STAGE')
  return (
    <>
      <h2 class="govuk-heading-m">{naam}</h2>
      <SummaryList
        rows={[
          { key: 'Eerste dag', value: namedDate(van) },
          { key: 'Laatste dag', value: namedDate(tot) },
          {
            key: 'Welke termijnen',
            value: termijnen.map((id) => (
              <a class="govuk-link" href={regelHref(id)}>
                {id}
              </a>
            )),
          },
        ]}
      />
      <h3 class="govuk-heading-s">Wat de bronnen zeggen</h3>
      <Lijst zinnen={zegt} />
      <h3 class="govuk-heading-s">Wat een gevolgtrekking is</h3>
      <Lijst zinnen={afgeleid} />
      {geteld ? (
        <>
          <h3 class="govuk-heading-s">Voorbeeld: een stage die begon op {longDate(start)}</h3>
          <Lijst zinnen={geteld.stappen.map(metVolleDatums)} />
        </>
      ) : null}
    </>
  )
}

function Lijst({ zinnen }: { readonly zinnen: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {zinnen.map((tekst) => (
        <li>{tekst}</li>
      ))}
    </ul>
  )
}
