import { citeer } from '#law/bron.ts'
import type { Duur } from '#law/dag.ts'
import { handelingen } from '#dossier/handelingen.ts'
import { klassen, rollen, rolnamen, toegang, type Klasse } from '#dossier/toegang.ts'
import { bewaarregels, type Bewaarregel } from './bewaring.ts'

/** One processing of personal data: what for, which data, who gets them, how long they stay. */
export interface Verwerking {
  readonly doel: string
  readonly gegevens: readonly string[]
  readonly ontvangers: readonly string[]
  readonly handelingen: readonly string[]
}

/** How long data stay, as people read it. */
export interface Bewaring {
  readonly wat: string
  readonly hoeLang: string
  readonly daarna: string
  readonly bron: string
}

export interface Verwerkingsregister {
  readonly verwerkingen: readonly Verwerking[]
  readonly bewaring: readonly Bewaring[]
}

/**
 * The record of processing activities, made from what the code itself allows: a purpose that no handeling names, or a
 * role that the table does not know, cannot stand in it. Source: AVG art. 30.
 */
export function verwerkingsregister(): Verwerkingsregister {
  const doelen = new Map<string, (keyof typeof handelingen)[]>()
  for (const naam of Object.keys(handelingen) as (keyof typeof handelingen)[]) {
    const { doel } = handelingen[naam]
    doelen.set(doel, [...(doelen.get(doel) ?? []), naam])
  }
  return {
    verwerkingen: [...[...doelen].map(([doel, namen]) => verwerking(doel, namen)), ...vanProgramma],
    bewaring: Object.values<Bewaarregel>(bewaarregels).map(bewaring),
  }
}

/** What the program does by itself: nobody needs a right for it, and nobody gets the data. */
const vanProgramma: readonly Verwerking[] = [
  {
    doel: 'niemand in het eigen dossier of in dat van een collega laten',
    gegevens: ['het rijksregisternummer achter een account van het werk'],
    ontvangers: [],
    handelingen: [],
  },
  {
    doel: 'een link voor een arts of dienst openen, één keer en met de juiste code',
    gegevens: ['het dossier van de link, de laatste dag, hoe vaak de code fout was'],
    ontvangers: [],
    handelingen: [],
  },
  {
    doel: 'het antwoord op een zoekopdracht een uur laten staan voor wie zocht',
    gegevens: [
      'wat iemand in het zoekvak typte, versleuteld en alleen te lezen met het adres van het antwoord',
    ],
    ontvangers: [],
    handelingen: [],
  },
]

function verwerking(doel: string, namen: readonly (keyof typeof handelingen)[]): Verwerking {
  const regels = namen.map((naam) => handelingen[naam])
  const wie = rollen.filter((rol) =>
    regels.some(
      (regel) =>
        (!('rollen' in regel) || (regel.rollen as readonly string[]).includes(rol)) &&
        heeftRecht(rol, regel.klasse, regel.recht),
    ),
  )
  return {
    doel,
    gegevens: [...new Set(regels.map(({ klasse }) => klassen[klasse]))],
    ontvangers: wie.map((rol) => rolnamen[rol]),
    handelingen: namen,
  }
}

function heeftRecht(rol: keyof typeof toegang, klasse: Klasse, recht: string): boolean {
  const rij: Partial<Record<Klasse, readonly unknown[]>> = toegang[rol]
  return (rij[klasse] ?? []).some((cel) =>
    (typeof cel === 'string' ? cel : (cel as { readonly recht: string }).recht).startsWith(recht),
  )
}

const beginZin = {
  verjaring: 'na de verjaring',
  intrekking: 'na het intrekken',
  opmaak: 'na het opmaken',
  aanmelding: 'na de laatste keer aanmelden',
  'einde van de link': 'na de laatste dag van de link',
} as const

function bewaring({ wat, termijn, begin, daarna, grondslag }: Bewaarregel): Bewaring {
  return {
    wat,
    hoeLang:
      termijn === null
        ? 'hoogstens 10 jaar na de verjaring (D-37); wanneer die valt, is niet bekend, dus wordt niets vernietigd'
        : `${duurZin(termijn)} ${beginZin[begin]}`,
    daarna,
    bron: citeer(grondslag),
  }
}

function duurZin({ years, months, days }: Duur): string {
  if (years !== undefined) return `${years} jaar`
  return months === undefined ? `${days} dagen` : `${months} maanden`
}

/** The record as plain text, for the terminal and for printing. */
export function registerTekst({ verwerkingen, bewaring }: Verwerkingsregister): string {
  return [
    'Register van de verwerkingen (AVG art. 30)',
    ...verwerkingen.flatMap(({ doel, gegevens, ontvangers }) => [
      '',
      `Doel: ${doel}`,
      `  Gegevens: ${gegevens.join('; ')}`,
      `  Wie: ${ontvangers.join('; ') || 'niemand'}`,
    ]),
    '',
    'Bewaring',
    ...bewaring.map(
      ({ wat, hoeLang, daarna, bron }) => `  ${wat}: ${hoeLang}; ${daarna} (${bron})`,
    ),
  ].join('\n')
}
