import type { Message } from '#platform/http/problem-pages.tsx'
import { urls } from '#urls.ts'

function Opnieuw() {
  return (
    <p>
      <a href={urls.aanmelden.href()}>Meld u opnieuw aan</a>
    </p>
  )
}

/** What came back belongs to no sign-in of this browser, or to one that is over. */
export const begonnenElders: Message = {
  status: 400,
  titel: 'Begin het aanmelden opnieuw',
  inhoud: (
    <>
      <p>
        U wachtte langer dan 15 minuten, of u opende deze pagina een tweede keer. U bent niet
        aangemeld.
      </p>
      <Opnieuw />
    </>
  ),
}

/** The provider, or the check of what it said, refused. */
export const nietGelukt: Message = {
  status: 400,
  titel: 'Het aanmelden is niet gelukt',
  inhoud: (
    <>
      <p>
        U brak het aanmelden af, of de aanmelddienst gaf een antwoord dat niet klopt. U bent niet
        aangemeld.
      </p>
      <Opnieuw />
    </>
  ),
}

/** The login service does not answer; `telefoon` is whom to call. */
export function onbereikbaar(telefoon: string): Message {
  return {
    status: 503,
    titel: 'De aanmelddienst antwoordt niet',
    inhoud: (
      <>
        <p>Het ligt niet aan u. Probeer het over enkele minuten opnieuw.</p>
        <p>Lukt het dan nog niet? Bel {telefoon}.</p>
        <Opnieuw />
      </>
    ),
  }
}

/** Who signed in well and is nobody here: why, what to do now, and whom to call. */
export function nietErkend(reden: string, watNu: string, telefoon: string): Message {
  return {
    status: 403,
    titel: 'U kunt hier niet binnen',
    inhoud: (
      <>
        <p>{reden}</p>
        <p>{watNu}</p>
        <p>Telefoon van de dienst: {telefoon}.</p>
        <Opnieuw />
      </>
    ),
  }
}

export const iemandAnders: Message = {
  status: 403,
  titel: 'Dit is niet dezelfde persoon of rol',
  inhoud: (
    <>
      <p>
        U bevestigde als iemand anders dan wie is aangemeld. Er is niets veranderd aan de sessie.
      </p>
      <p>Wilt u als iemand anders werken? Meld u dan eerst af.</p>
    </>
  ),
}

export const nietSterk: Message = {
  status: 403,
  titel: 'Meld u aan met een sterk middel',
  inhoud: (
    <>
      <p>
        Voor dit werk moet u zich aanmelden met itsme of met uw identiteitskaart (eID). De manier
        die u nu koos, is niet sterk genoeg.
      </p>
      <Opnieuw />
    </>
  ),
}
