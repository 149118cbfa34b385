import { dag } from '#law/dag.ts'
import { eigenLezing } from '#law/regelingen/documenten.ts'

/**
 * The questions that an employer answers with the worker before the talk. That VDAB hands out such a list is known
 * (domain/4 section 4.5), its questions are not: these are our own and say so wherever they are shown. None asks about
 * health, because an employer may not know it.
 */
export const vragenset = {
  versie: 'eigen-1',
  geldigVan: dag('2026-11-01'),
  officieel: false,
  bron: eigenLezing['vragenlijst voor het gesprek'],
  waarschuwing: 'Eigen vragen van Maatwerkloket. De officiële vragenlijst van VDAB is niet bekend.',
} as const

interface Gespreksvraag {
  readonly groep: 'situatie' | 'functioneren'
  readonly vraag: string
  readonly hint: string
}

/** The parts of the list, in their order. */
export const vraaggroepen = {
  situatie: 'De situatie op het werk',
  functioneren: 'Hoe het werken gaat',
} as const

export const gespreksvragen = {
  taken: {
    groep: 'situatie',
    vraag: 'Welke taken doet uw werknemer nu?',
    hint: 'Noem de taken van een gewone week.',
  },
  veranderd: {
    groep: 'situatie',
    vraag: 'Wat veranderde op het werk sinds de start of sinds de vorige evaluatie?',
    hint: 'Andere taken, uren, collega’s of begeleiding. Veranderde er niets? Schrijf dat.',
  },
  goed: {
    groep: 'functioneren',
    vraag: 'Wat gaat goed?',
    hint: 'Wat lukt zonder hulp, en wat lukt beter dan vroeger?',
  },
  hulp: {
    groep: 'functioneren',
    vraag: 'Welke hulp geeft u op de werkvloer?',
    hint: 'Schrijf wie helpt en waarbij: uitleg, toezicht, aangepast werk.',
  },
  hoeveel: {
    groep: 'functioneren',
    vraag: 'Hoeveel hulp is dat?',
    hint: 'Bijvoorbeeld: elke morgen een kwartier, of de hele dag in de buurt.',
  },
  wensen: {
    groep: 'functioneren',
    vraag: 'Wat wil uw werknemer zelf?',
    hint: 'Vraag het, en schrijf het op in de woorden van uw werknemer.',
  },
  doorstroom: {
    groep: 'functioneren',
    vraag: 'Wil uw werknemer naar een gewone job, nu of later?',
    hint: 'Vraag ook wat daarvoor nodig is. Weet uw werknemer het nog niet? Schrijf dat.',
  },
} as const satisfies Readonly<Record<string, Gespreksvraag>>

export type Vraagcode = keyof typeof gespreksvragen

export const vraagcodes = Object.keys(gespreksvragen) as readonly Vraagcode[]

/** What was answered so far; empty where nothing was. */
export type Antwoorden = Readonly<Record<Vraagcode, string>>

export const geenAntwoorden = Object.fromEntries(
  vraagcodes.map((code) => [code, '']),
) as unknown as Antwoorden

/** The questions that have no answer yet, with what to do. */
export function onbeantwoord(
  antwoorden: Antwoorden,
): readonly { readonly code: Vraagcode; readonly tekst: string }[] {
  return vraagcodes
    .filter((code) => antwoorden[code].trim() === '')
    .map((code) => ({ code, tekst: `Schrijf een antwoord: ${gespreksvragen[code].vraag}` }))
}
