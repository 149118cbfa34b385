import {
  antwoordBoom,
  boom,
  feitenUit,
  feitenVan,
  type Inhoud,
  weigeringVan,
} from '#test/support/magda.ts'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { leesAntwoord } from './antwoord.ts'
import { opleidingsvormIn } from './opleidingsvorm.ts'
import type { XmlNode } from './tree.ts'

const insz = '91610100176'

describe('een antwoord herkennen', () => {
  test('een onbekend antwoord wordt geweigerd, met de naam van het element', () => {
    const result = weigeringVan(boom('GeefPersoonResponse', { Repliek: {} }))
    assert.equal(result.element, 'GeefPersoonResponse')
    assert.match(result.reden, /"GeefPersoonResponse" is geen antwoord/)
  })

  test('zonder Repliek of Context wordt een antwoord geweigerd', () => {
    assert.equal(weigeringVan(boom('GeefBewijsResponse', {})).element, 'Repliek')
    assert.equal(weigeringVan(boom('GeefBewijsResponse', { Repliek: {} })).element, 'Context')
  })

  test('een andere dienst of versie in de Context wordt geweigerd', () => {
    const andere = antwoordBoom('GeefBewijs', '01.00', { Inhoud: { Bewijzen: {} } })
    assert.equal(weigeringVan(andere).element, 'Versie')
    assert.match(weigeringVan(andere).reden, /"01.00.0000" lezen wij niet; wij lezen versie 02.00/)
    const naam = antwoordBoom('GeefBewijs', '02.00', { Inhoud: { Bewijzen: {} } })
    const vervalst = JSON.parse(
      JSON.stringify(naam).replace('"text":"GeefBewijs"', '"text":"GeefDossierKBI"'),
    ) as XmlNode
    assert.equal(weigeringVan(vervalst).element, 'Naam')
  })

  test('een antwoord van een andere dienst dan gevraagd wordt geweigerd', () => {
    const root = antwoordBoom('GeefWerkrelaties', '02.00', {})
    const result = leesAntwoord(root, 'LED.GeefBewijs')
    assert.ok(result.soort === 'geweigerd')
    assert.equal(result.element, 'GeefWerkrelatiesResponse')
    assert.match(result.reden, /Gevraagd is LED.GeefBewijs/)
    assert.equal(leesAntwoord(root, 'Werk.GeefWerkrelaties').soort, 'bewijst niets')
  })

  test('een leeg antwoord bewijst niets', () => {
    for (const antwoord of [{}, { Inhoud: '' }, { Inhoud: {} }]) {
      const result = leesAntwoord(antwoordBoom('GeefDmfaVoorWerknemer', '03.00', antwoord))
      assert.deepEqual(result.soort === 'bewijst niets' && result.reden, 'Het antwoord is leeg.')
    }
  })

  test('een uitzondering is de reden waarom een antwoord niets bewijst', () => {
    const Uitzondering = (Identificatie: string, Diagnose: string) => ({
      Uitzonderingen: { Uitzondering: { Identificatie, Oorsprong: 'KSZ', Diagnose } },
    })
    const geen = leesAntwoord(
      antwoordBoom('GeefSociaalStatuut', '03.00', Uitzondering('30001', 'Geen gegevens gevonden.')),
    )
    assert.ok(geen.soort === 'bewijst niets')
    assert.equal(geen.reden, 'KSZ meldt 30001: Geen gegevens gevonden.')
    assert.equal(geen.uitzonderingen[0]?.geenGegevens, true)
    const storing = leesAntwoord(
      antwoordBoom('GeefSociaalStatuut', '03.00', Uitzondering('60006', 'Geen antwoord van bron')),
    )
    assert.equal(
      storing.soort === 'bewijst niets' && storing.uitzonderingen[0]?.geenGegevens,
      false,
    )
  })
})

describe('andere diensten', () => {
  test('een type buitengewoon onderwijs is geen opleidingsvorm', () => {
    const groep = (Naam: string, niveau = '3', soort = '2'): Inhoud => ({
      Instelling: { OfficieleNaam: 'BuSO De Spinrokken' },
      LeerplichtOnderwijs: {
        InschrijvingAdministratieveGroep: {
          Periode: { Begin: '2014-09-01', Einde: '2015-08-31' },
          AdministratieveGroep: { Naam, Niveau: { Code: niveau }, SoortOnderwijs: { Code: soort } },
          TypeBuitengewoon: { Code: '2' },
        },
      },
    })
    const Inschrijving = [
      groep('BuSO Opleidingsvorm 1'),
      groep('alternerende opleiding hoeklasser'),
      groep('BLO Lager onderwijs type 1', '2'),
      groep('Opleidingsvorm 2', '3', '1'),
    ]
    const root = antwoordBoom('GeefHistoriekInschrijving', '02.01', {
      Inhoud: { Inschrijvingen: { Inschrijving } },
    })
    assert.deepEqual(
      feitenVan(feitenUit(root), 'inschrijving onderwijs').map(
        ({ opleidingsvorm, typeBuitengewoon }) => [opleidingsvorm, typeBuitengewoon],
      ),
      [
        [1, '2'],
        [null, '2'],
        [null, '2'],
        [null, '2'],
      ],
    )
  })

  test('een opleidingsvorm telt alleen als de tekst er precies een noemt', () => {
    assert.equal(opleidingsvormIn('OV2'), 2)
    assert.equal(opleidingsvormIn('BuSO Opleidingsvorm 4 fase 2'), 4)
    for (const text of [null, '', 'type 2', 'OV5', 'OV12', '2de graad', 'OV1 of OV2'])
      assert.equal(opleidingsvormIn(text), null, String(text))
  })

  test('een geannuleerde Dimona-aangifte is geen werkrelatie', () => {
    const contract = (Geannuleerd: string): Inhoud => ({
      Relatie: { Werkgever: { Ondernemingsnummer: '0999000129' }, Werknemer: { INSZ: insz } },
      Aangifte: { DimonaNummer: '1', Geannuleerd },
    })
    const root = (Contract: readonly Inhoud[]) =>
      antwoordBoom('GeefWerkrelaties', '02.00', { Inhoud: { Contracten: { Contract } } })
    assert.equal(feitenUit(root([contract('0'), contract('1')])).length, 1)
    const alleen = leesAntwoord(root([contract('1')]))
    assert.match(alleen.soort === 'bewijst niets' ? alleen.reden : '', /is geannuleerd/)
    assert.equal(weigeringVan(root([contract('misschien')])).element, 'Geannuleerd')
  })

  test('een onbekende maatregel of status wordt niet gegist', () => {
    const root = (maatregel: string, status: string) =>
      antwoordBoom('GeefStatusRechtOndersteuningen', '02.00', {
        Inhoud: {
          StatusRechtOndersteuningen: {
            StatusRechtOndersteuning: {
              Maatregel: { Code: maatregel, Omschrijving: 'Maatwerk Bedrijven' },
              INSZ: insz,
              Status: { Code: status },
            },
          },
        },
      })
    assert.equal(feitenUit(root('MWB', 'TG')).length, 1)
    for (const [maatregel, status, code] of [
      ['ABC', 'TG', 'ABC'],
      ['MWB', 'ZZ', 'ZZ'],
    ] as const) {
      const result = leesAntwoord(root(maatregel, status))
      assert.match(
        result.soort === 'bewijst niets' ? result.reden : '',
        new RegExp(`"${code}" is ons niet bekend`),
      )
    }
  })

  test('een maand die geen maand is wordt geweigerd; een eindmaand loopt tot haar laatste dag', () => {
    const root = (BeginMaand: string, EindeMaand: string) =>
      antwoordBoom('GeefKindVoordelen', '02.00', {
        Inhoud: {
          KindVoordelen: {
            KindVoordeel: {
              Bron: 'VLAANDEREN',
              Kinderen: {
                Kind: {
                  INSZ: insz,
                  Betalingsperiodes: {
                    Betalingsperiode: {
                      Periode: { BeginMaand, EindeMaand },
                      Categorie: { Code: 'BASIS' },
                    },
                  },
                },
              },
            },
          },
        },
      })
    const [feit] = feitenUit(root('2023-12', '2024-02'))
    assert.deepEqual([feit?.geldigVan, feit?.geldigTot], ['2023-12-01', '2024-02-29'])
    assert.equal(weigeringVan(root('2023-13', '2024-02')).element, 'BeginMaand')
  })
})
