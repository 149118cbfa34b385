import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import { InsetText, LinkList, Table, WarningText } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import type { Toegangsregel } from './lijst.ts'
import type { Conflictsoort, GemeldConflict } from './toegangen.ts'

interface Props {
  readonly dossier: Dossier
  readonly vandaag: Dag
}

function periode({ van, tot }: Pick<Toegangsregel, 'van' | 'tot'>): string {
  return tot === null
    ? `vanaf ${longDate(van)}`
    : `van ${longDate(van)} tot en met ${longDate(tot)}`
}

/** Who may see the own dossier, in plain words; health facts are told apart. */
export function mijnToegangPage({ regels }: { readonly regels: readonly Toegangsregel[] }) {
  const titel = 'Wie mag mijn dossier lezen?'
  const nu = regels.filter((regel) => regel.nu)
  const vroeger = regels.filter((regel) => !regel.nu)
  return (
    <Layout
      title={titel}
      current={urls.mijn.href()}
      breadcrumbs={[{ href: urls.mijn.href(), text: 'Mijn overzicht' }, { text: titel }]}
    >
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>Alleen deze mensen en diensten mogen lezen wat zij voor hun werk nodig hebben.</p>
      <Lijst regels={nu} bijschrift="Nu" />
      {vroeger.length === 0 ? null : <Lijst regels={vroeger} bijschrift="Vroeger" />}
      <InsetText>
        Uw werkgever ziet nooit uw medische papieren. Iemand die u helpt, ziet ze alleen als u dat
        apart koos.
      </InsetText>
      <p>
        <a class="govuk-link" href={urls.mijnHulp.href()}>
          Kies iemand die u helpt
        </a>
      </p>
    </Layout>
  )
}

function Lijst({
  regels,
  bijschrift,
}: {
  readonly regels: readonly Toegangsregel[]
  readonly bijschrift: string
}) {
  return (
    <Table
      caption={bijschrift}
      captionClass="govuk-table__caption--m"
      stack
      rowHeader={0}
      columns={[{ head: 'Wie' }, { head: 'Waarom' }, { head: 'Wanneer' }]}
      rows={regels.map((regel) => [
        regel.wie,
        `${regel.doel}${regel.medisch ? ', ook medische papieren' : ''}`,
        periode(regel),
      ])}
    />
  )
}

/** A conflict of interest in words. */
export const conflictwoorden: Readonly<Record<Conflictsoort, string>> = {
  familie: 'Familie',
  collega: 'Een collega',
  andere: 'Een andere reden',
}

/** Who may see this dossier, on what ground, until when; and what this reader can change. */
export function toegangPage({
  dossier,
  vandaag,
  regels,
  conflicten,
  magRegelen,
}: Props & {
  readonly regels: readonly Toegangsregel[]
  readonly conflicten: readonly GemeldConflict[]
  readonly magRegelen: boolean
}) {
  const { nummer, behandelaar } = dossier
  const zonderBehandelaar = conflicten.some(({ collega }) => collega.id === behandelaar.id)
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Toegang"
      soort="Toegang"
      aside={<Acties nummer={nummer} magRegelen={magRegelen} />}
    >
      {zonderBehandelaar ? (
        <WarningText>
          {behandelaar.naam} meldde een belangenconflict. Kies een andere behandelaar.
        </WarningText>
      ) : null}
      <Table
        caption="Wie mag dit dossier zien?"
        captionClass="govuk-table__caption--m"
        stack="wide"
        rowHeader={0}
        columns={[{ head: 'Wie' }, { head: 'Waarvoor' }, { head: 'Periode' }, { head: 'Stand' }]}
        rows={regels.map((regel) => [
          <>
            {regel.wie}
            <span class="govuk-hint wop-hint-small">{regel.rol}</span>
          </>,
          <>
            {regel.doel}
            {regel.medisch ? ', ook medisch' : ''}
            <span class="govuk-hint wop-hint-small">verleend door {regel.verleendDoor}</span>
          </>,
          periode(regel),
          stand(regel, nummer, magRegelen),
        ])}
      />
      <h2 class="govuk-heading-m">Belangenconflicten</h2>
      {conflicten.length === 0 ? (
        <p>Er is geen belangenconflict gemeld.</p>
      ) : (
        <ul class="govuk-list">
          {conflicten.map(({ nr, collega, soort, door, van }) => (
            <li>
              {collega.naam}: {conflictwoorden[soort].toLowerCase()}, gemeld door {door.naam} op{' '}
              {longDate(van)}.{' '}
              {magRegelen ? (
                <a
                  class="govuk-link"
                  href={urls.dossierConflictOpheffen.href({ nummer, nr: String(nr) })}
                >
                  Hef op<span class="govuk-visually-hidden"> voor {collega.naam}</span>
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </DossierFrame>
  )
}

function stand(regel: Toegangsregel, nummer: string, magRegelen: boolean) {
  const { nu, organisatie, wie } = regel
  if (!nu) return 'gestopt'
  if (organisatie === undefined || !magRegelen) return 'nu'
  return (
    <a class="govuk-link" href={urls.dossierPartnerStop.href({ nummer, organisatie })}>
      Stop<span class="govuk-visually-hidden"> de toegang van {wie}</span>
    </a>
  )
}

function Acties({ nummer, magRegelen }: { readonly nummer: string; readonly magRegelen: boolean }) {
  const links = [
    ...(magRegelen
      ? [
          { href: urls.dossierBehandelaar.href({ nummer }), text: 'Kies een andere behandelaar' },
          { href: urls.dossierPartner.href({ nummer }), text: 'Wijs een partner toe' },
        ]
      : []),
    { href: urls.dossierConflict.href({ nummer }), text: 'Meld een belangenconflict' },
  ]
  return <LinkList title="Wat kunt u nu doen?" size="s" links={links} />
}
