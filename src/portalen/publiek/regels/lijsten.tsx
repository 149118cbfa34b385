import { vertrouwenLabel } from '#law/bron.ts'
import { vragen } from '#law/vragen.ts'
import { Layout, Table, type Content } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { softHyphens } from '#ui/term.tsx'
import { urls } from '#urls.ts'
import { groepen, type Regelblad } from './blad.ts'
import { vraagIds, type Bron, type Catalogus } from './catalogus.ts'
import { kruimels, regellink } from './pagina.tsx'
import { regelHref } from './verwijzing.tsx'

const { publiek } = urls

/** All rules, by what they are about. The terms stand together on one page. */
export function regelsPage({ bladen, bronnen }: Catalogus) {
  const los = bladen.filter(({ id }) => !/^D-\d\d$/.test(id))
  const termijnen = bladen.length - los.length
  const groepLijst = (naam: string) => los.filter(({ groep }) => groep === naam)
  return (
    <Layout
      title="Regels"
      current={publiek.regels.href()}
      breadcrumbs={[{ href: urls.start.href(), text: 'Start' }, { text: 'Regels' }]}
    >
      <h1 class="govuk-heading-l">Regels</h1>
      <p>
        Hier staat elke regel waarmee dit programma rekent. De tabellen zijn dezelfde als die in het
        programma.
      </p>
      <p>Wat niemand ons kan zeggen, staat er als onbekend. Dan ziet u ook wat wij aannemen.</p>
      {groepen.map((naam) =>
        groepLijst(naam).length === 0 ? null : (
          <>
            <h2 class="govuk-heading-m">{naam}</h2>
            <ul class="govuk-list govuk-list--spaced">{groepLijst(naam).map(bladlink)}</ul>
          </>
        ),
      )}
      <h2 class="govuk-heading-m">Waar alles op steunt</h2>
      <ul class="govuk-list govuk-list--spaced">
        <li>
          <a class="govuk-link" href={regelHref('vragen')}>
            {vraagIds.length} open vragen
          </a>
          , met wat wij zolang aannemen
        </li>
        <li>
          <a class="govuk-link" href={regelHref('bronnen')}>
            {bronnen.length} bronnen
          </a>
          , met de regels die erop steunen
        </li>
      </ul>
      <p>
        Kent u het nummer van een regel? Zet het achter het adres, bijvoorbeeld{' '}
        <a class="govuk-link" href={regelHref('D-11')}>
          {regelHref('D-11')}
        </a>
        . Er zijn {termijnen} termijnen.
      </p>
    </Layout>
  )
}

function bladlink({ id, titel, geldigVan }: Regelblad): Content {
  return (
    <li>
      <a class="govuk-link" href={regelHref(id)}>
        {softHyphens(titel)}
      </a>{' '}
      (vanaf {longDate(geldigVan)})
    </li>
  )
}

/** The open questions, what is assumed, and every rule that rests on it. */
export function vragenPage(catalogus: Catalogus) {
  const titel = 'Open vragen'
  return (
    <Layout title={titel} current={publiek.regels.href()} breadcrumbs={kruimels(titel)} wide>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>
        Op deze vragen geeft geen enkele bron een antwoord. Zolang dat zo is, werkt het programma
        met een aanname.
      </p>
      <Table
        caption={`${vraagIds.length} open vragen`}
        captionClass="govuk-table__caption--m"
        rowHeader={0}
        stack
        columns={[
          { head: 'Nummer' },
          { head: 'Vraag' },
          { head: 'Aanname' },
          { head: 'Regels die erop steunen' },
        ]}
        rows={vraagIds.map((id) => [
          <span id={id} class="wop-nowrap">
            {id}
          </span>,
          softHyphens(vragen[id].vraag),
          <>
            {softHyphens(vragen[id].aanname)}
            {'mens' in vragen[id] ? <strong> Een mens beslist telkens.</strong> : null}
          </>,
          regelsOp(catalogus.opVraag(id)),
        ])}
      />
    </Layout>
  )
}

function regelsOp(bladen: readonly Regelblad[]): Content {
  if (bladen.length === 0) return 'nog geen regel op deze site'
  return (
    <ul class="govuk-list">
      {bladen.map(({ id }) => (
        <li>{regellink({ bladen })(id)}</li>
      ))}
    </ul>
  )
}

/** Every act and document, place by place, with the rules that stand on it. */
export function bronnenPage({ bronnen }: Catalogus) {
  const titel = 'Bronnen'
  return (
    <Layout title={titel} current={publiek.regels.href()} breadcrumbs={kruimels(titel)} wide>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>Bij elke bron ziet u hoe zeker ze is en welke regels erop steunen.</p>
      {bronnen.map(bronTabel)}
    </Layout>
  )
}

function bronTabel({ naam, plaatsen }: Bron): Content {
  const eli = plaatsen[0]?.grond.eli
  return (
    <>
      <Table
        caption={naam}
        captionClass="govuk-table__caption--m"
        rowHeader={0}
        stack
        columns={[{ head: 'Plaats' }, { head: 'Hoe zeker' }, { head: 'Regels' }]}
        rows={plaatsen.map(({ grond, bladen }) => [
          softHyphens(grond.artikel),
          vertrouwenLabel[grond.vertrouwen],
          regelsOp(bladen),
        ])}
      />
      {eli ? (
        <p class="govuk-body-s">
          <a class="govuk-link" href={eli}>
            Lees de tekst van {naam}
          </a>
        </p>
      ) : null}
    </>
  )
}
