import type { Betrokkene } from '#dossier/dossier.ts'
import { dag } from '#law/dag.ts'
import { na } from '#law/decider.fixture.ts'
import type { Bewijs } from './bewijs/bewijs.ts'
import type { Attest } from './feiten.ts'
import { indicatie, type Indicatie } from './indicatie.ts'

/** People of the storybook who work on a dossier in tests. */
export const consulent: Betrokkene = {
  id: 'klaartje',
  naam: 'Klaartje Klavervier',
  rol: 'indiceringsconsulent',
}
export const tom: Betrokkene = { id: 'gerda', naam: 'Gerda Sneeuw', rol: 'team TOM' }
export const beslisser: Betrokkene = {
  id: 'holle',
  naam: 'Holle Vederbed',
  rol: 'beslisser (4 ogen)',
}

export const invaliditeit: Attest = { code: 'PMAH-6', invaliditeit: { uitkering: true } }
export const negenPunten: Attest = { code: 'HOOG-4', it: { recht: true, punten: 9 } }

/** A proof on paper of an invaliditeitsuitkering, given on 1 October 2026 and without an end. */
export function aBewijs(anders: Partial<Bewijs> = {}): Bewijs {
  return {
    id: 'bewijs-1',
    attest: invaliditeit,
    uitgever: 'Ziekenfonds De Gouden Gans',
    afgegevenOp: dag('2026-10-01'),
    geldigTot: null,
    herkomst: 'papier',
    document: 'brief.pdf',
    aanvaardDoor: consulent,
    ...anders,
  }
}

/** A collection that holds these attests, all given on 1 January 2019 and accepted. */
export function indicatieMet(...attesten: readonly Attest[]): Indicatie {
  return na(
    indicatie,
    attesten.map((attest, nr) => ({
      type: 'BewijsVastgelegd' as const,
      dag: dag('2019-01-01'),
      data: { bewijs: aBewijs({ id: `bewijs-${nr}`, attest, afgegevenOp: dag('2019-01-01') }) },
    })),
  )
}
