/** Said when the copy of a picture has less than what was sent. */
export const bijgegevensWeg =
  'Verborgen gegevens bij de foto (plaats, tijd, toestel) zijn weggelaten.'

const tag = 0x0112

/** The orientation (1 to 8) that an EXIF block names, or undefined; a broken block names none. */
export function orientatieVan(block: Buffer | undefined): number | undefined {
  if (!block || block.length < 14) return undefined
  const order = block.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return undefined
  const two = (at: number) => (order === 'II' ? block.readUInt16LE(at) : block.readUInt16BE(at))
  const ifd = order === 'II' ? block.readUInt32LE(4) : block.readUInt32BE(4)
  if (ifd + 2 > block.length) return undefined
  const count = Math.min(two(ifd), 200)
  for (let at = ifd + 2; at + 12 <= block.length && at < ifd + 2 + 12 * count; at += 12) {
    if (two(at) !== tag) continue
    const value = two(at + 8)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An EXIF block that says nothing but the orientation. */
export function orientatieBlok(orientation: number): Buffer {
  const block = Buffer.alloc(26)
  block.write('MM\0*', 'latin1')
  block.writeUInt32BE(8, 4)
  block.writeUInt16BE(1, 8)
  block.writeUInt16BE(tag, 10)
  block.writeUInt16BE(3, 12)
  block.writeUInt32BE(1, 14)
  block.writeUInt16BE(orientation, 18)
  return block
}
