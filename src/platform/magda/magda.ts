import { leesAntwoord } from '#register/magda/antwoord.ts'
import type { Leesresultaat } from '#register/magda/feiten.ts'
import { type Operatie, operatieVan } from '#register/magda/operaties.ts'
import type { Magda } from '#register/magda/port.ts'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { leesXml, maxXmlBytes, teGroot, type XmlWeigering } from './xml.ts'
import type { XsdMap } from './xml-schema.ts'

/** XML read into facts, with what is known of its schema. */
export interface GelezenAntwoord {
  readonly resultaat: Leesresultaat
  readonly schema: string
}

const nietGecontroleerd = 'niet tegen het schema gecontroleerd'

/**
 * Parses, checks against the schema where a folder of schemas is given, and reads into facts. With `gevraagd` an answer
 * of another service is refused. Never throws on input.
 */
export function leesMagdaXml(
  source: Uint8Array | string,
  xsd?: XsdMap,
  gevraagd?: Operatie,
): GelezenAntwoord {
  const xml = leesXml(source, xsd)
  if (xml.soort === 'geweigerd') return alsGelezen(xml)
  return {
    resultaat: leesAntwoord(xml.root, gevraagd),
    schema: xml.schema.soort === 'geldig' ? 'geldig volgens het schema' : xml.schema.melding,
  }
}

function alsGelezen({ bij, ...resultaat }: XmlWeigering): GelezenAntwoord {
  return { resultaat, schema: bij === 'schema' ? 'ongeldig volgens het schema' : nietGecontroleerd }
}

/** Reads a file as an answer of MAGDA; a file that is too large is refused before it is read. */
export async function leesMagdaBestand(
  path: string,
  xsd?: XsdMap,
  gevraagd?: Operatie,
): Promise<GelezenAntwoord> {
  const { size } = await stat(path)
  if (size > maxXmlBytes) return alsGelezen(teGroot)
  return leesMagdaXml(await readFile(path), xsd, gevraagd)
}

/**
 * MAGDA as a folder of stored answers: `<map>/<Operatie>.<versie>/<sleutel>.xml`, or with the third part of the
 * version (`.0000`) in the folder name. A key without a file proves nothing, and says so.
 */
export function magdaUitMap(map: string, xsd?: XsdMap): Magda {
  return {
    async vraag(operatie, sleutel) {
      const path = await vindBestand(map, operatie, sleutel)
      if (path === null) return { operatie, sleutel, ...zonderAntwoord }
      return { operatie, sleutel, ...(await leesMagdaBestand(path, xsd, operatie)) }
    },
  }
}

const zonderAntwoord: GelezenAntwoord = {
  resultaat: {
    soort: 'bewijst niets',
    reden: 'Voor dit nummer is er geen antwoord van deze dienst.',
    opmerkingen: [],
    uitzonderingen: [],
  },
  schema: nietGecontroleerd,
}

async function vindBestand(
  map: string,
  operatie: Operatie,
  sleutel: string,
): Promise<string | null> {
  if (!/^\d{10,11}$/.test(sleutel))
    throw new RangeError(
      'Een sleutel is een INSZ (11 cijfers) of een ondernemingsnummer (10 cijfers).',
    )
  const folder = `${operatie}.${operatieVan(operatie).versie}`
  for (const name of [folder, `${folder}.0000`]) {
    const path = join(map, name, `${sleutel}.xml`)
    if (await stat(path).catch(() => null)) return path
  }
  return null
}
