import type { Brief } from '#brieven/brief.ts'
import { regelsVan } from '#brieven/brief.ts'
import { datumVoluit } from '#brieven/taal.ts'
import { dubbelTicketVanaf } from '#indicatie/tickets.ts'
import type { Dag } from '#law/dag.ts'
import { vdabWop, vraag170 } from '#law/regelingen/documenten.ts'
import { laatsteDag, termijn } from '#law/termijnen.ts'
import {
  akkoordEnRegels,
  dubbeleTabel,
  frame,
  grondslagenPakket,
  indicatie,
  pakketTabel,
  redenIndicatie,
  redenPakket,
  volleNaam,
  waarom,
  wettelijkeNamen,
} from './briefdelen.ts'
import type { Beslisgegevens, Start, Toekenning, Weigering } from './briefgegevens.ts'
import { werkgeversbrief } from './briefwerkgever.ts'
import { adviesGeldigTot } from './geldigheid.ts'
import { grondslagPakketten } from './pakketten.ts'

/**
 * The letters of one decision: to the person always, to the employer only when one is a party to it. The copy of the
 * employer is made from percentage, level, period and names alone (wet 29 juli 1991, art. 4).
 */
export function beslissingsbrief(gegevens: Beslisgegevens): {
  voorPersoon: Brief
  voorWerkgever?: Brief
} {
  if (gegevens.soort === 'weigering') return { voorPersoon: weigeringsbrief(gegevens) }
  const voorPersoon = gegevens.soort === 'start' ? startbrief(gegevens) : toekenningsbrief(gegevens)
  const { werkgever, persoon, dossiernummer, beslisdatum, beslisser, pakket } = gegevens
  if (!werkgever) return { voorPersoon }
  return {
    voorPersoon,
    voorWerkgever: werkgeversbrief({
      werkgever,
      werknemer: volleNaam(persoon),
      dossiernummer,
      beslisdatum,
      beslisser,
      loonpremie: pakket.loonpremie,
      begeleiding: pakket.begeleiding,
      ...(gegevens.soort === 'start'
        ? { inDienst: gegevens.inDienst, melding: gegevens.melding }
        : {}),
    }),
  }
}

function toekenningsbrief(gegevens: Toekenning): Brief {
  const { beslisdatum, indicaties, pakket } = gegevens
  const dubbel = beslisdatum >= dubbelTicketVanaf
  const geldigTot = adviesGeldigTot(beslisdatum)
  const regelingen = dubbel ? (['CMW', 'IMW'] as const) : (['CMW'] as const)
  return {
    ...frame(gegevens, 'werkzoekende'),
    titel: 'U krijgt toegang tot maatwerk, met een werkondersteuningspakket',
    kader: kaderToekenning(gegevens, dubbel, geldigTot),
    waarom: waarom(gegevens, [
      ...indicaties.map((doelgroep) => redenIndicatie[doelgroep]),
      ...redenPakket(gegevens),
    ]),
    betekenis: betekenisToekenning(gegevens, dubbel, geldigTot),
    ...akkoordEnRegels(indicatie(gegevens, 'werkzoekende', regelingen), [
      { tekst: wettelijkeNamen(indicaties, pakket.wop) },
      ...regelsVan([
        ...grondslagenPakket(indicaties),
        termijn('D-05').grondslag,
        ...(dubbel ? [vraag170['antwoord 2']] : []),
      ]),
    ]),
  }
}

function kaderToekenning(
  { beslisdatum, pakket }: Toekenning,
  dubbel: boolean,
  geldigTot: Dag,
): Brief['kader'] {
  return {
    beslissing: [
      'U krijgt toegang tot collectief maatwerk (werken in een maatwerkbedrijf).',
      ...(dubbel
        ? ['U krijgt ook toegang tot individueel maatwerk (hulp bij een gewone werkgever).']
        : []),
      `Deze beslissing geldt vanaf ${datumVoluit(beslisdatum)}.`,
    ],
    tabel: dubbel ? dubbeleTabel(beslisdatum, pakket) : pakketTabel(beslisdatum, pakket, geldigTot),
  }
}

function betekenisToekenning(
  { werkgever }: Toekenning,
  dubbel: boolean,
  geldigTot: Dag,
): Brief['betekenis'] {
  return {
    inleiding: [
      'Een werkondersteuningspakket (WOP) is hulp voor uw werkgever om u goed te laten werken.',
      'Het is geld voor uw loon en begeleiding. De loonpremie gaat naar uw werkgever.',
      'Uw loon verandert niet.',
    ],
    punten: [
      'U kunt nu werk zoeken in een maatwerkbedrijf.',
      ...(dubbel ? ['U kunt ook werk met hulp zoeken bij een gewone werkgever.'] : []),
      'Uw pakket in een maatwerkbedrijf start op uw eerste werkdag.',
    ],
    slot: [
      `Uw toegang tot collectief maatwerk geldt tot en met ${datumVoluit(geldigTot)}.`,
      'Werkt u dan nog niet in een maatwerkbedrijf? Dan is een nieuwe beoordeling nodig.',
      ...(werkgever ? kortereBrief(werkgever.naam) : []),
    ],
  }
}

function startbrief(gegevens: Start): Brief {
  const { inDienst, indicaties, melding, pakket, werkgever } = gegevens
  const eind = laatsteDag('D-04', inDienst)
  const begin = { tekst: `U begint op ${datumVoluit(inDienst)} te werken.`, ...melding }
  return {
    ...frame(gegevens, 'werknemer'),
    titel: `Uw werkondersteuningspakket start op ${datumVoluit(inDienst)}`,
    kader: {
      beslissing: [
        `U werkt bij ${werkgever.naam}.`,
        `Uw eerste werkondersteuningspakket (WOP) start op ${datumVoluit(inDienst)}.`,
        `Het geldt tot en met ${datumVoluit(eind)}.`,
      ],
      tabel: pakketTabel(inDienst, pakket, eind),
    },
    waarom: waarom({ ...gegevens, gronden: [...gegevens.gronden, begin] }, [
      ...indicaties.map((doelgroep) => redenIndicatie[doelgroep]),
      ...redenPakket(gegevens),
    ]),
    betekenis: betekenisStart,
    ...akkoordEnRegels(indicatie(gegevens, 'werknemer'), [
      { tekst: wettelijkeNamen(indicaties, pakket.wop) },
      ...regelsVan([...grondslagenPakket(indicaties), termijn('D-04').grondslag]),
    ]),
  }
}

function kortereBrief(wie: string): readonly string[] {
  return [
    `${wie} krijgt een kortere brief.`,
    'Daarin staan alleen het pakket en de periode, niet de redenen.',
  ]
}

const betekenisStart: Brief['betekenis'] = {
  inleiding: [
    'U moet niets doen. Uw loon verandert niet.',
    'Uw werkgever krijgt een loonpremie: geld omdat sommige taken u meer tijd kosten.',
    'Uw werkgever krijgt ook geld om u iemand te geven die helpt.',
  ],
  punten: [],
  slot: kortereBrief('Uw werkgever'),
}

function weigeringsbrief(gegevens: Weigering): Brief {
  const { beslisdatum } = gegevens
  return {
    ...frame(gegevens, 'werkzoekende'),
    titel: 'U krijgt nu geen toegang tot collectief maatwerk',
    kader: {
      beslissing: [
        'U krijgt nu geen toegang tot collectief maatwerk (werken in een maatwerkbedrijf).',
        `Deze beslissing geldt vanaf ${datumVoluit(beslisdatum)}.`,
      ],
    },
    waarom: waarom(gegevens, ['Met deze gegevens voldoet u niet aan de voorwaarden.']),
    betekenis: betekenisWeigering(gegevens),
    ...akkoordEnRegels(
      indicatie(gegevens, 'werkzoekende'),
      regelsVan([grondslagPakketten, vdabWop['PMAH-attesten'], vdabWop.ICF]),
    ),
  }
}

function betekenisWeigering({ beslisser, ontbrekend }: Weigering): Brief['betekenis'] {
  return {
    inleiding: [
      'U kunt nu niet in een maatwerkbedrijf starten met een werkondersteuningspakket (WOP).',
      ...(ontbrekend.length > 0
        ? ['Met een van deze bewijzen kan onze beslissing anders zijn:']
        : []),
    ],
    punten: ontbrekend.map(({ bewijs, waar }) => `${bewijs}. ${waar}`),
    slot: [
      'Hebt u een nieuw bewijs? Bezorg het ons, dan bekijken wij uw vraag opnieuw.',
      `Uw contactpersoon ${beslisser.naam} helpt u daarbij.`,
    ],
  }
}
