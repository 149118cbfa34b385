import { randomUUID } from 'node:crypto'
import { antwoordenOp } from '#demo/bronnen.ts'
import type { Stap, Toneel } from '#demo/regie.ts'
import { betrokkene, dossier } from '#dossier/dossier.ts'
import { openDossier } from '#dossier/store.ts'
import type { Bewijs } from '#indicatie/bewijs/bewijs.ts'
import { bewijsUitBron } from '#indicatie/bronnen/bewijs.ts'
import type { Attest, AttestCode, IcfBesluit } from '#indicatie/feiten.ts'
import type { IcfScores } from '#indicatie/icf/icf.ts'
import { indicatie, type IndicatieCommand } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Actor } from '#platform/types.ts'

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
    const bewijs = bewijsUitBron(voorstel, op, door)
    const uitkomst = await handle(tx, indicatie, history, { type: 'leg bewijs vast', op, bewijs })
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
