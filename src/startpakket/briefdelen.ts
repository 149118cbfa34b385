import {
  regelsVan,
  type Brief,
  type Feit,
  type NietAkkoord,
  type Ontvanger,
  type Tabel,
} from '#brieven/brief.ts'
import { grondslagenVan, rechtsmiddelen, type Beslissing } from '#brieven/rechtsmiddelen.ts'
import { begeleidingTekst, datumVoluit, graadTekst, procent } from '#brieven/taal.ts'
import type { Grondslag } from '#law/bron.ts'
import { after, type Dag } from '#law/dag.ts'
import { motiveringswet } from '#law/regelingen/decreten.ts'
import { vdabWop } from '#law/regelingen/documenten.ts'
import type { Pakket } from '#law/soort.ts'
import type { Ticket } from './advies.ts'
import {
  afwijkingsredenen,
  type Afwijking,
  type Briefhoofd,
  type Persoon,
  type Start,
  type Toekenning,
} from './briefgegevens.ts'
import { grondslagPakketten, type Doelgroep, type WopNummer } from './pakketten.ts'

/** Why the person belongs to the target group, in the words of domain/1; the legal names stand in part 6 only. */
export const redenIndicatie: Readonly<Record<Doelgroep, string>> = {
  PMAH: 'U hebt een geldig bewijs van een arbeidshandicap.',
  PMP: 'Uit het onderzoek blijkt dat psychosociale problemen het werken moeilijker maken.',
  UK: 'U bent lang zonder betaald werk.',
}

const redenen: Readonly<Record<WopNummer, string>> = {
  'WOP 1': 'U hebt ook een bewijs dat recht geeft op het hoogste pakket.',
  'WOP 2': 'Uit de vragenlijst over werken (ICF) blijkt dat u meer steun nodig hebt.',
  'WOP 3': 'U hebt geen bewijs dat recht geeft op het hoogste pakket.',
  'WOP 4': 'Uit de vragenlijst over werken (ICF) blijkt dat u veel begeleiding nodig hebt.',
  'WOP 5': 'Uit de vragenlijst over werken (ICF) blijkt dat u weinig begeleiding nodig hebt.',
}

/** Why this package; silent where the official deviates, because the own words of the official then say it. */
export function redenPakket({ pakket, afwijking }: Toekenning | Start): readonly string[] {
  return afwijking ? [] : [redenen[pakket.wop]]
}

const wettelijkeNaam: Readonly<Record<Doelgroep, string>> = {
  PMAH: '"persoon met een arbeidshandicap"',
  PMP: '"persoon met een psychosociale arbeidsbeperking" (VDAB: "multiple problematieken")',
  UK: '"uiterst kwetsbaar"',
}

/** The names that the rules use, once in the letter and in small type only. */
export function wettelijkeNamen(indicaties: readonly Doelgroep[], wop: WopNummer): string {
  const namen = indicaties.map((doelgroep) => wettelijkeNaam[doelgroep]).join(' en ')
  return `Uw situatie heet in de regels ${namen}. Uw pakket heet ${wop}.`
}

/** The grounds of the indication and the package. */
export function grondslagenPakket(indicaties: readonly Doelgroep[]): readonly Grondslag[] {
  const viaAttest = indicaties.includes('PMAH')
  const viaIcf = indicaties.some((doelgroep) => doelgroep !== 'PMAH')
  return [
    grondslagPakketten,
    vdabWop.startpakketten,
    ...(viaAttest ? [vdabWop['PMAH-attesten'], vdabWop['hoge WOP-attesten']] : []),
    ...(viaIcf ? [vdabWop.ICF] : []),
  ]
}

/** The last day of a package in words; null is indefinite. */
export function eindTekst(eind: Dag | null): string {
  return eind ? datumVoluit(eind) : 'onbepaalde duur'
}

/** Before and after of a WOP that starts on `start`; also for the employer, so it shows nothing but the package. */
export function pakketTabel(start: Dag, pakket: Pakket, eind: Dag | null): Tabel {
  return {
    kop: ['Pakket', ...voorEnNa(start)],
    rijen: [
      ['Loonpremie', 'geen', procent(pakket.loonpremie)],
      ['Begeleiding', 'geen', graadTekst(pakket.begeleiding)],
      ['Geldig tot en met', '–', eindTekst(eind)],
    ],
  }
}

/** A last day in words; no source dates every ticket. */
export function totTekst(dag: Dag | null): string {
  return dag ? datumVoluit(dag) : 'geen datum bekend'
}

/** Until when an access right holds, as a sentence. */
export function geldtTot(toegang: string, { geldigTot }: Ticket): string {
  return geldigTot
    ? `Uw toegang tot ${toegang} geldt tot en met ${datumVoluit(geldigTot)}.`
    : `Voor uw toegang tot ${toegang} is geen einddatum bekend.`
}

/** Both tickets of a double ticket as of `start`: packages and last days; `imw` may leave its package to be found. */
export function dubbeleTabel(start: Dag, pakket: Pakket, geldigTot: Dag, imw: Ticket): Tabel {
  const [voor, vanaf] = voorEnNa(start)
  const beide = [pakket, imw.pakket]
  const cel = (tekst: (pakket: Pakket) => string) =>
    beide.map((each) => (each ? tekst(each) : 'nog te bepalen'))
  return {
    kop: ['Pakket', 'Collectief maatwerk', 'Individueel maatwerk'],
    rijen: [
      [voor, 'geen', 'geen'],
      [`${vanaf}: loonpremie`, ...cel(({ loonpremie }) => procent(loonpremie))],
      [`${vanaf}: begeleiding`, ...cel(({ begeleiding }) => graadTekst(begeleiding))],
      ['Toegang tot en met', datumVoluit(geldigTot), totTekst(imw.geldigTot)],
    ],
  }
}

function voorEnNa(start: Dag): readonly [string, string] {
  return [`Tot en met ${datumVoluit(after(start, { days: -1 }))}`, `Vanaf ${datumVoluit(start)}`]
}

/** Tells the person what the employer gets to read. */
export function kortereBrief(wie: string): readonly string[] {
  return [
    `${wie} krijgt een kortere brief.`,
    'Daarin staan alleen het pakket en de periode, niet de redenen.',
  ]
}

type Frame = Pick<
  Brief,
  'taal' | 'ontvanger' | 'adres' | 'datum' | 'kenmerk' | 'aanhef' | 'ondertekening'
>

/** What is the same in every letter to a person: address, greeting, signature. */
export function frame(gegevens: Briefhoofd, ontvanger: Ontvanger): Frame {
  const { persoon, beslisdatum, beslisser, dossiernummer } = gegevens
  return {
    taal: 'nl-BE',
    ontvanger,
    adres: [volleNaam(persoon), ...persoon.adres],
    datum: beslisdatum,
    kenmerk: dossiernummer,
    aanhef: persoon.aanspreking
      ? `Beste ${persoon.aanspreking} ${persoon.familienaam}`
      : `Beste ${volleNaam(persoon)}`,
    ondertekening: beslisser,
  }
}

/** First name and family name. */
export function volleNaam({ voornaam, familienaam }: Persoon): string {
  return `${voornaam} ${familienaam}`
}

/** What the remedies clause must know of a decision on an indication and its package. */
export function indicatie(
  { beslisdatum }: Briefhoofd,
  ontvanger: Ontvanger,
  regelingen: Beslissing['regelingen'] = ['CMW'],
): Beslissing {
  return { regelingen, voorwerp: 'indicatie', ontvanger, datum: beslisdatum }
}

/** Parts 5 and 6: the remedies, and the given grounds followed by those that every decision has. */
export function akkoordEnRegels(
  beslissing: Beslissing,
  regels: Brief['regels'],
): { nietAkkoord: NietAkkoord; regels: Brief['regels'] } {
  const nietAkkoord = rechtsmiddelen(beslissing)
  const algemeen: readonly Grondslag[] = [motiveringswet['art. 2-3'], ...grondslagenVan(beslissing)]
  return { nietAkkoord, regels: [...regels, ...regelsVan(algemeen)] }
}

/** Part 3: the facts, then what follows from them; a deviation from the proposal with its reason, and at last `slot`. */
export function waarom(
  { gronden, afwijking }: { readonly gronden: readonly Feit[]; readonly afwijking?: Afwijking },
  besluit: readonly string[],
  slot: readonly string[] = [],
): Brief['waarom'] {
  return {
    inleiding: gronden.length > 0 ? ['Wij keken naar deze gegevens:'] : [],
    feiten: gronden,
    besluit: afwijking
      ? [
          ...besluit,
          `Het voorstel volgens de regels was ${voorstelTekst(afwijking.voorstel)}.`,
          `Wij beslissen anders, want ${afwijkingsredenen[afwijking.reden]}.`,
          afwijking.toelichting,
          ...slot,
        ]
      : [...besluit, ...slot],
  }
}

function voorstelTekst(voorstel: Pakket | null): string {
  if (voorstel === null) return 'geen pakket'
  return `een loonpremie van ${procent(voorstel.loonpremie)} en ${begeleidingTekst(voorstel.begeleiding)}`
}
