import { vragen, type VraagId } from '#law/vragen.ts'
import { urls } from '#urls.ts'

/** The address of a rule page, at the row with this id where one is named. */
export function regelHref(id: string, rij?: string): string {
  const pagina = urls.publiek.regel.href({ id })
  return rij === undefined ? pagina : `${pagina}#${rij}`
}

/** An open question by its id, with its text for who points at it or hears it. */
export function Vraaglink({ id }: { readonly id: VraagId }) {
  return (
    <a class="govuk-link wop-nowrap" href={regelHref('vragen', id)} title={vragen[id].vraag}>
      {id}
    </a>
  )
}
