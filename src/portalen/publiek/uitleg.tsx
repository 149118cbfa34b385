import { termijnen } from '#law/termijnen.ts'
import { grondslagPakketten, pakketten, wopNummers } from '#startpakket/pakketten.ts'
import { Cite, Layout, Table } from '#ui/components.ts'
import { percentage } from '#ui/dates.ts'
import { Term } from '#ui/term.tsx'
import { urls } from '#urls.ts'
import { begeleidingWoord, doelgroepWoord, profielWoord } from './woorden.ts'

const { publiek } = urls
const regel = (id: string) => publiek.regel.href({ id })

/** What a WOP is, in about two hundred words; the table is the one that the program decides with. */
export function wopPage() {
  const titel = 'Wat is een WOP?'
  return (
    <Layout title={titel} current={publiek.wop.href()}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p class="govuk-body-l">
        Een <Term>werkondersteuningspakket</Term> (WOP) helpt u om goed te werken. Uw werkgever
        krijgt geld voor uw loon en geld om u te begeleiden.
      </p>
      <p>
        VDAB bepaalt uw eerste pakket. Dat geldt hoogstens {termijnen['D-04'].rekening.lengte}.
        Later kan VDAB het pakket opnieuw bekijken. Het kan dan hoger of lager worden. VDAB kan u
        ook helpen naar een gewone job.
      </p>
      <PakkettenTabel />
      <WieBetaaltWat />
      <h2 class="govuk-heading-m">Verandert mijn loon?</h2>
      <p>Neen. De premie gaat naar uw werkgever. Uw loon verandert niet.</p>
      <WatNu />
    </Layout>
  )
}

function PakkettenTabel() {
  return (
    <>
      <Table
        caption="De vijf eerste pakketten"
        captionClass="govuk-table__caption--m"
        rowHeader={0}
        stack
        columns={[
          { head: 'Pakket' },
          { head: 'Voor wie' },
          { head: 'Loonpremie', numeric: true },
          { head: 'Begeleiding' },
        ]}
        rows={wopNummers.map((wop) => {
          const { profiel, pakket } = pakketten[wop]
          const wie = doelgroepWoord[pakket.doelgroep]
          return [
            wop,
            profiel === null ? wie : `${wie}: ${profielWoord[profiel]}`,
            percentage(pakket.loonpremie),
            begeleidingWoord[pakket.begeleiding],
          ]
        })}
      />
      <p class="govuk-body-s">
        Bron: <Cite grond={grondslagPakketten} regel={regel('startpakket')} />
      </p>
    </>
  )
}

function WieBetaaltWat() {
  return (
    <>
      <h2 class="govuk-heading-m">Wie betaalt wat?</h2>
      <p>
        De Vlaamse overheid betaalt uw werkgever een deel van uw loon terug: de loonpremie. Er is
        een bovengrens aan het loon dat telt. De rest van uw loon betaalt uw werkgever.
      </p>
      <p>
        De overheid betaalt ook begeleiding op het werk. Hoeveel euro dat is in een maatwerkbedrijf,
        staat in geen enkele bron die wij kennen. Daarom ziet u hier geen bedrag. Dit is{' '}
        <a class="govuk-link" href={`${regel('vragen')}#Q-15`}>
          open vraag Q-15
        </a>
        .
      </p>
    </>
  )
}

function WatNu() {
  return (
    <>
      <h2 class="govuk-heading-m">Wat kunt u nu doen?</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href={publiek.nagaan.href()}>
            Kijk welk pakket u kunt krijgen
          </a>
        </li>
        <li>
          <a class="govuk-link" href={regel('startpakket')}>
            Lees de regel over het eerste pakket
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${publiek.hulp.href()}#niet-akkoord`}>
            Lees wat u kunt doen als u niet akkoord bent
          </a>
        </li>
      </ul>
    </>
  )
}
