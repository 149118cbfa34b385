import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { beoordeelAttest, type Oordeel } from '#indicatie/attesten.ts'
import { aanvragen, attestGevallen } from '#indicatie/attesten-gevallen.fixture.ts'
import { alsAttest, orakel } from '#indicatie/attesten.fixture.ts'
import { attestVeld, type Attest, type IcfBesluit } from '#indicatie/feiten.ts'
import { citeer } from '#law/bron.ts'
import { dag } from '#law/dag.ts'
import { vragen } from '#law/vragen.ts'
import { beslissing } from './beslistabel.ts'
import { bepaalStartpakket, beslissingVoor, pakketVan } from './startpakket.ts'

const vanICF = (icf: IcfBesluit | undefined) =>
  icf === undefined
    ? 'geen'
    : icf.doelgroep === 'UK'
      ? 'UK'
      : (`PMP ${icf.profiel ?? 'onbekend'}` as const)

const icfBesluiten = fc.constantFrom<IcfBesluit | undefined>(
  undefined,
  undefined,
  { doelgroep: 'PMP', profiel: 'zwak' },
  { doelgroep: 'PMP', profiel: 'sterk' },
  { doelgroep: 'PMP' },
  { doelgroep: 'UK' },
)

const zaken = aanvragen.chain((op) =>
  fc.record({
    op: fc.constant(op),
    papieren: fc.array(attestGevallen(op), { maxLength: 3 }),
    icf: icfBesluiten,
  }),
)

describe('Het startpakket op 20.000 toevallige dossiers (Maatwerkbesluit art. 50)', () => {
  test('beide versnellingen geven hetzelfde, en precies de feiten die nog beslissen ontbreken', () => {
    let open = 0
    fc.assert(
      fc.property(zaken, ({ op, papieren, icf }) => {
        const attesten = papieren.map(({ code, feiten }) =>
          attestVeld.parse(alsAttest(code, feiten)),
        )
        const feiten = { peildatum: dag(op), attesten, icf }
        const gevonden = bepaalStartpakket(feiten)
        const cel = verwachteCel(papieren, icf, op)
        assert.equal(beslissingVoor(feiten), cel.beslissing)
        assert.deepEqual(pakketVan(feiten), cel.beslissing.open ? undefined : gevonden.uitkomst)
        assert.equal(gevonden.uitkomst, cel.beslissing.uitkomst)
        assert.deepEqual([...gevonden.ontbreekt].sort(), cel.ontbreekt)
        assert.equal(gevonden.ontbreekt.length > 0, cel.beslissing.open)
        assert.ok(gevonden.motivering.length > 0)
        assert.equal(
          gevonden.motivering.filter(({ tekst }) => /^(PMAH|HOOG)-\d\. /.test(tekst)).length,
          papieren.length,
        )
        for (const id of gevonden.aannames) assert.ok(id in vragen, id)
        assert.deepEqual(gevonden.aannames, [...new Set(gevonden.aannames)].sort())
        assert.deepEqual(
          new Set(gevonden.grondslagen.map(citeer)),
          new Set(gevonden.motivering.map(({ grondslag }) => grondslag)),
        )
        if (cel.beslissing.open) open++
      }),
      { numRuns: 20_000, seed: 22_112_026 },
    )
    assert.ok(open > 2_000 && open < 18_000, `${open} open`)
  })
})

describe('De aannames zijn die waar de uitkomst op steunt [Q-05, Q-06]', () => {
  test('zonder de bewijzen van een genoemde aanname is de uitkomst anders; staat er geen, dan missen die bewijzen niets', () => {
    const gezien = { genoemd: 0, zonder: 0 }
    fc.assert(
      fc.property(zaken, ({ op, papieren, icf }) => {
        const attesten = papieren.map(({ code, feiten }) =>
          attestVeld.parse(alsAttest(code, feiten)),
        )
        // Where one kind of kinderbijslag is not known, the other reading leaves the outcome open rather than another.
        fc.pre(
          attesten.every(
            ({ code, kinderbijslag: k }) =>
              code !== 'HOOG-3' ||
              (k?.verhoogdAlsOuder ?? k?.verhoogdAlsKind) === undefined ||
              (k?.verhoogdAlsOuder !== undefined && k.verhoogdAlsKind !== undefined),
          ),
        )
        const bepaal = (geteld: readonly Attest[]) =>
          bepaalStartpakket({ peildatum: dag(op), attesten: geteld, icf })
        const heel = bepaal(attesten)
        const genoemd = (['Q-05', 'Q-06'] as const).filter((id) => heel.aannames.includes(id))
        const zonder = bepaal(
          attesten.filter((attest) => {
            if (beoordeelAttest(attest, dag(op)) !== 'ja') return true
            const { verhoogdAlsOuder, verhoogdAlsKind } = attest.kinderbijslag ?? {}
            if (attest.code === 'HOOG-2') return genoemd.length > 0 && !genoemd.includes('Q-05')
            if (attest.code !== 'HOOG-3' || (verhoogdAlsOuder && verhoogdAlsKind)) return true
            return genoemd.length > 0 && !genoemd.includes('Q-06')
          }),
        )
        const zelfde =
          zonder.uitkomst === heel.uitkomst &&
          zonder.ontbreekt.length > 0 === heel.ontbreekt.length > 0
        assert.equal(zelfde, genoemd.length === 0)
        gezien[zelfde ? 'zonder' : 'genoemd']++
      }),
      { numRuns: 10_000, seed: 5_062_026 },
    )
    assert.ok(gezien.genoemd > 50 && gezien.zonder > 5_000, JSON.stringify(gezien))
  })
})

/** The cell of the table that the independent reading of the papers leads to, and the facts that still decide. */
function verwachteCel(
  papieren: readonly {
    readonly code: Attest['code']
    readonly feiten: ReadonlyMap<string, unknown>
  }[],
  icf: IcfBesluit | undefined,
  op: string,
) {
  const gewogen = papieren.map(({ code, feiten }) => ({
    groep: code.slice(0, 4) as 'PMAH' | 'HOOG',
    ...orakel(code, feiten, op),
  }))
  const oordeel = (groep: 'PMAH' | 'HOOG'): Oordeel => {
    const eigen = gewogen.filter((each) => each.groep === groep)
    if (eigen.some(({ uitkomsten }) => !uitkomsten.has(false))) return 'ja'
    return eigen.some(({ uitkomsten }) => uitkomsten.size === 2) ? 'onbekend' : 'nee'
  }
  const cel = beslissing(oordeel('PMAH'), oordeel('HOOG'), vanICF(icf))
  const velden = gewogen.flatMap(({ groep, beslissend }) =>
    cel.beslissend[groep] ? [...beslissend] : [],
  )
  if (cel.beslissend.profiel) velden.push('icf.profiel')
  return { beslissing: cel, ontbreekt: [...new Set(velden)].sort() }
}
