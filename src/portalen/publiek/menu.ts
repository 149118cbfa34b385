import type { NavItem } from '#ui/navigation.tsx'
import { urls } from '#urls.ts'

/** The menu of who is not signed in. */
export const publiekMenu: readonly NavItem[] = [
  { href: urls.start.href(), text: 'Start' },
  { href: urls.publiek.wop.href(), text: 'Wat is een WOP?' },
  { href: urls.publiek.nagaan.href(), text: 'Welk pakket?' },
  { href: urls.publiek.regels.href(), text: 'Regels' },
  { href: urls.publiek.begrippen.href(), text: 'Begrippen' },
]
