import { regelsVan, type Brief, type Ondertekenaar, type Tabel } from '#brieven/brief.ts'
import { datumVoluit } from '#brieven/taal.ts'
import type { Dag } from '#law/dag.ts'
import { vdabWop } from '#law/regelingen/documenten.ts'
import { longDate, namedDate } from '#ui/dates.ts'
import { momentVan, plekregel, type Afzegreden, type Bezoek, type Kant } from './bezoek.ts'
import { uurTekst, type Moment } from './uur.ts'

/** What happened: the letter tells the result of it, once. */
export type Voorval =
  | { readonly wat: 'bevestigd'; readonly begeleider: string }
  | { readonly wat: 'verzet'; readonly oud: Bezoek }
  | { readonly wat: 'afgezegd'; readonly reden: Afzegreden }

/** What the letters to both sides say. */
export interface Afspraakgegevens {
  readonly dossiernummer: string
  readonly werkgever: { readonly naam: string; readonly adres: readonly string[] }
  readonly bezoek: Bezoek
  readonly voorval: Voorval
  readonly telefoon: string
}

/** The day with its name, its number and month on one line. */
function dagTekst(op: Dag): string {
  return namedDate(op).replace(longDate(op), datumVoluit(op))
}

/** "woensdag 9 december 2026 om 10 uur". */
export function momentTekst({ op, uur }: Moment): string {
  return `${dagTekst(op)} om ${uurTekst(uur)}`
}

/** Who signs: the one who comes. */
export function afzender({ bezoek, telefoon }: Afspraakgegevens): Ondertekenaar {
  return { naam: bezoek.evaluator.naam, team: 'VDAB', telefoon }
}

/** Day, hour, place and who comes, for one side. */
export function afspraaktabel(bezoek: Bezoek, kant: Kant): Tabel {
  const { uur } = momentVan(bezoek, kant)
  const { plek, duur, evaluator } = bezoek
  return {
    kop: ['Het gesprek', 'Wat u moet weten'],
    rijen: [
      ['Dag', dagTekst(bezoek.op)],
      ['Uur', `${uurTekst(uur)}, ongeveer ${duur} minuten`],
      ['Plaats', [plekregel(plek), plek.waar].filter((deel) => deel !== '').join('. ')],
      ['Wie komt', `${evaluator.naam} van VDAB`],
    ],
  }
}

/** The box on top: what changed, and the appointment where there is one. */
export function afspraakkader(
  { bezoek, voorval }: Afspraakgegevens,
  kant: Kant,
  zinnen: { readonly bevestigd: string; readonly afgezegd: string },
): Brief['kader'] {
  switch (voorval.wat) {
    case 'bevestigd':
      return { beslissing: [zinnen.bevestigd], tabel: afspraaktabel(bezoek, kant) }
    case 'verzet':
      return {
        beslissing: [
          `Het gesprek van ${momentTekst(momentVan(voorval.oud, kant))} gaat niet door.`,
          'Wij stellen een nieuw moment voor.',
        ],
        tabel: afspraaktabel(bezoek, kant),
      }
    case 'afgezegd':
      return { beslissing: [zinnen.afgezegd] }
  }
}

/** Part 5 of these letters: how to ask another moment. */
export function anderMoment({ voorval, telefoon }: Afspraakgegevens): Brief['nietAkkoord'] {
  if (voorval.wat === 'afgezegd')
    return { inleiding: [`Bel ons op ${telefoon}.`], wegen: [], slot: [] }
  return {
    inleiding: [],
    wegen: [
      {
        stappen: [
          {
            kop: 'Vraag een ander moment.',
            zinnen: [`Dat kan op de site, bij uw afspraak. U kunt ons ook bellen: ${telefoon}.`],
          },
          {
            kop: 'Wacht op ons antwoord.',
            zinnen: [
              'Wij stellen een nieuw moment voor.',
              ...(voorval.wat === 'bevestigd' ? ['Tot dan blijft deze afspraak staan.'] : []),
            ],
          },
        ],
      },
    ],
    slot: [],
  }
}

/** Part 6: where it is written. */
export const afspraakregels = regelsVan([vdabWop.evaluatie])
