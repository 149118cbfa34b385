import type { Dag } from '#law/dag.ts'
import { longDate } from '#ui/dates.ts'
import type { Verzoekbeeld } from './beeld.ts'
import { codeVan, type Deel, type Inhoud, type Ondertekenaar } from './verzoek.ts'

/** The sheet to sign on paper, with every line as it is read. */
export interface Papier {
  readonly datum: Dag
  readonly kenmerk: string
  readonly titel: string
  readonly inleiding: readonly string[]
  /** Heading above what is signed, so that nobody takes the words of the sheet for words of the text. */
  readonly tekstkop: string
  readonly delen: readonly Deel[]
  readonly code: string
  readonly codezin: string
  readonly vakken: readonly { readonly wie: string; readonly regels: readonly string[] }[]
  readonly slot: string
}

/**
 * The full content on paper with a box for each signer and the code of the content: whoever takes the paper in types the
 * code over, so that a signature on an older text shows. `nummer` is the number of the dossier, `persoon` the worker.
 */
export function papierVan(
  beeld: Verzoekbeeld,
  { nummer, persoon, telefoon }: { nummer: string; persoon: string; telefoon: string },
): Papier {
  const { titel, inhoud, hash, gevraagdOp, versie, gevraagdDoor, partijen } = beeld
  return {
    datum: gevraagdOp,
    kenmerk: nummer,
    titel,
    inleiding: [
      `${gevraagdDoor} vroeg dit op ${longDate(gevraagdOp)}.`,
      `Dit is versie ${versie}.`,
      'Lees alles voor u tekent. Tekenen moet niet: niemand mag u onder druk zetten.',
      `Hebt u vragen? Bel VDAB op ${telefoon}.`,
    ],
    tekstkop: 'Dit tekent u',
    delen: delenVan(inhoud),
    code: codeVan(hash),
    codezin: 'Code van deze tekst. Als de tekst wijzigt, geldt dit papier niet meer.',
    vakken: partijen.map(({ ondertekenaar }) => ({
      wie: naamVan(ondertekenaar, persoon),
      regels: ['Ik heb dit gelezen en ga akkoord.', 'Datum:', 'Handtekening:'],
    })),
    slot: 'Bezorg dit papier aan VDAB. Twee medewerkers kijken het na.',
  }
}

function delenVan(inhoud: Inhoud): readonly Deel[] {
  if (inhoud.vorm === 'document')
    return [
      { kop: inhoud.omschrijving, tekst: `Document ${inhoud.document}` },
      { kop: 'Kenmerk van het document (SHA-256)', tekst: inhoud.sha256 },
    ]
  return inhoud.stuk === undefined
    ? inhoud.delen
    : [...inhoud.delen, { kop: 'Stuk in de vertrouwelijke map', tekst: inhoud.stuk }]
}

/** How a signer is called; `persoon` is the name of the worker. */
export function naamVan(ondertekenaar: Ondertekenaar, persoon: string): string {
  return ondertekenaar.rol === 'werknemer'
    ? `${persoon} (werknemer)`
    : `${ondertekenaar.naam} (${ondertekenaar.rol})`
}
