import { aPersoon } from '#dossier/dossier.fixture.ts'
import { dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import type { TekenCommand } from './gebeurtenissen.ts'
import { tekenen, vindVerzoek, type Tekenen } from './tekenen.ts'
import type { Handelaar, NieuwVerzoek, Sha256, Tekenverzoek } from './verzoek.ts'

export const persoon = aPersoon()
export const tekendag = dag('2026-11-16')

export const bakker: Handelaar = {
  id: 'werkgever-1',
  naam: 'Griselda Peperkoek',
  rol: 'werkgever',
  organisatie: '0999000128',
}
export const vreemdeBakker: Handelaar = { ...bakker, id: 'werkgever-2', organisatie: '0999000227' }
export const werknemer: Handelaar = { id: persoon.insz, naam: 'Roodkapje', rol: 'burger' }
export const consulente: Handelaar = {
  id: 'sneeuwwitje',
  naam: 'Sneeuwwitje Appelgaard',
  rol: 'indiceringsconsulent',
  organisatie: 'VDAB-OOST_VLAANDEREN',
}
export const teamlid: Handelaar = { ...consulente, id: 'gerda', naam: 'Gerda', rol: 'team TOM' }

/** 64 times the same digit: a hash that is told from another at a glance. */
export function hash(cijfer: string): Sha256 {
  return cijfer.repeat(64) as Sha256
}

export function aVraag(anders: Partial<NieuwVerzoek> = {}): NieuwVerzoek {
  return {
    id: 'vraag-1',
    soort: 'POP',
    titel: 'Persoonlijk ontwikkelingsplan',
    inhoud: { vorm: 'tekst', delen: [{ kop: '', tekst: 'U leert de oven instellen.' }] },
    hash: hash('a'),
    ondertekenaars: [
      { rol: 'werknemer' },
      { rol: 'werkgever', kbo: '0999000128', naam: 'De Peperkoek' },
    ],
    uiterlijk: null,
    ...anders,
  }
}

/** A command on the one request of the fixture. */
export function opdracht<Type extends Exclude<TekenCommand['type'], 'vraag'>>(
  type: Type,
  door: Handelaar,
  over: Omit<Extract<TekenCommand, { type: Type }>['vraag'], 'verzoek'>,
  op: Dag = tekendag,
): TekenCommand {
  return { type, op, door, vraag: { verzoek: 'vraag-1', ...over } } as unknown as TekenCommand
}

/** The dossier of the person, with nothing asked yet. */
export const leeg: Tekenen = tekenen.evolve(tekenen.initial, {
  type: 'DossierGeopend',
  dag: tekendag,
  data: { nummer: 'WOP-2026-000001', persoon, behandelaar: consulente },
})

/** What becomes of `state` after the commands; fails with the reason where one cannot be done. */
export function na(state: Tekenen, ...commands: readonly TekenCommand[]): Tekenen {
  return commands.reduce((before, command) => {
    const decision = tekenen.decide(command, before)
    if (isNotPossible(decision)) throw new Error(`${command.type}: ${decision.notPossible}`)
    return decision.reduce((each, event) => tekenen.evolve(each, event), before)
  }, state)
}

/** Why the command cannot be done; empty when it can. */
export function waarom(state: Tekenen, command: TekenCommand): string {
  const decision = tekenen.decide(command, state)
  return isNotPossible(decision) ? decision.notPossible : ''
}

export const gevraagd: Tekenen = na(leeg, {
  type: 'vraag',
  op: tekendag,
  door: bakker,
  vraag: aVraag(),
})

export function verzoek(state: Tekenen): Tekenverzoek {
  return vindVerzoek(state, 'vraag-1')!
}
