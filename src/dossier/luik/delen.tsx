import { urls } from '#urls.ts'
import { longDate } from '#ui/dates.ts'
import { softHyphens } from '#ui/term.tsx'
import { isVreemd, type StukRij } from './rij.ts'
import { soortregel, type Stuksoort } from './soorten.ts'

/** The kind of a paper as a title begins: "Persoonlijk ontwikkelingsplan (POP)". */
export function soortnaam(soort: Stuksoort): string {
  const { naam } = soortregel(soort)
  return softHyphens(`${naam.charAt(0).toUpperCase()}${naam.slice(1)}`)
}

/** "3 MB", "120 kB": how large a file is, so that somebody with a slow line knows before. */
export function grootte(bytes: number): string {
  return bytes >= 1_000_000
    ? `${Math.round(bytes / 1_000_000)} MB`
    : `${Math.max(1, Math.round(bytes / 1000))} kB`
}

/** Who put a paper in and how, as a sentence of a list. */
export function herkomst({ doorNaam, kanaal, ontvangenOp }: StukRij): string {
  return kanaal === 'papier'
    ? `met de post op ${longDate(ontvangenOp)}, ontvangen door ${doorNaam}`
    : `${doorNaam}, ${longDate(ontvangenOp)}`
}

/** What was checked in a file, said as it is. */
export function scanzin({ virusscan }: Pick<StukRij, 'virusscan'>): string {
  return virusscan === 'geen virus'
    ? 'Nagekeken op virussen: geen gevonden.'
    : 'Niet nagekeken op virussen: er is hier geen virusscanner.'
}

/** Leads to the links by which somebody outside gives a paper: of the person, or of the dossier with this number. */
export function LaatAfgeven({ nummer }: { readonly nummer?: string }) {
  const href =
    nummer === undefined ? urls.mijnUitnodigingen.href() : urls.uitnodigingen.href({ nummer })
  return (
    <p>
      <a class="govuk-link" href={href}>
        Laat een arts of dienst een papier afgeven
      </a>
    </p>
  )
}

/** Who gave a paper out and when; nothing of it where the paper is about somebody else. */
export function vanWie(stuk: StukRij): string {
  return isVreemd(stuk) ? 'over iemand anders' : `${stuk.uitgever}, ${longDate(stuk.datum)}`
}
