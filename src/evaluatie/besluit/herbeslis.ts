import { beoordeelBesluit, type Besluituitkomst } from '#evaluatie/beslissing.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { pakketTekst } from '#law/soort.ts'
import type { Verschil } from '#startpakket/herbeslis.ts'

/**
 * Decides a stored evaluation again from what it kept: the day of the talk, the package of then and what was chosen.
 * Undefined when the law says the same of it, or when the event decided nothing.
 */
export function herbeslisEvaluatie(event: EvaluatieEvent): Verschil | undefined {
  if (event.type !== 'EvaluatieBeslist') return undefined
  const { gesprekOp, pakket, doorstroomtraject, uitkomst: toen, voorstel } = event.data.besluit
  const { uitkomst: nu, gebreken } = beoordeelBesluit({
    gesprekOp,
    beslistOp: event.dag,
    huidig: voorstel.huidig,
    ...(pakket ? { nieuw: pakket } : {}),
    doorstroomtraject,
  })
  const gekozen = voorstel.pakket ? pakketTekst(voorstel.pakket) : ''
  const gekregen = pakket ? pakketTekst(pakket) : ''
  if (nu && gebreken.length === 0 && tekst(toen) === tekst(nu) && gekozen === gekregen)
    return undefined
  return {
    toen: `${gekregen} ${tekst(toen)}`.trim(),
    nu: nu
      ? [gekozen, tekst(nu), ...gebreken.map(({ code }) => code)].join(' ').trim()
      : 'niet te zeggen',
  }
}

function tekst({ beslisUiterlijk, teLaat, geldigTot, richting }: Besluituitkomst): string {
  return [
    richting ?? 'geen uitspraak',
    ...(geldigTot ? [`tot en met ${geldigTot}`] : []),
    teLaat ? `te laat, uiterlijk ${beslisUiterlijk}` : `op tijd, uiterlijk ${beslisUiterlijk}`,
  ].join(', ')
}
