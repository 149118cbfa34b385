import { after, latest, type Dag } from '#law/dag.ts'
import { openbaar, vdabWop } from '#law/regelingen/documenten.ts'
import { inWerking } from '#law/regelversie.ts'
import { gegevenFeiten } from '#law/soort.ts'
import { bereken, laatsteDag, termijnen, vroegsteDag } from '#law/termijnen.ts'
import type { Onderzoek } from '#law/vaststelling.ts'
import { geldigTotEnMet } from './beslissing.ts'
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
  const kanVanaf = (dag: Dag) => latest(dag, inDienst, inWerking.CMW)
  const vanaf = kanVanaf(open)
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
  const blok = blokkeringTot(o, aanvraag) ?? inWerking.CMW
  const vroegste = latest(vanaf, blok)
  if (gronden[grond].vervroegd) {
    const anders = vervroegdVanaf(inDienst, aanvraag.profiel === 'oud' ? undefined : 'oud')
    if (latest(kanVanaf(anders), blok) !== vroegste) o.steuntOp('Q-08')
  }
  return vroegste
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

/** First day of an early evaluation in each reading of Q-08. */
function vervroegdVanaf(inDienst: Dag, profiel: Aanvraagfeiten['profiel']): Dag {
  const { vroegsteDag: naAchtWeken = inDienst } = termijnen['D-02'].varianten.oud.bereken(inDienst)
  return profiel === 'oud' ? naAchtWeken : inDienst
}

function vervroegd(o: O, { inDienst, profiel }: MetAanwerving): Dag {
  if (profiel !== 'oud') {
    o.stap(
      `Deze evaluatie kan op elk moment tijdens de tewerkstelling, dus vanaf ${inDienst}.`,
      vdabWop.evaluatie,
      { inDienst },
    )
    return inDienst
  }
  o.stap(
    'Volgens de vroegere tekst kan deze evaluatie pas na 8 effectieve weken: een onderbreking van het werk telt niet mee.',
    vroegereTekst,
    { profiel },
  )
  for (const stap of termijnen['D-02'].varianten.oud.bereken(inDienst).stappen)
    o.stap(stap, vroegereTekst, { inDienst })
  return vervroegdVanaf(inDienst, profiel)
}

/** With which situation the new one is compared, for G3 and G4 (Q-68). */
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

/**
 * While an evaluation decision is valid, G2 is closed; G3 and G4 pass (Q-09). It is valid as long as the package that it gave,
 * which is not always the day of the next evaluation (D-06): after 29 February that day is the last one of the decision.
 */
function blokkeringTot(o: O, aanvraag: Aanvraagfeiten): Dag | null {
  const { grond, vorigeEvaluatie, aangevraagdOp } = aanvraag
  if (!vorigeEvaluatie || !gronden[grond].vervroegd) return null
  const geldigTot = geldigTotEnMet(vorigeEvaluatie)
  const geldig = aangevraagdOp !== undefined && aangevraagdOp <= geldigTot
  const feiten = gegevenFeiten({ vorigeEvaluatie, geldigTot, aangevraagdOp })
  if (grond !== 'G2') {
    if (geldig)
      o.stap(
        `Er is een evaluatiebeslissing van ${vorigeEvaluatie}; een nieuw attest laat toch een evaluatie toe.`,
        vroegereTekst,
        feiten,
      )
    if (geldig) o.steuntOp('Q-09')
    return null
  }
  const vrij = after(geldigTot, { days: 1 })
  o.steuntOp('Q-09')
  const dan = geldig ? 'geldt ze nog' : 'geldt ze niet meer'
  o.stap(
    `De evaluatiebeslissing van ${vorigeEvaluatie} geldt 5 jaar, tot en met ${geldigTot}${aangevraagdOp === undefined ? '' : `: op ${aangevraagdOp} ${dan}`}.`,
    vroegereTekst,
    feiten,
  )
  if (geldig)
    o.gebrek(
      'GEBLOKKEERD',
      `Wacht tot ${vrij}, of vraag een evaluatie op grond G3 of G4 met een nieuw attest.`,
      vroegereTekst,
    )
  return vrij
}
