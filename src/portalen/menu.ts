import type { NavItem } from '#ui/navigation.tsx'
import { urls } from '#urls.ts'
import { publiekMenu } from './publiek/menu.ts'

const regels: NavItem = { href: urls.publiek.regels.href(), text: 'Regels' }

const perRol: Readonly<Record<string, readonly NavItem[]>> = {
  burger: [
    { href: urls.mijn.href(), text: 'Mijn overzicht' },
    { href: urls.mijnPapieren.href(), text: 'Mijn papieren' },
    regels,
  ],
  werkgever: [{ href: urls.werkgever.href(), text: 'Werknemers' }, regels],
  indiceringsconsulent: [{ href: urls.dossiers.href(), text: 'Mijn dossiers' }, regels],
  'team TOM': [{ href: urls.dossiers.href(), text: 'Mijn dossiers' }, regels],
  'beslisser (4 ogen)': [{ href: urls.dossiers.href(), text: 'Mijn dossiers' }, regels],
}

/** The menu of each person: what the own role works with. */
export function menuVan({ rol }: { readonly rol: string }): readonly NavItem[] {
  return perRol[rol] ?? publiekMenu
}
