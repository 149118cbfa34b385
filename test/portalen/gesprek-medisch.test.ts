import assert from 'node:assert/strict'
import { aBesluit } from '#evaluatie/besluit/besluit.fixture.ts'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { betrokkene } from '#dossier/dossier.ts'
import { lopendeStatussen, type EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { volledigOp } from '#evaluatie/gesprek/gesprek.fixture.ts'
import { geplandGesprek, gevraagd } from '#evaluatie/store.fixture.ts'
import { leesEvaluaties } from '#evaluatie/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { testdag } from '#test/support/database.ts'
import { urls } from '#urls.ts'
import { bij, evaluator, gerda, openLoket, uitLimburg } from './gesprek-loket.ts'

describe('De evaluator leest medische papieren alleen tijdens een lopende evaluatie', () => {
  let loket: Awaited<ReturnType<typeof openLoket>>
  let zaak: Awaited<ReturnType<typeof loket.aZaak>>

  before(async () => {
    loket = await openLoket()
    zaak = await loket.aZaak()
  })
  after(() => loket.sluit())

  const rijen = (wie: Actor, history: string) =>
    loket.store.read(wie, async (tx) => {
      const stukken = await tx.query<{ klasse: string }>(
        'select klasse from stuk where history = $1',
        [history],
      )
      const documenten = await tx.query<{ klasse: string }>(
        `select klasse from document where history = $1 and klasse in ('MED', 'POP')`,
        [history],
      )
      return [...stukken, ...documenten].filter(({ klasse }) => klasse === 'MED').length
    })

  test('ervoor niet, erna niet, ertussen wel: op de bladzijde en in de databank', async () => {
    const { history, nummer, attest, pop, gebeurt } = await loket.aZaak()
    const lees = async (stuk: string) =>
      (await loket.vraag(evaluator, urls.stukLezen.href({ nummer, stuk }))).statusCode
    const ziet = async () => [await lees(attest), await rijen(evaluator, history)]
    assert.deepEqual(await ziet(), [404, 0])
    const { id, events } = geplandGesprek(testdag, bij)
    await gebeurt(events.slice(0, 2))
    assert.deepEqual(await ziet(), [404, 0], 'een aanvraag die nog niet verstuurd is')
    await gebeurt(events.slice(2))
    assert.deepEqual(await ziet(), [200, 2])
    assert.equal(
      (await loket.vraag(evaluator, urls.gesprek.href({ nummer, aanvraag: id }))).statusCode,
      200,
    )
    const door = betrokkene(gerda)
    // A track that must still start keeps a task on the list, and opens no paper.
    const besluit = { ...aBesluit(), doorstroomtraject: true }
    await gebeurt([{ type: 'EvaluatieBeslist', dag: testdag, data: { id, besluit, door } }])
    assert.deepEqual(await ziet(), [404, 0])
    assert.equal(
      (await loket.vraag(evaluator, urls.gesprek.href({ nummer, aanvraag: id }))).statusCode,
      403,
    )
    assert.equal(await lees(pop), 200)
    assert.equal(
      (await loket.vraag(gerda, urls.gesprek.href({ nummer, aanvraag: id }))).statusCode,
      200,
    )
  })

  test('zonder band met het dossier ook niet tijdens een evaluatie', async () => {
    const { history, nummer, attest } = await loket.metGesprek()
    assert.equal(await rijen(uitLimburg, history), 0)
    const url = urls.stukLezen.href({ nummer, stuk: attest })
    assert.equal((await loket.vraag(uitLimburg, url)).statusCode, 404)
  })

  test('welke weg aanvragen ook gaan: rijen te zien precies zolang er een loopt, voor team TOM altijd', async () => {
    const stap = fc.constantFrom('vraag', 'vraag', 'volledig', 'trek in', 'weiger', 'beslis')
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 2, maxLength: 5 }), async (stappen) => {
        const { history, gebeurt } = zaak
        const door = betrokkene(gerda)
        for (const wat of stappen) {
          const { lijst } = await loket.store.read(systeem, (tx) => leesEvaluaties(tx, history))
          const lopend = lijst.find(({ status }) => lopendeStatussen.has(status))
          const data = { id: lopend?.id ?? '', door }
          const events: readonly EvaluatieEvent[] = !lopend
            ? wat === 'vraag'
              ? gevraagd(testdag, bij)
              : []
            : wat === 'volledig'
              ? volledigOp(testdag, lopend.id)
              : wat === 'trek in'
                ? [{ type: 'EvaluatieIngetrokken', dag: testdag, data }]
                : wat === 'weiger'
                  ? [
                      {
                        type: 'EvaluatieNietOntvankelijk',
                        dag: testdag,
                        data: { ...data, gebreken: [], wegen: [] },
                      },
                    ]
                  : wat === 'beslis'
                    ? [
                        {
                          type: 'EvaluatieBeslist',
                          dag: testdag,
                          data: { ...data, besluit: aBesluit() },
                        },
                      ]
                    : []
          if (events.length > 0) await gebeurt(events)
          const loopt = (
            await loket.store.read(systeem, (tx) => leesEvaluaties(tx, history))
          ).lijst.some(({ status }) => lopendeStatussen.has(status))
          assert.equal(await rijen(evaluator, history), loopt ? 2 : 0)
          assert.equal(await rijen(gerda, history), 2)
        }
      }),
      { numRuns: 5 },
    )
  })
})
