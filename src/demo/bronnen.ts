import { randomUUID } from 'node:crypto'
import type { Bronvoorstel, IndicatieCommand, Opvraging } from '#indicatie/indicatie.ts'
import { stelAttestenVoor } from '#indicatie/magda.ts'
import type { Dag } from '#law/dag.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import type { Operatie } from '#register/magda/operaties.ts'
import type { Antwoord } from '#register/magda/port.ts'

const gevraagd: readonly Operatie[] = [
  'SocZek.GeefDossierHandicap',
  'SocZek.GeefSociaalStatuut',
  'Onderwijs.GeefHistoriekInschrijving',
  'LED.GeefBewijs',
  'Gezin.GeefKindVoordelen',
]

/** The command that notes what the demo MAGDA answers about this person on `op`. */
export async function antwoordenOp(
  insz: string,
  op: Dag,
): Promise<Extract<IndicatieCommand, { type: 'noteer antwoorden' }>> {
  const magda = magdaDemo({ today: () => op })
  const antwoorden = await Promise.all(gevraagd.map((operatie) => magda.vraag(operatie, insz)))
  const { voorstellen, zonderAttest, nietBewezen } = stelAttestenVoor(antwoorden, insz, op)
  return {
    type: 'noteer antwoorden',
    op,
    opvragingen: antwoorden.map(opvragingVan),
    voorstellen: voorstellen.map(({ attest, feiten, teBevestigen }): Bronvoorstel => {
      const bron = feiten[0]?.bron
      return {
        id: randomUUID(),
        attest,
        dienst: bron?.dienst ?? '',
        antwoordOp: bron?.datum ?? null,
        vindplaats: bron?.vindplaats ?? '',
        teBevestigen,
      }
    }),
    opmerkingen: [
      ...nietBewezen.map(({ code, reden }) => `${code}: ${reden}`),
      ...new Set(zonderAttest.map(({ reden }) => reden)),
    ],
  }
}

function opvragingVan({ operatie, resultaat, schema }: Antwoord): Opvraging {
  const basis = { dienst: operatie, uitkomst: resultaat.soort, antwoordOp: null }
  if (resultaat.soort === 'bewijst niets') return { ...basis, toelichting: resultaat.reden }
  if (resultaat.soort === 'geweigerd')
    return { ...basis, toelichting: `${resultaat.reden} Element: ${resultaat.element}.` }
  const aantal = resultaat.feiten.length
  return {
    ...basis,
    antwoordOp: resultaat.feiten[0]?.bron.datum ?? null,
    toelichting: `${aantal === 1 ? '1 feit' : `${aantal} feiten`}, ${schema}.`,
  }
}
