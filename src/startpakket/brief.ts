import type { Brief } from '#brieven/brief.ts'
import { regelsVan } from '#brieven/brief.ts'
import { datumVoluit } from '#brieven/taal.ts'
import type { Dag } from '#law/dag.ts'
import { vraag170 } from '#law/regelingen/documenten.ts'
import { laatsteDag, termijn } from '#law/termijnen.ts'
import {
  akkoordEnRegels,
  dubbeleTabel,
  frame,
  geldtTot,
  grondslagenPakket,
  indicatie,
  kortereBrief,
  pakketTabel,
  redenIndicatie,
  redenPakket,
  volleNaam,
  waarom,
  wettelijkeNamen,
} from './briefdelen.ts'
import type { Ticket } from './advies.ts'
import type { Beslisgegevens, Start, Toekenning, Voortzetting } from './briefgegevens.ts'
import { dubbelTicketBrief, voortzettingsbrief } from './briefvervolg.ts'
import { weigeringsbrief } from './briefweigering.ts'
import { werkgeversbrief } from './briefwerkgever.ts'
import { adviesGeldigTot } from './geldigheid.ts'

/**
 * The letters of one decision: to the person always, to the employer only when one is a party to it. The copy of the
 * employer is made from percentage, level, period and names alone (wet 29 juli 1991, art. 4).
 */
export function beslissingsbrief(gegevens: Beslisgegevens): {
  voorPersoon: Brief
  voorWerkgever?: Brief
} {
  switch (gegevens.soort) {
    case 'weigering':
      return { voorPersoon: weigeringsbrief(gegevens) }
    case 'dubbel-ticket':
      return { voorPersoon: dubbelTicketBrief(gegevens) }
    case 'toekenning':
      return metWerkgever(gegevens, toekenningsbrief(gegevens))
    case 'start':
      return metWerkgever(gegevens, startbrief(gegevens))
    case 'voortzetting':
      return metWerkgever(gegevens, voortzettingsbrief(gegevens))
  }
}

function metWerkgever(
  gegevens: Toekenning | Start | Voortzetting,
  voorPersoon: Brief,
): { voorPersoon: Brief; voorWerkgever?: Brief } {
  const { soort, werkgever, persoon, dossiernummer, beslisdatum, beslisser, pakket } = gegevens
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
      ...(soort === 'toekenning' ? {} : { inDienst: gegevens.inDienst, melding: gegevens.melding }),
      ...(soort === 'voortzetting' ? { voortgezet: { tot: gegevens.tot } } : {}),
    }),
  }
}

function toekenningsbrief(gegevens: Toekenning): Brief {
  const { beslisdatum, gevonden, indicaties, pakket, tickets } = gegevens
  const imw = tickets.find(({ soort }) => soort === 'IMW')
  const geldigTot = adviesGeldigTot(beslisdatum)
  const regelingen = imw ? (['CMW', 'IMW'] as const) : (['CMW'] as const)
  return {
    ...frame(gegevens, 'werkzoekende'),
    titel: 'U krijgt toegang tot maatwerk, met een werkondersteuningspakket',
    kader: kaderToekenning(gegevens, imw, geldigTot),
    waarom: waarom(gegevens, [
      ...gevonden.map((doelgroep) => redenIndicatie[doelgroep]),
      ...redenPakket(gegevens),
    ]),
    betekenis: betekenisToekenning(gegevens, imw, geldigTot),
    ...akkoordEnRegels(indicatie(gegevens, 'werkzoekende', regelingen), [
      { tekst: wettelijkeNamen(indicaties, pakket.wop) },
      ...regelsVan([
        ...grondslagenPakket(indicaties),
        termijn('D-05').grondslag,
        ...(imw ? [vraag170['antwoord 2'], termijn('D-33').grondslag] : []),
      ]),
    ]),
  }
}

function kaderToekenning(
  { beslisdatum, pakket }: Toekenning,
  imw: Ticket | undefined,
  geldigTot: Dag,
): Brief['kader'] {
  return {
    beslissing: [
      'U krijgt toegang tot collectief maatwerk (werken in een maatwerkbedrijf).',
      ...(imw
        ? ['U krijgt ook toegang tot individueel maatwerk (hulp bij een gewone werkgever).']
        : []),
      `Deze beslissing geldt vanaf ${datumVoluit(beslisdatum)}.`,
    ],
    tabel: imw
      ? dubbeleTabel(beslisdatum, pakket, geldigTot, imw)
      : pakketTabel(beslisdatum, pakket, geldigTot),
  }
}

function betekenisToekenning(
  { werkgever }: Toekenning,
  imw: Ticket | undefined,
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
      ...(imw ? ['U kunt ook werk met hulp zoeken bij een gewone werkgever.'] : []),
      'Uw pakket in een maatwerkbedrijf start op uw eerste werkdag.',
    ],
    slot: [
      `Uw toegang tot collectief maatwerk geldt tot en met ${datumVoluit(geldigTot)}.`,
      'Werkt u dan nog niet in een maatwerkbedrijf? Dan is een nieuwe beoordeling nodig.',
      ...(imw ? [geldtTot('individueel maatwerk', imw)] : []),
      ...(werkgever ? kortereBrief(werkgever.naam) : []),
    ],
  }
}

function startbrief(gegevens: Start): Brief {
  const { gevonden, inDienst, indicaties, melding, pakket, werkgever } = gegevens
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
      ...gevonden.map((doelgroep) => redenIndicatie[doelgroep]),
      ...redenPakket(gegevens),
    ]),
    betekenis: betekenisStart,
    ...akkoordEnRegels(indicatie(gegevens, 'werknemer'), [
      { tekst: wettelijkeNamen(indicaties, pakket.wop) },
      ...regelsVan([...grondslagenPakket(indicaties), termijn('D-04').grondslag]),
    ]),
  }
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
