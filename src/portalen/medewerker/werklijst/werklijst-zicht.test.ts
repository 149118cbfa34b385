import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { systeem, type Actor, type ReadTx } from '#platform/types.ts'
import { testStore } from '#test/support/database.ts'
import { gewoon, type Filter } from './filter.ts'
import { listBestand, listDossiers } from './store.ts'
import { geval, keuze, rol, traag, vandaag, verander, zet } from './werklijst.fixture.ts'

/** What an order promises of two rows that follow each other: the first key is not after the second. */
function sleutelVan(
  veld: string,
  { termijnDag, ...rij }: Awaited<ReturnType<typeof listDossiers>>['rijen'][number],
) {
  switch (veld) {
    case 'termijn':
      return termijnDag
    case 'naam':
      return rij.naam.split(' ')[1]!
    case 'werkgever':
      return rij.werkgever
    default:
      return rij[veld as 'nummer' | 'status' | 'sinds' | 'behandelaar']
  }
}

describe('de snelle werklijst', () => {
  test('toont precies de dossiers waarmee de lezer vandaag verbonden is, in de gevraagde volgorde', async () => {
    const store = await testStore()
    let nr = 0
    await fc.assert(
      fc.asyncProperty(fc.array(geval, { maxLength: 9 }), keuze, async (gevallen, filter) => {
        const merk = `ZT-${process.pid}-${(nr += 1)}`
        const actor: Actor = { id: `${merk}-ik`, naam: 'Ik', rol, organisatie: `${merk}-team` }
        await store
          .write(systeem, async (tx) => {
            for (const [id, at] of [
              ['collega', `${vandaag}T08:00:00Z`],
              ['oud-collega', '2025-11-21T08:00:00Z'],
            ])
              await tx.query(
                `insert into audit (at, actor, action, purpose) values ($1, $2, 'aangemeld', 'proef')`,
                [at, { id: `${merk}-${id}`, naam: id, rol, organisatie: actor.organisatie }],
              )
            for (const [index, each] of gevallen.entries())
              await zet(tx, merk, `${merk}-${index}`, each, actor)
            await verander(tx, gevallen, merk)
            const verwacht = await traag(tx, actor, filter)
            const lezer: ReadTx = {
              ...tx,
              actor,
              query: tx.query.bind(tx),
              beyond: (werk) => werk(),
            }
            const bestand = await listBestand(lezer, filter, vandaag)
            assert.deepEqual(bestand.rijen.map(({ nummer }) => nummer).toSorted(), verwacht)
            const lijst = await listDossiers(lezer, { ...filter, bladzijde: 1 }, vandaag)
            assert.equal(lijst.totaal, verwacht.length)
            assert.deepEqual(lijst.rijen, bestand.rijen)
            assert.equal(
              lijst.teLaat,
              lijst.rijen.filter(({ termijnDag }) => termijnDag !== null && termijnDag < vandaag)
                .length,
            )
            gesorteerd(lijst.rijen, filter)
            throw new Terug()
          })
          .catch((error: unknown) => {
            if (!(error instanceof Terug)) throw error
          })
      }),
      { numRuns: 20 },
    )
  })

  test('de laatste bladzijde sluit aan op die ervoor, ook waar te laat overgaat in de rest', async () => {
    const store = await testStore()
    const team = `ZB-${process.pid}`
    const actor: Actor = { id: `${team}-ik`, naam: 'Ik', rol, organisatie: team }
    await store
      .write(systeem, async (tx) => {
        for (let index = 0; index < 60; index += 1)
          await zet(
            tx,
            team,
            `${team}-${index}`,
            {
              status: 'WOP_ACTIEF',
              correctie: null,
              evaluatie: null,
              termijn: index < 30 ? -1 - index : index,
              sinds: 0,
              naam: 0,
              werkgever: null,
              vanMij: index % 2 === 0,
              banden: [{ sleutel: 'team', rol: '', van: 0, duur: null }],
              conflict: null,
              persoon: 'iemand',
            },
            { ...actor, organisatie: `${team}-team` },
          )
        const lezer: ReadTx = {
          ...tx,
          actor: { ...actor, organisatie: `${team}-team` },
          query: tx.query.bind(tx),
          beyond: (werk) => werk(),
        }
        const bladen = []
        for (const bladzijde of [1, 2, 3, 4])
          bladen.push(await listDossiers(lezer, { ...gewoon, bladzijde }, vandaag))
        assert.deepEqual(
          bladen.map(({ rijen }) => rijen.length),
          [25, 25, 10, 0],
        )
        const termijnen = bladen.flatMap(({ rijen }) => rijen.map(({ termijnDag }) => termijnDag!))
        assert.deepEqual(termijnen, termijnen.toSorted())
        assert.equal(new Set(termijnen).size, 60)
        throw new Terug()
      })
      .catch((error: unknown) => {
        if (!(error instanceof Terug)) throw error
      })
  })
})

/** Ends the transaction without leaving anything: these rows have no history. */
class Terug extends Error {}

function gesorteerd(
  rijen: Awaited<ReturnType<typeof listDossiers>>['rijen'],
  { sorteer }: Filter,
): void {
  if (sorteer === 'werk') {
    const laat = rijen.map(({ termijnDag }) => termijnDag !== null && termijnDag < vandaag)
    assert.deepEqual(
      laat,
      laat.toSorted((a, b) => Number(b) - Number(a)),
    )
    return
  }
  const af = sorteer.startsWith('-')
  const sleutels = rijen.map((rij) => sleutelVan(sorteer.replace('-', ''), rij))
  const gevuld = sleutels.filter((each) => each !== null)
  // What is not known comes last both ways.
  assert.deepEqual(sleutels.slice(0, gevuld.length), gevuld)
  const oplopend = gevuld.toSorted()
  assert.deepEqual(gevuld, af ? oplopend.toReversed() : oplopend)
}
