import type { Grondslag } from '#law/bron.ts'
import { after, type Dag, type Duur } from '#law/dag.ts'
import { decreetImw } from '#law/regelingen/decreten.ts'
import { eigenLezing } from '#law/regelingen/documenten.ts'
import type { Klasse } from '#dossier/toegang.ts'

/** From which event a period of keeping counts. */
export type Begin = 'verjaring' | 'intrekking' | 'opmaak' | 'aanmelding' | 'einde van de link'

/** How long one sort of data is kept. */
export interface Bewaarregel {
  readonly wat: string
  readonly klassen: readonly Klasse[]
  readonly begin: Begin
  /** Null: nobody knows yet from which day it counts, so nothing is destroyed. */
  readonly termijn: Duur | null
  readonly grondslag: Grondslag
  readonly daarna: string
}

/**
 * How long each sort of data is kept. The decree gives a most of 10 years after prescription (D-37), but no source gives
 * the prescription of a decision in collectief maatwerk: until somebody competent says it, such data stay.
 */
export const bewaarregels = {
  dossier: {
    wat: 'dossier, beslissingen en brieven',
    klassen: ['ID', 'STA', 'DEC', 'MOT', 'AANVR', 'BRIEF', 'HOC'],
    begin: 'verjaring',
    termijn: null,
    grondslag: decreetImw['art. 38-40'],
    daarna: 'sleutels vernietigd na twee goedkeuringen',
  },
  stukken: {
    wat: 'attesten, ICF en verslagen waarop een beslissing steunt',
    klassen: ['MED', 'MV', 'POP'],
    begin: 'verjaring',
    termijn: null,
    grondslag: decreetImw['art. 38-40'],
    daarna: 'verzegeld zodra niets meer loopt; sleutels vernietigd na twee goedkeuringen',
  },
  'ingetrokken stuk': {
    wat: 'stukken die zijn ingetrokken: verkeerde persoon of verkeerd bestand',
    klassen: ['MED', 'MV', 'POP'],
    begin: 'intrekking',
    termijn: { months: 6 },
    grondslag: eigenLezing['bewaring van ingetrokken stukken'],
    daarna: 'sleutel vernietigd na twee goedkeuringen',
  },
  toegangslog: {
    wat: 'wie een dossier inkeek',
    klassen: ['LOG'],
    begin: 'verjaring',
    termijn: null,
    grondslag: decreetImw['art. 38-40'],
    daarna: 'samen met het dossier',
  },
  antwoorden: {
    wat: 'antwoorden op verstuurde formulieren',
    klassen: ['AANVR'],
    begin: 'opmaak',
    termijn: { days: 30 },
    grondslag: eigenLezing['bewaring van technische gegevens'],
    daarna: 'gewist door de nachttaak',
  },
  // session.ts: looked at whenever somebody else signs in.
  'persoon achter een account': {
    wat: 'rijksregisternummer van wie met een account van het werk aanmeldt',
    klassen: ['GEBR'],
    begin: 'aanmelding',
    termijn: { years: 1 },
    grondslag: eigenLezing['bewaring van technische gegevens'],
    daarna: 'gewist wanneer daarna iemand anders aanmeldt',
  },
  // uitnodiging/store.ts: the day after the last one is kept too.
  'link voor een papier': {
    wat: 'link om één papier af te geven, met het dossier, de laatste dag en hoe vaak de code fout was',
    klassen: ['GEBR'],
    begin: 'einde van de link',
    termijn: { days: 2 },
    grondslag: eigenLezing['bewaring van technische gegevens'],
    daarna: 'gewist wanneer daarna iemand een nieuwe link maakt',
  },
} as const satisfies Readonly<Record<string, Bewaarregel>>

export type Bewaarsoort = keyof typeof bewaarregels

/**
 * The first day on which data of this sort may be destroyed when their period began on `begin`; undefined while the
 * period is not known. Source: D-37 of domain/4, and the reading named in the rule.
 */
export function vernietigbaarVanaf(soort: Bewaarsoort, begin: Dag): Dag | undefined {
  const { termijn }: Bewaarregel = bewaarregels[soort]
  return termijn === null ? undefined : after(begin, termijn)
}
