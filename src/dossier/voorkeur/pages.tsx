import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  Input,
  InsetText,
  problemOf,
  Radios,
  SummaryCard,
  Textarea,
  typedValue,
  type Content,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { woordenVan, type Aanleiding, type Berichtstaat } from './bericht.ts'
import type { Contactvoorkeur, Kanaal, Uren } from './voorkeur.ts'

interface Formulierstand {
  readonly problems: readonly Problem[]
  readonly values: Typed
}

/** A message as the pages show it. */
export interface Berichtregel {
  readonly id: string
  readonly aanleiding: Aanleiding
  readonly kanaal: Kanaal
  readonly adres: string | null
  readonly dag: Dag
  readonly staat: Berichtstaat
  readonly reden: string
  readonly gelezen_op: Dag | null
}

const kanaalzinnen: Readonly<Record<Kanaal, string>> = {
  post: 'Met de post',
  telefoon: 'Bel mij liever',
  sms: 'Met een sms',
  'e-mail': 'Met een e-mail',
  portaal: 'Alleen hier op deze site',
}

const urenzinnen: Readonly<Record<Uren, string>> = {
  voormiddag: 'In de voormiddag',
  namiddag: 'In de namiddag',
  altijd: 'Maakt niet uit',
}

function zin({ kanaal, adres, bellen }: Contactvoorkeur): string {
  const waar = adres === null ? '' : `, ${adres}`
  const bel = bellen === null ? '' : `, ${bellen.nummer}, ${urenzinnen[bellen.uren].toLowerCase()}`
  return `${kanaalzinnen[kanaal]}${waar}${bel}`
}

/** The choice as the form shows it when nothing was typed yet. */
export function alsGetypt({ kanaal, adres, bellen }: Contactvoorkeur): Typed {
  return {
    kanaal,
    ...(kanaal === 'e-mail' && adres !== null ? { email: adres } : {}),
    ...(kanaal === 'sms' && adres !== null ? { gsm: adres } : {}),
    ...(bellen === null ? {} : { nummer: bellen.nummer, uren: bellen.uren }),
  }
}

function Velden({ problems, values }: Formulierstand) {
  const veld = (name: string) => ({
    name,
    value: typedValue(values, name),
    error: problemOf(problems, name),
  })
  const extra: Readonly<Partial<Record<Kanaal, Content>>> = {
    telefoon: (
      <>
        <Input
          {...veld('nummer')}
          label="Telefoonnummer"
          type="tel"
          autocomplete="tel"
          width={20}
        />
        <Radios
          {...veld('uren')}
          legend="Wanneer kunnen wij bellen?"
          small
          items={Object.entries(urenzinnen).map(([value, text]) => ({ value, text }))}
        />
      </>
    ),
    sms: <Input {...veld('gsm')} label="Gsm-nummer" type="tel" autocomplete="tel" width={20} />,
    'e-mail': (
      <Input
        {...veld('email')}
        label="E-mailadres"
        type="email"
        autocomplete="email"
        spellcheck={false}
      />
    ),
  }
  return (
    <Radios
      {...veld('kanaal')}
      legend="Hoe wilt u bericht krijgen?"
      hint="U kiest één manier. U kunt dit altijd wijzigen."
      items={Object.entries(kanaalzinnen).map(([value, text]) => ({
        value,
        text,
        conditional: extra[value as Kanaal],
      }))}
    />
  )
}

/** How the person wants to hear that there is news; no way needs an e-mail address. */
export function mijnBerichtPage({ problems, values }: Formulierstand) {
  const titel = 'Hoe wilt u bericht krijgen?'
  return (
    <Layout
      title={titel}
      current={urls.mijn.href()}
      breadcrumbs={[{ href: urls.mijn.href(), text: 'Mijn overzicht' }, { text: titel }]}
      problems={problems}
    >
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>Is er nieuws? Dan laten wij dat weten op de manier die u kiest.</p>
      <InsetText>
        In een bericht staat nooit waarover het gaat. Er staat alleen: er is nieuws. Een beslissing
        krijgt u altijd in een brief.
      </InsetText>
      <form method="post" novalidate>
        <Velden problems={problems} values={values} />
        <Button>Bewaar mijn keuze</Button>
      </form>
    </Layout>
  )
}

/** The messages in the portal, with what was not read yet on top. */
export function mijnBerichtenPage({
  berichten,
  telefoon,
}: {
  readonly berichten: readonly Berichtregel[]
  readonly telefoon: string
}) {
  const nieuw = berichten.filter(({ gelezen_op }) => gelezen_op === null)
  const gelezen = berichten.filter(({ gelezen_op }) => gelezen_op !== null)
  return (
    <Layout title="Berichten" current={urls.mijnBerichten.href()}>
      <h1 class="govuk-heading-l">Berichten</h1>
      {berichten.length === 0 ? <p>Er zijn geen berichten.</p> : null}
      {nieuw.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Nieuw</h2>
          <Lijst berichten={nieuw} telefoon={telefoon} />
          <form method="post">
            <Button>Ik heb dit gelezen</Button>
          </form>
        </>
      )}
      {gelezen.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Gelezen</h2>
          <Lijst berichten={gelezen} telefoon={telefoon} />
        </>
      )}
      <p>
        <a class="govuk-link" href={urls.mijnBericht.href()}>
          Kies hoe u bericht krijgt
        </a>
      </p>
    </Layout>
  )
}

// In the portal the person is known, so a message may say where to look.
const verder: Readonly<Record<Aanleiding, readonly [tekst: string, href: string]>> = {
  brief: ['Lees uw brief', `${urls.mijn.href()}#brieven`],
  handtekening: ['Kijk wat wij u vragen', urls.mijn.href()],
  noodtoegang: ['Kijk wie uw dossier mag lezen', urls.mijnToegang.href()],
  hulp: ['Kijk wie u helpt', urls.mijnHulp.href()],
  aanvraag: ['Kijk wat er gevraagd is', urls.mijn.href()],
  evaluatie: ['Kijk wat er met de evaluatie gebeurt', urls.mijn.href()],
  papieren: ['Kijk welke papieren wij vragen', urls.mijn.href()],
  termijn: ['Kijk tegen wanneer u iets kunt doen', urls.mijn.href()],
}

function Lijst({
  berichten,
  telefoon,
}: {
  readonly berichten: readonly Berichtregel[]
  readonly telefoon: string
}) {
  return (
    <ul class="govuk-list">
      {berichten.map(({ aanleiding, dag }) => {
        const [tekst, href] = verder[aanleiding]
        return (
          <li>
            <strong>{longDate(dag)}</strong>: {woordenVan(aanleiding, telefoon).onderwerp}.{' '}
            <a class="govuk-link" href={href}>
              {tekst}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

const standen: Readonly<Record<Berichtstaat, string>> = {
  todo: 'Nog te doen',
  overhandigd: 'Overhandigd',
  mislukt: 'Mislukt',
}

interface StafProps extends Formulierstand {
  readonly dossier: Dossier
  readonly vandaag: Dag
}

/** For staff: the choice of the person, and the messages that somebody must still bring. */
export function stafContactPage({
  dossier,
  vandaag,
  voorkeur,
  berichten,
  telefoon,
  magVastleggen,
}: Omit<StafProps, keyof Formulierstand> & {
  readonly voorkeur: Contactvoorkeur
  readonly berichten: readonly Berichtregel[]
  readonly telefoon: string
  readonly magVastleggen: boolean
}) {
  const { nummer } = dossier
  return (
    <DossierFrame dossier={dossier} vandaag={vandaag} title="Contact" soort="Contact">
      <SummaryCard
        title="Hoe wil de persoon bericht krijgen?"
        {...(magVastleggen
          ? {
              actions: [
                {
                  href: urls.dossierContactKeuze.href({ nummer }),
                  text: 'Wijzig namens de persoon',
                },
              ],
            }
          : {})}
        rows={[{ key: 'Keuze', value: zin(voorkeur) }]}
      />
      <h2 class="govuk-heading-m">Berichten</h2>
      <p>Zeg of schrijf niet waarover het gaat: „{woordenVan('brief', telefoon).tekst}”</p>
      {berichten.length === 0 ? <p>Er zijn nog geen berichten.</p> : null}
      <ul class="govuk-list">
        {berichten.map(({ id, dag, kanaal, adres, staat, reden }) => (
          <li>
            {longDate(dag)}, {kanaal}
            {adres === null ? '' : ` (${adres})`}: <strong>{standen[staat]}</strong>
            {reden === '' ? '' : `, ${reden}`}
            {staat === 'overhandigd' || !magVastleggen ? null : (
              <form method="post" action={urls.dossierContactBezorgd.href({ nummer, bericht: id })}>
                <button class="wop-link-button" type="submit" name="uitkomst" value="overhandigd">
                  Overhandigd
                </button>{' '}
                <button class="wop-link-button" type="submit" name="uitkomst" value="mislukt">
                  Niet gelukt
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </DossierFrame>
  )
}

/** The choice of the person as staff records it, for example on the telephone. */
export function stafKeuzePage({ dossier, vandaag, problems, values }: StafProps) {
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Contact, namens de persoon"
      soort="Contact"
      problems={problems}
    >
      <p>U vult dit in namens de persoon. De persoon ziet wat u vastlegt, met uw naam.</p>
      <form method="post" novalidate>
        <Velden problems={problems} values={values} />
        <Textarea
          name="reden"
          label="Waarom vult u dit in namens de persoon?"
          hint="Bijvoorbeeld: de persoon vroeg dit aan de telefoon."
          rows={2}
          value={typedValue(values, 'reden')}
          error={problemOf(problems, 'reden')}
        />
        <Button>Leg vast</Button>
      </form>
    </DossierFrame>
  )
}
