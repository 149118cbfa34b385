import type { Dag } from '#law/dag.ts'
import { notPossible, type Decider } from '#law/decider.ts'
import type { Betrokkene } from '#dossier/dossier.ts'

/** How somebody wants to hear that there is news. */
export const kanalen = ['portaal', 'e-mail', 'sms', 'post', 'telefoon'] as const
export type Kanaal = (typeof kanalen)[number]

export const uren = ['voormiddag', 'namiddag', 'altijd'] as const
export type Uren = (typeof uren)[number]

/** What the person chose; the language of the messages is Dutch. */
export interface Contactvoorkeur {
  readonly kanaal: Kanaal
  /** E-mail address or mobile number; null where the channel needs none. */
  readonly adres: string | null
  /** Where and when the person likes to be called; null for somebody who does not want calls. */
  readonly bellen: { readonly nummer: string; readonly uren: Uren } | null
}

/** By post until the person says otherwise: nobody needs a device or an address for it. */
export const zonderKeuze: Contactvoorkeur = { kanaal: 'post', adres: null, bellen: null }

export interface ContactvoorkeurGekozen {
  readonly type: 'ContactvoorkeurGekozen'
  readonly dag: Dag
  readonly data: {
    readonly voorkeur: Contactvoorkeur
    readonly door: Betrokkene
    /** Why somebody of VDAB recorded this for the person; null when the person did it. */
    readonly namens: string | null
  }
}

export interface KiesVoorkeur {
  readonly type: 'kies voorkeur'
  readonly op: Dag
  readonly voorkeur: Contactvoorkeur
  readonly door: Betrokkene
  readonly namens: string | null
}

const mailadres = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

/** The e-mail address as it is kept, or undefined when it cannot be one. */
export function leesMailadres(getypt: string): string | undefined {
  const adres = getypt.trim()
  return mailadres.test(adres) ? adres : undefined
}

/** A telephone number in digits, with `+` in front for one abroad; undefined when it cannot be one. */
export function leesNummer(getypt: string): string | undefined {
  const kaal = getypt.replaceAll(/[\s./()-]/g, '')
  return /^(0\d{8,9}|\+\d{8,14})$/.test(kaal) ? kaal : undefined
}

/** A Belgian mobile number begins with 04; a number abroad is believed. */
export function isGsm(nummer: string): boolean {
  return /^04\d{8}$/.test(nummer) || nummer.startsWith('+')
}

/** What is wrong with the choice, in words for who makes it; undefined when it can be used. */
export function foutIn({ kanaal, adres, bellen }: Contactvoorkeur): string | undefined {
  if (kanaal === 'e-mail' && (adres === null || leesMailadres(adres) !== adres))
    return 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.be.'
  if (kanaal === 'sms' && (adres === null || leesNummer(adres) !== adres || !isGsm(adres)))
    return 'Vul een gsm-nummer in, bijvoorbeeld 0470 00 00 00.'
  if (kanaal === 'telefoon' && bellen === null)
    return 'Vul het nummer in waarop wij u kunnen bellen.'
  if (bellen !== null && leesNummer(bellen.nummer) !== bellen.nummer)
    return 'Vul een telefoonnummer in, bijvoorbeeld 09 000 00 00.'
  return undefined
}

/** The choice of channel; every choice is kept, the last one counts. */
export const contactvoorkeur: Decider<KiesVoorkeur, Contactvoorkeur, ContactvoorkeurGekozen> = {
  initial: zonderKeuze,
  decide({ op, voorkeur, door, namens }, state) {
    const fout = foutIn(voorkeur)
    if (fout) return notPossible(fout)
    if (zelfde(voorkeur, state)) return []
    return [{ type: 'ContactvoorkeurGekozen', dag: op, data: { voorkeur, door, namens } }]
  },
  evolve(state, event) {
    return event.type === 'ContactvoorkeurGekozen' ? event.data.voorkeur : state
  },
}

function zelfde(een: Contactvoorkeur, ander: Contactvoorkeur): boolean {
  return (
    een.kanaal === ander.kanaal &&
    een.adres === ander.adres &&
    een.bellen?.nummer === ander.bellen?.nummer &&
    een.bellen?.uren === ander.bellen?.uren
  )
}
