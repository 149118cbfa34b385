import type { Dag } from '#law/dag.ts'
import type { Feit, Inschrijving, Studiebewijs } from '#register/magda/feiten.ts'
import { type AttestVoorstel, type Deel, type NietBewezen, vanSoort } from './magda-voorstel.ts'

type Ov = 1 | 2

/**
 * PMAH-2 (ever attended OV1 or OV2, A-03) and HOOG-1 (the last attended education was that). [seed 001]
 * `zwijgend` names sources that did not answer: without them the last education cannot be told.
 */
export function uitOnderwijs(feiten: readonly Feit[], zwijgend: readonly string[], op: Dag): Deel {
  const inschrijvingen = vanSoort(feiten, 'inschrijving onderwijs')
  const bewijzen = vanSoort(feiten, 'studiebewijs')
  const redenen = new Map<Feit, string>()
  for (const feit of [...inschrijvingen, ...bewijzen]) {
    const reden = waaromNiet(feit, op)
    if (reden) redenen.set(feit, reden)
  }
  const bewijzend = [...inschrijvingen, ...bewijzen].filter(
    (feit) => ovVan(feit) !== null && !redenen.has(feit),
  )
  const hoog1 = laatstGevolgd(
    inschrijvingen.filter(({ geldigVan }) => geldigVan === null || geldigVan <= op),
    zwijgend,
  )
  return {
    voorstellen: [...ooitGevolgd(bewijzend), ...(hoog1 && 'attest' in hoog1 ? [hoog1] : [])],
    redenen,
    nietBewezen: hoog1 && 'code' in hoog1 ? [hoog1] : [],
  }
}

function ooitGevolgd(bewijzend: readonly (Inschrijving | Studiebewijs)[]): AttestVoorstel[] {
  return ([1, 2] as const).flatMap((ov) => {
    const feiten = bewijzend.filter((feit) => ovVan(feit) === ov)
    if (feiten.length === 0) return []
    return [
      {
        attest: { code: 'PMAH-2', buso: { ov } },
        feiten,
        teBevestigen: [],
        aannames: [],
        moetNogGelden: false,
      },
    ]
  })
}

/**
 * The last attended education is the enrolment that began last. Another one that still ran then, or that has no end,
 * makes it unclear which was last, unless it is OV1 or OV2 too.
 */
function laatstGevolgd(
  inschrijvingen: readonly Inschrijving[],
  zwijgend: readonly string[],
): AttestVoorstel | NietBewezen | null {
  if (!inschrijvingen.some((each) => ovVan(each))) return null
  if (zwijgend.length > 0) return onduidelijk(`niet elke bron antwoordde (${zwijgend.join('; ')})`)
  if (inschrijvingen.some(({ geldigVan }) => geldigVan === null))
    return onduidelijk('een inschrijving heeft geen begindatum')
  const laatste = inschrijvingen.reduce((last, each) =>
    each.geldigVan! > last.geldigVan! ? each : last,
  )
  const kandidaten = inschrijvingen.filter(
    ({ geldigTot }) => geldigTot === null || geldigTot >= laatste.geldigVan!,
  )
  const ander = kandidaten.find((each) => ovVan(each) === null)
  const ov = ovVan(laatste)
  if (ov === null && !kandidaten.some((each) => ovVan(each)))
    return niet(`Het laatst gevolgde onderwijs is: ${naamVan(laatste)}.`)
  if (ov === null || ander)
    return onduidelijk(`${naamVan(ander ?? laatste)} liep tegelijk of heeft geen einddatum`)
  return {
    attest: { code: 'HOOG-1', laatstGevolgd: { soort: 'BUSO', ov } },
    feiten: kandidaten,
    teBevestigen: [],
    aannames: [],
    moetNogGelden: true,
  }
}

function naamVan({ opleiding }: Inschrijving): string {
  return opleiding ?? 'een opleiding zonder naam'
}

function onduidelijk(waarom: string): NietBewezen {
  return niet(`Onduidelijk wat het laatst gevolgd is: ${waarom}.`)
}

function niet(reden: string): NietBewezen {
  return { code: 'HOOG-1', reden }
}

function ovVan(feit: Inschrijving | Studiebewijs): Ov | null {
  const { opleidingsvorm, buitengewoon } = feit
  const secundair =
    feit.soort === 'studiebewijs'
      ? feit.categorie === 'Secundair onderwijs'
      : feit.niveau === 'secundair'
  if (!secundair || !buitengewoon) return null
  return opleidingsvorm === 1 || opleidingsvorm === 2 ? opleidingsvorm : null
}

function waaromNiet(feit: Inschrijving | Studiebewijs, op: Dag): string | null {
  if (feit.soort === 'studiebewijs' && !feit.authentiek)
    return 'Dit is een eigen verklaring van de persoon, geen bewijs van een school.'
  if (feit.geldigVan !== null && feit.geldigVan > op) return `Dit begint pas na ${op}.`
  if (!feit.buitengewoon || ovVan(feit) !== null) return null
  if (feit.opleidingsvorm === 3)
    return 'Opleidingsvorm 3 telt niet; de uitbreiding PMAH-8 staat uit tot er een datum is (Q-65).'
  if (
    feit.soort === 'inschrijving onderwijs' &&
    feit.niveau === 'secundair' &&
    !feit.opleidingsvorm
  )
    return 'Het antwoord noemt de opleidingsvorm niet: vraag een attest van de school.'
  return null
}
