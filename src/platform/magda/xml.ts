import type { XmlNode } from '#register/magda/tree.ts'
import {
  ParseOption,
  XmlCData,
  XmlDocument,
  XmlElement,
  XmlLibError,
  XmlText,
  type XmlTreeNode,
} from 'libxml2-wasm'
import { nietGoedGevormd, nietVolgensSchema } from './xml-fouten.ts'
import type { XsdMap } from './xml-schema.ts'

/** Largest XML text that is read, in bytes; a larger one is refused unread. */
export const maxXmlBytes = 5 * 1024 * 1024

/** Why an XML text is refused: the line and element where they are known, and what is wrong, in Dutch. */
export interface XmlFout {
  readonly element: string
  readonly regel: number | null
  readonly reden: string
}

/** `geldig`: checked against the schema. `geen schema`: not checked; `melding` says so openly. */
export type Schemacontrole =
  | { readonly soort: 'geldig' }
  | { readonly soort: 'geen schema'; readonly melding: string }

export type XmlResultaat =
  | { readonly soort: 'gelezen'; readonly root: XmlNode; readonly schema: Schemacontrole }
  | XmlWeigering

/** `bij`: refused as XML, or by the schema. */
export type XmlWeigering = XmlFout & {
  readonly soort: 'geweigerd'
  readonly bij: 'xml' | 'schema'
}

/** The refusal of a text above `maxXmlBytes`. */
export const teGroot = refusal(
  'document',
  null,
  `Het bestand is groter dan ${maxXmlBytes / 1024 / 1024} MB.`,
)

const options =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NOCDATA |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_BIG_LINES

const notChecked = {
  soort: 'geen schema',
  melding: 'niet tegen het schema gecontroleerd',
} as const

/**
 * Reads XML of at most `maxXmlBytes` into a plain tree and, with `xsd`, checks it against the schema of its
 * operation. A document with a DOCTYPE is refused: no MAGDA answer has one, and entities are the way to make a
 * reader fetch files or run out of memory. Nothing is fetched from disk or network. Never throws on input.
 */
export function leesXml(source: Uint8Array | string, xsd?: XsdMap): XmlResultaat {
  const bytes = typeof source === 'string' ? Buffer.from(source, 'utf8') : source
  if (bytes.length > maxXmlBytes) return teGroot
  if (bytes.length === 0) return refusal('document', null, 'Het bestand is leeg.')
  let document: XmlDocument
  try {
    document = XmlDocument.fromBuffer(bytes, { option: options })
  } catch (error) {
    return notWellFormed(error)
  }
  try {
    if (document.dtd !== null)
      return refusal('!DOCTYPE', null, 'Een bestand met een DOCTYPE wordt niet gelezen.')
    return { soort: 'gelezen', root: toTree(document.root), schema: validate(document, xsd) }
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    return invalid(error)
  } finally {
    document.dispose()
  }
}

function validate(document: XmlDocument, xsd: XsdMap | undefined): Schemacontrole {
  if (!xsd) return notChecked
  const validator = xsd.validatorFor(document.root.name)
  if (!validator)
    return {
      soort: 'geen schema',
      melding: `${notChecked.melding}: het schema ontbreekt in de map`,
    }
  validator.validate(document)
  return { soort: 'geldig' }
}

function toTree(element: XmlElement): XmlNode {
  const children: XmlNode[] = []
  let text = ''
  let node: XmlTreeNode | null = element.firstChild
  while (node !== null) {
    if (node instanceof XmlElement) children.push(toTree(node))
    else if (isText(node)) text += node.content
    node = node.next
  }
  return {
    name: element.name,
    namespace: element.namespaceUri,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    children,
    // Answers are laid out with line breaks inside values ("Hoger\n   onderwijs").
    text: text.replaceAll(/\s+/g, ' ').trim(),
    line: element.line,
  }
}

function isText(node: XmlTreeNode): boolean {
  return node instanceof XmlText || node instanceof XmlCData
}

function notWellFormed(error: unknown): XmlResultaat {
  const detail = error instanceof XmlLibError ? error.details[0] : undefined
  if (!detail) return refusal('document', null, 'Dit is geen leesbare XML.')
  const { element, reden } = nietGoedGevormd(detail.message)
  return refusal(
    element,
    detail.line,
    `De XML is niet goed gevormd op regel ${detail.line}: ${reden}.`,
  )
}

function invalid(error: XmlLibError): XmlResultaat {
  const { message, line } = error.details[0] ?? { message: error.message, line: null }
  const { element, reden } = nietVolgensSchema(message)
  const plaats = line === null ? '' : ` op regel ${line}`
  return {
    ...refusal(
      element,
      line,
      `Het element "${element}"${plaats} past niet in het schema: ${reden}.`,
    ),
    bij: 'schema',
  }
}

function refusal(element: string, regel: number | null, reden: string): XmlWeigering {
  return { soort: 'geweigerd', bij: 'xml', element, regel, reden }
}
