import type { Persoon } from '#dossier/dossier.ts'
import { dag } from '#law/dag.ts'
import type { DemoAccount } from '#platform/http/accounts.ts'
import { tstNummer } from '#register/insz.ts'

const gemeenten = {
  Gent: '9000',
  'Sint-Niklaas': '9100',
  Dendermonde: '9200',
  Aalst: '9300',
  Oudenaarde: '9700',
  Eeklo: '9900',
  Hasselt: '3500',
  Genk: '3600',
  Tongeren: '3700',
  Pelt: '3900',
} as const

type Gemeente = keyof typeof gemeenten

/** Somebody who does not exist: `volgnummer` is odd for a man and even for a woman, as in every INSZ. */
export function burger(
  naam: readonly [voornaam: string, familienaam: string],
  geboren: string,
  volgnummer: number,
  straat: string,
  gemeente: Gemeente,
): Persoon {
  const geboortedatum = dag(geboren)
  return {
    insz: tstNummer(geboortedatum, volgnummer),
    voornaam: naam[0],
    familienaam: naam[1],
    aanspreking: volgnummer % 2 === 1 ? 'meneer' : 'mevrouw',
    geboortedatum,
    adres: { straat, postcode: gemeenten[gemeente], gemeente },
  }
}

/** The citizens of the demo. Who is also known to the demo MAGDA has the same number there. */
export const burgers = {
  assepoester: burger(['Assepoester', 'Haardsteen'], '1997-03-11', 104, 'Pompoenpad 1', 'Gent'),
  pinokkio: burger(['Pinokkio', 'Houtkrul'], '2003-07-07', 11, 'Zaagselstraat 5', 'Aalst'),
  meermin: burger(['Meermin', 'Schelpenzand'], '1992-06-01', 22, 'Golfslag 8', 'Hasselt'),
  zwaan: burger(['Zwaan', 'Donsveer'], '1995-04-02', 15, 'Vijverdreef 2', 'Gent'),
  rapunzel: burger(['Rapunzel', 'Torenkamer'], '1998-09-21', 36, 'Vlechtenlaan 40', 'Eeklo'),
  hansje: burger(['Hansje', 'Peperkoek'], '1996-05-14', 31, 'Broodkruimelpad 7', 'Gent'),
  grietje: burger(['Grietje', 'Peperkoek'], '1994-08-30', 112, 'Broodkruimelpad 7', 'Gent'),
  repel: burger(['Repel', 'Steeltje'], '1988-01-09', 17, 'Spinnewiel 3', 'Aalst'),
  roodkapje: burger(['Roodkapje', 'Woudman'], '2001-04-23', 204, 'Mandjesweg 12', 'Oudenaarde'),
  witje: burger(['Witje', 'Geit'], '2006-02-20', 45, 'Klokkast 7', 'Dendermonde'),
  moederGeit: burger(['Moeder', 'Geit'], '1979-11-02', 78, 'Klokkast 7', 'Dendermonde'),
  duimpje: burger(['Klein', 'Duimpje'], '1999-12-06', 7, 'Kiezelpad 1', 'Eeklo'),
  doornroosje: burger(['Doornroosje', 'Slaapwel'], '1990-07-01', 300, 'Spinrokken 100', 'Hasselt'),
  kater: burger(['Gelaarsde', 'Kater'], '1985-10-10', 55, 'Laarzenmarkt 4', 'Gent'),
  blauwbaard: burger(['Blauwbaard', 'Sleutelbos'], '1983-02-17', 61, 'Kamerdeur 7', 'Aalst'),
  sterre: burger(['Sterre', 'Talers'], '2000-12-24', 66, 'Nachthemd 9', 'Sint-Niklaas'),
  tinnie: burger(['Tinnie', 'Soldaat'], '1991-01-25', 25, 'Papierboot 1', 'Gent'),
  lantaarn: burger(['Aladdin', 'Olielamp'], '1993-10-03', 93, 'Tapijtknoop 3', 'Hasselt'),
  zwavel: burger(['Lucy', 'Zwavelstok'], '1999-12-31', 98, 'Sneeuwstoep 31', 'Gent'),
  erwt: burger(['Prinses', 'Erwt'], '1996-02-05', 20, 'Matrassenlaan 20', 'Genk'),
  vos: burger(['Reinier', 'Vossenhol'], '1987-08-08', 87, 'Maupertuus 1', 'Aalst'),
  kikker: burger(['Kikker', 'Bronwater'], '1990-03-30', 33, 'Gouden Bal 2', 'Genk'),
  belle: burger(['Belle', 'Rozenhaag'], '1994-06-14', 64, 'Spiegelzaal 6', 'Gent'),
  gulliver: burger(['Gulliver', 'Reuzenstap'], '1982-11-30', 81, 'Liliputlaan 12', 'Oudenaarde'),
  alice: burger(['Alice', 'Konijnenhol'], '2002-05-04', 52, 'Theekrans 6', 'Dendermonde'),
  hoedenmaker: burger(['Hoeden', 'Maker'], '1975-10-06', 11, 'Theekrans 7', 'Dendermonde'),
  pippa: burger(['Pippa', 'Bontekous'], '1998-04-12', 44, 'Villastraat 1', 'Pelt'),
  kobolt: burger(['Kobbe', 'Kobold'], '1989-09-09', 89, 'Paddenstoel 2', 'Tongeren'),
  ganzenhoedster: burger(['Falada', 'Ganzenwei'], '1995-11-11', 50, 'Poortboog 3', 'Hasselt'),
  wolkje: burger(['Wolkje', 'Schapenvacht'], '2001-01-19', 18, 'Zachte Heuvel 5', 'Gent'),
  krekel: burger(['Krekel', 'Nachtmuziek'], '1986-07-22', 77, 'Halmstraat 4', 'Eeklo'),
  mier: burger(['Mieke', 'Mierenhoop'], '1984-04-18', 84, 'Halmstraat 6', 'Eeklo'),
  beer: burger(['Bruno', 'Honingraat'], '1981-05-27', 27, 'Bijenkorf 1', 'Genk'),
  kwezel: burger(['Klaasje', 'Vaak'], '1990-12-05', 12, 'Zandkorrel 12', 'Sint-Niklaas'),
  kabouter: burger(['Kabouter', 'Mijnlamp'], '1978-08-17', 71, 'Zevenbergen 7', 'Genk'),
  reus: burger(['Reus', 'Wolkenkasteel'], '1980-02-28', 29, 'Bonenstaak 100', 'Aalst'),
  heks: burger(['Hekate', 'Bezemsteel'], '1977-10-31', 70, 'Ketelplein 13', 'Gent'),
  eenhoorn: burger(['Eenhoorn', 'Maanlicht'], '1993-03-15', 53, 'Zilverbos 1', 'Oudenaarde'),
  draak: burger(['Draakje', 'Vuurpluim'], '1999-06-06', 99, 'Grotweg 3', 'Gent'),
  elfje: burger(['Elfje', 'Dauwdruppel'], '1996-05-01', 60, 'Klaverveld 4', 'Sint-Niklaas'),
  muis: burger(['Muis', 'Stadsrand'], '1985-09-13', 85, 'Kaaskelder 8', 'Gent'),
  uil: burger(['Uilke', 'Schemer'], '1979-04-04', 40, 'Holle Eik 1', 'Aalst'),
  haas: burger(['Haas', 'Schildpad'], '1992-08-21', 21, 'Eindstreep 2', 'Tongeren'),
  spin: burger(['Spinneke', 'Webben'], '1997-07-17', 72, 'Dauwdraad 8', 'Dendermonde'),
  molen: burger(['Molenaar', 'Meelzak'], '1988-12-12', 13, 'Wiekslag 4', 'Oudenaarde'),
  prikkebeen: burger(['Prikke', 'Vlinderbeen'], '1983-05-29', 83, 'Vlindernet 1', 'Gent'),
  vuurvogel: burger(['Vuurvogel', 'Gloed'], '2000-10-10', 100, 'Veerstraat 9', 'Gent'),
  smid: burger(['Smidje', 'Smee'], '1986-01-15', 115, 'Aambeeld 2', 'Aalst'),
  visser: burger(['Visser', 'Botter'], '1982-03-23', 23, 'Visnet 1', 'Gent'),
  wever: burger(['Wever', 'Keizerskleed'], '1993-09-09', 49, 'Weefgetouw 3', 'Sint-Niklaas'),
  bakker: burger(['Bakker', 'Gistdeeg'], '1994-02-14', 35, 'Ovenstraat 6', 'Gent'),
  spinster: burger(['Spinster', 'Vlasdraad'], '1989-06-30', 46, 'Klosjesplein 2', 'Aalst'),
  nachtegaal: burger(['Nachtegaal', 'Keizershof'], '1991-11-08', 8, 'Zangtuin 5', 'Hasselt'),
  tamboer: burger(['Tamboer', 'Roffel'], '1990-03-12', 47, 'Trommelplein 3', 'Gent'),
} as const satisfies Readonly<Record<string, Persoon>>

/** A citizen as somebody to be in the demo: the account carries the INSZ, which is what the own dossier is found by. */
export function accountVan({ insz, voornaam, familienaam }: Persoon, uitleg: string): DemoAccount {
  return { id: insz, naam: `${voornaam} ${familienaam}`, rol: 'burger', uitleg }
}
