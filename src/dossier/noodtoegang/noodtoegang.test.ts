import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { mag, rolKan, type Relatie } from '#dossier/permissions.ts'
import { rollen, toegang, type Cel, type Klasse } from '#dossier/toegang.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { noodtoegang, type NoodtoegangCommand, type NoodtoegangEvent } from './noodtoegang.ts'

const raaf = { id: 'raaf', naam: 'Raaf', rol: 'DPO' }
const uil = { id: 'uil', naam: 'Uil', rol: 'DPO' }
const op = dag('2026-11-18')
const om = '2026-11-18T08:00:00.000Z'
const reden = 'De politie zoekt iemand.'
const open: NoodtoegangCommand = {
  type: 'open',
  op,
  om,
  id: 'n1',
  door: raaf,
  categorie: 'gevaar',
  reden,
}

function na(...commands: readonly NoodtoegangCommand[]): readonly NoodtoegangEvent[] {
  return commands.reduce<readonly NoodtoegangEvent[]>((events, command) => {
    const besluit = noodtoegang.decide(
      command,
      events.reduce((stand, event) => noodtoegang.evolve(stand, event), noodtoegang.initial),
    )
    if (isNotPossible(besluit)) throw new Error(besluit.notPossible)
    return [...events, ...besluit]
  }, [])
}

const weigering =
  (...commands: readonly NoodtoegangCommand[]) =>
  () =>
    na(...commands)

describe('noodtoegang openen', () => {
  test('duurt 60 minuten, wordt na 12 uur gemeld en is na te zien binnen 2 werkdagen', () => {
    const [event] = na(open)
    assert.deepEqual(event?.data, {
      id: 'n1',
      door: raaf,
      categorie: 'gevaar',
      reden,
      van: om,
      tot: '2026-11-18T09:00:00.000Z',
      meldenVanaf: '2026-11-18T20:00:00.000Z',
      nazichtTegen: '2026-11-20',
    })
  })

  const dagen: [opening: string, tegen: string, why: string][] = [
    ['2026-11-19', '2026-11-23', 'over een weekend'],
    ['2026-12-24', '2026-12-29', 'over Kerstmis en een weekend'],
    ['2026-11-10', '2026-11-13', 'over Wapenstilstand'],
    ['2026-11-21', '2026-11-24', 'vanaf een zaterdag'],
  ]
  for (const [opening, tegen, why] of dagen)
    test(`het nazicht ${why}: ${opening} wordt ${tegen}`, () => {
      const [event] = na({ ...open, op: dag(opening) })
      assert.equal(event?.type === 'NoodtoegangGeopend' && event.data.nazichtTegen, tegen)
    })

  test('een reden van 19 tekens is te kort, van 20 genoeg; spaties aan de rand tellen niet', () => {
    assert.throws(weigering({ ...open, reden: 'x'.repeat(19) }), /minstens 20 tekens/)
    assert.throws(weigering({ ...open, reden: `${'x'.repeat(19)}    ` }), /minstens 20 tekens/)
    assert.equal(na({ ...open, reden: 'x'.repeat(20) }).length, 1)
  })

  test('niet tweemaal tegelijk door dezelfde persoon, wel zodra de eerste voorbij is', () => {
    const weer = { ...open, id: 'n2' }
    assert.throws(weigering(open, { ...weer, om: '2026-11-18T08:59:59.999Z' }), /al noodtoegang/)
    assert.equal(na(open, { ...weer, om: '2026-11-18T09:00:00.000Z' }).length, 2)
    assert.equal(na(open, { ...weer, door: uil }).length, 2)
  })
})

describe('noodtoegang beëindigen', () => {
  const einde: NoodtoegangCommand = { type: 'beëindig', op, om, id: 'n1', door: raaf }
  test('kan alleen wie ze opende, zolang ze loopt', () => {
    assert.equal(na(open, einde).length, 2)
    assert.throws(weigering(open, { ...einde, door: uil }), /wie de noodtoegang opende/)
    assert.throws(weigering(open, einde, einde), /al voorbij/)
    assert.throws(weigering(open, { ...einde, om: '2026-11-18T09:00:00.000Z' }), /al voorbij/)
    assert.throws(weigering(open, { ...einde, id: 'n9' }), /bestaat niet/)
  })
})

describe('de melding uitstellen', () => {
  const uitstel: NoodtoegangCommand = {
    type: 'stel melding uit',
    op,
    om,
    id: 'n1',
    tot: dag('2026-11-20'),
    reden,
    door: uil,
  }
  test('beslist een ander, voor de persoon de melding leest', () => {
    assert.equal(na(open, { ...uitstel, om: '2026-11-18T19:59:59.999Z' }).length, 2)
    assert.throws(weigering(open, { ...uitstel, om: '2026-11-18T20:00:00.000Z' }), /al lezen/)
    assert.throws(weigering(open, { ...uitstel, door: raaf }), /beslist een ander/)
  })
  test('tot hoogstens 30 dagen na het openen, en nooit vroeger dan zonder uitstel', () => {
    assert.equal(na(open, { ...uitstel, tot: dag('2026-12-18') }).length, 2)
    assert.throws(weigering(open, { ...uitstel, tot: dag('2026-12-19') }), /hoogstens 30 dagen/)
    assert.throws(weigering(open, { ...uitstel, tot: op }), /na vandaag/)
    const laat = { ...open, om: '2026-11-18T15:00:00.000Z' }
    const teVroeg = { ...uitstel, om: laat.om, tot: dag('2026-11-19') }
    assert.throws(weigering(laat, teVroeg), /kies een latere dag/)
  })
})

describe('wie noodtoegang kan openen', () => {
  const toegewezen: Relatie = { dossier: 'd', op, banden: [{ soort: 'toegewezen', van: op }] }
  const kan = (rol: string, relatie: Relatie) =>
    mag({ id: 'x', rol }, 'noodtoegang openen', relatie).mag

  test('wie de tabel noodtoegang geeft, en wie verbonden is als het dossier verzegeld is', () => {
    const zonder = rollen.filter((rol) => kan(rol, { ...toegewezen, banden: [] }))
    assert.deepEqual(zonder, ['DPO'])
    assert.deepEqual(
      rollen.filter((rol) => kan(rol, toegewezen)),
      ['raad van bestuur', 'DPO'],
    )
    assert.deepEqual(
      rollen.filter((rol) => kan(rol, { ...toegewezen, verzegeld: true })),
      [
        'indiceringsconsulent',
        'partner (OCMW/GTB)',
        'team TOM',
        'beslisser (4 ogen)',
        'evaluator',
        'HOC',
        'raad van bestuur',
        'DPO',
      ],
    )
  })

  test('een belangenconflict gaat voor: ook in nood opent niemand het eigen dossier of dat van familie', () => {
    for (const conflict of ['eigen dossier', 'familie', 'collega', 'andere'] as const)
      assert.equal(kan('DPO', { ...toegewezen, conflict }), false, conflict)
  })

  test('geen rol krijgt met noodtoegang een klasse die de tabel haar niet geeft', () => {
    const klasse = fc.constantFrom<Klasse>('ID', 'STA', 'DEC', 'MOT', 'MED', 'BRIEF', 'HOC', 'POP')
    fc.assert(
      fc.property(fc.constantFrom(...rollen), klasse, fc.boolean(), (rol, klasse, verzegeld) => {
        const relatie = { ...toegewezen, verzegeld, noodtoegang: true }
        const { mag: ziet } = mag({ id: 'x', rol }, 'dossier zien', relatie, klasse)
        const rij: Partial<Record<Klasse, readonly Cel[]>> = toegang[rol]
        assert.ok(!ziet || (rij[klasse] ?? []).length > 0)
      }),
    )
    assert.equal(rolKan({ id: 'x', rol: 'vertrouwenspersoon' }, 'eigen log zien').mag, false)
  })
})
