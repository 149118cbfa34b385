import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { attestRegels, beoordeelAttest } from '#indicatie/attesten.ts'
import { attestCodes, type AttestCode } from '#indicatie/feiten.ts'
import { dag } from '#law/dag.ts'
import {
  alleVragen,
  attestUit,
  opnameVelden,
  veldnaam,
  vragenVoor,
  type Antwoorden,
  type Feitvraag,
} from './feitvragen.ts'

const vandaag = dag('2026-11-22')

/** Every answer that the form can send for a question. */
function antwoordenOp(vraag: Feitvraag): readonly NonNullable<Antwoorden[string]>[] {
  switch (vraag.soort) {
    case 'ja of nee':
      return [true, false]
    case 'getal':
      return [vraag.min, 9, vraag.max]
    case 'dag':
      return [vandaag, dag('2020-02-29')]
    case 'keuze':
      return Object.keys(vraag.opties)
    case 'opnames':
      return [[vandaag], Array.from({ length: opnameVelden }, () => vandaag)]
  }
}

function opPad(attest: object, pad: string): unknown {
  return pad
    .split('.')
    .reduce<unknown>((deel, sleutel) => (deel as Record<string, unknown>)[sleutel], attest)
}

describe('De vragen over attesten (domain/3 3.2 en 3.3)', () => {
  for (const code of attestCodes)
    test(`${code}: elk feit van de voorwaarde heeft precies één vraag, en elk antwoord komt terug in het attest`, () => {
      assert.deepEqual(
        vragenVoor(code).map(({ pad }) => pad),
        attestRegels[code].velden,
      )
      for (const vraag of vragenVoor(code))
        for (const antwoord of antwoordenOp(vraag)) {
          const attest = attestUit(code, { [veldnaam(vraag.pad)]: antwoord })
          const verwacht = Array.isArray(antwoord)
            ? antwoord.map((van) => ({ soort: 'psychiatrischeVoorziening', van }))
            : vraag.pad.endsWith('.ov')
              ? Number(antwoord)
              : antwoord
          assert.deepEqual(opPad(attest, vraag.pad), verwacht)
        }
    })

  test('wat open blijft is onbekend en wordt nooit "neen"', () => {
    for (const code of attestCodes) assert.deepEqual(attestUit(code, {}), { code })
  })

  test('elke vraag is een zin met een vraagteken en geen twee vragen gaan over hetzelfde', () => {
    assert.equal(new Set(alleVragen.map(({ pad }) => pad)).size, alleVragen.length)
    for (const { vraag } of alleVragen) assert.match(vraag, /^[A-Z].*\?$/)
  })

  const bewijzen: readonly (readonly [AttestCode, Antwoorden])[] = [
    ['PMAH-2', { buso_ov: '1' }],
    ['PMAH-7', { attest_uitgever_erkendDoorVdab: true }],
    ['HOOG-1', { laatstGevolgd_soort: 'BUSO', laatstGevolgd_ov: '2' }],
    ['HOOG-4', { it_recht: true, it_punten: 9 }],
    ['HOOG-5', { attest_uitgever_soort: 'psychiater', opnames: [vandaag, vandaag, vandaag] }],
  ]
  for (const [code, antwoorden] of bewijzen)
    test(`${code}: ingevulde antwoorden bewijzen het attest`, () => {
      assert.equal(beoordeelAttest(attestUit(code, antwoorden), vandaag), 'ja')
    })

  test('een antwoord dat niet past, is een fout van het formulier en komt niet in het dossier', () => {
    assert.throws(() => attestUit('HOOG-4', { it_punten: 19 }))
    assert.throws(() => attestUit('PMAH-2', { buso_ov: '5' }))
  })
})
