import { wasVoorPage } from '#dossier/beslissen/parts.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import { DossierFrame } from '#dossier/frame.tsx'
import type { Besluituitkomst } from '#evaluatie/beslissing.ts'
import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import type { Dag } from '#law/dag.ts'
import { laatsteDag } from '#law/termijnen.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import type { Content, Problem, Typed } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'

export interface PageProps {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly evaluatie: Evaluatie
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}

interface KaderProps extends PageProps {
  readonly title: string
  readonly wide?: boolean
  readonly children?: Content
}

/** The frame of each step: of whom, and until when VDAB decides. */
export function Kader({ dossier, vandaag, evaluatie, problems = [], ...rest }: KaderProps) {
  const { gesprek, besluit } = evaluatie
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      soort="Evaluatie"
      problems={problems}
      termijn={
        gesprek && !besluit
          ? { wat: 'beslissing na het gesprek', dag: laatsteDag('D-10', gesprek.op) }
          : undefined
      }
      {...rest}
    />
  )
}

/** What the law says of a choice: which way it goes, until when it holds, and that it is late. */
export function Uitkomstzin({
  bevinding: { uitkomst },
}: {
  readonly bevinding: Vaststelling<Besluituitkomst>
}) {
  if (!uitkomst) return null
  const { richting, geldigTot, teLaat, beslisUiterlijk } = uitkomst
  return (
    <>
      {richting && geldigTot
        ? `Dat is ${richting}, en geldt tot en met ${longDate(geldigTot)}. `
        : null}
      {teLaat ? (
        <strong>
          Deze beslissing is te laat: ze moest er zijn op {longDate(beslisUiterlijk)} (D-10).
          Beslissen kan nog.
        </strong>
      ) : null}
    </>
  )
}

/** For who was second: what a colleague did meanwhile, and where to look at it. */
export function wasVoor({
  getypt,
  evaluatie,
  dossier,
  vandaag,
}: PageProps & { readonly getypt: string }) {
  return wasVoorPage({
    dossier,
    vandaag,
    soort: 'Evaluatie',
    wat: watGebeurde(evaluatie),
    getypt,
    verder: {
      href: urls.dossierEvaluatie.href({ nummer: dossier.nummer }),
      text: 'Ga naar de evaluatie',
    },
  })
}

function watGebeurde({ voorstel, besluit }: Evaluatie): string {
  if (besluit) return `${besluit.door.naam} besliste al op ${longDate(besluit.beslistOp)}.`
  if (voorstel) return `${voorstel.door.naam} maakte al een voorstel op ${longDate(voorstel.op)}.`
  return 'Er wacht nu geen voorstel op een beslissing.'
}
