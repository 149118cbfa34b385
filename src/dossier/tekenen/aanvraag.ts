import type { Verzoekbeeld } from './beeld.ts'
import type { Inhoud, NieuwVerzoek, Ondertekenaar, Verzoeksoort } from './verzoek.ts'

/** A request as the employer reads it, with what the one who asked must do now. */
export type VerzoekVanWerkgever = Verzoekbeeld & {
  readonly taakAanvrager: string | null
  /** Whether this employer made the request; otherwise it only signs. */
  readonly eigen: boolean
}

interface Ingevuld {
  readonly titel: string
  readonly tekst: string
  readonly stuk: string | undefined
}

/** What an employer typed, as content to be signed. */
export function inhoudVan({ tekst, stuk }: Ingevuld): Inhoud {
  return {
    vorm: 'tekst',
    delen: [{ kop: '', tekst }],
    ...(stuk === undefined ? {} : { stuk }),
  }
}

/** What an employer asks: the signature of the worker, and where `bedrijf` is given that of the company too. */
export function aanvraagVan(
  soort: Verzoeksoort,
  ingevuld: Ingevuld,
  bedrijf: { readonly kbo: string; readonly naam: string } | null,
): Omit<NieuwVerzoek, 'id' | 'hash' | 'uiterlijk'> {
  const werkgever: readonly Ondertekenaar[] = bedrijf ? [{ rol: 'werkgever', ...bedrijf }] : []
  return {
    soort,
    titel: ingevuld.titel,
    inhoud: inhoudVan(ingevuld),
    ondertekenaars: [{ rol: 'werknemer' }, ...werkgever],
  }
}

/** The one text of a request that an employer typed; undefined for what another form made, which changes there. */
export function enkeleTekst({ inhoud }: Verzoekbeeld): string | undefined {
  if (inhoud.vorm !== 'tekst' || inhoud.delen.length > 1) return undefined
  const [{ kop, tekst }] = inhoud.delen
  return kop === '' ? tekst : undefined
}
