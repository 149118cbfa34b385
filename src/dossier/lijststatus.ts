/** What lists show of the dossier `d` of a query: one of its states. Which of them comes first, the database says. */
export const statusOpLijst = 'lijststatus(d.status, d.correctie, d.evaluatie)'

/** The states that a dossier is in at the same time; each is of one procedure. */
const staten = ['status', 'correctie', 'evaluatie'] as const

/**
 * For an update of `dossier d`: gives one of its states this value. When lists show something else from then on, that is
 * so since `dag`; while another state hides the change, who waits goes on waiting since the same day.
 */
export function zetStaat(staat: (typeof staten)[number], waarde: string, dag: string): string {
  const daarna = staten.map((each) => (each === staat ? waarde : `d.${each}`)).join(', ')
  return `${staat} = ${waarde}, sinds = case when lijststatus(${daarna}) = ${statusOpLijst} then d.sinds else ${dag} end`
}
