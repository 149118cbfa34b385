import type { NetConnectOpts } from 'node:net'
import { scan } from './clamav.ts'
import { grootsteBestand } from './grenzen.ts'
import { veiligeNaam, type Soort } from './namen.ts'
import { leesApart } from './ploeg.ts'
import { soortVan } from './soort.ts'
import { redenen, Weigering, type Reden } from './weigering.ts'

/** What the check says of an uploaded paper. */
export type Keuring =
  | {
      readonly ok: true
      readonly soort: Soort
      /** Safe to show, to save and to put in a header (encoded). */
      readonly naam: string
      /** What readers get. The caller keeps the original for who has to prove something with it. */
      readonly bytes: Uint8Array
      /** Whether `bytes` is anything else than what was sent. */
      readonly gewijzigd: boolean
      readonly bladzijden?: number
      /** Sentences for sender and reader: what the copy does not have. */
      readonly waarschuwingen: readonly string[]
      readonly virusscan: 'geen virus' | 'niet gescand'
    }
  | { readonly ok: false; readonly reden: Reden; readonly tekst: string }

export interface Papier {
  readonly naam: string
  readonly bytes: Uint8Array
}

/**
 * Checks an uploaded paper and makes the copy that readers get: PDF, JPEG, PNG or TIFF, of at most 15 MB, without
 * anything that acts. What is in it is read in a process without rights, at most five seconds. `clamav`: where a virus
 * scanner listens; without it the paper is not scanned and the answer says so. Never throws for what is in a paper.
 */
export async function keur(papier: Papier, clamav?: NetConnectOpts): Promise<Keuring> {
  try {
    if (papier.bytes.length > grootsteBestand) throw new Weigering('te groot')
    const soort = soortVan(papier.bytes)
    if (clamav) await scan(papier.bytes, clamav)
    const found = await leesApart(soort, papier.bytes)
    if (!found.ok) throw new Weigering(found.reden)
    const { bytes, bladzijden, waarschuwingen } = found
    return {
      ok: true,
      soort,
      naam: veiligeNaam(papier.naam, soort),
      bytes,
      gewijzigd: !bytes.equals(papier.bytes),
      ...(bladzijden !== undefined && { bladzijden }),
      waarschuwingen,
      virusscan: clamav ? 'geen virus' : 'niet gescand',
    }
  } catch (error) {
    if (!(error instanceof Weigering)) throw error
    return { ok: false, reden: error.reden, tekst: redenen[error.reden] }
  }
}
