import { demoKbo, demoVestiging } from '#register/kbo.ts'

export interface DemoOnderneming {
  readonly kbo: string
  readonly naam: string
  readonly sinds: string
  readonly nace: string
  readonly straat: string
  readonly huisnummer: string
  readonly postcode: string
  readonly nis: string
  readonly gemeente: string
  readonly vestiging: string
}

/** Companies of the demo: invented names and streets, NIS codes and postcodes that exist, numbers from 0999. */
export const demoOndernemingen = {
  peperkoek: {
    kbo: demoKbo(1),
    naam: 'Maatwerkbedrijf Het Peperkoekhuis',
    sinds: '1998-03-02',
    nace: '82920',
    straat: 'Broodkruimelpad',
    huisnummer: '3',
    postcode: '9000',
    nis: '44021',
    gemeente: 'Gent',
    vestiging: demoVestiging(1),
  },
  glasmuiltje: {
    kbo: demoKbo(2),
    naam: 'Maatwerkbedrijf Het Glazen Muiltje',
    sinds: '2004-09-13',
    nace: '81300',
    straat: 'Pompoenlaan',
    huisnummer: '12',
    postcode: '3500',
    nis: '71022',
    gemeente: 'Hasselt',
    vestiging: demoVestiging(2),
  },
  bremer: {
    kbo: demoKbo(3),
    naam: 'Bakkerij De Vier Muzikanten',
    sinds: '2011-05-02',
    nace: '10711',
    straat: 'Hanengekraai',
    huisnummer: '40',
    postcode: '8000',
    nis: '31005',
    gemeente: 'Brugge',
    vestiging: demoVestiging(3),
  },
  wensput: {
    kbo: demoKbo(4),
    naam: 'Maatwerkbedrijf De Wensput',
    sinds: '2001-01-08',
    nace: '38110',
    straat: 'Muntworp',
    huisnummer: '7',
    postcode: '9300',
    nis: '41002',
    gemeente: 'Aalst',
    vestiging: demoVestiging(4),
  },
  goudengans: {
    kbo: demoKbo(5),
    naam: 'Maatwerkbedrijf De Gouden Gans',
    sinds: '1995-10-02',
    nace: '81300',
    straat: 'Eierdooierstraat',
    huisnummer: '24',
    postcode: '3600',
    nis: '71016',
    gemeente: 'Genk',
    vestiging: demoVestiging(5),
  },
} as const satisfies Readonly<Record<string, DemoOnderneming>>
