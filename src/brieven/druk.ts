import { tussentitels, type Brief, type Feit, type Tabel, type Tussentitels } from './brief.ts'
import { datumVoluit } from './taal.ts'

/** A letter with every line as it is read; the PDF, the screen and the plain text are made from this alone. */
export interface Druk extends Omit<Brief, 'waarom' | 'titels'> {
  readonly titels: Tussentitels
  readonly referenties: readonly string[]
  readonly waarom: {
    readonly inleiding: readonly string[]
    readonly feiten: readonly string[]
    readonly besluit: readonly string[]
  }
  readonly groet: string
  readonly telefoonregel: string
  readonly voettekst: { readonly pagina: string; readonly van: string }
}

function feitRegel({ tekst, bron, dag }: Feit): string {
  return `${tekst} Bron: ${bron}, ${datumVoluit(dag)}.`
}

/** The letter in its final words. */
export function druk(brief: Brief): Druk {
  const { ondertekening, waarom } = brief
  const telefoonregel = `Tel. ${ondertekening.telefoon}`
  return {
    ...brief,
    titels: { ...tussentitels, ...brief.titels },
    referenties: [
      `Datum: ${datumVoluit(brief.datum)}`,
      `Ons kenmerk: ${brief.kenmerk}`,
      `Contact: ${ondertekening.naam}`,
      telefoonregel,
    ],
    waarom: { ...waarom, feiten: waarom.feiten.map(feitRegel) },
    groet: 'Met vriendelijke groeten',
    telefoonregel,
    voettekst: { pagina: 'Pagina', van: 'van' },
  }
}

/** The letter as plain text, in the reading order of the page: for the eBox summary, comparison and golden files. */
export function alsTekst(brief: Brief): string {
  const d = druk(brief)
  const delen = [
    d.adres.join('\n'),
    d.referenties.join('\n'),
    `# ${d.titel}`,
    `${d.aanhef},`,
    `${d.titels.kader}. ${d.kader.beslissing.join(' ')}`,
    tabelTekst(d.kader.tabel),
    `## ${d.titels.waarom}`,
    d.waarom.inleiding.join(' '),
    punten(d.waarom.feiten),
    d.waarom.besluit.join(' '),
    `## ${d.titels.betekenis}`,
    d.betekenis.inleiding.join(' '),
    punten(d.betekenis.punten),
    d.betekenis.slot.join(' '),
    `## ${d.titels.nietAkkoord}`,
    ...nietAkkoordTekst(d),
    `## ${d.titels.regels}`,
    punten(d.regels.map(({ tekst, url }) => (url ? `${tekst} <${url}>` : tekst))),
    d.groet,
    [d.ondertekening.naam, d.ondertekening.team, d.telefoonregel].join('\n'),
  ]
  const tekst = delen.filter((deel) => deel !== '').join('\n\n')
  return `${tekst.replaceAll('\u00a0', ' ')}\n`
}

function nietAkkoordTekst({ nietAkkoord }: Druk): string[] {
  return [
    nietAkkoord.inleiding.join(' '),
    ...nietAkkoord.wegen.flatMap(({ titel, stappen }) => [
      titel ? `### ${titel}` : '',
      stappen.map(({ kop, zinnen }, n) => `${n + 1}. ${kop} ${zinnen.join(' ')}`).join('\n'),
    ]),
    nietAkkoord.slot.join(' '),
  ]
}

function punten(regels: readonly string[]): string {
  return regels.map((regel) => `- ${regel}`).join('\n')
}

function tabelTekst(tabel: Tabel | undefined): string {
  return tabel ? [tabel.kop, ...tabel.rijen].map((rij) => rij.join(' | ')).join('\n') : ''
}
