import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { dossier, persoonsgegevens, type DossierEvent } from '#dossier/dossier.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { openVragen, rechtzetting, type RechtzettingEvent } from './rechtzetting.ts'

const op = dag('2026-11-22')
const door = { id: 'klaartje', naam: 'Klaartje Klavervier', rol: 'indiceringsconsulent' }

function na(events: readonly RechtzettingEvent[]) {
  return events.reduce((state, event) => rechtzetting.evolve(state, event), rechtzetting.initial)
}

function gevraagd(id: string): RechtzettingEvent {
  return {
    type: 'RechtzettingGevraagd',
    dag: op,
    data: { id, fout: 'Mijn straat is fout.', juist: 'Grootmoederspad 8' },
  }
}

const beantwoord = {
  type: 'beantwoord',
  op,
  uitleg: 'Nagekeken in het Rijksregister.',
  door,
} as const

describe('een vraag om gegevens recht te zetten', () => {
  test('wacht tot iemand antwoordt, en krijgt één antwoord', () => {
    const gevraagde = na([gevraagd('v1')])
    assert.deepEqual(
      openVragen(gevraagde).map(({ id }) => id),
      ['v1'],
    )
    const besluit = rechtzetting.decide(
      { ...beantwoord, id: 'v1', uitkomst: 'rechtgezet' },
      gevraagde,
    )
    assert.ok(!isNotPossible(besluit))
    const klaar = na([gevraagd('v1'), ...besluit])
    assert.deepEqual(openVragen(klaar), [])
    assert.deepEqual(klaar[0]?.antwoord, {
      uitkomst: 'rechtgezet',
      uitleg: 'Nagekeken in het Rijksregister.',
      op,
    })
    const nogEens = rechtzetting.decide({ ...beantwoord, id: 'v1', uitkomst: 'geweigerd' }, klaar)
    assert.deepEqual(nogEens, { notPossible: 'Deze vraag is al beantwoord.' })
  })

  test('die niet bestaat, krijgt geen antwoord', () => {
    const besluit = rechtzetting.decide({ ...beantwoord, id: 'v9', uitkomst: 'geweigerd' }, na([]))
    assert.deepEqual(besluit, { notPossible: 'Deze vraag bestaat niet.' })
  })

  test('kan niet als er al tien wachten, wel als er negen wachten', () => {
    const vraag = { type: 'vraag', op, id: 'v11', fout: 'x', juist: 'y' } as const
    const negen = Array.from({ length: 9 }, (_, nr) => gevraagd(`v${nr}`))
    assert.ok(!isNotPossible(rechtzetting.decide(vraag, na(negen))))
    assert.ok(isNotPossible(rechtzetting.decide(vraag, na([...negen, gevraagd('v10')]))))
  })
})

describe('naam en adres rechtzetten', () => {
  const persoon = aPersoon()
  const geopend: DossierEvent = {
    type: 'DossierGeopend',
    dag: dag('2026-01-05'),
    data: { nummer: 'WOP-2026-000001', persoon, behandelaar: door },
  }
  const staat = dossier.evolve(null, geopend)
  const nieuw = { ...persoonsgegevens(persoon), familienaam: 'Wolfswol' }
  const zetRecht = {
    type: 'zet persoonsgegevens recht',
    op,
    nieuw,
    bron: 'identiteitskaart',
    door,
  } as const

  test('het nieuwe geldt vanaf dan, en wat er stond blijft ernaast met bron en dag', () => {
    const besluit = dossier.decide(zetRecht, staat)
    assert.ok(!isNotPossible(besluit))
    const daarna = besluit.reduce((state, event) => dossier.evolve(state, event), staat)
    assert.equal(daarna?.persoon.familienaam, 'Wolfswol')
    assert.equal(daarna?.persoon.insz, persoon.insz)
    assert.deepEqual(daarna?.voordien, [
      { gegevens: persoonsgegevens(persoon), rechtgezetOp: op, bron: 'identiteitskaart' },
    ])
  })

  test('wie niets wijzigt, krijgt dat te horen en er gebeurt niets', () => {
    const zelfde = dossier.decide({ ...zetRecht, nieuw: persoonsgegevens(persoon) }, staat)
    assert.deepEqual(zelfde, { notPossible: 'Er is niets gewijzigd.' })
  })

  for (const veld of ['straat', 'postcode', 'gemeente'] as const)
    test(`een andere ${veld} is een wijziging`, () => {
      const adres = { ...persoon.adres, [veld]: veld === 'postcode' ? '9040' : 'Elders' }
      const besluit = dossier.decide({ ...zetRecht, nieuw: { ...persoon, adres } }, staat)
      assert.ok(!isNotPossible(besluit))
    })
})
