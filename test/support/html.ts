const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  ctdot: '⋯',
  nbsp: '\u00A0',
}
const decode = (text: string) =>
  text.replaceAll(/&(#39|\w+);/g, (whole, name: string) => entities[name] ?? whole)

const token = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</g
const attribute = /([\w:-]+)(?:\s*=\s*"([^"]*)")?/g

/**
 * Html as a list of tags and texts in which only what a browser makes a difference of is left: attributes and class
 * names in order of the alphabet, white space of one space, entities resolved, void tags alike.
 */
export function normalised(html: string, ignore: ReadonlySet<string> = new Set()): string[] {
  const parts: string[] = []
  for (const [whole, slash, name, rest] of html.matchAll(token)) {
    if (whole.startsWith('<!--')) continue
    if (name === undefined) {
      const text = decode(whole).replaceAll(/\s+/g, ' ').trim()
      if (text) parts.push(text)
    } else if (slash) parts.push(`</${name}>`)
    else parts.push(`<${[name, ...attributes(rest ?? '', ignore)].join(' ')}>`)
  }
  return parts.filter((part) => part !== '</path>' && part !== '</input>')
}

function attributes(source: string, ignore: ReadonlySet<string>): string[] {
  return [...source.matchAll(attribute)]
    .filter(([, name]) => !ignore.has(name!))
    .map(([, name, value]) => {
      const text = decode(value ?? '')
        .replaceAll(/\s+/g, ' ')
        .trim()
      return `${name}=${name === 'class' ? text.split(' ').sort().join(' ') : text}`
    })
    .sort()
}
