import { termijnen } from '#law/termijnen.ts'
import { Layout } from '#ui/components.ts'
import { urls } from '#urls.ts'
import { Contactgegevens, type Eigenaar } from './contact.tsx'
import { regelHref } from './regels/verwijzing.tsx'

const { publiek } = urls

/** Where to find help, and the difference between a complaint and not agreeing. */
export function hulpPage({ contact }: Eigenaar) {
  return (
    <Layout title="Hulp">
      <h1 class="govuk-heading-l">Hulp</h1>
      <h2 class="govuk-heading-m">Hebt u een vraag over uw dossier?</h2>
      <p>
        Op elke brief staan de naam en de telefoon van uw contactpersoon. Bel die gerust. U mag ook
        iemand vragen om voor u te bellen.
      </p>
      <h2 class="govuk-heading-m">Hebt u geen computer of e-mail?</h2>
      <p>
        Alles kan ook op papier. Elke beslissing krijgt u als brief. Een medewerker kan samen met u
        alles invullen.
      </p>
      <h2 class="govuk-heading-m">Mag iemand u helpen?</h2>
      <p>Ja. Iemand die u vertrouwt, mag mee naar elk gesprek.</p>
      <NietAkkoord />
      <h2 class="govuk-heading-m">Andere vragen</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href={publiek.wop.href()}>
            Wat is een WOP?
          </a>
        </li>
        <li>
          <a class="govuk-link" href={publiek.begrippen.href()}>
            Wat betekent dit woord?
          </a>
        </li>
        <li>
          <a class="govuk-link" href={publiek.regels.href()}>
            Welke regels gelden er?
          </a>
        </li>
      </ul>
      <h2 class="govuk-heading-m">Contact</h2>
      <Contactgegevens contact={contact} />
    </Layout>
  )
}

function NietAkkoord() {
  return (
    <>
      <h2 class="govuk-heading-m" id="niet-akkoord">
        Bent u niet akkoord met een beslissing?
      </h2>
      <p>Vraag dan om de beslissing opnieuw te bekijken. Dit heet heroverweging.</p>
      <ol class="govuk-list govuk-list--number">
        <li>
          U vraagt de heroverweging. Lees eerst{' '}
          <a class="govuk-link" href={regelHref('D-12')}>
            tot wanneer dat kan
          </a>
          .
        </li>
        <li>Een commissie kijkt opnieuw. U krijgt het resultaat met een aangetekende brief.</li>
        <li>
          Bent u dan nog niet akkoord? Ga naar de arbeidsrechtbank. Dat kan tot{' '}
          {termijnen['D-11'].rekening.lengte} na de verzending van die brief. Voor individueel
          maatwerk geldt{' '}
          <a class="govuk-link" href={regelHref('D-23')}>
            een andere termijn
          </a>
          .
        </li>
      </ol>
      <p>
        Gaat het niet over de beslissing maar over hoe wij u hielpen? Dan hebt u{' '}
        <a class="govuk-link" href={publiek.klacht.href()}>
          een klacht over de dienst
        </a>
        .
      </p>
    </>
  )
}

/** A complaint about the service is another door than not agreeing with a decision. */
export function klachtPage({ contact }: Eigenaar) {
  const titel = 'Klacht over de dienst'
  return (
    <Layout title={titel}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p class="govuk-body-l">Een klacht gaat over hoe wij werken, niet over wat wij beslisten.</p>
      <h2 class="govuk-heading-m">Wanneer hebt u een klacht?</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>U wacht te lang op antwoord.</li>
        <li>Iemand was niet beleefd.</li>
        <li>U kreeg geen of verkeerde uitleg.</li>
        <li>De site werkt niet.</li>
      </ul>
      <h2 class="govuk-heading-m">Niet akkoord met een beslissing?</h2>
      <p>
        Dan hebt u geen klacht nodig. Een klacht verandert de beslissing niet. Ze stopt ook geen
        termijn.{' '}
        <a class="govuk-link" href={`${publiek.hulp.href()}#niet-akkoord`}>
          Lees wat u dan doet
        </a>
        .
      </p>
      <h2 class="govuk-heading-m">Zo laat u ons uw klacht weten</h2>
      <p>Zeg wat er gebeurde, wanneer, en wat u wilt. Schrijf geen gegevens over uw gezondheid.</p>
      <Contactgegevens contact={contact} />
    </Layout>
  )
}

/** Everybody may see, use and change the program. */
export function broncodePage({ broncode }: Eigenaar) {
  return (
    <Layout title="Broncode">
      <h1 class="govuk-heading-l">Broncode</h1>
      <p>
        Maatwerkloket is open software. Iedereen mag het programma bekijken, gebruiken en
        veranderen. De licentie is EUPL 1.2.
      </p>
      {broncode ? (
        <p>
          <a class="govuk-link" href={broncode}>
            Bekijk de broncode
          </a>
        </p>
      ) : (
        <p>Dit is een demo. De eigenaar van deze site zet hier het adres van de broncode.</p>
      )}
      <p>
        De knoppen en formulieren volgen de opbouw van govuk-frontend (MIT-licentie), met een eigen
        uitzicht.
      </p>
      <p>
        <a class="govuk-link" href={publiek.regels.href()}>
          Bekijk de regels waarmee het programma rekent
        </a>
      </p>
    </Layout>
  )
}
