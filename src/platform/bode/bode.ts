import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A message on its way out; it holds no fact of a dossier. */
export interface Zending {
  /** The number by which the other side recognises a repeat. */
  readonly id: string
  readonly kanaal: 'e-mail' | 'sms'
  readonly adres: string
  readonly onderwerp: string
  readonly tekst: string
}

/** An address that will never work: trying again does not help. Anything else that is thrown is tried again. */
export class AdresWerktNiet extends Error {
  override readonly name = 'AdresWerktNiet'
}

/** Who brings e-mail and text messages. Throws `AdresWerktNiet` for a bad address. */
export interface Bode {
  stuur(zending: Zending): Promise<void>
}

/** Brings nothing away: writes what would be sent in a folder, one file a message, so that the demo can show it. */
export function bodeInMap(folder: string): Bode {
  return {
    async stuur({ id, kanaal, adres, onderwerp, tekst }) {
      await mkdir(folder, { recursive: true })
      const file = path.join(folder, `${id}.txt`)
      await writeFile(`${file}.deel`, `${kanaal} aan ${adres}\n${onderwerp}\n\n${tekst}\n`)
      await rename(`${file}.deel`, file)
    },
  }
}
