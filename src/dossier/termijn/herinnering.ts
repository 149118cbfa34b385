import { after, type Dag } from '#law/dag.ts'

/** What a term is reminded by: the id of the law, or what kind of question it answers. */
export const herinnerdeTermijnen = ['D-04', 'D-05', 'D-07', 'D-09', 'D-10', 'rechtzetting'] as const
export type HerinnerdeTermijn = (typeof herinnerdeTermijnen)[number]

/** Days before the last day on which who must act is reminded, and why then. */
export interface Herinnerdagen {
  readonly dagen: readonly number[]
  readonly reden: string
}

/** The reminders of the product. No source gives one of these numbers: each service may choose its own, with a reason. */
export const voorstel: Readonly<Record<HerinnerdeTermijn, Herinnerdagen>> = {
  'D-04': { dagen: [180], reden: 'Een evaluatie voorbereiden en voeren duurt maanden.' },
  'D-05': {
    dagen: [90, 30],
    reden: 'Wie nog geen werk vond, kan hulp vragen voor het advies vervalt.',
  },
  'D-07': { dagen: [30], reden: 'Een nieuw POP maken werkgever en werknemer samen.' },
  'D-09': {
    dagen: [14, 3],
    reden: 'Het gesprek ligt vast: het POP moet er 10 dagen vroeger zijn.',
  },
  'D-10': { dagen: [7, 2], reden: 'De beslissing vraagt een voorstel en een tweede lezer.' },
  rechtzetting: { dagen: [7], reden: 'Binnen de maand antwoorden is een recht van de persoon.' },
}

/** At most so many reminders before a term, each at most so many days before it. */
export const hoogstens = { keren: 3, dagen: 180 } as const

/** The moment of the message that says that the day has passed. */
export const voorbij = -1

/** What the term with this id is reminded by; undefined for one that nobody is reminded of. */
export function herinnerdAls(id: string): HerinnerdeTermijn | undefined {
  const sleutel = id.split(':', 1)[0]
  return herinnerdeTermijnen.find((each) => each === sleutel)
}

/**
 * The reminder that is due on `vandaag` for a term with this last day: the number of days before it, `voorbij` from the day
 * after it on, or null. Of moments that passed already only the last one counts: a day that the program stood still
 * gives no heap of messages.
 */
export function momentOp(uiterlijk: Dag, dagen: readonly number[], vandaag: Dag): number | null {
  if (vandaag > uiterlijk) return voorbij
  const bereikt = dagen.filter((each) => after(uiterlijk, { days: -each }) <= vandaag)
  return bereikt.length === 0 ? null : Math.min(...bereikt)
}
