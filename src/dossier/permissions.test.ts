import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { handelingen, type Handeling } from './handelingen.ts'
import { kentDossier, mag, rolKan, type Band, type Relatie } from './permissions.ts'
import { klassen, rollen, toegang, type Cel, type Klasse } from './toegang.ts'

const op = dag('2026-11-22')
const van = dag('2026-01-01')

function aRelatie(change: Partial<Relatie> = {}): Relatie {
  return { dossier: 'd1', op, banden: [], voorsteller: 'tom', ...change }
}

const alleBanden: readonly Band[] = [
  { soort: 'eigen', van },
  { soort: 'werkgever', van },
  { soort: 'toegewezen', van },
]

const wie = (rol: string, id = 'wie') => ({ id, rol })

describe('rechten: rol en relatie en klasse', () => {
  test('de tabel kent 23 rollen en 15 klassen', () => {
    assert.equal(rollen.length, 23)
    assert.equal(Object.keys(klassen).length, 15)
  })

  test('een rol die niet bestaat, mag niets', () => {
    for (const handeling of Object.keys(handelingen) as Handeling[])
      for (const rol of ['', 'beheerder', 'toString', '__proto__'])
        assert.equal(mag(wie(rol), handeling, aRelatie({ banden: alleBanden })).mag, false, rol)
  })

  test('wie geen recht heeft in de tabel, mag ook met elke band niet', () => {
    for (const rol of rollen)
      for (const handeling of Object.keys(handelingen) as Handeling[])
        for (const klasse of Object.keys(klassen) as Klasse[]) {
          const rij: Partial<Record<Klasse, readonly Cel[]>> = toegang[rol]
          const letters = (rij[klasse] ?? []).map((cel) =>
            (typeof cel === 'string' ? cel : cel.recht).charAt(0),
          )
          if (letters.includes(handelingen[handeling].recht)) continue
          const oordeel = mag(wie(rol), handeling, aRelatie({ banden: alleBanden }), klasse)
          assert.equal(oordeel.mag, false, `${rol}, ${handeling}, ${klasse}`)
        }
  })

  test('zonder dossier is een recht op een dossier geweigerd', () => {
    assert.equal(mag(wie('team TOM'), 'dossier zien').mag, false)
    assert.equal(mag(wie('team TOM'), 'dossiers zien').mag, true)
  })

  const dagen: [why: string, band: Band, magZien: boolean][] = [
    ['begint vandaag', { soort: 'toegewezen', van: op }, true],
    ['begint morgen', { soort: 'toegewezen', van: dag('2026-11-23') }, false],
    ['eindigt vandaag', { soort: 'toegewezen', van, tot: op }, true],
    ['eindigde gisteren', { soort: 'toegewezen', van, tot: dag('2026-11-21') }, false],
    ['is van een andere soort', { soort: 'werkgever', van }, false],
  ]
  for (const [why, band, magZien] of dagen)
    test(`een band die ${why}: ${magZien ? 'ja' : 'neen'}`, () => {
      const relatie = aRelatie({ banden: [band] })
      assert.equal(mag(wie('team TOM'), 'dossier zien', relatie).mag, magZien)
      assert.equal(kentDossier(wie('team TOM'), 'dossier zien', relatie), magZien)
    })
})

describe('de werkgever', () => {
  const eigenWerknemer = aRelatie({ banden: [{ soort: 'werkgever', van }] })
  const ziet = (klasse: Klasse, relatie: Relatie) =>
    mag(wie('werkgever'), 'dossier zien', relatie, klasse)

  test('ziet van zijn werknemer identificatie, status en beslissing, en zijn eigen brief', () => {
    assert.deepEqual(ziet('ID', eigenWerknemer), { mag: true, velden: 'minimaal' })
    assert.deepEqual(ziet('STA', eigenWerknemer), { mag: true, velden: 'alle' })
    assert.deepEqual(ziet('DEC', eigenWerknemer), { mag: true, velden: 'alle' })
    assert.equal(ziet('BRIEF', eigenWerknemer).mag, false)
    assert.equal(ziet('BRIEF', { ...eigenWerknemer, vervuld: ['eigen kopie'] }).mag, true)
  })

  test('ziet nooit attest, ICF, pakket of grond, ook niet met elke band', () => {
    for (const klasse of ['MED', 'MOT', 'LOG', 'BEWIJS'] as const)
      assert.equal(ziet(klasse, aRelatie({ banden: alleBanden })).mag, false, klasse)
  })

  test('ziet niets van wie niet bij hem werkt', () => {
    const vreemd = aRelatie({ banden: [{ soort: 'werkgever', van, tot: dag('2026-11-21') }] })
    for (const klasse of Object.keys(klassen) as Klasse[])
      assert.equal(ziet(klasse, vreemd).mag, false, klasse)
    assert.equal(kentDossier(wie('werkgever'), 'dossier zien', vreemd), false)
  })

  test('leest het POP dat hij schreef zolang de werknemer bij hem werkt, en dat van niemand anders', () => {
    assert.equal(ziet('POP', eigenWerknemer).mag, true)
    assert.equal(ziet('POP', aRelatie({ banden: [{ soort: 'eigen', van }] })).mag, false)
  })

  test('meldt een indienst voor er een band is', () => {
    assert.equal(mag(wie('werkgever'), 'indienst melden').mag, true)
    assert.equal(mag(wie('burger'), 'indienst melden').mag, false)
  })
})

describe('vier ogen', () => {
  const relatie = aRelatie({ banden: [{ soort: 'toegewezen', van }] })

  test('team TOM stelt het startpakket voor en beslist het niet', () => {
    assert.equal(mag(wie('team TOM'), 'startpakket voorstellen', relatie).mag, true)
    assert.equal(mag(wie('team TOM'), 'startpakket beslissen', relatie).mag, false)
  })

  test('een beslisser beslist het voorstel van een ander', () => {
    assert.equal(mag(wie('beslisser (4 ogen)', 'bert'), 'startpakket beslissen', relatie).mag, true)
  })

  test('nooit zijn eigen voorstel, en niets zonder voorstel', () => {
    const zelf = mag(wie('beslisser (4 ogen)', 'tom'), 'startpakket beslissen', relatie)
    assert.match(zelf.mag ? '' : zelf.reden, /zelf/)
    const { voorsteller: _, ...zonder } = relatie
    const geen = mag(wie('beslisser (4 ogen)', 'bert'), 'startpakket beslissen', zonder)
    assert.match(geen.mag ? '' : geen.reden, /nog geen voorstel/)
  })
})

describe('een weigering', () => {
  test('zegt wie het wel kan, zonder iets van het dossier', () => {
    assert.deepEqual(rolKan(wie('burger'), 'ICF invullen'), {
      mag: false,
      reden: 'Uw rol heeft dit recht niet.',
      wieKanDit: 'de indiceringsconsulent of de partner (OCMW of GTB)',
    })
  })

  test('volgt ook op een voorwaarde die nog niet vervuld is', () => {
    const relatie = aRelatie({ banden: [{ soort: 'toegewezen', van }] })
    const zien = (change: Partial<Relatie>) =>
      mag(wie('vertrouwenspersoon'), 'dossier zien', { ...relatie, ...change }, 'MED').mag
    assert.equal(zien({}), false)
    const medisch = { soort: 'toegewezen', van, medisch: true } as const
    assert.equal(zien({ banden: [medisch] }), true)
    const verlopen = { ...medisch, tot: dag('2026-11-21') }
    assert.equal(zien({ banden: [...relatie.banden, verlopen] }), false)
  })

  test('de burger ziet alles van zichzelf en niets van een ander', () => {
    const eigen = aRelatie({ banden: [{ soort: 'eigen', van }] })
    for (const klasse of ['ID', 'STA', 'DEC', 'MOT', 'MED', 'BRIEF', 'LOG'] as const) {
      assert.equal(mag(wie('burger'), 'eigen dossier zien', eigen, klasse).mag, true, klasse)
      assert.equal(mag(wie('burger'), 'eigen dossier zien', aRelatie(), klasse).mag, false, klasse)
    }
  })
})

describe('wat sterker is dan rol en band', () => {
  const banden: readonly Band[] = [{ soort: 'toegewezen', van }]
  const leest = (change: Partial<Relatie>, rol = 'team TOM', klasse: Klasse = 'MED') =>
    mag(wie(rol), 'dossier zien', aRelatie({ banden, ...change }), klasse)

  test('een belangenconflict sluit elke handeling af, welke rol en band er ook zijn', () => {
    for (const rol of rollen)
      for (const handeling of Object.keys(handelingen) as Handeling[]) {
        const { begint, lijst } = handelingen[handeling] as { begint?: true; lijst?: true }
        if (begint || lijst) continue
        for (const conflict of ['eigen dossier', 'familie', 'collega', 'andere'] as const) {
          const relatie = aRelatie({ banden: alleBanden, conflict, noodtoegang: true })
          assert.equal(mag(wie(rol), handeling, relatie).mag, false, `${rol}, ${handeling}`)
        }
      }
  })

  test('een verzegeld dossier toont zijn medische stukken aan geen behandelaar, de rest wel', () => {
    assert.equal(leest({}).mag, true)
    const verzegeld = leest({ verzegeld: true })
    assert.match(verzegeld.mag ? '' : verzegeld.reden, /verzegeld/)
    assert.equal(leest({ verzegeld: true }, 'team TOM', 'STA').mag, true)
    assert.equal(leest({ verzegeld: true, noodtoegang: true }).mag, true)
  })

  test('de persoon leest de eigen stukken ook in een verzegeld dossier', () => {
    const eigen = aRelatie({ banden: [{ soort: 'eigen', van }], verzegeld: true })
    assert.equal(mag(wie('burger'), 'eigen dossier zien', eigen, 'MED').mag, true)
  })

  test('noodtoegang opent alleen wat de tabel daarvoor aanwijst', () => {
    const nood = { banden: [], noodtoegang: true }
    assert.equal(leest(nood, 'DPO').mag, true)
    assert.equal(leest({ banden: [] }, 'DPO').mag, false)
    for (const rol of rollen.filter((rol) => rol !== 'DPO' && rol !== 'raad van bestuur'))
      assert.equal(leest(nood, rol).mag, false, rol)
  })
})
