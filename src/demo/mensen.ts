import { dag } from '#law/dag.ts'
import type { DemoAccount } from '#platform/http/accounts.ts'
import { demoOndernemingen } from '#platform/magda/magda-demo-personen.ts'
import { tstNummer } from '#register/insz.ts'

interface Team {
  readonly organisatie: string
  readonly vdab: string
  readonly tom: string
}

const oostVlaanderen: Team = {
  organisatie: 'VDAB-OOST_VLAANDEREN',
  vdab: 'VDAB Oost-Vlaanderen',
  tom: 'Team TOM Oost-Vlaanderen',
}
const limburg: Team = {
  organisatie: 'VDAB-LIMBURG',
  vdab: 'VDAB Limburg',
  tom: 'Team TOM Limburg',
}

function consulent(id: string, naam: string, team: Team, uitleg: string): DemoAccount {
  const { organisatie, vdab: organisatienaam } = team
  return { id, naam, rol: 'indiceringsconsulent', organisatie, organisatienaam, uitleg }
}

function teamTom(id: string, naam: string, team: Team, uitleg: string): DemoAccount {
  const { organisatie, tom: organisatienaam } = team
  return { id, naam, rol: 'team TOM', organisatie, organisatienaam, uitleg }
}

function beslisser(id: string, naam: string, team: Team, uitleg: string): DemoAccount {
  const { organisatie, tom: organisatienaam } = team
  return { id, naam, rol: 'beslisser (4 ogen)', organisatie, organisatienaam, uitleg }
}

/** The staff of the demo: two provincial teams that do not see each other's dossiers, and two partners. */
export const medewerkers = {
  sneeuwwitje: consulent(
    'sneeuwwitje',
    'Sneeuwwitje Appelgaard',
    oostVlaanderen,
    'Opent dossiers, vraagt bewijzen op, legt attesten vast en vult de ICF-vragenlijst in.',
  ),
  duimelijntje: consulent(
    'duimelijntje',
    'Duimelijntje Bloemblad',
    oostVlaanderen,
    'Ziet dezelfde dossiers van Oost-Vlaanderen als Sneeuwwitje, en volgt er zelf enkele op.',
  ),
  hamel: consulent(
    'hamel',
    'Hamel Fluitspeler',
    limburg,
    'Opent dossiers in Limburg en ziet geen enkel dossier van Oost-Vlaanderen.',
  ),
  gerda: teamTom(
    'gerda',
    'Gerda Sneeuw',
    oostVlaanderen,
    'Beoordeelt ICF-onderzoeken en stelt pakketten voor; één voorstel kreeg ze terug.',
  ),
  nele: teamTom(
    'nele',
    'Nele Spiegelglas',
    oostVlaanderen,
    'Stelt ook pakketten voor: wat een collega al voorstelde, kan ze niet opnieuw voorstellen.',
  ),
  goudlokje: teamTom(
    'goudlokje',
    'Goudlokje Driebeer',
    limburg,
    'Beoordeelt ICF-onderzoeken en stelt pakketten voor in Limburg.',
  ),
  holle: beslisser(
    'holle',
    'Holle Vederbed',
    oostVlaanderen,
    'Leest de voorstellen van Oost-Vlaanderen na, stuurt terug of beslist.',
  ),
  jaak: beslisser(
    'jaak',
    'Jaak Bonenstaak',
    limburg,
    'Leest de voorstellen van Limburg na en beslist; ziet die van Oost-Vlaanderen niet.',
  ),
  ooievaar: {
    id: 'ooievaar',
    naam: 'Ooievaar Langstap',
    rol: 'evaluator',
    organisatie: oostVlaanderen.organisatie,
    organisatienaam: oostVlaanderen.tom,
    uitleg: 'Gaat praten op de werkvloer: de agenda toont wanneer en waar.',
  },
  tijl: {
    id: 'tijl',
    naam: 'Tijl Uilenspiegel',
    rol: 'partner (OCMW/GTB)',
    organisatie: 'GTB-SCHELDELAND',
    organisatienaam: 'Begeleidingsdienst Scheldeland',
    uitleg: 'Vult een ICF-onderzoek in voor de mensen die VDAB aan deze dienst toewees.',
  },
  roosrood: {
    id: 'roosrood',
    naam: 'Roosrood Bosrand',
    rol: 'partner (OCMW/GTB)',
    organisatie: 'OCMW-BOSRAND',
    organisatienaam: 'OCMW Bosrand',
    uitleg: 'Kreeg nog niemand toegewezen, en ziet dus geen enkel dossier.',
  },
  // Destruction asks two different people.
  klerk: {
    id: 'klerk',
    naam: 'Klerk Ganzeveer',
    rol: 'functioneel beheer',
    organisatie: 'VDAB-BEHEER',
    organisatienaam: 'VDAB, functioneel beheer',
    uitleg: 'Keurt goed wat vernietigd mag worden; een tweede persoon moet dat ook doen.',
  },
  archivaris: {
    id: 'archivaris',
    naam: 'Perkament Boekworm',
    rol: 'functioneel beheer',
    organisatie: 'VDAB-BEHEER',
    organisatienaam: 'VDAB, functioneel beheer',
    uitleg: 'De tweede persoon die goedkeurt, of tegenhoudt met een reden.',
  },
  uil: {
    id: 'uil',
    naam: 'Uil Wijsveder',
    rol: 'DPO',
    organisatie: 'VDAB',
    organisatienaam: 'VDAB, gegevensbescherming',
    uitleg: 'Ziet noodtoegang na, beantwoordt vragen over het log en zoekt er zelf in.',
  },
  raaf: {
    id: 'raaf',
    naam: 'Raaf Spiegelzwart',
    rol: 'DPO',
    organisatie: 'VDAB',
    organisatienaam: 'VDAB, gegevensbescherming',
    uitleg: 'Opende een dossier met noodtoegang: een collega ziet dat na.',
  },
  koning: {
    id: 'koning',
    naam: 'Lijster Koningsbaard',
    rol: 'raad van bestuur',
    organisatie: 'VDAB-RAAD',
    organisatienaam: 'Raad van bestuur van VDAB',
    uitleg: 'Kreeg nog geen beroep toegewezen, en ziet dus geen enkel dossier.',
  },
} as const satisfies Readonly<Record<string, DemoAccount>>

const { peperkoek, glasmuiltje, wensput, goudengans } = demoOndernemingen

/** Who acts for a maatwerkbedrijf. */
export type WerkgeverAccount = DemoAccount &
  Required<Pick<DemoAccount, 'organisatie' | 'organisatienaam'>>

function werkgever(
  id: string,
  naam: string,
  bedrijf: { readonly kbo: string; readonly naam: string },
  uitleg: string,
): WerkgeverAccount {
  return {
    id,
    naam,
    rol: 'werkgever',
    organisatie: bedrijf.kbo,
    organisatienaam: bedrijf.naam,
    uitleg,
  }
}

/** One account for each maatwerkbedrijf of the demo. */
export const werkgevers = {
  peperkoek: werkgever(
    'werkgever-1',
    'Griselda Peperkoek',
    peperkoek,
    'Ziet de eigen werknemers, en voor één van hen loopt het venster van 8 weken nog.',
  ),
  glasmuiltje: werkgever(
    'werkgever-2',
    'Balthazar Ezel',
    glasmuiltje,
    'Ziet de eigen werknemers, ook iemand van wie het pakket al afliep.',
  ),
  wensput: werkgever(
    'werkgever-3',
    'Wensje Kikkerkroon',
    wensput,
    'Werft aan met het nummer van het dossier en meldt het einde van een job.',
  ),
  goudengans: werkgever(
    'werkgever-4',
    'Gideon Ganzenveer',
    goudengans,
    'Ziet iemand die in dienst kwam op 29 februari: het pakket loopt tot en met 28 februari 2029.',
  ),
} as const satisfies Readonly<Record<string, DemoAccount>>

function helper(naam: string, geboren: string, volgnummer: number, uitleg: string): DemoAccount {
  return {
    id: tstNummer(dag(geboren), volgnummer),
    naam,
    rol: 'vertrouwenspersoon',
    uitleg,
  }
}

/** Who helps somebody of the demo. */
export const helpers = {
  peettante: helper(
    'Peettante Toverstaf',
    '1961-05-06',
    610,
    'Leest mee met Vuurvogel, zonder medische papieren en zonder brieven.',
  ),
  notaris: helper(
    'Notaris Zegelring',
    '1958-02-14',
    581,
    'Bewindvoerder van Smidje: leest mee, ook brieven, en kan niet zelf stoppen.',
  ),
} as const satisfies Readonly<Record<string, DemoAccount>>
