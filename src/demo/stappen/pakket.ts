import { randomUUID } from 'node:crypto'
import type { WerkgeverAccount } from '#demo/mensen.ts'
import type { Stap } from '#demo/regie.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import { fold, handle } from '#platform/store/handle.ts'
import { systeem, type Actor } from '#platform/types.ts'
import type { Inschatting } from '#startpakket/advies.ts'
import type { Afwijkingsreden, StartpakketCommand, Werkgever } from '#startpakket/gebeurtenissen.ts'
import type { WopNummer } from '#startpakket/pakketten.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'

const ruimGenoeg: Inschatting = {
  rendementsverlies: 55,
  bijkomendeKosten: 0,
  begeleidingsnood: 'midden',
  betaaldWerkHaalbaar: true,
}

interface Voorstelkeuze {
  /** What differs from an estimate that gives the ticket for collectief maatwerk. */
  readonly inschatting?: Partial<Inschatting>
  readonly afwijkend?: {
    readonly wop: WopNummer | null
    readonly reden: Afwijkingsreden
    readonly tekst: string
  }
}

/** Team TOM proposes the computed package, or another one with a reason. */
export function stelVoor(op: Dag, wie: Actor, keuze: Voorstelkeuze = {}): Stap {
  const { inschatting, afwijkend } = keuze
  return {
    op,
    wie,
    handeling: 'startpakket voorstellen',
    doe: ({ tx, history, door }) =>
      handle(tx, startpakketProcedure, history, (events): StartpakketCommand => ({
        type: 'stel voor',
        op,
        indicatie: fold(indicatie, events),
        inschatting: { ...ruimGenoeg, ...inschatting },
        door,
        ...(afwijkend && {
          afwijkend: {
            wop: afwijkend.wop,
            afwijking: { reden: afwijkend.reden, tekst: afwijkend.tekst },
          },
        }),
      })),
  }
}

/** The second reader sends the proposal back. */
export function stuurTerug(op: Dag, wie: Actor, reden: string): Stap {
  return {
    op,
    wie,
    handeling: 'startpakket beslissen',
    doe: ({ tx, history, door }) =>
      handle(tx, startpakketProcedure, history, { type: 'stuur terug', op, reden, door }),
  }
}

/** The second reader decides. */
export function beslis(op: Dag, wie: Actor): Stap {
  return {
    op,
    wie,
    handeling: 'startpakket beslissen',
    doe: ({ tx, history, door }) =>
      handle(tx, startpakketProcedure, history, (events): StartpakketCommand => ({
        type: 'beslis',
        op,
        id: randomUUID(),
        indicatie: fold(indicatie, events),
        door,
      })),
  }
}

/** The employer hires from `inDienst` on, and tells it the same day. */
export function werfAan(inDienst: Dag, wie: WerkgeverAccount): Stap {
  const werkgever: Werkgever = { kbo: wie.organisatie, naam: wie.organisatienaam }
  return {
    op: inDienst,
    wie,
    handeling: 'indienst melden',
    doe: ({ tx, history, door }) =>
      tx.beyond(() =>
        handle(tx, startpakketProcedure, history, {
          type: 'meld indienst',
          op: inDienst,
          inDienst,
          werkgever,
          door,
        }),
      ),
  }
}

/** The employer tells that `laatsteDag` was the last day of the job. */
export function beeindig(laatsteDag: Dag, wie: Actor, reden: string): Stap {
  return {
    op: laatsteDag,
    wie,
    handeling: 'einde melden',
    doe: ({ tx, history, door }) =>
      tx.beyond(() =>
        handle(tx, startpakketProcedure, history, {
          type: 'meld einde',
          op: laatsteDag,
          reden,
          door,
        }),
      ),
  }
}

/** The program lets the unused advice lapse. */
export function vervalt(op: Dag): Stap {
  return {
    op,
    wie: systeem,
    handeling: null,
    doe: ({ tx, history }) =>
      handle(tx, startpakketProcedure, history, { type: 'laat vervallen', op }),
  }
}

/** The conversion of schriftelijke vraag 170 reaches this advice. */
export function zetOm(op: Dag, batch: string): Stap {
  return {
    op,
    wie: systeem,
    handeling: null,
    doe: ({ tx, history }) =>
      handle(tx, startpakketProcedure, history, { type: 'voeg dubbel ticket toe', op, batch }),
  }
}
