import type { BriefRij } from '#brieven/brievenlijst.ts'
import type { Correctie } from '#correctie/gebeurtenissen.ts'
import type { Dossier } from '#dossier/dossier.ts'
import { Noodmeldingen } from '#dossier/noodtoegang/pages.tsx'
import type { Melding } from '#dossier/noodtoegang/store.ts'
import type { EigenGesprek } from '#evaluatie/gesprek/taken.ts'
import { Uitkomstkaart } from '#evaluatie/besluit/uitkomst-kaart.tsx'
import type { Uitkomst } from '#evaluatie/besluit/uitkomst.ts'
import { KomendeGesprekken } from '#evaluatie/afspraak/delen.tsx'
import type { Afspraakrij } from '#evaluatie/afspraak/taken.ts'
import type { Evaluatietaak } from '#evaluatie/taken.ts'
import type { Dag } from '#law/dag.ts'
import type { Procedure } from '#startpakket/gebeurtenissen.ts'
import { LinkList, Term, Timeline } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { Termijnen } from '#portalen/termijnen/kaart.tsx'
import type { Termijnregel } from '#portalen/termijnen/termijnen.ts'
import type { Moment } from '#portalen/tijdlijn.ts'
import { GevraagdPakket, Pakket, stand } from './pakket.tsx'

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
