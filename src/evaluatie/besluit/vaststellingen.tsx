import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { aanvragerNaam } from '#evaluatie/gronden.ts'
import { grondnaam } from '#evaluatie/woorden.tsx'
import type { Dag } from '#law/dag.ts'
import { laatsteDag } from '#law/termijnen.ts'
import { DueMark } from '#ui/due-mark.tsx'
import { SummaryCard } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'

/** A paper of the vertrouwelijk luik that the reader may open. */
export interface Papier {
  readonly id: string
  readonly naam: string
  readonly datum: Dag
}

interface Props {
  readonly dossier: { readonly nummer: string }
  readonly vandaag: Dag
  readonly evaluatie: Evaluatie
  readonly papieren: readonly Papier[]
  readonly huidig: string
  readonly huidigTot: Dag | null
}

/** What a decision rests on: the request, the papers, the talk with its term, the package of now. */
export function Vaststellingen(props: Props) {
  const { dossier, evaluatie, vandaag, papieren, huidig, huidigTot } = props
  const { concept, aanvrager, aangevraagdOp, werkgever, inDienst, gesprek } = evaluatie
  return (
    <SummaryCard
      title="Vaststellingen"
      headingLevel={3}
      rows={[
        {
          key: 'Gevraagd',
          value: `door ${aanvragerNaam[aanvrager]}${aangevraagdOp ? `, ${longDate(aangevraagdOp)}` : ''}`,
        },
        ...(concept.grond === null ? [] : [{ key: 'Grond', value: grondnaam(concept.grond) }]),
        { key: 'In dienst', value: `${longDate(inDienst)}, ${werkgever.naam}` },
        {
          key: 'Papieren',
          value:
            papieren.length === 0 ? (
              'Er zijn geen papieren die u kunt openen.'
            ) : (
              <ul class="govuk-list">
                {papieren.map(({ id, naam, datum }) => (
                  <li>
                    <a
                      class="govuk-link"
                      href={urls.stuk.href({ nummer: dossier.nummer, stuk: id })}
                    >
                      {naam}
                    </a>
                    , {longDate(datum)}
                  </li>
                ))}
              </ul>
            ),
        },
        ...(gesprek
          ? [
              { key: 'Gesprek', value: longDate(gesprek.op) },
              {
                key: 'Beslissen kan op tijd',
                value: (
                  <>
                    tot en met {longDate(laatsteDag('D-10', gesprek.op))} (D-10).{' '}
                    <DueMark vandaag={vandaag} uiterlijk={laatsteDag('D-10', gesprek.op)} />
                  </>
                ),
              },
            ]
          : []),
        {
          key: 'Pakket nu',
          value: `${huidig}${huidigTot ? `, tot en met ${longDate(huidigTot)}` : ''}`,
        },
      ]}
    />
  )
}
