import { Layout, type Content } from '#ui/components.ts'
import { urls } from '#urls.ts'
import type { Typed } from './form.ts'

export interface Message {
  readonly status: number
  readonly titel: string
  readonly inhoud: Content
}

/** The page of a message, in the frame of every other page. */
export function messagePage({ titel, inhoud }: Message) {
  return (
    <Layout title={titel}>
      <h1 class="govuk-heading-l">{titel}</h1>
      {inhoud}
    </Layout>
  )
}

export const nietGevonden: Message = {
  status: 404,
  titel: 'Deze pagina is er niet',
  inhoud: (
    <>
      <p>Kijk na of het adres juist is. Misschien is het dossier niet met u verbonden.</p>
      <ToStart />
    </>
  ),
}

/** No right: why not, and who or what does have it (a clause after "Dit kan wel:"). */
export function nietToegelaten(reden: string, wieKanDit: string): Message {
  return {
    status: 403,
    titel: 'U kunt dit niet doen',
    inhoud: (
      <>
        <p>{reden}</p>
        <p>Dit kan wel: {wieKanDit}.</p>
        <p>Hebt u dit recht nodig? Vraag het aan wie de rechten van uw organisatie beheert.</p>
        <ToStart />
      </>
    ),
  }
}

/** The sign-in ran out; what was typed is shown, to be copied. */
export function nietAangemeld(values: Typed): Message {
  return {
    status: 401,
    titel: 'U bent niet meer aangemeld',
    inhoud: (
      <>
        <p>Er is niets bewaard. Meld u opnieuw aan en dien het formulier daarna opnieuw in.</p>
        <p>
          <a href={urls.aanmelden.href()}>Meld u aan</a>
        </p>
        <TypedList values={values} />
      </>
    ),
  }
}

/** Medical papers ask for a strong sign-in. What was typed waits in the page and goes as it is. */
export function eerstBevestigen(path: string, values: Typed): Message {
  return {
    status: 403,
    titel: 'Bevestig eerst dat u het bent',
    inhoud: (
      <>
        <p>
          Voor medische stukken moet u bevestigen wie u bent. Uw vorige bevestiging is ouder dan 60
          minuten, of u hebt dit nog niet gedaan. Er is niets bewaard.
        </p>
        <p>
          <a
            class="govuk-link"
            href={urls.versterken.href({}, { verder: path })}
            target="_blank"
            rel="noopener"
          >
            Bevestig in een nieuw venster dat u het bent
          </a>
        </p>
        <p>Kom daarna terug naar deze pagina en dien hetzelfde opnieuw in:</p>
        <form method="post" action={path}>
          {inputsOf(values)}
          <button class="govuk-button" type="submit">
            Dien opnieuw in
          </button>
        </form>
        <TypedList values={values} />
      </>
    ),
  }
}

function inputsOf(values: Typed) {
  return Object.entries(values).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => (
      <input type="hidden" name={name} value={one} />
    )),
  )
}

/** Somebody was first, on a route without a page of its own to say so; `path` leads to the present state. */
export function iemandWasVoor(text: string, path: string, values: Typed): Message {
  return {
    status: 409,
    titel: 'Iemand anders was u voor',
    inhoud: (
      <>
        <p>{text}</p>
        <p>Er is niets van u bewaard.</p>
        <p>
          <a href={path}>Bekijk de huidige toestand</a>
        </p>
        <TypedList values={values} />
      </>
    ),
  }
}

/** A form that cannot be taken as it came: without its key, or with one that was used for another content. */
export function opnieuwOpenen(status: 400 | 422, text: string, path: string): Message {
  return {
    status,
    titel: 'Open het formulier opnieuw',
    inhoud: (
      <>
        <p>{text}</p>
        <p>
          <a href={path}>Open het formulier opnieuw</a>
        </p>
      </>
    ),
  }
}

export const vanEldersVerstuurd: Message = {
  status: 403,
  titel: 'Dit formulier komt van een andere site',
  inhoud: (
    <>
      <p>Om u te beschermen, nemen we alleen formulieren van deze site aan. Er is niets bewaard.</p>
      <ToStart />
    </>
  ),
}

/** Too many requests: how many seconds to wait. */
export function teVeel(seconds: number): Message {
  return {
    status: 429,
    titel: 'Even geduld',
    inhoud: <p>U vroeg te veel na elkaar. Probeer het opnieuw over {seconds} seconden.</p>,
  }
}

/** A body that is too large (413) or that cannot be read (any other status). */
export function nietLeesbaar(status: number): Message {
  return {
    status,
    titel: 'We kunnen dit niet lezen',
    inhoud: (
      <>
        <p>
          {status === 413
            ? 'Wat u verstuurde, is groter dan 1 MB. Maak het korter en probeer het opnieuw.'
            : 'Wat u verstuurde, heeft niet de juiste vorm. Ga terug en probeer het opnieuw.'}
        </p>
        <ToStart />
      </>
    ),
  }
}

/** A fault of ours: `reference` is what somebody who looks for it in the log asks for. */
export function onverwacht(status: 500 | 503, reference: string): Message {
  return {
    status,
    titel: 'Er liep iets mis',
    inhoud: (
      <>
        <p>Het ligt niet aan u. Er is niets half bewaard. Probeer het straks opnieuw.</p>
        <p>
          Lukt het dan nog niet? Geef bij uw vraag dit nummer door: <strong>{reference}</strong>
        </p>
      </>
    ),
  }
}

function ToStart() {
  return (
    <p>
      <a href={urls.start.href()}>Ga naar de startpagina</a>
    </p>
  )
}

function TypedList({ values }: { readonly values: Typed }) {
  const filled = Object.entries(values).filter(([, value]) => value.length > 0)
  if (filled.length === 0) return null
  return (
    <>
      <h2>Dit vulde u in</h2>
      <dl>
        {filled.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? value : value.join(', ')}</dd>
          </>
        ))}
      </dl>
    </>
  )
}
