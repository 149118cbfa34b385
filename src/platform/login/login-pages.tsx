import { ButtonLink, InsetText, Layout } from '#ui/components.ts'
import { urls } from '#urls.ts'
import type { Place } from '#platform/http/session.ts'
import { rolnaam } from '#platform/http/session-role.ts'
import type { Hoedanigheid } from './claims.ts'

/** The page before the identity provider: what happens, and as who one comes. */
export function aanmeldPage(verder: string | undefined, demo: boolean) {
  const titel = 'Meld u aan'
  const begin = (als?: 'vertrouwenspersoon' | 'werk') =>
    urls.aanmeldenBegin.href({}, { als, verder })
  return (
    <Layout title={titel}>
      <h1 class="govuk-heading-l">{titel}</h1>
      {demo ? (
        <InsetText>
          Dit is een demo met verzonnen mensen. Op de volgende pagina kiest u wie u wilt zijn.
        </InsetText>
      ) : (
        <p>U kunt dat met itsme of met uw identiteitskaart (eID). Wij krijgen uw code nooit.</p>
      )}
      <p>
        <ButtonLink href={begin()}>Meld u aan voor uzelf</ButtonLink>
      </p>
      <h2 class="govuk-heading-m">Komt u voor iets anders?</h2>
      <ul class="govuk-list govuk-list--spaced">
        <li>
          <a class="govuk-link" href={begin('werk')}>
            Ik meld me aan voor mijn werk
          </a>{' '}
          als werkgever, bij VDAB of bij een partner.
        </li>
        <li>
          <a class="govuk-link" href={begin('vertrouwenspersoon')}>
            Ik help iemand anders
          </a>{' '}
          als vertrouwenspersoon.
        </li>
      </ul>
    </Layout>
  )
}

/** The choice of who has more than one role: each session has one. */
export function hoedanigheidPage(keuzes: readonly Hoedanigheid[], state: string) {
  const titel = 'Als wie wilt u werken?'
  return (
    <Layout title={titel}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>
        U hebt meer dan één rol. Kies er één. Wilt u later een andere rol? Meld u af en opnieuw aan.
      </p>
      <form method="post" action={urls.aanmeldenKeuze.href()}>
        <input type="hidden" name="state" value={state} />
        <dl class="govuk-summary-list">{keuzes.map(hoedanigheid)}</dl>
      </form>
    </Layout>
  )
}

function hoedanigheid({ actor, organisatienaam }: Hoedanigheid, nr: number) {
  const naam = rolnaam(actor.rol)
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{naam}</dt>
      <dd class="govuk-summary-list__value">
        {[organisatienaam, actor.organisatie].filter(Boolean).join(', ')}
      </dd>
      <dd class="govuk-summary-list__actions">
        <button class="wop-link-button" type="submit" name="keuze" value={nr}>
          Ga verder<span class="govuk-visually-hidden"> als {naam}</span>
        </button>
      </dd>
    </div>
  )
}

/** The page when there is nobody to choose and no identity provider. */
export function geenAanmeldingPage() {
  const titel = 'Aanmelden kan hier nog niet'
  return (
    <Layout title={titel}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>
        Deze installatie heeft geen demo en er is nog geen aanmelddienst ingesteld. Vraag aan uw
        beheerder om een aanmelddienst (OIDC) in te stellen.
      </p>
    </Layout>
  )
}

const moment = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'long',
  timeStyle: 'short',
})

/** Every place where the person is signed in, with the way to end them all. */
export function sessiesPage(places: readonly Place[]) {
  const titel = 'Waar bent u aangemeld?'
  const tekst = (instant: string) => moment.format(Date.parse(instant))
  return (
    <Layout title={titel}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <ul class="govuk-list govuk-list--bullet">
        {places.map(({ at, usedAt, here }) => (
          <li>
            {here ? <strong>Hier: </strong> : null}
            aangemeld op {tekst(at)}, het laatst gebruikt op {tekst(usedAt)}
          </li>
        ))}
      </ul>
      <p>Ziet u een plaats die u niet kent? Meld u overal af en bel de dienst.</p>
      <form method="post" action={urls.afmelden.href()}>
        <button class="govuk-button" type="submit" name="waar" value="overal">
          Meld overal af
        </button>
      </form>
    </Layout>
  )
}
