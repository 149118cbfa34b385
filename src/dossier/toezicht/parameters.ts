import { dag, type Dag } from '#law/dag.ts'

interface Parameter {
  readonly waarde: number
  readonly eenheid: string
  readonly wat: string
  readonly geldigVan: Dag
  readonly bron: string
}

const aanname =
  'Aanname: geen bron geeft dit getal; de functionaris voor gegevensbescherming bevestigt het.'
const van = dag('2026-11-22')

function parameter(waarde: number, eenheid: string, wat: string): Parameter {
  return { waarde, eenheid, wat, geldigVan: van, bron: aanname }
}

/** Every number of the supervision, in one place. None of them comes from a law: they are proposals, dated. */
export const parameters = {
  noodtoegangMinuten: parameter(60, 'minuten', 'Zo lang duurt noodtoegang hoogstens.'),
  redenTekens: parameter(20, 'tekens', 'Zo lang is de reden van noodtoegang minstens.'),
  meldingUren: parameter(
    12,
    'uren',
    'Zo lang na het openen leest de persoon de melding: binnen 24 uur, en met tijd om over uitstel te beslissen.',
  ),
  uitstelDagen: parameter(30, 'dagen', 'Zo lang kan de melding hoogstens wachten.'),
  nazichtWerkdagen: parameter(2, 'werkdagen', 'Binnen die tijd is noodtoegang nagezien.'),
  vervolgDagen: parameter(
    14,
    'dagen',
    'Binnen die tijd hoort een handeling op het lezen te volgen.',
  ),
  afwijkingen: parameter(
    3,
    'standaardafwijkingen',
    'Zo ver boven het gemiddelde van de collega’s in het team valt een hoeveelheid op.',
  ),
  collegas: parameter(
    3,
    'collega’s',
    'Met minder collega’s in het team zegt een gemiddelde niets.',
  ),
  kleinsteVolume: parameter(20, 'keer', 'Wie minder keer las in een week, valt niet op.'),
  dossiersPerUur: parameter(50, 'dossiers', 'Meer dossiers dan dit in 60 minuten valt op.'),
  kandidatenPerUur: parameter(
    10,
    'keer',
    'Zo vaak geeft een werkgever in 60 minuten een dossiernummer en een rijksregisternummer in waarmee niemand aan te werven is; daarna wacht die. Zo vaak in een week valt op.',
  ),
  zoekmissers: parameter(
    10,
    'keer',
    'Wie in een week zo vaak op een rijksregisternummer zoekt zonder iemand te vinden, valt op.',
  ),
  nachtVan: parameter(22, 'uur', 'Vanaf dit uur is het nacht.'),
  nachtTot: parameter(6, 'uur', 'Tot dit uur is het nacht; het uur zelf telt niet meer mee.'),
  zoekingMinuten: parameter(
    60,
    'minuten',
    'Zo lang blijft het antwoord op een zoekopdracht staan.',
  ),
} as const satisfies Readonly<Record<string, Parameter>>
