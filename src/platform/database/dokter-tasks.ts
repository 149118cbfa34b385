import type { PoolClient } from 'pg'
import type { Condition } from './database-conditions.ts'

interface Task {
  readonly id: number
  readonly kind: string
  readonly fout: string
}

/** Tasks that are named one by one; of more only the number is told. */
const mostNamed = 20
const longestReason = 300

/** Work that was given up and waits for a person, and what the work of the last day left; nothing when all went well. */
export async function taskConditions(client: PoolClient): Promise<readonly Condition[]> {
  const dead = await client.query<Task>(
    `select id, kind, last_error as fout from job where state = 'dead' order by id`,
  )
  // The last day on which anything was done: the program may have stood still since.
  const left = await client.query<Task>(
    `select id, kind, last_error as fout from job where state = 'done' and last_error is not null
       and finished_at > (select max(finished_at) from job where state = 'done') - interval '1 day' order by id`,
  )
  return [
    ...condition('opgegeven taken', dead.rows, 'Is de oorzaak weg, geef dan "maatwerk herneem".'),
    ...condition(
      'nachtwerk dat dossiers oversloeg',
      left.rows,
      'De volgende nacht probeert het opnieuw.',
    ),
  ]
}

function condition(name: string, tasks: readonly Task[], wat: string): readonly Condition[] {
  if (tasks.length === 0) return []
  const named = tasks
    .slice(0, mostNamed)
    .map(({ id, kind, fout }) => `\n           ${id} ${kind}: ${inOneLine(fout)}`)
  const meer = tasks.length - named.length
  const rest = meer > 0 ? `\n           en nog ${meer}` : ''
  return [{ name, ok: false, detail: `${tasks.length}. ${wat}${named.join('')}${rest}` }]
}

function inOneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > longestReason ? `${line.slice(0, longestReason)} …` : line
}
