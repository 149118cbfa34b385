import type {
  Bronvermelding,
  ErkenningHandicap,
  Feit,
  Gelezen,
  Opmerking,
  Tegemoetkoming,
} from './feiten.ts'
import type { Element } from './tree.ts'

/**
 * SocZek.GeefDossierHandicap: rights to the two federal allowances, and the recognition with its points. Only the
 * part of the federal service (dgphResult) is read: the other parts are regional services of elsewhere.
 */
export function leesDossierHandicap(inhoud: Element, bron: Bronvermelding): Gelezen {
  const antwoord =
    inhoud.find('ConsultFilesByDateResponse') ??
    inhoud.find('ConsultFilesByPeriodResponse') ??
    inhoud.missing('ConsultFilesByDateResponse')
  const persoon = antwoord.find('ssin')?.cijfers(11) ?? null
  const result = antwoord.find('results/dgphResult')
  const nietGevonden = [
    antwoord.need('status'),
    ...(result ? [result.need('status')] : []),
  ].flatMap(notFound)
  const opmerkingen = [...nietGevonden, ...otherServices(antwoord), ...filtered(antwoord)]
  const file = result?.find('file')
  if (!file || nietGevonden.length > 0) return { feiten: [], opmerkingen }

  const feiten: Feit[] = []
  for (const each of [
    ...rightsOf(file).map((at) => leesRecht(at, persoon, bron)),
    ...file
      .each('handicapRecognitions/handicapRecognition')
      .map((at) => leesErkenning(at, persoon, bron)),
  ])
    if ('soort' in each) feiten.push(each)
    else opmerkingen.push(each)
  feiten.push(...kaarten(file, persoon, bron))
  return { feiten, opmerkingen: [...opmerkingen, ...pending(file)] }
}

// By date there is one right, with its fields in `rights`; by period `rights` holds a `right` for each.
function rightsOf(file: Element): Element[] {
  const rights = file.find('rights')
  if (!rights) return []
  const byPeriod = rights.all('right')
  return byPeriod.length > 0 ? byPeriod : [rights]
}

function leesRecht(
  at: Element,
  persoon: string | null,
  bron: Bronvermelding,
): Tegemoetkoming | Opmerking {
  const beslissing = at.findText('decisionStatus')
  const ivt = at.need('categoryIVT')
  if (!['A', 'B', 'C', '-'].includes(ivt.text)) ivt.refuse(`"${ivt.text}" is geen categorie`)
  const it = at.need('categoryIT').getal(0, 5)
  const geldigVan = at.need('period/beginDate').dag()
  const geldigTot = at.findDag('period/endDate')
  if (beslissing !== 'POSITIVE')
    return {
      vindplaats: at.path,
      reden:
        beslissing === null
          ? 'Het dossier zegt niet hoe over het recht beslist is (decisionStatus ontbreekt).'
          : `De beslissing over het recht is "${beslissing}", niet POSITIVE: dat bewijst geen recht.`,
    }
  return {
    soort: 'tegemoetkoming handicap',
    bron: bron(at),
    persoon,
    geldigVan,
    geldigTot,
    ivt: { recht: ivt.text !== '-', categorie: ivt.text },
    it: { recht: it > 0, categorie: it },
    beslissing,
  }
}

function leesErkenning(
  at: Element,
  persoon: string | null,
  bron: Bronvermelding,
): ErkenningHandicap | Opmerking {
  const status = at.findText('decisionStatus')
  const volwassene = at.find('resultRecognitionAdult')
  const punten = volwassene && puntenVan(volwassene.need('diminuationIndependence'))
  const geldigTot = at.findDag('recognitionStatus/endDateRecognition')
  if (status !== 'RECOGNITION_DETERMINED')
    return {
      vindplaats: at.path,
      reden: `De status van de erkenning is ${status === null ? 'niet gegeven' : `"${status}"`}: dat bewijst geen erkenning.`,
    }
  return {
    soort: 'erkenning handicap',
    bron: bron(at),
    persoon,
    geldigVan: at.findDag('recognitionStatus/startDateRecognition'),
    geldigTot,
    punten,
    wie: volwassene ? 'volwassene' : at.find('resultRecognitionChild') ? 'kind' : null,
    beslistOp: at.findDag('recognitionStatus/dateOfDecision'),
    zonderEinde: at.find('recognitionStatus') !== null && geldigTot === null,
    status,
  }
}

const criteria = [
  'mobility',
  'nourishment',
  'hygiene',
  'household',
  'supervision',
  'socialSkills',
] as const

// The total counts as the source gives it; when all six parts are there and say otherwise, nobody can tell which is wrong.
function puntenVan(at: Element): number | null {
  const delen = criteria.map((name) => at.findGetal(name, 0, 3))
  const totaal = at.find('totalPoints')
  if (!totaal) return null
  const punten = totaal.getal(0, 18)
  const som = delen.reduce<number>((sum, deel) => sum + (deel ?? 0), 0)
  if (delen.every((deel) => deel !== null) && som !== punten)
    totaal.refuse(`zegt ${punten}, maar de zes onderdelen geven samen ${som}`)
  return punten
}

function kaarten(file: Element, persoon: string | null, bron: Bronvermelding): Feit[] {
  return file.each('socialCards/socialCard').map((at) => ({
    soort: 'sociale kaart',
    bron: bron(at),
    persoon,
    geldigVan: at.need('deliveryDate').dag(),
    geldigTot: at.findDag('endDate'),
    kaart: at.needText('cardCategory'),
  }))
}

function notFound(status: Element): Opmerking[] {
  if (status.needText('value') === 'DATA_FOUND') return []
  const reden = `De dienst meldt ${status.needText('value')} (${status.needText('code')}: ${status.findText('description') ?? 'zonder uitleg'}).`
  return [{ vindplaats: status.path, reden }]
}

function otherServices(antwoord: Element): Opmerking[] {
  const results = antwoord.find('results')
  return ['irisCareResult', 'aviqResult', 'dslResult']
    .flatMap((name) => results?.all(name) ?? [])
    .filter((at) => at.findText('status/value') === 'DATA_FOUND')
    .map((at) => ({
      vindplaats: at.path,
      reden: `${at.node.name} heeft gegevens die wij niet lezen.`,
    }))
}

function filtered(antwoord: Element): Opmerking[] {
  return antwoord.each('dataFilters/filteredElement').map((at) => ({
    vindplaats: at.path,
    reden: `De dienst liet het element "${at.node.text}" weg.`,
  }))
}

function pending(file: Element): Opmerking[] {
  const flags = {
    administrativePendingRequest: 'Er loopt nog een aanvraag.',
    handicapRecognitionPending: 'De erkenning is nog in onderzoek.',
    appeal: 'Er loopt een beroep tegen de beslissing.',
  } as const
  return Object.entries(flags).flatMap(([name, reden]) => {
    const at = file.find(`evolutionOfRequest/${name}`)
    return at?.janee() ? [{ vindplaats: at.path, reden }] : []
  })
}
