import type { Dag } from '#law/dag.ts'
import type { ErkenningHandicap, Feit, Tegemoetkoming } from '#register/magda/feiten.ts'
import {
  type AttestVoorstel,
  type Deel,
  geldtOp,
  type NietBewezen,
  vanSoort,
} from './magda-voorstel.ts'

/** Least points that belong to a category of the integratietegemoetkoming. [public: vdab-attesten, older list] */
const puntenBijCategorie = [
  { categorie: 4, vanaf: 15 },
  { categorie: 3, vanaf: 12 },
  { categorie: 2, vanaf: 9 },
] as const

/** PMAH-3 (a right to either allowance) and HOOG-4 (integratietegemoetkoming with at least 9 points). [seed 001] */
export function uitDossierHandicap(feiten: readonly Feit[], op: Dag): Deel {
  const rechten = vanSoort(feiten, 'tegemoetkoming handicap')
  const redenen = new Map<Feit, string>()
  for (const recht of rechten)
    if (!geldtOp(recht, op))
      redenen.set(
        recht,
        `Het recht loopt van ${recht.geldigVan} tot ${recht.geldigTot ?? 'onbepaald'} en geldt niet op ${op}.`,
      )
  const lopend = rechten.filter((recht) => geldtOp(recht, op))
  const metRecht = lopend.find((recht) => recht.ivt.recht || recht.it.recht)
  if (!metRecht) return { voorstellen: [], redenen, nietBewezen: [] }
  const pmah3: AttestVoorstel = {
    attest: {
      code: 'PMAH-3',
      ivt: { recht: metRecht.ivt.recht },
      it: { recht: metRecht.it.recht },
    },
    feiten: [metRecht],
    teBevestigen: [],
    aannames: [],
    moetNogGelden: true,
  }
  const hoog4 = zelfredzaamheid(
    lopend.find((recht) => recht.it.recht),
    vanSoort(feiten, 'erkenning handicap').filter((each) => geldtOp(each, op)),
  )
  return 'code' in hoog4
    ? { voorstellen: [pmah3], redenen, nietBewezen: [hoog4] }
    : { voorstellen: [pmah3, hoog4], redenen, nietBewezen: [] }
}

function zelfredzaamheid(
  recht: Tegemoetkoming | undefined,
  erkenningen: readonly ErkenningHandicap[],
): AttestVoorstel | NietBewezen {
  if (!recht)
    return niet('Er is geen recht op een integratietegemoetkoming; HOOG-4 vraagt dat recht.')
  const metPunten = erkenningen.filter((each) => each.punten !== null)
  const punten = new Set(metPunten.map((each) => each.punten))
  if (punten.size === 0)
    return niet('Het dossier geeft geen punten van zelfredzaamheid van een volwassene.')
  if (punten.size > 1)
    return niet(
      `Het dossier geeft tegelijk ${[...punten].join(' en ')} punten: dat is onduidelijk.`,
    )
  const [aantal] = [...punten] as [number]
  if (aantal < 9) return niet(`Het dossier geeft ${aantal} punten; HOOG-4 vraagt er minstens 9.`)
  const categorie = puntenBijCategorie.find(({ vanaf }) => aantal >= vanaf)!.categorie
  return {
    attest: { code: 'HOOG-4', it: { recht: true, punten: aantal } },
    feiten: [recht, ...metPunten],
    teBevestigen:
      recht.it.categorie >= categorie
        ? []
        : [
            `Het recht is van categorie ${recht.it.categorie}, maar bij ${aantal} punten hoort minstens categorie ${categorie}: vraag na wat klopt.`,
          ],
    aannames: [],
    moetNogGelden: true,
  }
}

function niet(reden: string): NietBewezen {
  return { code: 'HOOG-4', reden }
}
