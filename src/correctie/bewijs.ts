import { attestRegels, beoordeelAttest, oordeelTekst } from '#indicatie/attesten.ts'
import { beslissendeVelden, keerdagen } from '#indicatie/beslissend.ts'
import { isAttest, type Attest } from '#indicatie/feiten.ts'
import { vdabWop } from '#law/regelingen/documenten.ts'
import type { Deels } from '#law/soort.ts'
import type { Onderzoek } from '#law/vaststelling.ts'
import { vragenBij, type Gewogen } from './aannames.ts'
import type { Correctieaanvraag } from './voorwaarden.ts'

type O = Onderzoek<unknown>

/**
 * Whether an attest HOOG is proven on the day of the request, with the reasons. What is missing is asked, unless the
 * request fails already.
 */
export function toetsAttesten(
  o: O,
  { attesten, aangevraagdOp }: Deels<Correctieaanvraag>,
  afgewezen: boolean,
): boolean {
  if (attesten === undefined) {
    if (!afgewezen)
      o.mist(
        ['attesten'],
        'De attesten zijn niet gegeven: één bewezen attest HOOG-1 tot HOOG-5 geeft het hoge pakket. Een lege lijst zegt dat er geen zijn.',
        vdabWop['hoge WOP-attesten'],
      )
    return false
  }
  const hoge = attesten.filter(isAttest).filter(({ code }) => code.startsWith('HOOG'))
  const zonderCode = attesten.flatMap(({ code }, nr) => (code ? [] : [`attesten[${nr}].code`]))
  if (aangevraagdOp === undefined) {
    if (!afgewezen)
      mistBewijs(
        o,
        zonderCode,
        hoge.flatMap((each) => keerdagen([each]).flatMap((dag) => beslissendeVelden(each, dag))),
      )
    return false
  }
  const gewogen = hoge.map((attest): Gewogen => ({
    attest,
    oordeel: beoordeelAttest(attest, aangevraagdOp),
  }))
  for (const { attest, oordeel } of gewogen) {
    const { voorwaarde, grondslag } = attestRegels[attest.code]
    o.stap(`${attest.code}. ${oordeelTekst[oordeel]}: ${voorwaarde}.`, grondslag, attest)
  }
  // A request that is refused anyhow rests on no reading of its papers.
  if (!afgewezen) o.steuntOp(...vragenBij(gewogen, aangevraagdOp))
  if (gewogen.some(({ oordeel }) => oordeel === 'ja')) return true
  const open = gewogen.filter(({ oordeel }) => oordeel === 'onbekend')
  if (!afgewezen)
    mistBewijs(
      o,
      zonderCode,
      open.flatMap(({ attest }) => beslissendeVelden(attest, aangevraagdOp)),
    )
  if (open.length === 0 && zonderCode.length === 0) zonderBewijs(o, attesten.filter(isAttest))
  return false
}

function mistBewijs(o: O, zonderCode: readonly string[], velden: readonly string[]): void {
  const grondslag = vdabWop['hoge WOP-attesten']
  o.mist(
    zonderCode,
    'Van een attest is niet gegeven welk het is (code): het kan een attest HOOG zijn.',
    grondslag,
  )
  o.mist(
    velden,
    'Van de attesten HOOG ontbreken feiten: één bewezen attest geeft het hoge pakket.',
    grondslag,
  )
}

function zonderBewijs(o: O, attesten: readonly Attest[]): void {
  const codes = attesten.map(({ code }) => code)
  o.stap('Geen enkel attest HOOG-1 tot HOOG-5 is bewezen.', vdabWop['hoge WOP-attesten'], { codes })
  o.gebrek(
    'GEEN_HOOG_ATTEST',
    'Bezorg één van de vijf attesten (HOOG-1 tot HOOG-5) die tot een hoog pakket leiden.',
    vdabWop['hoge WOP-attesten'],
  )
}
