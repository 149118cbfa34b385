import type { StukRij } from '#dossier/luik/rij.ts'
import { tekort } from '#dossier/luik/volledigheid.ts'
import { naamVan } from '#dossier/tekenen/papier.ts'
import { sleutelVan, type Vervallen } from '#dossier/tekenen/verzoek.ts'
import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import {
  gronden,
  ondertekenaarNaam,
  ondertekenaars,
  verslagNaam,
  type EvaluatieGrond,
} from '#evaluatie/gronden.ts'
import type { Openheid } from '#evaluatie/openheid.ts'
import { verslagstuk } from '#evaluatie/papieren.ts'
import { kanTekst, reden } from '#evaluatie/woorden.tsx'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  Radios,
  WarningText,
  problemOf,
  typedValue,
  type Content,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { adres, bezorgadres, type Kop, type Plaats } from './adressen.ts'
import { Kader } from './kader.tsx'

interface StapProps {
  readonly kop: Kop
  readonly evaluatie: Evaluatie
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}

function Stap(props: StapProps & { readonly title: string; readonly children: Content }) {
  const { kop, evaluatie, title, problems = [], children } = props
  return (
    <Kader kop={kop} title={title} back={adres(kop, 'lijst', evaluatie.id)} problems={problems}>
      {children}
    </Kader>
  )
}

/** The ground, with for each one from when it is open. */
export function redenPage(props: StapProps & { readonly lijst: readonly Openheid[] }) {
  const { evaluatie, lijst, problems = [], values = {} } = props
  return (
    <Stap {...props} title="Waarom vraagt u een evaluatie?">
      <form method="post" novalidate>
        <Radios
          name="grond"
          legend="Kies de reden"
          value={typedValue(values, 'grond') ?? evaluatie.concept.grond ?? undefined}
          error={problemOf(problems, 'grond')}
          items={lijst.map(({ grond, kan }) => ({
            value: grond,
            text: reden[grond],
            hint: kan === 'vandaag' ? undefined : `Kan nu niet. ${kanTekst(kan)}.`,
          }))}
        />
        <Button>Bewaar en ga verder</Button>
      </form>
    </Stap>
  )
}

/** The fitting motivatieverslag, out of what is in the luik, and who signed it. */
export function verslagPage(
  props: StapProps & { readonly grond: EvaluatieGrond; readonly stukken: readonly StukRij[] },
) {
  const { kop, evaluatie, grond, stukken, problems = [], values = {} } = props
  const { verslag } = gronden[grond]
  const gekozen = evaluatie.concept.verslag
  return (
    <Stap {...props} title="Motivatieverslag">
      <p>
        Bij deze reden hoort {verslag === null ? 'geen verslag' : verslagNaam[verslag]}, ondertekend
        door {gronden[grond].ondertekenaars.map((wie) => ondertekenaarNaam[wie]).join(' of ')}.
      </p>
      <NogAfgeven kop={kop} id={evaluatie.id} soort={verslagstuk(grond) ?? 'POP'} />
      <form method="post" novalidate>
        <Radios
          name="stuk"
          legend="Welk verslag gaat mee?"
          value={typedValue(values, 'stuk') ?? gekozen?.stuk}
          error={problemOf(problems, 'stuk')}
          items={[...stukken.map(stukkeuze), { value: 'geen', text: 'Ik heb het verslag nu niet' }]}
        />
        <Radios
          name="ondertekendDoor"
          legend="Wie ondertekende het verslag?"
          hint="Niet nodig zonder verslag."
          value={typedValue(values, 'ondertekendDoor') ?? gekozen?.ondertekendDoor}
          error={problemOf(problems, 'ondertekendDoor')}
          items={ondertekenaars.map((wie) => ({
            value: wie,
            text: hoofdletter(ondertekenaarNaam[wie]),
          }))}
        />
        <Button>Bewaar en ga verder</Button>
      </form>
    </Stap>
  )
}

/** The POP out of what is in the luik; what is too old says so before it is chosen. */
export function popPage(
  props: StapProps & { readonly stukken: readonly StukRij[]; readonly vandaag: Dag },
) {
  const { kop, evaluatie, stukken, vandaag, problems = [], values = {} } = props
  return (
    <Stap {...props} title="Persoonlijk ontwikkelingsplan (POP)">
      <p>In het POP staat wat de werknemer wil leren. Het is hoogstens 1 jaar oud.</p>
      <NogAfgeven kop={kop} id={evaluatie.id} soort="POP" />
      <form method="post" novalidate>
        <Radios
          name="stuk"
          legend="Welk POP gaat mee?"
          value={typedValue(values, 'stuk') ?? evaluatie.concept.pop ?? undefined}
          error={problemOf(problems, 'stuk')}
          items={[
            ...stukken.map((stuk) => ({
              ...stukkeuze(stuk),
              hint: tekort(stuk, vandaag)?.tekst,
            })),
            { value: 'geen', text: 'Ik heb nu geen POP' },
          ]}
        />
        <Button>Bewaar en ga verder</Button>
      </form>
    </Stap>
  )
}

function stukkeuze({ id, datum, naam }: StukRij) {
  return { value: id, text: `Papier van ${longDate(datum)} (${naam})` }
}

function hoofdletter(tekst: string): string {
  return `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}`
}

function NogAfgeven({ kop, id, soort }: { kop: Kop; id: string; soort: string }) {
  return (
    <p>
      Zit het nog niet in de vertrouwelijke map?{' '}
      <a class="govuk-link" href={bezorgadres(kop, id, soort)}>
        Geef het papier af
      </a>
      . Daarna komt u hier terug.
    </p>
  )
}

/** Before an answer changes what was signed: which signatures fall away. */
export function bevestigPage(
  props: StapProps & { readonly plaats: Plaats; readonly vervalt: readonly Vervallen[] },
) {
  const { kop, evaluatie, plaats, vervalt, values = {} } = props
  return (
    <Kader
      kop={kop}
      title="Er is al getekend"
      back={adres(kop, plaats, evaluatie.id)}
      problems={props.problems ?? []}
    >
      <WarningText>
        {vervalt.length === 1 ? 'Deze handtekening valt weg' : 'Deze handtekeningen vallen weg'}
      </WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {vervalt.map(({ ondertekenaar, op, waarom }) => (
          <li>
            {naamVan(ondertekenaar, kop.naam)}, {longDate(op)}. {waarom}
          </li>
        ))}
      </ul>
      <p>Wie tekende, leest de nieuwe tekst en kiest opnieuw.</p>
      <form method="post" novalidate>
        {Object.entries(values).map(([name, value]) =>
          name === 'getoond' ? null : <input type="hidden" name={name} value={String(value)} />,
        )}
        <input
          type="hidden"
          name="getoond"
          value={vervalt.map(({ ondertekenaar }) => sleutelVan(ondertekenaar)).join('|')}
        />
        <Button kind="warning">Wijzig de aanvraag</Button>
      </form>
    </Kader>
  )
}
