// The longest words of the trade, with the places where they may break on a narrow screen.
const broken = [
  'toegankelijkheids·verklaring',
  'werk·ondersteunings·pakket',
  'heroverwegings·commissie',
  'doorstroom·begeleider',
  'begeleidings·premie',
  'ondersteunings·premie',
  'vertrouwens·persoon',
  'ontwikkelings·plan',
  'rendements·verlies',
  'motivatie·verslag',
  'rijksregister·nummer',
] as const

const softHyphen = '\u00AD'
const words = new Map(
  broken.map((word) => [word.replaceAll('·', ''), word.replaceAll('·', softHyphen)]),
)
const pattern = new RegExp([...words.keys()].join('|'), 'gi')

/** The text with soft hyphens in our longest words, and nothing else changed. */
export function softHyphens(text: string): string {
  return text.replace(pattern, (found) => {
    const soft = words.get(found.toLowerCase())!
    return found.slice(0, 1) + soft.slice(1)
  })
}

/** A term of the trade, or a text with such terms, that fits a phone; with `href` it leads to its explanation. */
export function Term(props: { readonly children: string; readonly href?: string | undefined }) {
  const text = softHyphens(props.children)
  return props.href ? (
    <a class="govuk-link" href={props.href}>
      {text}
    </a>
  ) : (
    <>{text}</>
  )
}
