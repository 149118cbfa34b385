import { betrokkene } from '#dossier/dossier.ts'
import type { Handelaar } from '#dossier/tekenen/verzoek.ts'
import type { Dag } from '#law/dag.ts'
import { notPossible, type Decision } from '#law/decider.ts'
import { inWerking } from '#law/regelversie.ts'
import type { Gebrek } from '#law/vaststelling.ts'
import {
  lopendeStatussen,
  papierenGekregen,
  type Evaluatie,
  type EvaluatieEvent,
  type Papierkeuze,
  type Weg,
} from './gebeurtenissen.ts'
import { vorigeEvaluatie } from './besluit/vorige.ts'
import { openheid } from './openheid.ts'
import { papierfout, verslagsoort } from './papieren.ts'
import { beoordeelPapieren, heeftGrond, wetsfeiten, type MetGrond, type Omgeving } from './toets.ts'
import { beoordeelOpening } from './voorwaarden.ts'

interface Opdracht {
  readonly id: string
  readonly op: Dag
  readonly door: Handelaar
}

/** What VDAB does with a request: first whether it can be dealt with, then whether the papers are there. */
export type Nakijkcommand =
  | (Opdracht & { readonly type: 'verklaar ontvankelijk' | 'verklaar niet ontvankelijk' })
  | (Opdracht & {
      readonly type: 'vraag aanvulling' | 'verklaar volledig'
      readonly papieren: Papierkeuze
    })

type Uitkomst = Decision<EvaluatieEvent>

/** Roles of VDAB that look at a request. */
const nakijkers = ['team TOM']

/** Decides on a check by VDAB. The person decides, and only as the rules have it: the finding is computed here again. */
export function nakijken(
  command: Nakijkcommand,
  evaluatie: Evaluatie,
  omgeving: Omgeving,
): Uitkomst {
  if (!nakijkers.includes(command.door.rol)) return notPossible('Team TOM kijkt de aanvraag na.')
  if (!lopendeStatussen.has(evaluatie.status) || !heeftGrond(evaluatie))
    return notPossible('Deze aanvraag loopt niet, of niet meer.')
  if (evaluatie.volledigOp !== null)
    return notPossible('Deze aanvraag is al ontvankelijk en volledig.')
  switch (command.type) {
    case 'verklaar ontvankelijk':
    case 'verklaar niet ontvankelijk':
      return ontvankelijkheid(command, evaluatie, omgeving)
    case 'vraag aanvulling':
    case 'verklaar volledig':
      return volledigheid(command, evaluatie, omgeving)
  }
}

function ontvankelijkheid(
  {
    type,
    id,
    op,
    door,
  }: Extract<Nakijkcommand, { readonly type: `verklaar ${string}ontvankelijk` }>,
  evaluatie: MetGrond,
  omgeving: Omgeving,
): Uitkomst {
  if (evaluatie.ontvankelijkOp !== null) return notPossible('Deze aanvraag is al ontvankelijk.')
  const { ontvankelijk, gebreken } = beoordeelOpening(wetsfeiten(evaluatie, omgeving, op))
  const regelversie = inWerking.CMW
  if (type === 'verklaar ontvankelijk')
    return ontvankelijk
      ? [
          {
            type: 'EvaluatieOntvankelijk',
            dag: op,
            data: { id, door: betrokkene(door) },
            regelversie,
          },
        ]
      : notPossible('Volgens de regels is deze aanvraag niet ontvankelijk.')
  if (ontvankelijk) return notPossible('Volgens de regels is deze aanvraag ontvankelijk.')
  return [
    {
      type: 'EvaluatieNietOntvankelijk',
      dag: op,
      data: {
        id,
        gebreken,
        wegen: wegenVan(evaluatie, omgeving, op),
        door: betrokkene(door),
      },
      regelversie,
    },
  ]
}

function code(gebrek: Gebrek): string {
  return gebrek.code
}

/** What can still be asked, and from when: nobody is refused without the road that is open. */
function wegenVan(
  { inDienst, aanvrager }: MetGrond,
  { beslissingen }: Omgeving,
  op: Dag,
): readonly Weg[] {
  if (aanvrager === 'VDAB') return []
  const loopbaan = { inDienst, ...vorigeEvaluatie(beslissingen, op) }
  return openheid(loopbaan, aanvrager, op).flatMap(({ grond, kan }) =>
    kan === 'nooit' ? [] : [{ grond, vanaf: kan }],
  )
}

function volledigheid(
  { type, id, op, door, papieren }: Extract<Nakijkcommand, { readonly papieren: Papierkeuze }>,
  evaluatie: MetGrond,
  omgeving: Omgeving,
): Uitkomst {
  if (evaluatie.ontvankelijkOp === null)
    return notPossible('Zeg eerst of deze aanvraag ontvankelijk is.')
  const fout = papierfout(papieren, omgeving.luik, (soort) => verslagsoort(soort) !== undefined)
  if (fout) return notPossible(fout)
  const { gebreken } = beoordeelPapieren(evaluatie, omgeving, op, papieren)
  const regelversie = inWerking.CMW
  if (type === 'verklaar volledig')
    return gebreken.length === 0
      ? [
          {
            type: 'DossierVolledig',
            dag: op,
            data: { id, papieren, door: betrokkene(door) },
            regelversie,
          },
        ]
      : notPossible(
          `Het dossier is nog niet volledig. ${gebreken.map(({ tekst }) => tekst).join(' ')}`,
        )
  if (gebreken.length === 0) return notPossible('Er ontbreekt niets: het dossier is volledig.')
  if (zelfdeVraag(evaluatie, gebreken))
    return notPossible(`U vroeg dit al op ${evaluatie.aanvulling?.op}. Wacht op het antwoord.`)
  const van = evaluatie.aanvrager === 'VDAB' ? 'werkgever' : evaluatie.aanvrager
  return [
    {
      type: 'AanvullingGevraagd',
      dag: op,
      data: { id, gebreken, papieren, van, door: betrokkene(door) },
      regelversie,
    },
  ]
}

/** Whether this was asked and nothing came in since; a paper that does not do can be asked again. */
function zelfdeVraag(evaluatie: Evaluatie, gebreken: readonly Gebrek[]): boolean {
  const { aanvulling } = evaluatie
  return (
    aanvulling !== null &&
    !papierenGekregen(evaluatie) &&
    aanvulling.gebreken.map(code).join() === gebreken.map(code).join()
  )
}
