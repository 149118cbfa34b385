import { grootsteBestand } from './grenzen.ts'
import { schoonJpeg } from './jpeg.ts'
import type { Soort } from './namen.ts'
import { schoonPdf } from './pdf/schoon.ts'
import { schoonPng } from './png.ts'
import { schoonTiff } from './tiff.ts'
import { Weigering, type Reden } from './weigering.ts'

/** What was found in one paper: the copy for readers, or why it is not taken. */
export type Bevinding =
  | {
      readonly ok: true
      readonly bytes: Buffer
      readonly bladzijden?: number
      readonly waarschuwingen: readonly string[]
    }
  | { readonly ok: false; readonly reden: Reden }

interface Schoon {
  readonly bytes: Buffer
  readonly bladzijden?: number
  readonly waarschuwingen: readonly string[]
}

const readers: Readonly<Record<Soort, (source: Buffer) => Schoon | Promise<Schoon>>> = {
  'application/pdf': schoonPdf,
  'image/jpeg': schoonJpeg,
  'image/png': schoonPng,
  'image/tiff': schoonTiff,
}

/** Reads a paper of this kind. Whatever it holds, the answer is a finding. */
export async function lees(soort: Soort, source: Buffer): Promise<Bevinding> {
  try {
    const { bytes, ...rest } = await readers[soort](source)
    if (bytes.length > 2 * grootsteBestand) throw new Weigering('te veel inhoud')
    if (tweedeGezicht(bytes)) throw new Weigering('actief')
    return { ok: true, bytes, ...rest }
  } catch (error) {
    // Whatever a reader stumbles over is damage to whoever sent it.
    return { ok: false, reden: error instanceof Weigering ? error.reden : 'beschadigd' }
  }
}

// Programs that open archives look for this near the end: a picture that holds it could also be opened as an archive.
function tweedeGezicht(bytes: Buffer): boolean {
  return bytes.subarray(-66_000).includes('PK\x05\x06')
}
