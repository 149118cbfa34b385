import type { BriefRij } from '#brieven/brievenlijst.ts'
import type { Correctie } from '#correctie/gebeurtenissen.ts'
import { CorrectieKaart } from '#correctie/kaart.tsx'
import { DossierFrame, hoofdletter } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import { Noodstrook } from '#dossier/noodtoegang/pages.tsx'
import { Uitkomstkaart } from '#evaluatie/besluit/uitkomst-kaart.tsx'
import type { Uitkomst } from '#evaluatie/besluit/uitkomst.ts'
import { attestRegels, beoordeelAttest } from '#indicatie/attesten.ts'
import { teltOp, type Bewijs } from '#indicatie/bewijs/bewijs.ts'
import { oordeelTekst } from '#indicatie/icf/oordeel-pages.tsx'
import type { Indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import type { Procedure } from '#startpakket/gebeurtenissen.ts'
import { ButtonLink, SummaryCard, Table, Term, Timeline } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import { Termijnen } from '#portalen/termijnen/kaart.tsx'
import { termijnregels, type Termijnrij } from '#portalen/termijnen/termijnen.ts'
import type { Moment } from '#portalen/tijdlijn.ts'
import { PakketKaart, Redenen } from './pakket-kaart.tsx'

/** Something that can be done now, or the reason why it cannot. */
export interface Mogelijkheid {
  readonly tekst: string
  readonly href: string
  /** Empty when it can be done. */
  readonly waaromNiet: string
}

interface Props {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly indicatie: Indicatie
  readonly procedure: Procedure
  readonly correctie: Correctie
  /** What came of evaluations, the last one first. */
  readonly uitkomsten: readonly Uitkomst[]
  readonly momenten: readonly Moment[]
  readonly termijnen: readonly Termijnrij[]
  readonly brieven: readonly BriefRij[]
  readonly mogelijk: readonly Mogelijkheid[]
  /** Whether the reader may see medical and psychosocial facts. */
  readonly ziet: boolean
  /** Whether the reader may read why it was decided so. */
  readonly motivering: boolean
  /** The access in an emergency that the reader has now. */
  readonly noodtoegang: { readonly tot: string } | undefined
  /** Whether access in an emergency would open what is closed. */
  readonly verzegeld: boolean
  /** Whether the reader may take an attest out of the count. */
  readonly kanVallen: boolean
  /** Whether the reader may open the list of papers. */
  readonly papieren: boolean
  /** Ids of the papers that the reader may read. */
  readonly leesbaar: ReadonlySet<string>
}

/** One dossier as staff sees it: what can be done, the package, the proof, the letters, what happened. */
export function dossierPage(props: Props) {
  const { dossier, vandaag, indicatie, procedure, momenten, termijnen, brieven, mogelijk, ziet } =
    props
  const volgende = termijnen.find(({ bewaakt, beeindigdOp }) => bewaakt && beeindigdOp === null)
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      soort="Startpakket"
      termijn={volgende}
      aside={<Mogelijk mogelijk={mogelijk} />}
    >
      <Noodstrook dossier={dossier} loopt={props.noodtoegang} verzegeld={props.verzegeld} />
      <PakketKaart
        procedure={procedure}
        uitkomsten={props.uitkomsten}
        heeftFeiten={indicatie.bewijzen.length + indicatie.onderzoeken.length > 0}
      />
      <CorrectieKaart correctie={props.correctie} />
      <Uitkomstkaart uitkomst={props.uitkomsten[0]} lezer="medewerker" />
      <Termijnen titel="Termijnen" regels={termijnregels(termijnen, 'medewerker', vandaag)} />
      {props.motivering && 'besluit' in procedure ? <Redenen besluit={procedure.besluit} /> : null}
      {ziet ? (
        <Bewijzen
          dossier={dossier}
          indicatie={indicatie}
          vandaag={vandaag}
          kanVallen={props.kanVallen}
          leesbaar={props.leesbaar}
        />
      ) : null}
      {ziet ? <Icf indicatie={indicatie} motivering={props.motivering} /> : null}
      {props.papieren ? (
        <p>
          <a class="govuk-link" href={urls.stukken.href({ nummer: dossier.nummer })}>
            Papieren in het vertrouwelijk luik
          </a>
        </p>
      ) : null}
      <Brieven dossier={dossier} brieven={brieven} procedure={procedure} />
      <h2 class="govuk-heading-m">Wat is er gebeurd?</h2>
      <Timeline
        items={momenten}
        {...(volgende
          ? { next: { title: hoofdletter(volgende.wat), op: volgende.dag, door: volgende.id } }
          : {})}
      />
    </DossierFrame>
  )
}

function Mogelijk({ mogelijk }: { readonly mogelijk: readonly Mogelijkheid[] }) {
  const kan = mogelijk.filter(({ waaromNiet }) => waaromNiet === '')
  const kanNiet = mogelijk.filter(({ waaromNiet }) => waaromNiet !== '')
  return (
    <>
      <h2 class="govuk-heading-s">Wat kunt u nu doen?</h2>
      {kan.length === 0 ? <p>U moet nu niets doen.</p> : null}
      {kan.slice(0, 1).map(({ tekst, href }) => (
        <ButtonLink href={href}>{tekst}</ButtonLink>
      ))}
      <ul class="govuk-list">
        {kan.slice(1).map(({ tekst, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {tekst}
            </a>
          </li>
        ))}
      </ul>
      {kanNiet.length > 0 ? (
        <ul class="govuk-list govuk-hint">
          {kanNiet.map(({ tekst, waaromNiet }) => (
            <li>
              {tekst}: {waaromNiet}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

const oordelen = { ja: 'bewezen', nee: 'niet bewezen', onbekend: 'onvolledig' } as const

function Bewijzen({
  dossier,
  indicatie,
  vandaag,
  kanVallen,
  leesbaar,
}: {
  readonly dossier: Dossier
  readonly indicatie: Indicatie
  readonly vandaag: Dag
  /** Whether the reader may take an attest out of the count. */
  readonly kanVallen: boolean
  /** Ids of the papers that the reader may read. */
  readonly leesbaar: ReadonlySet<string>
}) {
  const { nummer } = dossier
  const stand = (bewijs: Bewijs) =>
    teltOp(bewijs, vandaag) ? oordelen[beoordeelAttest(bewijs.attest, vandaag)] : 'niet meer geldig'
  return (
    <>
      <h2 class="govuk-heading-m">Bewijzen</h2>
      {indicatie.bewijzen.length === 0 ? (
        <p>Er zijn nog geen bewijzen.</p>
      ) : (
        <Table
          caption="Bewijzen in dit dossier"
          captionHidden
          stack="wide"
          rowHeader={0}
          columns={[
            { head: 'Attest' },
            { head: 'Van' },
            { head: 'Geldig' },
            { head: 'Vandaag' },
            ...(kanVallen ? [{ head: 'Wijzig' }] : []),
          ]}
          rows={indicatie.bewijzen.map((bewijs) => [
            <abbr class="wop-nowrap" title={attestRegels[bewijs.attest.code].voorwaarde}>
              {bewijs.attest.code}
            </abbr>,
            <>
              {bewijs.uitgever} ({bewijs.herkomst})
              <span class="govuk-hint wop-hint-small">
                aanvaard door {bewijs.aanvaardDoor.naam}
              </span>
              {bewijs.stuk !== undefined && leesbaar.has(bewijs.stuk) ? (
                <a class="govuk-link" href={urls.stuk.href({ nummer, stuk: bewijs.stuk })}>
                  Het papier<span class="govuk-visually-hidden"> bij {bewijs.attest.code}</span>
                </a>
              ) : null}
            </>,
            `van ${longDate(bewijs.afgegevenOp)}${bewijs.geldigTot ? ` tot en met ${longDate(bewijs.geldigTot)}` : ''}`,
            stand(bewijs),
            ...(kanVallen
              ? [
                  <a
                    class="govuk-link"
                    href={urls.bewijsIntrekken.href({ nummer, bewijs: bewijs.id })}
                  >
                    Laat vallen
                    <span class="govuk-visually-hidden"> attest {bewijs.attest.code}</span>
                  </a>,
                ]
              : []),
          ])}
        />
      )}
    </>
  )
}

function Icf({ indicatie, motivering }: Pick<Props, 'indicatie' | 'motivering'>) {
  const laatste = indicatie.onderzoeken.at(-1)
  if (!laatste && !indicatie.klad) return null
  return (
    <SummaryCard
      title="Vragenlijst over werken (ICF)"
      rows={[
        ...(indicatie.klad
          ? [
              {
                key: 'Bezig',
                value: `Bewaard door ${indicatie.klad.door.naam}, nog niet ingediend`,
              },
            ]
          : []),
        ...(laatste
          ? [{ key: 'Ingediend', value: `${longDate(laatste.ingediendOp)}, ${laatste.door.naam}` }]
          : []),
        ...(indicatie.oordeel
          ? [
              {
                key: 'Oordeel',
                value: `${oordeelTekst(indicatie.oordeel)}, ${indicatie.oordeel.door.naam}`,
              },
              ...(motivering ? [{ key: 'Waarom', value: indicatie.oordeel.redenen }] : []),
            ]
          : laatste
            ? [{ key: 'Oordeel', value: 'Wacht op team TOM' }]
            : []),
      ]}
    />
  )
}

function Brieven({
  dossier,
  brieven,
  procedure,
}: {
  readonly dossier: Dossier
  readonly brieven: readonly BriefRij[]
  readonly procedure: Procedure
}) {
  const verwacht = procedure.status === 'ADVIES_TOEGEKEND' || procedure.status === 'GEWEIGERD'
  if (brieven.length === 0)
    return verwacht ? <p>De brief wordt nu gemaakt. Laad deze bladzijde straks opnieuw.</p> : null
  return (
    <>
      <h2 class="govuk-heading-m">Brieven</h2>
      <ul class="govuk-list">
        {brieven.map(({ id, titel, dag, ontvanger }) => (
          <li>
            <a
              class="govuk-link"
              href={urls.dossierBriefPdf.href({ nummer: dossier.nummer, brief: id })}
            >
              <Term>{titel}</Term> (pdf)
            </a>
            , {longDate(dag)}, aan {ontvanger === 'persoon' ? 'de persoon' : 'de werkgever'}
          </li>
        ))}
      </ul>
    </>
  )
}
