import { DossierFrame } from '#dossier/frame.tsx'
import type { Betrokkene, Dossier } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  DayField,
  problemOf,
  Radios,
  Select,
  Textarea,
  typedValue,
  WarningText,
  type Typed,
} from '#ui/components.ts'
import { conflictwoorden } from './pages.tsx'
import type { Partner } from './toegangen.ts'

interface Props {
  readonly dossier: Dossier
  readonly vandaag: Dag
}

interface Formulierstand {
  readonly problems: readonly {
    readonly field?: string | undefined
    readonly text: string
    readonly part?: 'dag' | 'maand' | 'jaar'
  }[]
  readonly values: Typed
}

function Keuze({
  name,
  label,
  mensen,
  problems,
  values,
}: Formulierstand & {
  readonly name: string
  readonly label: string
  readonly mensen: readonly { readonly value: string; readonly text: string }[]
}) {
  return (
    <Select
      name={name}
      label={label}
      value={typedValue(values, name)}
      error={problemOf(problems, name)}
      options={[{ value: '', text: 'Kies' }, ...mensen]}
    />
  )
}

function namen(collegas: readonly Betrokkene[]) {
  return collegas.map(({ id, naam, rol }) => ({ value: id, text: `${naam} (${rol})` }))
}

/** Somebody else follows the dossier from today. */
export function behandelaarPage({
  dossier,
  vandaag,
  collegas,
  ...stand
}: Props & Formulierstand & { readonly collegas: readonly Betrokkene[] }) {
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Kies een andere behandelaar"
      soort="Toegang"
      problems={stand.problems}
    >
      <p>
        Nu volgt {dossier.behandelaar.naam} dit dossier op. De persoon ziet wie de nieuwe
        contactpersoon is.
      </p>
      <form method="post" novalidate>
        <Keuze
          name="collega"
          label="Wie volgt dit dossier op?"
          mensen={namen(collegas)}
          {...stand}
        />
        <Button>Kies deze behandelaar</Button>
      </form>
    </DossierFrame>
  )
}

/** A partner organisation helps for a time. */
export function partnerPage({
  dossier,
  vandaag,
  partners,
  ...stand
}: Props & Formulierstand & { readonly partners: readonly Partner[] }) {
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Wijs een partner toe"
      soort="Toegang"
      problems={stand.problems}
    >
      <form method="post" novalidate>
        <Keuze
          name="partner"
          label="Welke organisatie?"
          mensen={partners.map(({ organisatie, naam }) => ({ value: organisatie, text: naam }))}
          {...stand}
        />
        <Textarea
          name="doel"
          label="Waarvoor is dit nodig?"
          rows={2}
          value={typedValue(stand.values, 'doel')}
          error={problemOf(stand.problems, 'doel')}
        />
        <DayField
          name="tot"
          legend="Laatste dag"
          hint="Daarna stopt de toegang vanzelf."
          {...stand}
        />
        <Button>Wijs toe</Button>
      </form>
    </DossierFrame>
  )
}

/** Why something ends: the access of a partner, or a conflict of interest. */
export function redenPage({
  dossier,
  vandaag,
  titel,
  uitleg,
  knop,
  problems,
  values,
}: Props &
  Formulierstand & { readonly titel: string; readonly uitleg: string; readonly knop: string }) {
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title={titel}
      soort="Toegang"
      problems={problems}
    >
      <p>{uitleg}</p>
      <form method="post" novalidate>
        <Textarea
          name="reden"
          label="Waarom?"
          rows={2}
          value={typedValue(values, 'reden')}
          error={problemOf(problems, 'reden')}
        />
        <Button kind="warning">{knop}</Button>
      </form>
    </DossierFrame>
  )
}

/** Somebody is too near to this person: the access stops at once. */
export function conflictPage({
  dossier,
  vandaag,
  collegas,
  ik,
  ...stand
}: Props & Formulierstand & { readonly collegas: readonly Betrokkene[]; readonly ik: Betrokkene }) {
  const anderen = collegas.filter(({ id }) => id !== ik.id)
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Meld een belangenconflict"
      soort="Toegang"
      problems={stand.problems}
    >
      <WarningText>
        Wie een belangenconflict heeft, kan dit dossier meteen niet meer zien. Alleen iemand anders
        kan dat opheffen.
      </WarningText>
      <form method="post" novalidate>
        <Keuze
          name="collega"
          label="Voor wie?"
          mensen={[{ value: ik.id, text: `${ik.naam} (uzelf)` }, ...namen(anderen)]}
          {...stand}
        />
        <Radios
          name="soort"
          legend="Wat is de band met deze persoon?"
          value={typedValue(stand.values, 'soort')}
          error={problemOf(stand.problems, 'soort')}
          items={Object.entries(conflictwoorden).map(([value, text]) => ({ value, text }))}
        />
        <Button kind="warning">Meld het conflict</Button>
      </form>
    </DossierFrame>
  )
}
