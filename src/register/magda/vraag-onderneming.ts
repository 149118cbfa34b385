import type { Adres, Onderneming } from './feiten.ts'
import type { Magda } from './port.ts'

/** What the source of companies says of the one with this KBO number; undefined when it does not know it. */
export async function vraagOnderneming(
  magda: Magda,
  kbo: string,
): Promise<Onderneming | undefined> {
  const { resultaat } = await magda.vraag('Onderneming.GeefOnderneming', kbo)
  return resultaat.soort === 'feiten'
    ? resultaat.feiten.find((feit) => feit.soort === 'onderneming')
    : undefined
}

/** Street and number, as one line. */
export function straatregel({ straat, huisnummer, busnummer }: Adres): string {
  return regel([straat, huisnummer, busnummer ? `bus ${busnummer}` : null])
}

/** Street and town of a company as lines of a letter; what is not known has no line. */
export async function werkgeveradres(magda: Magda, kbo: string): Promise<readonly string[]> {
  const adres = (await vraagOnderneming(magda, kbo))?.adres
  if (!adres) return []
  const { postcode, gemeente } = adres
  return [straatregel(adres), regel([postcode, gemeente])].filter((tekst) => tekst !== '')
}

function regel(delen: readonly (string | null)[]): string {
  return delen.filter((deel) => deel !== null).join(' ')
}
