import { isDag, type Dag } from '#law/dag.ts'
import * as z from 'zod'
import { dayParts, one, type DayPart, type Field } from './form.ts'

/**
 * A day in three inputs, `<name>-dag`, `<name>-maand` and `<name>-jaar`, from `from` to `until`, both included. A
 * fault points at the input to change. `subject` is how the day is called within a sentence: "de dag van het attest".
 */
export function day(
  subject: string,
  { from, until }: { readonly from?: Dag; readonly until?: Dag } = {},
): Field<Dag> {
  const schema = z
    .object({ dag: z.string(), maand: z.string(), jaar: z.string() })
    .transform((typed, context): Dag => {
      const fault = faultOfDay(typed, subject, from, until)
      if (fault === undefined) return isoOf(typed)
      context.issues.push({ code: 'custom', message: fault.text, path: [fault.part], input: typed })
      return z.NEVER
    })
  return {
    inputs: (name) => dayParts.map((part) => `${name}-${part}`),
    pick: (typed, name) =>
      Object.fromEntries(dayParts.map((part) => [part, one(typed, `${name}-${part}`).trim()])),
    schema,
  }
}

type DayTyped = Readonly<Record<DayPart, string>>

function isoOf({ dag, maand, jaar }: DayTyped): Dag {
  return `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}` as Dag
}

function faultOfDay(
  typed: DayTyped,
  subject: string,
  from: Dag | undefined,
  until: Dag | undefined,
): { part: DayPart; text: string } | undefined {
  if (dayParts.every((part) => typed[part] === ''))
    return { part: 'dag', text: `Vul ${subject} in.` }
  const missing = dayParts.find((part) => typed[part] === '')
  if (missing) return { part: missing, text: `Vul ook ${articles[missing]} in.` }
  const wrong = dayParts.find((part) => !shapes[part].test(typed[part]))
  if (wrong) return { part: wrong, text: hints[wrong] }
  const iso = isoOf(typed)
  if (Number(typed.maand) < 1 || Number(typed.maand) > 12)
    return { part: 'maand', text: hints.maand }
  if (!isDag(iso)) return { part: 'dag', text: 'De dag bestaat niet. Kijk dag, maand en jaar na.' }
  if (from && iso < from) return { part: 'dag', text: `Kies een dag op of na ${shown(from)}.` }
  if (until && iso > until) return { part: 'dag', text: `Kies een dag op of voor ${shown(until)}.` }
  return undefined
}

const articles = { dag: 'de dag', maand: 'de maand', jaar: 'het jaar' } as const
const shapes = { dag: /^\d{1,2}$/, maand: /^\d{1,2}$/, jaar: /^\d{4}$/ } as const
const hints = {
  dag: 'Vul de dag in als een getal van 1 tot 31.',
  maand: 'Vul de maand in als een getal van 1 tot 12.',
  jaar: 'Vul het jaar in met vier cijfers, bijvoorbeeld 2026.',
} as const

function shown(day: Dag): string {
  return `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`
}
