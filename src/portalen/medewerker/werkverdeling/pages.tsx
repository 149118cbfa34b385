import { Button, InsetText, Select, Table, type Problem } from '#ui/components.ts'
import { count } from '#ui/dates.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { filterQuery, gewoon, type Filter } from '#portalen/medewerker/werklijst/filter.ts'
import type { Last } from './last.ts'
import { waardeVan, type Aangekruist, type Uitkomst } from './toewijzen.ts'

interface ToewijzenProps {
  readonly rijen: readonly Aangekruist[]
  readonly collegas: readonly { readonly code: string; readonly naam: string }[]
  /** Code of the chosen colleague; empty while none is chosen. */
  readonly collega: string
  readonly problems: readonly Problem[]
}

/** What changes when these dossiers go to a colleague, before anything is done. */
export function toewijzenPage({ rijen, collegas, collega, problems }: ToewijzenProps) {
  const gekozen = collegas.find(({ code }) => code === collega)
  const aantal = rijen.length === 1 ? '1 dossier' : `${rijen.length} dossiers`
  return (
    <Layout
      title="Dossiers toewijzen"
      current={urls.dossiers.href()}
      back={urls.dossiers.href()}
      problems={problems}
    >
      <h1 class="govuk-heading-l">
        {gekozen && rijen.length > 0 ? `Geef ${aantal} aan ${gekozen.naam}?` : 'Dossiers toewijzen'}
      </h1>
      {rijen.length === 0 ? (
        <InsetText>
          Er is geen dossier aangekruist. Ga terug naar de lijst en kruis de dossiers aan.
        </InsetText>
      ) : gekozen ? (
        <Bevestig rijen={rijen} gekozen={gekozen} />
      ) : (
        <form action={urls.dossiersToewijzen.href()} method="get">
          {rijen.map(({ nummer }) => (
            <input type="hidden" name="dossier" value={nummer} />
          ))}
          <Select
            name="collega"
            label={`Aan wie geeft u ${aantal}?`}
            value=""
            error={problems.find(({ field }) => field === 'collega')?.text}
            options={[
              { value: '', text: 'Kies een collega' },
              ...collegas.map(({ code, naam }) => ({ value: code, text: naam })),
            ]}
          />
          <Button>Bekijk wat er wijzigt</Button>
        </form>
      )}
    </Layout>
  )
}

function Bevestig({
  rijen,
  gekozen,
}: {
  readonly rijen: readonly Aangekruist[]
  readonly gekozen: { readonly code: string; readonly naam: string }
}) {
  return (
    <>
      <p>
        De collega volgt de dossiers vanaf vandaag op. Wie ze nu opvolgt, ziet ze daarna alleen nog
        als lid van het team. De persoon ziet wie de nieuwe contactpersoon is.
      </p>
      <Table
        caption="Dit wijzigt er"
        captionClass="govuk-table__caption--m"
        stack
        rowHeader={0}
        columns={[{ head: 'Dossier' }, { head: 'Naam' }, { head: 'Nu' }, { head: 'Straks' }]}
        rows={rijen.map((rij) => [
          <a class="govuk-link wop-num" href={urls.dossier.href({ nummer: rij.nummer })}>
            {rij.nummer}
          </a>,
          rij.naam,
          rij.behandelaar,
          rij.van === gekozen.code ? `${gekozen.naam} (wijzigt niet)` : gekozen.naam,
        ])}
      />
      <form action={urls.dossiersToewijzen.href()} method="post">
        {rijen.map((rij) => (
          <input type="hidden" name="dossier" value={waardeVan(rij)} />
        ))}
        <input type="hidden" name="collega" value={gekozen.code} />
        <Button>Wijs toe</Button>
      </form>
      <p>
        <a class="govuk-link" href={urls.dossiers.href()}>
          Wijzig niets, ga terug naar de lijst
        </a>
      </p>
    </>
  )
}

/** Which dossiers went to the colleague and which did not, with why. */
export function toegewezenPage({
  uitkomsten,
  collega,
}: {
  readonly uitkomsten: readonly Uitkomst[]
  readonly collega: string
}) {
  const gedaan = uitkomsten.filter(({ waaromNiet }) => waaromNiet === '')
  const niet = uitkomsten.filter(({ waaromNiet }) => waaromNiet !== '')
  const titel =
    niet.length === 0
      ? 'Toegewezen'
      : gedaan.length === 0
        ? 'Niets toegewezen'
        : 'Niet alles is toegewezen'
  return (
    <Layout title={titel} current={urls.dossiers.href()} back={urls.dossiers.href()}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>
        {gedaan.length} van {uitkomsten.length} {uitkomsten.length === 1 ? 'dossier' : 'dossiers'}{' '}
        toegewezen aan {collega}.
      </p>
      {niet.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Niet toegewezen</h2>
          <Uitkomsten
            uitkomsten={niet}
            caption="Niet toegewezen, met de reden"
            laatste={({ waaromNiet }) => waaromNiet}
          />
        </>
      ) : null}
      {gedaan.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Toegewezen</h2>
          <Uitkomsten uitkomsten={gedaan} caption="Toegewezen" laatste={() => collega} />
        </>
      ) : null}
      <p>
        <a class="govuk-link" href={urls.dossiers.href()}>
          Terug naar de lijst
        </a>
      </p>
    </Layout>
  )
}

function Uitkomsten({
  uitkomsten,
  caption,
  laatste,
}: {
  readonly uitkomsten: readonly Uitkomst[]
  readonly caption: string
  readonly laatste: (uitkomst: Uitkomst) => string
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rowHeader={0}
      columns={[{ head: 'Dossier' }, { head: 'Naam' }, { head: 'Uitkomst' }]}
      rows={uitkomsten.map((uitkomst) => [
        <span class="wop-num">{uitkomst.nummer}</span>,
        uitkomst.naam || '–',
        laatste(uitkomst),
      ])}
    />
  )
}

/** How much each person of the team follows; each figure leads to the list behind it. */
export function werklastPage({ last }: { readonly last: readonly Last[] }) {
  const som = (van: (each: Last) => number) => last.reduce((totaal, each) => totaal + van(each), 0)
  const link = (code: string, anders: Partial<Filter>, aantal: number) =>
    aantal === 0 ? (
      '0'
    ) : (
      <a
        class="govuk-link"
        href={urls.dossiers.href({}, filterQuery({ ...gewoon, behandelaar: code, ...anders }))}
      >
        {count(aantal)}
      </a>
    )
  return (
    <Layout title="Werklast" current={urls.dossiers.href()} back={urls.dossiers.href()}>
      <h1 class="govuk-heading-l">Werklast van het team</h1>
      {last.length === 0 ? (
        <InsetText>Uw team volgt nu geen dossiers op.</InsetText>
      ) : (
        <Table
          caption="Hoeveel dossiers elke collega opvolgt. Een dossier kan te laat zijn en ook wachten. Dossiers die voor u gesloten zijn tellen hier mee, maar staan niet in uw lijst."
          stack
          rowHeader={0}
          columns={[
            { head: 'Collega' },
            { head: 'Dossiers', numeric: true },
            { head: 'Te laat', numeric: true },
            { head: 'Wacht op VDAB', numeric: true },
          ]}
          rows={[
            ...last.map(({ code, naam, dossiers, teLaat, wacht }) => [
              naam,
              link(code, {}, dossiers),
              link(code, { termijn: 'te-laat' }, teLaat),
              link(code, { status: 'wacht' }, wacht),
            ]),
            [
              'Het hele team',
              link(
                'team',
                {},
                som(({ dossiers }) => dossiers),
              ),
              link(
                'team',
                { termijn: 'te-laat' },
                som(({ teLaat }) => teLaat),
              ),
              link(
                'team',
                { status: 'wacht' },
                som(({ wacht }) => wacht),
              ),
            ],
          ]}
        />
      )}
    </Layout>
  )
}
