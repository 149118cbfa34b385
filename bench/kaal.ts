import type { Attest } from '#indicatie/feiten.ts'
import { yearsAfter, type Dag } from '#law/dag.ts'
import type { StartpakketFeiten } from '#startpakket/startpakket.ts'

const uitgevers = ['psychiater', 'psychiatrischeVoorziening', 'beschutteWoonvorm']
const opnameplaatsen = ['psychiatrischeVoorziening', 'beschutteWoonvorm']

function hoog5({ attest, opname, opnames, psychiatrisch }: Attest, op: Dag): boolean {
  if (!uitgevers.includes(attest?.uitgever?.soort ?? '')) return false
  if (
    opnameplaatsen.includes(opname?.soort ?? '') &&
    opname?.lopend &&
    !opname.onderbroken &&
    opname.van! <= yearsAfter(op, -2)
  )
    return true
  const vanaf = yearsAfter(op, -2)
  const recent = opnames?.filter(
    ({ soort, van }) => soort === 'psychiatrischeVoorziening' && vanaf <= van! && van! <= op,
  )
  if (recent && recent.length >= 3) return true
  return Boolean(
    psychiatrisch?.blijvendCognitiefFunctieverlies &&
    psychiatrisch.deskundigeBehandelingNodig &&
    psychiatrisch.medischToezichtSinds! <= yearsAfter(op, -1),
  )
}

function geldt(attest: Attest, op: Dag): boolean {
  switch (attest.code) {
    case 'PMAH-1':
      return attest.vaph?.erkend === true
    case 'PMAH-2':
      return attest.buso?.ov === 1 || attest.buso?.ov === 2
    case 'PMAH-3':
      return attest.ivt?.recht === true || attest.it?.recht === true
    case 'PMAH-4': {
      const { blijvend, bron } = attest.arbeidsongeschiktheid ?? {}
      return blijvend === true && (bron === 'gerechtelijk' || bron === 'federaal')
    }
    case 'PMAH-5':
      return (
        attest.kinderbijslag?.bijkomendAlsKind === true ||
        attest.kinderbijslag?.verhoogdAlsOuder === true
      )
    case 'PMAH-6':
      return attest.invaliditeit?.uitkering === true
    case 'PMAH-7':
      return attest.attest?.uitgever?.erkendDoorVdab === true
    case 'PMAH-8':
      return false
    case 'HOOG-1': {
      const { soort, ov } = attest.laatstGevolgd ?? {}
      return soort === 'BUSO' && (ov === 1 || ov === 2)
    }
    case 'HOOG-2': {
      const datum = attest.intelligentietest?.datum
      return datum !== undefined && datum <= op && op <= yearsAfter(datum, 5)
    }
    case 'HOOG-3':
      return (
        attest.kinderbijslag?.verhoogdAlsOuder === true ||
        attest.kinderbijslag?.verhoogdAlsKind === true
      )
    case 'HOOG-4':
      return attest.it?.recht === true && (attest.it.punten ?? 0) >= 9
    case 'HOOG-5':
      return hoog5(attest, op)
  }
}

/** The same rule as a programmer would write it for an answer alone: no reasons, no unknowns, no versions. The limit. */
export function kaalPakket({ peildatum, attesten, icf }: StartpakketFeiten): string | null {
  let pmah = false
  let hoog = false
  for (const attest of attesten) {
    if (!geldt(attest, peildatum)) continue
    if (attest.code.startsWith('PMAH')) pmah = true
    else hoog = true
  }
  if (pmah && hoog) return 'WOP 1'
  if (icf?.doelgroep === 'PMP') return icf.profiel === 'zwak' ? 'WOP 2' : 'WOP 4'
  if (pmah) return 'WOP 3'
  return icf?.doelgroep === 'UK' ? 'WOP 5' : null
}
