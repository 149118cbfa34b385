import { Layout, type Content, type Problem } from '#ui/components.ts'
import { urls } from '#urls.ts'
import type { Kop } from './adressen.ts'

interface Props {
  readonly kop: Kop
  readonly title: string
  readonly back: string
  readonly problems?: readonly Problem[]
  readonly children?: Content
}

/** The frame of a page about a request; the employer sees of whom it is. */
export function Kader({ kop, title, back, problems = [], children }: Props) {
  const current = kop.vrager === 'werknemer' ? urls.mijn.href() : urls.werkgever.href()
  return (
    <Layout title={title} current={current} back={back} problems={problems}>
      <h1 class="govuk-heading-l">
        {kop.vrager === 'werknemer' ? null : <span class="govuk-caption-l">{kop.naam}</span>}
        {title}
      </h1>
      {children}
    </Layout>
  )
}
