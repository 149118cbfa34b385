import type { Dag } from '#law/dag.ts'
import type { Feit, Kindvoordeel } from '#register/magda/feiten.ts'
import { type AttestVoorstel, type Deel, geldtOp, vanSoort } from './magda-voorstel.ts'

/** Category of the Flemish supplement for a child with specific needs: the follow-up of bijkomende kinderbijslag. */
const zorgtoeslag = 'ZORG_SPECIALE_NODEN'

/** Flemish categories that do not depend on a handicap, by their description in the answers. */
const zonderHandicap: ReadonlySet<string> = new Set([
  'BASIS',
  'SOCIAAL',
  'PARTICIPATIE_UNIVERSEEL',
  'KINDEROPVANG',
  'KLEUTER',
  'ZORG_WEES',
  'ZORG_PLEEG',
  'VOORAFBETALING_GEBOORTE',
])

/**
 * PMAH-5 and HOOG-3 for the child itself. [seed 001] The supplement of a parent with a handicap is in no category of
 * the answer, so nothing is proposed for a parent.
 */
export function uitKinderbijslag(feiten: readonly Feit[], op: Dag): Deel {
  const redenen = new Map<Feit, string>()
  const bewijzend: Kindvoordeel[] = []
  for (const feit of vanSoort(feiten, 'kindvoordeel')) {
    const reden = waaromNiet(feit, op)
    if (reden) redenen.set(feit, reden)
    else bewijzend.push(feit)
  }
  return {
    voorstellen: bewijzend.length > 0 ? alsKind(bewijzend, op) : [],
    redenen,
    nietBewezen: [],
  }
}

function waaromNiet(feit: Kindvoordeel, op: Dag): string | null {
  if (feit.regio !== 'VLAANDEREN')
    return `De categorieën van ${feit.regio} kennen wij niet: vraag een attest van het kinderbijslagfonds.`
  if (zonderHandicap.has(feit.categorie))
    return 'Deze kinderbijslag hangt niet af van een handicap.'
  if (feit.categorie !== zorgtoeslag)
    return `De categorie ${feit.categorie} kennen wij niet: vraag een attest van het kinderbijslagfonds.`
  if (feit.rol === 'begunstigde')
    return 'De persoon ontvangt de toeslag voor een kind: dat zegt niets over een eigen handicap.'
  if (feit.geldigVan !== null && feit.geldigVan > op) return `De toeslag begint pas na ${op}.`
  return null
}

function alsKind(feiten: readonly Kindvoordeel[], op: Dag): AttestVoorstel[] {
  const afgelopen = feiten.every((feit) => !geldtOp(feit, op))
    ? ['De toeslag is afgelopen; geen bron zegt of een vroegere toeslag volstaat.']
    : []
  const gemeen = { feiten, moetNogGelden: false } as const
  return [
    {
      ...gemeen,
      attest: { code: 'PMAH-5', kinderbijslag: { bijkomendAlsKind: true } },
      teBevestigen: afgelopen,
      aannames: [],
    },
    {
      ...gemeen,
      attest: { code: 'HOOG-3', kinderbijslag: { verhoogdAlsKind: true } },
      teBevestigen: [
        ...afgelopen,
        'De bron noemt dit een zorgtoeslag; of dat "verhoogde kinderbijslag" is, zegt geen bron.',
      ],
      aannames: ['Q-06'],
    },
  ]
}
