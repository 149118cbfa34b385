import { accountVan } from '#demo/burgers.ts'
import type { Stap } from '#demo/regie.ts'
import { geefPapier } from '#demo/stappen/papieren.ts'
import { listStukken } from '#dossier/luik/store.ts'
import type { Persoon } from '#dossier/dossier.ts'
import type { Mandaat } from '#dossier/mandaat/mandaat.ts'
import { geefMandaat } from '#dossier/mandaat/store.ts'
import { contactvoorkeur, type Contactvoorkeur } from '#dossier/voorkeur/voorkeur.ts'
import { after, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { handle } from '#platform/store/handle.ts'
import type { Actor } from '#platform/types.ts'

interface Helper {
  readonly id: string
  readonly naam: string
}

function mandaat(
  id: string,
  helper: Helper,
  anders: Partial<Mandaat>,
): Omit<Mandaat, 'van' | 'door'> {
  return {
    id,
    soort: 'vertrouwenspersoon',
    helper: { insz: helper.id, naam: helper.naam },
    omvang: ['dossier lezen', 'mee naar gesprek'],
    medisch: false,
    tot: null,
    kanaal: 'portaal',
    papier: null,
    vonnis: null,
    namens: null,
    ...anders,
  }
}

/** The person lets somebody help for a year; `medisch` also read medical papers. */
export function kiestHelper(
  op: Dag,
  persoon: Persoon,
  id: string,
  helper: Helper,
  { medisch }: { readonly medisch: boolean },
): Stap {
  return {
    op,
    wie: accountVan(persoon, ''),
    handeling: 'eigen hulp regelen',
    doe: ({ tx, history, door }) =>
      geefMandaat(tx, history, {
        ...mandaat(id, helper, { medisch, tot: after(op, { years: 1 }) }),
        van: op,
        door,
      }),
  }
}

/** Staff records a bewindvoerder on the paper of the court. */
export function krijgtBewindvoerder(
  op: Dag,
  wie: Actor,
  id: string,
  helper: Helper,
  vonnis: string,
): Stap {
  return {
    op,
    wie,
    handeling: 'namens de persoon',
    async doe(toneel) {
      const { tx, history, door, persoon } = toneel
      const gelegd = await geefPapier(op, wie, 'andere', {
        datum: op,
        uitgever: vonnis,
        post: { ontvangenOp: op, namens: 'andere' },
      }).doe(toneel)
      if (isNotPossible(gelegd)) return gelegd
      const [beschikking] = await listStukken(tx, history)
      return tx.namens(`${persoon.voornaam} ${persoon.familienaam}`, () =>
        geefMandaat(tx, history, {
          ...mandaat(id, helper, {
            soort: 'bewindvoerder',
            omvang: ['dossier lezen'],
            medisch: true,
            kanaal: 'papier',
            papier: { ontvangenDoor: door, getekendOp: op, stuk: beschikking?.id ?? null },
            vonnis,
            bewind: { over: ['persoon', 'goederen'], uitspraak: op },
          }),
          van: op,
          door,
        }),
      )
    },
  }
}

/** The person chooses how news comes. */
export function kiestKanaal(op: Dag, persoon: Persoon, voorkeur: Contactvoorkeur): Stap {
  return {
    op,
    wie: accountVan(persoon, ''),
    handeling: 'eigen berichten regelen',
    doe: ({ tx, history, door }) =>
      handle(tx, contactvoorkeur, history, {
        type: 'kies voorkeur',
        op,
        voorkeur,
        door,
        namens: null,
      }),
  }
}
