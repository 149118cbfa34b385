import { constants, createInflate } from 'node:zlib'
import { Weigering } from './weigering.ts'

/**
 * How long the unpacked bytes are and how many packed ones they took, without holding them; `bekijk` sees each piece.
 * Throws `Weigering` past `meest` or on broken bytes.
 */
export async function telInflate(
  raw: Uint8Array,
  meest: number,
  bekijk?: (piece: Buffer) => void,
): Promise<{ readonly lengte: number; readonly gebruikt: number }> {
  const inflate = createInflate({ chunkSize: 65_536, finishFlush: constants.Z_SYNC_FLUSH })
  let lengte = 0
  inflate.end(raw)
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      lengte += piece.length
      if (lengte > meest) throw new Weigering('te veel inhoud')
      bekijk?.(piece)
    }
  } catch (error) {
    if (error instanceof Weigering) throw error
    throw new Weigering('beschadigd')
  }
  return { lengte, gebruikt: inflate.bytesWritten }
}
