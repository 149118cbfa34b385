import { latest, type Dag } from '#law/dag.ts'
import { openbaar, vdabWop } from '#law/regelingen/documenten.ts'
import { inWerking } from '#law/regelversie.ts'
import { bereken, laatsteDag, termijnen, vroegsteDag } from '#law/termijnen.ts'
import type { Onderzoek } from '#law/vaststelling.ts'
import { gronden } from './gronden.ts'
import type { Aanvraagfeiten } from './voorwaarden.ts'

type O = Onderzoek<unknown>
type MetAanwerving = Aanvraagfeiten & { readonly inDienst: Dag }

const vroegereTekst = openbaar['VDAB, vroegere pagina over de evaluatie']

/**
 * First day on which the ground of this request is open, with its steps and shortcomings; null when it never opens, and
 * without the day of hire. Without the day of the request nothing is said of too early. No evaluation before 2019-01-01 or
 * before hire: until then there was no WOP to evaluate. Source: domain/4 section 4.5, D-02, D-03, D-06.
 */
export function vroegsteDagVan(o: O, aanvraag: Aanvraagfeiten): Dag | null {
  const { aangevraagdOp, grond, inDienst } = aanvraag
  if (inDienst === undefined) {
    blokkeringTot(o, aanvraag)
    return null
  }
  const open = grondOpen(o, { ...aanvraag, inDienst })
  if (open === null) return null
  const vanaf = latest(open, inDienst, inWerking.CMW)
  const { grondslag } = gronden[grond]
  const feiten = { aangevraagdOp, vanaf }
  if (aangevraagdOp === undefined)
    o.stap(`Deze evaluatie kan gevraagd worden vanaf ${vanaf}.`, grondslag, { vanaf })
  else if (aangevraagdOp >= vanaf)
    o.stap(`De aanvraag van ${aangevraagdOp} komt niet te vroeg.`, grondslag, feiten)
  else {
    o.stap(`De aanvraag van ${aangevraagdOp} komt te vroeg.`, grondslag, feiten)
    o.gebrek('TE_VROEG', `Vraag deze evaluatie vanaf ${vanaf}.`, grondslag)
  }
  return latest(vanaf, blokkeringTot(o, aanvraag) ?? vanaf)
}

function grondOpen(o: O, aanvraag: MetAanwerving): Dag | null {
  switch (aanvraag.grond) {
    case 'G1':
      return vanafDerdeJaar(o, aanvraag)
    case 'G5':
      return naVijfJaar(o, aanvraag)
    default:
      vergelijking(o, aanvraag)
      return vervroegd(o, aanvraag)
  }
}

function vanafDerdeJaar(o: O, { inDienst }: MetAanwerving): Dag | null {
  const { grondslag } = termijnen['D-03']
  if (inDienst < inWerking.CMW) {
    o.steuntOp('Q-19')
    o.stap(
      `Wie voor 1 januari 2019 in dienst kwam, krijgt geen gewone evaluatie; dat was hier ${inDienst}.`,
      grondslag,
      { inDienst },
    )
    o.gebrek(
      'VOOR_2019',
      'Een gewone evaluatie kan alleen voor wie vanaf 1 januari 2019 in dienst kwam. Kies grond G2, G3 of G4.',
      grondslag,
    )
    return null
  }
  for (const stap of bereken('D-03', inDienst).stappen) o.stap(stap, grondslag, { inDienst })
  return vroegsteDag('D-03', inDienst)
}

/** The last evaluation starts the five years again; without one they run from hire (D-06). */
function naVijfJaar(o: O, { inDienst, aangevraagdOp, vorigeEvaluatie }: MetAanwerving): Dag {
  const start = vorigeEvaluatie ?? inDienst
  const { grondslag } = gronden.G5
  const feiten = { inDienst, ...(vorigeEvaluatie ? { vorigeEvaluatie } : {}) }
  for (const stap of bereken('D-06', start).stappen) o.stap(stap, grondslag, feiten)
  const open = laatsteDag('D-06', start)
  if (aangevraagdOp !== undefined && aangevraagdOp > open) {
    o.steuntOp('Q-21')
    o.stap(
      `Deze evaluatie was nodig op ${open}: ze is zichtbaar te laat en het pakket loopt door.`,
      grondslag,
      { aangevraagdOp },
    )
  }
  return open
}

function vervroegd(o: O, { inDienst, profiel }: MetAanwerving): Dag {
  o.steuntOp('Q-08')
  if (profiel !== 'oud') {
    o.stap(
      `Deze evaluatie kan op elk moment tijdens de tewerkstelling, dus vanaf ${inDienst}.`,
      vdabWop.evaluatie,
      { inDienst },
    )
    return inDienst
  }
  const dagen = termijnen['D-02'].varianten.oud.bereken(inDienst)
  o.stap(
    'Volgens de vroegere tekst kan deze evaluatie pas na 8 effectieve weken: een onderbreking van het werk telt niet mee.',
    vroegereTekst,
    { profiel },
  )
  for (const stap of dagen.stappen) o.stap(stap, vroegereTekst, { inDienst })
  return dagen.vroegsteDag ?? inDienst
}

/** With which situation the new one is compared, for G3 and G4. */
function vergelijking(o: O, { grond, inDienst, vorigeEvaluatie }: MetAanwerving): void {
  if (grond !== 'G3' && grond !== 'G4') return
  const moment = latest(inDienst, inWerking.CMW)
  o.stap(
    `VDAB vergelijkt met de toestand op ${moment}: ${moment === inDienst ? 'de aanwerving' : '1 januari 2019, voor wie vroeger in dienst kwam'}.`,
    vdabWop.evaluatie,
    { inDienst, vergelijkingsmoment: moment },
  )
  if (vorigeEvaluatie) o.steuntOp('Q-68')
}

/** While an evaluation decision is less than five years old, G2 is closed; G3 and G4 pass. */
function blokkeringTot(o: O, aanvraag: Aanvraagfeiten): Dag | null {
  const { grond, vorigeEvaluatie, aangevraagdOp } = aanvraag
  if (!vorigeEvaluatie || !gronden[grond].vervroegd) return null
  const vrij = laatsteDag('D-06', vorigeEvaluatie)
  if (aangevraagdOp === undefined) return vrijZonderAanvraag(o, grond, vorigeEvaluatie, vrij)
  const jong = aangevraagdOp < vrij
  const feiten = { vorigeEvaluatie, aangevraagdOp }
  if (grond !== 'G2') {
    if (jong)
      o.stap(
        `Er is een evaluatiebeslissing van ${vorigeEvaluatie}; een nieuw attest laat toch een evaluatie toe.`,
        vroegereTekst,
        feiten,
      )
    if (jong) o.steuntOp('Q-09')
    return null
  }
  o.steuntOp('Q-09')
  o.stap(
    `De evaluatiebeslissing van ${vorigeEvaluatie} is op ${aangevraagdOp} ${jong ? 'nog geen' : 'minstens'} 5 jaar oud.`,
    vroegereTekst,
    feiten,
  )
  if (jong)
    o.gebrek(
      'GEBLOKKEERD',
      `Wacht tot ${vrij}, of vraag een evaluatie op grond G3 of G4 met een nieuw attest.`,
      vroegereTekst,
    )
  return vrij
}

function vrijZonderAanvraag(
  o: O,
  grond: Aanvraagfeiten['grond'],
  vorigeEvaluatie: Dag,
  vrij: Dag,
): Dag | null {
  if (grond !== 'G2') return null
  o.steuntOp('Q-09')
  o.stap(`De evaluatiebeslissing van ${vorigeEvaluatie} is op ${vrij} 5 jaar oud.`, vroegereTekst, {
    vorigeEvaluatie,
  })
  return vrij
}
