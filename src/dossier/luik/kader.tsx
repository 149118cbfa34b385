import type { VNode } from 'preact'
import type { Dossier } from '#dossier/dossier.ts'
import { DossierFrame, volleNaam } from '#dossier/frame.tsx'
import type { Dag } from '#law/dag.ts'
import { Layout, type Content, type Problem } from '#ui/components.ts'
import { urls } from '#urls.ts'

interface KaderProps {
  readonly title: string
  /** Where the link back leads. */
  readonly terug: string
  readonly problems?: readonly Problem[] | undefined
  readonly children?: Content
}

/** The frame around a page of papers: the same page stands in the portal of the person, of staff and of an employer. */
export type Kader = (props: KaderProps) => VNode

/** The frame of the person. */
export const kaderVanMij: Kader = ({ title, terug, problems, children }) => (
  <Layout title={title} current={urls.mijnPapieren.href()} back={terug} problems={problems}>
    <h1 class="govuk-heading-l">{title}</h1>
    {children}
  </Layout>
)

/** The frame of staff: the identity of the dossier stays in sight. */
export function kaderVanDossier(dossier: Dossier, vandaag: Dag): Kader {
  return ({ title, problems, children }) => (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title={title}
      soort="Vertrouwelijk luik"
      problems={problems ?? []}
    >
      {children}
    </DossierFrame>
  )
}

/** The frame of a person whom the worker trusts, with the headings of that of staff: no lists of dossiers to go back to. */
export function kaderVanHelper(dossier: Dossier): Kader {
  return ({ title, terug, problems, children }) => (
    <Layout title={title} current={urls.helpen.href()} back={terug} problems={problems}>
      <h1 class="govuk-heading-m">{volleNaam(dossier)}</h1>
      <h2 class="govuk-heading-l">{title}</h2>
      {children}
    </Layout>
  )
}

/** The frame of an employer. */
export function kaderVanWerkgever(naam: string): Kader {
  return ({ title, terug, problems, children }) => (
    <Layout title={title} current={urls.werkgever.href()} back={terug} problems={problems}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{naam}</span>
        {title}
      </h1>
      {children}
    </Layout>
  )
}
