import { type Dag, daysBetween } from '#law/dag.ts'
import { daysLeft, shortDate } from './dates.ts'

interface DueMarkProps {
  readonly vandaag: Dag
  /** Last day of the term. */
  readonly uiterlijk: Dag
  /** From this number of days left on it asks for attention. */
  readonly soon?: number | undefined
  /** Shows the day itself under the words. */
  readonly withDate?: boolean | undefined
}

/** What is left of a term: in words, then in shape (diamond, half square, circle), then in colour. */
export function DueMark({ vandaag, uiterlijk, soon = 5, withDate }: DueMarkProps) {
  const left = daysBetween(vandaag, uiterlijk)
  const look = left < 0 ? 'late' : left <= soon ? 'soon' : 'ok'
  return (
    <>
      <span class={`wop-due wop-due--${look}`}>{daysLeft(vandaag, uiterlijk)}</span>
      {withDate ? (
        <>
          {' '}
          <time class="wop-due__date" dateTime={uiterlijk}>
            {shortDate(uiterlijk)}
          </time>
        </>
      ) : null}
    </>
  )
}
