import { antwoordBoom, feitenUit, feitenVan, type Inhoud, insz } from '#test/support/magda.ts'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { leesAntwoord } from './antwoord.ts'

const naam = (Naam: string): Inhoud => ({ Naam })

function bewijs(status: string): Inhoud {
  return {
    BewijsstatusLed: { Code: status },
    PersoonUitgereikt: { INSZ: insz },
    Basis: {
      Authenticiteit: naam('Authentiek'),
      Categorie: naam('Secundair onderwijs'),
      Graad: naam('OV1'),
      Bewijstype: naam('Attest'),
      Uitreikingsdatum: { Jaar: '2015' },
      VolledigeNaam: 'Attest OV1',
      Instelling: naam('BuSO De Spinrokken'),
      Schooltype: naam('Buitengewoon'),
    },
  }
}

describe('studiebewijzen', () => {
  test('een geannuleerd bewijs (status 10) is geen feit', () => {
    const root = antwoordBoom('GeefBewijs', '02.00', {
      Inhoud: { Bewijzen: { Bewijs: [bewijs('1'), bewijs('10')] } },
    })
    const result = leesAntwoord(root)
    assert.ok(result.soort === 'feiten')
    const [feit] = feitenVan(result.feiten, 'studiebewijs')
    assert.deepEqual(
      [result.feiten.length, feit?.opleidingsvorm, feit?.jaar, feit?.uitgereiktOp],
      [1, 1, 2015, null],
    )
    assert.match(result.opmerkingen[0]!.reden, /status 10: het is niet \(meer\) geregistreerd/)
  })
})

function aangifte(status: string, volgende?: string): Inhoud {
  return {
    Identificatie: { Nummer: '1', Status: { Code: status } },
    ...(volgende === undefined ? {} : { Versie: { Volgende: volgende } }),
    AangifteWerkgever: {
      Kwartaal: '20233',
      Ondernemingsnummer: '0999000129',
      Werknemer: {
        INSZ: insz,
        Werknemerslijn: {
          Categorie: '73',
          Kerngetal: '15',
          Tewerkstellingen: { Tewerkstelling: { ParitairComite: '327' } },
        },
      },
    },
  }
}

describe('kwartaalaangiften', () => {
  const gevallen: [waarom: string, aangifte: Inhoud, reden: RegExp][] = [
    ['geannuleerd', aangifte('2'), /over 2023K3 is geannuleerd/],
    ['vervangen', aangifte('0', '77'), /over 2023K3 is vervangen door versie 77/],
    ['met een onbekende status', aangifte('3'), /heeft status 3, die wij niet kennen/],
  ]
  for (const [waarom, Attest, reden] of gevallen)
    test(`een aangifte ${waarom} is geen feit`, () => {
      const root = (inhoud: readonly Inhoud[]) =>
        antwoordBoom('GeefDmfaVoorWerknemer', '03.00', { Inhoud: { Attesten: { Attest: inhoud } } })
      const result = leesAntwoord(root([Attest]))
      assert.match(result.soort === 'bewijst niets' ? result.reden : '', reden)
      assert.equal(feitenUit(root([Attest, aangifte('0'), aangifte('1')])).length, 2)
    })
})

describe('onderneming', () => {
  const adres = (Gemeente: string, type: string, einde?: string): Inhoud => ({
    ...(einde === undefined ? {} : { '@DatumEinde': einde }),
    Gemeente: { Naam: Gemeente },
    Type: { Code: type },
  })
  const root = (extra: Record<string, Inhoud> = {}) =>
    antwoordBoom('GeefOnderneming', '02.00', {
      Inhoud: {
        Onderneming: {
          Ondernemingsnummer: '0999000129',
          StatusKBO: { Code: 'AC' },
          SoortOnderneming: { Code: '2' },
          Namen: {
            MaatschappelijkeNamen: {
              MaatschappelijkeNaam: [
                { '@DatumEinde': '2010-12-31', Naam: 'Oude Naam', Taalcode: 'nl' },
                { Naam: 'Maison de Pain', Taalcode: 'fr' },
                { Naam: 'Peperkoekhuis', Taalcode: 'NL' },
              ],
            },
          },
          Adressen: {
            Adres: [
              adres('Brugge', '001', '2015-01-01'),
              adres('Gent', '002'),
              adres('Aalst', '001'),
            ],
          },
          ...extra,
        },
      },
    })

  test('de naam in het Nederlands en de zetel van nu tellen, niet die van vroeger', () => {
    const [feit] = feitenVan(feitenUit(root()), 'onderneming')
    assert.deepEqual(
      [feit?.naam, feit?.adres?.gemeente, feit?.actief],
      ['Peperkoekhuis', 'Aalst', true],
    )
  })

  test('een stopgezette onderneming is niet actief; een dag die niet bestaat wordt geweigerd', () => {
    const [gestopt] = feitenVan(feitenUit(root({ StatusKBO: { Code: 'ST' } })), 'onderneming')
    assert.equal(gestopt?.actief, false)
    const activiteit = { '@DatumBegin': '2021-02-30', Nace: { Code: '82920', Versie: '2008' } }
    const result = leesAntwoord(root({ Activiteiten: { Activiteit: activiteit } }))
    assert.match(result.soort === 'geweigerd' ? result.reden : '', /"2021-02-30" als DatumBegin/)
  })
})
