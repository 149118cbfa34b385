import { burger } from '#demo/burgers.ts'
import { helpers } from '#demo/mensen.ts'
import type { DemoPersoon } from '#platform/magda/magda-demo-personen.ts'
import type { Persoon } from '#dossier/dossier.ts'
import type { DemoAccount } from '#platform/http/accounts.ts'
import type { World } from '#test/support/site.ts'

const thuis = ['Sterrenpad 9', 'Gent'] as const

/** The people of the journeys: nobody else in the tests has their numbers. */
export const mensen = {
  sterrekind: burger(['Sterrekind', 'Maanlicht'], '1994-02-17', 902, ...thuis),
  tinnesoldaat: burger(['Tinnesoldaat', 'Papierboot'], '1989-08-05', 903, ...thuis),
  ganzenmeisje: burger(['Ganzenmeisje', 'Falada'], '1999-10-30', 904, ...thuis),
  zilverschoen: burger(['Zilverschoen', 'Middernacht'], '1991-05-21', 906, ...thuis),
  appelpit: burger(['Appelpit', 'Boomgaard'], '1990-09-14', 910, ...thuis),
  nogniemand: burger(['Nogniemand', 'Schimmel'], '1995-01-19', 912, ...thuis),
  erwtje: burger(['Erwtje', 'Peulenbed'], '1995-06-14', 910, ...thuis),
  bijtje: burger(['Bijtje', 'Honingdauw'], '1996-07-15', 912, ...thuis),
  mosje: burger(['Mosje', 'Varenblad'], '1992-09-03', 914, ...thuis),
  lisje: burger(['Lisje', 'Rietpluim'], '1990-01-20', 916, ...thuis),
  distel: burger(['Distel', 'Wolkenveld'], '1993-04-08', 918, ...thuis),
  klaproos: burger(['Klaproos', 'Korenrand'], '1994-05-09', 920, ...thuis),
  boterbloem: burger(['Boterbloem', 'Beemd'], '1995-06-10', 922, ...thuis),
  klokmuis: burger(['Klokmuis', 'Hickory'], '1987-03-12', 908, ...thuis),
  boekenwurm: burger(['Boekenwurm', 'Leeslamp'], '1990-03-12', 932, ...thuis),
  wilgje: burger(['Wilgje', 'Knotboom'], '1991-02-11', 930, ...thuis),
  speldje: burger(['Speldje', 'Hooiberg'], '1992-05-14', 936, ...thuis),
  papierkind: burger(['Papierkind', 'Vouwboot'], '1996-04-09', 910, ...thuis),
} as const satisfies Readonly<Record<string, Persoon>>

export type Naam = keyof typeof mensen

/** "Sterrekind Maanlicht". */
export function volleNaam({ voornaam, familienaam }: Persoon): string {
  return `${voornaam} ${familienaam}`
}

/** A second reader beside the one of the demo, for two who decide at once. */
export const tweedeLezer: DemoAccount = {
  id: 'reis-lezer',
  naam: 'Zwaluw Zomerwolk',
  rol: 'beslisser (4 ogen)',
  organisatie: 'VDAB-OOST_VLAANDEREN',
  uitleg: 'Leest voorstellen na.',
}

/** What a person signs in with. */
export function account({ insz }: Persoon): { readonly id: string } {
  return { id: insz }
}

function helpt(naam: readonly [string, string], geboren: string, nr: number): DemoAccount {
  const { insz, voornaam, familienaam } = burger(naam, geboren, nr, ...thuis)
  const account = { id: insz, naam: `${voornaam} ${familienaam}`, rol: 'vertrouwenspersoon' }
  return { ...account, uitleg: 'Helpt iemand.' }
}

/** Two who help nobody else, not even in the demo: the list of each holds only its own people. */
export const eersteHelper = helpt(['Zevenster', 'Windroos'], '1970-03-03', 926)
export const tweedeHelper = helpt(['Klavertje', 'Vier'], '1971-04-04', 924)

const accounts: readonly DemoAccount[] = [
  tweedeLezer,
  eersteHelper,
  tweedeHelper,
  ...Object.values(helpers),
  ...Object.values(mensen).map((mens) => ({
    id: mens.insz,
    naam: volleNaam(mens),
    rol: 'burger',
    uitleg: 'Leest de eigen bladzijde.',
  })),
]

const magda: readonly DemoPersoon[] = [
  {
    naam: volleNaam(mensen.sterrekind),
    insz: mensen.sterrekind.insz,
    verhaal: 'Recht op een integratietegemoetkoming met 11 punten.',
    handicap: { van: '2019-03-01', ivt: 'B', it: 2, criteria: [2, 2, 1, 2, 2, 2] },
  },
]

export const wereld: World = { accounts, magda }
