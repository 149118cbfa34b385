import type { NavItem } from '#ui/navigation.tsx'
import { urls } from '#urls.ts'
import { publiekMenu } from './publiek/menu.ts'

const regels: NavItem = { href: urls.publiek.regels.href(), text: 'Regels' }

const handtekeningen: NavItem = { href: urls.tekentaken.href(), text: 'Handtekeningen' }

const zoeken: NavItem = { href: urls.zoeken.href(), text: 'Zoeken' }

const agenda: NavItem = { href: urls.agenda.href(), text: 'Agenda' }

const perRol: Readonly<Record<string, readonly NavItem[]>> = {
  burger: [
    { href: urls.mijn.href(), text: 'Mijn overzicht' },
    { href: urls.mijnPapieren.href(), text: 'Mijn papieren' },
    { href: urls.mijnTekenen.href(), text: 'Tekenen' },
    { href: urls.mijnBerichten.href(), text: 'Berichten' },
    { href: urls.mijnHulp.href(), text: 'Wie helpt mij?' },
  ],
  'raad van bestuur': [{ href: urls.dossiers.href(), text: 'Mijn dossiers' }, regels],
  DPO: [
    { href: urls.toezicht.start.href(), text: 'Toezicht' },
    { href: urls.toezicht.log.href(), text: 'Zoek in het log' },
    regels,
  ],
  'functioneel beheer': [{ href: urls.vernietigingen.href(), text: 'Te vernietigen' }, regels],
  vertrouwenspersoon: [{ href: urls.helpen.href(), text: 'Wie help ik?' }, regels],
  werkgever: [{ href: urls.werkgever.href(), text: 'Werknemers' }, regels],
  indiceringsconsulent: [
    { href: urls.dossiers.href(), text: 'Mijn dossiers' },
    zoeken,
    handtekeningen,
    regels,
  ],
  'team TOM': [
    { href: urls.dossiers.href(), text: 'Mijn dossiers' },
    agenda,
    zoeken,
    handtekeningen,
    regels,
  ],
  evaluator: [
    { href: urls.dossiers.href(), text: 'Mijn dossiers' },
    agenda,
    zoeken,
    handtekeningen,
    regels,
  ],
  'beslisser (4 ogen)': [
    { href: urls.dossiers.href(), text: 'Mijn dossiers' },
    zoeken,
    handtekeningen,
    regels,
  ],
}

/** The menu of each person: what the own role works with. */
export function menuVan({ rol }: { readonly rol: string }): readonly NavItem[] {
  return perRol[rol] ?? publiekMenu
}
