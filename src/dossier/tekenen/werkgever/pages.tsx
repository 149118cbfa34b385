import { Gegevens, Inhoudblok, Ondertekenaars, Statuslabel } from '#dossier/tekenen/parts.tsx'
import type { VerzoekVanWerkgever } from '#dossier/tekenen/aanvraag.ts'
import { Button, ButtonLink, NotificationBanner, type Problem } from '#ui/components.ts'
import { urls } from '#urls.ts'
import { Frame, type Wie } from './frame.tsx'

/** What the employer asked this worker to sign, with the state of each request. */
export function werkgeverTekenenPage({
  beelden,
  ...wie
}: Wie & { readonly beelden: readonly VerzoekVanWerkgever[] }) {
  const { nummer, persoon } = wie
  return (
    <Frame {...wie} title="Handtekeningen" back={urls.werknemer.href({ nummer })}>
      <ButtonLink href={urls.werkgeverTekenNieuw.href({ nummer })}>
        Vraag een handtekening
      </ButtonLink>
      {beelden.length === 0 ? <p>U vroeg nog geen handtekening.</p> : null}
      {beelden.map((beeld) => (
        <section>
          <h2 class="govuk-heading-m">
            <a
              class="govuk-link"
              href={urls.werkgeverTekenverzoek.href({ nummer, verzoek: beeld.id })}
            >
              {beeld.titel}
            </a>
          </h2>
          <p>
            <Statuslabel beeld={beeld} />
          </p>
          <Ondertekenaars beeld={beeld} persoon={persoon} />
        </section>
      ))}
    </Frame>
  )
}

interface VerzoekProps extends Wie {
  readonly beeld: VerzoekVanWerkgever
  /** Whether the company of the reader must sign this itself, and has not yet. */
  readonly moetTekenen: boolean
  /** Whether the company of the reader made the request, in a form that it can change here. */
  readonly kanWijzigen: boolean
  readonly problems?: readonly Problem[]
}

/** One request as the employer reads it: the outcome, and why only where the worker shared it. */
export function werkgeverVerzoekPage(props: VerzoekProps) {
  const { beeld, nummer, persoon, moetTekenen, kanWijzigen } = props
  const hier = { nummer, verzoek: beeld.id }
  const loopt = beeld.status !== 'ingetrokken'
  return (
    <Frame {...props} title={beeld.titel} back={urls.werkgeverTekenen.href({ nummer })}>
      <p>
        <Statuslabel beeld={beeld} />
      </p>
      {beeld.taakAanvrager === null || !beeld.eigen ? null : (
        <NotificationBanner title="Dit moet u doen">{beeld.taakAanvrager}</NotificationBanner>
      )}
      <Ondertekenaars beeld={beeld} persoon={persoon} />
      <h2 class="govuk-heading-m">De tekst</h2>
      <Inhoudblok beeld={beeld} />
      {moetTekenen && loopt ? (
        <form method="post" novalidate>
          <input type="hidden" name="hash" value={beeld.hash} />
          <Button>Teken voor uw bedrijf</Button>
        </form>
      ) : null}
      <Gegevens beeld={beeld} />
      {loopt ? (
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={urls.werkgeverTekenPdf.href(hier)}>
              Druk af om op papier te tekenen (pdf)
            </a>
          </li>
          {kanWijzigen ? (
            <>
              <li>
                <a class="govuk-link" href={urls.werkgeverTekenWijzigen.href(hier)}>
                  Wijzig de tekst
                </a>
              </li>
              <li>
                <a class="govuk-link" href={urls.werkgeverTekenIntrekken.href(hier)}>
                  Trek de vraag in
                </a>
              </li>
            </>
          ) : null}
        </ul>
      ) : null}
    </Frame>
  )
}
