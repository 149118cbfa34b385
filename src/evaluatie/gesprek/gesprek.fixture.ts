import type { Handelaar } from '#dossier/tekenen/verzoek.ts'
import { anAfspraak } from '#evaluatie/afspraak/afspraak.fixture.ts'
import { na, tom, verstuurd } from '#evaluatie/evaluatie.fixture.ts'
import type { EvaluatieEvent, Gesprek } from '#evaluatie/gebeurtenissen.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import { aScore } from '#indicatie/icf/icf.fixture.ts'
import { dag, type Dag } from '#law/dag.ts'
import type { Gesprekcommand } from './gesprek.ts'
import { leegVerslag, type Verslag } from './verslag.ts'
import { vraagcodes, type Antwoorden } from './vragenlijst.ts'

export const evaluator: Handelaar = { id: 'els', naam: 'Els Elfenhaar', rol: 'evaluator' }

/** An answer to each question. */
export const antwoorden = Object.fromEntries(
  vraagcodes.map((code) => [code, `Antwoord over ${code}`]),
) as unknown as Antwoorden

/** The report of a talk of three on 12 October 2026, with one thing seen. */
export function eenVerslag(anders: Partial<Verslag> = {}): Verslag {
  return {
    ...leegVerslag,
    op: dag('2026-10-12'),
    vorm: 'trio',
    werknemerErbij: true,
    aanwezig: { ...leegVerslag.aanwezig, begeleider: 'Repelsteeltje', evaluator: evaluator.naam },
    kanOordelen: true,
    scores: { b140: aScore({ kwalificator: '2', toelichting: 'Verliest de draad bij lawaai.' }) },
    samenvatting: 'Het werk gaat goed. Bij lawaai is hulp nodig.',
    ...anders,
  }
}

/** A talk that was held on this day, with its report. */
export function eenGesprek(op: Dag): Gesprek {
  return { op, verslag: eenVerslag({ op }) }
}

const door = { id: tom.id, naam: tom.naam, rol: tom.rol }

/** What brings a request that was sent to the state in which the file is complete. */
export function volledigOp(op: Dag, id = 'e1'): readonly EvaluatieEvent[] {
  const papieren = { verslag: null, pop: null }
  return [
    { type: 'EvaluatieOntvankelijk', dag: op, data: { id, door } },
    { type: 'DossierVolledig', dag: op, data: { id, papieren, door } },
  ]
}

/** An appointment that was made on `op` for `voor`. */
export function afgesproken(op: Dag, voor: Dag, id = 'e1'): readonly EvaluatieEvent[] {
  return [{ type: 'AfspraakBevestigd', dag: op, data: { id, afspraak: anAfspraak(voor), door } }]
}

/** A request of the employer of which the file is complete since 1 September 2026. */
export function volledig(): Evaluaties {
  return na(volledigOp(dag('2026-09-01')), verstuurd('2022-01-03', '2026-08-03'))
}

/** The same with an appointment, made on 21 September for 12 October 2026. */
export function gepland(): Evaluaties {
  return na(afgesproken(dag('2026-09-21'), dag('2026-10-12')), volledig())
}

/** The command that records the talk on its own day. */
export function leg(verslag: Verslag = eenVerslag(), anders: object = {}): Gesprekcommand {
  return {
    type: 'leg gesprek vast',
    id: 'e1',
    op: dag('2026-10-12'),
    door: evaluator,
    verslag,
    na: 0,
    ...anders,
  }
}
