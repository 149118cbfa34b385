import type { Dag } from '#law/dag.ts'
import { IdentityBar, type Content, type Problem } from '#ui/components.ts'
import { DueMark } from '#ui/due-mark.tsx'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import type { Dossier } from './dossier.ts'

/** The one term of a dossier that somebody must watch next. */
export interface VolgendeTermijn {
  readonly wat: string
  readonly dag: Dag
}

interface FrameProps {
  readonly dossier: Dossier
  readonly vandaag: Dag
  /** Title of the page; the name of the person when left out. */
  readonly title?: string
  readonly soort: string
  readonly termijn?: VolgendeTermijn | undefined
  readonly problems?: readonly Problem[]
  /** What can be done: beside the column on a wide screen, under the identity on a small one. */
  readonly aside?: Content
  /** The whole width of the screen, for what stands side by side. */
  readonly wide?: boolean
  readonly children?: Content
}

/** "Doornroosje Haagdoorn": the name as staff reads it. */
export function volleNaam({ persoon }: Pick<Dossier, 'persoon'>): string {
  return `${persoon.voornaam} ${persoon.familienaam}`
}

/** A clause as a sentence begins. */
export function hoofdletter(zin: string): string {
  return `${zin.charAt(0).toUpperCase()}${zin.slice(1)}`
}

/** The frame of every page of one dossier: who it is about, who follows it, which term runs. */
export function DossierFrame(props: FrameProps) {
  const { dossier, vandaag, title, termijn } = props
  const { nummer } = dossier
  return (
    <Layout
      title={`${title ?? volleNaam(dossier)}, ${nummer}`}
      current={urls.dossiers.href()}
      breadcrumbs={[
        { href: urls.dossiers.href(), text: 'Mijn dossiers' },
        ...(title
          ? [{ href: urls.dossier.href({ nummer }), text: nummer }, { text: title }]
          : [{ text: nummer }]),
      ]}
      problems={props.problems}
      wide={props.wide}
    >
      <IdentityBar
        naam={volleNaam(dossier)}
        soort={props.soort}
        nummer={nummer}
        behandelaar={dossier.behandelaar.naam}
        termijn={
          termijn ? (
            <>
              {hoofdletter(termijn.wat)}:{' '}
              <DueMark vandaag={vandaag} uiterlijk={termijn.dag} withDate />
            </>
          ) : undefined
        }
      />
      {title ? <h2 class="govuk-heading-l">{title}</h2> : null}
      {props.aside ? <aside class="wop-actions">{props.aside}</aside> : null}
      {props.children}
    </Layout>
  )
}
