import { citeer, vertrouwenLabel } from './bron.ts'
import type { InvoerFout } from './invoer.ts'
import type { Vaststelling } from './vaststelling.ts'
import { vragen } from './vragen.ts'

function waardeTekst(waarde: unknown): string {
  if (waarde === null) return 'geen'
  if (waarde === true) return 'ja'
  if (waarde === false) return 'neen'
  if (typeof waarde === 'object')
    return Object.entries(waarde)
      .map(([naam, deel]) => `${naam}: ${waardeTekst(deel)}`)
      .join(', ')
  return typeof waarde === 'string' ? waarde : JSON.stringify(waarde)
}

function blok(titel: string, regels: readonly string[]): string[] {
  return regels.length === 0 ? [] : ['', titel, ...regels]
}

/** The finding as plain Dutch text, the same steps in the same order as the JSON: for `--uitleg` and for printing. */
export function alsTekst(bevinding: Vaststelling<unknown>): string {
  const uitkomst =
    bevinding.uitkomst === null
      ? bevinding.ontbreekt.length > 0
        ? 'nog niet te zeggen'
        : 'geen'
      : waardeTekst(bevinding.uitkomst)
  return [
    `Vraag: ${bevinding.soort}`,
    `Uitkomst: ${uitkomst}`,
    ...(bevinding.ontvankelijk === undefined
      ? []
      : [`Ontvankelijk: ${bevinding.ontvankelijk ? 'ja' : 'neen'}`]),
    ...blok(
      'Wat ontbreekt:',
      bevinding.ontbreekt.map((veld) => `- ${veld}`),
    ),
    ...blok(
      'Wat niet in orde is:',
      bevinding.gebreken.map(({ tekst, grondslag }) => `- ${tekst} (${grondslag})`),
    ),
    ...blok(
      'Waarom:',
      bevinding.motivering.map(({ tekst, grondslag }, nr) => `${nr + 1}. ${tekst} (${grondslag})`),
    ),
    ...blok(
      'Bronnen:',
      bevinding.grondslagen.map((bron) => `- ${citeer(bron)}: ${vertrouwenLabel[bron.vertrouwen]}`),
    ),
    ...blok(
      'Dit steunt op een aanname:',
      bevinding.aannames.map((id) => `- ${id}. ${vragen[id].vraag} Aanname: ${vragen[id].aanname}`),
    ),
    '',
    `Regelversie: geldig vanaf ${bevinding.regelversie}`,
  ].join('\n')
}

/** A faulty input as plain Dutch text. */
export function foutTekst(fout: InvoerFout): string {
  return `Fout in de invoer. ${fout.tekst}`
}
