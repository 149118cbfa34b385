/** The opleidingsvorm (1 to 4) written out as "Opleidingsvorm 2" or "OV2", or null. A "type 2" is no opleidingsvorm. */
export function opleidingsvormIn(text: string | null): 1 | 2 | 3 | 4 | null {
  const found = new Set(
    [...(text ?? '').matchAll(/\b(?:opleidingsvorm\s*|OV\s?)([1-4])\b/gi)].map(
      ([, digit]) => digit,
    ),
  )
  return found.size === 1 ? (Number([...found][0]) as 1 | 2 | 3 | 4) : null
}
