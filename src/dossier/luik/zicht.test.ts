import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Band, Relatie } from '#dossier/permissions.ts'
import { rollen, toegang, type Rol } from '#dossier/toegang.ts'
import { after, dag } from '#law/dag.ts'
import { soortregel, stuksoorten, type Stuksoort } from './soorten.ts'
import { aRij } from './stukken.fixture.ts'
import { genoemd, isEigen, magKennen, magLezen, magWijzigen, neerTeLeggen } from './zicht.ts'

const op = dag('2026-11-22')
const kbo = '0999000128'
const bandVan = (soort: Band['soort'], anders: Partial<Band> = {}): Band => ({
  soort,
  van: dag('2026-01-01'),
  ...anders,
})
const relatie = (...banden: readonly Band[]): Relatie => ({ dossier: 'x', op, banden })
const werkgever = { id: 'wim', rol: 'werkgever', organisatie: kbo }
const burger = { id: 'roos', rol: 'burger' }
const bijWerkgever = relatie(bandVan('werkgever'))
const toegewezen = relatie(bandVan('toegewezen'))
const eigen = relatie(bandVan('eigen'))

describe('Wie een papier leest, volgt uit rol, band en klasse', () => {
  test('elke rol met een dossierband leest precies de klassen die de tabel haar zonder voorwaarde geeft', () => {
    const gelezen = (rol: Rol) =>
      stuksoorten
        .filter((soort) => {
          const stuk = aRij({ soort, kbo: null, doorId: 'een ander' })
          return magLezen({ id: 'een', rol }, toegewezen, stuk)
        })
        .map((soort) => soortregel(soort).klasse)
    for (const rol of rollen) {
      const rij: Readonly<Record<string, readonly unknown[]>> = toegang[rol]
      const verwacht = stuksoorten
        .map((soort) => soortregel(soort).klasse)
        .filter((klasse) =>
          (rij[klasse] ?? []).some(
            (cel) =>
              cel === 'Rr' ||
              (typeof cel === 'object' &&
                cel !== null &&
                'mits' in cel &&
                cel.mits === 'eigen portefeuille'),
          ),
        )
      assert.deepEqual(gelezen(rol), verwacht, rol)
    }
  })

  test('een vertrouwenspersoon leest medische papieren alleen als het mandaat dat zegt', () => {
    const lezer = { id: 'helper', rol: 'vertrouwenspersoon' }
    const attest = aRij({ soort: 'attest' })
    assert.ok(!magLezen(lezer, toegewezen, attest))
    assert.ok(!magKennen(lezer, toegewezen, attest))
    assert.ok(magLezen(lezer, relatie(bandVan('toegewezen', { medisch: true })), attest))
    assert.ok(magLezen(lezer, toegewezen, aRij({ soort: 'POP' })))
  })

  test('een doorstroombegeleider kent alleen het POP', () => {
    const lezer = { id: 'dirk', rol: 'doorstroombegeleider' }
    const gekend = stuksoorten.filter((soort) => magKennen(lezer, toegewezen, aRij({ soort })))
    assert.deepEqual(gekend, ['POP'])
  })

  test('een band die vandaag eindigt geldt nog, een die gisteren eindigde niet meer', () => {
    const stuk = aRij({ soort: 'POP' })
    const tot = (dagTot: typeof op) => relatie(bandVan('werkgever', { tot: dagTot }))
    assert.ok(magLezen(werkgever, tot(op), stuk))
    assert.ok(!magLezen(werkgever, tot(after(op, { days: -1 })), stuk))
  })

  test('wat ingetrokken is, leest niemand meer, ook de persoon niet', () => {
    const stuk = aRij({ ingetrokkenOp: op, intrekreden: 'persoon' })
    assert.ok(!magLezen(burger, eigen, stuk))
    assert.ok(magKennen(burger, eigen, stuk))
  })

  test('een verzegeld dossier sluit medische papieren voor wie behandelt, niet voor de persoon', () => {
    const attest = aRij({ soort: 'attest', kbo: null })
    const consulent = { id: 'klaartje', rol: 'indiceringsconsulent' }
    assert.ok(!magLezen(consulent, { ...toegewezen, verzegeld: true }, attest))
    assert.ok(magLezen(burger, { ...eigen, verzegeld: true }, attest))
  })
})

describe('De werkgever', () => {
  test('leest wat medisch is nooit terug, ook niet wat hij zelf bezorgde', () => {
    for (const soort of stuksoorten.filter((een) => soortregel(een).klasse === 'MED')) {
      const stuk = aRij({ soort })
      assert.ok(!magLezen(werkgever, bijWerkgever, stuk), soort)
      assert.ok(magKennen(werkgever, bijWerkgever, stuk), soort)
    }
  })

  test('leest zijn POP terug, en zijn motivatieverslag tot het bij een aanvraag hoort', () => {
    assert.ok(magLezen(werkgever, bijWerkgever, aRij({ soort: 'POP', bijAanvraagOp: op })))
    const verslag = aRij({ soort: 'motivatieverslag gewoon' })
    assert.ok(magLezen(werkgever, bijWerkgever, verslag))
    assert.ok(!magLezen(werkgever, bijWerkgever, { ...verslag, bijAanvraagOp: op }))
  })

  test('kent niets van wat een ander bezorgde', () => {
    for (const soort of stuksoorten)
      for (const anders of [{ kbo: null, doorId: 'wim' }, { kbo: '0999000227' }])
        assert.ok(!isEigen(werkgever, aRij({ soort, ...anders })))
    assert.ok(!magKennen(werkgever, bijWerkgever, aRij({ kbo: null })))
  })

  test('het adres van een medisch papier vraagt de klasse MED, dat van een POP de klasse POP', () => {
    for (const soort of ['attest', 'POP'] as const) {
      const stuk = aRij({ soort })
      assert.deepEqual(genoemd(werkgever, bijWerkgever, stuk).stuk, {
        document: stuk.id,
        klasse: soortregel(soort).klasse,
      })
    }
  })
})

describe('Wie welk papier mag neerleggen', () => {
  const soortenVan = (lezer: Parameters<typeof neerTeLeggen>[0], facts: Relatie) =>
    neerTeLeggen(lezer, facts)
  const medisch: readonly Stuksoort[] = stuksoorten.filter(
    (soort) => soortregel(soort).klasse === 'MED',
  )

  test('de persoon: medische papieren en formulieren, geen POP of motivatieverslag van de werkgever', () => {
    assert.deepEqual(
      soortenVan(burger, eigen),
      stuksoorten.filter((soort) => ['MED', 'AANVR'].includes(soortregel(soort).klasse)),
    )
  })

  test('de werkgever: elk papier, zolang de tewerkstelling loopt', () => {
    assert.deepEqual(soortenVan(werkgever, bijWerkgever), stuksoorten)
    const gedaan = relatie(bandVan('werkgever', { tot: after(op, { days: -1 }) }))
    assert.deepEqual(soortenVan(werkgever, gedaan), [])
  })

  test('de consulent: elk papier dat met de post kwam; een partner alleen medische; team TOM geen', () => {
    assert.deepEqual(soortenVan({ id: 'k', rol: 'indiceringsconsulent' }, toegewezen), stuksoorten)
    assert.deepEqual(soortenVan({ id: 'p', rol: 'partner (OCMW/GTB)' }, toegewezen), medisch)
    assert.deepEqual(soortenVan({ id: 't', rol: 'team TOM' }, toegewezen), [])
  })

  test('de persoon trekt in wat zij zelf afgaf, niet wat een consulent bracht', () => {
    const van = (doorId: string) => aRij({ soort: 'attest', kbo: null, doorId })
    assert.ok(magWijzigen(burger, eigen, van('roos')))
    assert.ok(!magWijzigen(burger, eigen, van('klaartje')))
  })

  test('een oude versie en een ingetrokken papier veranderen niet meer', () => {
    const stuk = aRij({ soort: 'attest', kbo: null, doorId: 'roos' })
    assert.ok(magWijzigen(burger, eigen, stuk))
    assert.ok(!magWijzigen(burger, eigen, { ...stuk, laatste: false }))
    assert.ok(!magWijzigen(burger, eigen, { ...stuk, ingetrokkenOp: op }))
  })
})
