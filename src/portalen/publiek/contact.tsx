import { SummaryList } from '#ui/components.ts'

/** How people reach the service; the owner of an installation fills this in. */
interface Contact {
  readonly dienst: string
  readonly telefoon?: string
  readonly post?: string
  readonly email?: string
}

/** What the owner of an installation sets for the public pages. */
export interface Eigenaar {
  readonly contact?: Contact | undefined
  /** Address of the source code of this installation. */
  readonly broncode?: string | undefined
}

/** The ways to reach the service, or that this is a demo that has none. */
export function Contactgegevens({ contact }: Pick<Eigenaar, 'contact'>) {
  if (!contact)
    return (
      <p>
        Dit is een demo. Er is geen dienst die uw vraag beantwoordt. De eigenaar van deze site vult
        hier zijn gegevens in.
      </p>
    )
  const { dienst, telefoon, post, email } = contact
  const rijen = [
    ['Dienst', dienst],
    ['Telefoon', telefoon],
    ['Post', post],
    ['E-mail', email],
  ] as const
  return (
    <SummaryList
      rows={rijen.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]))}
    />
  )
}
