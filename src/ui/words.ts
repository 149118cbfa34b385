/** Who reads a text: for citizens the sentences are short. */
export type Reader = 'burger' | 'medewerker'

export interface WordFault {
  readonly kind: 'moeilijk woord' | 'Engels woord' | 'lange zin' | 'lange zinnen'
  readonly found: string
  readonly advice: string
}

/** Words that a letter or a page does not use, and what to write instead. */
export const hardWords: Readonly<Record<string, string>> = {
  'ten einde': 'om',
  teneinde: 'om',
  dienaangaande: 'daarover',
  desbetreffende: 'deze',
  desgevallend: 'als dat nodig is',
  ingevolge: 'door',
  'in casu': 'hier',
  middels: 'met',
  'mits inachtneming': 'als u let op',
  'met betrekking tot': 'over',
  'ten aanzien van': 'over',
  'ten gevolge van': 'door',
  'overeenkomstig artikel': 'volgens artikel',
  aangaande: 'over',
  betreffende: 'over',
  dewelke: 'die',
  hetwelk: 'dat',
  hierbij: 'met deze brief',
  'bij deze': 'met deze brief',
  krachtens: 'volgens',
  'niettegenstaande dat': 'hoewel',
  nopens: 'over',
  omwille: 'door, om',
  onverwijld: 'meteen',
  'onder voorbehoud van': 'als',
  reeds: 'al',
  'ten stelligste': 'zeker',
  terzake: 'daarover',
  uwentwege: 'van u',
  voornoemde: 'deze',
  voormelde: 'deze',
  vermits: 'omdat',
  aldus: 'zo',
  alsmede: 'en ook',
  alsook: 'en ook',
  derhalve: 'daarom',
  doch: 'maar',
  echter: 'maar',
  eveneens: 'ook',
  gelieve: 'een gewone zin met u',
  'ter kennis gebracht': 'gezegd',
  'in kennis gesteld': 'gezegd',
  'aan de hand van': 'met',
  'dient u': 'moet u',
  'zal worden overgegaan': 'wij doen',
}

/** English words of screens, and what we say. */
export const englishWords: Readonly<Record<string, string>> = {
  submit: 'Verstuur',
  ok: 'een werkwoord, zoals Bewaar',
  login: 'Meld aan',
  logout: 'Meld af',
  'log in': 'Meld aan',
  account: 'uw gegevens',
  upload: 'laad op',
  uploaden: 'opladen',
  download: 'haal op',
  downloaden: 'ophalen',
  dashboard: 'Overzicht',
  cancel: 'Stop',
  delete: 'Verwijder',
  edit: 'Wijzig',
  save: 'Bewaar',
  search: 'Zoek',
  next: 'Volgende',
  previous: 'Vorige',
  back: 'Terug',
  error: 'Fout',
  warning: 'Opgelet',
  success: 'Gelukt',
  settings: 'Instellingen',
  feedback: 'uw mening',
  updaten: 'bijwerken',
  checken: 'nakijken',
  case: 'dossier',
  user: 'gebruiker',
}

const limits: Readonly<Record<Reader, { readonly average: number; readonly longest: number }>> = {
  burger: { average: 15, longest: 25 },
  medewerker: { average: 20, longest: 35 },
}

const abbreviations =
  /\b(art|nr|nrs|tel|bv|blz|par|nov|dec|jan|feb|apr|aug|sep|sept|okt|mr|mevr)\.\s/gi

/** The sentences of a text; a line of its own is a sentence, a point in "art. 50" or "1.600" ends none. */
export function sentences(text: string): string[] {
  return text
    .replace(abbreviations, (found) => found.replace('.', '\u2024'))
    .split(/\n+|(?<=[.!?:;])\s+/)
    .map((sentence) => sentence.trim().replaceAll('\u2024', '.'))
    .filter((sentence) => /\p{L}/u.test(sentence))
}

/** Number of words of a sentence; a figure with its unit counts as written. */
export function wordCount(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

const blocks =
  'address|article|aside|blockquote|body|button|caption|dd|details|div|dl|dt|fieldset|footer|form|h[1-6]|header|label|legend|li|main|nav|ol|option|p|section|select|summary|table|td|th|title|tr|ul|br|hr|html|head'
const blockTag = new RegExp(`</?(?:${blocks})\\b[^>]*>`, 'gi')
const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#39': "'",
}

/** The text a person reads on a page, one line a block; what is only in attributes is left out. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<(style|script|svg)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(blockTag, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => entities[name]!)
    .replaceAll('\u00AD', '')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** All that is wrong with the words of a text. A term the page must use may be allowed by name. */
export function checkText(
  text: string,
  reader: Reader,
  allowed: readonly string[] = [],
): WordFault[] {
  const all = sentences(text)
  const lengths = all.map(wordCount)
  const { average, longest } = limits[reader]
  const long = all
    .filter((_, index) => lengths[index]! > longest)
    .map((found) => ({ kind: 'lange zin' as const, found, advice: `hoogstens ${longest} woorden` }))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1)
  const tooLong: WordFault[] =
    mean > average
      ? [
          {
            kind: 'lange zinnen',
            found: mean.toFixed(1),
            advice: `gemiddeld hoogstens ${average} woorden`,
          },
        ]
      : []
  return [
    ...listed(text, hardWords, 'moeilijk woord', allowed),
    ...listed(text, englishWords, 'Engels woord', allowed),
    ...long,
    ...tooLong,
  ]
}

/** As `checkText`, on the html of a page. */
export function checkPage(
  html: string,
  reader: Reader,
  allowed: readonly string[] = [],
): WordFault[] {
  return checkText(textOf(html), reader, allowed)
}

function listed(
  text: string,
  words: Readonly<Record<string, string>>,
  kind: WordFault['kind'],
  allowed: readonly string[],
): WordFault[] {
  return Object.entries(words)
    .filter(([word]) => !allowed.includes(word) && wholeWord(word).test(text))
    .map(([found, instead]) => ({ kind, found, advice: `schrijf: ${instead}` }))
}

function wholeWord(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${word.replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}-])`, 'iu')
}
