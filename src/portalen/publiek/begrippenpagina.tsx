import { citeer } from '#law/bron.ts'
import { Layout, Table } from '#ui/components.ts'
import { softHyphens } from '#ui/term.tsx'
import { urls } from '#urls.ts'
import { begrippen, type Begrip } from './begrippen.ts'
import { regelHref } from './regels/verwijzing.tsx'

/** The words of the trade, the plain word first. */
export function begrippenPage() {
  return (
    <Layout title="Begrippen" current={urls.publiek.begrippen.href()} wide>
      <h1 class="govuk-heading-l">Begrippen</h1>
      <p>Wij schrijven het gewone woord. Tussen haakjes staat het woord van de wet.</p>
      <Table
        caption={`${begrippen.length} begrippen`}
        captionHidden
        rowHeader={0}
        stack
        columns={[
          { head: 'Woord', label: false },
          { head: 'Wat het betekent', label: false },
          { head: 'Waar het staat' },
        ]}
        rows={begrippen.map(rij)}
      />
    </Layout>
  )
}

function rij({ id, woord, juridisch, uitleg, grond, regel }: Begrip) {
  return [
    <span id={id}>
      {softHyphens(woord)}
      {juridisch ? <> ({softHyphens(juridisch)})</> : null}
    </span>,
    softHyphens(uitleg),
    <>
      {softHyphens(citeer(grond))}
      {regel ? (
        <>
          {' · '}
          <a class="govuk-link wop-nowrap" href={regelHref(regel)}>
            Toon regel<span class="govuk-visually-hidden"> bij {woord}</span>
          </a>
        </>
      ) : null}
    </>,
  ]
}
