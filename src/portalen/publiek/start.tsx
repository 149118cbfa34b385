import { Layout, type Content } from '#ui/components.ts'
import { Term } from '#ui/term.tsx'
import { urls } from '#urls.ts'

interface Deur {
  readonly titel: string
  readonly uitleg: string
  readonly links: readonly { readonly href: string; readonly tekst: string }[]
}

const { publiek } = urls
const aanmelden = (verder: string) => urls.aanmelden.href({}, { verder })

/** The four doors of the start page. */
export const deuren: readonly Deur[] = [
  {
    titel: 'Ik werk of zoek werk',
    uitleg: 'Bekijk uw pakket, uw brieven en wat u moet doen.',
    links: [
      { href: aanmelden(urls.mijn.href()), tekst: 'Meld u aan als werknemer of werkzoekende' },
      { href: publiek.nagaan.href(), tekst: 'Kijk welk pakket u kunt krijgen' },
      { href: publiek.wop.href(), tekst: 'Lees wat een WOP is' },
    ],
  },
  {
    titel: 'Ik ben werkgever',
    uitleg: 'Meld wie bij u begint en volg het pakket van uw werknemers.',
    links: [
      { href: aanmelden(urls.werkgever.href()), tekst: 'Meld u aan als werkgever' },
      { href: publiek.nagaanEvaluatie.href(), tekst: 'Kijk wanneer een evaluatie kan' },
    ],
  },
  {
    titel: 'Ik begeleid of beslis',
    uitleg: 'Voor VDAB, partners en begeleiders: behandel dossiers.',
    links: [{ href: aanmelden(urls.dossiers.href()), tekst: 'Meld u aan als medewerker' }],
  },
  {
    titel: 'Cijfers en regels',
    uitleg:
      'Lees elke regel met haar bron. De cijfers staan hier nog niet. U moet zich niet aanmelden.',
    links: [
      { href: publiek.regels.href(), tekst: 'Bekijk de regels' },
      { href: publiek.regel.href({ id: 'termijnen' }), tekst: 'Bekijk de termijnen' },
      { href: publiek.begrippen.href(), tekst: 'Zoek een begrip op' },
    ],
  },
]

/** The first page: what this is, and one door for each kind of visitor. */
export function startPage() {
  return (
    <Layout title="Start" current={urls.start.href()}>
      <h1 class="govuk-heading-xl">Hulp om goed te werken</h1>
      <p class="govuk-body-l">
        Maatwerkloket volgt het <Term>werkondersteuningspakket</Term> (WOP): geld en begeleiding
        voor mensen die het op het werk moeilijker hebben.
      </p>
      {paren(deuren).map((paar) => (
        <div class="govuk-grid-row">{paar.map(deur)}</div>
      ))}
      <h2 class="govuk-heading-m">Dit is een demo</h2>
      <p>
        Alle mensen en bedrijven op deze site zijn verzonnen. U kunt hier niets echt aanvragen. Dit
        is geen website van de Vlaamse overheid.
      </p>
    </Layout>
  )
}

function paren(alle: readonly Deur[]): Deur[][] {
  return alle.flatMap((_, index) => (index % 2 === 0 ? [alle.slice(index, index + 2)] : []))
}

function deur({ titel, uitleg, links }: Deur): Content {
  return (
    <section class="govuk-grid-column-one-half">
      <h2 class="govuk-heading-m">{titel}</h2>
      <p>{uitleg}</p>
      <ul class="govuk-list govuk-list--spaced">
        {links.map(({ href, tekst }) => (
          <li>
            <a class="govuk-link" href={href}>
              {tekst}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
