import type { Content, Problem } from '#ui/components.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'

/** About whom a page is. */
export interface Wie {
  readonly nummer: string
  /** Name of the worker. */
  readonly persoon: string
}

interface FrameProps extends Wie {
  readonly title: string
  readonly back: string
  readonly problems?: readonly Problem[]
  readonly children: Content
}

/** The frame of every page on which an employer asks signatures: of which worker, and the way back. */
export function Frame({ persoon, title, back, problems = [], children }: FrameProps) {
  return (
    <Layout title={title} current={urls.werkgever.href()} back={back} problems={problems}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{persoon}</span>
        {title}
      </h1>
      {children}
    </Layout>
  )
}
