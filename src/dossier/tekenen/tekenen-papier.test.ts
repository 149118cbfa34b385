import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { taakVanVdab } from './beeld.ts'
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
  waarom,
  werknemer,
} from './tekenen.fixture.ts'
import { codeVan, isVolledigGetekend, leesCode, watValtWeg } from './verzoek.ts'
import type { Handelaar } from './verzoek.ts'

const a = { hash: hash('a') }
const code = codeVan(hash('a'))
const papier = { sleutel: 'werknemer', code, getekendOp: tekendag }
const tekent = opdracht('teken', werknemer, a)
const bakkerTekent = opdracht('teken', bakker, a)
const ontvangen = na(gevraagd, opdracht('ontvang papier', consulente, papier))
const wijziging = {
  titel: 'Nieuw plan',
  inhoud: aVraag().inhoud,
  hash: hash('b'),
  uiterlijk: null,
}

describe('papier is een volle weg', () => {
  const bevestig = (door: Handelaar, gelezen = code) =>
    opdracht('bevestig papier', door, { sleutel: 'werknemer', code: gelezen })

  test('na twee paar ogen staat dezelfde handtekening als met een aanmelding', () => {
    const klaar = na(ontvangen, bevestig(teamlid))
    const [{ stand } = assert.fail()] = verzoek(klaar).partijen
    assert.ok(stand.stand === 'getekend' && stand.handtekening.hoe === 'papier')
    assert.equal(stand.hash, hash('a'))
    assert.deepEqual(
      [stand.handtekening.ontvangenDoor.id, stand.handtekening.nagekekenDoor.id],
      ['sneeuwwitje', 'gerda'],
    )
    assert.equal(isVolledigGetekend(verzoek(na(klaar, bakkerTekent))), true)
  })

  test('wie het papier aannam, kijkt het niet na', () => {
    assert.match(waarom(ontvangen, bevestig(consulente)), /nam dit papier zelf aan/)
  })

  test('wie om de handtekening vroeg, neemt het papier niet aan en kijkt het niet na', () => {
    const vanVdab = na(leeg, { type: 'vraag', op: tekendag, door: teamlid, vraag: aVraag() })
    assert.match(waarom(vanVdab, opdracht('ontvang papier', teamlid, papier)), /Wie om de/)
    const bij = na(vanVdab, opdracht('ontvang papier', consulente, papier))
    assert.match(waarom(bij, bevestig(teamlid)), /Wie om de/)
    assert.equal(waarom(bij, bevestig({ ...teamlid, id: 'nele' })), '')
  })

  test('een werkgever of burger legt geen papier vast', () => {
    for (const door of [bakker, werknemer])
      assert.match(waarom(gevraagd, opdracht('ontvang papier', door, papier)), /Alleen VDAB/)
  })

  test('de code mag met kleine letters en spaties, maar moet die van deze tekst zijn', () => {
    assert.equal(leesCode('aaaa aaaa-AAAA aaaa'), 'AAAA-AAAA-AAAA-AAAA')
    const met = (getypt: string) =>
      waarom(gevraagd, opdracht('ontvang papier', consulente, { ...papier, code: getypt }))
    assert.equal(met('aaaa aaaa aaaa aaaa'), '')
    for (const fout of ['', 'AAAA-AAAA-AAAA-AAAB', 'AAAA-AAAA-AAAA', 'AAAA-AAAA-AAAA-AAAA-AAAA'])
      assert.match(met(fout), /andere versie/, fout)
  })

  test('het papier van een vorige versie noemt die versie', () => {
    const nieuw = na(gevraagd, opdracht('wijzig', bakker, { ...wijziging, getoond: [] }))
    const oud = waarom(nieuw, opdracht('ontvang papier', consulente, papier))
    assert.equal(
      oud,
      'Dit papier hoort bij versie 1. De tekst is nu versie 2: laat die drukken en tekenen.',
    )
  })

  test('de dag op het papier: van de dag van de vraag tot vandaag', () => {
    const op = (getekendOp: string, vandaag = '2026-11-20') =>
      waarom(
        gevraagd,
        opdracht(
          'ontvang papier',
          consulente,
          { ...papier, getekendOp: dag(getekendOp) },
          dag(vandaag),
        ),
      )
    assert.deepEqual([op('2026-11-16'), op('2026-11-20')], ['', ''])
    for (const fout of ['2026-11-15', '2026-11-21']) assert.match(op(fout), /Deze dag kan niet/)
  })

  test('een papier dat wacht, valt ook weg bij een wijziging', () => {
    assert.deepEqual(
      watValtWeg(verzoek(ontvangen), { hash: hash('b') }).map(({ waarom }) => waarom),
      ['Het papier draagt de code van de vorige tekst.'],
    )
  })

  test('een afgewezen papier laat de ondertekenaar opnieuw wachten', () => {
    const weg = opdracht('wijs papier af', teamlid, { sleutel: 'werknemer', reden: 'Geen datum.' })
    assert.equal(verzoek(na(ontvangen, weg)).partijen[0]!.stand.stand, 'wacht')
  })

  test('"dit heb ik niet getekend" maakt de handtekening ongedaan en alarmeert VDAB tot het uitgezocht is', () => {
    for (const begin of [ontvangen, na(ontvangen, bevestig(teamlid)), na(gevraagd, tekent)]) {
      const betwist = na(begin, opdracht('betwist', werknemer, {}))
      assert.equal(verzoek(betwist).partijen[0]!.stand.stand, 'wacht')
      assert.match(taakVanVdab(verzoek(betwist)) ?? '', /niet van mij/)
      const ingetrokken = na(betwist, opdracht('trek in', bakker, {}))
      assert.match(taakVanVdab(verzoek(ingetrokken)) ?? '', /niet van mij/)
      const uit = opdracht('handel af', consulente, { taak: 'betwisting', nota: 'Gebeld.' })
      assert.equal(taakVanVdab(verzoek(na(ingetrokken, uit))), null)
    }
    assert.match(waarom(gevraagd, opdracht('betwist', werknemer, {})), /geen handtekening van u/)
  })
})
