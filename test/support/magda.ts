import type { Dag } from '#law/dag.ts'
import { leesAntwoord } from '#register/magda/antwoord.ts'
import type { Feit, Herkomst, Uitzondering } from '#register/magda/feiten.ts'
import type { Operatie } from '#register/magda/operaties.ts'
import type { Antwoord } from '#register/magda/port.ts'
import type { XmlNode } from '#register/magda/tree.ts'
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * The folder with published test answers and schemas of MAGDA (`antwoorden`, `xsd`): MAATWERK_MAGDA, or `../shared/magda`
 * beside the repository. They are no part of the product: null when the folder is not there.
 */
export function magdaMap(): string | null {
  const folder =
    process.env['MAATWERK_MAGDA'] ?? resolve(import.meta.dirname, '../../../shared/magda')
  return existsSync(join(folder, 'antwoorden')) && existsSync(join(folder, 'xsd')) ? folder : null
}

/** Options of a test that needs that folder: without it the test is skipped, and says why. */
export const metMagdaMap = {
  skip: magdaMap() === null && 'de map met testantwoorden van MAGDA is er niet (MAATWERK_MAGDA)',
} as const

/** Text, or elements by name; a list stands for the same element several times. */
export type Inhoud = string | { readonly [name: string]: Inhoud | readonly Inhoud[] }

/** A tree as the parser would give it, written as an object; a name with @ in front is an attribute. */
export function boom(name: string, inhoud: Inhoud): XmlNode {
  const entries = typeof inhoud === 'string' ? [] : Object.entries(inhoud)
  const children = entries
    .filter(([child]) => !child.startsWith('@'))
    .flatMap(([child, content]) =>
      isList(content) ? content.map((each) => boom(child, each)) : [boom(child, content)],
    )
  const attributes = entries.flatMap(([child, content]) =>
    child.startsWith('@') && typeof content === 'string' ? [[child.slice(1), content]] : [],
  )
  return {
    name,
    namespace: '',
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    children,
    text: typeof inhoud === 'string' ? inhoud : '',
    line: 1,
  }
}

function isList(content: Inhoud | readonly Inhoud[]): content is readonly Inhoud[] {
  return Array.isArray(content)
}

/** A whole answer around `inhoud`, given on 2026-05-04. */
export function antwoordBoom(naam: string, versie: string, antwoord: Inhoud): XmlNode {
  return boom(`${naam}Response`, {
    Repliek: {
      Context: {
        Naam: naam,
        Versie: `${versie}.0000`,
        Bericht: { Tijdstip: { Datum: '2026-05-04' } },
      },
      Antwoorden: { Antwoord: antwoord },
    },
  })
}

/** A source for facts that a test writes by hand. */
export function herkomst(dienst: Operatie, datum: Dag | null): Herkomst {
  return { dienst, versie: '01.00', datum, vindplaats: 'test', regel: 1 }
}

/** The facts of one kind, typed. */
export function feitenVan<S extends Feit['soort']>(
  feiten: readonly Feit[],
  soort: S,
): Extract<Feit, { soort: S }>[] {
  return feiten.filter((feit): feit is Extract<Feit, { soort: S }> => feit.soort === soort)
}

/** The facts of an answer that must have some. */
export function feitenUit(root: XmlNode): readonly Feit[] {
  const result = leesAntwoord(root)
  assert.ok(result.soort === 'feiten', JSON.stringify(result))
  return result.feiten
}

/** The refusal of an answer that must be refused, with the name of the element alone. */
export function weigeringVan(root: XmlNode): { readonly element: string; readonly reden: string } {
  const result = leesAntwoord(root)
  assert.ok(result.soort === 'geweigerd', JSON.stringify(result))
  return { element: result.element.split('/').at(-1)!, reden: result.reden }
}

/** The TST-nummer of the person in tests of facts. */
export const insz = '91610100176'

/** An answer about `insz` that holds these facts. */
export function antwoordMet(
  operatie: Operatie,
  feiten: readonly Feit[],
  uitzonderingen: readonly Uitzondering[] = [],
): Antwoord {
  const resultaat = { soort: 'feiten', feiten, opmerkingen: [], uitzonderingen } as const
  return { operatie, sleutel: insz, schema: '', resultaat }
}
