import { deflateSync } from 'node:zlib'
import { Weigering } from '#platform/documents/keuring/weigering.ts'
import type { Boek } from './boek.ts'
import { Naam, Stroom, type Woordenboek } from './waarden.ts'

/** A stream of texts, tables or a font, unpacked to see what it becomes and packed in one plain filter. */
export function gegevens(stroom: Stroom, dict: Woordenboek, boek: Boek): Stroom {
  const { bytes, rest, vast } = boek.pakUit(stroom)
  if (rest.length > 0) throw new Weigering('beschadigd')
  return verpakt(dict, vast ?? deflateSync(bytes), 'FlateDecode')
}

/** A stream with its length and filter noted. */
export function verpakt(
  dict: Woordenboek,
  ruw: Buffer,
  filter: string,
  parms?: Woordenboek,
): Stroom {
  dict.set('Length', ruw.length)
  dict.set('Filter', new Naam(filter))
  if (parms && parms.size > 0) dict.set('DecodeParms', parms)
  return new Stroom(dict, ruw)
}
