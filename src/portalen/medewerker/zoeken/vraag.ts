import { beoordeelInsz } from '#register/insz.ts'
import { beoordeelKbo } from '#register/kbo.ts'

/** What somebody looks for, as the one box understood it. Words are folded by the database, the same as what it keeps. */
export type Vraag =
  | { readonly soort: 'nummer'; readonly nummer: string }
  | { readonly soort: 'insz'; readonly insz: string }
  | { readonly soort: 'kbo'; readonly kbo: string }
  | { readonly soort: 'woorden'; readonly tekst: string }

/** The most that the box takes: names of people and companies are shorter. */
export const hoogstensTekens = 120

const onvolledig =
  'Dit nummer is niet volledig. Een dossiernummer ziet eruit als WOP-2026-004127, een rijksregisternummer telt 11 cijfers en een ondernemingsnummer 10.'

/**
 * Recognises a dossier number, an INSZ, a KBO number or words in what was typed, with or without the marks that belong
 * to it; what cannot be searched comes back as `fout`, with what to do.
 */
export function herken(getypt: string): Vraag | { readonly fout: string } {
  // Copied text has dashes of every length.
  const tekst = getypt
    .normalize('NFKC')
    .replaceAll(/\p{Pd}/gu, '-')
    .trim()
  const nummer = dossiernummer(tekst)
  if (nummer !== undefined) return { soort: 'nummer', nummer }
  if (/^(BE)?[\d\s./-]+$/i.test(tekst) && /\d/.test(tekst)) return getal(tekst)
  const delen = tekst.split(/[^\p{L}\p{M}\p{N}'’]+/u)
  if (delen.every((deel) => (deel.match(/[\p{L}\p{N}]/gu) ?? []).length < 2))
    return { fout: 'Vul minstens 2 letters van de naam in.' }
  return { soort: 'woorden', tekst }
}

// Without the letters in front it is the year that tells it from a number of a company, which begins with 0 or 1.
function dossiernummer(tekst: string): string | undefined {
  const gevonden =
    /^WOP[\s.-]*(?<jaar>\d{4})[\s.-]*(?<volg>\d{1,6})$/i.exec(tekst) ??
    /^(?<jaar>20\d{2})(?:[\s.-]+(?<volg>\d{1,6}))$/.exec(tekst)
  const { jaar, volg } = gevonden?.groups ?? {}
  return jaar === undefined || volg === undefined
    ? undefined
    : `WOP-${jaar}-${volg.padStart(6, '0')}`
}

function getal(tekst: string): Vraag | { readonly fout: string } {
  const cijfers = tekst.replaceAll(/\D/g, '')
  if (cijfers.length === 11) {
    const oordeel = beoordeelInsz(cijfers)
    return oordeel.geldig
      ? { soort: 'insz', insz: oordeel.insz }
      : { fout: `Dit rijksregisternummer klopt niet. ${oordeel.reden} Kijk het nummer na.` }
  }
  if (cijfers.length === 10) {
    const oordeel = beoordeelKbo(cijfers)
    return oordeel.geldig
      ? { soort: 'kbo', kbo: oordeel.nummer }
      : { fout: `Dit ondernemingsnummer klopt niet. ${oordeel.reden} Kijk het nummer na.` }
  }
  return { fout: onvolledig }
}
