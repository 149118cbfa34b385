import { randomUUID } from 'node:crypto'
import { dossier } from '#dossier/dossier.ts'
import { betrokkene, openDossier } from '#dossier/store.ts'
import type { Bewijs } from '#indicatie/bewijs/bewijs.ts'
import type { Attest, AttestCode, IcfBesluit } from '#indicatie/feiten.ts'
import type { IcfScores } from '#indicatie/icf/icf.ts'
import { indicatie, type IndicatieCommand } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { fold, handle } from '#platform/handle.ts'
import { systeem, type Actor } from '#platform/types.ts'
import type { Inschatting } from '#startpakket/advies.ts'
import type { Afwijkingsreden, StartpakketCommand, Werkgever } from '#startpakket/gebeurtenissen.ts'
import type { WopNummer } from '#startpakket/pakketten.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { antwoordenOp } from './bronnen.ts'
import type { WerkgeverAccount } from './mensen.ts'
import type { Stap, Toneel } from './regie.ts'

/** A consultant opens the dossier. */
export function open(op: Dag, wie: Actor): Stap {
  return {
    op,
    wie,
    handeling: 'dossier openen',
    doe: ({ tx, persoon }) => openDossier(tx, persoon, op),
  }
}

/** The dossier goes to somebody else, who may see it from then on. */
export function wijsToe(op: Dag, wie: Actor, aan: Actor): Stap {
  return {
    op,
    wie,
    handeling: 'dossier zien',
    doe: ({ tx, history }) =>
      handle(tx, dossier, history, {
        type: 'kies behandelaar',
        op,
        behandelaar: betrokkene(aan),
      }),
  }
}

type Papier = Pick<Bewijs, 'uitgever' | 'afgegevenOp'> & Partial<Pick<Bewijs, 'geldigTot'>>

/** An attest from paper, seen and accepted by who records it. */
export function attest(op: Dag, wie: Actor, attest: Attest, papier: Papier): Stap {
  return {
    op,
    wie,
    handeling: 'attest vastleggen',
    doe: ({ tx, history, door }) =>
      handle(tx, indicatie, history, {
        type: 'leg bewijs vast',
        op,
        bewijs: {
          id: randomUUID(),
          attest,
          ...papier,
          geldigTot: papier.geldigTot ?? null,
          herkomst: 'papier',
          document: `${attest.code} van ${papier.uitgever}`,
          aanvaardDoor: door,
        },
      }),
  }
}

/** The attest with this code does not count after all. */
export function trekIn(op: Dag, wie: Actor, code: AttestCode, reden: string): Stap {
  return {
    op,
    wie,
    handeling: 'attest vastleggen',
    doe: ({ tx, history }) =>
      handle(tx, indicatie, history, (events): IndicatieCommand => ({
        type: 'trek bewijs in',
        op,
        bewijs:
          fold(indicatie, events).bewijzen.find(({ attest }) => attest.code === code)?.id ?? '',
        reden,
      })),
  }
}

/** The authentic sources are asked; what they prove counts only after somebody accepts it. */
export function bevraag(op: Dag, wie: Actor): Stap {
  return {
    op,
    wie,
    handeling: 'bewijs ophalen',
    doe: async ({ tx, history, persoon }) =>
      handle(tx, indicatie, history, await antwoordenOp(persoon.insz, op)),
  }
}

/** The attests with these codes that the sources proved, are accepted. */
export function aanvaard(op: Dag, wie: Actor, ...codes: readonly AttestCode[]): Stap {
  return { op, wie, handeling: 'bewijs ophalen', doe: (toneel) => aanvaardAlle(toneel, codes) }
}

async function aanvaardAlle(
  { tx, history, op, door }: Toneel,
  codes: readonly AttestCode[],
): Promise<object> {
  const voorstellen = fold(indicatie, await tx.history(history)).bronnen?.voorstellen ?? []
  for (const code of codes) {
    const voorstel = voorstellen.find(({ attest }) => attest.code === code)
    if (!voorstel) return { notPossible: `De bronnen bewijzen ${code} niet.` }
    const { id, attest, dienst, antwoordOp, vindplaats } = voorstel
    const uitkomst = await handle(tx, indicatie, history, {
      type: 'leg bewijs vast',
      op,
      bewijs: {
        id,
        attest,
        uitgever: dienst,
        afgegevenOp: antwoordOp ?? op,
        geldigTot: null,
        herkomst: 'MAGDA',
        document: vindplaats,
        aanvaardDoor: door,
      },
    })
    if (isNotPossible(uitkomst)) return uitkomst
  }
  return {}
}

/** The ICF investigation, saved as a draft or handed in. */
export function icf(
  op: Dag,
  wie: Actor,
  hoe: 'bewaar ICF' | 'dien ICF in',
  scores: IcfScores,
): Stap {
  return {
    op,
    wie,
    handeling: 'ICF invullen',
    doe: ({ tx, history, door }) => handle(tx, indicatie, history, { type: hoe, op, scores, door }),
  }
}

/** Team TOM judges the investigation; the last day of paid work is asked for UK only. */
export function beoordeel(
  op: Dag,
  wie: Actor,
  besluit: IcfBesluit | null,
  redenen: string,
  laatsteWerkdag: Dag | null = null,
): Stap {
  return {
    op,
    wie,
    handeling: 'ICF beoordelen',
    doe: ({ tx, history, door }) =>
      handle(tx, indicatie, history, {
        type: 'beoordeel ICF',
        op,
        besluit,
        redenen,
        laatsteWerkdag,
        door,
      }),
  }
}

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
      handle(tx, startpakketProcedure, history, {
        type: 'meld indienst',
        op: inDienst,
        inDienst,
        werkgever,
        door,
      }),
  }
}

/** The employer tells that `laatsteDag` was the last day of the job. */
export function beeindig(laatsteDag: Dag, wie: Actor, reden: string): Stap {
  return {
    op: laatsteDag,
    wie,
    handeling: 'einde melden',
    doe: ({ tx, history, door }) =>
      handle(tx, startpakketProcedure, history, {
        type: 'meld einde',
        op: laatsteDag,
        reden,
        door,
      }),
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
