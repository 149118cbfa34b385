import type { Dag } from '#law/dag.ts'
import { longDate } from './dates.ts'
import { Tag } from './tag.tsx'

/** The clock of the demo, which can be moved from every page. */
export interface Demo {
  readonly vandaag: Dag
  /** The url that the buttons post to: field `dagen` (1 or 20) or `echt` (1), and `terug`. */
  readonly action: string
  /** The page to come back to. */
  readonly terug?: string | undefined
  /** Where another person is chosen. */
  readonly personas?: string | undefined
}

const moves = [
  { name: 'dagen', value: '1', text: '+1 dag' },
  { name: 'dagen', value: '20', text: '+20 dagen' },
  { name: 'echt', value: '1', text: 'Terug naar echte datum' },
] as const

export function DemoBar({ vandaag, action, terug, personas }: Demo) {
  return (
    <div class="govuk-phase-banner govuk-width-container wop-demo">
      <p class="govuk-phase-banner__content">
        <Tag class="govuk-phase-banner__content__tag">Demo</Tag>
        <span class="govuk-phase-banner__text">
          Vandaag is {longDate(vandaag)} (demo).
          {personas ? (
            <>
              {' '}
              <a class="govuk-link" href={personas}>
                Andere persoon
              </a>
            </>
          ) : null}
        </span>
      </p>
      <form method="post" action={action} class="wop-demo__moves">
        {terug ? <input type="hidden" name="terug" value={terug} /> : null}
        {moves.map(({ name, value, text }) => (
          <button type="submit" class="wop-small-button" name={name} value={value}>
            {text}
          </button>
        ))}
      </form>
    </div>
  )
}
