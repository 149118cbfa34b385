/** What libxml2 says in English, as the element it is about and the reason in Dutch. */
export interface Vertaald {
  readonly element: string
  readonly reden: string
}

type Vertaling = readonly [pattern: RegExp, reden: (groups: readonly string[]) => string]

const vormfouten: readonly Vertaling[] = [
  [
    /tag mismatch: (\S+) line (\d+) and (\S+)/,
    ([element, line, other]) => `"${element}" van regel ${line} is afgesloten als "${other}"`,
  ],
  [/Premature end of data in tag (\S+)/, ([element]) => `het bestand stopt binnen "${element}"`],
  [/Couldn't find end of Start Tag (\S+)/, ([element]) => `het begin van "${element}" is niet af`],
  [/Excessive depth/, () => 'de elementen zitten te diep in elkaar'],
  [/Start tag expected|Document is empty/, () => 'het bestand begint niet met een element'],
  [/Extra content at the end/, () => 'er staat nog tekst na het laatste element'],
  [/Entity '(\S+)' not defined/, ([entity]) => `de afkorting "&${entity};" bestaat niet`],
  [
    /Maximum entity amplification|entity (?:reference )?loop/i,
    () => 'de afkortingen groeien te ver',
  ],
  [
    /Input is not proper UTF-8|Invalid bytes in character encoding/,
    () => 'de tekens zijn geen geldige UTF-8',
  ],
]

const schemafouten: readonly Vertaling[] = [
  [
    /This element is not expected\. Expected is (?:one of )?\( ?(.+?) ?\)/,
    ([expected]) => `het staat hier niet op zijn plaats; verwacht is ${names(expected!)}`,
  ],
  [/This element is not expected/, () => 'het wordt hier niet verwacht'],
  [
    /Missing child element\(s\)\. Expected is (?:one of )?\( ?(.+?) ?\)/,
    ([expected]) => `er ontbreekt een element in; verwacht is ${names(expected!)}`,
  ],
  [/^'(.*)' is not a valid value of the/, ([value]) => `"${value}" is geen geldige waarde`],
  [
    /The value has a length of '(\d+)'.* length of '(\d+)'/,
    ([length, allowed]) => `de tekst telt ${length} tekens, het schema laat er ${allowed} toe`,
  ],
  [/facet '\w+'\] The value '([^']*)'/, ([value]) => `"${value}" is geen toegelaten waarde`],
  [
    /No matching global declaration/,
    () => 'het schema kent dit element niet als begin van een antwoord',
  ],
  [
    /attribute '(\S+?)' is not allowed/,
    ([attribute]) => `het attribuut "${attribute}" hoort hier niet`,
  ],
]

/** The message of a text that is no well-formed XML. */
export function nietGoedGevormd(message: string): Vertaald {
  const element = /(?:mismatch: |in tag |Start Tag )([\w:.-]+)/.exec(message)?.[1]
  return { element: element ?? 'document', reden: vertaal(message, vormfouten) }
}

/** The message of a document that its schema refuses. */
export function nietVolgensSchema(message: string): Vertaald {
  const found = /^Element '(?:\{[^}]*\})?([^']+)'(?:, attribute '[^']+')?: /.exec(message)
  const rest = message.slice(found?.[0].length ?? 0)
  return { element: found?.[1] ?? 'document', reden: vertaal(rest, schemafouten) }
}

// A message that is not in the table is given as it is: better English than nothing.
function vertaal(message: string, table: readonly Vertaling[]): string {
  for (const [pattern, reden] of table) {
    const found = pattern.exec(message)
    if (found) return reden(found.slice(1))
  }
  return message.trim().replace(/\.$/, '')
}

function names(expected: string): string {
  return expected
    .replaceAll(/\{[^}]*\}/g, '')
    .split(/, ?/)
    .join(' of ')
}
