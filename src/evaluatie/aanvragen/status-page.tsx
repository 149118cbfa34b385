import { hoofdletter } from '#dossier/frame.tsx'
import { Uitkomstkaart } from '#evaluatie/besluit/uitkomst-kaart.tsx'
import { uitkomstVan } from '#evaluatie/besluit/uitkomst.ts'
import { plaatsen } from '#evaluatie/afspraak/delen.tsx'
import { lopendeStatussen, papierenGekregen, type Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { kanTekst, reden } from '#evaluatie/woorden.tsx'
import type { Dag } from '#law/dag.ts'
import { termijnen } from '#law/termijnen.ts'
import { Panel, SummaryList } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { metVolleDatums } from '#ui/leesbaar.ts'
import { adres, beginadres, bezorgadres, type Kop } from './adressen.ts'
import { Kader } from './kader.tsx'
import { Vraagt, waaromVdab } from '#evaluatie/golf/status.tsx'
import { verslagstuk } from '#evaluatie/papieren.ts'

/** Where a request stands, in words for who asked it. */
export function statuszin({
  status,
  ontvankelijkOp,
  aanvulling,
}: Pick<Evaluatie, 'status' | 'ontvankelijkOp' | 'aanvulling'>): string {
  switch (status) {
    case 'VOORBEREID':
      return 'nog niet verstuurd'
    case 'EVAL_AANGEVRAAGD':
      return ontvankelijkOp ? 'wij kijken de papieren na' : 'wij kijken het na'
    case 'EVAL_ONVOLLEDIG':
      return papierenGekregen({ status, aanvulling })
        ? 'wij kijken de papieren na'
        : 'wij wachten op papieren'
    case 'EVAL_GOEDGEKEURD':
      return 'alle papieren zijn er'
    case 'GESPREK_GEPLAND':
      return 'het gesprek is gepland'
    case 'GESPREK_GEVOERD':
      return 'het gesprek is geweest, wij beslissen'
    case 'BESLIST':
      return 'wij beslisten'
    case 'EVAL_NIET_ONTVANKELIJK':
      return 'wij kunnen uw vraag niet behandelen'
    case 'INGETROKKEN':
      return 'ingetrokken'
    case 'JOB_GESTOPT':
      return 'gestopt, want de job stopte'
  }
}

const lezers = { werknemer: 'persoon', werkgever: 'werkgever' } as const

interface Props {
  readonly kop: Kop
  readonly evaluatie: Evaluatie
  /** Last day on which the POP is actual; undefined without a POP. */
  readonly popTot: Dag | undefined
}

/** A request that was sent: the confirmation at first, later always where it stands and what happens when. */
export function statusPage({ kop, evaluatie, popTot }: Props) {
  const { status, concept, aangevraagdOp, id } = evaluatie
  if (evaluatie.aanvrager === 'VDAB') return vdabPage({ kop, evaluatie, popTot })
  return (
    <Kader kop={kop} title="Aanvraag van een evaluatie" back={beginadres(kop)}>
      {status === 'EVAL_AANGEVRAAGD' ? (
        <Panel title="Uw aanvraag is verstuurd" headingLevel={2}>
          VDAB kreeg ze op {longDate(aangevraagdOp!)}
        </Panel>
      ) : null}
      <SummaryList
        rows={[
          { key: 'Stand', value: hoofdletter(statuszin(evaluatie)) },
          ...(concept.grond === null ? [] : [{ key: 'Reden', value: reden[concept.grond] }]),
          ...(aangevraagdOp === null ? [] : [{ key: 'Gevraagd', value: longDate(aangevraagdOp) }]),
        ]}
      />
      <Gesprek kop={kop} evaluatie={evaluatie} />
      <Weigering kop={kop} evaluatie={evaluatie} />
      <Uitkomstkaart uitkomst={uitkomstVan(evaluatie)} lezer={lezers[kop.vrager]} />
      <Aanvulling kop={kop} evaluatie={evaluatie} />
      {lopendeStatussen.has(status) ? <Daarna evaluatie={evaluatie} popTot={popTot} /> : null}
      {lopendeStatussen.has(status) && evaluatie.gesprek === null ? (
        <p>
          <a class="govuk-link" href={adres(kop, 'intrekken', id)}>
            Trek de aanvraag in
          </a>
        </p>
      ) : null}
    </Kader>
  )
}

/** An evaluation that VDAB began: why, where it stands, and what to do; nobody withdraws it. */
function vdabPage({ kop, evaluatie, popTot }: Props) {
  const { status, aangevraagdOp, werkgever } = evaluatie
  return (
    <Kader kop={kop} title="VDAB evalueert na vijf jaar" back={beginadres(kop)}>
      <p>{waaromVdab(evaluatie)}</p>
      <SummaryList
        rows={[
          { key: 'Stand', value: hoofdletter(statuszin(evaluatie)) },
          { key: 'Werkgever', value: werkgever.naam },
          ...(aangevraagdOp === null ? [] : [{ key: 'Begonnen', value: longDate(aangevraagdOp) }]),
        ]}
      />
      <Gesprek kop={kop} evaluatie={evaluatie} />
      <Uitkomstkaart uitkomst={uitkomstVan(evaluatie)} lezer={lezers[kop.vrager]} />
      <Vraagt kop={kop} evaluatie={evaluatie} />
      {lopendeStatussen.has(status) ? (
        <>
          <p>
            Het pakket loopt intussen door. Is er iets veranderd aan de gezondheid of de situatie?
            Dat hoort bij dit gesprek: een andere evaluatie vragen kan nu niet.
          </p>
          <Daarna evaluatie={evaluatie} popTot={popTot} />
        </>
      ) : null}
    </Kader>
  )
}

function Gesprek({ kop, evaluatie }: Pick<Props, 'kop' | 'evaluatie'>) {
  const { status, id } = evaluatie
  if (status !== 'EVAL_GOEDGEKEURD' && status !== 'GESPREK_GEPLAND') return null
  return (
    <p>
      <a class="govuk-link" href={plaatsen[kop.vrager].afspraak.href({ aanvraag: id })}>
        Bekijk de afspraak voor het gesprek
      </a>
    </p>
  )
}

function Weigering({ kop, evaluatie: { weigering } }: Pick<Props, 'kop' | 'evaluatie'>) {
  if (!weigering) return null
  return (
    <>
      <h2 class="govuk-heading-m">Waarom niet?</h2>
      <ul class="govuk-list govuk-list--bullet">
        {weigering.gebreken.map(({ tekst, grondslag }) => (
          <li>
            {metVolleDatums(tekst)} <span class="govuk-hint">{grondslag}</span>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Wat kan wel?</h2>
      <ul class="govuk-list govuk-list--bullet">
        {weigering.wegen.map(({ grond, vanaf }) => (
          <li>
            {reden[grond]}:{' '}
            {vanaf === 'vandaag'
              ? `vanaf ${longDate(weigering.op)}`
              : kanTekst(vanaf).toLowerCase()}
          </li>
        ))}
      </ul>
      <p>
        <a class="govuk-link" href={beginadres(kop)}>
          Kijk of u een nieuwe aanvraag kunt doen
        </a>
      </p>
    </>
  )
}

function Aanvulling({ kop, evaluatie }: Pick<Props, 'kop' | 'evaluatie'>) {
  const { aanvulling, status, concept, id } = evaluatie
  if (status !== 'EVAL_ONVOLLEDIG' || !aanvulling) return null
  const soorten = ['POP', ...(concept.grond === null ? [] : [verslagstuk(concept.grond) ?? 'POP'])]
  return (
    <section class="wop-now" aria-labelledby="aanvulling">
      <h2 class="govuk-heading-m" id="aanvulling">
        Dit vraagt VDAB sinds {longDate(aanvulling.op)}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {aanvulling.gebreken.map(({ tekst }) => (
          <li>{metVolleDatums(tekst)}</li>
        ))}
      </ul>
      <ul class="govuk-list">
        {[...new Set(soorten)].map((soort) => (
          <li>
            <a class="govuk-link" href={bezorgadres(kop, id, soort)}>
              {soort === 'POP' ? 'Geef een POP af' : 'Geef een motivatieverslag af'}
            </a>
          </li>
        ))}
      </ul>
      <p>VDAB ziet een papier zodra het in de map zit.</p>
    </section>
  )
}

function Daarna({ evaluatie, popTot }: Omit<Props, 'kop'>) {
  const { status } = evaluatie
  return (
    <>
      <h2 class="govuk-heading-m">Wat gebeurt er nu?</h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {status === 'EVAL_GOEDGEKEURD' ? null : (
          <>
            {evaluatie.aanvrager === 'VDAB' ? null : (
              <li>VDAB kijkt na of wij uw vraag kunnen behandelen.</li>
            )}
            <li>
              Ontbreekt er een papier? Dan vraagt VDAB alles in één keer. Voor deze stap kennen wij
              geen termijn.
            </li>
          </>
        )}
        <li>Zijn alle papieren er? Dan neemt VDAB contact op met de werkgever voor een gesprek.</li>
        {popTot ? (
          <li>
            Het POP mag op de dag van het gesprek hoogstens 1 jaar oud zijn. Dit POP is goed tot en
            met {longDate(popTot)}.
          </li>
        ) : null}
        <li>Na het gesprek beslist VDAB binnen {termijnen['D-10'].rekening.lengte}.</li>
      </ol>
    </>
  )
}
