import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import { citeer } from '#law/bron.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  Checkboxes,
  DayField,
  Input,
  InsetText,
  problemOf,
  Radios,
  Select,
  Table,
  Textarea,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import { attestRegels } from '#indicatie/attesten.ts'
import type { Bewijs } from './bewijs.ts'
import { attestCodes, type AttestCode } from '#indicatie/feiten.ts'
import { opnameVelden, veldnaam, vragenVoor, type Feitvraag } from './feitvragen.ts'

interface PageProps {
  readonly dossier: Dossier
  readonly vandaag: Dag
  readonly problems?: readonly (Problem & { readonly part?: 'dag' | 'maand' | 'jaar' })[]
  readonly values?: Typed
}

/** The attests to choose from: those that give the indicatie, and those that lead to a high WOP. */
export function bewijsKiezenPage({ dossier, vandaag }: PageProps) {
  const { nummer } = dossier
  const groep = (begin: 'PMAH' | 'HOOG') => attestCodes.filter((code) => code.startsWith(begin))
  const rijen = (codes: readonly AttestCode[]) =>
    codes.map((code) => [
      <a class="govuk-link wop-nowrap" href={urls.bewijsVastleggen.href({ nummer, code })}>
        {code}
      </a>,
      zin(attestRegels[code].voorwaarde),
      attestRegels[code].herkomst,
    ])
  const kolommen = [
    { head: 'Attest' },
    { head: 'Wat het moet bewijzen' },
    { head: 'Waar het vandaan komt' },
  ]
  return (
    <DossierFrame dossier={dossier} vandaag={vandaag} title="Attest vastleggen" soort="Indicatie">
      <p>
        Kies welk attest u vastlegt. U kunt ook{' '}
        <a class="govuk-link" href={urls.bronnen.href({ nummer })}>
          bewijzen ophalen bij de overheid
        </a>
        .
      </p>
      <Table
        caption="Geeft de indicatie arbeidshandicap (PMAH)"
        columns={kolommen}
        rows={rijen(groep('PMAH'))}
        stack
        rowHeader={0}
      />
      <Table
        caption="Geeft een hoog pakket, naast een indicatie (HOOG)"
        columns={kolommen}
        rows={rijen(groep('HOOG'))}
        stack
        rowHeader={0}
      />
    </DossierFrame>
  )
}

/** A paper of the vertrouwelijk luik that a proof may point to. */
export interface Kiesbaar {
  readonly id: string
  readonly datum: Dag
  readonly uitgever: string
}

/** The form of one attest: its facts, who issued it, when, until when, which paper. */
export function bewijsVastleggenPage({
  dossier,
  vandaag,
  code,
  papieren,
  problems = [],
  values = {},
}: PageProps & {
  readonly code: AttestCode
  /** The attests of the dossier that the reader may read. */
  readonly papieren: readonly Kiesbaar[]
}) {
  const { voorwaarde, grondslag, vraag } = attestRegels[code]
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title={`Attest ${code}`}
      soort="Indicatie"
      problems={problems}
    >
      <InsetText>
        Dit attest moet bewijzen: {voorwaarde}. <br />
        Bron: {citeer(grondslag)}.
      </InsetText>
      <form method="post" novalidate>
        {vragenVoor(code).map((feit) => (
          <Vraag feit={feit} problems={problems} values={values} />
        ))}
        <Input
          name="uitgever"
          label="Wie gaf het attest?"
          hint="De naam van de dienst, de arts of de school."
          value={typedValue(values, 'uitgever')}
          error={problemOf(problems, 'uitgever')}
        />
        <DayField
          name="afgegevenOp"
          legend="Datum op het attest"
          problems={problems}
          values={values}
        />
        <DayField
          name="geldigTot"
          legend="Geldig tot en met"
          hint="Laat open als er geen einddatum op staat."
          problems={problems}
          values={values}
        />
        <Input
          name="document"
          label="Waar zit het papier?"
          hint="De naam van het stuk of de plaats in het archief."
          value={typedValue(values, 'document')}
          error={problemOf(problems, 'document')}
        />
        {papieren.length > 0 ? (
          <Select
            name="stuk"
            label="Welk papier uit het vertrouwelijk luik is het?"
            hint="Laat open als het papier er niet in zit."
            value={typedValue(values, 'stuk')}
            error={problemOf(problems, 'stuk')}
            options={[
              { value: '', text: 'Geen' },
              ...papieren.map(({ id, uitgever, datum }) => ({
                value: id,
                text: `${uitgever}, ${longDate(datum)}`,
              })),
            ]}
          />
        ) : null}
        <Checkboxes
          name="nagekeken"
          legend="Nagekeken"
          items={[
            {
              value: 'ja',
              text: 'Ik heb het attest zelf nagekeken en aanvaard het.',
              hint:
                vraag === 'Q-05'
                  ? 'Een score beslist nooit: u oordeelt over het resultaat van de test (Q-05).'
                  : undefined,
            },
          ]}
          values={values['nagekeken'] ? ['ja'] : []}
          error={problemOf(problems, 'nagekeken')}
        />
        <Button>Bewaar het attest</Button>
      </form>
    </DossierFrame>
  )
}

interface VeldProps {
  readonly problems: NonNullable<PageProps['problems']>
  readonly values: Typed
}

function Vraag({ feit, problems, values }: VeldProps & { readonly feit: Feitvraag }) {
  const name = veldnaam(feit.pad)
  const common = { name, hint: feit.hint, error: problemOf(problems, name) }
  switch (feit.soort) {
    case 'ja of nee':
      return (
        <Radios
          {...common}
          legend={feit.vraag}
          inline
          value={typedValue(values, name)}
          items={[
            { value: 'ja', text: 'Ja' },
            { value: 'nee', text: 'Neen' },
          ]}
        />
      )
    case 'keuze':
      return (
        <Select
          {...common}
          label={feit.vraag}
          value={typedValue(values, name)}
          options={[
            { value: '', text: 'Kies' },
            ...Object.entries(feit.opties).map(([value, text]) => ({ value, text })),
          ]}
        />
      )
    case 'getal':
      return (
        <Input
          {...common}
          label={feit.vraag}
          width={3}
          inputmode="numeric"
          value={typedValue(values, name)}
        />
      )
    case 'dag':
      return (
        <DayField
          name={name}
          legend={feit.vraag}
          hint={feit.hint}
          problems={problems}
          values={values}
        />
      )
    case 'opnames':
      return (
        <>
          {Array.from({ length: opnameVelden }, (_, nr) => (
            <DayField
              name={`${name}_${nr}`}
              legend={`${feit.vraag} (opname ${nr + 1})`}
              hint={feit.hint}
              problems={problems}
              values={values}
            />
          ))}
        </>
      )
  }
}

/** The question that takes an attest out of the count; nothing is erased. */
export function bewijsIntrekkenPage({
  dossier,
  vandaag,
  bewijs,
  problems = [],
  values = {},
}: PageProps & { readonly bewijs: Bewijs }) {
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title={`Attest ${bewijs.attest.code} laten vallen`}
      soort="Indicatie"
      problems={problems}
    >
      <p>
        Het attest van {bewijs.uitgever} van {longDate(bewijs.afgegevenOp)} telt daarna niet meer
        mee. Het blijft zichtbaar in de geschiedenis.
      </p>
      <form method="post" novalidate>
        <Textarea
          name="reden"
          label="Waarom telt dit attest niet?"
          value={typedValue(values, 'reden')}
          error={problemOf(problems, 'reden')}
        />
        <Button kind="warning">Laat het attest vallen</Button>
      </form>
    </DossierFrame>
  )
}

/** "De persoon is …": a clause of the rules as a sentence of its own. */
export function zin(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}
