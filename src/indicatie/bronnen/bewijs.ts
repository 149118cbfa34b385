import type { Betrokkene } from '#dossier/dossier.ts'
import type { Bewijs } from '#indicatie/bewijs/bewijs.ts'
import type { Bronvoorstel } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import { dienstnaam } from './pages.tsx'

/** The proof that a proposal of a source becomes when `aanvaardDoor` accepts it on day `op`. */
export function bewijsUitBron(
  { id, attest, dienst, antwoordOp, vindplaats }: Bronvoorstel,
  op: Dag,
  aanvaardDoor: Betrokkene,
): Bewijs {
  return {
    id,
    attest,
    uitgever: dienstnaam(dienst),
    afgegevenOp: antwoordOp ?? op,
    geldigTot: null,
    herkomst: 'MAGDA',
    document: vindplaats,
    aanvaardDoor,
  }
}
