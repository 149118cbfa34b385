import type { Betrokkene } from '#dossier/dossier.ts'
import type { Happened } from '#law/decider.ts'

/** What happened to the evaluation with this `id`, and who did it. */
export type Gebeurd<Type extends string, Data> = Happened<
  Type,
  { readonly id: string; readonly door: Betrokkene } & Data
>
