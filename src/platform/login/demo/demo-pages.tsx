import type { DemoAccount } from '#platform/http/accounts.ts'
import { rolnaam } from '#platform/http/session-role.ts'
import { Button, InsetText, Layout } from '#ui/components.ts'

/** The page on which one chooses who to be in the demo, grouped by role. */
export function kiezerPage(accounts: readonly DemoAccount[], action: string) {
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
      <form method="post" action={action}>
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

/** The page that stands for the second factor: in production it is one of the identity provider. */
export function bevestigPage({ id, naam }: DemoAccount, action: string, andere: string) {
  const titel = 'Bevestig dat u het bent'
  return (
    <Layout title={titel}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>
        U gaat verder als <strong>{naam}</strong>. Voor medische stukken moet u dat bevestigen. U
        kunt daarna 60 minuten verder.
      </p>
      <InsetText>
        Dit is een demo. In het echt bevestigt u met itsme of met uw identiteitskaart (eID).
      </InsetText>
      <form method="post" action={action}>
        <input type="hidden" name="account" value={id} />
        <Button name="bevestigd" value="ja">
          Bevestig
        </Button>
      </form>
      <p>
        <a class="govuk-link" href={andere}>
          Ik ben iemand anders
        </a>
      </p>
    </Layout>
  )
}
