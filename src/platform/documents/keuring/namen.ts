import { langsteNaam, langsteNaamBytes } from './grenzen.ts'

/** What the check takes, with the ending that belongs to it. */
export const endings = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/tiff': '.tif',
} as const

export type Soort = keyof typeof endings

// Only endings that some system acts on: "verslag 12.3" keeps its 3.
const acts =
  'pdf|jpe?g|jpe|jfif|png|tiff?|hei[cf]|gif|webp|bmp|svgz?|x?html?|mht(?:ml)?|xml|js[ex]?|mjs|vb[es]?|ws[fh]|hta|exe|com|bat|cmd|scr|pif|msi|lnk|url|ps1|sh|php|asp|jar|zip|rar|7z|gz|tar|iso|docx?|docm|xlsx?|xlsm|pptx?|pptm|rtf|odt|ods|txt|csv|eml|msg|app|dmg|apk|py|swf|dll'
const endsActing = new RegExp(String.raw`\.(?:${acts})$`, 'i')
const actsInside = new RegExp(String.raw`\.(?=(?:${acts})\.)`, 'gi')
// Device names of Windows, with or without an ending, also with its superscript digits.
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(?:\.|$))/i

/**
 * A name to save the paper under: without folders, control or direction characters and marks that a file system or a
 * header understands; at most 120 characters and 200 bytes; with the ending of what the paper really is. Any text gives
 * a name; a name of this function comes back unchanged.
 */
export function veiligeNaam(naam: string, soort: Soort): string {
  const ending = endings[soort]
  const last = naam.slice(-4_096).split(/[/\\]/).at(-1)!
  let stem = last.replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{C}/gu, '')
  for (let before: string | undefined; before !== stem;) {
    before = stem
    // Each step can uncover the next: what is cut off may leave an ending, an ending a dot.
    stem = tidy(cut(stem.replace(endsActing, '').replace(actsInside, '-'), ending.length))
    if (device.test(stem)) stem = `_${stem}`
  }
  return (stem || 'document') + ending
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[<>:"|?*;`'‘’“”„%&#$^~=,{}[\]/\\⁄∕＜＞：＂｜？＊／＼]+/gu, '-')
    .replace(/^[\s.-]+|[\s.-]+$/gu, '')
    .replace(/\s+/gu, ' ')
}

function cut(text: string, reserved: number): string {
  let [kept, characters, bytes] = ['', reserved, reserved]
  for (const { segment } of new Intl.Segmenter('nl').segment(text)) {
    characters += segment.length
    bytes += Buffer.byteLength(segment)
    if (characters > langsteNaam || bytes > langsteNaamBytes) break
    kept += segment
  }
  return kept
}
