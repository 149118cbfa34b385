import { operaties } from '#register/magda/operaties.ts'
import {
  ParseOption,
  XmlDocument,
  type XmlInputProvider,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'

/**
 * The official schemas of MAGDA in a folder of the installation (they are not part of the product). Compiles each
 * schema once, when first asked, and must be disposed: a validator lives in the memory of libxml2.
 */
export class XsdMap implements Disposable {
  readonly map: string
  readonly #validators = new Map<string, XsdValidator | null>()
  readonly #compiled = new DisposableStack()

  /** `map` is the folder that holds `<Dienst>.<Operatie>Dienst-<versie>/WebService/…Response.xsd`. */
  constructor(map: string) {
    this.map = resolve(map)
    if (!existsSync(this.map)) throw new Error(`De map met schema's bestaat niet: ${map}`)
  }

  /** The validator for answers with this root element, or null when the folder has no schema for it. */
  validatorFor(root: string): XsdValidator | null {
    const known = this.#validators.get(root)
    if (known !== undefined) return known
    const operatie = operaties.find((each) => each.root === root)
    const file = operatie && join(this.map, operatie.xsd)
    const validator = file && existsSync(file) ? this.#compile(file) : null
    this.#validators.set(root, validator)
    return validator
  }

  #compile(file: string): XsdValidator {
    // Input providers are global in libxml2: this one reads only inside the folder, and only while compiling.
    xmlRegisterInputProvider(insideFolder(this.map))
    try {
      // A compiled schema keeps pointing into its document, so both live equally long.
      const schema = this.#compiled.use(
        XmlDocument.fromBuffer(readFileSync(file), {
          url: file,
          option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_SYS_CATALOG,
        }),
      )
      return this.#compiled.use(XsdValidator.fromDoc(schema))
    } catch (cause) {
      throw new Error(`Het schema ${file} is niet bruikbaar.`, { cause })
    } finally {
      xmlCleanupInputProvider()
    }
  }

  [Symbol.dispose](): void {
    this.#compiled.dispose()
    this.#validators.clear()
  }
}

function insideFolder(folder: string): XmlInputProvider {
  return {
    match: (name) => resolve(name).startsWith(folder + sep) && existsSync(name),
    open: (name) => openSync(name, 'r'),
    read: (fd, buffer) => readSync(fd, buffer, 0, buffer.byteLength, null),
    close: (fd) => {
      closeSync(fd)
      return true
    },
  }
}
