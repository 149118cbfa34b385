import type { Dossier } from '#dossier/dossier.ts'
import { DossierFrame, hoofdletter } from '#dossier/frame.tsx'
import type { StukRij } from '#dossier/luik/rij.ts'
import { soortregel } from '#dossier/luik/soorten.ts'
import { popActueelTot } from '#dossier/luik/volledigheid.ts'
import { statuszin } from '#evaluatie/aanvragen/status-page.tsx'
import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import type { Dag } from '#law/dag.ts'
import { Details, InsetText, LinkList, SummaryList, Table, WarningText } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import type { Beoordeling } from './beoordeling.ts'
import { AntwoordenLijst, Waarnemingen } from './verslag-parts.tsx'

interface Props {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly evaluatie: Evaluatie
  /** Every version of every POP that the reader may know, and every motivatieverslag. */
  readonly pops: readonly StukRij[]
  readonly verslagen: readonly StukRij[]
  readonly leesbaar: ReadonlySet<string>
  readonly vorige: Beoordeling | undefined
}

/** What the evaluator reads before the talk, and from where the report is written. */
export function voorbereidingPage(props: Props) {
  const { dossier, vandaag, evaluatie, pops, verslagen, leesbaar, vorige } = props
  const { gespreksmap: map } = evaluatie
  const { nummer } = dossier
  return (
    <DossierFrame dossier={dossier} vandaag={vandaag} title="Gesprek" soort="Evaluatie">
      <SummaryList
        rows={[
          { key: 'Stand', value: hoofdletter(statuszin(evaluatie)) },
          { key: 'Werkgever', value: evaluatie.werkgever.naam },
          {
            key: 'Afspraak',
            value: evaluatie.afspraak ? longDate(evaluatie.afspraak.op) : 'nog niet gemaakt',
          },
          ...(evaluatie.gesprek ? [{ key: 'Gesprek', value: longDate(evaluatie.gesprek.op) }] : []),
        ]}
      />
      <LinkList title="Wat kunt u doen?" links={links(evaluatie, nummer)} />
      <h3 class="govuk-heading-m">POP</h3>
      <Popwaarschuwing {...props} />
      <Papieren nummer={nummer} rijen={pops} leesbaar={leesbaar} leeg="Er is geen POP." />
      <h3 class="govuk-heading-m">Motivatieverslag</h3>
      <Papieren
        nummer={nummer}
        rijen={verslagen}
        leesbaar={leesbaar}
        leeg="Er is geen motivatieverslag dat u mag lezen."
      />
      <h3 class="govuk-heading-m">Vragenlijst van de werkgever</h3>
      {map.vragenlijst?.verstuurd ? (
        <>
          <p>
            Verstuurd op {longDate(map.vragenlijst.verstuurd.op)} door{' '}
            {map.vragenlijst.verstuurd.door.naam}, besproken met de werknemer.
          </p>
          <AntwoordenLijst {...map.vragenlijst} kop="h4" />
        </>
      ) : (
        <p>De werkgever stuurde de vragenlijst nog niet.</p>
      )}
      <h3 class="govuk-heading-m">Eigen woord van de werknemer</h3>
      {map.eigenWoord ? (
        <>
          <InsetText>
            <span class="wop-tekst">{map.eigenWoord.tekst}</span>
          </InsetText>
          <p>
            Geschreven op {longDate(map.eigenWoord.op)}. De werkgever leest dit niet: spreek er
            alleen over met de werknemer.
          </p>
        </>
      ) : (
        <p>De werknemer schreef niets apart.</p>
      )}
      <h3 class="govuk-heading-m">Vorige beoordeling</h3>
      {vorige ? (
        <Details summary={`${hoofdletter(vorige.wat)} van ${longDate(vorige.op)}`}>
          <Waarnemingen verslag={vorige} />
        </Details>
      ) : (
        <p>Er is geen vroeger ICF-onderzoek of gesprek om mee te vergelijken.</p>
      )}
    </DossierFrame>
  )
}

function links({ id: aanvraag, status, gespreksmap }: Evaluatie, nummer: string) {
  const naar = { nummer, aanvraag }
  const verslag = gespreksmap.versies.length > 0
  return [
    ...(status === 'GESPREK_GEPLAND'
      ? [
          {
            href: urls.gesprekInvullen.href(naar),
            text: gespreksmap.klad ? 'Ga verder met het verslag' : 'Schrijf het verslag',
          },
        ]
      : []),
    ...(verslag
      ? [{ href: urls.gesprekVerslag.href(naar), text: 'Lees of print het verslag' }]
      : []),
    ...(verslag && status === 'GESPREK_GEVOERD'
      ? [{ href: urls.gesprekInvullen.href(naar), text: 'Verbeter het verslag' }]
      : []),
    {
      href: urls.gesprekFormulier.href(naar),
      text: 'Print een leeg formulier, voor zonder netwerk',
    },
  ]
}

/** The POP must be at most one year old on the day of the talk (D-07, D-09). */
function Popwaarschuwing({ evaluatie, pops, vandaag }: Props) {
  if (evaluatie.gesprek) return null
  const dag = evaluatie.afspraak?.op ?? vandaag
  const actueel = pops.some(
    ({ laatste, ingetrokkenOp, datum }) =>
      laatste && ingetrokkenOp === null && popActueelTot(datum) >= dag,
  )
  return actueel ? null : (
    <WarningText>
      Er is geen POP dat op {longDate(dag)} hoogstens 1 jaar oud is. Vraag de werkgever een nieuw
      POP.
    </WarningText>
  )
}

function Papieren({
  nummer,
  rijen,
  leesbaar,
  leeg,
}: {
  readonly nummer: string
  readonly rijen: readonly StukRij[]
  readonly leesbaar: ReadonlySet<string>
  readonly leeg: string
}) {
  if (rijen.length === 0) return <p>{leeg}</p>
  return (
    <Table
      columns={[{ head: 'Papier' }, { head: 'Datum' }, { head: 'Ontvangen' }, { head: 'Stand' }]}
      rows={rijen.map((rij) => [
        leesbaar.has(rij.id) ? (
          <a class="govuk-link" href={urls.stukLezen.href({ nummer, stuk: rij.id })}>
            {hoofdletter(soortregel(rij.soort).naam)}, versie {rij.versie}
          </a>
        ) : (
          <>
            {hoofdletter(soortregel(rij.soort).naam)}, versie {rij.versie}
          </>
        ),
        longDate(rij.datum),
        longDate(rij.ontvangenOp),
        standVan(rij),
      ])}
      stack
    />
  )
}

function standVan({ soort, datum, laatste, ingetrokkenOp }: StukRij): string {
  if (ingetrokkenOp !== null) return `ingetrokken op ${longDate(ingetrokkenOp)}`
  if (!laatste) return 'vervangen door een nieuwe versie'
  return soort === 'POP' ? `actueel tot en met ${longDate(popActueelTot(datum))}` : 'geldt'
}
