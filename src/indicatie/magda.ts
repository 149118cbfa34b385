import { type Dag, yearsAfter } from '#law/dag.ts'
import type { Feit } from '#register/magda/feiten.ts'
import type { Antwoord } from '#register/magda/port.ts'
import { uitDossierHandicap } from './magda-handicap.ts'
import { uitKinderbijslag } from './magda-kinderbijslag.ts'
import { uitOnderwijs } from './magda-onderwijs.ts'
import type { AttestVoorstel, Deel, Voorstellen } from './magda-voorstel.ts'

/**
 * Which attests the answers of MAGDA prove for the person `insz` on the day of the request `op`, and of every other
 * fact why it proves none. A proposal is not a decision: a person of team TOM accepts it, and `teBevestigen` names
 * what that person must look at first. Facts about somebody else are set aside, whatever was asked.
 */
export function stelAttestenVoor(
  antwoorden: readonly Antwoord[],
  insz: string,
  op: Dag,
): Voorstellen {
  const { eigen, andere } = verdeel(antwoorden, insz)
  const delen: readonly Deel[] = [
    uitDossierHandicap(eigen, op),
    uitOnderwijs(eigen, zwijgendeBronnen(antwoorden, insz), op),
    uitKinderbijslag(eigen, op),
  ]
  const voorstellen = delen
    .flatMap((deel) => deel.voorstellen)
    .map((voorstel) => metOuderdom(voorstel, op))
  const redenen = new Map(delen.flatMap((deel) => [...deel.redenen]))
  const gebruikt = new Set(voorstellen.flatMap((voorstel) => voorstel.feiten))
  const ongebruikt = eigen.filter((feit) => !gebruikt.has(feit))
  return {
    voorstellen,
    zonderAttest: [
      ...ongebruikt.map((feit) => ({ feit, reden: redenen.get(feit) ?? geenAttest[feit.soort] })),
      ...andere.map((feit) => ({ feit, reden: overIemandAnders })),
    ],
    nietBewezen: delen.flatMap((deel) => deel.nietBewezen),
  }
}

const overIemandAnders = 'Dit feit gaat over iemand anders dan de persoon van dit dossier.'

function verdeel(
  antwoorden: readonly Antwoord[],
  insz: string,
): { readonly eigen: readonly Feit[]; readonly andere: readonly Feit[] } {
  const eigen: Feit[] = []
  const andere: Feit[] = []
  for (const { sleutel, resultaat } of antwoorden)
    if (resultaat.soort === 'feiten')
      for (const feit of resultaat.feiten)
        ((feit.persoon ?? sleutel) === insz ? eigen : andere).push(feit)
  return { eigen, andere }
}

// A source of the education answer that did not answer may hold a later enrolment.
function zwijgendeBronnen(antwoorden: readonly Antwoord[], insz: string): string[] {
  return antwoorden
    .filter(
      ({ operatie, sleutel }) =>
        operatie === 'Onderwijs.GeefHistoriekInschrijving' && sleutel === insz,
    )
    .flatMap(({ resultaat }) => (resultaat.soort === 'geweigerd' ? [] : resultaat.uitzonderingen))
    .filter(({ geenGegevens }) => !geenGegevens)
    .map(({ oorsprong, diagnose }) => `${oorsprong}: ${diagnose}`)
}

// What was so when the answer was given may have ended since; a year is our own choice, no source gives one.
function metOuderdom(voorstel: AttestVoorstel, op: Dag): AttestVoorstel {
  if (!voorstel.moetNogGelden) return voorstel
  const dagen = voorstel.feiten.map((feit) => feit.bron.datum)
  const oud = dagen.find((dag) => dag === null || yearsAfter(dag, 1) < op)
  if (oud === undefined) return voorstel
  const melding = `Het antwoord is ${oud === null ? 'zonder datum' : `van ${oud}`}: kijk na of dit nog geldt.`
  return { ...voorstel, teBevestigen: [...voorstel.teBevestigen, melding] }
}

const geenAttest: Readonly<Record<Feit['soort'], string>> = {
  'tegemoetkoming handicap': 'Dit recht bewijst geen attest.',
  'erkenning handicap': 'De erkenning zelf staat niet op de lijst van attesten.',
  'sociale kaart': 'Een parkeerkaart of verminderingskaart staat niet op de lijst van attesten.',
  'sociaal statuut':
    'Het schema zegt van geen enkel statuut dat het een invaliditeitsuitkering is. PMAH-6 blijft te bevestigen met een attest van het ziekenfonds.',
  'inschrijving onderwijs': 'Alleen buitengewoon secundair onderwijs, opleidingsvorm 1 of 2, telt.',
  studiebewijs: 'Alleen buitengewoon secundair onderwijs, opleidingsvorm 1 of 2, telt.',
  kindvoordeel: 'Deze kinderbijslag bewijst geen attest.',
  werkrelatie: 'Een werkrelatie bewijst geen attest.',
  'tewerkstelling in kwartaal': 'Een tewerkstelling bewijst geen attest.',
  'recht op ondersteuning':
    'Een recht op een andere maatregel staat niet op de lijst van attesten.',
  onderneming: 'Gegevens van een onderneming bewijzen geen attest.',
}
