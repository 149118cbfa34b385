import type { Dag } from '#law/dag.ts'
import {
  Button,
  ButtonLink,
  DueMark,
  InsetText,
  pageItems,
  Pagination,
  Select,
  Table,
  WarningText,
} from '#ui/components.ts'
import { count, longDate } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { Filters, sorteerKop } from './filters.tsx'
import {
  filterQuery,
  hoogstensGeteld,
  rijenPerBladzijde,
  statussen,
  type Filter,
  type Lijst,
  type Rij,
} from './filter.ts'
import { Weergaven, type Weergave } from '#portalen/medewerker/weergaven/weergaven.tsx'

/** A colleague as the list offers him: the code stands for him in an address. */
export interface Collega {
  readonly code: string
  readonly naam: string
}

interface Props {
  readonly lijst: Lijst
  readonly filter: Filter
  readonly vandaag: Dag
  readonly magOpenen: boolean
  /** Whether the reader may give dossiers to another colleague. */
  readonly magToewijzen: boolean
  readonly magWerklast: boolean
  readonly magVooruit: boolean
  readonly collegas: readonly Collega[]
  readonly weergaven: readonly Weergave[]
  /** The file was asked of more rows than go in one. */
  readonly teGroot?: boolean
}

/** The list of dossiers of a person or team: late first, every choice in the address. */
export function werklijstPage(props: Props) {
  const { lijst, filter, vandaag, magOpenen, magToewijzen, collegas } = props
  return (
    <Layout title="Mijn dossiers" current={urls.dossiers.href()} wide>
      <h1 class="govuk-heading-l">Mijn dossiers</h1>
      {magOpenen ? <ButtonLink href={urls.dossierNieuw.href()}>Open een dossier</ButtonLink> : null}
      <Weergaven
        weergaven={props.weergaven}
        filter={filter}
        magWerklast={props.magWerklast}
        magVooruit={props.magVooruit}
      />
      <p>
        <a class="govuk-link" href={urls.termijnlijst.href()}>
          Bekijk elke termijn die te laat is of nadert
        </a>
      </p>
      <Filters filter={filter} collegas={collegas} />
      {props.teGroot ? (
        <WarningText>
          De lijst is te lang voor één bestand: hoogstens {count(hoogstensGeteld)} dossiers. Kies
          een filter en haal ze in delen op.
        </WarningText>
      ) : null}
      <p>
        <strong>
          {lijst.meer ? 'meer dan ' : ''}
          {lijst.totaal === 1 ? '1 dossier' : `${count(lijst.totaal)} dossiers`}
        </strong>
        {lijst.teLaat > 0
          ? `, ${lijst.teLaat < hoogstensGeteld ? '' : 'minstens '}${count(lijst.teLaat)} te laat`
          : ''}
        .{' '}
        {lijst.totaal > 0 ? (
          <a
            class="govuk-link"
            href={urls.dossiers.href({}, { ...filterQuery(filter), formaat: 'csv' })}
          >
            Haal de lijst op (csv)
          </a>
        ) : null}
      </p>
      {lijst.rijen.length === 0 ? (
        <Leeg lijst={lijst} filter={filter} />
      ) : magToewijzen && collegas.length > 0 ? (
        <form action={urls.dossiersToewijzen.href()} method="get">
          <Rijen {...props} kiezen />
          <Toewijzen collegas={collegas} />
        </form>
      ) : (
        <Rijen lijst={lijst} filter={filter} vandaag={vandaag} kiezen={false} />
      )}
      <Bladzijden lijst={lijst} filter={filter} />
    </Layout>
  )
}

function Leeg({ lijst, filter }: Pick<Props, 'lijst' | 'filter'>) {
  return lijst.totaal > 0 ? (
    <InsetText>
      Zo ver loopt de lijst niet.{' '}
      <a class="govuk-link" href={urls.dossiers.href({}, filterQuery({ ...filter, bladzijde: 1 }))}>
        Ga naar de eerste bladzijde
      </a>
      .
    </InsetText>
  ) : (
    <InsetText>
      Er zijn geen dossiers met deze keuze. Kies een andere status of termijn, of{' '}
      <a class="govuk-link" href={urls.dossiers.href()}>
        toon alle dossiers van uw team
      </a>
      .
    </InsetText>
  )
}

function Toewijzen({ collegas }: { readonly collegas: readonly Collega[] }) {
  return (
    <div class="wop-filterbar">
      <Select
        name="collega"
        label="Geef de aangekruiste dossiers aan"
        value=""
        options={[
          { value: '', text: 'Kies een collega' },
          ...collegas.map(({ code, naam }) => ({ value: code, text: naam })),
        ]}
      />
      <Button kind="secondary">Bekijk wat er wijzigt</Button>
    </div>
  )
}

function Rijen({
  lijst,
  filter,
  vandaag,
  kiezen,
}: Pick<Props, 'lijst' | 'filter' | 'vandaag'> & { readonly kiezen: boolean }) {
  const kop = (veld: Parameters<typeof sorteerKop>[0], tekst: string) =>
    sorteerKop(veld, tekst, filter)
  return (
    <Table
      caption="Dossiers. Kies een kolomkop om te sorteren."
      captionHidden
      stack="wide"
      rowHeader={kiezen ? 2 : 1}
      columns={[
        ...(kiezen ? [{ head: 'Kruis aan', headHidden: true, label: false as const }] : []),
        kop('termijn', 'Termijn'),
        kop('nummer', 'Dossier'),
        kop('naam', 'Naam'),
        kop('status', 'Status'),
        kop('sinds', 'Sinds'),
        kop('werkgever', 'Werkgever'),
        kop('behandelaar', 'Behandelaar'),
      ]}
      rows={lijst.rijen.map((rij) => [
        ...(kiezen ? [<Kruis rij={rij} />] : []),
        ...cellen(rij, vandaag),
      ])}
    />
  )
}

function Kruis({ rij }: { readonly rij: Rij }) {
  const id = `kies-${rij.nummer}`
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name="dossier"
          value={rij.nummer}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">
            Kruis {rij.nummer} van {rij.naam} aan
          </span>
        </label>
      </div>
    </div>
  )
}

function Bladzijden({ lijst, filter }: Pick<Props, 'lijst' | 'filter'>) {
  const laatste = Math.max(1, Math.ceil(lijst.totaal / rijenPerBladzijde))
  if (laatste === 1) return null
  const { bladzijde } = filter
  const href = (naar: number) => urls.dossiers.href({}, filterQuery({ ...filter, bladzijde: naar }))
  return (
    <Pagination
      {...(bladzijde > 1 ? { previous: { href: href(Math.min(bladzijde - 1, laatste)) } } : {})}
      {...(bladzijde < laatste ? { next: { href: href(bladzijde + 1) } } : {})}
      items={pageItems(Math.min(bladzijde, laatste), laatste, href)}
    />
  )
}

function cellen(rij: Rij, vandaag: Dag) {
  return [
    termijnVan(rij, vandaag),
    nummerVan(rij),
    rij.naam,
    statussen[rij.status],
    longDate(rij.sinds),
    rij.werkgever ?? '–',
    rij.behandelaar,
  ]
}

/** The next term of a dossier as lists show it. */
export function termijnVan({ termijn, termijnDag }: Rij, vandaag: Dag) {
  return termijnDag ? (
    <>
      <DueMark vandaag={vandaag} uiterlijk={termijnDag} withDate />
      <br />
      <span class="govuk-hint wop-hint-small">{termijn}</span>
    </>
  ) : (
    'geen'
  )
}

/** The number of a dossier, which leads to it. */
export function nummerVan({ nummer }: Rij) {
  return (
    <a class="govuk-link wop-num" href={urls.dossier.href({ nummer })}>
      {nummer}
    </a>
  )
}
