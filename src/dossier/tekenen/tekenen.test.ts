import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { beeldVan, taakVanAanvrager, taakVanVdab, wachtOpPersoon } from './beeld.ts'
import {
  aVraag,
  bakker,
  consulente,
  gevraagd,
  hash,
  leeg,
  na,
  opdracht,
  teamlid,
  tekendag,
  verzoek,
  vreemdeBakker,
  waarom,
  werknemer,
} from './tekenen.fixture.ts'
import { tekenen } from './tekenen.ts'
import { isVolledigGetekend, watValtWeg, wieMoetNog } from './verzoek.ts'
import type { Handelaar } from './verzoek.ts'

const a = { hash: hash('a') }
const tekent = opdracht('teken', werknemer, a)
const bakkerTekent = opdracht('teken', bakker, a)
const wijziging = {
  titel: 'Nieuw plan',
  inhoud: aVraag().inhoud,
  hash: hash('b'),
  uiterlijk: null,
}

describe('een handtekening zegt dat iemand het wist en akkoord ging', () => {
  test('als iedereen dezelfde tekst tekende, is de vraag volledig getekend; eerder niet', () => {
    const half = na(gevraagd, tekent)
    assert.equal(isVolledigGetekend(verzoek(half)), false)
    assert.deepEqual(
      wieMoetNog(verzoek(half)).map(({ rol }) => rol),
      ['werkgever'],
    )
    assert.equal(isVolledigGetekend(verzoek(na(half, bakkerTekent))), true)
  })

  test('twee keer tekenen is één handtekening', () => {
    assert.deepEqual(tekenen.decide(tekent, na(gevraagd, tekent)), [])
  })

  test('een handtekening op een andere tekst dan de huidige wordt geweigerd', () => {
    for (const vals of [hash('b'), 'a', '', hash('a').toUpperCase()])
      assert.match(
        waarom(gevraagd, opdracht('teken', werknemer, { hash: vals })),
        /tekst is intussen gewijzigd/,
      )
  })

  const anderen: readonly [wie: string, door: Handelaar][] = [
    ['een andere burger', { ...werknemer, id: '94021790227' }],
    [
      'een vertrouwenspersoon, ook met hetzelfde nummer',
      { ...werknemer, rol: 'vertrouwenspersoon' },
    ],
    ['een consulent namens de werknemer', { ...werknemer, namens: werknemer.id }],
    ['een consulent', consulente],
    ['een andere werkgever', vreemdeBakker],
    ['de werknemer die ook voor de werkgever handelt', { ...bakker, id: werknemer.id }],
  ]
  for (const [wie, door] of anderen)
    test(`niemand tekent voor een ander: ${wie}`, () => {
      for (const type of ['teken', 'betwist'] as const)
        assert.match(waarom(gevraagd, opdracht(type, door, a)), /in de plaats van een ander/)
    })

  test('de handtekening van de werkgever is nooit die van de werknemer', () => {
    const { partijen } = verzoek(na(gevraagd, bakkerTekent))
    assert.deepEqual(
      partijen.map(({ stand }) => stand.stand),
      ['wacht', 'getekend'],
    )
  })

  test('dezelfde ondertekenaar staat geen twee keer in een vraag', () => {
    const dubbel = aVraag({
      ondertekenaars: [
        { rol: 'arts of externe dienst', id: 'arts-1', naam: 'Dokter Mierezoet' },
        { rol: 'onafhankelijke instantie', id: 'arts-1', naam: 'Dokter Mierezoet' },
      ],
    })
    const command = { type: 'vraag', op: tekendag, door: teamlid, vraag: dubbel } as const
    assert.match(waarom(leeg, command), /niemand tekent in twee rollen/)
  })

  test('een werkgever laat geen andere werkgever tekenen', () => {
    const command = { type: 'vraag', op: tekendag, door: vreemdeBakker, vraag: aVraag() } as const
    assert.match(waarom(leeg, command), /andere werkgever/)
  })

  test('de laatste dag om te tekenen: vandaag kan, gisteren niet', () => {
    const op = (uiterlijk: string) =>
      waarom(leeg, {
        type: 'vraag',
        op: tekendag,
        door: bakker,
        vraag: aVraag({ uiterlijk: dag(uiterlijk) }),
      })
    assert.equal(op('2026-11-16'), '')
    assert.match(op('2026-11-15'), /al voorbij/)
  })

  test('met een volgorde tekent de tweede pas na de eerste', () => {
    const vraag = aVraag({
      ondertekenaars: [
        { rol: 'werknemer', volgorde: 2 },
        { rol: 'werkgever', kbo: '0999000128', naam: 'De Peperkoek', volgorde: 1 },
      ],
    })
    const begin = na(leeg, { type: 'vraag', op: tekendag, door: bakker, vraag })
    assert.match(waarom(begin, tekent), /Eerst moet een ander tekenen/)
    assert.equal(waarom(na(begin, bakkerTekent), tekent), '')
  })
})

describe('niet akkoord, en eerst praten', () => {
  const geheim = { tekst: 'Ik durf geen nee te zeggen.', delen: false }
  const nee = (woorden: { readonly tekst?: string; readonly delen: boolean }) =>
    na(gevraagd, opdracht('ga niet akkoord', werknemer, { ...a, woorden }))

  test('een reden moet niet', () => {
    assert.equal(verzoek(nee({ delen: false })).partijen[0]!.stand.stand, 'niet akkoord')
  })

  test('de werkgever leest de reden alleen als de werknemer ze deelt; VDAB altijd', () => {
    const leest = (delen: boolean, lezer: 'werkgever' | 'VDAB of persoon') =>
      beeldVan(verzoek(nee({ ...geheim, delen })), lezer).partijen[0]!.stand.tekst
    assert.equal(leest(false, 'werkgever'), undefined)
    assert.equal(leest(true, 'werkgever'), geheim.tekst)
    assert.equal(leest(false, 'VDAB of persoon'), geheim.tekst)
  })

  test('praten maakt een taak voor wie het vroeg en voor VDAB; een later antwoord ruimt ze op', () => {
    const praten = na(gevraagd, opdracht('wil praten', werknemer, { ...a, woorden: geheim }))
    assert.match(taakVanAanvrager(verzoek(praten)) ?? '', /wil eerst praten/)
    assert.match(taakVanVdab(verzoek(praten)) ?? '', /wil eerst praten/)
    for (const later of [
      tekent,
      opdracht('handel af', teamlid, { taak: 'gesprek', nota: 'Samen bekeken.' }),
      opdracht('trek in', bakker, {}),
    ]) {
      assert.equal(taakVanAanvrager(verzoek(na(praten, later))), null, later.type)
      assert.equal(taakVanVdab(verzoek(na(praten, later))), null, later.type)
    }
  })

  test('na het gesprek kan de werknemer opnieuw kiezen', () => {
    const praten = na(gevraagd, opdracht('wil praten', werknemer, { ...a, woorden: geheim }))
    const gesproken = opdracht('handel af', teamlid, { taak: 'gesprek', nota: 'Bekeken.' })
    assert.equal(wachtOpPersoon(verzoek(praten)), false)
    assert.equal(wachtOpPersoon(verzoek(na(praten, gesproken))), true)
  })

  test('wie tekende, zegt daarna niet zomaar nee', () => {
    const later = opdracht('ga niet akkoord', werknemer, { ...a, woorden: geheim })
    assert.match(waarom(na(gevraagd, tekent), later), /al getekend/)
  })
})

describe('een wijziging zegt welke handtekeningen wegvallen', () => {
  const beide = na(gevraagd, tekent, bakkerTekent)

  test('een andere tekst maakt elke handtekening ongedaan; dezelfde tekst geen enkele', () => {
    assert.equal(watValtWeg(verzoek(beide), { hash: hash('a') }).length, 0)
    assert.deepEqual(
      watValtWeg(verzoek(beide), { hash: hash('b') }).map((each) => each.ondertekenaar.rol),
      ['werknemer', 'werkgever'],
    )
  })

  test('wie tekende, wordt opnieuw gevraagd, en de gebeurtenis zegt waarom', () => {
    const getoond = ['werknemer', 'werkgever 0999000128']
    const command = opdracht('wijzig', bakker, { ...wijziging, getoond })
    const decision = tekenen.decide(command, beide)
    assert.ok(!isNotPossible(decision) && decision[0]?.type === 'VerzoekGewijzigd')
    assert.deepEqual(
      decision[0].data.vervalt.map(({ waarom }) => waarom),
      Array(2).fill('De handtekening staat op de vorige tekst.'),
    )
    const nu = verzoek(na(beide, command))
    assert.equal(wieMoetNog(nu).length, 2)
    assert.equal(nu.versie, 2)
    assert.equal(wachtOpPersoon(nu), true)
  })

  test('een handtekening die intussen kwam, moet eerst getoond zijn', () => {
    const command = opdracht('wijzig', bakker, { ...wijziging, getoond: [] })
    assert.match(waarom(na(gevraagd, tekent), command), /Intussen is er getekend/)
    assert.equal(waarom(gevraagd, command), '')
  })

  test('alleen wie het vroeg, wijzigt of trekt in', () => {
    for (const door of [vreemdeBakker, werknemer, consulente, { ...bakker, namens: 'x' }]) {
      assert.match(waarom(gevraagd, opdracht('trek in', door, {})), /Alleen wie/)
      const command = opdracht('wijzig', door, { ...wijziging, getoond: [] })
      assert.match(waarom(gevraagd, command), /Alleen wie/)
    }
    const collega = { ...bakker, id: 'werkgever-9' }
    assert.equal(waarom(gevraagd, opdracht('trek in', collega, {})), '')
  })

  test('een ingetrokken vraag is niet meer te tekenen', () => {
    const weg = na(beide, opdracht('trek in', bakker, {}))
    assert.match(waarom(weg, tekent), /ingetrokken/)
    assert.equal(isVolledigGetekend(verzoek(weg)), false)
    assert.equal(wachtOpPersoon(verzoek(weg)), false)
  })
})
