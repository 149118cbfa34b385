import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { bezorgadres, type Kop } from '#evaluatie/aanvragen/adressen.ts'
import type { Dag } from '#law/dag.ts'
import { InsetText } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'

/** Why VDAB evaluates, in words for worker and employer. */
export function waaromVdab({ periodiek }: Pick<Evaluatie, 'periodiek'>): string {
  if (!periodiek) return ''
  const { sinds, dag } = periodiek
  const wat = sinds.wat === 'aanwerving' ? 'Het pakket begon op' : 'De vorige evaluatie was op'
  return `${wat} ${longDate(sinds.op)}. VDAB kijkt na 5 jaar opnieuw, ten laatste op ${longDate(dag)}.`
}

/** What each side does for an evaluation that VDAB began: the employer the plan, the worker nothing alone. */
export function Vraagt({ kop, evaluatie }: { readonly kop: Kop; readonly evaluatie: Evaluatie }) {
  const { status, aanvulling, id } = evaluatie
  if (status !== 'EVAL_ONVOLLEDIG' || !aanvulling) return null
  if (kop.vrager === 'werknemer')
    return (
      <InsetText>
        VDAB vroeg uw werkgever op {longDate(aanvulling.op)} om een persoonlijk ontwikkelingsplan
        (POP). U maakt dat samen. U moet zelf niets bezorgen.
      </InsetText>
    )
  return (
    <section class="wop-now" aria-labelledby="aanvulling">
      <h2 class="govuk-heading-m" id="aanvulling">
        Dit vraagt VDAB sinds {longDate(aanvulling.op)}
      </h2>
      <p>
        Bezorg een persoonlijk ontwikkelingsplan (POP) van hoogstens 1 jaar oud. Een
        motivatieverslag en een handtekening zijn niet nodig.
      </p>
      <p>
        <a class="govuk-link" href={bezorgadres(kop, id, 'POP')}>
          Geef een POP af
        </a>
      </p>
    </section>
  )
}

/** When the next evaluation by VDAB is, for lists: "ten laatste op 6 mei 2029", or late. */
export function volgendeEvaluatie(dag: Dag, vandaag: Dag): string {
  return dag < vandaag
    ? `te laat: was nodig op ${longDate(dag)}`
    : `ten laatste op ${longDate(dag)}`
}
