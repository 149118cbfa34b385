import type { Besluituitkomst } from '#evaluatie/beslissing.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { pakketTekst } from '#law/soort.ts'
import { longDate } from '#ui/dates.ts'
import type { Besluitkeuze } from './typen.ts'

type Besluitevent = Extract<
  EvaluatieEvent,
  {
    readonly type:
      | 'EvaluatiebesluitVoorgesteld'
      | 'EvaluatiebesluitTeruggestuurd'
      | 'EvaluatieBeslist'
  }
>

type Zin = readonly [title: string, body?: string]

/** What happened to a decision as the timeline of staff shows it; late is said, never repaired. */
export function zinVoorMedewerker(event: Besluitevent): Zin {
  switch (event.type) {
    case 'EvaluatiebesluitVoorgesteld':
      return ['Beslissing van de evaluatie voorgesteld', keuzezin(event.data.voorstel)]
    case 'EvaluatiebesluitTeruggestuurd':
      return ['Voorstel van de evaluatie teruggestuurd', event.data.reden]
    case 'EvaluatieBeslist': {
      const { besluit } = event.data
      return [
        'Evaluatie beslist',
        [keuzezin(besluit), ...laatzin(besluit.uitkomst)].filter(Boolean).join(' '),
      ]
    }
  }
}

/** The same for the person, in plain words. */
export function zinVoorPersoon(event: Besluitevent): Zin | undefined {
  if (event.type !== 'EvaluatieBeslist') return undefined
  const { besluit } = event.data
  return [
    'Wij beslisten over uw evaluatie',
    ['In de brief staat waarom.', ...laatzin(besluit.uitkomst)].join(' '),
  ]
}

function laatzin({ teLaat, beslisUiterlijk }: Besluituitkomst): readonly string[] {
  return teLaat ? [`Te laat: het kon tot en met ${longDate(beslisUiterlijk)}.`] : []
}

/** "45 % met begeleiding midden. Doorstroomtraject vanaf 1 februari 2027." */
export function keuzezin({
  pakket,
  doorstroomtraject,
  trajectVanaf,
}: Pick<Besluitkeuze, 'pakket' | 'doorstroomtraject' | 'trajectVanaf'>): string {
  return [
    pakket ? `${pakketTekst(pakket)}.` : 'Geen uitspraak over het pakket.',
    ...(doorstroomtraject
      ? [`Doorstroomtraject${trajectVanaf ? ` vanaf ${longDate(trajectVanaf)}` : ''}.`]
      : []),
  ].join(' ')
}
