import { after, type Dag } from '#law/dag.ts'
import { isWerkdag } from '#law/feestdagen.ts'

/** The days of the stories, counted back from the day on which the demo was filled. */
export interface Dagen {
  /** The last working day that lies at least `dagen` days back (from 1) and, with `jaren`, that many years more. */
  geleden(dagen: number, jaren?: number): Dag
}

/** Days counted back from `vandaag`, which itself never occurs: what happened lies in the past at any hour. */
export function dagenVoor(vandaag: Dag): Dagen {
  return {
    geleden: (dagen, jaren = 0) =>
      werkdagTot(after(after(vandaag, { years: -jaren }), { days: -dagen })),
  }
}

/** Also avoids 29 February: a day of which five years earlier is no date would blur the boundary stories. */
function werkdagTot(dag: Dag): Dag {
  return isWerkdag(dag) && !dag.endsWith('-02-29') ? dag : werkdagTot(after(dag, { days: -1 }))
}
