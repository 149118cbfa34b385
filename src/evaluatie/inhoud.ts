import { soortregel } from '#dossier/luik/soorten.ts'
import type { Luik, Stuk } from '#dossier/luik/stukken.ts'
import type { Deel, Inhoud, NieuwVerzoek, Ondertekenaar } from '#dossier/tekenen/verzoek.ts'
import { longDate } from '#ui/dates.ts'
import { gronden, ondertekenaarNaam } from './gronden.ts'
import { vindStuk } from './papieren.ts'
import type { MetGrond } from './toets.ts'

export const verzoektitel = 'Aanvraag van een evaluatie'

/** What the signers of a request read and sign: who asks, why, and which papers go with it. */
export function inhoudVan(
  { aanvrager, werkgever, concept }: MetGrond,
  luik: Luik,
): Inhoud & { vorm: 'tekst' } {
  const { verslag, pop } = concept
  const wie = aanvrager === 'werkgever' ? werkgever.naam : 'De werknemer'
  const papieren = [
    verslag === null
      ? 'Er gaat geen motivatieverslag mee.'
      : `${stukregel(vindStuk(luik, verslag.stuk), verslag.stuk)}, ondertekend door ${ondertekenaarNaam[verslag.ondertekendDoor]}.`,
    pop === null ? 'Er gaat geen POP mee.' : `${stukregel(vindStuk(luik, pop), pop)}.`,
  ]
  const delen: [Deel, ...Deel[]] = [
    {
      kop: 'Wat wordt gevraagd',
      tekst: `${wie} vraagt aan VDAB een evaluatie van het werkondersteuningspakket bij ${werkgever.naam}.`,
    },
    {
      kop: 'Waarom',
      tekst: `${hoofdletter(gronden[concept.grond].naam)} (grond ${concept.grond}).`,
    },
    { kop: 'Papieren in de vertrouwelijke map', tekst: papieren.join('\n') },
  ]
  return { vorm: 'tekst', delen, ...(verslag === null ? {} : { stuk: verslag.stuk }) }
}

function stukregel(stuk: Stuk | undefined, id: string): string {
  return stuk
    ? `${hoofdletter(soortregel(stuk.soort).naam)} van ${longDate(stuk.datum)}, stuk ${id}`
    : `Stuk ${id}`
}

function hoofdletter(tekst: string): string {
  return `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}`
}

/** The request for signatures under a request, without its id and hash: the employer asks both, the worker only signs. */
export function tekenvraag(
  evaluatie: MetGrond,
  luik: Luik,
): Omit<NieuwVerzoek, 'id' | 'hash' | 'uiterlijk'> {
  const { kbo, naam } = evaluatie.werkgever
  const bedrijf: readonly Ondertekenaar[] =
    evaluatie.aanvrager === 'werkgever' ? [{ rol: 'werkgever', kbo, naam }] : []
  return {
    soort: 'evaluatieaanvraag',
    titel: verzoektitel,
    inhoud: inhoudVan(evaluatie, luik),
    ondertekenaars: [{ rol: 'werknemer' }, ...bedrijf],
  }
}

/** Whether two contents are the same, word for word. */
export function zelfdeInhoud(een: Inhoud, ander: Inhoud): boolean {
  return (
    een.vorm === 'tekst' &&
    ander.vorm === 'tekst' &&
    een.stuk === ander.stuk &&
    een.delen.length === ander.delen.length &&
    een.delen.every(
      ({ kop, tekst }, nr) => kop === ander.delen[nr]?.kop && tekst === ander.delen[nr].tekst,
    )
  )
}
