import {
  grootsteBeelden,
  langsteZijde,
  meesteBeeldpunten,
} from '#platform/documents/keuring/grenzen.ts'
import { schoonJpeg } from '#platform/documents/keuring/jpeg.ts'
import { telInflate } from '#platform/documents/keuring/inflate.ts'
import { Weigering } from '#platform/documents/keuring/weigering.ts'
import type { Boek } from './boek.ts'
import { stappen, type Stap } from './filters.ts'
import { gegevens, verpakt } from './pakken.ts'
import { Verwijzing, type Stroom, type Waarde, type Woordenboek } from './waarden.ts'

const keptParms: ReadonlySet<string> = new Set(
  'Predictor Colors BitsPerComponent Columns ColorTransform K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError'.split(
    ' ',
  ),
)

/** An image of a page: its points counted, its data in one filter, what it becomes measured. Throws `Weigering`. */
export async function beeld(
  stroom: Stroom,
  dict: Woordenboek,
  boek: Boek,
  kopieer: (value: Waarde, kind: 'Inhoud') => Waarde,
  ingepakt: { beelden: number },
): Promise<Stroom> {
  bemeet(boek.los(stroom.dict.get('Width')), boek.los(stroom.dict.get('Height')))
  const steps = stappen(stroom.dict, boek.los)
  if (steps.length === 1 && steps[0]!.filter === 'FlateDecode') {
    const { lengte, gebruikt } = await telInflate(stroom.ruw, grootsteBeelden - ingepakt.beelden)
    ingepakt.beelden += lengte
    return verpakt(dict, stroom.ruw.subarray(0, gebruikt), 'FlateDecode', parms(steps[0]!, boek))
  }
  const { bytes, rest } = boek.pakUit(stroom)
  const [codec, ...more] = rest
  if (!codec) return gegevens(stroom, dict, boek)
  if (more.length > 0) throw new Weigering('beschadigd')
  if (codec.filter === 'DCTDecode')
    return verpakt(
      dict,
      schoonJpeg(bytes, { ingebed: true }).bytes,
      codec.filter,
      parms(codec, boek),
    )
  if (codec.filter === 'JPXDecode') bemeetJpx(bytes)
  const kept = parms(codec, boek)
  if (codec.filter === 'CCITTFaxDecode') bemeet(kept.get('Columns') ?? 1728, kept.get('Rows') || 1)
  const globals = codec.parms.get('JBIG2Globals')
  if (globals instanceof Verwijzing) kept.set('JBIG2Globals', kopieer(globals, 'Inhoud'))
  return verpakt(dict, bytes, codec.filter, kept)
}

/** Whether a size is one of an image, and not a flood. Throws `Weigering`. */
export function bemeet(width: unknown, height: unknown): void {
  const sides = [width, height]
  if (!sides.every((side): side is number => Number.isSafeInteger(side) && (side as number) > 0))
    throw new Weigering('beschadigd')
  const [wide, high] = sides as [number, number]
  if (wide > langsteZijde || high > langsteZijde || wide * high > meesteBeeldpunten)
    throw new Weigering('te veel beeldpunten')
}

function parms(step: Stap, boek: Boek): Woordenboek {
  const kept: Woordenboek = new Map()
  for (const [key, value] of step.parms) {
    const found = boek.los(value)
    if (keptParms.has(key) && (typeof found === 'number' || typeof found === 'boolean'))
      kept.set(key, found)
  }
  return kept
}

/** The size that a JPEG 2000 image itself names may be another than that of its dictionary. */
function bemeetJpx(bytes: Buffer): void {
  const size = bytes.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51]))
  if (size < 0 || size + 16 > bytes.length) throw new Weigering('beschadigd')
  bemeet(bytes.readUInt32BE(size + 8), bytes.readUInt32BE(size + 12))
}
