import type { BriefRij } from '#brieven/brievenlijst.ts'
import type { Correctie } from '#correctie/gebeurtenissen.ts'
import type { Dossier } from '#dossier/dossier.ts'
import { Noodmeldingen } from '#dossier/noodtoegang/pages.tsx'
import type { Melding } from '#dossier/noodtoegang/store.ts'
import type { EigenGesprek } from '#evaluatie/gesprek/taken.ts'
import { Uitkomstkaart } from '#evaluatie/besluit/uitkomst-kaart.tsx'
import { geldigVanaf, type Uitkomst } from '#evaluatie/besluit/uitkomst.ts'
import { KomendeGesprekken } from '#evaluatie/afspraak/delen.tsx'
import type { Afspraakrij } from '#evaluatie/afspraak/taken.ts'
import type { Evaluatietaak } from '#evaluatie/taken.ts'
import type { Dag } from '#law/dag.ts'
import type { Ticket } from '#startpakket/advies.ts'
import type { Procedure } from '#startpakket/gebeurtenissen.ts'
import { type Content, InsetText, LinkList, SummaryCard, Term, Timeline } from '#ui/components.ts'
import { longDate, percentage } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { Termijnen } from '#portalen/termijnen/kaart.tsx'
import type { Termijnregel } from '#portalen/termijnen/termijnen.ts'
import type { Moment } from '#portalen/tijdlijn.ts'

interface Props {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly procedure: Procedure
  readonly correctie: Correctie
  /** What came of evaluations, the last one first. */
  readonly uitkomsten: readonly Uitkomst[]
  readonly momenten: readonly Moment[]
  readonly termijnen: readonly Termijnregel[]
  readonly brieven: readonly BriefRij[]
  /** What others ask the person to sign. */
  readonly teTekenen: readonly { readonly id: string; readonly titel: string }[]
  /** What the person asked and must go on with. */
  readonly evaluaties: readonly Evaluatietaak[]
  /** Talks that can be prepared or of which there is a report. */
  readonly gesprekken: readonly EigenGesprek[]
  /** The evaluation that VDAB began and that runs. */
  readonly vanVdab: string | null
  /** Talks on the work floor that are to come. */
  readonly afspraken: readonly Afspraakrij[]
  readonly noodmeldingen: readonly Melding[]
  /** How many messages the person did not read yet. */
  readonly ongelezen: number
}

/** The page of the person: what to do now, the package in plain words, the letters, what happened. */
export function mijnPage(props: Props) {
  const { dossier, procedure, momenten, brieven, teTekenen, evaluaties, noodmeldingen } = props
  const { ongelezen } = props
  const { voornaam } = dossier.persoon
  const niets = teTekenen.length + evaluaties.length > 0 ? 'Uw dossier' : 'U moet nu niets doen'
  const { kop = niets, uitleg } = stand(procedure, dossier)
  return (
    <Layout title="Mijn overzicht" current={urls.mijn.href()}>
      <h1 class="govuk-heading-l">Dag {voornaam}</h1>
      <Noodmeldingen meldingen={noodmeldingen} />
      <TeTekenen vragen={teTekenen} evaluaties={evaluaties} />
      <KomendeGesprekken rijen={props.afspraken} kant="werknemer" />
      <section class="wop-now" aria-labelledby="nu">
        <h2 class="govuk-heading-m" id="nu">
          {kop}
        </h2>
        <p>{uitleg}</p>
        <VanVdab id={props.vanVdab} />
      </section>
      {ongelezen === 0 ? null : (
        <p>
          <a class="govuk-link" href={urls.mijnBerichten.href()}>
            {ongelezen === 1 ? 'U hebt 1 nieuw bericht' : `U hebt ${ongelezen} nieuwe berichten`}
          </a>
        </p>
      )}
      <Gesprekken gesprekken={props.gesprekken} />
      <Pakket procedure={procedure} uitkomsten={props.uitkomsten} />
      <GevraagdPakket correctie={props.correctie} />
      <Uitkomstkaart uitkomst={props.uitkomsten[0]} lezer="persoon" />
      <Termijnen titel="Uw termijnen" regels={props.termijnen} />
      <h2 class="govuk-heading-m" id="brieven">
        Uw brieven
      </h2>
      {brieven.length === 0 ? (
        <p>Er zijn nog geen brieven.</p>
      ) : (
        <ul class="govuk-list">
          {brieven.map(({ id, titel, dag }) => (
            <li>
              <a class="govuk-link" href={urls.mijnBriefPdf.href({ brief: id })}>
                <Term>{titel}</Term> (pdf)
              </a>
              , {longDate(dag)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="govuk-link" href={urls.mijnPapieren.href()}>
          Bekijk uw papieren of geef een papier af
        </a>
      </p>
      <h2 class="govuk-heading-m">Wat is er gebeurd?</h2>
      <Timeline items={momenten} />
      <h2 class="govuk-heading-m">Uw contactpersoon</h2>
      <p>
        {dossier.behandelaar.naam} van VDAB volgt uw dossier. Uw nummer is{' '}
        <span class="wop-num">{dossier.nummer}</span>.
      </p>
      <Kiezen />
    </Layout>
  )
}

function VanVdab({ id }: { readonly id: string | null }) {
  if (id === null) return null
  return (
    <p>
      <a class="govuk-link" href={urls.mijnAanvraag.href({ aanvraag: id })}>
        VDAB bekijkt uw pakket opnieuw, na 5 jaar
      </a>
    </p>
  )
}

function TeTekenen({
  vragen,
  evaluaties,
}: {
  readonly vragen: Props['teTekenen']
  readonly evaluaties: Props['evaluaties']
}) {
  if (vragen.length + evaluaties.length === 0) return null
  return (
    <section class="wop-now" aria-labelledby="te-tekenen">
      <h2 class="govuk-heading-m" id="te-tekenen">
        Dit moet u doen
      </h2>
      <ul class="govuk-list">
        {vragen.map(({ id, titel }) => (
          <li>
            <a class="govuk-link" href={urls.mijnTekenverzoek.href({ verzoek: id })}>
              Lees en kies of u tekent: {titel}
            </a>
          </li>
        ))}
        {evaluaties.map(({ id, taak, href }) => (
          <li>
            <a class="govuk-link" href={href ?? urls.mijnAanvraag.href({ aanvraag: id })}>
              {taak}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Gesprekken({ gesprekken }: Pick<Props, 'gesprekken'>) {
  return gesprekken.map(({ id, voorbereiding, gevoerdOp }) => (
    <p>
      <a class="govuk-link" href={urls.mijnGesprek.href({ aanvraag: id })}>
        {voorbereiding || gevoerdOp === null
          ? 'Bereid uw gesprek over het werk voor'
          : `Lees het verslag van uw gesprek van ${longDate(gevoerdOp)}`}
      </a>
    </p>
  ))
}

/** What the person decides about the own dossier: each one click away. */
function Kiezen() {
  const links = [
    { href: urls.mijnHulp.href(), text: 'Wie helpt mij?' },
    { href: urls.mijnBericht.href(), text: 'Hoe wilt u bericht krijgen?' },
    { href: urls.mijnToegang.href(), text: 'Wie mag mijn dossier lezen?' },
    { href: urls.mijnInzage.href(), text: 'Wie keek in mijn dossier?' },
    { href: urls.mijnGegevens.href(), text: 'Mijn gegevens' },
  ]
  return <LinkList title="Uw keuzes" links={links} />
}

interface Stand {
  /** What the person can do now; left out when that is nothing. */
  readonly kop?: string
  readonly uitleg: Content
}

function stand(procedure: Procedure, { nummer, persoon }: Dossier): Stand {
  switch (procedure.status) {
    case 'GEEN':
      return { uitleg: 'VDAB kijkt welke bewijzen u hebt.' }
    case 'ADVIES_VOORGESTELD':
      return { uitleg: 'Wij kijken uw dossier na.' }
    case 'ADVIES_TOEGEKEND':
      return {
        kop: 'U kunt nu werk zoeken',
        uitleg: (
          <>
            U hebt toegang tot maatwerk. Vindt u werk? Geef uw werkgever dan dit nummer:{' '}
            <span class="wop-num">{nummer}</span>. Uw werkgever vraagt ook uw rijksregisternummer:{' '}
            <span class="wop-num">{persoon.insz}</span>.
          </>
        ),
      }
    case 'GEWEIGERD':
      return {
        kop: 'Lees uw brief',
        uitleg: `U krijgt nu geen toegang tot collectief maatwerk${welTot(procedure.besluit.tickets)}. In de brief staat waarom, en wat u kunt doen.`,
      }
    case 'ADVIES_VERVALLEN':
      return {
        kop: 'Vraag een nieuwe beoordeling',
        uitleg: 'Uw toegang tot maatwerk is vervallen. Uw contactpersoon bij VDAB helpt u.',
      }
    case 'WOP_ACTIEF':
      return { uitleg: 'Uw pakket loopt.' }
    case 'WOP_BEEINDIGD':
      return { uitleg: 'Uw job in maatwerk is gestopt. Wij volgen u 2 jaar op.' }
  }
}

/** How much guidance, in words for people. */
export const hoeveel = { laag: 'weinig', midden: 'gemiddeld', hoog: 'veel' } as const

function Pakket({
  procedure,
  uitkomsten,
}: {
  readonly procedure: Procedure
  readonly uitkomsten: readonly Uitkomst[]
}) {
  if (procedure.status === 'ADVIES_TOEGEKEND') {
    const { pakket } = procedure.besluit
    if (!pakket) return null
    return (
      <SummaryCard
        title="Uw eerste pakket"
        rows={[
          { key: 'Loonpremie voor uw werkgever', value: percentage(pakket.loonpremie) },
          { key: 'Begeleiding', value: `${hoeveel[pakket.begeleiding]} (${pakket.begeleiding})` },
          { key: 'Toegang geldig', value: `tot en met ${longDate(procedure.geldigTot)}` },
        ]}
      />
    )
  }
  if (procedure.status !== 'WOP_ACTIEF') return null
  const { pakket, werkgever, van, tot } = procedure.wop
  return (
    <>
      <SummaryCard
        title="Uw pakket"
        rows={[
          { key: 'Werkgever', value: werkgever.naam },
          { key: 'Loonpremie voor uw werkgever', value: percentage(pakket.loonpremie) },
          { key: 'Begeleiding', value: `${hoeveel[pakket.begeleiding]} (${pakket.begeleiding})` },
          {
            key: 'Geldig',
            value: `van ${longDate(geldigVanaf(van, uitkomsten))}${tot ? ` tot en met ${longDate(tot)}` : ''}`,
          },
        ]}
      />
      <p>
        <a class="govuk-link" href={urls.mijnEvaluatie.href()}>
          Mag ik een evaluatie vragen?
        </a>
      </p>
      <InsetText>
        Het <Term>werkondersteuningspakket</Term> (WOP) is hulp voor uw werkgever. Uw loon verandert
        niet.
      </InsetText>
    </>
  )
}

/** What the employer asked, while it waits; what came of it stands in the letter and on the timeline. */
function GevraagdPakket({ correctie }: { readonly correctie: Correctie }) {
  if (correctie.status !== 'INGEDIEND' && correctie.status !== 'VOORGESTELD') return null
  const { werkgever, op, stukken } = correctie.aanvraag
  return (
    <InsetText>
      {werkgever.naam} vroeg op {longDate(op)} een hoger pakket voor u. U krijgt een brief als wij
      beslisten. Uw loon verandert niet.
      {stukken.length === 0 ? (
        <>
          {' '}
          Hebt u een bewijs van een dokter, school of dienst?{' '}
          <a class="govuk-link" href={urls.mijnPapierNieuw.href()}>
            Geef het hier af
          </a>
          .
        </>
      ) : null}
    </InsetText>
  )
}

/** The page of a citizen who has no dossier yet. */
export function mijnLeegPage() {
  return (
    <Layout title="Mijn overzicht" current={urls.mijn.href()}>
      <h1 class="govuk-heading-l">U hebt nog geen dossier</h1>
      <p>
        VDAB opent een dossier als u vraagt om in maatwerk te werken. Vraag dit aan uw
        contactpersoon bij VDAB.
      </p>
      <p>
        <a class="govuk-link" href="/uitleg/wop">
          Lees wat een werkondersteuningspakket is
        </a>
        .
      </p>
    </Layout>
  )
}

const toegang = {
  CMW: 'collectief maatwerk',
  IMW: 'individueel maatwerk',
  AMA: 'arbeidsmatige activiteiten',
} as const

/** What a refusal gives all the same, as the end of a sentence; empty when nothing. */
function welTot(tickets: readonly Ticket[]): string {
  const namen = tickets.map(({ soort }) => toegang[soort])
  return namen.length === 0 ? '' : `, wel tot ${namen.join(' en ')}`
}
