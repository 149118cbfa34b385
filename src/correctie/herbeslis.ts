import { pakketTekst, zelfdePakket } from '#law/soort.ts'
import type { Verschil } from '#startpakket/herbeslis.ts'
import type { CorrectieEvent } from './gebeurtenissen.ts'
import { beoordeelCorrectie } from './voorwaarden.ts'

/**
 * Decides a stored correctie again from the facts that it kept. Undefined when the outcome is the same, or when the event
 * decided nothing.
 */
export function herbeslisCorrectie(event: CorrectieEvent): Verschil | undefined {
  if (event.type !== 'CorrectieToegekend' && event.type !== 'CorrectieGeweigerd') return undefined
  const { voorstel, pakket } = event.data.besluit
  const nu = beoordeelCorrectie(voorstel.feiten).uitkomst
  // A reasoned deviation leaves the package as it was; everything else gives what the rules compute.
  const verwacht = voorstel.afwijking ? voorstel.feiten.huidigPakket : nu
  if (nu && verwacht && zelfdePakket(voorstel.berekend, nu) && zelfdePakket(pakket, verwacht))
    return undefined
  return { toen: pakketTekst(pakket), nu: nu ? pakketTekst(nu) : 'niet te zeggen' }
}
