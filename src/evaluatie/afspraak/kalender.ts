import { calendarFile, type CalendarEvent } from '#ui/calendar.ts'
import { beginVan, eindeVan, momentVan, plekregel, type Bezoek, type Kant } from './bezoek.ts'
import { later, type Moment } from './uur.ts'

/** What every calendar is made from. */
export interface Kalenderpunt {
  /** Id of the request: the same entry in each file about it. */
  readonly id: string
  readonly kalendernr: number
  readonly stand: 'voorgesteld' | 'bevestigd' | 'afgezegd'
  readonly bezoek: Bezoek
}

/** The instant of a moment on the clock in Brussels; an hour that summer time skips is the one after it. */
export function instantVan({ op, uur }: Moment): string {
  return Temporal.PlainDateTime.from(`${op}T${uur}`)
    .toZonedDateTime('Europe/Brussels')
    .toInstant()
    .toString()
}

const status = { voorgesteld: 'TENTATIVE', bevestigd: 'CONFIRMED', afgezegd: 'CANCELLED' } as const

function punt(
  { id, kalendernr, stand, bezoek }: Kalenderpunt,
  [begin, einde]: readonly [Moment, Moment],
  woorden: Pick<CalendarEvent, 'summary' | 'description'>,
): CalendarEvent {
  return {
    uid: `${id}@maatwerkloket`,
    sequence: kalendernr,
    start: instantVan(begin),
    end: instantVan(einde),
    location: plekregel(bezoek.plek),
    status: status[stand],
    ...woorden,
  }
}

/** The file of the worker or the employer. It lies in a calendar that others may see: no name, no reason, no need. */
export function afspraakbestand(
  afspraak: Kalenderpunt,
  kant: Kant,
  dossiernummer: string,
  gemaakt: string,
): string {
  const { bezoek, stand } = afspraak
  const begin = momentVan(bezoek, kant)
  const einde = { op: begin.op, uur: later(begin.uur, bezoek.duur) }
  const waar = bezoek.plek.waar === '' ? '' : ` Plaats: ${bezoek.plek.waar}.`
  return calendarFile({
    method: stand === 'afgezegd' ? 'CANCEL' : 'PUBLISH',
    name: 'Gesprek met VDAB',
    stamp: gemaakt,
    events: [
      punt(afspraak, [begin, einde], {
        summary: 'Gesprek met VDAB',
        description: `Dossier ${dossiernummer}.${waar} Wijzigen of afzeggen kan op de site.`,
      }),
    ],
  })
}

/** The calendar of one evaluator: the number of each dossier and the place, no names at all. */
export function agendabestand(
  afspraken: readonly (Kalenderpunt & { readonly nummer: string })[],
  gemaakt: string,
): string {
  return calendarFile({
    method: 'PUBLISH',
    name: 'Gesprekken op de werkvloer',
    stamp: gemaakt,
    events: afspraken.map((afspraak) => {
      const { bezoek, nummer } = afspraak
      return punt(afspraak, [beginVan(bezoek), eindeVan(bezoek)], {
        summary: `Gesprek ${nummer}`,
        description: bezoek.uurWerkgever === null ? 'Drie samen.' : 'Twee gesprekken apart.',
      })
    }),
  })
}
