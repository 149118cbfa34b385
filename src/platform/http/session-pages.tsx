import { rolnamen, type Rol } from '#dossier/toegang.ts'
import { Layout } from '#ui/components.ts'
import { urls } from '#urls.ts'
import type { DemoAccount } from './accounts.ts'

/** The page on which one chooses who to be in the demo, grouped by role. */
export function kiezerPage(accounts: readonly DemoAccount[], verder: string | undefined) {
  const titel = 'Wie wilt u zijn?'
  const groepen = Object.entries(Object.groupBy(accounts, ({ rol }) => rol))
  return (
    <Layout title={titel}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>Dit is een demo met verzonnen mensen. Kies een persoon en kijk wat die ziet.</p>
      <ul class="govuk-list">
        {groepen.map(([rol, group = []], nr) => (
          <li>
            <a class="govuk-link" href={`#groep-${nr}`}>
              {rolnaam(rol)} ({group.length})
            </a>
          </li>
        ))}
      </ul>
      <form method="post" action={urls.aanmelden.href()}>
        {verder ? <input type="hidden" name="verder" value={verder} /> : null}
        {groepen.map(([rol, group = []], nr) => (
          <section>
            <h2 class="govuk-heading-m" id={`groep-${nr}`}>
              {rolnaam(rol)}
            </h2>
            <dl class="govuk-summary-list">{group.map(persoon)}</dl>
          </section>
        ))}
      </form>
    </Layout>
  )
}

function persoon({ id, naam, organisatienaam, uitleg }: DemoAccount) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">
        {naam}
        {organisatienaam ? `, ${organisatienaam}` : null}
      </dt>
      <dd class="govuk-summary-list__value">{uitleg}</dd>
      <dd class="govuk-summary-list__actions">
        <button class="wop-link-button" type="submit" name="account" value={id}>
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

/** A role as the header and the chooser write it: with a capital and without its article. */
export function rolnaam(rol: string): string {
  const naam = Object.hasOwn(rolnamen, rol) ? rolnamen[rol as Rol] : rol
  const kaal = naam.replace(/^(de|het|een) /, '')
  return kaal.charAt(0).toUpperCase() + kaal.slice(1)
}
