import type { DemoAccount } from '#platform/accounts.ts'
import { demoOndernemingen } from '#platform/magda-demo-personen.ts'

const team = 'VDAB-OOST_VLAANDEREN'
const teamnaam = 'VDAB Oost-Vlaanderen'

/** The staff of the demo: storybook names, one team, every role that the main journey needs. */
export const medewerkers = {
  consulent: {
    id: 'sneeuwwitje',
    naam: 'Sneeuwwitje Appelgaard',
    rol: 'indiceringsconsulent',
    organisatie: team,
    organisatienaam: teamnaam,
    uitleg: 'Opent dossiers, legt attesten vast, vult de vragenlijst in.',
  },
  tom: {
    id: 'gerda',
    naam: 'Gerda Sneeuw',
    rol: 'team TOM',
    organisatie: team,
    organisatienaam: 'Team TOM Oost-Vlaanderen',
    uitleg: 'Beoordeelt het ICF-onderzoek en stelt een pakket voor.',
  },
  beslisser: {
    id: 'holle',
    naam: 'Holle Vederbed',
    rol: 'beslisser (4 ogen)',
    organisatie: team,
    organisatienaam: 'Team TOM Oost-Vlaanderen',
    uitleg: 'Leest het voorstel na en beslist.',
  },
} as const satisfies Readonly<Record<string, DemoAccount>>

/** One account for each employer of the demo. */
export const werkgevers: readonly DemoAccount[] = Object.values(demoOndernemingen).map(
  ({ kbo, naam }, nr) => ({
    id: `werkgever-${nr + 1}`,
    naam: ['Klein Duimpje', 'Vrouw Peperkoek', 'Balthazar Ezel'][nr] ?? naam,
    rol: 'werkgever',
    organisatie: kbo,
    organisatienaam: naam,
    uitleg: `Werft aan voor ${naam} en ziet de eigen werknemers.`,
  }),
)
