import type { Dag } from '#law/dag.ts'
import type { Moment } from '#portalen/tijdlijn.ts'

// What tells nothing of somebody's health, not even by the name of the service that gave a proof.
const gewoon: Readonly<Record<string, string>> = {
  DossierGeopend: 'Het dossier is geopend',
  BehandelaarGekozen: 'Er is een nieuwe contactpersoon',
  StartpakketVoorgesteld: 'VDAB kijkt het dossier na',
  AdviesToegekend: 'Er is toegang tot maatwerk',
  AdviesGeweigerd: 'Er is nu geen toegang tot collectief maatwerk',
  AdviesVervallen: 'De toegang is vervallen',
  WopGestart: 'De job begint',
  WopVoortgezet: 'De job begint bij een andere werkgever',
  WopBeeindigd: 'De job eindigt',
  CorrectieGevraagd: 'De werkgever vraagt een hoger pakket',
  CorrectieTeLaat: 'De werkgever vroeg te laat een hoger pakket',
  CorrectieToegekend: 'Het pakket is hoger',
  CorrectieGeweigerd: 'Het pakket blijft hetzelfde',
}

const medischeMomenten: Readonly<Record<string, string>> = {
  BewijsVastgelegd: 'VDAB kreeg een bewijs',
  BewijsIngetrokken: 'Een bewijs telt niet meer mee',
  IcfIngediend: 'Het gesprek is verwerkt',
}

interface Gebeurtenis {
  readonly type: string
  readonly dag: Dag
  readonly actor: { readonly naam: string }
}

/** What happened, the last first, as somebody who helps may read it; `medisch` with the medical mandate. */
export function gebeurdVoorHelper(
  events: readonly Gebeurtenis[],
  medisch: boolean,
): readonly Moment[] {
  const zinnen = new Map(Object.entries(medisch ? { ...gewoon, ...medischeMomenten } : gewoon))
  return events
    .flatMap(({ type, dag, actor }) => {
      const title = zinnen.get(type)
      return title === undefined ? [] : [{ title, op: dag, door: actor.naam }]
    })
    .toReversed()
}
