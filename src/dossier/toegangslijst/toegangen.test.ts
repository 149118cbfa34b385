import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { aMandaat } from '#dossier/mandaat/mandaat.fixture.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { toegangsregels, type Bandrij } from './lijst.ts'
import { toegangen, type ToegangCommand, type Toegangen } from './toegangen.ts'

const op = dag('2026-11-22')
const wie = (id: string) => ({ id, naam: id, rol: 'team TOM' })
const partner = { organisatie: 'GTB-SCHELDELAND', naam: 'Begeleidingsdienst Scheldeland' }

function na(...commands: readonly ToegangCommand[]): Toegangen {
  return commands.reduce((state, command) => {
    const decision = toegangen.decide(command, state)
    if (isNotPossible(decision)) assert.fail(decision.notPossible)
    return decision.reduce((before, event) => toegangen.evolve(before, event), state)
  }, toegangen.initial)
}
function weigering(state: Toegangen, command: ToegangCommand): string {
  const decision = toegangen.decide(command, state)
  assert.ok(isNotPossible(decision), JSON.stringify(decision))
  return decision.notPossible
}
const wijsToe = (tot: string): ToegangCommand => ({
  type: 'wijs partner toe',
  op,
  partner,
  tot: dag(tot),
  doel: 'Een gesprek over werk.',
  door: wie('gerda'),
})

describe('een partner krijgt toegang voor een tijd', () => {
  test('met een einde: vandaag kan, gisteren niet; twee jaar kan, een dag langer niet', () => {
    assert.equal(na(wijsToe('2026-11-22')).partners.length, 1)
    assert.match(weigering(toegangen.initial, wijsToe('2026-11-21')), /voorbij/)
    assert.equal(na(wijsToe('2028-11-22')).partners.length, 1)
    assert.match(weigering(toegangen.initial, wijsToe('2028-11-23')), /hoogstens 2 jaar/)
  })

  test('niet twee keer tegelijk; na het stoppen wel', () => {
    const met = na(wijsToe('2026-12-31'))
    assert.match(weigering(met, wijsToe('2027-01-31')), /al toegewezen/)
    const stop = {
      type: 'stop partner',
      op,
      organisatie: partner.organisatie,
      reden: 'Klaar.',
      door: wie('gerda'),
    } as const
    assert.equal(na(wijsToe('2026-12-31'), stop, wijsToe('2027-01-31')).partners.length, 1)
    assert.match(weigering(toegangen.initial, stop), /al gestopt/)
  })
})

describe('een belangenconflict', () => {
  const meld = {
    type: 'meld conflict',
    op,
    collega: wie('nele'),
    soort: 'familie',
    door: wie('gerda'),
  } as const
  const hefOp = (door: string): ToegangCommand => ({
    type: 'hef conflict op',
    op,
    nr: 1,
    reden: 'Vergissing.',
    door: wie(door),
  })

  test('staat er tot iemand anders het opheft: niet wie het meldde en niet de collega zelf', () => {
    const met = na(meld)
    assert.equal(met.conflicten[0]!.collega.id, 'nele')
    assert.match(weigering(met, hefOp('gerda')), /Iemand anders/)
    assert.match(weigering(met, hefOp('nele')), /Iemand anders/)
    assert.deepEqual(na(meld, hefOp('holle')).conflicten, [])
  })

  test('wordt één keer gemeld; na het opheffen krijgt een nieuw conflict een eigen nummer', () => {
    assert.match(weigering(na(meld), meld), /al een belangenconflict/)
    const opnieuw = na(meld, hefOp('holle'), meld)
    assert.equal(opnieuw.conflicten[0]!.nr, 2)
    assert.match(weigering(opnieuw, hefOp('holle')), /geen belangenconflict/)
  })
})

describe('de lijst van wie het dossier mag zien', () => {
  const dossier = {
    nummer: 'WOP-2026-000001',
    persoon: aPersoon(),
    behandelaar: { id: 'klaartje', naam: 'Klaartje Klavervier', rol: 'indiceringsconsulent' },
    geopendOp: op,
    voordien: [],
  }
  const band = (anders: Partial<Bandrij>): Bandrij => ({
    soort: 'toegewezen',
    sleutel: 'klaartje',
    rol: 'indiceringsconsulent',
    van: dag('2026-01-01'),
    tot: null,
    doel: 'dossier opvolgen',
    verleend_door: 'VDAB',
    medisch: false,
    ...anders,
  })
  const namen = new Map([
    ['klaartje', 'Klaartje Klavervier'],
    ['hansje', 'Hansje Brood'],
  ])
  const lees = (banden: readonly Bandrij[], lezer: 'medewerker' | 'persoon') =>
    toegangsregels(banden, [], { dossier, namen, op, lezer })

  test('de persoon leest van VDAB alleen de naam van wie het dossier opvolgt', () => {
    const banden = [band({}), band({ sleutel: 'hansje', tot: dag('2026-10-01') })]
    assert.deepEqual(
      lees(banden, 'persoon').map(({ wie }) => wie),
      ['Klaartje Klavervier', 'Een medewerker van VDAB'],
    )
    assert.deepEqual(
      lees(banden, 'medewerker').map(({ wie }) => wie),
      ['Klaartje Klavervier', 'Hansje Brood'],
    )
  })

  test('de laatste dag is nog van nu, de dag erna niet; wat nooit gold, staat er niet', () => {
    const banden = [
      band({ tot: op }),
      band({ tot: dag('2026-11-21') }),
      band({ van: op, tot: dag('2026-11-21') }),
    ]
    assert.deepEqual(
      lees(banden, 'medewerker').map(({ nu }) => nu),
      [true, false],
    )
  })

  test('een team staat er met zijn naam, een werkgever zonder naam met zijn nummer', () => {
    const banden = [
      band({ sleutel: 'VDAB-OOST_VLAANDEREN', rol: '' }),
      band({ soort: 'werkgever', sleutel: '0999000128', rol: '' }),
      band({ soort: 'eigen', sleutel: 'nummer', rol: '' }),
    ]
    assert.deepEqual(
      lees(banden, 'persoon').map(({ wie }) => wie),
      ['VDAB Oost-Vlaanderen', 'Werkgever 0999000128', 'U zelf'],
    )
  })

  test('de persoon leest in gewone woorden waarom iemand mag lezen', () => {
    const partnerband = band({ sleutel: 'GTB-SCHELDELAND', rol: 'partner (OCMW/GTB)' })
    assert.deepEqual(
      lees([band({}), partnerband], 'persoon').map(({ doel }) => doel),
      ['Volgt uw dossier op', 'Deze dienst helpt VDAB met uw dossier'],
    )
  })

  test('een helper staat er met naam en nooit met nummer', () => {
    const mandaat = aMandaat({ medisch: true })
    const [regel] = toegangsregels([], [mandaat], { dossier, namen, op, lezer: 'persoon' })
    assert.deepEqual([regel!.wie, regel!.medisch, regel!.nu], ['Hans Geluk', true, true])
    assert.ok(!JSON.stringify(regel).includes(mandaat.helper.insz))
  })
})
