/** A number of the KBO or RSZ that was checked: its digits alone, or why it is not valid. */
export type Nummeroordeel =
  | { readonly geldig: true; readonly nummer: string }
  | { readonly geldig: false; readonly reden: string }

/** Enterprise number: 10 digits, first 0 or 1, last two = 97 - (first eight mod 97). [public: rsz, vl-aanvragen] */
export function beoordeelKbo(text: string): Nummeroordeel {
  return beoordeel(text, /^[01]/, 'Een ondernemingsnummer telt 10 cijfers en begint met 0 of 1.')
}

/** Number of a vestigingseenheid: 10 digits, first 2 to 8, same check as the enterprise number. [inferred] */
export function beoordeelVestiging(text: string): Nummeroordeel {
  return beoordeel(text, /^[2-8]/, 'Een vestigingsnummer telt 10 cijfers en begint met 2 tot 8.')
}

/** RSZ employer number: kengetal (3), number (7), check (2). The sources give no rule for its check digits. */
export function beoordeelRsz(text: string): Nummeroordeel {
  const nummer = digits(text)
  if (/^\d{12}$/.test(nummer)) return { geldig: true, nummer }
  return { geldig: false, reden: 'Een RSZ-nummer van een werkgever telt 12 cijfers.' }
}

/**
 * A KBO number for a company of the demo: `volgnummer` from 1 to 9999 behind the prefix 0999, so that it is easy to
 * recognise.
 */
export function demoKbo(volgnummer: number): string {
  return withCheck('0999', volgnummer)
}

/** A number of a vestigingseenheid for the demo: `volgnummer` from 1 to 9999 behind the prefix 2999. */
export function demoVestiging(volgnummer: number): string {
  return withCheck('2999', volgnummer)
}

function withCheck(prefix: string, volgnummer: number): string {
  if (!Number.isInteger(volgnummer) || volgnummer < 1 || volgnummer > 9999)
    throw new RangeError('Het volgnummer is een geheel getal van 1 tot 9999.')
  const acht = prefix + String(volgnummer).padStart(4, '0')
  return acht + controle(acht)
}

function beoordeel(text: string, begin: RegExp, vorm: string): Nummeroordeel {
  const nummer = digits(text)
  if (!/^\d{10}$/.test(nummer) || !begin.test(nummer)) return { geldig: false, reden: vorm }
  if (controle(nummer.slice(0, 8)) === nummer.slice(8)) return { geldig: true, nummer }
  return { geldig: false, reden: 'De laatste twee cijfers kloppen niet met de eerste acht.' }
}

function controle(acht: string): string {
  return String(97 - (Number(acht) % 97)).padStart(2, '0')
}

function digits(text: string): string {
  return text.replace(/^\s*BE/i, '').replaceAll(/[\s.-]/g, '')
}
